"""Pieces of a paper put on pages: what belongs together stays together, and no row is torn apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

Paint = Callable[[QPainter, QRectF], None]
"""Paints a piece into its room."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Something as wide as the page that is never broken, such as a row.

    `gap` is left above it, except at the top of a page. A piece `with_next` never ends a page. `head` stands
    above it again where it begins one: the titles of a table.
    """

    height: float
    paint: Paint
    gap: float = 0.0
    with_next: bool = False
    head: Piece | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece and how far below the top of the page's room it stands."""

    top: float
    piece: Piece


def paged(pieces: Sequence[Piece], height: float) -> list[list[Placed]]:
    """The pieces on pages whose room is so high, at least one page.

    Pieces that belong together begin a new page where they do not fit on this one; only what is higher than a
    whole page runs over its end.
    """
    pages: list[list[Placed]] = [[]]
    bottom = 0.0
    for group in _groups(pieces):
        for part in [group] if _height(group) <= height else [[piece] for piece in group]:
            if pages[-1] and bottom + part[0].gap + _height(part) > height:
                pages.append([])
                bottom = 0.0
            head = part[0].head
            if not pages[-1] and head is not None:
                pages[-1].append(Placed(bottom, head))
                bottom += head.height
            for piece in part:
                bottom += piece.gap if pages[-1] else 0.0
                pages[-1].append(Placed(bottom, piece))
                bottom += piece.height
    return pages


def _groups(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Runs of pieces that stay on one page."""
    group: list[Piece] = []
    for piece in pieces:
        group.append(piece)
        if not piece.with_next:
            yield group
            group = []
    if group:
        yield group


def _height(group: Sequence[Piece]) -> float:
    """How high a run is; the gap above it is not counted."""
    return sum(piece.height for piece in group) + sum(piece.gap for piece in group[1:])
