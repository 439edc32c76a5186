"""How people say what is to become of the sentences that are shown before a note: the patterns of `check`. Pure."""

import re

from bot.support.patterns import regex

_LED_UP = (
    r"^\W{0,9}(?:(?:yes|yep|ok(?:ay)?|right|fine|good|and|but|actually|oh|please|pls|just|its?|it's|is|so"
    r"|can you|to)\W+)*"
)
_NUMBERS = r"(#?\d{1,2}\b(?:\W+(?:(?:and|to)\W+)?#?\d{1,2}\b)*)"
_WHICH = r"(?:(?:all but|numbers?|no\.?|the|points?|sentences?|lines?|bit|one|#)\W*)*"
_KINDLY = r"(?:\W+(?:please|pls|thanks?))?\W*$"
LEAVES_OUT = regex(
    rf"{_LED_UP}(?:(?:leave|take) out\b|(?:drop|cut|skip|remove|delete|not|without|except|minus|all but)\b(?: out\b)?"
    rf"|(?:(?:do not|don'?t) (?:write|use|say|put|mention|include|want)|no need for)\b)\W*{_WHICH}{_NUMBERS}"
    rf"(?: (?:out|off))?{_KINDLY}",
    re.I,
)
LEAVES_OUT_AROUND = regex(rf"{_LED_UP}(?:leave|take)\W+{_WHICH}{_NUMBERS} (?:out|off){_KINDLY}", re.I)
LEAVES_OUT_BY_ITSELF = regex(
    r"^\W*(?:leave|take|drop|cut|skip|remove|delete)\b(?: (?:it|this|that|one|out|off|this one)){0,3}\W*$", re.I
)
LEAVES_OUT_IN_WORDS = regex(
    rf"{_LED_UP}(?:(?:leave|take) out|drop|cut|skip|remove|delete|lose|no need for"
    r"|(?:i )?(?:do not|don'?t)(?: want(?: to)?)?(?: (?:write|use|say|put|mention|include))+"
    r"|(?:i )?(?:do not|don'?t) want(?= the\b| my\b| that\b))\W+"
    r"([^\d\"'“”]{2,40})$",
    re.I,
)
KEEPS = regex(r"\b(?:in|but|keep|as it is|alone|down|half|say|from|to|we|he|she|they)\b", re.I)
SAID_AGAIN = regex(
    rf"{_LED_UP}(?:put|add|keep|bring|include|use|leave)\b\W*{_WHICH}{_NUMBERS}"
    rf"(?: (?:back|in|too|again|after all|as well|as it is|alone))*{_KINDLY}",
    re.I,
)
NUMBERED = regex(
    rf"{_LED_UP}(?:change |make |reword |rewrite )?(?:no\.? ?|number |#)?(?P<at>\d{{1,2}})(?P<mark>[^\w]+)"
    r"(?:(?:to|into|as|should (?:say|be|read)|is (?:wrong|not right|off)|no)\b\W*)?(?P<said>.*)$",
    re.I | re.DOTALL,
)
REMARK = regex(
    r"^(?:is|are|was|looks?|sounds?|makes?|ok(?:ay)?|good|fine|great|right|perfect|nice|bad|wrong|weird"
    r"|so so|shorter|longer|no|yes|hm+|missing|needs?|doesn'?t|isn'?t"
    r"|i (?:do not |don'?t |really )*(?:like|love|hate|want|know|mean|prefer)"
    r"(?: (?:this|that|it|one|the way|how|it like that))*\W*$"
    r"|i(?:'?m| am)? not sure\b|i'?d (?:rather|prefer)\b|make (?:it|this)\b|add (?:a|an|the)\b)",
    re.I,
)
ADDED = regex(
    rf"{_LED_UP}(?:(?:add|include|mention|put in|say)\b(?: also)?(?: that)?"
    r"|(?=i(?:'ve| have| am|'m)? also\b(?! (?:think|not|don|dont|do not|noticed|feel|hate|dislike)\b)))"
    r"\W*(?P<said>.+)$",
    re.I | re.DOTALL,
)
DEAR = regex(
    rf"(?:^(?P<whose>[^:]{{1,80}}):\W*|{_LED_UP}(?:write |say |put |use |no )*)"
    r"(?P<hail>dear|hi|hey|hello|address (?:him|her|them) as|call (?:him|her|them))\b(?P<called>.+)$",
    re.I | re.DOTALL,
)
SIGNED = regex(
    rf"{_LED_UP}(?:i )?(?:sign(?:ed)?\b(?! (?:up|language|off the)\b)(?: (?:it|off|me|that))*(?: as| with)?\b"
    r"|(?:sincerely|regards|best|(?:best |kind )(?:wishes|regards)|cheers)(?=,)|from\b|my name is\b|call me\b)"
    r"[:,]?(?P<as>.+)$",
    re.I | re.DOTALL,
)
HOW = regex(r"^\W*(?:how|result|what came of it)\b\s*:\s*(?P<how>.+)$|^\W*(?P<by>by [a-z]+ing\b.+)$", re.I | re.DOTALL)
REACHED = regex(
    rf"{_LED_UP}(?:(?:add|put|use|include|my|phone|mobile|cell|number|is|github|linkedin"
    r"|portfolio|website|site|link)\W+)*"
    r"(?P<at>[+(\d][\d ().-]{6,}|(?:https?://)?[\w-]{1,40}(?:\.[\w-]{1,40}){1,5}(?:/\S*)?)\W*$",
    re.I,
)
COMPLAINS = regex(
    r"\b(?:can (?:we|you|u)|makes? me|sounds?|awkward|the (?:note|letter|grammar|sentence)|instead of"
    r"|\d and \d|too (?:long|short)|wrong|weird|not right|isn'?t right|missing|never|i don'?t know|typo|point)\b",
    re.I,
)
NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
PLACED = regex(
    rf"^(?P<do>\W*(?:(?:yes|ok|and|but|please|leave|drop|take|cut|remove|delete|change|keep|put|make"
    r"|out|not|without)\W+)*)"
    rf"the (?P<nth>{'|'.join(NTH)}|last) (?:one|sentence|point|line|bit)\b",
    re.I,
)
