"""Everything that reads what people type or drop, as functions of one text: what they cost is held by a test."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.actions import form_times
from bot.checklist import (
    along,
    approval,
    corrections,
    mended_figures,
    named_steps,
    personal,
    recalled,
    retold,
    sentences,
)
from bot.checklist import check as before_note
from bot.checklist.conversation import Conversation
from bot.checklist.steps import StepName
from bot.coaching import diff, digest, redaction, tasks
from bot.interviews import itself, rounds, when
from bot.mydata import unreadable
from bot.notes import (
    bridging,
    drafting,
    edit_words,
    edits,
    jotted,
    motives,
    own_grammar,
    own_templates,
    review,
    several_edits,
    telling,
    wishes,
)
from bot.notes import places as note_places
from bot.notes.checks import check, holding, naming, similarity, wording
from bot.notes.drafting import Note
from bot.notes.facts import Talk, for_reader
from bot.nudges import quiet, snoozing
from bot.nudges import typed as nudge_typed
from bot.nudges import wishes as nudge_wishes
from bot.reading import dates, hinglish, intents, spoken_marks
from bot.reading.answers import (
    asking_back,
    calling,
    conditions,
    nothing_more,
    points,
    promises,
    reading,
    talked,
    yes_no,
)
from bot.reading.corrections import (
    additions,
    around_corrections,
    complaints,
    dropping,
    figures,
    mending,
    moves,
    noted,
    numbers,
    ordering,
    pointed,
    respelling,
    rewording,
    swaps,
    titles,
)
from bot.reading.dates import clocks, filler, moments, silence, spelling
from bot.reading.intents import away, commands, finding, forwarded, other_employer, signs
from bot.reading.intents import words as intent_words
from bot.reading.interviews import (
    bare_hours,
    chatter,
    company_and_role,
    employers,
    held,
    led_up_to,
    left_over,
    misread,
    role_first,
    short_forms,
    spoken,
    starting,
    unpunctuated,
)
from bot.reading.invitations import (
    common_names,
    descriptions,
    firms,
    hosts,
    invitations,
    places,
    subject_words,
    subjects,
    whereabouts,
    zones,
)
from bot.reading.people import (
    addresses,
    addressing,
    behind_names,
    contact,
    couples,
    dictated,
    given,
    lines,
    name_words,
    names,
    names_with_titles,
    no_names,
    pasted,
    people,
    phones,
    pieces,
    ranks,
    sure,
    told_around,
    trades,
    unparted,
    wordings,
)
from bot.reading.places import countries
from bot.reading.places import zones as named_zones
from bot.reading.shorthand import (
    doubts,
    in_short,
    item_kinds,
    item_sentences,
    item_tidying,
    items,
    reasons,
    themes,
    written,
)
from bot.reading.shorthand import names as shorthand_names
from bot.reading.shorthand import noted as noted_points
from bot.reading.shorthand import promises as note_promises
from bot.reading.shorthand import talked as shorthand_talked
from bot.services import home_page
from bot.services.checklist import reminded
from bot.services.mydata import files
from bot.store.persons import Who
from bot.support import limits, patterns, storable
from bot.vocabulary import asked, editions, replies
from bot.vocabulary.answers import Answers, CallPermission, HireDate, Point
from bot.vocabulary.met import Met
from bot.vocabulary.note_kinds import NoteKind
from bot.wording import words
from handlers.slack import payload_text

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 11, 30, tzinfo=ZoneInfo("America/New_York"))
SETTING = reading.Setting(TODAY)
TALK = Talk("Northwind", "Finance Manager", "Sam Rivera", TODAY, TODAY)
TOLD = Answers(told=(Point("I cut costs by 15%"), Point("I led six people")))
Reader = Callable[[str], object]
ITSELF = itself.Itself("Northwind", "Finance Manager", when.Times(None, NOW))


def about(text: str = "Northwind") -> check.About:
    """What a note should fit, all of it that text."""
    company, name = text[: limits.LONGEST_EMPLOYER], text[: limits.LONGEST_NAME]
    return check.About(
        company,
        company,
        TODAY,
        TODAY,
        name,
        (name,),
        name,
        (text[: limits.LONGEST_POINT],),
        (text[: limits.LONGEST_POINT],),
        CallPermission.YES,
        TODAY,
        TODAY,
        (company,),
        (text[: limits.LONGEST_NOTE],),
    )


def _drafted(text: str) -> object:
    facts = for_reader(TALK, Answers(told=(Point(text, text),), missed=(Point(text),), met=(Met("Bo"),)), 0)
    return [drafting.draft(facts, kind) for kind in (NoteKind.THANK_YOU, NoteKind.CHECK_IN, NoteKind.CALL)]


def _answer(read: Callable[..., object]) -> Reader:
    return lambda text: read(replies.Typed(text), Answers(), SETTING)


def _refused(work: Callable[[], object]) -> object:
    try:
        return work()
    except (unreadable.Unreadable, own_grammar.Unusable) as refusal:
        return refusal


NOTED = Answers(told=(Point("cut costs by 15%"), Point("Power BI")), met=(Met("Priya Raman"), Met("Bo Chen", "CTO")))
ANSWERED = replace(NOTED, call=CallPermission.YES, hire_date=HireDate(True, TODAY, TODAY))
READERS: dict[str, Reader] = {
    "bot.reading.interviews.unpunctuated.may_name_employer": lambda text: unpunctuated.may_name_employer(text[:200]),
    "bot.reading.interviews.misread.tells": lambda text: misread.tells(text[:500]),
    "bot.reading.interviews.misread.settled": lambda text: misread.settled(text[:500], text[:500], text[:500]),
    "bot.reading.interviews.misread.named_in": lambda text: misread.named_in(text[:500]),
    "bot.reading.interviews.misread.is_a_word": lambda text: misread.is_a_word(text[:500]),
    "bot.reading.interviews.misread.is_but_marks": lambda text: misread.is_but_marks(text[:500]),
    "bot.reading.people.no_names.is_no_name": lambda text: no_names.is_no_name(text[:200]),
    "bot.reading.people.no_names.is_of_a_post": lambda text: no_names.is_of_a_post(text[:200]),
    "bot.reading.people.sure.is_twice": lambda text: sure.is_twice("Ann", text),
    "bot.reading.interviews.chatter.without_telling": lambda text: chatter.without_telling(text[:500]),
    "bot.reading.people.dictated.with_names_spelt": dictated.with_names_spelt,
    "bot.reading.people.couples.with_last_names": couples.with_last_names,
    "bot.reading.intents.no_more.says_no_more": intents.says_no_more,
    "bot.reading.invitations.firms.as_written": lambda text: firms.as_written("Finch & Wren", text),
    "bot.reading.invitations.firms.ends_like_a_firm": firms.ends_like_a_firm,
    "bot.reading.invitations.firms.from_domain": firms.from_domain,
    "bot.reading.invitations.firms.is_agency": firms.is_agency,
    "bot.reading.invitations.firms.names_agency": lambda text: firms.names_agency(text, "Finch & Wren"),
    "bot.reading.invitations.firms.opens_with": lambda text: firms.opens_with(text, "Finch & Wren"),
    "bot.reading.invitations.subject_words.is_hold": subject_words.is_hold,
    "bot.reading.invitations.subject_words.is_role": subject_words.is_role,
    "bot.reading.invitations.subject_words.lead_of": subject_words.lead_of,
    "bot.reading.invitations.subject_words.plain_subject": subject_words.plain_subject,
    "bot.reading.invitations.subject_words.without_kinds": subject_words.without_kinds,
    "bot.reading.invitations.whereabouts.employers_country": lambda text: whereabouts.employers_country(
        text, "America/New_York", "America/New_York", (text,), (text,)
    ),
    "bot.reading.intents.commands.read_command": commands.read_command,
    "bot.reading.invitations.common_names.name_in": lambda text: common_names.name_in(text, text),
    "bot.reading.invitations.common_names.squashed": common_names.squashed,
    "bot.reading.invitations.descriptions.company_in": descriptions.company_in,
    "bot.reading.invitations.descriptions.event_name_in": descriptions.event_name_in,
    "bot.reading.invitations.descriptions.plain": descriptions.plain,
    "bot.reading.invitations.descriptions.role_in": descriptions.role_in,
    "bot.reading.invitations.descriptions.role_said_in": descriptions.role_said_in,
    "bot.reading.invitations.descriptions.without_tags": descriptions.without_tags,
    "bot.vocabulary.editions.read_edition": editions.read_edition,
    "bot.reading.invitations.hosts.with_named": lambda text: hosts.with_named(
        (), f"Sam Rivera and {text}", text, "Sam Rivera", ""
    ),
    "bot.reading.invitations.hosts.with_phone": lambda text: hosts.with_phone((Met("Bo"),), text, text),
    "bot.reading.invitations.invitations.read_invitation": lambda text: invitations.read_invitation(
        f"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261201T100000Z\n{text}".encode("utf-8", "replace"), "UTC", NOW, "Sam"
    ),
    "bot.reading.invitations.subjects.read_subject": lambda text: subjects.read_subject(
        text, text, (text[:80],), "northwind"
    ),
    "bot.reading.invitations.places.numbers_to_call": places.numbers_to_call,
    "bot.reading.invitations.subject_words.is_called_off": subject_words.is_called_off,
    "bot.reading.invitations.subject_words.names_interview": subject_words.names_interview,
    "bot.reading.invitations.zones.offset_in": zones.offset_in,
    "bot.reading.invitations.zones.read_wall": zones.read_wall,
    "bot.reading.invitations.zones.resolver": lambda text: zones.resolver(text, ()),
    "bot.reading.people.addresses.read": lambda text: addresses.read(text, Met("Bo Chen"), "en_US"),
    "bot.reading.people.addresses.told": lambda text: addresses.told(text, Met("Bo Chen")),
    "bot.reading.people.addresses.is_told": lambda text: addresses.is_told(text, Met("Bo Chen")),
    "bot.vocabulary.asked.read_asked": asked.read_asked,
    "bot.vocabulary.asked.read_told": asked.read_told,
    "bot.reading.people.contact.read_contact": contact.read_contact,
    "bot.reading.spoken_marks.with_marks": spoken_marks.with_marks,
    "bot.reading.interviews.bare_hours.with_hours": lambda text: bare_hours.with_hours(text[:500], NOW),
    "bot.reading.interviews.chatter.is_talk": chatter.is_talk,
    "bot.reading.interviews.chatter.without_chatter": lambda text: chatter.without_chatter(text[:500]),
    "bot.reading.interviews.led_up_to.plainly": lambda text: led_up_to.plainly(text[:500]),
    "bot.reading.interviews.left_over.changes_nothing": (
        lambda text: left_over.changes_nothing(text[:500], "Acme", "Cook", text[:500])
    ),
    "bot.reading.interviews.company_and_role.role_of": company_and_role.role_of,
    "bot.reading.interviews.company_and_role.tidy": company_and_role.tidy,
    "bot.reading.interviews.employers.read_employer": employers.read_employer,
    "bot.reading.interviews.role_first.is_an_acronym": role_first.is_an_acronym,
    "bot.reading.interviews.role_first.is_a_role": role_first.is_a_role,
    "bot.reading.interviews.role_first.is_spelt_out": role_first.is_spelt_out,
    "bot.reading.interviews.role_first.is_an_institution": role_first.is_an_institution,
    "bot.reading.interviews.role_first.employer_among": lambda text: role_first.employer_among(text, [text]),
    "bot.checklist.named_steps.named_step": named_steps.named_step,
    "bot.services.checklist.reminded.read_reminder": reminded.read_reminder,
    "bot.reading.interviews.role_first.is_a_name": lambda text: role_first.is_a_name(text[:500]),
    "bot.reading.interviews.role_first.without_grade": lambda text: role_first.without_grade(text[:500]),
    "bot.reading.interviews.unpunctuated.tells_apart": lambda text: unpunctuated.tells_apart(text, text),
    "bot.reading.interviews.unpunctuated.is_shift": lambda text: unpunctuated.is_shift(text[:500]),
    "bot.reading.interviews.unpunctuated.without_shift": lambda text: unpunctuated.without_shift(text[:500]),
    "bot.reading.interviews.unpunctuated.read_unpunctuated": lambda text: unpunctuated.read_unpunctuated(text[:500]),
    "bot.reading.interviews.role_first.role_in": role_first.role_in,
    "bot.reading.interviews.role_first.employer_behind": role_first.employer_behind,
    "bot.reading.interviews.role_first.with_a_grade": lambda text: role_first.with_a_grade(text[:500]),
    "bot.reading.interviews.role_first.is_a_bracketed_role": lambda text: role_first.is_a_bracketed_role(text[:200]),
    "bot.reading.interviews.role_first.are_people": lambda text: role_first.are_people(text[:500]),
    "bot.reading.interviews.role_first.is_role_end": lambda text: role_first.is_role_end(text[:500]),
    "bot.reading.interviews.held.split_off_address": lambda text: held.split_off_address(text[:500]),
    "bot.reading.interviews.held.split_off_how": lambda text: held.split_off_how(text[:500]),
    "bot.reading.interviews.held.split_off_way_first": lambda text: held.split_off_way_first(text[:500]),
    "bot.reading.interviews.held.split_off_length": lambda text: held.split_off_length(text[:500]),
    "bot.reading.interviews.held.split_off_round": lambda text: held.split_off_round(text[:500]),
    "bot.reading.people.names.is_role_word": names.is_role_word,
    "bot.reading.people.names.names_a_role": names.names_a_role,
    "bot.checklist.corrections.may_correct": corrections.may_correct,
    "bot.checklist.along.correction_along": lambda text: along.correction_along(
        text, Conversation(NOTED, StepName.CALL), SETTING
    ),
    "bot.checklist.corrections.read_correction": lambda text: corrections.read_correction(text, NOTED, SETTING),
    "bot.reading.people.given.is_given": given.is_given,
    "bot.reading.people.behind_names.is_last_then_first": lambda text: behind_names.is_last_then_first(
        text[:300], text[:300]
    ),
    "bot.reading.people.behind_names.is_letters_behind": lambda text: behind_names.is_letters_behind(
        text[:300], "Bo Chen"
    ),
    "bot.reading.people.behind_names.is_no_person": lambda text: behind_names.is_no_person(f"x{text[:300]}"),
    "bot.reading.people.behind_names.is_what_they_do": lambda text: behind_names.is_what_they_do(
        f"x{text[:300]}", "Bo Chen"
    ),
    "bot.reading.people.names_with_titles.name_said_of": lambda text: names_with_titles.name_said_of(text[:300]),
    "bot.reading.people.behind_names.with_letters_apart": lambda text: behind_names.with_letters_apart(text[:300]),
    "bot.reading.corrections.mending.part_changed": lambda text: mending.part_changed(text[:300], NOTED),
    "bot.reading.corrections.mending.reached": lambda text: mending.reached(text[:300], NOTED),
    "bot.reading.corrections.pointed.figure_of_topic": lambda text: pointed.figure_of_topic(text[:300], NOTED),
    "bot.reading.corrections.pointed.topic_anew": lambda text: pointed.topic_anew(text[:300], NOTED),
    "bot.reading.corrections.mending.addressed": lambda text: mending.addressed(text[:300], NOTED),
    "bot.reading.corrections.titles.of_nobody": lambda text: titles.of_nobody(text[:300], NOTED),
    "bot.reading.corrections.titles.title_changed": lambda text: titles.title_changed(text[:300], NOTED),
    "bot.reading.corrections.titles.titles_swapped": lambda text: titles.titles_swapped(text[:300], NOTED),
    "bot.reading.corrections.around_corrections.changes_nothing": lambda text: around_corrections.changes_nothing(
        text[:300]
    ),
    "bot.reading.corrections.around_corrections.ways_said": lambda text: around_corrections.ways_said(text[:300]),
    "bot.reading.corrections.around_corrections.written_out": lambda text: around_corrections.written_out(
        text[:300], NOTED.met
    ),
    "bot.reading.corrections.around_corrections.with_orders_spelt": lambda text: around_corrections.with_orders_spelt(
        text[:300]
    ),
    "bot.reading.corrections.complaints.complained": lambda text: complaints.complained(text[:300], NOTED),
    "bot.reading.corrections.additions.added": lambda text: additions.added(text[:300], NOTED),
    "bot.reading.corrections.mending.capital": mending.capital,
    "bot.reading.corrections.mending.part_dropped": lambda text: mending.part_dropped(text[:300], NOTED),
    "bot.reading.people.names.is_surely_a_name": names.is_surely_a_name,
    "bot.reading.people.names.is_name": names.is_name,
    "bot.reading.people.names.is_title": lambda text: names.is_title(text[:320]),
    "bot.reading.corrections.noted.is_place": lambda text: noted.is_place(text[:300]),
    "bot.reading.people.told_around.without_talk": told_around.without_talk,
    "bot.reading.people.unparted.parted": unparted.parted,
    "bot.reading.people.pasted.is_address": lambda text: pasted.is_address(text[:5_000]),
    "bot.reading.people.pasted.is_profile": pasted.is_profile,
    "bot.reading.people.pasted.is_sign_off": pasted.is_sign_off,
    "bot.reading.people.pasted.written_out": pasted.written_out,
    "bot.reading.people.pieces.belongs": lambda text: pieces.belongs(f"{text}@x.io", text),
    "bot.reading.people.pieces.clean": pieces.clean,
    "bot.reading.people.pieces.pieces_of": lambda text: pieces.pieces_of(" ".join(text[:6_000].split())),
    "bot.reading.corrections.additions.somebody_met": lambda text: additions.somebody_met(text[:300], NOTED),
    "bot.reading.corrections.additions.point_forgotten": lambda text: additions.point_forgotten(text[:300], NOTED),
    "bot.reading.corrections.additions.point_told": lambda text: additions.point_told(text[:300], NOTED),
    "bot.reading.corrections.additions.said_again": lambda text: additions.said_again(text[:300], NOTED),
    "bot.reading.corrections.complaints.missed": lambda text: complaints.missed(text[:300], NOTED),
    "bot.reading.corrections.complaints.rephrased": lambda text: complaints.rephrased(text[:300], NOTED),
    "bot.reading.corrections.complaints.begun_anew": lambda text: complaints.begun_anew(text[:300], NOTED),
    "bot.reading.corrections.pointed.people_counted": lambda text: pointed.people_counted(text[:300], NOTED),
    "bot.reading.corrections.swaps.contrasted": lambda text: swaps.contrasted(text[:300], NOTED),
    "bot.reading.corrections.swaps.stood_in": lambda text: swaps.stood_in(text[:300], NOTED),
    "bot.reading.corrections.swaps.denied": lambda text: swaps.denied(text[:300], NOTED),
    "bot.reading.corrections.pointed.figure_anew": lambda text: pointed.figure_anew(text[:300], NOTED),
    "bot.reading.corrections.respelling.name_alone": lambda text: respelling.name_alone(text[:300], NOTED),
    "bot.checklist.retold.closing_told": lambda text: retold.closing_told(text[:300], ANSWERED, SETTING),
    "bot.reading.corrections.figures.is_number": lambda text: figures.is_number(text[:300]),
    "bot.reading.corrections.dropping.dropped": lambda text: dropping.dropped(text[:300], NOTED),
    "bot.reading.corrections.mending.without_spelling": lambda text: mending.without_spelling(text[:300]),
    "bot.reading.corrections.complaints.of_several": lambda text: complaints.of_several(text[:300], NOTED),
    "bot.reading.answers.nothing_more.holds_no_point": nothing_more.holds_no_point,
    "bot.reading.corrections.numbers.end_changed": lambda text: numbers.end_changed(text[:300], NOTED),
    "bot.reading.corrections.moves.kept": lambda text: moves.kept(text[:300], NOTED),
    "bot.reading.corrections.ordering.ordered": lambda text: ordering.ordered(text[:300], NOTED),
    "bot.reading.corrections.moves.told_or_missed": lambda text: moves.told_or_missed(text[:300], NOTED),
    "bot.reading.corrections.noted.with_capitals": lambda text: noted.with_capitals(text[:300]),
    "bot.reading.people.pasted.emoji_apart": pasted.emoji_apart,
    "bot.reading.people.pasted.profiles": pasted.profiles,
    "bot.checklist.recalled.call_told": lambda text: recalled.call_told(text[:300], ANSWERED, SETTING, is_over=False),
    "bot.checklist.recalled.leave_told": lambda text: recalled.leave_told(text[:300], NOTED, SETTING),
    "bot.checklist.retold.promise_told": lambda text: retold.promise_told(text[:300], NOTED, SETTING),
    "bot.checklist.retold.date_named": lambda text: retold.date_named(text[:300], NOTED, SETTING),
    "bot.checklist.retold.date_told": lambda text: retold.date_told(text[:300], ANSWERED, SETTING, plain=False),
    "bot.reading.corrections.rewording.reworded": lambda text: rewording.reworded(text[:300], NOTED),
    "bot.reading.corrections.respelling.letters_changed": lambda text: respelling.letters_changed(text[:300], NOTED),
    "bot.reading.corrections.respelling.spelled_anew": lambda text: respelling.spelled_anew(text[:300], NOTED),
    "bot.reading.corrections.respelling.turned": lambda text: respelling.turned(text[:300], NOTED),
    "bot.reading.corrections.swaps.arrow": lambda text: swaps.arrow(text[:300], NOTED),
    "bot.reading.corrections.pointed.point_said_anew": lambda text: pointed.point_said_anew(text[:300], NOTED),
    "bot.reading.corrections.swaps.swapped": lambda text: swaps.swapped(text[:300], NOTED),
    "bot.reading.people.trades.is_surely_a_company": lambda text: trades.is_surely_a_company(text[:300]),
    "bot.reading.people.name_words.words_of": name_words.words_of,
    "bot.reading.corrections.noted.point_named": lambda text: noted.point_named(text[:300], NOTED),
    "bot.reading.corrections.noted.whom": lambda text: noted.whom(text[:300], NOTED.met),
    "bot.reading.corrections.noted.words_of": noted.words_of,
    "bot.reading.people.names.cased_title": names.cased_title,
    "bot.reading.people.names.is_no_first_name": names.is_no_first_name,
    "bot.reading.people.names.is_shared_mailbox": names.is_shared_mailbox,
    "bot.reading.people.names.cased": names.cased,
    "bot.reading.people.names.is_suffix": names.is_suffix,
    "bot.reading.people.names.may_mean_somebody": names.may_mean_somebody,
    "bot.reading.people.names_with_titles.name_and_title": lambda text: names_with_titles.name_and_title(
        text, title_may_lead=True
    ),
    "bot.reading.people.names.name_from_email": names.name_from_email,
    "bot.reading.people.names_with_titles.name_like_a_title": names_with_titles.name_like_a_title,
    "bot.reading.people.names.opens_with_article": names.opens_with_article,
    "bot.reading.people.names.without_article": names.without_article,
    "bot.reading.people.names.without_marks": lambda text: names.without_marks(text, ".,"),
    "bot.reading.people.pasted.about_people": pasted.about_people,
    "bot.reading.people.pasted.without_dress": pasted.without_dress,
    "bot.reading.people.phones.phone_numbers": phones.phone_numbers,
    "bot.reading.people.phones.in_digits": phones.in_digits,
    "bot.reading.people.phones.without_phones": phones.without_phones,
    "bot.reading.people.ranks.with_ranks_apart": ranks.with_ranks_apart,
    "bot.reading.people.people.read_met": people.read_met,
    "bot.reading.people.people.read_people": people.read_people,
    "bot.reading.people.lines.lines_of": lambda text: lines.lines_of(text[:5_000]),
    "bot.reading.people.lines.unescaped": lines.unescaped,
    "bot.reading.people.lines.visible": lines.visible,
    "bot.reading.people.lines.within": lines.within,
    "bot.checklist.approval.approves": approval.approves,
    "bot.checklist.check.is_of_it": lambda text: before_note.is_of_it(text, ANSWERED, SETTING),
    "bot.checklist.check.read_check": lambda text: before_note.read_check(replies.Typed(text), ANSWERED, SETTING),
    "bot.checklist.mended_figures.corrected": lambda text: mended_figures.corrected("I cut it from 9 to 3.", text),
    "bot.checklist.personal.split_arranged": personal.split_arranged,
    "bot.reading.answers.points.is_nerves": points.is_nerves,
    "bot.reading.answers.points.is_elsewhere": points.is_elsewhere,
    "bot.reading.answers.points.several": points.several,
    "bot.reading.answers.points.without_request": points.without_request,
    "bot.reading.answers.points.read_point": points.read_point,
    "bot.reading.answers.promises.apart": promises.apart,
    "bot.reading.answers.promises.by_when": lambda text: promises.by_when(text, TODAY, "en_US"),
    "bot.interviews.itself.read_itself": lambda text: itself.read_itself(text, ITSELF, NOW, "en_US"),
    "bot.interviews.when.read_when": lambda text: when.read_when(text[:200], ITSELF.times, NOW, "en_US"),
    "bot.interviews.rounds.next_round": lambda text: rounds.next_round(text, None),
    "bot.interviews.rounds.round_name": lambda text: rounds.round_name(text, None),
    "bot.interviews.when.names_today": when.names_today,
    "bot.interviews.when.moved_to": lambda text: when.moved_to(text[:400], ITSELF.times, NOW, "en_US"),
    "bot.nudges.quiet.read_quiet": quiet.read_quiet,
    "bot.nudges.wishes.read_of_one": nudge_wishes.read_of_one,
    "bot.nudges.wishes.spares_some": nudge_wishes.spares_some,
    "bot.interviews.itself.may_mend": itself.may_mend,
    "bot.reading.dates.moments.left_over": lambda text: moments.left_over(text[:500]),
    "bot.reading.dates.only_hour.read_hour": lambda text: dates.read_hour(text[:200]),
    "bot.reading.answers.calling.read_call": _answer(calling.read_call),
    "bot.reading.answers.calling.read_call_contact": _answer(calling.read_call_contact),
    "bot.reading.answers.conditions.best_hour": conditions.best_hour,
    "bot.reading.answers.conditions.first_day": lambda text: conditions.first_day(text, TODAY, "en_US"),
    "bot.reading.answers.conditions.is_agreed": conditions.is_agreed,
    "bot.reading.answers.conditions.is_day_of_call": lambda text: conditions.is_day_of_call(text, None, is_start=True),
    "bot.reading.answers.conditions.read_condition": lambda text: conditions.read_condition(text, None, TODAY, "en_US"),
    "bot.reading.answers.conditions.weekdays": conditions.weekdays,
    "bot.reading.answers.reading.read_closing": _answer(reading.read_closing),
    "bot.reading.answers.reading.read_hire_date": _answer(reading.read_hire_date),
    "bot.reading.answers.reading.read_met": _answer(reading.read_met),
    "bot.reading.answers.reading.read_missed": _answer(reading.read_missed),
    "bot.reading.answers.reading.read_told": _answer(reading.read_told),
    "bot.checklist.sentences.alike": lambda text: sentences.alike(text, TOLD),
    "bot.checklist.sentences.said_as": sentences.said_as,
    "bot.reading.intents.other_employer.is_of_another": lambda text: other_employer.is_of_another(text, ("Acme",)),
    "bot.reading.hinglish.in_english": lambda text: hinglish.in_english(text + " hai"),
    "bot.reading.interviews.spoken.read_spoken": lambda text: spoken.read_spoken(text, NOW, "en_US"),
    "bot.reading.interviews.short_forms.written_out": lambda text: short_forms.written_out(text[:500]),
    "bot.reading.interviews.short_forms.without_whoever_hires": lambda text: short_forms.without_whoever_hires(
        text[:500]
    ),
    "bot.reading.interviews.starting.read_start": lambda text: starting.read_start(text, NOW, "en_US"),
    "bot.reading.answers.talked.with_doubts": lambda text: talked.with_doubts(text, (Met("Bo Chen"), Met("Ana Ray"))),
    "bot.reading.answers.talked.with_talk": lambda text: talked.with_talk(text, (Met("Bo Chen"), Met("Ana Ray"))),
    "bot.reading.people.trades.is_company": lambda text: trades.is_company(text[:300]),
    "bot.reading.people.trades.is_credential": lambda text: trades.is_credential(text[:300]),
    "bot.reading.people.trades.is_letters": lambda text: trades.is_letters(text[:300]),
    "bot.reading.people.trades.is_place": lambda text: trades.is_place(text[:300]),
    "bot.reading.people.trades.is_title_letters": lambda text: trades.is_title_letters(text[:300]),
    "bot.reading.people.trades.is_trade": lambda text: trades.is_trade(text[:300]),
    "bot.reading.people.trades.is_trade_or_surname": trades.is_trade_or_surname,
    "bot.reading.people.trades.may_be_trade": lambda text: trades.may_be_trade(text[:300]),
    "bot.reading.people.wordings.together": lambda text: wordings.together(" ".join(text[:6_000].split())),
    "bot.reading.answers.asking_back.asks_back": asking_back.asks_back,
    "bot.reading.answers.asking_back.is_question": asking_back.is_question,
    "bot.reading.answers.yes_no.plain": yes_no.plain,
    "bot.reading.answers.yes_no.as_corrected": yes_no.as_corrected,
    "bot.reading.answers.yes_no.looked_forward": yes_no.looked_forward,
    "bot.reading.answers.yes_no.not_asked": yes_no.not_asked,
    "bot.reading.answers.yes_no.said_nothing": yes_no.said_nothing,
    "bot.reading.answers.yes_no.without_yes": yes_no.without_yes,
    "bot.reading.answers.yes_no.yes_or_no": yes_no.yes_or_no,
    "bot.coaching.diff.changes": lambda text: diff.changes(text, text[::-1]),
    "bot.coaching.digest.short": digest.short,
    "bot.coaching.redaction.fit_to_show": lambda text: redaction.fit_to_show(text, ("a@b.co", "555 0102 33")),
    "bot.coaching.redaction.held_back": lambda text: redaction.held_back(
        Note(text, text), text, text, ("a@b.co", "5550102")
    ),
    "bot.coaching.redaction.words_held_back": lambda text: redaction.words_held_back(
        text, text, ("a@b.co", "555 0102 33")
    ),
    "bot.reading.places.countries.code_of": countries.code_of,
    "bot.reading.dates.filler.unread": lambda text: filler.unread(text[:250]),
    "bot.reading.dates.hire.read_date": lambda text: dates.read_date(text, TODAY),
    "bot.reading.dates.hire.read_hire_date": lambda text: dates.read_hire_date(text, TODAY),
    "bot.reading.dates.moments.read_moment": lambda text: dates.read_moment(text, NOW),
    "bot.reading.dates.spotting.find_moment": lambda text: dates.find_moment(text, NOW, "en_US"),
    "bot.reading.dates.silence.unsaid": silence.unsaid,
    "bot.reading.dates.spelling.plain": spelling.plain,
    "bot.reading.dates.clocks.in_digits": clocks.in_digits,
    "bot.reading.dates.clocks.read_hours": clocks.read_hours,
    "bot.reading.intents.guessing.guess": intents.guess,
    "bot.reading.intents.of_one.is_asked": intents.is_asked,
    "bot.reading.intents.of_one.read_with": lambda text: intents.read_with(text, "Priya"),
    "bot.reading.intents.of_one.read_of": lambda text: intents.read_of(text, "Northwind Traders"),
    "bot.reading.intents.beside.read_beside": intents.read_beside,
    "bot.reading.intents.forwarded.read_forwarded": forwarded.read_forwarded,
    "bot.reading.intents.away.is_called_away": away.is_called_away,
    "bot.reading.intents.likely.read_likely": intents.read_likely,
    "bot.reading.intents.finding.normal": finding.normal,
    "bot.reading.intents.reading.read": intents.read.__wrapped__,  # what is read again is known
    "bot.reading.intents.parts.read_parts": intents.read_parts,
    "bot.reading.intents.parts.clauses_of": intents.clauses_of,
    "bot.reading.intents.parts.read_with_answer": lambda text: intents.read_with_answer(
        text, intents.read_beside(text)
    ),
    "bot.reading.intents.signs.read_sign": signs.read_sign,
    "bot.reading.intents.words.words_of": lambda text: intent_words.words_of(text, frozenset({"interview", "offer"})),
    "bot.services.home_page.read_wanted": home_page.read_wanted,
    "bot.services.mydata.files.opened": lambda text: _refused(
        lambda: files.opened(text.encode("utf-8", "replace"), Who("T1", "U1"))
    ),
    "bot.mydata.unreadable.parsed": lambda text: _refused(lambda: unreadable.parsed(text)),
    "bot.notes.bridging.with_its_cause": bridging.with_its_cause,
    "bot.notes.checks.holding.point_sentence": lambda text: holding.point_sentence(text[: limits.LONGEST_POINT]),
    "bot.notes.places.replaced": lambda text: note_places.replaced(text, (0, 5), text),
    "bot.notes.places.sentence_in": lambda text: note_places.sentence_in(text[: limits.LONGEST_NOTE], text[:80]),
    "bot.notes.places.text_of": note_places.text_of,
    "bot.notes.places.with_words": lambda text: note_places.with_words(text, text[:80], "here"),
    "bot.notes.places.without": lambda text: note_places.without(text, (0, 5)),
    "bot.notes.places.words_in": lambda text: note_places.words_in(text, text[:80]),
    "bot.notes.edits.as_sentence": edits.as_sentence,
    "bot.notes.edits.holds": lambda text: edits.holds(text, "I cut the close from nine to five days"),
    "bot.notes.edit_words.find_edit": edit_words.find_edit,
    "bot.notes.edit_words.read_edit": edit_words.read_edit,
    "bot.notes.edit_words.whose": edit_words.whose,
    "bot.notes.several_edits.edits_in": several_edits.edits_in,
    "bot.reading.people.addressing.by_name": addressing.by_name,
    "bot.notes.checks.similarity.similarity": lambda text: similarity.similarity(text, text[::-1]),
    "bot.notes.checks.check.shortened": check.shortened,
    "bot.notes.checks.holding.initials_meet": lambda text: holding.initials_meet(text, text),
    "bot.notes.checks.holding.says": lambda text: holding.says(text, text),
    "bot.notes.checks.naming.one_off": lambda text: naming.one_off(text, f"{text}a"),
    "bot.notes.checks.wording.pay_in": lambda text: wording.pay_in(text, text, text),
    "bot.reading.shorthand.written.content_words": written.content_words,
    "bot.reading.shorthand.written.names_day": lambda text: written.names_day(text, TODAY, TODAY),
    "bot.reading.shorthand.written.plain": written.plain,
    "bot.reading.shorthand.written.read_note": lambda text: written.read_note(text, text),
    "bot.reading.shorthand.written.sentences": written.sentences,
    "bot.notes.drafting.arranged": lambda text: drafting.arranged(f"a\n\n{text}", NoteKind.THANK_YOU),
    "bot.notes.drafting.draft": _drafted,
    "bot.notes.own_templates.check": own_templates.check,
    "bot.notes.own_templates.preview": own_templates.preview,
    "bot.notes.review.review": lambda text: review.review(text, text, about()),
    "bot.notes.review.review of a note about that": lambda text: review.review(
        "Thanks", f"Dear Bo,\n{text}", about(text)
    ),
    "bot.notes.jotted.of_them": lambda text: jotted.of_them(text, "Bo"),
    "bot.notes.jotted.of_reader": lambda text: jotted.of_reader(text, "Bo", (text, "Bo")),
    "bot.reading.shorthand.items.item_of": items.item_of,
    "bot.reading.shorthand.items.is_heading": items.is_heading,
    "bot.reading.shorthand.items.is_item": items.is_item,
    "bot.reading.shorthand.items.leans": items.leans,
    "bot.reading.shorthand.items.lower_item": items.lower_item,
    "bot.reading.shorthand.item_tidying.tidied": item_tidying.tidied,
    "bot.reading.shorthand.item_tidying.listed": item_tidying.listed,
    "bot.reading.shorthand.item_sentences.as_sentence": item_sentences.as_sentence,
    "bot.reading.shorthand.noted.came_of": noted_points.came_of,
    "bot.reading.shorthand.item_kinds.told_of_oneself": item_kinds.told_of_oneself,
    "bot.notes.drafting.a_thing": drafting.a_thing,
    "bot.reading.answers.conditions.without_silence": conditions.without_silence,
    "bot.reading.shorthand.names.company_name": shorthand_names.company_name,
    "bot.reading.shorthand.names.one_line": shorthand_names.one_line,
    "bot.reading.shorthand.names.role_name": shorthand_names.role_name,
    "bot.reading.shorthand.doubts.answer": doubts.answer,
    "bot.reading.shorthand.doubts.deed": doubts.deed,
    "bot.reading.shorthand.promises.promise": lambda text: note_promises.promise(text, "Bo"),
    "bot.reading.shorthand.reasons.wants": lambda text: reasons.wants(text, "Northwind"),
    "bot.reading.shorthand.in_short.as_said": in_short.as_said,
    "bot.reading.shorthand.talked.moments": shorthand_talked.moments,
    "bot.reading.shorthand.themes.theme": themes.theme,
    "bot.notes.wishes.read_wish": wishes.read_wish,
    "bot.nudges.snoozing.read_both": lambda text: snoozing.read_both(text, NOW, "en_US"),
    "bot.nudges.snoozing.read_until": lambda text: snoozing.read_until(text, NOW, "en_US"),
    "bot.nudges.typed.named_ahead": lambda text: nudge_typed.named_ahead(text, NOW, "en_US"),
    "bot.nudges.typed.answer_by": lambda text: nudge_typed.answer_by(text, TODAY, "en_US"),
    "bot.nudges.typed.only_day": lambda text: nudge_typed.only_day(text, TODAY, "en_US"),
    "bot.nudges.typed.done_for": lambda text: nudge_typed.done_for(text, (text[:80], "Priya Raman")),
    "bot.nudges.typed.done_at": lambda text: nudge_typed.done_at(text, NOW, "en_US"),
    "bot.nudges.typed.with_days": nudge_typed.with_days,
    "bot.nudges.typed.told_day": nudge_typed.told_day,
    "bot.nudges.typed.is_of_all": nudge_typed.is_of_all,
    "bot.nudges.typed.is_other_way": lambda text: nudge_typed.is_other_way(text, by_phone=True),
    "bot.nudges.typed.names": lambda text: nudge_typed.names(text, (text[:80],)),
    "bot.nudges.wishes.place_in": lambda text: nudge_wishes.place_in(text, "GB"),
    "bot.nudges.wishes.read_wish": lambda text: nudge_wishes.read_wish(text, TODAY, "en_US"),
    "bot.reading.places.zones.zone_named": named_zones.zone_named,
    "bot.notes.motives.why_of": lambda text: motives.why_of(text[:800], "Northwind"),
    "bot.notes.telling.unchased": lambda text: telling.unchased(text[:800]),
    "bot.notes.telling.within": lambda text: telling.within(text[:800]),
    "bot.notes.telling.without_quips": lambda text: telling.without_quips(text[:800]),
    "bot.wording.words.capital": words.capital,
    "bot.wording.words.full_stop": words.full_stop,
    "bot.actions.form_times.last_day": lambda text: form_times.last_day(text, TODAY, "en_US", far="", unread=""),
    "bot.coaching.tasks.read_task": lambda text: tasks.read_task(text, TODAY, "en_US"),
    "bot.coaching.tasks.said_done": lambda text: tasks.said_done(text, [text, "Read it aloud"]),
    "bot.coaching.tasks.is_done_alone": tasks.is_done_alone,
    "bot.coaching.tasks.said_answer": tasks.said_answer,
    "bot.actions.form_times.moment_in": lambda text: form_times.moment_in(text, text, NOW),
    "bot.support.patterns.literal": patterns.literal,
    "bot.support.storable.storable": storable.storable,
    "handlers.slack.payload_text.plain_text": payload_text.plain_text,
}
