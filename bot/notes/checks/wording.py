"""What no note to an employer should have in it, and how it should look on the page."""

import re

from bot.notes.checks.check import About, Found, Severity, for_thank_you, rule
from bot.notes.checks.idioms import said
from bot.reading.shorthand.written import Written, content_words, plain, sentences
from bot.support.patterns import regex
from bot.wording.phrases import phrase

LONGEST_NOTE = 200
"""Words of a text that is still read to its end; 100 to 180 are usual."""
LONGEST_BLOCK = 110
"""Words without a line break that are still easy on the eye."""

EMOJI = regex("[\U0001f000-\U0001faff\u2600-\u260d\u260f-\u2705\u270a-\u2712\u2715-\u27bf\u2b50\u2b55]")
EMOTICON = regex(
    r"(?<![\w/:])[:;=]['-]?[)(DP|/](?![\w/])|(?<!\S):[a-z][a-z_+-]{1,30}:(?!\w)"
    r"|<3(?=\s*(?:$|[.!,]))|\^_?\^|(?<!\w)xD(?!\w)",
    re.MULTILINE,
)
_SALARY = said("""
    salar(y|ies)
    remuneration
    wages?
    (base|starting|hourly) (pay|rate)
    pay (raise|rise|rate|range|package)
    (signing|annual|yearly) bonus
    stock options
    compensation( package)?
    benefits package
    (pay|salary|compensation) and benefits
    your benefits
    (the|what) benefits (you|are|would|do|package)
    health insurance
    401 ?\\(?k\\)?
    paid (time off|leave|vacation)
    vacation days
    pto
""")
_PAY_AS_WORK = said("""
    payroll
    salar(y|ies)
    wages?
    pay
    compensation
    benefits
    rewards
    hr
    human resources
    people
""")
_WAITING = said("""
    (i have|i've|i am|i'm)( still)?( been)?( still)?( patiently)? waiting
    still waiting
    (as )?(you|they) (told|promised) me(?! (about|of|how|more|something|what|a lot|on))
    you (said|promised) (that )?(you|i) (would|will|'d|were going to)
    you promised
""")
_PLACEHOLDER = regex(
    r"\[[^\]\n\d][^\]\n]{0,40}\]|\{\{[^}\n]{0,60}\}?\}?|\}\}|\{%[^%\n]{0,60}|\{[A-Za-z_ .]{2,40}\}"
    r"|<[A-Za-z][\w .-]{0,40}>"
    r"|\b[Xx]{3,}\b|\b(?:TODO|TBD|FIXME|INSERT)\b|\b(?:lorem ipsum)\b|(?<=\S )_{3,}|(?<!_)_{3,}(?= \S)"
    r"|\((?:insert|name of|your|company name|date|role)\b[^)\n]{0,40}\)|^(?:Your|First) Name$"
    r"|\bDear (?:None|null|undefined|Name)\b",
    re.MULTILINE,
)

FILLER = {
    "i(?:'m| am) writing (this )?(e-?mail |letter |note )?to": "at_once",
    "(i )?just wanted to": "at_once",
    "to whom it may concern": "reader_name",
    "dear sir or madam": "reader_name",
    "think(ing)? outside (of )?the box": "did_differently",
    "outside-the-box": "did_differently",
    "hard[- ]?work(er|ing)": "done_with_figure",
    "(great |good )?team[- ]player": "done_together",
    "people person": "worked_with",
    "self[- ]starter": "began_unasked",
    "go[- ]getter": "began_unasked",
    "results?[- ](driven|oriented)": "one_result",
    "detail[- ]oriented": "caught_it",
    "proven track record": "one_result",
    "(so |very |deeply )?passionate about": "did_for_it",
    "perfect (fit|match|candidate)|ideal candidate": "first_month",
    "dream (job|company)": "like_the_work",
    "hit the ground running": "first_week",
    "(bring|add) (a lot )?to the table": "for_them",
    "value[- ]add": "the_change",
    "go(ing)? (above and beyond|the extra mile)": "the_one_time",
    "110 ?(%|percent)": "your_deed",
    "wear(ing)? many hats": "two_at_once",
    "circle back": "ask_again",
    "touch base": "talk",
    "reach out": "write_or_call",
    "at your earliest convenience": "the_day",
    "please (do not|don't) hesitate to": "please",
    "pick your brain": "ask_you",
    "move the needle": "how_much",
    "synerg(y|ies|istic)": "work_together",
    "leverag(e|ed|ing)": "use",
    "utili[sz](e|ed|ing)": "use",
    "low-hanging fruit": "first_deed",
    "deep dive": "close_look",
    "win-win": "gains",
    "thought leader(ship)?": "published",
    "rock ?star|ninja|guru": "good_at",
    "as per (my|our|your)": "as_we_said",
}
"""Well-worn words, as in `idioms.said`, and what is better in their place."""
_WORN = [(said(way), instead) for way, instead in FILLER.items()]


@for_thank_you("length", Severity.MEDIUM, "Iowa State")
def length(note: Written, about: About) -> Found:
    """Words of the text, greeting and ending apart."""
    words = len(note.text.split())
    if words > LONGEST_NOTE:
        yield phrase("checks.too_long", words=words, most=LONGEST_NOTE), ""
    elif words < about.shortest:
        yield phrase("checks.too_short", words=words, least=about.shortest), ""


@rule("exclamations", Severity.LOW, "Princeton, Dartmouth")
def exclamations(note: Written, about: About) -> Found:
    """More than one of them."""
    count = note.everything.count("!")
    if count > 1:
        yield phrase("checks.exclamations", count=count), "!"


@rule("emoticons", Severity.MEDIUM, "Princeton, Dartmouth")
def emoticons(note: Written, about: About) -> Found:
    """Pictures and faces, drawn or typed."""
    if found := EMOJI.search(note.everything) or EMOTICON.search(note.everything):
        yield phrase("checks.emoticons", face=found[0].strip()), found[0]


@rule("salary", Severity.HIGH, "Princeton, Dartmouth")
def salary(note: Written, about: About) -> Found:
    """Pay or benefits, unless they are the work itself: a payroll clerk may bring a point about wages."""
    if found := pay_in(note.text, f"{about.role}\n{about.company}", about.own_words):
        yield phrase("checks.salary", words=found), found


def pay_in(text: str, job: str, own_words: str = "") -> str:
    """The first words about pay that are not about the job itself (its role and company); "" where there are none."""
    own = content_words(own_words if _PAY_AS_WORK.search(job) else job)
    return next((each[0] for each in _SALARY.finditer(text) if not content_words(each[0]) & own), "")


@rule("waiting", Severity.MEDIUM, "seed 001")
def waiting(note: Written, about: About) -> Found:
    """What sounds like reproach: "I have been waiting", "you told me"."""
    if found := _WAITING.search(note.text):
        yield phrase("checks.waiting", words=found[0]), found[0]


@rule("filler", Severity.LOW, "Princeton, Dartmouth")
def filler(note: Written, about: About) -> Found:
    """Worn words, each with what is better."""
    for pattern, instead in _WORN:
        if found := pattern.search(note.everything):
            yield phrase("checks.filler", words=found[0], instead=phrase(f"checks.instead.{instead}")), found[0]


@rule("placeholder", Severity.HIGH, "seed 000")
def placeholder(note: Written, about: About) -> Found:
    """A gap that was to be filled. What the writer typed so is no gap: a company may be called "{{7*7}}"."""
    own = plain(about.own_words)
    for found in {each[0]: None for each in _PLACEHOLDER.finditer(note.everything) if each[0] not in own}:
        yield phrase("checks.placeholder", gap=found), found


@rule("capitals", Severity.MEDIUM, "seed 000")
def capitals(note: Written, about: About) -> Found:
    """A sentence of five words or more in capitals."""
    for each in sentences(note.text):
        if each.isupper() and len(re.findall(r"[^\W\d_]{2,}", each)) >= 5:
            yield phrase("checks.capitals"), each
            return


@rule("paragraphs", Severity.LOW, "seed 000")
def paragraphs(note: Written, about: About) -> Found:
    """A long text without a break."""
    block = max(note.text.split("\n"), key=len)
    if len(block.split()) > LONGEST_BLOCK:
        yield phrase("checks.paragraphs"), block
