"""What a person types, as Teams passes it to a bot: mentions as `<at>`, with entities and the HTML beside the text."""

import html
import re
from dataclasses import dataclass

from playground.types import Json

MOST = 28_000  # characters of one typed message


@dataclass(frozen=True)
class Typed:
    """A message's text, its entities, and its HTML attachment."""

    text: str
    entities: list[Json]
    html: Json


def typed(text: str, accounts: list[Json]) -> Typed:
    """`@Name` of one of these accounts becomes a mention; everything else stays as typed."""
    named = {f"@{account['name']}": account for account in accounts}
    if not named:
        return Typed(text, [], _attachment(html.escape(text)))
    found = re.compile("|".join(re.escape(name) for name in sorted(named, key=len, reverse=True)))
    mentioned = [named[match.group()] for match in found.finditer(text)]
    entities = [
        {"type": "mention", "mentioned": {"id": one["id"], "name": one["name"]}, "text": f"<at>{one['name']}</at>"}
        for one in mentioned
    ]
    marked = found.sub(lambda match: f"<at>{match.group()[1:]}</at>", text)
    shown = found.sub(lambda match: f"\0{match.group()[1:]}\0", text)
    return Typed(marked, entities, _attachment(_spans(html.escape(shown))))


def _spans(escaped: str) -> str:
    pieces = escaped.split("\0")
    mention = '<span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="{}">{}</span>'
    return "".join(mention.format(at // 2, piece) if at % 2 else piece for at, piece in enumerate(pieces))


def _attachment(content: str) -> Json:
    return {"contentType": "text/html", "content": f"<p>{content}</p>"}
