"""English verbs: which words are one, and their forms. A word that is not listed is not taken for a verb."""

import re

_IRREGULAR = """
    sew sewed sewn|mow mowed mown
    be was been|be were been|become became become|begin began begun|bend bent bent|bet bet bet|bind bound bound
    break broke broken|bring brought brought|build built built|buy bought bought|catch caught caught
    choose chose chosen|come came come|cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn
    drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found
    fly flew flown|forget forgot forgotten|freeze froze frozen|get got got|give gave given|go went gone|grow grew grown
    hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|keep kept kept
    know knew known|lay laid laid|lead led led|learn learnt learnt|leave left left|lend lent lent|let let let
    light lit lit|lose lost lost|make made made|mean meant meant|meet met met|oversee oversaw overseen
    pay paid paid|put put put|quit quit quit|read read read|rebuild rebuilt rebuilt|redo redid redone|rid rid rid
    ride rode ridden|ring rang rung|rise rose risen|rewrite rewrote rewritten|run ran run|say said said|see saw seen
    sell sold sold|send sent sent|set set set|shake shook shaken|shoot shot shot|show showed shown|shut shut shut
    sing sang sung|sit sat sat|sleep slept slept|speak spoke spoken|spend spent spent|split split split
    spread spread spread|stand stood stood|steal stole stolen|stick stuck stuck|sweep swept swept|swim swam swum
    take took taken|teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown
    undertake undertook undertaken|understand understood understood|wear wore worn|win won won|write wrote written
    withdraw withdrew withdrawn|wake woke woken|hurt hurt hurt|overcome overcame overcome|pick picked picked
    undo undid undone|reset reset reset|wet wet wet|withstand withstood withstood
    proofread proofread proofread|bid bid bid|cast cast cast
"""
_ROWS = [row.split() for line in _IRREGULAR.strip().splitlines() for row in line.strip().split("|") if row.strip()]
PAST_OF = {base: past for base, past, _ in _ROWS} | {"be": "was"}
BASE_OF = {past: base for base, past, _ in _ROWS}
PARTICIPLE_OF = {base: done for base, _, done in _ROWS}
PARTICIPLES = frozenset(done for _, past, done in _ROWS if done != past) - {"come", "run", "become", "overcome"}
BASES = frozenset(PAST_OF) | frozenset(
    """
    accept achieve adapt add address adjust advise agree aim allow analyse analyze answer apologise apologize apply
    arrange ask assemble assist attend audit automate avoid back bake balance bill board book borrow brew bring budget
    bundle calculate calibrate call calm care carry cater chair change charge chart chase check clean clear climb close
    coach code collect combine communicate complain complete connect consider consult contact contribute convert
    convince cook coordinate copy cover crack create credit cross decide decorate deliver demonstrate deploy design
    detect develop diagnose discount discover discuss document draft drop earn edit encourage engage enjoy enter
    escalate establish estimate evaluate examine excel exceed expand expect explain explore extend file fill finish fire
    fish fit fix focus follow forecast foster found free fund gather greet guide halve handle happen help hire host
    identify implement import improve include increase influence inform inspect inspire install integrate interview
    introduce invent investigate invoice invite involve join juggle jump kick label last laugh launch lift like list
    listen live load log look love lower maintain manage map mark market mentor merge migrate mill mind mix model
    monitor motivate mount move multithread need negotiate notice observe offer open operate optimise optimize order
    organise organize own pack paint park pass patch perform phone pilot plan plant play polish post practise practice
    precept prefer prepare present prevent price process produce program promise promote propose protect provide pull
    purchase push question raise reach recommend reconcile record recover recruit redesign reduce refer refuse
    refurbish register remember remove renegotiate renew reopen repair repeat replace reply report represent research
    resolve respond restock restore restructure retain retrain retire return reverse review revise roast roll rotate
    sample save scan schedule score screen script secure serve service settle share ship shop shorten sign simplify sing
    solve sort source speed spot staff start stay steer stock stop store streamline strengthen stretch strip study
    succeed suggest supervise supply support survey switch tailor talk target taste test thank tidy tie tighten trace
    track trade train transfer translate travel treat trim troubleshoot trust try tune turn type understand
    unload update upgrade use validate verify visit volunteer wait walk want warn wash watch weigh weld welcome wire
    wish wonder work worry yell wrap raise balance boost cancel classify commission compare compile compost configure
    counsel cultivate debug dispatch dispense distribute dress drill ease enforce enrol enroll ensure facilitate fold
    format frame garden grade graduate groom harvest haul index inventory iron lecture licence license lobby machine
    measure moderate modernise modernize nurse officiate outsource pitch plaster plate plumb preserve prioritise
    prioritize program prototype publish qualify quote rank react rebrand recycle refactor refill refine rehearse
    relocate remodel rent reorganise reorganize rescue retrofit rework route rush seat sew shadow shelve slice smile
    soothe stabilise stabilize stage standardise standardize stitch stream structure submit substitute summarise
    summarize swap tackle tend tutor unify vaccinate wait weave wean win wrangle depend believe hope intend
    bid discharge admit bathe drag lug rig chart administer administer triage hate dislike appreciate admire
    respect miss consolidate laminate digitise digitize centralise centralize onboard upskill benchmark fundraise milk
    solder sand spray prune plough plow herd invigilate transcribe annotate curate catalog catalogue archive interpret
    choreograph restrain patrol escort suture cannulate titrate swab sterilise sterilize rivet forge braze hoist tile
    grout pave pour insulate glaze engrave knit crochet butcher fillet ferment proof decorate ice audition narrate
    moderate convene lobby petition advocate mediate arbitrate litigate depose notarise notarize underwrite
    securitise hedge syndicate fundraise steward canvass enlist deputise recline browse
    """.split()  # noqa: SIM905 - as a text it is a third as long
)
AUXILIARIES = frozenset(
    """is are was were am has have had can could will would should must may might do does did isn't aren't wasn't
    weren't hasn't haven't hadn't can't cannot couldn't won't wouldn't shouldn't don't doesn't didn't 's 're 'd 'll
    """.split()  # noqa: SIM905
)
NOT_PAST = frozenset(
    """
    hundred embed speed feed seed need bed red shed exceed proceed succeed indeed unprecedented breed weed bleed used-to
    experienced skilled detailed united limited advanced dedicated motivated unlimited tired bored excited interested
    scared worried pleased thrilled so-called biased gifted talented sacred naked wicked rugged married retired
    """.split()  # noqa: SIM905
)
_ALSO_NOUNS = frozenset(
    """
    bid address aim answer apply audit back bill board book budget call care chair change charge chart check climb close
    coach code contact copy cover credit cross design discount document draft drop estimate file fill finish fire
    fish fit fix focus forecast found free fund guide help hire host increase influence interview invoice jump kick
    label last laugh launch lead lift like list load log look lower map mark market mill mind mix model monitor mount
    move need notice offer open order own pack paint park pass patch phone pilot plan plant play polish post practice
    present price process produce program promise purchase push question rank record refill report research return
    review roll sample scan schedule score screen script service share ship shop sign sort source speed spot staff start
    stay stock stop store stream study supply support survey switch talk target taste test tie trace track trade train
    transfer travel treat trim triple trust try turn type update use visit volunteer wait walk want warn wash watch
    weld welcome wire wish work worry wrap boost drill dress ease frame garden grade harvest haul index inventory iron
    lecture lobby machine measure nurse pitch plaster plate prototype quote rent rescue rework route rush seat shadow
    stage structure swap triage tutor feel cut hit set put run drive fall fight show split spread stand break bid cast
    light hurt win sleep ride rise shot lay deal draw feed find hang hold hide lend mean meet read see set shake
    license licence pay bend rewrite rebuild spend
    """.split()  # noqa: SIM905
)


def is_past(word: str) -> bool:
    """Whether a word may be a verb of the past: "ran", "reduced"."""
    regular = (
        word.endswith("ed")
        and word not in NOT_PAST
        and not word.startswith("un")
        and (len(word) > 4 or word in {"used", "owed", "aged", "tied"})
    )
    return (
        word in BASE_OF
        or (regular and word.isalpha())
        or (
            (
                regular
                and bool(
                    re.fullmatch(
                        r"(?:re|co|pre|self|double|spot|cross|fact|bottle|hand|dual|power|road|stress)-\w+", word
                    )
                )
            )
            or ("-" in word and word.rpartition("-")[2] in {"fed", "built"})
        )
    )


def is_base(word: str) -> bool:
    """Whether a word may be a verb as one finds it in a dictionary."""
    return word in BASES or (word.startswith(("re-", "self-", "co-")) and word.partition("-")[2] in BASES)


def is_also_a_noun(word: str) -> bool:
    """Whether a verb's word names a thing as often."""
    return word in _ALSO_NOUNS


def base(past: str) -> str:
    """The dictionary form of a past: "ran" is "run", "stopped" is "stop"."""
    if past in BASE_OF:
        return BASE_OF[past]
    stem = past.removesuffix("ed")
    for known in (stem, f"{stem}e", f"{stem[:-1]}y" if stem.endswith("i") else "", stem[:-1]):
        if known in BASES:
            return known
    return f"{stem[:-1]}y" if stem.endswith("i") else stem


def past_of(base: str) -> str:
    """The past of a verb: "make" is "made"."""
    return PAST_OF.get(base) or (f"{base}d" if base.endswith("e") else f"{base}ed")


def base_of_gerund(word: str) -> str:
    """The verb of a form in -ing: "running" is of "run"."""
    stem = word.removesuffix("ing")
    return next((each for each in (stem, f"{stem}e", stem[:-1]) if is_base(each)), stem)


def gerund(past: str) -> str:
    """The -ing form of a past: "let" is "letting", "walked" is "walking"."""
    if past in BASE_OF:
        return _ing(BASE_OF[past])
    stem = past.removesuffix("ed")
    return f"{stem[:-1]}ying" if stem.endswith("i") else f"{stem}ing"


def _ing(base: str) -> str:
    if base in {"be", "see", "oversee", "undo", "do", "go"}:
        return f"{base}ing"
    if base.endswith("ie"):
        return f"{base[:-2]}ying"
    if base.endswith("e"):
        return f"{base[:-1]}ing"
    short = re.fullmatch(r"(?:re|up|for)?[^aeiou]*[aeiou][bdgklmnprt]", base)
    return f"{base}{base[-1]}ing" if short and base not in {"hear", "read", "mean", "feed"} else f"{base}ing"


def with_you(verb: str) -> str:
    """A verb of the third person as it goes with "you": "runs" is "run", "has" is "have"."""
    known = {"is": "are", "was": "were", "has": "have", "does": "do", "goes": "go", "doesn't": "don't",
             "isn't": "aren't", "wasn't": "weren't", "hasn't": "haven't"}  # fmt: skip
    if verb in known:
        return known[verb]
    plain = verb.endswith("s") and len(verb) > 3 and not verb.endswith(("ss", "us", "is"))
    return base_of_s(verb) or (verb[:-1] if plain and verb not in {"always", "sometimes", "was"} else verb)


_ES = ("ses", "xes", "zes", "ches", "shes", "oes")


def base_of_s(verb: str) -> str:
    """The dictionary form of a present in -s: "fishes" is "fish"; "" for what is none."""
    for stem in (f"{verb[:-3]}y" if verb.endswith("ies") else "", verb[:-2] if verb.endswith(_ES) else "", verb[:-1]):
        if verb.endswith("s") and not verb.endswith("ss") and is_base(stem):
            return stem
    return ""
