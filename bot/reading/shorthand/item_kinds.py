"""Items that tell what somebody is, has or is fine with, and lack no more than the words for it. Pure.

"Chartered since 2021" is "I've been chartered since 2021", "3 years QC" is "I have 3 years of QC".
"""

import re
from collections.abc import Callable

from bot.reading.shorthand.items import lower_item
from bot.reading.shorthand.names_spelt import LANGUAGES
from bot.reading.shorthand.nouns import article
from bot.reading.shorthand.stretches import has_subject
from bot.reading.shorthand.words import COUNT, ROLES, UNITS, UP_TO_TEN, set_of
from bot.support.patterns import regex

HELD = "chartered|certified|licen[cs]ed|registered|qualified|ticketed|bilingual|trained|insured|bonded|cleared|admitted"
"""What one is, which looks like what one did."""
_AT_EASE = (
    "fine|good|comfortable|happy|ok|okay|great|fluent|confident|experienced|available|willing|ready|keen"
    "|not fussed|not afraid|not bothered|not scared"
)
_TONGUE = "|".join(sorted(LANGUAGES))
_IN_A = set_of("room office ward lab unit shop kitchen school clinic warehouse store garage nursery hotel")
_ON_A = set_of("desk team line")
"""Where one works for years: "in a daycare room", "on a service desk"."""
_PENDING = regex(
    r"\b(?:appli(?:ed|cation)|pending|in progress|booked|waiting|should be|not yet|halfway|finish(?:es|ing)?"
    r"|expired|lapsed|lost)\b",
    re.IGNORECASE,
)
"""It is not held yet, or no more."""
_WORK = {"shift": "shift work", "night": "nights"}


def told_of_oneself(item: str) -> str:
    """What an item of these kinds says, without its full stop; "" for any other. Total."""
    for shape, says in _KINDS:
        if (found := shape.fullmatch(item)) and (said := says(found)):
            return said
    return ""


def _small(found: re.Match[str]) -> str:
    return lower_item(found[0])


def _fine_with(found: re.Match[str]) -> str:
    what = _WORK.get(found["what"].lower(), lower_item(found["what"]))
    return f"I'm fine with {what}{found['more'] or ''}"


def _has_paper(found: re.Match[str]) -> str:
    if has_subject(found["what"]) or _PENDING.search(found[0]):
        return ""
    return f"I have my {lower_item(found['what'])}{found['more'] or ''}"


def _holds_role(found: re.Match[str]) -> str:
    """ "Assistant buyer 3 years" is "I've been an assistant buyer for 3 years"."""
    if found["head"].lower() not in ROLES:
        return ""
    role, more = lower_item(found["role"]), found["more"]
    if found["long"] or found["since"]:
        return f"I've been {article(role)} {role}{' for ' + found['long'] if found['long'] else found['since']}{more}"
    return "" if more else f"I'm {article(role)} {role}"


def _has_been(found: re.Match[str]) -> str:
    since = f"for {found['long']}" if found["long"] else found["since"]
    return f"I've been {found['what'].lower()} {since}{found['more']}"


def _lasted(found: re.Match[str]) -> str:
    """ "3 years QC in generics" is "I have 3 years of QC in generics", and "12 years a nurse" is "... as a nurse"."""
    long, of, what = found["long"].lower(), found["of"] or "", found["what"]
    if found["comma"]:
        return f"I have {long} of experience, {of}{what}"
    if re.match(HELD, what, re.IGNORECASE):
        return re.sub(r"^([a-z]+)", rf"I've been \1 for {long}", what)
    return f"I have {long} {_link(of, what)}{what}"


def _link(of: str, what: str) -> str:
    """What stands between how long it was and what it was; `of`: what was typed there."""
    if of.lower() == "as " and what.split(" ", 1)[0].rstrip(",;").lower() in ROLES:
        return f"as {article(what)} "
    if of:
        return f"as {of}" if of.lower() in {"a ", "an "} else of
    clause = re.split(r"[,;]", what)[0]
    thing = re.split(r" (?:at|in|on|for) ", clause)[0]
    last = "" if " of " in thing else thing.rsplit(" ", 1)[-1].lower()
    if last in ROLES and not re.search(r" (?:and|then) ", thing):
        return f"as {article(what)} "
    if thing != clause:
        return "of "
    return "in a " if last in _IN_A else "on a " if last in _ON_A else "of "


_KINDS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = tuple(
    (regex(shape, re.IGNORECASE), says)
    for shape, says in (
        (
            r"(?:can|could|would|will|don't|didn't|never|also|usually|always|already"
            r"|used to (?!\w+ing\b|the\b|an?\b|my\b)) ?[a-z].*",
            lambda found: f"I {_small(found)}",
        ),
        (
            r"(?:doing|finishing|studying|learning|taking|working (?:on|towards)|sitting) [a-z].*",
            lambda found: f"I'm {_small(found)}",
        ),
        (
            rf"(?:(?:{_AT_EASE}) (?:with|on|at|in|to|about|for|by|of)|(?:{HELD}) (?:in|to|on|for|as|by|and)) .*",
            lambda found: f"I'm {_small(found)}",
        ),
        (r"rather [a-z].*", lambda found: f"I'd {_small(found)}"),
        (r"been .*", lambda found: f"I've {_small(found)}"),
        (
            r"(?:promoted|commended|awarded|nominated|elected|selected|chosen|appointed|named|recogni[sz]ed|shortlisted)\b"
            r"(?! (?:the|my|our|an?) ).*",
            lambda found: f"I was {_small(found)}",
        ),
        (
            r"(?!I\b|I'|My\b|We\b)(?P<what>[A-Za-z][\w' -]{2,40}?)(?: (?:is|are))? no (?:problem|bother|worries|drama"
            r"|hassle)(?: (?:for|with) me)?(?P<more>, .+)?",
            _fine_with,
        ),
        (
            r"(?:Got (?:my |the )?)?(?!My\b|The\b|A\b|Our\b|No\b|Got\b)(?P<what>(?:[\w/&-]+ ){1,4}(?:licen[cs]e"
            r"|certificate|ticket|card|diploma"
            r"|registration|clearance|permit))(?P<more>, [^,;]+)?",
            _has_paper,
        ),
        (
            r"(?!\d+ )(?P<role>(?:[\w-]+ ){0,3}(?P<head>[A-Za-z]+))"
            rf"(?:,? (?:for )?(?P<long>(?:{COUNT}) (?:years|months))"
            rf"|(?P<since> since \d{{4}}))?(?P<more>(?: (?:at|in|with|on) [^,;]+)?(?:, [^;]+)?)",
            _holds_role,
        ),
        (
            rf"(?P<what>{HELD}) (?P<since>since \d{{4}}|(?:for )?(?P<long>(?:\d+|{UP_TO_TEN}) (?:years|months)))"
            r"(?P<more>(?:, .+)?)",
            _has_been,
        ),
        (rf"(?P<both>Both )?(?:{_TONGUE})(?:, (?:{_TONGUE}))*,? and (?:{_TONGUE})", lambda found: _speaks(found[0])),
        (
            rf"Bilingual,? [(]?(?:in )?(?P<tongue>(?:{_TONGUE})(?: and (?:{_TONGUE}))?)[)]?",
            lambda found: f"I'm bilingual in {found['tongue']}",
        ),
        (
            rf"(?P<long>{COUNT} (?:{UNITS}))(?P<comma>,?) (?P<of>of |in |on |at |with |as |doing |running |an? )?"
            r"(?P<what>[A-Za-z].*)",
            _lasted,
        ),
    )
)
"""Each shape with what it says; the first that fits counts."""


def _speaks(tongues: str) -> str:
    return f"I speak {tongues.replace('Both', 'both')}"
