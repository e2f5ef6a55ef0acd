"""One journal, one holder: a command is answered by the window, or waits its turn, or says why not."""

from __future__ import annotations

import json
import os
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from ssi_coach.app import handoff
from ssi_coach.app.command_line import answer_request
from ssi_coach.app.handoff import Answer, Desk, Request, address_of, hand_over
from ssi_coach.app.opening import Opened, open_workspace
from ssi_coach.services.changes import Changes, Topic
from tests.app.calling import STARTING, Terminal

PAGE = "Current Social Selling Index\n52 out of 100\nEstablish your professional brand\n21.05\n"


@dataclass
class Holder:
    """A window without its glass: it holds the journal and answers at the desk."""

    opened: Opened
    asked: list[Request] = field(default_factory=list)
    changes: list[Changes] = field(default_factory=list)

    def answer(self, request: Request) -> Answer:
        self.asked.append(request)
        if not request.arguments:
            return Answer()
        answer, changes = answer_request(self.opened, request)
        self.changes += changes
        return answer


@pytest.fixture
def holder(call: Terminal) -> Iterator[Holder]:
    """The journal is held by somebody who answers."""
    holder = Holder(open_workspace(call.folder))
    desk = Desk(call.folder, holder.answer)
    yield holder
    desk.close()
    holder.opened.close()


@pytest.mark.parametrize(
    "words",
    [
        ("status", "--json"),
        ("estimate", "--as-of", "2026-05-01", "--until", "2036-05-01", "--json"),
        ("explain",),
        ("log", "3 comments", "--dry-run"),
        ("log", "-3 comments", "--json"),
        ("level", "connections", "812"),
        ("result", "list"),
        ("result", "move", "nowhere", "--stage", "call", "--json"),
        ("import", "missing.csv", "--json"),
        ("export", "out"),
        ("status", "extra"),
    ],
    ids=" ".join,
)
def test_the_holder_says_what_would_be_said_without_it(
    call: Terminal, words: tuple[str, ...], request: pytest.FixtureRequest
) -> None:
    """The same output, the same errors, the same exit code."""
    alone = call(*words)
    request.getfixturevalue("holder")
    assert call(*words) == alone


def test_what_was_logged_is_in_the_holders_journal(call: Terminal, holder: Holder) -> None:
    """And the holder learns what to show anew."""
    assert call.json("log", "3 comments")["saved"]
    assert call.json("status")["entries"] == 1
    assert [change.name.id for change in holder.changes if change.name] == ["log"]


def test_results_move_in_the_holders_journal(call: Terminal, holder: Holder) -> None:
    """And the page that shows them learns of it."""
    made = call.json("result", "add", "--stage", "call")
    call.json("result", "move", made["id"][:8], "--stage", "meeting")
    assert [result.stage.value for result in holder.opened.journal.results()] == ["meeting"]
    assert [set(change.topics) for change in holder.changes] == [{Topic.RESULTS}] * 2


def test_input_files_and_language_are_the_callers(call: Terminal, holder: Holder) -> None:
    """Relative names count from where the caller is, and the caller's terminal decides the language."""
    assert call.json("reading", "paste", stdin=PAGE)["reading"]["total"] == 52
    Path("here").mkdir()
    call.patch.chdir("here")
    call.patch.setenv("LANG", "de_DE.UTF-8")
    assert call("export", "out.json").code == 0
    assert Path("out.json").exists()
    assert "Aktivität" in call("log", "nothing of that kind").err


def test_a_child_process_is_answered_too(call: Terminal, holder: Holder) -> None:
    """The real way: another program."""
    said = call.child("log", "3 comments", "--json")
    assert (said.code, said.err) == (0, "")
    assert [entry["kind"] for entry in said.json["entries"]] == ["comment"]
    assert len(holder.asked) == 1
    assert call.child("log", "-3 comments").code == 1


def test_a_second_start_shows_the_first_window(call: Terminal, holder: Holder) -> None:
    """It asks for nothing and ends."""
    from ssi_coach.app.gui import open_window

    call.patch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert open_window(str(call.folder)) == 0
    assert [request.arguments for request in holder.asked] == [()]


def test_many_callers_are_answered_one_after_the_other(call: Terminal, holder: Holder) -> None:
    """Nobody is lost."""
    request = Request(("log", "3 comments", "--json"), str(call.folder))
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: hand_over(call.folder, request), range(24)))
    assert all(answer and json.loads(answer.output)["saved"] for answer in answers)
    assert call.json("status")["entries"] == 24


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has pipes instead")
def test_only_the_same_user_can_reach_the_desk(call: Terminal, holder: Holder) -> None:
    """Neither its secret nor its socket is anybody else's, and closing takes both away."""
    key, place = call.folder / "window.key", Path(address_of(call.folder))
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert stat.S_IMODE(place.parent.stat().st_mode) == 0o700
    assert place.is_socket()


def test_a_caller_with_another_secret_is_not_answered(call: Terminal, holder: Holder) -> None:
    """The desk goes on afterwards."""
    key = call.folder / "window.key"
    right = key.read_bytes()
    key.write_bytes(b"wrong")
    assert hand_over(call.folder, Request(("status",))) is None
    key.write_bytes(right)
    assert call("status").code == 0
    assert len(holder.asked) == 1


@pytest.mark.parametrize("talk", [b"", b"nonsense", b"\0" * 1000])
def test_nonsense_does_not_end_the_desk(call: Terminal, holder: Holder, talk: bytes) -> None:
    """The next caller is answered."""
    with socket.socket(socket.AF_UNIX) as stranger:
        stranger.connect(address_of(call.folder))
        stranger.sendall(talk)
    assert call("status").code == 0


def test_a_desk_that_has_just_answered_closes_at_once(call: Terminal) -> None:
    """Its thread may be gone already: nobody waits for it."""
    opened = open_workspace(call.folder)
    for _ in range(20):
        desk = Desk(call.folder, Holder(opened).answer)
        assert hand_over(call.folder, Request(())) == Answer()
        desk.close()
    opened.close()


def test_words_of_another_version_are_wrong_use(call: Terminal, holder: Holder) -> None:
    """A newer program may ask an older window for what it has not heard of."""
    answer = hand_over(call.folder, Request(("dance", "--json"), str(call.folder)))
    assert answer is not None
    assert answer.code == 2
    assert call("status").code == 0


def test_traces_of_a_killed_window_are_no_window(call: Terminal) -> None:
    """Its secret and its socket lie there; the command answers itself, and the next window listens."""
    call("log", "3 comments")
    (call.folder / "window.key").write_bytes(b"secret of the dead")
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(address_of(call.folder))
    assert call.json("status")["entries"] == 1
    holder = Holder(open_workspace(call.folder))
    desk = Desk(call.folder, holder.answer)
    assert call.json("status")["entries"] == 1
    assert len(holder.asked) == 1
    desk.close()
    holder.opened.close()
    assert not (call.folder / "window.key").exists()
    assert not Path(address_of(call.folder)).exists()


def test_a_long_path_has_its_socket_elsewhere(tmp_path: Path) -> None:
    """Sockets have short names."""
    deep = tmp_path.joinpath(*["a long name"] * 12)
    assert len(os.fsencode(address_of(deep))) <= handoff.LONGEST_ADDRESS


HOLDING = (
    "import sys, time; from pathlib import Path; from ssi_coach.app.opening import open_workspace;"
    "held = open_workspace(Path(sys.argv[1])); print('held', flush=True); time.sleep(float(sys.argv[2])); held.close()"
)


def hold(folder: Path, seconds: float) -> subprocess.Popen[str]:
    """Another program that holds the journal and does not answer."""
    other = subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(folder), str(seconds)], stdout=subprocess.PIPE, text=True
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "held\n"
    return other


def test_a_command_waits_for_another_one(call: Terminal) -> None:
    """A while."""
    with hold(call.folder, 1.0):
        assert call.child("log", "3 comments").code == 0


def test_a_command_gives_up_with_a_sentence(call: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """And with its JSON."""
    from functools import partial

    from ssi_coach.app import command_line

    monkeypatch.setattr(command_line, "open_workspace", partial(open_workspace, wait=0.2))
    other = hold(call.folder, 60)
    said = call("log", "3 comments", "--json")
    other.terminate()
    other.communicate()
    assert (said.code, said.json["saved"]) == (1, False)
    assert "Another program" in said.err


def test_several_commands_at_the_same_time_all_come_through(call: Terminal) -> None:
    """Four processes, nothing lost, nothing refused."""
    words = [sys.executable, "-c", STARTING, "--data-dir", str(call.folder), "log", "3 comments"]
    running = [subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)]
    results = [one.communicate(timeout=60) for one in running]
    assert [one.returncode for one in running] == [0] * 4, results
    assert len(call.everything()["entries"]) == 4
