"""The same facts written in another way: what users, browsers and spreadsheets do to an archive."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from random import Random

from tests.archives.packing import Archive
from tests.archives.sheets import Quotes, Row, Sheet, Style

Disguise = Callable[[Archive, Random], Archive]


def shuffled(archive: Archive, chance: Random) -> Archive:
    """Rows and files in any order."""
    sheets = list(archive.changed(lambda sheet: _shuffled_rows(sheet, chance)).sheets)
    chance.shuffle(sheets)
    return replace(archive, sheets=tuple(sheets))


def _shuffled_rows(sheet: Sheet, chance: Random) -> Sheet:
    rows = list(sheet.rows)
    chance.shuffle(rows)
    return replace(sheet, rows=tuple(rows))


def repeated_rows(archive: Archive, chance: Random) -> Archive:
    """Messages, comments, posts and reactions stand there twice, as a few do in real files."""
    told = ("messages", "Comments", "Shares", "Reactions", "SearchQueries")
    return archive.changed(
        lambda sheet: (
            replace(sheet, rows=_some_twice(sheet.rows, chance)) if sheet.name.startswith(told) else sheet
        )
    )


def _some_twice(rows: tuple[Row, ...], chance: Random) -> tuple[Row, ...]:
    return tuple(row for row in rows for _ in range(2 if chance.random() < 0.2 else 1))


def restyled(**style: object) -> Disguise:
    """Every table saved anew in one style."""
    return lambda archive, _: archive.changed(lambda sheet: replace(sheet, style=_style(sheet, style)))


def _style(sheet: Sheet, style: dict[str, object]) -> Style:
    return replace(sheet.style, **{"last_line_end": True, **style})


def resaved_in_a_spreadsheet(archive: Archive, _: Random) -> Archive:
    """Connections opened and saved in a spreadsheet: no notes above, other dates, a row number before."""

    def change(sheet: Sheet) -> Sheet:
        if sheet.name != "Connections.csv":
            return sheet
        rows = tuple((str(n), *row[:-1], _short(row[-1])) for n, row in enumerate(sheet.rows, 1))
        return Sheet(sheet.name, ("Row", *sheet.header), rows, Style(line_end="\r\n", encoding="utf-8-sig"))

    return archive.changed(change)


def _short(day: str) -> str:
    """`08 Feb 2026` as `8-Feb-26`."""
    number, month, year = day.split()
    return f"{int(number)}-{month}-{year[2:]}"


def iso_days(archive: Archive, _: Random) -> Archive:
    """Connections whose days somebody has made sortable."""

    def change(sheet: Sheet) -> Sheet:
        if sheet.name != "Connections.csv":
            return sheet
        rows = tuple((*row[:-1], f"{datetime.strptime(row[-1], '%d %b %Y'):%Y-%m-%d}") for row in sheet.rows)  # noqa: DTZ007  # a day has no zone
        return replace(sheet, rows=rows)

    return archive.changed(change)


def columns_moved(archive: Archive, chance: Random) -> Archive:
    """Columns in another order, with one that nobody knows, where quotes let a reader tell them apart."""
    told = ("Connections", "Invitations", "messages", "Reactions", "Votes", "Endorsement")

    def change(sheet: Sheet) -> Sheet:
        if not sheet.name.startswith(told):
            return sheet
        order = list(range(len(sheet.header)))
        chance.shuffle(order)
        moved = [tuple(row[place] for place in order) for row in (sheet.header, *sheet.rows)]
        return replace(sheet, header=(*moved[0], "Score"), rows=tuple((*row, "7") for row in moved[1:]))

    return archive.changed(change)


def padded(archive: Archive, _: Random) -> Archive:
    """Empty rows at the end, as spreadsheets leave them."""

    def change(sheet: Sheet) -> Sheet:
        blank = (("",) * len(sheet.header),) * 3
        told = sheet.name.startswith(("Connections", "Invitations", "messages", "Reactions"))
        return replace(sheet, rows=sheet.rows + blank, style=_style(sheet, {})) if told else sheet

    return archive.changed(change)


DISGUISES: dict[str, Disguise] = {
    "the same": lambda archive, _: archive,
    "shuffled": shuffled,
    "rows twice": repeated_rows,
    "CRLF": restyled(line_end="\r\n"),
    "a BOM": restyled(encoding="utf-8-sig"),
    "UTF-16": restyled(encoding="utf-16"),
    "semicolons": restyled(delimiter=";", quotes=Quotes.ALL),
    "tabs in UTF-16": restyled(delimiter="\t", quotes=Quotes.ALL, encoding="utf-16"),
    "all in quotes": restyled(quotes=Quotes.ALL),
    "a spreadsheet": resaved_in_a_spreadsheet,
    "ISO days": iso_days,
    "columns moved": columns_moved,
    "padded": padded,
}
"""What may be done to an archive without changing a fact."""
