"""How the courier's letters reach people in Slack."""

from collections.abc import Callable

from bot.nudges.letters import Letter
from bot.persons import Who
from bot.screens import nudges
from handlers.slack.messenger import Messenger


class Delivery:
    """Sends letters through the direct messages of one workspace; a `bot.nudges.courier.Messenger`."""

    def __init__(self, messenger: Messenger, arrived: Callable[[Who], None]) -> None:
        self._messenger = messenger
        self._arrived = arrived

    async def deliver(self, letter: Letter) -> str:
        """Post it; gives back the channel."""
        channel = letter.channel or await self._messenger.channel_with(letter.who.user)
        await self._messenger.post(channel, nudges.message(letter.nudges), letter.key)
        if letter.has_home:
            self._arrived(letter.who)
        return channel

    async def find(self, letter: Letter) -> str | None:
        """The channel, if its history has the letter."""
        assert letter.unsure_since is not None
        channel = letter.channel or await self._messenger.channel_with(letter.who.user)
        sent = await self._messenger.sent(channel, letter.unsure_since)
        return channel if letter.key in sent else None
