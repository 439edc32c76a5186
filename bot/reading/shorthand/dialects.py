"""English of other places and other tongues, as a letter has it: "since 3 years", "me own", "asked could I". Pure."""

import re

from bot.reading.shorthand import verbs
from bot.reading.shorthand.nouns import article
from bot.reading.shorthand.words import ADJECTIVES, ADVERBS, PREPOSITIONS, ROLES, UP_TO_TEN, set_of
from bot.support.patterns import regex
from bot.support.rewriting import rewritten, rules

_LONG = r"\d+ (?:years|months|weeks)"
_COUNT = rf"{UP_TO_TEN}|eleven|twelve|fifteen|twenty|thirty"
_ASKED = r"\b(asked|asks|wondered|wasn't sure|not sure)( me)? "
_LEADING = r"\b(led|ran|run|manage|managed|managing|lead|handle|handled|handling|supervise|supervised|have|had) "
_PLACES = r"team|crew|branch|lab|store|shop|clinic|shift|department|warehouse|kitchen|squad|unit"
_DEEDS = "|".join(sorted(verbs.BASES))
_PLURALS = {"person": "people", "people": "people", "child": "children"}


def _several(found: re.Match[str]) -> str:
    """ "16 room a day" is "16 rooms a day"."""
    ending = "es" if found[2].endswith(("ch", "s")) else "s"
    return f"{found[1]} {_PLURALS.get(found[2], found[2] + ending)}"


def _am_not(found: re.Match[str]) -> str:
    return f"{found[1].removesuffix('I ')}I'm not "


def _notice(found: re.Match[str]) -> str:
    """ "1 week notice" is "one week's notice"."""
    return f"one {found[2]}'s notice" if found[1] == "1" else f"{found[1]} {found[2]}s' notice"


_AS_WRITTEN = rules(
    (r"(?<![\d.,$£€-])([2-9]|\d{2,}|two|three|four|five|six|seven|eight|nine|ten) "
     r"(year|month|week|room|building|person|student|child|customer|client|guest|resident|patient|language|branch"
     r"|table|machine|truck|cow|horse|class|lesson|order|meal|day|shop|site|house|car|bus|worker|people)"
     r"(?=(?: (?:a|per|every|each|in|at|on|for|to|with|alone|never|then|ago|and|or|experience|as)\b|[,.]"
     r"|$))", _several),
    (r"\b([Oo]n|by|for|of|from|with|in|at|to) me (own|last|old|first|new|mates?|boss|job)\b", r"\1 my \2"),
    (r"^(I (?!said|told)[^.,]{1,80}?),? so I (?:do|am|have)(?=[.!]|$)", r"\1"),
    (r"\b([Tt]he|[Mm]y|[Oo]ur|[Tt]his) ((?!(?:people|staff|children|men|women|crew|team)\b)[a-z]{2,}(?<!s)) don't\b",
     r"\1 \2 doesn't"),
    (r"\bme (?=own\b|[A-Z]+\b)", "my "),
    (r"(?<!my )(?<!your )(?<!the )\bma (?=[a-z]{3,})", "my "),
    (r"\b([Ii]n|[Aa]t) the (last|old|previous) (job|place|shop|company|garage|restaurant|school|salon|firm"
     r"|site)\b(?! (?:I|we)\b)",
     r"\1 my \2 \3"),
    (r"^Well used to shift(?= ?[,.]|$)", "I'm well used to shift work"),
    (r"\b(have|had|with|bring|use|got|drive) own (?=[a-z])", r"\1 my own "),
    (r"\bmy actual (?=job\b|work\b|company\b|employer\b|position\b)", "my current "),
    (r"\b([Ii] have) already (?=(?:an?|the|my|all|some)\b|[A-Z])", r"\1 already "),
    (r"\bpass(?:ed)? (?=from \d[^,.]* to \d)", "went "),
    (r"(^|[,.] |\bI )ain't (?=(?:" + "|".join(sorted(ADJECTIVES | {"scared", "afraid"})) + r")\b)", _am_not),
    (r"\bI(?:'m| am) (" + _LONG + r") ((?:in|at|on|with) [^,.]+)", r"I've been \2 for \1"),
    (r"\b(in|at) (?=(?:care home|nursing home|hotel|restaurant|warehouse|factory|bakery|kitchen|salon"
     r"|garage|group home"
     r"|call cent(?:er|re)|supermarket|shop|store|clinic|nursery|laundry)(?:[,.]|$| (?:for|and"
     r"|with)\b))", r"\1 a "),
    (r"\bI (?!'m|am\b|was\b|can\b|have\b|had\b|did\b|do\b|will\b)([a-z]+ [^,.]{2,40}?) also(?=[.,]"
     r"|$)", r"I also \1"),
    (r"\bI been (?!with\b[^,.]*\bI\b)", "I've been "),
    (r",? mate(?=[,.!]|$)(?<!'s mate)(?<!\ba mate)(?<!\bthe mate)(?<!\bmy mate)(?<!s mate)", ""),
    (r"\b([Ss]hould|[Cc]ould|[Ww]ould|[Mm]ust) of (?=[a-z]+\b)", r"\1 have "),
    (r"(?<![\d.,])(\d{1,3})\.000(?= [a-z])", r"\1,000"),
    (r"(?<![\w.,])(\d[\d,]{0,8}(?:\.\d{1,2})?%?) only(?=[,.;]|$)", r"only \1"),
    (r"\bI(?: am|'m) ([a-z]+ing) ([^.,]{1,60}?) since (" + _LONG + r")\b(?! ago)", r"I've been \1 \2 for \3"),
    (r"\bsince (" + _LONG + r")\b(?! ago)", r"for \1"),
    (r"\bI(?: am|'m) ([a-z]+ing (?:[a-z]+ ){1,3})(?:for )?(" + _LONG + r")(?=[.,]|$)", r"I've been \1for \2"),
    (r"\bI work ((?!in\b|at\b|as\b|with\b|for\b|on\b)[a-z]+ [a-z]+) (?:for )?(" + _LONG + r")(?=[.,]|$)",
     r"I've worked in \1 for \2"),
    (r"\b(for|to|with|by|from) (manager|boss|supervisor|owner)\b(?! (?:roles?|jobs?|positions?))", r"\1 the \2"),
    (r"\b(the|total) no\.? of\b", r"\1 number of"),
    (r"\bI'd (?=(?:the same|the (?!best|most|worst)[a-z]+s?\b|an?|my|no"
        r"|\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten) [a-z])"
     r"(?!I'd (?:the|a) (?:lot|bit))", "I had "),
    (r"\bI've (?=(?:my|an?|the|no|\d[\d,]*|two|three|four"
        r"|five|six) [a-z]|(?-i:[A-Z][a-z]+)(?:[.,!]|$| and\b))", "I have "),
    (r"\b(?:the|my|me) (?:mrs|missus)\b", "my wife"),
    (r"\bme (?=(?:tickets?|tools|papers|licen[cs]e|card|certs?|certificates?|wife|kids|boss"
        r"|mates?|van|ute|work|class \d|CPC|HGV)\b)", "my "),
    (r"\b(?!1 )(\d+|" + _COUNT + r") (year|month|week)"
     r"(?= (?:and|then|now|no|in|on|at|with|of)\b|[.,]|$)", r"\1 \2s"),
    (r"\bme (?=(?:[A-Z]{2,}|[a-z]+) (?:ticket|licen[cs]e|card|certificate)s?\b)", "my "),
    (r"\b(" + _LONG + r") like (?=(?:lead|leader|boss|head|chef|cook|manager|supervisor|assistant|trainee)\b)",
     r"\1 as "),
    (r"\bI(?:'m| am) (" + _LONG + r") (?:in )?([a-z]{4,}(?:ing|ery|ance))(?=[,.]|$)", r"I've been in \2 for \1"),
    (r"^I work(?:ed)? (" + _LONG + r") (?:in |on )?([a-z]+) in (?:an? |the )?([a-z]+) in (?=[A-Z])",
     r"I have \1 in \2 at a \3 in "),
    (r"\b([1-9]\d?) (day|week|month)s? notice\b", _notice),
    (r"\b([A-Z][a-z]+) (?:ma'am|madam|maam)\b", r"Ms \1"),
    (r"\b(?!Told|Tell|Asked|Dear|Yes|No|Thank|Said|The|My|And)([A-Z][a-z]+) sir\b", r"Mr \1"),
    (r"\bin first year only\b", "in the first year alone"),
    (r"\buse same\b", "use the same"),
    (r"\b([Tt]old|[Tt]ell|[Aa]sked) (?:sir|ma'am|madam)\b", r"\1 them"),
    (r"^(?:Supporting|supporting) ([a-z]+ [a-z]+ for " + _LONG + r")\b", r"I've been supporting \1"),
    (r"\bduring ((?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:years|months|weeks))\b", r"for \1"),
    (r"\b[Cc]ert(?:ificate)? four\b", "Certificate IV"),
    (r"\b[Cc]ert(?:ificate)? three\b", "Certificate III"),
    (r"\b(s?he)ll (?=(?:let|be|call|e-?mail|ring|text|send|phone|write|get|tell|give|check|have)\b)", r"\1'll "),
    (r"\b(in|within|for|during|over) (first|last|next) (?=\d|two\b|three\b|few\b)", r"\1 the \2 "),
    (r"\ban? ((?:[a-z]+ )?[a-z]{3,})s (?=[a-z]{3,}s\b)(?<!ss )", r"a \1's "),
    (r"\bI done\b", "I did"),
    (r"\b(better|worse|more|less|faster|rather|other) then "
     r"(?=(?:the|an?|any|my|in|on|I|me|most|you)\b)", r"\1 than "),
    (r"\b(when|while|if|because) boss\b", r"\1 my boss"),
    (r"\b(my (?:dad|mum|mom|uncle|aunt|auntie|aunty|nan|nana|brother|sister|cousin|gran|boss|mate|friend))s "
     r"(?=(?:garage|shop|farm|business|restaurant|store|salon|truck|office|house|company|bakery|pub)\b)", r"\1's "),
    (r"\b([Bb]e|[Gg]o|[Dd]o|[Mm]orn|[Ee]ven|(?:[Nn]o|[Ss]ome|[Aa]ny|[Ee]very)th"
     r"|[Cc]om|[Gg]ett|[Rr]unn|[Mm]ak|[Tt]ak|[Ss]itt)in\b", r"\1ing"),
    (r"^what I did was (?=I\b)", ""),
    (r"\b([Kk])now to (?=(?:" + _DEEDS + r")\b)", r"\1now how to "),
    (r"\b(I|we) (?!am\b|have\b|was\b|were\b|had\b|can\b|will\b|do\b)([a-z]+) (also|always|often) "
     r"(?=(?:an?|the|my|our|all|every|with|for|in)\b|[A-Z][a-z]+|[a-z]+s\b)", r"\1 \3 \2 "),
    (r"\bI do (always|often) (?=my|the|all)", r"I \1 do "),
    (r"\bstill done it\b", "still did it"),
    (r"^[Aa]m (?=[a-z])", "I'm "),
    (r"\bgood in (?!an?\b|the\b|my\b)", "good at "),
    (r"\b(for \d+ (?:years|months)) no (?=[a-z]+$)", r"\1, no "),
    (r"\bis having (?=[a-z])", "has "),
    (r"\b(was|were) having (?=\d|[a-z]+ed\b)", "had "),
    (r"\bhas good (?=[a-z]+[^s\W](?:[.,]|$))", "has a good "),
    (r"\b(have|has|had) did\b", r"\1 done"),
    (r"\bI am speaking (?=(?:\d|two|three|four|five|six) languages|(?:[A-Z][a-z]+(?:,| and) )+)", "I speak "),
    (r"\bmake also\b", "also make"),
    (r"\balso myself\b", "myself"),
    (r"(^|[.,] |\band |\bbecause |\bthat )([Cc])ompany (?=(?:is|has|was|had)\b)", r"\1the company "),
    (r"\bin (region|district|country)\b", r"in the \1"),
    (_LEADING + r"(?=(?:\d+[- ](?:man|person) )?(?:" + _PLACES + r") of \d)", r"\1 a "),
    (_LEADING + r"(?=\d+[- ](?:man|person) (?:" + _PLACES + r")\b)", r"\1 a "),
    (r"(?<!the )(?<!a )\b(set up|built|opened|started) (?=(?:[A-Z]{2,5}\d? )?(?:" + _PLACES + r")\b)", r"\1 a "),
    (r"\b([Tt]ook|[Rr]an|[Mm]anaged|[Rr]un) (?=(?:" + _PLACES + r") (?:from|in|at|for|on)\b)", r"\1 the "),
    (_ASKED + r"(could|would|can|will|was|should) I\b", r"\1\2 whether I \3"),
    (_ASKED + r"am I\b", r"\1\2 whether I'm"),
    (_ASKED + r"(?:do|have) I (?=have|know|like|mind|drive|want)", r"\1\2 whether I "),
    (r"\b([Dd])id (?=(?:[A-Z][\w-]+ ){0,2}(?:[a-z]+ belt|certification|apprenticeship|degree|diploma)\b)",
     r"\1id my "),
)  # fmt: skip
"""What is typed, and how it is written; the first word of a line keeps its sense, and nothing is added but articles."""
_FRONTED = regex(
    r"^([A-Z]{2,5}|[a-z]+(?: [a-z]+)?) (we|I) (brought|took|got|cut|pushed|moved) (down |up )?(?=from |to |by )"
)
_SINCE = regex(r"\b[Ii] (?P<verb>[a-z]+)(?P<what>(?: [^.,]{1,60}?)?) for (?P<long>" + _LONG + r")\b")
_WAS = regex(
    r"\b(?P<is>I(?:'m| am| was|'ve been)) (?P<what>(?:[A-Za-z-]+ ){0,2}(?P<role>[A-Za-z]+))"
    r"(?= (?:at|in|for|on|with|\d)\b|[,.]|$)"
)
_HAVE = regex(r"\b(?P<have>I've|I have|we've|we have) (?P<past>[a-z]+)\b")
_USED_TO = regex(
    r"\b(?P<am>I'm|I am|we are|we're) used to (?P<verb>[a-z]+)(?= (?:under|in|with|at|on|alone|for|from)\b)"
)
_OFFICES = set_of("treasurer president captain chair secretary head lead leader member host principal")


_DROPPED_G = regex(r"(?<![\w'-])([A-Za-z]{3,})in\b")
"""Said without its last sound: "startin", "showin"."""


_WHOLE = set_of("cabin basin robin raisin satin resin muffin login plugin checkin admin takin bargain captain cousin")


def in_plain_english(text: str) -> str:
    """The text with what is said otherwise elsewhere as it is written here."""
    lasting = re.search(r"\bsince \d+ (?:years|months)\b(?! ago)", text)
    text = rewritten(text, _AS_WRITTEN)
    text = _DROPPED_G.sub(_with_its_g, text)
    text = _FRONTED.sub(lambda m: f"{m[2]} {m[3]} {m[1]} {m[4] or ''}", text)
    if lasting:
        text = _SINCE.sub(_still, text)
    text = _HAVE.sub(_as_after_have, _USED_TO.sub(_as_after_used_to, text))
    return _WAS.sub(_with_its_article, text)


def _with_its_g(found: re.Match[str]) -> str:
    """ "dragging" of "draggin", "baking" of "bakin"; "cabin" stays."""
    stem = found[1].lower()
    bases = (stem, stem[:-1] if stem[-1:] == stem[-2:-1] else f"{stem}e")
    return f"{found[0]}g" if any(map(verbs.is_base, bases)) and f"{stem}in" not in _WHOLE else found[0]


def _as_after_have(found: re.Match[str]) -> str:
    """ "I've ate" is "I've eaten"."""
    base = verbs.BASE_OF.get(found["past"], "")
    wrong = base and base != found["past"] and found["past"] not in verbs.PARTICIPLE_OF.values()
    return f"{found['have']} {verbs.PARTICIPLE_OF[base]}" if wrong else found[0]


def _as_after_used_to(found: re.Match[str]) -> str:
    """ "I am used to work" is "I am used to working"."""
    if not verbs.is_base(found["verb"]):
        return found[0]
    return f"{found['am']} used to {verbs.gerund(verbs.past_of(found['verb']))}"


def _still(found: re.Match[str]) -> str:
    """What goes on: "I make dresses since 12 years"."""
    if not verbs.is_base(found["verb"]) or found["verb"] == "have":
        return found[0]
    base = found["verb"]
    return f"I've {verbs.PARTICIPLE_OF.get(base, verbs.past_of(base))}{found['what']} for {found['long']}"


def _with_its_article(found: re.Match[str]) -> str:
    """ "I am sworn translator at court" with its "a"."""
    *before, role = found["what"].split()
    low = [each.lower() for each in before]
    known = role.lower() in ROLES - _OFFICES and not (role[:1].isupper() and not role.isupper())
    other = PREPOSITIONS | ADVERBS | {"a", "an", "the", "my", "our", "their", "your", "his", "her", "one", "and", "to"}
    plain = not (set(low) & other) and not any(each.endswith("ing") for each in low)
    return f"{found['is']} {article(found['what'])} {found['what']}" if known and plain else found[0]
