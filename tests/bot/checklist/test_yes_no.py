import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.answers.asking_back import is_question
from bot.reading.answers.yes_no import looked_forward, not_asked, said_nothing, yes_or_no

YES = """
yes|y|ya|yea|yup|yes!|k|kk|ok|okay|sure|yes please|of course|i think so|they said i can|yep|yes she said to call her
yea def|sure thing|👍|yess|yeah i can call|i can|she said id be welcome to|absolutely|totally|yes but only after friday
ofc|yass|they said feel free|i guess so|they dont mind|she wouldnt mind|no objection|if i dont hear back by friday yes
👍🏽|yes, 555 0102
y 5550102|no problem, i can call|no worries they said yes|yup anytime|certainly!|they were fine with it
why not|can't see why not|I don't see why not|not a problem|no probs|no dramas|you bet|can lah
at first no but then she agreed|he said ring him tuesdays|text first then ring|10-12 on weekdays|either call or email
she said to call, not email|he said call, dont email|said yes to a call, no to texts|calling is not a problem
don't call unless they haven't written by friday
as long as it's not during the holidays|when they're back on the 4th|on his mobile 07700 900789 up to 6pm
she was ok w/ that|im allowed|fine|YES!!!|yes, not before monday|affirmative|call is ok|Yes.|yes, Priya, 555 0102
"""
NO = """
no|nope|nah|n|not really|e-mail only|email only|yes email only|by email|they'd rather not|no calls pls|nope email
they prefer email|👎|no she said email's better|they said don't call|not allowed|i dont think so|she told me not to
absolutely not|definitely not|of course not|yeah no|she said email|better by email|they hate calls
text only|dont call us we'll call u|n.|they said no|never|no thx|by email pls|only by mail|NO|sadly not|cannot
why not email|dont call, no emails either|call not allowed|calling isn't permitted|no answer by phone please, email only
"""
NEITHER = """
maybe|not sure|unsure|possibly|prob|purple|hmm|idk maybe|they'll reach out to me|perhaps||🙂|...|555 0102|Priya|kinda
they never pick up|they don't answer phones|don't remember|no answer|no comment|not yet|no no, it's fine|nah yeah
hr said no but the manager said go ahead|manager said yes, hr said no|he said yes then hr told me not to
Arjun said yes, the other one said email only|said yes but i think he didnt mean it|i dont think they said no
if it's a no they said they'll ring, otherwise i can|no need, decision is tomorrow
she said id be welcome to drop in instead|yes, that was the other company
yes actually he said no|2 to 3 times
"""
NOT_ASKED = """
I didn't ask|didnt ask|forgot|i forgot|never came up|they didn't say|didn't say|dunno|idk|no idea
not sure, I did not ask
did not ask|i never asked|forgot to ask lol|we didnt get to that|ran out of time|no clue|didnt come up|not discussed
havent asked|omg i forgot|i forgot to|not asked|should have asked|idk they didnt say|no idea sorry|shoot, forgot
totally slipped my mind|went clean out of my head
didnt think to ask|wasn't mentioned|nobody mentioned it|never asked|they did not say|i didn’t ask them|i dont know
"""
ASKED = """
yes|no|ask for priya|they asked me to call|not really|email only|yes she said i can ask for her|they said not to
don't call|maybe|not sure|purple||yes, didn't ask for a number tho|they told me to
dont call us we'll call u|they will call me or i can call her|yes, and they will call me too
"""
LOOKED_FORWARD = """
told em I'm well up for it and to holler if they need owt else|she showed me out and I said I can't wait
I said I look forward to hearing about a start date|yes|yep i did|told them i cant wait to start|y|yes!!
said i'm excited to hear back|said I hope to hear from you soon|yea|ya i said that|looked forward to next steps
said looking fwd to it|look forward 2 hearing from u|👍|mentioned the start date|told her i'd love to start asap
said i was looking foward to it|eager to start|hope to start in dec|yes said looking forward|looking forward to it!!
"""
DID_NOT_LOOK_FORWARD = """
clock ran out, Bo just stood up and opened the door|before i left i shook hands
think i just said thanks lol|said thanks|bye|shook hands|just thanked them|nothing|I forgot|I didn't ask|didn't|no
said thx and left|just said bye|thanked everyone|handshake|waved lol|no i choked|not really|blanked|they cut me off
they ended the call|we ran out of time|i totally spaced|nope just thx|thanks|i said thank you for ur time
said have a nice day|said nice to meet you|said goodbye|n|forgot to say it|didn't say anything about start|never said it
i meant to but forgot|just left|hung up|dont remember|can't remember|idk|didnt look forward to anything
zoom died before i could say it
"""
WHO_KNOWS_HOW_THEY_CLOSED = (
    "sort of|kinda|asdf|purple monkey|maybe|pretty well I think|it went good||🙂|qwerty uiop"
    "|before this, Priya is SVP now"
)
NOTHING = """
idk|dunno|not much|nothing|none|n/a|I forgot|i dont know|don't remember|can't remember|i blanked|no|nope|-|yes|ok|hm|lol
nada|zip|not really|nothing really|nope nothing|dont know|idk lol|nothing much|no clue|none really|i didnt|didn't
nuthin|skip|pass|...|🤷|can't think of anything|cant think of any|ummm|hmm|haha|yep|yeah|nothing comes to mind
not that i remember|i dunno|said it all|i said everything|all good|forgot|dont remember tbh|--|na|No.|¯\\_(ツ)_/¯
"""
SOMETHING = """
no experience with SAP came up|nothing about my CPA|I forgot to mention my CPA|quickbooks|not enough about payroll
yes I told them about payroll|ok with travel|none of my excel work|I didn't mention the audit|no-code tools
that I know excel|I forgot the CPA part|zip code lookups|pass rates -> up 12%|not much payroll talk|skip level meetings
555|no overtime, I cut it to zero|i don't know SAP but I learn fast|all good with nights and weekends
"""
QUESTION = """
what?|wait which interview is this|what do you mean|huh?|huh|how do I skip|which one?|for acme?|who is this
is this for the acme one?|do i answer here?|can i skip this?|??|?|what is this for|sorry what|um what?|wdym
do i need to list everything?|whats a selling point|wait what|wat|what now|Which interview?|how does this work
what are u asking|wait, who is this|should i list all of them?
if i say i messed up a question here will that end up in the thank you note??|would the team want that?
is it bad i only have one?|should I say something about my gap here?|how many of these would be enough for you?
"""
NO_QUESTION = """
who knew that QuickBooks matters?|what I did at acme: cut the close|how I cut costs by 12%|wait times -> I halved them
Which I told them already: excel|quickbooks|they asked how do I handle stress -> I make lists|what they need is payroll
huh-cleaning robots|no|idk||what is slow at month end -> I cut it from nine days to five
do i know QuickBooks? they wanted to know and I said yes, six years|whatever they asked about excel
"""


def phrases(table: str) -> list[str]:
    """The phrases of a table: apart by "|" and line ends."""
    return [phrase for line in table.strip("\n").splitlines() for phrase in line.split("|")]


@pytest.mark.parametrize("text", phrases(YES))
def test_a_yes_is_heard_in_many_words(text):
    assert yes_or_no(text) is True


@pytest.mark.parametrize("text", phrases(NO))
def test_a_no_is_heard_in_many_words_and_in_the_wish_for_an_email(text):
    assert yes_or_no(text) is False


@pytest.mark.parametrize("text", [*phrases(NEITHER), "they didn't say"])
def test_what_is_neither_yes_nor_no_is_not_made_one(text):
    assert yes_or_no(text) is None


@pytest.mark.parametrize("text", phrases(NOT_ASKED))
def test_that_it_was_not_asked_is_heard(text):
    assert not_asked(text)


@pytest.mark.parametrize("text", phrases(ASKED))
def test_an_answer_is_not_taken_for_a_question_never_asked(text):
    assert not not_asked(text)


@pytest.mark.parametrize("text", phrases(LOOKED_FORWARD))
def test_a_closing_that_looked_forward_is_heard(text):
    assert looked_forward(text) is True


@pytest.mark.parametrize("text", phrases(DID_NOT_LOOK_FORWARD))
def test_thanks_and_a_handshake_did_not_look_forward(text):
    assert looked_forward(text) is False


@pytest.mark.parametrize("text", phrases(WHO_KNOWS_HOW_THEY_CLOSED))
def test_a_closing_that_cannot_be_made_out_is_neither(text):
    assert looked_forward(text) is None


@pytest.mark.parametrize("text", phrases(NOTHING))
def test_an_answer_that_says_nothing_is_no_point(text):
    assert said_nothing(text)


@pytest.mark.parametrize("text", phrases(SOMETHING))
def test_a_point_that_begins_like_nothing_is_a_point(text):
    assert not said_nothing(text)


@pytest.mark.parametrize("text", phrases(QUESTION))
def test_a_question_to_the_bot_is_no_answer(text):
    assert is_question(text)


@pytest.mark.parametrize("text", phrases(NO_QUESTION))
def test_an_answer_that_begins_like_a_question_is_an_answer(text):
    assert not is_question(text)


@given(st.text(max_size=400) | st.lists(st.sampled_from(phrases(YES + NO + NOTHING + QUESTION))).map(" ".join))
def test_any_text_gets_an_answer_from_each_reader(text):
    assert yes_or_no(text) in (True, False, None)
    assert looked_forward(text) in (True, False, None)
    assert {not_asked(text), said_nothing(text), is_question(text)} <= {True, False}
