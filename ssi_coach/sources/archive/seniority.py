"""Who decides, as far as a title tells it: seniority vice president and up, in six languages."""

from __future__ import annotations

import re
from functools import lru_cache

from ssi_coach.domain.folding import folded

_ENGLISH = (
    r"c[efotimprsdl]o|cino|chro|ciso|cpto",
    r"chief (?:\w+ ){0,3}officer|chief executive",
    r"(?:co |co)?(?:founder|owner|proprietor)|entrepreneur",
    r"(?:managing|founding|general|senior|equity) partner|managing director|general manager",
    r"[es]?vp|(?:vice )?president|chair(?:man|woman|person)?",
)
_GERMAN = (
    r"geschafts(?:fuhrer|inhaber|leiter)(?:in)?|geschafts(?:fuhrung|leitung)|geschaftsfuhrende[rs]? \w+",
    r"(?:mit)?(?:inhaber|grunder|eigentumer)(?:in)?|(?:gesellschafter|unternehmer|prasident)(?:in)?",
    r"(?:\w+)?vorstand(?:s|in|svorsitzende[rs]?|smitglied|ssprecher(?:in)?)?",
)
_FRENCH = (
    r"pdg|direct(?:eur|rice) generale?|gerante?|dirigeante?",
    r"(?:co |co)?fondat(?:eur|rice)|(?:vice )?presidente?|proprietaire",
)
_SPANISH = (
    r"director(?:a)? (?:general|gerente|ejecutiv[oa])|gerente general|consejer[oa] delegad[oa]",
    r"(?:co |co)?fundador(?:a)?|propietari[oa]|duen[oa]|(?:vice)?president[ea]|empresari[oa]|socio fundador",
)
_PORTUGUESE = (
    r"diretor(?:a)? (?:geral|executiv[oa]|presidente)|administrador(?:a)? geral",
    r"proprietari[oa]|soci[oa](?: (?:fundador(?:a)?|gerente|administrador(?:a)?))?",
)
_ITALIAN = (
    r"amministrat(?:ore|rice) (?:delegat[oa]|unic[oa])|dirett(?:ore|rice) generale",
    r"(?:co |co)?fondatore|titolare|imprendit(?:ore|rice)",
)
_ONLY_SOUND_SO = (
    r"(?:product|process|data|project|service|system|risk|backlog|application|solution) owner",
    r"business partner|partner manager|sales president",
    r"assist\w+|asistente|associate|secretar\w+|sekretar\w+|segretari\w+|referent(?:in)?",
    r"intern(?:e|ship)?|praktikant(?:in)?|werkstudent(?:in)?|stagiaire|estagiari[oa]|becari[oa]|stagista",
    r"student(?:in|e)?|aspiring|future|angehende[rs]?|former(?:ly)?|ex|retired|ehemalig\w*",
    r"chief of staff|office of|(?:to|of) (?:the )?(?:ceo|cfo|coo|cto|president|founders?)|to the board",
    r"(?:zu[rm]|de[rs]|du|de la|a la|della?) (?:ceo|pdg|vorstands?|geschaftsfuhrung|geschaftsleitung|inhabers?)",
)


def _any_of(*phrases: str) -> re.Pattern[str]:
    """One of the phrases as whole words, joined by spaces or hyphens."""
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b".replace(" ", r"[\s-]+"))


_DECIDES = _any_of(*_ENGLISH, *_GERMAN, *_FRENCH, *_SPANISH, *_PORTUGUESE, *_ITALIAN)
_SOUNDS_SO = _any_of(*_ONLY_SOUND_SO)
_MEMBER_OF = _any_of("mitglied", "member", "membre", "miembro", "membro")
_PARTS = re.compile(r"\s*(?:[|/;•·,&+]|\s[-–—@]\s|\b(?:and|und|et|y|at|bei|chez|presso)\b)\s*")


@lru_cache(maxsize=4_096)
def decides(title: str) -> bool:
    """Whether somebody with this title is a decision maker: vice president, chief, partner, owner and up.

    A title of several parts ("Founder & CEO at ...") is judged part by part; "Assistant to the CEO" or
    "Product Owner" only sound so, and a partner is one only where the part says nothing else.
    """
    return any(map(_part_decides, _PARTS.split(folded(title))))


def _part_decides(part: str) -> bool:
    if _SOUNDS_SO.search(part) and not _MEMBER_OF.search(part):
        return False
    return bool(_DECIDES.search(part)) or part.strip() == "partner"
