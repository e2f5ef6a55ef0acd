# The part of openpyxl that reads workbooks; the library itself carries no types.
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import BinaryIO

Value = str | int | float | bool | datetime | date | time | timedelta | None

DEFUSEDXML: bool

class Worksheet:
    title: str
    def iter_rows(self, *, max_row: int, max_col: int, values_only: bool) -> Iterator[tuple[Value, ...]]: ...

class Workbook:
    @property
    def worksheets(self) -> list[Worksheet]: ...
    def close(self) -> None: ...

def load_workbook(
    filename: BinaryIO, read_only: bool = ..., *, data_only: bool = ..., keep_links: bool = ...
) -> Workbook: ...
