"""Words that have no place in an interview, beside one that is told: said to be left out, where they change nothing.

Whoever types where they sat and what the weather was like wants to begin, and not to look over a form.
"""

import re

from bot.reading.people.given import is_given
from bot.reading.people.names import names_a_role
from bot.reading.places.zones import zone_named
from bot.support.patterns import regex

_MAY_CHANGE_IT = regex(
    r"\b(?:cancel\w*|call(?:ed|ing)? (?:it |me )?off|postpon\w*|pushed|delay\w*|moved?|resched\w*|instead|wrong|mistake"
    r"|tentativ\w*|provisional\w*|tb[acd]|time|maybe|perhaps|possibly|if|unless|or|not?|never|don['’]?t|didn['’]?t|isn['’]?t|wasn['’]?t|haven['’]?t|can['’]?t"
    r"|no ?show|withdr\w+|reject\w*|offer\w*|hired|start(?:s|ed|ing)?|both|another|also|two|three|couple|several|first"
    r"|second|next|last|other)\b"
    r"|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b|\b(?:to(?:day|morrow|night|moz?)|yest\w*|t?morn\w*|noon|midday"
    r"|afternoons?|arvo|evenings?|o ?clock|am|pm|week\w*|months?|hours?|hrs?|min(?:ute)?s?)\b"
    r"|(?<![-\w])\d{1,4}(?:[:.]\d\d)?(?:ish|am|pm|h|st|nd|rd|th)?(?! [a-z]{4,})(?![-\w])"
    r"|\b(?:with|at|for|from) (?-i:[A-Z][a-z])|\b(?-i:[A-Z]{2,4}T)\b|[@?<>{}]|://|www\.",
    re.IGNORECASE,
)
"""What may say that it did not take place, or will not, or when, or that there was more than one."""
LONGEST = 80
"""Characters: more than that is a story, which belongs to a question."""


_PLACE = regex(r"\b(?:depot|branch|site|offices?|plant|yard|campus|store|hub|hangar)\Z", re.IGNORECASE)
_LETTERS = regex(r"[A-Z]{2,4}")


_TOWN_OF = regex(
    r"\b(?:village|town|city|county|borough|university|college|school|department|dept|church|port) of \w", re.IGNORECASE
)
_BY_THE_HOUR = regex(r"\d ?(?:[ap]\.?m\.?)? (?:in )?(?P<where>[^\W\d_][\w' ]{2,30})", re.IGNORECASE)


def changes_nothing(left: str, company: str, role: str, line: str) -> bool:
    """Whether the words that a line leaves over can be left out, so that the person is only told of them.

    They may name the employer, where what was taken for it looks like something else: a place of theirs, somebody,
    words in small letters beside a name, letters that stand for the role. A place with a zone of its own may be that of
    the hour.
    """
    if not left:
        return True
    is_small_or_somebody = company.islower() or is_given(company.split(maxsplit=1)[0])
    is_in_doubt = (is_small_or_somebody and left[0].isupper()) or _PLACE.search(company)
    is_turned = _LETTERS.fullmatch(company) and not names_a_role(role.rsplit(maxsplit=1)[-1])
    places = (found["where"].strip() for found in _BY_THE_HOUR.finditer(line))
    is_zone = any(place in left and zone_named(place) for place in places)
    may_change = is_in_doubt or is_turned or is_zone or _TOWN_OF.search(left) or _MAY_CHANGE_IT.search(left)
    return len(left) <= LONGEST and not may_change
