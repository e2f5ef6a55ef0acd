"""Where a person's journal belongs on this computer."""

from __future__ import annotations

from pathlib import Path

_NAME, _MAKER = "ssi-coach", "SSI Coach"
_SAMPLE = "sample"


def journal_folder() -> Path:
    """The folder that the system sets aside for this user's data of this program; not made yet."""
    import platformdirs  # noqa: PLC0415  # takes a while, for nothing where the folder is named

    return Path(platformdirs.user_data_dir(_NAME, _MAKER))


def sample_folder(folder: Path) -> Path:
    """The folder of the sample journal that belongs to a real one: beside it, so they can never mix."""
    return folder.with_name(f"{folder.name}-{_SAMPLE}")


def is_sample(folder: Path) -> bool:
    """Whether a folder is that of a sample journal."""
    return folder.name.endswith(f"-{_SAMPLE}")
