"""Comma-separated values by the letter of RFC 4180, read without the module that writes them."""

from __future__ import annotations

from collections.abc import Iterator


class NotStrictError(ValueError):
    """The text is not as the standard wants it."""


def strict_rows(data: bytes) -> list[list[str]]:
    """The rows of a file in UTF-8: lines end with CR LF, quotes stand around a whole cell, rows are equally wide."""
    rows = list(_rows(data.decode("utf-8", "strict")))
    if len({len(row) for row in rows}) != 1:
        raise NotStrictError("rows of different widths")
    return rows


def _rows(text: str) -> Iterator[list[str]]:
    place, row = 0, list[str]()
    while place < len(text):
        cell, place = _quoted(text, place + 1) if text[place] == '"' else _plain(text, place)
        row.append(cell)
        if text.startswith("\r\n", place):
            yield row
            row, place = [], place + 2
        elif text.startswith(",", place):
            place += 1
            if text.startswith("\r\n", place):
                yield [*row, ""]
                row, place = [], place + 2
        else:
            raise NotStrictError(f"neither a comma nor the end of a line at {place}")
    if row:
        raise NotStrictError("the last line has no end")


def _plain(text: str, start: int) -> tuple[str, int]:
    end = start
    while end < len(text) and text[end] not in ',\r\n"':
        end += 1
    return text[start:end], end


def _quoted(text: str, start: int) -> tuple[str, int]:
    parts = []
    while True:
        end = text.index('"', start)
        parts.append(text[start:end])
        if not text.startswith('"', end + 1):
            return '"'.join(parts), end + 1
        start = end + 2
