"""Whom shorthand speaks of: the employer, "they" in it, is "you" in a letter."""

import re

from bot.reading.shorthand import verbs
from bot.reading.shorthand.verbs import AUXILIARIES, is_also_a_noun, is_base, is_past
from bot.reading.shorthand.words import JOINERS, PREPOSITIONS, is_adverb, is_number, is_plural, set_of
from bot.support.patterns import regex

_YOU = {
    "they": "you", "them": "you", "their": "your", "theirs": "yours", "themselves": "yourselves", "they're": "you're",
    "they've": "you've", "they'll": "you'll", "they'd": "you'd",
}  # fmt: skip
_ONE = {
    "he": "you", "she": "you", "him": "you", "his": "your", "her": "you", "hers": "yours", "himself": "yourself",
    "herself": "yourself", "he's": "you're", "she's": "you're", "he'd": "you'd", "she'd": "you'd", "he'll": "you'll",
    "she'll": "you'll",
}  # fmt: skip
_OTHERS = frozenset(
    [
        "people",
        "person",
        "children",
        "staff",
        "men",
        "women",
        "kids",
        "customer",
        "client",
        "patient",
        "student",
        "everyone",
        "everybody",
        "somebody",
        "someone",
        "anyone",
        "team",
        "vendor",
        "supplier",
        "family",
        "parent",
        "crew",
        "inspection",
        "inspector",
        "inspectors",
        "audit",
        "auditor",
        "auditors",
        "brand",
        "council",
        "court",
    ]
)


def to_you(text: str) -> str:
    """A text of the employer, "they", to the employer: until others are named whom "they" may mean."""
    if LONG_AGO.search(text) or _OF_THOSE_THEN.search(text):
        return text  # "they measured my feet when I was little"
    text = re.sub(r"\b(, which )they((?:'ll|'d)? (?:need|want|use)\b)", r"\1you\2", text)
    out: list[str] = []
    others, before, acts = False, "", False
    pieces = re.split(r"([A-Za-z][\w']*)", text)
    for at, piece in enumerate(pieces):
        low = piece.lower()
        begins = low == "their" and bool(_BEGINS.search("".join(out[-4:])))
        meant = (
            begins
            or (low == "theirs" and before == "of")
            or (
                low in _YOU
                and not others
                and (low != "them" or (before in {"for", "with", "help", "join", "to", "from"} and not acts))
            )
        )
        acts = acts or (meant and low == "they")
        following = pieces[at + 2].lower() if at + 2 < len(pieces) and pieces[at + 1] == " " else ""
        named = (
            is_plural(low)
            and low not in _TIMES
            and (
                not following
                or following in _ENDS
                or is_past(following)
                or (is_base(following) and not is_also_a_noun(following))
                or is_number(following)
            )
        )
        others = others or low in _OTHERS or named
        out.append(_cased(_YOU[low], piece) if meant else piece)
        before = low.strip() or before
    return re.sub(r"(?<=[A-Z][a-z])(\w*) you (have|need|want)\b", r"\1, which you \2", "".join(out))


LONG_AGO = regex(r"\bwhen I was (?:little|small|young(?!er)|a (?:kid|child|boy|girl|teen\w*)|\d{1,2}\b)")

_OF_THOSE_THEN = regex(
    r"^(?:I|[Ww]e) (?:started|made|set up|built|put|wrote|introduced|ran|changed|moved|began|brought|created|added"
    r"|got)\b"
    r"[^.;]* (?:(?:before|until) they [a-z]+|(?:because|when|where|so|until|before)(?: (?:that's|that was"
    r"|it was) when)? they (?:all |both |just "
    r"|always )?"
    r"(?:got|kept|went|were|came|lost|fell|waited|could|couldn't|didn't|hated|forgot|missed|left|ran))\b"
)
"""Those for whom it was done, not the employer: "I put up a board because they kept waiting"."""


def to_you_but_them(text: str) -> str:
    """The same, but for "them", which may be anybody."""
    return to_you(re.sub(r"\bthem\b", "Themq", text)).replace("Themq", "them")


_BEGINS = regex(r"[.!?]\s+(?:(?:also|and|plus) )?\Z", re.IGNORECASE)
_ENDS = PREPOSITIONS | JOINERS | AUXILIARIES
_TIMES = frozenset(["years", "months", "weeks", "days", "hours", "minutes", "times", "nights"])


SOMEBODY = set_of(
    "boy girl man woman lady kid child baby guy bloke lad mother father mum mom mam ma dad da nan nana nanna "
    "gran granny mama papa grandad granda auntie cousin abuela grandma grandmother grandpa grandfather uncle "
    "aunt daughter son wife husband patient customer client resident pupil student grandson granddaughter "
    "grandparent sister brother teacher nurse colleague neighbour neighbor friend one porter driver worker"
)
"""Somebody else, whom "he" or "her" means from there on."""
_PEOPLE = set_of(
    "farmers drivers parents families kids children growers customers clients patients residents students "
    "neighbours neighbors people guests donors teachers nurses"
)
"""Others, whose is what is "theirs" from there on."""


def to_the_reader(clause: str) -> str:
    """A clause about the reader, "she" or "he", to the reader, with its verbs: "she wants" is "you want"."""
    pieces = clause.split(" ")
    out: list[str] = []
    subject = acted = others = another = crowd = False
    for at, raw in enumerate(pieces):
        word = re.match(r"^(\W*)([\w']*)(.*)$", raw)
        if word is None:
            out.append(raw)
            continue
        before, bare, after = word[1], word[2], word[3]
        low = bare.lower()
        following = re.sub(r"\W", "", pieces[at + 1].lower()) if at + 1 < len(pieces) else ""
        if low in {"he's", "she's"} and (following in {"been", "had", "got"} or verbs.is_past(following)):
            bare = _cased("you've", bare)
        elif low == "her" and another:
            subject = False
        elif low == "her":
            own = (
                bool(following)
                and not after
                and following
                not in {"to", "about", "that", "how", "if", "for", "and", "in", "on", "a", "the", "at", "with"}
            )
            bare, subject = _cased("your" if own else "you", bare), False
        elif low in _ONE and another:
            subject = False
        elif low in _ONE:
            bare, subject = _cased(_ONE[low], bare), _ONE[low] == "you" and low in {"he", "she"}
        elif low == "their" and crowd:
            subject = False
        elif low in _YOU and not others and not (low == "them" and {"you", "You"} & set(out)):
            bare, subject = _cased(_YOU[low], bare), False
        elif subject and not is_adverb(low):
            bare, subject = verbs.with_you(low) if verbs.with_you(low) != low else bare, False
            acted = True
        elif (
            acted and _goes_on(out) and verbs.base_of_s(low) and (following in _AFTER_A_VERB or following[:1].isdigit())
        ):
            bare = verbs.with_you(low)  # "she sits down and talks to people"
        others = others or low in {"every", "each"} or low in _OTHERS
        another, crowd = another or low in SOMEBODY, crowd or low in _PEOPLE
        out.append(f"{before}{bare}{after}")
    return " ".join(out)


_AFTER_A_VERB = PREPOSITIONS | {"", "to", "the", "a", "an", "hello", "everyone", "it", "his", "her", "their"}


def _goes_on(said: list[str]) -> bool:
    """Whether a further verb may follow: behind "and", "and now"."""
    return bool(said) and (said[-1] == "and" or (said[-1] in {"now", "still", "also"} and said[-2:-1] == ["and"]))


def _cased(word: str, like: str) -> str:
    return word[:1].upper() + word[1:] if like[:1].isupper() else word
