"""People who never were: names with all that names can have, and titles of which we know who decides."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from urllib.parse import quote

FIRST_NAMES = (
    "Alba", "Bruno", "Célia", "Dario", "Elif", "Finn", "Greta", "Hugo", "Ines", "Jonas", "Keiko", "Léa",
    "Mirko", "Nadja", "Oskar", "Priya", "Quentin", "Rosa", "Søren", "Tamar", "Ulla", "Vikram", "Wanda",
    "Xenia", "Yann", "Zoë", "Anne-Marie", "Łukasz", "J.", "D'Arcy",
)  # fmt: skip
LAST_NAMES = (
    "Abendlicht", "Brückner", "Cordovan", "Dämmerfeld", "Eichenau", "Fernwald", "Grauberg", "Hafenstein",
    "Inselmann", "Jägerhof", "Kieselbach", "Lindenholt", "Mondschein", "Nebelung", "Ostermoor", "Pfefferkorn",
    "Quellmann", "Rosenquell", "Silberstern", "Taubenhain", "Uferling", "Vogelsang", "Wiesengrund",
    "Ypsilanda", "Zimtstern", "O'Marsh", "van der Aue", "Señorano", "Førde", "Żurawka",
)  # fmt: skip
CREDENTIALS = (", PhD", ", MBA", " 🚀", ", CPA, CFA", " (she/her)")
COMPANIES = (
    "Ampelwerk GmbH", "Blue Kettle, Inc.", "Cedarline", 'Dock "7" Studios', "Étoile Conseil", "Farnhill & Sons",
    "Gletscher AG", "Harbour Lamp", "Ibex Logística", "Jadewerk", "Kupferkanne OHG", "Lanterna S.r.l.",
)  # fmt: skip

DECIDING_TITLES = (
    "CEO", "Chief Financial Officer", "Founder & CEO", "Co-Founder", "Owner", "Managing Director",
    "VP of Sales", "Vice President Marketing", "President", "Geschäftsführer", "Geschäftsführerin",
    "Inhaber", "Vorstand", "Président-directeur général", "Directrice générale", "Director general",
    "Fundadora", "Diretor executivo", "Sócia-fundadora", "Amministratore delegato", "Fondatrice",
)  # fmt: skip
"""Titles of seniority VP and up, in the six languages."""

OTHER_TITLES = (
    "Account Executive", "Software Engineer", "Product Owner", "Assistant to the CEO", "Office Manager",
    "Vertriebsmitarbeiterin", "Assistentin der Geschäftsführung", "Werkstudent", "Ingénieure logicielle",
    "Assistante de direction", "Desarrollador", "Analista de datos", "Estagiária", "Consulente", "Recruiter",
    "Sales, Marketing and Support", "Executive Assistant", "",
)  # fmt: skip
"""Titles of people who decide nothing, some of which only sound as if they did."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as LinkedIn shows them; `decides` is known here, while a reader has to tell it from `position`."""

    first: str
    last: str
    slug: str
    company: str
    position: str
    decides: bool

    @property
    def name(self) -> str:
        """The name as it stands in one cell."""
        return f"{self.first} {self.last}"

    @property
    def url(self) -> str:
        """The address of the profile, percent-encoded as LinkedIn does it."""
        return f"https://www.linkedin.com/in/{quote(self.slug)}"


def invent_people(chance: Random, number: int) -> list[Person]:
    """So many people, each with an address of its own; about one in fifty shares a name with another."""
    return [_invent(chance, place) for place in range(number)]


def _invent(chance: Random, place: int) -> Person:
    first, last = chance.choice(FIRST_NAMES), chance.choice(LAST_NAMES)
    slug = f"{first}-{last}".lower().replace(" ", "-").replace("'", "").replace(".", "")
    if place % 50:  # names are unique but for a few namesakes
        first, slug = f"{first} {_middle(place)}", f"{slug}-{place}"
    else:
        slug = f"{slug}-{place:x}x"
    if chance.random() < 0.1:
        last += chance.choice(CREDENTIALS)
    decides = chance.random() < 0.15
    position = chance.choice(DECIDING_TITLES if decides else OTHER_TITLES)
    company = chance.choice(COMPANIES) if position or chance.random() < 0.5 else ""
    return Person(first, last, slug, company, position, decides)


def _middle(place: int) -> str:
    """A syllable that no other place has: "Bo", "Ta-Ri", ..."""
    syllables = []
    while place:
        place, digit = divmod(place, 100)
        syllables.append("BCDFGHJKLMNPRSTVWXYZ"[digit % 20] + "aeiou"[digit // 20])
    return "-".join(syllables)
