"""`doctor --blocks`: checks every screen of the story and the tour against Slack's own validator."""

import asyncio
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.app.demo import BY_HAND, together
from bot.app.finding import Finding
from bot.app.stories import BEGINS, FIRST_INTERVIEW, SAM, THE_WEEKS_AFTER, WITH_A_COACH, play
from bot.app.tour import TOUR
from bot.screens import ids
from handlers.slack.client import make_client
from handlers.slack.errors import error_name
from playground.client import Client
from playground.validator import message_problems, view_problems

INVALID = {"invalid_blocks", "invalid_view"}


@dataclass(frozen=True)
class Screen:
    """Something the bot showed: the blocks of a message, or a view."""

    kind: Literal["blocks", "view"]
    content: Any

    @property
    def name(self) -> str:
        """A short label, for reports."""
        if self.kind == "view":
            title = self.content.get("title", {}).get("text", "Home")
            return f"{self.content.get('callback_id', 'home')} ({title})"
        first = next(_words(self.content), "no words")
        return f"message ({first[:60]})"

    def problems(self) -> list[tuple[str, str]]:
        """What the playground objects to: (what is wrong, where)."""
        if self.kind == "view":
            return list(view_problems(self.content, self.content["type"]))
        return list(message_problems(self.content))


async def examine(api_url: str) -> list[Finding]:
    """Run Slack's `blocks.validate` on every screen; a finding for each that the playground judges differently."""
    screens = await seen()
    try:
        found = await _differences(screens, api_url)
    except (aiohttp.ClientError, TimeoutError):
        return [Finding("Slack", False, f"{api_url} cannot be reached. Check the network and SLACK_API_URL.")]
    summary = f"{len(screens)} screens asked about; Slack judges {len(screens) - len(found)} as the playground does"
    return [*found, Finding("screens", True, summary)]


async def seen() -> list[Screen]:
    """The screens of the story and the tour, each once, as the bot sent them to a playground of its own."""
    async with together(start=BEGINS, pause=BY_HAND) as playground:
        return await asyncio.to_thread(_walk, Client(playground.url))


async def _differences(screens: Iterable[Screen], api_url: str) -> list[Finding]:
    async with aiohttp.ClientSession() as session:
        client = make_client("", api_url, session, patient=True)  # the method needs no token
        found = [difference(screen, await _validated(client, screen)) for screen in screens]
    return [finding for finding in found if finding]


async def _validated(client: AsyncWebClient, screen: Screen) -> dict[str, Any]:
    try:
        # Sent as form data: the SDK's own method would put the whole view into the URL.
        answer = await client.api_call("blocks.validate", data={screen.kind: json.dumps(screen.content)})
    except SlackApiError as error:
        data = error.response.data
        return data if isinstance(data, dict) else {"ok": False, "error": error_name(error)}
    return {"ok": answer["ok"]}


def difference(screen: Screen, answer: dict[str, Any]) -> Finding | None:
    """The finding for Slack's answer about a screen; None where Slack and the playground agree. Pure."""
    ours = screen.problems()
    if answer["ok"]:
        says = f"Slack takes it, the playground does not: {_listed(ours)}"
        return Finding(screen.name, False, says) if ours else None
    if answer.get("error") not in INVALID:
        return Finding(screen.name, False, f"not checked, Slack says {answer.get('error') or 'no reason'}")
    theirs = [(each.get("message", ""), each.get("pointer", "")) for each in answer.get("errors", [])]
    says = f"the playground takes it, Slack does not: {_listed(theirs)}"
    return None if ours else Finding(screen.name, False, says)


def _listed(problems: Iterable[tuple[str, str]]) -> str:
    return "; ".join(f"{said} at {at or '/'}" for said, at in problems) or "no reason given"


def _walk(client: Client) -> list[Screen]:
    """Play the story and the tour, waiting for the bot's answer to each beat."""
    found: dict[str, Screen] = {}
    at = 0

    def fresh() -> bool:
        nonlocal at
        entries = client.log(since=at)
        at = entries[-1]["n"] + 1 if entries else at
        new = {json.dumps(screen.content, sort_keys=True): screen for screen in _sent(entries)}
        found.update(new)
        return bool(new)

    sam = client.user(SAM)
    for _ in play((*FIRST_INTERVIEW, *THE_WEEKS_AFTER, *WITH_A_COACH), client):
        fresh()
    for _ in play(TOUR, client):
        client.wait(fresh, told=sam.screen)
    sam.open_home()
    client.wait(fresh)
    sam.shortcut(ids.POINT_FORM, channel=sam.direct(), ts=sam.messages()[-1]["ts"])
    client.wait(fresh)
    return list(found.values())


def _sent(entries: Iterable[dict[str, Any]]) -> Iterator[Screen]:
    """Everything sent to be displayed: through the Web API, a response URL or an acknowledgement."""
    for entry in entries:
        body = entry["body"]
        if entry["way"] == "from_app" and isinstance(body, dict):
            if body.get("blocks"):
                yield Screen("blocks", body["blocks"])
            if isinstance(body.get("view"), dict):
                yield Screen("view", body["view"])


def _words(part: Any) -> Iterator[str]:
    """All text in the blocks, in display order."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, list):
        for each in part:
            yield from _words(each)
    elif isinstance(part, dict):
        for name in ("text", "elements", "fields", "title"):
            yield from _words(part.get(name, []))
