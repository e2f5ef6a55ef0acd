"""The way out to the browser: pages of LinkedIn over https, and nothing else, however it is written."""

from __future__ import annotations

import pytest

from ssi_coach.app.window.browser import Browser

HOSTILE = (
    "", " ", "linkedin.com", "//linkedin.com", "www.linkedin.com/feed", "https:", "https://", "https:///feed",
    "http://linkedin.com", "http://www.linkedin.com/feed", "HTTP://linkedin.com", "ftp://linkedin.com",
    "file:///etc/passwd", "file://linkedin.com/etc/passwd", "javascript:alert(1)",
    "javascript://linkedin.com/%0aalert(1)",
    "data:text/html,https://linkedin.com", "vbscript:linkedin.com", "mailto:someone@linkedin.com", "tel:112",
    "smb://linkedin.com/share", "ms-settings:linkedin.com", "ssh://linkedin.com", "about:blank",
    "blob:https://linkedin.com/1",
    "view-source:https://linkedin.com",
    "intent://linkedin.com#Intent;scheme=https;end", "qrc:/linkedin.com", ":/linkedin.com",
    "https://example.org", "https://example.org/linkedin.com", "https://example.org?linkedin.com",
    "https://example.org#linkedin.com", "https://linkedin.com.example.org", "https://linkedin.com.",
    "https://linkedin.comm",
    "https://notlinkedin.com", "https://-linkedin.com.evil", "https://linkedin.co", "https://linkedin.org",
    "https://linkedin",
    "https://linkedin.com@example.org", "https://linkedin.com%40example.org",
    "https://linkedin.com:pw@example.org/",
    "https://me@linkedin.com", "https://me:secret@linkedin.com", "https://@linkedin.com:80",
    "https://linkedin.com:443",
    "https://linkedin.com:8080/feed", "https://www.linkedin.com:22", "https://linkedin.com:0",
    "https://linkedin.com:99999",
    "https://example.org\\@linkedin.com", "https://linkedin.com\\@example.org", "https:\\\\linkedin.com",
    "https:/\\example.org",
    "https://linked in.com", "https://linkedin.com/a b", "https://linkedin.com/\n", "\thttps://linkedin.com",
    " https://linkedin.com",
    "https://linkedin.com ", "https://linkedin.com/\r\nHost: example.org", "https://linkedin.com/\0",
    "https://linkedin.com\x7f",
    "https://\u043binkedin.com", "https://link\u0435din.com", "https://l\u0131nkedin.com",
    "https://linkedin.com\u2024example.org",
    "https://[::1]", "https://127.0.0.1", "https://0x7f000001/linkedin.com", "https://linkedin.com%2eexample.org",
    "https://linkedin.com%00.example.org", "https://linkedin.com%0a.example.org",
    "https://%6cinkedin.com.example.org",
    "--new-window https://linkedin.com", "-https://linkedin.com", "`https://linkedin.com`",
    "$(https://linkedin.com)",
)  # fmt: skip


@pytest.mark.parametrize("address", HOSTILE, ids=range(len(HOSTILE)))
def test_what_is_no_page_of_linkedin_never_leaves_the_window(address: str) -> None:
    """Nothing reaches the opener."""
    opened: list[str] = []
    Browser(lambda url: bool(opened.append(url.toString()))).show(address)
    assert opened == []


@pytest.mark.parametrize(
    "address",
    [
        "https://linkedin.com",
        "https://www.linkedin.com/sales/ssi",
        "https://www.linkedin.com/search/results/people/?keywords=a%20b&origin=x#top",
        "https://de.linkedin.com/in/ada",
        "HTTPS://WWW.LINKEDIN.COM/feed/",
    ],
)
def test_pages_of_linkedin_are_opened(address: str) -> None:
    """As they are."""
    opened: list[str] = []
    Browser(lambda url: bool(opened.append(url.toString()))).show(address)
    assert [one.lower() for one in opened] == [address.replace("%20", " ").lower()] or len(opened) == 1


def test_there_are_enough_hostile_ones() -> None:
    """More than sixty, none twice."""
    assert len(set(HOSTILE)) == len(HOSTILE) > 60
