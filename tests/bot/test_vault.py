"""Tokens at rest can be read with a key and for their workspace alone, and move on to a newer key."""

import pytest

from bot.support.vault import Locked, Tokens, Vault
from tests.many import KEY, NEWER

TOKENS = Tokens("xoxe.xoxb-1-secret", "xoxe-1-secret")


def test_what_is_sealed_can_be_opened_and_not_read() -> None:
    sealed = Vault([KEY]).seal("T1", TOKENS)
    assert Vault([KEY]).open("T1", sealed) == TOKENS
    assert "secret" not in sealed + repr(TOKENS)
    assert Vault([KEY]).seal("T1", TOKENS) != sealed


@pytest.mark.parametrize("keys", [[NEWER], [NEWER, NEWER]])
def test_without_its_key_it_stays_shut(keys: list[str]) -> None:
    with pytest.raises(Locked):
        Vault(keys).open("T1", Vault([KEY]).seal("T1", TOKENS))


def test_the_tokens_of_one_workspace_are_of_no_use_in_the_row_of_another() -> None:
    with pytest.raises(Locked):
        Vault([KEY]).open("T2", Vault([KEY]).seal("T1", TOKENS))


@pytest.mark.parametrize("sealed", ["", "x", "gAAAA", "\ud800", "é"])
def test_what_was_never_sealed_stays_shut(sealed: str) -> None:
    with pytest.raises(Locked):
        Vault([KEY]).open("T1", sealed)
    assert Vault([KEY]).renew(sealed) is None


def test_with_a_newer_key_before_the_old_one_everything_moves_on_to_it_once() -> None:
    sealed = Vault([KEY]).seal("T1", TOKENS)
    both = Vault([NEWER, KEY])
    assert both.open("T1", sealed) == TOKENS
    renewed = both.renew(sealed)
    assert renewed
    assert Vault([NEWER]).open("T1", renewed) == TOKENS
    assert both.renew(renewed) is None
    assert Vault([NEWER]).renew(sealed) is None
