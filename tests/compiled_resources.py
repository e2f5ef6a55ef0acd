"""`python -m tests.compiled_resources`: write the data files as JSON, which a start reads in a thirtieth of the time.

They are written by hand as TOML; what is compiled is committed, and a test compares both.
"""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

RESOURCES = Path(__file__).parents[1] / "resources"
NAMES = ("catalogue", "guidelines")


def compiled(name: str) -> bytes:
    """The JSON of a TOML file, one table a line."""
    tables = tomllib.loads((RESOURCES / f"{name}.toml").read_text(encoding="utf-8"))
    lines = [f"{json.dumps(table)}: {_lines(content)}" for table, content in tables.items()]
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def _lines(content: object) -> str:
    if not isinstance(content, list):
        return json.dumps(content, ensure_ascii=False)
    return "[\n" + ",\n".join(json.dumps(one, ensure_ascii=False) for one in content) + "\n]"


def place_of(name: str) -> Path:
    """Where the compiled file lies."""
    return RESOURCES / "compiled" / f"{name}.json"


if __name__ == "__main__":
    for name in NAMES:
        place_of(name).parent.mkdir(exist_ok=True)
        place_of(name).write_bytes(compiled(name))
