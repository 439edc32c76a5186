"""What kinds of words there are. Pure."""

import re

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
    " rvn rpn eho rgn hca lvn cma dsp slp pca lsa senco gasfitter glazier tiler plasterer bricklayer butcher "
    "florist arborist upholsterer deckhand skipper steward conductor signaller warden "
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
    "tea absence sickness shrink agency satisfaction wastage spend spending demand "
    "attendance footfall procurement management employment "
    "retention cost recruitment inference delivery housekeeping maintenance lag data"
)
NOT_PLURAL = set_of(
    "is was has as this less plus its us always process business access success across "
    "gas yes news bus basis focus status bonus campus chaos analysis address boss class"
)
PLURALS = set_of("people police children staff men women kids data media patients")
MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
UP_TO_TEN = "two|three|four|five|six|seven|eight|nine|ten"
COUNT = rf"(?:\d+|{UP_TO_TEN}|eleven|twelve|[a-z]+teen|[a-z]+ty(?:[- ][a-z]+)?)"
"""How many, in figures or as a word."""
UNITS = "years?|months?|weeks?|days?|hours?|minutes?|seasons?|summers?|winters?|quarters?|shifts?"
TIMES = set_of("years months weeks days hours minutes seasons summers winters quarters shifts")
TIME = (
    rf"(?:about |over |almost |nearly |under |around |more than "
    rf")?(?:(?:\d[\d,.]*\+?|[a-z]+teen|[a-z]+ty(?:-[a-z]+)?|{'|'.join(sorted(NUMBERS))}) (?:{'|'.join(sorted(TIMES))})"
    r"|(?:1|one|a|half a) (?:year|month|week|day|hour|minute|season|summer|winter|quarter))\b"
)
_NO_ADVERBS = set_of("family monthly weekly daily july apply supply reply assembly italy rely early friendly")
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
    return word in ADVERBS or (word.endswith("ly") and len(word) > 4 and word not in _NO_ADVERBS)
