"""The words by which names, titles and talk are told apart, and the ways to say nobody."""

import re

from bot.support.patterns import regex


def words_of(piece: str) -> list[str]:
    """The words of a piece as they are compared: small, without the marks around them."""
    return [word.strip(".,'").casefold() for word in piece.split()]


TITLE_HEADS = frozenset(
    words_of("""
    manager mgr sup supv director vp svp evp avp agm dgm rsm asm president head lead leader chief ceo cfo cto coo cio
    cmo cpo chro officer engineer developer architect scientist designer researcher recruiter coordinator administrator
    admin analyst supervisor owner partner founder cofounder co-founder principal associate assistant
    executive specialist consultant accountant actuary controller comptroller bookkeeper auditor treasurer clerk
    secretary receptionist nurse physician teacher professor superintendent supt foreman foreperson chef
    representative rep agent attorney counsel lawyer paralegal technician operator planner strategist editor
    writer producer buyer interviewer hr sourcer generalist asst dev eng gm pm manger colleague coworker
    chartered certified admiral colonel brigadier peer level
    coach responsable gerente directeur directrice directora leiter leiterin geschäftsführer geschäftsführerin jefe jefa
    collègue kollege kollegin colega deputy
    responsabile direttore direttrice kierownik dyrektor gérant gérante président coordinador coordinadora analista
    ingeniero ingeniera ingénieur ingénieure ingenieur entwickler entwicklerin personalleiter personalleiterin hoofd
    chair chairman chairwoman chairperson provost sre qs crc senco dispatcher scheduler brewer brewmaster em cro
    """)
)
TITLE_WORDS = TITLE_HEADS | frozenset(
    words_of("""
    vice recruiting recruitment talent people human resources doctor captain sergeant marketing sales finance
    financial operations ops accounting payroll purchasing procurement logistics engineering product program
    project department dept team senior sr junior staff intern trainee merchandiser boss ea pa cxo
    hiring business it legal customer success support service services regional general managing deputy
    interim acting global data r&d software quality qa security culture strategy development growth compliance risk
    planning analytics research communications innovation production distribution design administration tax audit
    treasury supply inventory warehouse safety training learning benefits plant shift store floor
    board chain dispatch shipping receiving maintenance facilities underwriting claims merchandising fulfillment
    livestock fulfilment scheduling housekeeping catering kitchen editorial fleet assembly machining admissions
    backend frontend firmware acquisition shop yard
    snr jnr bossman current incoming outgoing transportation transport
    hardware infrastructure infra platform devops cloud mobile
    """)
)
ROLE_HEADS = TITLE_HEADS | frozenset(
    words_of("""
    geo physio
    swe sde sdet engineer programmer teller cashier barista driver cook server welder electrician mechanic janitor
    carpenter plumber tester trainer tutor therapist pharmacist librarian stylist bartender host hostess guard worker
    crew member stocker stacker picker packer attendant exec desk sales reception handler loader porter valet usher
    waiter waitress dishwasher groomer scooper bookseller merchandiser advisor adviser lecturer nanny carer
    temp csr csm np lpn lvn cna msw rdh psw lcsw hha
    bagger busser postie restocker dispenser
    mate labourer laborer operative assoc engr acct
    cleaner roofer fitter gardener physio hca ta steward stewardess aide drafter signaller helper cadet bosun purser
    deckhand sorter postdoc keyholder
    barback greeter lifeguard caretaker carhop paraprofessional invigilator chauffeur banksman scaffolder bricklayer
    joiner plasterer glazier decorator groundskeeper groundsman lineman practitioner forecaster counselor counsellor
    instructor facilitator educator croupier underwriter adjuster appraiser firefighter paramedic midwife
    salesperson buyer estimator surveyor investigator translator intern trainee apprentice nurse rn caregiver
    """)
)
OPENS_A_ROLE = frozenset(
    words_of("""
    lot shelf cart trolley parking freight pool luggage locker toll counter deli meat produce aisle seafood cosmetics
    fragrance security guest bell room banquet dish grill fry sushi valet reservations wedding loss prevention asset
    protection correctional probation detention custody patient ward icu nicu ccu scrub substitute cover exam
    lunchtime playground youth outreach housing behavioral behavioural litigation conveyancing immigration actuarial
    mortgage fraud aml kyc helpdesk desktop graphic copy cad bim cnc packing picking packaging sewing makeup nail hgv
    lorry tanker tow route mail baggage ramp deck engine dog pet cat kennel herd reach personal account accounts
    ios android embedded ppc scrum bi etl infosec quantity landscape window carpet tyre collision diesel
    third ticket wealth fundraising volunteer community crane bin refuse meter
    """)
)
"""They open a role, and end no company's name that is written small: "home depot lot attendant"."""
EITHER_WORDS = frozenset(
    words_of("""
    bank medical fitness health healthcare care school hotel bakery home dental food foods market garden house bar spa
    shop kitchen coffee pizza pharmacy grocery insurance travel energy
    """)
)
"""They end a company's name as often as they open a role: "Planet Fitness trainer", "fitness trainer"."""
ROLE_WORDS = (
    TITLE_WORDS
    | ROLE_HEADS
    | frozenset(
        words_of("""
    sys mech elec civ mktg bus wh
    lead mid level entry junior jr sr i ii iii iv part time full stack front back end machine learning ml ai ux ui web
    java python test automation systems system network sales field office technical tech reliability site registered
    social media content digital brand business retail store bank private executive personal public policy credit loan
    tax night day early career graduate stock customer delivery forklift truck van bus flight cabin gate ground box
    beauty sous pastry line prep laundry cleaning checkout electrical mechanical civil structural chemical process lab
    research teaching classroom maths math science english events cx crm seo pos temp temporary seasonal
    """)
    )
    | EITHER_WORDS
) - {"global"}
ACRONYMS = frozenset(
    words_of("vp svp evp avp agm dgm rsm asm ceo cfo cto coo cio cmo cpo chro hr it qa pm gm ea pa pr qs crc senco u/w")
)
BEFORE_HEADS = ROLE_WORDS | frozenset(
    words_of("""
    location area parts night evening allied early years wet dry lived experience cafeteria garage inpatient outpatient
    pharmacy clinical study community district territory account key contracts contract grants
    depot branch salon studio gym centre center practice lettings
    """)
)
"""They stand before a title, so that "Location Mgr" behind "Doug Wiebe" is one, and no part of the name."""
TITLE_PHRASE = regex(
    r"\A(?:[\w-]+ ){1,3}tech\Z|\bu/w\Z|\b(?:bank|head|lead|senior) teller\Z"
    r"|\b(?:(?:tier|level|band|grade) \d\b|(?-i:[A-Z]) (?:team|shift|crew|watch)\Z|experts? by experience\b"
    r"|(?:charge|farm|stable|deck|ranch|leading) ?hand\Z|\b(?:crane|machine|forklift|plant|digger) op\Z|\b2ic\b"
    r"|(?:2nd|second)[ -]in[ -]command"
    r"|\A(?:red|blue|green|gold|white|night|day|early|late|weekend) (?:team|crew|shift|watch)\Z"
    r"|\A(?!(?:was|is|just|really|very|so|all|been|looks|feels|and|but|super|seemed|nice|he|she|they)\b)\w+ super\Z"
    r"|(?:shop|field|yard|site|job|gen|general|night|day|area|floor|mill|pit|plant|mine|road|project|asst|labor|labour"
    r"|warehouse|concrete|paving|building|dock) (?:super|boss)\Z)",
    re.IGNORECASE,
)
"""Words that are a title together, and not each by itself: "tier 3", "K team", "shop super"."""
SURNAMES_TOO = frozenset(words_of("head lead leader clerk chef foreman buyer nurse teacher partner planner writer"))
TITLES_ALONE = frozenset(words_of("dean chancellor rector provost"))
PARTICLES = frozenset(
    words_of(
        "van von und mc mac st o der den de del della la le du da dos das di bin bint ibn al el ter ten zu af av of y e"
    )
)
GIVEN_NAMES_TOO = frozenset(words_of("dev eng"))
THINGS_TOO = frozenset(
    words_of(
        "art case grant page bar media charity faith data credit solar house cash dock jail river sky toy wing kit"
    )
)
"""First names that stand before a title as well: "case manager", "art director"."""
NOBODY_TOO = frozenset(("skip",))
"""Alone it says to go on, and beside a title it is somebody: "Skip, maintenance supervisor"."""
NO_WORDS_BUT_NAMES = frozenset(
    words_of("an my he she you in on so we has go see more like just hold one til lad kid lady")
)
"""Said in a sentence they are no name; with a capital beside another name (Văn An, Li He) they are."""
CONNECTING = frozenset(words_of("from the is was our my their a an"))
NO_NAME_WORDS = frozenset(
    words_of("""
    of both some any his her a an had has were would did said told all from she he she'll he'll they'll they she's he's
    they're is was are the our my their i we you but who which what at in on for with very nice to not it's that
    this there here also only maybe later think interview interviewed panel team company third another whoever great
    good no more people those these ones one two three four five six seven same plus let look up sec why when where how
    typo sorry hmm then yes well really super like loved asked about know actually leave leaving out office something
    usual suspects please because if haven't heard until before after next too just wasn't weren't isn't list
    name names number it's its could can being get got gone saw them hold wait as
    monday tuesday wednesday thursday friday saturday mondays tuesdays wednesdays thursdays fridays mornings
    morning afternoon afternoons evenings january february march september october november december christmas today
    she'd he'd they'd rather emailed wa tomorrow yesterday weekends switchboard reference zip voicemail thanks
    cheers regards zoom teams microsoft skype webex conference room joined late early quiet maybe remote spelled
    spelling runs hello hi hey awesome everybody external guest guests organizer organiser optional required tentative
    accepted declined again lunch break coffee never always introduced themselves himself herself myself or either
    brothers sisters twins family ladies gentlemen cool tall smart funny round screen unknown
    til broken over under behind above below upstairs downstairs mum mom dad it run me
    own off sick ill absent robot bot hirevue dog
    girl lady kid dude bloke lad lass fella chap woman began surname whose forgot forget
    stuffed exhausted knackered shattered relieved tired wrecked chuffed buzzing drained starving gutted hopeful
    etc lovely older younger elderly nervous catch caught gave given somebody anybody interviewers friendly
    """)
)
MAILBOXES = frozenset(
    words_of("""
    hr jobs job careers info recruiting recruitment talent hiring team hello contact noreply no reply office people
    """)
)
NOBODY = regex(
    r"(?:(?:a|an|the|my|their|some|two|three|four|several|few|other|whole|another|second|third|\d+)\s+)*"
    r"(?:nobody|nobody yet|tbd|tba|see above|same|chick|dude|"
    r"no one(?: else)?|nobody else|noone|none|no|nope|n/?a|na|unknown|idk|dunno|someone|somebody|people|"
    r"person|panel|team|"
    r"committee|board|group|everyone|everybody|(?-i:guy|guys|Guys)|ppl|folks|lady|woman|man|dude|gal|them|"
    r"him|her|they|he|she|me|"
    r"skip|stop|back|later|others?|and|or|with|interviewers?|yes|not sure|phone|e-?mail|cell|mobile|tel|call|ext)"
    r"|.*\b(?:note ?takers?|(?:note|meeting|chat)?bot|companion)\b.*"
    r"|\w+\.ai\b.*|.*\b(?:don'?t|didn'?t|can'?t|forgot|remember|recall|not sure|no idea|"
    r"names?)\b.*",
    re.IGNORECASE,
)
_UNKNOWN_NAME = (
    r"(?:i )?(?:(?:have )?no idea (?:of|about|what)|(?:don'?t|didn'?t|do not|did not|can'?t|never) "
    r"(?:know|catch|caught|get|got|heard|remember|recall|hear)|forgot|missed|not sure (?:of|about))(?: what)?"
    r"(?: (?:his|her|their|the))? ?(?:surname|(?:last|second|2nd|family|full) name)(?: (?:is|was))?"
)
NO_SURNAME = regex(rf"\((?:{_UNKNOWN_NAME})\)(?= from\b)|(?<![(\w]){_UNKNOWN_NAME}\b(?!\))", re.IGNORECASE)
"""Said of somebody, it is nobody's name: "Tom no idea of surname from accounts"."""
OPENS_LIKE_NOBODY = regex(
    r"(?:an?|the|some|another|this|that|these|i|we|you|u|it|is|was|were|are|he|she|they|his|her|their|my|our|no|not|"
    r"very|\d+|two|three|four|five|several)(?:'\w+)?\b",
    re.IGNORECASE,
)
DEPARTMENT = regex(
    r"(?P<name>\S+ \S+|\S+(?= [a-z])) (?P<title>(?i:front desk|sales|reception|marketing|finance|payroll|accounts"
    r"|operations|logistics|"
    r"procurement|purchasing|legal|engineering|support))"
)
"""A full name with the department behind it, and nothing between: "Jim Hall Sales"."""
TELLS = regex(
    r"\b(?:assistant|boss|manager|secretary) (?:set|booked|arranged|put|told|asked|called|sent|joined|came|left)\b"
)
"""What somebody did is no title: "her assistant set it up"."""
