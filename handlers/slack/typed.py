"""What Slack did to people's text on its way here, undone: entities and its own link and mention forms."""

import re

_FORM = re.compile(r"<([^<>|]*)(?:\|([^<>]*))?>")


def plain_text(text: str) -> str:
    """The text as the person typed it. Links read as their label or address, mentions as their name."""
    return _FORM.sub(_read_form, text.replace("\0", "")).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _read_form(form: re.Match[str]) -> str:
    target, label = form.group(1), form.group(2) or ""
    if target[:1] in {"@", "#", "!"}:
        return f"{target[0] if target[0] != '!' else '@'}{label or target[1:]}".replace("@@", "@")
    # A link's label is what was typed; its target is what Slack made of it, such as a number without its spaces.
    return label or target.removeprefix("mailto:").removeprefix("tel:")
