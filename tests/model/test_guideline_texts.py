"""Text review: titles that one understands at once, examples that one can use, and nobody's jargon."""

from __future__ import annotations

import re

import pytest

from ssi_coach.domain.checklist import Form
from ssi_coach.model.guidelines import Guideline
from tests.model.data import BOOK

LONGEST_TITLE = 60
LONGEST_NOTE = 200
"""Signs of a note to an invitation for members who pay nothing; others have 300."""

LONGEST_INMAIL = 400
LONGEST_EXAMPLE = 250

JARGON = re.compile(
    r"\b(leverage|synerg\w*|funnels?|pipelines?|touchpoints?|outreach|thought leader\w*|engagement rate|KPIs?"
    r"|ROI|growth hack\w*|cadence|ICP|MQL|SQL|CTA|hooks?|personal brand\w*|value proposition|posterior"
    r"|hypothes[ei]s|algorithm\w*|optimi[sz]e\w*|maximi[sz]e\w*)\b",
    re.IGNORECASE,
)
NOT_ASKING = re.compile(r"^(The|A|An|Your|You|I|It|This|There|\w+ing)\b")
BARE = {"A sudden drop need not be your fault"}
"""What asks for nothing, on purpose: a principle that calms."""

WRITING = {
    *("comment_posts", "share_with_view", "answer_comments", "group_contribution", "group_post"),
    *("answer_messages", "write_messages", "send_inmails", "personal_notes", "paid_notes"),
    *("invite_decision_maker", "invite_colleagues", "contact_to_call", "ask_recommendation"),
    *("give_recommendation", "note_texts"),
}
NOTES = ("personal_notes", "paid_notes", "invite_decision_maker", "invite_colleagues")

GUIDELINES = [pytest.param(found, id=found.id) for found in BOOK.by_id.values()]
EXAMPLES = [pytest.param(found, id=found.id) for found in BOOK.by_id.values() if found.examples]


@pytest.mark.parametrize("found", GUIDELINES)
def test_a_title_is_short_asks_for_something_and_has_no_jargon(found: Guideline):
    """At most 60 signs, beginning with what is to be done, without a full stop."""
    title = found.title
    assert len(title) <= LONGEST_TITLE
    assert title[0].isupper()
    assert not title.endswith((".", "!", "?"))
    assert not JARGON.search(title)
    assert title in BARE or not NOT_ASKING.match(title), "a title says what to do"


@pytest.mark.parametrize("found", GUIDELINES)
def test_how_and_why_are_plain_sentences(found: Guideline):
    """Whole sentences, no jargon, and no promise of points."""
    for said in (found.how, found.why):
        assert said.endswith((".", "?"))
        assert not JARGON.search(said)
        assert not re.search(r"[+]\s?\d+ points", said)


def test_titles_differ():
    """Nobody ticks the wrong one."""
    titles = [found.title.casefold() for found in BOOK.by_id.values()]
    assert len(titles) == len(set(titles))


def test_whatever_is_written_has_examples():
    """And nothing else has."""
    assert {found.id for found in BOOK.by_id.values() if found.examples} == WRITING


def test_principles_need_no_wording():
    """They are not something to do."""
    assert not any(found.examples for found in BOOK.of_form(Form.PRINCIPLE))


@pytest.mark.parametrize("found", EXAMPLES)
def test_an_example_leaves_blanks_that_only_the_user_can_fill(found: Guideline):
    """At most three, short, each with a blank, and none that could be sent as it stands."""
    assert 1 <= len(found.examples) <= 3
    for example in found.examples:
        assert re.search(r"\[[a-z][^\[\]]*\]", example)
        assert example.count("[") == example.count("]")
        assert len(example) <= LONGEST_EXAMPLE
        assert not JARGON.search(example)
        assert "http" not in example


@pytest.mark.parametrize("id", NOTES)
def test_a_note_fits_into_its_field(id: str):
    """With room for what goes into the blanks."""
    assert all(len(example) <= LONGEST_NOTE for example in BOOK.by_id[id].examples)


def test_an_inmail_stays_short():
    """As its guideline says."""
    assert all(len(example) <= LONGEST_INMAIL for example in BOOK.by_id["send_inmails"].examples)
