"""The files about what the member does: posts, comments, reactions, searches, what is saved and followed."""

from __future__ import annotations

from datetime import datetime, timedelta
from operator import attrgetter
from urllib.parse import quote

from tests.archives.eras import Era
from tests.archives.facts import Article, Deed, Happening, Life, Post
from tests.archives.network_files import MONTHS, utc
from tests.archives.sheets import Quotes, Row, Sheet, Style

MEMBER_NUMBER = "10029384"
FEED = "https://www.linkedin.com/feed/update/"
REPEATED = 3
"""Every so manyth search stands twice in the list."""


def slow_sheets(life: Life, era: Era, made: datetime) -> list[Sheet]:
    """The files that only a complete archive has."""
    crlf = "\r\n" if era.crlf else "\n"
    found = [
        shares(life, era, made),
        comments(life, era, made),
        _deeds("Reactions", ("Date", "Type", "Link"), life.reactions, made, Style(line_end=crlf)),
        _deeds("InstantReposts", ("Date", "Link"), life.reposts, made, Style(line_end=crlf)),
        _deeds("Votes", ("Date", "Link", "OptionText"), life.votes, made, Style(line_end=crlf)),
        _saved(life, era, made, Style(line_end=crlf)),
        _people_followed(life, made, Style(line_end=crlf)),
    ]
    if era.numbered:
        found = [_numbered(sheet) for sheet in found]
    return [*found, searches(life, made)]


def quick_sheets(life: Life, era: Era, made: datetime) -> list[Sheet]:
    """The files about the member's doings that the first, quick archive has as well."""
    return [events(life, made), rich_media(life, era, made)]


def _numbered(sheet: Sheet) -> Sheet:
    if sheet.name.startswith("Votes"):
        return sheet
    name = sheet.name.replace(".csv", f"_{MEMBER_NUMBER}.csv")
    return Sheet(name, sheet.header, sheet.rows, sheet.style)


def plain(moment: datetime) -> str:
    """A moment as in "2025-08-13 16:45:17", UTC though it does not say so."""
    return f"{moment:%Y-%m-%d %H:%M:%S}"


def newest_first(things, made: datetime) -> list:
    """What has happened by a moment."""
    return sorted((one for one in things if one.at <= made), key=attrgetter("at"), reverse=True)


def shares(life: Life, era: Era, made: datetime) -> Sheet:
    """With the odd second pair of quotes around each line of a post."""
    urls = ("SharedUrl", "MediaUrl") if not era.crlf else ("SharedURL", "MediaURL")
    header = ("Date", "ShareLink", "ShareCommentary", *urls, "Visibility")
    rows = tuple(_share(one) for one in newest_first(life.posts, made))
    quotes = Quotes.EMPTY_TOO if not era.crlf else Quotes.NEEDED
    return Sheet("Shares.csv", header, rows, Style(quotes, "\r\n" if era.crlf else "\n"))


def _share(post: Post) -> Row:
    said = post.text.replace("\n", '"\n"')
    return (plain(post.at), post.link, said, post.shared, "", "MEMBER_NETWORK")


def comments(life: Life, era: Era, made: datetime) -> Sheet:
    """Up to 2024 those of several lines stand there without quotes."""
    told = newest_first(life.comments, made)
    rows = tuple((plain(one.at), _comment_link(one, era), one.what) for one in told)
    quotes = Quotes.NOT_FOR_LINES if era.bare_comments else Quotes.NEEDED
    return Sheet("Comments.csv", ("Date", "Link", "Message"), rows, Style(quotes, _ends(era)))


def _ends(era: Era) -> str:
    return "\r\n" if era.crlf else "\n"


def _comment_link(one: Deed, era: Era) -> str:
    link = FEED + quote(one.urn, safe="")
    return f"{link}?commentUrn={quote(one.own_urn, safe='()')}" if era.comment_urns else link


def _deeds(name: str, header: Row, deeds: list[Deed], made: datetime, style: Style) -> Sheet:
    """Each with its moment and its address, and with what it says where the header has room for it."""
    rows = []
    for one in newest_first(deeds, made):
        link = FEED + (one.urn if name == "Votes" else quote(one.urn, safe=""))
        cells = {"Date": plain(one.at), "Link": link, "Type": one.what, "OptionText": one.what}
        rows.append(tuple(cells[column] for column in header))
    return Sheet(f"{name}.csv", header, tuple(rows), style)


def _saved(life: Life, era: Era, made: datetime, style: Style) -> Sheet:
    header = ("savedItem", "CreatedTime" if not era.crlf else "createdTime")
    rows = [(FEED + quote(one.urn, safe=""), plain(one.at)) for one in newest_first(life.saved, made)]
    return Sheet("Saved_Items.csv", header, tuple(rows), style)


def _people_followed(life: Life, made: datetime, style: Style) -> Sheet:
    told = newest_first(life.people_followed, made)
    rows = tuple((plain(one.at), "Unfollow" if one.ended else "Active", one.name) for one in told)
    return Sheet("Member_Follows.csv", ("Date", "Status", "FullName"), rows, style)


def searches(life: Life, made: datetime) -> Sheet:
    """Oldest first, never in quotes, and many a one twice."""
    rows: list[Row] = []
    for number, one in enumerate(newest_first(life.searches, made)[::-1]):
        rows.append((utc(one.at), one.text))
        if number % REPEATED == 0:
            rows.append((utc(one.at), one.text))
    return Sheet("SearchQueries.csv", ("Time", "Search Query"), tuple(rows), Style(Quotes.NONE))


def _long(moment: datetime) -> str:
    clock = f"{moment:%I:%M %p}".removeprefix("0")
    return f"{MONTHS[moment.month - 1]} {moment.day}, {moment.year} {clock}"


def events(life: Life, made: datetime) -> Sheet:
    """From and to, in words."""
    header = ("Event Name", "Event Time", "Status", "External Url")
    rows = tuple(_event(one) for one in life.events if one.starts <= made)
    return Sheet("Events.csv", header, rows)


def _event(one: Happening) -> Row:
    when = f"{_long(one.starts)} - {_long(one.starts + timedelta(hours=1))}"
    return (one.name, when, one.status, "https://example.com/evening")


LONG_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def rich_media(life: Life, era: Era, made: datetime) -> Sheet:
    """A sentence for each upload; up to early 2024 two rows that point elsewhere."""
    if era.old_rich_media:
        kinds = ("Video content can be downloaded at", "Documents can be downloaded at")
        rows = tuple((kind, "https://example.com/media") for kind in kinds)
        return Sheet("Rich Media.csv", ("Type", "Link"), rows)
    told = [one for one in newest_first(life.posts, made) if one.media]
    rows = tuple((_upload(one), " -", "https://example.com/media") for one in told)
    return Sheet("Rich_Media.csv", ("Date/Time", "Media Description", "Media Link"), rows)


def _upload(one: Post) -> str:
    clock = f"{one.at:%I:%M %p}".removeprefix("0")
    day = f"{LONG_MONTHS[one.at.month - 1]} {one.at.day}, {one.at.year}"
    return f"You uploaded a feed photo on {day} at {clock} (GMT)"


def article_name(one: Article) -> str:
    """The name of an article's file tells when it was published."""
    return f"Articles/Articles/{one.at:%Y-%m-%d %H_%M_%S}.0-{one.title}.html"
