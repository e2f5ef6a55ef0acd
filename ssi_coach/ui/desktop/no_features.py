"""Keeps PySide from reading the source of every module that is imported.

PySide can offer its methods under other names to modules that ask for it, and looks into the source of each
module, ours and Python's own, whether Qt is mentioned there: two hundred files until Today is usable. Nobody here
asks for that. It is a matter of PySide's inside: where it is not found as it is known, nothing is changed, and a
test tells.
"""

from __future__ import annotations

import sys


def read_no_sources() -> None:
    """From now on, take every module for one that uses Qt as it is. Call it once Qt is imported."""
    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        vars(feature)["_mod_uses_pyside"] = _as_it_is


def _as_it_is(_module: object) -> bool:
    return True
