"""The first start, walked through as a person does."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.targets import Target, TargetKind
from ssi_coach.presentation.first_start import AboutYou, FirstStartAnswers, steps
from ssi_coach.presentation.formats import PlainFormats
from ssi_coach.presentation.reading_entry import SSI_PAGE, PastedView
from ssi_coach.presentation.wording import speak
from ssi_coach.ui.screens.first_start import FirstStartScreen
from tests.dropping import dropped

TODAY = date(2026, 5, 13)
NUMBERS = {"total": 52.0, "brand": 20.9, "people": 6.2, "insights": 9.6, "relationships": 15.3}


def read(text: str) -> PastedView:
    """Understands every text as the same page."""
    return PastedView(NUMBERS, (), lines=18)


@pytest.fixture
def told():
    """What the screen told, in order."""
    return []


@pytest.fixture
def screen(skin, qtbot, told):
    """The screen at its first step."""
    screen = FirstStartScreen(skin, read, TODAY, PlainFormats())
    qtbot.addWidget(screen)
    screen.answered.connect(told.append)
    screen.resize(1280, 800)
    with qtbot.waitExposed(screen):
        screen.show()
    return screen


def test_a_start_with_all_answers(screen, qtbot, told):
    """Language, about you, reading, rough numbers: each is told as soon as it is continued."""
    screen.step.choices.choose("en")
    screen.proceed.click()
    screen.step.plan.choose("premium")
    screen.step.industry.setText(" Software ")
    screen.step.usual.chosen.emit("30")
    screen.step.target.choose("points")
    screen.proceed.click()
    assert not screen.proceed.isEnabled()
    screen.step.entry.paste("the page")
    screen.proceed.click()
    qtbot.keyClicks(screen.step.fields["connections"], "1 234")
    screen.proceed.click()
    with qtbot.waitSignal(screen.finished) as finished:
        screen.proceed.click()
    answers = finished.args[0]
    assert answers.language == "en"
    assert answers.about == AboutYou(LinkedInPlan.PREMIUM, "Software", 30, Target(TargetKind.POINTS))
    assert answers.reading.numbers == NUMBERS
    assert answers.levels == {"connections": 1234}
    assert told == [
        FirstStartAnswers("en"),
        FirstStartAnswers("en", answers.about),
        FirstStartAnswers("en", answers.about, answers.reading),
        answers,
        answers,
    ]


def test_every_step_but_the_language_can_be_skipped(screen, qtbot):
    """Nothing that was not continued counts."""
    screen.proceed.click()
    screen.step.industry.setText("Software")
    screen.skip.click()
    screen.step.entry.paste("the page")
    screen.skip.click()
    screen.skip.click()
    assert screen.skip.isHidden()
    with qtbot.waitSignal(screen.finished) as finished:
        screen.proceed.click()
    assert finished.args == [FirstStartAnswers("")]


@pytest.mark.parametrize(("button", "what"), [("choose", "import"), ("how", "help")])
def test_whoever_has_the_archive_goes_on_with_it(screen, qtbot, button, what):
    """The questions end there; the answers go along."""
    screen.proceed.click()
    screen.side.step_wanted.emit("archive")
    with qtbot.waitSignal(screen.archive_wanted) as wanted:
        getattr(screen.step, button).click()
    assert wanted.args == [FirstStartAnswers(""), what]


def test_the_archive_may_be_dropped(screen, qtbot, tmp_path):
    """As on the page Data: files of this computer, and nothing else."""
    place = tmp_path / "LinkedInDataExport.zip"
    screen.side.step_wanted.emit("archive")
    assert not dropped(screen, "https://www.linkedin.com/x.zip")
    with qtbot.waitSignal(screen.archive_wanted) as wanted:
        assert dropped(screen, place.as_uri())
    assert wanted.args[1] == (place,)


def test_what_is_dropped_earlier_waits_until_the_questions_are_done(screen, qtbot, tmp_path):
    """The list of steps names it, the last step offers to look at it, and everything else is still asked."""
    place = tmp_path / "LinkedInDataExport.zip"
    screen.proceed.click()
    assert dropped(screen, place.as_uri())
    assert screen.step_id == "about"
    assert steps(screen.answers, "about", PlainFormats())[-1].detail == place.name
    screen.skip.click()
    screen.step.archive.click()
    assert screen.proceed.text() == "Look at it"
    with qtbot.waitSignal(screen.archive_wanted) as wanted:
        screen.proceed.click()
    assert wanted.args == [FirstStartAnswers("", files=(place,)), (place,)]


def test_what_was_dropped_may_wait(screen, qtbot, tmp_path):
    """Later leads to Today, as if nothing had been dropped."""
    assert dropped(screen, (tmp_path / "one.zip").as_uri())
    assert dropped(screen, (tmp_path / "two.csv").as_uri())
    screen.reword(PlainFormats("de"))
    screen.side.step_wanted.emit("archive")
    assert screen.step.choose.text() == "Other files ..."
    with qtbot.waitSignal(screen.finished):
        screen.skip.click()


def test_back_works_and_keeps_what_was_typed(screen):
    """Also across a step that was skipped."""
    assert screen.back.isHidden()
    screen.proceed.click()
    screen.step.industry.setText("Software")
    screen.skip.click()
    screen.back.click()
    assert screen.step_id == "about"
    assert screen.step.industry.text() == "Software"


def test_enter_continues_and_escape_goes_back(screen, qtbot):
    """From a field too."""
    screen.proceed.click()
    qtbot.keyClick(screen.step.industry, Qt.Key.Key_Return)
    assert screen.step_id == "reading"
    qtbot.keyClick(screen, Qt.Key.Key_Escape)
    assert screen.step_id == "about"


def test_the_keyboard_alone_is_enough(screen, qtbot):
    """Arrows choose, Enter continues, from a choice and after a paste too."""
    rows = screen.step.choices._rows
    qtbot.keyClick(rows[""], Qt.Key.Key_Down)
    qtbot.keyClick(rows["en"], Qt.Key.Key_Return)
    assert screen.answers.language == "en"
    qtbot.keyClick(screen.step.plan._rows["free"], Qt.Key.Key_Return)
    screen.step.entry.paste("the page")
    qtbot.keyClick(screen.step.entry.box.field, Qt.Key.Key_Return)
    assert screen.step_id == "levels"


def test_the_list_of_steps_goes_anywhere(screen, qtbot):
    """And marks what is done."""
    screen.side.step_wanted.emit("levels")
    assert screen.step_id == "levels"
    assert [item.view.mark for item in screen.side._items] == ["open", "open", "open", "now", "open"]


def test_a_language_is_spoken_as_soon_as_it_is_chosen(screen, qtbot, german):
    """The wiring speaks it; the screen says everything again and keeps its step and its answer."""
    with qtbot.waitSignal(screen.language_chosen) as chosen:
        screen.step.choices._rows["de"].click()
    assert chosen.args == ["de"]
    screen.reword(PlainFormats("de"))
    assert screen.step_id == "language"
    assert screen.step.choices.key == "de"
    assert screen.proceed.text() == "Weiter"
    speak(None)


def test_numbers_can_be_typed_instead_of_pasted(screen, qtbot):
    """And pasted instead of typed."""
    screen.go_to("reading")
    assert screen.other.text() == "Type the numbers instead"
    screen.other.click()
    qtbot.keyClicks(screen.step.entry.understood.total, "48")
    assert screen.proceed.isEnabled()
    assert screen.other.text() == "Paste the page instead"


def test_rough_numbers_must_be_counts(screen, qtbot):
    """What cannot be one is said, and nothing goes on."""
    screen.go_to("levels")
    field = screen.step.fields["followers"]
    qtbot.keyClicks(field, "many")
    assert not screen.proceed.isEnabled()
    field.clear()
    qtbot.keyClicks(field, "500+")
    assert screen.proceed.isEnabled()
    assert screen.step.taken(FirstStartAnswers()).levels == {"followers": 500}


def test_an_earlier_start_goes_on_where_it_ended(skin, qtbot):
    """Its answers stand in the fields."""
    about = AboutYou(LinkedInPlan.SALES_NAVIGATOR, "Software", 45, Target(TargetKind.OWN, 60.0))
    earlier = FirstStartAnswers("en", about, None, {"connections": 812})
    screen = FirstStartScreen(skin, read, TODAY, PlainFormats(), earlier)
    qtbot.addWidget(screen)
    screen.go_to("about")
    assert screen.step.taken(FirstStartAnswers()).about == about
    screen.go_to("levels")
    assert screen.step.taken(FirstStartAnswers()).levels == {"connections": 812}


def test_the_sample_journal_and_the_page_are_asked_for(screen, qtbot):
    """By whoever may open them."""
    with qtbot.waitSignal(screen.sample_wanted):
        screen.side.sample_wanted.emit()
    screen.go_to("reading")
    with qtbot.waitSignal(screen.open_wanted) as told:
        screen.step.open_wanted.emit()
    assert told.args == [SSI_PAGE]


def test_it_builds_in_every_theme(every_skin, qtbot):
    """Each step can be drawn."""
    screen = FirstStartScreen(every_skin, read, TODAY, PlainFormats())
    qtbot.addWidget(screen)
    for step in ("language", "about", "reading", "levels"):
        screen.go_to(step)
        assert not screen.grab().isNull()
