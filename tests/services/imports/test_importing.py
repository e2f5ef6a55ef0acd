"""Importing: what is known stays as it is, LinkedIn restates its numbers, and every row is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ssi_coach.domain.checklist import Tick
from ssi_coach.domain.edits import Edit
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import Contents, Derived, ParsedFile, Part, Rejected
from ssi_coach.domain.levels import Level, StatedLevel
from ssi_coach.domain.outcomes import PostOutcome
from ssi_coach.domain.results import Result, Stage, steps_to
from ssi_coach.services.changes import Topic
from ssi_coach.services.checklist import tick, untick
from ssi_coach.services.entries import empty_bin
from ssi_coach.services.imports.comparing import EVERY_DAY
from ssi_coach.services.imports.importing import apply_import, derived_of, import_safely, plan_import, rows_of
from ssi_coach.services.profile import level_values
from ssi_coach.services.workspace import Workspace, undo
from tests.build import TODAY, added, days_ago, full_reading, make_entry, make_post
from tests.fakes import MemoryJournal


def test_importing_twice_adds_nothing(work: Workspace):
    file = ParsedFile("journal.csv", "journal", (make_entry(), make_entry(kind="post")))
    first = plan_import(work, [file])
    apply_import(work, first)
    again = plan_import(work, [file])
    assert [(report.new, report.unchanged) for report in (*first.files, *again.files)] == [(2, 0), (0, 2)]
    assert again.edits == ()


def test_a_table_of_readings_from_this_journal_adds_nothing(work: Workspace, journal: MemoryJournal):
    journal.apply(added(full_reading(source="pasted"), full_reading(day=days_ago(3), binned_on=days_ago(1))))
    file = ParsedFile("readings.csv", "readings", (full_reading(), full_reading(day=days_ago(3))))
    assert plan_import(work, [file]).edits == ()


def test_the_second_of_two_equal_rows_is_another_reading(work: Workspace, journal: MemoryJournal):
    journal.apply(added(full_reading()))
    file = ParsedFile("readings.csv", "readings", (full_reading(), full_reading()))
    assert len(plan_import(work, [file]).edits) == 1


def test_a_journal_with_something_in_it_is_backed_up_first(work: Workspace, journal: MemoryJournal):
    journal.apply(added(make_entry()))
    changes = import_safely(work, [ParsedFile("journal.csv", "journal", (make_entry(),))])
    assert changes.topics == {Topic.ENTRIES, Topic.BACKUPS}
    undo(work)
    assert journal.line_count(days_ago(0)) == 1


def test_a_new_journal_needs_no_backup(work: Workspace):
    changes = import_safely(work, [ParsedFile("journal.csv", "journal", (make_entry(),))])
    assert changes.topics == {Topic.ENTRIES}


def test_nothing_new_changes_nothing(work: Workspace, journal: MemoryJournal):
    held = make_entry()
    journal.apply(added(held))
    assert not import_safely(work, [ParsedFile("journal.csv", "journal", (held,))])


def test_without_a_backup_nothing_is_imported(work: Workspace, journal: MemoryJournal, monkeypatch):
    def refuse(folder):
        raise KnownError("backup.unequal")

    journal.apply(added(make_entry()))
    monkeypatch.setattr(journal, "back_up", refuse)
    with pytest.raises(KnownError):
        import_safely(work, [ParsedFile("journal.csv", "journal", (make_entry(),))])
    assert journal.line_count(days_ago(0)) == 1


def test_what_was_logged_since_the_preview_is_not_doubled(work: Workspace, journal: MemoryJournal):
    """The files are compared with the journal once more when they go in."""
    held = make_entry()
    file = ParsedFile("journal.csv", "journal", (held, make_entry()))
    plan_import(work, [file])
    journal.apply(added(held))
    import_safely(work, [file])
    assert journal.line_count(days_ago(0)) == 2


def test_settings_of_a_whole_journal_are_taken_on_a_new_computer(work: Workspace):
    file = ParsedFile("journal.json", "whole", (make_entry(),), settings={"minutes_a_day": 45})
    changes = import_safely(work, [file])
    assert Topic.SETTINGS in changes.topics
    assert work.settings.minutes_a_day == 45


DAY = days_ago(3)


def an_archive(*records, rejected=(), parts=(), kind="archive") -> ParsedFile:
    """A file of LinkedIn; `parts` are pairs of rows, and of how many of them say what others say."""
    contents = Contents(
        tuple(Part(f"{n}.csv", "comments", rows, same=same) for n, (rows, same) in enumerate(parts))
    )
    return ParsedFile("archive.zip", kind, records, tuple(rejected), contents=contents)


def counts(plan) -> tuple[int, int, int]:
    """New, updated and unchanged rows of the whole import."""
    return plan.new, plan.updated, plan.unchanged


def take(work: Workspace, *files: ParsedFile):
    """Import, and tell what that changed."""
    plan = plan_import(work, files)
    apply_import(work, plan)
    return counts(plan)


def outcome(impressions, engagements=None, **more) -> PostOutcome:
    return PostOutcome(DAY, "https://www.linkedin.com/feed/update/7", impressions, engagements, **more)


def test_an_outcome_is_restated_upwards_whatever_the_order_of_files(work: Workspace, journal: MemoryJournal):
    older, newer = an_archive(outcome(90, 5)), an_archive(outcome(120, None, followers=2))
    assert take(work, older) == (1, 0, 0)
    assert take(work, newer) == (0, 1, 0)
    assert take(work, older, newer, older) == (0, 0, 3)
    assert journal.outcomes(EVERY_DAY) == (outcome(120, 5, followers=2),)
    undo(work)
    assert journal.outcomes(EVERY_DAY) == (outcome(90, 5),)


def test_one_post_under_two_kinds_of_address_is_one_outcome(work: Workspace, journal: MemoryJournal):
    """The older analytics name its activity, the newer ones its share; the first address stays."""
    assert take(work, an_archive(make_post("activity", 900))) == (1, 0, 0)
    newer = an_archive(make_post("share", 0, days_ago(2), 120), make_post("ugcPost", 70_000, impressions=5))
    assert take(work, newer) == (1, 1, 0)
    assert take(work, newer, an_archive(make_post("activity", 900))) == (0, 0, 3)
    assert sorted(one.impressions for one in journal.outcomes(EVERY_DAY)) == [5, 120]


def test_two_posts_of_one_minute_are_two(work: Workspace):
    """Their addresses are of the same kind and differ."""
    assert take(work, an_archive(make_post("share", 0), make_post("share", 9_000))) == (2, 0, 0)


def test_what_was_unticked_stays_unticked(work: Workspace, journal: MemoryJournal):
    """A file that proves it once more changes nothing; undo brings the proof back."""
    proof = Tick("headline", DAY, proof="headline")
    take(work, an_archive(proof))
    untick(work, "headline")
    assert take(work, an_archive(Tick("headline", days_ago(1), proof="headline"))) == (0, 0, 1)
    assert journal.ticks() == ()
    undo(work)
    assert journal.ticks() == (proof,)
    untick(work, "headline")
    tick(work, "headline")
    assert [one.proof for one in journal.ticks()] == [""]


def test_what_was_ticked_by_hand_and_unticked_stays_unticked(work: Workspace, journal: MemoryJournal):
    """Whether a file or the user had ticked it: a no is a no, until the user says yes."""
    proof = an_archive(Tick("headline", DAY, proof="headline"))
    tick(work, "headline")
    assert take(work, proof) == (0, 0, 1)
    untick(work, "headline")
    assert take(work, proof) == (0, 0, 1)
    assert journal.ticks() == ()
    assert len(journal.kept_apart()) == 1
    tick(work, "headline")
    assert journal.kept_apart() == ()


def test_files_of_one_import_become_one_edit_a_record(work: Workspace):
    plan = plan_import(work, [an_archive(outcome(90)), an_archive(outcome(120))])
    assert counts(plan) == (1, 1, 0)
    assert plan.edits == (Edit(None, outcome(120)),)


def test_own_files_restate_nothing(work: Workspace, journal: MemoryJournal):
    journal.apply(added(outcome(90), StatedLevel(Level.CONNECTIONS, DAY, 800, "archive")))
    file = ParsedFile("journal.json", "whole", (outcome(120), StatedLevel(Level.CONNECTIONS, DAY, 900)))
    assert take(work, file) == (0, 0, 2)


@pytest.mark.parametrize(
    ("held", "said", "expected"),
    [
        (("archive", 812), 815, 815),
        (("archive", 812), 812, 812),
        (("archive", 812), 790, 812),
        (("typed", 800), 812, 800),
        (None, 812, 812),
    ],
)
def test_a_level_of_a_day_is_the_largest_that_linkedin_said_or_the_users_word(
    work: Workspace, journal: MemoryJournal, held, said: int, expected: int
):
    if held is not None:
        journal.apply(added(StatedLevel(Level.CONNECTIONS, DAY, held[1], held[0])))
    file = an_archive(StatedLevel(Level.CONNECTIONS, DAY, said, "archive"))
    take(work, file)
    assert level_values(journal, DAY)[Level.CONNECTIONS] == expected
    assert plan_import(work, [file]).edits == ()


@pytest.mark.parametrize("typed", [False, True], ids=["a new level", "a level that was typed that day"])
def test_connections_of_the_day_of_an_archive_are_in_its_level_already(
    work: Workspace, journal: MemoryJournal, typed: bool
):
    if typed:
        journal.apply(added(StatedLevel(Level.CONNECTIONS, DAY, 812)))
    new = [make_entry(kind="connection_added", day=DAY, source="archive") for _ in range(3)]
    file = an_archive(*new, StatedLevel(Level.CONNECTIONS, DAY, 812, "archive"))
    take(work, file)
    assert level_values(journal, TODAY)[Level.CONNECTIONS] == 812
    journal.apply(added(make_entry(kind="connection_added", day=DAY)))
    assert plan_import(work, [file]).edits == ()
    assert level_values(journal, TODAY)[Level.CONNECTIONS] == 813


def test_what_is_proved_once_is_not_proved_by_every_newer_archive(work: Workspace, journal: MemoryJournal):
    take(work, an_archive(Tick("photo", days_ago(9), proof="archive")))
    take(work, an_archive(Tick("photo", DAY, proof="archive"), Tick("headline", DAY, proof="archive")))
    assert [(tick.item, tick.day) for tick in journal.ticks()] == [("photo", days_ago(9)), ("headline", DAY)]


def test_every_row_of_an_archive_is_told_once(work: Workspace):
    """Nine rows: five entries, two that say the same again, one advertisement, one that nobody can read.

    The level that they show, and the entry that two parts say together, are no rows of their own.
    """
    rejected = (
        Rejected(3, KnownError("row.sponsored"), "messages.csv", on_purpose=True),
        Rejected(4, KnownError("file.date", value="x"), "messages.csv"),
    )
    records = [make_entry(source="archive") for _ in range(6)]
    level = StatedLevel(Level.CONNECTIONS, DAY, 812, "archive")
    file = an_archive(*records, level, rejected=rejected, parts=[(4, 2), (5, 0)])
    assert take(work, file) == (5, 0, 2)
    plan = plan_import(work, [file])
    assert counts(plan) == (0, 0, 7)
    assert (plan.rejected, plan.faults, plan.clean) == (2, 1, True)
    assert rows_of(file) == (9, 2)


def test_rows_of_own_files_need_a_word_before_they_stay_out(work: Workspace):
    bad = (Rejected(2, KnownError("entry.kind", kind="dance")),)
    assert not plan_import(work, [ParsedFile("journal.csv", "journal", rejected=bad)]).clean
    assert plan_import(work, [ParsedFile("table.xlsx", "table", rejected=bad)]).clean


def test_a_reading_that_was_deleted_for_good_stays_away(work: Workspace, journal: MemoryJournal):
    binned = full_reading(binned_on=days_ago(40))
    journal.apply(added(binned))
    journal.forget([Edit(binned, None)])
    assert (
        plan_import(work, [ParsedFile("ssi.html", "ssi_page", (replace(binned, binned_on=None),))]).edits
        == ()
    )


def test_a_result_that_was_deleted_stays_away(work: Workspace, journal: MemoryJournal):
    """In the bin as much as after it, whatever the file says of it now."""
    (one, other) = (Result(id, tuple(steps_to(Stage.CALL, days_ago(60)))) for id in ("deal-1", "deal-2"))
    file = ParsedFile("deals.csv", "crm", (one, other))
    apply_import(work, plan_import(work, [file]))
    binned = [replace(one, binned_on=days_ago(40)), replace(other, binned_on=days_ago(1))]
    journal.apply([Edit(held, gone) for held, gone in zip((one, other), binned, strict=True)])
    assert plan_import(work, [file]).edits == ()
    assert empty_bin(work) == 1
    moved = [result.moved(Stage.MEETING, days_ago(1)) for result in (one, other)]
    later = plan_import(work, [replace(file, records=tuple(moved))])
    assert [edit for edit in later.edits if edit.record.id == "deal-1"] == []
    apply_import(work, later)
    assert journal.results() == ()


def test_a_journal_that_holds_results_alone_is_backed_up_too(work: Workspace, journal: MemoryJournal):
    journal.apply(added(Result("deal-1", tuple(steps_to(Stage.CALL, TODAY)))))
    changes = import_safely(work, [ParsedFile("journal.csv", "journal", (make_entry(),))])
    assert Topic.BACKUPS in changes.topics


def test_the_last_ratios_of_several_files_are_told():
    files = [
        ParsedFile(name, "archive", derived=derived) for name, derived in (("a", Derived(0.4)), ("b", None))
    ]
    assert derived_of(files) == Derived(0.4)
    assert derived_of([]) is None


def test_comparing_tells_how_far_it_is_and_stops_when_nobody_waits(work: Workspace):
    heard = []

    def once(n: int) -> bool:
        heard.append(n)
        return len(heard) < 2

    files = [ParsedFile("a.csv", "journal", (make_entry(), make_entry())) for _ in range(3)]
    with pytest.raises(KnownError, match=r"journal\.halted"):
        plan_import(work, files, once)
    assert heard == [2, 2]


def test_very_many_entries_are_compared_in_short_questions(
    work: Workspace, journal: MemoryJournal, monkeypatch
):
    asked: list[int] = []
    known = journal.known_ids
    monkeypatch.setattr(journal, "known_ids", lambda ids: asked.append(len(list(ids))) or known(ids))
    file = an_archive(*(make_entry(source="archive") for _ in range(25_000)))
    assert take(work, file) == (25_000, 0, 0)
    assert max(asked) <= 10_000
    assert take(work, file) == (0, 0, 25_000)
