"""A doubt that was shown, as a note may take it up. Pure."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from bot.reading.shorthand import verbs
from bot.reading.shorthand.finishing import numbers_in_words, sentence_of
from bot.reading.shorthand.flip import to_you
from bot.reading.shorthand.nothing import is_none
from bot.reading.shorthand.spelling import spelt_out
from bot.reading.shorthand.words import (
    has_subject,
    is_number,
    is_plural,
    lower_first,
    lower_start,
    opens_with_verb,
    upper_first,
    with_a,
    with_the,
    words,
)


class Doubts(Enum):
    """What kind of doubt it is: by it a note chooses what answers it."""

    WILL = auto()
    """Whether they would want it, or stay."""
    LACK = auto()
    """Something they have not done."""
    OTHER = auto()


@dataclass(frozen=True)
class Doubt:
    """A doubt as the note may take it up, and the answer that the person gave, "" where none was jotted."""

    lead: str
    answer: str
    kind: Doubts

    @property
    def said(self) -> str:
        """The doubt and its answer; a plain one by its thing only: "I'm fine with nights: my wife works them too."."""
        settled = r"whether (?P<am>I'm (?:really )?(?:all right|comfortable|fine|good)) with|about"
        found = re.match(rf"^you (?:asked|wondered) (?:{settled}) (?P<thing>.+)$", self.lead)
        if found and len(found["thing"].split()) < 6:
            thing = lower_start(found["thing"])
            answer = self.answer if re.match(r"I\b", self.answer) else self.answer[:1].lower() + self.answer[1:]
            again = rf"(?<=[a-z]) {re.escape(thing)}\b" if is_plural(thing) else "(?!)"
            lead = f"I'm fine with {thing}:" if found["am"] else f"As for {thing},"
            return f"{lead} {re.sub(again, ' them', answer, count=1)}"
        is_but = self.kind is Doubts.LACK and re.match(r"I\b", self.answer) and not re.search(r", |\bbut\b", self.lead)
        return f"{upper_first(self.lead)}{', but' if is_but else '.'} {self.answer}"


_WILL = re.compile(
    r"\b(?:bored|content|happy|miss|stay|leave|leaving|jump|long"
    r"|enough|really|want|stick|okay|ok|overqualified|settle)\b",
    re.IGNORECASE,
)


_OF_THEM_ALONE = re.compile(
    r"\b(?:my (?:age|back|health|knee|heart|kids?|accent|weight|english)|surgery|pregnan\w*|disab\w+"
    r"|too (?:old|young)|visa)\b",
    re.IGNORECASE,
)
"""What no employer has to ask, and no note takes up."""


def doubt(typed: str, names: tuple[str, ...] = ()) -> Doubt | None:
    """A doubt; None where there was none, or where it cannot surely be said."""
    text = spelt_out(typed, names)
    if not text or is_none(text):
        return None
    text = re.sub(r"^(?:[A-Z][\w.' ]{0,20}|[a-z]+): ", "", text)
    first, *more = [part.strip() for part in re.split(r"(?<=\w)[.!?;]\s+", text) if part.strip()]
    lead, kind = _lead(first.rstrip(".!?"))
    clause = re.match(r"you(?:'re right that| (?:asked|wondered) whether) (.+)", lead)
    if not lead or _OF_THEM_ALONE.search(text) or (clause and not has_subject(clause[1])):
        return None
    parts = first.rstrip(".!?").split(", ")
    counted = lead.startswith("you asked about") and is_number((words(first) or [""])[0])
    return Doubt(to_you(lead), _answered([*parts[1:], *more], plainly=counted), kind)


_UNTRIED = re.compile(
    r"^no ((?:[\w-]+ ){0,3}(?:experience|background)(?: (?:with|in|of|as|at|on) [^,.;]{1,40}?)?)(?: yet)?$",
    re.IGNORECASE,
)


def _lead(  # noqa: PLR0912 - one rule after another, each a line or two
    text: str,
) -> tuple[str, Doubts]:
    asked = re.match(
        r"^(?:(?:\w+ )?(?:he|she|they|\w+) )?(?:asked?|wondered|worried"
        r"|wasn't sure|not sure)(?: me)?(?: twice| again)? (?:if|whether) (.+)$",
        text,
        re.IGNORECASE,
    )
    if about := re.match(
        r"^\w+ (?:is having|has|had|was having) (?:some |a )?doubts? (?:about|on) (my [^,]+)", text, re.IGNORECASE
    ):
        return f"you asked about {about[1]}", Doubts.OTHER
    if asked or (found := re.match(r"^(?:if|whether) (.+)$", text, re.IGNORECASE)):
        clause = asked[1] if asked else found[1] if found else ""
        clause = clause.split(", ")[0]
        verb = "asked" if asked and "ask" in text.lower() else "wondered"
        return f"you {verb} whether {_of_me(clause)}", Doubts.WILL if _WILL.search(clause) else Doubts.OTHER
    if found := re.match(r"^(?:(?:he|she|they) )?asked(?: me)? ((?:why|how|what|about) .+)$", text, re.IGNORECASE):
        return f"you asked {found[1].split(', ')[0]}", Doubts.OTHER
    if found := re.match(r"^only (\d+ (?:years?|months?|weeks)) of (?!experience)([^(,]+)", text, re.IGNORECASE):
        return f"you're right that I have only {numbers_in_words(found[1])} of {found[2].strip()}", Doubts.LACK
    if found := re.match(r"^only (\d+ (?:years|months|weeks))(?: of)?( experience)?\b", text, re.IGNORECASE):
        return f"you're right that I have only {found[1]} of experience", Doubts.LACK
    if found := re.match(
        r"^(?:\w+ )?(?:thinks|thought|reckons|reckoned|felt|feels|worries|worried|wasn't sure|not sure|concerned|fears"
        r"|is afraid|afraid|was worried)(?: that)? (I(?:'m|'d)? .+)$",
        text,
        re.IGNORECASE,
    ):
        clause = re.sub(r"^I won't\b", "I'd", re.split(r", | - ", found[1])[0])
        if re.match(
            r"^I(?:'m (?:not|coming|moving|new|only|still|just|changing)| don't| haven't|'ve never| have no| lack)\b",
            clause,
        ):
            return f"you're right that {clause}", Doubts.LACK
        return f"you wondered whether {clause}", Doubts.WILL
    if found := re.match(r"^(the [^,]{3,50}), (?:but )?I (?:said|told)\b", text, re.IGNORECASE):
        return f"you asked about {lower_first(found[1])}", Doubts.OTHER
    clause = re.sub(r"(?<=\w) only (?=[A-Z])", ", only ", re.sub(r"^that ", "", text, flags=re.IGNORECASE))
    clause = re.sub(r"^mine is ", "my background is ", clause, flags=re.IGNORECASE)
    if found := _UNTRIED.match(clause):
        lacked = with_a(found[1]) if "background" in found[1] else found[1]
        return f"you're right that I don't have {lacked} yet", Doubts.LACK
    if re.match(r"^no experience\b", clause, re.IGNORECASE):
        return "you're right that I don't have experience yet", Doubts.LACK
    if re.match(r"^never\b", clause, re.IGNORECASE):
        clause = re.sub(
            r"^never (\w+)",
            lambda m: f"I've never {verbs.PARTICIPLE_OF.get(verbs.base(m[1].lower()), m[1])}",
            clause,
            flags=re.IGNORECASE,
        )
    elif re.match(r"^(?:haven't|hadn't|don't|didn't|can't)\b", clause, re.IGNORECASE):
        clause = f"I {clause[:1].lower()}{clause[1:]}"
    if re.match(r"^(?:I|I'm|I've|my)\b", clause, re.IGNORECASE) and has_subject(clause):
        main, *tail = clause.split(", ")
        kept = [each for each in tail if re.match(r"^(?:only|mostly|just|no|not|never) ", each)]
        more = "".join(f", {'with ' if each.startswith('no ') else ''}{lower_first(each)}" for each in kept)
        main = re.sub(r"^My\b", "my", main)
        return f"you're right that {main}{more}", Doubts.LACK
    if clause != text and has_subject(clause):
        return f"you're right that {lower_first(clause)}", Doubts.LACK
    tokens = words(clause)
    if tokens and not has_subject(clause) and (is_number(tokens[0]) or tokens[0].endswith("ing")) and len(tokens) <= 7:
        return f"you asked about {lower_first(clause)}", Doubts.WILL if is_number(tokens[0]) else Doubts.OTHER
    if (
        re.search(r"\b(?:my|gap)\b", clause)
        and not has_subject(clause)
        and len(tokens) <= 7
        and not opens_with_verb(clause)
    ):
        return f"you asked about {with_the(re.sub(r' [0-9-]+$', '', lower_first(clause)))}", Doubts.OTHER
    return "", Doubts.OTHER


def _of_me(clause: str) -> str:
    return re.sub(
        r"^I'm OK with\b", "I'm really all right with", re.sub(r"^I'm really OK with", "I'm all right with", clause)
    )


def _answered(more: list[str], *, plainly: bool) -> str:
    """What they said to it, as sentences."""
    said = []
    for each in more:
        own = re.sub(
            r"^(?:I )?(?:told|said|say)(?: (?:to )?(?:him|her|them))?(?: that)?,? ", "", each, flags=re.IGNORECASE
        ).rstrip(".!?")
        reported = own != each.rstrip(".!?")
        mine_to_say = re.match(r"^(?:I said|(?:I )?told)\b", each, re.IGNORECASE)
        mine = bool(mine_to_say and any(verbs.is_past(word) for word in words(own)[1:])) or (
            (words(own) or [""])[0] in {"my", "our"} and len(words(own)) > 3
        )
        if (
            not own
            or not (reported or plainly)
            or not (mine or has_subject(own))
            or re.match(r"^(?:he|she|they)\b", own, re.IGNORECASE)
        ):
            continue
        if re.match(r"^(?:him|her) show", own):
            continue
        if words(own)[0] in {
            "my",
            "i",
            "i'm",
            "i'd",
            "i've",
            "one",
            "two",
            "both",
            "we",
            *({"the"} if mine_to_say else ()),
        }:
            own = re.sub(r"(?<=[a-z]) so (?=it |that |we )", ", so ", own)
            if not own.startswith("I'd "):
                said.append(sentence_of(own))
    return " ".join(said)
