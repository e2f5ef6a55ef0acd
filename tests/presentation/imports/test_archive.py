"""What the page Import says about files of LinkedIn."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.edits import Record
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import Contents, Derived, ParsedFile, Part, Rejected
from ssi_coach.domain.outcomes import PostOutcome
from ssi_coach.presentation.formats import NARROW_NO_BREAK, NO_BREAK
from ssi_coach.presentation.imports.preview import ImportState, build_import
from ssi_coach.presentation.imports.subjects import listed, part_name
from ssi_coach.services.imports.importing import plan_import
from tests.build import TODAY, days_ago, make_entry
from tests.import_build import archive
from tests.today_build import FORMATS, workspace

DRAFT = KnownError("row.draft")


def preview(*files: ParsedFile, held: tuple[Record, ...] = ()) -> ImportState:
    """The preview of files over a journal that holds some records."""
    plan = plan_import(workspace(*held), files)
    return build_import(files, plan, FORMATS, backed_up=bool(held))


def spaced(number: str) -> str:
    """A number as it is shown, thousands apart."""
    return number.replace(" ", NARROW_NO_BREAK)


def row_of(state: ImportState, name: str) -> tuple[str, ...]:
    """The numbers of a subject."""
    row = next(row for row in state.holds.rows if row.name == name)
    return tuple(number.value for number in row.numbers)


def part(name: str = "Comments.csv", holds: str = "comments", rows: int = 1) -> Part:
    """A file of an archive."""
    return Part(name, holds, rows, DaySpan(days_ago(9), TODAY))


def small(*records: Record, rejected: tuple[Rejected, ...] = (), **contents: object) -> ParsedFile:
    """An archive of two files."""
    parts = (part(rows=len(records) + len(rejected)), part("Skills.csv", "skills", 0))
    holds = Contents(**{"parts": parts, "made_on": TODAY, **contents})
    return ParsedFile("archive.zip", "archive", records, rejected, contents=holds)


def test_an_archive_says_what_it_is_and_from_when():
    (line,) = preview(archive()).files
    assert (
        line.about == f"LinkedIn archive, larger version, of 10{NO_BREAK}May 2026. 35 files, 8 useful here."
    )
    assert (line.icon, line.chip, line.whole) == ("file-archive", "read completely", True)


def test_each_part_has_a_row_with_what_it_is_good_for():
    state = preview(archive())
    first = state.holds.rows[0]
    assert (first.name, first.about) == ("Connections.csv", f"{spaced('1 248')} people")
    assert first.feeds == "connections, decision makers"
    assert state.holds.heads == ("new", "known", "unreadable")
    assert row_of(state, "messages.csv") == (spaced("2 306"), "0", "0")
    assert [row.name for row in state.holds.rows][3:5] == ["Comments.csv", "Reactions.csv"]


def test_what_the_journal_holds_is_known_part_by_part():
    file = archive()
    held = tuple(record for record in file.records if getattr(record, "kind", "") == "comment")[:600]
    assert row_of(preview(file, held=held), "Comments.csv") == ("55", "600", "0")


def test_a_row_that_cannot_be_read_is_left_out_without_a_question():
    state = preview(archive(bad=2))
    assert row_of(state, "Comments.csv")[2] == "2"
    assert state.reasons.title == "2 rows are not understood in Comments.csv"
    assert state.reasons.must_agree
    assert state.reasons.agreed
    assert not state.waits
    assert "backup" not in state.foot
    assert state.figures[3].value == "2"


def test_rows_left_out_on_purpose_are_no_fault():
    state = preview(small(make_entry(), rejected=(Rejected(3, DRAFT, "Comments.csv", on_purpose=True),)))
    assert state.reasons is None
    assert state.files[0].whole
    assert row_of(state, "Comments.csv") == ("1", "0", "0")
    assert "Left out on purpose" in [note.title for note in state.notes]


def test_the_quick_archive_names_what_the_second_mail_brings():
    state = preview(archive(quick=True))
    assert state.quick.startswith(
        "This is the quick archive. Not in it: comments, reactions, posts, searches"
    )
    assert "within a day" in state.quick
    assert state.files[0].chip == "quick archive"


def test_both_archives_together_lack_nothing():
    state = preview(archive(quick=True), archive())
    assert state.quick == ""


def test_what_no_archive_holds_is_said():
    titles = [note.title for note in preview(archive()).missing]
    assert titles[0] == "Profile views, yours and received"
    assert titles[1].startswith("Invitations before")
    assert titles[2] == "SSI readings"


def test_other_files_lack_nothing():
    assert preview(ParsedFile("journal.csv", "journal", (make_entry(),))).missing == ()


def test_it_tells_rates_and_levels():
    facts = {fact.name: fact for fact in preview(archive()).facts}
    assert facts["Acceptance rate"].value == f"41{NO_BREAK}%"
    assert facts["Acceptance rate"].about == "of 312 invitations"
    assert facts["Decision makers, VP and up"].value == "64"
    assert facts["Checklist items proved done"].value == "3"


def test_what_is_not_known_is_not_told():
    assert preview(replace(small(make_entry()), derived=Derived())).facts == ()


@pytest.mark.parametrize(
    ("hours", "said"), [(0.5, f"30{NO_BREAK}min"), (26, "1 day"), (80, "3 days")], ids=str
)
def test_the_time_to_reply_is_told_in_fitting_units(hours, said):
    (fact,) = preview(replace(small(make_entry()), derived=Derived(reply_hours=hours))).facts
    assert fact.value == said


def test_the_button_counts_rows_as_the_figures_do():
    state = preview(archive())
    assert state.button == f"Import {state.figures[0].value} entries"


def test_a_single_file_out_of_an_archive_lacks_nothing():
    file = replace(small(make_entry()), contents=Contents((part(rows=1),)))
    state = preview(file)
    assert state.files[0].about == "Out of LinkedIn's archive: comments, 1 row"
    assert state.missing == ()


@pytest.mark.parametrize(
    ("kind", "about"),
    [
        ("analytics", "LinkedIn's numbers of all your posts"),
        ("post_analytics", "LinkedIn's numbers of one post"),
        ("ssi_page", "Your SSI page, as the browser saved it"),
        ("crm", "Deals out of a customer list (CRM)"),
    ],
)
def test_every_kind_of_file_has_words(kind, about):
    assert preview(ParsedFile("file", kind)).files[0].about == about


def test_outcomes_of_posts_have_a_row_of_their_own():
    sheet = Part("ENGAGEMENT", "engagement", 1, DaySpan(TODAY, TODAY))
    file = ParsedFile(
        "c.xlsx", "analytics", (PostOutcome(TODAY, impressions=9),), contents=Contents((sheet,))
    )
    state = preview(file)
    assert row_of(state, "ENGAGEMENT") == ("1", "0", "0")
    assert state.button == "Import 1 record"


def test_texts_of_messages_are_not_kept_and_that_is_said():
    said = "What people wrote to you"
    assert said in [note.title for note in preview(archive()).notes]
    assert said not in [note.title for note in preview(small(make_entry())).notes]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Shares_17529409.csv", "Shares.csv"),
        ("Articles/Articles/one.html", "one.html"),
        ("Receipts_v2.csv", "Receipts_v2.csv"),
        ("ENGAGEMENT", "ENGAGEMENT"),
    ],
)
def test_parts_are_named_without_folders_and_numbers(name, shown):
    assert part_name(name) == shown


def test_missing_parts_are_listed_once_a_subject():
    assert listed(("reactions", "votes", "comments", "private")) == "comments, reactions"


def test_a_new_journal_knows_nothing_of_what_stands_there_twice():
    """Rows that say what others say are accounted for, and in no journal yet."""
    twice = replace(part(rows=3), same=2)
    file = small(make_entry(), parts=(twice, part("Skills.csv", "skills", 0)))
    assert [figure.value for figure in preview(file).figures] == ["1", "0", "0", "0"]
    assert [figure.value for figure in preview(file, held=file.records).figures] == ["0", "0", "1", "0"]


def test_a_message_that_turns_out_to_be_a_note_is_told_of():
    """It would go to the bin."""
    at, who = datetime(2026, 5, 1, 12, tzinfo=UTC), {"person": "Ada Beispiel", "source": "archive"}
    invited = make_entry(day=at.date(), kind="invitation_note_sent", at=at, **who)
    met = make_entry(day=TODAY, kind="connection_added", **who)
    note = make_entry(day=TODAY, kind="message", at=at + timedelta(days=12), **who)
    (told, *_) = preview(small(invited, met), held=(note, met)).notes
    assert told.title == "Counted once"
    assert told.sentence.startswith("1 message of the journal is the note of an invitation")
