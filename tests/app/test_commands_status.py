"""`status` and `explain`: the documented values, nothing rounded, nothing known that is not known."""

from __future__ import annotations

import json

import pytest

from tests.app.calling import Terminal

NUMBERS = ("total", "brand", "people", "insights", "relationships")
READING = {
    "date", "total", "brand", "people", "insights", "relationships",
    "industry_rank", "network_rank", "industry_average", "network_average",
}  # fmt: skip


def aim(call: Terminal, **target: object) -> None:
    """Set a target from the beginning of days, through the file that moves a journal."""
    held = {"since": "2003-05-05", "plan": "free", "industry": "", "target": target, "days_off": []}
    path = call.folder.with_name("aim.json")
    path.write_text(json.dumps({"format": "ssi-coach", "version": 1, "circumstances": [held]}), "utf-8")
    assert call.json("import", str(path))["applied"]


def add(call: Terminal, total: str, *words: str) -> None:
    """A reading of a total."""
    call.json("reading", "add", "--total", total, *words)


def test_an_empty_journal_knows_nothing(call: Terminal) -> None:
    """Unknown is null; the defaults hold, and the estimate is what people usually have, with a wide band."""
    answer = call.json("status")
    estimate, missing = answer.pop("estimate"), answer["target"].pop("missing")
    assert set(estimate) == {*NUMBERS, "industry_rank"}
    assert estimate["industry_rank"] is None
    assert estimate["total"]["high"] - estimate["total"]["low"] > 5
    assert missing == pytest.approx(70 - estimate["total"]["mean"])
    assert answer == {
        "on": "2026-05-13",
        "reading": None,
        "journal_score": dict.fromkeys(NUMBERS, 0),
        "target": {
            "kind": "either", "points": 70, "top_percent": 25, "top_points": None,
            "reached": False, "expected_on": None,
        },
        "entries": 0,
        "active_days_7": 0,
        "active_days_30": 0,
    }  # fmt: skip


def test_the_reading_is_the_latest_up_to_the_day(call: Terminal) -> None:
    """Of one day the last that was saved; what comes after the day is not looked at."""
    add(call, "50", "--date", "2026-05-01")
    add(call, "53", "--date", "2026-05-10")
    add(call, "52", "--date", "2026-05-10")
    add(call, "60", "--date", "2026-05-13")
    shown = {
        day: call.json("status", "--on", day)["reading"] for day in ("2026-04-30", "2026-05-09", "2026-05-12")
    }
    assert shown["2026-04-30"] is None
    assert (shown["2026-05-09"]["total"], shown["2026-05-12"]["total"]) == (50, 52)
    assert set(call.json("status")["reading"]) == READING
    assert call.json("status")["reading"]["total"] == 60


def test_entries_and_active_days_are_counted_up_to_the_day(call: Terminal) -> None:
    """Lines, not counts; a day is active by an entry of one's own."""
    call("log", "3 comments, 2 posts")
    call("log", "1 post 2026-05-07")
    call("log", "1 post 2026-05-06")
    call("log", "9 profile views received 2026-05-12")
    call("log", "1 meeting 2026-05-11")
    call("log", "1 post 2026-04-14")
    call("log", "1 post 2026-04-13")
    now = call.json("status")
    assert (now["entries"], now["active_days_7"], now["active_days_30"]) == (8, 2, 4)
    then = call.json("status", "--on", "2026-05-06")
    assert (then["entries"], then["active_days_7"], then["active_days_30"]) == (3, 1, 3)


def test_nothing_is_rounded(call: Terminal) -> None:
    """The total of the score is the sum of its pillars, to the last digit."""
    call("log", "3 comments, 7 searches, 1 post, 4 invitations")
    add(call, "52.048", "--brand", "21.04812345")
    answer = call.json("status")
    score = answer["journal_score"]
    assert score["total"] == pytest.approx(sum(score[key] for key in score if key != "total"), abs=1e-12)
    assert round(score["insights"], 2) != score["insights"]
    assert answer["reading"]["brand"] == 21.04812345


def test_the_target_counts_from_the_reading_of_the_day(call: Terminal) -> None:
    """Without an average the points stand alone; what is reached misses nothing."""
    add(call, "52.5")
    target = call.json("status")["target"]
    assert (target["reached"], target["missing"], target["top_points"]) == (False, 17.5, None)
    add(call, "70")
    target = call.json("status")["target"]
    assert (target["reached"], target["missing"]) == (True, 0)


def test_either_means_the_nearer_mark(call: Terminal) -> None:
    """The top quarter lies about nine points above the average."""
    add(call, "40", "--industry-average", "35")
    target = call.json("status")["target"]
    assert target["top_points"] == pytest.approx(44.44, abs=0.1)
    assert target["missing"] == target["top_points"] - 40
    add(call, "46")
    target = call.json("status")["target"]
    assert (target["reached"], target["missing"]) == (True, 0)
    assert target["top_points"] == pytest.approx(44.44, abs=0.1)


def test_between_readings_the_target_counts_from_the_estimate(call: Terminal) -> None:
    """Its mean, to the last digit."""
    add(call, "52.5", "--date", "2026-05-03")
    answer = call.json("status")
    assert answer["target"]["missing"] == pytest.approx(70 - answer["estimate"]["total"]["mean"], abs=1e-12)
    assert call.json("status", "--on", "2026-05-03")["target"]["missing"] == 17.5


def test_a_reached_target_is_expected_on_the_day_itself(call: Terminal) -> None:
    """As long as the reading of the day says so."""
    add(call, "71")
    assert call.json("status")["target"]["expected_on"] == "2026-05-13"
    target = call.json("status", "--on", "2026-05-12")["target"]
    assert (target["reached"], target["expected_on"]) == (False, None)


def test_the_estimate_is_never_null_and_its_numbers_stand_in_order(call: Terminal) -> None:
    """Also for the rank, which there is once an average is known."""
    add(call, "52.048", "--brand", "21.048", "--people", "6.5", "--insights", "9.5", "--relationships", "15",
        "--industry-average", "35", "--industry-rank", "10", "--date", "2026-05-01")  # fmt: skip
    for day in ("2026-04-01", "2026-05-01", "2026-05-13", "2027-05-13"):
        estimate = call.json("status", "--on", day)["estimate"]
        bands = [band for band in estimate.values() if band is not None]
        assert len(bands) >= 5
        assert all(0 <= band["low"] <= band["mean"] <= band["high"] <= 100 for band in bands)


@pytest.mark.parametrize("kind", ["points", "own", "top"])
def test_each_kind_of_target_has_its_own_mark(call: Terminal, kind: str) -> None:
    """The other one does not count."""
    aim(call, kind=kind, points=60, top_percent=10)
    add(call, "48", "--industry-average", "35")
    target = call.json("status")["target"]
    assert (target["kind"], target["points"], target["top_percent"]) == (kind, 60, 10)
    wanted = target["top_points"] if kind == "top" else 60
    assert target["missing"] == pytest.approx(wanted - 48)
    assert target["expected_on"] is None


def test_top_without_an_average_is_measured_in_points(call: Terminal) -> None:
    """There is nothing else to measure with."""
    aim(call, kind="top", points=60, top_percent=10)
    add(call, "48")
    assert call.json("status")["target"]["missing"] == 12


def test_the_average_of_long_ago_still_counts(call: Terminal) -> None:
    """It is the latest that was ever entered."""
    add(call, "40", "--industry-average", "35", "--date", "2025-01-01")
    for month in range(6, 10):
        add(call, "41", "--date", f"2025-{month:02}-01")
    add(call, "42")
    assert call.json("status")["target"]["top_points"] is not None


def test_each_factor_is_explained(call: Terminal) -> None:
    """Points won and open make up the pillar; the entries are the newest first."""
    call("log", "3 comments 2026-05-11")
    call("log", "2 comments 2026-05-13")
    call("log", "1 comment 2026-05-12")
    factors = call.json("explain")
    assert all(
        set(factor) == {"pillar", "factor", "value", "points", "open", "entries", "evidence"}
        for factor in factors
    )
    days = {entry["id"]: entry["date"] for entry in call.everything()["entries"]}
    (given,) = [factor for factor in factors if factor["factor"] == "engagement_given"]
    assert [days[id] for id in given["entries"]] == ["2026-05-13", "2026-05-12", "2026-05-11"]
    score = call.json("status")["journal_score"]
    for pillar in ("brand", "people", "insights", "relationships"):
        own = [factor for factor in factors if factor["pillar"] == pillar]
        assert sum(factor["points"] for factor in own) == pytest.approx(score[pillar])
        assert sum(factor["points"] + factor["open"] for factor in own) == pytest.approx(25)
        assert call.json("explain", "--pillar", pillar) == own
    assert {factor["evidence"] for factor in factors} <= {"linkedin", "practitioner", "study"}


def test_at_most_fifty_entries_are_named(call: Terminal) -> None:
    """The newest."""
    rows = "".join(f"2026-{1 + n // 25:02}-{1 + n % 25:02},comment\n" for n in range(60))
    call.folder.with_name("sixty.csv").write_text("date,kind\n" + rows, "utf-8")
    call.json("import", "sixty.csv")
    days = {entry["id"]: entry["date"] for entry in call.everything()["entries"]}
    (given,) = [factor for factor in call.json("explain") if factor["factor"] == "engagement_given"]
    assert [days[id] for id in given["entries"]] == sorted(days.values(), reverse=True)[:50]


def test_what_came_after_the_day_explains_nothing(call: Terminal) -> None:
    """The day is looked at as it was."""
    call("log", "3 comments")
    before = call.json("explain", "--on", "2026-05-12")
    assert all(factor["entries"] == [] and factor["points"] == 0 for factor in before)


def test_without_json_there_are_sentences(call: Terminal) -> None:
    """For people."""
    add(call, "52.5")
    said = call("status").out
    assert "Reading of 13\u00a0May 2026: 52.5 of 100" in said
    assert "\nEstimate: " in said
    assert "most likely" in said
    assert "points won" in call("explain").out


def test_without_a_reading_no_estimate_is_put_into_words(call: Terminal) -> None:
    """It would be a pretended number."""
    said = call("status").out
    assert "Estimate" not in said
    assert "Target: 70 points" in said


def test_the_lessons_stand_after_the_factors(call: Terminal) -> None:
    """In words only; the JSON stays the list of factors."""
    factors, _, lessons = call("explain").out.partition("\n\n")
    assert "points won" in factors
    assert lessons == "There is no reading yet to learn from.\n"
    assert isinstance(call.json("explain"), list)
