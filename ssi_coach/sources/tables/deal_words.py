"""What the columns of lists of deals are called, in the languages and programs that write such lists."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ssi_coach.domain.files import DealColumn
from ssi_coach.domain.folding import folded
from ssi_coach.sources.tables.grid import one_line
from ssi_coach.sources.tables.reading_words import plain_words

_HEADINGS: Mapping[str, str] = {
    DealColumn.ID: """record id, deal id, opportunity id, id, case safe id, 18 digit id, hs object id, object id,
        datensatz id, id d enregistrement, id de l enregistrement, id de la transaction, id de l opportunite,
        id de registro, id del negocio, id de la oportunidad, id de oportunidad, id zaznamu, id obchodu""",
    DealColumn.TITLE: """deal name, dealname, deal title, title, opportunity name, opportunity, deal, titel,
        opportunityname, name der opportunity, titre, nom de la transaction, nom de l opportunite, titulo,
        nombre del negocio, nombre de la oportunidad, nazev, nazev obchodu, nazev prilezitosti""",
    DealColumn.STAGE: """deal stage, dealstage, stage, stage name, pipeline stage, sales stage, deal phase, phase,
        vertriebsphase, verkaufsphase, etape, phase de la transaction, etape de la transaction, etapa,
        etapa del negocio, fase, faze, faze obchodu, stufe""",
    DealColumn.STATUS: "status, deal status, state, statut, estado, stav, ergebnis, outcome",
    DealColumn.AMOUNT: """amount, deal value, value, deal amount, amount in company currency, betrag, wert, dealwert,
        betrag in unternehmenswahrung, summe, montant, montant dans la devise de l entreprise, valeur, importe,
        valor, cantidad, monto, castka, hodnota, total amount, auftragswert, volumen""",
    DealColumn.CURRENCY: """currency, currency of value, deal currency, deal currency code, currency code,
        amount currency, opportunity currency, wahrung, wahrung des wertes, wahrung des werts, betragswahrung,
        devise, devise de la valeur, moneda, moneda del valor, divisa, mena, mena hodnoty""",
    "date": """create date, created date, created, deal created, deal created on, createdate, created at,
        created on, date created, add time, erstelldatum, erstellt am, erstellungsdatum, deal erstellt,
        deal erstellt am, angelegt am, date de creation, affaire creee, creee le, cree le, transaction creee,
        fecha de creacion, trato creado, creado el, datum vytvoreni, obchod vytvoren, vytvoreno,
        erstellungszeit, opened, opened on, datum, date, fecha, day, tag""",
    DealColumn.CHANGED: """last stage change, last stage change date, stage changed, stage changed on,
        date entered current stage, date entered stage, stage change date, letzte phasenanderung,
        letzte anderung der phase, letzter phasenwechsel, letzte anderung der stufe, dernier changement d etape,
        dernier changement de phase, ultimo cambio de etapa, posledni zmena faze""",
    DealColumn.ACTIVE: """last activity date, last activity, last contacted, last modified date, update time,
        last update, hs lastmodifieddate, notes last updated, updated, letzte aktivitat, datum der letzten aktivitat,
        letztes aktivitatsdatum, aktualisierungszeit, letzte anderung, zuletzt geandert am, zuletzt kontaktiert,
        date de la derniere activite, date de derniere activite, derniere activite, derniere modification,
        heure de mise a jour, fecha de la ultima actividad, fecha de ultima actividad, ultima actividad,
        ultima modificacion, hora de actualizacion, datum posledni aktivity, posledni aktivita, cas aktualizace""",
    DealColumn.CLOSED: """close date, closedate, closed date, deal closed on, closed on, won time, lost time,
        won on, lost on, deal closed, abschlussdatum, schlusstermin, schlussdatum, abgeschlossen am,
        geschlossen am, deal abgeschlossen am, gewonnen am, verloren am, gewinnzeit, verlustzeit,
        zeitpunkt des gewinns, zeitpunkt des verlusts, date de fermeture, date de cloture, cloture le,
        fermee le, date de gain, date de perte, fecha de cierre, cerrado el, fecha de ganado, fecha de perdido,
        ganado el, perdido el, datum uzavreni, uzavreno, cas vyhry, cas prohry""",
    DealColumn.IS_WON: "is won, is closed won, won, hs is closed won, gewonnen, ist gewonnen, gagne, ganado, vyhrano",
    DealColumn.IS_LOST: "is lost, is closed lost, lost, hs is closed lost, verloren, ist verloren, perdu, perdido",
    DealColumn.IS_CLOSED: "closed, is closed, hs is closed, geschlossen, abgeschlossen, ferme, cerrado",
    DealColumn.LOST_REASON: """lost reason, closed lost reason, loss reason, reason lost, verlustgrund,
        grund fur verlust, grund des verlusts, grund fur verlorenen deal, absagegrund, raison de la perte,
        raison de perte, motif de perte, motivo de perdida, razon de perdida, motivo de la perdida, duvod prohry""",
    "person": """contact person, associated contact, associated contacts, contact, contact name, primary contact,
        person, name, full name, first name, last name, person name, kontaktperson, ansprechpartner, kontakt,
        verknupfter kontakt, zugehoriger kontakt, zugeordneter kontakt, kontaktname, vorname, nachname, contact associe,
        personne de contact, nom du contact, prenom, nom, interlocuteur, contacto asociado,
        persona de contacto, nombre del contacto, contacto, nombre, apellidos, kontaktni osoba, customer, kunde""",
    "company": """organization, organisation, company, company name, associated company, associated companies,
        primary associated company, account, account name, organization name, accountname, unternehmen, firma,
        verknupftes unternehmen, zugehoriges unternehmen, zugeordnetes unternehmen, unternehmensname,
        entreprise, entreprise associee, nom de l entreprise, societe, nom du compte, organizacion, empresa,
        empresa asociada, nombre de la empresa, nombre de la cuenta, organizace, spolecnost""",
    "profile_url": """linkedin url, linkedin, linkedin profile, linkedin profile url, linkedin link,
        hs linkedin url, profile url, linkedin profil, linkedin profil url, linkedin bio,
        url linkedin, profil linkedin""",
    "note": """next step, description, deal description, notes, note, nachster schritt, beschreibung, notiz,
        notizen, prochaine etape, remarques, proximo paso, descripcion, notas, dalsi krok, popis, poznamka, bemerkung,
        bemerkungen, kommentar, remark, remarks, comment, comments, commentaire, comentario, detail, details""",
}  # fmt: skip
_FIELD_OF = {phrase.strip(): field for field, phrases in _HEADINGS.items() for phrase in phrases.split(",")}

_SOURCE = re.compile(
    r"(?:\bsources?\b|quelle\b|\bherkunft\b|\bzdroj\w*|\borigine?n?\b|\bfuente\b|\bprovenance\b|\bkanal\b"
    r"|\bchannel\b|\bcanal\b|\bkampagne\b|\bcampaign\b)"
)
_ASIDE = re.compile(r"\(.*?\)|\[.*?\]|\b[A-Z]{3}$")
"""What stands beside the name of a column, such as a currency."""

_PREFIX = re.compile(r"([^\W\d_][^\n:–-]{1,24}?)\s*(?:\s[-–]\s|:\s)\s*(\S.*)")
_DEALS = {
    "deal", "deals", "geschaft", "opportunity", "opportunite", "oportunidad", "affaire", "transaction", "trato",
    "negocio", "obchod",
}  # fmt: skip
_PEOPLE = {
    "person", "contact", "kontakt", "ansprechpartner", "personne", "persona", "contacto", "osoba", "lead",
}  # fmt: skip
_COMPANIES = {
    "organization", "organisation", "company", "account", "unternehmen", "firma", "entreprise", "empresa",
    "organizacion", "organizace",
}  # fmt: skip
_OF_PEOPLE = {
    "name", "first name", "last name", "full name", "vorname", "nachname", "prenom", "nom", "nombre", "apellidos",
    "contact name", "jmeno", "prijmeni", "vollstandiger name",
}  # fmt: skip
_OF_COMPANIES = {"name", "account name", "company name", "nazev", "nom", "nombre", "accountname"}
_MANY = frozenset({"person", "note", DealColumn.CLOSED, DealColumn.SOURCE, DealColumn.ACTIVE})
"""Fields that several columns may share: two names, days of winning and of losing, two sources."""

HUBSPOT, PIPEDRIVE, SALESFORCE = "hubspot", "pipedrive", "salesforce"
PROGRAMS = {HUBSPOT: "HubSpot", PIPEDRIVE: "Pipedrive", SALESFORCE: "Salesforce"}
"""What the programs call themselves."""

_HUBSPOT_NAMES = {
    "deal name", "dealname", "nom de la transaction", "nombre del negocio", "nazev obchodu",
}  # fmt: skip
_HUBSPOT_MORE = {
    "record id", "deal stage", "dealstage", "pipeline", "datensatz id", "deal phase", "phase de la transaction",
    "etape de la transaction", "id d enregistrement", "id de l enregistrement", "id de registro",
    "etapa del negocio", "faze obchodu", "id zaznamu",
}  # fmt: skip
_SALESFORCE_NAMES = {
    "opportunity name", "opportunity id", "opportunityname", "name der opportunity", "nom de l opportunite",
    "id de l opportunite", "nombre de la oportunidad", "id de la oportunidad", "id de oportunidad",
    "nazev prilezitosti",
}  # fmt: skip
_SALESFORCE_MORE = frozenset({DealColumn.STAGE, DealColumn.CLOSED, DealColumn.AMOUNT})


def crm_of_headings(headings: list[str]) -> str:
    """Whose list of deals has these headings: "hubspot", "pipedrive", "salesforce", or empty for none."""
    words = {plain_words(heading) for heading in headings}
    if words & _HUBSPOT_NAMES and words & _HUBSPOT_MORE:
        return HUBSPOT
    if sum(_parts(heading)[0] in _DEALS for heading in headings) > 2:
        return PIPEDRIVE
    bare = {plain_words(_parts(heading)[1]) for heading in headings}
    if bare & _SALESFORCE_NAMES and {deal_field(heading) for heading in headings} & _SALESFORCE_MORE:
        return SALESFORCE
    return ""


def deal_field(heading: str) -> str:
    """What a column of a list of deals means by its heading, empty for what is not looked at."""
    prefix, rest = _parts(heading)
    words = plain_words(rest)
    field = _FIELD_OF.get(words, "")
    if prefix in _PEOPLE:
        return "person" if words in _OF_PEOPLE else field if field == "profile_url" else ""
    if prefix in _COMPANIES:
        return "company" if words in _OF_COMPANIES else ""
    if field:
        return field
    if prefix and not prefix.isspace() and prefix not in _DEALS:
        return _FIELD_OF.get(plain_words(heading), "")
    bare = plain_words(_ASIDE.sub(" ", rest)).strip(" %#").removesuffix(" in")
    if bare in _FIELD_OF:
        return _FIELD_OF[bare]
    return DealColumn.SOURCE if _SOURCE.search(words) else ""


def deal_fields(headings: list[str]) -> tuple[str, ...]:
    """What each column means; of two columns for one thing the first is taken."""
    fields: list[str] = []
    for heading in headings:
        field = deal_field(heading)
        fields.append("" if field in fields and field not in _MANY else field)
    return tuple(fields)


def _parts(heading: str) -> tuple[str, str]:
    """A heading as the thing that it belongs to and the rest: "Deal - Title", "Contact: First Name"."""
    text = one_line(heading[:200]).strip("* ")
    found = _PREFIX.fullmatch(text)
    if found is None:
        return "", text
    prefix, rest = folded(found[1]).strip(), found[2]
    return (prefix, rest) if prefix in _DEALS | _PEOPLE | _COMPANIES else ("", text)
