"""Every sentence that a person reads goes through here: English in, the person's language out.

English sentences are the message ids; a compiled gettext catalogue turns them into another language. The
language is the same for every thread (`speak`), because screens are built on workers too; a command that a
window answers for somebody else's terminal speaks its own language inside `speaking`.
"""

from __future__ import annotations

import gettext
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from io import BytesIO

ENGLISH = "en"
LANGUAGES: tuple[str, ...] = (ENGLISH, "de")
"""Languages that the program speaks, English first; "en" needs no catalogue."""

_DECIDING = ("LC_ALL", "LC_MESSAGES", "LANG")


@dataclass(slots=True)
class _Spoken:
    """The language of the whole program, visible in every thread."""

    catalogue: gettext.NullTranslations


_everywhere = _Spoken(gettext.NullTranslations())
_here: ContextVar[gettext.NullTranslations | None] = ContextVar("spoken_here", default=None)


def _read(catalogue: bytes | None) -> gettext.NullTranslations:
    """The catalogue in a compiled .mo file; none means English."""
    return gettext.NullTranslations() if catalogue is None else gettext.GNUTranslations(BytesIO(catalogue))


def _catalogue() -> gettext.NullTranslations:
    """The catalogue that holds here: the context's own, else the program's."""
    own = _here.get()
    return _everywhere.catalogue if own is None else own


def speak(catalogue: bytes | None) -> None:
    """Speak the language of a compiled catalogue from now on, in every thread; None is English."""
    _everywhere.catalogue = _read(catalogue)


@contextmanager
def speaking(catalogue: bytes | None) -> Iterator[None]:
    """Speak another language inside the block, for this context alone; None is English."""
    token = _here.set(_read(catalogue))
    try:
        yield
    finally:
        _here.reset(token)


def language() -> str:
    """The code of the language spoken here: "en", "de"."""
    info: dict[str, str] = getattr(_catalogue(), "_info", {})
    return info.get("language") or ENGLISH


def later(msgid: str, /) -> str:
    """Marks a sentence in a table of constants; `text` translates it when it is shown."""
    return msgid


def later_plural(one: str, many: str, /) -> tuple[str, str]:
    """Marks the two forms of a sentence in a table of constants; `plural` chooses when it is shown."""
    return one, many


def text(msgid: str, /, **values: object) -> str:
    """A sentence in the spoken language, its `{named}` places filled with the values.

    Without values braces stay as they are, so that texts from data files pass unchanged.
    """
    catalogue = _catalogue()
    sentence = catalogue.gettext(msgid) if msgid else ""
    if sentence == msgid and msgid:
        sentence = catalogue.ngettext(msgid, msgid, 1)  # a word that is also the singular of a pair
    return sentence.format(**values) if values else sentence


def context(ctx: str, msgid: str, /, **values: object) -> str:
    """Like `text`, for a word that needs more than one translation ("Open", a file and an open point)."""
    sentence = _catalogue().pgettext(ctx, msgid)
    return sentence.format(**values) if values else sentence


def plural(one: str, many: str, n: int, /, **values: object) -> str:
    """The form of a sentence that fits a count; `{n}` is the count unless values say how to write it."""
    return _catalogue().ngettext(one, many, n).format(**{"n": n, **values})


def language_of(wanted: str, environ: Mapping[str, str]) -> str:
    """The language to speak: what Settings want, else what LC_ALL, LC_MESSAGES or LANG say, else English."""
    if wanted in LANGUAGES:
        return wanted
    said = next((environ[name] for name in _DECIDING if environ.get(name)), "")
    code = said.replace("-", "_").partition("_")[0].partition(".")[0].lower()
    return code if code in LANGUAGES else ENGLISH


def catalogue_name(code: str) -> str | None:
    """The resource that holds a language's compiled catalogue, None for English, which needs none."""
    return None if code == ENGLISH else f"locale/{code}/LC_MESSAGES/ssi_coach.mo"
