"""The words of the SSI page: what each label looks like, by stem, in the languages it is shown in.

Stems are written as the page is after `ssi_tokens.plain`: small letters, no accents. Whole labels are
swallowed where they are known, so that what is left of a line shows whether it is a label or prose.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum


class Mark(StrEnum):
    """What a piece of the page is."""

    NUMBER = "number"
    UNREADABLE = "unreadable"
    OUT_OF = "out_of"
    TITLE = "title"
    CURRENT = "current"
    COMPONENTS = "components"
    INDUSTRY = "industry"
    NETWORK = "network"
    INDUSTRY_RANK = "industry_rank"
    NETWORK_RANK = "network_rank"
    AVERAGE = "average"
    TOP = "top"
    SAME = "same"
    WEEK = "week"
    REMAINING = "remaining"
    TABLE = "table"
    UNIT = "unit"
    PERCENT = "percent"
    BRAND = "brand"
    PEOPLE = "people"
    INSIGHTS = "insights"
    RELATIONSHIPS = "relationships"


PILLAR_MARKS = (Mark.BRAND, Mark.PEOPLE, Mark.INSIGHTS, Mark.RELATIONSHIPS)
RANK_MARKS = (Mark.INDUSTRY_RANK, Mark.NETWORK_RANK)
GROUP_MARKS = (Mark.INDUSTRY, Mark.NETWORK)

_INDUSTRY = r"(?:industry|branchen?|setor|sector|secteur|settore|отрасл\w{0,3}|branz\w{0,3})"
_NETWORK = r"(?:networks?|netzwerke?s?|rede|red|reseau|rete|сет\w{1,2}|siec\w?)"
_RANK = (
    r"(?:rank(?:ing)?|rang|platzierung|platz|position|classement|classificacao|clasificacion"
    r"|classifica|posizione|реитинг)"
)
_SMALL = (  # the small words between a noun and its group
    r"(?:(?:in|of|no|na|do|da|de|del|della|du|des|le|la|el|der|ihre[rsm]?|deine[rsm]?|your|seu|sua|tu|su"
    r"|tuo|tua|votre|dans|en|nel|nella|im|aus|au|sein|sa|в|по|вашеи|вашего|w|z|twoje[jg]?o?)(?: |-)){0,4}"
)
_THOSE = (
    r"(?:people|pessoas|personas|personen|menschen|mitglieder|kontakte|personnes|membres|gens"
    r"|persone|люди|osoby|ludzie)"
)
_INDEX = r"(?:ssi|social selling index|indice de ventas con(?: las)? redes sociales)"
_YOUR = r"(?:your|seu|tu|su|ihr|dein|votre|ton|il tuo|ваш|twoj)"
_SINCE = r"(?:(?:since|na|desde|seit|in|depuis|rispetto) )?(?:last|ultima|la|letzter|der|alla|a)?\s?"

_STEMS: dict[Mark, Iterable[str]] = {
    Mark.OUT_OF: (r"(?:out\s{1,3}of|von|de|sur|su|из|na|/)\s{0,3}100(?![\d%])(?![.,:]\d)(?!\s{0,2}%)",),
    Mark.CURRENT: (
        rf"(?:{_YOUR} )?(?:current|aktuelle[rs]?|attuale|текущии|aktualny|obecny) {_INDEX}",
        rf"(?:{_YOUR} )?{_INDEX} (?:atual|actual|actuel|attuale|aktuell)",
    ),
    Mark.INDUSTRY_RANK: (
        rf"{_INDUSTRY}(?: |-)ssi(?: |-){_RANK}",
        rf"(?:mejor )?{_RANK} ssi {_SMALL}{_INDUSTRY}",
        rf"ssi(?: |-){_RANK} {_SMALL}{_INDUSTRY}",
    ),
    Mark.NETWORK_RANK: (
        rf"{_NETWORK}(?: |-)ssi(?: |-){_RANK}",
        rf"(?:mejor )?{_RANK} ssi {_SMALL}{_NETWORK}",
        rf"ssi(?: |-){_RANK} {_SMALL}{_NETWORK}",
    ),
    Mark.AVERAGE: (
        r"average (?:ssi|social selling index) (?:score )?(?:of|is)",
        r"ssi (?:medio|medi|promedio) (?:e )?d[ei]",
        r"(?:promedio|media) (?:de|del) ssi (?:es )?(?:de|del)",
        r"ssi moyen (?:est )?de",
        r"durchschnittlich\w{1,3} ssi(?:-wert)? (?:von|betragt|liegt bei)",
        r"среднии ssi",
        r"sredni ssi",
    ),
    Mark.INDUSTRY: (rf"{_THOSE} {_SMALL}{_INDUSTRY}",),
    Mark.NETWORK: (rf"{_THOSE} {_SMALL}{_NETWORK}",),
    Mark.COMPONENTS: (
        r"(?:the )?four components of your score",
        r"(?:os )?quatro componentes d[ae] sua pontuacao",
        r"(?:los )?cuatro (?:factores|componentes) (?:que determinan|de) (?:tu|su) puntuacion",
        r"(?:die )?vier (?:komponenten|bestandteile|faktoren) \w{2,6} \w{4,14}",
        r"(?:les )?quatre (?:composantes|composants|elements|facteurs) de votre \w{3,10}",
        r"(?:i )?quattro component[ie] del tuo punteggio",
    ),
    Mark.TITLE: (rf"{_YOUR} {_INDEX}", "social selling index"),
    Mark.BRAND: (
        r"(?:establish )?(?:your )?professional brand",
        r"(?:estabelecer |estabeleca )?(?:a )?(?:sua )?marca profissional",
        r"(?:establecer? )?(?:tu |su )?marca profesional",
        r"(?:ihre |deine |eine )?professionelle marke(?: aufbauen)?",
        r"(?:construire |construisez |etablir |imposer )?(?:votre |une )?marque (?:professionnelle|personnelle)",
        r"(?:stabilisci |stabilire |costruisci )?(?:il )?(?:tuo )?brand professionale",
        r"(?:создаваите )?профессиональныи бренд",
        r"(?:zbuduj |buduj )?(?:swoja )?(?:mark[ae] (?:osobist|zawodow|profesjonaln)\w|profesjonaln\w mark\w)",
    ),
    Mark.PEOPLE: (
        r"(?:find(?:ing)? )?(?:the )?right people",
        r"(?:localizar |encontrar |localize )?(?:as )?pessoas certas",
        r"(?:encuentra |encontrar )?(?:a )?(?:las )?personas (?:adecuadas|correctas|indicadas)",
        r"(?:gezielt )?(?:die )?richtigen personen(?: finden)?",
        r"(?:trouver |trouvez )?(?:les )?bonnes personnes",
        r"(?:trova(?:re)? |entra(?:re)? in contatto con )?(?:le )?persone giuste",
        r"(?:находите )?нужных людеи",
        r"(?:znajdz |znajduj )?(?:wlasciw|odpowiedni)\w{1,3} (?:osob\w{0,2}|ludzi)",
    ),
    Mark.INSIGHTS: (
        r"engag(?:e|ing) with insights?",
        r"interag\w{1,4} (?:oferecendo |com )?insights?",
        r"interactua\w{0,2} (?:ofreciendo|con) informacion",
        r"(?:durch )?einblicke(?: interesse)?(?: wecken)?",
        r"(?:echanger|echangez|partager) (?:des )?informations?",
        r"intera\w{2,6} con informazioni(?: rilevanti)?",
        r"взаимодеиствуите с контентом",
        r"(?:angazuj sie |wchodz w interakcje )?(?:z )?(?:ciekawymi )?(?:tresciami|informacjami)",
    ),
    Mark.RELATIONSHIPS: (
        r"(?:build(?:ing)? )?(?:strong )?relationships",
        r"(?:criar |cultivar |construir |crie )?relacionamentos",
        r"(?:crea[r]? |construye )?relaciones",
        r"(?:starke )?beziehungen(?: aufbauen| pflegen)?",
        r"(?:etablir |etablissez |construire |creer )(?:des )?relations",
        r"(?:costruisci |costruire |crea(?:re)? )?relazioni",
        r"(?:развиваите )?отношения",
        r"(?:buduj |nawiazuj )?relacje",
    ),
    Mark.SAME: (
        r"no change",
        r"sem alteracoes",
        r"sin cambios",
        r"keine (?:ver)?anderung(?:en)?|unverandert",
        r"aucun changement",
        r"nessuna variazione",
    ),
    Mark.WEEK: (
        _SINCE
        + r"(?:weeks?|semana|vorwoche|woche|semaine|settimana|недел\w|tygodni\w)"
        + r"(?: passada| pasada| derniere| scorsa)?",
    ),
    Mark.REMAINING: (
        r"remaining(?: points)?",
        r"(?:pontos|puntos) restantes",
        r"points restants",
        r"verbleibende punkte",
        r"punti rimanenti",
    ),
    Mark.TABLE: (
        r"(?:category|categoria|kategorie|categorie)\s{0,3}\|?\s{0,3}(?:values?|valor|wert|valeur|valore)?",
    ),
    Mark.TOP: (
        r"(?:top|primeiros|primeras?|primeros|mejor(?:es)?|besten|meilleurs|premiers|migliori)(?![^\s\d%])",
    ),
    Mark.UNIT: (
        r"(?:points?|pontos?|puntos?|punkte|punti|pts|score)(?!\w)",
        r"(?:out of|von|de|sur|/)\s?25(?![\d.,%])",
    ),
    Mark.PERCENT: ("%",),
}


def folded(char: str) -> str | None:
    """One character of a page as it is compared: small, without accent; None when it shows nothing.

    Accents, zero-width characters and marks of writing direction show nothing; every kind of blank is a
    space; digits of other scripts are digits.
    """
    if char in "\n\t":
        return char
    kind = unicodedata.category(char)
    if kind in {"Mn", "Cf", "Cc", "Cs"}:
        return "\n" if char in "\r\v\f\x1c\x1d\x1e\x85" else None
    if kind in {"Zs", "Zl", "Zp"}:
        return " " if kind == "Zs" else "\n"
    if kind in {"Nd", "No"}:
        return str(unicodedata.decimal(char, char))
    return _folded_sign(char)


def _folded_sign(char: str) -> str:
    if char in "łŁ":
        return "l"
    base = unicodedata.normalize("NFKD", char)[0].lower()
    # What grows when made small (İ) or starts with a blank (´) stays one sign.
    return base[0] if base and not base[0].isspace() else char


def _compiled() -> re.Pattern[str]:
    groups = []
    for mark, stems in _STEMS.items():
        left = "" if mark in {Mark.OUT_OF, Mark.PERCENT} else r"(?<![a-zа-я])"
        either = "|".join(stem.replace(" ", " {1,3}") for stem in stems)
        groups.append(f"(?P<{mark.value}>{left}(?:{either}))")
    return re.compile("|".join(groups))


MARKS = _compiled()
"""Finds every mark but numbers in a folded page; the name of the group that matched is the mark."""

INDUSTRY_WORD = re.compile(rf"(?<!\w){_INDUSTRY}(?!\w)")
"""The word for a line of business anywhere in a sentence."""
