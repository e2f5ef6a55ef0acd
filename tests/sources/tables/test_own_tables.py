"""Somebody's own table: its columns are guessed, may be given another meaning, and lose no row."""

from __future__ import annotations

from datetime import datetime

import pytest

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import ColumnPlan
from tests.sources.tables.books import book
from tests.sources.tables.reading_it import entries, read, readings, reasons

moment = datetime.fromisoformat

WEEK = """My LinkedIn log

Date,Comments left,Connection requests sent,DMs received,Notes,Week
1/5/2026,3,2,0,good day,19
2/5/2026,,1,1,,19
13/5/2026,0,0,0,,20
Total,3,3,1,,
"""


def test_a_log_with_a_column_for_each_activity():
    """Each number is an entry; a row without any stays out on purpose, a sum at the end because it has no day."""
    parsed = read(WEEK)
    assert parsed.kind == "table"
    assert parsed.table.plan == ColumnPlan(
        ("date", "kind:comment", "kind:invitation_sent", "kind:reply_received", "note", ""), day_first=True
    )
    assert parsed.table.guessed
    assert entries(parsed) == [
        ("2026-05-01", "comment", 3),
        ("2026-05-01", "invitation_sent", 2),
        ("2026-05-02", "invitation_sent", 1),
        ("2026-05-02", "reply_received", 1),
    ]
    assert reasons(parsed) == [(6, "row.nothing", True), (7, "file.date", False)]
    assert parsed.passed_over == ("Week",)


def test_a_log_with_a_row_for_each_activity():
    """German words, semicolons, days with dots; an activity that is none is named with its row."""
    parsed = read(
        "Datum;Vorname;Nachname;Firma;Art;Anzahl;Minuten;Bemerkung;Link\n"
        "12.05.2026;Ada;Beispiel;ACME;Nachricht;2;5;hat geantwortet;https://www.linkedin.com/in/ada\n"
        "13.05.2026;Bo;Beispiel;ACME;Kaffee;;5;;\n"
    )
    (entry,) = parsed.records
    assert isinstance(entry, Entry)
    assert (entry.person, entry.company, entry.kind, entry.count, entry.minutes) == (
        "Ada Beispiel", "ACME", "message", 2, 5,
    )  # fmt: skip
    assert (entry.note, entry.profile_url, entry.source) == (
        "hat geantwortet", "https://www.linkedin.com/in/ada", "file",
    )  # fmt: skip
    assert reasons(parsed) == [(3, "entry.kind", False)]


def test_readings_in_columns():
    """The index under names of other people, ranks with words around them."""
    parsed = read(
        "recorded at\tSSI score\tprofessional brand\tfinding right people\tengage with insights\trelationships"
        "\tindustry rank\tnetwork average\n"
        "2026-05-12\t52.3\t21\t6,1\t10.2\t15\tTop 10%\t36\n"
        "2026-05-13\t150\t21\t6,1\t10.2\t15\tTop 10%\t36\n"
    )
    (reading,) = readings(parsed)
    assert (reading.total, reading.brand, reading.people, reading.insights, reading.relationships) == (
        52.3, 21, 6.1, 10.2, 15,
    )  # fmt: skip
    assert (reading.industry_rank, reading.network_average) == (10, 36)
    assert reasons(parsed) == [(3, "reading.range", False)]


OUTREACH = (
    "Date,Name,LinkedIn_URL,Connected,Replied,Outcome\n"
    "2026-05-01,Ada Example,https://www.linkedin.com/in/ada,2026-05-04,yes,WON\n"
    "2026-05-02,Bo Sample,https://www.linkedin.com/in/bo,,no,LOST\n"
)


def test_a_table_that_does_not_say_what_was_done_waits_for_the_user():
    """Nothing is read, and nothing is refused: its head shows what columns there are."""
    parsed = read(OUTREACH)
    assert (parsed.records, parsed.rejected) == ((), ())
    assert not parsed.table.plan.complete
    assert parsed.table.columns == ("Date", "Name", "LinkedIn_URL", "Connected", "Replied", "Outcome")
    assert parsed.table.rows[1][1] == "Bo Sample"


def test_the_user_says_what_columns_mean():
    """A column may hold the days of an activity, or ticks."""
    plan = ColumnPlan(
        ("date", "person", "profile_url", "kind:connection_added", "kind:reply_received", "note")
    )
    parsed = read(OUTREACH, plan)
    assert entries(parsed) == [("2026-05-04", "connection_added", 1), ("2026-05-01", "reply_received", 1)]
    assert parsed.table.plan == plan
    assert not parsed.table.guessed
    assert reasons(parsed) == [(3, "row.nothing", True)]


def test_the_user_says_the_order_of_day_and_month():
    """Nothing else tells what 3/4 is."""
    table = "Date,Comments\n3/4/2026,2\n"
    assert entries(read(table, ColumnPlan(("date", "kind:comment"), day_first=True))) == [
        ("2026-04-03", "comment", 2)
    ]
    assert entries(read(table, ColumnPlan(("date", "kind:comment"), day_first=False))) == [
        ("2026-03-04", "comment", 2)
    ]


def test_a_plan_for_other_columns_does_no_harm():
    """It is cut or filled up to the columns that are there."""
    assert entries(read("Date,Comments\n2026-05-01,2\n", ColumnPlan(("date",)))) == []
    wide = ColumnPlan(("date", "kind:comment", "note", "person"))
    assert entries(read("Date,Comments\n2026-05-01,2\n", wide)) == [("2026-05-01", "comment", 2)]


def test_a_workbook_with_a_sheet_for_each_month():
    """Sheets with the same headings are one table; others are named."""
    january = [("Day", "Comments", "Posts"), (moment("2026-01-05"), 3, 1), (moment("2026-01-06"), None, 2)]
    february = [("Day", "Comments", "Posts"), (moment("2026-02-05"), 4, "x")]
    ideas = [("Idea", "Why"), ("Write", "Because")]
    parsed = read(book({"Jan": january, "Ideas": ideas, "Feb": february}), name="log.xlsx")
    assert entries(parsed) == [
        ("2026-01-05", "comment", 3),
        ("2026-01-05", "post", 1),
        ("2026-01-06", "post", 2),
        ("2026-02-05", "comment", 4),
        ("2026-02-05", "post", 1),
    ]
    assert parsed.passed_over == ("Ideas",)


def test_a_bad_cell_keeps_the_whole_row_out():
    """Half a row would be worse than none."""
    parsed = read(
        "Date,Comments,Posts\n2026-05-01,2,many\n2026-05-02,3,1\n2026-05-03,20000,1\n2027-01-01,1,1\n"
    )
    assert parsed.table.plan.fields == ("date", "kind:comment", "")
    parsed = read(
        "Date,Comments,Posts\n2026-05-01,2,many\n2026-05-02,3,1\n2026-05-03,20000,1\n2027-01-01,1,1\n",
        ColumnPlan(("date", "kind:comment", "kind:post")),
    )
    assert entries(parsed) == [("2026-05-02", "comment", 3), ("2026-05-02", "post", 1)]
    assert reasons(parsed) == [
        (2, "file.number", False),
        (4, "entry.count", False),
        (5, "day.too_late", False),
    ]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Comments", "kind:comment"),
        ("Profile views", ""),
        ("Profiles viewed", "kind:profile_view"),
        ("Invitations accepted", "kind:invitation_accepted"),
        ("Connections", ""),
        ("New connections", "kind:connection_added"),
        ("Followers gained", "kind:follower_gained"),
        ("Likes received", "kind:reaction_received"),
        ("Beiträge", "kind:post"),
        ("Comentarios", "kind:comment"),
        ("Messages envoyés", "kind:message"),
        ("Reuniones", "kind:meeting"),
        ("Impressions", ""),
        ("Acceptance rate", ""),
    ],
)
def test_a_heading_is_taken_for_what_people_mean(heading: str, field: str):
    """Where it might be two things, it is taken for none, and the user is asked."""
    parsed = read(f"Date,{heading}\n2026-05-01,2\n2026-05-02,3\n")
    assert parsed.table.plan.fields[1] == field


def test_remarks_are_no_comments():
    """The heading is the same; what stands below tells."""
    parsed = read("Date,Activity,Comments\n2026-05-01,post,went well\n2026-05-02,comment,so so\n")
    assert parsed.table.plan.fields == ("date", "kind", "note")


def test_the_same_table_again_has_the_same_ids():
    """In another order, with other delimiters, from a workbook; equal rows are different ones."""
    text = "Date,Comments,Notes\n2026-05-01,2,a\n2026-05-01,2,a\n2026-05-02,3,b\n"
    first = [record.id for record in read(text).records]
    assert len(set(first)) == 3
    turned = read(text.replace(",", ";"), name="other.csv").records
    rows = [
        ("Date", "Comments", "Notes"),
        (moment("2026-05-02"), 3.0, "b"),
        *[(moment("2026-05-01"), 2, "a")] * 2,
    ]
    from_book = read(book({"x": rows}), name="log.xlsx").records
    assert {record.id for record in turned} == set(first) == {record.id for record in from_book}


def test_a_row_of_the_journals_own_table_is_the_same_row():
    """Whoever renames the columns of an exported table imports nothing twice."""
    own = read("date,kind,count,note\n2026-05-01,comment,2,a\n", name="entries.csv")
    other = read("Day,Activity,How many,Remarks\n2026-05-01,comment,2,a\n")
    assert own.kind == "journal"
    assert [record.id for record in own.records] == [record.id for record in other.records]


@pytest.mark.parametrize(
    "content",
    [
        "just one column\n1\n2\n",
        "Dear Ada,\n\nthis is a letter, and no table. It has commas, as letters do.\nYours, Bo\n",
        "a,b\n",
        "",
        "\x01\x02,\x03\n1,2\n",
        b"\xff\xd8\xff\xe0 a picture",
    ],
    ids=range(6),
)
def test_what_is_no_table_is_refused(content: str | bytes):
    """With what was expected."""
    with pytest.raises(KnownError) as caught:
        read(content)
    assert caught.value.id == "file.unknown"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_writing_delimiters_and_line_ends_do_not_matter(encoding: str, delimiter: str, end: str):
    """Whatever program saved it."""
    lines = ["Datum", "Beiträge", "Notizen"], ["2026-05-01", "2", "größer"], ["2026-05-02", "1", "kürzer"]
    text = end.join(delimiter.join(line) for line in lines)
    parsed = read(text.encode(encoding))
    assert entries(parsed) == [("2026-05-01", "post", 2), ("2026-05-02", "post", 1)]
    assert parsed.records[0].note == "größer"


def test_a_table_that_names_its_delimiter():
    """As spreadsheets write it for each other."""
    assert entries(read("sep=;\nDate;Posts\n2026-05-01;1\n")) == [("2026-05-01", "post", 1)]


def test_journal_headings_with_dates_of_others():
    """The app's own headings, but days as people write them: read as somebody's own table."""
    parsed = read("date,kind,count\n13/05/2026,comment,2\n12/05/2026,comment,1\n")
    assert entries(parsed) == [("2026-05-13", "comment", 2), ("2026-05-12", "comment", 1)]


ID = "8d6f1c52-33b7-4e0c-9f7c-0d3a6f1f2b11"


@pytest.mark.parametrize(
    "content",
    [
        f"date,kind,count,id\n2026-05-12,comment,2,{ID}\n",
        f"date;kind;count;id\n12.05.2026;comment;2;{ID}\n",
        f"date,kind,count,id\n5/12/2026,comment,2,{ID}\n5/13/2026,coffee,2,{ID}\n",
        book({"entries": [("date", "kind", "count", "id"), (moment("2026-05-12"), "comment", 2.0, ID)]}),
        book({"entries": [("date", "kind", "count", "id"), (), ("2026-05-12", "comment", "2", ID)]}),
    ],
    ids=["as exported", "German days", "American days", "a workbook", "a workbook with a gap"],
)
def test_an_exported_table_that_was_saved_again_keeps_its_ids(content: str | bytes):
    """Else every row would come into the journal once more."""
    parsed = read(content, name="entries")
    assert parsed.kind == "journal"
    assert [(record.id, record.day.day, record.count) for record in parsed.records] == [(ID, 12, 2)]
    assert [bad.row for bad in parsed.rejected] in ([], [3])


def test_an_own_table_with_a_slip_in_its_only_day_stays_the_journals():
    """So the slip is told, and nothing is guessed."""
    parsed = read("date,kind\n2026-05-32,comment\n")
    assert (parsed.kind, reasons(parsed)) == ("journal", [(2, "file.date", False)])
