"""Things without a verb, as what somebody is, has or has done, where that is plain: years, a trade, a certificate."""

import re

from bot.notes.shorthand.figures import NUM
from bot.notes.shorthand.topics import is_role
from bot.notes.shorthand.words import (
    DETERMINERS,
    HELD,
    JOINERS,
    PREPOSITIONS,
    TIME,
    article,
    has_subject,
    head_of,
    is_number,
    is_plural,
    lower_first,
    lower_start,
    opens_with_verb,
    with_a,
    with_the,
    words,
)
from bot.notes.spelling import CASED
from bot.words import say_list

_SOLD = re.compile(r"^(?:about |over )?\$?\d[\d,.]*(?: million|,000|[MK])? in [a-z]", re.IGNORECASE)

_YEARS = re.compile(rf"^(?P<long>{TIME})(?: of)? (?P<rest>.+)$", re.IGNORECASE)

_RATE = re.compile(
    rf"^(?:{NUM}) [a-z]+(?: [a-z]+)? (?:a|an|per|each|every) (?:hour|shift|day|night|week|month)$", re.IGNORECASE
)


def handling(parts: list[str]) -> str:
    """ "drive-through window, Friday night rush, about 90 cars an hour": things with how many of them at a time."""
    *things, rate = parts
    if not _RATE.match(rate) or len(things) > 3 or any(re.search(r"\d", each) for each in things):
        return ""
    if any(has_subject(each) or opens_with_verb(each) for each in things):
        return ""
    if not things:
        return f"I've handled {rate}"
    listed = say_list([with_the(lower_first(each)) for each in things])
    return f"I've handled {listed}, {rate}"


_PLACE = re.compile(
    r"^(?:[a-z]+ )?(?:center|clinic|office|store|shop|school|kitchen|hospital|warehouse|bank|bakery|daycare|lab|bar"
    r"|salon|restaurant|nursing home|pharmacy|garage|library|museum|hotel|gym)\b"
)
"""Where one works, as people jot it: "2 yrs call center"."""


def names_a_workplace(text: str) -> bool:
    """Whether it is a kind of place one works in, and no name: "GMP lab", "call center"."""
    last = text.rpartition(" ")[2]
    return last.islower() and bool(_PLACE.fullmatch(last))


_LOAD = re.compile(
    r"^(?:a )?(?P<what>caseload|team|panel|territory|budget|class|crew|portfolio|book|staff"
    r"|patient load|route) of (?P<much>(?:about |over )?\$?\d[\d,.]*(?: million|[MK])?(?: [a-z]+)?)$",
    re.IGNORECASE,
)
_DONE = re.compile(r"^(?P<much>(?:about |over )?\d[\d,]*)(?: now| so far| total| in all)?$")
_RATED = re.compile(
    r"^(?:my )?(?P<what>(?:[a-z-]+ ){0,2}?(?:rate|ratio|score|average"
    r"|accuracy|attendance|uptime|retention|occupancy|punctuality|hit rate))"
    r"(?: is| was| of|:)? (?P<much>(?:about |over |under )?\$?\d[\d,.]*%?(?: (?:out )?of \d+)?)"
    r"(?P<against>,? against .+)?$",
    re.IGNORECASE,
)
_LATELY = re.compile(
    r"^(?:my )?last (?P<count>two|three|four|five|six"
    r"|\d+) (?P<things>[a-z]+(?: [a-z]+)?s) (?:had )?(?:0|no|zero) (?P<of>[a-z]+)(?P<more>.*)$",
    re.IGNORECASE,
)
_TRAITS = frozenset(["learner", "player", "worker", "communicator", "listener", "starter", "thinker", "solver"])

_OFFICES = frozenset(["treasurer", "president", "captain", "chair", "secretary", "head"])

UNDER_WAY = re.compile(r"^(?:halfway (?:through|to)|working (?:on|toward|towards)|studying for|enrolled in) ")
"""What somebody is at, as people add it: "halfway through the diploma"."""

_KIND_OF_PAPER = re.compile(rf"{UNDER_WAY.pattern}|^(?:category|class|type|grade|level) ")

_DEEDS = re.compile(r"(?:tions|ments|audits|launches|projects|moves|openings|events|installs|installations)$")


def _lasting(found: re.Match[str]) -> str:
    """What somebody has been, and where, for how long: "volunteer fireman 15 years", "GMP lab 5 years"."""
    what, long = lower_first(found[1]), found[2].lower()
    if names_a_workplace(found[1]):
        return f"I have {long} in {with_a(what)}"
    return f"I've been {article(found[1])} {what} for {long}" if is_role(found[1]) else ""


def _counted(text: str, rest: list[str]) -> tuple[str, list[str]] | None:
    """How much of something there was: a caseload, a rate, how many were done, and what there was none of."""
    if load := _LOAD.match(text):
        return f"I've had {article(load['what'])} {load['what'].lower()} of {load['much']}", rest
    if rest and is_plural(head_of(text)) and (done := _DONE.match(rest[0])):
        return f"I've done {done['much']} {lower_start(text)}", rest[1:]
    if none := re.match(rf"^(?:no|zero) (.+s) in (?:the last )?({TIME})$", text, re.IGNORECASE):
        return f"I've had no {lower_first(none[1])} in {none[2].lower()}", rest
    if rated := _RATED.match(text):
        return f"my {lower_first(rated['what'])} was {rated['much']}{rated['against'] or ''}", rest
    if lately := _LATELY.match(", ".join([text, *rest])):
        return f"my last {lately['count']} {lately['things']} had no {lately['of']}", []
    return None


_PAPERED = re.compile(r"^(?:[A-Za-z-]+ ){1,3}(?:certified|trained)(?: too| as well)?$")
"""What somebody is by a paper: "CPI certified", "de-escalation trained"."""
_NONE_OF = re.compile(
    r"^(?:0|no|zero) (?P<of>(?:[A-Za-z-]+ ){0,2}(?:findings|callbacks|complaints|e-files|rejections|accidents|injuries"
    r"|errors|incidents|outages|recordables|deficiencies|violations|citations|defects|collisions))"
    rf"(?: (?P<long>{TIME}) (?:in a row|running|straight))?$",
    re.IGNORECASE,
)
"""What there was none of, and it is well so."""


def _with_its_kind(where: str) -> str:
    return with_a(where) if names_a_workplace(where) else where


def framing(  # noqa: PLR0912, PLR0915 - one rule after another, each a line or two
    first: str, rest: list[str], topic: str = ""
) -> tuple[str, list[str]] | None:
    """A thing as what somebody is or has, where that is plain: years, a trade, a certificate, sales."""
    text = first
    if re.search(r"\b(?:experience|background)$", text) and len(words(text)) < 7 and not is_number(words(text)[0]):
        return f"I have {with_a(text) if text.endswith('background') else text}", rest
    if _PAPERED.match(text):
        also: list[str] = []
        while rest and _PAPERED.match(rest[0]):
            also, rest = [*also, rest[0]], rest[1:]
        papers = [
            re.sub(r"^[a-z]{3}(?= certified\b)(?<!now)", lambda m: m[0].upper(), lower_first(each))
            for each in (text, *also)
        ]
        return f"I'm {say_list(papers)}", rest
    been = re.match(rf"^(?P<role>[A-Za-z ]+?) (?P<long>{TIME})(?: in| of)? (?P<where>[a-z]+(?: [a-z]+){{0,2}})$", text)
    if been and is_role(been["role"]) and words(been["where"])[0] not in PREPOSITIONS | JOINERS:
        role = lower_first(been["role"])
        return f"I've been {article(role)} {role} in {_with_its_kind(been['where'])} for {been['long']}", rest
    if (found := re.match(r"^([A-Za-z ]+) since (\d{4})$", text)) and is_role(found[1]):
        return f"I've been {article(found[1])} {lower_first(found[1])} since {found[2]}", rest
    if found := _NONE_OF.match(text):
        long = f" for {found['long'].lower()} running" if found["long"] else ""
        return f"I've had no {lower_first(found['of'])}{long}", rest
    if found := _YEARS.match(text):
        what = found["rest"]
        if is_role(what) and words(what)[0] not in PREPOSITIONS:
            return f"I've been {article(what)} {lower_first(what)} for {found['long'].lower()}", rest
        if words(what)[0] in {"no", "zero"}:
            what = f"with {what}"
        elif words(what)[0] not in PREPOSITIONS | {"running", "ago", "straight", "as"}:
            what = (
                f"at the {what}"
                if what.startswith("front desk")
                else f"in {_PLACE.sub(lambda place: with_a(place[0]), what)}"
            )
        what = re.sub(rf" then ({TIME}) (?=[a-zA-Z])", r", then \1 in ", what)
        return f"I have {found['long'].lower()} {what}", rest
    if (
        rest
        and (found := re.match(rf"^({TIME})(?: (?P<more>.+))?$", rest[0], re.IGNORECASE))
        and not is_number(words(text)[0])
    ):
        if is_role(text):
            now = " now" in f"{text} "
            what = text.replace(" now", "")
            here = " here" if found["more"] == "here" else ""
            more = f" {found['more']}" if found["more"] and not here else ""
            return (
                f"I'm {article(what)} {lower_first(what)}{' now' if now else ''}, "
                f"and have been{here} for {found[1].lower()}{more}",
                rest[1:],
            )
        more = found["more"] or ""
        more = f" with {more}" if more.startswith(("no ", "zero ")) else f" {more}" if more else ""
        return f"I have {found[1].lower()} of {lower_first(text)}{more}", rest[1:]
    if re.sub(r" (?:mostly|mainly|daily|every day|too|well)$", "", text) in set(CASED.values()):
        more = (
            f" and {lower_first(rest[0])}" if rest and not has_subject(rest[0]) and not opens_with_verb(rest[0]) else ""
        )
        mostly = re.match(r"^(.+) (mostly|mainly)$", text)
        return (f"I {mostly[2]} use {mostly[1]}{more}" if mostly else f"I use {text}{more}"), rest[1:] if more else rest
    if is_number(words(text)[0]) and _DEEDS.search(head_of(text)) and not re.match(r"\d[\d.]*%", text):
        what = (
            re.sub(rf"\b{head_of(text)}\b", f"{topic} {head_of(text)}", text, count=1)
            if topic and topic.isupper()
            else text
        )
        return f"I've done {lower_first(what)}", rest
    if re.match(r"^\d[\d.]*% on time\b", text):
        return f"I've been {text}", rest
    if _SOLD.match(text):
        return f"I brought in {text}", rest
    head = head_of(text)
    trailing = re.match(r"^(.+?) and (I .+)$", text)
    thing = trailing[1] if trailing else text
    if {head_of(thing), words(thing)[-1], words(thing)[0]} & HELD:
        if words(thing)[-1] == "certified":
            return f"I'm {thing}", rest
        more = f", and {trailing[2]}" if trailing else ""
        paper = words(thing)[-1] in HELD and not is_plural(words(thing)[-1]) and words(thing)[0] not in DETERMINERS
        owned = (
            thing
            if is_plural(words(thing)[-1])
            else f"{article(thing)} {thing}"
            if paper
            else with_a(lower_first(thing))
        )
        listed = [
            each if " and " in each else with_a(lower_first(each))
            for each in rest
            if not (
                has_subject(each) or opens_with_verb(each) or is_number(words(each)[0]) or _KIND_OF_PAPER.match(each)
            )
        ]
        if rest and len(listed) == len(rest) and not more:
            return f"I have {say_list([lower_first(owned), *listed])}", []
        if rest and (done := re.match(r"^(\d[\d,]*)\+ ([a-z ]+s)$", rest[0])) and not more:
            return f"I have {lower_first(owned)} and more than {done[1]} {done[2]} behind me", rest[1:]
        return f"I have {lower_first(owned)}{more}", rest
    lasting = re.match(rf"^(.+?)(?: for)? ({TIME})$", text, re.IGNORECASE)
    if framed := _lasting(lasting) if lasting else "":
        return framed, rest
    if counted := _counted(text, rest):
        return counted
    if is_role(text) and (head in _TRAITS or text.isupper()):
        roles = [text]
        while rest and (is_role(rest[0]) or head_of(rest[0]) in _TRAITS):
            roles.append(rest[0])
            rest = rest[1:]
        return f"I'm {say_list([f'{article(each)} {lower_first(each)}' for each in roles])}", rest
    if is_role(text):
        if words(text)[0] in {"retired", "former", "licensed", "registered"}:
            return f"I'm {article(text)} {lower_first(text)}", rest
        is_now = text.endswith(" now")
        if not is_now and head not in _OFFICES and words(text)[0] not in DETERMINERS:
            return f"I've been {article(text)} {lower_first(text)}", rest
        return f"I've been {lower_first(text)}" if not is_now else f"I'm {article(text)} {lower_first(text)}", rest
    if words(text)[0] in {"no", "zero"} and head in {"accidents", "complaints", "injuries", "errors", "incidents"}:
        return f"I've had {lower_first(text)}", rest
    return None
