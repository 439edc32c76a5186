"""What kinds of words there are, and what a stretch of them is: a whole clause, a verb and its object, or a thing."""

import re

from bot.reading.shorthand import names_spelt, verbs
from bot.support.patterns import regex


def set_of(text: str) -> frozenset[str]:
    """The words of a list that is written as a text."""
    return frozenset(text.split())


ME = set_of("i i'm i've i'd i'll we we're we've we'd we'll")
THEM = set_of("they they're they've they'd they'll he he's he'd he'll she she's she'd she'll")
SUBJECTS = (
    ME
    | THEM
    | set_of(
        "it it's it'll it'd you you're you've there there's that's "
        "nobody everyone everybody someone no-one nothing none "
        "who all both half most some this these those"
    )
)
DETERMINERS = set_of(
    "a an the this that these those my our your his her its their every each all both some any no another "
    "several many few most half zero"
)
PREPOSITIONS = set_of(
    "about above across after against along among around as at before behind below between beyond by down during for "
    "from in into like near of off on onto out over past per since through throughout till to toward towards under "
    "until up upon via with within without than"
)
JOINERS = set_of(
    "and but or so because which who where when while if since until unless although though even just only mostly "
    "mainly including plus then usually both not whereas that"
)
OBJECTS = set_of("me you him her it us them myself people everyone somebody")
ADVERBS = set_of(
    "also always never already recently still even just once often usually really truly quite currently now then "
    "previously regularly quickly personally actually only almost nearly mostly again soon not very pretty so too "
    "still since twice typically normally sometimes fully completely totally finally ultimately kind"
)
ADJECTIVES = set_of(
    "able accurate available aware bilingual trilingual calm capable careful certified cheerful clean comfortable "
    "committed competent confident conscientious consistent "
    "creative curious dependable detail-oriented diligent direct "
    "eager early easy-going efficient experienced fair familiar "
    "fast firm flexible fluent friendly glad good great happy "
    "hard-working hardworking honest keen late licensed loyal methodical neat new open organised organized outgoing "
    "fine halfway passionate patient persistent polite practical precise "
    "proactive professional proficient proud punctual quick quiet "
    "ready registered reliable resourceful responsible self-taught skilled steady strict strong sure thorough tough "
    "trained trustworthy used warm willing okay ok"
)
NUMBERS = set_of(
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred thousand "
    "dozen several half about around over under almost nearly roughly more less fewer"
)
ROLES = set_of(
    "accountant actuary advisor adviser analyst apprentice architect assistant auditor baker barista bookkeeper buyer "
    "carer carpenter cashier chef cleaner clerk coach consultant controller cook coordinator counselor dentist "
    "designer developer director driver editor electrician engineer examiner executive farmer foreman graduate "
    "hairdresser "
    "inspector instructor intern lawyer lead leader learner "
    "lecturer librarian machinist manager mechanic mentor midwife "
    "nurse notary officer operator owner painter paralegal paramedic pharmacist photographer planner plumber "
    "programmer receptionist recruiter rep representative scientist seller server solver specialist student supervisor "
    "journeyman teacher technician tech tester therapist trainer translator "
    "treasurer tutor veteran volunteer waiter waitress welder responder groomer grader sawyer fitter apprentice"
    " rvn rpn "
    "worker writer rn lpn emt cna resident adjuster secretary captain chair president member head bartender "
    "stylist guard custodian janitor roofer mason aide agent ambassador associate attendant banker broker caregiver "
    "chaplain chemist courier dispatcher dishwasher esthetician fitter groomer handler hygienist host hostess "
    "illustrator installer interpreter joiner journalist landscaper lifeguard loader marketer medic merchandiser nanny "
    "packer paraprofessional phlebotomist picker pilot porter principal producer professor ranger realtor registrar "
    "reporter researcher rigger sonographer stocker strategist superintendent surveyor tailor technologist teller "
    "underwriter babysitter contractor mp ea"
)
MASS = set_of(
    "labor labour land churn turnover waste scrap morale growth stress trust "
    "time money theft traffic downtime overtime safety fraud debt "
    "rework shrinkage paperwork attrition burnout cash competition compliance quality software absenteeism inventory "
    "inflation noise communication support work access feedback stock equipment receiving shipping training experience "
    "staffing behaviour behavior accessibility availability revenue uptime margin usage output throughput handoff "
    "drop-off scheduling onboarding payroll billing succession "
    "tea absence attendance footfall retention cost recruitment inference delivery housekeeping maintenance lag data"
)
NOT_PLURAL = set_of(
    "is was has as this less plus its us always process business access success across "
    "gas yes news bus basis focus status bonus campus chaos analysis address boss class"
)
PLURALS = set_of("people police children staff men women kids data media patients")
UP_TO_TEN = "two|three|four|five|six|seven|eight|nine|ten"
UNITS = "years?|months?|weeks?|days?|hours?|minutes?|seasons?|summers?|winters?|quarters?|shifts?"
_MANY = "years|months|weeks|days|hours|minutes|seasons|summers|winters|quarters|shifts"
TIME = (
    rf"(?:about |over |almost |nearly |under |around |more than "
    rf")?(?:(?:\d[\d,.]*\+?|[a-z]+teen|[a-z]+ty(?:-[a-z]+)?|{'|'.join(sorted(NUMBERS))}) (?:{_MANY})"
    r"|(?:1|one|a|half a) (?:year|month|week|day|hour|minute|season|summer|winter|quarter))\b"
)
_TOKEN = regex(r"\$?\d[\d,.]*[^\s,;()]*|[^\s,;()]+")


def words(text: str) -> list[str]:
    """The words of a text in lower case, without the marks around them; one empty word where there is none."""
    return [word for each in _TOKEN.findall(text) if (word := each.lower().strip("\"'.,!?:"))] or [""]


def is_number(word: str) -> bool:
    """Whether a word counts or measures."""
    return word in NUMBERS or bool(re.match(r"[$€£]?\d", word))


def is_plural(word: str) -> bool:
    """Whether a word looks like several things."""
    regular = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))
    return word in PLURALS or (regular and word not in NOT_PLURAL)


def is_adverb(word: str) -> bool:
    """Whether a word only says how or when."""
    return word in ADVERBS or (
        word.endswith("ly")
        and len(word) > 4
        and word
        not in {
            "family",
            "monthly",
            "weekly",
            "daily",
            "july",
            "apply",
            "supply",
            "reply",
            "assembly",
            "italy",
            "rely",
            "early",
            "friendly",
        }
    )


def finite_at(tokens: list[str]) -> int:
    """Where the finite verb behind a subject stands in these words; 0 where they hold none."""
    tokens = tokens[: _first_clause(tokens)]
    for at in range(1, len(tokens)):
        word, before, after = tokens[at], tokens[at - 1], [*tokens, ""][at + 1]
        if before in {"just", "also", "still", "always", "never", "only"} and at > 1:
            before = tokens[at - 2]
        if before in {"and", "but", "or"}:
            continue
        if (
            word.endswith(("n't", "d've"))
            or word in verbs.AUXILIARIES - {"can", "might", "may", "will"}
            or (word in {"can", "might", "may", "will"} and before not in DETERMINERS | PREPOSITIONS)
        ):
            return at
        if (
            (before in DETERMINERS and before not in {"all", "both", "each"})
            or before in PREPOSITIONS
            or before == "to"
        ):
            continue
        if word in {"doubled", "tripled", "halved", "quadrupled"}:
            return at
        if word in verbs.BASE_OF and is_number(before) and word not in {"cut", "put", "set", "read", "split", "run"}:
            return at
        if word in verbs.BASE_OF and word not in {
            "cut",
            "put",
            "set",
            "read",
            "spread",
            "split",
            "hurt",
            "let",
            "hit",
            "cast",
            "bid",
            "shut",
            "found",
            "left",
            "lost",
            "led",
            "made",
            "kept",
            "held",
            "built",
            "run",
            "come",
            "sold",
            "paid",
            "lit",
            "ground",
            "bound",
            "saw",
            "felt",
            "lay",
            "shot",
            "dug",
            "hung",
            "won",
            "spent",
            "sent",
        }:
            return at
        if (
            word in verbs.BASE_OF
            and word not in {"run", "come", "ground", "saw"}
            and (
                is_plural(before)
                or (is_number(tokens[0]) and "of" in tokens[:at])
                or before in SUBJECTS
                or after in DETERMINERS
            )
        ):
            return at
        if (
            verbs.is_past(word)
            and word.endswith("ed")
            and (
                is_plural(before)
                or before in SUBJECTS | {"them", "us"}
                or after in DETERMINERS
                or after in {"by", "from", "to", "up", "down"}
            )
            and not verbs.is_base(before)
        ):
            return at
        if (
            verbs.base_of_s(word)
            and not is_plural(before)
            and not is_number(before)
            and (
                before in SUBJECTS
                or (
                    at == 2
                    and tokens[0] in {"the", "my", "our", "every", "each"}
                    and (after in PREPOSITIONS or tokens[0] in {"my", "every", "each"})
                )
                or after in DETERMINERS | {"it", "them", "us", "live", "apart", "over", "down", "up", "out", "about"}
            )
        ):
            return at
        if verbs.is_base(word) and (
            before in {"they", "people", "we", "i", "you", "drivers", "all", "customers", "clients", "patients", "kids"}
            or (is_plural(before) and before not in _MANY and not verbs.is_also_a_noun(word))
        ):
            return at
    return 0


def _first_clause(tokens: list[str]) -> int:
    """How many words the first clause has: another begins with "and I", "before they", "that he"."""
    opens = {
        "and",
        "but",
        "so",
        "before",
        "after",
        "when",
        "if",
        "because",
        "until",
        "since",
        "where",
        "that",
        "than",
        "while",
        "as",
    }
    return next(
        (
            at
            for at in range(1, len(tokens) - 1)
            if tokens[at] in opens and tokens[at + 1] in ME | THEM | {"it", "nobody", "you"}
        ),
        len(tokens),
    )


def has_subject(text: str) -> bool:
    """Whether a stretch of words is a whole clause: somebody or something, and what it does."""
    tokens = words(text)
    if not tokens:
        return False
    if tokens[0] in SUBJECTS and tokens[0] != "who" and (len(tokens) > 1 or "'" in tokens[0]):
        return "'" in tokens[0] or finite_at(tokens) > 0 or tokens[0] in ME
    if tokens[0] in {"about", "over", "under", "around"} and len(tokens) > 1 and is_number(tokens[1]):
        return finite_at(tokens[1:]) > 0
    if tokens[0] in PREPOSITIONS - {"like"}:
        return any(word in {"i", "we", "i'd", "i've"} for word in tokens[1:]) or finite_at(tokens) > 3
    if opens_with_verb(text) or (verbs.is_base(tokens[0]) and not verbs.is_also_a_noun(tokens[0])):
        return False
    named = _is_written_as_a_name(text)
    if (
        verbs.is_past(tokens[0])
        and not named
        and tokens[0] not in {"cut", "set", "lost", "found", "left", "shot", "split"}
    ):
        return False
    return finite_at(tokens) > 0


_WHAT_IS = regex(r"[a-z]+ [a-z]+s(?: and [a-z]+)? (?:don't|aren't|weren't|didn't|are|were)\b")
"""A thing and what it is, whatever its first word may be elsewhere: "split shifts don't bother me"."""
_THING_OF_TWO = regex(
    r"^(?:(?:distributed|embedded|automated|integrated|connected|shared|applied|supervised) [a-z]+"
    r"|(?:timed|written|recorded|mock) [a-z]+(?: [a-z]+)?|reach trucks?"
    r"|react native|start to finish|press brakes?|process servers?|lead generation"
    r"|[a-z]+ (?:[a-z]+ )?(?:experience|skills|knowledge|background))$"
)
"""What begins with a word that may be a verb, and is a thing: "distributed systems", "managed services experience"."""


_MEASURES = set_of("rate ratio time volume count score cycle list sheet log code plan card date")
_DATES = set_of(
    "january february march april june july august september october"
    " november december monday tuesday wednesday thursday friday"
)


def _is_compound(tokens: list[str]) -> bool:
    """Whether a verb's word and the next name one thing: "hit rate 27%", "close rate"; not "cut time by half"."""
    behind = [*tokens, "", ""][2]
    if tokens[1:2] and tokens[1] in {"rate", "ratio", "score", "count", "average"} and is_number([*tokens, "", ""][2]):
        return True
    return (
        tokens[1:2] != []
        and tokens[1] in _MEASURES
        and verbs.is_also_a_noun(tokens[0])
        and behind not in {"by", "from", "in", "to"}
    )


def _is_written_as_a_name(text: str) -> bool:
    """Whether a stretch begins with capitals beyond the first: "SAT" and "DiD" are no verbs."""
    first = text.split(" ", 1)[0]
    return len(first) > 1 and first[1:] != first[1:].lower()


def opens_with_verb(  # noqa: PLR0912 - one rule after another, each a line or two
    text: str,
) -> str:
    """ "past", "base" or "done" where a stretch opens with a verb that wants its "I"; "" otherwise."""
    tokens = words(text)
    if _is_written_as_a_name(text):
        return ""
    at = 0
    while at < len(tokens) - 1 and is_adverb(tokens[at]) and tokens[at] not in {"not", "so", "kind"}:
        at += 1
    if at >= len(tokens):
        return ""
    word, after = tokens[at], [*tokens, ""][at + 1]
    if (
        _WHAT_IS.match(" ".join(tokens))
        or _THING_OF_TWO.match(" ".join(tokens))
        or (verbs.is_also_a_noun(word) and re.match(r"[$£€]\d", after))
    ):
        return ""
    if word in {"been", "done", "seen", "written", "taken", "driven", "grown"}:
        return "done"
    if word == "last" or (word == "close" and after == "to") or _is_compound(tokens[at:]):
        return ""
    if word in {"can", "could", "don't", "didn't", "won't", "can't", "haven't", "will", "would", "couldn't"}:
        return "base"
    if verbs.is_past(word):
        if word in {
            "cut",
            "set",
            "hit",
            "put",
            "split",
            "spread",
            "found",
            "left",
            "lost",
            "shot",
            "shut",
        } and after in {"", "of", "point", "costs"} - {"costs"}:
            return ""
        if word in ADJECTIVES:
            return "past" if after in DETERMINERS | OBJECTS or is_number(after) or is_plural(after) else ""
        return "past"
    if word in ADJECTIVES:
        return ""
    if not verbs.is_base(word):
        return ""
    if not verbs.is_also_a_noun(word):
        return "base"
    opens = (
        f"{word} {after}" in {"look after", "work with", "deal with", "care for"}
        or after in DETERMINERS | OBJECTS | _DATES
        or is_number(after)
        or after in {"to", "with", "well", "how", "what"}
    )
    return "base" if opens or (is_plural(after) and len(tokens) <= at + 3) else ""


def lower_first(text: str) -> str:
    """Without the capital of a sentence's first word, where that is surely no name."""
    first = text.split(" ", 1)[0].strip(",.")
    low = first.lower()
    plain = (
        low in DETERMINERS | PREPOSITIONS | SUBJECTS | JOINERS | ADVERBS | NUMBERS
        or verbs.is_base(low)
        or verbs.is_past(low)
    )
    kept = (
        names_spelt.is_i(first)
        or names_spelt.is_acronym(first)
        or low in names_spelt.CASED
        or first[1:] != first[1:].lower()
    )
    return text[:1].lower() + text[1:] if plain and not kept else text


def lower_start(text: str) -> str:
    """With a small first letter, where the first word is no acronym."""
    is_name = re.match(r"(?:Dr|Mr|Mrs|Ms|St)\. ", text) or (
        re.match(r"[A-Z][a-z']+ [A-Z\d]", text)
        and not re.match(r"(?:[A-Z]|An|The|My|Our|In|At|On|For) ", text)
        and text.split(" ", 1)[0].lower() not in verbs.BASE_OF
    )
    plain = text[1:2].islower() or text.startswith("A ") or re.match(r"[A-Z]-[a-z]", text)
    return text[:1].lower() + text[1:] if plain and not is_name else text


def upper_first(text: str) -> str:
    """With a capital at the head of a sentence, but for what is spelt otherwise ("iOS")."""
    first = text.split(" ", 1)[0]
    return text if first[1:] != first[1:].lower() or "@" in first or "://" in first else text[:1].upper() + text[1:]


def with_the(thing: str) -> str:
    """A thing with its article where it wants one: "crash rate" is "the crash rate", "donors" stays."""
    tokens = words(thing)
    if not tokens or tokens[0] in DETERMINERS or is_number(tokens[0]) or tokens[0].endswith("'s"):
        return thing
    if re.fullmatch(r"(?:level|floor|line|bay|route|ward|building|room|site|unit|hall) \w{1,3}", thing, re.IGNORECASE):
        return thing
    head = head_of(thing)
    bare = is_plural(head) or _is_mass(head) or _is_name(thing)
    return thing if bare else f"the {thing}"


def _is_name(thing: str) -> bool:
    """Whether all of a thing up to its noun has capitals; "WCAG audit" is no name."""
    head = head_of(thing)
    upto = thing.split() or [""]
    at = next((at for at, word in enumerate(upto) if word.lower().strip("\"'.,!?:;()") == head), 0)
    return upto[at][:1].isupper()


def _is_mass(word: str) -> bool:
    """Whether a noun stands without an article: "turnover", "communication", but "station"."""
    return word in MASS or (word.endswith(("tion", "ity", "ness", "ing")) and word not in _COUNTED)


_COUNTED = set_of(
    "station section location position question option building meeting ceiling wedding facility university city"
)


def with_a(thing: str) -> str:
    """A thing with "a" or "an" where it is one thing."""
    tokens = words(thing)
    if not tokens or tokens[0] in DETERMINERS | PREPOSITIONS or is_number(tokens[0]) or tokens[0].endswith("'s"):
        return thing
    head = head_of(thing)
    if is_plural(head) or _is_mass(head) or _is_name(thing):
        return thing
    return f"{article(thing)} {thing}"


def article(thing: str) -> str:
    """ "a" or "an", by how the next word sounds."""
    first = thing.split(maxsplit=1)[0].strip("\"'($£€")
    read_out = len(first) > 4 and re.search("[AEIOU]", first[1:])  # "a NABCEP certificate", but "an NPS"
    if first.isupper() and len(first) > 1 and first[0] in "AEFHILMNORSX" and not read_out:
        return "an"
    if re.match(r"[AEFHILMNORSX][-.]|x-ray", first):
        return "an"
    return "an" if re.match(r"(?!uni|use|usu|eu|one)[aeiou]|hour|honest|8|11\b|18\b", first.lower()) else "a"


def head_of(thing: str) -> str:
    """The noun that a thing is about: the last word before a preposition or a comma."""
    tokens: list[str] = []
    for raw in thing.split():
        word = raw.lower().strip("\"'.,!?:;()")
        if tokens and (word in PREPOSITIONS or word in {"and", "or", "that", "which", "who", "when", "where"}):
            break
        tokens.append(word)
        if raw.endswith(","):
            break
    return tokens[-1] if tokens else ""
