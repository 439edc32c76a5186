"""Where to join: links of video meetings, to be tapped."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from bot.screens.elements import Links
from bot.screens.spans import Link
from bot.wording.catalog import say


def meeting_links(urls: Sequence[str]) -> list[Links]:
    """The links, each by its host; nothing where there are none."""
    links = tuple(Link(urlsplit(url).hostname or url, url) for url in urls)
    return [Links(links, say("meeting_links.join"), is_small=True)] if links else []
