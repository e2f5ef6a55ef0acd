"""What holds for every line, whatever is typed."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ssi_coach.services.quick_line import EntryDraft, Role, Understood
from ssi_coach.services.quick_line.sharing import share_minutes
from tests.services.quick_lines import quick_line, read

PIECES = (
    "3 comments", "two likes", "ein Beitrag", "2 demandes de connexion", "@ACME", '@"Acme Corp"', "+Anna",
    "#fair", "yesterday", "13.5.", "12 May", "31.2.", "letzten Montag", "il y a 3 jours", "15 min", "1h30",
    "90'", "-3 comments", "received", "liked", "on", "to CTOs", "and", "und", "great talk", "3", "2-3", "x3",
    "×", "5 star comment", "“", '"', "@", "#", "+", "½ h", "vor", ",", ";", "\n", ".", "🎉", "ä", "1 250",
    "99999999999999999999", "a", "de", "comment:", "https://a.b/c", "24/7", "٣", "\udc80",
)  # fmt: skip
KINDS = tuple(quick_line()._catalogue.kinds)
TYPED = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=8).map("".join),
)
SILENT = set(" \t\n\r,;:.!?()[]{}&|+-–—−·•/*=~<>…\"'“”„«»‘’#@")


@given(TYPED, st.dates(min_value=date(1990, 1, 1), max_value=date(2100, 1, 1)))
@example("1." * 40, date(2026, 5, 13))
@example("१२ comments", date(2026, 5, 13))
def test_any_line_is_read_without_an_error(text: str, today: date) -> None:
    """There are entries, or a reason why there are none; every entry can be kept."""
    line = quick_line().read(text, today=today)
    assert bool(line.drafts) == (line.problem is None)
    assert all(1 <= draft.count <= 10_000 for draft in line.drafts)
    assert line == quick_line().read(text, today=today)


@given(TYPED)
def test_every_character_is_accounted_for(text: str) -> None:
    """Tokens follow each other without overlap; between them stand only spaces, signs and link words."""
    line = read(text)
    position, between = 0, []
    for token in line.tokens:
        assert position <= token.start < token.end <= len(text)
        between.append(text[position : token.start])
        position = token.end
    between.append(text[position:])
    words = quick_line()._words
    for word in " ".join(between).split():
        core = word.strip("".join(SILENT))
        linking = words.joiners.knows(core) or words.prepositions.knows(core) or words.determiners.knows(core)
        assert not core or linking, (core, between)
    notes = [str(token.value) for token in line.tokens if token.role is Role.LEFT_OVER]
    assert line.left_over == " ".join(notes)


@given(TYPED)
def test_the_minutes_of_a_line_are_kept(text: str) -> None:
    """What the entries get adds up to what was typed."""
    line = read(text)
    if line.drafts:
        given_out = [draft.minutes for draft in line.drafts]
        assert (
            given_out == [None] * len(given_out) if line.minutes is None else sum(given_out) == line.minutes
        )


@given(
    st.lists(
        st.tuples(st.sampled_from(tuple(quick_line()._catalogue.kinds)), st.integers(1, 10_000)),
        min_size=1,
        max_size=20,
    ),
    st.integers(0, 1440),
)
def test_minutes_are_shared_without_rest_whatever_the_order(
    entries: list[tuple[str, int]], minutes: int
) -> None:
    """By count times usual minutes; each share is at most one minute off, and no order changes it."""
    drafts = [EntryDraft(kind, count) for kind, count in entries]
    shared = share_minutes(drafts, minutes, quick_line()._catalogue)
    assert sum(draft.minutes or 0 for draft in shared) == minutes
    assert [(draft.kind, draft.count) for draft in shared] == entries
    backwards = share_minutes(drafts[::-1], minutes, quick_line()._catalogue)
    assert sorted(map(repr, shared)) == sorted(map(repr, backwards))
    weights = [count * quick_line()._catalogue.kind(kind).minutes for kind, count in entries]
    if sum(weights):
        for draft, weight in zip(shared, weights, strict=True):
            assert abs((draft.minutes or 0) - minutes * weight / sum(weights)) < 1 + 1e-9


PARTS = [
    "3 comments", "2 invites", "ein Beitrag", "5 Likes bekommen", "deux appels", "commented twice",
    "likes x4", "4 me gusta", "10 profiles viewed", "a message",
]  # fmt: skip
EXTRAS = ["yesterday", "15 min", "@ACME", '+"M. K."', "#fair", "#q2"]


@given(st.data())
def test_the_order_of_the_parts_does_not_matter(data: st.DataObject) -> None:
    """The same parts make the same entries, day, names and tags."""
    parts = data.draw(st.lists(st.sampled_from(PARTS), min_size=1, max_size=5, unique=True))
    extras = data.draw(st.lists(st.sampled_from(EXTRAS), max_size=6, unique=True))
    joint = data.draw(st.sampled_from([", ", "; ", " + ", "\n", " & "]))
    shuffled = data.draw(st.permutations([*parts, *extras]))
    assert _meaning(read(joint.join(shuffled))) == _meaning(read(joint.join([*parts, *extras])))


def _meaning(line: Understood) -> tuple[object, ...]:
    assert line.problem is None
    drafts = sorted((draft.kind, draft.count, draft.minutes) for draft in line.drafts)
    return drafts, line.day, line.minutes, line.company, line.person, sorted(line.tags), line.left_over


LONG = (
    "3 comments ",
    "1 ",
    "+",
    '@"a ',
    '"x ',
    "and ",
    "12 May ",
    "1 000 ",
    "a.",
    "- 3",
    "(",
    "word ",
    "#a ",
    "vor ",
)


@pytest.mark.parametrize("piece", LONG)
def test_a_long_line_takes_time_in_proportion(piece: str) -> None:
    """Four times the text takes about four times as long, so a pasted page cannot hold up the window."""
    reader = quick_line()

    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        began = time.process_time()
        reader.read(text, today=date(2026, 5, 13))
        return time.process_time() - began

    short = min(seconds(5_000) for _ in range(3))
    assert min(seconds(20_000) for _ in range(3)) < 12 * short + 0.01
