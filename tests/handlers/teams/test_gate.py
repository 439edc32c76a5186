"""How it is checked that Teams itself sent something: with keys that are fetched off the event loop."""

import asyncio

import pytest
from aiohttp import web

from bot.support.incoming import Refusal, Refused
from handlers.teams.tokens import Account, Gate
from playground.teams.ids import TENANT_ID
from playground.teams.tokens.keys import OURS
from playground.teams.tokens.tokens import Tokens
from tests.handlers.teams.conftest import APP_ID

SERVICE = "https://service.example/"
ACTIVITY = {"serviceUrl": SERVICE, "conversation": {"tenantId": TENANT_ID}}
TOKEN = str(Tokens(APP_ID).for_an_activity(SERVICE))


def gate_at(address: str) -> Gate:
    """The bot's, where keys are to be had there."""
    return Gate(Account(APP_ID, "secret", TENANT_ID, address))


async def _checked_where_the_keys_are_served() -> int:
    served = 0

    async def keys(_request: web.Request) -> web.Response:
        nonlocal served
        served += 1
        return web.json_response({"keys": [OURS.published()]})

    application = web.Application()
    application.router.add_get("/v1/.well-known/keys", keys)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    gate = gate_at(f"http://127.0.0.1:{runner.addresses[0][1]}")
    try:
        await gate.check(TOKEN, ACTIVITY)
    finally:
        gate.close()
        await runner.cleanup()
    return served


def test_the_event_loop_goes_on_while_the_keys_are_fetched_or_it_could_not_serve_them_itself() -> None:
    assert asyncio.run(_checked_where_the_keys_are_served()) == 1


def test_where_no_keys_can_be_had_it_is_not_said_to_be_forged() -> None:
    gate = gate_at("http://127.0.0.1:9")
    with pytest.raises(Refused) as refused:
        asyncio.run(gate.check(TOKEN, ACTIVITY))
    gate.close()
    assert refused.value.why is Refusal.UNCHECKED
