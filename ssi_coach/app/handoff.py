"""One journal, one holder: a call of the command line is answered by the window that holds the journal.

The window listens at a socket that only the same user can reach (mode 0600 in a folder of mode 0700; on
Windows a named pipe), with a secret that lies beside the journal. A call hands over its arguments, its
folder, its environment's language and, when asked for, its standard input.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path
from threading import Thread

from ssi_coach.app.folders import KEY_FILE

LONGEST_ADDRESS = 90
"""A socket's path must fit into 108 bytes on Linux and 104 on macOS."""

LARGEST_MESSAGE = 32 * 1024 * 1024
"""More than any pasted page or answer; a larger message is not ours."""

_BROKEN = (OSError, EOFError, ValueError, AuthenticationError)
"""What goes wrong when the other end is gone, is another program, or talks nonsense."""


@dataclass(frozen=True, slots=True)
class Request:
    """A call as the other process made it. No arguments at all: "show yourself"."""

    arguments: tuple[str, ...]
    folder: str = ""
    language: dict[str, str] = field(default_factory=dict)
    input: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the caller prints, and the exit code."""

    output: str = ""
    errors: str = ""
    code: int = 0


def address_of(folder: Path) -> str:
    """Where the window of a journal folder listens."""
    if sys.platform == "win32":
        return rf"\\.\pipe\ssi-coach-{_digest(folder)}"
    beside = folder / "window.sock"
    if len(os.fsencode(beside)) <= LONGEST_ADDRESS:
        return str(beside)
    return str(Path(tempfile.gettempdir()) / f"ssi-coach-{os.getuid()}" / f"{_digest(folder)}.sock")


def hand_over(folder: Path, request: Request) -> Answer | None:
    """Let the window that holds the journal answer; None when no window holds it."""
    key = _read_key(folder)
    if key is None:
        return None
    try:
        connection: Connection[bytes, bytes]
        with Client(address_of(folder), authkey=key) as connection:
            connection.send_bytes(json.dumps(asdict(request)).encode())
            answer = json.loads(connection.recv_bytes(LARGEST_MESSAGE))
    except _BROKEN:
        # A window that was killed leaves its key and its socket behind; nobody listens there any more.
        return None
    return Answer(**answer)


class Desk:
    """The window's end: answers calls one after the other on a thread of its own."""

    def __init__(self, folder: Path, answer: Callable[[Request], Answer]) -> None:
        """Listen for the folder's journal; `answer` is called on the desk's thread."""
        self._answer = answer
        self._key = secrets.token_hex(32).encode()
        self._key_file = folder / KEY_FILE
        self._listener = _listen(address_of(folder), self._key)
        _write_private(self._key_file, self._key)
        self._open = True
        self._thread = Thread(target=self._serve, name="command-line", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop listening and take the traces away."""
        self._open = False
        with suppress(*_BROKEN), Client(self._listener.address, authkey=self._key):
            pass  # wakes the thread, which then sees that the desk is closed
        self._thread.join(timeout=2)
        self._listener.close()
        with suppress(OSError):
            self._key_file.unlink()

    def _serve(self) -> None:
        try:
            while self._open:
                with suppress(*_BROKEN, TypeError, KeyError), self._listener.accept() as connection:
                    if self._open:
                        self._talk(connection)
        finally:
            # However this ends, whoever calls from now on is turned away instead of waiting for ever.
            self._listener.close()

    def _talk(self, connection: Connection[bytes, bytes]) -> None:
        asked = json.loads(connection.recv_bytes(LARGEST_MESSAGE))
        request = Request(
            tuple(str(word) for word in asked["arguments"]),
            str(asked["folder"]),
            {str(name): str(value) for name, value in asked["language"].items()},
            str(asked["input"]),
        )
        connection.send_bytes(json.dumps(asdict(self._answer(request))).encode())


def _listen(address: str, key: bytes) -> Listener:
    if sys.platform != "win32":
        place = Path(address)
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # The journal's lock is ours by now, so a socket that is still there belongs to a dead window.
        place.unlink(missing_ok=True)
    return Listener(address, authkey=key)


def _digest(folder: Path) -> str:
    return hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:24]


def _read_key(folder: Path) -> bytes | None:
    try:
        return (folder / KEY_FILE).read_bytes()
    except OSError:
        return None


def _write_private(path: Path, content: bytes) -> None:
    path.unlink(missing_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
