"""What `plan` prints: the documented JSON in English, and plain lines with reasons and gains."""

from __future__ import annotations

from ssi_coach.domain.checklist import Cadence, OwnItem
from ssi_coach.domain.estimates import Band
from ssi_coach.domain.levels import Level
from ssi_coach.domain.pillars import Pillar
from ssi_coach.model.plan.plan import Plan, Planned
from ssi_coach.model.reasons import Why
from ssi_coach.model.routines import Due, DueState
from ssi_coach.presentation.today.plan_lines import plan_json, plan_lines
from ssi_coach.presentation.today.why_words import gain_together_words, gain_words, why_words
from tests.today_build import FORMATS, book

PACE = Why("pace", {"factor": "Target profiles viewed", "pace": 9.0, "aim": 20.0})
DUE = Due(DueState.TODAY)
VIEW = Planned(book().by_id["view_profiles"], False, DUE, PACE, Band(0.61, 0.2, 1.1))
OWN = Planned(
    OwnItem("own", "Call the fair", Pillar.BRAND, Cadence.WEEKLY, 4),
    False,
    DUE,
    Why("own", {"pillar": Pillar.BRAND, "open": 12.0}),
)
DONE = Planned(book().by_id["react_posts"], True, DUE, PACE)
PLAN = Plan((DONE, VIEW, OWN), Band(0.61, 0.2, 1.1))


def test_the_json_has_every_field_of_every_open_action():
    assert plan_json(PLAN) == [
        {
            "action": "view_profiles",
            "title": "View 5 profiles of people you want to reach",
            "pillar": "people",
            "minutes": 5,
            "gain": {"mean": 0.61, "low": 0.2, "high": 1.1},
            "why": "Target profiles viewed: about 9 a week, 20 is the aim",
            "evidence": "linkedin",
            "source": plan_json(PLAN)[0]["source"],
            "plan_needed": "free",
        },
        {
            "action": "own",
            "title": "Call the fair",
            "pillar": "brand",
            "minutes": 4,
            "gain": {"mean": 0.0, "low": 0.0, "high": 0.0},
            "why": "Your own item. Journal score: 12.0 points open",
            "evidence": None,
            "source": None,
            "plan_needed": "free",
        },
    ]


def test_the_lines_say_minutes_reasons_and_gains():
    lines = list(plan_lines(PLAN, FORMATS))
    assert lines[0] == "5\u00a0min  View 5 profiles of people you want to reach (People)"
    assert "9 a week, 20 is the aim" in lines[1]
    assert "About +0.6 points in four weeks, most likely between 0.2 and 1.1" in lines[1]
    assert lines[-2] == "9\u00a0min in all"
    assert lines[-1] == "Together about +0.6 points in four weeks, most likely between 0.2 and 1.1"


def test_an_empty_plan_says_what_would_bring_more():
    assert list(plan_lines(Plan((DONE,)), FORMATS)) == [
        "Nothing is due in the minutes there are. More minutes bring more actions."
    ]
    (rests,) = plan_lines(Plan(resting=frozenset({"headline"})), FORMATS)
    assert rests.startswith("Nothing new is due.")


def test_what_readings_do_not_show_is_not_promised():
    assert gain_words(None, FORMATS) == gain_words(Band(0.04, 0.0, 0.3), FORMATS) == ""
    assert gain_together_words(None, FORMATS) == ""
    nothing = Band(0.0, 0.0, 0.1)
    assert gain_together_words(nothing, FORMATS) == "Your readings do not show yet what it brings"
    scored = gain_together_words(nothing, FORMATS, 3.24)
    assert scored.startswith("Journal score: about +3.2 points in four weeks. Your readings do not show yet")
    assert "Journal score" not in gain_together_words(Band(0.6, 0.2, 1.1), FORMATS, 3.24)


def test_reasons_of_the_plan_have_their_sentences():
    level = {
        "factor": "Endorsements and recommendations",
        "level": Level.RECOMMENDATIONS,
        "pace": 1,
        "aim": 3.0,
    }
    assert why_words(Why("level", level), FORMATS) == "Recommendations: 1 so far, 3 is the aim"
    declined = why_words(Why("declined", {"pace": 0.21, "usual": 0.3}), FORMATS)
    assert declined == "21\u00a0% accepted, 30\u00a0% is usual: fewer, better ones"
    readings = why_words(Why("readings", {"points": 0.42, "pillar": Pillar.PEOPLE}), FORMATS)
    assert readings == "Your readings: about +0.4 for People"


def test_a_gain_whose_band_reads_as_one_number_is_said_once():
    narrow = Band(0.12, 0.08, 0.14)
    assert gain_words(narrow, FORMATS) == "About +0.1 points in four weeks"
    assert gain_together_words(narrow, FORMATS) == "Together about +0.1 points in four weeks"
