"""What was jotted down of the talk with one reader: what the note thanks for, and what it recalls. Pure."""

import re
from dataclasses import dataclass

from bot.notes.facts import NoteFacts
from bot.reading.shorthand.concerns import concern, is_about
from bot.reading.shorthand.foreign import is_foreign
from bot.reading.shorthand.grammar import is_thing
from bot.reading.shorthand.private import public
from bot.reading.shorthand.talked import moments
from bot.reading.shorthand.talked_moment import GRAVE, TROUBLE, Frame, Moment
from bot.reading.shorthand.themes import is_better_unsaid, theme
from bot.reading.shorthand.words import DETERMINERS, PREPOSITIONS, words
from bot.support.patterns import regex

LEAST_TOPIC, MOST_TOPIC = 2, 9
SHORT_TOPIC = 5
MOST_RECALLED = 2
SHORTEST_NAME = 3
LONGEST_LABEL = 40
"""Characters of a name before a colon."""
MOST_OF_TWO = 24
"""Words of two favours in one sentence."""


@dataclass(frozen=True)
class Jotted:
    """What was jotted down of the talk with the reader, read."""

    typed: str
    found: tuple[Moment, ...]
    on_mind: str
    """What is on their mind, as a thing; "" where there is no saying."""
    helped: bool
    """Whether the writer would help them with it, which is said instead."""
    is_plain: bool
    """Whether it was typed in English."""

    @property
    def topics(self) -> list[str]:
        """What they talked about, as things."""
        return [each.text for each in self.found if each.frame is Frame.TOPIC and is_thing(each.text)]


def read_jotted(facts: NoteFacts, names: tuple[str, ...]) -> Jotted:
    """What was typed of the talk with the reader, as moments; names are those of all whom the writer met."""
    typed = of_them(of_reader(public(facts.to.talked), facts.to.name, facts.names), facts.to.name) if facts.to else ""
    is_plain = not is_foreign(*facts.typed)
    found = moments(typed, names) if is_plain else tuple(filter(_is_brief, map(_shortened, moments(typed, names))))
    helped = any(each.frame is Frame.HELP for each in found)
    on_mind = concern(typed, names) if is_plain and not helped else ""
    return Jotted(typed, found, on_mind if is_thing(on_mind) else "", helped, is_plain)


def answers_it(jotted: Jotted, said: str) -> bool:
    """Whether a point answers what is on the reader's mind."""
    return bool(jotted.on_mind) and is_about(jotted.on_mind, jotted.typed, said)


def thanked_for(
    jotted: Jotted, recalled: tuple[Moment, ...], names: tuple[str, ...], *, answers: bool
) -> tuple[str, str]:
    """What the note thanks for: a favour, or a topic, or neither; nothing that it comes back to anyway."""
    done = tuple(_definite(each.text) for each in jotted.found if each.frame is Frame.FAVOUR)
    favour = _favours(tuple(each for each in done if _is_worth_thanks(each)))
    topic = "" if jotted.helped else next(filter(_weight, jotted.topics), "")
    topic = "" if is_better_unsaid(topic) else topic
    topic = _brief(jotted.on_mind if answers else topic if _weight(topic) and _DEFINITE.match(topic) else "")
    about = theme(jotted.typed, names) if jotted.is_plain and not favour else ""
    is_news = _is_news_of_theirs(about, jotted.typed)
    if not (is_news or _is_worth_thanks(about)) or re.match(r"telling me about (?:an?|one|some) ", about):
        about = ""
    if about and (is_news or not topic or about.startswith("going over")):
        is_said = any(_is_said(about, each.text) for each in recalled)
        return ("", topic) if is_said else (about, "")
    return favour, topic


def stuck_with(jotted: Jotted, favour: str, topic: str, names: tuple[str, ...]) -> str:
    """A thing that they talked about, as what stuck, which is what was asked for; not what the note thanks for."""
    if TROUBLE.search(_BUSY.sub("", jotted.typed)) or _WEIGHS.search(jotted.typed):
        return ""  # to come back to a trouble, and to say nothing to it, is to leave it on the table
    told = _TOO.sub("", _TOLD_OF.sub("", theme(jotted.typed, names)))
    things = filter(_may_stick, (topic, told, *jotted.topics))
    thing = next((each for each in things if not (favour and _is_said(f"for the {each}", favour))), "")
    return thing if jotted.is_plain or len(thing.split()) <= SHORT_TOPIC else ""


def _may_stick(thing: str) -> bool:
    known = re.match(r"(?:the|your) ", thing) and len(thing.split()) <= MOST_TOPIC and is_thing(thing)
    return bool(known) and not (_COUNTED.match(thing) or is_better_unsaid(thing) or _TELLS.search(thing))


_TELLS = regex(
    r"^the (?:[a-z]+ing$|\w+ of|best |worst |only |looks?|wants?|says?|hates?|loves?|thinks?|likes?|takes?|does) "
    r"|\b(?:arrives?|opens?|starts?|comes?"
    r"|goes|is|are|was|were|has|have|for ages)\b|^the (?:girls|boys|produce|food) ?"
)
"""It tells what happens, or nobody says it so."""
_WEIGHS = regex(
    r"\b(?:sad|anxious|frank|fed up|wrecked|shattered|exhausted|keeps? (?:him|her|them) (?:up|awake)|heart|feelings"
    r"|awake"
    r"|nightmare|biter|worn out|went down|murder|grief|carnage|bedlam|chaos|mad(?! about\b)|ate the|waiting|parked"
    r"|floods?|without|half|short|cant|dont|wont"
    r"|notice|resign\w*|quit\w*|overdue|missed|copping|slammed|down to|only|too (?:few|many|much|long)|left|fined?"
    r"|auditor\w*|audit finding)\b",
    re.IGNORECASE,
)
"""What weighs on them, in other words."""
_BUSY = regex(r"\b(?:not just|old|late (?:shift|summer|nights?))\b", re.IGNORECASE)
"""What only looks like trouble."""
_TOLD_OF = regex(r"^(?:telling me about|going over|talking through) ")
_TOO = regex(r" (?:as well|too|with me|for (?:about |like )?(?:\w+|half an) (?:minutes|min|hours?))$")
_COUNTED = regex(
    r"the (?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozen) [a-z]+s\b(?! (?:visits?|jobs?|routes?)$)"
)
"""How many of them there were is their trouble, mostly: "the three principals in five years"."""


def _is_worth_thanks(done: str) -> bool:
    """Whether it is more than telling of something without a name, "telling me about the yard", or a sorry sight."""
    if _SORRY_SIGHT.search(done):
        return False
    if done.startswith("telling me about"):
        return bool(HAS_A_NAME.search(done)) and not GRAVE.search(done)
    return True


def _is_news_of_theirs(about: str, typed: str) -> bool:
    """Whether it is a thing to come, told of in a sentence that weighs on nobody: "the new river gallery"."""
    thing = about.removeprefix("telling me about ")
    if thing == about or not _TO_COME.search(thing) or len(thing.split()) > MOST_TOPIC or TROUBLE.search(thing):
        return False
    longest = max(words(thing), key=len)
    said = next((each for each in re.split(r"[.;!?\n]", typed) if longest in each.lower()), typed)
    return not (GRAVE.search(said) or _WEIGHS.search(said) or is_better_unsaid(thing))


_TO_COME = regex(
    r"^(?:the|your) .*\b(?:new|coming|opens|opening|starts|starting|project|launch\w*|expansion|extension)\b"
)
_SORRY_SIGHT = regex(
    r"\b(?:your (?:hands?|wrists?|arms?|knees?|backs?|scars?)|bins?|mess|scrap|burnt|broken|rubbish|trash|garbage"
    r"|complaints?|(?:1|one)[- ]stars?|backlog|mold|mould"
    r"|leaks?|rats?"
    r"|cracks?|rust|piles?|stacks?)\b",
    re.IGNORECASE,
)


def _shortened(moment: Moment) -> Moment:
    """A favour up to what is told of it, where more may be amiss: "showing me the garden"."""
    return Moment(moment.frame, re.split(r" (?:that|which|and|because) ", moment.text)[0])


def _is_brief(moment: Moment) -> bool:
    """Whether a moment is a few words, in which nothing of another tongue is left."""
    return moment.frame in {Frame.FAVOUR, Frame.PROUD, Frame.TOPIC} and len(moment.text.split()) <= SHORT_TOPIC + 1


def of_reader(talked: str, reader: str, names: tuple[str, ...]) -> str:
    """What was jotted of the reader, up to where another who was met is named before a colon."""
    others = {name.split()[0] for name in names if name.split() and name != reader}
    other = re.search(r"(?:^|[.;!\n]\s+)(?=[A-Z][\w'-]+(?: [A-Z][\w'-]+)+: )|[.;\n]\s*(?=[A-Z][\w'-]+: )", talked)
    ends = (
        []
        if other is None or reader.split(maxsplit=1)[0] in talked[other.end() : other.end() + LONGEST_LABEL]
        else [other.start()]
    )
    ends += [
        found.start() for each in others for found in re.finditer(rf"(?i)\b{re.escape(each)}\b[^.:\n]{{0,30}}:", talked)
    ]
    return talked[: min(ends, default=len(talked))]


def of_them(typed: str, reader: str) -> str:
    """What was typed with "he" for the reader's own name before a verb: it is read by them."""
    first = reader.split(maxsplit=1)[0] if reader else ""
    if (
        len(first) < SHORTEST_NAME
        or not first.isalpha()
        or first.rstrip(".").lower() in {"mr", "mrs", "ms", "dr", "miss"}
    ):
        return typed
    return re.sub(
        rf"(?i)(?<![\w'])(?<!with )(?<!to ){first} (?=(?:actually |really |still |always |even )?[a-z]+s\b)",
        "he ",
        typed,
    )


def _favours(done: tuple[str, ...]) -> str:
    """What they did for the writer: two of it where both are short."""
    done = tuple(re.sub(r"(?: (?:also|too|as well))?[ .…]*$", "", each) for each in done)
    two = " and ".join(done[:2])
    return two if two.count(" and ") == 1 and "," not in two and len(two.split()) <= MOST_OF_TWO else "".join(done[:1])


def _is_said(about: str, moment: str) -> bool:
    """Whether what they talked about is named in what the note comes back to."""
    return bool(set(words(about)[3:]) & set(words(moment)) - PREPOSITIONS - DETERMINERS)


def _definite(favour: str) -> str:
    """ "showing me these color tags", which only who tells it points at, is "the color tags"."""
    return re.sub(r"\b(?:these|those) (?=[a-z]+)", "the ", favour)


def _brief(topic: str) -> str:
    """A topic without its circumstances: "the two go-lives a week", "tickets not loading"."""
    topic = re.sub(r"^The ", "the ", topic)
    if len(topic.split()) <= SHORT_TOPIC:
        return topic
    if re.search(r"\b(?:who|that|which|whose)\b", topic):
        return topic
    short = re.sub(r"(?<=\w) (?:with|from|when|because|while|after|before|if|until) .+$", "", topic)
    whole = len(short.split()) >= LEAST_TOPIC and words(short)[-1] not in PREPOSITIONS
    return short if whole else topic


HAS_A_NAME = regex(
    r" (?!I\b|(?:January|February|March|April|May|June|July|August|[A-Z][a-z]+ber|[A-Z][a-z]+day)\b)[A-Z][a-z]"
)
"""Something with a name."""
_DEFINITE = regex(r"(?:the|your|our|how|what|why) ", re.IGNORECASE)
"""What both of them know of; of anything else one does not thank for hearing."""


def _weight(topic: str) -> int:
    """A topic of several words is more to come back to than one of one word; a long one does not go into a sentence."""
    count = len(topic.split())
    return count if LEAST_TOPIC <= count <= MOST_TOPIC else 0


_LIVELY = (
    Frame.AGREED,
    Frame.OFFERED,
    Frame.HELP,
    Frame.CALLED,
    Frame.LIKED,
    Frame.SHARED,
    Frame.NOTICED,
    Frame.PROUD,
    Frame.CAME_UP,
    Frame.HEARD,
)


_THEIR_STORY = regex(r"\b(?:too|same|used to|started (?:out|in|as)|came up|yourself a|promote|you still)\b")
"""What one is glad to hear of somebody; the rest of what they told stays in the notebook."""
_REMARK = regex(r"^you (?:are|were) (?:really |very |so )?(?:good|great|nice|lovely|funny|sharp|mad)\b")
"""How somebody was, which is no news to them."""


def recalled_of(found: tuple[Moment, ...]) -> tuple[Moment, ...]:
    """What the note comes back to behind its thanks: the liveliest, in the order in which it was jotted."""
    ranked = sorted((each for each in found if _is_lively(each)), key=lambda each: _LIVELY.index(each.frame))
    chosen = ranked[:MOST_RECALLED]
    return tuple(each for each in found if each in chosen)


def _is_lively(moment: Moment) -> bool:
    told = _THEIR_STORY.search(moment.text) and not _REMARK.match(moment.text)
    return moment.frame in _LIVELY and (moment.frame is not Frame.HEARD or bool(told))
