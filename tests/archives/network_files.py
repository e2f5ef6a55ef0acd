"""The files about people: connections, invitations, messages, endorsements, recommendations, follows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from tests.archives.eras import ATTACHMENTS, DRAFTS, RECIPIENTS, Era
from tests.archives.facts import Endorsement, Invitation, Life, Message, Recommendation, Tie
from tests.archives.people import Person
from tests.archives.sheets import Quotes, Row, Sheet, Style

PACIFIC = ZoneInfo("America/Los_Angeles")
WINDOW = timedelta(days=240)
"""How far back the list of invitations reaches."""

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
PREAMBLE = """Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing. You will \
only see email addresses for connections who have allowed their connections to see or download their email \
address using this setting https://www.linkedin.com/psettings/privacy/email. You can learn more here \
https://www.linkedin.com/help/linkedin/answer/261"

"""


def network_sheets(life: Life, era: Era, made: datetime) -> list[Sheet]:
    """All of them, with what has happened by the moment at which the archive is made."""
    found = [connections(life, era, made), invitations(life, era, made), messages(life, era, made)]
    found += endorsements(life, era, made)
    return [*found, *recommendations(life, era, made), company_follows(life, made)]


def english_day(day: date) -> str:
    """A day as in "08 Feb 2026"."""
    return f"{day.day:02d} {MONTHS[day.month - 1]} {day.year}"


def connections(life: Life, era: Era, made: datetime) -> Sheet:
    """Newest first; closed accounts are a day and commas."""
    header = ("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On")
    ties = sorted((tie for tie in life.ties if tie.at <= made), key=lambda tie: tie.on, reverse=True)
    rows = [_connection(tie, number) for number, tie in enumerate(ties)]
    if not era.connection_urls:
        header, rows = _without(header, 2), [_without(row, 2) for row in rows]
    preamble = PREAMBLE if era.preamble else ""
    return Sheet("Connections.csv", header, tuple(rows), Style(last_line_end=False), preamble)


def _without(row: Row, place: int) -> Row:
    return (*row[:place], *row[place + 1 :])


def _connection(tie: Tie, number: int) -> Row:
    day = english_day(tie.on)
    if tie.closed:
        return ("", "", "", "", "", "", day)
    person, mail = tie.person, "xq7private@example.com" if number % 20 == 3 else ""
    return (person.first, person.last, person.url, mail, person.company, person.position, day)


def told_invitations(life: Life, made: datetime) -> list[Invitation]:
    """Those of the last eight months: sent ones accepted or not, received ones when they were accepted."""
    return [
        one
        for one in life.invitations
        if made - WINDOW <= one.at <= made
        and (one.mine or (one.answered is not None and one.answered <= made))
    ]


def invitations(life: Life, era: Era, made: datetime) -> Sheet:
    """In the time of California, without seconds."""
    header = ("From", "To", "Sent At", "Message", "Direction", "inviterProfileUrl", "inviteeProfileUrl")
    told = sorted(told_invitations(life, made), key=lambda one: one.at, reverse=True)
    rows = [_invitation(life.me, one) for one in told]
    if not era.invitation_urls:
        header, rows = header[:5], [row[:5] for row in rows]
    return Sheet("Invitations.csv", header, tuple(rows))


def short_pacific(moment: datetime, *, padded: bool = False) -> str:
    """A moment as in "1/29/26, 2:37 PM"."""
    local = moment.astimezone(PACIFIC)
    clock = local.strftime("%I:%M %p")
    if padded:
        return f"{local:%m/%d/%y}, {clock}"
    return f"{local.month}/{local.day}/{local:%y}, {clock.removeprefix('0')}"


def _invitation(me: Person, one: Invitation) -> Row:
    sender, receiver = (me, one.person) if one.mine else (one.person, me)
    direction = "OUTGOING" if one.mine else "INCOMING"
    note = one.note.replace("\n", " ")
    return (sender.name, receiver.name, short_pacific(one.at), note, direction, sender.url, receiver.url)


MESSAGE_COLUMNS = (
    "CONVERSATION ID", "CONVERSATION TITLE", "FROM", "SENDER PROFILE URL", "TO", RECIPIENTS, "DATE", "SUBJECT",
    "CONTENT", "FOLDER", ATTACHMENTS, "IS MESSAGE DRAFT", "IS CONVERSATION DRAFT",
)  # fmt: skip


def messages(life: Life, era: Era, made: datetime) -> Sheet:
    """Conversation by conversation, the newest first, and newest first inside each."""
    drafts = DRAFTS in era.messages  # other eras do not tell them
    told = [one for one in life.messages if one.at <= made and (drafts or one.noise != "draft")]
    newest: dict[str, datetime] = {}
    for one in told:
        newest[one.conversation] = max(one.at, newest.get(one.conversation, one.at))
    told.sort(key=lambda one: (newest[one.conversation], one.conversation, one.at), reverse=True)
    there = {*MESSAGE_COLUMNS[:10], *era.messages} - ({RECIPIENTS} - {*era.messages})
    if drafts:
        there |= {*MESSAGE_COLUMNS[11:]}
    places = [place for place, column in enumerate(MESSAGE_COLUMNS) if column in there]
    rows = [_message(life.me, one, flat=not era.all_quoted_messages) for one in told]
    style = Style(Quotes.ALL if era.all_quoted_messages else Quotes.NEEDED)
    header = tuple(MESSAGE_COLUMNS[place] for place in places)
    return Sheet("messages.csv", header, tuple(tuple(row[p] for p in places) for row in rows), style)


def _message(me: Person, one: Message, *, flat: bool) -> Row:
    others, mine = one.others, one.mine
    sender = me if mine else others[0]
    receivers = others if mine else (me, *others[1:])
    name, url, title = sender.name, sender.url, one.title
    if one.noise == "sponsored":
        name, url, title = "LinkedIn Member", "", "Sponsored Conversation"
    if one.noise == "gone":
        name, url = "LinkedIn Member", ""
    said = one.text if flat else one.text.replace(" ", "\n", 1)
    if one.noise == "sponsored":
        said = f'<p class="spinmail-quill-editor__spin-break">Hi %FIRSTNAME%, {said}</p>'
    draft = "Yes" if one.noise == "draft" else "No"
    to, urls = ", ".join(who.name for who in receivers), ",".join(who.url for who in receivers)
    folder = "SPAM" if one.noise == "spam" else "INBOX"
    when = f"{one.at:%Y-%m-%d %H:%M:%S} UTC"
    return (one.conversation, title, name, url, to, urls, when, one.subject, said, folder, "", draft, "No")


def endorsements(life: Life, era: Era, made: datetime) -> list[Sheet]:
    """Given and received; one era also has the received ones as an old table in UTF-16."""
    told = sorted((one for one in life.endorsements if one.at <= made), key=lambda one: one.at, reverse=True)
    found = []
    for name, who, mine in (("Received", "Endorser", False), ("Given", "Endorsee", True)):
        header: Row = ("Endorsement Date", "Skill Name", f"{who} First Name", f"{who} Last Name")
        rows = [_endorsement(one, urls=era.endorsement_urls) for one in told if one.mine == mine]
        address = (f"{who} Public Url",) if era.endorsement_urls else ()
        header = (*header, *address, "Endorsement Status")
        found.append(Sheet(f"Endorsement_{name}_Info.csv", header, tuple(rows)))
        if era.legacy_tables and not mine:
            style = Style(Quotes.ALL, delimiter="\t", encoding="utf-16")
            shown = tuple((*row, "SHOWN") for row in rows)
            found.append(Sheet("Endorsement Received Info.csv", (*header, "Display Status"), shown, style))
    return found


def utc(moment: datetime) -> str:
    """A moment as in "2024/02/01 15:02:55 UTC"."""
    return f"{moment.astimezone(UTC):%Y/%m/%d %H:%M:%S} UTC"


def _endorsement(one: Endorsement, *, urls: bool) -> Row:
    address = (one.person.url.removeprefix("https://"),) if urls else ()
    return (utc(one.at), one.skill, one.person.first, one.person.last, *address, one.status)


def recommendations(life: Life, era: Era, made: datetime) -> Iterable[Sheet]:
    """Given and received."""
    header = ("First Name", "Last Name", "Company", "Job Title", "Text", "Creation Date", "Status")
    gap = " " if era.old_names else "_"
    for name, mine in (("Received", False), ("Given", True)):
        told = [one for one in life.recommendations if one.mine == mine and one.at <= made]
        rows = tuple(_recommendation(one, padded=not era.old_names) for one in told)
        yield Sheet(f"Recommendations{gap}{name}.csv", header, rows)


def _recommendation(one: Recommendation, *, padded: bool) -> Row:
    who = one.person
    when = short_pacific(one.at, padded=padded)
    status = "" if one.mine else "VISIBLE"
    return (who.first, who.last, who.company, who.position, one.text, when, status)


def long_utc(moment: datetime) -> str:
    """A moment as in "Thu Feb 26 02:00:54 UTC 2026", in English whatever the computer speaks."""
    day = f"{WEEKDAYS[moment.weekday()]} {MONTHS[moment.month - 1]} {moment.day:02d}"
    return f"{day} {moment:%H:%M:%S} UTC {moment.year}"


def company_follows(life: Life, made: datetime) -> Sheet:
    """Names and moments."""
    told = [one for one in life.companies_followed if one.at <= made]
    rows = tuple((one.name, long_utc(one.at)) for one in sorted(told, key=lambda one: one.at, reverse=True))
    return Sheet("Company Follows.csv", ("Organization", "Followed On"), rows, Style(last_line_end=False))
