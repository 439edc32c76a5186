"""The permission matrix's rows on Teams: each request as Teams would send it, by people of a tenant of our own."""

import asyncio
import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from bot.actions import registry
from bot.actions.request import DAY, Request, RequestKind
from bot.actions.tools import Tools
from bot.app import teams as bot_in_teams
from bot.app import wiring
from bot.app.scheduler import Scheduler
from bot.store import schema
from bot.store.database import make_engine
from bot.support import files
from bot.support.settings import Settings
from handlers.slack.decode import Decoder
from handlers.slack.payload import SlackPayload
from handlers.teams.activity import CHANNEL
from handlers.teams.app import PATH
from handlers.teams.data import OPENS_A_DIALOG, Dialog, Tap, of_button, of_dialog, of_pick
from handlers.teams.package import teams_manifest
from playground.server import Playground
from playground.teams.bot import activities
from playground.teams.client import TeamsClient
from playground.teams.ids import ELSEWHERE as OTHER_TENANT
from playground.teams.ids import TENANT_ID, account_id, chat_id
from playground.teams.server import TeamsPlayground
from playground.teams.tenant.people import Person
from playground.teams.tenant.places import Chat, Place, Team
from playground.teams.world import Patience
from playground.types import Json
from playground.workspace.ids import BOT_USER, GENERAL, TEAM_ID
from tests.handlers.rows import Rows
from tests.handlers.slack.matrix import ITS_FORM, KEPT, OTHERS_FORMS
from tests.handlers.slack.payloads import Row
from tests.handlers.slack.personas import (
    ADMIN,
    ASLEEP,
    CIRCLE,
    COACH,
    ELSEWHERE,
    FORMER,
    FRESH,
    GONE,
    GUEST,
    LEFT,
    NEWCOMERS,
    OPEN,
    OTHER_COACH,
    OWNER,
    PERSONAS,
    By,
    Has,
    Persona,
    arrive,
    drop,
    live,
    prepare,
)
from tests.loops import event_loop
from tests.stage import TUESDAY
from tests.surfaces.teams import without_limits

APP_ID = "0af7e4d0-2222-4222-8333-444455556666"
NAMES = {OWNER.user: "Sam Rivera", ADMIN.user: "Dana Okafor", **{each.id: each.real_name for each in NEWCOMERS}}
USERS = {user: f"aad00000-0000-4000-8000-0000000001{at:02}" for at, user in enumerate(NAMES)}
TEAMS = {name: f"19:{name}00000000@thread.tacv2" for name in ("everybody", "circle", "open")}
CHANNELS = {
    GENERAL: (TEAMS["everybody"], "19:general@thread.tacv2"),
    CIRCLE.surface_id: (TEAMS["circle"], "19:inner@thread.tacv2"),
    FRESH.surface_id: (TEAMS["circle"], "19:fresh@thread.tacv2"),
    OPEN.surface_id: (TEAMS["open"], "19:coaching@thread.tacv2"),
    ASLEEP.surface_id: (TEAMS["open"], "19:asleep@thread.tacv2"),
}
GONE_FOR_GOOD = (GONE.user, FORMER.user)
"""Nothing is left of them in the tenant."""
IDS = USERS | {slack: CHANNEL.join(teams) for slack, teams in CHANNELS.items()} | {TEAM_ID: TENANT_ID}
"""What Teams has for each of Slack's ids."""
_OURS = re.compile("|".join(sorted(IDS, key=len, reverse=True)))


def on_teams(text: str) -> str:
    """With the ids of Teams in it."""
    return _OURS.sub(lambda found: IDS[found[0]], text)


@dataclass
class TeamsTrial(Rows):
    """The bot in the tenant, with Sam's life in its database."""

    playground: TeamsPlayground
    client: TeamsClient
    settle: Callable[[], None]
    has: Has

    def send(self, row: Row, persona: Persona) -> tuple[int, list[str]]:
        """The status of the answer; and all that was said in it, and in consequence."""
        request = self._request(row, persona)
        since = self.playground.world.log.next
        answer = self.client.raw(self._activity(request, persona))
        self.settle()
        sent = [entry for entry in self.client.log(since) if entry["way"] == "from_app" and entry["name"] in SPEAKING]
        assert all(entry["answer"] is not None for entry in sent)
        said = [*read(answer["answer"]), *(line for entry in sent for line in read(entry["body"]))]
        typed = set(request.fields.values())  # a form that stays open comes back with it
        return answer["status"], [line for line in said if line not in typed]

    def _request(self, row: Row, persona: Persona) -> Request:
        payload = row.payload(By(persona, self.has, "1.1", "https://example.com", "1764000000.000100"))
        request = Decoder(frozenset({TEAM_ID}), BOT_USER).decode(SlackPayload(payload))
        assert request is not None
        return request

    def _activity(self, request: Request, persona: Persona) -> Json:
        person = self.person(persona.user)
        where = request.place.channel if request.kind is RequestKind.COMMAND or request.place.channel != GENERAL else ""
        place = self._place(where, persona)
        made = self._made(request, person, place)
        if persona is ELSEWHERE:
            tenant = {"tenant": {"id": OTHER_TENANT}}
            made |= {"channelData": made["channelData"] | tenant}
            made["conversation"] = made["conversation"] | {"tenantId": OTHER_TENANT}
        return made

    def person(self, user: str) -> Person:
        """Somebody, be they there or gone."""
        aad_id = USERS[user]
        known = self.playground.world.tenant.people.get(aad_id)
        return known or Person(aad_id, account_id(APP_ID, aad_id), NAMES[user])

    def _place(self, channel: str, persona: Persona) -> Place:
        tenant = self.playground.world.tenant
        if channel in CHANNELS:
            team, channel_id = CHANNELS[channel]
            return tenant.teams[team].channels[channel_id]
        return tenant.chat_of(USERS[persona.user])

    def _made(self, request: Request, person: Person, place: Place) -> Json:
        match request.kind:
            case RequestKind.SUBMISSION:
                return self._invoke("task/submit", person, place, {"data": _form(request)})
            case RequestKind.ACTION if request.ref:
                return self._tapped(request, person, place)
            case RequestKind.ACTION:
                content = {"body": {"contentType": "text", "content": request.text}}
                value = {"commandId": request.id, "messagePayload": content}
                return self._invoke("composeExtension/fetchTask", person, place, value)
            case RequestKind.EVENT if request.id in ("message.edited", "message.deleted"):
                happened = {"message.edited": "editMessage", "message.deleted": "softDeleteMessage"}[request.id]
                kind = {"message.edited": "messageUpdate", "message.deleted": "messageDelete"}[request.id]
                made = self._said(person, place, request.text)
                return made | {"type": kind, "channelData": made["channelData"] | {"eventType": happened}}
            case RequestKind.EVENT:
                return self._said(person, place, request.text or "interviews")
        line = f"{request.id} {request.text}".strip()
        named = [self.person(user) for user in request.mentioned]
        for each in named:
            line = f"{request.id} {request.text.partition(' ')[0]} <at>{each.name}</at>"
        return self._said(person, place, line, named)

    def _tapped(self, request: Request, person: Person, place: Place) -> Json:
        ref, value = on_teams(request.ref), on_teams(request.value)
        if DAY in request.fields:
            data = of_pick(Tap(request.id, ref, is_day=True), "picked") | {"picked": request.fields[DAY]}
        else:
            data = of_button(Tap(request.id, ref, value))
        entry = registry.find(request.kind, request.id)
        assert entry is not None
        if not request.place.channel:
            return self._invoke("task/submit", person, place, {"data": data})
        if entry.opens:
            return self._invoke("task/fetch", person, place, {"data": data | OPENS_A_DIALOG})
        action = {"type": "Action.Execute", "verb": request.id, "data": data}
        return self._invoke("adaptiveCard/action", person, place, {"action": action, "trigger": "manual"})

    def _invoke(self, name: str, person: Person, place: Place, value: Json) -> Json:
        world = self.playground.world
        shown = None if name.startswith("compose") else world.tenant.post(place, None, text="A card")
        return activities.invoke(world, name, person, place, shown, value)

    def _said(self, person: Person, place: Place, text: str, named: list[Person] | None = None) -> Json:
        world = self.playground.world
        made = activities.message(world, person, place, world.tenant.post(place, person.aad_id, text=text))
        mentioned = [(each.account(), f"<at>{each.name}</at>") for each in named or ()]
        if not isinstance(place, Chat):
            mentioned.append((world.bot_account(), "<at>Afterword</at>"))
            text = f"<at>Afterword</at> {text}"
        entities = [{"type": "mention", "mentioned": who, "text": shown} for who, shown in mentioned]
        return made | {"text": text, "textFormat": "plain", "entities": [*made["entities"], *entities]}


SPEAKING = {"post", "put"}


def _form(request: Request) -> Json:
    """What comes with a form: itself, and what is in its inputs."""
    values = {name: on_teams(value) for name, value in request.fields.items()}
    values |= {name: ",".join(several) for name, several in request.several.items() if several}
    body = tuple(
        {"type": "Input.Text", "id": name, "value": request.shown.get(name, "")}
        | ({"isMultiSelect": True} if request.several.get(name) else {})
        for name in values
    )
    return values | of_dialog(Dialog(request.id, on_teams(request.ref), "Forged", "Send", body))


def read(part: object) -> list[str]:
    """All words in what was sent, each paragraph as one."""
    if isinstance(part, str):
        return [part]
    if isinstance(part, list):
        return [line for each in part for line in read(each)]
    if not isinstance(part, dict):
        return []
    if "inlines" in part:
        return ["".join(run["text"] for run in part["inlines"])]
    return [line for each in part.values() for line in read(each)]


@contextmanager
def trial_of(folder: Path, patch: pytest.MonkeyPatch) -> Iterator[TeamsTrial]:
    """Everything up, in a thread of its own; nothing happens but what a try makes happen."""
    made: list[Tools] = []

    def watched(*args: Any, **more: Any) -> Tools:
        made.append(Tools(*args, **more))
        return made[-1]

    patch.setattr(bot_in_teams, "Tools", watched)
    patch.setattr(Scheduler, "start", lambda _self: None)
    patch.setattr(Scheduler, "stop", lambda _self: asyncio.sleep(0))
    without_limits(patch)  # hours of tries go by in a minute
    file = folder / "trial.db"
    has = _life(folder / "on_slack.db", file)
    with (
        event_loop() as run,
        closing(sqlite3.connect(file, check_same_thread=False)) as database,
        closing(sqlite3.connect(":memory:")) as as_it_was,
    ):
        playground = TeamsPlayground(
            teams_manifest(APP_ID, "https://bot.example"), start=TUESDAY, patience=Patience(60, 60)
        )
        _people(playground)
        run(playground.start())
        database.execute("UPDATE workspace SET service_url = ?", (playground.service_url,))
        database.commit()
        settings = Settings(
            teams_app_id=APP_ID,
            teams_app_secret=SecretStr(playground.secret),
            teams_tenant_id=TENANT_ID,
            teams_admins=f"{USERS[ADMIN.user]},{USERS[GONE.user]}",
            teams_login_url=playground.url,
            database_url=f"sqlite:///{file}",
            port=0,
            _env_file=None,
        )
        bot = wiring.running(settings, playground.clock.now)
        playground.deliver_to(f"{run(bot.__aenter__())}{PATH}")

        def settle() -> None:
            for tools in made:
                run(tools.settle())

        sam, client = USERS[OWNER.user], TeamsClient(playground.url)
        trial = TeamsTrial(database, as_it_was, TENANT_ID, sam, playground, client, settle, has)
        try:
            _be_heard(trial)
            run(made[0].post_sender.wake())
            settle()
            trial.keep()
            yield trial
        finally:
            run(bot.__aexit__(None, None, None))
            run(playground.stop())


def _life(on_slack: Path, on_teams_file: Path) -> Has:
    """Sam's life as it is on Slack, with the ids of Teams."""
    engine = make_engine(f"sqlite:///{on_slack}")
    schema.migrate(engine)
    has = live(engine)
    world = Playground(files.path("manifest.yml"), start=TUESDAY).world
    arrive(world)
    has |= drop(world, engine)
    has |= prepare(world, engine, has)
    engine.dispose()
    with closing(sqlite3.connect(on_slack)) as there, closing(sqlite3.connect(on_teams_file)) as here:
        here.executescript(on_teams("\n".join(there.iterdump())))
        for user in USERS.values():  # as the bot knows them that were heard from
            known = account_id(APP_ID, user), chat_id(APP_ID, user), user
            here.execute("UPDATE person SET address = ?, channel = ? WHERE surface_id = ?", known)
        here.commit()
    return has


def _people(playground: TeamsPlayground) -> None:
    """Everybody is in one team; coaches are in those of their channels, where a guest is, too."""
    tenant = playground.world.tenant
    for user, aad_id in USERS.items():
        if user not in GONE_FOR_GOOD:
            tenant.welcome(aad_id, NAMES[user], tenant_id=OTHER_TENANT if user == GUEST.user else TENANT_ID)
            tenant.chat_of(aad_id)
    there = {aad_id for user, aad_id in USERS.items() if user not in GONE_FOR_GOOD}
    members = {"everybody": there, "circle": {USERS[COACH.user], USERS[GUEST.user]}, "open": {USERS[OTHER_COACH.user]}}
    names = {each.surface_id: each.name for each in (CIRCLE, OPEN, ASLEEP, FRESH)} | {GENERAL: "general"}
    for name, team_id in TEAMS.items():
        team = Team(team_id, name, members[name], set(), installed=True)
        for slack, (of, channel) in CHANNELS.items():
            if of == team_id and slack != ASLEEP.surface_id:  # a team is archived as a whole, a channel is gone
                team.add(channel, names[slack])
        tenant.teams[team_id] = team
    tenant.installed_for |= there - {USERS[GUEST.user]}


def _be_heard(trial: TeamsTrial) -> None:
    """Each of them is known by what they did before, as the bot remembers it."""
    for persona in (*PERSONAS, LEFT):
        if persona is not ELSEWHERE:
            activity = trial._said(trial.person(persona.user), trial._place("", persona), "")
            assert trial.client.raw(activity | {"type": "typing"})["status"] == 200
    trial.settle()


def answers(row: Row) -> bool:
    """Whether Teams has what the row is about: of what becomes of channels and workspaces it tells otherwise."""
    of_a_file = row.case == "file" or row.id in {"invitation.add", "data.import"}  # test_files.py
    return not of_a_file and (row.kind is not RequestKind.EVENT or row.id in {"message", "app_home_opened"})


UNHIDDEN = {
    "command coach join": ITS_FORM,
    "action share": ITS_FORM,
    "submission share": KEPT,
    "action share the one that is left": OTHERS_FORMS,
}
"""What others of the organisation are told there: a standard channel is hidden from nobody, so they may share."""


def told(words: str, said: list[str]) -> bool:
    """Whether that was said."""
    return any(words in each for each in (*said, "\n".join(said), json.dumps(said, ensure_ascii=False)))
