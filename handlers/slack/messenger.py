"""How the bot's outgoing messages become Slack messages.

The client retries nothing but 429: its default would post twice where an answer was lost after Slack had accepted the
message. Each message carries an opaque id, by which its fate can be looked up instead.
"""

from datetime import datetime

from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from handlers.slack.views.blocks import Block, Message

EVENT_TYPE = "afterword"

PASSING = {"fatal_error", "internal_error", "ratelimited", "request_timeout", "service_unavailable"}
"""Slack's errors after which the same call may go through later. Every other one is an answer."""


class Refused(Exception):
    """Slack will not take this message, now or later: the person is gone, or the token is."""


def make_client(token: str, api_url: str) -> AsyncWebClient:
    """The client that everything goes out through."""
    retry: list[AsyncRetryHandler] = [AsyncRateLimitErrorRetryHandler(max_retry_count=2)]
    return AsyncWebClient(token=token, base_url=api_url, timeout=10, retry_handlers=retry)


class Messenger:
    """Sends, updates and looks up messages. Network errors come through as they are: the fate is then unknown."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client

    async def channel_with(self, user: str) -> str:
        """The private channel of bot and user. Raises Refused."""
        try:
            answer = await self._client.conversations_open(users=user)
        except SlackApiError as error:
            raise _judged(error) from None
        return str(answer["channel"]["id"])

    async def post(self, channel: str, message: Message, message_id: str | None = None) -> str:
        """Post and give back the message's ts. Raises Refused."""
        metadata = {"event_type": EVENT_TYPE, "event_payload": {"id": message_id}} if message_id else None
        try:
            answer = await self._client.chat_postMessage(
                channel=channel,
                text=message.text,
                blocks=list(message.blocks),
                metadata=metadata,
                unfurl_links=False,
                unfurl_media=False,
            )
        except SlackApiError as error:
            raise _judged(error) from None
        return str(answer["ts"])

    async def update(self, channel: str, ts: str, message: Message) -> bool:
        """Change a message in place; False when it is gone. Raises Refused."""
        try:
            await self._client.chat_update(channel=channel, ts=ts, text=message.text, blocks=list(message.blocks))
        except SlackApiError as error:
            if error.response["error"] in {"message_not_found", "cant_update_message", "edit_window_closed"}:
                return False
            raise _judged(error) from None
        return True

    async def sent(self, channel: str, since: datetime) -> dict[str, str]:
        """The ids of messages that reached the channel since then, each with its ts: what became of an attempt."""
        answer = await self._client.conversations_history(
            channel=channel, oldest=f"{since.timestamp():.6f}", include_all_metadata=True, limit=200
        )
        return {
            str(payload["id"]): str(message["ts"])
            for message in answer["messages"]
            if (payload := message.get("metadata", {}).get("event_payload")) and "id" in payload
        }

    async def open_view(self, trigger_id: str, view: Block) -> None:
        """Open a modal within the trigger's three seconds."""
        await self._client.views_open(trigger_id=trigger_id, view=view)

    async def publish_home(self, user: str, view: Block) -> None:
        """Show the Home tab."""
        await self._client.views_publish(user_id=user, view=view)


def _judged(error: SlackApiError) -> Exception:
    name = error.response.get("error")
    return error if name is None or name in PASSING or error.response.status_code >= 500 else Refused(name)
