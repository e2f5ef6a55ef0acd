"""The names that lists and tables give to the numbers of a reading, in six languages."""

from __future__ import annotations

import re

from ssi_coach.domain.folding import folded
from ssi_coach.sources.tables.grid import one_line

_INDUSTRY = re.compile(r"\b(?:industr\w*|branchen?\w*|seto(?:r|rial)\w*|sector\w*|secteur\w*|settore\w*)")
_NETWORK = re.compile(r"\b(?:networks?\w*|netzwerk\w*|rede|red|reseau\w*|rete)\b")
_AVERAGE = re.compile(
    r"\b(?:average|avg|mean|medi[oa]|moyen\w*|promedio|durchschnitt\w*|mittel\w*|ssi medio)\b"
)
_RANK = re.compile(
    r"\b(?:rank\w*|rang\w*|position|posi\w{2,6}|platz\w*|classifi\w*|clasifica\w*|classement|percentil\w*|top)\b"
)
_CHANGE = re.compile(
    r"\b(?:varia\w*|change\w*|trend\w*|delta|anderung\w*|veranderung\w*|evolu\w*|cambio\w*)\b"
)
_INDEX = re.compile(r"\b(?:ssi|social selling index)\b")
_PILLAR_WORDS = {
    "brand": r"brand|marca|marke|marque",
    "people": r"people|pessoas|personas|personen|personnes|persone",
    "insights": r"insights?",
    "relationships": r"relationships?|relacionamentos|relaciones|relations|beziehungen|relazioni",
}
_PILLARS = {field: re.compile(rf"\b(?:{words})\b") for field, words in _PILLAR_WORDS.items()}
_PART_OF_A_NAME = re.compile(
    r"\b(?:prof(?:ess?|iss)ion\w*|right|certas|adecuadas|richtigen|bonnes|giuste|insights|build|crea\w*|criar"
    r"|aufbauen|pillar)\b"
)
_TOTALS = frozenset({"total", "score", "overall", "gesamt", "pontuacao", "puntuacion", "punteggio", "points"})
_FIRST_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d{1,15})?")
_GAPS = re.compile(r"[^\w#%]+|_+")


def plain_words(text: str) -> str:
    """A heading as words: "Industry_SSI-Rank (%)" becomes "industry ssi rank %"; accents and case go."""
    return _GAPS.sub(" ", folded(one_line(text[:300]))).strip()


def reading_field(text: str, *, alone: bool = False) -> str:
    """The field of a reading that a name means, empty for none.

    With `alone` the single words "total" and "score" count too, which mean something else among columns that
    have nothing to do with the index.
    """
    words = plain_words(text)
    if _CHANGE.search(words):
        return ""
    group = _group(words)
    if group:
        return _of_group(words, group)
    for field, pattern in _PILLARS.items():
        if pattern.fullmatch(words) or (pattern.search(words) and _is_whole_name(words)):
            return field
    if _INDEX.search(words) or (alone and words in _TOTALS):
        return "total"
    return ""


def is_of_others(text: str) -> bool:
    """Whether a section is about the people of an industry or a network, not about the member."""
    words = plain_words(text)
    return bool(_group(words)) and bool(_PILLARS["people"].search(words) or _AVERAGE.search(words))


def number_within(text: str) -> float | None:
    """The first number of a text such as "52 of 100" or "Top 10 %", None where there is none."""
    found = _FIRST_NUMBER.search(text[:200])
    return float(found[0].replace(",", ".")) if found else None


def _group(words: str) -> str:
    if _INDUSTRY.search(words):
        return "industry"
    return "network" if _NETWORK.search(words) else ""


def _of_group(words: str, group: str) -> str:
    """A rank or an average of a group, which may be named without saying which of the two it is."""
    if _AVERAGE.search(words):
        return f"{group}_average"
    return f"{group}_rank" if _RANK.search(words) else ""


def _is_whole_name(words: str) -> bool:
    """Whether a heading of several words is LinkedIn's name of a pillar and not "people I wrote to"."""
    return _PART_OF_A_NAME.search(words) is not None
