"""Readings in the long form: a line a number, of which one day makes one reading."""

from __future__ import annotations

import pytest

from tests.sources.tables.reading_it import read, readings, reasons

LONG = """data_referencia;hora_referencia;secao;campo;valor_original;unidade;valor_numerico;escala;observacao;fonte
2026-05-04;13:06;Resumo;Social Selling Index atual;53 de 100;pontos;53;0-100;;tela
2026-05-04;13:06;Ranking;Classificação SSI do setor;Primeiros 10%;%;10;percentual;;tela
2026-05-04;13:06;Ranking;Classificação SSI da rede;Primeiros 12%;%;;percentual;;tela
2026-05-04;13:06;Componentes;Estabelecer sua marca profissional;20,973;pontos;20.973;0-25;;tela
2026-05-04;13:06;Componentes;Localizar as pessoas certas;6,38;pontos;6.38;0-25;;tela
2026-05-04;13:06;Componentes;Interagir oferecendo insights;10,25;pontos;;0-25;;tela
2026-05-04;13:06;Componentes;Criar relacionamentos;15;pontos;15;0-25;;tela
2026-05-04;13:06;Setor;Setor de referência;Pedras;;;;;tela
2026-05-04;13:06;Setor;SSI médio do setor;35;pontos;35;0-100;;tela
2026-05-04;13:06;Setor;Posição no setor;Primeiros 10%;%;10;percentual;;tela
2026-05-04;13:06;Setor;Variação semanal no setor;Sem alterações;;;;;tela
2026-05-04;13:06;Rede;SSI médio da rede;36;pontos;36;0-100;;tela
2026-05-04;13:06;Pessoas no seu setor;Criar relacionamentos;15,15;pontos;15.15;0-25;;tela
2026-05-11;09:00;Resumo;Social Selling Index atual;54;pontos;54;0-100;;tela
"""


def test_the_lines_of_a_day_are_one_reading():
    """Commas and points, ranks with words around them; other people's numbers stay out on purpose."""
    parsed = read(LONG)
    assert parsed.kind == "readings"
    first, second = readings(parsed)
    assert (first.day.isoformat(), first.total) == ("2026-05-04", 53)
    assert (first.brand, first.people, first.insights, first.relationships) == (20.973, 6.38, 10.25, 15)
    assert (first.industry_rank, first.network_rank) == (10, 12)
    assert (first.industry_average, first.network_average) == (35, 36)
    assert (second.day.isoformat(), second.total, second.brand) == ("2026-05-11", 54, None)
    assert reasons(parsed) == [
        (9, "row.no_number", True),
        (12, "row.no_number", True),
        (14, "row.others", True),
    ]


@pytest.mark.parametrize(
    "heads",
    [
        "reference date;time;section;field;original value;unit;numeric value;scale;note;source",
        "Datum;Uhrzeit;Abschnitt;Feld;Originalwert;Einheit;Zahlenwert;Skala;Notiz;Quelle",
        "reference_date,time,section,field,original_value,unit,numeric_value,scale,note,source",
    ],
    ids=["English", "German", "commas"],
)
def test_headings_in_other_languages(heads: str):
    """The names of numbers may be English while the headings are not."""
    rows = [
        ("05/05/2026", "", "You", "SSI total", "52.5", "points", "52.5", "", "", ""),
        ("05/05/2026", "", "You", "Sector rank", "Top 9%", "%", "9", "", "", ""),
        ("25/05/2025", "", "You", "SSI total", "12", "points", "12", "", "", ""),
    ]
    delimiter = ";" if ";" in heads else ","
    parsed = read("\n".join([heads, *(delimiter.join(row) for row in rows)]))
    assert [(found.day.isoformat(), found.total, found.industry_rank) for found in readings(parsed)] == [
        ("2026-05-05", 52.5, 9),
        ("2025-05-25", 12, None),
    ]


def test_a_reading_that_cannot_be_is_named_with_its_first_line():
    """The four pillars contradict the total, a value is none, and one has neither total nor pillars."""
    parsed = read(
        "date;field;value\n"
        "2026-05-01;SSI total;10\n"
        "2026-05-01;Brand;20\n"
        "2026-05-02;SSI total;none\n"
        "2026-05-03;Industry rank;10\n"
        "2026-05-04;SSI total;55\n"
        "soon;SSI total;55\n"
    )
    assert [found.total for found in readings(parsed)] == [55]
    assert reasons(parsed) == [
        (2, "reading.sum", False),
        (4, "file.number", False),
        (5, "reading.incomplete", False),
        (7, "file.date", False),
    ]


def test_the_same_list_again_has_the_same_ids():
    """Also with one more day in it, and in the wide form."""
    longer = LONG + "2026-05-12;09:00;Resumo;Social Selling Index atual;55;pontos;55;0-100;;tela\n"
    ids = [record.id for record in read(LONG).records]
    assert [record.id for record in read(longer).records][:2] == ids
    wide = read("date,total\n2026-05-11,54\n")
    assert wide.records[0].id == ids[1]


def test_a_list_of_something_else_is_no_list_of_readings():
    """A date, a field and a value, but no number of the index."""
    assert read("date;field;value\n2026-05-01;Weather;10\n2026-05-02;Weather;12\n").kind == "table"
