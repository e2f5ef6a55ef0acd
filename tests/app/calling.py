"""The real command line for tests: the same `main` as the terminal's, with its streams caught."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from ssi_coach.app.startup import main
from ssi_coach.presentation.wording import speak

STARTING = "import sys; from ssi_coach.app.startup import main; sys.exit(main())"


@dataclass(frozen=True)
class Said:
    """What a call wrote, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as the one JSON value that it must be."""
        return json.loads(self.out)


class Terminal:
    """Calls the command line about one folder, from that folder's parent."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.patch = monkeypatch

    def __call__(self, *words: str, stdin: str | bytes = "") -> Said:
        """One call with `--data-dir` before the command."""
        return self.raw("--data-dir", str(self.folder), *words, stdin=stdin)

    def raw(self, *words: str, stdin: str | bytes = "") -> Said:
        """One call exactly as given."""
        out, err = _Caught("strict"), _Caught("backslashreplace")
        data = stdin.encode() if isinstance(stdin, str) else stdin
        with self.patch.context() as patch:
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            before = os.umask(0o077)
            try:
                code = main(words)
            except SystemExit as leaving:
                code = int(leaving.code or 0)
            finally:
                os.umask(before)
                speak(None)
        return Said(code, out.text(), err.text())

    def json(self, *words: str, stdin: str | bytes = "") -> Any:
        """The JSON of a call that must succeed."""
        said = self(*words, "--json", stdin=stdin)
        assert (said.code, said.err) == (0, ""), said
        return said.json

    def refused(self, *words: str, stdin: str | bytes = "") -> Any:
        """The JSON of a call that must be refused with a sentence, changing nothing."""
        before = self.everything()
        said = self(*words, "--json", stdin=stdin)
        assert said.code == 1, said
        assert said.err.strip().endswith("."), said
        assert "Traceback" not in said.err
        assert self.everything() == before
        return said.json

    def everything(self) -> dict[str, Any]:
        """The whole journal as its export, without the moment of exporting."""
        place = self.folder.with_name("everything.json")
        assert self("export", str(place)).code == 0
        whole = json.loads(place.read_text("utf-8"))
        del whole["exported_at"]
        return dict(whole)

    def at(self, moment: str) -> None:
        """Set the clock of the computer to a local time."""
        from ssi_coach.app.opening import SystemClock

        now = datetime.fromisoformat(moment).astimezone()
        self.patch.setattr(SystemClock, "now", lambda clock: now)

    def child(self, *words: str, stdin: str = "", **environment: str) -> Said:
        """The same in a process of its own."""
        done = subprocess.run(
            [sys.executable, "-c", STARTING, "--data-dir", str(self.folder), *words],
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env={**os.environ, **environment},
            timeout=60,
            check=False,
        )
        return Said(done.returncode, done.stdout, done.stderr)


class _Caught(io.TextIOWrapper):
    """A stream with a buffer below and the strictness of the real ones."""

    def __init__(self, errors: str) -> None:
        self.kept = io.BytesIO()
        super().__init__(self.kept, encoding="utf-8", errors=errors, write_through=True)

    def text(self) -> str:
        """Everything written, as UTF-8."""
        return self.kept.getvalue().decode("utf-8")
