"""One request, with its person, and everything an action needs to answer it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.actions.replies import Replies
from bot.actions.request import Request, RequestKind
from bot.actions.tools import Tools
from bot.delivery.direct import Direct
from bot.screens import ids
from bot.screens.elements import Form, Message
from bot.screens.texts import as_message
from bot.services import home_page
from bot.services.checklist import debriefs, question_queue
from bot.services.checklist.debriefs import DebriefView
from bot.services.coaching import channels
from bot.services.coaching.channels import CoachChannelView, NotLinked
from bot.store.persons import Args, Result, Who, Work


@dataclass
class Interaction:
    """A request being answered. Methods that answer on the surface work as in `Replies`."""

    request: Request
    replies: Replies
    tools: Tools
    has_home: bool | None = None
    """Whether their Home tab may show what this changed; None while no transaction has said."""
    claimed: DebriefView | None = None
    """What to send the person next."""

    @property
    def who(self) -> Who:
        """Whose request it is."""
        return self.request.who

    def part(self, number: int) -> "Interaction":
        """The same, for one numbered part of what was said: what it does is marked as handled under its own key."""
        key = self.request.key and f"{self.request.key}/{number}"
        return replace(self, request=replace(self.request, key=key))

    async def once(self, work: Work[Args, Result], *args: Args.args, **kwargs: Args.kwargs) -> Result:
        """Run a transaction as the person, at most once however often the request is delivered."""
        once = self.tools.transact.once
        result, self.has_home = await once(
            self.who.workspace, self.request.key, home_page.and_home, self.who, work, *args, **kwargs
        )
        return result

    async def once_telling(self, work: Work[Args, Result], *args: Args.args, **kwargs: Args.kwargs) -> Result:
        """The same, and claim in the same commit what to send the person after it."""
        result, self.claimed = await self.once(question_queue.and_tell, work, *args, **kwargs)
        return result

    async def look(self, work: Work[Args, Result], *args: Args.args, **kwargs: Args.kwargs) -> Result:
        """Run a transaction as the person that is harmless to repeat, such as reading."""
        result, self.has_home = await self.tools.transact(home_page.and_home, self.who, work, *args, **kwargs)
        return result

    def follow_up(self) -> None:
        """After the acknowledgement: send what was claimed, and refresh Home."""
        if self.claimed:
            self.tools.soon("telling a question", self.tools.question_sender.tell(self.who, self.claimed))
        if self.has_home is not False:
            self.tools.soon("showing Home", self.tools.home.refresh(self.who))

    async def done(self) -> None:
        """Acknowledge with nothing to say."""
        await self.replies.done()

    async def whisper(self, message: Message) -> None:
        """Answer so that only this person sees it, where they are."""
        await self.replies.whisper(message)

    async def replace(self, message: Message) -> None:
        """Replace the message whose control was used."""
        await self.replies.replace(message)

    async def show(self, form: Form) -> None:
        """Show this form in place of the one that is open."""
        await self.replies.show(form)

    async def wrong(self, problems: Mapping[str, str]) -> None:
        """Leave the form open, and say at its fields what is wrong."""
        await self.replies.wrong(problems)

    async def open(self, form: Form) -> None:
        """Open a form; if the surface will not, tell them what they can do instead."""
        if not await self.replies.open(form):
            await self.whisper(
                as_message("about.no_debrief_form") if form.action == ids.NEW_FORM else as_message("about.no_form")
            )

    async def say(self, message: Message, *, then_ask: bool = False) -> None:
        """Acknowledge, and answer in the private conversation; with `then_ask`, ask the open question once more."""
        await self.done()
        self.tools.soon("answering in the DM", self._say(message, then_ask=then_ask))

    async def _say(self, message: Message, *, then_ask: bool) -> None:
        await self.post(message)
        if then_ask:
            _, claimed = await self.look(question_queue.and_tell, debriefs.go_on, asking_only=True)
            if claimed:
                await self.tools.question_sender.tell(self.who, claimed)

    @property
    def direct(self) -> Direct:
        """The private conversation with the person, for after the acknowledgement."""
        return Direct(self.tools.surface, self.who.user, self.request.direct)

    async def post(self, message: Message) -> None:
        """Post a message there, after the acknowledgement."""
        await self.direct.post(message)

    def post_due(self) -> None:
        """Post and edit what this changed in coach channels, after the acknowledgement."""
        self.tools.soon("posting", self.tools.post_sender.wake())

    @property
    def channel(self) -> str:
        """The channel that it is about: where it was typed or tapped, or the one that its form carries."""
        carried = self.request.ref if self.request.kind is RequestKind.SUBMISSION else ""
        return self.request.place.channel or carried.partition(" ")[0]

    async def coach_channel(self) -> CoachChannelView:
        """That channel. Raises NotLinked if it is not a coach channel, which `dispatch` answers."""
        linked = await self.look(channels.look, self.channel)
        if linked is None:
            raise NotLinked
        return linked

    async def is_in_channel(self) -> bool:
        """Whether the person is a member of that channel, as the surface has it now."""
        return bool(self.channel) and await self.tools.quick.is_member(self.who.user, self.channel)

    async def refusal(self, may: "May") -> Message | None:
        """Why the person may not do this at all. Whether rows are theirs is checked where they are read."""
        if may is May.ADMIN and not await self._is_admin():
            return as_message("about.admins_only")
        if may is May.COACH and not await self.is_in_channel():
            return (
                as_message("coaching.invite_me_first") if await self._bot_is_out() else as_message("about.coaches_only")
            )
        if may is May.LINKER and not (await self._is_admin() or await self._is_member_who_may_link()):
            return as_message("about.linkers_only")
        return None

    async def _bot_is_out(self) -> bool:
        """Whether it is the bot that is not in the channel, so that nobody can be looked up there."""
        channel = await self.tools.quick.channel(self.channel) if self.channel else None
        return channel is not None and not channel.has_bot

    async def _is_admin(self) -> bool:
        return await self.tools.quick.is_admin(self.who.user)

    async def _is_member_who_may_link(self) -> bool:
        return await self.tools.transact(channels.members_may_link, self.who) and await self.is_in_channel()


class May(StrEnum):
    """Who may do it."""

    MEMBER = "any member of the workspace, for themselves"
    COACH = "a member of the coach channel that it names"
    LINKER = "an admin; a member of the channel, where the workspace lets them"
    OWNER = "the person whose rows it names"
    ADMIN = "an admin of the workspace"
    SURFACE = "the surface itself"


@dataclass(frozen=True)
class Entry:
    """One row of the registry."""

    kind: RequestKind
    id: str
    may: May
    act: Callable[[Interaction], Awaitable[None]]
    opens: bool = False
    """Whether it may open a form: on some surfaces a control has to declare that."""
