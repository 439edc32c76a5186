"""How people note down what they have and do, put as they would say it: "nights no bother", "ABO, 9 yrs". Pure.

A shape is only read where it can mean one thing; nothing is added but who it is of.
"""

import re

from bot.reading.shorthand import verbs
from bot.reading.shorthand.capitals import lower_start, upper_first
from bot.reading.shorthand.credentials import CREDENTIALS
from bot.reading.shorthand.nouns import article
from bot.reading.shorthand.topics import is_role
from bot.reading.shorthand.words import UP_TO_TEN
from bot.support.patterns import regex
from bot.support.rewriting import rewritten, rules


def as_said(text: str) -> str:
    """A text, spelt out, with what was only noted down as it is said; the rest as it is."""
    text = _AT_ITS_HEAD.sub(_its_deed, text)
    return "".join(
        each if at % 2 else rewritten(each, (*CREDENTIALS, *_NOTED)) for at, each in enumerate(_BETWEEN.split(text))
    )


_EARNED = r"(?:course|module|ticket|licen[cs]e|certificate|cert|class|training|exam|diploma|qualification|qual|card)"
_AT_ITS_HEAD = regex(
    rf"^(?:(?:my|the|and|oh) )*(?P<what>(?:[A-Za-z0-9'/&-]+ ){{0,5}}{_EARNED})(?: too)?[!.,:–-]+ "
    r"(?:(?:omg|ugh|argh|lol|shit|damn|yeah)[!., ]+)?(?:I )?"
    r"(?P<did>did|finished|passed|completed|got|took|renewed) (?:it|that|mine)\b(?P<when>[^,.;!]*)",
    re.IGNORECASE,
)


def _its_deed(found: re.Match[str]) -> str:
    """ "High voltage course!! did it last spring" is "I did my high voltage course last spring"."""
    own = found["what"] if found["what"].isupper() else f"my {lower_start(found['what'])}"
    return f"I {found['did'].lower()} {own}{found['when']}"


_BETWEEN = regex(r"((?<=[a-z\d%)A-Z])(?<!\b[Aa]sst)(?<!ssistant)(?<!\b[Dd]ept)(?<!\b[SsJj]r)[.;!]+(?:\s+|$))")


def _role(found: re.Match[str]) -> str:
    """ "7 years an SNA" is "I've been an SNA for 7 years"; of what is no role, it stays."""
    role = found[2]
    named = is_role(role.lower()) or role.isupper() or _DOER.search(role)
    return f"I've been {article(role)} {role} for {found[1]}" if named else found[0]


_DOER = regex(r"(?:[bdglmnprst]er|tor|ist|ian|man|woman|ant|ress)$")


def _delivered(found: re.Match[str]) -> str:
    """ "Three agreements negotiated, no stoppage" is "I negotiated three agreements, with no stoppage"."""
    more = re.sub(r"^, no (?=[a-z]+)", ", with no ", found[3])
    return f"I {found[2].lower()} {lower_start(found[1])}{more}"


def _at_ease(found: re.Match[str]) -> str:
    """ "Nights no bother" is "I'm fine with nights"."""
    return f"I'm fine with {lower_start(found[1])}"


def _tongues(found: re.Match[str]) -> str:
    """ "Polish n English both" is "I speak Polish and English"."""
    return f"I speak {found[1].capitalize()} and {found[2].capitalize()}"


def _fluent(found: re.Match[str]) -> str:
    """ "Fluent Spanish and Portuguese plus I was ..." is "I'm fluent in Spanish and Portuguese, and I was ..."."""
    said = f"I'm fluent in {found[1].capitalize()} and {found[2].capitalize()}"
    return f"{said}, and " if found[0].endswith(" ") else said


def _several_tongues(found: re.Match[str]) -> str:
    """ "Trilingual, English Tagalog and Spanish" is "I speak English, Tagalog and Spanish"."""
    first, *between, last = (each.capitalize() for each in re.findall(_TONGUE, found[1], re.IGNORECASE))
    return f"I speak {', '.join((first, *between))} and {last}"


def _somebody(found: re.Match[str]) -> str:
    """ "HGV driver" is "I'm an HGV driver"; what is no role stays."""
    role = found[0]
    return f"I'm {article(role)} {lower_start(role)}" if is_role(role.lower()) else role


def _experience(found: re.Match[str]) -> str:
    """ "LED lighting retrofit experience" is "I have LED lighting retrofit experience"."""
    what = re.sub(r"^led (?=[a-z]+ing )", "LED ", found[0], flags=re.IGNORECASE)
    return found[0] if re.search(r"\b(?:I|my|have|has|had|got|gained|no)\b", what) else f"I have {lower_start(what)}"


def _as_whom(found: re.Match[str]) -> str:
    """ "Key holder 3 years at the farm store" is "I have 3 years as a key holder at the farm store"."""
    role = lower_start(found[1])
    named = is_role(role) or _DOER.search(role)
    return f"I have {found[2]} as {article(role)} {role} {found[3]}" if named else found[0]


def _as_one(found: re.Match[str]) -> str:
    """ "Red seal carpenter, 9 years" is "I've been a red seal carpenter for 9 years"."""
    role = lower_start(found[1])
    return f"I've been {article(role)} {role} for {found[2]}{found[3] or ''}" if is_role(role) else found[0]


def _with_a_team(found: re.Match[str]) -> str:
    """ "Shift supervisor 3 years, team of 12" is "I have 3 years as a shift supervisor, with a team of 12"."""
    role = lower_start(found[1])
    said = f"I have {found[2]} as {article(role)} {role}, with a team of {found[3]}"
    return said if is_role(role) else found[0]


def _has_been(found: re.Match[str]) -> str:
    """ "Head guard 3 seasons, I do the rota" is "I've been a head guard for 3 seasons, and I do the rota"."""
    role = found[1] if found[1].isupper() else lower_start(found[1])
    if not (is_role(role) or role.isupper()):
        return found[0]
    said = f"I've been {article(role)} {role} for {found[2]}"
    if found.lastindex == MORE:
        last = re.sub(r"^,? (?:the )?", ", the ", found[3])
        return f"{said}{last}"
    return f"{said}, and " if found[0].endswith(" ") else said


MORE = 3
"""The part in which more is said of the years."""


def _am_for(found: re.Match[str]) -> str:
    """ "I am tailor 15 years" is "I've been a tailor for 15 years"."""
    return f"I've been {article(found[1])} {found[1]} for {found[2]}" if is_role(found[1]) else found[0]


def _since(found: re.Match[str]) -> str:
    """ "RVN since 2016" is "I've been an RVN since 2016"."""
    return f"I've been {article(found[1])} {found[1]} {found[2]}"


def _years_as(found: re.Match[str]) -> str:
    """ "Picker at the depot 3 years" is "I have 3 years as a picker at the depot"."""
    role = lower_start(found[1])
    return f"I have {found[3]} as {article(role)} {role}{found[2] or ''}" if is_role(role) else found[0]


def _years_in(found: re.Match[str]) -> str:
    """ "I work as nurse in Manila 6 years" is "I have 6 years as a nurse in Manila"."""
    return f"I have {found[3]} as {article(found[1])} {found[1]} in {found[2]}" if is_role(found[1]) else found[0]


def _as_such(found: re.Match[str]) -> str:
    """ "Qualified tech" is "I'm a qualified tech"."""
    return f"I'm {article(found[1])} {found[0]}" if is_role(found[2]) else found[0]


def _duty(found: re.Match[str]) -> str:
    """ "Monthly payroll for 900 staff, two of us" is "I've done monthly payroll for 900 staff, in a team of two"."""
    team = f", in a team of {found[2]}" if found[2] else ""
    return f"I've done {lower_start(found[1])}{team}"


def _talked_of_doing(found: re.Match[str]) -> str:
    """ "I talked about weeding the book room" is "I weeded the book room"."""
    return f"I {verbs.past_of_doing(found[1])} "


def _holder(found: re.Match[str]) -> str:
    """ "Personal licence holder" is "I'm a personal licence holder"."""
    return f"I'm {article(found[1])} {lower_start(found[1])}"


_COUNT = rf"(?:\d+|{UP_TO_TEN}|eleven|twelve|[a-z]+teen|[a-z]+ty(?:[- ][a-z]+)?)"
_HOURS = (
    r"(?:(?:early|late|split|night|day|weekend|rotating|evening|morning|opening|closing|12[ -]hour|long|on[ -]call) )?"
    r"(?:nights?|days|weekends?|shifts?|evenings?|mornings?|starts?|sat(?:urday)?s?|sun(?:day)?s?|overtime|on[ -]call"
    r"|out of hours|travel(?:ling)?|heights|lifting|driving|nights away|bank holidays)"
)
_EASY = (
    r"(?:(?:is|are|would be) )?"
    r"(?:(?:absolutely |really |also )?(?:no|not an?|never an?) (?:problem|bother|drama|worrie|issue|trouble|hassle)s?"
    r"|ok(?:ay)?|OK|fine|all good|all right)(?: at all)?(?: (?:for|with|by) me)?"
)
_TONGUE = (
    r"(?:English|Spanish|French|Polish|Arabic|Hindi|Urdu|Punjabi|Mandarin|Cantonese|Portuguese|Italian|German|Welsh"
    r"|Irish|Tagalog|Vietnamese|Korean|Japanese|Russian|Ukrainian|Romanian|Greek|Turkish|Somali|Creole|Cree|Gujarati"
    r"|Bengali|Tamil)"
)
_DELIVERED = (
    r"negotiated|delivered|handed over|built|sold|trained|cleared|closed|saved|moved|digiti[sz]ed|installed|wired"
    r"|poured|laid|reclassified|onboarded|hired|renewed|won|signed|completed|finished|renegotiated|settled|published"
)
_EASE = r"(?:,? (?:no|not a) (?:problem|bother|worries|issue|drama)s?)"
_NOTED = rules(
    (r"^(?i:(?:there was )?(?:no mention of|not (?:one|a) word (?:about|on|of)|nothing about"
     r"|(?:I )?(?:completely |totally |clean )?(?:blanked|went blank|spaced) on)) ((?:my|the|our) [^,.;]+"
     r"(?:, (?:passed|finished|got|won) [^,.;]+)?)(?:, (?:it|they) [^,.;]*)?$", r"forgot \1"),
    (r"^(?i:(?:I )?forgot (?:about )?)(the|my) ([A-Za-z][\w ]{2,25}), (passed|finished|got|won) "
     r"((?:first|second) (?:time|try|go)|(?:top|third|second|first)\b[^,.;]*|(?:in|last) [^,.;]+)$", r"I \3 \1 \2 \4"),
    (r"^(?i:forgot (?:about )?)(the|my|our) ([a-z][^,.;]{2,40}), I ([a-z]+) (?:it|them)\b", r"I \3 \1 \2"),
    (r"^(?i:(?:oh )?(?:and )?)(the|my|our) ([\w ]{3,40}?) I (run|ran|lead|led|teach|taught|coach|coached|manage"
     r"|started)(?=,|$)",
     r"I \3 \1 \2"),
    (r"^(?i:(?:forgot )?(?:(?:the|my) awards?,? )?)([a-z]+ of the (?:month|quarter|year)\b[^,.;]*)$", r"I was \1"),
    (r"\b(covered for [^,.;]*?) (?:when|while|whenever) s?he (?:was|is) [^,.;]+", r"\1"),
    (r"^([a-z]+ing) (?=\d[\d,]* [a-z]+ (?:twice|once|every|each|a) )([^,.;]+)(?:,.*)?$", r"I've been \1 \2"),
    (r"^(?i:(?:we )?ran out of time (?:for|to)[^,.;]*[,.;] )(?=I\b)(?!.*\b(?:it|ours|them)\b)", ""),
    (r"^(?i:I (?:not|no|didn't|did not|don't|do not) (?:say|said|told|tell)|I missed to (?:tell|say|mention)) "
     r"(?:that )?(?=(?:I|my) )",
     ""),
    (rf"^([A-Za-z][a-z]+(?: [a-z]+){{0,2}}), ({_COUNT} years)(, (?:mostly|mainly) [^,.;]+)?$", _as_one),
    (rf"^(?:I )?(?:do|work|can do) ({_HOURS}){_EASE},? (?:and )?({_HOURS})(?: as well| too)?$",
     r"I'm fine with \1 and \2"),
    (rf"^(?:I )?(?:do|work|can do) ({_HOURS}){_EASE}$", r"I'm fine with \1"),
    (rf"\b({_COUNT}) years? experience (?=in|with|of|as)", r"\1 years of experience "),
    (r"(\d [a-z]+ an? [a-z]+) average\b", r"\1 on average"),
    (rf"^(?:I )?worked ((?:the )?[a-z]+, [a-z ]+ (?:and|&) [a-z -]+), ({_COUNT} years) (at|in|with) (.+)$",
     r"I worked \1 for \2 \3 \4"),
    (r"^(?i:(?:also )?(?:I )?(?:forg[eo]t|missed)(?: to)? (?:tell|say|mention)(?: about)? )(?!I\b|that\b|about\b)"
     r"([^,.;]{3,50}?)(?: also| too| as well)?, (?:I )?(?:have )?(?:did|done)(?: it| this| that)? (?=(?:for|at|in"
     r"|on) [A-Za-z])",
     r"I did \1 "),
    (r"\b(know|use|used|can use|have used|learned) (the [a-z ]{3,30}?) (?:that )?(they|you|he|she) (have|has|use"
     r"|uses),? ([A-Z][A-Za-z0-9 ]{1,20})$", r"\1 \5, \2 \3 \4"),
    (rf"^({_COUNT} years)(?: as| of being| being)? an? ([A-Za-z]+(?: [a-z]+)?)(?=,|$)", _role),
    (rf"^(?i:({_HOURS}(?:(?:,| and| or|,? and also) {_HOURS})*(?: 1 in \d| \d[ap]m)?),? {_EASY})$", _at_ease),
    (rf"^(?i:(?:ok|okay|good|cool|happy) with ({_HOURS}\b.*))$", _at_ease),
    (rf"^(?i:({_TONGUE}) (?:and|&) ({_TONGUE})(?: both|,? fluent(?:ly)?)?)$", _tongues),
    (rf"^(?i:fluent (?:in )?({_TONGUE}) (?:and|&) ({_TONGUE}))(?: plus (?=I\b))?", _fluent),
    (rf"^(?i:(?:(?:bi|tri|multi)lingual)[,: -]+(?:in )?({_TONGUE}(?:(?:,? and|,|) {_TONGUE})+))$", _several_tongues),
    (r"^((?:[A-Za-z]+ ){1,2}[a-z]+), not (?:just|only) (?:an? )?[a-z]+$", r"\1"),
    (r"^(?:ex-)?[A-Za-z]+(?:[ -][A-Za-z]+){1,2}$", _somebody),
    (rf"^([A-Za-z]+ [a-z]+) ({_COUNT} (?:years|seasons|summers|winters))(?:,| and) (?=I )", _has_been),
    (rf"^([A-Z]{{2,5}}) ({_COUNT} years)(,? (?:the )?last {_COUNT} (?:in|at|on|with|as) [a-z ]+?)?(?: so .*)?$",
     _has_been),
    (rf"^({_COUNT} (?:vintages|harvests|seasons|lambings|calvings))(?: already| now)?(?:, .*)?$", r"I've done \1"),
    (r"^(?!(?:needs?|got|have|has|had|lost|no|not|only|getting|doing|wants?|still|waiting|a|the|my|their)\b)"
     r"([a-z][a-z ]{3,30} (?:ticket|licen[cs]e|certificate))$", r"I have my \1"),
    (rf"\bI(?:'m| am) (?:an? )?([a-z]+) (?:for |since )?({_COUNT} years)(?=[,.]|$)", _am_for),
    (r"^([A-Z]{2,5}) (since (?:[A-Z][a-z]+ )?(?:19|20)\d\d)(?:,.*)?$", _since),
    (rf"^((?:[A-Za-z]+ ){{0,2}}[A-Za-z]?[a-z]+(?<!for)(?<!as)(?<!of))"
     rf"( by trade| (?:at|in) (?:an? |the )?[A-Za-z][a-z ]{{2,30}}?)? "
     rf"({_COUNT} years)"
     r"(?:,(?! (?:been|I|now|and|we|(?:an? )?team of)\b).*| before .*)?$", _years_as),
    (rf"^I work(?:ed)? as (?:an? )?([a-z]+) in ([A-Z][a-z]+) ({_COUNT} years)(?:,.*)?$", _years_in),
    (rf"^([a-z]+ing) ([^,.;]+)(?:, [a-z]+)?, done (?:it|that) (?:for )?({_COUNT} (?:seasons|years))$",
     r"I've been \1 \2 for \3"),
    (r"^(?:[Zz]ero|[Nn]o|0) ([a-z][a-z -]{3,40}) (?=(?:on|in|over) (?:my last |\d|the last |any of |all ))",
     r"I've had no \1 "),
    (r"^Used to (?=[a-z]+s(?:,|$))", "I'm used to "),
    (r",? (?:and |but )?I just assumed\b.*$", ""),
    (r"^(?i:(?:I )?(?:talked|spoke) about how )(?=I [a-z]+)", ""),
    (r"(?<=, )(qualified|certified|registered|licensed|trained) ([a-z]+)(?=,|$)", _as_such),
    (r"^[Tt]op of (?=(?:the|my) )", "I was top of "),
    (r"^(?i:(makaton|BSL|ASL|auslan)[!., ]+I can sign\b.*)$", lambda found: f"I can sign {upper_first(found[1])}"),
    (r"^(?i:(?:completely |totally |clean )?forgot (?:about )?the [a-z ]{2,25}? (?:thing|one|bit)[,.:]+ )"
     r"(?!.*\b(?:it|them)\b)(?:I )?(?=[a-z]+ed |found |got |did |made |ran |won |cut )", "I "),
    (r"^(?i:forgot (?:about )?(?:my )?)([a-z ]{3,30} tickets?)(?=,)", r"I have my \1"),
    (r"^(?i:I forg[eo]t that )(?=I )", ""),
    (r",? (?:and )?(?:how did I not (?:say|mention)\b.*|just blanked|(?:I )?never said|I should (?:tell|say)"
     r"|that was it(?: really)?)$", ""),
    (rf"^([A-Za-z]+(?: [a-z]+)?) ({_COUNT} years) (?=(?:at|in|with|for) )([^,.;]+)(?:,.*)?$", _as_whom),
    (rf"^((?:[Dd]aily|[Ww]eekly|[Ff]ortnightly|[Mm]onthly|[Qq]uarterly|[Yy]early) (?!I\b)[a-z]+(?: [a-z]+)? "
     rf"for \d[\d,]*[^,.;]+?)(?:, (?:just |only )?({_COUNT}) of us)?$", _duty),
    (r"\b(did [^,.;]+?) (for|at|in|on) (?=[A-Z][a-z]+ [a-z]+ [a-z]+$)", r"\1 \2 the "),
    (r"(?:^[A-Za-z][a-z ]{2,20} - |\bI )(?:talked|spoke) about ([a-z]+ing) (?=(?:the|my|our|an?|\d+)\b)",
     _talked_of_doing),
    (rf"^([A-Za-z]+ [a-z]+) ({_COUNT} years), (?:an? )?team of ({_COUNT}(?: [a-z]+)?)$", _with_a_team),
    (r"^[A-Za-z]+(?: [A-Za-z-]+){1,4} experience$", _experience),
    (rf"^({_COUNT} years),? (mostly|mainly) (?!in\b|on\b|at\b|with\b)(?=[a-z])", r"I have \1 of experience, \2 with "),
    (rf"^(?i:(?:last job,? )?({_COUNT} [^,.]{{3,40}}?) ({_DELIVERED})((?:[ ,].*)?))$", _delivered),
    (r"^([A-Z][A-Za-z/&]+(?: [A-Z\d]+)?) (passed|finished|completed) (?=(?:in|last|this) )", r"I \2 \1 "),
    (r"^((?:I )?(?:did|worked|ran|drove|coached|taught|kept|sold|cooked|served|helped|umpired|refereed) [^,]+), "
     rf"({_COUNT} (?:seasons|summers|winters|springs|years))(?=,|$)", r"\1 for \2"),
    (r"^(?:an? )?([A-Za-z][A-Za-z' ]{2,40} holder)$", _holder),
)  # fmt: skip
