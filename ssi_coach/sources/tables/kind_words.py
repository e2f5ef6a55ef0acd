"""The words that people use for activities in their own tables, in six languages."""

from __future__ import annotations

import re
from functools import lru_cache

from ssi_coach.sources.tables.reading_words import plain_words

_RECEIVED = (
    "received, got, from others, on my, incoming, erhalten*, bekommen*, recu*, recib*, receb*, ricevut*"
)
_ACCEPTED = "accept*, angenommen*, acept*, aceit*, accett*"
_PERSONAL = "personal*, personlich*, personnalis*, note, notiz, nota"
_INVITATION = """
    invit*, einladung*, convit*, solicitud*, solicita*, kontaktanfrag*, vernetzungsanfrag*, connection request*,
    contact request*, connect request*, request* sent, demande* de connexion, richiest* di collegamento,
    richiest* di contatto
"""
_NEW = ("new", "neue", "nuev*", "nov*", "nouve*", "nuov*")
_GAINED = ("gained", "added", "made", "gewonnen*", "hinzugefugt*")
_CONTACTS = ("connection*", "contact*", "kontakte*", "conexion*", "conexoes", "relation*", "collegament*")
_FOLLOWERS = ("follower*", "seguidor*", "abonn*")

_KINDS = """
    group_post: group post*, gruppenbeitr*
    group_comment: group comment*, gruppenkommentar*
    group_joined: group* joined, gruppe* beigetreten
    poll_voted: poll*, umfrage*, encuesta*, enquete*, sondag*
    event_registered: event*, veranstaltung*
    post_saved: saved post*, post* saved, gespeicherte beitr*
    inmail: inmail*, in mail*
    endorsement_given endorsement_received: endorse*, kenntnisbestatig*, validacion*
    recommendation_given recommendation_received: recommend*, empfehlung*, recomenda*, recommand*, raccomand*
    introduction_asked: introduc*, vorstellung*
    newsletter: newsletter*
    article: article*, artikel*, articulo*, artigo*, articoli
    repost repost_received: repost*, reshar*, share, shares, shared, geteilt*, compart*, partage*, condivi*
    comment comment_received: comment*, kommentar*, comentario*, commenti
    reaction reaction_received: reaction*, like, likes, liked, reaktion*, gefallt mir, me gusta, reacc*, reacao,
        reacoes, curtida*, j aime, reazion*
    post: post, posts, posted, beitr*, publica*, postagen*, pubblica*
    advanced_search: advanced search*, erweiterte such*
    -: search appearance*, suchauftritt*, aparicion* en busquedas
    search: search*, suche*, personensuch*, busqueda*, buscas, recherche*, ricerch*
    profile_view profile_view_received: profile* viewed, profile* visited, profile* opened, visited profile*,
        viewed profile*, besuchte profile, profilbesuch*
    - profile_view_received: profile view*, profilaufruf*, profilansicht*, who viewed*
    lead_saved: lead* saved, saved lead*, gespeicherte lead*
    account_saved: account* saved, saved account*, gespeicherte account*
    person_followed: people followed, person* followed, followed people, personen gefolgt
    company_followed: compan* followed, followed compan*, unternehmen gefolgt
    profile_updated: profile updat*, updated profile, profil aktualisier*
    decision_maker_connected decision_maker_connected: decision maker*, entscheider*
    - reply_received: replied, response, responses, responded
    reply_given reply_received: reply, replies, antwort*, respuesta*, resposta*, reponse*, rispost*
    message reply_received: message*, dm, dms, nachricht*, mensaje*, mensage*, messagg*
    conversation conversation: conversation*, gesprach*, conversacion*, conversas, conversazion*
    call call: call, calls, called, anruf*, telefonat*, llamada*, ligacoes, appel*, chiamat*
    meeting meeting: meeting*, appointment*, termin, termine, treffen, reunion*, reunio*, rendez vous, incontr*
    proposal proposal: proposal*, offer*, angebot*, propuesta*, proposta*, proposition*, proposte
    contract contract: contract*, deal* won, vertrag*, abschlus*, contrat*
"""
"""A kind of the user's (- for none), and where there is one the kind of others, by words of which the first line
that fits counts; a star stands for any ending."""


def _pattern(phrases: str) -> re.Pattern[str]:
    """What finds one of the phrases, which commas part, as whole words."""
    words = "|".join(re.escape(phrase.strip()).replace(r"\*", r"\w*") for phrase in phrases.split(","))
    return re.compile(rf"\b(?:{words})(?!\w)")


def _both_orders(some: tuple[str, ...], others: tuple[str, ...]) -> str:
    """Every word of one list before each of the other."""
    return ", ".join(f"{one} {other}" for one in some for other in others)


def _table() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    found = []
    for line in re.sub(r",\s*\n\s*", ", ", _KINDS).strip().splitlines():
        ids, _, phrases = line.partition(":")
        mine, _, other = ids.strip().partition(" ")
        found.append((_pattern(phrases), mine.strip("-"), other))
    for people, kind in ((_FOLLOWERS, "follower_gained"), (_CONTACTS, "connection_added")):
        orders = f"{_both_orders(_NEW, people)}, {_both_orders(people, _GAINED)}"
        found.insert(0, (_pattern(orders), kind, kind))
    return tuple(found)


_TABLE = _table()
_IS_RECEIVED, _IS_ACCEPTED = _pattern(_RECEIVED), _pattern(_ACCEPTED)
_IS_PERSONAL, _IS_INVITATION = _pattern(_PERSONAL), _pattern(_INVITATION)


@lru_cache(maxsize=4_000)
def kind_in(text: str) -> str:
    """The id of the activity kind that a word or a heading means, empty where it means none or several.

    "profile views" alone is nothing: it may be those of the user or those of others.
    """
    words = plain_words(text)
    if not words or len(words) > 60:
        return ""
    received = _IS_RECEIVED.search(words) is not None
    if _IS_INVITATION.search(words):
        return _invitation(words, received=received)
    for pattern, mine, other in _TABLE:
        if pattern.search(words):
            return other if received else mine
    return ""


def _invitation(words: str, *, received: bool) -> str:
    if _IS_ACCEPTED.search(words):
        return "connection_accepted_by_me" if received or words.endswith("by me") else "invitation_accepted"
    if received:
        return "invitation_received"
    return "invitation_note_sent" if _IS_PERSONAL.search(words) else "invitation_sent"
