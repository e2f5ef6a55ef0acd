"""Who decides, by title, in six languages."""

from __future__ import annotations

import pytest

from ssi_coach.sources.archive.seniority import decides

DECIDE = """
CEO | CEO & Co-Founder | Chief Revenue Officer | SVP Sales EMEA | EVP | Senior Vice President, Sales | CHRO | CISO
Managing Director | Managing Partner | Partner | Partner at Birch & Co | Owner at Shop | Chairman of the Board
Head of Sales & Founder | Group CFO, Board Member | President
Geschäftsführerin | Geschäftsführender Gesellschafter | Mitglied der Geschäftsleitung | Mitglied des Vorstands
Vertriebsvorstand | Inhaber | Mitgründerin | Unternehmer
PDG | Directrice générale | Directeur Général Adjoint | Vice-président ventes | Gérante | Fondateur associé
Director General | Consejera delegada | Dueño | Cofundadora | Socio fundador | Gerente general
Diretora Geral | Diretor executivo | Sócio-gerente | Proprietária | Vice-presidente
Amministratore delegato | Direttrice Generale | Titolare | Imprenditrice | Socio
"""
DO_NOT = """
Head of Sales | Sales Director | Director | Product Owner & Scrum Master | HR Business Partner | Data Owner
Assistant Vice President | Executive Assistant to CEO | Assistant to the Managing Director | Chief of Staff
Chief Engineer | Ex-CEO | Former Founder | Channel Partner Manager | Associate Partner | Office of the CEO
Sales Manager CoE | Student | Presidential fellow | Cocoa trader | Account Executive
Assistenz der Geschäftsführung | Referentin des Vorstands | Werkstudent | Vertriebsleiter
Assistante de direction | Directrice commerciale | Stagiaire PDG
Asistente de presidencia | Directora comercial | Assistente alla direzione generale | Direttore vendite | Estagiária
"""


def _titles(said: str) -> list[str]:
    return [title.strip() for line in said.strip().splitlines() for title in line.split("|")]


@pytest.mark.parametrize("title", _titles(DECIDE))
def test_decides(title):
    """Vice president, chief, partner, owner and up."""
    assert decides(title)


@pytest.mark.parametrize("title", ["", *_titles(DO_NOT)])
def test_does_not_decide(title):
    """Others, some of whom only sound as if they did."""
    assert not decides(title)
