"""A doubt that was shown, what makes somebody want the job, and what was promised: as a note may say them."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from bot.notes.shorthand import verbs
from bot.notes.shorthand.finishing import for_years, numbers_in_words, sentence_of
from bot.notes.shorthand.flip import to_the_reader, to_you
from bot.notes.shorthand.points import first_person
from bot.notes.shorthand.sound import is_sound
from bot.notes.shorthand.spelling import spelt_out
from bot.notes.shorthand.words import (
    DETERMINERS,
    PREPOSITIONS,
    TIME,
    has_subject,
    is_number,
    is_plural,
    lower_first,
    opens_with_verb,
    upper_first,
    with_a,
    with_the,
    words,
)

_NONE = re.compile(
    r"^\W*(?:no|none|nope|nah|nothing|n/?a|skip|dunno|idk|(?:i )?don't know|not (?:sure|really|that I noticed)|no idea)"
    r"(?: (?:really|at all|that I (?:noticed|know of|saw)|from me|comes to mind|lol))*\s*(?:[,.;!?]|$)",
    re.IGNORECASE,
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
            thing = found["thing"]
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
    r"\b(?:my (?:age|back|health|knee|heart|kids?|accent|weight)|surgery|pregnan\w*|disab\w+|too (?:old|young)|visa)\b",
    re.IGNORECASE,
)
"""What no employer has to ask, and no note takes up."""


def doubt(typed: str, names: tuple[str, ...] = ()) -> Doubt | None:
    """A doubt; None where there was none, or where it cannot surely be said."""
    text = spelt_out(typed, names)
    if not text or _NONE.match(text):
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
        r"^(?:\w+ )?(?:thinks|thought|reckons|reckoned|worries|worried|wasn't sure|not sure|concerned|fears"
        r"|is afraid|afraid|was worried)(?: that)? (I(?:'m|'d)? .+)$",
        text,
        re.IGNORECASE,
    ):
        clause = re.sub(r"^I won't\b", "I'd", re.split(r", | - ", found[1])[0])
        if re.match(r"^I(?:'m not| don't| haven't|'ve never| have no| lack)\b", clause):
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


# --- what makes them want it -------------------------------------------------------------------------------------

_MONEY = re.compile(
    r"\b(?:(?:the|good|great|better|more|nice|higher) (?:pay|money"
    r"|wages?)|pays?(?! for\b| attention\b)|salary|benefits|401k?|bonus|commute|pension|PTO)\b"
    r"|\b(?:from|to|near) my (?:house|home|place|apartment|kids|school)\b|\brather not say\b|\bno reason\b",
    re.IGNORECASE,
)


_KIN = re.compile(
    r"\b(?:mom|mum|mam|dad|mother|father|wife|husband|girlfriend|boyfriend) (?:says|said|thinks|wants|told me)\b"
    r"|\b(?:mom|mum|dad|mother|father|wife|husband|son|daughter|brother"
    r"|sister|kids?)\b.*\b(?:takes|meds?|medications?|sick|ill|died|cancer"
    r"|diabet\w+|disab\w+|addict\w+|jail|divorc\w+)\b|\bmeds\b.*\b(?:mom|mum|dad|mother|father)\b",
    re.IGNORECASE,
)


def wants(typed: str, company: str, names: tuple[str, ...] = ()) -> str:
    """What makes somebody want the job, as sentences; "" where nothing can surely be said."""
    text = re.sub(r"\bnot 1\b(?=[.,;]|$)", ", not one", _generic(spelt_out(typed, (*names, company))))
    text = to_you(re.sub(r"^be (?=[a-z])", "I'd like to be ", text, flags=re.IGNORECASE)).replace(" ,", ",")
    if not text or _NONE.match(text):
        return ""
    said: list[str] = []
    dropped = False
    for typed_one in re.split(r"(?<=\w)[.!?;]+\s+|\s+and (?=it's \d)", text):
        bare = re.sub(
            r"^(?:and|also|but|plus|because|well|so|honestly),? (?:also )?",
            "",
            typed_one.strip(" .!?,"),
            flags=re.IGNORECASE,
        )
        each = re.sub(r"\bactually ", "", bare)
        if (
            not each
            or _MONEY.search(each)
            or _KIN.search(each)
            or re.match(r"(?:nobody|no one)\b", each, re.IGNORECASE)
            or (dropped and re.search(r"\b(?:that|it|this)\b", each))
        ):
            dropped = bool(each)
            continue
        sentence = _wanted(each, company, first=not said)
        if not sentence or not is_sound(sentence, alone=not said):
            dropped = True
            continue
        if (
            said
            and re.match(r"^(?:That's|I've been|I'd|I want|I pull) ", sentence)
            and len((said[-1] + sentence).split()) < 24
            and " and " not in said[-1]
        ):
            said[-1] = f"{said[-1].rstrip('.')}, and {lower_first(sentence)}"
        else:
            theirs = sentence.startswith("You ")
            said.append(
                re.sub(r"^You (?!have\b|can\b|get\b)", "I like that you ", to_you(sentence) if theirs else sentence)
            )
    return " ".join(said)


def _generic(text: str) -> str:
    """Whom they do it to is "people"; "her food" is the reader's, where nobody else is spoken of."""
    text = re.sub(r"\b(they (?:don't |do not |never |always |really |also )?[a-z]+) you\b", r"\1 people", text)
    kin = (
        r"grand\w+|nan|mother|father|mom|mum|dad|wife|husband|friend|sister|brother|aunt|uncle|neighbou?r|nurse|teacher"
    )
    if re.search(rf"\b(?:{kin})\b", text):
        return text
    return re.sub(r"\b(?:his|her) (?!(?:to|and|for|in|at|on|with|about|how|that)\b)(?=[a-z])", "your ", text)


def _wanted(text: str, company: str, *, first: bool) -> str:
    text = re.sub(r"^(you (?:train|teach|pay|promote|help|support|trust|treat)) you\b", r"\1 people", text)
    of_kin = re.search(
        r"\bmy (?:own )?(?:grand\w+|nan|mother|father|mom|mum|mam|dad|wife"
        r"|husband|friend|sister|brother|aunt|uncle|son|daughter|kids?)\b",
        text,
    )
    text = (
        text
        if of_kin
        else re.sub(
            r"(?:^|(?<=\band )|(?<=\bbut ))(?:they|they're|they've|she|he|she's|he's)\b.*",
            lambda m: to_the_reader(m[0]),
            text,
            flags=re.IGNORECASE,
        )
    )
    text = re.sub(r", always (wanted|loved|liked|admired)\b", r", and I've always \1", text)
    text = re.sub(rf"^I ([a-z]+) ([^,]+), ({TIME})(?=[,.]|$)", for_years, text)
    parts = text.split(", ")
    tokens = words(parts[0])
    if re.match(
        r"^[a-z-]+(?: [a-z-]+)? who [a-z-]+(?: [a-z]+)? (?:know|want|care|do|have|get|are|can|will|make)\b",
        text,
        re.IGNORECASE,
    ):
        return sentence_of(text)
    if (
        re.match(
            r"^it's (?!.*\bthere\b|home\b|\d|like\b|the same\b|the part\b|what\b|where\b|a\b|because\b|not\b)",
            text,
            re.IGNORECASE,
        )
        and first
        and company
    ):
        work = re.match(
            r"^it's (?:steady|interesting|varied|hands-on|physical|creative|hard|outdoors|quiet|useful|real)\b",
            text,
            re.IGNORECASE,
        )
        text = re.sub(r"^it's ", "the work is " if work else f"{company} is ", text, flags=re.IGNORECASE)
        return sentence_of(text)
    if "I'd" in text and "you'd" in text:
        text = re.sub(r"\byou'd\b", "I'd", re.sub(r"\byour\b", "my", text))
    if has_subject(parts[0]) and not opens_with_verb(parts[0]):
        return sentence_of(
            re.sub(r"\bI (like|love|hate) when\b", r"I \1 it when", _LEFT_OUT.sub(r"\1, and I \2 ", _spliced(text)))
        )
    if opens_with_verb(parts[0]):
        return first_person(text).text
    more = ", ".join(parts[1:])
    if more and re.match(r"^I \w+ (?:it|that)\b", more):
        return first_person(text).text
    if has_subject(re.sub(r"^and ", "", more)) if more else True:
        joined = f", and {lower_first(re.sub(r'^and ', '', more))}" if more else ""
        if tokens[0] == "same":
            return sentence_of(f"I like having the {lower_first(parts[0])}{joined}")
        if tokens[0] in {"good", "great", "nice", "strong", "solid"} and len(tokens) <= 4:
            thing = parts[0]
            joined = joined if is_plural(words(thing)[-1]) else re.sub(r"\bthem$", "it", joined)
            return sentence_of(f"you have {with_a(lower_first(thing))}{joined}")
        if (
            tokens[0] not in PREPOSITIONS
            and not is_number(tokens[0])
            and re.search(r"\b(?:that|where|who|with)\b", parts[0])
        ):
            thing = parts[0][:1].lower() + parts[0][1:]
            return sentence_of(f"I'm looking for {with_a(thing)}{joined}")
    return ""


_LEFT_OUT = re.compile(r"(\bI [^,]+), (know|love|like|want|need|have) ")
"""A verb without its "I" behind another: "I grew up on a farm, know what a barn is like"."""


def _spliced(text: str) -> str:
    """Two clauses with a bare comma between them, joined."""
    before, comma, after = text.partition(", ")
    if (
        comma
        and has_subject(after)
        and words(after)[0] not in {"and", "but", "so", "because", "or", "which"}
        and has_subject(before)
    ):
        return f"{before}, and {lower_first(after)}"
    return text


# --- what was promised -------------------------------------------------------------------------------------------

_THEIRS = re.compile(
    r"^(?:he|she|they|hr|(?!I\b)[a-z]+ said|[A-Z][a-z]+ (?:said|owes|will|is))\b"
    r"|[A-Z][a-z]+'s (?:sending|calling|setting)|\bowes?\b"
    r"|\bnothing\b|'ll (?:call|let me|e-?mail|write|ring|tell)|get back to me",
    re.IGNORECASE,
)
_DAY_WORDS = re.compile(
    r",?\s*\b(?:by|on|before|until)?\s*\b(?:the end of (?:the )?(?:day|week)"
    r"|(?:this|next) week|tonight|today|(?:EO[DW]|CO[BP])(?: tomorrow| today)?"
    r"|tomorrow(?: (?:am|morning|a\.m\.|night|EOD|COB))?"
    r"|(?:the |this |next )?(?:Monday|Tuesday|Wednesday|Thursday|Friday"
    r"|Saturday|Sunday|(?:Mon|Tues?|Weds?|Thu(?:rs)?|Fri|Sat|Sun)(?! [a-z]))"
    r"(?: (?:morning|afternoon|evening|EOD|COB)\b)?"
    r"(?:,? (?:the )?\d{1,2}(?:/\d{1,2}|st|nd|rd|th)?| after [A-Z][a-z]+)?|\d{1,2}/\d{1,2}"
    r"|the \d+(?:st|nd|rd|th)"
    r"|(?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December) \d+(?:st|nd|rd|th)?)\b",
    re.IGNORECASE,
)
_SENDING = {"send", "email", "e-mail", "mail", "forward", "share", "text", "drop", "give", "get", "bring"}


def promise(typed: str, reader: str, names: tuple[str, ...] = ()) -> str:
    """What was promised, without its day, as it goes on after "I'll": "send Renita a copy of my certificate"; or ""."""
    text = spelt_out(typed, names)
    if not text or _NONE.match(text):
        return ""
    parts = re.split(r"(?<=\w)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)[.!?;]+\s+", text)
    said = (_promised(part.strip(" .!?"), reader, names) for part in parts if part and not _THEIRS.search(part))
    return next(filter(None, said), "")


_NO_PROMISE = re.compile(
    r", I\b|\d/\d|\b\d+(?:st|nd|rd|th)\b|\bthe (?:after|by|on|to)\b|,.*,"
    r"|(?<![/-])\b(?:yet|already|done|nothing|no|NO|got it)\b(?![/-])"
)


def _promised(first: str, reader: str, names: tuple[str, ...]) -> str:
    """One promise as it goes on after "I'll"; "" for what is none, or is not surely said."""
    first = re.sub(
        r",? (?:and|but) (?:tomorrow |then |later )?I (?:[a-z]+|haven't)\b.*$", "", re.sub(r"\s*\([^)]*\)", "", first)
    )
    unled = first  # as it was typed, with its "I'd"
    first = re.sub(
        r"^(?:I )?(?:said |told (?:him|her|them) |promised )?(?:that "
        r")?(?:I'd|I would|I'll|I will|I must|will|to|I have to|I) (?=[a-z])",
        "",
        first,
        flags=re.IGNORECASE,
    )
    led = first != unled and verbs.is_base(words(first)[0])
    first = re.sub(r"^(?:must|need to) (?=[a-z])", "", first, flags=re.IGNORECASE)
    first = re.sub(r"^(?:ping|shoot|pop|fire) (?=[a-zA-Z])", "send ", first, flags=re.IGNORECASE)
    first = re.sub(r" (?:over|across)(?= to [A-Z]| to (?:him|her|them|you)\b)", "", first)
    first = re.sub(r"^send (?:over|along|across|in|on)\b", "send", first, flags=re.IGNORECASE)
    first = re.sub(r"^sending\b", "send", first, flags=re.IGNORECASE)
    first = _DAY_WORDS.sub("", first).strip(" ,")
    if not first:
        return ""
    verb = words(first)[0]
    called = reader.split()
    you = {word.lower() for word in called if len(word) > 1}
    first = first if is_known(first, names) else first[:1].lower() + first[1:]
    if opens_with_verb(first) == "base" or verb in _SENDING or led:
        done = lower_first(first)
    else:
        done = f"send {_to_whom(lower_first(first))}"
    done = re.sub(r"\s*→\s*|, to ", " to ", done)
    done = re.sub(
        r"\btheir(?= (?:checkout|site|website|app|store|shop|menu|page|product|plan|team|form|data|flow|onboarding)\b)",
        "your",
        done,
    )
    done = re.sub(r"\b(?:him|her|them)\b|\b(?:he|she|they)(?= (?:mentioned|asked|wanted|liked))", "you", done)
    if you:
        done = re.sub(r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.? (?=[A-Z])", "", done)
    done = " ".join("you" if re.sub(r"\W", "", word).lower() in you else word for word in done.split(" "))
    done = re.sub(r"\b(send|email|give) you (?=(?:link|copy|draft|list)\b)", r"\1 you the ", done)
    done = _placed(done, names, reader)
    return "" if _NO_PROMISE.search(done) or len(done.split()) < 3 else numbers_in_words(done)


def _to_whom(thing: str) -> str:
    tokens = words(thing)
    if re.match(r"^\d+-\w+ ", thing) and not is_plural(words(re.split(r" (?:with|of|for|in) ", thing)[0])[-1]):
        return f"a {thing}"
    if tokens[0] in DETERMINERS or is_number(tokens[0]):
        return thing
    head = re.split(r" (?:to|of|for|with|as|on|by)\b| →|,", thing)[0]
    if words(head)[-1] in {"copy", "sample", "draft", "summary", "write-up", "note", "picture", "photo", "video"}:
        return with_a(thing)
    if words(head)[-1] in _PERSONAL:
        return f"my {thing}"
    return thing if is_plural(words(head)[-1]) else f"the {thing}"


_PERSONAL = frozenset(
    [
        "resume",
        "cv",
        "portfolio",
        "transcript",
        "certificate",
        "certification",
        "license",
        "licence",
        "card",
        "diploma",
        "references",
    ]
)


def is_known(text: str, names: tuple[str, ...]) -> bool:
    """Whether a text begins with a name or an acronym, whose capital it keeps."""
    first = re.split(r"\W", text, maxsplit=1)[0]
    return first.isupper() or first[1:] != first[1:].lower() or any(first in name.split() for name in names)


def _placed(done: str, names: tuple[str, ...], reader: str) -> str:
    """ "send X to you": "send you X"; nobody named: to the reader."""
    if found := re.match(r"^(send|e-?mail|bring|get|give) (?!you\b)(.+?),? to you(.*)$", done):
        return f"{found[1]} you {found[2]}{found[3]}"
    if found := re.match(r"^(send|e-?mail|give|bring) (.+) to ([A-Z][a-z]\w*)(, [a-z ]+)?$", done):
        return f"{found[1]} {found[3]} {_to_whom(found[2])}{found[4] or ''}"
    second = [*words(done), "", ""][1]
    known = second and any(second in name.casefold().split() for name in names)
    whom = re.search(
        r"\byou\b|\bto (?:[A-Z]|the |everyone|him|her|them)|^\S+ (?:HR|[A-Z][a-z]+) (?:my|the|an?|our|two|three)\b",
        done,
    )
    if not known and not whom and re.match(r"^(?:send|e-?mail) ", done):
        verb, rest = done.split(" ", 1)
        return f"{verb} you {_to_whom(rest)}"
    return re.sub(r"^bring (?!you\b)", "bring you ", done)


__all__ = ["Doubt", "Doubts", "doubt", "promise", "upper_first", "wants"]
