"""The bodies that Slack sends to an app and answers with; pure."""

from datetime import datetime

from playground.types import Json
from playground.workspace.channels import Channel
from playground.workspace.ids import APP_ID, BOT_ID, BOT_USER, new_id
from playground.workspace.messages import Message
from playground.workspace.people import User
from playground.workspace.team import Team
from playground.workspace.views import View

TOKEN = "legacy-verification-token"  # noqa: S105 - Slack still sends one; nobody checks it


def hook_url(base: str, kind: str, team: str, secret: str) -> str:
    """A response URL; `base` is the playground's address."""
    return f"{base}/hooks/{kind}/{team}/{secret}"


def channel_name(channel: Channel) -> str:
    """Its name in payloads."""
    return {"im": "directmessage", "groups": "privategroup", "channels": channel.name}[channel.family]


def command(team: Team, user: User, channel: Channel, name: str, text: str, trigger_id: str, response_url: str) -> Json:
    """A slash command."""
    return {
        "token": TOKEN,
        "team_id": user.team_id,
        "team_domain": "another-organisation" if user.is_external else team.domain,
        "channel_id": channel.id,
        "channel_name": channel_name(channel),
        "user_id": user.id,
        "user_name": user.name,
        "command": name,
        "text": text,
        "api_app_id": APP_ID,
        "is_enterprise_install": str(bool(team.organisation)).lower(),
        **_organisation(team),
        "response_url": response_url,
        "trigger_id": trigger_id,
    }


def _organisation(team: Team) -> Json:
    of = team.enterprise()
    return {"enterprise_id": of["id"], "enterprise_name": of["name"]} if of else {}


def interactive(team: Team, kind: str, user: User, trigger_id: str) -> Json:
    """What all interactive payloads share."""
    return {
        "type": kind,
        "token": TOKEN,
        "api_app_id": APP_ID,
        "team": None if team.organisation else {"id": team.id, "domain": team.domain},
        "enterprise": team.enterprise(),
        "is_enterprise_install": bool(team.organisation),
        "user": {"id": user.id, "username": user.name, "name": user.name, "team_id": user.team_id}
        | ({"enterprise_id": team.organisation} if team.organisation else {}),
        "trigger_id": trigger_id,
    }


def in_message(message: Message, channel: Channel, state: Json, response_url: str) -> Json:
    """The part of a block action that says in which message it happened."""
    container = {"type": "message", "message_ts": message.ts, "channel_id": channel.id}
    return {
        "container": container | {"is_ephemeral": message.only_for is not None},
        "channel": {"id": channel.id, "name": channel_name(channel)},
        "message": message_body(message),
        "state": {"values": state},
        "response_url": response_url,
    }


def in_view(view: View) -> Json:
    """The part of a block action that says in which view it happened."""
    return {"container": {"type": "view", "view_id": view.id}, "view": view.body()}


def message_body(message: Message, *, with_metadata: bool = False) -> Json:
    """A message, as in histories, events and actions."""
    body: Json = {"type": "message", "user": message.user, "text": message.text, "ts": message.ts, "team": message.team}
    if message.from_bot:
        body |= {"bot_id": BOT_ID, "app_id": APP_ID}
    if message.blocks:
        body["blocks"] = message.blocks
    if message.files:
        body |= {"files": [file.body() for file in message.files], "upload": False}
    if message.thread_ts:
        body["thread_ts"] = message.thread_ts
    if message.edited_ts:
        body["edited"] = {"user": message.user, "ts": message.edited_ts}
    if message.metadata and with_metadata:
        body["metadata"] = message.metadata
    return body


def event(team: Team, event: Json, now: datetime, *, is_shared: bool) -> Json:
    """The envelope of an event; `is_shared` says that it comes from a channel shared with another organisation."""
    return {
        "token": TOKEN,
        "team_id": team.id,
        **_organisation(team),
        "api_app_id": APP_ID,
        "event": event,
        "type": "event_callback",
        "event_id": new_id("Ev"),
        "event_time": int(now.timestamp()),
        "authorizations": [
            {
                "enterprise_id": team.organisation,
                "team_id": None if team.organisation else team.id,
                "user_id": BOT_USER,
                "is_bot": True,
                "is_enterprise_install": bool(team.organisation),
            }
        ],
        "is_ext_shared_channel": is_shared,
    }


def user_body(team: Team, user: User, now: datetime, *, with_locale: bool, is_stranger: bool) -> Json:
    """A user, as in `users.info` and `user_change`; `is_stranger`: in no channel with the bot."""
    body: Json = {
        "id": user.id,
        "team_id": user.team_id,
        "name": user.name,
        "real_name": user.real_name,
        "deleted": user.deleted,
        **user.zone(now),
        "is_admin": user.is_admin,
        "is_owner": False,
        "is_primary_owner": False,
        "is_restricted": user.is_restricted,
        "is_ultra_restricted": user.is_ultra_restricted,
        "is_bot": user.is_bot,
        "is_app_user": False,
        "updated": 0,
        "profile": {
            "real_name": user.real_name,
            "real_name_normalized": user.real_name,
            "display_name": user.name,
            "display_name_normalized": user.name,
            "title": user.title,
            "team": user.team_id,
        },
    }
    if user.is_external:
        body["is_stranger"] = is_stranger
    elif team.organisation:
        body["enterprise_user"] = {"id": user.id, "enterprise_id": team.organisation, "teams": [team.id]}
    return body | ({"locale": user.locale} if with_locale else {})


def channel_body(team: Team, channel: Channel, *, with_count: bool = False) -> Json:
    """A conversation, as in `conversations.*`; `with_count` adds how many members it has."""
    if channel.kind == "im":
        return {"id": channel.id, "is_im": True, "user": channel.person(), "is_archived": False, "is_open": True}
    body: Json = {
        "id": channel.id,
        "name": channel.name,
        "name_normalized": channel.name,
        "is_channel": not channel.is_private,
        "is_group": channel.is_private,
        "is_im": False,
        "is_mpim": False,
        "is_private": channel.is_private,
        "created": channel.created,
        "is_archived": channel.is_archived,
        "is_general": channel.name == "general",
        "is_member": BOT_USER in channel.members,
        "is_shared": bool(channel.connected),
        "is_ext_shared": bool(channel.connected),
        "is_org_shared": False,
        "is_pending_ext_shared": False,
        "pending_shared": [],
        "context_team_id": team.id,
        "shared_team_ids": [team.id, *sorted(channel.connected)],
        "topic": {"value": channel.topic, "creator": "", "last_set": 0},
        "purpose": {"value": "", "creator": "", "last_set": 0},
    }
    return body | ({"num_members": len(channel.members)} if with_count else {})
