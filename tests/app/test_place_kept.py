"""The window stands at the next start where it stood when it was closed."""

from __future__ import annotations

import json
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from ssi_coach.app.first_picture import first_picture
from ssi_coach.app.opening import open_workspace
from ssi_coach.app.window.place_kept import keep_place
from ssi_coach.domain.errors import KnownError
from ssi_coach.ui.theme import theme


class FullDisk:
    """A settings file that cannot be written."""

    def __init__(self):
        self.refused = []

    def load(self):
        return {}

    def save(self, plain):
        self.refused.append(plain["window_place"])
        raise KnownError("journal.full")


def window_at(qtbot, *place: int) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(*place)
    return window


def test_the_place_is_read_from_the_settings_at_the_next_start(qtbot, tmp_path):
    opened = open_workspace(tmp_path)
    keep_place(window_at(qtbot, 40, 60, 900, 700), opened.work)
    opened.close()
    assert first_picture(tmp_path).place == "900x700+40+60"


def test_keeping_it_leaves_the_other_settings_as_they_are(qtbot, tmp_path):
    opened = open_workspace(tmp_path)
    opened.work.settings = replace(opened.work.settings, minutes_a_day=35)
    keep_place(window_at(qtbot, 40, 60, 900, 700), opened.work)
    opened.close()
    assert json.loads((tmp_path / "settings.json").read_text())["minutes_a_day"] == 35


def test_a_full_disk_does_not_stop_the_window_from_closing(qtbot, tmp_path):
    opened = open_workspace(tmp_path)
    opened.work.settings_file = disk = FullDisk()
    keep_place(window_at(qtbot, 40, 60, 900, 700), opened.work)
    opened.close()
    assert disk.refused == ["900x700+40+60"]


def test_a_folder_without_settings_starts_light_in_the_usual_place(tmp_path):
    found = first_picture(tmp_path)
    assert (found.background, found.place) == (theme("light").tokens.background, "")


def test_settings_that_cannot_be_read_stop_no_start(tmp_path):
    (tmp_path / "settings.json").write_text("[1")
    assert first_picture(tmp_path).place == ""
