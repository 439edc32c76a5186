"""What makes somebody want the job, as a note may say it. Pure."""

import re
from itertools import pairwise

from bot.reading.shorthand import foreign
from bot.reading.shorthand.alone import is_one_breath, leans
from bot.reading.shorthand.as_letter import as_letter
from bot.reading.shorthand.capitals import lower_first
from bot.reading.shorthand.draws import OWN, drawn, is_own, placed
from bot.reading.shorthand.faithful import is_faithful
from bot.reading.shorthand.finishing import for_years, sentence_of
from bot.reading.shorthand.flip import LONG_AGO, SOMEBODY, to_the_reader, to_you
from bot.reading.shorthand.nothing import is_none
from bot.reading.shorthand.nouns import with_a
from bot.reading.shorthand.points import first_person
from bot.reading.shorthand.reports import OF_TELLING
from bot.reading.shorthand.sound import is_sound
from bot.reading.shorthand.spelling import spelt_out
from bot.reading.shorthand.stretches import has_subject, opens_with_verb
from bot.reading.shorthand.words import PREPOSITIONS, TIME, is_number, is_plural, words
from bot.support.patterns import regex

_MONEY = regex(
    r"\b(?:(?:the|good|great|better|more|nice|higher) (?:pay|money"
    r"|wages?)|(?<!\bI )(?<!\bwe )(?<!\bto )pays?(?! for\b| attention\b)|salary"
    r"|benefits|401k?|bonus|commute|pension|PTO)\b"
    r"|\b(?:min|minutes?|miles?|blocks?|mins) (?:out|from|away|down|walk|drive|up)\b"
    r"|\bclose to home\b|\b(?:from|to|near) my (?:house|home|place|apartment|kids|school)\b"
    r"|\brather not say\b|\bno reason\b",
    re.IGNORECASE,
)


_KIN = regex(
    r"\b(?:mom|mum|mam|dad|mother|father|wife|husband|girlfriend|boyfriend) (?:says|said|thinks|wants|told me)\b"
    r"|\b(?:mom|mum|dad|mother|father|wife|husband|son|daughter|brother"
    r"|sister|kids?)\b.*\b(?:takes|meds?|medications?|sick|ill|died|cancer"
    r"|diabet\w+|disab\w+|addict\w+|jail|divorc\w+)\b|\bmeds\b.*\b(?:mom|mum|dad|mother|father)\b",
    re.IGNORECASE,
)


MOST_WRITTEN = 32
"""Words of a reason that stands as it was written."""
_OF_OTHERS = regex(r"\b(?:they|them|their|theirs|he|him|his|she|her|hers|there|here)\b", re.IGNORECASE)


_OF_KIN = regex(r"\bmy (?:grand\w+|dad|father|mum|mom|mother|aunt|uncle|brother|sister)\b", re.IGNORECASE)


def _is_written(typed: str) -> bool:
    """Whether somebody wrote their reason as one writes a letter: whole sentences, the first of themselves."""
    sentences = re.split(r"(?<=[a-z\d][.!]) ", typed)
    whole = all(
        re.match(r"[A-Z]", each) and (has_subject(each.split(", ")[0]) or is_one_breath(each)) for each in sentences
    )
    others = () if _OF_KIN.search(typed) else (_OF_OTHERS,)
    private = (_MONEY, _KIN, _ELSEWHERE, *others)
    whole = whole and all(map(is_one_breath, sentences)) and not re.search(r"\bto it\b|\bthose\b|\bYou'd\b", typed)
    plain = spelt_out(typed).rstrip(".!") == typed.rstrip(".!") and len(typed.split()) <= MOST_WRITTEN
    return bool(re.match(r"I\b|My\b", typed) and whole and plain) and not any(each.search(typed) for each in private)


def _in_whole_sentences(typed: str) -> str:
    """A reason of the writer's own, typed as a letter has it, word for word; "" for any other, and what is private."""
    text = re.sub(r"(?<=\w)$", ".", typed.strip())
    others = re.search(r"\b(?:there|theirs?|now)\b", text)
    private = others or any(is_private(each) for each in re.split(r"(?<=[.!]) ", text))
    own = re.match(r"(?:I|My) ", text) and ". " in text
    return re.sub(r"\. And (?=I\b)", ", and ", as_letter(text)) if own and not private else ""


def wants(typed: str, company: str, names: tuple[str, ...] = ()) -> str:
    """What makes somebody want the job, as sentences; "" where nothing can surely be said."""
    text = re.sub(r"\bnot 1\b(?=[.,;]|$)", ", not one", _generic(spelt_out(typed, (*names, company))))
    text = to_you(re.sub(r"^be (?=[a-z])", "I'd like to be ", text, flags=re.IGNORECASE)).replace(" ,", ",")
    if not text or is_none(text):
        return ""
    if _is_written(typed.strip()):
        return typed.strip() if typed.strip().endswith((".", "!")) else f"{typed.strip()}."
    if (whole := _in_whole_sentences(typed)) and not leans(whole):
        return whole
    said: list[str] = []
    dropped = dropped_any = False
    parts = _parts(_apart(placed(text, company)))
    if not _CROWD.search(text):
        parts = [each if LONG_AGO.search(each) else _THEY.sub("you ", each) for each in parts]
    for each, after in pairwise((*parts, "")):
        leaning = dropped and re.search(
            r"\b(?:that|(?<!when )(?<!even )it|this|in one)\b|\b(?:hearing|seeing|watching) the [a-z]+s [a-z]+ ", each
        )
        of_another = re.match(r"(?:he|she)\b", each, re.IGNORECASE) and set(words(text)) & SOMEBODY
        sentence = (
            ""
            if leaning or of_another or is_of_a_crowd(each, text) or is_private(each)
            else sentence_of(each)
            if LONG_AGO.search(each) and each.startswith("they ")
            else _reason(each, company, after, first=not said)
        )
        dropped = not sentence
        dropped_any = dropped_any or dropped
        if sentence:
            _add(said, sentence)
    return "" if dropped_any and not _SAYS_WHY.search(" ".join(said)) else " ".join(said)


_THEY = regex(r"^they (?=[a-z'])")


def _apart(text: str) -> str:
    """Two clauses that run into each other, joined; what a wish is compared with in bare money is left out."""
    text = re.sub(r",? (?:and )?not (?:just|only) (?:the |for (?:the )?)?(?:cash|money|pay)\b", "", text)
    return re.sub(r"^(.*\bI (?:like|love) [a-z]+ing (?!and\b|but\b)[a-z]+) (?=I (?:like|love) )", r"\1, and ", text)


def _parts(text: str) -> list[str]:
    """The sentences of a reason; a clause that is private does not take its neighbour with it."""
    pieces = re.split(r"(?<=\w)[.!?;]+\s+|\s+and (?=it's \d)|\s+that's it\b(?: really)?(?: and)?\s*", text)
    pieces = [
        part
        for piece in pieces
        for part in (re.split(r",? and (?=I\b|they\b|you\b)", piece, maxsplit=1) if is_private(piece) else [piece])
    ]
    bare = (
        re.sub(
            r"^(?:and|also|but|plus|\+|because|well|so|honestly)\b,? (?:also )?|^\+ ?",
            "",
            piece.strip(" .!?,"),
            flags=re.I,
        )
        for piece in pieces
    )
    chatter = r"\b(?<!they )(?<!you )(?<!s )actually "  # "you actually go outside" means it
    return [each for piece in bare if (each := re.sub(chatter, "", piece))]


_OF_IT = regex(
    r"I want to (?:make|do|build|be part of) that\.$|I want to be that\b"
    r"|That's (?:the part|what|the work) I (?:like|love|want)"
)
"""It leans on the sentence before it, and says why that matters."""
_PRIVATE = regex(
    r"^(?:nobody|no one)\b|\b(?:sick|tired) of\b|\bfed up\b|\bhad enough of\b|\bburn(?:ed|t) out\b"
    r"|\bneed (?:a|the|any|this) (?:job|work|money)\b|\b(?:school|house|flat) is (?:near|close)\b"
    r"|\b(?:live[sd]?) [^.]*\bthere\b|^(?:there|the people stay)\b"
    r"|\bmy (?:nights|evenings|weekends|life|sleep|days|knees|back|sanity)(?: back)?\b|\bhome (?:for|by|in time)\b"
    r"|^(?:well )?I(?:'m| am) (?:(?:only|nearly|almost|already) )?\d\d\b|\bat my age\b|\bcash\b|\b(?:always|so) alone\b"
    r"|\b(?:contract|funding|grant|licen[cs]e)\b[^.]*\b(?:went|ended|ended up|ran out|fell through|lost|is up)\b"
    r"|\b(?:my|our) [a-z]+(?: job)? (?:now|at the moment|right now) (?:is|has|was|doesn't|never)\b"
    r"|^now I\b|\banother outfit\b|\bno more (?:nights|weekends|shifts|overtime|travel\w*)\b|\bget (?:off|out"
    r"|away) of\b"
    r"|\bhours? a day in the (?:car|train|traffic)\b|\bcommut\w+|\b[1-5] ?am\b|\bbeing sold\b|\bclos(?:ing|ed) down\b"
    r"|\bsaving (?:up )?for\b|\bbefore bed(?:time)?\b"
    r"|\bpension\b|\b(?:closer to|near(?:er)?) (?:to )?(?:home|my)\b|\bwalking distance\b"
    r"|\bspent (?:a lot of|much|some|most of h\w+) time in (?:one|hospital|it)\b|\bkids are (?:older|grown)\b",
    re.IGNORECASE,
)


def is_of_a_crowd(clause: str, text: str) -> bool:
    """Whether a clause tells how others did whom the text names: "I never heard how they did", of patients."""
    return bool(_CROWD.search(text) and _HOW_THEY_DID.search(clause))


def is_private(each: str) -> bool:
    """Whether a sentence is of money, family, home or another employer, or only tells how it was told."""
    money = _MONEY.search(each) and not re.match(r"(?:I )?grew up\b", each)
    return bool(money or any(shape.search(each) for shape in (_KIN, _PRIVATE, _ELSEWHERE)) or OF_TELLING.match(each))


def _reason(each: str, company: str, after: str, *, first: bool) -> str:
    """One sentence of a reason as a letter has it; "" where it cannot surely be said."""
    text = drawn(each)
    sentence = _wanted(text, company, first=first) or (sentence_of(text) if OWN.match(text) else "")
    faithful = sentence and is_faithful(sentence, _given(text, company))
    sound = faithful and (is_sound(sentence, alone=first) or is_own(sentence, each))
    if sound and not first and _OF_IT.match(sentence):
        return sentence
    if re.match(r"I want to be (?:that|one)\b", after) and not foreign.marks(each) and len(each.split()) <= MOST_OF_TWO:
        return sentence_of(text)  # what it tells is why they want to
    led = re.match(r"(?:In|At|On) ", sentence) and re.match(r"I (?:want|would like|'d like|would rather)\b", after)
    return sentence if sound and (led or _is_a_reason(sentence)) else ""


MOST_OF_TWO = 14
_CROWD = regex(
    r"\b(?:kids|children|patients|pts|pupils|customers|clients|residents|students|animals|dogs|cats|guests|families|members)\b",
    re.I,
)
"""Whom "they" may mean as well."""
_HOW_THEY_DID = regex(r"\b(?:how|what|where|if|when|who) (?:they|you) did\b", re.I)
"""Of whom that is told where a crowd was named, and not of the reader."""


def _add(said: list[str], sentence: str) -> None:
    """A further sentence, joined to the one before where both are short."""
    short = said and len((said[-1] + sentence).split()) < 24 and " and " not in said[-1]
    if short and re.match(r"^(?:That's|I've been|I'd|I want|I pull) ", sentence):
        said[-1] = f"{said[-1].rstrip('.')}, and {lower_first(sentence)}"
        return
    theirs = to_you(sentence) if sentence.startswith("You ") else sentence
    told = r"^You(?=(?:'re)? )(?! have\b| can\b| get\b| [a-z]+ed\b)"
    reason = re.sub(told, "I like that you", theirs)
    goes_on = re.match(r"I like (that .+)$|(I love that .+)$", reason)
    if goes_on and said and said[-1].startswith("I like that ") and ", and " not in said[-1]:
        said[-1] = f"{said[-1].rstrip('.')}, and {goes_on[1] or goes_on[2]}"
    else:
        said.append(reason)


_ELSEWHERE = regex(
    r"\b(?:last|old|current|other|previous) (?:place|job|company|boss|one|shop|mob|lot|crew|gig|employer)\b"
    r"|\b(?:at|in) my (?:place|work)\b|\bwhere I(?: am|'m| work)\b",
    re.I,
)
"""Of the job that they leave: no employer needs to read it."""
_IT = regex(r"^(?:It's|It is) (?:a|an|my|the|home|where|what)\b|^Most of (?:the|my) ")
_NO_REASON = regex(
    r"^(?:You (?:don't (?:have|pay|know|care|need|want)|aren't|can't|were)|It's not"
    r"|(?:In|At|On|Before|Now) (?!a |the |my )"
    r"|Small\b|New\b)|\bI don't want\b|\blooking for (?:an? [a-z]+[a-rt-z]s |that |this |those )"
    r"|\b[Mm]y (?:mother|father|mum|mom|dad|wife|husband|partner|parents)(?:'s| is| are| lives?) (?:in"
    r"|from|near)\b|^I (?:don't|do not) like\b|\bmy own money\b|\b(?:bought out|taken over)\b"
    r"|\byou\b.* with you\b|\blike a \w+\.$"
    r"|\bso it\b|\bwas one\.$|\bget paid\b|\bthat's it\b|\bat (?:ours|mine)\b"
)


def _is_a_reason(sentence: str) -> bool:
    """Whether a sentence tells an employer by itself why somebody wants to work there."""
    bare = re.fullmatch(r"(?:It's|It is|Yours is) an? \w+\.", sentence)  # it says what anybody knows
    plain = not bare and (_IT.match(sentence) or not leans(sentence))
    whole = is_one_breath(sentence) or is_own(sentence, "")
    return bool(plain and whole) and not _NO_REASON.search(sentence) and not re.search(r"\bthe \w+ ones\.$", sentence)


_SAYS_WHY = regex(
    r"\b(?:want|like|love|looking for|would|I'd|enjoy|believe|care|you|your|always|here|proud"
    r"|[Yy]ours|[Ee]veryone|[Ee]verybody|[Pp]eople)\b"
)
"""What is a reason by itself, where the rest of what was typed is left out."""


def _given(typed: str, company: str) -> str:
    """What was typed of it, as it may be said to the reader: of them, and of their house by its name."""
    return f"I'm looking for I like having you have {company} the work {typed} afterward I like that you're how"


def _generic(text: str) -> str:
    """Whom they do it to is "people"; "her food" is the reader's, where nobody else is spoken of."""
    text = re.sub(r"\b(they (?:don't |do not |never |always |really |also )?[a-z]+) you\b", r"\1 people", text)
    if set(words(text)) & SOMEBODY:
        return text
    return re.sub(r"\b(?:his|her) (?!(?:to|and|for|in|at|on|with|about|how|that)\b)(?=[a-z])", "your ", text)


def _wanted(text: str, company: str, *, first: bool) -> str:
    text = _as_the_readers(text)
    parts = text.split(", ")
    if _WHO_CARE.match(text):
        return sentence_of(text)
    if company and first and _ITS_SO.match(text):
        so = "the work is " if _OF_WORK.match(text) else f"{company} is "
        return sentence_of(so + text.partition(" ")[2])
    if "I'd" in text and "you'd" in text:
        text = re.sub(r"\byou'd\b", "I'd", re.sub(r"\byour\b", "my", text))
    if has_subject(parts[0]) and not opens_with_verb(parts[0]):
        return sentence_of(
            re.sub(r"\bI (like|love|hate) when\b", r"I \1 it when", _LEFT_OUT.sub(r"\1, and I \2 ", _spliced(text)))
        )
    more = ", ".join(parts[1:])
    if opens_with_verb(parts[0]) or (more and re.match(r"^I \w+ (?:it|that)\b", more)):
        return first_person(text).text
    return _named(parts[0], more)


def _as_the_readers(text: str) -> str:
    """What they do as what the reader does, where no kin is told of, and what was left out before "always"."""
    text = re.sub(r"^(you (?:train|teach|pay|promote|help|support|trust|treat)) you\b", r"\1 people", text)
    if not _KINSFOLK.search(text):
        text = _THEIRS.sub(lambda found: to_the_reader(found[0]), text)
    text = re.sub(r", (don't|never|can't|won't) (?=[a-z])", r" and \1 ", text)
    text = re.sub(r"^(?:I )?always (wanted|loved|liked|admired)\b", r"I've always \1", text, flags=re.IGNORECASE)
    text = re.sub(r", always (wanted|loved|liked|admired)\b", r", and I've always \1", text)
    return re.sub(rf"^I ([a-z]+) ([^,]+), ({TIME})(?=[,.]|$)", for_years, text)


_KINSFOLK = regex(
    r"\bmy (?:(?:own|little|baby|big|older|younger) )?(?:grand\w+|nan|mother|father|mom|mum|mam|dad|wife"
    r"|husband|friend|sister|brother|aunt|uncle|son|daughter|kids?)\b"
)
_THEIRS = regex(
    r"(?:^|(?<=\band )|(?<=\bbut )|(?<=\bthat ))(?:they|they're|they've|she|he|she's|he's)\b.*", re.IGNORECASE
)
_WHO_CARE = regex(
    r"^[a-z-]+(?: [a-z-]+)? who [a-z-]+(?: [a-z]+)? (?:know|want|care|do|have|get|are|can|will|make)\b", re.IGNORECASE
)
_ITS_SO = regex(
    r"^it's (?!.*\bthere\b|home\b|\d|like\b|the same\b|the part\b|what\b|where\b|a\b|because\b|not\b)", re.IGNORECASE
)
_OF_WORK = regex(
    r"^it's (?:steady|interesting|varied|hands-on|physical|creative|hard|outdoors|quiet|useful|real)\b", re.IGNORECASE
)


def _named(thing: str, more: str) -> str:
    """What is only named, as what they like, have or look for: "good kit", "the same crew"; with a clause behind it."""
    if more and not has_subject(re.sub(r"^and ", "", more)):
        return ""
    tokens = words(thing)
    joined = f", and {lower_first(re.sub(r'^and ', '', more))}" if more else ""
    if tokens[0] == "same" and len(tokens) <= MOST_OF_THE_SAME:
        return sentence_of(f"I like having the {lower_first(thing)}{joined}")
    if tokens[0] in {"good", "great", "nice", "strong", "solid"} and len(tokens) <= MOST_OF_THE_SAME:
        joined = joined if is_plural(words(thing)[-1]) else re.sub(r"\bthem$", "it", joined)
        return sentence_of(f"you have {with_a(lower_first(thing))}{joined}")
    looked_for = re.search(r"\b(?:that|where|who|with)\b", thing)
    if tokens[0] not in PREPOSITIONS and not is_number(tokens[0]) and looked_for:
        return sentence_of(f"I'm looking for {with_a(thing[:1].lower() + thing[1:])}{joined}")
    return ""


MOST_OF_THE_SAME = 4
_LEFT_OUT = regex(r"(\bI [^,]+), (know|love|like|want|need|have) ")
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
