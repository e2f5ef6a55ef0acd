"""How good the estimate is for simulated users: `make model-report`."""

from __future__ import annotations
