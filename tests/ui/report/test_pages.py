"""Pieces on pages: nothing is lost, nothing is torn, and what belongs together stays together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.ui.report.pages import Piece, paged

HEIGHT = 100.0


def _nothing(painter, room):
    """A piece that leaves no trace."""


HEAD = Piece(8.0, _nothing, with_next=True)


def piece(height: float = 10.0, **more: object) -> Piece:
    return Piece(height, _nothing, **more)


pieces = st.lists(
    st.builds(
        piece,
        st.floats(1, 60),
        gap=st.sampled_from([0.0, 4.0, 16.0]),
        with_next=st.booleans(),
        head=st.none() | st.just(HEAD),
    ),
    max_size=60,
)


def test_without_a_piece_there_is_one_empty_page():
    assert paged([], HEIGHT) == [[]]


@given(pieces)
def test_every_piece_is_there_once_and_in_order(found):
    placed = [one.piece for page in paged(found, HEIGHT) for one in page if one.piece is not HEAD]
    assert placed == found


@given(pieces)
def test_no_piece_lies_on_another_or_over_the_end_of_a_page(found):
    for page in paged(found, HEIGHT):
        bottom = 0.0
        for place, one in enumerate(page):
            assert one.top >= bottom - 1e-6
            bottom = one.top + one.piece.height
            # Only what stays together and is higher than a page may run over.
            if len(page) == 1 and place == 0:
                continue
        stays = [one for one in page if one.piece.with_next]
        assert bottom <= HEIGHT + HEAD.height or stays


def test_the_first_piece_of_a_page_has_no_gap_above_it():
    pages = paged([piece(60.0, gap=20.0), piece(60.0, gap=20.0)], HEIGHT)
    assert [page[0].top for page in pages] == [0.0, 0.0]


def test_a_heading_goes_with_its_first_row():
    heading = piece(20.0, with_next=True)
    pages = paged([piece(75.0), heading, piece(10.0)], HEIGHT)
    assert [len(page) for page in pages] == [1, 2]
    assert pages[1][0].piece is heading


def test_the_head_of_a_table_comes_again_on_the_next_page():
    rows = [piece(30.0, head=HEAD) for _ in range(5)]
    pages = paged([HEAD, *rows], HEIGHT)
    assert [page[0].piece is HEAD for page in pages] == [True, True]
    assert [len(page) for page in pages] == [4, 3]
