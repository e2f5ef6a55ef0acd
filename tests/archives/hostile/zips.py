"""Zips: bombs, lies, odd names, broken ends."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterable

from tests.archives.hostile import Corpus, a_file
from tests.archives.packing import zipped

HEADER = b"First Name,Last Name,Email Address,Company,Position,Connected On\n"
GOOD = HEADER + b"Alba,Fernwald,,Cedarline,Keeper,08 Feb 2026\n"
ANOTHER = HEADER + b"Bruno,Lindenholt,,Cedarline,Keeper,09 Feb 2026\n"
MEGABYTE = 1_000_000


def of(*members: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    """A zip of the members as they are given, also of two with one name."""
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        for name, data in members:
            archive.writestr(name, data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def sound() -> bytes:
    """A zip with nothing wrong in it."""
    return of(("Connections.csv", GOOD))


def named(name: str) -> Callable[[], bytes]:
    """A zip with a sound file, and another whose name is odd."""
    return lambda: of(("Connections.csv", GOOD), (name, ANOTHER))


def zeros(size: int, name: str = "Shares.csv") -> bytes:
    """So many bytes of nothing, very small."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive,
        archive.open(name, "w", force_zip64=True) as member,
    ):
        for _ in range(size // MEGABYTE):
            member.write(bytes(MEGABYTE))
    return out.getvalue()


def patched(data: bytes, mark: bytes, offset: int, field: bytes) -> bytes:
    """The zip with a field of all its headers of one sort overwritten."""
    changed = bytearray(data)
    place = changed.find(mark)
    while place >= 0:
        changed[place + offset : place + offset + len(field)] = field
        place = changed.find(mark, place + 4)
    return bytes(changed)


LOCAL, CENTRAL, END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"


def lying(size: int, *, local: bool = True) -> bytes:
    """Headers that tell another size than the file has."""
    field = struct.pack("<I", size)
    data = patched(of(("Connections.csv", GOOD * 500)), CENTRAL, 24, field)
    return patched(data, LOCAL, 22, field) if local else data


def flagged(flag: int) -> bytes:
    """General purpose flags set, such as that for encryption."""
    field = struct.pack("<H", flag)
    return patched(patched(sound(), CENTRAL, 8, field), LOCAL, 6, field)


def method(number: int) -> bytes:
    """Another way of packing than is known."""
    field = struct.pack("<H", number)
    return patched(patched(sound(), CENTRAL, 10, field), LOCAL, 8, field)


def packed_by(how: int) -> bytes:
    """Really packed in a way that LinkedIn never uses."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", how) as archive:
        archive.writestr("Connections.csv", GOOD)
    return out.getvalue()


def overlapped() -> bytes:
    """Many entries that share one packed piece."""
    names = [f"Connections_{number:04d}.csv" for number in range(300)]
    packed = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = bytes(2 * MEGABYTE)
    piece = packed.compress(data) + packed.flush()
    fixed = (20, 0, 8, 0, 33, zlib.crc32(data), len(piece), len(data))
    body = LOCAL + struct.pack("<HHHHHIIIHH", *fixed, len(names[0]), 0) + names[0].encode() + piece
    table = b"".join(_entry(name, fixed) for name in names)
    end = END + struct.pack("<HHHHIIH", 0, 0, len(names), len(names), len(table), len(body), 0)
    return body + table + end


def _entry(name: str, fixed: tuple[int, ...]) -> bytes:
    return (
        CENTRAL
        + struct.pack("<H", 20)
        + struct.pack("<HHHHHIII", *fixed)
        + struct.pack("<HHHHHII", len(name), 0, 0, 0, 0, 0, 0)
        + name.encode()
    )


def link() -> bytes:
    """A member that says it is a link to a file of the computer."""
    info = zipfile.ZipInfo("Connections.csv")
    info.create_system, info.external_attr = 3, 0o120777 << 16
    return of((info, b"/etc/passwd"))


def many(number: int, data: bytes = b"") -> bytes:
    """So many members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for place in range(number):
            archive.writestr(f"{place}.csv", data)
    return out.getvalue()


def matryoshka(depth: int) -> bytes:
    """A zip in a zip in a zip."""
    data = sound()
    for level in range(depth):
        data = zipped({f"inner{level}.zip": data}, stored=True)
    return data


def dense_table(rows: int) -> bytes:
    """Sound rows that are all alike, so that they pack two hundred to one."""
    return of(("Connections.csv", HEADER + b"Alba,Fernwald,,Cedarline,Keeper,08 Feb 2026\n" * rows))


def end_changed(offset: int, field: bytes) -> bytes:
    """A directory that says something else about itself."""
    data = bytearray(sound())
    place = data.rfind(END) + offset
    data[place : place + len(field)] = field
    return bytes(data)


ODD_NAMES = {
    "that climbs out": "../../../home/Connections.csv",
    "that climbs out the other way": "..\\..\\Connections.csv",
    "from the root": "/etc/Connections.csv",
    "of another disk": "C:\\Users\\x\\Connections.csv",
    "on the network": "\\\\server\\share\\Connections.csv",
    "of a device": "NUL",
    "of a device with an ending": "CON.csv",
    "of a port": "COM1.csv",
    "with a bidi override": "\u202evsc.snoitcennoC.csv",
    "with a bell": "Connec\a\x1b[31mtions.csv",
    "with lines": "Connec\ntions\r.csv",
    "with dots at its end": "Connections.csv...",
    "of spaces": "   ",
    "of sixty thousand letters": "a" * 60_000,
    "of a thousand folders": "a/" * 1_000 + "Connections.csv",
    "with a stream": "Connections.csv:hidden",
    "in capitals, twice": "CONNECTIONS.CSV",
    "twice": "Connections.csv",
    "of signs": "<img src=x>.csv",
    "of emoji": "🚀🚀.csv",
    "of percents": "%s%n%x{0}{name}.csv",
}
"""Names of members, as in "a name that climbs out"."""

ZIPS: Corpus = {
    **{f"a name {what}": a_file("odd.zip", named(name)) for what, name in ODD_NAMES.items()},
    "200 MB of zeros": a_file("Complete.zip", lambda: zeros(200 * MEGABYTE)),
    "400 MB of zeros in one file": a_file("Complete.zip", lambda: zeros(400 * MEGABYTE, "messages.csv")),
    "zeros where a page is": a_file("Complete.zip", lambda: zeros(50 * MEGABYTE, "Articles/Articles/a.html")),
    "zeros where nobody reads": a_file("Complete.zip", lambda: zeros(50 * MEGABYTE, "photo.jpg")),
    "a bomb in a zip in a zip": a_file("a.zip", lambda: zipped({"b.zip": zeros(200 * MEGABYTE)})),
    "a zip in a zip": a_file("a.zip", lambda: matryoshka(1)),
    "a zip in a zip in a zip": a_file("a.zip", lambda: matryoshka(2)),
    "a zip in fifty zips": a_file("a.zip", lambda: matryoshka(50)),
    "two zips in a zip": a_file("a.zip", lambda: zipped({"a.zip": sound(), "b.zip": sound()})),
    "a workbook in a zip": a_file("a.zip", lambda: zipped({"a.xlsx": sound()})),
    "entries that overlap": a_file("a.zip", overlapped),
    "a size told too small": a_file("a.zip", lambda: lying(100)),
    "a size told too small in the directory": a_file("a.zip", lambda: lying(100, local=False)),
    "a size told too large": a_file("a.zip", lambda: lying(299 * MEGABYTE)),
    "a size of four gigabytes": a_file("a.zip", lambda: lying(0xFFFF_FFF0)),
    "two hundred thousand entries": a_file("a.zip", lambda: many(200_000)),
    "two thousand and one entries": a_file("a.zip", lambda: many(2_001)),
    "a thousand files of nobody": a_file("a.zip", lambda: many(1_000, b"a,b\n1,2\n")),
    "encrypted": a_file("a.zip", lambda: flagged(1)),
    "strongly encrypted": a_file("a.zip", lambda: flagged(0x41)),
    "every flag": a_file("a.zip", lambda: flagged(0xFFFF)),
    "packed by bzip2": a_file("a.zip", lambda: packed_by(zipfile.ZIP_BZIP2)),
    "packed by lzma": a_file("a.zip", lambda: packed_by(zipfile.ZIP_LZMA)),
    "packed in an unknown way": a_file("a.zip", lambda: method(99)),
    "said to be stored": a_file("a.zip", lambda: method(0)),
    "a link to a file": a_file("a.zip", link),
    "a wrong sum": a_file("a.zip", lambda: patched(sound(), CENTRAL, 16, b"\1\2\3\4")),
    "no directory": a_file("a.zip", lambda: sound()[: sound().rfind(CENTRAL)]),
    "no end": a_file("a.zip", lambda: sound()[:-10]),
    "a directory far away": a_file("a.zip", lambda: end_changed(16, b"\xff\xff\xff\x7f")),
    "a directory of many": a_file("a.zip", lambda: end_changed(8, b"\xff\x7f\xff\x7f")),
    "one disk of many": a_file("a.zip", lambda: end_changed(4, b"\7\0\7\0")),
    "a local header elsewhere": a_file("a.zip", lambda: patched(sound(), CENTRAL, 42, b"\xf0\xff\xff\x0f")),
    "garbage before": a_file("a.zip", lambda: b"MZ" + b"\x90" * 5_000 + sound()),
    "garbage behind": a_file("a.zip", lambda: sound() + b"\xff" * 70_000),
    "an empty zip": a_file("a.zip", of),
    "folders alone": a_file("a.zip", lambda: of(("Jobs/", b""), ("Articles/", b""))),
    "nothing of LinkedIn": a_file("a.zip", lambda: of(("photo.jpg", b"\xff\xd8\xff"), ("notes.txt", b"a"))),
    "a table that packs well": a_file("a.zip", lambda: dense_table(40_000)),
    "all letters the same": a_file("a.zip", lambda: of(("Comments.csv", b"a" * 20 * MEGABYTE))),
    "a zip called CSV": a_file("Connections.csv", sound),
    "a table called zip": a_file("Connections.zip", lambda: GOOD),
    "a picture called zip": a_file("a.zip", lambda: b"\x89PNG\r\n\x1a\n" + bytes(100)),
    "the first four bytes": a_file("a.zip", lambda: LOCAL),
    "a tape archive": a_file("a.tar.gz", lambda: b"\x1f\x8b\x08" + bytes(60)),
    "7z": a_file("a.7z", lambda: b"7z\xbc\xaf\x27\x1c" + bytes(60)),
    "rar": a_file("a.rar", lambda: b"Rar!\x1a\x07\x01\x00" + bytes(60)),
}


def refused() -> Iterable[str]:
    """Those of which nothing at all may be read."""
    return (
        "200 MB of zeros",
        "400 MB of zeros in one file",
        "zeros where a page is",
        "a bomb in a zip in a zip",
        "a zip in a zip in a zip",
        "a zip in fifty zips",
        "two hundred thousand entries",
        "two thousand and one entries",
        "encrypted",
        "strongly encrypted",
        "packed in an unknown way",
        "no directory",
        "no end",
        "an empty zip",
        "folders alone",
        "nothing of LinkedIn",
        "the first four bytes",
        "a picture called zip",
        "a tape archive",
        "7z",
        "rar",
    )
