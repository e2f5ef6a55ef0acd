"""Starts SSI Coach with `python -m ssi_coach`, just as the command `ssi-coach` does."""

from __future__ import annotations

import sys

from ssi_coach.app.startup import main

if __name__ == "__main__":
    sys.exit(main())
