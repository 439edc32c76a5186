"""What people ask the bot for, and what happens with its answers: other cards, dialogs, text."""

from dataclasses import dataclass
from typing import Any

from playground.teams.bot.activities import invoke
from playground.teams.bot.delivery import Delivery, NoAnswerError, Reply
from playground.teams.cards.check import card_problems, dialog_card_problems
from playground.teams.ids import guid
from playground.teams.tenant.messages import CARD, Message
from playground.teams.tenant.people import Person
from playground.teams.tenant.places import Place
from playground.teams.world import Dialog, TeamsWorld
from playground.types import Json

UNREACHABLE = "Unable to reach app. Please try again."
WRONG = "Something went wrong. Please try again."
NEW_CARD = CARD
NEW_WORDS = "application/vnd.microsoft.activity.message"
DIALOG_SIZES = ("small", "medium", "large")


@dataclass(frozen=True)
class Outcome:
    """What the person sees: whether the bot accepted it, what Teams says if not, and what the bot says."""

    acknowledged: bool
    problem: str | None = None
    notice: str | None = None


class BadAnswerError(Exception):
    """The bot's answer is nothing that Teams knows; the message says what."""


@dataclass(frozen=True)
class Asker:
    """Sends requests to the bot on behalf of people."""

    world: TeamsWorld
    delivery: Delivery

    async def execute(self, person: Person, place: Place, shown: Message, action: Json, data: Json) -> Outcome:
        """Press an Action.Execute: the bot answers with another card, which that person sees, or with text."""
        pressed: Json = {name: action[name] for name in ("type", "id", "title", "verb") if name in action}
        value = {"action": pressed | {"data": data}, "trigger": "manual"}
        return await self._ask(person, place, shown, "adaptiveCard/action", value, self._on_card(person, shown))

    async def fetch_dialog(self, person: Person, place: Place, shown: Message, data: Json) -> Outcome:
        """Press a button that opens a dialog."""
        value = {"data": data, "context": {"theme": "default"}, "tabContext": None}
        origin = {"name": "task/submit", "place": place.id, "message": shown.id, "value": {}}
        return await self._ask(person, place, shown, "task/fetch", value, self._on_task(person, origin))

    async def use_extension(self, person: Person, place: Place, value: Json) -> Outcome:
        """Use an action of the message extension."""
        origin = {"name": "composeExtension/submitAction", "place": place.id, "message": None, "value": value}
        name = "composeExtension/fetchTask"
        return await self._ask(person, place, None, name, value, self._on_task(person, origin))

    async def submit_dialog(self, person: Person, place: Place, shown: Message | None, data: Json) -> Outcome:
        """Submit the open dialog."""
        origin = self.world.dialogs[person.aad_id].origin
        value = {**origin["value"], "data": data, "context": {"theme": "default"}}
        may_be_empty = origin["name"] == "task/submit"
        on_answer = self._on_task(person, origin, may_be_empty=may_be_empty)
        return await self._ask(person, place, shown, origin["name"], value, on_answer)

    async def consent(self, person: Person, place: Place, shown: Message, value: Json) -> Outcome:
        """Accept or decline a file; the bot's answer to that is empty."""
        return await self._ask(person, place, shown, "fileConsent/invoke", value, lambda body: Outcome(True))

    async def _ask(
        self, person: Person, place: Place, shown: Message | None, name: str, value: Json, on_answer: Any
    ) -> Outcome:
        try:
            reply = await self.delivery.ask(invoke(self.world, name, person, place, shown, value))
        except NoAnswerError:
            return Outcome(False, UNREACHABLE)
        if reply.status != 200:
            return Outcome(False, UNREACHABLE)
        try:
            outcome: Outcome = on_answer(reply.body)
        except BadAnswerError as problem:
            self._refuse(reply, str(problem))
            return Outcome(False, WRONG)
        self.world.tenant.touch()
        return outcome

    def _refuse(self, reply: Reply, why: str) -> None:
        self.world.log.answered(reply.entry, {**reply.entry["answer"], "ok": False, "error": why})

    def _on_card(self, person: Person, shown: Message) -> Any:
        def answered(body: Any) -> Outcome:
            kind, value = _of_execute(body)
            if kind == NEW_WORDS:
                return Outcome(True, notice=value)
            shown.answered[person.aad_id] = value
            return Outcome(True)

        return answered

    def _on_task(self, person: Person, origin: Json, *, may_be_empty: bool = False) -> Any:
        def answered(body: Any) -> Outcome:
            if not body and may_be_empty:
                self.world.dialogs.pop(person.aad_id, None)
                return Outcome(True)
            task = _of_task(body)
            self.world.dialogs.pop(person.aad_id, None)
            if isinstance(task, str):
                return Outcome(True, notice=task)
            self.world.dialogs[person.aad_id] = Dialog(guid(), task["title"], task["card"]["content"], origin)
            return Outcome(True)

        return answered


def _of_execute(body: Any) -> tuple[str, Any]:
    """The kind and value of the answer to an Execute; BadAnswerError for anything that Teams does not know."""
    if not isinstance(body, dict) or body.get("statusCode") != 200:
        raise BadAnswerError("The answer to an Execute has a statusCode, which is 200.")
    kind, value = body.get("type"), body.get("value")
    if kind == NEW_WORDS and isinstance(value, str) and value:
        return kind, value
    if kind != NEW_CARD:
        raise BadAnswerError(f"The answer to an Execute is of type {NEW_CARD}, or {NEW_WORDS} with words.")
    _check(card_problems(value))
    return kind, value


def _of_task(body: Any) -> Any:
    """The dialog or text in the answer to whatever opens or submits a dialog; else BadAnswerError."""
    task = body.get("task") if isinstance(body, dict) else None
    if not isinstance(task, dict):
        raise BadAnswerError("The answer has a task.")
    value = task.get("value")
    if task.get("type") == "message" and isinstance(value, str) and value:
        return value
    if task.get("type") != "continue" or not isinstance(value, dict):
        raise BadAnswerError("A task is of type continue with a dialog, or message with words.")
    card = value.get("card")
    if not isinstance(value.get("title"), str) or not isinstance(card, dict) or card.get("contentType") != CARD:
        raise BadAnswerError("A dialog has a title and an Adaptive Card.")
    if any(_bad_size(value.get(side)) for side in ("height", "width")):
        raise BadAnswerError(f"height and width are {', '.join(DIALOG_SIZES)} or a number of pixels.")
    _check(dialog_card_problems(card.get("content")))
    return value


def _bad_size(size: object) -> bool:
    return size is not None and size not in DIALOG_SIZES and type(size) is not int


def _check(found: list[tuple[str, str]]) -> None:
    if found:
        raise BadAnswerError("; ".join(f"{problem} [{at}]" for problem, at in found))
