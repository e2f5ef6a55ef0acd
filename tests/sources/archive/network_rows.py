"""Rows of connections, invitations and messages, as LinkedIn writes them."""

from __future__ import annotations

ME, HER = "https://www.linkedin.com/in/me", "https://www.linkedin.com/in/mina"
NEW = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
SEVEN = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
SENT = f'Me Self,Mina Morgenrot,"1/29/26, 2:37 PM",,OUTGOING,{ME},{HER}\n'
CAME = f'Mina Morgenrot,Me Self,"1/29/26, 2:37 PM",,INCOMING,{HER},{ME}\n'
NINE = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n"
TEN = NINE.replace("TO,DATE", "TO,RECIPIENT PROFILE URLS,DATE")


def line(**cells: str) -> str:
    """A row of ten columns, from me to Mina unless told otherwise."""
    row = {"id": "2-a", "title": "", "sender": "Me Self", "url": ME, "to": "Mina Morgenrot", "urls": HER}
    row |= {"date": "2026-02-01 10:00:00 UTC", "subject": "", "said": "Hello", "folder": "INBOX", **cells}
    return ",".join(f'"{cell}"' for cell in row.values()) + "\n"
