"""What people say around a correction, and what is none: chatter, slips, questions, protests. Pure."""

import re

from bot.intents.words import spelt

_ORDERS = frozenset({"remove", "delete", "scratch", "erase", "forget", "change", "replace", "rename", "update"})


def with_orders_spelt(text: str) -> str:
    """With a slip in one of the first words mended, where it is an order: "remvoe Bo"."""
    words = text.split(" ")
    return " ".join([*(spelt(word, _ORDERS) if word.islower() else word for word in words[:3]), *words[3:]])


def ways_said(text: str) -> list[str]:
    """The text without the words that people end and open with, each time one more: "Oh" may be a name."""
    ways = [text.strip(" .!,?")]
    for chatter in (_BEHIND, _CHATTER):
        while (shorter := chatter.sub("", ways[0]).strip(" .!,")) != ways[0]:
            ways.insert(0, shorter)
    return ways


INTERJECTION = re.compile(
    r"(?:oh|ah|uh|um|so|no|hey|ok|well)\b(?:[ ]*[,!.]| (?:no|sorry|wait|right|yes|yeah|ok|and|i|it|that|this|they|the|"
    r"my|we|you|he|she|actually|shoot|dear|well|god|wow|there|one|also|please|can|by)\b)",
    re.IGNORECASE,
)
"""At the head of more words "oh" is no name."""
_CHANGES_NOTHING = re.compile(
    r"(?!.*\b(?:please|pls)\b)(?!(?:can|could|would|will) (?:you|we|u|i)\b).*\?\W*"
    r"|(?:\W*\b(?:no|hey|wait|sorry|um|so|oh|and|but)\b[ ,]+)*"
    r"(?:(?:did|does|have|has|had) (?:i|you|we|they|he|she|it)\b|(?:is|are|was|were|do) (?:i|you|we|they|he|she|it|"
    r"there|(?-i:[A-Z]\w+)) (?!not\b).*|"
    r"(?:who|why|when|where|how|which|what) (?:is|are|was|were|did|do|does|have|has|many|much)\b)"
    r"(?!.*[?.,;!] (?:(?:so|then|please|just) )*(?:remove|drop|delete|take|scratch|lose|get rid)\b).*"
    r"|(?:.*[ ,.;!])?(?:don'?t|do not|didn'?t (?:ask|tell|want|say) (?:you )?(?:to )?|never (?:asked|told) you to|"
    r"why did you|please don'?t|no need to|stop)"
    r" ?\b(?:remove|removing|drop|delete|deleting|change|changing|rename|touch|scratch|erase|lose|take|cross|"
    r"swap|move|edit)\b.*",
    re.IGNORECASE,
)


def changes_nothing(text: str) -> bool:
    """Whether it asks about what is noted, or wants it left: "is Bo on there?", "don't remove Bo"."""
    return bool(_CHANGES_NOTHING.fullmatch(text.replace("’", "'")))


_CHATTER = re.compile(
    r"^(?:oh|oops|whoops|ups|sorry|wait|no(?! (?:date|deadline|such|\w*body|one|person|interviewer|calls?|phone)\b)|"
    r"hey|hm+|um+|uh|act[ual]{2,5}y|please|pls|can you|could you|correction|ok|and|"
    r"right|ah|yeah|my (?:bad|mistake)|i made a (?:mistake|typo)|typo|so|well)\b[\s,.:!-]*",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"[\s,.]+(?:please|pls|thanks|thx|lol|haha|tho|though|sorry|oops|(?:i )?forgot|actually|in the end|"
    r"after all|my bad|my mistake|"
    r"i think|just so you know|fyi|ok(?:ay)?)\W*\Z",
    re.IGNORECASE,
)
