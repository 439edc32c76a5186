"""Whether an answer is none, but a question to the bot: "what?", "wait which interview is this". Pure."""

from bot.reading.answers.yes_no import plain
from bot.support.patterns import regex

SHORT_QUESTION, LONGEST_QUESTION = 4, 10
"""Words that a question to the bot has at most: any question, and one that opens like a question."""
_LEADS_UP = r"(?:sorry|um+|uh+|erm?|ok|so|hey|wait|hm+|hang on|hold on|right|but)"
"""What people say before they ask."""
_TO_THE_BOT = regex(
    rf"(?:(?:{_LEADS_UP}|honestly|just)[\s,]+)*"
    r"(?:(?:what|wat|wut|huh|wait|which|who|why|how|wdym|come again)\W*$"
    r"|what (?:do|does|did|would|should) (?:you|u|this|that|it|others?|(?:other |most )?people|everyone|i|we)\b"
    r"|what(?:s| is| are) (?:this|that|you|u|a|an|the)\b|what now\b"
    r"|which (?:interview|one|job|company)\b|who (?:is|are) (?:this|you|u)\b|wait (?:what|which|who)\b"
    r"|how (?:do|does|can|should|many|much|long) (?:i|we|this|it|you|u|should|do)\b"
    r"|what (?:kind|sort) of (?:thing|stuff|answer|point)s?\b|wheres (?:the|that|my)\b|like what\W*$"
    r"|(?:im |i am )?not sure what (?:to (?:put|say|write)|you (?:mean|want))\b"
    r"|(?:do|can|should|must|may) i\b|is (?:this|it|there)\b|are you\b|why (?:do|does|should)\b|can you\b"
    r"|(?:will|would|could|wont) (?:(?:you|u)\b|(?:this|it|that|they|he|she) (?:be|go|see|read|end|show"
    r"|come)\b).*\?\W*$"
    r"|what (?:counts|if|should|else)\b|i dont (?:understand|get it)\b|examples?\W*$|for example\W*$)"
)
_SURELY_TO_THE_BOT = regex(
    rf"(?:{_LEADS_UP}[\s,]+)*"
    r"(?:(?:do|did) (?:you|u) (?:mean|want|need)\b|does (?:it|this|that) (?:count|matter)\b|(?:how|what) do (?:you"
    r"|u) mean\b"
    r"|is it (?:ok|okay|alright|all right|fine|bad|a problem)\b|what if i\b|do i (?:have|need) to\b|cant (?:you|u|we)\b"
    r"|(?:can|may|should|could) i (?:put|write|change|use|answer|just put|just write|leave)\b"
    r"|which (?:bit|part|one) (?:is|of)\b)"
)
_SUBJECT = (
    r"(?:i|it|this|that|these|those|they|them|you|u|we|he|she|the|my|their|what|any|anyone|anybody|someone|people"
    r"|there|\w{3,}ing)"
)
_PUT_AS_ONE = regex(
    rf"(?:(?:{_LEADS_UP}|and|oh|lol|just|quick(?:ly)?|question|actually|honestly|ugh|btw|by the way)[\s,]+)*"
    r"(?:if i [^,?]{3,60}?[, ] ?)?"
    rf"(?:(?:does|do|is|are|am|will|would|wouldnt|isnt|arent|wont|dont|can|cant|could|should|shall|must) {_SUBJECT}\b"
    r"|(?:what|who|whom|how|why|when|where|which)(?: \w+)? (?:is|are|does|do|did|will|would|should|can|could)\b"
    r"|(?:what|who|how) (?:else|if|about|happens|counts|many|much|long)\b).*\?"
    r"(?:\W{1,3}(?:(?:i(?:['’]?m| am)? |so |a bit )?(?:confused|lost|los(?:e|t) (?:track|count|it)|sorry|lol|haha"
    r"|thanks|thx|tia|cheers|just asking|no rush)))*\W*$"
)
"""It is put as a question, and ends as one: no answer to what was asked."""
LONGEST_SURE_QUESTION = 20
"""Words of a question that can be put to nobody but the bot."""


def is_question(text: str) -> bool:
    """Whether an answer asks the bot something: "what?", "wait which interview is this". Only short ones do."""
    return asks_back(text) or (text.rstrip().endswith("?") and len(text.split()) <= SHORT_QUESTION)


def asks_back(text: str) -> bool:
    """The same by its words alone: "Priya?" is a name that somebody is not sure of."""
    words = plain(text)
    length = len(words.split())
    if "->" in words or ":" in words:
        return False
    is_sure = length <= LONGEST_SURE_QUESTION and bool(_SURELY_TO_THE_BOT.match(words) or _PUT_AS_ONE.match(words))
    return is_sure or (length <= LONGEST_QUESTION and bool(_TO_THE_BOT.match(words)))
