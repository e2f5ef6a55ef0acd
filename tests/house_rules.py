"""The rules of the house that no tool knows, as functions from a tree of source files to what breaks them.

Each fault is a sentence that starts with the file and the line. ruff holds complexity, docstrings and bare
or blind `except`; mypy the types; import-linter the layers. Here is the rest.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

MODULE_LINES = 400
MODULE_MEDIAN = 100
CLASS_LINES = 250
FUNCTION_LINES = 50
POSITIONAL = 5
DUMPING_GROUNDS = {"utils", "util", "helpers", "helper", "managers", "manager", "common", "misc"}
# The two places where any error is caught: where work comes back from a thread, and at the very top.
BROAD_EXCEPT = {"ui/tasks.py", "app/crash.py"}
# Where a statement is put together from the names of our own tables and settings, which SQLite cannot bind;
# in storage the linter asks about every other one (S608), elsewhere nobody may wave it through.
COMPOSED_SQL = {"storage/connection.py", "storage/digest.py", "storage/migrations/runner.py"}
LABELS = "ui/widgets/labels.py"
DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
Rule = Callable[["Module"], Iterator[str]]


@dataclass(frozen=True)
class Module:
    """One source file: its name below the package, its text and its tree."""

    name: str
    text: str
    tree: ast.Module

    @property
    def lines(self) -> int:
        """How long the file is."""
        return len(self.text.splitlines())

    def at(self, node: ast.AST, fault: str) -> str:
        """A fault with the place where it stands."""
        return f"{self.name}:{getattr(node, 'lineno', 1)} {fault}"


def modules(package: Path) -> list[Module]:
    """All source files of a package."""
    found = []
    for path in sorted(package.rglob("*.py")):
        text = path.read_text("utf-8")
        found.append(Module(path.relative_to(package).as_posix(), text, ast.parse(text)))
    return found


def faults(package: Path) -> list[str]:
    """Everything in a package that breaks a rule of the house."""
    return [fault for module in modules(package) for rule in RULES for fault in rule(module)]


def sizes(package: Path) -> tuple[list[int], list[int]]:
    """The lengths of all modules that hold more than their docstring, and of all functions."""
    all_modules = modules(package)
    filled = [module.lines for module in all_modules if not module.name.endswith("__init__.py")]
    functions = [_length(node) for module in all_modules for node in _functions(module)]
    return filled, functions


def sizes_in_words(package: Path) -> str:
    """One line about the sizes of a package, for the end of a test run."""
    filled, functions = sizes(package)
    return (
        f"{package.name}: {len(filled)} modules, median {median(filled):.0f}, at most {max(filled)} lines; "
        f"{len(functions)} functions, median {median(functions):.0f}, at most {max(functions)} lines"
    )


def _functions(module: Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(module.tree) if isinstance(node, DEFINITIONS))


def _length(node: ast.stmt) -> int:
    """How many lines a function or class takes, without its docstring."""
    doc = node.body[0] if ast.get_docstring(node, clean=False) is not None else None
    told = 0 if doc is None else doc.end_lineno - doc.lineno + 1
    return node.end_lineno - node.lineno + 1 - told


def too_long(module: Module) -> Iterator[str]:
    """A module, class or function that holds more than one idea."""
    if module.lines > MODULE_LINES:
        yield f"{module.name}:1 the module has {module.lines} lines, {MODULE_LINES} is the limit"
    for node in ast.walk(module.tree):
        limit = CLASS_LINES if isinstance(node, ast.ClassDef) else FUNCTION_LINES
        if isinstance(node, (ast.ClassDef, *DEFINITIONS)):
            length = node.end_lineno - node.lineno + 1
            if length > limit:
                yield module.at(node, f"{node.name} has {length} lines, {limit} is the limit")


def too_many_positional(module: Module) -> Iterator[str]:
    """A call that nobody can read: more than five arguments without their names."""
    for node in _functions(module):
        names = [argument.arg for argument in (*node.args.posonlyargs, *node.args.args)]
        count = len([name for name in names if name not in {"self", "cls"}])
        if count > POSITIONAL:
            yield module.at(
                node, f"{node.name} takes {count} positional arguments, {POSITIONAL} is the limit"
            )


def dumping_ground(module: Module) -> Iterator[str]:
    """A name that says nothing about what is inside."""
    for part in Path(module.name).with_suffix("").parts:
        if part in DUMPING_GROUNDS:
            yield f"{module.name}:1 {part} says nothing about what is inside"


def broad_except(module: Module) -> Iterator[str]:
    """An `except` that swallows our own faults."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ExceptHandler) and module.name not in BROAD_EXCEPT:
            caught = {"everything"} if node.type is None else {name.id for name in _names(node.type)}
            if caught & {"everything", "Exception", "BaseException"}:
                yield module.at(node, "a broad except outside the task runner and the top hook")


def _names(node: ast.AST) -> Iterator[ast.Name]:
    return (part for part in ast.walk(node) if isinstance(part, ast.Name))


def guessed_html(module: Module) -> Iterator[str]:
    """A widget that takes what a person typed for HTML."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6"):
            names = {alias.name for alias in node.names}
            if "QLabel" in names and module.name != LABELS:
                yield module.at(node, "QLabel guesses HTML; take PlainLabel")
            if names & {"QMessageBox", "QErrorMessage"}:
                yield module.at(node, "QMessageBox guesses HTML; take ui/messages.py")
        if isinstance(node, ast.Attribute) and node.attr in {
            "setHtml",
            "insertHtml",
            "appendHtml",
            "RichText",
        }:
            yield module.at(node, f"{node.attr} shows text as HTML")


def composed_sql(module: Module) -> Iterator[str]:
    """SQL put together from parts, or a sentence that gettext cannot find."""
    for node in ast.walk(module.tree):
        if not (
            isinstance(node, ast.Call) and node.args and isinstance(node.args[0], (ast.JoinedStr, ast.BinOp))
        ):
            continue
        called = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if called in {"text", "plural"}:
            yield module.at(node, f"{called} takes one fixed string and values")
        if called.startswith(("execute", "exec_driver_sql")) and not _may_compose(module, node):
            yield module.at(node, "SQL put together from parts; bind the values")


def _may_compose(module: Module, node: ast.Call) -> bool:
    """Whether a statement from parts is one of those that the linter was answered about."""
    lines = module.text.splitlines()[node.lineno - 1 : node.end_lineno]
    return module.name in COMPOSED_SQL or any("noqa: S608" in line for line in lines)


def kept_alive(module: Module) -> Iterator[str]:
    """A connection through a lambda that keeps its object alive for ever."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in {"connect", "singleShot"}:
            lambdas = [argument for argument in node.args if isinstance(argument, ast.Lambda)]
            if any(name.id == "self" for one in lambdas for name in _names(one.body)):
                yield module.at(node, "a lambda that keeps self alive; connect a method")


def forced_events(module: Module) -> Iterator[str]:
    """Events handled in the middle of something else."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute) and node.attr == "processEvents":
            yield module.at(node, "processEvents runs other people's code in the middle of yours")


def unexplained_exception(module: Module) -> Iterator[str]:
    """A tool switched off without saying what or why."""
    for number, line in enumerate(module.text.splitlines(), 1):
        if re.search(r"# type: ignore(?!\[[\w, -]+\]\s+#\s*\w)", line):
            yield f"{module.name}:{number} type: ignore needs its code and, after another #, the reason"
        if re.search(r"# noqa(?!: [A-Z]+\d+)", line):
            yield f"{module.name}:{number} noqa needs the rule that it switches off"
        if re.search(r"# noqa:.*S608", line) and not module.name.startswith("storage/"):
            yield f"{module.name}:{number} SQL is put together outside storage"


RULES: tuple[Rule, ...] = (
    too_long,
    too_many_positional,
    dumping_ground,
    broad_except,
    guessed_html,
    composed_sql,
    kept_alive,
    forced_events,
    unexplained_exception,
)
