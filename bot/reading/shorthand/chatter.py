"""What is only talk in what was typed, and is no part of a sentence: faces, fillers, "okay so", "lol". Pure."""

import re

from bot.reading.shorthand.words import set_of
from bot.support.patterns import regex

_CHAT = regex(
    r"(?<![\w'])(?:lol|lmao|innit|haha+|ha(?: ha)+|hehe|tbh|imo|imho|btw|omg|ugh"
    r"|jk|xd|um+|uh+|(?-i:er)(?=,|\.\.)|hmm+|welp|idk|y'?know|you know what i mean"
    r"|(?:knock on|touch) wood|fingers crossed"
    r"|if i'?m (?:being )?honest|and stuff|n stuff|or something|or whatever|if that makes sense"
    r"|i guess|to be honest(?: with (?:you|ye))?|honestly|basically|literally"
    r"|obviously|I promise(?=[,.]|$)|not gonna lie|ngl|kinda|sorta"
    r"|(?<!the )(?<!every )(?<!any )(?<!some )(?<!what )(?<!that )(?<!this )(?<!one )(?:kind|sort) of"
    r"|(?<!you )(?<!we )(?<!to )(?<!they )(?<!\bI )(?<!a )(?<!the )(?<!no )(?<!\bu )wait(?=,| no\b"
    r"| actually\b)|oh|(?:ok |good )?i think\?*$|for real tho)(?![\w'-])",
    re.IGNORECASE,
)
_LED_IN = regex(
    r"^(?:(?:(?:okay|ok|right|alright|well|grand|sure|look)(?=,| (?:so|um+|uh+)\b)"
    r"|you know(?= I\b)|well(?= I\b)|er+(?= I\b)|so|and then|and also|um+|uh+|yeah|oh|ah|hmm+|u+gh+|shoot|dang"
    r"|damn|crap|gosh|je+z|yikes|argh+"
    r"|(?:oh )?man(?= (?:my|I|i|the)\b))[,.]?\s+)+(?=\S)",
    re.IGNORECASE,
)
"""How somebody begins to talk: "okay so", "and then um"."""
_FILLED = regex(
    r"(?<!do)(?<!did)(?<!if)(?<!that)(?<!as)(?<!let)(?P<comma>,?) you know,?(?! (?:how"
    r"|what|why|every|who|where|when|if|the one)\b)"
    r"|(?P<prep>\b(?:in|at|by|for|around|on|since|until)) like(?= )"
    r"|(?:(?<=and)|(?<=so)|(?<=but)|(?<=then)|(?<=because)) like(?= (?:I|we|it|my)\b)"
    r"|(?<=[a-z]) like(?= (?:two|three|four|five|six|seven|eight|nine|ten|a couple|a few|maybe)\b)",
    re.IGNORECASE,
)
"""Words that only fill: "cats you know the towel wraps", "in like October"."""
_TAG = regex(
    r"(?<=\bvery [a-z]{5}) like(?=[.,]?$)|(?<=\bvery [a-z]{8}) like(?=[.,]?$)|,? at the mo\b|,? all that$"
    r"|,? or (?:summat|something like that|sommat)\b",
    re.IGNORECASE,
)
_SMILEY = regex(r"(?<!\w)[:;=]['^o-]?[()\[\]DPp/\\|3]+(?!\w)|<3|\^_*\^")
_EMOJI = regex(
    "[\U0001f000-\U0001faff\u2600-\u2793\u2795-\u279b\u27a0-\u27bf\u2b50\u200d\ufe0f"
    " ]*[\U0001f000-\U0001faff\u2600-\u2793\u27a1\u2b50][\U0001f000-\U0001faff\u2600-\u2793\u200d\ufe0f"
    " ]*"
)
_SIGN_SAID = regex(
    r"[,.]? (?:full stop|question mark|exclamation (?:mark|point)"
    r"|(?<!the )(?<!a )(?<!\btion )period)(?=$| (?=[A-Z]|(?:and|but|so|then|my|we)\b))"
)
_OF_TIME = set_of("notice probation trial time rest short long busy grace training first last same whole that this")


def without_emoji(text: str) -> str:
    """The text without its pictures; one between two words ends a sentence."""
    return _EMOJI.sub(_pausing, text)


def without_chatter(text: str) -> str:
    """The text without its faces and fillers; signs that were dictated are signs."""
    text = _SMILEY.sub(_pausing, _dictated(text))
    text = _FILLED.sub(_unfilled, _LED_IN.sub("", text))
    return re.sub(r"\s*,\s*(?=[.!?])", "", _CHAT.sub(" ", _TAG.sub("", text)))


def _dictated(text: str) -> str:
    """Signs that were said, as signs: "first aid comma forklift period"; in typed text "period" is a time."""
    if not re.search(r"[,;]", text):
        text = re.sub(r" comma(?= )", ",", text)
    return _SIGN_SAID.sub(lambda found: found[0] if _last(text[: found.start()]) in _OF_TIME else ".", text)


def _last(text: str) -> str:
    return (text.split() or [""])[-1].lower()


def _pausing(found: re.Match[str]) -> str:
    """A face between two words ends what was said, as a full stop does."""
    before, after = found.string[: found.start()].rstrip()[-1:], found.string[found.end() :].lstrip()[:1]
    return ". " if before.isalnum() and after.isalnum() else " "


def _unfilled(found: re.Match[str]) -> str:
    return found["prep"] or ("" if "like" in found[0] else ",")
