"""Tokens at rest: encrypted per workspace, with a key that is in the environment and not in the database."""

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass, field

from cryptography.fernet import Fernet, InvalidToken, MultiFernet


@dataclass(frozen=True)
class Tokens:
    """The bot's token for a workspace; where tokens expire, also the refresh token."""

    access: str = field(repr=False)
    refresh: str | None = field(default=None, repr=False)


class Locked(Exception):
    """None of the keys decrypts it, or it belongs to another workspace."""


class Vault:
    """Encrypts with the newest of the Fernet keys (the newest comes first), and decrypts with any."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._newest = Fernet(keys[0])
        self._any = MultiFernet([Fernet(key) for key in keys])

    def seal(self, workspace: str, tokens: Tokens) -> str:
        """The tokens, encrypted for storage."""
        return self._newest.encrypt(json.dumps([workspace, tokens.access, tokens.refresh]).encode()).decode()

    def open(self, workspace: str, sealed: str) -> Tokens:
        """The tokens that were sealed for this workspace. Raises Locked."""
        try:
            of, access, refresh = json.loads(self._any.decrypt(_bytes(sealed)))
        except InvalidToken:
            raise Locked from None
        if of != workspace:  # somebody copied another workspace's row
            raise Locked
        return Tokens(access, refresh)

    def renew(self, sealed: str) -> str | None:
        """The same, encrypted with the newest key; None if it already is, or if it cannot be decrypted."""
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
    return sealed.encode(errors="replace")  # we never sealed anything that is not ASCII
