"""What LinkedIn writes on the SSI page in each of its languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """The labels of the page in one language."""

    title: str
    current: str
    components: str
    pillars: tuple[str, str, str, str]
    out_of: str
    industry_rank: str
    network_rank: str
    top: str
    industry: str
    network: str
    industry_average: str
    network_average: str
    you_rank: str
    no_change: str
    change: str
    category: str
    remaining: str
    comma: bool = False


LANGUAGES = {
    "en": Words(
        "Your Social Selling Index",
        "Current Social Selling Index",
        "Four components of your score",
        (
            "Establish your professional brand",
            "Find the right people",
            "Engage with insights",
            "Build relationships",
        ),
        "out of 100",
        "Industry SSI rank",
        "Network SSI rank",
        "Top {}%",
        "People in your industry",
        "People in your network",
        "Sales professionals in the Quarry Supplies industry have an average SSI of {}.",
        "People in your network have an average SSI of {}.",
        "You rank in the top {}%",
        "No change since last week",
        "Up 1% since last week",
        "Category\tvalue",
        "Remaining points",
    ),
    "pt": Words(
        "Seu Social Selling Index",
        "Social Selling Index atual",
        "Os quatro componentes da sua pontuação",
        (
            "Estabelecer sua marca profissional",
            "Localizar as pessoas certas",
            "Interagir oferecendo insights",
            "Cultivar relacionamentos",
        ),
        "de 100",
        "Classificação SSI do setor",
        "Classificação SSI da rede",
        "Primeiros {}%",
        "Pessoas no seu setor",
        "Pessoas na sua rede",
        "Os profissionais de vendas do setor de Pedreiras têm um SSI médio de {}.",
        "As pessoas na sua rede têm um SSI médio de {}.",
        "Você está entre os primeiros {}%",
        "Sem alterações na última semana",
        "Aumento de 1% na última semana",
        "Categoria\tvalor",
        "Pontos restantes",
        comma=True,
    ),
    "es": Words(
        "Tu índice de ventas con las redes sociales",
        "Índice de ventas con las redes sociales actual",
        "Los cuatro factores que determinan tu puntuación",
        (
            "Establece tu marca profesional",
            "Encuentra a las personas adecuadas",
            "Interactúa ofreciendo información",
            "Crea relaciones",
        ),
        "de 100",
        "Mejor clasificación SSI del sector",
        "Mejor clasificación SSI de la red",
        "{} %",
        "Personas de tu sector",
        "Personas de tu red",
        "Los profesionales de ventas del sector Canteras tienen un SSI medio de {}.",
        "Las personas de tu red tienen un SSI medio de {}.",
        "Estás entre los mejores {} %",
        "Sin cambios desde la última semana",
        "Ha subido un 1 % desde la última semana",
        "Categoría\tvalor",
        "Puntos restantes",
        comma=True,
    ),
    "de": Words(
        "Ihr Social Selling Index",
        "Aktueller Social Selling Index",
        "Die vier Komponenten Ihres Ergebnisses",
        (
            "Ihre professionelle Marke aufbauen",
            "Gezielt die richtigen Personen finden",
            "Durch Einblicke Interesse wecken",
            "Beziehungen aufbauen",
        ),
        "von 100",
        "Branchen-SSI-Rang",
        "Netzwerk-SSI-Rang",
        "Top {} %",
        "Personen in Ihrer Branche",
        "Personen in Ihrem Netzwerk",
        "Vertriebsprofis in der Branche Steinbruch haben einen durchschnittlichen SSI von {}.",
        "Personen in Ihrem Netzwerk haben einen durchschnittlichen SSI von {}.",
        "Sie gehören zu den Top {} %",
        "Keine Änderung seit letzter Woche",
        "1 % mehr seit letzter Woche",
        "Kategorie\tWert",
        "Verbleibende Punkte",
        comma=True,
    ),
    "fr": Words(
        "Votre Social Selling Index",
        "Social Selling Index actuel",
        "Les quatre composantes de votre score",
        (
            "Construire votre marque professionnelle",
            "Trouver les bonnes personnes",
            "Échanger des informations",
            "Établir des relations",
        ),
        "sur 100",
        "Classement SSI du secteur",
        "Classement SSI du réseau",
        "Top {} %",
        "Personnes dans votre secteur",
        "Personnes dans votre réseau",
        "Les commerciaux du secteur Carrières ont un SSI moyen de {}.",
        "Les personnes dans votre réseau ont un SSI moyen de {}.",
        "Vous êtes dans le top {} %",
        "Aucun changement depuis la semaine dernière",
        "Hausse de 1 % depuis la semaine dernière",
        "Catégorie\tvaleur",
        "Points restants",
        comma=True,
    ),
}
