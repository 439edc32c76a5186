"""Words that could not be kept, and come again."""

import asyncio

import pytest

from bot.actions import dispatch
from bot.actions.request import Place, Request, RequestKind
from bot.delivery.missed import QUIET
from bot.store.admission import Turn
from bot.store.persons import Profile, Who
from tests.surfaces.app import App, text
from tests.surfaces.memory import WORKSPACE, Replies
from tests.words import in_english

SAM = Who(WORKSPACE, "sam")


@pytest.mark.whole
def test_words_that_are_being_answered_at_last_are_not_given_up_meanwhile(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    again = Request(
        RequestKind.EVENT, "message", SAM, place=Place("D-sam"), direct="D-sam", key="K1", text="help", sent_at=app.now
    )
    asked, known = asyncio.Event(), asyncio.Event()
    profile = app.surface.profile

    async def slowly(who: Who) -> Profile | None:
        asked.set()
        await known.wait()
        return await profile(who)

    async def comes_again_as_the_time_is_up() -> None:
        app.tools.missed.add(SAM, again.key)
        app.now += QUIET
        answered = asyncio.create_task(dispatch.answer(again, Replies(app.surface, again), app.tools.within(Turn())))
        await asked.wait()
        await app.tools.missed.tell()
        known.set()
        assert await answered
        await app.tools.settle()

    monkeypatch.setattr(app.surface, "profile", slowly)
    app.run(comes_again_as_the_time_is_up())
    [answer] = map(text, app.sam.messages())
    assert in_english("common.debrief_an_interview") in answer
