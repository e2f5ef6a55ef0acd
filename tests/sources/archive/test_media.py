"""Uploads: posts for an archive without a list of posts, and pictures of the profile."""

from __future__ import annotations

import pytest

from ssi_coach.domain.activities import Entry
from ssi_coach.sources.archive.archive import read_archive
from ssi_coach.sources.archive.media import read_media_beside_posts
from tests.sources.archive.reading_parts import HOME, days, feed, ids, kinds, read_part, reasons

HEADER = "Date/Time,Media Description,Media Link\n"


def upload(what: str, when: str = "August 13, 2025 at 4:45 PM", verb: str = "uploaded a") -> str:
    return f'"You {verb} {what} on {when} (GMT)", -,https://media.example.com/x\n'


def test_picture_of_a_post_is_the_post():
    """With the id that the list of posts gives it: first the quick archive, later the complete one."""
    quick = read_part("Rich_Media.csv", HEADER + upload("feed photo"))
    shares = (
        "Date,ShareLink,ShareCommentary\n2025-08-13 16:45:17,"
        + feed("urn:li:share:726330951306")
        + ",Hello\n"
    )
    complete = read_part("Shares.csv", shares)
    assert kinds(quick) == ["post"]
    assert ids(quick) == ids(complete)


def test_pictures_of_one_minute_are_one_post():
    """Five photos make no five posts."""
    found = read_part("Rich_Media.csv", HEADER + upload("feed photo") * 4 + upload("feed video"))
    assert (len(found.entries), found.same) == (1, 4)


def test_beside_a_list_of_posts_pictures_say_nothing_new():
    """They stay out on purpose."""
    found = read_part("Rich_Media.csv", HEADER + upload("feed photo"), reader=read_media_beside_posts)
    assert reasons(found) == [(2, "row.media_of_post", True)]


@pytest.mark.parametrize(
    ("row", "item", "proof"),
    [
        (upload("profile photo"), "profile_photo", "profile_photo"),
        (upload("profile photo", verb="changed your"), "profile_photo", "profile_photo"),
        (upload("background photo"), "cover_image", "cover_image"),
        (upload("profile background photo"), "cover_image", "cover_image"),
    ],
)
def test_new_picture_of_the_profile_is_an_update_and_proves_it(row, item, proof):
    """The upload has a day, so it is an entry as well."""
    found = read_part("Rich_Media.csv", HEADER + row)
    assert (kinds(found), days(found)) == (["profile_updated"], ["2025-08-13"])
    assert [(tick.item, tick.proof) for tick in found.ticks] == [(item, proof)]


@pytest.mark.parametrize("what", ["photo", "document", "video"])
def test_upload_of_no_post_is_a_piece_of_the_profile(what):
    """It proves that the profile shows media, and is no entry."""
    found = read_part("Rich_Media.csv", HEADER + upload(what))
    assert (kinds(found), [tick.item for tick in found.ticks]) == ([], ["profile_media"])


def test_picture_of_an_article_is_nothing():
    """The article itself is."""
    found = read_part("Rich_Media.csv", HEADER + upload("article cover photo", verb="uploaded an"))
    assert (found.ticks, reasons(found)) == ((), [(2, "row.media", True)])


def test_two_rows_of_older_archives_point_elsewhere():
    """Until early 2024 the file told nothing else."""
    text = "Type,Link\nVideo content can be downloaded at,https://e.com\nDocuments can be downloaded at,https://e.com\n"
    assert reasons(read_part("Rich Media.csv", text)) == [(2, "row.media", True), (3, "row.media", True)]


def test_sentence_that_nobody_understands_is_named():
    """And the others are read."""
    found = read_part("Rich_Media.csv", HEADER + "Something else,-,x\n" + upload("feed photo"))
    assert reasons(found) == [(2, "file.date", False)]
    assert kinds(found) == ["post"]


def posts_in(folder) -> set[str]:
    found = read_archive(folder, frozenset({"post", "profile_updated"}), HOME)
    return {record.id for record in found.records if isinstance(record, Entry) and record.kind == "post"}


def test_complete_archive_after_the_quick_one_brings_no_post_twice(tmp_path):
    """Where there is a list of posts, it alone says what was posted: a picture may have been for a comment."""
    media = HEADER + upload("feed photo") + upload("profile photo")
    shares = (
        "Date,ShareLink,ShareCommentary\n2025-08-13 16:45:17,"
        + feed("urn:li:share:726330951306")
        + ",Hello\n"
    )
    quick, complete = tmp_path / "quick", tmp_path / "complete"
    for folder, more in ((quick, ""), (complete, upload("feed photo", "August 14, 2025 at 9:00 AM"))):
        folder.mkdir()
        (folder / "Rich_Media.csv").write_text(media + more, "utf-8")
    (complete / "Shares_17529409.csv").write_text(shares, "utf-8")
    assert posts_in(quick) == posts_in(complete)
    assert len(posts_in(complete)) == 1


def test_empty_list_of_posts_leaves_the_pictures_their_say(tmp_path):
    """Nothing else tells of these posts then."""
    (tmp_path / "Rich_Media.csv").write_text(HEADER + upload("feed photo"), "utf-8")
    (tmp_path / "Shares.csv").write_text("Date,ShareLink,ShareCommentary\n", "utf-8")
    assert len(posts_in(tmp_path)) == 1
