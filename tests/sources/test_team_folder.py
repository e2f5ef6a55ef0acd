"""A folder that others write to: members are found, everything else is named with its reason, nothing hangs."""

from __future__ import annotations

import json
import os
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.domain.errors import KnownError
from ssi_coach.presentation.errors import english_sentence
from ssi_coach.services.team import snapshot_text
from ssi_coach.sources.strict_json import parse
from ssi_coach.sources.team_folder import MOST_FILES, MOST_TOGETHER, TeamFolder
from ssi_coach.sources.team_snapshot import MOST_BYTES, read_snapshot
from tests.build import TODAY, days_ago
from tests.team_build import long_member, make_snapshot, make_team_reading, write_team

GOOD = snapshot_text(make_snapshot())


def said(**more: object) -> bytes:
    """A snapshot that says other things; a value of None takes a key away."""
    whole = {**json.loads(GOOD), **more}
    return json.dumps({key: value for key, value in whole.items() if value is not None}).encode()


def one_reading(**more: object) -> bytes:
    """A snapshot with one reading that says other things."""
    return said(readings=[{"date": "2026-05-13", "total": 52.0, **more}])


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.sampled_from(["date", "total", "from", "counts", "x"]), inner)
    ),
    max_leaves=8,
)
DEEP = b'{"format": "ssi-coach-team", "version": 1, "readings": ' + b"[" * 100_000
CORPUS = {
    "nothing": (b"", "damaged"),
    "only spaces": (b"  \n \n", "damaged"),
    "half written": (GOOD[: len(GOOD) // 2].encode(), "damaged"),
    "all but the last sign": (GOOD.strip()[:-1].encode(), "damaged"),
    "two snapshots one after the other": ((GOOD + GOOD).encode(), "damaged"),
    "zeros at the end": (GOOD.encode() + b"\0" * 100, "damaged"),
    "zeros as a crash leaves them": (b"\0" * 5_000, "not_snapshot"),
    "UTF-16": (GOOD.encode("utf-16"), "not_snapshot"),
    "another encoding": (said().replace(b"Ada", b"J\xfcrgen"), "damaged"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + os.urandom(500), "not_snapshot"),
    "a text that talks about it": (b'This is about "ssi-coach-team" files.', "damaged"),
    "a list": (b'["ssi-coach-team"]', "not_snapshot"),
    "a word": (b'"ssi-coach-team"', "not_snapshot"),
    "JSON of another program": (b'{"format": "other", "team": "ssi-coach-team"}', "not_snapshot"),
    "the mark elsewhere": (said(format="x", note="ssi-coach-team"), "not_snapshot"),
    "a whole journal": (b'{"format": "ssi-coach", "version": 1, "entries": []}', "not_snapshot"),
    "a newer version": (said(version=2, readings="in another form"), "newer"),
    "a version of a thousand digits": (
        GOOD.replace('"version": 1', '"version": ' + "9" * 1000).encode(),
        "damaged",
    ),
    "a version that is a word": (said(version="1"), "not_snapshot"),
    "a version that is true": (said(version=True), "not_snapshot"),
    "version zero": (said(version=0), "not_snapshot"),
    "endless lists": (DEEP, "damaged"),
    "endless objects": (b'{"format": "ssi-coach-team", "version": 1, "x": ' + b'{"a":' * 100_000, "damaged"),
    "a key twice": (GOOD.replace('"alias"', '"alias": "x", "alias"').encode(), "damaged"),
    "not a number": (one_reading().replace(b"52.0", b"NaN"), "damaged"),
    "infinity": (one_reading().replace(b"52.0", b"1e999"), "value"),
    "no alias": (said(alias=None), "value"),
    "an alias that is a number": (said(alias=5), "value"),
    "an empty alias": (said(alias=" "), "alias"),
    "a long alias": (said(alias="x" * 61), "alias"),
    "an alias of control signs": (said(alias="a\u0007\u001b[2Jb"), "alias"),
    "an alias turned around": (said(alias="\u202eadA"), "alias"),
    "half a letter": (said(alias="\ud83d"), "alias"),
    "a path as an id": (said(member="../../../etc/passwd"), "value"),
    "no id": (said(member=None), "value"),
    "no day": (said(as_of=None), "value"),
    "a day that never was": (said(as_of="2026-02-30"), "value"),
    "a day in ten thousand years": (said(as_of="9999-12-31"), "value"),
    "a week as a day": (said(as_of="2026-W20-3"), "value"),
    "a moment without a zone": (said(written_at="2026-05-13T12:00:00"), "value"),
    "a moment before all others": (said(written_at="0001-01-01T00:00:00+23:59"), "value"),
    "readings that are none": (said(readings={"date": "2026-05-13"}), "value"),
    "a reading that is a number": (said(readings=[52]), "value"),
    "a reading without a total": (said(readings=[{"date": "2026-05-13"}]), "value"),
    "a total of words": (one_reading(total="52"), "value"),
    "a total that is true": (one_reading(total=True), "value"),
    "a total of 101": (one_reading(total=101), "value"),
    "a pillar of 26": (one_reading(brand=26), "value"),
    "a rank of 0": (one_reading(industry_rank=0), "value"),
    "a day twice": (said(readings=[{"date": "2026-05-13", "total": 1}] * 2), "value"),
    "days out of order": (
        said(readings=[{"date": "2026-05-13", "total": 1}, {"date": "2026-05-12", "total": 1}]),
        "value",
    ),
    "a reading of tomorrow's tomorrow": (one_reading(date="2026-05-15"), "value"),
    "too many readings": (said(readings=[{"date": "2026-05-13", "total": 1}] * 4_001), "value"),
    "counts that are none": (said(weeks=[{"from": "2026-05-11", "counts": [1]}]), "value"),
    "a count of half": (said(weeks=[{"from": "2026-05-11", "counts": {"comment": 0.5}}]), "value"),
    "a count below zero": (said(weeks=[{"from": "2026-05-11", "counts": {"comment": -1}}]), "value"),
    "a kind that is a sentence": (said(weeks=[{"from": "2026-05-11", "counts": {"<b>x</b>": 1}}]), "value"),
    "results of nowhere": (said(results=[{"from": "x", "counts": {}}]), "value"),
    "larger than any": (GOOD.encode() + b" " * MOST_BYTES, "too_large"),
}


@pytest.mark.parametrize("name", CORPUS)
def test_a_strange_file_is_named_and_left_out(tmp_path, name):
    """Each with its reason in a sentence; the others of the folder are shown as before."""
    data, reason = CORPUS[name]
    (tmp_path / "ada.ssi-team.json").write_text(GOOD, encoding="utf-8")
    (tmp_path / "strange.ssi-team.json").write_bytes(data)
    board = TeamFolder(tmp_path).look()
    assert [one.alias for one in board.members] == ["Ada"]
    (left,) = board.ignored
    assert (left.name, left.fault.id) == ("strange.ssi-team.json", f"team.{reason}")
    sentence = english_sentence(left.fault)
    assert sentence.endswith(".")
    assert len(sentence) < 300
    assert sentence.replace("\xa0", " ").isprintable()


def test_a_snapshot_comes_back_as_it_was_written():
    """Readings, ranks, weeks and results."""
    one = long_member(3, days=100)
    assert read_snapshot(snapshot_text(one).encode()) == one


def test_what_a_later_version_adds_is_passed_over():
    """As long as it still says that it is of this version."""
    assert (
        read_snapshot(said(mood="fine", readings=[{"date": "2026-05-13", "total": 1, "x": [1]}])).alias
        == "Ada"
    )


def test_a_byte_order_mark_does_not_matter():
    """An editor may have put one in."""
    assert read_snapshot(b"\xef\xbb\xbf" + GOOD.encode()).alias == "Ada"


def test_every_file_counts_whatever_its_name(tmp_path):
    """A snapshot may come by mail and be named anew; unfinished files and folders are passed over."""
    (tmp_path / "from a mail.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / ".ada.tmp").write_text("{", encoding="utf-8")
    (tmp_path / "old").mkdir()
    board = TeamFolder(tmp_path).look()
    assert [one.alias for one in board.members] == ["Ada"]
    assert board.ignored == ()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_nothing_but_ordinary_files_is_opened(tmp_path):
    """A pipe would wait for ever, a link may lead anywhere."""
    os.mkfifo(tmp_path / "pipe.ssi-team.json")
    (tmp_path / "link.ssi-team.json").symlink_to("/dev/zero")
    board = TeamFolder(tmp_path).look()
    assert [(left.name, left.fault.id) for left in board.ignored] == [
        ("link.ssi-team.json", "team.no_file"),
        ("pipe.ssi-team.json", "team.no_file"),
    ]


@pytest.mark.skipif(os.name != "posix", reason="other systems have no such names")
def test_a_name_in_strange_bytes_can_be_shown(tmp_path):
    """No line break, no escape code, nothing that cannot be written."""
    for name in (b"\xff\xfe.json", b"a\nb\x1b[2J", "\u202etxt.exe".encode()):
        (tmp_path / os.fsdecode(name)).write_bytes(b"x")
    names = [left.name for left in TeamFolder(tmp_path).look().ignored]
    assert names == ["??.json", "?txt.exe", "a?b?[2J"]
    assert json.dumps(names, ensure_ascii=False).encode()


@given(place=st.integers(0, len(GOOD) - 1), old=st.integers(0, 12), new=st.binary(max_size=12))
def test_a_snapshot_of_any_bytes_is_one_or_is_refused(place, old, new):
    """Whatever stands where: never anything but a snapshot or a known fault in a sentence."""
    data = GOOD.encode()
    assert taken_or_told(data[:place] + new + data[place + old :])


@given(whole=st.dictionaries(st.sampled_from(list(json.loads(GOOD))), JSON))
def test_a_snapshot_of_any_values_is_one_or_is_refused(whole):
    """Values of every kind in every place."""
    assert taken_or_told(said(**whole))


def taken_or_told(data: bytes) -> bool:
    """Whether bytes are a snapshot with a readable name, or a fault in a sentence."""
    try:
        return read_snapshot(data).alias.isprintable()
    except KnownError as fault:
        return english_sentence(fault).endswith(".")


def test_a_folder_that_is_not_there_is_a_fault_in_words(tmp_path):
    """A disk that is not plugged in, a file instead of a folder."""
    for place in (tmp_path / "gone", tmp_path / "file"):
        (tmp_path / "file").touch()
        with pytest.raises(KnownError) as fault:
            TeamFolder(place).look()
        assert fault.value.id == "team.folder"
        assert english_sentence(fault.value).endswith(".")


def test_a_member_who_left_is_gone_at_the_next_look(tmp_path):
    """And one who wrote anew is read anew; the others are not read again."""
    write_team(tmp_path, 3, days=10)
    folder = TeamFolder(tmp_path)
    before = folder.look().members
    gone, anew, stayed = sorted(tmp_path.iterdir())
    gone.unlink()
    anew.write_text(snapshot_text(make_snapshot(1, "Ben", as_of=TODAY)), encoding="utf-8")
    signature = folder.signature()
    after = folder.look().members
    assert [one.alias for one in after] == ["Ben", "Carla"]
    assert after[1] is before[2]
    assert folder.signature() == signature
    stayed.unlink()
    assert folder.signature() != signature


def test_a_half_written_file_is_shown_when_it_is_whole(tmp_path):
    """A shared folder may bring a file in pieces."""
    place = tmp_path / "ada.ssi-team.json"
    place.write_text(GOOD[:100], encoding="utf-8")
    folder = TeamFolder(tmp_path)
    assert folder.look().members == ()
    place.write_text(GOOD, encoding="utf-8")
    assert [one.alias for one in folder.look().members] == ["Ada"]


def test_five_hundred_files_of_garbage_do_not_hang_it(tmp_path):
    """Snapshots come first whatever else lies there; of the rest some are named and the others counted."""
    for number in range(MOST_FILES + 200):
        (tmp_path / f"a-{number:03d}.bin").write_bytes(b"x" * 100_000 + b'"ssi-coach-team"')
    write_team(tmp_path, 2, days=5)
    begun = time.perf_counter()
    board = TeamFolder(tmp_path).look()
    print(f"700 files, 70 MB of garbage: {(time.perf_counter() - begun) * 1000:.0f} ms")
    assert [one.alias for one in board.members] == ["Ada", "Ben"]
    assert {left.fault.id for left in board.ignored} == {"team.damaged", "team.too_many", "team.more"}
    (rest,) = [left for left in board.ignored if left.fault.id == "team.more"]
    assert rest.fault.values["n"] == 152


def test_more_bytes_than_a_team_writes_are_not_read(tmp_path, monkeypatch):
    """What lies beyond is named; it stays so at the next look, when much is known already."""
    monkeypatch.setattr("ssi_coach.sources.team_folder.MOST_TOGETHER", 3 * len(GOOD))
    for number in range(5):
        one = snapshot_text(make_snapshot(number, f"Ad{number}"))
        (tmp_path / f"{number}.ssi-team.json").write_text(one, encoding="utf-8")
    folder = TeamFolder(tmp_path)
    for _ in range(2):
        board = folder.look()
        assert len(board.members) == 3
        assert {left.fault.id for left in board.ignored} == {"team.together"}
    assert MOST_TOGETHER > 50 * MOST_BYTES


def test_fifty_members_with_two_years_are_read_at_once(tmp_path):
    """At most six times as long as Python needs to take the same JSON apart; well under a second."""
    write_team(tmp_path, 50)
    texts = [place.read_text("utf-8") for place in tmp_path.iterdir()]
    best = min(_seconds(lambda: [parse(text) for text in texts]) for _ in range(3))
    read = min(_seconds(lambda: TeamFolder(tmp_path).look()) for _ in range(3))
    print(
        f"50 members x 2 years: {read * 1000:.0f} ms, {read / best:.1f} x the bare JSON ({best * 1000:.0f} ms)"
    )
    board = TeamFolder(tmp_path).look()
    assert (len(board.members), board.ignored) == (50, ())
    assert {len(one.readings) for one in board.members} == {730}
    assert read < 6 * best


def test_the_history_ends_where_the_member_wrote(tmp_path):
    """An old snapshot is shown as of its day."""
    one = make_snapshot(as_of=days_ago(90), readings=(make_team_reading(days_ago(91)),))
    (tmp_path / "x").write_text(snapshot_text(one), encoding="utf-8")
    (member,) = TeamFolder(tmp_path).look().members
    assert member.latest.day == days_ago(91)


def _seconds(work) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
