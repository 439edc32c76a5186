"""One line as a selling point: the employer's problem and the answer to it apart; None where it is only nerves.

An arrow says which is which. Without one they are read apart only where both are plain: what speaks of a trouble and
not of the writer, and behind it what the writer did.
"""

import re

from bot.reading.answers.nothing_more import holds_no_point
from bot.reading.answers.yes_no import said_nothing
from bot.support.patterns import regex
from bot.vocabulary.answers import Point

_BULLET = regex(r"^\s*(?:[-*•–—]|\d{1,2}[.)])\s+")
_ARROW = regex(r"(?:(?<!\s)\s+)?(?:->|=>|→|➜)\s*")
_CHANGED = regex(r"\d(?:%|[kKmM]|\s?(?:days|hours|hrs|weeks|wks|months|min|minutes|percent|/\w+)|/\w+)?\Z")
"""Behind such a figure, and before another, an arrow says how something changed: "90 days → 61"."""

# --- several in one line ---------------------------------------------------------------------------------------

_MARKER = regex(r"(?:\A|(?<=\s))\(?(?P<number>\d{1,2}|[A-Ha-h])[.)]\s+(?=\S)")
_LED_UP_TO = regex(
    r"\A(?:(?:so|ok|well|yes|sure|i|have|had|ive|i've|told|said|say|tell|them|him|her|my|the|main|strong|points?|things?|these|were"
    r"|are|follow(?:s|ing)?|below|mentioned|as|three|two|four|five|\d)[, ]{1,2})*"
    r"(?:them|him|her|points?|things?|said|told|mentioned|these|below|follow(?:s|ing)?|were|are)"
    r" ?(?:[:-]|\.\.\.) ?(?=\(?(?:1|a)[.)])",
    re.IGNORECASE,
)
"""What introduces a numbered list: "i have told them: 1) ..."."""
_BARE = regex(
    r"(?:\A|(?<=\s))(?P<number>[1-9]) (?=[A-Za-z])"
    r"(?!(?:year|yr|month|week|day|hour|hr|min|people|ppl|person|of|in|to)s?\b)"
)
_FEWEST_BARE = 3
"""Numbers without a mark count from so many on: "1 sap rollout 2 managed 6 ppl 3 cut the spend"."""
_IN_A_ROW = regex(r"\s+/\s+|;\s+")
_ALSO = regex(
    r"(?<![.!])[.!]+\s+"
    r"(?:(?:oh|and|also|plus|then|second(?:ly)?|third(?:ly)?|finally|lastly|another (?:one|thing)),? )++"
    r"(?=\S+ \S)|,? plus (?=(?:i|i'?m|i'?ve|my|we)\b)|,? oh(?: and|,? yeah)(?: also)?,? (?=\S+ \S)",
    re.IGNORECASE,
)
_COMMA = regex(r", (?:and )?")
_DEED = regex(
    r"(?:(?:(?:i )?(?:said|told (?:them|him|her)|mentioned) )?(?:that )?(?:i|i'?d|id|i'?ve|ive|we) )?"
    r"(?:cut|led|ran|built|grew|raised|saved|trained|managed|brought|got|took|hired|launched|won|reduced|increased"
    r"|doubled|halved|closed|opened|sold|hit|set up|dropped|supervised|handled|delivered|migrated|rebuilt|wrote"
    r"|taught|coached|reopened|negotiated|recovered|clawed back)\b",
    re.IGNORECASE,
)
_SENTENCE = regex(r"(?<=[^\W\d_]{2})[.!]+\s+")
_REQUEST = regex(
    r"\A(?:(?:can|could|would) (?:you|u) )(?:(?:please|pls|also) )*(?:add|note|put|write)(?: down| in)?(?: that)?:? ",
    re.I,
)
_IS_ELSEWHERE = regex(
    r"\W*(?:(?:just |pls |please )*(?:see|check|look at|read|as (?:in|on)|it'?s (?:in|on)|same as) )?"
    r"(?:my |the )?(?:cv|resum[eé]|linked ?in|cover letter)(?: (?:pls|please|thx|lol))?\W*",
    re.I,
)


def several(line: str) -> list[str]:
    """The points of one line that numbers, "also", or marks between three of them surely tell apart; mere nerves go."""
    line = without_request(line.strip())
    parts = _numbered(line) or _in_a_row(line) or [deed for part in _ALSO.split(line) for deed in _deeds(part)]
    return [kept for part in parts if (kept := _without_nerves(part))] or [line]


def without_request(text: str) -> str:
    """ "i know quickbooks" of "can u add i know quickbooks"."""
    return _REQUEST.sub("", text)


def _numbered(line: str) -> list[str]:
    """ "1. fast 2. careful": from the first number or letter on, each the next one."""
    line = _LED_UP_TO.sub("", line)
    found = [*_MARKER.finditer(line)] or _bare(line)
    numbers = [each["number"].lower() for each in found]
    counted = [[str(at + 1) for at in range(len(found))], ["abcdefgh"[at : at + 1] for at in range(len(found))]]
    if len(found) < 2 or found[0].start() or numbers not in counted:
        return []
    ends = [*(each.start() for each in found[1:]), len(line)]
    parts = [line[each.end() : end].strip(" ,;") for each, end in zip(found, ends, strict=True)]
    return parts if all(parts) else []


def _bare(line: str) -> list[re.Match[str]]:
    """The numbers without a mark that count up from one; other figures stand between them."""
    found = list[re.Match[str]]()
    for each in _BARE.finditer(line):
        found += [each] if each["number"] == str(len(found) + 1) else []
    return found if len(found) >= _FEWEST_BARE else []


def _in_a_row(line: str) -> list[str]:
    parts = [part.strip() for part in _IN_A_ROW.split(line)]
    return parts if len(parts) > 2 and all(" " in part for part in parts) else []


def _deeds(text: str) -> list[str]:
    """ "cut the close to 5 days, led a team of 6": each begins with what was done, and has a figure of its own."""
    parts = _COMMA.split(text)
    return parts if all(_DEED.match(part) and re.search(r"\d", part) for part in parts) else [text]


def _without_nerves(text: str) -> str:
    """Without the sentences at its ends that say nothing: "fast and clean. thats it really"."""
    sentences = _SENTENCE.split(text)
    if len(sentences) < 2:
        return text
    said = [sentence for sentence in sentences if not is_nerves(sentence)]
    start, last = text.find(said[0]) if said else 0, said[-1] if said else text
    return text[start : text.rfind(last) + len(last)].strip()


def is_elsewhere(text: str) -> bool:
    """Whether an answer only says where to look: "see my cv"."""
    return bool(_IS_ELSEWHERE.fullmatch(text))


# --- problem and answer ------------------------------------------------------------------------------------------

_APART = regex(r" -{1,3} | [–—>] |; |: |[.!] |,? so (?=[iI] (?:said|told|mentioned|explained)\b)")
_LABEL = regex(
    r"(?:(?:the|their|your|main|biggest) ){0,2}(?:problem|issue|challenge|pain point|pain)s?(?::| was| is)\s+",
    re.IGNORECASE,
)
_ANSWER_LABEL = regex(r"(?:my )?(?:answer|solution|fix|response)(?: was)?: ?", re.IGNORECASE)
_DID = regex(
    r"(?:(?:i|i'?ve|i'?m|i'?d|we|we'?ve|my)(?= )"
    r"|(?!need|feed|speed|seed|exceed|proceed|succeed|hundred)\w{2,}ed\b"
    r"|(?:cut|led|built|ran|got|made|did|had|brought|took|set|wrote|sold|taught|grew|kept|found|won|rebuilt|paid|went"
    r"|dealt|fought|held|spent|gave|put|redid|rewrote|oversaw|told (?:them|him|her|em))\b)",
    re.IGNORECASE,
)
_OF_ME = regex(r"\b(?:i|i'?m|i'?ve|i'?d|me|my|mine|we|we'?ve|our|us)\b", re.IGNORECASE)
_OF_THEM = regex(r"\b(?:they|they'?re|them|their|theirs|you|you'?re|your|ur)\b", re.IGNORECASE)
_TROUBLE = regex(
    r"\b(?:problems?|issues?|slow|late|messy|mess|chaos|broken|old|outdated|manual|angry|rising|high|poor|bad"
    r"|low morale|drowning|losing|lost|missed|missing|struggl\w+|behind|overworked|understaffed|unhappy"
    r"|backlogs?|turnover|churn|attrition|delays?|downtime|outages?|shrinkage|scrap|rework|bottlenecks?|complaints?"
    r"|too (?:many|much|few|little|long|slow|high|old|big|small|often)|not enough|no ?one|nobody|lack\w*|short\w*"
    r"|takes? (?:\w+ )?(?:too|weeks|days|hours|months|forever|ages|long|week|day|month)|all (?:day|the time)"
    r"|brutal|no[- ]shows?|(?:goes|going|went|go) (?:down|missing)"
    r"|keeps?|can'?t|cannot|won'?t|don'?t|doesn'?t|breaks?|crash\w*|fail\w*|falls?|quits?|leaves?|leaving|piling|piles?)\b",
    re.IGNORECASE,
)
_THEY_SAID = regex(r"\A(?:they|she|he) (?:said|told me|mentioned)(?: that)? ", re.IGNORECASE)
_NO_TROUBLE = regex(
    r"\W*(?:no(?! ?one)|zero|never|less|fewer|\d+\+? (?:years|yrs))\b|.*\b(?:up|down|fell|dropped|rose) (?:by )?\W?\d"
    r"|.*\bthey (?:asked|liked|loved|laughed|smiled|nodded|agreed)\b",
    re.IGNORECASE,
)
"""What has figures to be proud of, or says that there was none of it, is the writer's own; how they took it is none."""


def read_point(line: str) -> Point | None:
    """The point of a line, its bullet or number taken off; None for an empty line and for what says nothing."""
    line = " ".join(_BULLET.sub("", line).split())
    if not line or is_nerves(line) or holds_no_point(line) or _was_not_heard(line):
        return None
    if arrow := next((found for found in _ARROW.finditer(line) if not _tells_a_change(found)), None):
        problem, answer = line[: arrow.start()], line[arrow.end() :]
        if answer:
            return Point(answer, problem)
    return _told_apart(line) or Point(line)


_SWITCHED = regex(r"\b(?:switched|moved|changed|converted|migrated) [^.;,]{1,40}$", re.IGNORECASE)
"""Behind it an arrow says for what: "switched us paper → tablets"."""


def _tells_a_change(arrow: re.Match[str]) -> bool:
    before, after = arrow.string[: arrow.start()], arrow.string[arrow.end() :]
    if _SWITCHED.search(before):
        return True
    is_figure = re.search(r"\d\S*(?: (?:an? |per )?[a-z%]+\.?)?\W*\Z", before, re.IGNORECASE)
    return bool(is_figure or _CHANGED.search(before)) and bool(
        re.match(r"\W*(?:about )?(?:\d|half\b|an? (?:third|half|quarter|day|week|hour)\b)", after)
    )


def _told_apart(line: str) -> Point | None:
    """The problem and the answer of a line without an arrow, where it is surely both."""
    label = _LABEL.match(line)
    plain = line[label.end() :] if label else line
    for found in _APART.finditer(plain):
        problem, answer = _THEY_SAID.sub("", plain[: found.start()].strip()), plain[found.end() :].strip()
        named = _ANSWER_LABEL.match(answer)
        answer = answer[named.end() :] if named else answer
        if not (named or _DID.match(answer)) or _OF_ME.search(problem) or _DID.match(problem):
            continue
        if problem and answer and (label or named or found[0] == " > " or _is_their_trouble(problem, found[0])):
            return Point(answer, problem)
    return None


def _is_their_trouble(text: str, mark: str) -> bool:
    """Whether a text tells of the employer's trouble; before a full stop, which parts any sentences, plainly so."""
    of_them, troubled = _OF_THEM.search(_THEY_SAID.sub("", text)), _TROUBLE.search(text)
    sure = of_them and troubled if mark[0] in ".!" else of_them or troubled
    return bool(sure) and not _NO_TROUBLE.match(text)


# --- nerves ------------------------------------------------------------------------------------------------------

_FILLER = (
    r"(?:idk|dunno|lol|haha|tbh|well|um+|uh+|ugh|omg|oh|no|nope|nothing|honestly|just|really|basically|totally"
    r"|completely|and|but|because|cause|cuz|bc|since|so|i guess|i think|then|kinda|all|at all|much|out|up|today|there"
    r"|the whole time|for me|of me|to say|what to (?:say|put|write|type)|here|what i said|anything|everything"
    r"|a word|any of it|(?:let'?s )?move on|next(?: one)?"
    r"|not (?:much|a lot|really))"
)
_NERVES = (
    r"(?:(?:i|i'?m|was|were|got|am|felt|feel|too|so|very|super|way|really|pretty|kinda|just|totally|completely) )*+"
    r"(?:nervous|anxious|scared|stressed|shaking|nerves|a wreck|a mess|awkward|terrible|terrified|tired"
    r"|stupid|dumb|awful|embarrassed|ashamed|exhausted|sweat(?:ing|y)|shak(?:ing|y)|crying|sad)"
    r"|(?:i )?(?:just |totally |completely |really |mostly |mainly )?(?:blanked|froze|choked|panicked|spaced|rambled"
    r"|bombed|messed|blew it|screwed|stuttered|forgot|went blank|drew a blank|waffled|babbled|mumbled|flapped"
    r"|fluffed it|talked rubbish)"
    r"|(?:my )?(?:mind|head|brain) (?:just )?(?:went|was|is|has gone|gone|goes|turned)(?: to)?"
    r" (?:blank|empty|mush|jelly|goo)"
    r"|it (?:was|is|went) (?:all |by )?(?:so |too )?"
    r"(?:a blur|fast|quick(?:ly)?)|went by so fast"
    r"|(?:my |the )?(?:hands?|voice|legs?|knees?|heart)(?: (?:is|are|was|were|kept|just|still|all))* "
    r"(?:shak(?:ing|y|en)|trembling|sweat(?:ing|y)|racing|pounding)"
    r"|i (?:just )?(?:cried|sweated|shook)|i (?:just )?answered (?:all )?(?:the|their|his|her) questions"
    r"|it sounded (?:so |really |kinda )?(?:lame|dumb|stupid|silly)|sorry (?:for |about )?my english(?! \w)"
    r"|(?:i'?m |i am |i was )?(?:so |very |really )*sorry"
    r"|(?:i |my )?apolog(?:ies|i[sz]e)"
    r"|it (?:all )?went (?:so |really |very |pretty )?(?:badly|bad|terribly|horribly)"
    r"|(?:i )?(?:can'?t|cannot|can not|couldn'?t|don'?t|do not|didn'?t|did not) (?:even |really )?"
    r"(?:remember|recall|know|think|say)(?: (?:a (?:single )?thing|anything|any of it|much|straight"
    r"|what (?:i|to) (?:said|say|told (?:them|him|her))))?"
    r"|(?:my )?(?:mind|head|brain)'?s (?:just |all |totally )?(?:gone|blank|empty|mush|fried|melted|done)"
    r"|not (?:a lot|much)|(?:they|he|she) did (?:all|most of) the talking|didn'?t let me (?:speak|talk)"
    r"|(?:couldn'?t|didn'?t) get a word in(?: edgeways)?"
    r"|(?:i )?(?:barely|hardly|scarcely) (?:got a word in(?: edgeways)?|spoke|talked|said (?:a (?:thing|word)"
    r"|anything))"
)
_ONLY_NERVES = regex(rf"(?:{_FILLER} )*+(?:(?:{_NERVES})(?: {_FILLER}\b)*+(?: |$))+", re.IGNORECASE)


_NOT_HEARD = regex(
    r"\b(?:i )?(?:barely|hardly|scarcely|never|didn'?t|couldn'?t) (?:got|get) a word in(?: edgeways)?\b"
    r"|\b(?:all|only|just) them talking\b|\b(?:they|s?he) (?:did|were doing|was doing) (?:all|most of) the talking\b"
    r"|\b(?:they|s?he) (?:just )?talked (?:the (?:whole|entire) time|all the time|nonstop|at me)\b",
    re.IGNORECASE,
)
_OF_MINE = regex(r"\b(?:i|i'?ve|i'?m|my|we|we'?ve|me)\b|->|→", re.IGNORECASE)


def _was_not_heard(text: str) -> bool:
    """Whether it tells that only the others talked, and nothing of the writer."""
    said = text.replace("’", "'")
    return bool(_NOT_HEARD.search(said)) and not _OF_MINE.search(_NOT_HEARD.sub("", said))


def is_nerves(text: str) -> bool:
    """Whether an answer holds nothing to note: "idk i was so nervous lol", "nothing, i blanked", "n/a"."""
    if said_nothing(text):
        return True
    words = " ".join(re.sub(r"[^\w\s']|_", " ", text[:200].replace("’", "'")).split())
    return len(text) < 200 and bool(_ONLY_NERVES.fullmatch(words))
