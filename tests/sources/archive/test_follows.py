"""People and companies that the user follows."""

from __future__ import annotations

from tests.sources.archive.reading_parts import days, ids, kinds, read_part, reasons


def test_person_still_followed_is_an_entry():
    """Somebody left again is none."""
    text = "Date,Status,FullName\n2025-07-28 19:58:46,Active,Ada Muster\n2025-07-20 01:13:42,Unfollow,Bo Muster\n"
    found = read_part("Member_Follows_17529409.csv", text)
    (entry,) = found.entries
    assert (entry.kind, entry.person, entry.day.isoformat()) == (
        "person_followed",
        "Ada Muster",
        "2025-07-28",
    )
    assert reasons(found) == [(3, "row.unfollowed", True)]


def test_company_is_kept_by_name():
    """The moment is spelled out, in UTC."""
    text = 'Organization,Followed On\n"Kettle, Inc.",Thu Feb 26 02:00:54 UTC 2026'
    found = read_part("Company Follows.csv", text)
    assert (kinds(found), days(found), found.entries[0].company) == (
        ["company_followed"],
        ["2026-02-26"],
        "Kettle, Inc.",
    )


def test_name_with_and_without_signs_is_the_same():
    """A spreadsheet may have lost an emoji or an accent."""
    rows = ["2025-07-28 19:58:46,Active,Zoë Muster 🚀\n", "2025-07-28 19:58:46,Active,Zoe Muster ?\n"]
    first, second = (read_part("Member_Follows.csv", "Date,Status,FullName\n" + row) for row in rows)
    assert ids(first) == ids(second)
