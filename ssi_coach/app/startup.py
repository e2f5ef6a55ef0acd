"""Where every start begins: a window, or one call of the command line."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

CHILD_OPTION = "--read-files"
"""What a frozen program starts itself with to be the child that reads files; nobody types it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Start SSI Coach with the arguments of the process; says the exit code."""
    # First of all: what is written from now on belongs to this user alone.
    os.umask(0o077)
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words == [CHILD_OPTION]:
        from ssi_coach.sources.__main__ import main as read_files

        return read_files()
    folder = _only_data_dir(words)
    if folder is not None:
        from ssi_coach.app.gui import open_window

        return open_window(folder or None)
    from ssi_coach.app.command_line import answer_here_or_there

    return answer_here_or_there(words)


def _only_data_dir(words: Sequence[str]) -> str | None:
    """The folder of a start without a command ("" for the usual one), None when there is a command.

    Decided without argparse, which would cost the window a part of its start.
    """
    if not words:
        return ""
    if len(words) == 2 and words[0] == "--data-dir":
        return words[1]
    if len(words) == 1 and words[0].startswith("--data-dir="):
        return words[0].partition("=")[2]
    return None
