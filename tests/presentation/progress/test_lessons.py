"""What the readings taught, in words: only what is there, each thing once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ssi_coach.domain.estimates import Band
from ssi_coach.domain.lessons import Learned, Lessons, Mover, Shift
from ssi_coach.domain.pillars import PILLARS, Pillar
from ssi_coach.model.catalogue import Catalogue, build_catalogue
from ssi_coach.presentation.estimate_words import expected, likely, rank_about, rank_likely
from ssi_coach.presentation.formats import PlainFormats
from ssi_coach.presentation.progress.lessons import learned_sentences, lessons_sentences, shift_sentence
from ssi_coach.presentation.wording import speaking

RESOURCES = Path(__file__).parents[3] / "resources"
ENGLISH, GERMAN = PlainFormats("en"), PlainFormats("de")
TODAY = date(2026, 5, 13)
COMMENTS = Mover("comment", Pillar.INSIGHTS, Band(0.10, 0.04, 0.17))
SHIFT = Shift(day=date(2026, 2, 10), before=date(2026, 2, 3), points=-4.08, chance=0.98)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """The catalogue that ships."""
    return build_catalogue((RESOURCES / "catalogue.toml").read_bytes())


def _plain(written: str) -> str:
    return written.replace("\u00a0", " ")


def _in_german() -> bytes:
    return (RESOURCES / "locale/de/LC_MESSAGES/ssi_coach.mo").read_bytes()


def _about(catalogue: Catalogue, learned: Learned, readings: int = 20) -> tuple[str, ...]:
    return learned_sentences(learned, catalogue, ENGLISH, readings=readings)


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({"window": 90, "delay": 3}, "Your readings follow the last 90 days, about 3 days late."),
        ({"window": 30, "delay": 1}, "Your readings follow the last 30 days, about 1 day late."),
        ({"window": 60, "delay": 0}, "Your readings follow the last 60 days, without delay."),
        ({"window": 90}, "Your readings follow the last 90 days."),
        (
            {"fading": 45, "delay": 3},
            "Your readings follow what you did last, about 3 days late; most of it has faded after 45 days.",
        ),
        (
            {"fading": 20, "delay": 0},
            "Your readings follow what you did last, without delay; most of it has faded after 20 days.",
        ),
        ({"fading": 20}, "Your readings follow what you did last; most of it has faded after 20 days."),
        ({}, "Your readings follow what you log; how many days of it count is not clear yet."),
    ],
)
def test_what_is_known_of_the_memory_is_said_and_nothing_else(catalogue, known, said):
    """No word about a delay that is not known."""
    assert _about(catalogue, Learned(Pillar.INSIGHTS, 0.95, **known)) == (said,)


@pytest.mark.parametrize("follows", [0.2, 0.5, 0.89])
def test_while_nothing_is_known_that_is_said(catalogue, follows):
    """Neither yes nor no."""
    said = ("Your readings do not show yet what moves this pillar.",)
    assert _about(catalogue, Learned(Pillar.BRAND, follows)) == said


def test_that_activity_does_not_show_takes_many_readings(catalogue):
    """A few readings prove no absence."""
    idle = Learned(Pillar.BRAND, 0.05)
    assert _about(catalogue, idle, readings=20) == ("What you log does not show in your readings.",)
    assert _about(catalogue, idle, readings=5) == ("Your readings do not show yet what moves this pillar.",)


def test_the_strongest_kind_is_named_with_its_interval_and_others_after_it(catalogue):
    """At most three, in the catalogue's words."""
    others = [
        Mover(kind, Pillar.INSIGHTS, Band(0.06, 0.01, 0.09)) for kind in ("reaction", "message", "repost")
    ]
    said = _about(catalogue, Learned(Pillar.INSIGHTS, 0.95, window=90, movers=(COMMENTS, *others)))
    assert said[1] == "Comments move your Insights most: +0.10 (0.04 to 0.17) a piece."
    assert said[2:] == (
        "After them reactions: +0.06 (0.01 to 0.09) a piece.",
        "After them messages: +0.06 (0.01 to 0.09) a piece.",
    )


@pytest.mark.parametrize(
    ("worth", "said"),
    [
        (Band(1.24, 0.8, 1.6), "+1.2 (0.8 to 1.6) a piece."),
        (Band(0.05, 0.012, 0.1), "+0.05 (0.01 to 0.10) a piece."),
        (Band(0.02, 0.011, 0.03), "+2.0 (1.1 to 3.0) for every 100."),
        (Band(0.0023, 0.0019, 0.0031), "+0.23 (0.19 to 0.31) for every 100."),
    ],
)
def test_what_one_moves_too_little_is_told_for_a_hundred(catalogue, worth, said):
    """Nobody reads +0.0023."""
    views = Mover("profile_view", Pillar.PEOPLE, worth)
    (first, second) = _about(catalogue, Learned(Pillar.PEOPLE, 0.5, movers=(views, views)))
    assert first == f"Profile views move your People most: {said}"
    assert second == f"After them profile views: {said}"


def test_a_jump_names_the_readings_around_it_and_its_size():
    """In another year with the year."""
    assert _plain(shift_sentence(SHIFT, ENGLISH, today=TODAY)) == (
        "LinkedIn seems to have changed its formula between 3 Feb and 10 Feb: all pillars moved at once "
        "(−4.1 points)."
    )
    later = _plain(shift_sentence(SHIFT, ENGLISH, today=date(2027, 1, 1)))
    assert "between 3 Feb 2026 and 10 Feb 2026" in later


def test_what_holds_for_all_pillars_is_said_once(catalogue):
    """And without their names."""
    alike = tuple(Learned(pillar, 0.95, window=90, delay=3) for pillar in PILLARS)
    said = lessons_sentences(Lessons(30, alike, (SHIFT,)), catalogue, ENGLISH, today=TODAY)
    assert said[1:] == ("Your readings follow the last 90 days, about 3 days late.",)
    assert said[0].startswith("LinkedIn seems to have changed its formula")


def test_pillars_that_differ_are_named(catalogue):
    """Those of which nothing is known stand last, in one sentence."""
    lessons = Lessons(
        8,
        (
            Learned(Pillar.BRAND, 0.5),
            Learned(Pillar.PEOPLE, 0.95, window=30),
            Learned(Pillar.INSIGHTS, 0.95, window=30, movers=(COMMENTS,)),
            Learned(Pillar.RELATIONSHIPS, 0.3),
        ),
    )
    assert lessons_sentences(lessons, catalogue, ENGLISH, today=TODAY) == (
        "People and Insights: Your readings follow the last 30 days.",
        "Comments move your Insights most: +0.10 (0.04 to 0.17) a piece.",
        "Your readings do not show yet what moves Brand and Relationships.",
    )
    only = lessons_sentences(lessons, catalogue, ENGLISH, today=TODAY, pillar=Pillar.BRAND)
    assert only == ("Your readings do not show yet what moves Brand.",)


def test_before_anything_is_known_one_sentence_is_enough(catalogue):
    """With and without readings."""
    unknown = tuple(Learned(pillar, 0.4) for pillar in PILLARS)
    assert lessons_sentences(Lessons(3, unknown), catalogue, ENGLISH, today=TODAY) == (
        "Your readings do not show yet what moves your index.",
    )
    assert lessons_sentences(Lessons(0, unknown), catalogue, ENGLISH, today=TODAY) == (
        "There is no reading yet to learn from.",
    )


def test_a_band_is_said_with_both_ends_or_once_where_they_read_alike():
    """No word of statistics."""
    assert likely(Band(52, 51.2, 53.04), ENGLISH) == "most likely between 51.2 and 53.0"
    assert likely(Band(52, 51.98, 52.04), ENGLISH) == "most likely 52.0"
    assert _plain(rank_likely(Band(12, 9, 16), ENGLISH)) == "most likely between Top 9 % and Top 16 %"
    assert _plain(rank_about(Band(12.2, 9, 16), ENGLISH)) == "about Top 12 %, estimated"


def test_the_day_of_the_target_is_expected_or_not_within_a_year():
    """The year only where it is another one."""
    assert _plain(expected(date(2026, 8, 3), TODAY, ENGLISH)) == "expected on 3 Aug as now"
    assert _plain(expected(date(2027, 2, 3), TODAY, ENGLISH)) == "expected on 3 Feb 2027 as now"
    assert expected(None, TODAY, ENGLISH) == "not within a year as now"


def test_german_names_kinds_and_numbers_its_own_way(catalogue):
    """The same facts, decimal commas."""
    learned = Learned(Pillar.INSIGHTS, 0.95, window=90, delay=3, movers=(COMMENTS,))
    with speaking(_in_german()):
        said = learned_sentences(learned, catalogue, GERMAN, readings=20)
        jumped = shift_sentence(SHIFT, GERMAN, today=TODAY)
    assert said == (
        "Ihre Ablesungen folgen den letzten 90 Tagen, mit etwa 3 Tagen Verspätung.",
        "Kommentare bewegen Ihre Säule Einblicke am meisten: +0,10 (0,04 bis 0,17) je Stück.",
    )
    assert "zwischen dem 3. Feb. und dem 10. Feb." in _plain(jumped)
