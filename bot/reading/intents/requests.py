"""What is asked of the bot, by the ideas that say it."""

from bot.reading.intents.rule import Rule, rules
from bot.vocabulary.intent import Intent

_NEWS = (
    "did_that told interview badly nothing they_asked answered rejected offer next_round deciding moved cancelled "
    "say_what"
)

REQUESTS: tuple[Rule, ...] = (
    # --- notes
    *rules(
        Intent.NOTE,
        "show note",
        "note asks - say_what",
        never="thanked_q shorter longer formal informal another wrong_name sent",
    ),
    *rules(Intent.NOTE, "note", alone=True),
    *rules(
        Intent.REWORD,
        "make shorter/longer/formal/informal/another",
        "shorter note",
        "informal note",
        "formal note",
        "longer note",
        "another note",
        never="they told said_no keep_longer nervous",
    ),
    *rules(Intent.REWORD, "degree shorter/longer/formal/informal", "change_to", never="said_no told settings"),
    *rules(Intent.REWORD, "shorter why_short", never="told"),
    *rules(Intent.REWORD, "shorter/longer/formal/informal/another", alone=True, never="nervous"),
    # --- nudges
    *rules(Intent.STOP, "leave_me", "stop ~all_nudges - span", never="told hours delete_one about_one last_deed"),
    *rules(Intent.STOP, "turn_off ~all_nudges/nudges_word", never="told span hours asks"),
    *rules(Intent.STOP, "stop - say_q span last_deed", "stop nudges_word", alone=True),
    *rules(
        Intent.PAUSE,
        "pause ~span",
        "pause ~all_nudges ~span",
        "leave_me ~span",
        "stop ~all_nudges ~span",
        never="told interview settings deciding they outside silence_n ghosted called",
    ),
    *rules(Intent.PAUSE, "away not_write", never="told they"),
    *rules(Intent.PAUSE, "away ~span", never="told interview deciding they outside place"),
    *rules(Intent.PAUSE, "pause_only", "pause_only all_nudges", alone=True),
    *rules(
        Intent.REMIND,
        "remind later",
        "remind till_hour",
        never="told asks_when only_when reported told_back next_round money",
    ),
    *rules(Intent.REMIND, "a_bit ~later/by_day", alone=True),
    *rules(Intent.REMIND, "day_off", "day_off excuse", alone=True, never="interview"),
    *rules(Intent.REMIND, "not_yet_in", never="told asks deciding heard"),
    *rules(Intent.REMIND, "unsure ~remind ~by_day/later", never="told asks"),
    *rules(Intent.REMIND, "i_not", never="asks not_had"),
    *rules(Intent.REMIND, "defer", "defer clock", "by_day defer", never=f"{_NEWS} past i_did"),
    *rules(Intent.REMIND, "will_do clock/by_day/till_hour", "not_done will_do by_day", alone=True),
    *rules(Intent.REMIND, "do_later clock", never="told interview asks they past"),
    *rules(Intent.REMIND, "remind", "not_done ~by_day", alone=True, never="told_back say_v nervous money"),
    *rules(Intent.REMIND, "by_day", alone=True, never="told_back which_day when_q can_do_days"),
    *rules(
        Intent.REMIND,
        "not_done ~by_day",
        never="can_do_days told interview when_what asks told_back resched sent nervous",
    ),
    *rules(
        Intent.REMIND,
        "call_back ~by_day/~nth/till_hour",
        "not_till ~by_day/~nth",
        never="told interview asks told_back resched sent own_paper offer rejected next_round later_round",
    ),
    *rules(Intent.RESUME, "resume all_nudges", "resume_only - interview", never="told question_again"),
    *rules(Intent.RESUME, "resume", alone=True, never="question_again"),
    # --- the bot
    *rules(Intent.BOT, "bot_self", never="about_which"),
    *rules(
        Intent.PRIVATE,
        "private",
        "weakly_private is_q",
        "third see written is_q",
        "own_data asks - delete",
        "near_third see is_q - when_q told_me answered",
        "sell_data",
        "near_third not_for_them",
        never="told look_at day_off deciding reported",
    ),
    *rules(Intent.PRIVATE, "weakly_private", alone=True),
    *rules(
        Intent.DATA,
        "forget_me",
        "delete my_data",
        "delete interviews_word",
        never="told correct_one cancelled_me last_answer nervous",
    ),
    *rules(Intent.DATA, "my_data", alone=True),
    *rules(Intent.ZONE, "zone - clock", "moved_to", "set_zone place", "hour_here clock - told"),
    *rules(
        Intent.ZONE,
        "moved_to_place place",
        "moved_to_place place ~span",
        "moved_to_place place for_work",
        alone=True,
        never="interview supposed not_write",
    ),
    *rules(
        Intent.SETTINGS,
        "settings - they",
        "~contact hours",
        "contact ~hours",
        "~contact ~hours - interview interviews_word",
        "~contact outside - interview interviews_word",
        "~only_when",
        never="told future_only",
    ),
    *rules(Intent.HELP, "help", "help asks", never="private weakly_private thanks negotiate prepare say_v"),
    *rules(Intent.HELP, "start - future they", "help_word", alone=True),
    *rules(Intent.GREETING, "greeting", alone=True),
    *rules(Intent.GOODBYE, "bye", "bye thanks", alone=True),
    *rules(Intent.THANKS, "thanks", "thanks laugh", alone=True),
    *rules(Intent.CHAT, "laugh", alone=True),
    *rules(Intent.FRUSTRATED, "frustrated"),
    # --- what is noted
    *rules(Intent.WHO_MET, "~who_met", "was_it_who", "who_q met_verb - bot_self private"),
    *rules(
        Intent.CORRECTION,
        "~wrong_name",
        never="as_it_was undo unsent nobody_calls badly my_nerves cancelled withdrawn wrong_number told_late when_ask",
    ),
    *rules(Intent.UNDO, "~undo", "wait ~undo", "~undo ~not_back", never="what_happens"),
    *rules(Intent.RECALL, "recall - undo go_back_q", "recall run_through - undo go_back_q"),
    *rules(Intent.QUESTIONS, "asked_list"),
    *rules(Intent.QUESTIONS, "questions_word", alone=True),
    *rules(Intent.PROMISES, "promise_q", never="told they_did"),
    *rules(Intent.THANKED, "thanked_q", never="told"),
    *rules(Intent.ASK_COACH, "coach_share", "coach look_at"),
    *rules(Intent.INTERVIEWS, "show interviews_word", "interviews_word asks - delete private", never="i_help"),
    *rules(Intent.INTERVIEWS, "interviews_word", "interviews_word show", alone=True),
    *rules(Intent.NUDGES, "nudges_word", "nudges_word show", alone=True, never="when_q"),
    *rules(
        Intent.NUDGES, "asks nudges_word - stop", "show nudges_word", never="resume told when_q remind_me_to do_later"
    ),
    # --- coaches
    *rules(Intent.LINK, "link channel", "channel asks link"),
    *rules(Intent.PEOPLE, "people_word"),
    # --- beside a question
    *rules(Intent.WAIT, "wait", "wait excuse", alone=True, never="by_day"),
    *rules(Intent.LATER, "do_later", "wait do_later", alone=True),
    *rules(Intent.LATER, "must_go", "must_go excuse", alone=True),
    *rules(Intent.SKIP, "skip", alone=True, never="span by_day"),
    *rules(Intent.BACK, "back", alone=True),
    *rules(Intent.UNSURE, "~unsure", alone=True),
    *rules(Intent.MEAN, "mean_by", "question_again"),
    *rules(Intent.MEAN, "~mean", alone=True),
    *rules(Intent.WHY, "why", "why asks", "why they_call", alone=True),
)
