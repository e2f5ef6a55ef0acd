"""Tables and workbooks: cells without end, dates that never were, XML that grows."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date

from openpyxl import Workbook

from tests.archives.hostile import Corpus, a_file
from tests.archives.hostile.zips import GOOD, HEADER
from tests.archives.workbooks import analytics, saved

MESSAGES = (
    b"CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n"
    b"2-a==,,Mina M,https://www.linkedin.com/in/mina,Alba F,%s UTC,,%s,INBOX\n"
)
INVITATIONS = b"From,To,Sent At,Message,Direction\n"
REACTIONS = b"Date,Type,Link\n"


def connections(name: bytes = b"Alba", day: bytes = b"08 Feb 2026", company: bytes = b"") -> bytes:
    """A sound file with one more row, in which something stands."""
    return GOOD + name + b",Fernwald,," + company + b",Keeper," + day + b"\n"


def sent_at(*moments: str) -> bytes:
    """Invitations at odd moments."""
    return INVITATIONS + b"".join(f'Mina M,Alba F,"{when}",,OUTGOING\n'.encode() for when in moments)


def reacted(
    *moments: str, link: str = "https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A1"
) -> bytes:
    """Reactions at odd moments, to an odd address."""
    return REACTIONS + b"".join(f"{when},LIKE,{link}\n".encode() for when in moments)


def message(moment: bytes = b"2026-02-08 10:00:00", text: bytes = b"Hello") -> bytes:
    """One message."""
    return MESSAGES % (moment, text)


CELLS: dict[str, bytes] = {
    "a formula": b"=HYPERLINK('http://x')",
    "a command": b"=cmd|' /C calc'!A0",
    "HTML": b"<img src=file:///etc/passwd onerror=alert(1)>",
    "escaped HTML": b"&lt;b&gt;&#0;",
    "a bidi override": "\u202egnp.exe\u2066".encode(),
    "marks on marks": ("a" + "\u0301" * 5_000).encode(),
    "a joined family": "👨‍👩‍👧‍👦".encode() * 200,
    "lines of another sort": "a\u2028b\x85c\x0bd\x0ce".encode(),
    "bells and escapes": b"a\a\x1b]0;x\x07",
    "a NUL": b"a\0b",
    "200 KB": b"a" * 200_000,
    "5 MB": b"ab " * 1_700_000,
    "a lone surrogate": b"a\xed\xa0\x80b",
    "too long for UTF-8": b"a\xc0\xafb",
    "Latin letters of old": "Müller".encode("cp1252"),
    "half a letter": b"M\xc3",
    "nothing but a quote": b'"',
    "a quote that never ends": b'"Alba',
    "placeholders": b"{0}{name}%s%(x)s",
}
"""Cells of a name, as in "a name of 5 MB"."""

DAYS = (
    b"31 Feb 2026", b"29 Feb 2025", b"00 Jan 2026", b"08 Foo 2026", b"08 Feb 0001", b"08 Feb 9999", b"08 Feb 1999",
    b"08 Feb 99999999999", b"-1 Feb 2026", b"2026-02-30", b"13/13/2026", b"NaN", b"1e400", b"",
    b"\xd9\xa1\xd9\xa2 Feb 2026",
)  # fmt: skip

CSVS: Corpus = {
    **{
        f"a name of {what}": a_file("Connections.csv", lambda c=c: connections(name=c))
        for what, c in CELLS.items()
    },
    "days that never were": a_file(
        "Connections.csv", lambda: b"".join([GOOD, *(connections(day=d) for d in DAYS)])
    ),
    "moments that never were": a_file(
        "Reactions.csv",
        lambda: reacted(
            "2026-02-30 10:00:00",
            "2026-02-08 25:61:61",
            "2026-06-30 23:59:60",
            "0001-01-01 00:00:00",
            "9999-12-31 23:59:59",
        ),
    ),
    "hours that clocks leave out": a_file(
        "Invitations.csv", lambda: sent_at("3/8/26, 2:30 AM", "3/8/26, 1:59 AM")
    ),
    "hours that come twice": a_file(
        "Invitations.csv", lambda: sent_at("11/2/25, 1:30 AM", "11/2/25, 12:30 AM")
    ),
    "clocks of nobody": a_file(
        "Invitations.csv",
        lambda: sent_at("13/32/26, 99:99 XM", "1/1/26, 0:00 AM", "//, : PM", "1/1/1, 1:1 PM"),
    ),
    "a moment at the end of time": a_file("messages.csv", lambda: message(b"9999-12-31 23:59:59")),
    "an id without end": a_file(
        "Reactions.csv", lambda: reacted("2026-02-08 10:00:00", link="urn:li:activity:" + "9" * 5_000)
    ),
    "an id below nothing": a_file(
        "Reactions.csv", lambda: reacted("2026-02-08 10:00:00", link="urn:li:activity:-1")
    ),
    "an address without end": a_file(
        "Reactions.csv", lambda: reacted("2026-02-08 10:00:00", link="https://" + "a" * 90_000)
    ),
    "an address that runs": a_file(
        "Reactions.csv", lambda: reacted("2026-02-08 10:00:00", link="javascript:alert(1)")
    ),
    "an address of a bad host": a_file(
        "Reactions.csv", lambda: reacted("2026-02-08 10:00:00", link="https://[::1")
    ),
    "a body of 3 MB": a_file("messages.csv", lambda: message(text=b"a" * 3_000_000)),
    "six hundred thousand rows": a_file(
        "Reactions.csv", lambda: REACTIONS + b"2026-02-08 10:00:00,LIKE,urn:li:activity:1\n" * 600_000
    ),
    "a hundred thousand columns": a_file("Connections.csv", lambda: HEADER.strip() + b",a" * 100_000 + b"\n"),
    "a row of a hundred thousand cells": a_file("Connections.csv", lambda: GOOD + b"," * 100_000 + b"\n"),
    "a line of 20 MB": a_file("Connections.csv", lambda: b"a" * 20_000_000),
    "quotes alone": a_file("Connections.csv", lambda: b'"' * 1_000_001),
    "commas alone": a_file("Connections.csv", lambda: b"," * 1_000_000),
    "line ends alone": a_file("Connections.csv", lambda: b"\r\n" * 500_000),
    "NUL alone": a_file("Connections.csv", lambda: bytes(1_000_000)),
    "a header alone": a_file("Connections.csv", lambda: HEADER),
    "a header twice": a_file("Connections.csv", lambda: HEADER + GOOD),
    "columns twice": a_file(
        "Connections.csv", lambda: HEADER.strip() + b"," + HEADER + b"a,b,c,d,e,08 Feb 2026\n"
    ),
    "no header": a_file("Connections.csv", lambda: GOOD.partition(b"\n")[2]),
    "a header in Russian": a_file("Connections.csv", "Имя,Фамилия,Дата\nA,B,08 фев 2026\n".encode),
    "a preamble without end": a_file("Connections.csv", lambda: b"Notes:\n" * 5_000 + GOOD),
    "a header that never ends": a_file("Connections.csv", lambda: b'"' + GOOD),
    "old Mac line ends": a_file("Connections.csv", lambda: GOOD.replace(b"\n", b"\r")),
    "mixed line ends": a_file("Connections.csv", lambda: GOOD.replace(b"\n", b"\r\r\n") + connections()),
    "UTF-16 without a mark": a_file("Connections.csv", lambda: GOOD.decode().encode("utf-16-le")),
    "UTF-16 of odd length": a_file("Connections.csv", lambda: GOOD.decode().encode("utf-16") + b"\0"),
    "UTF-32": a_file("Connections.csv", lambda: GOOD.decode().encode("utf-32")),
    "UTF-7": a_file("Connections.csv", lambda: GOOD.decode().encode("utf-7")),
    "EBCDIC": a_file("Connections.csv", lambda: GOOD.decode().encode("cp037")),
    "two marks": a_file("Connections.csv", lambda: b"\xef\xbb\xbf\xef\xbb\xbf" + GOOD),
    "a comment that never ends": a_file(
        "Comments.csv",
        lambda: (
            b'Date,Link,Message\n2026-02-08 10:00:00,urn:li:activity:1,"a\n'
            + b"2026-02-08 10:00:00,urn:li:activity:2,b\n" * 50
        ),
    ),
    "orphans alone": a_file("Comments.csv", lambda: b"Date,Link,Message\n" + b"no date here\n" * 1_000),
    "one search a hundred thousand times": a_file(
        "SearchQueries.csv", lambda: b"Time,Search Query\n" + b"2026/02/08 10:00:00 UTC,a,b,c\n" * 100_000
    ),
}
"""Files of LinkedIn that stand alone."""

SHEET = "xl/worksheets/sheet1.xml"
DOCTYPE = (
    '<!DOCTYPE lolz [<!ENTITY a "lol">'
    + "".join(f'<!ENTITY {n} "{f"&{p};" * 10}">' for p, n in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)


def plain_book() -> bytes:
    """A workbook with one cell."""
    book = Workbook()
    assert book.active is not None
    book.active.append(["Date", "Impressions", "Engagements"])
    return saved(book)


def with_sheet(xml: str) -> Callable[[], bytes]:
    """A workbook whose only sheet is that text."""
    return lambda: with_member(SHEET, xml.encode("utf-8", "surrogatepass"))


def with_member(name: str, data: bytes | None) -> bytes:
    """A workbook in which one part is another, or missing."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(plain_book())) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        if data is not None:
            new.writestr(name, data)
    return out.getvalue()


def rows(inner: str) -> str:
    """A sheet around its rows."""
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<?xml version="1.0"?><worksheet xmlns="{space}"><sheetData>{inner}</sheetData></worksheet>'


def number(value: str, more: str = "") -> str:
    """A sheet with one number in it."""
    return rows(f'<row r="1"><c r="A1" {more}><v>{value}</v></c></row>')


def endless(count: int) -> bytes:
    """So many rows that say the same."""
    return with_member(SHEET, rows('<row><c t="n"><v>1</v></c></row>' * count).encode())


def crowd(count: int) -> bytes:
    """So many sheets."""
    book = Workbook()
    for place in range(count):
        book.create_sheet(f"S{place}")
    return saved(book)


BOOK_NAME = "Content_2026-02-01_2026-02-14_MinaMorgenrot.xlsx"
BOOKS: Corpus = {
    what: a_file(BOOK_NAME, make)
    for what, make in {
        "a cell in the far corner": with_sheet(rows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
        "a cell beyond the far corner": with_sheet(
            rows('<row r="99999999"><c r="ZZZZZ99999999"><v>1</v></c></row>')
        ),
        "a row of number nothing": with_sheet(rows('<row r="0"><c r="A0"><v>1</v></c></row><row r="-5"/>')),
        "a cell without a place": with_sheet(rows('<row r="x"><c r="!!"><v>1</v></c></row>')),
        "a billion laughs": with_sheet(DOCTYPE + rows('<row><c t="str"><v>&i;</v></c></row>')),
        "a file of the computer": with_sheet(
            '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + rows("<row><c><v>&e;</v></c></row>")
        ),
        "an address of the network": with_sheet('<!DOCTYPE x SYSTEM "http://192.0.2.1/x.dtd">' + rows("")),
        "an entity as long as a book": with_sheet(
            f'<!DOCTYPE x [<!ENTITY e "{"a" * 100_000}">]>'
            + rows("<row><c><v>" + "&e;" * 2_000 + "</v></c></row>")
        ),
        "one and a half million rows": lambda: endless(1_500_000),
        "a shared text that is not there": with_sheet(number("999999", 't="s"')),
        "a shared text below nothing": with_sheet(number("-1", 't="s"')),
        "a style that is not there": with_sheet(number("1", 's="99999"')),
        "a date beyond all": with_sheet(number("1e300", 't="d"')),
        "no number": with_sheet(number("NaN")),
        "a number without end": with_sheet(number("9" * 5_000)),
        "an infinite number": with_sheet(number("1e999999")),
        "a fault as a cell": with_sheet(number("#REF!", 't="e"')),
        "a boolean of 7": with_sheet(number("7", 't="b"')),
        "a formula that calls": with_sheet(
            rows("<row><c><f>WEBSERVICE(&quot;http://x&quot;)</f><v>1</v></c></row>")
        ),
        "a cell of 2 MB": with_sheet(
            rows(f'<row><c t="inlineStr"><is><t>{"a" * 2_000_000}</t></is></c></row>')
        ),
        "XML cut short": with_sheet(rows("<row>")[:-30]),
        "XML of another sort": with_sheet("<html><body>hello</body></html>"),
        "XML ten thousand deep": with_sheet(rows("<row>" * 10_000 + "</row>" * 10_000)),
        "no XML": lambda: with_member(SHEET, b"\0\1\2\3"),
        "a sheet of zeros": lambda: with_member(SHEET, bytes(80_000_000)),
        "no sheet": lambda: with_member(SHEET, None),
        "no list of sheets": lambda: with_member("xl/workbook.xml", None),
        "no list of kinds": lambda: with_member("[Content_Types].xml", None),
        "no styles": lambda: with_member("xl/styles.xml", b"<styleSheet/>"),
        "five hundred sheets": lambda: crowd(500),
        "an old workbook": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000),
        "half a workbook": lambda: analytics(date(2026, 2, 1))[:4_000],
        "a workbook of nothing": lambda: saved(Workbook()),
    }.items()
}
