"""Whether a sentence can be read by somebody who has nothing but the letter. Pure.

A letter is read by one who hurries: what leans on something that it does not say, runs on, or gives a figure of
nothing is left out of it, however true it is.
"""

import re

from bot.reading.shorthand import verbs
from bot.reading.shorthand.grammar import is_grammatical
from bot.reading.shorthand.stretches import finite_at, has_subject, opens_with_verb
from bot.reading.shorthand.words import (
    ADVERBS,
    DETERMINERS,
    JOINERS,
    MASS,
    PREPOSITIONS,
    SUBJECTS,
    TIME,
    UP_TO_TEN,
    is_adverb,
    is_number,
    is_plural,
    set_of,
    words,
)
from bot.support.patterns import regex

SHORTEST, LONGEST, MOST_JOINED = 3, 30, 2
"""Words of a sentence that is made of shorthand."""
_SENTENCE = regex(r"(?<=[a-z\d%)][.!?])\s+(?=[A-Z\d\"])")


def _any(*shapes: str) -> re.Pattern[str]:
    return regex("|".join(shapes))


_LEANS = regex(
    rf"^(?!(?:one|both|all|some|most|half|about|over|about half|\d[\d,]*|{UP_TO_TEN}|about \d+) of (?:my|our|the)\b"
    rf"|(?:(?:about|over|under|almost|nearly) )?(?:\d[\d,]*|{UP_TO_TEN}) (?:[a-z-]+ )?(?:[a-z]{{3,}}s|people|staff)\b)"
    r"(?:it|its|it's|that|that's|this|they|they're|them|these|those|he|she|his|her|one|(?:before|after) that|since then"
    rf"|both|same|all|some|most|half|about|over|under|\$?\d[\d,.]*|{UP_TO_TEN}|up|down)\b",
    re.IGNORECASE,
)
"""It begins with what stands for something else, or counts what is not named yet."""
_OWN_FAULT = _any(
    r"^I (?:have failed|lost|failed|missed|messed|broke|never (?:learn(?:ed)?|finish(?:ed)?|got|pass|did|manage|made"
    r"|had(?! an? [a-z]+ [^,.]*(?:more|longer|over|out) )|heard|knew)|couldn't|can't|don't (?:know|have))\b",
    r"^I don't \w+\.$",
    r"\bI forgot\b|\btoo didn't\b",
)
_LUKEWARM = _any(
    r"^I'm (?:also )?OK\b",
    r"\b(?:kind of|sort of|or so|or something|and stuff|and all that|whatever|I guess|theirs|nobodys|etc)\b",
    r"\b(?:the|this) (?:[a-z]+ )+thing\.$",
    r"\b(?:nah|gonna|wanna|ain't|y'all|innit|deffo|defo|keen as|well (?:good|nice|happy|into)|dead (?:good|nice|easy)"
    r"|is no bother|no (?:stress|dramas|worries)|knackered|mad (?:busy|keen)|proper (?:good|nice)|bloke|missus|mrs"
    r"|smashed|nailed|killed it|banging|lit|sick at|nobody done|nights is|d of e|stuffin?g? it)\b",
)
_COUNTED = (
    r"(?:patient|client|customer|guest|resident|student|hotel|restaurant|company|office|building|apartment|caf[eé]|medal"
    r"|certificate|licen[cs]e|diploma|machine|report|list|room|door|dress|contract|calendar|system|board|website|script"
    r"|checklist|spreadsheet|schedule|(?:care|nursing|group) home|bus|truck|car|van|shop|kitchen|classroom|lady|man"
    r"|woman|child|job|team|problem|question|book|picture|table|tool|dashboard|template|process|error)"
)
_WITHOUT_ARTICLE = regex(
    r"\b(?:in|at|to|from|for|with|have|had|got|use|used|make|made|built|wrote|put up|set up|ran|is|was|of) "
    r"(?:(?!(?:an?|the|my|our|your|their|his|her|this|that|each|every|any|no|one|some|another|which|what|all|home|same"
    r"|own|two|three|four|five|six)\b|\d)[a-z]+(?<!'s)(?<!s') )?"
    rf"{_COUNTED}(?=[.,]| (?:and|in|at|for|with|to|from|that|when|because|so|on|of|by|before|after|is|was)\b)"
)
"""One thing that can be counted, without "a" or "the": "I have bronze medal", "to patient"."""
_UNJOINED = _any(
    r"^(?:I|[Ww]e) [a-z]+ (?!(?:that|people|what|who|how|if|when)\b)(?:[a-z]+ ){0,2}[a-z]+ (?:do|does|did|ca|wo|is|are)"
    r"n't\b",
    r"^(?!(?:When|Where|What|How|Before|After|As|If|Since|While|Because|Today|Now|Once|Then|So|And|But|That|Until|Here)\b)"
    r"[A-Z][a-z]+s? (?:we|I) (?!have\b)[a-z]+",
    r"(?<!,)(?<! the) last (?:\d+|[a-z]+) on [a-z]+ (?!the\b|a\b)",
    r"\bin [A-Z][a-z]+ (?:passed|got|did)\b",
    rf"\bI (?!have\b)[a-z]+ [^,.]* and (?:{TIME}) (?:in|of|at|with)\b",
)
"""Clauses that run into each other, as they do in dictation: "I read prints don't need a babysitter"."""
_TENSES = _any(
    rf"\bI (?!have|had|was|did|spent|put|can\b|could\b|would\b|will\b|need)(?:also )?[a-z]+(?<!ed)(?: [a-z]+)? {TIME}",
    r"\b(?:was|were) [^.]*, and I (?!put\b|cut\b|set\b|read\b)"
    r"(?:change|do|make|work|sing|use|take|have|know|get|give|keep|show|help) ",
)
"""What lasts, or is over, said as what is done now: "I sew 16 years"."""
_DONE = "|".join(sorted(set(verbs.PARTICIPLE_OF.values())))
_OUT_OF_ORDER = _any(
    r"\bI did with\b|\bdo(?:es)? be\b",
    r"\b(?:[Mm]y|[Tt]he) (?!(?:one|only|first|last|way|day|time|job|work|people)\b)(?:[a-z]+ ){1,3}"
    r"I(?:'ve| have) got\b",
    rf"\bI have (?:already|also) (?!(?:{_DONE}|[a-z]+ed|had|been|done|run|always|never|just)\b)",
    r"\bI have (?:my|the|an?) [^.]*, and I (?:finish|start)\b",
    r"\bI\b[^.]*\band took (?:about |only |over )?[\w-]+ (?:hours|days|weeks|months|years|seasons)\b",
)
"""As other languages have it, or said of the writer instead of the work: "I have already first aid"."""
_OF_NOTHING = _any(
    r"\bthe (?!last\b|first\b|only\b|other\b)[a-z]+ one\b|'s one\b|\bthe same thing\b|\b[Ll]ast job \d",
    r"^I (?:have (?:a|the|my) (?:book|course)|know the [a-z]+|did the course|sign|work|know|can|do)\.$"
    r"|^The company is\b|^(?:I|We) (?:had|have|got) (?:heaps|loads|lots|plenty|tons|some|many|a lot)\.",
    r"\bI (?:turned out|came out|ended up) (?:an?|the|to)\b|^I have [\w-]+ (?:days|weeks|hours|minutes) of\b",
    r"\b(?:of|with|for|to|at|from|and|or)\.$(?<!deal with\.)|^We used to [^,.]*\.$|\bI raised with\b|\bdid that\b"
    r"|\bwhere,|\bI don't bother\b|\bI (?:can|could) [a-z]+ (?:them|it|those)\.$|\bme none\b"
    r"|\bshaking my hand\b|\bbefore that\.$|, and \w+ (?:was|is|were)\.$"
    r"|\bI don't know why\b|\bI [a-z]+ [^.,:]*: (?:\w+ )?\w+\.$"
    r"|\bI was (?:down|up) to \w+\.$"
    r"|\bI (?:walled|listed|gated|heated|covered|mixed|raised) (?!the\b|an?\b|my\b|our\b|\d)[a-z]+\b|\bI free\b"
    r"|\bI (?:reaffirmed|accredited|approved|published|audited|inspected|rated|recertified|renewed) (?:in"
    r"|by|for|with)\b",
    r"^I [a-z]+ [a-z]+s? \d+ in \d+|\bI went (?:from|down|up) (?:about )?\d|\bin the last [a-z]+\.$"
    r"|\bthey (?:have|need|want|do|use)\b",
)
"""What tells nothing to somebody who was not told the rest: "the youth one", "I went from 2 to 0"."""
_TO_A_FRIEND = _any(
    r"^(?:No|Yes|Nah|Yeah)\b|\bI think\b|^.{0,30} anyway\.$|\bno problem\.$|\btotally spaced\b",
    r"\bfelt (?:silly|bad|stupid|daft|awkward)\b|\bforgets? to (?:say|tell)\b|\byears? and half\b",
)
_AS_TYPED = _any(
    r"\b(?:[a-z]'s(?![a-z])|re-[a-z]+ same)\b|\bsame q\b|\b[A-Za-z]/[a-z]+\b",
    r"\b(?!(?:am|an|as|at|be|by|do|go|he|hi|if|in|is|it|me|my|no|of|oh|ok|on|or|so|to|up|us|we)\b)[a-z]{2}\b"
    r"(?![.'’&/-])(?<![.'’&/-]..)",
)
"""Letters and particles that are no word of a letter's: "b/feeding", "sa my old lab"."""
_AMISS = _any(
    r"\bI [A-Z][a-z]",
    r", with \d[\d,]* [a-z]+s (?:an?|per|each) (?:day|night|week|shift|season)\b",
    r"\b(?:an?|per|each) (?:day|week|month|year|shift|season) (?:close|win|sell|make|take|lose|do) (?:about|over|\d)",
    r"\byears of [^,]*, with \d[^,.]* and an? ",
    r"\band \w+(?: \w+)? and \w+|\bI [a-z]+ed (?:last|this|twice|once) ",
    r"\bmy [a-z]+ (?:weekends|evenings|mornings)\b",
    r"\b(?:bring|brought) it up\b|\bwas (?:19|20)\d\d\b",
    r"\bgot us (?:down |up )?to \d[\d.,]* by\b",
    r"\bI (?:took|lasted|needed) (?:about |over |under )?[\w-]+ (?:hours|days|weeks|months|years)\.$",
    r"\b(?:do|did) (?:every|each|on|at|in|so|well)\b|\bme and\b|\bthat's (?:it|all|about it)\b",
    r"\bI (?:brought|cut|raised|reduced|grew|built|won|set|got)\b.*, for (?:[a-z]+ )?[\w-]+ (?:years|months|weeks)\b",
    r"[a-z] so (?!that\b|far\b|much\b|many\b|on\b|it's\b|as\b|well\b)(?=[a-z' ]+ (?:do|does|did|ca|wo)n't\b)",
)
"""What the grammar takes, and a letter does not."""
_BARE_FIGURE = _any(
    r"\b(?:I've got|I have|I had) \d+ (?:and|in|at)\b",
    r"^(?:At [^,]+, )?(?:My |Our |The )?[A-Za-z][a-z -]+ (?:is|was|were) \$?\d[\d.,]*(?:%| in \d+)?"
    r"(?: (?:an?|per|each) [a-z]+)?\.$",
    r"\b(?:at|to) 0\d{3}\b|\b(?:start|begin) with \d+\.$",
    r"\b(?:I|[Ww]e|they|you) (?!was|am|turned)[a-z]+(?: with| only| about| over| out| up"
    r"| off)? (?:\d[\d,.]*)?\d(?![\d,.]*\d)(?: old ones)?"
    r"(?: (?:in|at|by|for|last|this|and)\b|[,.]|$)|\b[a-z]+ (?:out|up|off|over) \d\.$",
)
"""How many, and not of what: "I enrolled 63 in 14 months"."""
_ADDED = regex(
    rf", with (?!no\b|the\b|my\b|our\b|an? (?!bit)|(?:\d[\d,]*|{UP_TO_TEN}) (?!some)(?:[a-z-]+ )?"
    r"(?:[a-z]{3,}s|people|staff)\b(?! flown))"
)
"""What stood behind a comma, and does not go on with "with"."""
_LISTS = regex(rf"\d:\d|(?<=[a-z]): (?!(?:{UP_TO_TEN}) )[^\d:]+ and [^\d:]+$")
"""Colons that are no heading: a time of day, and a list of things behind a whole clause."""
_SHORT = _any(
    r"I (?:speak [\w ,]+|sign)\.$",
    r"I'm (?:bilingual|certified|licensed|insured|bonded|registered)[\w ]*\.$",
    r"I have my \w+\.$",
)
"""What is short and says much all the same."""
_THERE = regex(r"(?<!got )(?<!get )(?<!out )(?<!be )\bthere\b(?! (?:is|are|was|were|has|have)\b)", re.IGNORECASE)
"""A place that the letter has not named."""
_PRONOUN = set_of("it them they theirs ours mine one ones that")
_GOES_ON = set_of("good not no down up sitting")
"""A part behind a comma may begin with them: "good through 2029", "not in a meeting room"."""


_ALL_AMISS = (
    _OWN_FAULT,
    _LUKEWARM,
    _WITHOUT_ARTICLE,
    _UNJOINED,
    _TENSES,
    _OUT_OF_ORDER,
    _OF_NOTHING,
    _TO_A_FRIEND,
    _AS_TYPED,
    _AMISS,
)


def stands_alone(text: str) -> bool:
    """Whether each sentence of a text says itself what it is about, in one breath."""
    return is_tidy(text) and not _THERE.search(text) and not any(map(leans, _SENTENCE.split(text)))


def is_tidy(text: str) -> bool:
    """Whether nothing in its sentences shows that they were typed in a hurry; they may lean on what stands before."""
    return all(map(_is_plain, _SENTENCE.split(text)))


def leans(sentence: str) -> bool:
    """Whether a sentence leans on something that it has not named: "I moved it to nights"."""
    return bool(_LEANS.match(sentence)) or points_nowhere(sentence)


def is_one_breath(sentence: str) -> bool:
    """Whether a sentence has its clauses joined, and its verbs fit whom they tell of."""
    joined = len(re.findall(r",? and (?=(?:I|we|he|she|it|they|you)\b)", sentence))
    return len(words(sentence)) <= LONGEST and joined < MOST_JOINED and is_grammatical(sentence)


def is_amiss(sentence: str) -> bool:
    """Whether a sentence, however it came about, says what no letter should: a failing, or slang."""
    return any(shape.search(sentence) for shape in _ALL_AMISS)


def is_of_little_use(sentence: str) -> bool:
    """Whether a sentence tells nothing to one who was not there, or is put as one says it to a friend."""
    shapes = (_OUT_OF_ORDER, _OF_NOTHING, _TO_A_FRIEND, _WITHOUT_ARTICLE)
    return any(shape.search(sentence) for shape in shapes)


def is_unflattering(text: str) -> bool:
    """Whether words say a failing of the writer's, or are half meant: "never finished it", "kind of"."""
    return bool(_OWN_FAULT.search(text) or _LUKEWARM.search(text))


def _is_plain(sentence: str) -> bool:
    said = words(sentence)
    if not is_one_breath(sentence) or is_amiss(sentence) or _BARE_FIGURE.search(sentence) or _ADDED.search(sentence):
        return False
    if len(said) < SHORTEST:
        return bool(_SHORT.match(sentence))
    if ":" in _LISTS.sub("", sentence) or re.search(r" [-–—] |[;?]", sentence):
        return False
    hangs = any(_hangs(each) for each in sentence.rstrip(".").split(", ")[1:])
    return not hangs and not any(lacks_its_article(each) for each in sentence.split(", and "))


def _hangs(part: str) -> bool:
    """Whether what stands behind a comma is only thrown in: "I can drive the van, clean record"."""
    first, *more = words(part)
    joins = first in PREPOSITIONS | JOINERS | ADVERBS | DETERMINERS | SUBJECTS | _GOES_ON or is_number(first)
    listed = " and " in f" {part}" or first.endswith("ing") or (part[:1].isupper() and len(more) < 2)
    return not (joins or listed or has_subject(part) or opens_with_verb(part))


def points_nowhere(text: str) -> bool:
    """Whether "it", "ours" or "them" stands for something that a text has not named before."""
    if _ON_THAT.search(text):
        return True
    said = words(text)
    for before, word, after in zip(["", *said], said, [*said[1:], ""], strict=False):
        if word in _PRONOUN and before not in {"every", "each"} and _stands_for_something(word, after):
            return True
        if _names(word, before):
            return False
    return False


_ON_THAT = regex(r"^[^.]*\b(?:on|about|for|with|of|to|in|do|like|say) that\.?$", re.IGNORECASE)


def _stands_for_something(word: str, after: str) -> bool:
    """Whether a word is a pronoun before the one behind it: "one building" names what it counts."""
    if word == "one":
        return not after or after in PREPOSITIONS | verbs.AUXILIARIES
    if word == "it" and after in {"when", "that", "if", "is", "takes"}:
        return False  # "I like it when": it stands for the clause behind it
    return word != "that" or after in {"", "before", "every"} or verbs.is_past(after)


def _names(word: str, before: str) -> bool:
    """Whether a word names a thing."""
    empty = SUBJECTS | DETERMINERS | PREPOSITIONS | JOINERS | ADVERBS | verbs.AUXILIARIES
    acts = (
        word == "been"
        or verbs.is_past(word)
        or verbs.is_base(word)
        or (word.endswith("ing") and before not in DETERMINERS)
    )
    return before in DETERMINERS - {"that", "this"} or not (word in empty or acts or is_adverb(word) or is_number(word))


_ABSTRACT = regex(r"(?:[sx]ion|[aciu]tion|[a-z]{3}ment|ness|ity|ance|ence|ism|ship)$")
"""What is done has no article: "activation", "attendance"."""


def lacks_its_article(clause: str) -> bool:
    """Whether one thing that can be counted opens a clause without "the": "Branch average was 26"."""
    said = words(clause)
    at = finite_at(said)
    if at < 1 or said[0] in verbs.AUXILIARIES | SUBJECTS | DETERMINERS | PREPOSITIONS | JOINERS or clause[:2] == "I ":
        return False
    is_named = re.match(r"\S* ?[A-Z]", clause[1:])
    return not (
        is_plural(said[0])
        or (said[0].endswith("ing") and (at == 1 or said[1] in PREPOSITIONS | DETERMINERS or is_adverb(said[1])))
        or is_plural(said[at - 1])
        or is_number(said[0])
        or set(said[:at]) & MASS
        or is_named
        or _ABSTRACT.search(said[at - 1])
    )
