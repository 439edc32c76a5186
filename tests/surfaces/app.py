"""The bot on a surface in memory, in this process: whoever does something sees at once what comes of it."""

import asyncio
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from bot.actions import dispatch
from bot.actions.request import DAY, Fields, File, Request, RequestKind
from bot.actions.request import Place as Where
from bot.actions.tools import Tools
from bot.delivery.nudge_messages import NudgeMessages
from bot.delivery.nudge_sender import NudgeSender
from bot.screens import ids
from bot.screens.elements import (
    AnyField,
    Button,
    ChoiceField,
    Control,
    Form,
    Menu,
    OpenLink,
    PickDay,
    SeveralField,
    TextField,
)
from bot.services.checklist import question_queue
from bot.services.coaching import digests, tasks
from bot.services.coaching.channels import Place
from bot.services.file_reader import FileReader
from bot.store.admission import Admission, Turn
from bot.store.database import make_engine
from bot.store.persons import Profile, Who
from bot.store.transact import Transact
from bot.support.logs import logger
from tests.stage import TUESDAY
from tests.surfaces import screen
from tests.surfaces.memory import BOT, WORKSPACE, Memory, Posted, Replies, Room, Somebody, must
from tests.words import wanted

COACHES = "coaches"
"""A private channel with everybody in it, and the bot."""
PATIENT = 60
"""Seconds for a request: a busy machine may take its time."""


class App:
    """The bot, its surface and its clock, which stands still until it is moved."""

    def __init__(self, database_url: str, runner: asyncio.Runner) -> None:
        self.now = TUESDAY
        self.run = runner.run
        self.surface = Memory(lambda: self.now)
        self.surface.welcome("sam", Somebody(Profile("Sam Rivera", "America/New_York", "en_US")))
        self.surface.welcome("dana", Somebody(Profile("Dana Okafor", "America/Chicago", "en_US"), is_admin=True))
        self.surface.rooms[COACHES] = Room(Place(COACHES, COACHES, is_private=True), {BOT, "sam", "dana"})
        self.heard = 0
        """How many requests came in."""
        self.may_fail = False
        """Whether a test lets something fail that is worth an error in the log."""
        self._transact = Transact(make_engine(database_url), lambda: self.now)
        self.tools = Tools(self._transact, self.surface, self.surface, WORKSPACE, Admission(PATIENT), FileReader())
        shown = lambda who: self.tools.soon("showing Home", self.tools.home.refresh(who))  # noqa: E731
        self._nudge_sender = NudgeSender(self._transact, {WORKSPACE: NudgeMessages(self.surface, shown)})

    @property
    def sam(self) -> "Person":
        return Person(self, "sam")

    @property
    def dana(self) -> "Person":
        return Person(self, "dana")

    def hear(self, request: Request) -> None:
        """A request comes in, and all that follows from it is done."""
        self.heard += 1
        self.run(self._hear(request))

    async def _hear(self, request: Request) -> None:
        acknowledged = await dispatch.answer(request, Replies(self.surface, request), self.tools.within(Turn()))
        must(acknowledged, f"{request.id} was not kept")
        await self.tools.settle()

    def turn_to(self, moment: datetime) -> None:
        """The clock shows that moment, and what is due by then comes."""
        self.now = moment
        self.run(self._catch_up())

    async def _catch_up(self) -> None:
        await self._nudge_sender.wake()
        await self._nudge_sender.settle()
        for channel_id in await self._transact(digests.due):
            await self._transact(digests.put_together, channel_id)
        for task_id in await self._transact(tasks.due):
            await self._transact(tasks.remind, task_id)
        await self.tools.post_sender.wake()
        await self.tools.question_sender.tell_all(await self._transact(question_queue.untold, self.now, (WORKSPACE,)))
        await self.tools.missed.tell()
        await self.tools.settle()

    def close(self) -> None:
        """Let go of threads and the database."""
        self.tools.files.close()
        self._transact.close()


class Person:
    """What somebody does, and sees."""

    def __init__(self, app: App, user: str) -> None:
        self.app, self.user, self.direct = app, user, f"D-{user}"
        self._somebody = app.surface.people[user]

    # Seeing

    def messages(self, channel: str = "") -> list[Posted]:
        """What they read in a channel, the oldest first; by default in the conversation with the bot."""
        there = self.app.surface.rooms[channel or self.direct].messages.values()
        return [posted for posted in there if posted.only_for in {None, self.user}]

    def see(self, *words: str) -> Posted:
        """The newest message with all of these words; what we say may be named by its id, here and below."""
        said = [*map(wanted, words)]
        found = next((each for each in reversed(self.messages()) if all(part in text(each) for part in said)), None)
        assert found, f"no message says: {said}\n\n" + "\n\n".join(map(text, self.messages()))
        return found

    def screen(self) -> str:
        """All that is before them: the conversation, and the form that is open."""
        form = [screen.text(self.form)] if self.form else []
        return "\n\n".join([*map(text, self.messages()), *form])

    @property
    def form(self) -> Form | None:
        """The form that is open."""
        return self._somebody.form

    @property
    def home(self) -> str:
        """What their own page says, since they opened it."""
        assert self._somebody.home
        return screen.text(self._somebody.home)

    def fields(self) -> list[AnyField]:
        """What is to be filled in in it."""
        assert self.form, "no form is open"
        return screen.fields(self.form)

    @property
    def wrong(self) -> Mapping[str, str]:
        """What is wrong in it, by its fields' names."""
        return self._somebody.wrong

    # Doing

    def say(self, words: str) -> str:
        """Type to the bot; what it answers, all of it."""
        return self._answer(id="message", text=words, sent_at=self.app.surface.moment())

    def drop(self, name: str, content: bytes) -> str:
        """Drop a file into the conversation; what the bot answers."""
        file_id = self.app.surface.keep(self.user, self.direct, name, content)
        return self._answer(id="message", files=(File(file_id, name),), sent_at=self.app.surface.moment())

    def command(self, line: str, channel: str = "") -> str:
        """`debrief Northwind, Clerk, today 10am`; what the bot answers."""
        name, _, words = line.partition(" ")
        return self._answer(kind=RequestKind.COMMAND, id=name, text=words, place=self._place(channel))

    def press(self, label: str, where: Posted | None = None) -> str:
        """The button of that label: the newest, or that of a message; what the bot answers."""
        at, ref, control = self._find(label, where)
        value = control.value if isinstance(control, Button) else ""
        must(isinstance(control, Button | OpenLink), f"{label} is no button")
        return self._use(at, ref, control, value=value)

    def choose(self, label: str, value: str, where: Posted | None = None) -> str:
        """An option of a menu, by its label or value; what the bot answers."""
        at, ref, control = self._find(label, where)
        options = control.options if isinstance(control, Menu) else ()
        chosen = next((option.value for option in options if wanted(value) in {option.value, option.label}), None)
        must(chosen, f"{label} has no {value}")
        return self._use(at, ref, control, value=chosen)

    def pick(self, label: str, day: str, where: Posted | None = None) -> str:
        """A day; what the bot answers."""
        at, ref, control = self._find(label, where)
        must(isinstance(control, PickDay), f"{label} picks no day")
        return self._use(at, ref, control, fields=Fields({DAY: day}))

    def submit(self, filled_in: Mapping[str, str | tuple[str, ...]] | None = None) -> str:
        """Send the open form, with these values by the fields' labels; what the bot answers."""
        form = self.form
        assert form, "no form is open"
        asked = {field.label: field for field in screen.fields(form)}
        entered = {wanted(label): value for label, value in (filled_in or {}).items()}
        unknown = set(entered) - set(asked)
        assert not unknown, f"no such fields: {unknown}; there are: {list(asked)}"
        shown = {field.name: screen.initial(field) for field in asked.values()}
        given = shown | {asked[label].name: _meant(asked[label], value) for label, value in entered.items()}
        for field in asked.values():
            must(field.optional or given[field.name], f"{field.label} has to be filled in")
            must(_fits(field, given[field.name]), f"{field.label} cannot hold {given[field.name]!r}")
        return self._answer(
            kind=RequestKind.SUBMISSION,
            id=form.action,
            ref=form.ref,
            place=Where(),
            fields=Fields({name: value if isinstance(value, str) else "" for name, value in given.items()}),
            several=Fields({name: value for name, value in given.items() if isinstance(value, tuple)}),
            shown={name: value for name, value in shown.items() if isinstance(value, str)},
        )

    def close_form(self) -> None:
        """Leave it."""
        self._somebody.form, self._somebody.wrong = None, {}

    def open_home(self) -> str:
        """Their own page; what it says."""
        self._answer(id="home.opened")
        return self.home

    def is_changed(self) -> None:
        """The surface says so: they are here, as their profile has it."""
        self._answer(id="person.changed", profile=self._somebody.profile)

    def _place(self, channel: str = "", message: str = "") -> Where:
        return Where(channel or self.direct, message, is_direct=channel in {"", self.direct})

    def _channel_of(self, posted: Posted) -> str:
        rooms = self.app.surface.rooms.items()
        return next(channel for channel, room in rooms if posted.id in room.messages)

    def _find(self, label: str, where: Posted | None) -> tuple[Where, str, Control]:
        words = wanted(label)
        shown: list[tuple[Where, Any]] = [(Where(), self.form)] if self.form and not where else []
        for posted in [where] if where else reversed(self.messages()):
            shown.append((self._place(self._channel_of(posted), message=posted.id), posted.message))
        if self._somebody.home and not where:
            shown.append((Where(is_home=True), self._somebody.home))
        for place, each in shown:
            for ref, control in reversed(list(screen.controls(each.body))):
                if control.label == words:
                    return place, ref, control
        raise AssertionError(f"no {words} to be seen:\n\n" + "\n\n".join(map(text, self.messages())))

    def _use(self, place: Place, ref: str, control: Control, **more: Any) -> str:
        return self._answer(kind=RequestKind.ACTION, id=ids.routed(control.action), ref=ref, place=place, **more)

    def _answer(self, **what: Any) -> str:
        """Send it, and give back all that the bot said or changed in the conversation."""
        before = {posted.id: posted for posted in self.messages()}
        direct = self.direct if what.get("id") == "message" else None
        common = {"kind": RequestKind.EVENT, "place": self._place(), "direct": direct, "key": f"K{self.app.heard + 1}"}
        request = Request(who=Who(WORKSPACE, self.user), **(common | what))
        self.app.hear(request)
        return "\n\n".join(text(posted) for posted in self.messages() if before.get(posted.id) != posted)


def text(posted: Posted) -> str:
    """What a message says, with its controls in brackets."""
    return screen.text(posted.message)


def buttons(posted: Posted) -> list[str]:
    """The labels of all that can be done in a message."""
    return screen.buttons(posted.message)


def _meant(field: AnyField, value: str | tuple[str, ...]) -> str | tuple[str, ...]:
    """An option may be given by its label."""
    options = field.options if isinstance(field, ChoiceField) else ()
    return next((option.value for option in options if option.label == value), value)


def _fits(field: Any, value: str | tuple[str, ...]) -> bool:
    """Whether a client would let it through."""
    match field:
        case TextField(most=most):
            return isinstance(value, str) and len(value) <= most
        case ChoiceField(options=options):
            return value in {"", *(option.value for option in options)}
        case SeveralField(options=options):
            return isinstance(value, tuple) and set(value) <= {option.value for option in options}
    return isinstance(value, str)


@contextmanager
def app_in_memory(database_url: str) -> Iterator[App]:
    """The bot, until the block is left. Nothing may have failed by then."""
    failed = _Failures()
    logger.addHandler(failed)
    with asyncio.Runner() as runner:
        app = App(database_url, runner)
        try:
            yield app
            assert app.may_fail or not failed.told, failed.told
        finally:
            app.close()
            logger.removeHandler(failed)


class _Failures(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.told.append(record.getMessage())
