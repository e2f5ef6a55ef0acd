"""What a test must not do that no tool sees, as functions from a source file to what breaks them.

Each fault is a sentence that starts with the file and the line.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house_rules import MODULE_LINES, Module, modules

SLEEPERS = {"storage/forked.py", "walk/person.py"}
"""Where a process is killed at any moment, and where a person looks again."""
WAITS = {"waitExposed", "waitActive", "waitSignal", "waitSignals", "waitCallback"}
NAPS = {"sleep", "qWait", "qSleep", "wait"}


def too_long(module: Module) -> Iterator[str]:
    """Tests of more than one thing."""
    if module.lines > MODULE_LINES:
        yield f"{module.name}:1 the module has {module.lines} lines, {MODULE_LINES} is the limit"


def borrowed(module: Module) -> Iterator[str]:
    """A test that needs another test."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").rpartition(".")[2].startswith("test_"):
            yield module.at(node, f"{node.module} is a test; what two tests share has a place of its own")


def never_waited(module: Module) -> Iterator[str]:
    """A wait that is made and not entered, so that nothing waits."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Expr) and _called(node.value) in WAITS:
            yield module.at(node, f"{_called(node.value)} waits inside a with alone")


def asleep(module: Module) -> Iterator[str]:
    """A test that waits for the clock instead of what it is about."""
    for node in ast.walk(module.tree):
        named = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and _called(node) in NAPS
        if named and module.name not in SLEEPERS and _owner(node) in {"time", "qtbot", "QTest", "QThread"}:
            yield module.at(node, f"{_called(node)} waits for the clock; wait until what is wanted is there")


def compared_with_itself(module: Module) -> Iterator[str]:
    """A question that has only one answer."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.Eq | ast.Is | ast.LtE | ast.GtE):
            same = ast.dump(node.left) == ast.dump(node.comparators[0])
            if same and not _calls(node.left):
                yield module.at(node, f"{ast.unparse(node)} is always so")


def typed(module: Module) -> Iterator[str]:
    """A word to the type checker, which does not read tests."""
    for number, line in enumerate(module.text.splitlines(), 1):
        if "  # type: ignore" in line and '"' not in line:
            yield f"{module.name}:{number} nobody checks the types of tests; the ignore does nothing"


def _called(node: ast.expr) -> str:
    """The name under which something is called, "" for anything else."""
    return getattr(node.func, "attr", "") if isinstance(node, ast.Call) else ""


def _owner(node: ast.Call) -> str:
    """Whose method is called: "time" of `time.sleep(1)`."""
    return getattr(node.func.value, "id", "")


def _calls(node: ast.expr) -> bool:
    """Whether something is called, which may answer otherwise the second time."""
    return any(isinstance(part, ast.Call) for part in ast.walk(node))


RULES = (too_long, borrowed, never_waited, asleep, compared_with_itself, typed)


def faults(tests: Path) -> list[str]:
    """Everything in a folder of tests that breaks a rule for tests."""
    return [fault for module in modules(tests) for rule in RULES for fault in rule(module)]
