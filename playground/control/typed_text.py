"""What a person types, as Slack passes it to an app: escaped, with names, channels and links in its `<...>` form."""

import re
from collections.abc import Callable, Iterable

from playground.workspace.channels import Channel
from playground.workspace.people import User

MOST = 40_000  # characters of one typed message

_SPECIAL = {"@channel": "<!channel>", "@here": "<!here>", "@everyone": "<!everyone>"}
_LINK = re.compile(
    r"(?P<url>https?://[^\s<>|]+[^\s<>|.,;:!?)\]'\"])"
    r"|(?P<mail>(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<phone>(?<![\w-])(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?![\w-]))"
    r"|(?P<domain>(?<![\w.@/-])(?:[\w-]+\.)+(?:com|org|net|io|edu|gov|dev|app)\b(?![\w-]*@))"
)


def escape(text: str) -> str:
    """Escapes the three characters that Slack reserves."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def in_message(text: str, users: Iterable[User], channels: Iterable[Channel]) -> str:
    """A message: escaped, links marked up, `@Name` and `#channel` as mentions."""
    people = {f"@{name}": f"<@{user.id}>" for user in users for name in (user.name, user.real_name)}
    return _mark_up(text, people | _SPECIAL, channels)


def in_command(text: str, users: Iterable[User], channels: Iterable[Channel], *, should_escape: bool) -> str:
    """A command's text: escaped, and marked up only if the command asks for it; mentions carry the name."""
    if not should_escape:
        return escape(text)
    people = {f"@{name}": f"<@{user.id}|{user.name}>" for user in users for name in (user.name, user.real_name)}
    return _mark_up(text, people | _SPECIAL, channels)


def _mark_up(text: str, names: dict[str, str], channels: Iterable[Channel]) -> str:
    names = names | {f"#{channel.name}": f"<#{channel.id}|{channel.name}>" for channel in channels if channel.name}
    linked = _LINK.sub(_link, escape(text))
    return _outside_links(linked, lambda plain: _mention(plain, names))


def _link(match: re.Match[str]) -> str:
    found = match.group()
    match match.lastgroup:
        case "url":
            return f"<{found}>"
        case "mail":
            return f"<mailto:{found}|{found}>"
        case "phone":
            return f"<tel:{re.sub(r'[^+0-9]', '', found)}|{found}>"
        case _:
            return f"<http://{found}|{found}>"


def _outside_links(text: str, change: Callable[[str], str]) -> str:
    parts = re.split(r"(<[^>]*>)", text)
    return "".join(part if part.startswith("<") else change(part) for part in parts)


def _mention(text: str, names: dict[str, str]) -> str:
    longest_first = sorted(names, key=len, reverse=True)
    pattern = r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)"
    by_lower = {name.lower(): mention for name, mention in names.items()}
    return re.sub(pattern, lambda match: by_lower[match.group().lower()], text, flags=re.IGNORECASE)
