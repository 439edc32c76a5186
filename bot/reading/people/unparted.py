"""Who somebody is, told without the marks around it: "gary crabtree its his firm" is parted by a comma. Pure."""

import re

from bot.reading.people.given import is_given
from bot.reading.people.names import names_a_role
from bot.reading.people.trades import is_credential
from bot.support.patterns import regex
from bot.support.rewriting import Rules, rewritten

_WHOLE_BEHIND = regex(
    r"\b(?P<title>mr|mrs|ms|miss|mx|dr|prof|coach|chef|nurse)(?P<dot>\.?) (?P<short>[^\W\d_]+)(?P<what>[^()\n;,]{0,30})"
    r"\((?P<first>[^\W\d_]+) (?P<last>[^\W\d_][\w'’-]*)\)(?P<more> (?=[^\W\d_]))?",
    re.IGNORECASE,
)
"""A whole name in brackets behind a title and a part of it: "coach tam (tamara whitehorse) aquatics director"."""
_UNPARTED = regex(
    r"(?<=[a-z]) (?=it'?s (?:his|her|their) (?:firm|place|shop|business|company|garage|kennels|farm)\b)"
    r"|(?<=[a-z]) (?=(?:maintenance|workshop|production|mine|pit|plant|site|field|shift|yard) super\b)",
    re.IGNORECASE,
)
"""Where a comma was left out before who somebody is: "gary crabtree its his firm", "dave holt workshop super"."""
_LETTERS_FIRST = regex(
    r"^(?P<what>[A-Z]{2,5}) (?:guy|lady|bloke|fella|woman|man|person),? (?P<name>[A-Z][a-z]+)(?=[,;]|$)", re.MULTILINE
)
"""As in "OSHA guy, Pete"."""


_A_PERSON = r"(?:person|lady|woman|guy|man|bloke|girl|lad|lass|one)"
_IT_WAS_ONE = regex(
    rf"^\W*(?:it was )?(?:(?:just|only) )?(?:the )?one {_A_PERSON},? (?:called |named )?(?=[^\W\d_])"
    rf"|,? ?\b(?:and|plus) (?:an?|the|some) (?:new|other|second|third|different) {_A_PERSON},? (?:called |named )?"
    r"(?=[^\W\d_])",
    re.IGNORECASE | re.MULTILINE,
)
"""As in "it was just the one lady sandra", "plus a new guy, tomasz wojcik"."""
_THERE_WAS = regex(
    r"(?:^|(?<=[,;.&] )|\b(?:and|also|plus) )(?:and |also )*there(?:['’]?s| is| was| were) (?:also )?"
    r"(?=(?:an?|the|this|one) )",
    re.IGNORECASE | re.MULTILINE,
)
_THEIR_KIN = regex(
    r"(?<=\w)(?P<and>,| and|,? &) (?:his|her|their) (?:wife|husband|son|daughter|partner|brother|sister|dad|mum"
    r"|mom) (?=[A-Z])"
)
_AGAIN = regex(r"(?<=[^\W\d_]) again(?=\s*(?:$|[,;&+]|and\b|plus\b))", re.IGNORECASE | re.MULTILINE)
_IS_THE = regex(
    r"(?:,? (?:first|then))?,? (?:i )?(?:(?:think|believe|guess|reckon|thought) )?(?:that )?"
    r"(?:s?he['’]?s|s?he (?:is|was)|they['’]?re) (?:the|our|an|their) (?=[^\W\d_])(?!one\b|\w \w\b)",
    re.IGNORECASE,
)
"""Between a name and what they do: "Denise first she's the recruiter", "sandra i think she's the store manager"."""
_MY_BOSS = regex(
    r",? (?:s?he|who|they)(?: would|['’]d| will|['’]ll|['’]s| is) (?:be )?my (?:new |direct |line |future )?"
    r"(?:boss|manager|supervisor|lead)\b(?! at| in| of)",
    re.IGNORECASE,
)
_AND_THEN = regex(r",? (?:and )?then (?=[A-Z][\w'-]+ [A-Z])")
_SHRI = regex(r"\b(?:Shri|Smt|Sri|Shrimati|Engr|Atty|Barr)\.? (?=[A-Z])")
_SMALL_N = regex(r"(?<=[a-z]) n (?=[a-z]+(?:,| from | the |$))", re.MULTILINE)
_PERIOD = regex(r"(?<=[a-z]) (?:period|full stop)\W*$", re.MULTILINE)
_SIR = regex(r"(?<=[a-z]) (?:Sir|Madam|Ma'am|Ji)\b(?=\s*(?:$|[,;.)&]|and\b|-))", re.MULTILINE)
"""Behind a whole name it is no part of it: "Mr Rajesh Kumar Sir"."""
_SMALL_VAN = regex(
    r"\b(?P<title>dr|mr|mrs|ms|miss|prof)(?P<dot>\.?) "
    r"(?P<van>(?:van|von|de|del|della|di|da|dos|du)(?: (?:der|den|de|la|las|los|le))?) (?P<last>[a-z][\w'-]+)"
)
"""As in "dr. van der berg", typed small."""
_BOTH_FROM = regex(
    r"^(?P<one>[^\W\d_]+) (?:and|&|n) (?P<other>[^\W\d_]+),? (?:both )?from (?P<where>[^\W\d_][\w ]{1,30})$",
    re.IGNORECASE | re.MULTILINE,
)
"""As in "Will and Grace from payroll"."""
_LETTERS_WITHIN = regex(r"^(?P<name>[a-z][\w'-]+ [a-z][\w'-]+),? (?P<letters>[a-z][a-z-]{1,9}) (?=[a-z])", re.MULTILINE)
"""As in "jen hartley cpa controller"."""
_FIRST_THEN_WHAT = regex(
    r"^(?P<name>[A-Z][a-z]+)(?: \((?:she|he|they)/\w+(?:/\w+)?\))? (?P<what>[a-z]{3,15}(?: [a-z]{3,15})?) "
    r"(?P<head>[a-z]{4,15})(?= at | in | of |,|$)",
    re.MULTILINE,
)
"""As in "Angela (she/her) practice manager at the vets"."""

_SO_MANY_OF_A_TRADE = regex(
    r"^\W*(?:two|both|2) (?P<what>[a-z]+(?: [a-z]+)?)(?:s|(?P<men>men)),? (?P<one>[A-Z][a-z]+) (?:and"
    r"|&) (?P<other>[A-Z][a-z]+)\b"
)
"""As in "two site foremen, Declan and Bashir"."""
_ONE_OF_THE = regex(r"\bone of (?:the|their|our) (?P<what>[a-z]{4,20}(?: [a-z]{4,20})?)s,? (?=[A-Z])", re.IGNORECASE)
_OVER = regex(
    r",? (?:s?he['’]?s|s?he is|who['’]?s|who is) (?:over|in charge of|responsible for) (?:(?:the whole of|all of"
    r"|all) )?(?:the )?(?=[a-z])"
)
"""As in "she's over the whole of housekeeping"."""
_HIS_NAME_WAS = regex(
    r"\bthe (?P<what>[a-z]+(?: [a-z]+)?),? (?:his|her|their) name (?:was|is) (?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)"
)
_BOTH_ARE = regex(
    r"^(?P<one>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) (?:and|&"
    r"|n) (?P<other>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?),? (?:who (?:are|were) |they(?:['’]re| are) )?"
    r"both (?:are |were )?(?!from\b|of\b|in\b)(?P<what>[a-z][a-z ]{2,30}?)s?\W*$",
    re.MULTILINE,
)
"""As in "Shazza and Brett, both leading hands"."""
_EACH_IS = regex(
    r"^(?P<one>[A-Z][\w'’-]+) (?:and|&) (?P<other>[A-Z][\w'’-]+)[,;.:-]+ (?P=one)(?:['’]?s| is| was) (?:the |an? "
    r"|their )?(?P<first>[^,;]{3,40}?),? (?:and|while)"
    r" (?P=other)(?:['’]?s| is| was) (?=\w)",
    re.MULTILINE,
)
"""As in "Pam and Errol, Pam's the branch manager and Errol's the senior teller"."""


_DRS = regex(r"\bDrs\.? (?P<one>[A-Z][\w'’-]+) (?:and|&) (?=[A-Z])")
"""As in "Drs. Lin and Abiodun"."""
_TITLE_FIRST = regex(r"(?<=[a-z])\. (?=(?:[A-Z][A-Za-z]{1,14} ?){1,3}: [A-Z])")
"""As in "VP Eng: Soo-jin Pak. EM: Lars Holm"."""
_SMALL_AN = regex(r"(?<=[a-z]) an (?=(?:mr|mrs|ms|miss|dr|prof|lt|sgt|capt|cpl|pc|rev|fr|sr)\b)", re.IGNORECASE)
_WHOSE_NAME = regex(r",? whose name (?:is|was),? ", re.IGNORECASE)
_ON_A_CARD = regex(
    r"(?m)^(?P<name>[A-Z][\w'’-]+ [A-Z][\w'’-]+)\n(?P<title>[A-Z][\w&/ -]{2,40}?) \| (?P<firm>[^|\n]{2,60})$"
)
"""A signature with the title and the firm on one line below the name."""


def parted(text: str) -> str:
    """A text with the commas and the whole names that its writer left out or put in brackets."""
    return rewritten(text, _TURNED)


def _each_of_them(found: re.Match[str]) -> str:
    what = found["what"] + ("man" if found["men"] else "")
    return f"{found['one']}, {what} and {found['other']}, {what}" if names_a_role(what) else found[0]


def _both_from(found: re.Match[str]) -> str:
    one, other, where = found.group("one", "other", "where")
    return f"{one} from {where} and {other} from {where}" if is_given(one) and is_given(other) else found[0]


def _letters(found: re.Match[str]) -> str:
    letters = found["letters"]
    is_one = is_credential(letters.upper()) and is_given(found["name"].split()[0])
    return f"{found['name']}, {letters.upper()}, " if is_one else found[0]


def _first_then_what(found: re.Match[str]) -> str:
    is_somebody = is_given(found["name"]) and names_a_role(found["head"])
    return f"{found['name']}, {found['what']} {found['head']}" if is_somebody else found[0]


def _small_van(found: re.Match[str]) -> str:
    return f"{found['title'].capitalize()}{found['dot']} {found['van']} {found['last'].capitalize()}"


def _whole_name(found: re.Match[str]) -> str:
    short = found["short"].casefold()
    if not (found["first"].casefold().startswith(short) or found["last"].casefold().startswith(short)):
        return found[0]
    last = found["last"].capitalize() if found["last"].islower() else found["last"]
    name = f"{found['first'].capitalize()} {last}"
    return f"{found['title'].capitalize()}{found['dot']} {name}{found['what'].rstrip()}{', ' if found['more'] else ''}"


def _on_a_card(found: re.Match[str]) -> str:
    return f"{found['name']}, {found['title']}\n{found['firm']}" if names_a_role(found["title"]) else found[0]


_TURNED: Rules = (
    (_DRS, r"Dr. \g<one> and Dr. "),
    (_TITLE_FIRST, "\n"),
    (_SMALL_AN, " and "),
    (_WHOSE_NAME, ", "),
    (_ON_A_CARD, _on_a_card),
    (_SO_MANY_OF_A_TRADE, _each_of_them),
    (_ONE_OF_THE, r"the \g<what>, "),
    (_OVER, " from "),
    (_HIS_NAME_WAS, r"\g<name>, \g<what>"),
    (_BOTH_ARE, r"\g<one>, \g<what> and \g<other>, \g<what>"),
    (_EACH_IS, r"\g<one>, \g<first> and \g<other>, "),
    (_WHOLE_BEHIND, _whole_name),
    (_UNPARTED, ", "),
    (_LETTERS_FIRST, r"\g<name> from \g<what>"),
    (_IT_WAS_ONE, ", "),
    (_THERE_WAS, ", "),
    (_THEIR_KIN, r"\g<and> "),
    (_AGAIN, ""),
    (_IS_THE, ", "),
    (_MY_BOSS, ", hiring manager"),
    (_AND_THEN, " and "),
    (_SIR, ""),
    (_SHRI, ""),
    (_SMALL_N, " and "),
    (_PERIOD, ""),
    (_SMALL_VAN, _small_van),
    (_BOTH_FROM, _both_from),
    (_LETTERS_WITHIN, _letters),
    (_FIRST_THEN_WHAT, _first_then_what),
)
"""In this order."""
