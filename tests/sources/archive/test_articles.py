"""Articles: pages whose names and heads say when they were published."""

from __future__ import annotations

import pytest

from tests.sources.archive.reading_parts import ids, read_part, reasons

FOLDER = "Articles/Articles/"
HEAD = '<html><h1><a href="x">Lamps</a></h1><p class="created">Created on 2025-11-20 08:01</p>'
PUBLISHED = HEAD + '<p class="published">Published on 2025-11-21 17:31</p><div>text</div></html>'


@pytest.mark.parametrize(
    "name",
    [
        "2025-11-21 17_31_01.0-On lamps.html",
        "2025-11-21 17:31:01.0-On lamps.html",
        "2025-11-21 17_31_01-On lamps.HTML",
    ],
)
@pytest.mark.parametrize("page", [PUBLISHED, "<html></html>"])
def test_article_has_title_and_moment(name, page):
    """From its name, to the second."""
    (entry,) = read_part(FOLDER + name, page).entries
    assert (entry.kind, entry.note) == ("article", "On lamps")
    assert str(entry.at) == "2025-11-21 17:31:01+00:00"


def test_page_says_when_a_name_does_not():
    """To the minute, which is all that names an article."""
    renamed, named = (
        read_part(FOLDER + name, PUBLISHED) for name in ("lamps.html", "2025-11-21 17_31_01.0-On lamps.html")
    )
    assert ids(renamed) == ids(named)


def test_draft_is_no_article():
    """It was created and never published."""
    found = read_part(FOLDER + "2025-11-20 08_01_00.0-On lamps.html", HEAD + "</html>")
    assert reasons(found) == [(1, "row.article_draft", True)]


def test_page_that_says_nothing_is_named():
    """And no day is made up."""
    assert reasons(read_part(FOLDER + "lamps.html", "<p>Hello</p>")) == [(1, "file.date", False)]
