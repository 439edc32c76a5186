"""Answers that hold no point: "I think I covered everything", "it was a nice chat". Pure."""

import re

from bot.support.patterns import regex

LONGEST = 120

_SO = (
    r"(?:(?:no+|nope|nah|yes|yeah|well|um+|uh|oh|ok|honestly|tbh|actually|really|basically|just|i|we|think|thought|reckon"
    r"|guess|believe|feel like|pretty much|more or less|probably|so|but|and|to be honest|then) )*+"
)
_ENDS = (
    r"(?: (?:really|tbh|lol|haha|thanks|honestly|i think|i guess|in the end|to be honest|this time|now|right now"
    r"|at the moment))*+"
)
_ALL = (
    r"(?:it all|all of it|everything|most of it|most things|the lot|all i (?:wanted|had)(?: to(?: say)?)?"
    r"|all my (?:points|stuff))"
)
_ALL_SAID = (
    r"(?:(?:i|we|they|she|he|it) )?(?:have |had |ve )?(?:pretty much |basically |all )?(?:covered|said|mentioned|got"
    r"|told them|talked about|touched on|went over|went through|brought up|asked about|spoke about|discussed"
    rf"|managed to say) {_ALL}(?: in| out| across| up)?"
    r"|(?:(?:im|i am) (?:happy|glad|fine|good) )?(?:that )?(?:it all|everything|all of it|most of it)"
    r" (?:came up|came out|came across|got covered|was covered|got said|was said|got mentioned|went in|is covered)"
    r"|(?:nothing|not a thing|no thing)(?: else| more)? (?:springs|comes|came|sprang|pops|popped)(?: up)?"
    r"(?: to mind| into my head| into my mind)?"
    r"|(?:not|none)(?: one)?(?: that)?(?: i)? can think of(?: anything)?|cant think of (?:anything|any|one)"
    r"|(?:its )?all (?:covered|said|good|done|said and done)"
    r"|(?:im|i am|am) (?:quite |pretty |really )?(?:happy|fine|ok|good|content|pleased) with "
    r"(?:what i said|how it went|it|that|it all)"
    r"|(?:loads|lots|plenty|something|stuff|a few things|many things)(?: probably)? but (?:i )?(?:cant|can not|dont"
    r"|do not) (?:remember|think|recall|know)(?: (?:now|any|what|them|it))*+"
)
_THEY = (
    r"(?:they|he|she|it|that|people|everyone|everybody"
    r"|(?:the|both) (?:manager|interviewers?|panel|guys?|lady|ladies|woman|man|two|people))"
)
_VERY = r"(?:(?:really|very|so|quite|pretty|all|super|just|actually|more|kind|sort|of|like|rather|only|such|a|an) )*+"
_OF_THE_TALK = (
    rf"{_THEY} (?:was|were|seemed|is|are) {_VERY}(?:nice|lovely|friendly|kind|chatty|polite|welcoming|warm|rude|cold"
    r"|quiet|bored|late|informal|relaxed|laid back|casual|short|quick|long|weird|strange|odd|fun|chat|conversation"
    r"|natter|stupid|silly|boring)"
    r"(?: (?:people|person|guys?|lady|chat|talk|conversation|interview|one|thing|really|about it|with me|to me))*+"
    r"|(?:they|he|she) (?:did|was doing|were doing) (?:most|all|nearly all) (?:of )?the talking"
    r"|it (?:all )?(?:went|flew|passed)(?: by)?(?: so)? (?:in a (?:blur|flash)|really fast|very fast|so fast|quickly)"
)
_NO_POINT = regex(rf"{_SO}(?:{_ALL_SAID}|{_OF_THE_TALK}){_ENDS}", re.IGNORECASE)


def holds_no_point(text: str) -> bool:
    """Whether an answer says that there is nothing more, or how the talk was, and no more than that. Total."""
    words = " ".join(re.sub(r"[^\w\s]|_", " ", re.sub(r"['’`]", "", text[:LONGEST])).split())
    return len(text) <= LONGEST and bool(_NO_POINT.fullmatch(words))
