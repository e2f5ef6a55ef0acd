"""The PDF of a report: pages, letters and lines, on the paper of the country."""

from __future__ import annotations

import re
from dataclasses import replace
from threading import Thread

import pytest
from PySide6.QtGui import QPageSize

from ssi_coach.domain.errors import KnownError
from ssi_coach.presentation.formats import PlainFormats
from ssi_coach.presentation.report.paper import (
    BarCell,
    ColumnState,
    FigureState,
    PaperState,
    RowState,
    SectionState,
    TableState,
    WordsState,
)
from ssi_coach.ui.report.document import draw_paper, paper_of
from ssi_coach.ui.report.ink import elided, lines_of, pt, width_of

A4 = QPageSize.PageSizeId.A4


def table(rows: int) -> TableState:
    columns = (ColumnState("Name", 0.5), ColumnState("Count", 0.2, right=True), ColumnState("", 0.3))
    found = tuple(
        RowState((f"Row {n}", str(n), ""), "brand", BarCell(0.2, 0.6, "brand", 0.5)) for n in range(rows)
    )
    return TableState(columns, found, bars=2)


def paper(*sections: SectionState, **more: object) -> PaperState:
    given = {
        "title": "May 2026",
        "caption": "Report",
        "note": "",
        "made_by": "Made here",
        "subject": "SSI: May",
    }
    words = {**given, "page": "Page {n} of {pages}", **more}
    return PaperState(sections=sections, formats=PlainFormats("en"), **words)


def pages_in(content: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b", content))


@pytest.fixture(autouse=True)
def _dressed(skin):
    """The letters are there."""


def test_an_empty_paper_is_one_page():
    content = draw_paper(paper(), A4)
    assert content.startswith(b"%PDF-1.")
    assert pages_in(content) == 1


@pytest.mark.parametrize(("rows", "pages"), [(5, 1), (60, 2), (200, 5)])
def test_a_long_table_takes_as_many_pages_as_it_needs(rows, pages):
    assert pages_in(draw_paper(paper(SectionState("Table", table=table(rows))), A4)) == pages


def test_the_file_tells_its_title():
    content = draw_paper(paper(subject="SSI Coach: März"), A4)
    assert "SSI Coach: März".encode("utf-16-be") in content or "SSI Coach: März".encode() in content


def test_the_letters_are_embedded_and_nothing_is_a_picture():
    content = draw_paper(paper(SectionState("Table", "A sentence.", table=table(9))), A4)
    assert b"/FontFile" in content
    assert b"Inter" in content
    assert b"/Subtype /Image" not in content


@pytest.mark.parametrize(
    ("country", "size"), [("DE", A4), ("GB", A4), ("", A4), ("US", QPageSize.PageSizeId.Letter)]
)
def test_the_paper_is_that_of_the_country(country, size):
    assert paper_of(country) == size


def test_cancelling_leaves_no_file():
    sections = SectionState("Table", table=table(300))
    told: list[float] = []

    def going(share: float) -> bool:
        told.append(share)
        return len(told) < 3

    with pytest.raises(KnownError, match=r"report\.cancelled"):
        draw_paper(paper(sections), A4, going)
    assert told == sorted(told)


def test_any_thread_may_draw():
    found: list[bytes] = []
    thread = Thread(target=lambda: found.append(draw_paper(paper(SectionState("A", table=table(80))), A4)))
    thread.start()
    thread.join(30)
    assert pages_in(found[0]) == 2


@pytest.mark.parametrize("words", ["x" * 2_000, "漢" * 2_000, "word " * 400, "\n" * 90, "👩‍💻" * 150, ""])
def test_the_users_own_words_are_broken_into_lines(words):
    answer = WordsState("Keep", words)
    assert pages_in(draw_paper(paper(SectionState("Review", words=(answer,))), A4)) <= 3
    lines = lines_of("body", words, pt(300))
    assert all(width_of("body", line) <= pt(301) for line in lines)
    assert "".join("".join(lines).split()) == "".join(words.split())


def test_long_names_end_in_dots():
    long = "An activity with a name that nobody would give it " * 3
    assert elided("body", long, pt(100)).endswith("…")
    row = RowState((long, "1", ""), "brand")
    narrow = replace(table(1), rows=(row, replace(row, strong=True)))
    figures = tuple(FigureState(long, long, long) for _ in range(5))
    assert (
        pages_in(draw_paper(paper(SectionState(long, long, figures=figures, table=narrow), title=long), A4))
        == 1
    )
