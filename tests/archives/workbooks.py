"""Workbooks as LinkedIn's analytics make them, of posts that never were."""

from __future__ import annotations

import io
from datetime import date, timedelta

from openpyxl import Workbook

POST = "https://www.linkedin.com/feed/update/urn:li:activity:{}"


def analytics(first: date, days: int = 14, posts: int = 4) -> bytes:
    """A creator's numbers in English, as of 2024: text dates, month first."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "DISCOVERY"
    last = first + timedelta(days=days - 1)
    sheet.append(["Overall Performance", f"{_day(first)} - {_day(last)}"])
    sheet.append(["Impressions", 1_234])
    sheet.append(["Members reached", 900])
    daily = book.create_sheet("ENGAGEMENT")
    daily.append(["Date", "Impressions", "Engagements"])
    for number in range(days):
        daily.append([_day(first + timedelta(days=number)), 50 + number, number % 5])
    _top_posts(book, first, posts)
    followers = book.create_sheet("FOLLOWERS")
    followers.append([f"Total followers on {_day(last)}:", 812])
    followers.append([])
    followers.append(["Date", "New followers"])
    for number in range(days):
        followers.append([_day(first + timedelta(days=number)), number % 3])
    people = book.create_sheet("DEMOGRAPHICS")
    people.append(["Top Demographics", "Value", "Percentage"])
    people.append(["Job titles", "Keeper", "< 1%"])
    return saved(book)


def _top_posts(book: Workbook, first: date, posts: int) -> None:
    sheet = book.create_sheet("TOP POSTS")
    sheet.append(["Maximum of 50 posts available to include in this list"])
    sheet.append([])
    head = ["Post URL", "Post publish date"]
    sheet.append([*head, "Engagements", None, *head, "Impressions"])
    for number in range(posts):
        day = first + timedelta(days=number)
        milliseconds = 1000 * 86_400 * (day - date(1970, 1, 1)).days + 36_000_000
        told = [POST.format(milliseconds << 22), _day(day)]
        sheet.append([*told, 3 + number, None, *told, 100 + number])


def _day(day: date) -> str:
    return f"{day.month}/{day.day}/{day.year}"


def saved(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
