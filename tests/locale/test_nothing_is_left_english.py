"""No text reaches the screen past the translations."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.locale.extraction import PACKAGE

SHOWING = {
    "addAction",
    "addItem",
    "addMenu",
    "addRow",
    "addTab",
    "setAccessibleDescription",
    "setAccessibleName",
    "setPlaceholderText",
    "setStatusTip",
    "setText",
    "setTitle",
    "setToolTip",
    "setWindowTitle",
    "showMessage",
    "PlainLabel",
    "QAction",
    "QCheckBox",
    "QGroupBox",
    "QMenu",
    "QPushButton",
    "QRadioButton",
    "QToolButton",
}
AFTER_AN_ICON = {"addAction", "addTab"}
NAMES = {"SSI Coach", "LinkedIn"}
WORD = re.compile(r"[^\W\d_]{2,}")


def _bare(source: str) -> Iterator[str]:
    """Texts in quotes that are shown as they are."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if name in SHOWING:
                for arg in node.args[: 2 if name in AFTER_AN_ICON else 1]:
                    parts = arg.values if isinstance(arg, ast.JoinedStr) else [arg]
                    said = "".join(
                        part.value
                        for part in parts
                        if isinstance(part, ast.Constant) and isinstance(part.value, str)
                    )
                    if WORD.search(said) and said not in NAMES:
                        yield said


@pytest.mark.parametrize("room", ["ui", "app/window"])
def test_every_text_on_the_screen_goes_through_the_translations(room: str):
    bare = {
        (path.name, said)
        for path in sorted((PACKAGE / room).rglob("*.py"))
        for said in _bare(path.read_text(encoding="utf-8"))
    }
    assert bare == set()


def test_a_bare_text_would_be_found():
    assert list(_bare("button.setText('Save all')")) == ["Save all"]
    assert list(_bare("button.setText(f'{n} saved')")) == [" saved"]
    assert list(_bare("button.setText(text('Save all')); button.setText('+')")) == []
