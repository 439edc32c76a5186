"""What was jotted down, as an item of a list: in a list, notes are good English as they stand. Pure.

Nothing is made of them. What tells of the employer, or of the telling, stays out, and short forms are written out.
"""

import re

from bot.reading.people.given import is_given
from bot.reading.shorthand import verbs
from bot.reading.shorthand.capitals import lower_first, upper_first
from bot.reading.shorthand.flip import to_you
from bot.reading.shorthand.item_tidying import listed, tidied
from bot.reading.shorthand.names_spelt import CASED, is_i
from bot.reading.shorthand.private import public
from bot.reading.shorthand.reports import is_of_telling, is_theirs, own_words, until_the_telling
from bot.reading.shorthand.spelling import LONGEST, spelt_out
from bot.reading.shorthand.stretches import has_subject, opens_with_verb
from bot.reading.shorthand.words import UP_TO_TEN, words
from bot.reading.shorthand.written import content_words
from bot.support.patterns import regex

ENOUGH = 2
"""Sentences from which on a note lists nothing beside them: what is no sentence waits for its writer."""
MOST_WORDS = 45
"""Words of an item; more than these are a story, and nobody reads them in a list."""
_PIECE = regex(
    r"(?<=[\w%)\"'])(?<!\bSt)(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bincl)(?<!\bapprox)(?<!\besp)(?<!\bvs)(?<!\bno)(?<!\bmgr)(?<!\betc)(?:[.;?]|!+)(?=\s)[.!?\s]*"
)
_CLAUSE = regex(r"(?<=[^\s\d]), |(?<=\d), (?!\d{3}\b)")
_ASKED = regex(
    r"(?<=[.!]) (?:(?:and|but|so|ugh|god|seriously),? )?(?:how|why|what|who|where|when|can|could|would|should|do|did"
    r"|does|is|am|are|was|were|have|isn't)\b[^.!?]*\?[?!]*\s*\Z",
    re.IGNORECASE,
)
"""What they ask themselves behind it: "How did I not say that??"."""


def item_of(typed: str, names: tuple[str, ...] = (), *, forgotten: bool = False) -> str:
    """What was typed as an item of a list, without a full stop; "" where there is nothing to list. Total.

    `names`: those that are known, to be written with their capitals. `forgotten`: it was not told to the employer yet.
    """
    typed = _ASKED.sub("", typed)
    if len(typed) > LONGEST or typed.rstrip().endswith("?"):
        return ""
    text = tidied(spelt_out(public(typed), names), forgotten=forgotten)
    thing, pieces = _without_their_trouble(_PIECE.split(text))
    own = [piece for each in pieces if (piece := _own(each))]
    said = own or [piece for each in pieces if (piece := _to_them(each))]
    if len(said) == 1 < len(pieces) and is_heading(said[0]):
        return ""
    kept = [each for at, each in enumerate(said) if not at or not (_is_aside(each) or OWN_FAULT.match(each))]
    if thing and kept and leans(kept[0]):
        kept = [thing, *kept]
    whole = listed(_joined(kept)).strip(" .,;:!?-–")
    return upper_first(whole) if _can_stand(whole) else ""


def _without_their_trouble(pieces: list[str]) -> tuple[str, list[str]]:
    """Pieces without a first one that tells of others, where the next tells of the writer: what was amiss with them.

    What it was about goes before them: "Inventory" of "Inventory is at about 140 days. I took ours to 84".
    """
    clauses = _CLAUSE.split(pieces[0])
    at = next((at for at, each in enumerate(clauses) if _OWN.match(each)), len(clauses))
    rest = pieces[1:] if at == len(clauses) else [", ".join(clauses[at:]), *pieces[1:]]
    first = ", ".join(clauses[:at])
    others = is_theirs(clauses[0]) or _OF_THEM.search(first) or (has_subject(first) and not _OURS.search(first))
    if not (first and rest and others and _OWN.match(rest[0])) or re.match(r"(?:When|With|After|While)\b", first):
        return "", pieces
    if len(clauses) > 1 and is_heading(clauses[0]):
        return clauses[0], rest
    about = _THING.match(first)
    return about["thing"] if about else "", rest


_OWN = regex(
    r"(?:and )?(?:(?:at|in|on) (?:my|the|our|that) [^,.;]{2,30} )?(?:I|I'm|I've|I'd|we|my|our|ours)\b", re.IGNORECASE
)
_OURS = regex(r"\b(?:I|I'm|I've|I'd|me|my|we|our|ours|us|mine)\b", re.IGNORECASE)
_THING = regex(
    r"(?:their |the )?(?!they\b|he\b|she\b|there\b)(?P<thing>[A-Za-z][\w'/-]*(?: (?!is\b|are\b|was\b)[\w'/-]+){0,3}?)"
    r"(?:: they\b| (?:is|are|was|were|takes?|keeps?|spikes?)\b)",
    re.IGNORECASE,
)
_LEANS = regex(r"\b(?:ours|mine|it|us|that|ones)\b|\d\S* to \S*\d|\bfrom \w+ ", re.IGNORECASE)
"""What does not say of what it is."""


def _own(piece: str) -> str:
    """A piece without its clauses that tell of the employer or of the telling; "" where nothing else is left."""
    piece = _KNOWS_THEIRS.sub(r"\1 your ", own_words(piece.strip(" ,;")))
    if _OF_OTHERS_AT_ALL.search(piece) and not is_of_telling(piece):
        return piece
    first, *rest = until_the_telling([each for each in _CLAUSE.split(piece) if not _WEAK.search(each)] or [""])
    if first and (is_theirs(first) or _is_of_them(first)):
        at = next((at for at, each in enumerate(rest) if _OWN.match(each)), len(rest))
        first, *rest = [re.sub("^and ", "", each) for each in rest[at : at + 1]] + rest[at + 1 :] or [""]
        first = "" if _OF_IT.search(first) else first
    if not first or is_of_telling(piece) or _is_of_them(first):
        return ""
    return ", ".join([first, *(each for each in rest if not (is_theirs(each) or _is_of_them(each)))])


_KNOWS_THEIRS = regex(
    r"^(I (?:also )?(?:know|use|used|have used|like|read|love|have read|studied|trained on"
    r"|worked with|work with)) their (?=[a-z])"
)
"""What is the employer's, of which the writer may speak to them: "I know their planning software"."""
_OF_IT = regex(r"^I [a-z]+ (?:it|them|that)\b")
"""What was done to a thing that is left out."""


def _is_of_them(clause: str) -> bool:
    return bool(_OF_THEM.search(_OF_OTHERS.sub("", clause))) or bool(_THEY_SAID.search(clause))


_OF_OTHERS_AT_ALL = regex(
    r"\bmy (?:little |big |older |younger |own )?(?:cousin|brother|sister|son|daughter|mother|mum|mom|dad|father"
    r"|nan|gran\w*|uncle|aunt\w*"
    r"|niece|nephew|neighbo\w+|friend|boss|manager|apprentice|student|client|patient)s?\b.*\b(?:she|he|they|her|him|his|their|she's|shes|he's)\b"
    r"|\b(?:famil|client|patient|customer|guest|kid|child|student|parent|resident|broker|supplier|vendor|donor|partner|tenant"
    r"|passenger|owner|visitor|pupil|learner|participant|volunteer)[a-z]*\b.*\b(?:they|them|their|they'd|they're|they've)\b"
    r"|^I (?:also )?[a-z]+ (?:them|it) ",
    re.IGNORECASE,
)
"""Where "they" and "she" are others than the employer."""
_WEAK = regex(
    r"\b(?:only (?:a |as a |my )?hobby|just a hobby|not much|no real|a bit rusty|never used|not great"
    r"|not my (?:strong|best))\b",
    re.IGNORECASE,
)
"""What one does not put forward of oneself."""
_THEY_SAID = regex(
    r"\b(?:one of the|the|both|two) (?:panel|interviewers?|managers?) (?:\w+ )?(?:said|liked|loved"
    r"|nodded|laughed|asked)\b"
)


_OF_THEM = regex(r"\b(?:they|them|their|theirs|they're|they've|he|she|him|her|his|hers|he's|she's)\b", re.IGNORECASE)
_OF_OTHERS = regex(
    r"[\"“][^\"”]*[\"”]|\bof (?:them|'em)\b|\b(?:got|brought|cut|took|kept|had|made|put|moved|ran) them\b"
    r"|\b(?:before|until|when|while|after) they\b|\b\w+ing (?:them|their)\b"
    r"|(?<!\bas )(?<!\bfor )\bthem\Z",
    re.IGNORECASE,
)
"""Where "they" are others than the employer: "booking the next visit before they get up"."""


def _to_them(piece: str) -> str:
    """A piece of the employer as it is said to them, "same software as you"; "" for what they would not like."""
    clauses = _CLAUSE.split(to_you(_TO_THEM.sub(r"\1 you", own_words(piece.strip(" ,;")))))
    kept = [each for each in clauses if not (_OF_THEM.search(each) or _THEIR_TROUBLE.search(each))]
    return ", ".join(kept) if kept[:1] == clauses[:1] else ""


_TO_THEM = regex(r"\b(as|for|with|to|than) them\b", re.IGNORECASE)
_THEIR_TROUBLE = regex(
    r"\byou(?:'re|'ve|'d)?\b(?! (?:ever )?(?:need|want|use|have|run)\b|[,;.]|$)|^your?\b", re.IGNORECASE
)


def _is_aside(piece: str) -> bool:
    """Whether a piece behind the first is a remark: "raging", "works every time", "it's on my resume"."""
    if re.match(r"(?:it's|that's|its|thats) (?:on|in) my (?:resume|cv)\b", piece, re.IGNORECASE):
        return True
    return (
        len(words(piece)) <= MOST_OF_A_REMARK
        and not re.match(
            r"(?:no|zero|never"
            r"|not one) ",
            piece,
        )
        and not re.search(rf"\d|.[A-Z]\w|\w/|\b(?i:{UP_TO_TEN})\b", piece)
    )


MOST_OF_A_REMARK, MOST_OF_A_HEADING = 3, 4
"""Words."""
OWN_FAULT = regex(
    r"^(?:(?:Only )?(?:One|Two|Three|\d+)(?: of (?:them|those|mine))? (?:was"
    r"|were|went|came|got) (?:\w+ )?(?:missing|late|wrong|lost|short"
    r"|bad|rejected|sent back)|I (?:missed|lost|failed|messed|broke|blew) )\b",
    re.IGNORECASE,
)
"""What a note does not say of its writer, true as it is."""


def _joined(pieces: list[str]) -> str:
    """Pieces as one item: what only names the thing stands before a colon."""
    if not pieces:
        return ""
    first, *rest = pieces
    said = f"{first}: {lower_item(rest.pop(0))}" if rest and is_heading(first) else first
    return "; ".join((said, *map(lower_item, rest)))


def is_heading(piece: str) -> bool:
    """Whether a piece only names what the next is of: "Recall", "Password resets"."""
    is_told = re.search(r"(?<![A-Za-z])\d", piece) or opens_with_verb(lower_first(piece)) or has_subject(piece)
    return 0 < len(words(piece)) <= MOST_OF_A_HEADING and not (is_told or _ENDS_WELL.search(piece))


_ENDS_WELL = regex(r"\b(?:ok|okay|fine|yes|good|great|well|too)$", re.IGNORECASE)


def _can_stand(said: str) -> bool:
    is_empty = not (content_words(said) and _WORD.search(said)) or _NOTHING.search(said) or _CHAT.search(said)
    return not (is_empty or len(said.split()) > MOST_WORDS)


_CHAT = regex(
    r"\b(?:shd|shld|u|ur|lol|tbh|idk|gonna|wanna|gotta|kinda|sorta|dunno|omg|wtf|haha+|prolly|innit|wi|wiv|n|tho|cos|cuz|bc|smth|sth"
    r"|imo|ngl|lmao|yeah|nah|ugh)\b|\bof said\b|(?<!\w)['‘]\w",
    re.IGNORECASE,
)
"""What no letter has, and nothing puts right."""
_WORD = regex(r"[A-Za-z]{3}|\b[A-Z]{2}")
_NOTHING = regex(
    r"^(?:needs|wants|lacks) |^never (?:finished|passed|completed|slept)\b|^(?:nothing|none|no idea|dunno|nope?"
    r"|not sure|don't know|can't (?:think|remember)|nah"
    r"|that's (?:it|all))\b"
    r"|\b(?:I think I said it all|nothing (?:else|more|I can think of))\b",
    re.IGNORECASE,
)


def lower_item(item: str) -> str:
    """An item within a sentence, in small letters where its first word is no name."""
    first, _, rest = item.partition(" ")
    word = first.rstrip(":,;")
    if (verbs.is_past(word.lower()) or verbs.is_base(word.lower())) and not is_given(word) and word.istitle():
        return item[:1].lower() + item[1:]
    is_known = word.lower() in CASED or (is_given(word) and not verbs.is_past(word.lower())) or is_i(word)
    is_name = (
        is_known
        or len(word) == 1
        or bool(re.match(r"[A-Z][a-z]", rest))
        or word == "Windows"
        or word[1:] != word[1:].lower()
        or (word[1:2] == "-" and word[0] != "E")  # "X-ray", and "e-discovery"
    )
    return item if is_name else item[:1].lower() + item[1:]


def is_item(said: str) -> bool:
    """Whether it is an item of a list, and no sentence."""
    return not said.endswith((".", "!", "?"))


def leans(item: str) -> bool:
    """Whether an item does not say of what it is: "I took ours from 121 to 84"."""
    return bool(_LEANS.search(item))
