"""`import` of customer lists on the command line: results by the usual names of stages, and why others stay out."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.app.calling import Terminal
from tests.build import TODAY
from tests.crm.lists import EDITIONS, PROGRAMS, made_up

HEAD = "Record ID,Deal Name,Deal Stage,Create Date,Close Date,Amount,Associated Company,Lead source"
ROWS = (
    "1,One,Closed Won,2026-03-01,2026-04-01,500,ACME,LinkedIn",
    "2,Two,Contract Sent,2026-03-01,2027-04-01,700,ACME,LinkedIn",
    "3,Three,Blue phase,2026-03-01,,,ACME,LinkedIn",
    "4,Four,Closed Won,2026-03-01,2026-04-01,500,ACME,Trade fair",
)


def listed(*rows: str) -> str:
    """A list in the caller's folder."""
    Path("hubspot.csv").write_text("\n".join((HEAD, *rows)) + "\n", encoding="utf-8")
    return "hubspot.csv"


def test_deals_become_results_once(call: Terminal):
    """Each row is told; a stage that nobody knows is named with its reason, and the exit code is 0."""
    answer = call.json("import", listed(*ROWS))
    assert (answer["new"], answer["rejected"], answer["applied"]) == (2, 2, True)
    (file,) = answer["files"]
    assert file["kind"] == "crm"
    assert [(bad["row"], bad["reason"]) for bad in file["rejected"]] == [
        (4, 'nobody has said what the stage "Blue phase" means'),
        (5, "no sign of LinkedIn"),
    ]
    stages = {found["stage"] for found in call.json("result", "list")}
    assert stages == {"contract", "proposal"}
    again = call.json("import", "hubspot.csv")
    assert (again["new"], again["updated"], again["unchanged"], again["rejected"]) == (0, 0, 2, 2)


def test_a_moved_deal_moves_its_result(call: Terminal):
    """The list of next month."""
    call.json("import", listed(ROWS[1]))
    answer = call.json(
        "import", listed(ROWS[1].replace("Contract Sent", "Closed Won").replace("2027", "2026"))
    )
    assert (answer["new"], answer["updated"]) == (0, 1)
    (result,) = call.json("result", "list")
    assert [(step["stage"], step["date"]) for step in result["steps"]][-1] == ("contract", "2026-04-01")


def test_amounts_without_a_currency_are_told(call: Terminal):
    """They come in with the next import, once a currency is known."""
    said = call("import", listed(*ROWS))
    assert said.code == 0
    assert "no sign of LinkedIn: 1" in said.out
    assert "hubspot.csv: 2 amounts stay out, because their currency is not known." in said.out
    assert {result["amount"] for result in call.json("result", "list")} == {None}
    call.json("result", "add", "--stage", "contract", "--amount", "5", "--currency", "USD")
    assert call.json("import", "hubspot.csv")["updated"] == 2
    assert {result["amount"] for result in call.json("result", "list")} == {5, 500, 700}


def test_a_list_without_a_day_is_refused_with_a_sentence(call: Terminal):
    """Nothing is guessed about when something was."""
    Path("short.csv").write_text("Record ID,Deal Name,Deal Stage\n1,A,Closed Won\n", encoding="utf-8")
    said = call("import", "short.csv")
    assert said.code == 1
    assert "short.csv" in said.err


def test_results_go_out_and_come_back(call: Terminal):
    """The table of results into an empty journal gives the same results."""
    call.json(
        "result", "add", "--stage", "contract", "--person", "Ada B", "--amount", "12.5", "--currency", "EUR"
    )
    call.json("import", listed(*ROWS))
    before = call.json("result", "list")
    (name,) = call.json("export", "results.csv", "--format", "results")["files"]
    other = call.json("--data-dir", "other", "import", name)
    assert (other["files"][0]["kind"], other["new"], other["rejected"]) == ("results", 3, 0)
    assert call.json("--data-dir", "other", "result", "list") == before
    assert call.json("--data-dir", "other", "import", name)["unchanged"] == 3


@pytest.mark.parametrize("edition", ["latin-1", "utf-16", "xlsx"])
@pytest.mark.parametrize("program", PROGRAMS, ids="-".join)
def test_every_row_of_every_list_is_told(call: Terminal, program: tuple[str, str], edition: str):
    """New, changed, known and left out are the rows; the second time none is new."""
    deals = made_up(3, 15, TODAY - timedelta(days=2))
    name = "report.xlsx" if edition == "xlsx" else "report.csv"
    Path(name).write_bytes(EDITIONS[edition](PROGRAMS[program], deals))
    rows = len(deals) + len(PROGRAMS[program].footer)
    first, again = (call.json("import", name) for _ in range(2))
    for answer in (first, again):
        assert sum(answer[part] for part in ("new", "updated", "unchanged", "rejected")) == rows
    assert first["new"] == again["unchanged"] == sum("linkedin" in deal.source.lower() for deal in deals)
    assert (again["new"], again["updated"]) == (0, 0)
