"""How a request is answered.

A surface has three parts. It *decodes* what comes in into a Request (`request.py`) and passes that to
`dispatch.answer`. It answers that request through its *Replies*. And it has a *Surface* (`bot/delivery/surface.py`) for
whatever the bot does there by itself.
"""

from collections.abc import Mapping
from typing import Protocol

from bot.screens.elements import Form, Message


class Replies(Protocol):
    """How one request is answered. The surface makes one for each request.

    An action calls one of these, once: the first call also acknowledges the request, and so has to come within the time
    that the surface allows. Calling `done` again when there is nothing more to say has no effect. Whatever takes longer
    than an acknowledgement goes on in the background (`Tools.soon`).
    """

    async def done(self) -> None:
        """Acknowledge with nothing to say."""

    async def whisper(self, message: Message) -> None:
        """Answer so that only this person sees it, where they are; if that cannot be done, in the private
        conversation."""

    async def replace(self, message: Message) -> None:
        """Replace the message whose control was used; if that is not possible, post it in the private conversation,
        since silence would look as if nothing had happened."""

    async def open(self, form: Form) -> bool:
        """Open a form. False, with nothing acknowledged, if the surface will not."""

    async def show(self, form: Form) -> None:
        """Show this form in place of the one that was submitted, or whose button was used."""

    async def wrong(self, problems: Mapping[str, str]) -> None:
        """Leave the submitted form open with what was typed in it, and say at each of these fields what is wrong."""

    async def refuse(self, why: Message) -> None:
        """Say why nothing, or not everything, was done. A submitted form stays open with what was typed in it."""
