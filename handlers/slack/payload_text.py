"""What people typed, in messages and forms: undoes what Slack did to their text on its way here."""

import re

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
    """The text as the person typed it: links as their label or address, mentions as names, signs as signs."""
    text = _SIGN.sub(lambda found: _SIGNS.get(found[1], found[0]), text)
    return _FORM.sub(_read_form, text).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _read_form(form: re.Match[str]) -> str:
    target, label = form.group(1), form.group(2) or ""
    if target[:1] in {"@", "#", "!"}:
        return f"{target[0] if target[0] != '!' else '@'}{label or target[1:]}".replace("@@", "@")
    # A link's label is what was typed; its target is what Slack made of it, such as a number without its spaces.
    return label or target.removeprefix("mailto:").removeprefix("tel:")
