"""Messages that may stand twice, because Teams did not say whether it took the first.

Both copies act on the same row. When one is used, the other goes, if it is the one whose id is known. That is
remembered in memory alone: after a restart both stay, and do no harm.
"""

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from bot.delivery.sending import NoChannel, PersonDeactivated, RateLimited, Refused
from handlers.payload import Json
from handlers.teams.data import OURS

MOST = 1_000
"""Of each kind that is remembered."""


@dataclass
class Copy:
    """One message under way."""

    id: str = ""


class Copies:
    """What was posted a second time, by where and by the refs of its controls."""

    def __init__(self) -> None:
        self._unsure: OrderedDict[str, None] = OrderedDict()
        self._second: OrderedDict[tuple[str, str], str] = OrderedDict()

    @contextmanager
    def posting(self, channel: str, key: str | None, activity: Json) -> Iterator[Copy]:
        """Around a post: whose fate stays unknown is remembered by its key, and then the second one's id."""
        copy = Copy()
        try:
            yield copy
        except (Refused, PersonDeactivated, NoChannel, RateLimited):
            raise
        except BaseException:
            _put(self._unsure, key or "", None)
            raise
        if key and key in self._unsure:
            del self._unsure[key]
            for ref in _refs(activity):
                _put(self._second, (channel, ref), copy.id)

    def used(self, channel: str, ref: str, message_id: str) -> str | None:
        """A message's control was used: the id of the copy that was not, if there is one and it is known."""
        second = self._second.pop((channel, ref), None)
        return second if second != message_id else None


def _refs(found: object) -> Iterator[str]:
    """The refs that the controls of a card carry."""
    if isinstance(found, dict):
        ours = found.get(OURS)
        if isinstance(ours, dict) and isinstance(ours.get("ref"), str):
            yield ours["ref"]
        for each in found.values():
            yield from _refs(each)
    elif isinstance(found, list):
        for each in found:
            yield from _refs(each)


def _put(kept: OrderedDict[Any, Any], key: Any, value: Any) -> None:
    kept[key] = value
    if len(kept) > MOST:
        kept.popitem(last=False)
