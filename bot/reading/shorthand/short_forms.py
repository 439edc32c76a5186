"""Words that were typed short or with a slip, and are spelt one way wherever they stand: "ppl", "dont". Pure."""

from bot.reading.people.given import is_given
from bot.reading.shorthand import names_spelt
from bot.reading.shorthand.words import set_of

_SHORT = {
    "ppl": "people", "thru": "through", "nite": "night",
    "nites": "nights", "b4": "before", "pw": "password", "tix": "tickets", "batt": "battery",
    "win10": "Windows 10", "win11": "Windows 11", "pws": "passwords", "abt": "about", "bc": "because",
    "cuz": "because", "coz": "because", "n": "and", "em": "them", "'em": "them", "yrs": "years", "yr": "year",
    "secs": "seconds", "dwgs": "drawings", "dwg": "drawing", "docs": "documents", "hols": "holidays", "pg": "page",
    "avail": "availability",  "no1": "no one",
    "hrs": "hours", "incl": "including", "wknd": "weekend", "hr": "hour", "mth": "month", "mths": "months",
    "mins": "minutes", "mos": "months", "wks": "weeks", "wk": "week", "qtrs": "quarters",
    "qtr": "quarter", "avg": "average", "mgr": "manager", "mgrs": "managers", "mgmt": "management", "hosp": "hospital",
    "certs": "certifications", "cert": "certificate",
    "cmte": "committee", "ofcr": "officer", "pres": "president",
    "outpt": "outpatient", "inpt": "inpatient", "outpat": "outpatient",
    "tmrw": "tomorrow", "tmr": "tomorrow", "tomorow": "tomorrow",
    "engr": "engineer", "engrs": "engineers", "comml": "commercial", "wkend": "weekend",
    "wkends": "weekends", "appt": "appointment", "appts": "appointments", "acct": "account", "accts": "accounts",
    "mtg": "meeting", "mtgs": "meetings", "govt": "government", "equip": "equipment", "exp": "experience",
    "biz": "business", "engs": "engineers", "eng": "engineering", "dept": "department", "depts": "departments",
    "cud": "could", "wud": "would", "shud": "should",
    "xmas": "Christmas", "gonna": "going to", "wanna": "want to", "gotta": "have to", "u": "you", "ur": "your",
    "alredy": "already", "lifegaurd": "lifeguard", "loosing": "losing",
    "alot": "a lot", "aswell": "as well", "thatll": "that'll", "itll": "it'll", "bout": "about", "bday": "birthday",
    "bdays": "birthdays", "univ": "university", "til": "until", "recieving": "receiving", "recieve": "receive",
    "recieved": "received", "seperate": "separate", "evry": "every", "evryone": "everyone", "evrything": "everything",
    "definately": "definitely", "maintainance": "maintenance", "experiance": "experience", "managment": "management",
    "insta": "Instagram", "pic": "picture", "pics": "pictures",
    "msgd": "messaged", "msg": "message", "refs": "references", "lang": "language", "reqs": "requirements",
    "pct": "percent", "outta": "out of", "thx": "thanks", "rly": "really", "probs": "problems", "peoples": "people's",
    "approx": "about",
    "prev": "previous", "asst": "assistant", "dont": "don't", "dint": "didn't", "hisself": "himself",
    "meself": "myself", "portugese": "Portuguese", "maam": "ma'am", "mayb": "maybe", "wd": "would",
    "theirselves": "themselves", "didny": "didn't", "didnae": "didn't",
    "tae": "to", "fae": "from", "doon": "down", "oot": "out", "naebody": "nobody",
    "wis": "was", "hooses": "houses", "hoose": "house", "hauf": "half", "gonnae": "going to", "drawins": "drawings",
    "doesnt": "doesn't", "didnt": "didn't", "cant": "can't", "isnt": "isn't",
    "wasnt": "wasn't", "arent": "aren't", "werent": "weren't", "couldnt": "couldn't", "wouldnt": "wouldn't",
    "shouldnt": "shouldn't", "havent": "haven't", "hasnt": "hasn't", "hadnt": "hadn't", "wont": "won't",
    "thats": "that's", "theyre": "they're", "youre": "you're",
    "weve": "we've", "theyve": "they've", "theres": "there's",
    "theyll": "they'll", "shouldve": "should have",
    "wouldve": "would have", "couldve": "could have", "mightve": "might have",
    "im": "I'm", "i'm": "I'm", "ive": "I've", "i've": "I've", "i": "I",
    "i'd": "I'd", "i'll": "I'll", "ill": "I'll", "hes": "he's", "shes": "she's", "hed": "he'd", "whats": "what's",
    "theyd": "they'd", "ok": "OK", "tv": "TV",
    "tues": "Tuesday", "tue": "Tuesday", "thurs": "Thursday", "thur": "Thursday",
    "weds": "Wednesday", "nye": "New Year's Eve", "a11y": "accessibility", "pharm": "pharmacy",
    "fave": "favorite", "sked": "schedule", "sched": "schedule", "cust": "customer", "custs": "customers",
    "lil": "little", "vs": "versus", "atm": "at the moment", "tho": "though",
    "supv": "supervisor", "supes": "supervisors", "maint": "maintenance", "proj": "project", "projs": "projects",
    "hw": "homework", "gd": "good", "gr8": "great", "whse": "warehouse", "mfg": "manufacturing", "bldg": "building",
    "bldgs": "buildings", "esp": "especially", "lic": "license", "tonite": "tonight", "arvo": "afternoon",
    "dwntime": "downtime", "shoulda": "should have",
    "coulda": "could have", "resi": "residential", "consol": "consolidation",
    "paed": "paediatric", "peds": "pediatrics",
    "prob": "probably", "def": "definitely", "lvl": "level", "sats": "Saturdays", "aint": "ain't",
    "refurb": "refurbishment", "mech": "mechanical", "elec": "electrical", "preg": "pregnant", "woulda": "would have",
    "min": "minute", "asap": "as soon as possible", "spanish": "Spanish",
    "hygeine": "hygiene", "hygene": "hygiene", "accomodate": "accommodate", "acheive": "achieve",
    "acheived": "achieved", "beleive": "believe", "buisness": "business", "calender": "calendar",
    "collegue": "colleague", "collegues": "colleagues", "commited": "committed", "enviroment": "environment",
    "garantee": "guarantee", "goverment": "government", "independant": "independent", "maintenence": "maintenance",
    "neccessary": "necessary", "occured": "occurred", "oppurtunity": "opportunity", "oportunity": "opportunity",
    "recomend": "recommend", "refered": "referred", "responsability": "responsibility", "sucess": "success",
    "succesful": "successful", "tommorow": "tomorrow", "tommorrow": "tomorrow", "untill": "until", "wich": "which",
    "writen": "written", "protien": "protein", "wensday": "Wednesday", "wednesday": "Wednesday",
    "libary": "library", "febuary": "February", "profesional": "professional", "personel": "personnel",
    "knowlege": "knowledge", "langauge": "language", "langage": "language", "equiptment": "equipment",
    "schedual": "schedule", "finshed": "finished", "recieveing": "receiving", "avaliable": "available",
    "availible": "available", "intrested": "interested", "becuase": "because", "freind": "friend", "thier": "their",
    "wierd": "weird", "adress": "address", "begining": "beginning", "comming": "coming", "diferent": "different",
    "excelent": "excellent", "familes": "families", "greatful": "grateful", "imediately": "immediately",
    "intresting": "interesting", "liason": "liaison", "managr": "manager", "medecine": "medicine",
    "ocassion": "occasion", "posible": "possible", "probaly": "probably", "realy": "really", "stoped": "stopped",
    "suprise": "surprise", "usualy": "usually", "wether": "whether",
}  # fmt: skip
DAYS = {"mon": "Monday", "wed": "Wednesday", "fri": "Friday", "sat": "Saturday", "sun": "Sunday", "thu": "Thursday"}
MONTHS = {"jan": "January", "feb": "February", "apr": "April",
          "aug": "August", "sept": "September", "sep": "September",
    "oct": "October", "nov": "November", "dec": "December",
    "mar": "March", "jun": "June", "jul": "July"}  # fmt: skip
_SURE_MONTHS = frozenset({"jan", "feb", "apr", "aug", "sept", "oct", "nov", "dec"})
"""With a capital, too, but for Jan, which is somebody's name as well."""


def _mended(word: str) -> str:
    """A word whose fingers slipped: "teh" with two letters turned round, the plural "batterys"; "" for any other."""
    if word.endswith("ys") and word[-3:-2] not in {*"aeiou"} and len(word) > 4 and not is_given(word[:-1]):
        return f"{word[:-2]}ies"
    if len(word) < SHORTEST_SLIP or not word.isascii() or not word.isalpha():
        return ""
    turned = (f"{word[:at]}{word[at + 1]}{word[at]}{word[at + 2 :]}" for at in range(len(word) - 1))
    return next((each for each in turned if each in _OFTEN), "") if word not in {*_OFTEN, "three"} else ""


SHORTEST_SLIP = 3
_OFTEN = set_of(
    "the and that with this they them then than what when where which were there their have been about after because"
    " before could would should first their friend receive today tomorrow week weeks month year years work worked"
    " working people every other their only just like want wanted call called thing things good great very really team"
    " manager school shop store kitchen money place night shift think thought said told asked also still always never"
    " right night help helped start started finish finished service customer customers training experience"
)
"""Words that are typed so often that their letters turned round mean them; "three" is the one other word that is so."""


def written_out(word: str) -> str:
    """A word as it is written: a short form spelt out, a known slip mended, a name with its capitals."""
    low = word.lower()
    if word.isupper() and (len(word) > 1 or word == "N") and low not in {"im", "ive", "dont", "cant"}:
        return word
    spelt = _SHORT.get(low)
    if spelt:
        return spelt[:1].upper() + spelt[1:] if word[0].isupper() and low != "i" else spelt
    if word == low and (mended := _mended(low)):
        return mended
    if low in names_spelt.CASED and word == low:
        return names_spelt.CASED[low]
    is_month = low in _SURE_MONTHS and (word == low or (word == low.capitalize() and low != "jan"))
    return MONTHS[low] if is_month else word
