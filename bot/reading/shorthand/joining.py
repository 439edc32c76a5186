"""A clause with the parts behind it, joined as they are said: figures by "with", deeds by "and"."""

import re

from bot.reading.shorthand.figures import MOVING, measured
from bot.reading.shorthand.reports import META, is_theirs
from bot.reading.shorthand.things import UNDER_WAY
from bot.reading.shorthand.topics import bare, is_role
from bot.reading.shorthand.words import (
    ADJECTIVES,
    DETERMINERS,
    HELD,
    JOINERS,
    PREPOSITIONS,
    SUBJECTS,
    TIME,
    article,
    finite_at,
    has_subject,
    is_adverb,
    is_number,
    is_plural,
    lower_first,
    opens_with_verb,
    set_of,
    upper_first,
    with_a,
    with_the,
    words,
)


def with_article(clause: str) -> str:
    """A clause whose subject is one bare thing, with its article: "weekly pack went" is "the weekly pack went"."""
    tokens = words(clause)
    at = finite_at(tokens)
    subject = clause.split()[:at]
    if (
        not at
        or (tokens[at] not in _MOVED and tokens[0] != "whole" and "average" not in tokens[:2])
        or tokens[0] in SUBJECTS | DETERMINERS | PREPOSITIONS
        or is_number(tokens[0])
        or len(subject) > 3
    ):
        return clause
    thing = " ".join(subject)
    if tokens[at - 1] in PREPOSITIONS | SUBJECTS:
        return clause
    return clause.replace(thing, with_the(bare(thing)), 1)


_MOVED = frozenset({"went", "dropped", "fell", "rose", "grew", "came", "doubled", "halved", "improved"})
"""What a figure does, whose name then has its article."""


def goes_on(main: str, rest: list[str], *, how: bool = False) -> str:
    """A clause with the parts behind it joined as they are said: figures by "with", deeds by "and"."""
    text, kind = _counted(main), ""
    kept = [_counted(part) for part in rest if not META.match(part) and (how or not is_theirs(part))]
    things = 0
    while things < len(kept) and is_bare_thing(kept[things]):
        things += 1
    if things > 1:
        last = f"{', ' if ' and ' in kept[things - 1] else ' and '}{kept[things - 1]}"
        listed = f"{', '.join(kept[: things - 1])}{last}"
        sign = "," if _DOES_THINGS.match(text) or ":" in text else ":"
        text, kept, kind = f"{text}{sign} {listed}", kept[things:], "list"
    for at, part in enumerate(kept):
        joint, kind = _joint(part, words(part), text, kind, last=at == len(kept) - 1)
        text += joint
    return text


_DOES_THINGS = re.compile(
    r"^I (?:can )?(?:do|use|know|speak|teach|make|sew|cook|repair|fix|play|sell|write|handle) [a-z]+(?: [a-z]+)?$"
)
"""What is itself one of a list: "I can do hand beading, hems and corsets"."""


def is_bare_thing(part: str) -> bool:
    """Whether a part is a short thing of a list: "doc review", "productions"."""
    tokens = words(part)
    plain = (
        tokens[0] not in JOINERS | DETERMINERS | PREPOSITIONS | ADJECTIVES
        and not is_number(tokens[0])
        and not is_adverb(tokens[0])
    )
    return len(tokens) <= 3 and plain and not has_subject(part) and not opens_with_verb(part) and not part.isupper()


def _counted(part: str) -> str:
    """ "14 people 3 docks" with its "and"."""
    found = re.match(r"^(\d[\d,]* (?!of\b)[a-z]+) (\d[\d,]* [a-z]+)$", part)
    return f"{found[1]} and {found[2]}" if found else part


HONOURED = re.compile(
    r"^(?:commended|nominated|promoted|awarded|elected|selected|recogni[sz]ed)(?: (?:twice|once|\w+ times))?"
    r"(?: (?:for|by|to|as|into|in|from)\b|$)|^(?:named|voted) (?!an? |the |my |our )[a-z]+ "
)
"""What was done to somebody, in their praise: "promoted twice", "voted best server"."""
_COME = re.compile(
    r"^(?:about )?\d[\d,]*(?: or so| or more)?(?: of them| people| kids| clients)? (?:come"
    r"|came|show up|showed up|attend|turn up|turned up|signed up|went)\b"
)
"""How many come, as a clause: "60 or so come"."""
_CHANGED = re.compile(r"^[a-z][a-z -]* (?:cut|halved|doubled|tripled|slashed|reduced|down|up)\b")
_AS_IT_IS = re.compile(
    r"^[$£€]\d[\d.,]*(?: ?(?:k|m|bn|thousand|million|billion))?$"
    r"|\b(?:early|late|ahead of (?:time|schedule)|(?:under|over|on) budget)$"
    rf"|{_CHANGED.pattern}"
)
"""What people say behind a deed just as they type it: what it cost, how early it was done, what was cut in half."""


_RATED = set_of("rate score average ratio count gpa csat nps accuracy attendance uptime retention rating hits")
"""What has a figure: "CSAT 4.7"."""
_ENDS_IN_A_MONTH = re.compile(r"\b(?:Jan|Febr)uary$|\b(?:March|April|May|June|July|August)$|ber$")


def _joint(  # noqa: PLR0912, PLR0915 - one rule after another, each a line or two
    part: str, tokens: list[str], text: str, before: str, *, last: bool
) -> tuple[str, str]:
    low, first = lower_first(part), tokens[0]
    if UNDER_WAY.match(part):
        return f", and I'm {re.sub(r' (?=[A-Z][a-z]+$)', ' the ', low)}", "clause"
    if (now := re.match(r"^now (?:an? |the )?([a-z -]+)$", part)) and is_role(now[1]):
        return f", and I'm now {article(now[1])} {now[1]}", "clause"
    if (
        (other := re.match(rf"^([A-Za-z ]+) for (\d+|{TIME})$", part))
        and text.startswith("I've been")
        and is_role(other[1])
    ):
        return f", and {article(other[1])} {lower_first(other[1])} for {other[2]}", "thing"
    if HONOURED.match(part):
        return f", and was {low}" if text.startswith("I ") else f", and I was {low}", "verb"
    if mostly := re.match(r"^([^,]+) (mostly|mainly)$", part):
        return f", {mostly[2]} {mostly[1]}", "thing"
    if moving := MOVING.match(part):
        old = f"{moving['old']}{moving['of'] or ''}"
        return f", going from {old} to {moving['new']}{moving['rest']}", "clause"
    if re.match(rf"^took {TIME}", part):
        return f", and it {part}", "clause"
    if _COME.match(part) or (first in {"none", "one", "most", "some", "all"} and finite_at(tokens)):
        return f", and {low}", "clause"
    if before == "list" and has_subject(part):
        return f". {upper_first(part)}", "clause"
    if first in {"only", "just"} and has_subject(part.split(" ", 1)[-1]):
        return f", and {low}", "clause"
    if first in JOINERS - {"both", "plus", "usually", "not"}:
        return f", {low}", "joined"
    if re.fullmatch(r"[A-Z]{2,5}", part):
        return f", and my {part}", "thing"
    if first in {"no", "zero"} and not has_subject(part):
        return f"{' and' if before == 'with' else ', with'} {low}", "with"
    if moved := measured(part, ""):
        return f", and {moved}", "clause"
    if _AS_IT_IS.search(part) and not has_subject(part) and not (_CHANGED.match(part) and opens_with_verb(part)):
        return f", {'with ' if _CHANGED.match(part) else ''}{low}", "figure"
    if duration := re.match(rf"^({TIME})(?: (?P<more>.*))?$", part, re.IGNORECASE):
        more = duration["more"] or ""
        kind = "in " if text.startswith("I'm ") and more.isalpha() and more.islower() else ""
        more = f" with {more}" if more.startswith(("no ", "zero ")) else f" {kind}{more}" if more else ""
        whole = re.search(
            r"\b(?:validated|installed|redid|converted|replaced|closed|trained|wrote|set up|rolled out|shipped|built"
            r"|launched|delivered|finished|completed|migrated|moved|opened|rebuilt|rewrote|did)\b",
            text,
        )
        whole = whole if whole and not (whole[0] == "did" and "year" in duration[1]) else None
        lead = "with" if text.startswith("I'm ") and more else "in" if whole and not more else "for"
        return f", {lead} {duration[1].lower()}{more}", "for"
    if re.match(r"^(?:[a-z]+ )?average (?:[A-Za-z ]+ )?is (?:about |around )?\d", part):
        return f", and the {low}", "clause"
    if re.match(r"^it was\b", part):
        return f"; {low}", "clause"
    if has_subject(part):
        return f", and {lower_first(with_article(part))}", "clause"
    if (verb := opens_with_verb(part)) == "past" and re.match(
        r"^(?:[Mm]y|[Tt]he|[Oo]ur|[Ll]ast) (?:[a-z]+ ){1,3}was an? ", text
    ):
        return f", and it {low}", "clause"
    if verb:
        own = re.match(r"(?:.*\b(?:and|on|at|in|for) .*)?\bI(?:'m|'d|'ll| can| could| would)\b", text)
        led = re.match(r"^(?:[a-z][^,]*, )?I (?=(.+))", text)
        alike = led is not None and verb == "past" and opens_with_verb(led[1]) == "past"
        shared = alike and not own and before != "clause"
        same = re.match(r"^I [a-z]", text) and verb == "base" and not own and opens_with_verb(text[2:]) == "base"
        comma = "" if (shared or same) and "," not in text and len(text.split()) < 9 else ","
        return f"{comma} and {'' if shared or same else 'I '}{low}" if verb != "done" else f", and I've {low}", "verb"
    if re.match(r"^[A-F][+-]? in ", part):
        return f", with {article(part)} {part}", "with"
    if re.fullmatch(r"\d[\d,]*,000", part) and re.search(r"\b(?:grant|contract|deal|budget|order|account)$", text):
        return f", for ${part}", "figure"
    if re.fullmatch(r"(?:about |over )?\d[\d,]* an? (?:season|day|week|month|year|shift|night|hour)", part):
        return f", {low}", "figure"
    if (is_number(first) or first in {"a", "an"}) and not re.match(r"^(?:one|a \w+) (?:after|by|at) ", part):
        if re.match(r"^\d[\d.]*%|^\d+(?:st|nd|rd|th)\b", part):
            return f", {low}", "figure"
        one = is_number(first) and len(tokens) == 2 and not is_plural(tokens[1]) and re.search(r"^\$|,|\d{3}", first)
        low = f"a {low}" if one else low
        return (f" and {low}" if before == "with" else f", with {low}"), "with"
    if first == "fluent":
        return f" fluently{part[6:]}", "adverb"
    describes = len(tokens) == 1 or tokens[1] in PREPOSITIONS | {"to", "and"}
    if (first in ADJECTIVES and describes) or (
        first in {"never", "always", "not"} and len(tokens) > 1 and tokens[1] in ADJECTIVES
    ):
        is_so = re.match(r"^(?:on [a-z ]+, )?I'm (?:\w+)", text) and not re.match(r"^I'm an? ", text)
        return (f" and {low}" if is_so else f", {low}"), "adjective"
    if first in PREPOSITIONS or is_adverb(first):
        return f", {low}", "place"
    if first == "own":
        return f", with my {low}", "with"
    if re.match(r"^[a-z]+(?: [a-z]+)? (?:under|over|at) \d[\d.,]*%?$", part):
        return f", with {low}", "with"
    if set(tokens) & HELD and re.search(r" since \d{4}$", part):
        return f", with {with_a(low)}", "with"
    if (
        (rated := re.match(r"^([A-Za-z][A-Za-z -]*) (\d[\d.,]*%?)$", part))
        and not _ENDS_IN_A_MONTH.search(rated[1])
        and words(rated[1])[-1] in _RATED
    ):
        return f", with {article(rated[1])} {rated[1]} of {rated[2]}", "with"
    if before == "with" and last:
        comma = "," if re.search(r", with [^,]* and [^,]*$", text) else ""
        return f"{comma} and {with_a(low)}", "with"
    if text.endswith((" before", " again", " twice")):
        return f", with {with_a(low)}", "with"
    if re.search(r"\b(?:their|your|the) \w+$", text) and len(tokens) == 1 and part.islower():
        return f", {part.capitalize()},", "named"
    return f", {low}", "thing"
