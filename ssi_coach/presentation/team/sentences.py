"""One sentence for every fault of the team board: why a file is not shown, why a name or a server is not taken."""

from __future__ import annotations

from collections.abc import Mapping

from ssi_coach.presentation.wording import later

TEAM_SENTENCES: Mapping[str, str] = {
    "team.alias": later(
        "A name for the others has 1 to {high} letters that can be read. Nothing was written; please type another."
    ),
    "team.folder": later(
        "The folder {folder} cannot be looked into ({reason}). Nothing was changed; check that it is there, or "
        "choose another one."
    ),
    "team.not_snapshot": later("This is no team snapshot of SSI Coach."),
    "team.damaged": later("The snapshot is damaged, or was not written to its end."),
    "team.newer": later(
        "The snapshot was written by a newer version of SSI Coach (format {version}). Update SSI Coach to see it."
    ),
    "team.older": later("An older snapshot of {alias}; the newest one is shown."),
    "team.value": later('The snapshot says something impossible: {field} "{value}".'),
    "team.too_large": later("The file is larger than {high} MB, and no snapshot is."),
    "team.together": later("Not looked at: the files of this folder have more than {high} MB together."),
    "team.too_many": later("Not looked at: the folder holds more than {high} files."),
    "team.more": later("And {n} more or even more: only {high} files of a folder are looked at."),
    "team.no_file": later("This is no ordinary file."),
    "team.unreadable": later("The file cannot be read ({reason})."),
    "team.server_address": later(
        "This is no address of a PostgreSQL server. Nothing was changed; type it such as "
        "postgresql://name@server.example/team."
    ),
    "team.server_password": later(
        "The address holds a password, and it would be kept where others can read it. Nothing was changed; "
        "take it out and put it into your file .pgpass."
    ),
    "team.server_driver": later(
        "SSI Coach needs one more package to speak with PostgreSQL. Nothing was changed; install it where SSI Coach "
        "is installed, and try again: pip install 'psycopg[binary]'."
    ),
    "team.server_refused": later(
        "The server does not let you in ({reason}). Nothing was changed; check the address, and the password in "
        "your file .pgpass."
    ),
    "team.server_gone": later(
        "The server does not answer ({reason}). Nothing was changed; check the address and your connection, and "
        "try again later."
    ),
    "team.server_rights": later(
        "The server lets you in but does not allow this ({reason}). Nothing was changed; ask who looks after it."
    ),
    "team.server_newer": later(
        "The board on this server was made by a newer version of SSI Coach (format {version}). Nothing was "
        "changed; update SSI Coach."
    ),
}
"""What happened, what is safe, what to do; a reason why a file is left out is shown beside its name."""
