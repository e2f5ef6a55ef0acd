"""The application and its skin for tests of what is drawn."""

from __future__ import annotations

import pytest

from ssi_coach.app.resources import read_resource
from ssi_coach.presentation.wording import speak
from ssi_coach.ui.fonts import load_fonts
from ssi_coach.ui.skin import Skin

_loaded: list[tuple[str, ...]] = []


@pytest.fixture
def skin(qapp):
    """The light skin, put on."""
    return dressed(qapp, "light")


@pytest.fixture(params=["light", "dark", "high contrast"])
def every_skin(qapp, request):
    """Each theme in turn, put on."""
    return dressed(qapp, request.param)


def dressed(qapp, name: str, **options) -> Skin:
    """A skin on the application, with the bundled letters."""
    if not _loaded:
        _loaded.append(load_fonts(read_resource))
    skin = Skin(read_resource, name, **options)
    skin.dress(qapp)
    return skin


@pytest.fixture
def german():
    """German while the test runs."""
    speak(read_resource("locale/de/LC_MESSAGES/ssi_coach.mo"))
    yield
    speak(None)
