"""What two people talked about, as far as a note may say it to one of them: favours, wishes, what they liked to hear.

People jot down what stuck, troubles and all. What a note says of it is true, kind and grammatical, or is left out:
complaints, worries and how somebody looked stay in the notebook.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from bot.reading.shorthand import verbs
from bot.reading.shorthand.capitals import lower_first
from bot.reading.shorthand.faithful import is_faithful
from bot.reading.shorthand.flip import to_the_reader
from bot.reading.shorthand.grammar import is_grammatical, is_thing
from bot.reading.shorthand.known import is_common
from bot.reading.shorthand.nouns import head_of, with_the
from bot.reading.shorthand.sound import is_sound_thing, runs_together
from bot.reading.shorthand.spelling import spelt_out
from bot.reading.shorthand.stretches import finite_at, has_subject, opens_with_verb
from bot.reading.shorthand.words import (
    ADJECTIVES,
    DETERMINERS,
    JOINERS,
    MASS,
    PREPOSITIONS,
    SUBJECTS,
    is_adverb,
    is_number,
    is_plural,
    words,
)
from bot.support.patterns import regex


class Frame(Enum):
    """In which kind of sentence a moment can stand."""

    FAVOUR = auto()
    """Behind "Thank you for": "walking me through the blast freezer"."""
    LIKED = auto()
    """Behind "I was glad you liked": "that I keep a kill list"."""
    HELP = auto()
    """Behind "I'd like to help you": "start teaching patients to self-cannulate"."""
    WISH = auto()
    """Behind "I liked that you want": "a place locals come to"."""
    HEARD = auto()
    """Behind "I liked hearing that": "you fish the same creek as my grandpa"."""
    PROUD = auto()
    """Behind "You have every reason to be proud of": "the new racking"."""
    NOTICED = auto()
    """Behind "I noticed that": "you know every operator by name"."""
    OFFERED = auto()
    """Behind "As I said,": "I'd set up a table in the break room"."""
    SHARED = auto()
    """Before "and so do I": "you ride a Harley"."""
    AGREED = auto()
    """Behind "I agree with you that": "the first twenty minutes should be tea and no forms"."""
    CALLED = auto()
    """What they have a word for: "spreadsheet bingo"."""
    TOPIC = auto()
    """Behind "talking with me about": "the dam removal at Pike's Mill"."""


@dataclass(frozen=True)
class Moment:
    """One thing that the note may come back to."""

    frame: Frame
    text: str


_TROUBLE = regex(
    r"\b(?:recalls?|scrap|just to|complain\w*|cuss\w*|worr\w+|nervous|scared|afraid"
    r"|embarrass\w*|angry|upset|hate[sd]?|los(?:[ets]\w*|ing)|slow\w*|quit\w*|died?|dies"
    r"|fired|lawsuits?|sued?|wrong|mess\w*|behind|short|crazy"
    r"|terrible|awful|bad|nobody|no one|none|never|hardly|can't|won't"
    r"|doesn't|don't|isn't|aren't|not|weak|tired|stuck|problems?"
    r"|issues?|faults?|fail\w*|broken?|breaks?|trouble\w*|backlogs?"
    r"|tension|fight\w*|struggl\w*|sick|layoffs?|cuts?|bugs "
    r"(?:him|her|them)|stress\w*|turnover|late|overwhelmed|drowning"
    r"|burn\w*|confus\w*|divorce\w*|cancer|pregnan\w+|leaving"
    r"|retir\w+|old|fat|salary|pay|raise|triple|crash\w*|1[ -]star"
    r"|mistakes?|errors?|accidents?|injur\w+|theft|steal\w*|understaffed|flood\w*|leak\w*|delay\w*|pulling|NOT)\b",
    re.IGNORECASE,
)
_GRAVE = regex(
    r"\b(?:complain\w*|reviews?|lawsuits?|mess\w*|embarrass\w*|layoffs?"
    r"|fired|wrong|angry|problems?|issues?|backlogs?|theft|accidents?|leaving|left|quit\w*"
    r"|salary|pay|divorce\w*|cancer|worr\w+|turnover|rude|bad|terrible)\b",
    re.IGNORECASE,
)
"""What one does not thank for being shown."""
_FAVOURS = [
    "walked",
    "showed",
    "show",
    "let",
    "took",
    "gave",
    "introduced",
    "told",
    "explained",
    "stopped",
    "drove",
    "invited",
    "offered",
    "taught",
    "brought",
    "offered",
    "handed",
    "lent",
    "bought",
    "made",
    "sent",
    "stayed",
    "spent",
    "shared",
    "talked",
    "drew",
]
_ATTENTION = (
    r"(?:sat in on|sat through|read|looked (?:at|over|through)|went (?:through|over)|tried|tasted|listened to"
    r"|watched|reviewed|came to)"
)
_WARM = [
    "straight",
    "honest",
    "open",
    "patient",
    "frank",
    "kind",
    "generous",
    "candid",
    "direct",
    "upfront",
    "clear",
    "friendly",
]
_WHO = r"(?:he|she|they|we)"
_LEAD = regex(
    r"^(?:and |then |but |also |so |plus |really |even |just |(?:he|she|they) (?:said|says) (?=(?:he|she|they) ))+",
    re.IGNORECASE,
)


def moments(typed: str, names: tuple[str, ...] = ()) -> tuple[Moment, ...]:
    """The moments in a jotting that a note to the person met may speak of, in the order in which they were jotted."""
    found: list[Moment] = []
    text = re.sub(r"[!?]+", ".", spelt_out(typed, names))
    topic = ""
    for sentence in re.split(r"(?<!\bSt)(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bRev)(?<!\bProf)[.;](?:\s+|$)", text):
        at_head = True
        if _is_of_another(sentence, names):
            continue
        for piece in _pieces(sentence):
            moment = _shared(piece) or _moment(piece, topic, at_head=at_head)
            at_head = False
            if moment:
                found.append(moment)
                topic = moment.text if moment.frame in {Frame.TOPIC} else topic
                if found_topic := _aside_topic(piece):
                    topic = found_topic
    found += [Moment(Frame.AGREED, said) for said in map(_agreed, _AGREED.finditer(text)) if said]
    own = {word for name in names for word in words(name)}
    return tuple(dict.fromkeys(each for each in found if _is_sound(each, text) and not _is_one_of(each.text, own)))


def _is_of_another(sentence: str, names: tuple[str, ...]) -> bool:
    """Whether a sentence is headed by somebody else: "Buddy: showed me the engine", where Buddy is not known."""
    label = re.match(r"\s*([A-Z][a-z]+)(?: [A-Z][a-z]+)?: (?=[a-z])", sentence)
    if label is None or not names or is_common(label[1].lower()):
        return False
    return opens_with_verb(sentence[label.end() :]) != ""


def _is_one_of(thing: str, own: set[str]) -> bool:
    """Whether a thing is the name of somebody who was met: "Iggy Brandt"."""
    said = set(words(thing))
    return said <= own or (is_name(thing) and bool(said & own))


_OF_WHAT = regex(r"\b(?:it|its|them|they(?:'\w+)?|those|ones?)\b", re.IGNORECASE)
"""What stands for something that the note does not name."""


def _is_sound(moment: Moment, text: str) -> bool:
    if moment.frame is Frame.TOPIC:
        return is_sound_thing(moment.text) and is_thing(moment.text) and not _ACTS.search(moment.text)
    if not _READS[moment.frame](moment.text):
        return False
    if moment.frame is Frame.FAVOUR and _LEANING_FAVOUR.search(moment.text):
        return False
    return moment.frame not in _RETOLD or (
        not _OF_WHAT.search(moment.text) and is_faithful(moment.text, f"{text} {text}")
    )


def _as_clause(text: str) -> bool:
    return is_grammatical(f"I hope that {text}.")


_READS: dict[Frame, Callable[[str], bool]] = {
    Frame.FAVOUR: lambda text: is_grammatical(f"I enjoyed {text}."),
    Frame.LIKED: lambda text: is_grammatical(f"I know {text}."),
    Frame.HELP: lambda text: is_grammatical(f"I want to {text}.") and not re.search(r"\b(?:but|because)\b", text),
    Frame.WISH: lambda text: (
        is_grammatical(f"I want {text}.")
        or bool(re.match(r"^\w+(?: \w+){0,2} (?:to|who) ", text))
        or (bool(re.match(r"^an? [a-z]+ [a-z]+s ", text)) and not runs_together(text))
    ),
    Frame.PROUD: is_thing,
    Frame.HEARD: _as_clause,
    Frame.NOTICED: _as_clause,
    Frame.OFFERED: lambda text: is_grammatical(f"{text}."),
    Frame.SHARED: lambda text: is_grammatical(f"{text}."),
    Frame.AGREED: _as_clause,
    Frame.CALLED: bool,
}
"""How each is read within its sentence."""
_LEANING_FAVOUR = regex(r"\b(?:it|them|that|those)(?:$| for you\b)|^giving me to\b| through it\b")
"""It is of something that the note does not name."""
_ACTS = regex(
    r"^(?:no|not|two|nobody) |^(?!.*\b(?:who|that|which|how|what|why|where|whether)\b)\w+(?: \w+)? (?:opened"
    r"|closed|lost|went|came|left|turned|moved|started|got|quit|broke|failed)\b"
    r"|\b\w+s (?:turn|go|come|keep|break|fail|quit|leave|get|cry) |\b(?:crying"
    r"|hurt|dying|yelling|screaming|advisory|outage|recall|lawsuit)\b"
)
"""It tells what happened, or what hurts, and is no thing to thank for."""
_RETOLD = (Frame.HELP, Frame.WISH, Frame.HEARD)
"""What is told to the reader in the words in which it was jotted."""
_AGREED = regex(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey) (?:thinks?|reckons?|feels?|says?|said) (?:that )?"
    r"(?P<what>[^.,;]+)[.,;] (?:and |but |so )?"
    r"(?:I (?:could not|couldn't) agree more|I (?:totally |fully |completely |quite )?agreed?)\b"
)


def _agreed(found: re.Match[str]) -> str:
    """What both of them think; no trouble of theirs, and nothing of somebody whom the note does not name."""
    said = to_the_reader(lower_first(found["what"]))
    return "" if _TROUBLE.search(re.sub(r"\bno (?=[a-z]+s\b)", "", said)) or _OF_WHAT.search(said) else said


_ME_TOO = regex(r",? (?:and )?(?:me too|same here|so do I|as do I|I do too)$", re.IGNORECASE)


def _shared(piece: str) -> Moment | None:
    """What both of them do: "he rides a Harley, me too"."""
    mine = re.match(r"^(?:he|she) [a-z]+s (?!to\b)", piece) and _ME_TOO.search(piece)
    said = to_the_reader(_ME_TOO.sub("", piece)) if mine else ""
    return Moment(Frame.SHARED, said) if said and not _TROUBLE.search(said) else None


def _pieces(sentence: str) -> list[str]:
    """The clauses of a sentence."""
    parts = re.split(
        rf",\s+(?!(?:and )?(?:me too|same here|so do I|as do I)\b)"
        rf"|\s+-\s+|:\s+|\s+(?:and )?then\s+(?=\w+ed\b)|\s+and (?=(?:showed"
        rf"|told|introduced|gave|let|walked|took|explained) )|\s+and (?={_WHO} )|\s+{_WHO} (?:said|says) (?={_WHO} )",
        sentence.strip(),
    )
    pieces = (_LEAD.sub("", part).strip() for part in parts)
    return [re.sub(r"^(?:He|She|They|We)\b", lambda who: who[0].lower(), piece) for piece in pieces if piece]


def _moment(piece: str, topic: str, *, at_head: bool) -> Moment | None:
    for rule in (_favour, _liked, _wished, _proud, _called, _offered, _heard):
        if moment := rule(piece, topic):
            return moment
    return (_news(piece) or _topic(piece)) if at_head else None


def _news(piece: str) -> Moment | None:
    """The subject of something plain that they told: "the new records system goes live in April"."""
    tokens = words(piece)
    pairs = enumerate(pairwise(tokens[2:]), 2)
    goes = next((at for at, (word, then) in pairs if verbs.base_of_s(word) and then in PREPOSITIONS | {"live"}), 0)
    if goes and tokens[goes - 1] in ADJECTIVES | {"cold", "hot", "wet", "dry"}:
        return None
    plain = tokens[0] in {"the", "their", "our"} and not _TROUBLE.search(piece) and len(tokens) < 13
    if not goes or not plain or {"that", "which", "who"} & set(tokens[:goes]) or {"they", "he", "she"} & set(tokens):
        return None
    thing = " ".join(piece.split()[:goes])
    return Moment(Frame.FAVOUR, f"telling me about {to_the_reader(lower_first(thing))}")


def _aside_topic(piece: str) -> str:
    """ "lit up when we got to teaching patients": what "start that" may mean in the next clause."""
    found = re.search(r"\b(?:lit up|perked up|got excited|came alive)\b.*?\b(?:got to|about|on|at|over)\b (.+)$", piece)
    return found[1] if found else ""


def _favour(piece: str, _: str) -> Moment | None:
    own = re.sub(rf"^{_WHO} (?:really |also |even )?", "", piece, flags=re.IGNORECASE)
    if found := re.match(rf"^was (?:really |very |so )?({'|'.join(_WARM)}) about (.+)$", own, re.IGNORECASE):
        return (
            None
            if _GRAVE.search(found[2])
            else Moment(Frame.FAVOUR, f"being so {found[1].lower()} about {to_the_reader(found[2])}")
        )
    if found := re.match(
        r"^(went|talked|looked|walked) (over|through|at) (.+) with me$|^(explained|showed) (.+) to me$", own
    ):
        verb = found[1] or found[4]
        thing = (
            f"{found[2]} {_the_thing(found[3], verb)} with me" if found[1] else f"{_the_thing(found[5], verb)} to me"
        )
        return None if _GRAVE.search(thing) else Moment(Frame.FAVOUR, f"{verbs.gerund(verb)} {thing}")
    verb = (words(own) or [""])[0]
    if found := re.match(rf"^was (?:really |very |so )?({'|'.join(_WARM)}) with me\b(.*)$", own, re.IGNORECASE):
        about = found[2] if re.match(r"^ about \w", found[2]) and not _GRAVE.search(found[2]) else ""
        return Moment(Frame.FAVOUR, f"being so {found[1].lower()} with me{about}")
    if verb in _FAVOURS and re.match(r"^\w+ (?:us|me) \w", own):
        rest = _kept(own.split(" ", 1)[1])
        if (
            not rest
            or _GRAVE.search(rest)
            or re.match(r"^(?:me|us) one\b", rest)
            or re.match(r"^(?:me|us) (?:that |she |he |they )", rest)
        ):
            return None
        if verb in {"told"} and not re.match(r"^(?:me|us) (?:about|how|what|why)\b", rest):
            return None
        rest = re.sub(
            r"^(me|us) (through |around |round |about )?(.+)$",
            lambda m: f"{m[1]} {m[2] or ''}{_the_thing(m[3], verb)}",
            rest,
        )
        return Moment(Frame.FAVOUR, f"{verbs.gerund('showed' if verb == 'show' else verb)} {to_the_reader(rest)}")
    if found := re.match(rf"^({_ATTENTION}) (my .+|our .+)$", own, re.IGNORECASE):
        first, _, more = found[1].partition(" ")
        return (
            None
            if _GRAVE.search(found[2])
            else Moment(Frame.FAVOUR, f"{verbs.gerund(first.lower())}{' ' + more if more else ''} {_kept(found[2])}")
        )
    if found := re.match(
        r"^(pulled|got|brought|took) out (?:the |a |an )(?:actual |whole |real )?(.+)$", own, re.IGNORECASE
    ):
        return (
            None
            if _GRAVE.search(found[2])
            else Moment(Frame.FAVOUR, f"{verbs.gerund(found[1].lower())} out the {_kept(found[2])}")
        )
    return None


def _the_thing(thing: str, verb: str) -> str:
    """What was shown, with its article: "boat" is "the boat"; "let me pull a shot" stays."""
    if verb == "let" or words(thing)[0] in PREPOSITIONS | JOINERS | {"to", "how", "what", "why"}:
        return _kept(thing)
    kept = re.sub(r" (for|of) ((?:[a-z]+ )?[a-z]+)$", lambda m: f" {m[1]} {with_the(m[2])}", _kept(thing))
    return " and ".join(with_the(each) for each in kept.split(" and "))


def _kept(text: str) -> str:
    """A stretch without what went wrong at its end: "pull a shot and it came out terrible" is "pull a shot"."""
    parts = re.split(r"\s+(?:and|but) (?=it |that |we |then )", text)
    verb = re.search(r" and (?=([a-z]+)\b)", parts[0])
    if verb and verbs.is_past(verb[1]) and not is_plural(verb[1]):
        parts = [parts[0][: verb.start()]]
    return re.sub(r"\s+(?:together|though)$", "", parts[0]).strip()


def _liked(piece: str, _: str) -> Moment | None:
    into = r"(?:was |is )?(?:really |so |very )?(?:into|keen on|impressed (?:by|with)|excited about) (?=my )"
    likes = r"(?:likes|loves) (?=that I |how I |my )"
    found = re.match(
        rf"^(?:{_WHO} )?(?:really |also )?(?:(?:liked|loved|appreciated|enjoyed) |{into}|{likes})(.+)$",
        piece,
        re.IGNORECASE,
    )
    if not found or re.match(r"^(?:it|that|him|her)$", found[1]):
        return None
    what = found[1]
    first = words(what)[0]
    if kept := re.match(r"^that I (?:keep|have|use|made|wrote|built|brought) an? ([\w -]+)$", what):
        return Moment(Frame.LIKED, f"my {kept[1]}")
    what = re.sub(r"^that I (?!am\b|have\b)(?=\w+)", "how I ", what)
    if first in {"that", "how", "my", "our", "the", "what"} or first in {"i", "i'd", "i've"}:
        return Moment(Frame.LIKED, what)
    return Moment(Frame.LIKED, f"the idea of {what}") if is_plural(head_of(what)) and not has_subject(what) else None


def _wished(piece: str, topic: str) -> Moment | None:
    found = re.match(
        rf"^(?:{_WHO} )?(?:really |also )?(?:wants?|would like|'d like|he'd like|she'd like|hopes) (.+)$",
        piece,
        re.IGNORECASE,
    )
    if not found or re.search(r"\b(?:him|them)\b", found[1]):
        return None  # whom they mean is not told
    said = re.sub(r"\bus\b", "you", re.sub(r"\bour\b", "your", found[1].split(", not ")[0]))  # theirs, as they said it
    wish = re.sub(
        r"(?<=[a-z]) not just\b",
        ", not just",
        to_the_reader(re.split(r" and (?=(?:the|they|we|it|her|his) )", said)[0]),
    )
    if topic:
        wish = re.sub(r"\b(?:that|it)$", topic, wish)
    first = words(wish)[0]
    if re.search(r"\b(?:it|that|this|there)$|^it\b|\bone (?:over|back|off|up)$", wish) or (
        _TROUBLE.search(re.sub(r"not just|bad news", "", wish)) and first == "to"
    ):
        return None
    if first == "to":
        verb = [*words(wish), ""][1]
        if verb == "hear":
            return Moment(Frame.WISH, wish)
        private = verb in {"step", "retire", "leave", "move", "drop", "get", "see", "know", "have", "be"}
        private = private or bool(re.match(r"^to [a-z]+ to [a-z]+$", wish))
        return None if private or " " not in wish.strip() else Moment(Frame.HELP, wish.strip().split(" ", 1)[1])
    stays = re.match(r"^\w+(?: \w+){0,2} to [a-z]+ ", wish)
    if re.search(r"\b(?:them|it|that)\b", found[1]):
        return None
    named = _WISHED_FOR.match(wish) or (is_plural(first) and re.match(r"^[a-z]+ (?:back|in|to|who|that)\b", wish))
    if (first in {"a", "an", "someone", "somebody", "people"} or stays or named) and not _TROUBLE.search(
        re.sub(r"not just|bad news|\b(?:who|that|people) (?:don't|won't|doesn't)\b", "", wish)
    ):
        return Moment(Frame.WISH, wish)
    return None


_WISHED_FOR = regex(r"^(?:your own [a-z]+$|[a-z]+ people (?:don't|can|will|like|want)\b|[a-z]+ [a-z]+s next time$)")


def _proud(piece: str, _: str) -> Moment | None:
    """What they were proud of, and whom they know by name."""
    if found := re.match(rf"^(?:{_WHO} )?(?:was |is |were |seemed )?(?:real |really |very |so )?proud of (.+)$", piece):
        return None if _GRAVE.search(found[1]) else Moment(Frame.PROUD, to_the_reader(found[1]))
    if found := re.match(rf"^(?:{_WHO} )?(?:knew|knows) (every|all (?:the|his|her|their)) ([a-z ]+?) by name\b", piece):
        return Moment(Frame.NOTICED, f"you know {to_the_reader(found[1])} {found[2]} by name")
    return None


def _called(piece: str, _: str) -> Moment | None:
    found = re.match(rf"^(?:{_WHO} )?calls? (?:it|them|that) (.+)$", piece, re.IGNORECASE)
    return Moment(Frame.CALLED, found[1].strip("\"'")) if found and len(found[1].split()) <= 4 else None


_LOOKED = regex(
    r"\b(?:talked|spoke|laugh\w*|smil\w+|nod\w*|grin\w*|looked|seem\w*"
    r"|quiet|blush\w*|wrote|warmed|lit|perked|sigh\w*|shrug\w*|cried|got|went"
    r"|asks?|asked|expected|thought|thinks|guess|hired|pushed|said|says"
    r"|told|liked|wants?|owes?|kids? of|daughter|son|wife|husband"
    r"|would like|'d like|has a sense|is very|VERY|funny|humor|humou?r)\b"
)


def _heard(piece: str, _: str) -> Moment | None:
    """Something of the reader themselves: "she used to be a paralegal herself", "her dad was an electrician too"."""
    kin = re.match(
        r"^(?:his|her) (?:dad|mom|mum|father|mother|brother|sister|grand\w+|uncle|aunt) (?:was|is|used to)\b", piece
    )
    if kin and re.search(r"\b(?:too|also|same)\b", piece) and not _TROUBLE.search(piece):
        return Moment(Frame.HEARD, to_the_reader(piece))
    if (we := re.match(r"^we both (?!laugh|smil|nod)(\w+ .+)$", piece)) and not _TROUBLE.search(we[1]):
        return Moment(Frame.HEARD, f"we both {we[1]}")
    lives = re.match(r"^(?:he's|she's|(?:he|she) (?:is|has|(?:still )?[a-z]+s)) (?!been\b|\d).{12,}$", piece)
    shared = re.match(r"^(?:he|she)\b.*\b(?:too|same|both|my|also|used to be|used to teach|used to work)\b", piece)
    if not (lives or shared) or _TROUBLE.search(piece) or _LOOKED.search(piece) or _OF_THEM_ALONE.search(piece):
        return None
    fits = 3 < len(words(piece)) <= LONGEST_HEARD and has_subject(piece)
    return Moment(Frame.HEARD, to_the_reader(lower_first(piece))) if fits else None


LONGEST_HEARD = 16
"""Words of what a note says that it was good to hear."""
_OF_THEM_ALONE = regex(
    r"\b(?:\d\d(?: years old)?$|(?:he's|she's|he is|she is) (?:\d"
    r"|a bit|kind of|sort of|so|pretty|really)|divorc\w+|his age"
    r"|her age|doctor|hospital|smok\w+|drink\w*|church|vote[sd]?|god|alone|weekends?|nights?|there|this|that)\b"
)
"""What one does not tell people of themselves."""


def _offered(piece: str, _: str) -> Moment | None:
    """What they said that they would do: "I said I'd set up a table in the break room two mornings"."""
    found = re.match(
        r"^I (?:said|told (?:him|her|them))(?: that)? (I(?:'d| would) (?!be\b|have been\b|love\b|like\b)[a-z]+ .+)$",
        piece,
    )
    leans = found and len(words(found[1])) < SHORTEST_OFFERED  # "I'd take out the window": of what, nothing tells
    return Moment(Frame.OFFERED, found[1]) if found and not leans and len(words(piece)) <= LONGEST_HEARD + 4 else None


SHORTEST_OFFERED = 7
"""Words of what they said that they would do, from which on it tells by itself what it is of."""


def _topic(piece: str) -> Moment | None:
    """A thing that was talked about, at the head of a sentence."""
    if found := re.match(r"^(?:worried|concerned|thinking) about (.+)$", piece, re.IGNORECASE):
        piece = found[1]
    elif "lit up" in piece or "perked up" in piece:
        return Moment(Frame.TOPIC, aside) if (aside := _aside_topic(piece)) and not _TROUBLE.search(aside) else None
    if found := re.match(r"^((?:the|their|a|an) (?:[a-z-]+ ){1,3}?)((?:they|he|she)\b.+)$", piece):
        clause = to_the_reader(found[2])
        short = len(words(piece)) < 10 and not _TROUBLE.search(piece) and finite_at(words(found[2]))
        return Moment(Frame.TOPIC, f"{to_the_reader(found[1])}{clause}") if short else None
    thing = re.sub(r" for \d+ (?:minutes|min|hours?)$", "", piece)
    thing = re.sub(r",? (?:mostly|mainly|a lot|etc)$", "", thing).strip()
    if re.search(
        r"\b(?:talked|spoke|said|told|mentioned|explained|usual)\b",
        re.sub(rf"^(?:{_WHO} )?(?:mostly |mainly )?(?:talked|spoke) ", "", thing),
    ):
        return None
    thing = re.sub(
        rf"^(?:{_WHO} )?(?:mostly|mainly|(?:mostly |mainly )?(?:talked|spoke)(?: a lot| mostly| mainly)? about|about) ",
        "",
        thing,
        flags=re.IGNORECASE,
    )
    tokens = words(thing)
    if re.search(
        r"^(?:first|second|third|fourth|last) (?:year|week|month|day)\b|\b(?:last"
        r"|this past) (?:summer|winter|spring|fall|autumn|year|month|week)\b|\bfor \d",
        thing,
    ):
        return None
    if not tokens or len(tokens) > 9 or is_number(tokens[0]) or is_adverb(tokens[0]) or _TROUBLE.search(thing):
        return None
    # "moving all plants to one system" is a thing, whatever follows; "hiring slows down" is not.
    doing = tokens[0].endswith("ing") and len(tokens) > 2 and tokens[1] in DETERMINERS | {"all", "both", "to", "into"}
    acts = any(verbs.base_of_s(word) and not verbs.is_also_a_noun(verbs.base_of_s(word)) for word in tokens)
    acts = acts or verbs.is_past(head_of(thing))  # "her last manager left in November" tells, and names nothing
    if (acts and not doing) or tokens[0] in verbs.AUXILIARIES or _KIN.search(thing):
        return None
    if (
        (has_subject(thing) and not doing)
        or (finite_at(tokens) and not doing)
        or tokens[0] in SUBJECTS | PREPOSITIONS | JOINERS | {"a", "an"}
        or opens_with_verb(thing)
    ):
        return None
    alone = len(tokens) == 1 and not (
        is_plural(tokens[0]) or tokens[0] in MASS or tokens[0].endswith(("ing", "tion", "ity"))
    )
    if alone or (tokens[0].endswith("ed") and tokens[0] not in DETERMINERS):
        return None
    first = thing.split(" ", 1)[0]
    thing = thing if first[1:] != first[1:].lower() or is_name(thing) else thing[:1].lower() + thing[1:]
    return Moment(Frame.TOPIC, re.sub(r"^(?:his|her|their) ", "your ", thing))


_KIN = regex(r"\b(?:mum|mam|nan|grand\w+|daughter|son|wife|husband|kids?|mom|dad|mother|father|divorce|health|baby)\b")


def is_name(thing: str) -> bool:
    """Whether a thing's words have capitals beyond the first."""
    return bool(re.match(r"[A-Z][a-z]+ [A-Z]", thing))
