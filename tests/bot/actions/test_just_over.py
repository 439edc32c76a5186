"""An interview that is over, told in words: its debrief begins at once, or one tap away with what is known of it."""

from tests.bot.actions.flows import FIRST_QUESTION, debriefed, november
from tests.surfaces.app import App, text
from tests.words import in_english

DEBRIEF = in_english("common.debrief_an_interview")
ALL_OF_IT = {
    "I had an interview for a barista job at Copper Kettle this morning at 9": "barista at Copper Kettle, 24, 9:00 am",
    "i had an interview with Maple Ridge schools for 4th grade teacher on friday at 3:15": (
        "4th grade teacher at Maple Ridge schools, 20, 3:15 pm"
    ),
    "had a zoom interview with Quillstone yesterday at noon for product designer": (
        "product designer at Quillstone, 23, 12:00 pm, video"
    ),
    "phone screen w/ Redhawk Security this morning 8:30, night guard position": (
        "night guard at Redhawk Security, 24, 8:30 am, phone"
    ),
    "interview went ok i think! it was for receptionist at Dr Amin's clinic, yesterday 10:30": (
        "receptionist at Dr Amin's clinic, 23, 10:30 am"
    ),
    "so yesterday i interviewed for social worker with Hope Street Shelter, 9:30 to 10:30": (
        "social worker at Hope Street Shelter, 23, 10:30 am"
    ),
    "straight off a zoom interview with Dell for a SDR role at 9": "SDR at Dell, 24, 9:00 am, video",
    "just hung up from a phone interview with Aldi, store assistant, 10:15": (
        "store assistant at Aldi, 24, 10:15 am, phone"
    ),
    "fresh out of an interview at the Hilton for night porter, 8 to 9": "night porter at the Hilton, 24, 9:00 am",
    "i attended the interview at Infosys for QA engineer today 10 am": "QA engineer at Infosys, 24, 10:00 am",
    "I had given interview for Java Developer in Zentrix Technologies today 11 am": (
        "Java Developer at Zentrix Technologies, 24, 11:00 am"
    ),
    "I have had interview for position of accountant by company Baltmar on 17 November in 14:00": (
        "accountant at Baltmar, 17, 2:00 pm"
    ),
    "Was in with Corrib Seafoods yesterday at 12 for an interview, the quality controller job": (
        "quality controller at Corrib Seafoods, 23, 12:00 pm"
    ),
    "hi yeah so I just came out of an interview with um Brookdale Manor it was for cook and it started at nine": (
        "cook at Brookdale Manor, 24, 9:00 am"
    ),
    "just finished a zoom with Lumen Creative about the motion designer role, 9 to 9:45": (
        "motion designer at Lumen Creative, 24, 9:45 am, video"
    ),
    "Interview done. Sterling Elevator, elevator technician, Nov 23, 8:30am": (
        "elevator technician at Sterling Elevator, 23, 8:30 am"
    ),
    "my agency (Talentwise) sent me to interview at Axiom Freight yesterday 3pm, customs clerk": (
        "customs clerk at Axiom Freight, 23, 3:00 pm"
    ),
    "had my intervew at lowes for garden center asociate yesterady at 1230": (
        "garden center asociate at lowes, 23, 12:30 pm"
    ),
    "had my interview at Larch House, cook, yesterday at 5 and no idea how it went": "cook at Larch House, 23, 5:00 pm",
    "i had an interview with Polaris Insurance the day before yesterday at 10, claims adjuster": (
        "claims adjuster at Polaris Insurance, 22, 10:00 am"
    ),
    "Elm Court, gardener, yesterday 10am, walk round then tea with the head": "gardener at Elm Court, 23, 10:00 am",
    "interview was awful, froze. Tesco, shelf stacker, today 9am": "",
}


def begun(app: App, words: str) -> str:
    """The card that stands over the first question of a new debrief; "" if none was begun."""
    app.sam.say(words)
    if FIRST_QUESTION not in text(app.sam.messages()[-1]):
        return ""
    name, when = text(app.sam.messages()[-2]).splitlines()[:2]
    app.sam.press("Stop")
    day = when.removeprefix("Interview on ").split(". ")[0].replace(", November ", " ").split(" ", 1)[1]
    return f"{name}, {day}"


def test_a_debrief_begins_at_once_when_a_sentence_tells_all_of_the_interview_and_one_to_come_is_noted(app: App) -> None:
    assert {words: begun(app, words) for words in ALL_OF_IT} == ALL_OF_IT
    noted = {words: app.sam.say(words) for words in TO_COME}
    assert {words: said for words, said in noted.items() if f"Noted: {TO_COME[words]}." not in said} == {}


TO_COME = {
    "3rd round w/ Solstice Games is dec 3 at 4pm, level designer": (
        "level designer at Solstice Games, 3rd round, Thursday, December 3, 4:00 pm"
    ),
    "my interview is there with Dr Sharma at Lotus Eye Hospital on 27 november 10:30 am for optometrist post": (
        "optometrist at Lotus Eye Hospital, Friday, November 27, 10:30 am"
    ),
    "hi po, i have my interview on monday 10am with Mabuhay Shipping, crewing assistant": (
        "crewing assistant at Mabuhay Shipping, Monday, November 30, 10:00 am"
    ),
    "phone screen today at 4pm with Juniper Bank, clerk": "clerk at Juniper Bank, Tuesday, November 24, 4:00 pm",
    "intervew tommorow 345pm at autozone, counter sales": "counter sales at autozone, Wednesday, November 25, 3:45 pm",
    "Ive been shortlisted for museum assistant at Whitcombe House, interview is 12/02 at 11.15am": (
        "museum assistant at Whitcombe House, Wednesday, December 2, 11:15 am"
    ),
}


def test_what_a_sentence_tells_of_the_interview_is_one_tap_away_and_two_are_not_taken_for_one(app: App) -> None:
    sam = app.sam
    sam.say("i had two interviews yesterday, Alder Pharmacy at 10 and Beacon Drugs at 2, both pharmacy tech")
    sam.see("unsure.not_read.several")
    sam.say("just finished my interview with H&M for sales associate")
    offer = sam.see(in_english("beside.so_far", known="H&M, sales associate"))
    sam.press(DEBRIEF, where=offer)
    sam.submit({})
    sam.see("sales associate at H&M", in_english("debrief.interview_on", at="Tuesday, November 24, 11:30 am"))
    sam.say("i had an interview for a barista job at Copper Kettle this morning at 9")
    offer = sam.see(in_english("beside.so_far", known="Copper Kettle, barista, Tuesday, November 24, 9:00 am"))
    assert FIRST_QUESTION in text(sam.messages()[-1])  # of the one that they are in the midst of
    sam.press(DEBRIEF, where=offer)
    sam.see("barista at Copper Kettle")


def test_a_known_interview_is_begun_by_its_name_also_before_it_was_to_end_and_a_next_round_anew(app: App) -> None:
    app.sam.command("interviews add Northwind Traders, Clerk, today 2pm")
    app.turn_to(november(24, 14, 40))
    assert begun(app, "just had my interview with Northwind") == "Clerk at Northwind Traders, 24, 2:00 pm"
    assert begun(app, "just had my interview with Northwind, clerk, at 2pm") == ""
    debriefed(app.sam, "debrief Contoso, Cook, yesterday 10am")
    assert begun(app, "had my second interview at Contoso today at 11, cook") == "cook at Contoso, 24, 11:00 am"
