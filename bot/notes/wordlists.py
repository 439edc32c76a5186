"""The words by which `phrasing` tells what a hurried phrase is. Plain sets, in lower case; a missing word goes here."""

import re

from bot.notes import spelling


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# --- who or what is spoken of ------------------------------------------------------------------------------------

PRONOUNS = _words("""
    i i'm i've i'd i'll we we're we've we'd we'll it it's it'll they they're they've they'd they'll he he's she
    she's you you're you've you'll you'd
""")
"""These open a sentence and nothing else."""
SUBJECTS = _words("i i've i'd we we've they he she my our")
"""One of these after "at Bosch" or "when" makes a whole sentence."""
SOMEBODY = _words("""
    everyone everybody nobody no-one someone somebody anyone nothing everything half most some all there this that
    these those
""")
POSSESSIVES = _words("my our your his her its their")
DETERMINERS = POSSESSIVES | _words("a an the this that these those each every all both some any another no their")
NUMBERS = _words("""
    one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred
    thousand million half dozen several many few more less over under almost nearly about around zero most
""")
OBJECTS = _words("me him her them us it you people children kids staff everyone everything others myself")

# --- verbs -------------------------------------------------------------------------------------------------------

AUXILIARIES = _words("""
    is are was were am has have had can could will would should must may might do does did isn't aren't wasn't
    weren't hasn't haven't hadn't can't cannot couldn't won't wouldn't shouldn't don't doesn't didn't
""")
PAST_ONLY = _words("""
    ate became began broke brought came chose did drew drove fell flew forgot froze gave got grew had knew quit ran
    rang rode rose sang saw shook sank spoke stole swam threw took was were went woke wore wrote
""")
"""Pasts that are never a participle, an adjective or a noun: wherever they stand, they make a sentence."""
PAST = PAST_ONLY | _words("""
    beat bought bound built caught cut dealt dug fed felt fought found heard held hid hit hung kept laid learnt led
    left lent let lit lost made meant met oversaw overcame paid put read rebuilt redid rewrote rid said sat sent set
    shot shut slept sold sought spent split spread stood stuck swept taught thought told understood undertook upheld
    withstood won overhauled proofread
""")
PARTICIPLES = _words("been done seen taken given written gone become begun shown spoken flown driven grown chosen")
NOT_PAST = _words("""
    hundred embed speed feed seed need bed red shed exceed proceed succeed indeed unprecedented breed weed bleed
""")
"""Words in -ed that are no past."""
STATES = _words("""
    experienced skilled qualified certified licensed registered trained dedicated motivated committed interested
    accustomed educated bilingual seasoned organised organized prepared talented gifted excited vaccinated insured
    bonded versed involved self-taught detail-oriented self-motivated well-organized well-organised advanced
    detailed proven limited varied unmatched established distinguished accredited chartered focused disciplined
    driven hands-on scared tired bored pleased thrilled
""")
"""Words like pasts that say what somebody is, before a preposition or a noun: "trained in SAP", "certified welder"."""
STATES_OR_PAST = _words("""
    certified licensed registered trained qualified organized organised prepared educated motivated established
    focused interested
""")
POSTPOSITIVE = _words("""
    gained built earned acquired developed learned based made taken known held used involved related spent led cut
    left
""")
"""After a noun and before a preposition these only describe it: "a network built over ten years"."""
BASE = _words("""
    wait achieve adapt add advise analyse analyze answer apply arrange assemble assist attend be become begin bring
    build buy calculate carry check choose clean close collect communicate complain compete complete connect create
    deal decide deliver depend develop discover do draw drive earn encourage enjoy ensure explain feel fill find
    finish fit fix follow forget get give go grow handle have hear hire hold identify implement improve inspect
    install introduce keep know learn leave let lift listen live load lose ring pile love maintain make manage meet
    motivate move need negotiate offer oversee pack pay perform pick plan prepare prevent produce provide put quit raise
    reach read recruit reduce repair replace resolve run say see sell send serve set share ship sit solve sort speak
    spend stand start stay struggle succeed suffer take teach tell think translate try type understand use walk want
    waste weld win write prefer hope intend like remember believe thrive babysit cut hit lack come break cope miss can
    can't cannot could will would am was don't didn't did haven't won't couldn't never
""")
EITHER = _words("""
    excel wait lead own work volunteer support test report research design program process control audit budget
    account head study practice train coach help cook market stock file order change schedule code supply care
    contact model value welcome focus guide travel talk staff supervise deal fit load lift lack waste type start
    close hire repair cost plan leave need move run clean share offer pay break
""")
"""Verbs that are nouns as often: what follows decides."""
MOSTLY_VERBS = _words("""
    plan need move run hire repair clean share offer pay break start close load lift fit deal supervise type leave
""")
"""Of these, the ones that are a verb unless a preposition follows."""
VERB_WITH_PREPOSITION = _words("excel wait work report help talk listen travel care deal lead run")
AFTER_VERBS = _words("""
    well hard fast out up down off closely together alone independently late early quickly best better quietly
    safely
""")
PRESENT_S = _words("""
    takes needs wants loses lacks fails keeps gets goes comes grows falls breaks slips misses knows says makes gives
    means seems happens feels causes becomes eats crashes
""")
PASSIVE = _words("""
    promoted awarded named recognized recognised praised elected nominated selected honored honoured trusted
""")
"""Pasts that, without an object, tell what was done to somebody: "promoted twice"."""
PROGRESSIVE = _words(
    "looking hoping studying learning finishing moving relocating planning willing returning switching"
)
ADVERBS = _words("""
    also always never already recently successfully currently usually often really even personally just once still
    previously regularly quickly very highly extremely quite pretty so not fully mostly now single-handedly
    basically only truly totally consistently actually frequently generally completely super too
""")

HEDGES = _words("sorry maybe perhaps probably hopefully")
"""Said before a point by those who are not sure of it; without meaning in a note."""

# --- adjectives and nouns ----------------------------------------------------------------------------------------

ADJECTIVES = _words("""
    ok okay fine able accurate adaptable afraid ambitious available aware bad best better bilingual calm capable
    careful certain clean clear comfortable competent confident conscientious creative curious deep dependable
    diligent eager early easy-going efficient empathetic enthusiastic excellent extensive fair familiar fast
    fearless flexible fluent friendly good great happy hard-working hardworking helpful honest independent keen
    large late long loyal methodical native natural neat new open organised organized outgoing passionate patient
    persistent polite positive practical proactive professional proficient proud punctual quick quiet ready real
    reliable resourceful responsible robust sharp sociable solid steady strict strong sure tech-savvy tough
    trilingual trustworthy trusted used versatile warm well-connected willing wide broad big small hands-on
""")
LAST_STATES = _words("""
    focused oriented minded motivated taught driven certified licensed trained qualified vaccinated insured bonded
""")
"""At the end of a phrase these say what somebody is: "CPR certified"."""
ING_NOUNS = _words("""
    staffing scheduling onboarding training planning pricing billing hiring reporting accounting invoicing marketing
    budgeting forecasting housing parking shipping testing
""")
STANDING = frozenset(
    tuple(pair.split())
    for pair in ("on time", "on call", "on top", "at ease", "at home", "up to", "in good", "hard working", "known for")
)
"""Two words after which "I am ..." goes on."""
LACKING = _words("short understaffed overworked behind overwhelmed swamped stuck unhappy worried tired unable afraid")
HARD = _words("hard difficult impossible tough expensive tricky")
ROLES = _words("""
    expert beginner dev pro native cpa accountant administrator advisor adviser analyst apprentice architect
    assistant auditor baker barista bookkeeper builder buyer caregiver carer carpenter cashier chef cleaner clerk
    coach communicator consultant controller cook coordinator counselor dentist designer developer doer driver
    editor electrician engineer executive farmer finisher foreman forklift-driver graduate hairdresser instructor
    intern inspector joiner lawyer lead leader learner lecturer lineman machinist manager mason mechanic mentor
    midwife multitasker nurse operator organizer organiser owner painter paralegal paramedic pharmacist planner
    player plumber problem-solver programmer purchaser receptionist recruiter rep representative salesman saleswoman
    salesperson scientist self-starter seller solver speaker specialist starter student supervisor surveyor teacher
    technician technologist tester thinker therapist trainer translator tutor typist veteran volunteer waiter
    waitress welder worker writer listener ranger resident master parent person rn lpn emt cna one
""")
COUNTABLE = _words("""
    network eye degree record background licence license certificate certification diploma portfolio sense
    understanding grasp knack passion habit way approach ear mind reputation command gift talent feel history
    interest ethic attitude relationship bachelor mba phd cdl clearance car van truck mix focus love following list
    combination range variety set base track team toolbox system process plan method tool voice memory smile card
    permit visa book rolodex foundation blog website app belt
""")
"""Nouns that want "a" when a phrase is about one of them; what is not listed goes without."""
PAPERS = _words("cdl mba phd bsn msn cpa pmp")
"""What is one paper even before its kind: "CDL class A"."""
HELD = PAPERS | _words("certificate certification cert license licence degree diploma permit visa card")
MISHAPS = _words("""
    accident accidents injury injuries incident incidents complaint complaints error errors violation violations
    ticket tickets absence absences missed lost
""")
BROUGHT = COUNTABLE | _words("""
    experience skills knowledge references reference qualification qualifications expertise familiarity training
    contacts contact ideas energy patience coursework credentials certifications certificates licenses licences cert
    certs enthusiasm stamina flexibility commitment connections
""")
"""Nouns of which "I bring ..." is surely said."""
OWN = _words("experience skills knowledge expertise background own")
"""Of these one brings "my ..."; of "my references" and "my portfolio" one does not say so in a letter."""
SKILL_NOUNS = COUNTABLE | _words("times experience skills knowledge qualification qualifications programs courses")
NO_GERUNDS = _words("morning evening building ceiling wedding spring string clothing")
"""Words in -ing that are things."""
MASS = _words("""
    churn turnover waste scrap morale growth stress trust time money theft traffic downtime overtime safety fraud
    debt rework shrinkage paperwork admin attrition burnout cash competition compliance quality cashflow software end
    absenteeism inventory inflation rust noise bureaucracy culture communication support work access feedback stock
""")
MASS_ENDING = re.compile(r".+(?:tion|sion|ity|ness|ment|ance|ence|ship|ing|ism|acy)")
COUNTED = _words("station section location position question option department apartment building")
"""Of the words with such an ending, those that are things one can count."""
NOT_PLURAL = _words("""
    chaos is was has as this less plus its us always process business access success across gas yes sales-wise
    perhaps news campus bus analysis basis
""")
PLURALS = _words("people children staff men women kids data media")
COMMON_SUBJECTS = _words("""
    waste costs sales revenue profit profits customers clients patients students pupils turnover production output
    quality staff people morale returns complaints accidents
""")
"""Everyday openings of a sentence, which are nobody's name."""

# --- small words -------------------------------------------------------------------------------------------------

PREPOSITIONS = _words("""
    about above across after against along among around as at before behind below between beyond by down during for
    from in into like near of off on onto over per since through throughout to toward towards under until up upon
    via with within without
""")
CONJUNCTIONS = _words("""
    when while because if although though once whenever where wherever before after until since unless whereas
    coming being having given
""")
RELATIVES = _words("""
    nobody everyone everybody no-one they you he she that which who whom whose where when while because if i we so
    until before after than
""")
OPENS_SUBJECT = DETERMINERS | SOMEBODY | PRONOUNS | _words("mine ours few many much too not hiring getting")
NO_ROLE = POSSESSIVES | NUMBERS | PREPOSITIONS
LINKS = PREPOSITIONS | CONJUNCTIONS
AND = _words("and or but & plus")
INDIRECT = _words("how why what where when whether who")

# --- whose is it? ------------------------------------------------------------------------------------------------

THEIRS = {
    "they": "you", "them": "you", "their": "your", "theirs": "yours", "themselves": "yourselves",
    "they're": "you're", "they've": "you've", "they'll": "you'll", "they'd": "you'd",
}  # fmt: skip
OURS = {
    "we": "you", "us": "you", "our": "your", "ours": "yours", "ourselves": "yourselves",
    "we're": "you're", "we've": "you've", "we'll": "you'll", "we'd": "you'd",
}  # fmt: skip
OTHERS = _words("""
    people children staff men women kids boss manager customer client patient student pupil everyone everybody
    someone somebody anyone nobody person child team company bank supplier vendor employer firm agency school
    hospital shop store family parent colleague coworker nurse driver user guest teacher crew class group department
    vp ceo cfo cto director mother father
""")
"""Whoever is named by one of these may be meant by a "their" that follows."""
WITH_PEOPLE = _words("""
    for with to at help helped helping tell told telling show showed showing teach give gave giving save saved serve
    join support ask asked assist offer bring spare
""")
"""Before "them" these speak of people; what is cut, fixed or got down is things."""
EMPLOYERS = _words("boss manager owner director recruiter interviewer supervisor ceo cfo vp team")
"""Who speaks for the employer, when people say what was told them."""
HARMLESS = _words("""
    costs years yrs days weeks months hours minutes sales skills results times reports figures numbers weekends
    nights systems shifts tools things problems issues lots loads needs plans spreadsheets always
""")
"""Plurals that nobody means by "they"."""

# --- what one word tells -----------------------------------------------------------------------------------------


_NO_VERBS = (
    HEDGES | ADJECTIVES | STATES | ADVERBS | PREPOSITIONS | CONJUNCTIONS | AND | DETERMINERS | NUMBERS | SOMEBODY
)
_NO_ADVERBS = (
    ADJECTIVES | BASE | EITHER | _words("family monthly weekly daily yearly quarterly assembly rely july italy")
)
_COMMON = _NO_VERBS | PRONOUNS | PAST | BASE | EITHER | COMMON_SUBJECTS


def is_past(word: str) -> bool:
    """Whether a word is a past that needs its "I": "led", "reduced"."""
    regular = word.endswith("ed") and len(word) > 3 and "-" not in word
    return word in PAST or (regular and word not in NOT_PAST and word not in STATES)


def is_adverb(word: str) -> bool:
    """Whether a word only says how or when: "also", "quickly"."""
    return word in ADVERBS or (word.endswith("ly") and word not in _NO_ADVERBS)


def may_be_a_verb(word: str) -> bool:
    """Whether an unknown word before "the" or "my" is likely a verb: it is no other kind of word."""
    return word.isalpha() and word not in _NO_VERBS and not word.endswith("ing") and not is_plural(word)


def is_number(word: str) -> bool:
    """Whether a word counts or measures: "12", "$2M", "ten", "more"."""
    return word in NUMBERS or bool(re.match(r"[\W_]*\d", word))


def is_plural(word: str) -> bool:
    """Whether a word looks like several things."""
    regular = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))
    return word in PLURALS or (regular and word not in NOT_PLURAL)


def opens_object(word: str) -> bool:
    """Whether an object may begin with this word: "the", "my", "12", "them"."""
    return word in DETERMINERS or word in OBJECTS or is_number(word)


def is_finite(word: str, before: str, after: str, *, named: bool) -> bool:
    """Whether a word after a subject is its verb. `named`: the subject has an article or an owner; then pasts count."""
    if word in AUXILIARIES or word in PAST_ONLY or word in PRESENT_S or (word, after) == ("reported", "to"):
        return True
    if after in {"me", "us"} and (is_past(word) or word.endswith("s") or is_plural(before)):
        return True
    if before in SOMEBODY and before not in DETERMINERS:
        return word.endswith("s") and word not in PREPOSITIONS
    if is_past(word):
        described = word in POSTPOSITIVE and after in PREPOSITIONS
        return (named or is_plural(before)) and before not in DETERMINERS and not described
    return is_plural(before) and word in BASE and after != "of"


def may_be_they(word: str, before: str, opens: bool) -> bool:
    """Whether a later "their" may mean what this word names: somebody else, a firm, or several things."""
    low = word.lower()
    if low in OTHERS or (is_plural(low) and low not in HARMLESS):
        return True
    if before in {"at", "for"} and low not in DETERMINERS and not is_number(low) and low not in spelling.CASED:
        return True
    known = low in spelling.CASED or spelling.is_acronym(word) or spelling.is_i(word)
    return word[0].isupper() and not opens and not known


def is_common(word: str) -> bool:
    """Whether a word is surely nobody's name."""
    return word in _COMMON or is_past(word)


def sounds_like_a_vowel(word: str) -> bool:
    """Whether "an" goes before a word: "an eye", "an MBA", "an 8-hour shift", but "a user", "a GAAP"."""
    if spelling.is_acronym(word.strip(",.")) and word.strip(",.").isupper():
        return word[0] in "AEFHILMNORSX" and word[:2] not in {"HI", "LA", "NA", "RO"}
    return bool(re.match(r"(?!uni|use|usu|eu|one)[aeiou]|hour|honest|8|11\b|18\b", word.lower()))
