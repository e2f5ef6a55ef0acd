"""Finds every text that a person reads: in the code, in the settings, in the catalogue and the guidelines."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "ssi_coach"
RESOURCES = ROOT / "resources"

SPEAKING_ROOMS = ("app", "ui", "presentation", "services")
"""The others say nothing to a person, and `text` means something else in SQL."""

SINGULAR_CALLS = {"text", "later"}
PLURAL_CALLS = {"plural", "later_plural"}
GUIDELINE_TEXTS = ("title", "how", "why")
"""Texts of a guideline; its examples are a list of them."""

Found = tuple[str | tuple[str, str], str, str | None]
"""A text or a pair of one and many, the file it stands in, and its context."""


def template() -> Catalog:
    """All texts, in the order of their files."""
    catalogue = Catalog(charset="utf-8")
    for id, place, context in (*_in_code(), *_in_catalogue(), *_in_guidelines()):
        catalogue.add(id, locations=[(place, 0)], context=context)
    return catalogue


def _in_code() -> Iterator[Found]:
    for path in sorted(found for room in SPEAKING_ROOMS for found in (PACKAGE / room).rglob("*.py")):
        place = path.relative_to(ROOT).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield from ((id, place, context) for id, context in _of_call(node))


def _of_call(call: ast.Call) -> Iterator[tuple[str | tuple[str, str], str | None]]:
    name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
    args = [list(_strings(arg)) for arg in call.args]
    if name in SINGULAR_CALLS and args:
        yield from ((id, None) for id in args[0])
    elif name in PLURAL_CALLS and len(args) >= 2 and args[0] and args[1]:
        yield (args[0][0], args[1][0]), None
    elif name == "context" and len(args) >= 2 and args[0] and args[1]:
        yield args[1][0], args[0][0]
    elif name == "_setting":
        yield from ((id, None) for arg in args[1:3] for id in arg)


def _strings(node: ast.expr) -> Iterator[str]:
    """The strings that an argument can be: itself, or either side of a choice."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _strings(node.body)
        yield from _strings(node.orelse)


def _data(name: str) -> dict[str, Any]:
    path = RESOURCES / name
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def _in_catalogue() -> Iterator[Found]:
    place = "resources/catalogue.toml"
    data = _data("catalogue.toml")
    for kind in data.get("kind", []):
        yield kind["name"], place, None
        yield (kind["one"], kind["many"]), place, None
    for factor in data.get("factor", []):
        for field in ("name", "aim"):
            if isinstance(factor.get(field), str) and factor[field]:
                yield factor[field], place, None


def _in_guidelines() -> Iterator[Found]:
    for item in _data("guidelines.toml").get("guideline", []):
        for field in GUIDELINE_TEXTS:
            yield item[field], "resources/guidelines.toml", None
        for example in item.get("examples", []):
            yield example, "resources/guidelines.toml", None
