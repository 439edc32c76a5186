"""A sentence with its small corrections: commas, durations, tenses, numbers in words, a capital and a full stop."""

import re

from bot.reading.shorthand import verbs
from bot.reading.shorthand.figures import ARROWED, span
from bot.reading.shorthand.words import TIME, has_subject, opens_with_verb, upper_first, with_a, words

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_LEADING = "leader|manager|supervisor|teacher|cook|nurse|driver|foreman|captain|cashier|welder"
"""What other languages say without an article: "I am leader of 12 people"."""


_MOVED_IT = re.compile(
    r"\b(I (?:cut|took|brought|got|raised|reduced|lowered|improved|increased) (?:[a-z]+ ){1,3})"
    r"(?<!from )(?<!by )(?<!to )(?<!down )(?<!up )(?=\$?\d[\d,.]*%? to \$?\d)"
)
"""What somebody moved, before the figures: "I cut waste 12% to 5%"."""


_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"


def finished(sentence: str) -> str:
    """A sentence with its small corrections: durations, numbers, capital and full stop."""
    sentence = re.sub(rf"\b({_TENS})[ -](?=(?:one|two|three|four|five|six|seven|eight|nine)\b)", r"\1-", sentence)
    sentence = re.sub(r"\bI (have|'ve had|had) (\S+ (?:years|months)) (?=[a-z]+ing\b)", r"I \1 \2 of ", sentence)
    text = (
        re.sub(
            r"(?<![\w-])(?<!for )(?<!For )(?<!Over )(?<!About )(?<!After )(?<!Within )(?<!Every"
            r" )(?<!The )(?<!In )(?<!in )(?<!of )(?<!than )(?<!last )(?<!past "
            r")(?<!about )(?<!over )(?<!under )(?<!next )(?<!first )(?<!only )(?<!every )(?<!each )(?<!to )"
            r"(?<!from )(?<!have )(?<!by )(?<!within )(?<!after )(?<!the )(?<!then )(?<!almost "
            r")(?<!with )(?<!and )(?<!least )(?<!took )(?<!did )(?<!takes )(?<!only )(?<!- )(?<!, )"
            r"(\d+|two|three|four|five|six|seven|eight|nine|ten) (years|months|weeks)\b(?! "
            r"(?:ago|running|of|in|later|before|after|old|straight|early|late|ahead|out|behind|each|apart))",
            r"for \1 \2",
            sentence,
        )
        if has_subject(sentence)
        else sentence
    )
    text = re.sub(
        rf"\b(place|job|company|line|grill|tools|floor|road|saute|school) about (?=({TIME})(?:[,.]|$| and\b))",
        r"\1 for about ",
        text,
    )
    text = re.sub(r"\b([a-z]+s) went (up|down)(?= (?:by )?\S+ since\b)", r"\1 have gone \2", text)
    text = re.sub(r",? with (?:an? )?(\$?\d[\d,.]*(?: [a-z]+)?) total\b", r", with \1 in total", text)
    text = re.sub(
        r"\b(years|months) in (?:the )?(saut[eé]e?|grill|fryer|register|line|floor|phones)\b", r"\1 on the \2", text
    )
    text = re.sub(r"\bI have (?=Certificate (?:[IVX]+|\d)\b)", "I have my ", text)
    text = re.sub(r"\bI had (\S+(?: [a-z]+)?) so far\b", r"I've had \1 so far", text)
    text = re.sub(r"\bI work for (\d+|\w+) years\b", r"I have worked for \1 years", text)
    text = re.sub(r"^I have ((?:an?|my|the) [^,.]+ since (?:19|20)\d\d)", r"I've had \1", text)
    text = re.sub(r"\b[Tt]he ([A-Za-z][a-z]+ing (?:an?|the|my|our) )", lambda found: found[1].lower(), text)
    text = re.sub(r"\b(one|1|it|he|she|one [a-z]+) have\b", r"\1 has", text)
    text = re.sub(
        r"(?<=[a-z]) (?=(?:\d+|two|three|four|five|six|seven|eight|nine|ten|most|half) of them [a-z]+ing\b)", ", ", text
    )
    text = re.sub(r"\b(read|work|speak|know|do) ((?:[a-z]+ ){0,3})good$", r"\1 \2well", text)
    text = re.sub(r"\b(\d+ [a-z]+s) ([a-z]+ and [a-z ]+)$", r"\1, \2", text)
    text = re.sub(
        r"\b[Ii] finish(?:ed)? here (?:the |a )?(course|class|training) ([A-Z][\w ]*?)(?=,|$)",
        r"I finished the \2 \1 here",
        text,
    )
    text = re.sub(rf"\b(I(?: am|'m| was)) (?=(?:{_LEADING}) of\b(?! the (?:year|month|quarter)))", r"\1 the ", text)
    text = re.sub(rf"\b(I(?: am|'m| was)) (?=(?:{_LEADING})(?: at\b| in\b|[,.]|$))", r"\1 a ", text)
    text = re.sub(rf"\b(finished|passed|started|graduated) (?={_MONTH}\b)", r"\1 in ", text)
    text = re.sub(rf"\bfinish (?={_MONTH} \d)", "finish on ", text)
    text = re.sub(rf"^I ([a-z]+) ([^,]+), for ({TIME})(?=[,.]|$)", for_years, text)
    text = re.sub(r"\bI did (that|it|this) before\b", r"I've done \1 before", text)
    text = re.sub(
        r"\b(surgeon|doctor|teacher|customer|client|driver|student|resident"
        r"|parent|nurse|manager)s (offices?|phones?|rooms?|desks?|schedules?)\b",
        r"\1s' \2",
        text,
    )
    text = re.sub(r"\b(can|must|could|should|will|would) to (?=[a-z])", r"\1 ", text)
    text = re.sub(rf"\bI(?:'m| am) (\w+ing(?: [a-z]+){{0,3}}?) (?:for )?({TIME})", r"I've been \1 for \2", text)
    text = re.sub(rf"^([Ii]) (have|[a-z]+)( [^,.]+?)?,? for ({TIME})(?=[,.:]|$)", _for_long, text)
    text = re.sub(
        r"^((?:(?:[Ii]n|[Aa]t) my (?:last|old|previous) \w+|[Ii]n "
        r"one (?:month|week|day|year|shift)),? I) ([a-z]+)(?= )",
        lambda m: f"{m[1]} {_past(m[2])}" if verbs.is_base(m[2]) and not verbs.is_past(m[2]) else m[0],
        text,
    )
    text = re.sub(r"^([Ii]n one .*\bonly \w+) (?:has|have) ", r"\1 had ", text)
    text = re.sub(r"(?<=years) then (?=[a-z])", ", then ", text)
    text = _MOVED_IT.sub(r"\1from ", text)
    text = ARROWED.sub(span, text)
    text = re.sub(r"(?<=[a-z]) ([A-Z][\w.-]*) → ([A-Z][\w.-]*)", r" from \1 to \2", text)
    text = re.sub(r"\ball (?=(?:approved|accepted|funded|published|signed|adopted)\b)", "all were ", text)
    text = re.sub(r"\b(approved|accepted|funded) (?:1st|first) round\b", r"\1 in the first round", text)
    text = _in_breaths(with_commas(text))
    text = re.sub(r"\bI'm (also )?OK (?:at|with)\b", lambda m: f"I'm {m[1] or ''}comfortable with", text)
    text = re.sub(r"\bI (like|love|hate) when\b", r"I \1 it when", text)
    text = re.sub(
        r"\b(have|has|had|with) (error|certificate|degree|license|licence|diploma|car|question)\b",
        lambda m: f"{m[1]} {with_a(m[2])}",
        text,
    )
    text = re.sub(r"(?<=[a-z]) not just\b", ", not just", text)
    text = re.sub(r"\b(at|from|in) (previous|last) (company|job|shop|place|spot)\b", r"\1 my \2 \3", text)
    text = re.sub(r"\b(put up|take|took|have|had|built|made|wrote) a (?=[aeio][a-z])", r"\1 an ", text)
    return sentence_of(text)


def _past(base: str) -> str:
    """The past of a verb: "make" is "made"."""
    return verbs.PAST_OF.get(base) or (f"{base}d" if base.endswith("e") else f"{base}ed")


def with_commas(text: str) -> str:
    """Two whole clauses with a comma before their "and": "I put up a board, and waits went down"."""
    for found in re.finditer(r"(?<=[\w%)]) and (?=\w)", text):
        before, after = text[: found.start()], text[found.end() :]
        tokens = words(after)
        whole = (
            tokens[0] not in {"that", "who", "which"}
            and not opens_with_verb(after)
            and has_subject(re.split(r",| and ", after)[0])
        )
        if whole and len(before.split(",")[-1].split()) > 3 and has_subject(before.split(". ")[-1]):
            return f"{before}, and {with_commas(after)}"
    return text


MOST_CLAUSES = 2


def _in_breaths(text: str) -> str:
    """Whole clauses that go on and on with "and", as sentences of two each."""
    clauses = re.split(r", and (?=[A-Za-z])", text)
    if len(clauses) <= MOST_CLAUSES or ". " in text or not all(map(has_subject, clauses)):
        return text
    at = MOST_CLAUSES if re.search(r" (?:went|dropped|fell|rose|grew) ", clauses[1]) else len(clauses) - MOST_CLAUSES
    return ". ".join(upper_first(", and ".join(each)) for each in (clauses[:at], clauses[at:]))


def sentence_of(text: str) -> str:
    """A clause as a sentence: numbers in words, a capital, a full stop."""
    text = numbers_in_words(text.strip(" ,;-"))
    text = re.sub(r",+(?= ?,|\.|$)", "", re.sub(r"\s+,", ",", text))
    return upper_first(text) + ("" if text.endswith((".", "!", "?")) else ".")


SMALL = dict(zip("123456789", ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"], strict=True))


_FIGURES = {word: figure for figure, word in SMALL.items()}


def _for_long(found: re.Match[str]) -> str:
    """ "I sew dresses for 20 years" as it lasts: "I've sewn dresses for 20 years"."""
    verb, what = found[2], found[3] or ""
    past = verbs.is_past(verb) and verb not in {"run", "read", "cut", "set", "put"}
    if not verbs.is_base(verb) or past or re.search(r"\b(?:to|have|had|been)\b", what):
        return found[0]
    return f"I've {verbs.PARTICIPLE_OF.get(verb, _past(verb))}{what} for {found[4]}"


def for_years(found: re.Match[str]) -> str:
    """ "I run the office, for six years" as it lasts: "I've run the office for six years"."""
    if not verbs.is_base(found[1]) or (verbs.is_past(found[1]) and found[1] != "run"):
        return found[0]
    return f"I've {verbs.PARTICIPLE_OF.get(found[1], _past(found[1]))} {found[2]} for {found[3]}"


_COMPOUND = re.compile(
    r"\b(\d+|two|three|four|five|six|seven|eight|nine|ten|one) (page|hour|day|week|month"
    r"|year|minute|person|bed|seat|chair|way|step|man|unit|room|mile|ton|truck|star)"
    r" (?=[a-z]|[A-Z]{2})(?!in\b|of\b|at\b|on\b|for\b|to\b|from\b|and\b|or\b|with\b"
    r"|per\b|is\b|was\b|have\b|has\b|had\b|who\b|that\b|left\b|came\b|went\b|does\b|did\b|can\b|will\b|late\b|early\b|before\b|after\b|only\b|just\b|ago\b|so\b|i\b|the\b|by\b|a\b|an\b|each\b|every\b|out\b|off\b|over\b|no\b|not\b)"
)


_COUNTING = "wrote|built|trained|ran|led|had|have|made|did|closed|opened|hired|sold|installed|won"


def numbers_in_words(text: str) -> str:
    """Small numbers of things as words, where nothing beside them is a figure; "3 week menu" as "three-week menu"."""
    text = re.sub(r"-year old\b", "-year-old", _COMPOUND.sub(r"\1-\2 ", text))
    text = re.sub(r"(?<=\bof )(?<!\d of )([1-9])(?=[,.](?!\d)|$)", lambda found: SMALL[found[1]], text)
    text = re.sub(
        r"(?<![\w$#.,:/-])(?<!year )(?<!Year )(?<!month )(?<!week )(?<!quarter "
        r")(?<!Level )(?<!Stage )(?<!Grade )(?<!Class )(?<!Tier )(?<!stage )(?<!day"
        r" )(?<!tier )(?<!phase )(?<!step )(?<!class )(?<!type )(?<!level )(?<!grade "
        r")(?<!than )(?<!number )(?<!\d of )(?<! \d in )([1-9])(?=[ -][A-Za-z])(?! (?:AM|PM|a\.m|p\.m|percent"
        r"|million|to|of \d|last|this|in|at|on|by|for|from|and|or|the|per)\b)",
        lambda found: SMALL[found[1]],
        text,
    )
    text = re.sub(
        rf"\bfrom ({'|'.join(SMALL.values())})((?: (?!to\b)[a-z]+){{0,4}}) to (\d+)(?=[.,](?!\d)|$| [a-z])",
        lambda m: f"from {m[1] if m[3] in SMALL else _FIGURES[m[1]]}{m[2]} to {SMALL.get(m[3], m[3])}",
        text,
    )
    text = re.sub(
        rf"\bfrom (\d{{2,}}[^\s]*) to ({'|'.join(SMALL.values())})\b(?! point)",
        lambda m: f"from {m[1]} to {_FIGURES[m[2]]}",
        text,
    )
    text = re.sub(rf"\b({_COUNTING}) ([1-9])(?=[,.](?!\d)|$)", lambda found: f"{found[1]} {SMALL[found[2]]}", text)
    return re.sub(r"^(\d)(?= )", lambda found: SMALL.get(found[1], found[1]), text)
