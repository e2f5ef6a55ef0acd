"""SSI Coach: a desktop coach for one person's LinkedIn Social Selling Index."""

from __future__ import annotations

__version__ = "0.1.0"
