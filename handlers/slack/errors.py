"""What Slack's errors mean on any surface."""

from datetime import timedelta

from slack_sdk.errors import SlackApiError

from bot.delivery.sending import (
    Archived,
    LookUpLimited,
    NoChannel,
    NotAllowed,
    NotIn,
    PersonDeactivated,
    RateLimited,
    Refused,
    TooLong,
)

FOR_GOOD = {
    "cannot_dm_bot": Refused,
    "invalid_blocks": TooLong,
    "is_archived": Archived,
    "msg_blocks_too_long": TooLong,
    "msg_too_long": TooLong,
    "not_in_channel": NotIn,
    "restricted_action": NotAllowed,
}
"""Slack's errors that a retry does not fix, and what each means on any surface. Everything else may go away, or be
fixed by whoever runs the bot."""
GONE = {"user_disabled", "user_not_found", "user_not_visible"}
OUT = {"account_inactive", "invalid_auth", "missing_scope", "not_authed", "token_expired", "token_revoked"}
"""The bot may not act in this workspace until whoever runs it fixes that."""
UNTIL_MENDED = timedelta(minutes=5)


def error_name(error: SlackApiError) -> str:
    """Slack's name for the error; "" if the answer did not come from Slack, as behind a broken proxy."""
    data = error.response.data if hasattr(error.response, "data") else error.response
    return str(data.get("error", "")) if isinstance(data, dict) else ""


def judged(error: SlackApiError) -> Exception:
    """The exception of bot.delivery.sending that it is; itself if its fate is unknown."""
    name = error_name(error)
    if error.response.status_code == 429:
        return RateLimited(timedelta(seconds=int(error.response.headers.get("Retry-After", 1))))
    if name == "channel_not_found":
        return NoChannel(name)
    if name in GONE:
        return PersonDeactivated(name)
    if name in OUT:
        return RateLimited(UNTIL_MENDED, name)
    return FOR_GOOD[name](name) if name in FOR_GOOD else error


def judged_of_history(error: SlackApiError) -> Exception:
    """The same for looking through history, which Slack limits by itself: to once a minute for some apps."""
    if error_name(error) == "missing_scope":
        return Refused("missing_scope")  # nobody can find out then, and waiting does not help
    found = judged(error)
    if isinstance(found, RateLimited) and found.reason not in OUT:
        return LookUpLimited(found.wait)
    return found
