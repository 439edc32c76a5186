"""What no note to an employer should have in it, and how it should look on the page."""

import re

from bot.notes.checks.check import About, Found, Severity, for_thank_you, rule
from bot.notes.checks.idioms import said
from bot.reading.shorthand.written import Written, content_words, plain, sentences

LONGEST_NOTE = 200
"""Words of a text that is still read to its end; 100 to 180 are usual."""
LONGEST_BLOCK = 110
"""Words without a line break that are still easy on the eye."""

EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u260d\u260f-\u2705\u270a-\u2712\u2715-\u27bf\u2b50\u2b55]")
EMOTICON = re.compile(
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
_PLACEHOLDER = re.compile(
    r"\[[^\]\n\d][^\]\n]{0,40}\]|\{\{[^}\n]{0,60}\}?\}?|\}\}|\{%[^%\n]{0,60}|\{[A-Za-z_ .]{2,40}\}"
    r"|<[A-Za-z][\w .-]{0,40}>"
    r"|\b[Xx]{3,}\b|\b(?:TODO|TBD|FIXME|INSERT)\b|\b(?:lorem ipsum)\b|(?<=\S )_{3,}|(?<!_)_{3,}(?= \S)"
    r"|\((?:insert|name of|your|company name|date|role)\b[^)\n]{0,40}\)|^(?:Your|First) Name$"
    r"|\bDear (?:None|null|undefined|Name)\b",
    re.MULTILINE,
)

FILLER = {
    "i(?:'m| am) writing (this )?(e-?mail |letter |note )?to": "it at once",
    "(i )?just wanted to": "it at once",
    "to whom it may concern": "the reader's name, or the team's",
    "dear sir or madam": "the reader's name, or the team's",
    "think(ing)? outside (of )?the box": "one thing that you did differently",
    "outside-the-box": "one thing that you did differently",
    "hard[- ]?work(er|ing)": "something you got done, with its figure",
    "(great |good )?team[- ]player": "what you did together with others",
    "people person": "whom you have worked with, and on what",
    "self[- ]starter": "something you began unasked",
    "go[- ]getter": "something you began unasked",
    "results?[- ](driven|oriented)": "one result",
    "detail[- ]oriented": "something you caught that others missed",
    "proven track record": "one result",
    "(so |very |deeply )?passionate about": "what you did for it",
    "perfect (fit|match|candidate)|ideal candidate": "what you would do in the first month",
    "dream (job|company)": "what it is that you like about the work",
    "hit the ground running": "what you would do in the first week",
    "(bring|add) (a lot )?to the table": "what you would do for them",
    "value[- ]add": "what it would change for them",
    "go(ing)? (above and beyond|the extra mile)": "the one time that you did",
    "110 ?(%|percent)": "what you did",
    "wear(ing)? many hats": "the two things you did at once",
    "circle back": '"ask again"',
    "touch base": '"talk"',
    "reach out": '"write" or "call"',
    "at your earliest convenience": "the day, or nothing",
    "please (do not|don't) hesitate to": '"please"',
    "pick your brain": '"ask you"',
    "move the needle": "what would change, and by how much",
    "synerg(y|ies|istic)": '"work together"',
    "leverag(e|ed|ing)": '"use"',
    "utili[sz](e|ed|ing)": '"use"',
    "low-hanging fruit": "what you would do first",
    "deep dive": '"a close look"',
    "win-win": "what each side gains",
    "thought leader(ship)?": "what was published or built",
    "rock ?star|ninja|guru": "what you are good at",
    "as per (my|our|your)": '"as we said"',
}
"""Well-worn words, as in `idioms.said`, and what is better in their place."""
_WORN = [(said(way), instead) for way, instead in FILLER.items()]


@for_thank_you(
    "length", Severity.MEDIUM, "A note of 100 to 180 words is read to its end; much less looks hasty.", "Iowa State"
)
def length(note: Written, about: About) -> Found:
    """Words of the text, greeting and ending apart."""
    words = len(note.text.split())
    if words > LONGEST_NOTE:
        yield f"It has {words} words: keep the two strongest points, and come down to {LONGEST_NOTE} or fewer.", ""
    elif words < about.shortest:
        yield f"It has {words} words: one more thing that you talked about brings it to {about.shortest}.", ""


@rule(
    "exclamations", Severity.LOW, "One exclamation mark is warm, several wear each other out.", "Princeton, Dartmouth"
)
def exclamations(note: Written, about: About) -> Found:
    """More than one of them."""
    count = note.everything.count("!")
    if count > 1:
        yield f"There are {count} exclamation marks: keep the one that matters most.", "!"


@rule(
    "emoticons",
    Severity.MEDIUM,
    "An emoticon looks casual in a note that may go into your file.",
    "Princeton, Dartmouth",
)
def emoticons(note: Written, about: About) -> Found:
    """Pictures and faces, drawn or typed."""
    if found := EMOJI.search(note.everything) or EMOTICON.search(note.everything):
        yield f'Leave out "{found[0].strip()}": your words are warm enough.', found[0]


@rule(
    "salary",
    Severity.HIGH,
    "Pay has its own time, after the offer; here it draws the eye from your work.",
    "Princeton, Dartmouth",
)
def salary(note: Written, about: About) -> Found:
    """Pay or benefits, unless they are the work itself: a payroll clerk may bring a point about wages."""
    if found := pay_in(note.text, f"{about.role}\n{about.company}", about.own_words):
        yield f'Keep "{found}" for the talk after the offer, and leave it out here.', found


def pay_in(text: str, job: str, own_words: str = "") -> str:
    """The first words about pay that are not about the job itself (its role and company); "" where there are none."""
    own = content_words(own_words if _PAY_AS_WORK.search(job) else job)
    return next((each[0] for each in _SALARY.finditer(text) if not content_words(each[0]) & own), "")


@rule(
    "waiting", Severity.MEDIUM, "Words of waiting sound like reproach; a plain question is answered sooner.", "seed 001"
)
def waiting(note: Written, about: About) -> Found:
    """What sounds like reproach: "I have been waiting", "you told me"."""
    if found := _WAITING.search(note.text):
        yield f'Instead of "{found[0]}", ask: "May I ask how things stand?"', found[0]


@rule("filler", Severity.LOW, "Worn words could stand in anybody's note; yours are remembered.", "Princeton, Dartmouth")
def filler(note: Written, about: About) -> Found:
    """Worn words, each with what is better."""
    for pattern, instead in _WORN:
        if found := pattern.search(note.everything):
            yield f'Instead of "{found[0]}", say {instead}.', found[0]


@rule("placeholder", Severity.HIGH, "A gap left open tells the reader that the note is a form.", "seed 000")
def placeholder(note: Written, about: About) -> Found:
    """A gap that was to be filled. What the writer typed so is no gap: a company may be called "{{7*7}}"."""
    own = plain(about.own_words)
    for found in {each[0]: None for each in _PLACEHOLDER.finditer(note.everything) if each[0] not in own}:
        yield f'Fill in "{found}", or leave it out.', found


@rule("capitals", Severity.MEDIUM, "Capitals throughout read as shouting.", "seed 000")
def capitals(note: Written, about: About) -> Found:
    """A sentence of five words or more in capitals."""
    for each in sentences(note.text):
        if each.isupper() and len(re.findall(r"[^\W\d_]{2,}", each)) >= 5:
            yield "Write this sentence in small letters.", each
            return


@rule("paragraphs", Severity.LOW, "Short paragraphs are read; one long block is skimmed.", "seed 000")
def paragraphs(note: Written, about: About) -> Found:
    """A long text without a break."""
    block = max(note.text.split("\n"), key=len)
    if len(block.split()) > LONGEST_BLOCK:
        yield "Break the text into three short paragraphs: thanks, your point, what comes next.", block
