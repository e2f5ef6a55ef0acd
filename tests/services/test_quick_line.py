"""One typed line becomes entries: counts and kinds, and what stays a note."""

from __future__ import annotations

import pytest

from ssi_coach.services.quick_line import EntryDraft, Role
from tests.build import TODAY, days_ago
from tests.services.quick_lines import counts, read, refusal


def test_the_line_of_the_first_page_is_understood_whole() -> None:
    """Two entries of yesterday, with company, tag and minutes; the rest stays the note."""
    line = read("3 comments, 2 invites to CTOs @ACME yesterday 15 min #fair")
    assert [(draft.kind, draft.count) for draft in line.drafts] == [("comment", 3), ("invitation_sent", 2)]
    assert (line.day, line.company, line.person, line.tags) == (days_ago(1), "ACME", "", ("fair",))
    assert (line.minutes, sum(draft.minutes or 0 for draft in line.drafts)) == (15, 15)
    assert (line.left_over, line.problem) == ("to CTOs", None)


LINES = [
    # English
    ("comment", "comment 1"),
    ("3 Comments", "comment 3"),
    ("three comments and two likes", "comment 3, reaction 2"),
    ("a post + an article", "post 1, article 1"),
    ("3x comment; x2 like, 4 × message", "comment 3, reaction 2, message 4"),
    ("3 comments 2 likes", "comment 3, reaction 2"),
    ("3 comments+2 likes", "comment 3, reaction 2"),
    ("3 comments +2 likes", "comment 3, reaction 2"),
    ("comments x3", "comment 3"),
    ("comment: 3, like: 2", "comment 3, reaction 2"),
    ("comments 3, likes 5", "comment 3, reaction 5"),
    ("commented twice", "comment 2"),
    ("commented 3 times", "comment 3"),
    ("12 profile views", "profile_view 12"),
    ("viewed 12 profiles", "profile_view 12"),
    ("liked 5 posts", "reaction 5"),
    ("commented on 2 posts", "comment 2"),
    ("sent 3 connection requests", "invitation_sent 3"),
    ("2 invites with a note", "invitation_note_sent 2"),
    ("2 invitations accepted", "invitation_accepted 2"),
    ("accepted 2 invitations", "connection_accepted_by_me 2"),
    ("2 comments received", "comment_received 2"),
    ("received 2 comments and 5 likes", "comment_received 2, reaction 5"),
    ("got 4 profile views", "profile_view_received 4"),
    ("5 new followers", "follower_gained 5"),
    ("saved 3 leads", "lead_saved 3"),
    ("followed 2 companies", "company_followed 2"),
    ("connected with 2 decision makers", "decision_maker_connected 2"),
    ("replied to 3 messages", "reply_given 3"),
    ("2 DMs", "message 2"),
    ("in-mail, 2 InMails", "inmail 1, inmail 2"),
    ("1 call 1 meeting 1 proposal 1 contract", "call 1, meeting 1, proposal 1, contract 1"),
    ("twenty-five likes", "reaction 25"),
    ("3 comments\ncommented twice\r\nlikes", "comment 3, comment 2, reaction 1"),
    ("1,250 profile views received", "profile_view_received 1250"),
    ("10 000 likes received", "reaction_received 10000"),
    ("yesterday's 3 comments", "comment 3"),
    ("comment like", "comment 1, reaction 1"),
    ("invited 3 people", "invitation_sent 3"),
    ("got a recommendation from +Anna", "recommendation_received 1"),
    # German
    ("mit 2 Entscheidern vernetzt, an 2 Umfragen teilgenommen", "decision_maker_connected 2, poll_voted 2"),
    ("habe 3 Beiträge kommentiert und 5 geliked", "comment 3, reaction 5"),
    ("3 Kommentare", "comment 3"),
    ("drei Kommentare und zwei Einladungen", "comment 3, invitation_sent 2"),
    ("ein Beitrag, 5 Gefällt mir", "post 1, reaction 5"),
    ("2 Beitraege", "post 2"),
    ("ich habe 3 Kommentare geschrieben", "comment 3"),
    ("5 Beiträge kommentiert", "comment 5"),
    ("5 Likes bekommen", "reaction_received 5"),
    ("4 Einladungen mit persönlicher Notiz", "invitation_note_sent 4"),
    ("2 Einladungen mit Notiz", "invitation_note_sent 2"),
    ("Kontaktanfrage, 2 Vernetzungsanfragen", "invitation_sent 1, invitation_sent 2"),
    ("20 Profilbesuche", "profile_view 20"),
    ("10 Profile angesehen", "profile_view 10"),
    ("1 Einladung angenommen", "invitation_accepted 1"),
    ("zwölf Nachrichten", "message 12"),
    ("zwoelf Nachrichten", "message 12"),
    ("fünfundzwanzig Reaktionen", "reaction 25"),
    ("3mal kommentiert", "comment 3"),
    ("zwei Telefonate, ein Gespräch", "call 2, conversation 1"),
    # French
    ("3 commentaires et 2 j'aime", "comment 3, reaction 2"),
    ("une publication", "post 1"),
    ("deux demandes de connexion", "invitation_sent 2"),
    ("2 invitations avec une note", "invitation_note_sent 2"),
    ("5 réactions reçues", "reaction_received 5"),
    ("5 reactions recues", "reaction_received 5"),
    ("10 profils consultés", "profile_view 10"),
    ("j'ai envoyé 4 messages", "message 4"),
    ("1 rendez-vous, 2 appels", "meeting 1, call 2"),
    ("dix-sept vues de profil", "profile_view 17"),
    # Spanish
    ("3 comentarios y 2 me gusta", "comment 3, reaction 2"),
    ("una publicación, 2 publicaciones", "post 1, post 2"),
    ("dos invitaciones con nota", "invitation_note_sent 2"),
    ("3 solicitudes de conexión enviadas", "invitation_sent 3"),
    ("5 comentarios recibidos", "comment_received 5"),
    ("veintidós visitas de perfil", "profile_view 22"),
    ("2 llamadas y 1 reunión", "call 2, meeting 1"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "entries"), LINES, ids=[text for text, _ in LINES])
def test_counts_and_kinds_are_understood(text: str, entries: str) -> None:
    """In four languages at once, with number words, in any order that people use."""
    assert ", ".join(f"{kind} {count}" for kind, count in counts(text)) == entries


NOTES = [
    ("call 3 people", "call 1", "3 people"),
    ("5 star comment", "comment 1", "5 star"),
    ("a few comments", "comment 1", "a few"),
    ("comment on Anna's post", "comment 1", "on Anna's post"),
    ("3 comments on 2 posts", "comment 3", "on 2 posts"),
    ("3 replies to comments and posts", "reply_given 3", "to comments and posts"),
    ("comentario a publicaciones", "comment 1", "a publicaciones"),
    ("2 invites to @ACME", "invitation_sent 2", ""),
    ("2 invites to CTOs at @ACME", "invitation_sent 2", "to CTOs"),
    ("3 comments and @ACME", "comment 3", ""),
    ("3 comments (great fair)", "comment 3", "(great fair)"),
    ("3 comments, and a long chat about pricing, too", "comment 3", "a long chat about pricing, too"),
    ('comment "congrats on 3 posts"', "comment 1", '"congrats on 3 posts"'),
    ("comment https://example.org/posts/3-comments", "comment 1", "https://example.org/posts/3-comments"),
    ("comment m.k@example.org", "comment 1", "m.k@example.org"),
    ("2 calls post-mortem", "call 2", "post-mortem"),
    ("1 comment @ACME @Globex", "comment 1", "@Globex"),
    ("1 comment #1", "comment 1", "#1"),
    ("rendez-vous à 15h30", "meeting 1", "à 15h30"),
    ("3 comments!", "comment 3", ""),
    ("3 comments 🎉", "comment 3", "🎉"),
    ("called 3 people", "call 1", "3 people"),
    ("2 invites to CTOs accepted", "invitation_accepted 2", "to CTOs accepted"),
    ("2 invites to CTOs with a note", "invitation_note_sent 2", "to CTOs with a note"),
    ("recommendation from +Anna received", "recommendation_received 1", "received"),
    ("2 invites to CTOs, 3 accepted", "invitation_sent 2", "to CTOs, 3 accepted"),
    ("2 Anrufe wegen Angebot", "call 2", "wegen Angebot"),
]


@pytest.mark.parametrize(("text", "entries", "note"), NOTES, ids=[text for text, _, _ in NOTES])
def test_what_is_not_understood_stays_a_note(text: str, entries: str, note: str) -> None:
    """A number that belongs to nothing, and a noun that is only spoken of, count nothing."""
    assert ", ".join(f"{kind} {count}" for kind, count in counts(text)) == entries
    assert read(text).left_over == note


REFUSED = [
    ("", "line.empty"),
    ("   ", "line.empty"),
    ("great talk at the fair", "line.no_kind"),
    ("yesterday 15 min @ACME", "line.no_kind"),
    ("3", "line.no_kind"),
    ("2 posts received", "line.no_kind"),
    ("-3 comments", "line.signed_count"),
    ("−3 comments", "line.signed_count"),
    ("- 3 comments", "line.signed_count"),
    ("+3 comments", "line.signed_count"),
    ("~3 comments", "line.signed_count"),
    ("2 likes, -3 comments", "line.signed_count"),
    ("minus three comments", "line.signed_count"),
    ("moins 3 commentaires", "line.signed_count"),
    ("comments: -3", "line.signed_count"),
    ("comments -3", "line.signed_count"),
    ("0 comments", "entry.count"),
    ("no comments", "entry.count"),
    ("10001 comments", "entry.count"),
    ("99999999999999999999999 comments", "entry.count"),
    ("2-3 comments", "line.unclear_count"),
    ("2/3 comments", "line.unclear_count"),
    ("3+ comments", "line.unclear_count"),
    ("2.5 comments", "line.unclear_count"),
    ("1,5 Kommentare", "line.unclear_count"),
    ("3 long comments", "line.unclear_count"),
    ("two very long comments", "line.unclear_count"),
    ("3 comments x2", "line.unclear_count"),
    ("May 12 comments", "line.unclear_count"),
    ("3 comments received 2 likes", "line.unclear_turn"),
    ("3 comments\0", "line.unreadable"),
    ("3 comments \udce4", "line.unreadable"),
    ("3 comments #" + "a" * 101, "line.long_tag"),
    ("3 comments " + " ".join(f"#t{n}" for n in range(51)), "entry.tags"),
    ("3 comments @" + "a" * 301, "entry.name"),
    ("3 comments " + "word " * 4001, "entry.note"),
]


@pytest.mark.parametrize(("text", "reason"), REFUSED, ids=[text[:30] for text, _ in REFUSED])
def test_a_line_that_cannot_be_logged_says_why(text: str, reason: str) -> None:
    """Nothing would be saved: there are no drafts, and the reason has an id."""
    assert refusal(text) == reason


def test_names_and_tags_belong_to_the_whole_line() -> None:
    """Several words stand in quotes, of whatever kind."""
    line = read('3 comments @"Acme Corp" +“M. K.” #fair #Messe-2026 #größe #fair')
    assert (line.company, line.person) == ("Acme Corp", "M. K.")
    assert line.tags == ("fair", "Messe-2026", "größe")


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("15 min", 15), ("15 minutes", 15), ("15min", 15), ("15m", 15), ("15 Minuten", 15), ("15 minutos", 15),
        ("1 h", 60), ("1h30", 90), ("1h30m", 90), ("1 h 30 min", 90), ("1 h 30", 90), ("1:30 h", 90),
        ("1.5 h", 90), ("1,5 Std", 90), ("1,5 Std.", 90), ("90'", 90), ("90’", 90), ("½ h", 30), ("1/2 h", 30),
        ("2 hours", 120), ("eine Stunde", 60), ("une heure", 60), ("una hora", 60), ("an hour", 60),
        ("half an hour", 30), ("eine halbe Stunde", 30), ("une demi-heure", 30), ("media hora", 30),
        ("ten minutes", 10), ("zehn Minuten", 10), ("in 15 min", 15), ("pendant 20 minutes", 20), ("0 min", 0),
        ("1440 min", 1440), ("2 hours and 5 minutes", 125), ("eine Viertelstunde", 15),
    ],
)  # fmt: skip
def test_minutes_are_understood(text: str, minutes: int) -> None:
    """In the ways in which people write them, before or after the rest."""
    for line in (read(f"3 comments {text}"), read(f"{text} 3 comments"), read(f"{text}, 1 Anruf")):
        assert (line.problem, line.minutes, line.left_over) == (None, minutes, "")
        assert sum(draft.minutes or 0 for draft in line.drafts) == minutes


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1 call 1441 min", "entry.minutes"),
        ("1 call 99999 h", "entry.minutes"),
        ("1 call 10 min 5 min", "line.minutes_twice"),
        ("1 call 10-15 min", "line.unclear_minutes"),
        ("1 call -15 min", "line.unclear_minutes"),
    ],
)
def test_minutes_that_cannot_be_are_refused(text: str, reason: str) -> None:
    """More than a day, two totals, a range."""
    assert refusal(text) == reason


def test_when_it_was_is_not_how_long_it_took() -> None:
    """An hour ago, or at three o'clock, says nothing about the minutes."""
    for text in ("1 call an hour ago", "1 Anruf vor 15 min", "1 appel à 14h", "1 llamada hace una hora"):
        assert read(text).minutes is None


def test_tokens_say_where_each_part_stands() -> None:
    """So that the chips can show how a line is understood before Enter."""
    text = "3 comments to CTOs @ACME yesterday 15 min #fair +Anna"
    found = {token.role: (text[token.start : token.end], token.value) for token in read(text).tokens}
    assert found == {
        Role.COUNT_KIND: ("3 comments", EntryDraft("comment", 3)),
        Role.LEFT_OVER: ("to CTOs", "to CTOs"),
        Role.COMPANY: ("@ACME", "ACME"),
        Role.DAY: ("yesterday", days_ago(1)),
        Role.MINUTES: ("15 min", 15),
        Role.TAG: ("#fair", "fair"),
        Role.PERSON: ("+Anna", "Anna"),
    }


def test_a_refused_line_still_shows_what_was_recognised() -> None:
    """The chips stay while the line is being mended."""
    line = read("-3 comments @ACME")
    assert line.drafts == ()
    assert {token.role for token in line.tokens} == {Role.COUNT_KIND, Role.COMPANY}


def test_today_is_what_the_caller_says() -> None:
    """The line has no clock of its own."""
    assert read("1 call yesterday", TODAY).day == days_ago(1)
    assert read("1 call yesterday", days_ago(30)).day == days_ago(31)
