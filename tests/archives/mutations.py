"""Files that went wrong on the way: bits flipped, pieces lost or doubled, cells that nobody would write."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from random import Random

from tests.archives.packing import Members, zipped

Mutation = Callable[[bytes, Random], bytes]

TOKENS = (
    b'"', b'""', b'"\n"', b",", b",,,,,,", b"\r", b"\n", b"\r\n", b"\0", b"\xff\xfe", b"\xef\xbb\xbf",
    b"\x80", b"\t", b";", b"NaN", b"-inf", b"1e999999", b"9" * 400, b"-1", b"0", b"31 Feb 2026",
    b"00 Jan 0000", b"2026-13-45 99:99:99", b"9999-12-31 23:59:59", b"0001-01-01 00:00:00",
    b"1/29/26, 2:37 PM", b"12/31/99, 13:77 XM", b"2026/01/01 00:00:00 UTC", b"=1+1", b"<!DOCTYPE x>",
    b"&lol;", b"<b>", b"]]>", b"{", b"[", b"[[[[[[", b"}", b"null", b"true", b"\\ud800", b"\\u0000",
    b"urn:li:activity:99999999999999999999999999", b"urn%3Ali%3Ashare%3A-1",
    b"https://www.linkedin.com/in/", b"../../etc/passwd", "\u202e\u2066".encode(), "é".encode("cp1252"),
    "日本".encode("utf-16"), b"\xed\xa0\x80", b"A" * 70_000, b"PK\x03\x04",
)  # fmt: skip
"""What is put where it does not belong."""

LINE = re.compile(rb"\r?\n")


def flipped(data: bytes, chance: Random) -> bytes:
    """A few bits turned over."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        if changed:
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def shortened(data: bytes, chance: Random) -> bytes:
    """The rest never came."""
    return data[: chance.randrange(len(data) + 1)]


def holed(data: bytes, chance: Random) -> bytes:
    """A piece is missing."""
    start, end = sorted(chance.randrange(len(data) + 1) for _ in range(2))
    return data[:start] + data[end:]


def doubled(data: bytes, chance: Random) -> bytes:
    """A piece stands there twice, the second time somewhere else."""
    start, end = sorted(chance.randrange(len(data) + 1) for _ in range(2))
    place = chance.randrange(len(data) + 1)
    return data[:place] + data[start : min(end, start + 5_000)] + data[place:]


def sprinkled(data: bytes, chance: Random) -> bytes:
    """Strange tokens between the bytes."""
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(len(data) + 1)
        data = data[:place] + chance.choice(TOKENS) + data[place:]
    return data


def cell_replaced(data: bytes, chance: Random) -> bytes:
    """Cells hold something else."""
    lines = LINE.split(data)
    for _ in range(chance.randint(1, 3)):
        place = chance.randrange(len(lines))
        cells = lines[place].split(b",")
        cells[chance.randrange(len(cells))] = chance.choice(TOKENS)
        lines[place] = b",".join(cells)
    return b"\n".join(lines)


def lines_moved(data: bytes, chance: Random) -> bytes:
    """Lines anywhere, also those in the middle of a cell, also the header."""
    lines = LINE.split(data)
    chance.shuffle(lines)
    return b"\n".join(lines)


def header_changed(data: bytes, chance: Random) -> bytes:
    """A column has another name, or none, or the name of its neighbour."""
    head, mark, rest = data.partition(b"\n")
    cells = head.split(b",")
    cells[chance.randrange(len(cells))] = chance.choice(
        (b"", b"Date", cells[0], b"\xd0\x94\xd0\xb0\xd1\x82\xd0\xb0")
    )
    return b",".join(cells) + mark + rest


def emptied(data: bytes, chance: Random) -> bytes:
    """Nothing, or next to nothing."""
    return chance.choice((b"", b"\n", b"\0" * 100, b'"', b"\xef\xbb\xbf", data[:1]))


def encoded_otherwise(data: bytes, chance: Random) -> bytes:
    """Another encoding than anybody announced."""
    text = data.decode("utf-8", "replace")
    return text.encode(
        chance.choice(("utf-16", "utf-16-le", "utf-32", "cp1252", "utf-7", "cp037")), "replace"
    )


MUTATIONS: tuple[Mutation, ...] = (
    flipped, shortened, holed, doubled, sprinkled, cell_replaced, lines_moved, header_changed, emptied,
    encoded_otherwise,
)  # fmt: skip


def mutated(data: bytes, chance: Random) -> bytes:
    """Bytes after one accident, or two."""
    for _ in range(chance.choice((1, 1, 2))):
        data = chance.choice(MUTATIONS)(data, chance)
    return data


def mutated_inside(data: bytes, chance: Random) -> bytes:
    """A sound zip in whose files something went wrong: what they hold, their names, how many there are."""
    members = unzipped(data)
    names = list(members)
    how = chance.randrange(10)
    if how < 7:
        for name in chance.sample(names, k=min(len(names), chance.randint(1, 2))):
            members[name] = mutated(members[name], chance)
    elif how == 7:
        one, other = chance.choice(names), chance.choice(names)
        members[one], members[other] = members[other], members[one]
    elif how == 8:
        members[_odd_name(chance.choice(names), chance)] = members.pop(chance.choice(names))
    else:
        members["inner.zip"] = chance.choice((data, mutated(data, chance), zipped({"a.zip": data})))
    return zipped(members, stored=chance.random() < 0.5)


def unzipped(data: bytes) -> Members:
    """The files of a zip."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _odd_name(name: str, chance: Random) -> str:
    odd = (
        name.upper(),
        f"../{name}",
        f"/{name}",
        f"C:\\{name}",
        f"a/b/c/{name}",
        f"{name}.csv",
        name * 30,
        "NUL",
        "\u202e" + name,
    )
    return chance.choice(odd)
