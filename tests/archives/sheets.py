"""One file of an archive before it is bytes: its rows, and the way in which they are written."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum

Row = tuple[str, ...]


class Quotes(Enum):
    """Which cells stand in quotes."""

    NEEDED = "those that need it"
    ALL = "all"
    NONE = "none, whatever they hold"
    NOT_FOR_LINES = "those with commas or quotes, but not those with several lines"
    EMPTY_TOO = "those that need it, and empty ones"


@dataclass(frozen=True, slots=True)
class Style:
    """How rows become bytes."""

    quotes: Quotes = Quotes.NEEDED
    line_end: str = "\n"
    last_line_end: bool = True
    delimiter: str = ","
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file by its name inside the archive; one without a header is `preamble` alone."""

    name: str
    header: Row
    rows: tuple[Row, ...]
    style: Style = field(default=Style())
    preamble: str = ""


def written(sheet: Sheet) -> bytes:
    """The bytes of a file."""
    style = sheet.style
    lines = [sheet.header, *sheet.rows] if sheet.header else []
    text = sheet.preamble.replace("\n", style.line_end) + _text(lines, style)
    if not style.last_line_end:
        text = text.removesuffix(style.line_end)
    return text.encode(style.encoding)


def _text(lines: Sequence[Row], style: Style) -> str:
    if style.quotes in (Quotes.NEEDED, Quotes.ALL):
        out = io.StringIO(newline="")
        quoting = csv.QUOTE_ALL if style.quotes is Quotes.ALL else csv.QUOTE_MINIMAL
        writer = csv.writer(out, delimiter=style.delimiter, lineterminator=style.line_end, quoting=quoting)
        writer.writerows([_broken(cell, style) for cell in line] for line in lines)
        return out.getvalue()
    return "".join(_line(line, style) + style.line_end for line in lines)


def _broken(cell: str, style: Style) -> str:
    """Lines inside a cell end as those of the file do."""
    return cell.replace("\n", style.line_end) if "\n" in cell and style.line_end != "\n" else cell


def _line(cells: Iterable[str], style: Style) -> str:
    return style.delimiter.join(_cell(cell, style) for cell in cells)


def _cell(cell: str, style: Style) -> str:
    special = (style.delimiter, '"') if style.quotes is Quotes.NOT_FOR_LINES else (style.delimiter, '"', "\n")
    needed = any(mark in cell for mark in special) or (style.quotes is Quotes.EMPTY_TOO and not cell)
    inner = _broken(cell, style)
    if style.quotes is Quotes.NONE or not needed:
        return inner
    return '"' + inner.replace('"', '""') + '"'
