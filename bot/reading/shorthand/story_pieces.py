"""The shapes of what people jot down of what was amiss: how it was, from what to what it went, how it is now. Pure."""

import re

from bot.reading.shorthand.words import UP_TO_TEN
from bot.support.patterns import regex

BREAK = regex(
    r"(?<=[\w%)])[.;!]+\s+|,\s+(?:(?:and|so|then|but|plus)\s+)?|\s+[-–—]\s+|\s+so (?=(?:I|we)\b)"
    r"|\s+so (?=[a-z][a-z ]{2,30} (?:went|fell|dropped) from )|\s+(?=it (?:came|went|dropped|fell) (?:down |up )?to \d)"
    r"|\s+and (?=(?:after|once|when) I |(?:it|it's|that) |got it |brought it |took it |down to |now |is )"
)
_COUNTED = (
    rf"one|none|zero|nil|nobody|{UP_TO_TEN}|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
)
_NUMBER = (
    r"(?:[$£€]?\d(?:[\d,.:]*\d)?(?: ?- ?[$£€]?\d+| or \d+| in \d+(?! (?:weeks|months|years|days|hours)\b))?(?:%"
    r"| per ?cent\b)?[kKmM]?(?:/[a-z]+)?"
    rf"|(?:one or two|single figures|hardly any)\b|(?:{_COUNTED})(?: per ?cent)?\b|half (?:an? )?hour)"
)
_ABOUT = r"(?:(?:about|around|over|under|nearly|almost|roughly|maybe|like|only|just|at|a|some) )*"
_UNIT = (
    r"(?: (?!(?:before|after|now|to|in|on|at|down|up|by|when|went|go|became|and|the|last|since|of|from|for)\b)"
    r"[a-z]+){0,4}?(?: every (?:(?:couple|few) of |few |other )?[a-z]+)?"
)
_WHEN = (
    r"(?P<when> (?:in|by|over|within|at) (?:(?:the|a|an|my|about) )?[\w ]{2,25}"
    r"|(?: in)? the (?:past|last|next) [a-z ]+| last (?:year|month|week)| most [a-z]+)"
)
_AMOUNT = rf"{_ABOUT}{_NUMBER}(?: odd)?{_UNIT}"
_THING = (
    r"(?P<thing>(?!(?:it|that|this|they|he|she|I|we|you|ours|mine|about|around|over|under|maybe|from|when|while|after(?!-)|before|with|in|at|on|of"
    r"|for|by|to|went|fell|dropped|rose|came)\b)"
    r"[A-Za-z](?:(?! (?:went|fell|dropped|rose|from|I|it|we|they)\b)[\w'/& -]){2,60}?)"
)
WAS = regex(
    rf"{_THING} (?:was|were|is|are|took|takes|had been|used to be|used to take|would take|ran)"
    r"(?: (?:at|running at|running|taking|sitting at|nuts|terrible|bad|worst in the [a-z]+ at|like))* "
    rf"(?P<old>{_AMOUNT})"
    r"(?: before| by hand| the first [a-z]+| when I (?:started|came|joined|took (?:over|the [a-z]+))| every time"
    r"| to (?:get )?[a-z]+| (?:on|in|at|of|for) [^,.;]*| since [^,.;]*| because [^,.;]*)?$",
    re.IGNORECASE,
)
HAD = regex(
    rf"(?:we|they|there|I) (?:had|were|was|got|were getting|were losing|were at) (?P<old>{_ABOUT}{_NUMBER}) "
    r"(?P<thing>(?!an? |per |[a-z]+ed )[a-z][a-z -]{2,40}?s)(?P<per> (?:an?|per|every) [a-z]+)?(?: (?:at|on|in"
    r"|during) [^,.;]+)?$",
    re.IGNORECASE,
)
WE_WERE = regex(rf"(?P<thing>we) were (?P<old>[a-z]+ing {_AMOUNT})(?: because [^,.;]+)?$", re.IGNORECASE)
KEPT = regex(rf"{_THING} kept (?P<doing>[a-z]+ing\b.{{0,60}})$")
TO_DO = regex(
    rf"(?:it )?used to take (?:me |us )?(?P<old>{_AMOUNT}) to (?P<do>[a-z]+)(?P<what> [^,.;]+)$", re.IGNORECASE
)
FROM_TO = regex(
    rf"(?:{_THING} )?(?:(?:has |have )?(?:went|gone|fell|dropped|rose|grew|came|go|goes|become|became) )?(?:(?:down"
    rf"|up) )?(?:from )?(?P<old>{_AMOUNT}) (?:(?:went|go|goes|down|up|became|came) )*(?:to|became) (?P<new>{_AMOUNT})"
    rf"(?: now)?{_WHEN}?(?P<by> (?:just |mostly )?by [a-z]+ing\b[^,.;]*)?$",
    re.IGNORECASE,
)
TO_FROM = regex(
    rf"(?:{_THING} (?:went|fell|dropped|rose|grew|came|is|are) )?(?:(?:down|up) )?to (?P<new>{_AMOUNT}) from "
    rf"(?P<old>{_AMOUNT})$",
    re.IGNORECASE,
)
NOW = regex(
    r"(?P<said>(?:(?:and|then|so|after|now|usually|only|today|next|year|inspection|audit) |I )*"
    r"(?:(?:it|it's|its|they|they're|that|that's|we|we're) )?"
    r"(?:(?:is|was|are|were|takes|dropped|fell|went|came|rose|ended|finished(?: on)?|now|usually|only|just|after"
    r"|down|up|back|did it in|got(?= (?:down|up|to)\b)|(?:got|brought|took|cut|have|has) (?:it|them|that|this|us)"
    r"|(?:by|in) [a-z]{3,10}|the year|to|at) )*)"
    rf"(?P<new>{_AMOUNT})"
    r"(?P<now> (?:now|after(?: that)?|afterwards|today|these days|last year|when I left|the last|the next))?"
    rf"{_WHEN}?(?: with [a-z ]+)?$",
    re.IGNORECASE,
)
A_TIME = regex(
    r"\b(?:weeks?|months?|years?|days?|quarter|season|spring|summer|autumn|fall|winter|term|visit|inspection)\b"
    r"|\b[Qq]\d|[A-Z][a-z]"
)
"""When it was so: no place, and nothing else that is counted."""
MARKS = regex(
    r"\b(?:now|after|usually|only|got|did it in|brought|took|dropped|fell|went|down|ended|finished|audit|inspection"
    r"|by [a-z]+)\b",
    re.IGNORECASE,
)
"""What says that a figure is what became of it."""
OLD_ALONE = regex(
    rf"(?P<old>{_AMOUNT})(?: (?:before|at first|when I started|queue|wait|backlog))?"
    r"(?: on [a-z]+)?(?: in [A-Z][a-z]+)?$",
    re.IGNORECASE,
)
TROUBLE = regex(
    rf"{_THING} (?:(?:were|was|are|is|had been) (?!\d)(?:always |all |nuts |so |too )?[a-z].*|[a-z]{{3,}}ing\b.*"
    r"|not [a-z]+(?:ing|ed)\b.*|nearly [a-z]+|through the roof)$",
    re.IGNORECASE,
)
BY = regex(
    rf"{_THING} (?:(?:is|are|was|were|went|came) )?(?P<way>down|up|cut|reduced) (?:by )?"
    rf"(?P<much>{_AMOUNT}|(?:a )?(?:half|third|quarter|fifth|tenth))"
    r"(?P<when> (?:in|by|over) [a-z ]+?)?(?: and (?P<with>no [a-z ]+))?$",
    re.IGNORECASE,
)
SINCE = regex(
    r"(?:(?:and )?(?:it )?(?:hasn't|haven't|has not) [a-z ]+ since"
    r"|(?P<in>(?:no|zero|nothing|none) [a-z ]+ in (?:the )?(?:\d+|two|three|four|five) [a-z]+)"
    r"|(?:and )?(?P<none>(?:no|zero|not one|not a) [a-z ]*?)(?: logged| reported)? since(?: [A-Z][a-z]+)?"
    r"|(?:\d+|[a-z]+) (?:weeks|months|years) now)$"
)
MOVED = regex(
    r"(?:took|brought|got|cut|reduced|raised|increased|moved|dropped|pushed|grew|lowered|improved|doubled|halved) "
    r"(?!it\b|them\b|that\b)",
    re.IGNORECASE,
)
TOLD_ABOUT = regex(
    r"^(?:I )?(?:(?:told|said to|spoke to) (?:him|her|them|em|sir|ma'am|madam|the panel) (?:about (?:how )?|that )"
    r"|explain(?:ed)? (?:to (?:him|her|them) )?(?:that|how) |(?:said|told) (?=(?:I|we|my|our)\b))",
    re.IGNORECASE,
)
DID_BY = regex(r"^(?:I )?did (?:it|that|this) by ([a-z]+ing) (.+)$", re.IGNORECASE)
COUNTED = regex(
    rf"(?P<many>{_ABOUT}{_NUMBER}) (?:some )?(?P<of>(?!some )(?:[a-z-]+ )?(?!hours|minutes|seconds|days|weeks|months"
    r"|years)[a-z]+s)(?P<per> (?:an?|per|each|every) [a-z]+)?$"
)
WAIT = regex(r"^(?P<much>.+?) (?P<of>wait|queue|delay|line|backlog)$")
