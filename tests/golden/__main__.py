"""`python -m tests.golden make`: paints all golden pictures anew. Look at each that changes before it is kept."""

from __future__ import annotations

import os
import sys


def main() -> int:
    """Paint every chart of every life in every theme."""
    if sys.argv[1:] != ["make"]:
        print("python -m tests.golden make")
        return 2
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

    from PySide6.QtWidgets import QApplication

    from ssi_coach.app.resources import read_resource
    from ssi_coach.ui.fonts import load_fonts
    from ssi_coach.ui.skin import Skin
    from tests.golden.lives import lives
    from tests.golden.pictures import difference, kept, painted, place_of
    from tests.golden.subjects import SUBJECTS, widget_of

    app = QApplication([])
    load_fonts(read_resource)
    changed, by_name = 0, {life.name: life for life in lives()}
    for theme in ("light", "dark", "high contrast"):
        skin = Skin(read_resource, theme, reduced_motion=True)
        skin.dress(app)
        for life, chart in SUBJECTS:
            image = painted(widget_of(by_name[life], chart, skin), skin)
            place = place_of(chart, theme, life)
            if not place.exists() or not difference(image, _read(place)).small:
                kept(image, place)
                changed += 1
    print(f"{changed} pictures changed")
    return 0


def _read(place):
    from PySide6.QtGui import QImage

    return QImage(str(place))


if __name__ == "__main__":
    sys.exit(main())
