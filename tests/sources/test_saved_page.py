"""The SSI page as browsers save it: the numbers that it shows, on the day on which it was saved."""

from __future__ import annotations

import html
import json
import random
from datetime import UTC, date, datetime
from email.message import EmailMessage

import pytest

from ssi_coach.domain.days import HomeTime
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import ParsedFile
from ssi_coach.domain.readings import NUMBER_FIELDS, Reading
from ssi_coach.sources.reading import read_bytes
from ssi_coach.sources.saved_page import SavedPage, visible_text
from ssi_coach.sources.tables.mapped import Asked
from tests.build import TODAY
from tests.paste_corpus import Layout, Page, every_layout, page, payload

SAVED = datetime(2026, 5, 12, 20, 0, tzinfo=UTC)
LAYOUTS = list(every_layout())


def read(
    data: str | bytes, name: str = "Social Selling Index.html", saved_at: datetime = SAVED
) -> ParsedFile:
    raw = data.encode() if isinstance(data, str) else data
    home = HomeTime(TODAY, "Europe/Berlin")
    return read_bytes(SavedPage(name, raw, saved_at), Asked(frozenset({"comment"}), home))


def only(parsed: ParsedFile) -> Reading:
    assert parsed.kind == "ssi_page"
    assert parsed.rejected == ()
    (reading,) = parsed.records
    return reading


def numbers(reading: Reading) -> dict[str, float]:
    return {name: value for name in NUMBER_FIELDS if (value := getattr(reading, name)) is not None}


def as_html(shown: Page) -> str:
    """The page with a line in each block, among scripts, pictures and comments."""
    blocks = "\n".join(
        f'<div class="x"><span aria-label="7">{html.escape(line)}</span></div>'
        for line in shown.text.split("\n")
    )
    return (
        "<!DOCTYPE html>\n<!-- saved from url=(0042)https://www.linkedin.com/sales/ssi -->\n"
        "<html><head><title>99 of 100</title><style>.x{width:12px}</style></head><body>"
        '<script>var total = 88; if (a < b) { document.write("<div>77</div>") }</script>'
        f"<svg><text>66</text></svg>{blocks}<!-- 55 --><noscript>44</noscript></body></html>"
    )


@pytest.mark.parametrize("place", range(0, len(LAYOUTS), 7))
def test_a_page_in_any_layout_shows_its_numbers(place: int):
    """What stands in scripts, pictures and comments is not shown and not read."""
    shown = page(LAYOUTS[place], random.Random(place))
    reading = only(read(as_html(shown)))
    assert numbers(reading) == shown.numbers
    assert (reading.day, reading.source) == (date(2026, 5, 12), "page")


@pytest.mark.parametrize(
    ("name", "saved_at", "day"),
    [
        ("ssi.html", SAVED, date(2026, 5, 12)),
        ("ssi.html", datetime(2026, 5, 12, 0, 30, tzinfo=UTC), date(2026, 5, 11)),
        ("ssi 2026-05-03.html", SAVED, date(2026, 5, 3)),
        ("ssi_20260503.html", SAVED, date(2026, 5, 3)),
        ("ssi 2026-13-03.html", SAVED, date(2026, 5, 12)),
        ("ssi 2031-05-03.html", SAVED, date(2026, 5, 12)),
        ("ssi.html", datetime(2027, 1, 1, tzinfo=UTC), TODAY),
    ],
)
def test_the_day_is_that_of_the_file(name: str, saved_at: datetime, day: date):
    """Or the one in its name; never one to come."""
    parsed = read(as_html(page(Layout(), random.Random(1))), name, saved_at)
    assert only(parsed).day == day
    assert parsed.contents.made_on == day


def web_archive(content: str, stated: str) -> bytes:
    """A page in one file with its pictures, as browsers save it."""
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = "https://www.linkedin.com/sales/ssi"
    message["Subject"] = "Social Selling Index"
    message["Date"] = stated
    message.set_content(content, subtype="html", cte="quoted-printable")
    message.make_related()
    message.add_related(b"\x89PNG", "image", "png")
    return message.as_bytes()


def test_a_web_archive_says_when_it_was_saved():
    """Wherever the file was copied to since, and whatever it is called."""
    shown = page(Layout("de"), random.Random(2))
    data = web_archive(as_html(shown), "Sun, 10 May 2026 06:00:00 -0000")
    reading = only(read(data, "ssi 2026-05-03.mhtml"))
    assert numbers(reading) == shown.numbers
    assert reading.day == date(2026, 5, 10)
    undated = only(read(web_archive(as_html(shown), "yesterday"), "ssi.mhtml"))
    assert undated.day == date(2026, 5, 12)


def test_a_page_whose_numbers_are_in_its_data_alone():
    """Saved without what the browser drew from it."""
    told, wanted = payload(random.Random(3))
    source = f"<!DOCTYPE html><html><body><code>{html.escape(json.dumps(told))}</code></body></html>"
    assert numbers(only(read(source))) == wanted


def test_the_data_of_the_page_as_a_file():
    """As developer tools save it."""
    told, wanted = payload(random.Random(4))
    assert numbers(only(read(json.dumps(told), "ssi.json"))) == wanted


def test_a_text_file_with_the_copied_page():
    """Pasted into an editor and kept."""
    shown = page(Layout("fr"), random.Random(5))
    assert numbers(only(read(shown.text, "ssi.txt"))) == shown.numbers


def test_the_same_page_again_is_the_same_reading():
    """By its day and its numbers."""
    data = as_html(page(Layout(), random.Random(6)))
    assert read(data).records == read(data, "copy.html").records


@pytest.mark.parametrize(
    "data",
    [
        "<!DOCTYPE html><html><body><p>Hello</p></body></html>",
        "<html>",
        "<!--",
        b"From: <Saved by Blink>\r\nContent-Type: text/plain\r\n\r\nHello",
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n",
    ],
    ids=range(5),
)
def test_another_page_is_refused(data: str | bytes):
    """With what was expected."""
    with pytest.raises(KnownError) as caught:
        read(data)
    assert caught.value.id == "file.unknown"


def test_a_page_that_contradicts_itself_says_what_is_wrong():
    """A pillar that was changed by hand."""
    shown = page(Layout(groups=False), random.Random(7))
    total = f"{shown.numbers['total']:.0f}"
    with pytest.raises(KnownError) as caught:
        read(as_html(Page(shown.text.replace(f"{total}", "9"), {})))
    assert caught.value.id.startswith(("reading.", "paste."))


@pytest.mark.parametrize("piece", ["<", "<!--", "<script>", "<div", "</", "<a href='", "&amp;", "<![CDATA["])
def test_broken_html_takes_no_longer(piece: str):
    """A million characters in one pass, however they are broken."""
    assert isinstance(visible_text(piece * (1_000_000 // len(piece))), str)


def test_lines_are_those_that_a_browser_copies():
    """Blocks begin lines, cells stand apart, what is inside a line stays there."""
    source = "<p>One <b>t</b>wo&nbsp;</p><table><tr><td>3</td><td>4 &lt; 5</td></tr></table><ul><li>six<li>seven</ul>"
    assert visible_text(source).split() == ["One", "two", "3", "4", "<", "5", "six", "seven"]
    assert "\t4" in visible_text(source)
    assert "six\nseven" in visible_text(source)
