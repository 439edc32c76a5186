"""What people hold and know, as it is noted down and as it is said: licences, degrees, tools. Pure."""

import re

from bot.reading.shorthand.capitals import lower_start
from bot.reading.shorthand.names_spelt import TOOLS
from bot.reading.shorthand.nouns import article, listed
from bot.reading.shorthand.words import COUNT, UP_TO_TEN
from bot.support.patterns import regex
from bot.support.rewriting import rules


def _skills(found: re.Match[str]) -> str:
    """ "Total 4.5 years exp, Selenium + Java and TS" is "I have 4.5 years of experience with Selenium, Java and TS"."""
    skills = re.split(r" \+ |, | and | & ", found[2])
    return f"I have {found[1]} of experience with {listed(skills)}"


def _has_it(found: re.Match[str]) -> str:
    """ "Full registration with the NMC" is "I have full registration with the NMC"."""
    return f"I have {lower_start(found[1])}"


def _degree(found: re.Match[str]) -> str:
    """ "B.Tech computer science" is "I have a B.Tech in computer science"."""
    return f"I have {article(found[1])} {found[1]} in {found[2]}"


def _works_with(found: re.Match[str]) -> str:
    """ "Excel, sage 50 and react" is "I work with Excel, Sage 50 and React"."""
    return f"I work with {re.sub(r'(?:react|sage)', lambda tool: tool[0].capitalize(), found[1])}"


def _all_of_it(found: re.Match[str]) -> str:
    """ "White card, EWP and dogging tickets" is "I have my white card, EWP and dogging tickets"."""
    each_one = re.split(r", (?:and )?| and | & | \+ ", found[0])
    are_tickets = _TICKETS.search(each_one[-1]) and all(map(_KIND.fullmatch, each_one[:-1]))
    if not are_tickets and not all(map(_HELD.fullmatch, each_one)):
        return found[0]
    held = [each if re.match(r"[A-Z]{2}|PA", each) else lower_start(each) for each in each_one]
    return f"I have my {listed(held)}"


_TICKETS = regex(r" (?:tickets|licen[cs]es|certificates)$")
_KIND = regex(r"[A-Za-z]+\d*(?: [a-z]+)?")
"""Of which tickets: "reach, counterbalance and VNA tickets"."""
_HELD = regex(
    r"(?:[Ll]evel|[Bb]and|[Cc]ert(?:ificate)?) (?:\d|I{1,3}V?)(?: (?!I\b)[a-z]+){1,4}"
    r"|[A-Z]{2,6}\d{0,3}(?: (?:gold|card|[Ll]evel \d|tickets?|universal|[a-z]+ tickets?))?"
    r"|[A-Za-z]?[a-z]+(?: [a-z]+){0,3} (?:tickets?|licen[cs]es?|cards?|certificates?)"
    r"|(?:paediatric |pediatric )?first aid(?: at work)?|food (?:hygiene|safety)|manual handling|safeguarding"
    r"|working at heights|confined spaces?"
)
_TOOL = rf"(?:{'|'.join(sorted(TOOLS))}|[Rr]eact|[Ss]age)(?: \d+)?"
CREDENTIALS = rules(
    (r"^(?!I\b|[Mm]y\b)[^,.;]{2,40}(?:(?:, (?:and )?| and | & | \+ )[^,.;]{2,40}){1,4}$", _all_of_it),
    (r"^(?!My\b)([A-Za-z][\w &/]+? (?:licen[cs]e|card|ticket|certificate|clearance)) (?:(?:is )?(?:valid|good) )?"
     r"(?:till|until|to|through) ((?:[A-Z][a-z]+ )?20\d\d)$", r"My \1 is valid until \2"),
    (r"^([A-Z]{2,6})(?:,| and|,? &) ([A-Z]{2,6}), (both|all) (current|in date|up to date)$",
     r"I have my \1 and \2, \3 \4"),
    (r"^([A-Z]{2,6}) and ([Ll]evel \d [a-z][a-z ]+)$", r"I have \1 and \2"),
    (r"^((?:[A-Z]{2,6}|[a-z][a-z -]{2,30}) (?:trained|certified|qualified|registered|accredited|vetted))$", r"I'm \1"),
    (r"^[Ee]nhanced (DBS[^,.;]*)$", r"I have an enhanced \1"),
    (r"^((?:CDL|HGV|LGV|PCV)\b[^,.;]*(?:, [a-z]+ and [a-z]+)?), (?:0|zero|no) "
     r"(accidents|points|claims|incidents|violations)(?: in)? (.+)$",
     r"I have my \1, with no \2 in \3"),
    (rf"^(?:I have )?(?:(?:[Tt]otal|[Oo]verall) )?((?:\d+(?:\.\d)?|{UP_TO_TEN})\+? years)(?: of)? exp(?:erience)?,? "
     r"(?:in |with )?([A-Z][\w#.]*(?:(?: \+ |, | and | & )[A-Z][\w#.]*){0,7})$", _skills),
    (rf"^([A-Za-z][\w&/ -]{{1,28}} (?:qualified|certified|registered|licen[cs]ed|ticketed)),? ({COUNT} years)(?=,|$)",
     r"I'm \1, with \2 of experience"),
    (r"^(?=(?:[Dd]egree|[Dd]iploma|[Mm]asters|[Bb]achelors) in [a-z])", "I have a "),
    (r"^((?:[Ff]ull|[Cc]urrent|[Aa]ctive|[Vv]alid) (?:registration|membership|certification|clearance) "
     r"(?:with|from|for) [^,.;]+)(?:,.*)?$", _has_it),
    (r"^(B\.?Tech|B\.?Sc|M\.?Sc|B\.?A|M\.?A|B\.?Com|B\.?Eng|M\.?Eng|MBA)\.? (?:in )?([a-z][a-z ]{2,40})(?:,.*)?$",
     _degree),
    (rf"^({_TOOL}(?:, {_TOOL})*,? (?:and|&) {_TOOL})(?:,.*)?$", _works_with),
    (r"^(?!(?:needs?|got|have|has|had|lost|no|not|only|getting|doing|wants?|still|waiting|a|the|my|their)\b)"
     r"([a-z][a-z ]{3,30} (?:ticket|licen[cs]e|certificate))$", r"I have my \1"),
)  # fmt: skip
"""A shape is only read where it can mean one thing."""
