"""How the bot's outgoing messages become Slack messages.

Whatever must not be lost carries an opaque id, by which its fate can be looked up.
"""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from bot.delivery.sending import Refused
from bot.delivery.surface import Can, Channel, OwnFile
from bot.screens.elements import Form, Message, Page
from bot.services.coaching.channels import Place
from bot.store.persons import Profile, Who
from handlers.payload import Payload
from handlers.slack import render
from handlers.slack.errors import GONE, error_name, judged, judged_of_history
from handlers.slack.people import is_somebody_here, profile

_FIRST_DAY = datetime(2013, 1, 1, tzinfo=UTC)
"""Nothing in Slack is older than this."""
FETCHED_WITHIN = aiohttp.ClientTimeout(total=10)
SKEW = timedelta(hours=2)
"""How far Slack's clock and ours may differ, or ours have been set since, when looking through the history."""


class Messenger:
    """What the bot does in a Slack workspace: a `bot.delivery.surface.Surface`.

    Network errors are passed on as they are: the fate of what was sent is then unknown.
    """

    can = frozenset(Can)
    passing = (SlackClientError, aiohttp.ClientError)

    def __init__(self, client: AsyncWebClient, bot_user: str = "") -> None:
        self._client = client
        self.bot_user = bot_user
        """The bot's member id, under which it shares files."""

    def act_with(self, token: str, bot_user: str) -> None:
        """Use this token and member id from the next call on."""
        self._client.token, self.bot_user = token, bot_user

    async def channel_with(self, user: str) -> str:
        """The DM channel of bot and user. Raises bot.delivery.sending's exceptions."""
        try:
            answer = await self._client.conversations_open(users=user)
        except SlackApiError as error:
            raise judged(error) from None
        return str(answer["channel"]["id"])

    async def post(self, channel: str, message: Message, key: str | None = None, *, thread: str | None = None) -> str:
        """Post, and return the message's ts. Raises bot.delivery.sending's exceptions."""
        metadata = {"event_type": "afterword", "event_payload": {"id": key}} if key else None
        try:
            answer = await self._client.chat_postMessage(
                channel=channel,
                text=render.text(message),
                blocks=render.blocks(message),
                metadata=metadata,
                thread_ts=thread,
                unfurl_links=False,
                unfurl_media=False,
            )
        except SlackApiError as error:
            raise judged(error) from None
        return str(answer["ts"])

    def sent_at(self, ts: str) -> datetime | None:
        """A message's ts is when it was sent."""
        return datetime.fromtimestamp(float(ts), UTC)

    async def edit(self, channel: str, ts: str, message: Message) -> bool:
        """Edit a message in place; False if it is gone. Raises bot.delivery.sending's exceptions."""
        text, blocks = render.text(message), render.blocks(message)
        try:
            await self._client.chat_update(channel=channel, ts=ts, text=text, blocks=blocks)
        except SlackApiError as error:
            if error_name(error) in {"message_not_found", "cant_update_message", "edit_window_closed"}:
                return False
            raise judged(error) from None
        return True

    async def delete(self, channel: str, ts: str) -> bool:
        """Delete a message of the bot's; False if it is gone already. Raises bot.delivery.sending's exceptions."""
        try:
            await self._client.chat_delete(channel=channel, ts=ts)
        except SlackApiError as error:
            if error_name(error) == "message_not_found":
                return False
            raise judged(error) from None
        return True

    async def profile(self, who: Who) -> Profile | None:
        """Who somebody is; None if they are not one of the workspace's people, or the bot may not see them."""
        try:
            user = await self._user(who.user)
        except SlackApiError as error:
            if error_name(error) in GONE:
                return None
            raise
        return profile(user) if is_somebody_here(user, who.workspace) else None

    async def _user(self, user: str) -> Payload:
        """A user as Slack knows them now."""
        return Payload.read((await self._client.users_info(user=user, include_locale=True))["user"])

    async def is_admin(self, user: str) -> bool:
        """Whether somebody is an active admin or owner of the workspace."""
        found = await self._user(user)
        return bool(found.at("is_admin") or found.at("is_owner")) and not found.at("deleted")

    async def channel(self, channel: str) -> Channel | None:
        """What a channel is; None if the bot cannot see it, such as a private one that it is not in, or for a DM."""
        if not channel.startswith(("C", "G")):
            return None
        try:
            found = (await self._client.conversations_info(channel=channel))["channel"]
        except SlackApiError as error:
            if error_name(error) == "channel_not_found":
                return None
            raise
        place = Place(str(found["id"]), str(found.get("name", "")), bool(found.get("is_private")))
        outside = bool(found.get("is_ext_shared") or found.get("is_pending_ext_shared"))
        return Channel(place, bool(found.get("is_member")), bool(found.get("is_archived")), outside)

    async def is_member(self, user: str, channel: str) -> bool:
        """Whether somebody is in a channel; False if the bot cannot see it, and for a DM."""
        if channel.startswith("D"):
            return False
        try:
            async for page in await self._client.conversations_members(channel=channel, limit=1_000):
                if user in page["members"]:
                    return not (await self._user(user)).at("deleted")  # its lists may include deactivated people
        except SlackApiError as error:
            if error_name(error) != "channel_not_found":
                raise
        return False

    async def send_file(self, channel: str, name: str, content: bytes, comment: str, *, title: str = "") -> str:
        """Send a file to the channel, with a comment; returns its id. Raises bot.delivery.sending's exceptions."""
        try:
            answer = await self._client.files_upload_v2(
                channel=channel, filename=name, title=title or name, content=content, initial_comment=comment
            )
        except SlackApiError as error:
            raise judged(error) from None
        return str(answer["files"][0]["id"])

    async def delete_file(self, file_id: str) -> None:
        """Delete a file of the bot's; does nothing if it is gone already."""
        try:
            await self._client.files_delete(file=file_id)
        except SlackApiError as error:
            if error_name(error) not in {"file_not_found", "file_deleted"}:
                raise judged(error) from None

    async def file(self, file_id: str, owner: str, most: int) -> tuple[str, bytes] | None:
        """Name and content of a file its owner uploaded; None if it is gone, somebody else's, or over `most` bytes."""
        try:
            found = (await self._client.files_info(file=file_id))["file"]
        except SlackApiError as error:
            if error_name(error) in {"file_not_found", "file_deleted"}:
                return None
            raise
        if found.get("user") != owner or found.get("is_external") or int(found.get("size", 0)) > most:
            return None
        headers = {"Authorization": f"Bearer {self._client.token}"}
        async with (
            aiohttp.ClientSession(trust_env=True, timeout=FETCHED_WITHIN) as session,
            session.get(found["url_private_download"], headers=headers) as answer,
        ):
            # Without permission, Slack sends a sign-in page, with status 200.
            if answer.status != HTTPStatus.OK or answer.content_type == "text/html":
                raise Refused("missing_scope")
            content = bytearray()
            async for piece in answer.content.iter_any():
                content += piece
                if len(content) > most:  # whatever size Slack has told us
                    return None
        return str(found.get("name", "")), bytes(content)

    async def find(self, channel: str, since: datetime, *, thread: str | None = None) -> dict[str, str]:
        """The keys of messages that have reached the channel (or a thread in it) since then, each with its ts.

        This is how to find out whether an attempt arrived. Raises bot.delivery.sending's exceptions.
        """
        return {
            str(payload["id"]): str(message["ts"])
            async for message in self._history(channel, since, thread)
            if (payload := message.get("metadata", {}).get("event_payload")) and "id" in payload
        }

    async def files_sent(self, channel: str, since: datetime) -> dict[str, str]:
        """The ids of files that have reached the channel since then, by name. Raises as `find` does."""
        return {
            str(file["name"]): str(file["id"])
            async for message in self._history(channel, since)
            for file in message.get("files", ())
            if "name" in file  # a deleted one has none
        }

    async def own_files(self, channel: str) -> list[OwnFile]:
        """The bot's own files that are still in the channel, newest first. Raises as `find` does."""
        return [
            OwnFile(str(file["id"]), str(file.get("name", "")), str(message["ts"]))
            async for message in self._history(channel, _FIRST_DAY)
            for file in message.get("files", ())
            if file.get("user") == self.bot_user
        ]

    async def _history(self, channel: str, since: datetime, thread: str | None = None) -> AsyncIterator[dict[str, Any]]:
        asked = {"channel": channel, "oldest": f"{(since - SKEW).timestamp():.6f}", "limit": 200}
        asked |= {"include_all_metadata": True} | ({"ts": thread} if thread else {})
        method = "conversations.replies" if thread else "conversations.history"
        try:
            async for page in await self._client.api_call(method, http_verb="GET", params=asked):
                for message in page["messages"]:
                    yield message
        except SlackApiError as error:
            raise judged_of_history(error) from None

    async def open_view(self, trigger_id: str, form: Form) -> None:
        """Open a form within the trigger's three seconds."""
        await self._client.views_open(trigger_id=trigger_id, view=render.modal(form))

    async def update_view(self, view_id: str, form: Form) -> None:
        """Replace an open form with this one."""
        await self._client.views_update(view_id=view_id, view=render.modal(form))

    async def publish_home(self, user: str, home: Page) -> None:
        """Show the Home tab."""
        await self._client.views_publish(user_id=user, view=render.home(home))
