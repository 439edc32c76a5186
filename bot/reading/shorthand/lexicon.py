"""What the words of a sentence may be: each with the letters of its senses, for `grammar`. Pure.

A word that no list holds is a noun; a word in -ed, -ing, -ly or -s is what its ending says as well.
"""

import re
from dataclasses import dataclass

from bot.reading.shorthand import verbs
from bot.reading.shorthand.words import ADJECTIVES, MASS, NUMBERS, PREPOSITIONS, ROLES, is_adverb, is_plural, set_of
from bot.support.patterns import regex


@dataclass(frozen=True)
class Token:
    """A word, and the letters of what it may be.

    D determiner, Q possessor ("dad's"), # number, J adjective, N noun, L plural noun, Z noun without article, X name,
    Y pronoun, S pronoun that is a subject, O pronoun that is an object; B form of be, H of have, M modal, V finite or
    bare verb, E past verb, U participle, G -ing form; T "to", P preposition, A adverb (or a time: "last year"),
    K "and", W what begins a clause, R "who", "which" or "that" behind a noun, "," and ":".
    """

    word: str
    senses: str


_CLOSED = {
    "S": "i we they he she",
    "O": "me him them us",
    "Y": "it you nobody everyone everybody somebody someone nothing everything something"
    " anything anyone anybody none mine ours"
    " yours theirs hers himself herself myself themselves ourselves itself this these"
    " those all both half most some each"
    " many few several that there one ones others another neither",
    "O_": "her",
    "D": "a an the my our your his her its their this that these those every each all both half some any no another"
    " several many few most more less enough either neither what such certain various",
    "M": "can could will would should must may might do does did don't doesn't didn't can't cannot couldn't won't"
    " wouldn't shouldn't mustn't needn't 'll",
    "H": "have has had haven't hasn't hadn't 've having",
    "B": "am is are was were be been being isn't aren't wasn't weren't 'm 're 's",
    "V": "forward email mail text does did",
    "E": "retired married",
    "K": "and or but so plus nor yet",
    "W": "when while because if since until after before where how what why whether who which that as than once"
    " although though unless whenever wherever whatever so till whose whichever",
    "R": "who which that whose where",
    "T": "to",
    "A": "myself itself ourselves himself herself themselves also always never already recently still even just once"
    " often usually really truly quite currently now then"
    " previously again soon not very pretty so too since twice sometimes there here back away apart together alone home"
    " abroad overseas outside inside today tonight tomorrow yesterday yet later earlier well fast hard long far ago"
    " instead otherwise maybe perhaps ever almost nearly about around over under only at_least up_to exactly roughly"
    " upstairs downstairs indoors outdoors overnight early late first last better best more most less least much"
    " daily weekly monthly quarterly yearly annually straight anyway either though however thereafter afterwards"
    " afterward online upfront anywhere everywhere somewhere elsewhere ahead along forward solo full-time part-time"
    " else enough rather sooner all both each alike right full in-house on-site single-handed beforehand twice",
    "P": "round behind beside like as including despite besides worth but except throughout"
    " near next out up down off per plus"
    " versus beneath inside outside within without via",
    "J": "new old big small main last first second third whole full own same other next current former previous key"
    " major minor local national regional nightly hourly curly friendly elderly daily weekly"
    " monthly annual junior senior private public high low large little"
    " long short heavy light busy free late early easy simple plain safe sound better best worse worst less more fewer"
    " true real final initial medical technical mental social clinical financial commercial digital physical legal"
    " electrical mechanical industrial residential general special fresh hot cold wet dry dirty black white red green"
    " blue happy sad angry sick ill well young different difficult hard important useful serious possible impossible"
    " right wrong sure certain clear single double top front rear spare overall average total wide deep close due half"
    " live ready near far only past entire main advanced basic daily extra nervous afraid tired several many few much"
    " bilingual paid unpaid solo part-time full-time interested gentle firm lucky famous available able unable"
    " kind bored pleased thrilled delighted married retired skilled detailed experienced gifted dedicated scared"
    " excited outdoor indoor frank upfront honest",
}
_NOT_NOUNS = set_of(
    "i we they he she me him them us it you nobody everyone everybody somebody someone nothing everything something"
    " anything anyone anybody a an the my our your his her its their every and or but"
    " because if until although though unless"
    " am is are was were be been has had isn't aren't wasn't can't don't didn't doesn't to"
    " very really also always never"
    " already just with from into onto of at for by than when where how why whether who which that this these those"
    " not too so then now again there here only both all some any no several many few most"
)
_ALSO_NOUNS = set_of(
    "average total main front rear top double half past right best open key public private future present return kind"
    " email mail text forward level minute second cold light wrong good head left second quarter third last"
    " home back inside outside medical swim"
)
_SENSES: dict[str, set[str]] = {}
for _sense, _words in _CLOSED.items():
    for _word in _words.split():
        _SENSES.setdefault(_word, set()).add(_sense[0])
for _word in PREPOSITIONS - {"to", "than"}:
    _SENSES.setdefault(_word, set()).add("P")
for _word in ADJECTIVES:
    _SENSES.setdefault(_word, set()).add("J")
for _word in MASS:
    _SENSES.setdefault(_word, set()).add("Z")
for _word in NUMBERS - {"several", "half", "about", "around", "over", "under", "almost", "nearly", "roughly"}:
    _SENSES.setdefault(_word, set()).add("#")

DITRANSITIVE = set_of(
    "give send show teach tell offer bring buy make save earn win cost lend hand call name"
    " get ask email forward text mail bring drop lead"
)
"""What has two objects: "saved the clinic $40,000"."""
THINKING = set_of("think know say hope believe feel find guess see mean tell understand remember notice decide")
"""What a clause without "that" may follow."""
MOVES = set_of(
    "go grow cut take bring get reduce raise move drop fall rise improve increase lower shrink climb come slip double"
    " halve consolidate compress squeeze whittle knock shave drive narrow tighten tune shorten push pull "
    "extend expand scale bump turn build change jump trim slash down up from"
)
"""What has a figure behind "to": from what to what."""
_COUNTED = ROLES | set_of(
    "key exam guest complaint contract form file ward site visit meeting phone van boat hall field"
    " company team person place shop store ticket license licence certificate card course"
    " number system machine car truck"
    " van house door room customer client kid child man woman lady guy project problem thing boss job list book report"
    " checklist chart clinic branch department country city town road boat bike dog cat bird bakery restaurant degree"
    " diploma business law garden phone computer laptop language idea question answer letter email message tool"
    " warehouse factory hotel kitchen farm machine brother sister cousin friend budget plan"
)
_SPAN = (
    r"(?:second|minute|hour|day|night|week|weekend|month|quarter|year|season|summer|winter|spring|autumn|shift|period)"
)
_DAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|evening|afternoon|night|weekend)"
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_ABOUT = r"(?:(?:about|over|almost|nearly|under|around|just|maybe|more than|less than) )?"
_ONE = rf"{_ABOUT}(?:an?|one|1|half an?)"
_MANY = (
    rf"{_ABOUT}(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty(?:-[a-z]+)?"
    r"|an?(?= [a-z]+ and a half))"
)
_COUNT = rf"(?:{_ONE}|{_MANY})"
_LONG = (
    rf"(?:{_ONE} (?:(?:whole|full) )?{_SPAN}(?: and a half)?|{_MANY} (?:(?:whole|full|long|straight|more) )?{_SPAN}s)"
)
_ENDS_THERE = (
    r"(?= (?:and|but|or|in|at|on|for|with|to|from|of|by|as|so|when|while|before|after|since|until|because|where|without"
    r"|during|across|through|over|between|after|by|per|plus|down|up|i|we|he|she|it|they|you|my|our|the|not|now|then|alone"
    r"|straight|ahead|early|late|apart|each)\b|[,.:!]|$)"
)
_TIME = regex(
    rf"(?<![\w-])(?:{_DAY}s (?:and|or) {_DAY}s|{_LONG} (?:ago|before|out|later|earlier|early|late|ahead"
    rf"|running|straight|in a row"
    rf"|(?:an?|per|each|every) {_SPAN})"
    rf"|(?:last|next|this|every|each|that|most|all|one|the first|the last|the same|every (?:other|second|third|fourth)"
    rf"|the next|the whole) (?:{_SPAN}|{_DAY}|time|fall)s?"
    rf"|{_LONG}|(?:an?|per) {_SPAN}|the (?:year|month|week|season|night|day) before|an? {_DAY}"
    rf"|(?:the )?(?:(?:{_DAY},? )?(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}} {_MONTH})|{_MONTH}|{_DAY}s?)"
    r"(?:,? \d{4})?"
    rf"|{_COUNT} times?|(?:a )?(?:couple of|few) {_SPAN}s|[a-z]+ to [a-z]+day){_ENDS_THERE}",
    re.IGNORECASE,
)
_FIXED = regex(
    r"\b(?:in[ -]house|on[ -]site|at nights?|by (?:hand|phone|email|post)|on time|in person|on call|in a row|at a time"
    r"|(?:face|side|one|end|door|back) (?:to|by|on) (?:face|side|one|end|door|back)"
    r"|at once|in full|from scratch|at (?:work|home|school|college|university|weekends|lunch)|on (?:shift|duty|board)"
    r"|in charge|word for word|day and night|on my own|on our own|in between|in advance|up front|as well"
    r"|of course|night and day|at least|at most|every (?:single )?(?:day|night|week|month|year)"
    r"|on budget|under budget|over budget|one at a time|on the spot|in total|in all|for free"
    r"|so far|by myself|(?:a|per) head(?! of\b))(?=[ ,.:]|$)",
    re.IGNORECASE,
)
_CONTRACTED = regex(r"^(i|we|they|he|she|you|it|there|that|who|what|nobody|everybody|everyone)('m|'re|'s|'ve|'d|'ll)$")
_OF = {"'d": "MH", "'s": "BH", "'ve": "H", "'m": "B", "'re": "B", "'ll": "M"}


_CLIPPED = set_of(
    "nat resi comm comms alum hosp temp reno renos spec specs dn cos gov obs meds appts prof convos vid vids pics insta"
    " recv lvl nephro tix sats atm fab prefab rehab amp yrs hrs mins wks mos appt w n b r"
    " u sched prob probs def obvs tbh fri mon"
)


_LED = regex(r"(?:over|under|out|re|mis|fore|back|pre)-?([a-z]{3,})$")
"""A verb with something before it: "overspent", "outgrew"."""


_IN_BRACKETS = regex(r" \((?:[A-Z]{2,6}|[A-Za-z]{3,}(?: [a-z]+){0,2})\)")
"""What a thing is also called: "(CNA)", "(newborn exam)"."""


def tokens_of(sentence: str) -> list[Token]:
    """The words of one sentence with what they may be; [] where signs stand in it that no letter has."""
    text = _IN_BRACKETS.sub("", sentence.strip().rstrip(".!").replace("’", "'"))
    text = re.sub(r"(?<=[a-z] )(\d)/\d(?= [a-z])", r"\1", text)
    if re.search(
        r"\b(?:comma|(?<!same )(?<!that )(?<!trial )(?<!notice )period)\b|[;?→()\[\]*_=<>~|#@]| [-–—/] |\.\.", text
    ):
        return []
    text = re.sub(r"\b([A-Z]{2,}) (?:one|two|three|four|five|\d+)\b(?! of\b)", r"\1", text)
    text = re.sub(r"\b([Cc]lass|[Gg]rade|[Tt]ype) [A-E]\b", r"\1", re.sub(r'"[^"]*"', "Quoted", text))
    text = re.sub(r"\b(say|says|said|saying) (?:no|yes)\b", r"\1 it", text)
    text = re.sub(
        r"\b(at least|at most|up to|more than|less than|fewer than) (?=[$£€]?\d|[a-z]+ )", r"about ", text, count=0
    )
    text = re.sub(
        r"\b(?:out of|because of|as well as|instead of|next to|ahead of|along with|such as|rather than) ", "with ", text
    )
    text = re.sub(r"\b(?:one|two|1|2) in (?:[a-z]+|\d+)(?= [a-z]+s\b)", "three", text, flags=re.IGNORECASE)
    text = _TIME.sub("_time", _FIXED.sub("_fixed", text))
    if any(
        each in _CLIPPED or re.fullmatch("[b-hj-z]", each) for each in re.findall(r"(?<![\w'-])[a-z]+(?![\w'-])", text)
    ):
        return []
    found = re.findall(
        r"_time|_fixed|[$£€]?\d[\d,.]*\d(?:%|[A-Za-z]+)?|[$£€]?\d(?:%|[A-Za-z]+)?|[^\W_][\w'&./+-]*|[,:]", text
    )
    out: list[Token] = []
    for at, word in enumerate(found):
        out += _tokens(word.rstrip("."), first=not at)
    return out


def _tokens(word: str, *, first: bool) -> list[Token]:
    low = word.lower()
    if low in {"_time", "_fixed"}:
        return [Token(low, "AI" if low == "_time" else "A")]
    if word in ",:":
        return [Token(word, word)]
    if parted := _CONTRACTED.match(low):
        return [Token(parted[1], _senses(parted[1], parted[1], first=first)), Token(parted[2], _OF[parted[2]])]
    return [Token(low, _senses(word, low, first=first))]


def _senses(word: str, low: str, *, first: bool) -> str:
    if low.endswith(("'s", "s'")):
        return "Q"
    senses = set(_SENSES.get(low, ())) | _of_verbs(low) | _counting(low)
    if low.endswith(("tics", "omics", "phics", "rics")):
        senses.add("N")
    if low.endswith("ing") and len(low) > SHORT:
        senses |= {"G", "Z", "J"}
    if "-" in low[1:-1] or _DESCRIBES.search(low):
        senses.add("J")
    if low.endswith("ly") and is_adverb(low):
        senses.add("A")
    if word[1:] != word[1:].lower() or (word[:1].isupper() and not first and "S" not in senses):
        senses.add("X")
    if low not in _NOT_NOUNS and not low[:1].isdigit() and low[:1] not in "$£€":
        senses |= _as_noun(low)
    if first and word[:1].isupper() and low not in _SENSES and not verbs.is_base(low):
        senses.add("X")
    return "".join(sorted(senses))


_DESCRIBES = regex(r"[a-z]{3}(?:ful|ous|ive|ic|al|able|ible|ary)$")
SHORT = 4
"""Letters of words in -ing that are no form of a verb: "king", "ring"."""


def _of_verbs(low: str) -> set[str]:
    senses = {"V"} if verbs.is_base(low) or verbs.base_of_s(low) else set[str]()
    if re.search(r"[a-z]{3}(?:ize|ise|ify)s?$", low) and not low.endswith(("wise", "exercise", "exercises", "noise")):
        senses.add("V")
    if (led := _LED.match(low)) and verbs.BASE_OF.get(led[1]):
        senses |= {"E", "U"}
    elif led and verbs.is_base(led[1]):
        senses.add("V")
    if verbs.is_past(low):
        senses |= {"E", "J", "U"} if low.endswith("ed") else {"E"}
    if low in verbs.PARTICIPLE_OF.values():
        senses |= {"U", "J"}
    return senses


def _counting(low: str) -> set[str]:
    figure = low[:1].isdigit() or low[:1] in "$£€"
    said = re.fullmatch(r"[a-z]+(?:teen|ty)(?:-[a-z]+)?|hundred|thousand|million|percent", low)
    if not (figure or said):
        return set()
    return {"#", "X"} if re.search(r"\d(?![ap]m$)[a-z]+$", low) or low in {"percent", "million"} else {"#"}


_ONLY_VERBS = regex(
    r"(?:plain|tain|main|[a-z]{2}ize|[a-z]{2}ify|ieve|eive)$(?<!domain)(?<!mountain)(?<!captain)(?<!size)"
)


def _as_noun(low: str) -> set[str]:
    if is_plural(low):
        return {"L"}
    small = low in _SENSES and not (verbs.is_base(low) or low in MASS)
    only_verb = (low in verbs.PAST_OF or verbs.is_past(low) or _ONLY_VERBS.search(low)) and not verbs.is_also_a_noun(
        low
    )
    if (small and low not in ROLES | _ALSO_NOUNS) or only_verb or is_adverb(low) or verbs.base_of_s(low):
        return set()
    return {"N"}


def is_counted(word: str) -> bool:
    """Whether a noun is surely one of several: it wants an article."""
    return word in _COUNTED or word.endswith(("fighter", "keeper", "ician", "ologist", "woman"))
