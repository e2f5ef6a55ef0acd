"""The catalogue and the guidelines that ship with the program, built once, and an item of a user's own."""

from __future__ import annotations

from pathlib import Path

from ssi_coach.domain.checklist import Cadence, OwnItem
from ssi_coach.domain.pillars import Pillar
from ssi_coach.model.catalogue import build_catalogue
from ssi_coach.model.guidelines import build_guidelines

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
CATALOGUE_BYTES = (RESOURCES / "catalogue.toml").read_bytes()
GUIDELINES_BYTES = (RESOURCES / "guidelines.toml").read_bytes()
CATALOGUE = build_catalogue(CATALOGUE_BYTES)
BOOK = build_guidelines(GUIDELINES_BYTES, CATALOGUE)
OWN = OwnItem("own", "Write to the fair's organisers", Pillar.BRAND, Cadence.WEEKLY, 4)
