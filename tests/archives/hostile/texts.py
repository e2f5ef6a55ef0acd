"""JSON, pages, and folders with something odd in them."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

from tests.archives.hostile import Corpus, Maker, a_file
from tests.archives.hostile.zips import GOOD

WHOLE = {"format": "ssi-coach", "version": 1, "exported_at": "2026-05-13T12:00:00Z", "settings": {}}


def whole(**more: object) -> Callable[[], bytes]:
    """A journal with something in it."""
    return lambda: json.dumps({**WHOLE, **more}).encode()


def raw(text: str) -> Callable[[], bytes]:
    """A journal with a piece of text that no program would write in place of an entry."""
    head = '{"format": "ssi-coach", "version": 1, "entries": ['
    return lambda: (head + text + "]}").encode("utf-8", "surrogatepass")


ENTRY = '{"id": "00000000-0000-0000-0000-000000000001", "date": "2026-05-01", "kind": "comment", "count": %s}'

JSONS: Corpus = {
    what: a_file("journal.json", make)
    for what, make in {
        "no number in JSON": raw(ENTRY % "NaN"),
        "infinity in JSON": raw(ENTRY % "Infinity"),
        "a power without end": raw(ENTRY % "1e999999"),
        "five thousand digits": raw(ENTRY % ("9" * 5_000)),
        "two to the seventieth": raw(ENTRY % 2**70),
        "a count below nothing": raw(ENTRY % "-1"),
        "a count and a half": raw(ENTRY % "1.5"),
        "a count that is true": raw(ENTRY % "true"),
        "a list a hundred thousand deep": lambda: b"[" * 100_000,
        "an object a hundred thousand deep": lambda: b'{"a":' * 100_000,
        "a key twice": lambda: b'{"format": "ssi-coach", "format": "ssi-coach", "version": 1}',
        "a lone surrogate in JSON": raw('{"date": "2026-05-01", "kind": "comment", "note": "\\ud800"}'),
        "a NUL in JSON": raw('{"date": "2026-05-01", "kind": "comment", "note": "a\\u0000b"}'),
        "a note of 5 MB": raw('{"date": "2026-05-01", "kind": "comment", "note": "' + "a" * 5_000_000 + '"}'),
        "nothing as entries": whole(entries=None),
        "an object as entries": whole(entries={"a": 1}),
        "entries of everything": whole(entries=[None, 1, "a", [], {}, True, 1.5, [[]]]),
        "readings of everything": whole(readings=[None, {"date": 7}, {"date": "2026-05-01", "total": "x"}]),
        "a version of the far future": lambda: b'{"format": "ssi-coach", "version": 1e9}',
        "a version that is text": lambda: b'{"format": "ssi-coach", "version": "1"}',
        "settings that are a list": whole(settings=[1, 2]),
        "a list at the top": lambda: b"[]",
        "JSON cut short": lambda: whole(entries=[])()[:-3],
        "JSON twice": lambda: whole()() * 2,
        "JSON in UTF-16": lambda: whole()().decode().encode("utf-16"),
        "a comment in JSON": lambda: b"{// hello\n}",
    }.items()
}

NUMBERS = "<p>Current Social Selling Index</p><p>{}</p><p>out of 100</p>"


def html(body: str) -> Callable[[], bytes]:
    """A saved page."""
    return lambda: f"<html><body>{body}</body></html>".encode("utf-8", "surrogatepass")


PAGES: Corpus = {
    what: a_file("Social Selling Index.html", make)
    for what, make in {
        "a page a hundred thousand deep": html("<div>" * 100_000),
        "a page of 20 MB": html("<p>hello</p>" * 1_700_000),
        "a page of one tag": html("<p " + "a='b' " * 200_000 + ">"),
        "a tag that never ends": html("<p " + "a" * 1_000_000),
        "a script": html("<script>fetch('http://x')</script>"),
        "entities": html("&amp;" * 500_000 + "&#999999999999;&#0;&bogus;"),
        "a comment without end": html("<!--" + "a" * 500_000),
        "an index of five thousand digits": html(NUMBERS.format("9" * 5_000)),
        "an index below nothing": html(NUMBERS.format("-53")),
        "an index that is no number": html(NUMBERS.format("NaN")),
        "a page of NUL": html("\0" * 100_000),
        "a page without a body": lambda: b"<!DOCTYPE html>",
        "a page in UTF-16": lambda: html(NUMBERS.format(53))().decode().encode("utf-16"),
        "a page of another site": html("<h1>Weather</h1>"),
    }.items()
}


def _folder(fill: Callable[[Path], object]) -> Maker:
    def build(folder: Path) -> Path:
        place = folder / "Complete_LinkedInDataExport_02-08-2026.zip"
        place.mkdir()
        fill(place)
        return place

    return build


def _linked(target: str) -> Callable[[Path], object]:
    return lambda place: (place / "Connections.csv").symlink_to(target)


def _looped(place: Path) -> None:
    (place / "Connections.csv").write_bytes(GOOD)
    (place / "again").symlink_to(place, target_is_directory=True)


def _piped(place: Path) -> None:
    os.mkfifo(place / "messages.csv")
    (place / "Connections.csv").write_bytes(GOOD)


def _deep(place: Path) -> None:
    for _ in range(120):
        place = place / "aaaa"
    place.mkdir(parents=True)
    (place / "Connections.csv").write_bytes(GOOD)


def _crowded(place: Path) -> None:
    for number in range(2_500):
        (place / f"{number}.csv").touch()


def _nested(place: Path) -> None:
    (place / "Connections.csv").mkdir()
    (place / "Connections.csv" / "Connections.csv").write_bytes(GOOD)


def _undecodable(place: Path) -> None:
    Path(os.fsdecode(os.fsencode(place) + b"/\xff\xfe.csv")).write_bytes(GOOD)
    (place / "Connections.csv").write_bytes(GOOD)


def _pipe(folder: Path) -> Path:
    os.mkfifo(folder / "Connections.csv")
    return folder / "Connections.csv"


FOLDERS: Corpus = {
    "a folder of nothing": _folder(lambda place: None),
    "a folder with a link out": _folder(_linked("/etc/passwd")),
    "a folder with a link to nothing": _folder(_linked("nowhere")),
    "a folder with a link to a device": _folder(_linked("/dev/zero")),
    "a folder that holds itself": _folder(_looped),
    "a folder with a pipe": _folder(_piped),
    "a folder far below": _folder(_deep),
    "a folder of 2 500 files": _folder(_crowded),
    "a folder called CSV": _folder(_nested),
    "a folder with a name in no alphabet": _folder(_undecodable),
    "a pipe": _pipe,
    "a device": lambda folder: Path("/dev/zero"),
    "a file that is not there": lambda folder: folder / "Connections.csv",
    "an empty file": a_file("Connections.csv", bytes),
    "one byte": a_file("Connections.csv", lambda: b"\xff"),
    "a database": a_file("journal.db", lambda: b"SQLite format 3\0" + bytes(4_000)),
    "a document": a_file("a.pdf", lambda: b"%PDF-1.7\n" + bytes(4_000)),
}
