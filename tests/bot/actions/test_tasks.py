"""A coach gives a task, and what its person does about it, on the surface in memory."""

import pytest

from bot.services.coaching.channels import Place
from tests.bot.actions.flows import debriefed, november
from tests.surfaces.app import App, buttons, text
from tests.surfaces.memory import BOT, Posted, Room
from tests.words import in_english

COACHES = "C-coaches"
ALOUD = "read it aloud"


def link(app: App) -> None:
    """Dana's channel, of which nobody else is a member."""
    app.surface.rooms[COACHES] = Room(Place(COACHES, "coaches", is_private=False), {"dana", BOT})
    app.dana.command("coach link", COACHES)


def share(app: App, *items: str) -> None:
    app.sam.command("coach join", COACHES)
    app.sam.submit({"They see": items})


def people(app: App) -> Posted:
    """The list of people, as Dana reads it."""
    app.dana.command("coach people", COACHES)
    return app.dana.messages(COACHES)[-1]


def give(app: App, what: str = f"{ALOUD}, by Thursday", by: str = "") -> Posted:
    """The task as Sam reads it."""
    app.dana.press("tasks.give_a_task", where=people(app))
    app.dana.submit({"Who?": "sam", "What?": what, "By when?": by})
    assert not app.dana.wrong
    return app.sam.see("tasks.from_gives_you_a")


def now(app: App, posted: Posted) -> str:
    """What that message says by now."""
    return text(next(each for each in app.sam.messages() if each.id == posted.id))


@pytest.fixture
def coached(app: App) -> App:
    link(app)
    share(app, "status", "tasks")
    return app


def test_a_task_goes_from_the_list_of_people_to_its_person_and_back(coached: App) -> None:
    task = give(coached)
    assert "By Thursday, November 26." in text(task)
    assert buttons(task) == ["Accept", in_english("tasks.not_for_me")]
    coached.sam.press("Accept", where=task)
    assert in_english("tasks.you_took_this_task") in now(coached, task)
    assert f"Task accepted: {ALOUD}, by Thursday." in text(people(coached))
    coached.sam.press("Done")
    assert in_english("tasks.done_well_done") in now(coached, task)
    assert f"Task done: {ALOUD}." in text(people(coached))


def test_a_task_that_is_not_for_them_is_no_debt(coached: App) -> None:
    task = give(coached)
    coached.sam.press("tasks.not_for_me", where=task)
    assert in_english("tasks.you_said_that_this") in now(coached, task)
    assert ALOUD not in coached.sam.open_home()
    assert f"{in_english('digest.task_told.declined')}: {ALOUD}." in text(people(coached))


def test_open_tasks_stand_on_home_and_in_the_list_and_are_done_there_in_one_tap(coached: App) -> None:
    debriefed(coached.sam)
    first = give(coached)
    coached.sam.press("Accept", where=first)
    second = give(coached, "two stories")
    assert ALOUD in coached.sam.open_home()
    coached.sam.command("interviews")
    listed = coached.sam.see("tasks.tasks_from_your_coaches")
    assert "two stories" in text(listed)
    coached.sam.press("Done", where=listed)
    assert in_english("tasks.done_well_done") in now(coached, first)
    listed = coached.sam.see("tasks.tasks_from_your_coaches")
    assert ALOUD not in text(listed)
    coached.sam.press("Accept", where=listed)
    assert in_english("tasks.you_took_this_task") in now(coached, second)


@pytest.mark.parametrize("words", ["I've read it aloud", "the task is done", "done: read it aloud"])
def test_a_task_is_done_by_words(coached: App, words: str) -> None:
    task = give(coached)
    coached.sam.press("Accept", where=task)
    said = coached.sam.say(words)
    assert f"{in_english('tasks.noted.done')}: {ALOUD}." in said
    assert in_english("tasks.done_well_done") in now(coached, task)
    assert in_english("tasks.noted.accepted") in coached.sam.press(
        "tasks.not_done_yet", where=coached.sam.see("tasks.noted.done")
    )


def test_where_it_may_be_one_of_several_it_is_asked(coached: App) -> None:
    for what in (ALOUD, "two stories"):
        coached.sam.press("Accept", where=give(coached, what))
    assert in_english("tasks.which.done") in coached.sam.say("did my tasks")
    assert f"{in_english('tasks.noted.done')}: two stories." in coached.sam.press("two stories")


def test_a_task_said_to_be_done_beside_a_question_is_noted_and_the_question_stays(coached: App) -> None:
    coached.sam.press("Accept", where=give(coached))
    coached.sam.command("debrief Northwind Traders, Finance Manager, today 10am")
    said = coached.sam.say("I've read it aloud")
    assert in_english("tasks.noted.done") in said
    assert in_english("steps.question.points") in said


@pytest.mark.parametrize(
    "words", ["I'll do it", "ok, will do!", "Sure, I’ll take it on", "i will do the task by friday"]
)
def test_a_task_is_taken_on_by_words(coached: App, words: str) -> None:
    task = give(coached)
    assert f"{in_english('tasks.noted.accepted')}: {ALOUD}." in coached.sam.say(words)
    assert in_english("tasks.you_took_this_task") in now(coached, task)
    assert f"Task accepted: {ALOUD}, by Thursday." in text(people(coached))


@pytest.mark.parametrize("words", ["not now, no time", "Sorry, I don't have time for that this week", "no thanks"])
def test_a_task_is_declined_by_words(coached: App, words: str) -> None:
    task = give(coached)
    assert f"{in_english('tasks.noted.declined')}: {ALOUD}." in coached.sam.say(words)
    assert in_english("tasks.you_said_that_this") in now(coached, task)


def test_words_that_may_be_about_anything_are_no_answer_to_a_task_while_a_question_is_open(coached: App) -> None:
    task = give(coached)
    coached.sam.command("debrief Northwind Traders, Finance Manager, today 10am")
    assert ALOUD not in coached.sam.say("I'll do it")
    assert in_english("tasks.you_took_this_task") not in now(coached, task)
    assert f"{in_english('tasks.noted.accepted')}: {ALOUD}." in coached.sam.say("I'll do the task")


def test_which_of_two_tasks_is_taken_on_is_asked(coached: App) -> None:
    give(coached)
    second = give(coached, "two stories")
    assert in_english("tasks.which.accepted") in coached.sam.say("I'll do it")
    assert f"{in_english('tasks.noted.accepted')}: two stories." in coached.sam.press("two stories")
    assert in_english("tasks.you_took_this_task") in now(coached, second)


def test_done_alone_is_about_the_task_that_they_were_reminded_of_last(coached: App) -> None:
    task = give(coached)
    coached.sam.press("Accept", where=task)
    coached.turn_to(november(25, 10))
    assert in_english("tasks.is_the_day_for", day="Tomorrow") in text(coached.sam.see("tasks.is_the_day_for"))
    assert f"{in_english('tasks.noted.done')}: {ALOUD}." in coached.sam.say("done")


def test_nothing_is_sent_to_whoever_shares_nothing_and_nobody_is_listed(app: App) -> None:
    link(app)
    assert in_english("tasks.give_a_task") not in buttons(people(app))
    share(app, "status")
    listed = people(app)
    share(app)
    app.dana.press("tasks.give_a_task", where=listed)
    assert in_english("tasks.nobody_shares") in text(app.dana.messages(COACHES)[-1])
    assert app.dana.form is None


def test_who_stops_sharing_while_the_form_is_open_gets_nothing(coached: App) -> None:
    coached.dana.press("tasks.give_a_task", where=people(coached))
    share(coached)
    coached.dana.submit({"Who?": "sam", "What?": ALOUD})
    assert in_english("tasks.not_given.not_sharing") in coached.dana.wrong["whom"]
    assert in_english("tasks.from_gives_you_a") not in "".join(map(text, coached.sam.messages()))


def test_without_the_item_the_coach_sees_nothing_and_the_person_is_told_so(app: App) -> None:
    link(app)
    share(app, "status")
    task = give(app)
    assert in_english("tasks.nobody_sees_what_you") in text(task)
    app.sam.press("Accept", where=task)
    assert ALOUD not in text(people(app))


def test_a_day_that_cannot_be_read_is_said_in_the_form(coached: App) -> None:
    coached.dana.press("tasks.give_a_task", where=people(coached))
    coached.dana.submit({"Who?": "sam", "What?": ALOUD, "By when?": "soonish"})
    assert in_english("tasks.day_unread") in coached.dana.wrong["by"]
    coached.dana.submit({"Who?": "sam", "What?": ALOUD, "By when?": "dec 4"})
    assert "Friday, December 4" in text(coached.sam.see("tasks.from_gives_you_a"))


def test_a_task_is_given_from_a_post_about_its_person(coached: App) -> None:
    debriefed(coached.sam)
    share(coached, "status", "notes", "tasks")
    coached.sam.press("common.ask_my_coach")
    coached.sam.submit({"review_forms.your_question": "Too long?"})
    review = next(each for each in coached.dana.messages(COACHES) if in_english("reviews.asks") in text(each))
    coached.dana.press("tasks.give_a_task", where=review)
    coached.dana.submit({"What?": ALOUD})
    assert ALOUD in text(coached.sam.see("tasks.from_gives_you_a"))
