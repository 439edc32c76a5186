"""What Teams sends: checked, decoded, answered. What nobody here foresaw is answered with 200 and nothing: after some
answers of 5xx Teams stops delivering for hours."""

import asyncio
import json
from collections.abc import Awaitable, Mapping
from dataclasses import replace
from datetime import timedelta
from http import HTTPStatus
from typing import Any, TypeVar

from aiohttp import web

from bot.actions import dispatch
from bot.actions.request import Place, Request, RequestKind
from bot.actions.tools import Tools
from bot.delivery.direct import Direct
from bot.screens.texts import as_message
from bot.services.coaching import channels
from bot.store.admission import Turn
from bot.store.persons import Who
from bot.support import incoming
from bot.support.incoming import Refusal, Refused
from bot.support.logs import log_failure, logger
from handlers.payload import Json
from handlers.teams import render
from handlers.teams.activity import CHANNEL, Activity
from handlers.teams.data import filled_in
from handlers.teams.decode import DROPPED, TeamRequest, decode
from handlers.teams.replies import Replies
from handlers.teams.surface import Surface
from handlers.teams.tokens import Gate

PATH = "/api/messages"
"""Where Teams sends everything."""
KNOWN_WITHIN = 1.5
"""Seconds, of the ten that Teams waits, for what is to be known of somebody before they are answered."""

Found = TypeVar("Found")


class Activities:
    """Answers what Teams sends to one bot in one organisation; each request may take `patience` to arrive."""

    def __init__(self, gate: Gate, surface: Surface, tools: Tools, patience: timedelta) -> None:
        self._patience = patience
        self._gate = gate
        self._surface = surface
        self._tools = tools

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """One request."""
        return await incoming.answered(request, self._deal)

    async def _deal(self, request: web.Request) -> web.StreamResponse:
        body = _read(await incoming.read(request, self._patience))
        await self._gate.check(request.headers.get("Authorization", ""), body)
        activity = Activity.read(body)
        try:
            answer = await self._answered(activity)
        except Exception as error:
            log_failure("answering an activity", error)
            answer = None
        return web.json_response(answer) if answer is not None else web.Response(status=HTTPStatus.OK)

    async def _answered(self, activity: Activity) -> Json | None:
        by = asyncio.get_running_loop().time() + KNOWN_WITHIN
        self._hear(activity)
        await _by(by, "keeping where somebody wrote", self._surface.people.keep(activity.user))
        if activity.kind == "invoke fileConsent/invoke":
            self._tools.soon("handing over a file", self._hand_over(activity))
            return None
        if activity.kind == "invoke task/fetch" and (offered := filled_in(activity.part("value", "data"))):
            return {"task": {"type": "continue", "value": render.offered(offered)}}
        what = decode(activity)
        if isinstance(what, TeamRequest):
            await self._in_team(activity, what)
            return None
        if what is None:
            logger.info("an activity that nobody here asked for")
            return None
        request = await self._with_people(activity, what)
        is_stranger = await _by(by, "looking up who somebody is", self._is_stranger(request))
        if request.id == "home.opened":
            await _by(by, "taking the page away", self._surface.begin_home(request.who.user))
        return await self._dispatched(activity, replace(request, is_stranger=bool(is_stranger)))

    async def _is_stranger(self, request: Request) -> bool:
        """Whether somebody who asks, and is not known yet, is none of the organisation's, as guests of a team are."""
        if request.kind is RequestKind.EVENT or self._surface.people.is_known(request.who.user):
            return False  # before a message is answered it is asked who they are
        return await self._surface.profile(request.who) is None

    def _hear(self, activity: Activity) -> None:
        self._surface.people.hear(activity)
        for attachment in activity.each("attachments"):
            if attachment.get("contentType") == DROPPED:
                self._surface.files.dropped(activity.user, attachment)

    async def _dispatched(self, activity: Activity, request: Request) -> Json | None:
        tools = self._tools.within(Turn())
        direct = Direct(self._surface, request.who.user, request.direct)
        about = request.place.channel if CHANNEL in request.place.channel else ""
        replies = Replies(activity, self._surface, direct, tools, about)
        kind = activity.text("channelData", "channel", "type")
        if kind in {"private", "shared"} and not activity.is_extension:
            await replies.whisper(as_message("coaching.standard_channels_only"))
            tools.turn.end()
            return replies.body
        if second := self._surface.copies.used(activity.channel, request.ref, activity.text("replyToId")):
            tools.soon("deleting a copy", self._surface.delete(activity.channel, second))
        await dispatch.answer(request, replies, tools)
        tools.soon("keeping where somebody wrote", self._surface.people.keep(activity.user))
        return replies.body

    async def _with_people(self, activity: Activity, request: Request) -> Request:
        """With the ids of the organisation for those who are mentioned by the bot's."""
        named = []
        for user in request.mentioned:
            member = None
            if user.startswith("29:"):
                member = await self._surface.connector.member(activity.team or activity.conversation, user)
            named.append(str((member or {}).get("objectId") or (member or {}).get("aadObjectId") or user).lower())
        return replace(request, mentioned=tuple(named)) if named else request

    async def _in_team(self, activity: Activity, what: TeamRequest) -> None:
        """Once for each coach channel of the team, and each person whom it is about."""
        known = await self._tools.transact(channels.known, Who(what.workspace, ""))
        for channel in known:
            if channel.partition(CHANNEL)[0] != what.team:
                continue
            for user in what.users:
                key = f"{what.key} {channel} {user}"
                happened = Request(RequestKind.EVENT, what.id, Who(what.workspace, user), key, place=Place(channel))
                await self._dispatched(Activity({}), happened)

    async def _hand_over(self, activity: Activity) -> None:
        """A file of ours was accepted or declined: the question goes, and the file comes in its place."""
        where, value = activity.conversation, activity.part("value")
        if value.get("action") == "accept":
            shown = await self._surface.files.accepted(where, value)
            await (self._surface.connector.post(where, shown) if shown else self._gone(activity))
        else:
            self._surface.files.declined(where, value)
        if asked := activity.text("replyToId"):
            await self._surface.delete(where, asked)

    async def _gone(self, activity: Activity) -> None:
        await self._surface.post(activity.conversation, as_message("about.file_not_kept"))


async def _by(moment: float, what: str, work: Awaitable[Found]) -> Found | None:
    """What comes of it until then, by the loop's time; None where it fails, as while the database is away."""
    try:
        async with asyncio.timeout_at(moment):
            return await work
    except Exception as error:
        log_failure(what, error)
        return None


def _read(body: bytes) -> Mapping[str, Any]:
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        raise Refused(Refusal.UNREADABLE) from None
    if not isinstance(found, dict):
        raise Refused(Refusal.UNREADABLE)
    return found
