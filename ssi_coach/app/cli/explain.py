"""`ssi-coach explain`: what the journal score is made of, and what the readings have taught."""

from __future__ import annotations

import argparse

from ssi_coach.app.cli.call import DONE, Call
from ssi_coach.domain.pillars import PILLARS, Pillar
from ssi_coach.presentation.progress.lessons import lessons_sentences
from ssi_coach.presentation.standing_lines import explanation_json, explanation_lines
from ssi_coach.services.estimating import lessons
from ssi_coach.services.standing import explain

NAME = "explain"
HELP = "say what the journal score is made of, and what your readings have taught"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("--pillar", choices=[pillar.value for pillar in PILLARS], help="only this pillar")


def refusal(_options: argparse.Namespace, _problem: str) -> object:
    """What `--json` prints when the journal cannot be read."""
    return None


def run(call: Call, options: argparse.Namespace) -> int:
    """Print each factor with its points and the entries behind it, then the lessons in words."""
    pillar = Pillar(options.pillar) if options.pillar else None
    today = call.today(options.on)
    explained = explain(call.work, today, pillar=pillar)
    if options.json:
        call.say_json(explanation_json(explained))
        return DONE
    for line in explanation_lines(explained, call.formats):
        call.say(line)
    learned = lessons(call.work, today)
    call.say("")
    for said in lessons_sentences(learned, call.work.catalogue, call.formats, today=today, pillar=pillar):
        call.say(said)
    return DONE
