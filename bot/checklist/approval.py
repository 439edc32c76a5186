"""Whether somebody says that what was shown is right: a plain yes, and not a word more. Pure."""

import re

from bot.support.patterns import regex

LONGEST = 80
"""Characters; a longer text says more than yes."""

_FINE = r"(?:right|correct|good|great|perfect|fine|ok(?:ay)?|lovely|brilliant|nice|excellent|grand|cool|true|done)"
_YES = (
    r"(?:y|k|kk|yes+|yep|yeah|yea|yup|yh|ya|ye|aye|alright|all right|ok(?:ay)?|okey|sure|absolutely|exactly|confirmed"
    r"|approved|lgtm|spot on|thumbs up|good to go|go ahead|go for it|(?:send|write|ship|use) (?:it|them)|that will do"
    r"|(?:i )?love (?:it|them)|(?:i(?:'m| am|m) )?(?:very |really )?happy with (?:it|that|this|them|all of it)"
    r"|works for me|no changes?(?: needed| please)?|nothing to change|that(?:'?s| is) (?:it|me|all)|finish(?:ed)?"
    r"|(?:(?:no|nope|nah)\W+(?=all\b|it\b|that|looks?\b|everything\b))?(?:"
    r"(?:that|it|this|all|everything|they)(?:'s|'re|s| is| are)? |(?:it )?(?:all )?(?:looks?|sounds?|reads?) )*"
    rf"(?:all |so |really |very |just |absolutely )*{_FINE})"
)
_KINDLY = (
    r"(?:thanks?|thank you|thx|ta|so much|very much|a lot|please|pls|plz|now|then|to me|for me|and|x+|ha(?:ha)*|hm+)"
)
_APPROVES = regex(rf"^\W*(?:{_KINDLY}\W+)*{_YES}(?:\W+(?:{_YES}|{_KINDLY}))*\W*$", re.IGNORECASE)
_THUMB = regex(r"^\W*(?:👍|👌|✅|✔|💯)+\W*$")
_NOT_HAPPY = regex(r"[?👎❌🚫🙅⛔😡😠😞😕🤔🙁☹]")


def approves(text: str) -> bool:
    """Whether a text says that all that was shown is right, in any words ("yes thats all right", "ship it")."""
    said = " ".join(text.replace("’", "'").split())
    if len(said) > LONGEST or _NOT_HAPPY.search(said):
        return False
    return bool(_THUMB.match(said) or _APPROVES.match(said))
