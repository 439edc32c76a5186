"""Tokens at rest: encrypted, each for one workspace, with a key that is in the environment and not in the database."""

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass, field

from cryptography.fernet import Fernet, InvalidToken, MultiFernet


@dataclass(frozen=True)
class Tokens:
    """What the bot acts with in a workspace, and what it gets the next ones with, where they expire."""

    access: str = field(repr=False)
    refresh: str | None = field(default=None, repr=False)


class Locked(Exception):
    """None of the keys opens it, or what is in it is another workspace's."""


class Vault:
    """Seals with the newest of the keys (Fernet's, the newest first), and opens with any."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._newest = Fernet(keys[0])
        self._any = MultiFernet([Fernet(key) for key in keys])

    def seal(self, workspace: str, tokens: Tokens) -> str:
        """Tokens as they may be stored."""
        return self._newest.encrypt(json.dumps([workspace, tokens.access, tokens.refresh]).encode()).decode()

    def open(self, workspace: str, sealed: str) -> Tokens:
        """What was sealed for this workspace. Raises Locked."""
        try:
            of, access, refresh = json.loads(self._any.decrypt(_bytes(sealed)))
        except InvalidToken:
            raise Locked from None
        if of != workspace:  # a row's tokens that were copied into another's
            raise Locked
        return Tokens(access, refresh)

    def renew(self, sealed: str) -> str | None:
        """The same, sealed with the newest key; None where it is already, or cannot be opened."""
        try:
            self._newest.decrypt(_bytes(sealed))
        except InvalidToken:
            try:
                return self._any.rotate(_bytes(sealed)).decode()
            except InvalidToken:
                return None
        return None


def sealed_at(sealed: str) -> int:
    """When tokens were sealed first, in seconds since 1970: it stands in what Fernet writes, to be read without a key.

    0 for what was never sealed here.
    """
    try:
        version_and_time = base64.urlsafe_b64decode(_bytes(sealed))[:9]
    except ValueError:
        return 0
    return int.from_bytes(version_and_time[1:]) if len(version_and_time) == 9 else 0


def _bytes(sealed: str) -> bytes:
    return sealed.encode(errors="replace")  # what is no ASCII was never sealed here
