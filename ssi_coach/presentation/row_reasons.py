"""Why a row of a file stays out, in as few words as a list has room for."""

from __future__ import annotations

from collections.abc import Mapping

from ssi_coach.presentation.wording import later

ROW_REASONS: Mapping[str, str] = {
    "entry.kind": later('no activity is called "{kind}"'),
    "entry.count": later("the count {count} is not between {low} and {high}"),
    "entry.minutes": later("{minutes} minutes are not between 0 and {high}"),
    "entry.note": later("the note has {length} characters, too many to keep"),
    "entry.name": later("{field}: more than {high} characters"),
    "entry.tags": later("more than {high} tags"),
    "day.too_early": later("{day} lies before LinkedIn opened"),
    "day.too_late": later("{day} lies in the future"),
    "own_item.title": later("the title is empty or longer than {high} characters"),
    "goal.per_week": later("the goal {per_week} is not between 1 and {high} a week"),
    "reading.range": later("{field}: {value} is not between {low} and {high}"),
    "reading.not_a_number": later("{field}: {value} is no number"),
    "reading.sum": later("the four pillars add up to {sum}, the total says {total}"),
    "reading.incomplete": later("neither a total nor all four pillars"),
    "outcome.range": later("{field}: {value} is not between {low} and {high}"),
    "outcome.post": later("the address of the post has more than {high} characters"),
    "level.value": later("the level is not between 0 and {high}"),
    "target.points": later("the target {points} is not between 1 and 100 points"),
    "target.top": later("the target is not between the top 1 % and the top 99 %"),
    "setting.range": later("{value} is not between {low} and {high}"),
    "file.cells": later("{found} cells where {expected} are expected"),
    "file.quotes": later("quotation marks that do not match"),
    "file.date": later('"{value}" is no date such as 2026-05-13'),
    "file.number": later('{field}: "{value}" is no number'),
    "file.id": later('"{value}" is no id of an entry'),
    "file.item": later('in the list "{list}", {field} "{value}"'),
    "row.post_edited": later("a post that stands here before, as it was edited"),
    "row.search_repeated": later("a search that stands here before on that day"),
    "row.unfollowed": later("somebody you no longer follow"),
    "row.event_given_up": later("an event that you gave up"),
    "row.article_draft": later("a draft of an article"),
    "row.media_of_post": later("a picture of a post that is in the list of posts"),
    "row.media": later("a file that belongs to no post"),
    "row.endorsement_hidden": later("an endorsement that does not show on your profile"),
    "row.recommendation_hidden": later("a recommendation that does not show on your profile"),
    "row.hidden_member": later("somebody whose account is closed; counted, but without a name"),
    "row.direction": later('"{value}" does not say whether the invitation was sent or received'),
    "row.nameless": later("an invitation that names nobody"),
    "row.draft": later("a draft that was never sent"),
    "row.spam": later("in the spam folder"),
    "row.sponsored": later("an advertisement"),
    "row.gone": later("a message of an account that is closed"),
    "row.group": later("a message to several people"),
    "row.received": later("a message that answers none of yours"),
    "row.note": later("the note of an invitation, which is counted there"),
    "row.whose": later("it cannot be told who of the two is you; import the whole archive"),
    "row.course": later("a course, which the index does not count"),
    "archive.header": later("no headings such as {expected}; is your LinkedIn in English?"),
}
"""One msgid a fault of a row, without a full stop; the number of the row stands before it."""
