"""How a request is answered.

A surface is three things. It *decodes* what comes in into a Request (`request.py`) and hands that to
`dispatch.answer`. It answers that request through its *Replies*. And it has a *Surface* (`bot/delivery/surface.py`) for
whatever the bot does there by itself.
"""

from collections.abc import Mapping
from typing import Protocol

from bot.screens.elements import Form, Message


class Replies(Protocol):
    """How one request is answered. Made by the surface for each request.

    An action calls one of these, once: the first also acknowledges the request, and so has to come within the time that
    the surface allows. Where nothing is to be said any more, `done` may be called again without effect. What takes
    longer than an acknowledgement goes on in the background (`Tools.soon`).
    """

    async def done(self) -> None:
        """Acknowledge with nothing to say."""

    async def whisper(self, message: Message) -> None:
        """Answer so that only this person sees it, where they are; where that cannot be done, in the private
        conversation."""

    async def replace(self, message: Message) -> None:
        """Put this in the place of the message whose control was used; where that cannot be done, post it in the
        private conversation: silence would look as if nothing had happened."""

    async def open(self, form: Form) -> bool:
        """Open a form. False, with nothing acknowledged, where the surface will not."""

    async def show(self, form: Form) -> None:
        """Show this form in the place of the one that was submitted, or whose button was used."""

    async def wrong(self, problems: Mapping[str, str]) -> None:
        """Leave the submitted form open with what was typed in it, and say what is wrong at each of these fields."""

    async def refuse(self, why: Message) -> None:
        """Say why nothing, or not everything, was done. A submitted form stays open with what was typed in it."""
