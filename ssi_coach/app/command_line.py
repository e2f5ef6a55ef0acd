"""Answering the command line: by the window that holds the journal, or here when none does."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TextIO

from ssi_coach.app.cli.call import REFUSED, WRONG_USE, Call, say_json
from ssi_coach.app.cli.parser import parse
from ssi_coach.app.folders import chosen_folder
from ssi_coach.app.handoff import Answer, Request, hand_over
from ssi_coach.app.opening import Opened, language_kept, open_workspace
from ssi_coach.app.resources import read_resource
from ssi_coach.app.streams import writing_to
from ssi_coach.domain.errors import KnownError
from ssi_coach.presentation.errors import english_sentence, sentence
from ssi_coach.presentation.formats import PlainFormats
from ssi_coach.presentation.wording import catalogue_name, language, language_of, speak, speaking
from ssi_coach.services.changes import Changes, Topic
from ssi_coach.storage.place import journal_folder, sample_folder

_SPEAKING = ("LC_ALL", "LC_MESSAGES", "LANG")


def answer_here_or_there(words: Sequence[str]) -> int:
    """Answer one call in the terminal; says the exit code."""
    speak(_catalogue("", os.environ))
    options = parse(words)
    if options.command is None:  # only folders were named
        from ssi_coach.app.gui import open_window

        return open_window(options.data_dir)
    with writing_to(sys.stdout, sys.stderr, plain=options.json):
        try:
            return _answer(words, options)
        except BrokenPipeError:  # the reader left in the middle of the answer
            return REFUSED


def _answer(words: Sequence[str], options: argparse.Namespace) -> int:
    folder = folder_of(options)
    speak(_catalogue(language_kept(folder), os.environ))
    request = Request(tuple(words), str(Path.cwd()), _said(os.environ), _input(options))
    answer = hand_over(folder, request)
    if answer is None:
        return _answer_here(options, folder, request)
    sys.stdout.write(answer.output)
    sys.stderr.write(answer.errors)
    return answer.code


def folder_of(options: argparse.Namespace) -> Path:
    """The journal folder that a call is about; sample data has its own unless a folder is named."""
    named = chosen_folder(options.data_dir)
    if named is not None:
        return named
    return sample_folder(journal_folder()) if options.command == "demo" else journal_folder()


def answer_request(opened: Opened, request: Request) -> tuple[Answer, list[Changes]]:
    """Answer a call that another process handed over, in that caller's language; and what it changed."""
    out, err = io.StringIO(), io.StringIO()
    changes: list[Changes] = []
    with speaking(_catalogue(opened.work.settings.language, request.language)):
        try:
            options = parse(request.arguments)
        except SystemExit:  # a caller of another version knows words that are not known here
            return Answer(errors=" ".join(request.arguments) + "?\n", code=WRONG_USE), changes
        call = _call(opened, request, out, err)
        code = _run(call, options)
        changes += call.changes
    return Answer(out.getvalue(), err.getvalue(), code), changes


def _answer_here(options: argparse.Namespace, folder: Path, request: Request) -> int:
    try:
        opened = open_workspace(folder)
    except KnownError as fault:
        return _refuse(fault, options, sys.stdout, sys.stderr)
    try:
        call = _call(opened, request, sys.stdout, sys.stderr)
        code = _run(call, options)
        _show_the_team(call)
        return code
    finally:
        opened.close()


def _show_the_team(call: Call) -> None:
    """Write the snapshot anew after a reading, where the user agreed to that; a window does it by itself."""
    if not any(Topic.READINGS in change.topics for change in call.changes):
        return
    from ssi_coach.app.team_places import put_snapshot
    from ssi_coach.services.team import kept_snapshot

    try:
        found = kept_snapshot(call.work)
        if found is not None:
            put_snapshot(*found)
    except KnownError as fault:  # the reading is saved all the same
        print(sentence(fault), file=call.err)


def _call(opened: Opened, request: Request, out: TextIO, err: TextIO) -> Call:
    def read_input() -> str:
        return request.input

    return Call(
        work=opened.work,
        grammar=lambda: opened.line,
        formats=PlainFormats(language()),
        read_input=read_input,
        out=out,
        err=err,
        folder=Path(request.folder),
    )


def _run(call: Call, options: argparse.Namespace) -> int:
    run: Callable[[Call, argparse.Namespace], int] = options.run
    try:
        return run(call, options)
    except KnownError as fault:
        return _refuse(fault, options, call.out, call.err)


def _refuse(fault: KnownError, options: argparse.Namespace, out: TextIO, err: TextIO) -> int:
    """The sentence on standard error, and with `--json` what the command prints when it is refused."""
    if options.json:
        say_json(options.refusal(options, english_sentence(fault)), out)
    print(sentence(fault), file=err)
    return REFUSED


def _input(options: argparse.Namespace) -> str:
    """Standard input where the command reads it; a byte that is no text becomes a mark, never an error."""
    if options.command != "reading" or options.way != "paste" or sys.stdin is None:
        return ""
    return sys.stdin.buffer.read().decode("utf-8-sig", errors="replace")


def _said(environ: Mapping[str, str]) -> dict[str, str]:
    return {name: environ[name] for name in _SPEAKING if name in environ}


def _catalogue(wanted: str, environ: Mapping[str, str]) -> bytes | None:
    name = catalogue_name(language_of(wanted, environ))
    return None if name is None else read_resource(name)
