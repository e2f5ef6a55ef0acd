"""Files that a caller of the command line has, what importing them answers, and a journal to export."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import Any

from tests.app.calling import Terminal

ENTRIES = "date,kind,count,minutes,person,profile_url,company,note,tags,id"
ONE_ID, OTHER_ID = (str(uuid.UUID(int=number)) for number in (1, 2))


def write(text: str, name: str = "some.csv") -> str:
    """A file in the caller's folder."""
    Path(name).write_text(text, "utf-8")
    return name


def sums(answer: dict[str, Any]) -> tuple[int, int, int, int, bool]:
    """The figures of an import's answer."""
    return tuple(answer[key] for key in ("new", "updated", "unchanged", "rejected", "applied"))


def other(call: Terminal, name: str = "other") -> Terminal:
    """A fresh profile beside the first."""
    return Terminal(call.folder.with_name(name), call.patch)


def fill(call: Terminal) -> None:
    """A journal with something of each kind that the command line can write, and things to guard."""
    call.json("log", '3 comments, 2 invites @ACME +"Ada Example" yesterday 15 min #fair')
    call.json("level", "connections", "812")
    call.json("reading", "add", "--total", "52.048", "--brand", "21.048", "--industry-average", "35")
    row = f'2026-05-01,post,1,20,,,,"=1+1, ""quoted""\nand a second line",a b,{ONE_ID}\n'
    call.json("import", write(f"{ENTRIES}\n{row}2026-05-01,comment,,,,,,'t was,,\n"))
