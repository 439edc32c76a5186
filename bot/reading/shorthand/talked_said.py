"""What was said between two people: what the reader likes, wants, is proud of and told, and what the writer offered."""

import re

from bot.reading.shorthand.capitals import lower_first
from bot.reading.shorthand.flip import to_the_reader
from bot.reading.shorthand.nouns import head_of
from bot.reading.shorthand.stretches import has_subject
from bot.reading.shorthand.talked_moment import GRAVE, TROUBLE, WHO, Frame, Moment
from bot.reading.shorthand.words import is_plural, words
from bot.support.patterns import literal, regex


def liked(piece: str) -> Moment | None:
    """What they liked: "loved that I keep a kill list"."""
    into = r"(?:was |is )?(?:really |so |very )?(?:into|keen on|impressed (?:by|with)|excited about) (?=my )"
    likes = r"(?:likes|loves) (?=that I |how I |my )"
    found = re.match(
        rf"^(?:{WHO} )?(?:really |also )?(?:(?:liked|loved|appreciated|enjoyed) |{into}|{likes})(.+)$",
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
    if first in {"that", "how", "my", "our", "the", "what", "i", "i'd", "i've"}:
        return Moment(Frame.LIKED, what)
    return Moment(Frame.LIKED, f"the idea of {what}") if is_plural(head_of(what)) and not has_subject(what) else None


def wished(piece: str, topic: str) -> Moment | None:
    """What they want, of which the writer may be a part; `topic` is what "that" at its end may stand for."""
    found = re.match(
        rf"^(?:{WHO} )?(?:really |also )?(?:wants?|would like|'d like|he'd like|she'd like|hopes) (.+)$",
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
        wish = re.sub(r"\b(?:that|it)$", literal(topic), wish)
    first = words(wish)[0]
    if re.search(r"\b(?:it|that|this|there)$|^it\b|\bone (?:over|back|off|up)$", wish) or (
        TROUBLE.search(re.sub(r"not just|bad news", "", wish)) and first == "to"
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
    if re.search(r"\b(?:it|that)\b", found[1]):
        return None
    named = _WISHED_FOR.match(wish) or (is_plural(first) and re.match(r"^[a-z]+ (?:back|in|to|who|that)\b", wish))
    if (first in {"a", "an", "someone", "somebody", "people"} or stays or named) and not TROUBLE.search(
        re.sub(r"not just|bad news|\b(?:who|that|people) (?:don't|won't|doesn't)\b", "", wish)
    ):
        return Moment(Frame.WISH, wish)
    return None


_WISHED_FOR = regex(r"^(?:your own [a-z]+$|[a-z]+ people (?:don't|can|will|like|want)\b|[a-z]+ [a-z]+s next time$)")


def proud(piece: str) -> Moment | None:
    """What they were proud of, and whom they know by name."""
    if found := re.match(rf"^(?:{WHO} )?(?:was |is |were |seemed )?(?:real |really |very |so )?proud of (.+)$", piece):
        return None if GRAVE.search(found[1]) else Moment(Frame.PROUD, to_the_reader(found[1]))
    if found := re.match(rf"^(?:{WHO} )?(?:knew|knows) (every|all (?:the|his|her|their)) ([a-z ]+?) by name\b", piece):
        return Moment(Frame.NOTICED, f"you know {to_the_reader(found[1])} {found[2]} by name")
    return None


def called(piece: str) -> Moment | None:
    """What they have a word for: "he calls it spreadsheet bingo"."""
    found = re.match(rf"^(?:{WHO} )?calls? (?:it|them|that) (.+)$", piece, re.IGNORECASE)
    return Moment(Frame.CALLED, found[1].strip("\"'")) if found and len(found[1].split()) <= 4 else None


_LOOKED = regex(
    r"\b(?:talked|spoke|laugh\w*|smil\w+|nod\w*|grin\w*|looked|seem\w*"
    r"|quiet|blush\w*|wrote|warmed|lit|perked|sigh\w*|shrug\w*|cried|got|went"
    r"|asks?|asked|expected|thought|thinks|guess|hired|pushed|said|says"
    r"|told|liked|wants?|owes?|kids? of|daughter|son|wife|husband"
    r"|would like|'d like|has a sense|is very|VERY|funny|humor|humou?r)\b"
)


def heard(piece: str) -> Moment | None:
    """Something of the reader themselves: "she used to be a paralegal herself", "her dad was an electrician too"."""
    kin = re.match(
        r"^(?:his|her) (?:dad|mom|mum|father|mother|brother|sister|grand\w+|uncle|aunt) (?:was|is|used to)\b", piece
    )
    if kin and re.search(r"\b(?:too|also|same)\b", piece) and not TROUBLE.search(piece):
        return Moment(Frame.HEARD, to_the_reader(piece))
    if (we := re.match(r"^we both (?!laugh|smil|nod)(\w+ .+)$", piece)) and not TROUBLE.search(we[1]):
        return Moment(Frame.HEARD, f"we both {we[1]}")
    lives = re.match(r"^(?:he's|she's|(?:he|she) (?:is|has|(?:still )?[a-z]+s)) (?!been\b|\d).{12,}$", piece)
    shared = re.match(r"^(?:he|she)\b.*\b(?:too|same|both|my|also|used to be|used to teach|used to work)\b", piece)
    if not (lives or shared) or TROUBLE.search(piece) or _LOOKED.search(piece) or _OF_THEM_ALONE.search(piece):
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


def offered(piece: str) -> Moment | None:
    """What they said that they would do: "I said I'd set up a table in the break room two mornings"."""
    found = re.match(
        r"^I (?:said|told (?:him|her|them))(?: that)? (I(?:'d| would) (?!be\b|have been\b|love\b|like\b)[a-z]+ .+)$",
        piece,
    )
    leans = found and len(words(found[1])) < SHORTEST_OFFERED  # "I'd take out the window": of what, nothing tells
    return Moment(Frame.OFFERED, found[1]) if found and not leans and len(words(piece)) <= LONGEST_HEARD + 4 else None


SHORTEST_OFFERED = 7
"""Words of what they said that they would do, from which on it tells by itself what it is of."""
