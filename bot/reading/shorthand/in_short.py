"""How people note down what they have and do, put as they would say it: "nights no bother", "ABO, 9 yrs". Pure.

A shape is only read where it can mean one thing; nothing is added but who it is of.
"""

import re

from bot.reading.shorthand import verbs
from bot.reading.shorthand.capitals import lower_start, upper_first
from bot.reading.shorthand.credentials import CREDENTIALS
from bot.reading.shorthand.forgotten import FORGOTTEN
from bot.reading.shorthand.nouns import listed
from bot.reading.shorthand.roles_held import ROLES_HELD
from bot.reading.shorthand.words import COUNT
from bot.support.patterns import regex
from bot.support.rewriting import rewritten, rules


def as_said(text: str) -> str:
    """A text, spelt out, with what was only noted down as it is said; the rest as it is."""
    text = _AT_ITS_HEAD.sub(_its_deed, text)
    return "".join(each if at % 2 else rewritten(each, _ALL) for at, each in enumerate(_BETWEEN.split(text)))


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
    tongues = [each.capitalize() for each in re.findall(_TONGUE, found[1], re.IGNORECASE)]
    return f"I speak {listed(tongues)}"


def _duty(found: re.Match[str]) -> str:
    """ "Monthly payroll for 900 staff, two of us" is "I've done monthly payroll for 900 staff, in a team of two"."""
    team = f", in a team of {found[2]}" if found[2] else ""
    return f"I've done {lower_start(found[1])}{team}"


def _talked_of_doing(found: re.Match[str]) -> str:
    """ "I talked about weeding the book room" is "I weeded the book room"."""
    return f"I {verbs.past_of(verbs.base_of_gerund(found[1]))} "


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
    (r"\b(covered for [^,.;]*?) (?:when|while|whenever) s?he (?:was|is) [^,.;]+", r"\1"),
    (r"^([a-z]+ing) (?=\d[\d,]* [a-z]+ (?:twice|once|every|each|a) )([^,.;]+)(?:,.*)?$", r"I've been \1 \2"),
    (rf"^(?:I )?(?:do|work|can do) ({_HOURS}){_EASE},? (?:and )?({_HOURS})(?: as well| too)?$",
     r"I'm fine with \1 and \2"),
    (rf"^(?:I )?(?:do|work|can do) ({_HOURS}){_EASE}$", r"I'm fine with \1"),
    (rf"\b({COUNT}) years? experience (?=in|with|of|as)", r"\1 years of experience "),
    (r"(\d [a-z]+ an? [a-z]+) average\b", r"\1 on average"),
    (rf"^(?:I )?worked ((?:the )?[a-z]+, [a-z ]+ (?:and|&) [a-z -]+), ({COUNT} years) (at|in|with) (.+)$",
     r"I worked \1 for \2 \3 \4"),
    (r"\b(know|use|used|can use|have used|learned) (the [a-z ]{3,30}?) (?:that )?(they|you|he|she) (have|has|use"
     r"|uses),? ([A-Z][A-Za-z0-9 ]{1,20})$", r"\1 \5, \2 \3 \4"),
    (rf"^(?i:({_HOURS}(?:(?:,| and| or|,? and also) {_HOURS})*(?: 1 in \d| \d[ap]m)?),? {_EASY})$", _at_ease),
    (rf"^(?i:(?:ok|okay|good|cool|happy) with ({_HOURS}\b.*))$", _at_ease),
    (rf"^(?i:({_TONGUE}) (?:and|&) ({_TONGUE})(?: both|,? fluent(?:ly)?)?)$", _tongues),
    (rf"^(?i:fluent (?:in )?({_TONGUE}) (?:and|&) ({_TONGUE}))(?: plus (?=I\b))?", _fluent),
    (rf"^(?i:(?:(?:bi|tri|multi)lingual)[,: -]+(?:in )?({_TONGUE}(?:(?:,? and|,|) {_TONGUE})+))$", _several_tongues),
    (rf"^({COUNT} (?:vintages|harvests|seasons|lambings|calvings))(?: already| now)?(?:, .*)?$", r"I've done \1"),
    (rf"^([a-z]+ing) ([^,.;]+)(?:, [a-z]+)?, done (?:it|that) (?:for )?({COUNT} (?:seasons|years))$",
     r"I've been \1 \2 for \3"),
    (r"^(?:[Zz]ero|[Nn]o|0) ([a-z][a-z -]{3,40}) (?=(?:on|in|over) (?:my last |\d|the last |any of |all ))",
     r"I've had no \1 "),
    (r"^Used to (?=[a-z]+s(?:,|$))", "I'm used to "),
    (r"^[Tt]op of (?=(?:the|my) )", "I was top of "),
    (r"^(?i:(makaton|BSL|ASL|auslan)[!., ]+I can sign\b.*)$", lambda found: f"I can sign {upper_first(found[1])}"),
    (rf"^((?:[Dd]aily|[Ww]eekly|[Ff]ortnightly|[Mm]onthly|[Qq]uarterly|[Yy]early) (?!I\b)[a-z]+(?: [a-z]+)? "
     rf"for \d[\d,]*[^,.;]+?)(?:, (?:just |only )?({COUNT}) of us)?$", _duty),
    (r"\b(did [^,.;]+?) (for|at|in|on) (?=[A-Z][a-z]+ [a-z]+ [a-z]+$)", r"\1 \2 the "),
    (r"(?:^[A-Za-z][a-z ]{2,20} - |\bI )(?:talked|spoke) about ([a-z]+ing) (?=(?:the|my|our|an?|\d+)\b)",
     _talked_of_doing),
    (rf"^(?i:(?:last job,? )?({COUNT} [^,.]{{3,40}}?) ({_DELIVERED})((?:[ ,].*)?))$", _delivered),
    (r"^([A-Z][A-Za-z/&]+(?: [A-Z\d]+)?) (passed|finished|completed) (?=(?:in|last|this) )", r"I \2 \1 "),
    (r"^((?:I )?(?:did|worked|ran|drove|coached|taught|kept|sold|cooked|served|helped|umpired|refereed) [^,]+), "
     rf"({COUNT} (?:seasons|summers|winters|springs|years))(?=,|$)", r"\1 for \2"),
)  # fmt: skip
_ALL = (*FORGOTTEN, *CREDENTIALS, *ROLES_HELD, *_NOTED)
