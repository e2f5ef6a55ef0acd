"""The one stylesheet of the application, written from the tokens of a theme.

It dresses Qt's own controls. The program's own parts (ui/widgets) paint themselves and only borrow the plain
ones: cards, labels and fields. Dynamic properties choose variants: `role` and `tone` on labels, `kind` and
`size` on buttons.
"""

from __future__ import annotations

from string import Template

from ssi_coach.ui.stylesheet_rules import BUTTONS, CHOICES, FIELDS, FRAMES, MENUS, SCROLLING, TABLES
from ssi_coach.ui.theme import TYPE, Theme

TONES = (
    "text",
    "muted",
    "accent",
    "control",
    "success",
    "warning",
    "danger",
    "on_accent",
    "toast_text",
    "brand_text",
    "people_text",
    "insights_text",
    "relationships_text",
)

# Pixels that the rules name and that grow with the text.
LENGTHS = (8, 16, 22, 26, 30, 32)
HEIGHTS = (32, 28, 24)


def stylesheet(theme: Theme, pictures: dict[str, str]) -> str:
    """The whole stylesheet of a theme; `pictures` are the addresses of the icons that it shows."""
    words = _words(theme, pictures)
    families = (FRAMES, SCROLLING, BUTTONS, FIELDS, CHOICES, MENUS, TABLES)
    written = [Template(family).substitute(words) for family in families]
    return "\n".join([*written, *_letters(theme), *_tones(theme)])


def _words(theme: Theme, pictures: dict[str, str]) -> dict[str, str]:
    """What the templates may name: the tokens, lengths that follow the size of the text, pictures."""
    tokens = theme.tokens._asdict()
    lengths = {f"px{length}": f"{theme.px(length)}px" for length in LENGTHS}
    edges = 2 * theme.border_width
    # Qt adds the border to the height that a rule gives, and to spin boxes three pixels more.
    heights = {f"h{height}": f"{theme.px(height) - edges}px" for height in HEIGHTS}
    heights |= {f"s{height}": f"{theme.px(height) - edges - 3}px" for height in HEIGHTS}
    states = {
        "hover": theme.mixed("surface", "text", 0.04).name(),
        "pressed": theme.mixed("surface", "text", 0.08).name(),
        "accent_hover": theme.mixed("accent", "surface", 0.12).name(),
        "thumb": theme.mixed("track", "control", 0.35).name(),
        "line": f"{theme.border_width}px",
        "round": f"{theme.px(16) // 2 + 1}px",
        "small": f"{theme.px(12)}px",
    }
    return (
        tokens
        | lengths
        | heights
        | states
        | {f"{name}_icon": f"url({url})" for name, url in pictures.items()}
    )


def _letters(theme: Theme) -> list[str]:
    """One rule per use of type: `QLabel[role="page title"]`."""
    return [
        f'QLabel[role="{use}"] {{ font-size: {theme.px(letters.size)}px; font-weight: {letters.weight}; }}'
        for use, letters in TYPE.items()
    ]


def _tones(theme: Theme) -> list[str]:
    """One rule per colour of text: `QLabel[tone="muted"]`."""
    return [
        f'QLabel[tone="{tone.replace("_", " ")}"] {{ color: {getattr(theme.tokens, tone)}; }}'
        for tone in TONES
    ]
