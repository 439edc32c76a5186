"""The state of the workspace: people, channels, messages, views, and how they change. It sends nothing to anyone."""

import secrets
from typing import Any

from playground.block_kit.elements import with_ids
from playground.block_kit.schema import MODALS
from playground.types import ControlError, Json, SlackError
from playground.workspace import channels, people
from playground.workspace.changes import Changes
from playground.workspace.channels import Channel
from playground.workspace.clock import Clock
from playground.workspace.files import File
from playground.workspace.ids import BOT_USER, new_id
from playground.workspace.messages import Message
from playground.workspace.people import User
from playground.workspace.team import Team
from playground.workspace.views import View


class Workspace:
    """Everything that the people and the app see, in memory."""

    def __init__(self, bot_name: str, clock: Clock, changes: Changes, team: Team) -> None:
        self.team = team
        self._clock = clock
        self._changes = changes
        self.users = people.users(bot_name, team.id)
        self.channels = channels.channels()
        self.modals: dict[str, list[View]] = {user: [] for user in self.users}
        self.homes: dict[str, View] = {}
        self.files: dict[str, File] = {}
        self.gone: str | None = None  # the error for the app's token, once the app is uninstalled or its token revoked

    # Who and where

    def person(self, user: str) -> User:
        """A person by id; ControlError if there is none."""
        found = self.users.get(user)
        if found is None or found.is_bot:
            raise ControlError(f"There is no person {user} here.", 404)
        return found

    def active(self, user: str) -> User:
        """A person who can do something; ControlError if they are deactivated."""
        found = self.person(user)
        if found.deleted:
            raise ControlError(f"{user} is deactivated and can do nothing.")
        return found

    def seen(self, user: str, channel: str) -> Channel:
        """A channel that the person is in; ControlError otherwise."""
        self.person(user)
        found = self.channels.get(channel)
        if found is None or user not in found.members:
            raise ControlError(f"{user} sees no channel {channel}.", 404)
        return found

    def is_stranger(self, user: User) -> bool:
        """Whether somebody is from another organisation and shares no channel with the bot."""
        shared = (one for one in self.channels_of(user.id) if one.kind == "channel" and BOT_USER in one.members)
        return user.is_external and next(shared, None) is None

    def channels_of(self, user: str) -> list[Channel]:
        """The channels that a member is in."""
        return [channel for channel in self.channels.values() if user in channel.members]

    def direct(self, user: str) -> Channel:
        """A person's DM with the bot."""
        for channel in self.channels.values():
            if channel.kind == "im" and user in channel.members:
                return channel
        raise SlackError("user_not_found")

    def welcome(self, user: User) -> Channel:
        """Add a person; returns their DM with the bot."""
        self.users[user.id], self.modals[user.id] = user, []
        user.home = self.team.id
        channel = channels.direct(user.id)
        self.channels[channel.id] = channel
        self._changes.touch()
        return channel

    def delete_channel(self, channel: Channel) -> None:
        """Delete a channel, with everything said in it."""
        del self.channels[channel.id]
        for file in self.files.values():
            file.shared.discard(channel.id)
        self._changes.touch()

    # Messages

    def post(self, channel: str, user: str, text: str, blocks: list[Json] | None = None, **more: Any) -> Message:
        """Put a message into a channel; `more` are the other fields of Message."""
        author = self.users.get(user)
        team = author.team_id if author else self.team.id
        more["thread_ts"] = self._thread(channel, more.get("thread_ts"))
        message = Message(self._clock.stamp(), channel, user, team, text, with_ids(blocks or []), **more)
        self.channels[channel].timeline.add(message)
        for file in message.files:
            file.shared.add(channel)
        self._changes.touch()
        return message

    def _thread(self, channel: str, thread_ts: str | None) -> str | None:
        """A reply to a reply goes into that one's thread."""
        answered = self.channels[channel].timeline.get(thread_ts) if thread_ts else None
        return answered.thread_ts or thread_ts if answered else thread_ts

    def notice(self, channel: str, user: str, text: str) -> Message:
        """Slack's own words to one person."""
        return self.post(channel, "USLACKBOT", text, only_for=user, notice=True)

    def rewrite(self, message: Message, text: str, blocks: list[Json] | None, *, by_hand: bool) -> None:
        """Edit a message; without blocks, or if a person edited it, it is marked as edited."""
        message.text, message.blocks, message.state = text, with_ids(blocks or []), {}
        if by_hand or not message.blocks:
            message.edited_ts = self._clock.stamp()
        self._changes.touch()

    def remove(self, message: Message) -> None:
        """Delete a message."""
        self.channels[message.channel].timeline.remove(message.ts)
        self._changes.touch()

    # Files

    def sees_file(self, user: str, file: File) -> bool:
        """Whether a member owns a file, or is in a channel where it is shared."""
        return file.user == user or any(user in self.channels[channel].members for channel in file.shared)

    def file_of(self, user: str, file_id: str) -> File:
        """A file that this person can see; ControlError otherwise."""
        self.person(user)
        file = self.files.get(file_id)
        if file is None or file.is_deleted or not self.sees_file(user, file):
            raise ControlError(f"{user} sees no file {file_id}.", 404)
        return file

    # Views

    def view(self, view_id: str = "", external_id: str = "") -> View:
        """A view that is open now; SlackError `not_found` otherwise."""
        for view in [*self.homes.values(), *(view for stack in self.modals.values() for view in stack)]:
            if view.id == view_id or (external_id and view.content.get("external_id") == external_id):
                return view
        raise SlackError("not_found")

    def view_of(self, user: str, view_id: str) -> View:
        """A view that this person can see; ControlError otherwise."""
        self.person(user)
        home = self.homes.get(user)
        for view in [*self.modals[user], *([home] if home else [])]:
            if view.id == view_id:
                return view
        raise ControlError(f"{user} sees no view {view_id}.", 404)

    def open_modal(self, user: str, content: Json, *, on_top: bool) -> View:
        """Show a modal: on top of the open ones, or instead of them."""
        self._once(content)
        stack = self.modals[user] if on_top else []
        if len(stack) >= MODALS:
            raise SlackError("push_limit_reached")
        view_id = new_id("V")
        root, previous = (stack[0].id, stack[-1].id) if stack else (view_id, None)
        view = View(view_id, user, self.team.id, _content(content), self._hash(), root, previous)
        self.modals[user] = [*stack, view]
        self._changes.touch()
        return view

    def change_view(self, view: View, content: Json) -> None:
        """New content for an open view; what was typed stays in the inputs that keep their ids."""
        self._once(content, but=view)
        view.content, view.hash = _content(content), self._hash()
        self._changes.touch()

    def publish(self, user: str, content: Json) -> View:
        """Show a Home tab."""
        self._once(content, but=self.homes.get(user))
        view_id = self.homes[user].id if user in self.homes else new_id("V")
        self.homes[user] = View(view_id, user, self.team.id, _content(content), self._hash(), view_id)
        self._changes.touch()
        return self.homes[user]

    def close_modals(self, user: str, count: int | None = None) -> list[View]:
        """Close the topmost `count` modals (all of them without a count); returns them, the topmost first."""
        stack = self.modals[user]
        left = 0 if count is None else max(0, len(stack) - count)
        self.modals[user], closed = stack[:left], stack[left:]
        self._changes.touch()
        return closed[::-1]

    def touch(self) -> None:
        """Say that something visible was changed from outside."""
        self._changes.touch()

    def uninstall(self, error: str) -> None:
        """The app is gone: from now on its token gives that error; its views disappear."""
        self.gone = error
        self.homes.clear()
        for user in self.modals:
            self.modals[user] = []
        self._changes.touch()

    def _once(self, content: Json, but: View | None = None) -> None:
        external_id = content.get("external_id")
        if not external_id:
            return
        try:
            other = self.view(external_id=external_id)
        except SlackError:
            return
        if other is not but:
            raise SlackError("duplicate_external_id")

    def _hash(self) -> str:
        return f"{int(self._clock.now().timestamp())}.{secrets.token_hex(4)}"


def _content(content: Json) -> Json:
    return {**content, "blocks": with_ids(content["blocks"])}
