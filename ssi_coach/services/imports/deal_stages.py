"""What the names of stages in customer lists usually mean here; a proposal, which the user may change."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ssi_coach.domain.deals import LEFT_OUT, LOST, stage_key
from ssi_coach.domain.results import Stage

_NAMES: Mapping[str, str] = {
    Stage.CONVERSATION: """conversation, gesprach, contact made, kontakt hergestellt, kontaktiert, contacted,
        contact, new, neu, nouveau, nuevo, lead, lead in, lead eingang, eingang, prospect, prospecting,
        prospection, prospeccion, akquise, kundensuche, qualification, qualifizierung, qualifikation, qualified,
        qualifiziert, calificado, qualifie, qualified to buy, qualifiedtobuy, zum kauf qualifiziert, kaufbereit,
        qualifie pour l achat, calificado para comprar, contact etabli, prise de contact, contacto realizado,
        kontaktovano, kvalifikovano, kvalifikace, kontakt navazan, novy, discovery, open, offen, erstkontakt,
        first contact, interest, interested, interesse, interessiert, contactado, contacte""",
    Stage.CALL: """call, anruf, telefonat, appel, llamada, hovor, discovery call, call scheduled, call done,
        erstgesprach, intro call, kennenlerngesprach, qualification call, appointmentscheduled, appointment
        scheduled, termin vereinbart, rendez vous fixe, rendez vous planifie, rendez vous programme, cita
        programada, cita planificada, schuzka naplanovana, schuzka domluvena, call vereinbart, needs analysis,
        bedarfsanalyse, analyse des besoins, analisis de necesidades, analyza potreb""",
    Stage.MEETING: """meeting, treffen, besprechung, reunion, schuzka, demo, demo scheduled, demo geplant, demo
        vereinbart, demo programmee, demo planifiee, demo planificada, demo programada, demo naplanovano,
        meeting scheduled, meeting arranged, meeting vereinbart, meeting done, presentation, prasentation,
        presentationscheduled, presentation scheduled, prasentation geplant, prasentation vereinbart,
        presentation planifiee, presentation programmee, presentacion programada, prezentace,
        decisionmakerboughtin, decision maker bought in, entscheidungstrager uberzeugt, entscheidungstrager
        einverstanden, decideur convaincu, value proposition, wertangebot, nutzenversprechen, proposition de
        valeur, propuesta de valor, id decision makers, id. decision makers, ermittlung der entscheidungstrager,
        entscheidungstrager identifizieren, perception analysis, wahrnehmungsanalyse, workshop""",
    Stage.PROPOSAL: """proposal, angebot, proposition, propuesta, nabidka, offer, offre, oferta, quote, devis,
        presupuesto, proposal made, proposal sent, angebot erstellt, angebot abgegeben, angebot gemacht, angebot
        versendet, angebot gesendet, angebot unterbreitet, proposition faite, proposition envoyee, propuesta
        hecha, propuesta realizada, propuesta enviada, nabidka odeslana, nabidka podana, proposal/price quote,
        proposal price quote, angebot/preisangebot, angebot/kostenvoranschlag, proposition/devis,
        propuesta/presupuesto, negotiation, negotiations, negotiations started, negotiation started,
        negotiation/review, verhandlung, verhandlungen, verhandlungen begonnen, verhandlungen gestartet,
        verhandlung gestartet, verhandlung begonnen, verhandlung/prufung, verhandlung/uberprufung, negociation,
        negociations, negociations commencees, negociation/revision, negociacion, negociaciones iniciadas,
        negociacion/revision, vyjednavani, vyjednavani zahajeno, contractsent, contract sent, vertrag gesendet,
        vertrag versendet, vertrag verschickt, contrat envoye, contrato enviado, smlouva odeslana, quote
        sent""",
    Stage.CONTRACT: """contract, vertrag, contrat, contrato, smlouva, closedwon, closed won, closed - won, won,
        gewonnen, geschlossen und gewonnen, abgeschlossen und gewonnen, abgeschlossen - gewonnen, geschlossen -
        gewonnen, abschluss, auftrag, auftrag erhalten, beauftragt, unterschrieben, signed, contract signed,
        customer, kunde, gagne, gagnee, fermee gagnee, fermee et gagnee, cloturee et gagnee, conclue, signe,
        ganado, ganada, cierre ganado, cerrada ganada, cerrado ganado, cerrada - ganada, vyhrano, vyhrana,
        uzavreno - vyhrano, uzavreno vyhrano, ferme gagne, fermee - gagnee, cloture gagne""",
    LOST: """closedlost, closed lost, closed - lost, lost, verloren, geschlossen und verloren, disqualified,
        abgeschlossen und verloren, abgeschlossen - verloren, geschlossen - verloren, abgesagt, absage, kein
        interesse, no interest, not interested, rejected, declined, perdu, perdue, fermee perdue, fermee et
        perdue, ferme perdu, cloturee et perdue, fermee - perdue, cloture perdu, perdido, perdida, cierre
        perdido, cerrada perdida, cerrado perdido, cerrada - perdida, prohrano, prohrana, ztraceno, uzavreno -
        prohrano, uzavreno prohrano""",
    LEFT_OUT: "deleted, geloscht, duplicate, duplikat, archived, archiviert, test",
}
_SIGNS = re.compile(r"^[\W\d_]+|[\W_]+$")
_ASIDE = re.compile(r"\s*\([^()]{1,60}\)\s*$")
_PERCENT = re.compile(r"[\s(]*\d{1,3} ?%\)?")


def _by_name() -> dict[str, str]:
    found: dict[str, str] = {}
    for meaning, names in _NAMES.items():
        for name in names.split(","):
            found[_plain(name)] = str(meaning)
    return found


def proposed_meaning(name: str) -> str:
    """What a name of a stage seems to mean: a stage of ours, "lost", "out", or nothing when the name tells nothing.

    Numbers and signs around it, as people put them there to keep the stages in order, make no other name, nor does
    the name of a pipeline in brackets behind it.
    """
    return _MEANING_OF.get(_plain(name)) or _MEANING_OF.get(_plain(_ASIDE.sub("", name)), "")


def _plain(name: str) -> str:
    bare = _SIGNS.sub("", _PERCENT.sub("", stage_key(name)))
    return re.sub(r"[^\w]+", " ", bare).strip()


_MEANING_OF = _by_name()
