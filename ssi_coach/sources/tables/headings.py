"""What the columns of somebody's own table mean, guessed from their headings and from what stands below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ssi_coach.domain.files import COUNTING
from ssi_coach.sources.tables.days import Hints, day_order, looks_like_day
from ssi_coach.sources.tables.grid import Cell, Grid, Row, is_filled, said
from ssi_coach.sources.tables.kind_words import kind_in
from ssi_coach.sources.tables.numbers import decimal_of, is_tick, whole_of
from ssi_coach.sources.tables.reading_words import plain_words, reading_field

HEADER_WITHIN = 20
_LOOKED_AT = 200
"""Rows by which a column is judged."""

_HEADINGS = {
    "date": """date, day, datum, tag, fecha, dia, data, jour, giorno, when, timestamp, activity date, log date,
        reference date, contact date, date sent, sent date, date time, fecha de referencia, data referencia,
        data de referencia, sent at, sent on, recorded at, created at, created on, logged at, done on""",
    "kind": """kind, type, activity, activity type, activity kind, action, action type, action kind, event type,
        touch type, art, typ, aktivitat, aktion, accion, actividad, tipo, tipo de actividad, tipo de accion,
        tipo de atividade, tipo de acao, activite, atividade, acao, attivita, azione, what""",
    "count": """count, counts, quantity, qty, amount, times, how many, number, #, anzahl, menge, cantidad,
        quantidade, quantite, quantita, numero""",
    "minutes": """minutes, minute, min, mins, minuten, minutos, minuti, duration, duration min, dauer,
        dauer min, duree, durata, duracion, duracao, time spent, time spent minutes""",
    "person": """person, name, full name, first name, last name, person name, contact, contact name, prospect,
        prospect name, lead, lead name, client name, customer name, who, kontakt, ansprechpartner, vorname,
        nachname, nombre, apellido, nom, prenom, nome, cognome, contato, contacto""",
    "profile_url": """profile url, profile link, profile, linkedin, linkedin url, linkedin link, url, link,
        linkedin profile, linkedin profile url, profil, profil url, perfil""",
    "company": """company, company name, organization, organisation, account, employer, firma, unternehmen,
        empresa, entreprise, societe, azienda, practice""",
    "note": """note, notes, remark, remarks, comment, comments, detail, details, description, notiz, notizen,
        bemerkung, bemerkungen, kommentar, nota, notas, observacao, observacion, commentaire, remarque,
        outcome, response, status, next step, next action""",
    "tags": """tag list, tags, label, labels, category, categories, stichworte, etiquetas, etiquettes""",
}
_FIELD_OF = {phrase.strip(): field for field, phrases in _HEADINGS.items() for phrase in phrases.split(",")}
_TWICE = frozenset({"person", "note"})
"""Fields that several columns may share: a first and a last name, or notes of two sorts."""


def header_place(grid: Grid) -> int:
    """Which of the first rows holds the headings: the one with most known words, else the first with two texts."""
    first = grid.rows[:HEADER_WITHIN]
    scores = [_known_words(row) for row in first]
    if scores and max(scores) > 0:
        return scores.index(max(scores))
    several = (place for place, row in enumerate(first) if sum(1 for _ in row.filled()) > 1)
    return next(several, 0)


def guessed_fields(columns: Sequence[str], rows: Sequence[Row], kinds: frozenset[str]) -> tuple[str, ...]:
    """What each column seems to mean by its heading and its cells; one that might be several things is passed over."""
    sampled = rows[:_LOOKED_AT]
    alone = any(reading_field(heading) for heading in columns)
    fields: list[str] = []
    for place, heading in enumerate(columns):
        cells = [row[place] for row in sampled if is_filled(row[place])]
        field = _field(heading, cells, alone=alone)
        known = not field.startswith(COUNTING) or field.removeprefix(COUNTING) in kinds
        taken = field in fields and field not in _TWICE
        fields.append(field if known and not taken else "")
    return tuple(fields)


def order_of(fields: Sequence[str], rows: Sequence[Row], hints: Hints) -> bool | None:
    """The order of day and month in the columns that hold days, None when nothing tells."""
    dated = [place for place, field in enumerate(fields) if field == "date" or field.startswith(COUNTING)]
    cells = (row[place] for place in dated for row in rows if looks_like_day(row[place]))
    return day_order(cells, hints)


def _known_words(row: Row) -> int:
    """How many headings of a row mean something; a row of values has none."""
    texts = [said(cell) for cell in row.cells if isinstance(cell, str) and len(cell) <= 100]
    return sum(bool(_text_field(text) or reading_field(text) or kind_in(text)) for text in texts)


def _text_field(heading: str) -> str:
    return _FIELD_OF.get(plain_words(heading), "")


def _field(heading: str, cells: Sequence[Cell], *, alone: bool) -> str:
    """What one column means: a count where numbers stand below a word for an activity, else what it is called."""
    counted = bool(cells) and all(_counts(cell) for cell in cells)
    field = reading_field(heading, alone=alone)
    if field and cells and all(_may_be_point(cell) for cell in cells):
        return field
    kind = kind_in(heading)
    if kind and counted:
        return COUNTING + kind
    field = _text_field(heading)
    if field == "date" or not field:
        return field if not cells or any(looks_like_day(cell) or _has_day(cell) for cell in cells) else ""
    return "" if field in ("kind", "person", "company", "note") and counted else field


def _counts(cell: Cell) -> bool:
    """Whether a cell may count something: a number, a tick, or a day on which it was done."""
    return whole_of(cell) is not None or is_tick(cell) is not None or looks_like_day(cell)


def _may_be_point(cell: Cell) -> bool:
    return decimal_of(cell) is not None or bool(re.search(r"\d", said(cell)) and len(said(cell)) < 24)


def _has_day(cell: Cell) -> bool:
    """Whether a day stands at the beginning of a cell, with a time behind it."""
    return looks_like_day(re.split(r"[T ,]+\d{1,2}:", said(cell))[0]) or whole_of(cell) is not None
