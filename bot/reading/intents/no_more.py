"""What ends an answer: "no more", "that's it", "enough", "done". Pure.

While a question is open they belong to it, whatever else they may mean: "enough" is then no wish about nudges, and
"done" says nothing of a note that was sent.
"""

import re

from bot.support.patterns import regex

LONGEST = 80
"""Characters of what says that there is no more."""
_OPENER = (
    r"(?:no+|nope|nah|yes|yeah|yep|ok|okay|right|well|um+|uh|er|and|so|but|sorry|honestly|just|i think|i guess"
    r"|i suppose|think|thats me|there (?:is|was))"
)
_ALL = (
    r"(?:it|all|everything|everyone|everybody|the lot|your lot|my lot|them all|all of (?:it|them)"
    r"|the whole (?:lot|list))"
)
_THAT_IS = (
    r"(?:thats|that is|that was|this is|thatll be|that will be)(?: (?:about|pretty much|really|basically|literally"
    r"|honestly))*"
)
_NOTHING = r"(?:no|nothing|not anything|nobody|no one)"
_SAY = r"(?:say|add|tell|tell you|report|mention|share|write|put)"
_TAIL = (
    rf"(?:really|tbh|lol|haha|honestly|thx|thanks|ty|sorry|now|for now|for (?:that|this)(?: one)?|here|from me"
    rf"|i think|i guess|i suppose|on (?:that|this|it)(?: one)?|about (?:that|this|it)(?: one)?|with (?:that|this|it)"
    rf"|than that|to {_SAY}|there is(?: to (?:it|{_SAY}))?|there was(?: to it)?|comes to mind|at the moment|today"
    rf"|(?:that )?i(?: can)? (?:have|had|got|know|did|remember|recall|think of|can|wanted to {_SAY}|have to {_SAY}"
    rf"|want to {_SAY})(?: {_SAY})?)"
)
_NO_MORE = regex(
    rf"(?:{_OPENER} )*(?:{_THAT_IS} (?:{_ALL}|enough)|(?:{_NOTHING}|not much) (?:more|else|further|other)"
    rf"(?: (?:details?|info(?:rmation)?|points?|people|names?))?|nothing (?:more )?to {_SAY}"
    r"|(?:i )?(?:have|got|had) nothing (?:more|else)|thats me(?: done)?|enough(?: said)?|done|dun"
    r"|(?:all|job|im|i am) done|finish(?:ed)?|(?:im|i am) finished|completed?|the end"
    r"|end|end of(?: story)?|fin|x|zilch|next(?: one| question| please)?"
    rf"|(?:lets )?move on|lets go on|go on)(?: {_TAIL})*"
)


def says_no_more(text: str) -> bool:
    """Whether a text says that the answer is at its end, and no more than that. Total."""
    if len(text) > LONGEST:
        return False
    words = re.sub(r"[^\w\s]|_", " ", re.sub("['’`]", "", text.lower())).split()
    return bool(words) and bool(_NO_MORE.fullmatch(" ".join(words)))
