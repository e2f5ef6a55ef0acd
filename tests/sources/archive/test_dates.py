"""Dates and moments as LinkedIn writes them, and as spreadsheets leave them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from ssi_coach.domain.errors import Refused
from ssi_coach.sources.archive.dates import day_in, is_day_first, month_in, pacific_in, utc_in

MOMENT = datetime(2026, 2, 8, 14, 3, 22, tzinfo=UTC)
MINUTE = MOMENT.replace(second=0)


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        ("2026-02-08 14:03:22 UTC", MOMENT),
        ("2026-02-08 14:03:22", MOMENT),
        ("2026/02/08 14:03:22 UTC", MOMENT),
        ("Sun Feb 08 14:03:22 UTC 2026", MOMENT),
        ("2026-02-08 14:03 UTC", MINUTE),
        ("2026-02-08T14:03:22Z", MOMENT),
        ("02/08/26 2:03 PM UTC", MINUTE),
        ("Feb 8, 2026 2:03 PM", MINUTE),
        ("August 26, 2025 5:43 PM (GMT)", datetime(2025, 8, 26, 17, 43, tzinfo=UTC)),
        ("8.2.2026 14:03:22", MOMENT),
        (" 2026-02-08 14:03:22 ", MOMENT),
    ],
)
def test_moments_in_utc(said, moment):
    """With the zone, and without saying so."""
    assert utc_in(said) == moment


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        ("1/29/26, 2:37 PM", datetime(2026, 1, 29, 22, 37, tzinfo=UTC)),
        ("7/29/26, 2:37 PM", datetime(2026, 7, 29, 21, 37, tzinfo=UTC)),
        ("1/29/26, 2:37\u202fPM", datetime(2026, 1, 29, 22, 37, tzinfo=UTC)),
        ("12/31/25, 12:05 AM", datetime(2025, 12, 31, 8, 5, tzinfo=UTC)),
        ("12/31/25, 12:05 PM", datetime(2025, 12, 31, 20, 5, tzinfo=UTC)),
        ("01/29/2026 14:37", datetime(2026, 1, 29, 22, 37, tzinfo=UTC)),
        ("3/8/26, 1:59 AM", datetime(2026, 3, 8, 9, 59, tzinfo=UTC)),
        ("3/8/26, 3:00 AM", datetime(2026, 3, 8, 10, 0, tzinfo=UTC)),
        ("11/1/26, 1:30 AM", datetime(2026, 11, 1, 8, 30, tzinfo=UTC)),
        ("11/1/26, 2:30 AM", datetime(2026, 11, 1, 10, 30, tzinfo=UTC)),
    ],
)
def test_moments_in_california(said, moment):
    """Eight hours behind in winter, seven in summer; the hour that autumn repeats is the first one."""
    assert pacific_in(said) == moment


@pytest.mark.parametrize(
    "said",
    [
        "",
        "yesterday",
        "2026-02-30 10:00:00",
        "2026-02-08",
        "13/13/26, 2:00 PM",
        "1/2/26, 13:00 PM",
        "1/2/26, 25:00",
    ],
)
def test_what_is_no_moment_is_refused(said):
    """Nothing is guessed."""
    with pytest.raises(Refused) as refused:
        utc_in(said)
    assert refused.value.id == "file.date"


@pytest.mark.parametrize(
    "said",
    [
        "08 Feb 2026",
        "8 Feb 2026",
        "2026-02-08",
        "2026/2/8",
        "2/8/2026",
        "02/08/26",
        "8-Feb-26",
        "08.02.2026",
        "8. Februar 2026",
        "8 févr. 2026",
        "8 de febrero de 2026",
        "8 de fevereiro de 2026",
        "8 febbraio 2026",
        "February 8, 2026",
    ],
)
def test_days_of_all_forms(said):
    """Months in six languages."""
    assert day_in(said) == date(2026, 2, 8)


@pytest.mark.parametrize(
    "said", ["", "31 Feb 2026", "8 Foo 2026", "juin-juil", "2026", "0/0/2026", "8 jui 2026"]
)
def test_what_is_no_day_is_refused(said):
    """An ambiguous month is none."""
    with pytest.raises(Refused):
        day_in(said)


def test_one_day_above_twelve_tells_the_order_of_a_whole_file():
    """LinkedIn puts the month first; a European spreadsheet turns it around for all rows."""
    assert not is_day_first(["2/8/2026", "3/12/2026"])
    assert is_day_first(["2/8/2026", "13/3/2026"])
    assert day_in("2/8/2026", day_first=True) == date(2026, 8, 2)
    assert day_in("13/3/2026") == date(2026, 3, 13)


@pytest.mark.parametrize(
    ("word", "month"), [("Dez.", 12), ("out", 10), ("Ago", 8), ("märz", 3), ("gen", 1), ("août", 8)]
)
def test_months_by_their_beginnings(word, month):
    """As short as three letters."""
    assert month_in(word) == month
