"""How one activity is answered: within its own answer where Teams takes it there, else by a message afterwards."""

from collections.abc import Mapping

from bot.actions.tools import Tools
from bot.delivery.direct import Direct
from bot.screens.elements import Controls, Form, Message
from bot.wording.catalog import say
from handlers.payload import Json
from handlers.teams import render
from handlers.teams.activity import Activity
from handlers.teams.data import Filled, filled_in
from handlers.teams.surface import Surface

EXECUTED = "invoke adaptiveCard/action"
FETCHED = {"invoke task/fetch", "invoke composeExtension/fetchTask"}
SUBMITTED = {"invoke task/submit", "invoke composeExtension/submitAction"}
WORDS = "application/vnd.microsoft.activity.message"


class Replies:
    """To one activity: a `bot.actions.replies.Replies`. `body` is what its answer holds, once there is one.

    `about`: the coach channel that it is about. What is said of it in the private conversation carries it along.
    """

    def __init__(self, activity: Activity, surface: Surface, direct: Direct, tools: Tools, about: str) -> None:
        self._about = about
        self._activity = activity
        self._surface = surface
        self._direct = direct
        self._tools = tools
        self.body: Json | None = None

    async def done(self) -> None:
        """Acknowledge with nothing to say. A message extension has to say something."""
        self._says(say("teams.done"))

    async def whisper(self, message: Message) -> None:
        """Answer in the private conversation; what was asked for a dialog, and is a word only, says it there."""
        if self._activity.kind in FETCHED and not any(isinstance(each, Controls) for each in message.body):
            self._task("message", render.summary(message))
            return
        self._says(say("teams.below") if self._activity.is_personal else say("teams.in_our_chat"))
        self._tools.soon("answering in the chat", self._post(message))

    async def replace(self, message: Message) -> None:
        """Put this in the place of the message whose control was used: for everybody, and at once for who used it."""
        channel, shown = self._activity.channel, self._activity.text("replyToId")
        if self._activity.kind == EXECUTED:
            card = (await self._surface.rendered(message, channel, self._about))["attachments"][0]["content"]
            self.body = {"statusCode": 200, "type": render.CARD, "value": card}
        else:
            self._says(say("teams.below"))
        self._tools.soon("updating a message", self._put(channel, shown, message))

    async def open(self, form: Form) -> bool:
        """Open a form in the dialog that was asked for; where none was, offer it behind a button."""
        if self._activity.kind in FETCHED | SUBMITTED:
            self._task("continue", render.dialog(form))
        else:
            self._says(say("teams.below") if self._activity.is_personal else say("teams.in_our_chat"))
            self._tools.soon("offering a form", self._offer(form))
        return True

    async def show(self, form: Form) -> None:
        """Show this form in the place of the one that is open."""
        await self.open(form)

    async def wrong(self, problems: Mapping[str, str]) -> None:
        """The same form again, with what was typed in it, and what is wrong above each of these fields."""
        if filled := self._filled:
            self._task("continue", render.again(filled, problems))

    async def refuse(self, why: Message) -> None:
        """Say why nothing was done; a form that was submitted stays open."""
        if self._filled:
            await self.wrong({"": why.text})
        else:
            await self.whisper(why)

    @property
    def _filled(self) -> Filled | None:
        return filled_in(self._activity.part("value", "data")) if self._activity.kind in SUBMITTED else None

    async def _post(self, message: Message) -> None:
        await self._surface.post_about(await self._direct.channel(), message, self._about)

    async def _put(self, channel: str, shown: str, message: Message) -> None:
        if not await self._surface.edit_about(channel, shown, message, self._about):
            await self._post(message)

    async def _offer(self, form: Form) -> None:
        await self._surface.offer(await self._direct.channel(), form)

    def _says(self, word: str) -> None:
        """Answer with a word where Teams wants one, unless there is an answer."""
        if self.body is not None:
            return
        kind = self._activity.kind
        if kind == EXECUTED:
            self.body = {"statusCode": 200, "type": WORDS, "value": word}
        elif kind in FETCHED or self._activity.is_extension:
            self._task("message", word)

    def _task(self, kind: str, value: object) -> None:
        self.body = {"task": {"type": kind, "value": value}}
