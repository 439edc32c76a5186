"""What people typed, in messages and forms; what Slack did to their text on its way here is undone."""

import re
from datetime import UTC, datetime, timedelta

from handlers.slack.decode import Fields
from handlers.slack.identity import Body

FAR = timedelta(days=3 * 366)
"""No interview is further away than that, in either direction: it is a slip."""
_FORM = re.compile(r"<([^<>|]*)(?:\|([^<>]*))?>")


_SIGNS = {
    "+1": "👍",
    "thumbsup": "👍",
    "white_check_mark": "✅",
    "ok_hand": "👌",
    "pray": "🙏",
    "heart": "❤",
    "joy": "😂",
    "laughing": "😆",
    "smile": "😄",
    "slightly_smiling_face": "🙂",
    "tada": "🎉",
    "cry": "😢",
    "sob": "😭",
    "disappointed": "😞",
    "grimacing": "😬",
    "fearful": "😨",
    "scream": "😱",
    "muscle": "💪",
}
_SIGN = re.compile(r":([a-z_+1]{2,30}):(?::skin-tone-\d:)?")


def plain_text(text: str) -> str:
    """The text as the person typed it. Links read as their label or address, mentions as their name, signs as signs."""
    text = _SIGN.sub(lambda found: _SIGNS.get(found[1], found[0]), text)
    return _FORM.sub(_read_form, text).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _read_form(form: re.Match[str]) -> str:
    target, label = form.group(1), form.group(2) or ""
    if target[:1] in {"@", "#", "!"}:
        return f"{target[0] if target[0] != '!' else '@'}{label or target[1:]}".replace("@@", "@")
    # A link's label is what was typed; its target is what Slack made of it, such as a number without its spaces.
    return label or target.removeprefix("mailto:").removeprefix("tel:")


def values(body: Body) -> dict[str, str]:
    """The values of a submitted view by block id; "" for what was left empty. Malformed where a field did not come."""
    found = Fields()
    for block_id, elements in body["view"]["state"]["values"].items():
        for element in elements.values():
            option = element.get("selected_option") or {}
            picked = element.get("selected_date") or element.get("selected_time") or element.get("selected_user")
            value = element.get("value") or option.get("value") or picked or ""
            found[block_id] = value
    return found


def chosen(body: Body) -> dict[str, list[str]]:
    """Where several options may be chosen in a submitted view: their values, by block id."""
    return Fields(
        (block_id, [option["value"] for option in element.get("selected_options", ()) if "value" in option])
        for block_id, elements in body["view"]["state"]["values"].items()
        for element in elements.values()
    )


def moment_in(day: str, wall: str, now: datetime) -> datetime | None:
    """The moment that a form's day and time mean in the zone of `now`; None where one of them is missing."""
    try:
        return datetime.fromisoformat(f"{day}T{wall}").replace(tzinfo=now.tzinfo)
    except ValueError:
        return None


def exists(moment: datetime) -> bool:
    """Whether a wall clock ever shows that time: spring skips an hour."""
    return moment.astimezone(UTC).astimezone(moment.tzinfo).replace(fold=0) == moment.replace(fold=0)
