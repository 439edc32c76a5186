"""How somebody is told of, turned into plain pieces before a line is cut: "Mo for short", "(call me Manny)". Pure."""

import re

from bot.reading.people.behind_names import TITLE_THEN_NAME, name_then_title
from bot.reading.people.couples import with_last_names
from bot.reading.people.given import is_given
from bot.reading.people.names import cased_title, is_title, names_a_role
from bot.reading.people.pieces import ALIAS, DOES, FIRM
from bot.reading.people.trades import is_credential, may_be_trade
from bot.support.patterns import regex
from bot.support.rewriting import Rules, rewritten

_HYPHENED = regex(r"(?<=[a-z])(?<!\b[Ee]x)(?<!\b[Cc]o)-(?=[A-Z]{2,4}\b)")
"""As in "Jane-HR"."""
_MR_AND_MRS = regex(
    r"\b(mr|mrs|ms|dr|prof)(\.?) (?:and|&|\+) (mr|mrs|ms|dr|prof)(\.?) ([^\W\d_][\w'-]*)", re.IGNORECASE
)
_CALLED = regex(
    r"[,(]?\s?\b(?:(?:who |but |and )?(?:everyone |everybody |they |people )?(?:goes|go) by|a\.?k\.?a\.?|"
    r"known as|nicknamed|"
    r"(?:likes|prefers) to be called|prefers|call (?:him|her|them)|"
    r"(?:everyone|everybody|they all|people) calls? (?:him|her|them))\s+\"?(?P<name>[^\W\d_][\w'-]*)\"?\)?"
    r"|[,(]\s?(?P<short>[^\W\d_][\w'-]*) for short\)?",
    re.IGNORECASE,
)
_CALL_ME = regex(
    r"[(\[](?:(?:you can |please )?call (?:me|him|her|them)|goes by|a\.?k\.?a\.?|known as|prefers|nicknamed)\s"
    r"[\"']?(?P<name>[^\W\d_][\w'-]*)[\"']?[)\]](?=\s[A-Z])",
    re.IGNORECASE,
)
"""Between first and last name: "Emmanuel (call me Manny) Ochieng"."""
_ALL_THAT_IS_KNOWN = regex(
    r"\b(?:(?:only|just) (?:remember|recall|caught|got|know)|(?:badge|tag|lanyard) (?:said|says|read)|sounds like"
    r"|said (?:to )?call (?:me|her|him)) (?:(?:the |their )?first names?\b[\s:–-]*)?",
    re.IGNORECASE,
)
"""Before a name it says that there is no more of it: "only remember Shauna", "the badge said MARIE"."""
_CALLED_BUT = regex(
    r"(?:everyone|everybody|they all|people) calls? (?:him|her|them) (?P<name>[^\W\d_][\w'-]*),? "
    r"(?:but|though|and|real name|really|actually) (?:it'?s|(?:his|her) (?:real |full |actual )?name(?:'s| is)"
    r"|s?he'?s) "
    r"(?P<whole>[^\W\d_][\w'-]* [^\W\d_][\w'-]*)",
    re.IGNORECASE,
)
_REAL_NAME = regex(
    r"(?P<called>\b[A-Z][\w'-]*)(?:(?:,? the|,) (?P<what>[a-z][a-z ]{1,30}))?,? "
    r"(?:(?:his|her|their) )?(?:real|full|proper|actual) name(?:'s| is| was)?:? "
    r"(?P<whole>[A-Z][\w'-]+ [A-Z][\w'-]+)"
)
"""As in "Macca the site manager real name Darren McAlister"."""
_HONOURED = regex(r"\b(?P<name>[A-Z][\w']+)-(?:san|sama|sensei|kun|buch[oō]|kach[oō]|shach[oō])\b")
"""As in "Tanaka-san"."""
_SAID_BEFORE = regex(
    r"\b(?:the|our|my|his|her|their|an?) (?P<what>[a-z][\w'-]+(?: [a-z][\w'-]+){0,2}?),? "
    r"(?P<named>called |named |(?:by the |of the |of )?name of )?"
    r"(?P<whom>(?P<formal>(?:Mrs?|Ms|Miss|Mx|Dr|Prof)\b\.? )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)"
    r"(?=\W*(?:\Z|,|;| and\b| &)| [a-z])"
)
"""As in "the headteacher Mrs Okafor", "the plant mgr Bill Sykes"."""
_TITLE_THEN_MR = regex(
    r"(?:\A|(?<=, )|(?<=\+ )|(?<=and ))(?P<what>[A-Z][\w.]{1,30}(?: (?:of )?[A-Z][\w.]{1,30}){0,2}) "
    r"(?P<whom>(?:Mrs?|Ms|Miss|Mx|Dr|Prof)\b\.? [A-Z][\w'-]+(?: [A-Z][\w'-]+)?)"
)
"""As in "Head of Year Ms Chowdhury"."""
_SOMEBODY = frozenset(("lad", "lass", "lady", "guy", "bloke", "chap", "girl", "boy", "man", "woman", "fella", "dude"))
_ONE_OR_THE_OTHER = regex(
    r"\b(?P<one>(?P<opening>[A-Z][a-z])[\w'-]*)\?{1,3} (?:(?:or|maybe|possibly) ){0,2}(?P<other>(?P=opening)[\w'-]*)"
)
"""As in "Pauline? Paulette?", which is one person."""
_ARTICLE = regex(
    r"\b(?:[lL]a|[eE]l|[lL]e|il|[dD]er|die) "
    r"(?=(?:[sS]eñora?|[sS]eñorita|[sS]ra|[sS]rta|[sS]ignora?|Frau|Herr|[mM]me|[mM]adame)\b)"
)
_AND_A_TALK = regex(
    r"(?:,| and)? (?:and )?(?:then|after that|followed by|before that) (?:an?|the|my) (?:[a-z]+ ){0,3}"
    r"(?:chat|call|talk|interview|session|round|meeting|screen|tour|walk|lunch|coffee|test) (?:with|by) "
    r"|,? (?:joined by|along with|together with|alongside|accompanied by) (?=[A-Z])"
    r"| (?:introduced|passed|handed|sent|took) me (?:on |over )?to | (?:no|nah|wait|sorry),? (?:it|that) was "
)
"""Between two people: "then a technical chat with"."""
_BORN = regex(
    r"\(pronounced [^()]*\)|[(,]?\s*\b(?:n(?:é|e)e|formerly|maiden name|previously)\s+[^\W\d_][\w'-]*\)?", re.IGNORECASE
)
_AND_OTHERS = regex(
    r",? (?:et al\b\.?|(?:and|&) (?:co|others|more)\b\.?(?! \w|@)|etc\b\.?(?!@))"
    r"|\b[A-Z][\w'-]{0,40}(?: [A-Z][\w'-]{0,40})? \((?:me|myself)\)"
)
"""Nobody by name, and the job seeker."""
_LOOKED_IN = regex(
    r",? {1,2}(?:who |that |then )?(?:(?:sat|came|popped|dropped|looked|listened|dialled|dialed|jumped) (?:in|on)"
    r"|joined(?: us)?|(?:walked|showed|took) (?:me|us) (?:round|around|about|through))\b"
    r"(?: (?:for|at|on|with|the|a|to|by|half|way|through|end|start|little|bit|last|first|few|five|ten"
    r"|twenty|\d{1,2}|min(?:ute)?s?|while|too|phone"
    r"|zoom|teams)){0,8}(?=\s?(?:$|[,;.]| and\b| &))"
)
"""How somebody came to be there: "sat in for a bit"."""
_NOT_THAT = regex(
    r",? (?:and |but )?not (?:[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}|(?:the|an?|from|my|our|their) [^,;.()]{2,60})"
)
_CALLED_FIRST = regex(
    r"(?:\A\W*|(?<=[,;] ))[\"'](?P<name>[A-Z][\w-]*)[\"']\s+(?P<whole>[A-Z][\w'-]+(?: [A-Z][\w'.-]+){0,2})"
)
_FIRST_NAME = (
    regex(
        r"(?:last name|surname|family name)?:? ?(?<![\w'-])(?!(?:her|his|their|the|my|surname|last|family|name)\b)"
        r"(?P<last>[^\W\d_][\w'-]{1,40}(?: [A-Z][\w'-]{1,40})?)"
        r"[,;(]*\s*[-–]?\s*(?:and )?"
        r"(?:her |his |their |the )?(?:first|given) name(?:'s| is| was|:)? (?P<first>[^\W\d_][\w'-]+)\)?",
        re.IGNORECASE,
    ),
    regex(
        r"(?:first|given) name:? (?:is )?(?P<first>[^\W\d_][\w'-]+),? (?:and )?(?:her |his |their )?(?:last name|"
        r"surname|family name):? (?:is )?(?P<last>[^\W\d_][\w'-]+)",
        re.IGNORECASE,
    ),
)
_FIRST_NAME_ALONE = regex(r",? \b(?:her |his |their )?(?:first|given) name:? (?:is |was )?(?=[A-Z])")
_CREDENTIAL_WITHIN = regex(
    r"\A(?P<name>[A-Z][\w'-]+(?: [A-Z][\w'.-]*[a-z.]){1,2}) (?P<letters>[A-Z][A-Za-z.-]*[A-Z]) (?=[a-z])"
)
_WITH_RESPECT = regex(
    r"(?:\A|(?<=, )|(?<=and ))(?P<name>[^\W\d_][\w'-]+) (?:sir|ma'?a?m|madam|ji)\b(?!(?-i: [A-Z]))", re.IGNORECASE
)
_TWO_FIELDS = regex(
    r"(?P<head>\b(?:director|manager|officer|president|head|lead|vp), (?:people|talent|sales|marketing|finance|quality"
    r"|operations|communications|safety|research|risk|strategy|product|design|development|engineering)) & (?=[a-z])",
    re.IGNORECASE,
)
"""As in "Director, People & Culture", which is one title."""
_DEEDS = regex(
    r"(?:,? ?(?:and |who )?(?P<all>they|who both|who(?= (?:own|run|manage|lead|head) ))"
    r" (?:both |all )?|,? ?(?:and )?(?:s?he|who) |(?<=[a-z]),? (?=\w+s ))"
    r"(?P<verb>(?:own|run|manage|lead|head|oversee|found|handle|cover|train|chair|supervise)(?:s|ed)?"
    r"|does|teach(?:es)?|looks? after) "
    r"(?P<what>(?:the|an?|our|their|all) [\w' &-]{2,40}|it\b|nights\b|days\b|everything\b"
    r"|(?<=s )(?-i:(?!(?:with|from|into|to|me|us)\b)[a-z]{3,20})"
    r"(?: (?:and|&) [a-z]{3,20}| [a-z]{3,20})?(?=\s*(?:$|[,;.)])))"
)
_A_PERSON = (
    r"\b(?:an?|the|some|this|that|one|our) (?:[a-z]+ )?"
    r"(?:girl|guy|lady|kid|dude|bloke|lad|lass|fell[ao]w?|chap|woman|man|gentleman|person)"
)
_SOMEBODY_WHO = regex(
    rf"{_A_PERSON} (?P<deed>(?:who|that) (?:own|run|manage|lead|head|do|supervise|handle)e?s "
    r"(?:[a-z]+ ){0,3}[a-z]+), "
    r"(?P<whom>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)"
)
"""As in "the guy who runs the kitchen, Rafael"."""
_TALK_WITH = regex(r"\A[a-z][a-z /-]{2,40}\b(?:screen|fit|session|round|assessment|test) with (?=[A-Z])")
"""As in "culture fit with Asha Nair"."""
_COUNTED = regex(
    r"\b(?:two|three|four|five|six|\d) (?:ladies|girls|guys|women|men|lads|fellas|blokes|people|gentlemen)"
    r"(?: called| named)? (?=[A-Z])"
)
_PANEL_OF = regex(
    r"\b(?:a|the) panel of (?:\w+)(?: people| of them)?[,:]? (?:(?:there|it) (?:was|were) |with )?(?=[^\W\d_])",
    re.IGNORECASE,
)
_SHE_IS = regex(r"(?<=\w) (?=(?:s?he'?s|they'?re) (?:the|our|an?) |s?hes [a-z])")
_SOMEBODY_WAS = regex(rf"{_A_PERSON}(?: (?!was\b|is\b)[a-z]+){{0,5}} (?:was|is) (?:called |named )?(?=[A-Z])")
"""As in "the kid at the counter was Marcus"."""
_SOMEBODY_FROM = regex(
    rf"{_A_PERSON} (?:from|in|fae|frae) (?:the )?(?P<where>[\w&]+)(?: (?!called|named)[a-z][\w'-]{{0,20}}){{0,6}},? "
    r"(?:called |named )?(?P<whom>(?:(?:Mrs?|Ms|Miss|Dr)\.? )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)"
)
"""As in "a girl from HR on the laptop, Aoife"."""
_DOCTOR = regex(
    r"\b[Dd]octor (?=[A-Z])|\A(?i:doctor) (?!(?:of|who|in|at|from|named|called|and|was|is|said)\b)(?=[a-z])"
)
_FORMAL_THEN_FIRST = regex(
    r"\b(?P<formal>(?:dr|mrs?|ms|miss|prof)\.?) (?P<last>[^\W\d_][\w'-]+)"
    r"(?P<said>(?:,? s?he (?:[a-z]+ ){1,5}?|,? the (?:[a-z]+ ?){1,3}?|,? ?\([^()]{1,40}\))?),? ?"
    r"(?:(?:her|his|their) )?(?:first|given) name(?:'s| is| was|:)? (?P<first>[^\W\d_][\w'-]+)",
    re.IGNORECASE,
)
"""As in "doctor Lindqvist she owns it her first name is Maren"."""
_OVER = regex(r",? ?\b(?:s?he|they)(?:'s|'re| is| are) over (?P<what>(?:the )?[a-z]{4,20})\b", re.IGNORECASE)
"""As in "he's over receiving"."""
_NICKNAME = regex(
    r"(?<=[^\W\d_])\s+[(\"'\[](?P<name>[^\W\d_][\w-]*)[)\"'\]]\s+"
    r"(?![\w.+'-]{1,64}@)(?P<last>(?:(?:van|von|der|de|la|del|di|da|bin|al)\s)*(?!(?:and|or|the|from|in|at|on|with|who|is|was)\b)[^\W\d_][\w'-]+)",
    re.IGNORECASE,
)


_SHORT_THEN_WHOLE = regex(
    r"\b(?P<short>[A-Z][a-z]{1,20}) \((?P<what>[^()]{0,60}?)\b(?:[Ii] think |maybe )"
    r"(?P<whole>(?P=short)[a-z]{0,20} [A-Z][\w'-]{1,30})\??\)"
)
"""As in "Dex (junior, I think Dexter Liang?)"."""
_NAMED_TWICE = regex(
    r"\A(?P<called>(?P<stem>[A-Z][a-z]{2})[a-z]{0,6}),? (?:the|our) (?P<what>[a-z][a-z -]{2,30}), "
    r"(?P<whole>(?P=stem)[a-z]{1,10} [A-Z][\w'-]{1,30})\Z"
)
"""As in "Bernie the owner, Bernadette Faherty"."""
_THINK = regex(
    r",? ?\b(?:i )?(?:think|thought|believe|guess|reckon),? (?:that )?(?:it|s?he|they)(?:'?s|'?re| is| was| are)?"
    r" (?=(?:called|named)\b)",
    re.IGNORECASE,
)
"""Between whoever it was and their name: "the HR lady, think she's called Denise"."""
_FROM_ABROAD = regex(r"(?<=\w) (?:fra|från|vom|von|del?|da|z|ze)(?= [A-Z]{2,4}\b)")
"""Before a department in capitals: "Lars fra HR"."""
_UNNAMED = regex(
    r",? ?\b(?:and )?(?:an?|his|her|their|the) [\w' -]{1,40}? whose (?:sur|last )?name i "
    r"(?:forg|do|did|miss|can|could|never|no longer)[^,;]*",
    re.IGNORECASE,
)
"""Somebody whose name is gone: nobody to thank."""


def together(line: str) -> str:
    """With each of a couple under the name of both, and with what somebody is called or does behind their name."""
    line = _with_firms(rewritten(with_last_names(line), _BEFORE_FIRMS))
    return rewritten(line, _BEHIND_FIRMS)


def _said_behind(found: re.Match[str]) -> str:
    """ "Mrs Okafor, headteacher"; "a lady Ms Poole" is Ms Poole, and the rest is shown as left out."""
    what, whom = re.sub(r" (?:was|is)$", "", found["what"]), found["whom"]
    last = what.split()[-1]
    if last in _SOMEBODY:
        return f", {whom}, " if found["formal"] or is_given(whom.split()[0]) else found[0]
    if not (found["formal"] or found["named"]) and not (
        " " in whom and is_given(whom.split()[0]) and not is_title(whom)
    ):
        return found[0]
    if found["named"] and names_a_role(last):
        return f", {whom}, {DOES}{cased_title(what)}, "
    return f", {whom}, {what}, " if is_title(last) or may_be_trade(last) else f", {whom}, "


def _title_behind(found: re.Match[str]) -> str:
    return f"{found['whom']}, {found['what']}, " if is_title(found["what"].replace(".", "")) else found[0]


def _with_commas(found: re.Match[str]) -> str:
    """ "Jo Lane, LCSW, clinical supervisor", as it is read."""
    return f"{found['name']}, {found['letters']}, " if is_credential(found["letters"]) else found[0]


def _called_first(found: re.Match[str]) -> str:
    """ "Robert Jones", called Skip, of a nickname in quotes before it."""
    whole = found["whole"]
    return f"{whole}, {ALIAS}{found['name']}, " if " " in whole else f"{found['name']} {whole}"


def _formal_and_first(found: re.Match[str]) -> str:
    words = found.group("formal", "first", "last")
    return f"{' '.join(word[:1].upper() + word[1:] for word in words)},{found['said']}, "


def _deed(found: re.Match[str]) -> str:
    if found["what"] == "it" and found["verb"].startswith("own"):
        return "Owner"
    verb, *rest = found["verb"].capitalize().split()
    verb += "" if verb.endswith(("s", "ed")) else "es" if verb.endswith("ch") else "s"
    return " ".join([verb, *rest, found["what"]])


def _nickname(name: str, behind: str = "") -> str:
    if is_title(name) and not (name.istitle() and len(name) < 4):
        return ""
    return "" if name.islower() and not is_given(name) else f"{behind}, {ALIAS}{name}, "


_KNOWN_FIRMS = regex(
    r"\b(marks|ernst|procter|johnson|barnes|black|bath|crate|abercrombie|dun|standard) (?:and|&) "
    r"(?=(?:spencer|young|gamble|johnson|noble|decker|body works|barrel|fitch|bradstreet|poor)\b)",
    re.IGNORECASE,
)
_FIRMS = (
    regex(
        r" [&+] (?=(?:Sons?|Co|Company|Bros|Brothers|Daughters|Associates|Partners)\b|"
        r"[A-Z][\w'-]+,? (?:LLP|LLC|Ltd|Inc|LP|PC|PLC|plc)\b)"
    ),
    regex(r"(?<=[^\W\d_]) & (?=[A-Z][\w'-]+\s?(?:[),;|]|\Z))"),
)
_BEFORE_FIRM = regex(r"(?:\b[A-Z][\w'.-]++ [A-Z][\w'.-]++,? ?[,(] ?|(?P<at>\b(?:at|for|from|of) |@ ?))[A-Z][\w'-]+\Z")


def _with_firms(line: str) -> str:
    """With each firm's "&" hidden: "Smith & Sons", and what stands where a firm stands, "Dana White, Reed & Ames"."""
    line = _KNOWN_FIRMS.sub(rf"\1 {FIRM} ", line)
    line = _FIRMS[0].sub(f" {FIRM} ", line)

    def hidden(found: re.Match[str]) -> str:
        before, behind = line[max(0, found.start() - 120) : found.start()], line[found.end() :]
        names = (before.split()[-1], re.split(r"\W", behind, maxsplit=1)[0])
        known = _BEFORE_FIRM.search(before)
        is_firm = known and (known["at"] or names[0] == names[1] or not any(map(is_given, names)))
        return f" {FIRM} " if is_firm else found[0]

    return _FIRMS[1].sub(hidden, line)


_BEFORE_FIRMS: Rules = (
    (_DOCTOR, "Dr "),
    (_SHORT_THEN_WHOLE, rf"\g<whole>, {ALIAS}\g<short>, \g<what>"),
    (_THINK, " "),
    (_FROM_ABROAD, " from"),
    (_UNNAMED, " "),
    (_FORMAL_THEN_FIRST, _formal_and_first),
    (_PANEL_OF, ", "),
    (_COUNTED, ", "),
    (_TALK_WITH, "with "),
    (_SHE_IS, ", "),
    (_SOMEBODY_WAS, ", "),
    (_SOMEBODY_WHO, r", \g<whom>, \g<deed>, "),
    (_SOMEBODY_FROM, lambda found: f", {found['whom']}, {DOES}{cased_title(found['where'])}, "),
    (_AND_A_TALK, " and "),
    (_CALL_ME, r"(\g<name>)"),
    (_ALL_THAT_IS_KNOWN, ", "),
    (_HONOURED, rf"\g<name>, {ALIAS}\g<0>, "),
    (_CALLED_BUT, rf"\g<whole>, {ALIAS}\g<name>, "),
    (_REAL_NAME, rf"\g<whole>, {ALIAS}\g<called>, \g<what>, "),
    (_TWO_FIELDS, rf"\g<head> {FIRM} "),
    (_ARTICLE, ""),
    (_NAMED_TWICE, rf"\g<whole>, {ALIAS}\g<called>, \g<what>, "),
    (_ONE_OR_THE_OTHER, r"\g<one> or \g<other>"),
    (_SAID_BEFORE, _said_behind),
    (_TITLE_THEN_MR, _title_behind),
    (_HYPHENED, " - "),
    (_MR_AND_MRS, r"\1\2 \5 and \3\4 \5"),
    (_BORN, " "),
    (_AND_OTHERS, " "),
)
_BEHIND_FIRMS: Rules = (
    (_NOT_THAT, " "),
    (_LOOKED_IN, ", "),
    (TITLE_THEN_NAME, name_then_title),
    (_FIRST_NAME[1], r"\g<first> \g<last>"),
    (_FIRST_NAME[0], lambda found: found[0] if is_title(found["last"]) else f"{found['first']} {found['last']}"),
    (_FIRST_NAME_ALONE, ", "),
    (_CALLED_FIRST, _called_first),
    (_CREDENTIAL_WITHIN, _with_commas),
    (_WITH_RESPECT, rf"\g<name>, {ALIAS}\g<name>, "),
    (_DEEDS, lambda found: f", {DOES * (1 + bool(found['all']))}{_deed(found)}, "),
    (_OVER, rf", {DOES}\g<what>, "),
    (_NICKNAME, lambda found: _nickname(found["name"], f" {found['last']}") or found[0]),
    (_CALLED, lambda found: _nickname(found["name"] or found["short"]) or found[0]),
)
"""In this order: what stands below may lean on what was turned above it."""
