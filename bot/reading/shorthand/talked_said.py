"""What was said between two people: what the reader likes, wants, is proud of and told, and what the writer offered."""

import re

from bot.reading.shorthand import verbs
from bot.reading.shorthand.capitals import lower_first
from bot.reading.shorthand.flip import to_the_reader
from bot.reading.shorthand.nouns import head_of
from bot.reading.shorthand.stretches import has_subject
from bot.reading.shorthand.talked_moment import GRAVE, TROUBLE, WHO, Frame, Moment
from bot.reading.shorthand.words import is_plural, words
from bot.support.patterns import regex


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


def proud(piece: str) -> Moment | None:
    """What they were proud of, and whom they know by name."""
    if found := re.match(rf"^(?:{WHO} )?(?:was |is |were |seemed )?(?:real |really |very |so )?proud of (.+)$", piece):
        points = re.match(r"(?:it|that|this|them|those|these)\b", found[1])
        return None if points or GRAVE.search(found[1]) else Moment(Frame.PROUD, to_the_reader(found[1]))
    if found := re.match(rf"^(?:{WHO} )?(?:knew|knows) (every|all (?:the|his|her|their)) ([a-z ]+?) by name\b", piece):
        return Moment(Frame.NOTICED, f"you know {to_the_reader(found[1])} {found[2]} by name")
    return None


def called(piece: str) -> Moment | None:
    """What they have a word for: "he calls it spreadsheet bingo"."""
    found = re.match(rf"^(?:{WHO} )?calls? (?:it|them|that) (.+)$", piece, re.IGNORECASE)
    return Moment(Frame.CALLED, found[1].strip("\"'")) if found and len(found[1].split()) <= 4 else None


_LOOKED = regex(
    r"\b(?:talked|spoke|laugh\w*|smil\w+|nod\w*|grin\w*|looked|seem\w*"
    r"|still has|quiet|blush\w*|wrote|warmed|lit|perked|sigh\w*|shrug\w*|cried|got|went"
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


SHORTEST, LONGEST_HEARD = 3, 16
"""Words of what a note says that it was good to hear."""
_OF_THEM_ALONE = regex(
    r"\b(?:\d\d(?: years old)?$|(?:he's|she's|he is|she is) (?:\d"
    r"|a bit|kind of|sort of|so|pretty|really)|divorc\w+|his age"
    r"|her age|doctor|hospital|smok\w+|drink\w*|church|vote[sd]?|god|alone|weekends?|nights?|there|this|that)\b"
)
"""What one does not tell people of themselves."""


_CAME_UP = regex(
    r"^(?:he|she) (?:was an? (?=[a-z]+(?: [a-z]+)? (?:before|first|himself|herself)\b)|was one (?:himself|herself|too)$"
    r"|came (?:here|over|in) as an? |worked (?:his|her) way up|used to (?!think|hate|have|get)|(?:started"
    r"|began) (?:out |there |here )?(?:as|in|on|with"
    r"|himself|herself)\b"
    r"|(?:came up|grew up|took over|learned|trained)\b|still (?!has|is|talks|thinks|wants|can)[a-z]+s\b"
    r"|(?P<did>[a-z]+) .*\b(?:himself|herself)\b)"
)
"""How somebody came to what they do, and what they did with their own hands."""
_BURDEN = regex(
    r"\b(?:at night|nights|midnight|sundays?|saturdays?|weekends?|every (?:one|single|morning|day)|last week"
    r"|it|its|them|that|those"
    r"|there|had to|complaints?|forty|me)\b",
    re.IGNORECASE,
)
"""What somebody does themselves because nobody else does, or what the note does not name."""


def came_up(piece: str) -> Moment | None:
    """How the reader came to their work: "she drove the 12 herself for 9 years"."""
    piece = re.sub(
        r"^(?=(?:started|began) (?:out )?(?:as|in|on) (?:an?|the) |came (?:here|over) as an? )", "he ", piece
    )
    told = re.sub(r",? (?:same as|just like|like) me$| too(?= at \d+$)", " too", piece)
    told = re.sub(r"\b(started|began) (?:there|here)\b", r"\1", told)
    found = _CAME_UP.match(told)
    if not found or TROUBLE.search(told) or _BURDEN.search(told) or not SHORTEST < len(words(told)) <= LONGEST_HEARD:
        return None
    if found["did"] and not verbs.is_past(found["did"]) and not verbs.base_of_s(found["did"]):
        return None
    return Moment(Frame.CAME_UP, to_the_reader(told))


_HABIT = regex(
    r"^(?:he|she) (?:still |always )?(?:walks|visits|greets|knows|eats|interviews|picks|reads|answers|opens"
    r"|says hello|takes"
    r"|calls|checks in|rides|rings|cooks|sits) (?!it\b|them\b|that\b).*\b(?:every|each|first|everyone|everybody"
    r"|by hand)\b.*$"
)
"""What somebody makes a point of doing: "she walks the floor every morning"."""
_NO_CREDIT = regex(
    r"\b(?:nights?|midnight|weekends?|sundays?|alone|home|day off|holidays?|complaints?|me)\b", re.IGNORECASE
)


def habit(piece: str) -> Moment | None:
    """What the reader makes a point of doing, which says something of them."""
    fits = _HABIT.match(piece) and SHORTEST < len(words(piece)) <= LONGEST_HEARD
    if not fits or TROUBLE.search(piece) or _NO_CREDIT.search(piece):
        return None
    return Moment(Frame.NOTICED, to_the_reader(piece))


_RATED = regex(
    r"^(?:he |she |they )?(?:said|says) (my [a-z]+(?: [a-z]+)?) (?:was|were|is|are) (?:really |very |so )?"
    r"(?:good|great|tidy|lovely|spot on|neat|clean|strong|perfect|excellent|beautiful|grand|brilliant|sound)\b"
)


def rated(piece: str) -> Moment | None:
    """What of the writer's they praised: "said my mirrors were good"."""
    found = _RATED.match(piece)
    return Moment(Frame.LIKED, found[1]) if found else None


def offered(piece: str) -> Moment | None:
    """What they said that they would do: "I said I'd set up a table in the break room two mornings"."""
    if began := _BEGAN.match(piece):
        return Moment(Frame.OFFERED, f"I'd {lower_first(began[1])}")
    found = _SAID_I_WOULD.search(piece)
    leans = found and len(words(found[1])) < SHORTEST_OFFERED  # "I'd take out the window": of what, nothing tells
    return Moment(Frame.OFFERED, found[1]) if found and not leans and len(words(piece)) <= LONGEST_HEARD + 4 else None


def begun_with(asked: str, piece: str) -> Moment | None:
    """Where they would start, asked in the clause before: "asked me where I'd start", "I said with the 200 …"."""
    if not re.search(r"\bwhere I(?:'d| would) (?:start|begin)$", asked):
        return None
    found = re.match(r"^I (?:said|told (?:him|her|them)) (?:with |at )?((?:the|your|their|a|an) .+)$", piece)
    return Moment(Frame.OFFERED, f"I'd start with {to_the_reader(found[1])}") if found else None


_BEGAN = regex(r"^I (?:said|suggested) (?:to )?(start(?:ing)? with (?!the (?:obvious|easy|basics))[^,]+)$")
_SAID_I_WOULD = regex(
    r"(?:^|\bwhen )I (?:said|told (?:him|her|them))(?: that)? (I(?:'d| would) (?!be\b|have been\b|love\b"
    r"|like\b)[a-z]+ (?!(?:it|them|this|those|him|her)\b).+)$"
)


SHORTEST_OFFERED = 7
"""Words of what they said that they would do, from which on it tells by itself what it is of."""
