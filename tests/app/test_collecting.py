"""Making very many records without a search for cycles."""

from __future__ import annotations

import gc

import pytest

from ssi_coach.app.collecting import uncollected


def test_for_a_few_records_nothing_is_done():
    frozen = gc.get_freeze_count()
    with uncollected(many=False):
        assert gc.get_threshold()[0] > 0
    assert gc.get_freeze_count() == frozen


def test_for_many_the_search_waits_and_passes_over_them():
    try:
        with uncollected(many=True):
            assert gc.get_threshold()[0] == 0
        assert gc.get_threshold()[0] > 0
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()


def test_the_search_comes_back_after_a_fault():
    try:
        with pytest.raises(ValueError, match="broken"), uncollected(many=True):
            raise ValueError("broken")
        assert gc.get_threshold()[0] > 0
    finally:
        gc.unfreeze()


def test_the_search_waits_for_the_last_of_several():
    """One thread reads files while another one writes them."""
    before = gc.get_threshold()
    first, second = uncollected(many=True), uncollected(many=True)
    try:
        first.__enter__()
        second.__enter__()
        first.__exit__(None, None, None)
        assert gc.get_threshold()[0] == 0
        second.__exit__(None, None, None)
        assert gc.get_threshold() == before
    finally:
        gc.unfreeze()
