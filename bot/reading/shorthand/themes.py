"""What two people talked about, as a thing that one thanks for hearing about. Pure.

Who told it, how it was told and the trouble with it fall away: of "she said route nine lost four drivers" only "route
nine" is named. What does not surely name something of the work stays in the notebook.
"""

import re

from bot.reading.people.given import is_given
from bot.reading.shorthand.capitals import lower_first, lower_start
from bot.reading.shorthand.finishing import numbers_in_words
from bot.reading.shorthand.flip import to_the_reader
from bot.reading.shorthand.grammar import is_thing
from bot.reading.shorthand.nouns import head_of, listed, with_the
from bot.reading.shorthand.sound import is_sound_thing
from bot.reading.shorthand.spelling import spelt_out
from bot.reading.shorthand.stretches import finite_at, opens_with_verb
from bot.reading.shorthand.topics import in_a_sentence, is_role
from bot.reading.shorthand.words import (
    DETERMINERS,
    PREPOSITIONS,
    ROLES,
    SUBJECTS,
    is_adverb,
    is_number,
    is_plural,
    set_of,
    words,
)
from bot.support.patterns import regex

MOST_WORDS, SHORT = 11, 4
_WHOSE = regex(r"\s*([A-Z][\w'-]+)(?: [A-Z][\w'-]+)?: ")
"""Who told it: "Bernie Faherty: the inspection"."""
_SENTENCE = regex(r"(?<!\bSt)(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)[.;!?]+(?:\s+|$)")
_REPORTED = regex(
    r"^(?:(?:and|but|so|then|um|mostly|mainly|also|just|only) )*"
    r"(?:the [a-z]+ |we |he |she |they )?(?:(?:mostly|mainly|also|just|really) )*"
    r"(?:(?:was|were) (?:saying|telling me)|said|says|say|told|explained|explain|mentioned|thinks|reckons|feels)"
    r"(?: to)?(?: me)?(?: that)? (?!about\b)",
    re.IGNORECASE,
)
"""How it came to be said: "she said", "he was saying", "She say to me"."""
_ABOUT = regex(
    r"\b(?:talk(?:ed|s|ing)?|spoke|chatted|told|telling|worried|worry|worries|concerned)(?: me)?"
    r"(?: (?:mostly|mainly|a lot|a bit))* about (.+)$|\bwe got (?:into|onto|on to) ((?:what|how|why|where) .+)$",
    re.IGNORECASE,
)
_REDONE = regex(
    r"^([A-Za-z]+)\. (?:\$?[\d.,]+[A-Za-z]*(?: million)? )?(redo|rebuild|refit|renovation|refurbishment|extension"
    r"|expansion|upgrade|move)\b",
    re.IGNORECASE,
)
"""What is done with a thing that was named alone before: "Ballroom. $4M redo approved" is of the ballroom redo."""
_HAS = regex(
    r"^(?:(?:they|he|she|bloke|guy)(?:'ve|'d|'s)?(?: got| have| has| had| do| did| run)*"
    r"|.*\b(?:gave|gives?|given) (?:him|her|them)) "
    r"(?P<thing>(?:an?|two|three|four|five|six|seven|eight|nine|ten|\d+) .+)$",
    re.IGNORECASE,
)
"""What they have: "they'd two line stoppages last month"."""
_DOING = regex(
    r"^(?:they're|they are|they|we're) (?:now )?(?:doing|moving to|building|opening|starting|launching|planning"
    r"|do|open) "
    r"(?:a (?:load|lot|ton|bunch) of |loads of |lots of )?(?P<thing>.+)$",
    re.IGNORECASE,
)
_ENDS = regex(
    r" - |: | \(|, (?!(?:[a-z'-]+ ){0,3}(?:and|or) )"
    r"| (?:because|since|so|but|while|when|whether|until|after|before|waiting|now|mostly|mainly|like|already|then)\b"
    r"| and (?=(?:how|what|that|they|he|she|it|in|I|we|when|the [a-z]+ \w+ed|can't|don't|showed|told)\b)"
    r"| (?=(?:she|he|they|it|we|I)(?:'(?:s|d|ve|re|ll|m))? [a-z])"
    r"| (?=at \d)| (?=(?:last|this|next) (?:week|month|year|summer|winter|spring|fall|autumn|night)\b)",
    re.IGNORECASE,
)
"""Where the thing ends, and what is told of it begins."""
_GRAVE = regex(
    r"(?<![\w-])(?:complain\w*|recalls?|scrap|just to|lawsuits?|layoffs?|fired|divorc\w+|cancer|died?|death|dying"
    r"|kin|husband\w*|wife|kids? of|daughters?|sons?|mum|mom|dad|father|mother|baby|pregnan\w+|sick\w*|ill"
    r"|injur\w+|accidents?|theft|steal\w*|drunk|suicid\w+"
    r"|pay|salary|raise|wages?|quote|money|budget cuts?|cuts?|turnover|retir\w+|leaving|quit\w*|rude|fights?|fighting"
    r"|yell\w*|cry\w*|hate[sd]?|abus\w+|harass\w+|strike|union|police|knees|phone|lately|stuff|things?|nothing"
    r"|something|everything|anything|weather|me|I|my|you|mistakes?|errors?|fail\w*|mess|chaos|missed|delays?"
    r"|crash\w*|outages?|understaffed|short|rush|run|wild|poor|bad|worst|hell|nightmare|usual|boss|owner|no|not|never"
    r"|same|ones?|it|them|that one|this|these|those|way|part|lot|bit|hour|problem\w*|issue\w*|trouble\w*|low|high"
    r"|client|customer|patient|student|resident|apprentice|stylist|developer|clock|first|last|stacks?|piles?|heaps?|young|votes?|confidence|sends?|garbage|rubbish|trash|bins?|toilets?|scripts?)(?![\w-])"
    r"|['’]t\b",
    re.IGNORECASE,
)
"""What one does not name to them, or what names nothing."""
_ROUTINE = set_of(
    "benefits schedule schedules roster rota rotas shifts paperwork papers logistics parking uniforms onboarding"
)
"""What is gone over rather than told."""
_ONESELF = set_of("availability experience background references notice answers interview questions test age")
"""What the writer was asked about, and the reader told nothing of."""
_BARE = set_of("relations sales news")
_ABSTRACT = regex(r"(?:ance|ence|ment|ness|ity|footfall|turnover|value|retention)$")
"""What has no article where nobody has named it before: "chronic absence"."""
_PERSONS = set_of(
    "guys people staff kids girls boys men women parents families farmers folks lads ladies blokes children"
)
"""Of them one speaks to nobody in thanks."""
_NO_HEADS = set_of(
    "day days week weeks month months year years time morning evening afternoon night people person guy lady man"
    " woman team place job work company role interview questions question things thing stuff kind sort"
)


def is_better_unsaid(thing: str) -> bool:
    """Whether a thing is none to name to them: a trouble, a grief, or nothing in particular."""
    return bool(_GRAVE.search(thing))


def theme(typed: str, names: tuple[str, ...] = ()) -> str:
    """What was talked about, as it goes on after "Thank you for": "telling me about the old mill site"; or ""."""
    things: list[tuple[int, str]] = []
    if (whose := _WHOSE.match(typed)) and is_given(whose[1].lower()):
        typed = typed[whose.end() :]
    if done := _REDONE.match(spelt_out(typed, names)):
        return f"telling me about the {done[1].lower()} {done[2].lower()}"
    for at, sentence in enumerate(filter(None, _SENTENCE.split(spelt_out(typed, names)))):
        things += [(weight - at, thing) for weight, thing in _things(sentence.strip(" .,"), at)]
    if not things:
        return ""
    best = max(things, key=lambda each: each[0])[1]
    if " " not in best:
        return ""  # "berries": one word says too little to be thanked for
    if set(words(best)) & _ROUTINE or best.startswith(("what to", "how to", "where to")):
        return f"{'going over' if set(words(best)) & _ROUTINE else 'talking through'} {best} with me"
    return f"telling me about {re.sub(r' (?:also|too|as well)$', '', best)}"


def _things(sentence: str, at: int) -> list[tuple[int, str]]:
    """The things that a sentence names, each with how surely it is what they talked about."""
    own = _REPORTED.sub("", sentence)
    own = re.sub(r"^(?:just )?(?:the )?usual(?: stuff)?,? |^(?:just )?about ", "", own, flags=re.IGNORECASE)
    found: list[tuple[int, str]] = []
    if told := _ABOUT.search(sentence):
        found.append((6, told[1] or re.sub(r" (?:instead|though)$", "", told[2])))
    if has := _HAS.match(own) or _DOING.match(own):
        found.append((4, has["thing"]))
    elif at == 0 or len(words(own)) < SHORT or re.match(r"^(?:the|their|our) ", own, re.IGNORECASE):
        found.append((4 if at == 0 else 3, _subject(own)))
    return [(weight, thing) for weight, each in found if (thing := _named(each))]


def _subject(clause: str) -> str:
    """What stands before the verb of a clause; all of a clause without one."""
    again = re.match(r"^((?:the|their) .+?) (?:they|he|she|it)\b", clause, re.IGNORECASE)
    if again:
        return again[1]
    end = _ENDS.search(clause)
    head = clause[: end.start()] if end else clause
    head = re.sub(
        r"^((?:the|their) [a-z]+) (?:floods|leaks|fails|closes|freezes)$"
        r"|^(.+ .+) (?:opens|starts|begins|launches|reopens)$",
        lambda found: found[1] or found[2],
        head,
        flags=re.IGNORECASE,
    )
    at = finite_at(words(head))
    if at == 1 and words(head)[0] not in DETERMINERS and not is_plural(words(head)[0]):
        return ""  # "set doesn't fit in four venues": half of it says nothing
    return " ".join(head.split()[:at]) if at else head


def _named(text: str) -> str:
    """A thing with its article; "" for what is none, or is better not named."""
    end = _ENDS.search(text)
    thing = (text[: end.start()] if end else text).strip(" ,.'\"")
    thing = re.sub(r"^(?:just |mostly |mainly |about )+", "", thing, flags=re.IGNORECASE)
    if re.match(r"(?:what|how|where) to [a-z]+(?: [a-z]+){0,3}$", thing) and not _GRAVE.search(thing):
        return thing
    thing = re.sub(r"^(?:an?|one) ", "the ", numbers_in_words(lower_first(thing)), flags=re.IGNORECASE)
    thing = thing if re.match(r"the\b", thing) else in_a_sentence(thing)
    opens = re.match(r"([A-Z][a-z]+) (?:[a-z]+ )?[a-z]+ (?:at|in|on|to|for|with|of)\b", thing)
    thing = lower_start(thing) if opens and not is_given(opens[1]) else thing
    tokens = words(thing)
    if not tokens or len(tokens) > MOST_WORDS or _GRAVE.search(thing) or tokens[0] in SUBJECTS | PREPOSITIONS:
        return ""
    if tokens[-1] in _ONESELF and len(tokens) < SHORT:
        return ""
    if is_adverb(tokens[0]) or opens_with_verb(thing) in {"past", "done"} or head_of(thing) in _NO_HEADS:
        return ""
    thing = to_the_reader(_articled(thing))
    person = is_role(thing) or (len(words(thing)) < SHORT and head_of(thing).removesuffix("s") in ROLES | _PERSONS)
    if re.match(r"the (?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:open )?[a-z]+s$", thing):
        return ""  # how many, and nothing of what is with them
    listed = _LISTED.split(thing)
    each_is = all(map(is_thing, listed)) and not any(map(_PART_OF.match, listed[1:]))
    return thing if not person and each_is and is_sound_thing(thing) else ""


_PART_OF = regex(r"(?:half|most|some|all|none|both|one|two|three|\d+)\b")
"""How many of them, and what they do, which is no second thing."""
_LISTED = regex(r",? and |, ")


_SEASONS = set_of("winter summer spring autumn fall harvest christmas on-call payroll hiring safety training")
"""With them, what has no article either."""


def _is_compound(part: str) -> bool:
    """Whether a part of a list is a thing with what it is of before it, and no article: "rating visit"."""
    said = words(re.split(r" (?:coming|in|on|at|for|with|of)\b", part)[0])
    return len(said) > 1 and said[0] not in DETERMINERS and not is_plural(said[-1])


def _articled(thing: str) -> str:
    """ "boiler" is "the boiler", "rota, and the new kennels" is "the rota and the new kennels"; "idling" stays."""
    parts = _LISTED.split(thing)
    if len(parts) == 2 and " " not in parts[0] and _is_compound(parts[1]) and "," not in thing:
        return f"the {thing}"  # one thing with two names: "assessment and rating visit"
    if len(parts) > 1:
        return listed([*map(_articled, parts)])
    tokens = words(thing)
    if not tokens:
        return thing
    bare = tokens[0] in DETERMINERS or tokens[0] in {"how", "what", "why", "who", "where"}
    if len(tokens) == 1 and (is_plural(thing) or thing in _SEASONS) and thing not in _ROUTINE:
        return thing
    if tokens[-1] == "season" and not bare:
        return thing
    if is_number(tokens[0]) or (is_plural(tokens[-1]) and tokens[-1] not in _BARE):
        return thing if bare else f"the {thing}"
    doing = tokens[0].endswith("ing") and len(tokens) == 1
    named = re.match(r"[a-z]+ (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$", thing)
    return thing if bare or doing or named or _ABSTRACT.search(tokens[-1]) else with_the(thing)
