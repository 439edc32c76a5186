"""Everything that reads what people type or drop, as functions of one text: what they cost is held by a test."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot import countries, dates, intents, limits, words
from bot import zones as named_zones
from bot.calendar_files import (
    common_names,
    descriptions,
    editions,
    firms,
    hosts,
    invitations,
    places,
    subject_words,
    subjects,
    whereabouts,
    zones,
)
from bot.checklist import (
    additions,
    addresses,
    around_corrections,
    asked,
    behind_names,
    calling,
    chatter,
    complaints,
    conditions,
    contact,
    corrections,
    dropping,
    employers,
    figures,
    given,
    held,
    lines,
    mending,
    moves,
    named_steps,
    names,
    names_with_titles,
    noted,
    nothing_more,
    numbers,
    ordering,
    pasted,
    people,
    personal,
    phones,
    pieces,
    pointed,
    points,
    promises,
    ranks,
    reading,
    recalled,
    reminded,
    replies,
    respelling,
    retold,
    rewording,
    role_first,
    sentences,
    short_forms,
    spoken,
    starting,
    swaps,
    talked,
    titles,
    trades,
    unpunctuated,
    vocabulary,
    wordings,
    yes_no,
)
from bot.checklist.answers import Answers, CallPermission, HireDate, Point
from bot.checklist.people import Met
from bot.coaching import diff, digest, private
from bot.dates import clocks, filler, moments, silence, spelling
from bot.intents import away, commands, finding, signs
from bot.intents import words as intent_words
from bot.interviews import home, itself, when
from bot.mydata import files, shapes
from bot.notes import (
    addressing,
    alike,
    bridging,
    drafting,
    edit_words,
    edits,
    material,
    motives,
    own_templates,
    review,
    telling,
    wishes,
)
from bot.notes import places as note_places
from bot.notes import sentences as note_sentences
from bot.notes.checks import check, holding, naming, wording, written
from bot.notes.drafting import Note
from bot.notes.facts import Talk, for_reader
from bot.notes.kinds import Kind
from bot.notes.shorthand import doubts, reasons
from bot.notes.shorthand import names as shorthand_names
from bot.notes.shorthand import promises as note_promises
from bot.notes.shorthand import talked as shorthand_talked
from bot.nudges import quiet, snoozing
from bot.nudges import typed as nudge_typed
from bot.nudges import wishes as nudge_wishes
from bot.persons import Who
from handlers.slack import typed

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
    return [drafting.draft(facts, kind) for kind in (Kind.THANK_YOU, Kind.CHECK_IN, Kind.CALL)]


def _answer(read: Callable[..., object]) -> Reader:
    return lambda text: read(replies.Typed(text), Answers(), SETTING)


def _refused(work: Callable[[], object]) -> object:
    try:
        return work()
    except (shapes.Unreadable, own_templates.Unusable) as refusal:
        return refusal


NOTED = Answers(told=(Point("cut costs by 15%"), Point("Power BI")), met=(Met("Priya Raman"), Met("Bo Chen", "CTO")))
ANSWERED = replace(NOTED, call=CallPermission.YES, hire_date=HireDate(True, TODAY, TODAY))
READERS: dict[str, Reader] = {
    "bot.calendar_files.firms.as_written": lambda text: firms.as_written("Finch & Wren", text),
    "bot.calendar_files.firms.ends_like_a_firm": firms.ends_like_a_firm,
    "bot.calendar_files.firms.from_domain": firms.from_domain,
    "bot.calendar_files.firms.is_agency": firms.is_agency,
    "bot.calendar_files.firms.names_agency": lambda text: firms.names_agency(text, "Finch & Wren"),
    "bot.calendar_files.firms.opens_with": lambda text: firms.opens_with(text, "Finch & Wren"),
    "bot.calendar_files.subject_words.is_hold": subject_words.is_hold,
    "bot.calendar_files.subject_words.is_role": subject_words.is_role,
    "bot.calendar_files.subject_words.lead_of": subject_words.lead_of,
    "bot.calendar_files.subject_words.plain_subject": subject_words.plain_subject,
    "bot.calendar_files.subject_words.without_kinds": subject_words.without_kinds,
    "bot.calendar_files.whereabouts.employers_country": lambda text: whereabouts.employers_country(
        text, "America/New_York", "America/New_York", (text,), (text,)
    ),
    "bot.intents.commands.read_command": commands.read_command,
    "bot.calendar_files.common_names.name_in": lambda text: common_names.name_in(text, text),
    "bot.calendar_files.common_names.squashed": common_names.squashed,
    "bot.calendar_files.descriptions.company_in": descriptions.company_in,
    "bot.calendar_files.descriptions.event_name_in": descriptions.event_name_in,
    "bot.calendar_files.descriptions.plain": descriptions.plain,
    "bot.calendar_files.descriptions.role_in": descriptions.role_in,
    "bot.calendar_files.descriptions.role_said_in": descriptions.role_said_in,
    "bot.calendar_files.descriptions.without_tags": descriptions.without_tags,
    "bot.calendar_files.editions.read_edition": editions.read_edition,
    "bot.calendar_files.hosts.with_named": lambda text: hosts.with_named(
        (), f"Sam Rivera and {text}", text, "Sam Rivera", ""
    ),
    "bot.calendar_files.hosts.with_phone": lambda text: hosts.with_phone((Met("Bo"),), text, text),
    "bot.calendar_files.invitations.read_invitation": lambda text: invitations.read_invitation(
        f"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261201T100000Z\n{text}".encode("utf-8", "replace"), "UTC", NOW, "Sam"
    ),
    "bot.calendar_files.subjects.read_subject": lambda text: subjects.read_subject(
        text, text, (text[:80],), "northwind"
    ),
    "bot.calendar_files.places.numbers_to_call": places.numbers_to_call,
    "bot.calendar_files.subject_words.is_called_off": subject_words.is_called_off,
    "bot.calendar_files.subject_words.names_interview": subject_words.names_interview,
    "bot.calendar_files.zones.offset_in": zones.offset_in,
    "bot.calendar_files.zones.read_wall": zones.read_wall,
    "bot.calendar_files.zones.resolver": lambda text: zones.resolver(text, ()),
    "bot.checklist.addresses.read": lambda text: addresses.read(text, Met("Bo Chen"), "en_US"),
    "bot.checklist.addresses.told": lambda text: addresses.told(text, Met("Bo Chen")),
    "bot.checklist.asked.read_asked": asked.read_asked,
    "bot.checklist.asked.read_told": asked.read_told,
    "bot.checklist.contact.read_contact": contact.read_contact,
    "bot.checklist.chatter.is_talk": chatter.is_talk,
    "bot.checklist.chatter.without_chatter": lambda text: chatter.without_chatter(text[:500]),
    "bot.checklist.employers.read_employer": employers.read_employer,
    "bot.checklist.role_first.is_an_acronym": role_first.is_an_acronym,
    "bot.checklist.role_first.is_a_role": role_first.is_a_role,
    "bot.checklist.role_first.is_an_institution": role_first.is_an_institution,
    "bot.checklist.role_first.employer_among": lambda text: role_first.employer_among(text, [text]),
    "bot.checklist.named_steps.named_step": named_steps.named_step,
    "bot.checklist.reminded.read_reminder": reminded.read_reminder,
    "bot.checklist.role_first.is_a_name": lambda text: role_first.is_a_name(text[:500]),
    "bot.checklist.role_first.without_grade": lambda text: role_first.without_grade(text[:500]),
    "bot.checklist.unpunctuated.tells_apart": lambda text: unpunctuated.tells_apart(text, text),
    "bot.checklist.unpunctuated.is_shift": lambda text: unpunctuated.is_shift(text[:500]),
    "bot.checklist.unpunctuated.without_shift": lambda text: unpunctuated.without_shift(text[:500]),
    "bot.checklist.unpunctuated.read_unpunctuated": lambda text: unpunctuated.read_unpunctuated(text[:500]),
    "bot.checklist.role_first.role_in": role_first.role_in,
    "bot.checklist.role_first.employer_behind": role_first.employer_behind,
    "bot.checklist.role_first.with_a_grade": lambda text: role_first.with_a_grade(text[:500]),
    "bot.checklist.role_first.is_a_bracketed_role": lambda text: role_first.is_a_bracketed_role(text[:200]),
    "bot.checklist.role_first.are_people": lambda text: role_first.are_people(text[:500]),
    "bot.checklist.role_first.is_role_end": lambda text: role_first.is_role_end(text[:500]),
    "bot.checklist.held.split_off_address": lambda text: held.split_off_address(text[:500]),
    "bot.checklist.held.split_off_how": lambda text: held.split_off_how(text[:500]),
    "bot.checklist.held.split_off_way_first": lambda text: held.split_off_way_first(text[:500]),
    "bot.checklist.held.split_off_length": lambda text: held.split_off_length(text[:500]),
    "bot.checklist.held.split_off_round": lambda text: held.split_off_round(text[:500]),
    "bot.checklist.names.is_role_word": names.is_role_word,
    "bot.checklist.names.names_a_role": names.names_a_role,
    "bot.checklist.corrections.may_correct": corrections.may_correct,
    "bot.checklist.corrections.read_correction": lambda text: corrections.read_correction(text, NOTED, SETTING),
    "bot.checklist.given.is_given": given.is_given,
    "bot.checklist.behind_names.is_last_then_first": lambda text: behind_names.is_last_then_first(
        text[:300], text[:300]
    ),
    "bot.checklist.behind_names.is_letters_behind": lambda text: behind_names.is_letters_behind(text[:300], "Bo Chen"),
    "bot.checklist.behind_names.is_no_person": lambda text: behind_names.is_no_person(f"x{text[:300]}"),
    "bot.checklist.behind_names.is_what_they_do": lambda text: behind_names.is_what_they_do(
        f"x{text[:300]}", "Bo Chen"
    ),
    "bot.checklist.names_with_titles.name_said_of": lambda text: names_with_titles.name_said_of(text[:300]),
    "bot.checklist.behind_names.with_letters_apart": lambda text: behind_names.with_letters_apart(text[:300]),
    "bot.checklist.mending.part_changed": lambda text: mending.part_changed(text[:300], NOTED),
    "bot.checklist.mending.reached": lambda text: mending.reached(text[:300], NOTED),
    "bot.checklist.pointed.figure_of_topic": lambda text: pointed.figure_of_topic(text[:300], NOTED),
    "bot.checklist.mending.addressed": lambda text: mending.addressed(text[:300], NOTED),
    "bot.checklist.titles.of_nobody": lambda text: titles.of_nobody(text[:300], NOTED),
    "bot.checklist.titles.title_changed": lambda text: titles.title_changed(text[:300], NOTED),
    "bot.checklist.titles.titles_swapped": lambda text: titles.titles_swapped(text[:300], NOTED),
    "bot.checklist.around_corrections.changes_nothing": lambda text: around_corrections.changes_nothing(text[:300]),
    "bot.checklist.around_corrections.ways_said": lambda text: around_corrections.ways_said(text[:300]),
    "bot.checklist.around_corrections.written_out": lambda text: around_corrections.written_out(text[:300], NOTED.met),
    "bot.checklist.around_corrections.with_orders_spelt": lambda text: around_corrections.with_orders_spelt(text[:300]),
    "bot.checklist.complaints.complained": lambda text: complaints.complained(text[:300], NOTED),
    "bot.checklist.additions.added": lambda text: additions.added(text[:300], NOTED),
    "bot.checklist.mending.capital": mending.capital,
    "bot.checklist.mending.part_dropped": lambda text: mending.part_dropped(text[:300], NOTED),
    "bot.checklist.names.is_surely_a_name": names.is_surely_a_name,
    "bot.checklist.names.is_name": names.is_name,
    "bot.checklist.names.is_title": lambda text: names.is_title(text[:320]),
    "bot.checklist.noted.is_place": lambda text: noted.is_place(text[:300]),
    "bot.checklist.pasted.is_address": lambda text: pasted.is_address(text[:5_000]),
    "bot.checklist.pasted.is_profile": pasted.is_profile,
    "bot.checklist.pasted.is_sign_off": pasted.is_sign_off,
    "bot.checklist.pasted.written_out": pasted.written_out,
    "bot.checklist.pieces.belongs": lambda text: pieces.belongs(f"{text}@x.io", text),
    "bot.checklist.pieces.clean": pieces.clean,
    "bot.checklist.pieces.pieces_of": lambda text: pieces.pieces_of(" ".join(text[:6_000].split())),
    "bot.checklist.additions.said_again": lambda text: additions.said_again(text[:300], NOTED),
    "bot.checklist.complaints.missed": lambda text: complaints.missed(text[:300], NOTED),
    "bot.checklist.complaints.rephrased": lambda text: complaints.rephrased(text[:300], NOTED),
    "bot.checklist.complaints.begun_anew": lambda text: complaints.begun_anew(text[:300], NOTED),
    "bot.checklist.pointed.people_counted": lambda text: pointed.people_counted(text[:300], NOTED),
    "bot.checklist.swaps.contrasted": lambda text: swaps.contrasted(text[:300], NOTED),
    "bot.checklist.swaps.denied": lambda text: swaps.denied(text[:300], NOTED),
    "bot.checklist.pointed.figure_anew": lambda text: pointed.figure_anew(text[:300], NOTED),
    "bot.checklist.respelling.name_alone": lambda text: respelling.name_alone(text[:300], NOTED),
    "bot.checklist.retold.closing_told": lambda text: retold.closing_told(text[:300], ANSWERED, SETTING),
    "bot.checklist.figures.is_number": lambda text: figures.is_number(text[:300]),
    "bot.checklist.dropping.dropped": lambda text: dropping.dropped(text[:300], NOTED),
    "bot.checklist.mending.without_spelling": lambda text: mending.without_spelling(text[:300]),
    "bot.checklist.complaints.of_several": lambda text: complaints.of_several(text[:300], NOTED),
    "bot.checklist.nothing_more.holds_no_point": nothing_more.holds_no_point,
    "bot.checklist.numbers.end_changed": lambda text: numbers.end_changed(text[:300], NOTED),
    "bot.checklist.moves.kept": lambda text: moves.kept(text[:300], NOTED),
    "bot.checklist.ordering.ordered": lambda text: ordering.ordered(text[:300], NOTED),
    "bot.checklist.moves.told_or_missed": lambda text: moves.told_or_missed(text[:300], NOTED),
    "bot.checklist.noted.with_capitals": lambda text: noted.with_capitals(text[:300]),
    "bot.checklist.pasted.emoji_apart": pasted.emoji_apart,
    "bot.checklist.pasted.profiles": pasted.profiles,
    "bot.checklist.recalled.call_told": lambda text: recalled.call_told(text[:300], ANSWERED, SETTING),
    "bot.checklist.retold.date_told": lambda text: retold.date_told(text[:300], ANSWERED, SETTING, plain=False),
    "bot.checklist.rewording.reworded": lambda text: rewording.reworded(text[:300], NOTED),
    "bot.checklist.respelling.letters_changed": lambda text: respelling.letters_changed(text[:300], NOTED),
    "bot.checklist.respelling.spelled_anew": lambda text: respelling.spelled_anew(text[:300], NOTED),
    "bot.checklist.respelling.turned": lambda text: respelling.turned(text[:300], NOTED),
    "bot.checklist.swaps.arrow": lambda text: swaps.arrow(text[:300], NOTED),
    "bot.checklist.pointed.point_said_anew": lambda text: pointed.point_said_anew(text[:300], NOTED),
    "bot.checklist.swaps.swapped": lambda text: swaps.swapped(text[:300], NOTED),
    "bot.checklist.trades.is_surely_a_company": lambda text: trades.is_surely_a_company(text[:300]),
    "bot.checklist.vocabulary.words_of": vocabulary.words_of,
    "bot.checklist.noted.point_named": lambda text: noted.point_named(text[:300], NOTED),
    "bot.checklist.noted.whom": lambda text: noted.whom(text[:300], NOTED.met),
    "bot.checklist.noted.words_of": noted.words_of,
    "bot.checklist.names.cased_title": names.cased_title,
    "bot.checklist.names.is_shared_mailbox": names.is_shared_mailbox,
    "bot.checklist.names.cased": names.cased,
    "bot.checklist.names.is_suffix": names.is_suffix,
    "bot.checklist.names.may_mean_somebody": names.may_mean_somebody,
    "bot.checklist.names_with_titles.name_and_title": lambda text: names_with_titles.name_and_title(
        text, title_may_lead=True
    ),
    "bot.checklist.names.name_from_email": names.name_from_email,
    "bot.checklist.names_with_titles.name_like_a_title": names_with_titles.name_like_a_title,
    "bot.checklist.names.opens_with_article": names.opens_with_article,
    "bot.checklist.names.without_article": names.without_article,
    "bot.checklist.names.without_marks": lambda text: names.without_marks(text, ".,"),
    "bot.checklist.pasted.about_people": pasted.about_people,
    "bot.checklist.pasted.without_dress": pasted.without_dress,
    "bot.checklist.phones.phone_numbers": phones.phone_numbers,
    "bot.checklist.phones.in_digits": phones.in_digits,
    "bot.checklist.phones.without_phones": phones.without_phones,
    "bot.checklist.ranks.with_ranks_apart": ranks.with_ranks_apart,
    "bot.checklist.people.read_met": people.read_met,
    "bot.checklist.people.read_people": people.read_people,
    "bot.checklist.lines.lines_of": lambda text: lines.lines_of(text[:5_000]),
    "bot.checklist.lines.unescaped": lines.unescaped,
    "bot.checklist.lines.visible": lines.visible,
    "bot.checklist.lines.within": lines.within,
    "bot.checklist.personal.split_arranged": personal.split_arranged,
    "bot.checklist.points.is_nerves": points.is_nerves,
    "bot.checklist.points.is_elsewhere": points.is_elsewhere,
    "bot.checklist.points.several": points.several,
    "bot.checklist.points.without_request": points.without_request,
    "bot.checklist.points.read_point": points.read_point,
    "bot.checklist.promises.apart": promises.apart,
    "bot.checklist.promises.by_when": lambda text: promises.by_when(text, TODAY, "en_US"),
    "bot.interviews.itself.read_itself": lambda text: itself.read_itself(text, ITSELF, NOW, "en_US"),
    "bot.interviews.when.read_when": lambda text: when.read_when(text[:200], ITSELF.times, NOW, "en_US"),
    "bot.interviews.when.moved_to": lambda text: when.moved_to(text[:400], ITSELF.times, NOW, "en_US"),
    "bot.nudges.quiet.read_quiet": quiet.read_quiet,
    "bot.nudges.wishes.read_of_one": nudge_wishes.read_of_one,
    "bot.nudges.wishes.spares_some": nudge_wishes.spares_some,
    "bot.interviews.itself.may_mend": itself.may_mend,
    "bot.dates.moments.left_over": lambda text: moments.left_over(text[:500]),
    "bot.dates.only_hour.read_hour": lambda text: dates.read_hour(text[:200]),
    "bot.checklist.calling.read_call": _answer(calling.read_call),
    "bot.checklist.calling.read_call_contact": _answer(calling.read_call_contact),
    "bot.checklist.conditions.best_hour": conditions.best_hour,
    "bot.checklist.conditions.first_day": lambda text: conditions.first_day(text, TODAY, "en_US"),
    "bot.checklist.conditions.read_condition": lambda text: conditions.read_condition(text, None, TODAY, "en_US"),
    "bot.checklist.conditions.weekdays": conditions.weekdays,
    "bot.checklist.reading.read_closing": _answer(reading.read_closing),
    "bot.checklist.reading.read_hire_date": _answer(reading.read_hire_date),
    "bot.checklist.reading.read_met": _answer(reading.read_met),
    "bot.checklist.reading.read_missed": _answer(reading.read_missed),
    "bot.checklist.reading.read_told": _answer(reading.read_told),
    "bot.checklist.sentences.alike": lambda text: sentences.alike(text, TOLD),
    "bot.checklist.sentences.said_as": sentences.said_as,
    "bot.checklist.spoken.read_spoken": lambda text: spoken.read_spoken(text, NOW, "en_US"),
    "bot.checklist.short_forms.written_out": lambda text: short_forms.written_out(text[:500]),
    "bot.checklist.starting.read_start": lambda text: starting.read_start(text, NOW, "en_US"),
    "bot.checklist.talked.with_doubts": lambda text: talked.with_doubts(text, (Met("Bo Chen"), Met("Ana Ray"))),
    "bot.checklist.talked.with_talk": lambda text: talked.with_talk(text, (Met("Bo Chen"), Met("Ana Ray"))),
    "bot.checklist.trades.is_company": lambda text: trades.is_company(text[:300]),
    "bot.checklist.trades.is_credential": lambda text: trades.is_credential(text[:300]),
    "bot.checklist.trades.is_letters": lambda text: trades.is_letters(text[:300]),
    "bot.checklist.trades.is_place": lambda text: trades.is_place(text[:300]),
    "bot.checklist.trades.is_title_letters": lambda text: trades.is_title_letters(text[:300]),
    "bot.checklist.trades.is_trade": lambda text: trades.is_trade(text[:300]),
    "bot.checklist.trades.is_trade_or_surname": trades.is_trade_or_surname,
    "bot.checklist.trades.may_be_trade": lambda text: trades.may_be_trade(text[:300]),
    "bot.checklist.wordings.together": lambda text: wordings.together(" ".join(text[:6_000].split())),
    "bot.checklist.yes_no.as_corrected": yes_no.as_corrected,
    "bot.checklist.yes_no.asks_back": yes_no.asks_back,
    "bot.checklist.yes_no.is_question": yes_no.is_question,
    "bot.checklist.yes_no.looked_forward": yes_no.looked_forward,
    "bot.checklist.yes_no.not_asked": yes_no.not_asked,
    "bot.checklist.yes_no.said_nothing": yes_no.said_nothing,
    "bot.checklist.yes_no.without_yes": yes_no.without_yes,
    "bot.checklist.yes_no.yes_or_no": yes_no.yes_or_no,
    "bot.coaching.diff.changes": lambda text: diff.changes(text, text[::-1]),
    "bot.coaching.digest.short": digest.short,
    "bot.coaching.private.fit_to_show": lambda text: private.fit_to_show(text, ("a@b.co", "555 0102 33"), ""),
    "bot.coaching.private.held_back": lambda text: private.held_back(
        Note(text, text), text, text, ("a@b.co", "5550102")
    ),
    "bot.coaching.private.words_held_back": lambda text: private.words_held_back(text, text, ("a@b.co", "555 0102 33")),
    "bot.countries.code_of": countries.code_of,
    "bot.dates.filler.unread": lambda text: filler.unread(text[:250]),
    "bot.dates.hire.read_date": lambda text: dates.read_date(text, TODAY),
    "bot.dates.hire.read_hire_date": lambda text: dates.read_hire_date(text, TODAY),
    "bot.dates.moments.read_moment": lambda text: dates.read_moment(text, NOW),
    "bot.dates.spotting.find_moment": lambda text: dates.find_moment(text, NOW, "en_US"),
    "bot.dates.silence.unsaid": silence.unsaid,
    "bot.dates.spelling.plain": spelling.plain,
    "bot.dates.clocks.in_digits": clocks.in_digits,
    "bot.dates.clocks.read_hours": clocks.read_hours,
    "bot.intents.guessing.guess": intents.guess,
    "bot.intents.of_one.is_asked": intents.is_asked,
    "bot.intents.of_one.read_of": lambda text: intents.read_of(text, "Northwind Traders"),
    "bot.intents.beside.read_beside": intents.read_beside,
    "bot.intents.away.is_called_away": away.is_called_away,
    "bot.intents.likely.read_likely": intents.read_likely,
    "bot.intents.finding.normal": finding.normal,
    "bot.intents.reading.read": intents.read.__wrapped__,  # what is read again is known
    "bot.intents.no_more.says_no_more": intents.says_no_more,
    "bot.intents.parts.read_parts": intents.read_parts,
    "bot.intents.parts.read_with_answer": lambda text: intents.read_with_answer(text, intents.read_beside(text)),
    "bot.intents.signs.read_sign": signs.read_sign,
    "bot.intents.words.words_of": lambda text: intent_words.words_of(text, frozenset({"interview", "offer"})),
    "bot.interviews.home.read_wanted": home.read_wanted,
    "bot.mydata.files.opened": lambda text: _refused(
        lambda: files.opened(text.encode("utf-8", "replace"), Who("T1", "U1"))
    ),
    "bot.mydata.shapes.parsed": lambda text: _refused(lambda: shapes.parsed(text)),
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
    "bot.notes.addressing.by_name": addressing.by_name,
    "bot.notes.alike.similarity": lambda text: alike.similarity(text, text[::-1]),
    "bot.notes.checks.check.shortened": check.shortened,
    "bot.notes.checks.holding.initials_meet": lambda text: holding.initials_meet(text, text),
    "bot.notes.checks.holding.says": lambda text: holding.says(text, text),
    "bot.notes.checks.naming.one_off": lambda text: naming.one_off(text, f"{text}a"),
    "bot.notes.checks.wording.pay_in": lambda text: wording.pay_in(text, text, text),
    "bot.notes.checks.written.content_words": written.content_words,
    "bot.notes.checks.written.names_day": lambda text: written.names_day(text, TODAY, TODAY),
    "bot.notes.checks.written.plain": written.plain,
    "bot.notes.checks.written.read_note": lambda text: written.read_note(text, text),
    "bot.notes.checks.written.sentences": written.sentences,
    "bot.notes.drafting.arranged": lambda text: drafting.arranged(f"a\n\n{text}", Kind.THANK_YOU),
    "bot.notes.drafting.draft": _drafted,
    "bot.notes.material.within": material.within,
    "bot.notes.own_templates.check": own_templates.check,
    "bot.notes.review.review": lambda text: review.review(text, text, about()),
    "bot.notes.review.review of a note about that": lambda text: review.review(
        "Thanks", f"Dear Bo,\n{text}", about(text)
    ),
    "bot.notes.sentences.playback": lambda text: [
        note_sentences.playback(text, what, text) for what in note_sentences.Fragment
    ],
    "bot.notes.sentences.trouble": note_sentences.trouble,
    "bot.notes.shorthand.names.company_name": shorthand_names.company_name,
    "bot.notes.shorthand.names.one_line": shorthand_names.one_line,
    "bot.notes.shorthand.names.role_name": shorthand_names.role_name,
    "bot.notes.shorthand.doubts.doubt": doubts.doubt,
    "bot.notes.shorthand.promises.promise": lambda text: note_promises.promise(text, "Bo"),
    "bot.notes.shorthand.reasons.wants": lambda text: reasons.wants(text, "Northwind"),
    "bot.notes.shorthand.talked.moments": shorthand_talked.moments,
    "bot.notes.wishes.read_wish": wishes.read_wish,
    "bot.nudges.snoozing.read_until": lambda text: snoozing.read_until(text, NOW, "en_US"),
    "bot.nudges.typed.named_ahead": lambda text: nudge_typed.named_ahead(text, NOW, "en_US"),
    "bot.nudges.typed.answer_by": lambda text: nudge_typed.answer_by(text, TODAY, "en_US"),
    "bot.nudges.typed.done_for": lambda text: nudge_typed.done_for(text, (text[:80], "Priya Raman")),
    "bot.nudges.typed.done_at": lambda text: nudge_typed.done_at(text, NOW, "en_US"),
    "bot.nudges.typed.with_days": nudge_typed.with_days,
    "bot.nudges.typed.names": lambda text: nudge_typed.names(text, (text[:80],)),
    "bot.nudges.wishes.place_in": lambda text: nudge_wishes.place_in(text, "GB"),
    "bot.nudges.wishes.read_wish": lambda text: nudge_wishes.read_wish(text, TODAY, "en_US"),
    "bot.zones.zone_named": named_zones.zone_named,
    "bot.notes.drafting.headed": lambda text: drafting.headed(text[:800]),
    "bot.notes.motives.why_of": lambda text: motives.why_of(text[:800], "Northwind"),
    "bot.notes.telling.unchased": lambda text: telling.unchased(text[:800]),
    "bot.notes.telling.within": lambda text: telling.within(text[:800]),
    "bot.notes.telling.without_quips": lambda text: telling.without_quips(text[:800]),
    "bot.words.capital": words.capital,
    "bot.words.full_stop": words.full_stop,
    "handlers.slack.typed.moment_in": lambda text: typed.moment_in(text, text, NOW),
    "handlers.slack.typed.plain_text": typed.plain_text,
}
