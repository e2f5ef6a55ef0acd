"""The translations on disk: read, brought up to date, written, compiled; always the same bytes for the same texts."""

from __future__ import annotations

import gettext
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tests.locale.extraction import RESOURCES

LOCALE = RESOURCES / "locale"
TEMPLATE = LOCALE / "ssi_coach.pot"
TRANSLATED = ("de",)

_ALWAYS = datetime(2026, 1, 1, tzinfo=UTC)
"""A date in the header would change the files without a reason."""


_BABEL = re.compile(rb'"Generated-By: [^"]*"\n')
"""Another release of Babel would change the files without a reason."""


def po_path(language: str) -> Path:
    """Where a language's translations are written."""
    return LOCALE / language / "LC_MESSAGES" / "ssi_coach.po"


def load(language: str) -> Catalog:
    """A language's translations as they stand; empty for a new one."""
    path = po_path(language)
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def brought_up_to_date(language: str, texts: Catalog) -> Catalog:
    """A language's translations with today's texts: what is gone is dropped, what is new is empty."""
    catalogue = load(language)
    catalogue.update(texts, no_fuzzy_matching=True, update_header_comment=False)
    catalogue.obsolete.clear()
    return catalogue


def written(catalogue: Catalog) -> bytes:
    """The catalogue as a .po or .pot file."""
    catalogue.project, catalogue.version = "SSI Coach", "1"
    catalogue.copyright_holder = "the SSI Coach contributors"
    catalogue.header_comment = "# Texts of SSI Coach. Written by `python -m tests.locale update`."
    catalogue.creation_date = catalogue.revision_date = _ALWAYS
    catalogue.last_translator = catalogue.language_team = "SSI Coach"
    catalogue.msgid_bugs_address = ""
    catalogue.fuzzy = False
    out = BytesIO()
    write_po(out, catalogue, width=110, include_lineno=False, sort_by_file=True, ignore_obsolete=True)
    return _BABEL.sub(b"", out.getvalue())


def compiled(catalogue: Catalog) -> bytes:
    """The catalogue as the program reads it; texts without a translation are left out."""
    written(catalogue)  # settles the header
    out = BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def spoken(mo: bytes) -> Mapping[object, str]:
    """What a compiled catalogue says, without its header."""
    said = dict(gettext.GNUTranslations(BytesIO(mo))._catalog)
    said.pop("", None)
    return said


def untranslated(catalogue: Catalog) -> list[Message]:
    """Texts without a translation, or with one that nobody has confirmed."""
    return [found for found in catalogue if found.id and (not _complete(found) or found.fuzzy)]


def _complete(message: Message) -> bool:
    forms = [message.string] if isinstance(message.string, str) else list(message.string or ())
    wanted = 1 if isinstance(message.id, str) else 2
    return len(forms) == wanted and all(forms)
