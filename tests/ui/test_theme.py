"""Colours and type: enough contrast everywhere, figures of equal width, a theme that can change at any time."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QFontMetricsF, QRawFont

from ssi_coach.ui.fonts import load_fonts
from ssi_coach.ui.theme import PILLARS, THEMES, TYPE, theme

TEXTS = ("text", "muted", "accent", "success", "warning", "danger", *(f"{p}_text" for p in PILLARS))
GRAPHICS = ("control", "accent", "success", *PILLARS)
CASES = [(name, colour) for name in THEMES for colour in TEXTS]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours by WCAG 2.2, 1 to 21."""
    first, second = sorted((_luminance(QColor(one)), _luminance(QColor(other))), reverse=True)
    return (first + 0.05) / (second + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(("name", "colour"), CASES)
def test_text_can_be_read_on_every_ground(name, colour):
    """4.5 to 1 on cards, on the page and on sunken boxes; plain and muted text also on the rail."""
    tokens = THEMES[name]
    grounds = ["surface", "background", "sunken"] + (["rail"] if colour in ("text", "muted") else [])
    for ground in grounds:
        assert contrast(getattr(tokens, colour), getattr(tokens, ground)) >= 4.5, ground


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("on_accent", "accent"),
        ("text", "soft"),
        ("accent", "soft"),
        ("success", "success_soft"),
        ("toast_text", "toast"),
        ("toast_accent", "toast"),
    ],
)
def test_text_can_be_read_on_coloured_ground(name, ink, ground):
    """4.5 to 1 on buttons, chips and toasts."""
    tokens = THEMES[name]
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("colour", GRAPHICS)
def test_shapes_can_be_told_from_their_ground(name, colour):
    """3 to 1 for bars, outlines and icons."""
    tokens = THEMES[name]
    for ground in ("surface", "background"):
        assert contrast(getattr(tokens, colour), getattr(tokens, ground)) >= 3.0


@pytest.mark.parametrize("name", THEMES)
def test_every_colour_is_written_out(name):
    """No token is missing or misspelt."""
    for field, colour in THEMES[name]._asdict().items():
        assert QColor(colour).isValid(), field


def test_unknown_names_are_an_error():
    """A typing mistake in a colour or a use of type does not go unseen."""
    with pytest.raises(AttributeError):
        theme("light").colour("akcent")
    with pytest.raises(KeyError):
        theme("light").font("headline")


@pytest.mark.parametrize("use", TYPE)
def test_figures_are_equally_wide(skin, use):
    """Numbers stand in columns and do not jump while they change."""
    letters = QFontMetricsF(skin.theme.font(use))
    assert letters.horizontalAdvance("1111") == letters.horizontalAdvance("8888")


@pytest.mark.parametrize(
    ("use", "style"), [("body", "Regular"), ("medium", "Medium"), ("strong", "Semi Bold")]
)
def test_the_bundled_weights_are_used(skin, use, style):
    """Regular, medium and semibold are real fonts, not thickened ones."""
    raw = QRawFont.fromFont(skin.theme.font(use))
    assert (raw.familyName().split()[0], raw.styleName()) == ("Inter", style)


def test_text_grows_up_to_twice_its_size():
    """Sizes follow the setting, and stop at 200 %."""
    assert theme("light", 2.0).font("body").pixelSize() == 26
    assert theme("light", 3.0).scale == 2.0
    assert theme("light", 0.5).scale == 1.0


def test_high_contrast_hatches_each_pillar_differently():
    """A colour is never the only sign."""
    styles = {theme("high contrast").fill(pillar).style() for pillar in PILLARS}
    assert len(styles) == 4
    assert len({theme("light").fill(pillar).style() for pillar in PILLARS}) == 1


def test_a_font_that_cannot_be_read_is_named(qapp):
    """A damaged font file does not stop the window."""
    assert load_fonts(lambda name: b"no font") == (
        "fonts/Inter-Regular.otf",
        "fonts/Inter-Medium.otf",
        "fonts/Inter-SemiBold.otf",
    )
