"""The two RSA keys of the tenant, and how to sign a token with one (RS256) and verify it.

They are public: what they sign proves nothing outside the playground.
"""

import hashlib
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from playground.types import Json

EXPONENT = 65_537
SIZE = 256  # bytes
SHA256 = bytes.fromhex("3031300d060960864801650304020105000420")  # PKCS #1's name for the digest


class TokenError(Exception):
    """The token is not one of ours."""


@dataclass(frozen=True)
class Key:
    """An RSA key by its two primes, in hexadecimal."""

    id: str
    p: str
    q: str

    @cached_property
    def modulus(self) -> int:
        """The public half."""
        return int(self.p, 16) * int(self.q, 16)

    def published(self) -> Json:
        """The public half as a JSON Web Key. Bots look for `endorsements`."""
        shown = {"n": _encoded(self.modulus.to_bytes(SIZE)), "e": _encoded(EXPONENT.to_bytes(3))}
        return {"kty": "RSA", "use": "sig", "alg": "RS256", "kid": self.id, **shown, "endorsements": ["msteams"]}

    def sign(self, claims: Json) -> str:
        """The claims as a signed token."""
        header = {"typ": "JWT", "alg": "RS256", "kid": self.id, "x5t": self.id}
        body = ".".join(_encoded(json.dumps(part).encode()) for part in (header, claims))
        return f"{body}.{_encoded(self._signature(_padded(body)).to_bytes(SIZE))}"

    def _signature(self, padded: int) -> int:
        """By the Chinese remainder theorem: a power for each prime takes a fourth of the time of one for both."""
        p, q = int(self.p, 16), int(self.q, 16)
        by_p, by_q = (pow(padded, pow(EXPONENT, -1, prime - 1), prime) for prime in (p, q))
        return by_q + (by_p - by_q) * pow(q, -1, p) % p * q

    def read(self, token: str) -> Json:
        """The claims of a token that this key signed; TokenError for any other text."""
        body, _, signature = token.rpartition(".")
        try:
            opened = pow(int.from_bytes(_decoded(signature)), EXPONENT, self.modulus)
            claims: Any = json.loads(_decoded(body.partition(".")[2]))
        except (ValueError, Error):
            raise TokenError("It is no token.") from None
        if opened != _padded(body) or not isinstance(claims, dict):
            raise TokenError("Another key signed it.")
        return claims


def _padded(body: str) -> int:
    digest = SHA256 + hashlib.sha256(body.encode()).digest()
    return int.from_bytes(b"\0\1" + b"\xff" * (SIZE - len(digest) - 3) + b"\0" + digest)


def _encoded(raw: bytes) -> str:
    return urlsafe_b64encode(raw).decode().rstrip("=")


def _decoded(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


OURS = Key(
    "playground",
    (
        "e4ba0bec3497add588f0f6b3701fbebe90a54b905ad0699a6bfd89b8cab0939f776ccb07e917e69fbc262b34b97ab1e7d368"
        "ea7aa88ff0ef0cebc644cf17903d7ff5aab300b186363a166b0eaa9cab2c3840e3edaebd1a4c14c8b9d2a50add9671bf3fcf"
        "e9b0202f0acceba65428bf298e91b3e7975feaad3a2e661e159afd83"
    ),
    (
        "d9bbf032fd2d5e5e4c7131c7f1c1c20327187e5af9702864c9c50915dabc423aae2c440b0e447bb1bb060e63e1ce9e1264b5"
        "f2eb1bd6e7e0b4ad54bb602f01764d316c00f8e881eec63c4b98ffded180ec5c4b95d0234648b9e474787e651aedf32bcb55"
        "15e659f7a5cbef4c1f72efc2297a86aea43bbd1564e6404ac86318dd"
    ),
)
STRANGE = Key(
    "playground",  # the id of the other key
    (
        "e7efbd505a05e461ddb1ff8958d29cc5be30ad6e4291b48f03bdc7a9eb68eefdcd4208faa5f5b8b1b6ea2c285aac4579e542"
        "1a76010973435698787eaa689ac692ef9096ab0c60b00f1b0b3091f757e060730e43d4c22b96c12d52824d5a728641f6c5b4"
        "4b914f0e561426f16d65861c579537350519346607756ba465a6f777"
    ),
    (
        "bb87b7dd1ff85b7d94a48daf704d514b7cdf6ee874c391eb75d2243ff2dea4ac952eab47ba8ec505f1907c8ed8306b5e2196"
        "aaad33205f93b906e332866f85001cc880a9052fa9c632bc5c7bc1267a6c97703cdbb8c92cf6d3843478fcb86215fc0e4ba8"
        "9917596c0e673262dfbad75d8471774421c823619b0a972452fabd11"
    ),
)
