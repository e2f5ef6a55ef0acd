"""What an action is called: a guideline in the spoken language, an own item as it was written."""

from __future__ import annotations

from ssi_coach.domain.checklist import OwnItem
from ssi_coach.domain.follow_ups import FollowUp
from ssi_coach.model.room import Item
from ssi_coach.presentation.wording import text


def item_title(item: Item) -> str:
    """The title of a guideline, an own item, or a follow-up."""
    if isinstance(item, FollowUp):
        return text("Write to {name}", name=item.name)
    return item.title if isinstance(item, OwnItem) else text(item.title)
