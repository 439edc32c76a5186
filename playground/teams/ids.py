"""The ids of the tenant: those that it always starts with, and new ones in Teams' formats."""

import hashlib
import secrets
import uuid
from base64 import urlsafe_b64encode

TENANT_ID, TENANT_NAME = "7e0a7000-0000-4000-8000-00000000c0de", "Next Step Careers"
ELSEWHERE = "7e0a7000-0000-4000-8000-0000000e15e0"
"""Another organisation's tenant, where guests come from."""
SAM, DANA, GWEN = (f"aad00000-0000-4000-8000-00000000000{number}" for number in (1, 2, 3))
TEAM = "19:coachingteam0000000000000000000@thread.tacv2"
"""The team at the start; a team's id is that of its General channel."""
COACHES = "19:careercoaches000000000000000000@thread.tacv2"
LEADS = "19:leads00000000000000000000000000@thread.tacv2"
PARTNERS = "19:partners0000000000000000000000@thread.tacv2"


def channel_id() -> str:
    """A new channel's, or team's."""
    return f"19:{secrets.token_hex(16)}@thread.tacv2"


def chat_id(bot: str, aad_id: str) -> str:
    """The id of a person's chat with the bot, always the same."""
    return f"a:1{_digest('chat', bot, aad_id)}"


def account_id(bot: str, aad_id: str) -> str:
    """This bot's id for a person; another bot has another one."""
    return f"29:1{_digest('account', bot, aad_id)}"


def invoke_id() -> str:
    """The id of an activity that is not a message."""
    return f"f:{uuid.uuid4()}"


def guid() -> str:
    """A new GUID."""
    return str(uuid.uuid4())


def _digest(*parts: str) -> str:
    return urlsafe_b64encode(hashlib.sha256("/".join(parts).encode()).digest()).decode().rstrip("=")
