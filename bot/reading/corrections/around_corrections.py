"""What people say around a correction, and what is none: chatter, slips, questions, protests. Pure."""

import re

from bot.reading.corrections.noted import words_of
from bot.reading.intents.words import spelt
from bot.support.patterns import regex
from bot.vocabulary.met import Met

_ORDERS = frozenset({"remove", "delete", "scratch", "erase", "forget", "change", "replace", "rename", "update"})
_SHORT = {"shld": "should", "shoud": "should", "im": "I'm", "ive": "I've"}
_SHORT |= {
    "theyre": "they're",
    "theyll": "they'll",
    "theyd": "they'd",
    "cannot": "can't",
    "ain't": "isn't",
    "aint": "isn't",
    "surename": "surname",
    "b4": "before",
}
_NO_APOSTROPHE = regex(
    r"(?<![\w'])(?:(?P<verb>is|are|was|were|do|does|did|has|have|had|should|would|could|ca|wo|must|need)nt"
    r"|(?P<who>it|that|there|who|what|where|he|she)s"
    rf"|(?P<short>{'|'.join(_SHORT)})"
    r"|(?P<you>u(?= (?:can|could|should|may)\b)|(?<=can )u)|(?<=\w\w )n(?= \w\w)|(?<=\d )n(?= \d))(?![\w'@-])",
    re.IGNORECASE,
)


def written_out(text: str, met: tuple[Met, ...]) -> str:
    """A message with its short forms and apostrophes as in a letter: "daves title isnt that" is "dave's ... isn't"."""
    text = _NO_APOSTROPHE.sub(_full, re.sub(r"[’`´]", "'", _TAKEN_BACK.sub(r"\g<before>", text)))
    names = {word for each in met for word in words_of(each.name)}
    theirs = "|".join(re.escape(name) for name in sorted(names) if f"{name}s" not in names and len(name) > 1)
    text = re.sub(rf"\b({theirs or '(?!)'})s(?= (?!with\b|w/|spel|not\b)\w)", r"\1's", text, flags=re.IGNORECASE)
    text = re.sub(r"\bin (?:the )?place of\b", "instead of", text)
    return with_orders_spelt(re.sub(r"(?<=\d) %", "%", text))


_TAKEN_BACK = regex(
    r"(?P<before>\b(?:is|was|be|its|called|spel(?:led|t)|named) |(?:'|’)s )[^\s,.]{1,40}(?: [^\s,.]{1,40})?[ ,.]{1,4}"
    r"(?:(?:lol|haha|oh|ok|ugh|oops|argh),? ){0,2}"
    r"(?:jk|just kidding|no,? wait|wait,? no|no,? sorry|sorry,? no|i meant?(?: to say)?|scratch that|nope|correction"
    r"|wait)\b"
    r"[ ,.:-]{1,4}(?:(?:it['’]?s|it is|make (?:it|that)|that['’]?s) )?",
    re.IGNORECASE,
)
"""A slip that is put right in the same breath: "her name is Ramen, no wait, it's Ramaan"."""


def _full(found: re.Match[str]) -> str:
    if found["verb"]:
        return f"{found['verb']}n't"
    if found["who"] or found["short"]:
        return f"{found['who']}'s" if found["who"] else _SHORT[found["short"].lower()]
    return "you" if found["you"] else "and"


def with_orders_spelt(text: str) -> str:
    """With a slip in one of the first words mended, where it is an order: "remvoe Bo"."""
    words = text.split(" ")
    return " ".join([*(spelt(word, _ORDERS) if word.islower() else word for word in words[:3]), *words[3:]])


def ways_said(text: str) -> list[str]:
    """The text without the words that people end and open with, each time one more: "Oh" may be a name."""
    ways = [text.strip(" .!,?:;")]
    for chatter in (_BEHIND, _CHATTER):
        while (shorter := chatter.sub("", ways[0]).strip(" .!,:;")) != ways[0]:
            ways.insert(0, shorter)
    return ways


INTERJECTION = regex(
    r"(?:oh|ah|uh|um|so|no|hey|ok|well)\b(?:[ ]*[,!.]| (?:no|sorry|wait|right|yes|yeah|ok|and|i|it|that|this|they|the|"
    r"my|we|you|he|she|actually|shoot|dear|well|god|wow|there|one|also|please|can|by)\b)",
    re.IGNORECASE,
)
"""At the head of more words "oh" is no name."""
_CHANGES_NOTHING = regex(
    r"(?!.*\b(?:please|pls)\b)(?!(?:can|could|would|will) (?:you|we|i)\b).*\?\W*"
    r"|(?:\W*\b(?:no|hey|wait|sorry|um|so|oh|and|but)\b[ ,]+)*"
    r"(?:(?:did|does|have|has|had) (?:i|you|we|they|he|she|it)\b|(?:is|are|was|were|do) (?:i|you|we|they|he|she|it|"
    r"there|(?-i:[A-Z]\w+)) (?!not\b).*|"
    r"(?:who|why|when|where|how|which|what) (?:is|are|was|were|did|do|does|have|has|many|much)\b)"
    r"(?!.*[?.,;!] (?:(?:so|then|please|just) )*(?:remove|drop|delete|take|scratch|lose|get rid|i meant?)\b).*"
    r"|(?:.*[ ,.;!])?(?:don'?t|do not|didn'?t (?:ask|tell|want|say) (?:you )?(?:to )?|never (?:asked|told) you to|"
    r"why did you|please don'?t|no need to|stop)"
    r" ?\b(?:remove|removing|drop|delete|deleting|change|changing|rename|touch|scratch|erase|lose|take|cross|"
    r"swap|move|edit)\b.*|.*\bgo back\b.*|not (?:gonna|going to|doing|sending|bothered|fussed|feeling)\b.*",
    re.IGNORECASE,
)


def changes_nothing(text: str) -> bool:
    """Whether it asks about what is noted, or wants it left: "is Bo on there?", "don't remove Bo"."""
    return bool(_CHANGES_NOTHING.fullmatch(text))


_CHATTER = regex(
    r"^(?:oh|oops|whoops|ups|sorry|wait|no(?! (?:date|deadline|such|\w*body|one|person|interviewer|calls?|phone|\d)\b)|"
    r"hey|hm+|um+|uh|act[ual]{2,5}y|please|pls|plz|thanks|thx|can you|could you|now|also|correction|ok|and|"
    r"you (?:can|could|may)(?= (?:drop|remove|delete|take|scratch|change|add|lose)\b)|right|ah|yeah|"
    r"my (?:bad|mistake)|i made a (?:mistake|typo)|typo|so|well|hang on|hold on|"
    r"go back|(?:it's |that's )?all (?:is )?(?:good|right|fine|correct|ok) (?:except|but|apart from|only))\b[\s,.:!-]*",
    re.IGNORECASE,
)
_BEHIND = regex(
    r"(?:(?<![\s,;.(–-])[\s,;.(–-]*[,;.(–-] ?(?:(?:sorry|oops|my bad|whoops),? )?(?:(?:that|it|this)(?:'s| is| was) )?"
    r"(?:just )?(?:an? |my )?(?:typo|slip|auto-?correct)\)?"
    r"|(?<![\s,.])[\s,.]++(?:please|pls|plz|thanks|thank you(?: (?:so|very) much)?|"
    r"(?:thx|ty|tysm|cheers)(?: (?:you|a lot))?|"
    r"lol|haha|by the way|btw|tho|though|sorry|oops|(?:i )?forgot|actually|in the end|after all|my bad|my mistake|"
    r"so (?:it'?s |that'?s |it is )?(?:from )?[\w.%$]+(?: [a-z]+)? (?:down )?to [\w.%$]+(?: [a-z]+)?|"
    r"(?:i|i'd|i had) (?:got|put|typed|wrote|had) (?:it|that) (?:down )?wrong|"
    r"to be (?:more )?(?:exact|precise)|(?:the )?(?:rest|others|everything else)(?: (?:is|are))? "
    r"(?:ok|okay|fine|good|right|correct)|i think|just so you know|fyi|ok(?:ay)?))\W*\Z",
    re.IGNORECASE,
)
