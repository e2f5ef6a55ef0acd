"""Reading a call's words: only the commands that it may be about are loaded."""

from __future__ import annotations

import pytest

from ssi_coach.app.cli.parser import parse


def test_a_folder_may_be_called_like_a_command() -> None:
    """Whichever of the two words stands first."""
    asked = parse(["--data-dir", "log", "status", "--json"])
    assert (asked.command, asked.data_dir, asked.json) == ("status", "log", True)
    assert parse(["import", "--data-dir", "export", "results"]).command == "import"


@pytest.mark.parametrize("words", [["--help"], ["--help", "log"], ["nothing"]])
def test_who_asks_for_help_or_mistypes_is_told_every_command(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Not only the one that was loaded."""
    with pytest.raises(SystemExit):
        parse(words)
    said = "".join(capsys.readouterr())
    assert all(name in said for name in ("log", "import", "result", "team", "demo"))
