"""The command line as a whole: which commands there are, and what each takes."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType

from ssi_coach import __version__
from ssi_coach.app.cli.days import day_option

COMMANDS = (
    "log",
    "level",
    "reading",
    "status",
    "estimate",
    "explain",
    "plan",
    "import_files",
    "export",
    "backup",
    "report",
    "result",
    "results",
    "team",
    "demo",
)
"""The modules of this package that are commands, in the order of the help text."""


MODULE_OF = {"import": "import_files"}
"""Commands whose module cannot have their name."""

HELP = frozenset({"-h", "--help"})


def build_parser(modules: Sequence[str] = COMMANDS) -> argparse.ArgumentParser:
    """The parser for what stands behind `ssi-coach`: everything, or the commands of some modules."""
    parser = argparse.ArgumentParser(
        prog="ssi-coach",
        description="A coach for your LinkedIn Social Selling Index. Without a command it opens the window.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"SSI Coach {__version__}")
    parser.add_argument("--data-dir", default=None, metavar="DIR", help="the folder of the journal")
    parser.set_defaults(command=None, on=None, json=False)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for module in map(_module, modules):
        part = commands.add_parser(module.NAME, help=module.HELP, parents=[day_option()], allow_abbrev=False)
        module.arguments(part)
        part.set_defaults(run=module.run, refusal=module.refusal)
    return parser


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The options of a call; wrong use prints a sentence and leaves with exit code 2."""
    return build_parser(_named_in(arguments) or COMMANDS).parse_args(arguments)


def _named_in(arguments: Sequence[str]) -> list[str]:
    """The modules that a call may be about, so that it need not wait for the others; none where all are asked for.

    A folder may be called like a command, so each word that is one is taken for one.
    """
    words = {MODULE_OF.get(word, word) for word in arguments}
    return [] if words & HELP else [name for name in COMMANDS if name in words]


def _module(name: str) -> ModuleType:
    return import_module(f"ssi_coach.app.cli.{name}")
