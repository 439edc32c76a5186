"""What was talked about, why the job is wanted, and what was promised: said whole, or not at all."""

import re
from dataclasses import replace
from datetime import date

import pytest

from bot.notes.drafting import draft
from bot.notes.facts import NoteFacts, Talk, gather
from bot.notes.material import Material, gathered
from bot.reading.answers.conditions import is_agreed
from bot.reading.answers.promises import by_when
from bot.reading.shorthand.awaited import awaited
from bot.reading.shorthand.reasons import wants
from bot.reading.shorthand.talked import moments
from bot.reading.shorthand.talked_moment import Frame
from bot.reading.shorthand.themes import theme
from bot.vocabulary.answers import Answers, CallPermission, HireDate
from bot.vocabulary.met import Met
from bot.vocabulary.note_kinds import Tone

MONDAY = date(2026, 11, 30)
FACTS = NoteFacts(
    talk=Talk("Blue Door", "Planner", "Kim Lee", MONDAY, MONDAY),
    to=Met("Dana Marsh"),
    everyone=(),
    number=0,
    points=(),
    missed=(),
    hire_date=None,
    call=None,
    call_on=None,
    names=("Dana Marsh", "Jo Abara"),
)


def of_talk(talked: str) -> Material:
    """What a note to Dana may say of a talk that was jotted like this."""
    return gathered(replace(FACTS, to=Met("Dana Marsh", talked=talked)))


def promised(typed: str) -> str:
    """What a note to Dana says was promised, with its day."""
    by = by_when(typed, MONDAY, "en_US")
    return gathered(replace(FACTS, promised=typed, promised_by=by)).ahead.promise


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("gutter jobs mostly. customers cancel bc nobody calls back. he got loud abt that", "the gutter jobs"),
        ("dryer. they want a new one. she sighed a lot", "the dryer"),
        (
            "inspection and grading visit coming up in march, shes nervous",
            "the inspection and grading visit coming up in March",
        ),
        ("lambing season, they never sleep", "lambing season"),
        ("they'd three line stops last week waiting on lids", "the three line stops"),
        ("the kids on bus nine they went through four drivers", "the kids on bus nine"),
        ("we got to talking about the bend by the mill that floods", "the bend by the mill that floods"),
        ("route six has had three drivers since May", "route six"),
        ("A loan of prints to Oslo next year, her first one abroad", "the loan of prints to Oslo"),
        ("The manager talked about late arrivals, 12% last year", "the late arrivals"),
    ],
)
def test_what_was_talked_about_is_named_without_who_told_it_and_what_is_wrong_with_it(typed: str, said: str) -> None:
    assert theme(typed) == f"telling me about {said}"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("returns, 4% on weekends, doesnt know why", ""),
        ("she said weekends are the hard part, theyve had 3 temps", ""),
        ("Winter. They close the bar in January", ""),
        ("half the crew was cross. we got into what to count instead", "talking through what to count with me"),
        ("stage doesn't fit in 3 of the halls, he's redoing it", ""),
        ("3 vans parked up waitin on parts", ""),
        ("the trash room, people leave bags", ""),
        ("asked if i knew tagalog, half the residents do. her lola raised her too", ""),
        ("mostly a script lol", ""),
    ],
)
def test_one_word_is_not_thanked_for_and_half_of_a_trouble_is_not_named(typed: str, said: str) -> None:
    assert theme(typed) == said


@pytest.mark.parametrize("typed", ["benefits", "rota, and the new kennels. she's mad about dogs"])
def test_what_is_routine_was_gone_over(typed: str) -> None:
    assert theme(typed).startswith("going over the ")


@pytest.mark.parametrize(
    "typed",
    [
        "he was on his phone the whole time, kinda rude",
        "said her husbands leaving her and she might sell up",
        "last apprentice left after 4 months, did his head in",
        "two layoffs last month",
        "her baby, the salary",
        "hes 54 and his knees are shot",
        "nothing much",
        "",
    ],
)
def test_what_is_private_hurts_or_names_nothing_is_not_thanked_for(typed: str) -> None:
    assert theme(typed) == ""


def test_a_favour_is_thanked_for_and_no_thing_without_a_name_that_was_told() -> None:
    assert of_talk("boiler. quote 86k. showed me the workshop").favour == "showing me the workshop"
    both = "He took me up to the loft and told me about the storm that tore off the roof"
    assert of_talk(both).favour == "taking me up to the loft"


def test_what_both_of_them_think_is_agreed_with() -> None:
    typed = "He thinks the first ten minutes should be tea and no forms. I could not agree more."
    assert [each.text for each in moments(typed) if each.frame is Frame.AGREED] == [
        "the first ten minutes should be tea and no forms"
    ]
    assert not moments("she thinks checking happens too late, I agreed")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("its family run n they let u keep the same round so folks know u",
         "I like that you're family-run and let people keep the same round."),
        ("small crew and he doesnt rush. last mob were all about speed",
         "I like that you're a small crew and you don't rush."),
        ("Family business, they'll sign a two year deal with a grower",
         "I like that you're a family business, and that you'll sign a two-year deal with a grower."),
        ("It's the only team I've seen that actually checks whether the plan worked",
         "Yours is the only team I've seen that checks whether the plan worked."),
        ("its calm in there, no one shouting over the dryers",
         "I like how calm it is there, with no one shouting over the dryers."),
        ("the house is too quiet and I miss having a route", "I miss having a route."),
        (
            "they fly medevac, when the plane is ready somebody gets to the ward",
            "I like that you fly medevac: when the plane is ready somebody gets to the ward."),
        (
            "in a town this size you see the thing get built",
            "I like that in a town this size you see the thing get built.",
        ),
        ("I would rather know the people I pay", "I would rather know the people I pay."),
        (
            "they publish methods papers. + no night calls",
            "I like that you publish methods papers, and that there are no night calls.",
        ),
        (
            "A hotel small enough to know the guests. I've had enough of calls",
            "I like the idea of a hotel small enough to know the guests.",
        ),
        (
            "It's a garden that's been looked after by somebody who minded.",
            "Yours is a garden that's been looked after by somebody who minded.",
        ),
        (
            "It has a proper orchard and someone ought to prune it.",
            "You have a proper orchard, and someone ought to prune it.",
        ),
        (
            "my little brother learned there. and i wanna be a pe teacher",
            "My little brother learned at Blue Door, and I want to be a PE teacher.",
        ),
        ("My son rides one of those buses", "My son rides one of your buses."),
        (
            "The school is near for my 2 children and I like when I know every tenant",
            "I like it when I know every tenant.",
        ),
        (
            "saw their Hamlet in a barn with 60 people. want to make that",
            "I saw your Hamlet in a barn with 60 people, and I want to make that.",
        ),
        ("i run the choir, six yrs", "I've run the choir for six years."),
        ("money mostly lol", ""),
        ("cant stand my current boss, need out", ""),
    ],
)  # fmt: skip
def test_why_the_job_is_wanted_is_said_of_the_reader_in_one_voice(typed: str, said: str) -> None:
    assert wants(typed, "Blue Door") == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("I said I'd send my allergen certificate over by Wednesday", "send you my allergen certificate by Wednesday"),
        ("I said I'd send Jo my loan checklist this weekend", "send Jo my loan checklist this weekend"),
        ("I'll email Dana my reset worksheet by Thursday", "email you my reset worksheet by Thursday"),
        ("send jo me tickets + white card tonight", "send Jo my tickets and my white card tonight"),
        (
            "send two references and vetting form by end of the week",
            "send you two references and the vetting form by Friday",
        ),
        ("I will email copy of documents to Jo tomorrow", "email Jo a copy of my documents tomorrow"),
        ("I'd send the name of the printer I used today", "today: send you the name of the printer I used"),
        ("nothing", ""),
    ],
)
def test_a_promise_has_its_article_its_day_and_whoever_gets_it(typed: str, said: str) -> None:
    assert promised(typed) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("give her a buzz wed arvo", "I'll call you on Wednesday the 2nd, as we agreed."),
        ("not before wednesday", "I'll call you on"),
    ],
)
def test_a_call_that_was_asked_for_on_a_day_is_made_on_that_day(words: str, said: str) -> None:
    call = Answers(
        call=CallPermission.YES, call_words=words, call_from=date(2026, 12, 2), met=(Met("Dana Marsh"),),
        hire_date=HireDate(asked=True, last=date(2026, 12, 10)),
    )  # fmt: skip
    body = draft(gather(FACTS.talk, call)[0]).body
    assert said in body
    assert ("as we agreed" in body) is is_agreed(words)


def test_what_they_will_check_is_heard_of() -> None:
    found = awaited("he's gonna check about the 4 on 4 off rota and let me know", "Dana Marsh")
    assert found is not None
    assert found.thing == "hearing from you about the four-on-four-off rota"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("she said text is best, 555-0122", "I'll text you on"),
        ("whatsapp her 07700 900162", "I'll text you on"),
        ("a text is better, the kitchen phone rings and nobody hears it", "I'll text you on"),
        ("ring the salon or just dm her", "I'll call you on"),
        ("555-0122, after 3", "I'll call you on"),
    ],
)
def test_who_asked_for_a_text_is_not_told_of_a_call(typed: str, said: str) -> None:
    friday = date(2026, 12, 4)
    allowed = replace(FACTS, call=CallPermission.YES, call_on=friday, call_words=typed)
    assert said in draft(allowed).body


def test_a_day_that_is_another_persons_is_no_day_of_the_promise() -> None:
    assert promised("my one-pager by Thursday. Grant will ring my referees this week").endswith("by Thursday")
    assert promised("the one page Saturday outline by Friday").endswith("by Friday")
    assert promised("drop my card at the desk thurs after school").endswith("on Thursday after school")


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize(
    ("why", "closing", "said"),
    [
        ("", "said im keen and could start Apr 5", ("keen", "start on April 5")),
        ("they promote from within", "said im keen and could start Apr 5", ("keen", "start on April 5")),
        ("I'd love to work outside", "could start Apr 5", ("start on April 5",)),
        ("they promote from within", "", ("promote",)),
        ("", "", ()),
    ],
)
def test_that_they_want_it_and_when_they_could_start_is_said_once(
    tone: Tone, why: str, closing: str, said: tuple[str, ...]
) -> None:
    body = draft(replace(FACTS, wants=why, closing=closing), tone=tone).body
    sentences = re.split(r"(?<=[.?!])\s+", body)
    assert len(sentences) == len(set(sentences))
    assert tone is Tone.BRIEF or all(body.count(each) == 1 for each in said)
    assert tone is not Tone.FORMAL or "I'" not in body


@pytest.mark.parametrize(
    ("talked", "said"),
    [
        ("The long border. He was good on drains too.", False),
        ("she still does the front door every morning so she knows every kid", True),
    ],
)
def test_how_somebody_was_is_no_news_to_them(talked: str, *, said: bool) -> None:
    assert bool(of_talk(talked).recalled) is said


def test_who_is_named_in_the_promise_does_not_hide_the_others() -> None:
    met = (Met("Dana Marsh"), Met("Jo Abara"), Met("Ray Osei"))
    facts = replace(
        FACTS, to=met[0], beside=met[1:], promised="send Jo my card by friday", promised_by=date(2026, 12, 4)
    )
    assert gathered(facts).beside == "Ray"


def test_a_company_typed_for_the_role_is_neither_the_job_nor_is_the_role_the_company() -> None:
    swapped = replace(FACTS, talk=replace(FACTS.talk, company="Funeral Arranger", role="Hale & Daughters"))
    note = draft(swapped)
    assert "Hale" not in note.subject + note.body
    assert "work at Funeral Arranger" not in note.body


@pytest.mark.parametrize(
    ("talked", "said"),
    [
        (
            "Bernie Faherty: the inspection in feb and the new yard",
            "telling me about the inspection in February and the new yard",
        ),
        ("Ballroom. $4M redo approved, start Nov", "telling me about the ballroom redo"),
        ("new lift into Old Goat bowl opens this winter", "telling me about the new lift into Old Goat bowl"),
        ("got 4 trucks parked up. his availability is 81", ""),
        ("he drove it 3 weeks. hes got 22 open runs", ""),
    ],
)
def test_a_topic_is_a_thing_of_their_work_without_its_verb(talked: str, said: str) -> None:
    assert theme(talked) == said


def test_an_email_of_another_is_awaited_as_one() -> None:
    coming = awaited("Send him two references. Nell will email in the new year", "Mr Gerald Hart")
    assert coming
    assert coming.thing == "Nell's email in the new year"


def test_a_wish_alone_behind_the_points_says_that_the_job_is_wanted() -> None:
    talk = replace(FACTS.talk, country="GB")
    (facts, *_) = gather(talk, Answers(met=(Met("Dana Marsh"),), closing_words="said I hope to be part of the team"))
    body = draft(facts).body
    assert re.search(r"I'd (?:very much|really) like (?:this|the) job, and I hope to be part of your team\.", body)


def test_nobody_is_said_to_decide_on_a_public_holiday() -> None:
    hire = HireDate(True, date(2026, 12, 25), date(2026, 12, 25))
    (facts, *_) = gather(replace(FACTS.talk, country="GB"), Answers(met=(Met("Dana Marsh"),), hire_date=hire))
    assert facts.decides_by is None


def test_a_title_is_nobody_to_thank() -> None:
    (facts, *_) = gather(FACTS.talk, Answers(met=(Met("Dana Marsh"), Met("Lead Analyst"), Met("Jo Abara"))))
    assert gathered(facts).beside == "Jo"
