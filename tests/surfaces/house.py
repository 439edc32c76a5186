"""What the conformance suite needs of a surface beside the surface itself: its people, and a look at what they see."""

from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import Any, Protocol, TypeVar

from bot.delivery.surface import Surface

T = TypeVar("T")


class House(Protocol):
    """A workspace of a surface with these people and channels in it, where nothing else happens. Ids are the surface's.

    `member` is Sam Rivera, in New York, with an American locale; `admin` is a member, too; `gone` was an admin before
    they were deactivated; `outsider` belongs to another organisation, and `nobody` is no id of anybody.
    """

    surface: Surface
    workspace: str
    member: str
    admin: str
    gone: str
    outsider: str
    bot: str
    nobody: str
    coaches: str
    """A channel with the bot, the admin, the outsider and, if that can be, `gone`, and without the member."""
    coaches_are_private: bool
    """Whether that is a private channel."""
    hidden: str
    """A private channel without the bot."""
    run: Callable[[Coroutine[Any, Any, Any]], Any]

    def now(self) -> datetime:
        """The surface's own time."""

    def reads(self, user: str, channel: str) -> list[str]:
        """What somebody reads in a channel, message by message, the oldest first."""

    def home(self, user: str) -> str | None:
        """What somebody's own page says; None where none was published."""

    def drop(self, user: str, name: str, content: bytes) -> str:
        """Somebody drops a file into their conversation with the bot; its id."""

    def limit(self, seconds: int) -> None:
        """The next message is refused, since too many were sent: the next may come after so long."""

    def lose_answer(self) -> None:
        """The next message arrives, and the answer to it does not."""
