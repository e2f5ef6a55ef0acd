"""A real PostgreSQL server for the tests, in a folder of its own, behind a local socket: no network is touched."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROGRAMS = Path("/usr/lib/postgresql")
USERS = ("postgres", "nobody")
"""A server does not run as root; one of these runs it then."""

BOSS, PASSWORD = "boss", "only-in-pgpass"
RULES = "local all boss trust\nlocal all all scram-sha-256\n"
QUIET = (
    *("-c", "fsync=off", "-c", "listen_addresses=", "-c", "autovacuum=off", "-c", "shared_buffers=16MB"),
    *("-c", "max_connections=20", "-c", "logging_collector=off"),
)
SECONDS = 60


def programs() -> Path | None:
    """Where the newest server's programs are, None where Debian's package `postgresql` is not installed."""
    found = [place.parent for place in PROGRAMS.glob("*/bin/initdb")]
    return max(found, key=lambda place: int(place.parent.name), default=None)


class Server:
    """A server that runs: who is on it, and how one gets to it."""

    def __init__(self, folder: Path, call: list[str], runs_as: dict[str, object]) -> None:
        self.folder = folder
        self._call = call
        self._runs_as = runs_as
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Run until it answers."""
        self._process = subprocess.Popen(
            self._call, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=self.folder, **self._runs_as
        )
        for line in self._process.stdout:
            if b"ready to accept connections" in line:
                return
        raise RuntimeError("the server did not start")

    def stop(self) -> None:
        """End at once: nothing on it is worth keeping."""
        if self._process is not None:
            self._process.terminate()
            self._process.communicate(timeout=SECONDS)
            self._process = None

    def address(self, user: str, database: str = "team") -> str:
        """How a member writes the address; a local socket stands for the host."""
        return f"postgresql://{user}@/{database}?host={self.folder}"

    def tell(self, statement: str, database: str = "team") -> list[tuple[object, ...]]:
        """Do something as the one who looks after the server."""
        import psycopg

        with psycopg.connect(self.address(BOSS, database), autocommit=True) as connection:
            found = connection.execute(statement)
            return found.fetchall() if found.description else []


@contextmanager
def postgres_server(*members: str) -> Iterator[Server]:
    """A server with a database "team" and these members, whose password is in the .pgpass that PGPASSFILE names."""
    found = programs()
    assert found is not None
    folder = Path(tempfile.mkdtemp(prefix="ssi-pg-"))
    runs_as = _not_root(folder)
    try:
        data = folder / "data"
        initdb = [
            str(found / "initdb"),
            "-D",
            str(data),
            "-U",
            BOSS,
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--no-sync",
        ]
        subprocess.run(
            [*initdb, "--locale=C.UTF-8"], check=True, stdout=subprocess.DEVNULL, cwd=folder, **runs_as
        )
        (data / "pg_hba.conf").write_text(RULES, encoding="utf-8")
        call = [str(found / "postgres"), "-D", str(data), "-k", str(folder), *QUIET]
        server = Server(folder, call, runs_as)
        server.start()
        try:
            for member in members:
                server.tell(f"CREATE ROLE {member} LOGIN PASSWORD '{PASSWORD}'", "postgres")
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _not_root(folder: Path) -> dict[str, object]:
    """How the server's programs are started: as root not at all."""
    if os.geteuid() != 0:
        return {}
    user = next(name for name in USERS if name in {entry.pw_name for entry in pwd.getpwall()})
    entry = pwd.getpwnam(user)
    os.chown(folder, entry.pw_uid, entry.pw_gid)
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
