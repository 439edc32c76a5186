"""Whoever sends whatever: nobody but Sam reads or changes what is Sam's, and all are told what the matrix says."""

import asyncio
import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr
from sqlalchemy import Engine

from bot.actions import registry
from bot.actions.coaching import WORDS
from bot.actions.interaction import May
from bot.actions.request import RequestKind
from bot.actions.tools import Tools
from bot.app import slack as bot_in_slack
from bot.app import wiring
from bot.app.scheduler import Scheduler
from bot.screens import ids
from bot.screens.texts import as_message
from bot.store import installations, schema
from bot.store.database import make_engine, transaction
from bot.support import files
from bot.support.settings import Settings
from bot.support.vault import Tokens, Vault
from handlers.slack.decode import Decoder
from handlers.slack.payload import SlackPayload
from playground.app import manifest
from playground.client import Client
from playground.server import Playground
from playground.types import Json
from playground.workspace.ids import BOT_USER, GENERAL, TEAM_ID
from playground.world import World
from tests.handlers.rows import Rows
from tests.handlers.slack.matrix import COACHING, INTERVIEW, ROWS
from tests.handlers.slack.payloads import MAY, NOTHING, REFUSALS, Row, Words, command, expected, happened, submitted
from tests.handlers.slack.personas import (
    ASLEEP,
    CIRCLE,
    COACH,
    ELSEWHERE,
    FORMER,
    GONE,
    MARK,
    MEMBER,
    NEIGHBOURS,
    OPEN,
    OTHER_COACH,
    OWNER,
    By,
    Has,
    Persona,
    arrive,
    drop,
    live,
    open_channels,
    prepare,
)
from tests.lanes import few
from tests.loops import event_loop
from tests.many import KEY, OTHER
from tests.stage import PATIENT, TUESDAY
from tests.words import in_english, wanted


@dataclass
class Trial(Rows):
    """The bot in the playground, with Sam's life in its database."""

    playground: Playground
    client: Client
    settle: Callable[[], None]
    """Waits until the bot has done all that it does after an acknowledgement."""
    has: Has

    def send(self, row: Row, persona: Persona) -> tuple[bool, list[Json]]:
        """Whether it was acknowledged, and all that the bot sent in consequence."""
        kind = {RequestKind.COMMAND: "slash_commands", RequestKind.EVENT: "events_api"}.get(row.kind, "interactive")
        since = self.playground.world.log.next
        with self.made_so(row, persona):
            acknowledged = self.client.raw(kind, row.payload(self.by(persona)))["acknowledged"]
            self.settle()
        return acknowledged, [entry for entry in self.client.log(since) if entry["way"] == "from_app"]

    @contextmanager
    def made_so(self, row: Row, persona: Persona) -> Iterator[None]:
        """What the row says is so in Slack, until the block is left."""
        circle = self.world(persona).workspace.channels[CIRCLE.surface_id]
        before = {name: getattr(circle, name) for name in row.so}
        vars(circle).update(row.so)
        yield
        vars(circle).update(before)

    def world(self, persona: Persona) -> World:
        """Where the persona is."""
        return self.playground.world.teams.get(persona.team, self.playground.world)

    def by(self, persona: Persona) -> By:
        """The persona, with a trigger and a response URL that are good."""
        world = self.world(persona)
        hook = world.hooks.issue(persona.user, GENERAL)
        url = f"{world.base}/hooks/actions/{world.team.id}/{hook.secret}"
        return By(persona, self.has, world.triggers.issue(persona.user), url, world.clock.stamp())


@contextmanager
def trial_of(folder: Path, patch: pytest.MonkeyPatch, *, of_many: bool = False) -> Iterator[Trial]:
    """Everything up, in a thread of its own; nothing happens but what a try makes happen.

    `of_many`: the bot is in another workspace as well, with people and channels of the same ids.
    """
    made: list[Tools] = []

    def watched(*args: Any, **more: Any) -> Tools:
        made.append(Tools(*args, **more))
        return made[-1]

    patch.setattr(bot_in_slack, "Tools", watched)
    patch.setattr(Scheduler, "start", lambda _self: None)
    patch.setattr(Scheduler, "stop", lambda _self: asyncio.sleep(0))
    for name in ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"):
        patch.delenv(name, raising=False)
    file = folder / "trial.db"
    engine = make_engine(f"sqlite:///{file}")
    schema.migrate(engine)
    has = live(engine)
    with (
        event_loop() as run,
        closing(sqlite3.connect(file, check_same_thread=False)) as database,
        closing(sqlite3.connect(":memory:")) as as_it_was,
    ):
        playground = Playground(files.path("manifest.yml"), start=TUESDAY, timings=PATIENT, others=(OTHER,))
        for world in playground.world.teams.values():
            arrive(world)
        open_channels(playground.world.teams[OTHER.id])
        run(playground.start())
        has |= drop(playground.world, engine)
        has |= prepare(playground.world, engine, has)
        way = let_in(playground, engine) if of_many else {"slack_bot_token": SecretStr(playground.bot_token)}
        engine.dispose()
        settings = Settings(
            slack_app_token=SecretStr(playground.app_token),
            slack_api_url=playground.api_url,
            database_url=f"sqlite:///{file}",
            port=0,
            _env_file=None,
            **way,
        )

        def settle() -> None:
            for tools in made:
                run(tools.settle())

        bot = wiring.running(settings, playground.clock.now, slack_waits=PATIENT.ack)
        run(bot.__aenter__())
        playground.world.workspace.channels[ASLEEP.surface_id].is_archived = False  # the bot has not heard of it
        try:
            run(made[0].post_sender.wake())
            settle()
            trial = Trial(database, as_it_was, TEAM_ID, OWNER.user, playground, Client(playground.url), settle, has)
            trial.keep()
            yield trial
        finally:
            run(bot.__aexit__(None, None, None))
            run(playground.stop())


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trial]:
    with pytest.MonkeyPatch.context() as patch, trial_of(tmp_path_factory.mktemp("trial"), patch) as made:
        yield made


@pytest.fixture(scope="module")
def trial_of_many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trial]:
    folder = tmp_path_factory.mktemp("many")
    with pytest.MonkeyPatch.context() as patch, trial_of(folder, patch, of_many=True) as made:
        yield made


def let_in(playground: Playground, engine: Engine) -> Json:
    """Both workspaces have installed the bot: what it needs to know to serve them."""
    vault = Vault([KEY])
    with transaction(engine) as session:
        for team, world in playground.world.teams.items():
            given = playground.world.grants.issue(team)
            sealed = vault.seal(team, Tokens(given["access_token"]))
            installations.save(session, TUESDAY, team, world.team.name, BOT_USER, sealed, None)
            world.workspace.gone = None
    return {
        "slack_client_id": playground.client_id,
        "slack_client_secret": SecretStr(playground.client_secret),
        "token_keys": SecretStr(KEY),
    }


SPOKEN = ("chat.", "views.", "files.complete")


def text_of(entries: list[Json]) -> list[str]:
    """What was said in these: in acknowledgements, to response URLs and through the Web API."""
    said = [one for one in entries if one["kind"] in {"ack", "hook"} or one["name"].startswith(SPOKEN)]
    return [json.dumps(one["body"], ensure_ascii=False) for one in said if one["body"]]


def cells() -> Iterator[Any]:
    """The matrix. The quick lane has of each row its owner, and in every second somebody else, another each time."""
    for at, row in enumerate(ROWS):
        others = [each for each in row.personas if each != OWNER]
        other = others[at % len(others)] if others and at % 2 else None
        for persona in row.personas:
            marks = () if persona in (OWNER, other) else (pytest.mark.whole,)
            yield pytest.param(row, persona, id=f"{row.name}: {persona.name}", marks=marks)


def test_every_entry_of_the_registry_has_its_row_and_every_row_its_entry(trial: Trial) -> None:
    decoder = Decoder(frozenset({TEAM_ID}), BOT_USER)
    events = [
        decoder.decode(SlackPayload(row.payload(trial.by(OWNER)))) for row in ROWS if row.kind is RequestKind.EVENT
    ]
    rows = {f"{row.kind} {row.id}" for row in ROWS if row.kind is not RequestKind.EVENT}
    rows |= {f"event {request.id}" for request in events if request}
    entries = {f"{kind} {name}" for kind, name in MAY}
    assert sorted(entries - rows) == [], "these need a row in matrix.py"
    assert sorted(rows - entries) == [], "these are handled no more"


def test_every_word_that_may_follow_coach_has_a_row_of_its_own() -> None:
    assert {row.word for row in ROWS if row.id == "coach"} == {*WORDS, "nonsense"}


def test_every_shortcut_has_a_row_of_its_own() -> None:
    declared = manifest.load(files.path("manifest.yml")).shortcuts
    assert {row.id for row in ROWS if row.case == "shortcut"} == set(declared)


@pytest.mark.parametrize(("row", "persona"), list(cells()))
def test_everybody_is_answered_as_the_matrix_says_and_reaches_only_what_is_for_them(
    trial: Trial, row: Row, persona: Persona
) -> None:
    before, words = trial.again(), expected(row, persona)
    acknowledged, sent = trial.send(row, persona)
    now = trial.rows()
    (sams, ours), (sams_now, ours_now) = before, now
    assert acknowledged
    if any(entry["name"] == "views.open" for entry in sent):
        assert registry.find(row.kind, row.id).opens, "there are surfaces whose controls have to say so"
    # Slack delivers no direct message to those who are gone, and takes none where there is no token.
    if text_of(sent) or persona not in (GONE, FORMER, ELSEWHERE) or "response_url" in row.payload(trial.by(persona)):
        answered(sent, words)
    if words in REFUSALS:
        nothing_came_of_it(trial, sent)
    if persona not in row.reached_by:
        assert sams_now == sams
        assert MARK not in str(sent).lower()
    elif row.changes:
        assert now != before
    if row.may is May.COACH:
        assert his_own(sams_now) == his_own(sams), "a coach answers, and writes nothing of his"
    if persona not in row.rulers:
        assert ours_now == ours
    if persona not in (OWNER, COACH) and row.may is not May.LINKER:
        assert CIRCLE.name not in str(text_of(sent)), "they learn of a private channel"


@pytest.mark.parametrize("persona", NEIGHBOURS, ids=lambda persona: persona.name)
@pytest.mark.parametrize("row", few(ROWS, quick=15), ids=lambda row: row.name)
def test_whoever_is_of_another_workspace_with_the_bot_reaches_nothing_of_this_one(
    trial_of_many: Trial, row: Row, persona: Persona
) -> None:
    before = trial_of_many.again()
    acknowledged, sent = trial_of_many.send(row, persona)
    assert acknowledged
    assert trial_of_many.rows() == before
    assert MARK not in str(sent).lower()
    assert CIRCLE.name not in str(text_of(sent)) or persona.user == COACH.user  # who is in one of that name there


REVIEWS = [row for row in COACHING if row.id.startswith("review.") and not row.case]
LINKING = [row for row in ROWS if row.may is May.LINKER]


@pytest.mark.parametrize("row", REVIEWS, ids=lambda row: row.name)
def test_somebody_who_is_among_the_coaches_does_not_answer_about_their_own_note(trial: Trial, row: Row) -> None:
    trial.again()
    members = trial.playground.world.workspace.channels[CIRCLE.surface_id].members
    members.add(OWNER.user)
    _, sent = trial.send(row, OWNER)
    members.remove(OWNER.user)
    answered(sent, as_message("coaching.review_own"))
    nothing_came_of_it(trial, sent)


@pytest.mark.parametrize("row", LINKING, ids=lambda row: row.name)
@pytest.mark.parametrize("persona", [COACH, OTHER_COACH, MEMBER, FORMER], ids=lambda persona: persona.name)
def test_where_the_workspace_lets_them_a_channels_own_members_link_it_and_nobody_else(
    trial: Trial, row: Row, persona: Persona
) -> None:
    trial.again()
    trial.database.execute("UPDATE workspace SET members_may_link = 1")
    trial.database.commit()
    _, sent = trial.send(row, persona)
    answered(sent, row.does if persona is COACH else as_message("about.linkers_only"))


def test_a_channel_that_was_made_private_has_its_new_name_for_its_own_people_alone(trial: Trial) -> None:
    trial.again()
    channel = trial.playground.world.workspace.channels[OPEN.surface_id]
    channel.is_private, channel.name = True, "new-name"
    trial.send(happened("group_rename", channel="{open}"), OWNER)
    _, sent = trial.send(command("/coach", "{direct}", does=NOTHING), MEMBER)
    channel.is_private, channel.name = False, OPEN.name
    assert "new-name" not in str(text_of(sent))


def test_a_form_of_ones_own_that_names_an_interview_of_sams_takes_nothing_of_it(trial: Trial) -> None:
    trial.again()
    trial.send(command("/interviews add Northwind, Clerk, tomorrow 10am", does=NOTHING), MEMBER)
    before, [(hers,)] = trial.rows(), trial.database.execute("SELECT max(id) FROM interview")
    form = INTERVIEW | {"same_as": "{closed}"}
    _, sent = trial.send(submitted(ids.INTERVIEW_FORM, f"{hers} 1 list", form, does=NOTHING), MEMBER)
    answered(sent, f"{in_english('common.noted')} {in_english('done.changed', name='Clerk at Northwind')}.")
    assert trial.rows() == before
    assert MARK not in str(sent).lower()


def his_own(rows: Json) -> Json:
    """What is Sam's but what the channel says to him, and shows of him."""
    return {table: found for table, found in rows.items() if table not in {"post", "part", "review", "remark", "task"}}


def nothing_came_of_it(trial: Trial, sent: list[Json]) -> None:
    """Nothing is in the database that was not there before, but that they are known; and nothing of Sam's was read."""
    assert trial.whole(trial.database) == trial.whole(trial.as_it_was)
    assert MARK not in str(sent).lower()


def answered(sent: list[Json], words: Words) -> None:
    """They were told these words, and with a refusal nothing besides."""
    said = text_of(sent)
    if words == NOTHING:
        assert not said
    else:
        told = json.dumps(wanted(words) if isinstance(words, str) else words.text, ensure_ascii=False)[1:-1]
        assert any(told in each for each in said), said
        assert words not in REFUSALS or len(said) == 1, said
