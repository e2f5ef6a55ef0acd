"""The data that ships with the program is complete, in our own words, and says who says what."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from ssi_coach.domain.activities import Evidence, LinkedInPlan
from ssi_coach.domain.checklist import Cadence, Form
from ssi_coach.domain.pillars import Pillar
from ssi_coach.model.catalogue import build_catalogue
from ssi_coach.model.guidelines import build_guidelines
from tests.compiled_resources import NAMES, compiled, place_of

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
BOOK: dict[str, Any] = tomllib.loads((RESOURCES / "guidelines.toml").read_text(encoding="utf-8"))
GUIDELINES: dict[str, dict[str, Any]] = {item["id"]: item for item in BOOK["guideline"]}

LONGEST_TITLE = 48
LONGEST_WHY = 110
LONGEST_HOW = 330

LOGS_NOTHING = {"withdraw_invitations", "check_acceptance"}
"""Routines that are no activity that the index or the journal counts."""

PROFILE_ITEMS = {
    "profile_photo",
    "headline",
    "location_industry",
    "current_position",
    "education",
    "five_skills",
    "about_text",
    "cover_image",
    "profile_media",
    "featured_items",
    "custom_url",
}

SEED_FACTS: dict[str, tuple[str, ...]] = {
    # IntoTheMinds, 2023
    "a measure of use, not of performance": ("use_not_success",),
    "LinkedIn puts a large network above a fitting one": ("fitting_network",),
    "be interested before you are interesting": ("be_interested",),
    "the effect lies in brand, network and content together": ("one_picture",),
    "the calculation is opaque": ("sudden_drops", "patience"),
    "the index leads to paid plans": ("no_plan_for_points",),
    "a high index brings no more reach; influencers have average ones": ("reach_is_not_score",),
    "limited from 50 to 60 points on, little use to the experienced": ("beyond_sixty",),
    "good for beginners": ("compass_for_beginners",),
    "far from real life: no effect on sales is measured": ("count_results", "contact_to_call"),
    "automation does not replace people": ("no_automation",),
    "be clear about your strategy before you look": ("goals_first", "target_group"),
    "compare with the sector and the network": ("compare_with_peers",),
    "more data is needed to improve": ("own_statistics",),
    "a fifth part: conversations, contracts, calls, offers": ("count_results",),
    "messages are the last step before real life": ("messages_to_talks", "contact_to_call"),
    # levr.de
    "full profile with cover": ("cover_image", "about_text", "profile_photo"),
    "media in the profile": ("profile_media",),
    "endorsements": ("endorsed_skills", "give_endorsements"),
    "recommendations": ("three_recommendations", "ask_recommendation"),
    "posts and the followers they bring": ("publish_post",),
    "people search": ("search_people", "kept_search"),
    "lead builder": ("lead_list", "advanced_search"),
    "views of target profiles": ("view_profiles",),
    "views received": ("look_who_viewed",),
    "leads saved": ("save_leads",),
    "days active": ("be_active",),
    "engagement with others' posts": ("comment_posts", "react_posts"),
    "engagement received": ("answer_comments",),
    "sharing others' posts": ("share_with_view",),
    "active in fitting groups": ("join_groups", "group_contribution", "group_post"),
    "messages sent": ("write_messages",),
    "answer rate of InMails": ("send_inmails",),
    "answering fast": ("answer_messages",),
    "number of connections": ("five_hundred", "targeted_invitations"),
    "decision makers": ("invite_decision_maker",),
    "acceptance rate, low ones count against you": ("fewer_better", "check_acceptance"),
    "spammers lose": ("no_mass_contact",),
    "45 % more opportunities": ("vendor_figures",),
    "visibility costs time and money": ("time_budget",),
    "Sales Navigator is said to add 20 %": ("no_plan_for_points",),
    "70 points or the upper quarter of the industry": ("aim_wisely",),
    "teams can compare": ("team_comparison",),
    "leads come from more than one platform": ("other_channels",),
    "the criteria serve on other networks": ("useful_elsewhere",),
    "ambassador of the mission": ("serve_the_mission",),
    "knock, do not kick the door in": ("knock_gently",),
    "expert and solver of problems": ("show_you_understand",),
    "manners of a personal meeting": ("manners",),
    "authentic": ("stay_yourself",),
    "constancy": ("little_and_often",),
    "substance": ("substance_first",),
    "give, give, give, ask": ("give_before_asking",),
}

RESEARCHED_FACTS: dict[str, tuple[str, ...]] = {
    "seven fields of a complete profile": (
        "profile_photo",
        "location_industry",
        "education",
        "current_position",
        "five_skills",
        "about_text",
    ),
    "cover and media": ("cover_image", "profile_media"),
    "8, better 20 skills; 3 recommendations": ("endorsed_skills", "three_recommendations"),
    "featured 3 to 5, renewed": ("featured_items", "refresh_featured"),
    "article or newsletter": ("publish_article", "send_newsletter"),
    "posts 2 to 5 a week": ("publish_post",),
    "days active": ("be_active",),
    "5 searches a week": ("search_people",),
    "profile views, also of the third degree": ("view_profiles", "view_third_degree"),
    "leads": ("save_leads",),
    "accounts": ("save_accounts",),
    "comments": ("comment_posts",),
    "groups": ("join_groups",),
    "messages and answers within 24 hours": ("answer_messages",),
    "InMail": ("send_inmails",),
    "personal invitations": ("personal_notes", "paid_notes", "targeted_invitations"),
    "acceptance": ("check_acceptance",),
    "decision makers and colleagues": ("invite_decision_maker", "twenty_colleagues", "invite_colleagues"),
    "stale invitations": ("withdraw_invitations",),
    "limits": ("invitation_cap", "personal_notes"),
    "studies": ("relationships_sell", "skill_and_will"),
}


@cache
def _known_kinds() -> frozenset[str]:
    catalogue = tomllib.loads((RESOURCES / "catalogue.toml").read_text(encoding="utf-8"))
    return frozenset(kind["id"] for kind in catalogue["kind"])


def test_there_are_at_least_45_guidelines_each_with_its_own_id():
    assert len(BOOK["guideline"]) == len(GUIDELINES) >= 45


@pytest.mark.parametrize(("fact", "ids"), [*SEED_FACTS.items(), *RESEARCHED_FACTS.items()])
def test_every_point_of_the_sources_became_a_guideline(fact: str, ids: tuple[str, ...]):
    assert set(ids) <= set(GUIDELINES), fact


def test_the_program_takes_the_files_as_they_are():
    catalogue = build_catalogue((RESOURCES / "catalogue.toml").read_bytes())
    book = build_guidelines((RESOURCES / "guidelines.toml").read_bytes(), catalogue)
    assert len(book.by_id) == len(GUIDELINES)


def test_every_item_of_a_complete_profile_is_a_foundation_of_the_brand():
    for id in PROFILE_ITEMS:
        assert (GUIDELINES[id]["form"], GUIDELINES[id]["pillar"]) == ("foundation", "brand")


def test_every_pillar_has_all_three_forms():
    found = {(item["form"], item["pillar"]) for item in GUIDELINES.values()}
    assert found == {(form.value, pillar.value) for form in Form for pillar in Pillar}


@pytest.mark.parametrize("item", GUIDELINES.values(), ids=GUIDELINES)
class TestEachGuideline:
    """One guideline at a time."""

    def test_its_texts_fit_their_places(self, item):
        assert 5 < len(item["title"]) <= LONGEST_TITLE
        assert 10 < len(item["why"]) <= LONGEST_WHY
        assert 20 < len(item["how"]) <= LONGEST_HOW
        assert not item["title"].endswith(".")
        assert item["why"].endswith(".")
        assert item["how"].endswith(".")

    def test_it_promises_no_points(self, item):
        texts = " ".join((item["title"], item["how"], item["why"]))
        assert "+" not in texts

    def test_its_words_are_those_of_the_domain(self, item):
        Form(item["form"])
        Pillar(item["pillar"])
        Cadence(item["cadence"])
        LinkedInPlan(item["plan"])
        Evidence(item["evidence"])

    def test_its_form_and_its_cadence_agree(self, item):
        expected = {"foundation": {"once"}, "principle": {"always"}}
        routines = {"daily", "weekly", "monthly", "quarterly", "yearly"}
        assert item["cadence"] in expected.get(item["form"], routines)

    def test_only_what_is_done_takes_minutes(self, item):
        assert (item["minutes"] > 0) == (item["form"] != "principle")

    def test_it_logs_kinds_that_the_catalogue_knows(self, item):
        assert {log["kind"] for log in item["logs"]} <= _known_kinds()
        assert all(log["count"] >= 1 for log in item["logs"])
        if item["form"] == "routine":
            assert bool(item["logs"]) != (item["id"] in LOGS_NOTHING)

    def test_a_reader_can_find_its_sources(self, item):
        assert item["sources"]
        for source in item["sources"]:
            assert source["title"]
            assert source["publisher"]
            assert 2003 <= source.get("year", 2020) <= 2026

    def test_what_linkedin_is_said_to_say_has_a_source_of_linkedin(self, item):
        if item["evidence"] == "linkedin":
            told_by = " ".join(source["title"] + source["publisher"] for source in item["sources"])
            assert "LinkedIn" in told_by

    def test_the_page_it_opens_exists(self, item):
        assert item["page"] in {"", *BOOK["pages"]}


@pytest.mark.parametrize(("name", "url"), BOOK["pages"].items())
def test_pages_lead_to_linkedin_and_nowhere_else(name: str, url: str):
    parts = urlsplit(url)
    assert (parts.scheme, parts.netloc) == ("https", "www.linkedin.com")


def test_every_page_is_used():
    assert {item["page"] for item in GUIDELINES.values()} - {""} == set(BOOK["pages"])


def test_no_two_guidelines_say_the_same():
    for field in ("title", "how"):
        texts = [item[field] for item in GUIDELINES.values()]
        assert len(texts) == len(set(texts))


@pytest.mark.parametrize("name", NAMES)
def test_what_was_compiled_says_what_was_written(name: str):
    """After a change of a TOML file: `python -m tests.compiled_resources`."""
    assert place_of(name).read_bytes() == compiled(name)


def test_both_forms_make_the_same_catalogue_and_guidelines():
    """A start reads one, and whoever writes the other."""
    written, made = (
        [(RESOURCES / path).read_bytes() for path in paths]
        for paths in (
            ("catalogue.toml", "guidelines.toml"),
            ("compiled/catalogue.json", "compiled/guidelines.json"),
        )
    )
    catalogues = build_catalogue(written[0]), build_catalogue(made[0])
    assert catalogues[0] == catalogues[1]
    assert build_guidelines(written[1], catalogues[0]) == build_guidelines(made[1], catalogues[0])
