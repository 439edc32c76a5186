"""Who may speak to whom: the bot's tokens at the connector, and the signatures on what the tenant sends."""

import hashlib
import json
from base64 import urlsafe_b64decode
from typing import Any

import aiohttp
import pytest

from playground.teams.tokens.keys import OURS, STRANGE, TokenError
from playground.teams.tokens.tokens import FORGERIES, Tokens
from tests.playground.teams.conftest import TeamsStage


def decoded(part: str) -> bytes:
    return urlsafe_b64decode(part + "=" * (-len(part) % 4))


async def document(url: str) -> Any:
    async with aiohttp.ClientSession() as session, session.get(url) as answer:
        return await answer.json()


def test_what_the_tenant_sends_can_be_checked_with_the_keys_that_it_publishes(tenant: TeamsStage, chat: str) -> None:
    tenant.client.wait(lambda: tenant.bot.seen)
    activity, authorization = tenant.bot.seen[0]
    metadata = tenant.run(document(tenant.playground.metadata_url))
    (key,) = tenant.run(document(metadata["jwks_uri"]))["keys"]
    header, claims, signature = authorization.removeprefix("Bearer ").split(".")
    modulus, exponent = (int.from_bytes(decoded(key[name])) for name in ("n", "e"))
    opened = pow(int.from_bytes(decoded(signature)), exponent, modulus).to_bytes(256)
    assert opened.endswith(hashlib.sha256(f"{header}.{claims}".encode()).digest())
    assert json.loads(decoded(header))["kid"] == key["kid"]
    told = json.loads(decoded(claims))
    assert (told["iss"], told["aud"]) == (metadata["issuer"], tenant.playground.app_id)
    assert told["serviceurl"] == activity["serviceUrl"] == tenant.playground.service_url


def test_the_tenants_tokens_go_wrong_as_they_are_told_and_only_then() -> None:
    tokens = Tokens("the-bot")
    made = {}
    for how in FORGERIES:
        tokens.forge(how)
        made[how] = tokens.for_an_activity("https://service.example/")
    good = OURS.read(str(made["good"]).removeprefix("Bearer "))
    assert made["missing"] is None
    for how in ("garbage", "forged", "unsigned"):
        with pytest.raises(TokenError):
            OURS.read(str(made[how]).removeprefix("Bearer "))
    wrong = {"expired": "exp", "wrong_audience": "aud", "wrong_issuer": "iss", "wrong_service_url": "serviceurl"}
    for how, claim in wrong.items():
        claims = OURS.read(str(made[how]).removeprefix("Bearer "))
        assert claims[claim] != good[claim]
    assert OURS.read(str(made["expired"]).removeprefix("Bearer "))["exp"] < good["iat"] - 300


def test_a_forged_token_claims_the_key_that_is_published() -> None:
    forged = STRANGE.sign({"aud": "x"})
    assert json.loads(decoded(forged.split(".")[0]))["kid"] == OURS.published()["kid"]


REFUSED_TOKENS = [
    ({"client_secret": "another"}, 401, "invalid_client"),
    ({"client_id": "another"}, 400, "unauthorized_client"),
    ({"scope": "https://graph.microsoft.com/.default"}, 400, "invalid_scope"),
    ({"grant_type": "password"}, 400, "unsupported_grant_type"),
]


@pytest.mark.whole
def test_only_the_apps_own_secret_gets_a_token(tenant: TeamsStage) -> None:
    for wrong, status, error in REFUSED_TOKENS:
        got, answer = tenant.run(tenant.bot.token(**wrong))
        assert (got, answer["error"]) == (status, error)
    status, answer = tenant.run(tenant.bot.token())
    assert (status, answer["token_type"]) == (200, "Bearer")
    assert tenant.playground.secret not in json.dumps(tenant.client.log())


def test_the_connector_takes_no_token_but_the_bots(tenant: TeamsStage, chat: str) -> None:
    bots = tenant.run(tenant.bot.token())[1]["access_token"]
    sent = Tokens(tenant.playground.app_id).for_an_activity(tenant.playground.service_url)
    others = ["", "nothing", str(sent).removeprefix("Bearer "), STRANGE.sign(OURS.read(bots)), bots[:-6] + "AAAAAA"]
    others.append(OURS.sign(OURS.read(bots) | {"exp": OURS.read(bots)["iat"] - 1}))
    for token in others:
        assert tenant.call("GET", "conversations", chat, "members", token=token)[0] == 401, token
    assert tenant.call("GET", "conversations", chat, "members", token=bots)[0] == 200


@pytest.mark.whole
def test_a_revoked_token_is_refused_until_the_bot_asks_for_another(tenant: TeamsStage, chat: str) -> None:
    old, new = tenant.run(tenant.bot.token())[1]["access_token"], None
    tenant.client.happen("revoke_tokens")
    assert tenant.call("GET", "conversations", chat, "members", token=old)[0] == 401
    new = tenant.run(tenant.bot.token())[1]["access_token"]
    assert tenant.call("GET", "conversations", chat, "members", token=new)[0] == 200
    tenant.client.happen("change_secret", secret="another")
    assert tenant.run(tenant.bot.token())[0] == 401
