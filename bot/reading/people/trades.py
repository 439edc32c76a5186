"""What is surely no name: occupations, letters behind a name, companies, places. Words of the field, as patterns."""

import re
from functools import lru_cache

from bot.reading.people.given import is_given
from bot.support.patterns import regex


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_CREDENTIAL = regex(
    r"(?:jr|sr|ii|iii|iv|ph\.? ?d|m\.?d|d\.?o|d\.?d\.?s|d\.?v\.?m|j\.?d|ll\.?[bm]|m\.?b\.?a|m\.?p\.?[ha]|"
    r"m\.?s\.?w|m\.?ed|"
    r"ed\.?d|psy\.?d|pharm\.?d|b\.?sc?|b\.?a|b\.?eng|m\.?eng|m\.?sc|m\.?phil|mbchb|mbbs|dphil|cpa|cma|cia|cisa|cissp|"
    r"cism|cfa|cfp|cfe|acca|aca|fcca|fca|cima|esq|esquire|[sg]?phr|shrm-?s?cp|phri|chrp|chrl|fcipd|mcipd|cipd|"
    r"rn|bsn|msn|lpn|np|aprn|fnp(?:-?bc|-?c)?|dnp|crna|ccrn|cna|pa-?c|facs|facp|faan|facc|frcs|frcp|lcsw|"
    r"lmsw|lmft|lpc|bcba|"
    r"ccc-slp|rd|ldn|dpt|otr|rph|emt|q\.?c|k\.?c|j\.?p|o\.?b\.?e|m\.?b\.?e|c\.?b\.?e|p\.? ?eng|c\.?eng|ceng|"
    r"eur ?ing|p\.?e|eit|"
    r"pmp|csm|cspo|capm|safe|itil|cscp|cpim|cpsm|leed(?: ap)?|aia|faia|ra|ssbb|cssbb|fsa|asa|cpcu|clu|chfc|"
    r"retd?|retired|usn|usaf|usmc|usa|(?:lt\.? )?col|maj|gen|capt|cmdr|sgt)\.?",
    re.IGNORECASE,
)
_LETTERS = regex(r"(?:[A-Z]{1,6}[.&/-]?){1,4}|(?:[A-Z][a-z]{0,4}\.){1,3}[A-Za-z]{0,4}|[A-Z][a-z]{0,4}[A-Z]+")
_NO_LETTERS = _set("TBD TBA TBC FYI ASAP LOL IDK OOO WFH NA")
_TITLE_LETTERS = regex(
    r"C[A-Z]{1,3}O|[ESA]?VP|HR(?:BP|D)?|[ATPE]?PM|EM|T[AL]|SRE|DBA|GM|MD|[SBA]DR|A[EM]|[EP]A|IT|PR|QA|QS|(?:[Cc]o-)?PI|CR[AC]"
    r"|GP|HCA|SME|AD|FD|HM|H[Oo]D|[FB]OH|SRO|SENCO|SNA|SL[TP]|RRT|AME|LSA|EHO|ODP|BCBA|MW|EHS|HSE|R&D|UX|UI|ML|AI"
)
_TRADES = regex(
    r"\w{3,}(?:(?<!qu)(?<!qv)ists?|icians?|arians?|ographers?|ologists?|onomists?|keepers?|workers?|makers?|"
    r"masters?|smiths|wrights?|writers?"
    r"|men|woman|women|persons?|leiter(?:in)?|führer(?:in)?|meister(?:in)?|beauftragte[rn]?)"
)
_MORE_TRADES = regex(r"\w{2,}(?:[^aeiou]er|[aeiou][^aeiou]er|ier|eer|tor|sor|ian|ant)s?")
_SURNAMES_TOO = _set("""
    cook butler dean judge clerk pilot chef baker butcher carpenter painter driver teacher trader waiter barber stylist
    tailor farmer gardener ranger packer handler picker miner designer singer fellow porter marshal guard monk priest
    rigger fitter climber rider runner
    teller banker usher provost drummer mentor buyer seller tester planner loader cleaner welder roofer detective
""")
_OTHER_TRADES = _set("""
    barista sommelier nurse midwife cook host hostess butler valet intern fellow dean judge clerk scribe pilot chef
    baker butcher plumber carpenter welder roofer painter driver trainer teacher tutor lecturer banker broker trader
    dealer cashier teller usher waiter server bartender barber hairdresser stylist tailor farmer gardener ranger
    firefighter officer paramedic caregiver lawyer solicitor barrister notary underwriter adjuster appraiser assessor
    surveyor estimator inspector dispatcher courier handler packer picker loader machinist fitter rigger miner
    designer illustrator animator photographer editor reporter producer actor dancer singer musician drummer composer
    programmer tester devops webmaster sysadmin buyer seller merchandiser retailer wholesaler marketer copywriter
    recruiter headhunter sourcer interviewer mentor counselor counsellor advisor adviser consultant contractor
    dentist optometrist hygienist surgeon doctor physician vet resident registrar bursar provost chaplain
    monk detective sheriff marshal guard janitor custodian cleaner porter concierge maid nanny
    keeper curator warden steward governor trustee freelance freelancer ops dispatch payroll
    staffing procurement onboarding actuary medic matron ombudsman
""")
_COMPANIES = regex(
    r"(?i:\b(?:inc|bros|llc|llp|ltd|plc|gmbh|corp|corporation|company|co(?=\.)|(?<=& )co|group|traders|trading|"
    r"holdings?|bank|bancorp|hospital|"
    r"clinic|university|college|school|academy|institute|foundation|solutions|technolog(?:y|ies)|systems?|partners|"
    r"industries|enterprises?|logistics|labs?|laboratories|foods?|media|studios?|consulting|consultants|services|"
    r"associates|capital|ventures|insurance|pharma(?:ceuticals)?|healthcare|health|energy|motors|airlines|airways|"
    r"department|agency|church|library|hotels?|restaurants?|software|networks?|robotics|electric|telecom|worldwide|"
    r"international|global|usa|limited|staffing|recruiting|talent|jp ?morgan|goldman sachs|morgan stanley|wells fargo|"
    r"deloitte|kpmg|pwc|accenture|microsoft|google|amazon)\b\.?)"
)
_FORMS = regex(
    r".\s(?:Inc|LLC|LLP|Ltd|PLC|GmbH|Corp|AB|AG|SE|NV|BV|SA|SpA|SRL|Oy|ApS|A/S|AS|KG|Pty|S\.A|Co|Sons|Group)\.?\Z"
)
"""Of a company in law: they end its name, and nobody's."""
_PLACES = regex(
    r"(?i:\b(?:street|st\.|avenue|ave|road|rd|boulevard|blvd|suite|ste|floor|p\.?o\.? box|building|area|"
    r"county|united states|"
    r"united kingdom|england|scotland|ireland|poland|spain|italy|portugal|"
    r"netherlands|belgium|switzerland|austria|sweden|norway|"
    r"denmark|finland|"
    r"mexico|brazil|argentina|colombia|nigeria|kenya|ghana|egypt|south africa|singapore|japan|china|philippines|"
    r"indonesia|pakistan|bangladesh|turkey|israel|new zealand|united arab emirates|canada|australia|germany|"
    r"france|india|new york|san francisco|"
    r"los angeles|"
    r"chicago|boston|seattle|austin, t|london|toronto|berlin|dublin|illinois|california|texas|florida|massachusetts|"
    r"washington|remote|hybrid|greater)\b)|\b[A-Z]{2} \d{5}\b|\b\d{5}\b"
)


@lru_cache(maxsize=2_000)
def is_credential(piece: str) -> bool:
    """Whether it goes behind a name and is no title: "Jr.", "III", "PhD", "SHRM-SCP", "P.Eng", "Col. (Ret)"."""
    if _CREDENTIAL.fullmatch(piece):
        return True
    words = re.split(r"[\s(),]+", piece.strip(" ()"))
    return len(words) < 4 and all(map(_CREDENTIAL.fullmatch, words))


def is_letters(piece: str) -> bool:
    """Whether it is letters and no word, so that behind a name it is a credential: "XYZ", "B.Sc.", "PharmD"."""
    return (
        piece not in _NO_LETTERS
        and " " not in piece
        and len(piece) > 1
        and bool(_LETTERS.fullmatch(piece))
        and not is_title_letters(piece)
    )


def is_title_letters(piece: str) -> bool:
    """Whether it is a title by its letters: "CISO", "HRBP"."""
    return bool(_TITLE_LETTERS.fullmatch(piece))


@lru_cache(maxsize=2_000)
def is_trade(word: str) -> bool:
    """Whether one word is surely an occupation, wherever it stands: "Pharmacist", "Electrician", "Barista"."""
    plain = word.casefold().strip(".,")
    one = plain.removesuffix("s")
    if one in _SURNAMES_TOO or is_given(plain):
        return False
    return plain in _OTHER_TRADES or one in _OTHER_TRADES or bool(_TRADES.fullmatch(plain))


def is_trade_or_surname(word: str) -> bool:
    """Whether one word is an occupation, though as likely somebody's or some firm's name: "Cook", "Baker"."""
    return is_trade(word) or word.casefold() in _SURNAMES_TOO


def may_be_trade(word: str) -> bool:
    """Whether one word looks like an occupation, so that behind a name it is one: "Falconer". Surnames look like it."""
    plain = word.casefold()
    return is_trade_or_surname(plain) or (not is_given(plain) and bool(_MORE_TRADES.fullmatch(plain)))


def is_company(piece: str) -> bool:
    """Whether it is surely the name of a company or the like: "Northwind Traders", "Acme, Inc."."""
    return bool(_COMPANIES.search(piece))


def is_place(piece: str) -> bool:
    """Whether it is surely a place or an address: "Chicago, IL 60601", "Greater Boston Area"."""
    return bool(_PLACES.search(piece))


def is_surely_a_company(piece: str) -> bool:
    """Whether it ends as only companies do, whatever it begins with: "Odin AB", "Grace Ltd"."""
    return bool(_FORMS.search(piece))
