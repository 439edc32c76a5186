"""What is said in passing, to a nudge or beside an open question, by the ideas that say it."""

from bot.reading.intents.rule import STORY, Rule, rules
from bot.vocabulary.intent import Intent

ASIDES: tuple[Rule, ...] = (
    # --- beside an open question
    *rules(Intent.WAIT, "away_now", "away_now excuse", never="told asks"),
    *rules(Intent.LATER, "leaving", "leaving excuse", never="told"),
    *rules(Intent.MEAN, "about_question", never="private third"),
    *rules(Intent.MEAN, "date_of_what", never="private"),
    *rules(Intent.WRONG_INTERVIEW, "~wrong_interview", never="told long_ago rejected offer still_on"),
    *rules(Intent.BACK, "go_back_q", "go_back_q pressed_it", alone=True, never="reported offer interview hours"),
    *rules(Intent.UNDO, "take_away last_answer", "take_away last_deed", never="told interview"),
    *rules(
        Intent.OFFER,
        "they_rang got_job",
        "they_rang hired",
        "they_rang good_in",
        never=f"{STORY} asks rejected wishing",
    ),
    *rules(Intent.NEXT_ROUND, "they_rang through next_round", never=f"{STORY} asks rejected"),
    *rules(Intent.REJECTED, "they_rang weakly_rejected", never=f"{STORY} asks unneeded no_no_yet"),
    *rules(Intent.REJECTED, "they_rang not_me", never=f"{STORY} asks unneeded no_no_yet"),
    *rules(
        Intent.NERVOUS,
        "my_nerves",
        "my_nerves nervous",
        "my_nerves despair",
        never="told they_thought somebody long_ago prepare",
    ),
    *rules(Intent.WHAT_TO_SAY, "~dread_calls", never="reported told i_emailed"),
    *rules(Intent.UNCHANGED, "wrong_chat", "wrong_chat ~kin", never="i_emailed sent bounced_back asks"),
    *rules(Intent.UNCHANGED, "kin kin_did", never="help asks recall"),
    *rules(Intent.NO_ADDRESS, "no_contact ~contact_thing", "they_lack ~contact_thing", "they_lack", never=STORY),
    # --- to a nudge
    *rules(Intent.WRONG_NUMBER, "wrong_number", "called wrong_number", never=f"{STORY} asks"),
    *rules(
        Intent.WAITING_ON,
        "held_by ~own_paper",
        "own_paper ~not_back",
        "nothing ~own_paper",
        "nothing heard ~own_paper",
        "held_by ~own_paper ~not_back",
        never=f"{STORY} some_of",
    ),
    *rules(Intent.UNNEEDED, "~unneeded", never="told not_hiring"),
    *rules(Intent.UNCHANGED, "for_them", never="asks told"),
    *rules(
        Intent.REMIND,
        "forgot_it ~by_day/clock",
        "swear forgot_it ~by_day/clock",
        never="told interview asks who_met correction nervous",
    ),
    *rules(Intent.REMIND, "swear ~by_day", alone=True),
    *rules(
        Intent.SENT_SOME,
        "~some_of rest_open",
        "sent rest_open",
        "done rest_open",
        "sent ~some_of",
        "sent ~some_of rest_open",
        "sent will_send",
        "sent recent future_only",
        "~some_of will_send",
        "sent send_thing will_send",
        never=f"{STORY} asks they_did",
    ),
    *rules(Intent.SENT_SOME, "~some_of", alone=True),
    *rules(Intent.WITHDRAWN, "other_job", "~not_going other_job", never="asks wishing they_did kin"),
    *rules(
        Intent.NEXT_ROUND,
        "good_yes later_round",
        "called later_round",
        "good_yes later_round future",
        never="asks told rejected",
    ),
    *rules(Intent.NOTHING_YET, "~no_no_yet ~so_far", never="asks told somebody next_round"),
    *rules(Intent.EXPLAIN, "~seems_how seems_q", "~seems_how supposed", "~would_they", never="told"),
    # --- beside anything
    *rules(
        Intent.CANCELLED,
        "~interview_off",
        "~interview_off filled",
        "~no_interview_now ~filled",
        "~no_interview_now ~recent",
        "~cancelled filled",
        "clock ~cancelled filled",
        never=f"{STORY} asks not_in_end",
    ),
    *rules(Intent.NO_SHOW, "~not_in_end ~in_end", never=f"{STORY} asks"),
    *rules(
        Intent.DELETE_ONE,
        "delete_one",
        "~delete_one ~not_all",
        never="nth_one last_answer told nudges_word cancelled wrong_name",
    ),
    *rules(Intent.UNDO, "step_back ~last_deed", "put_back ~last_deed", never="what_happens told asks"),
    *rules(Intent.PAUSE, "hush ~span", never="told hours settings silence_n"),
    *rules(Intent.INTERVIEWS, "waiting_on", never="told"),
    *rules(Intent.HELP, "what_all", never="told"),
    *rules(Intent.WHAT_TO_SAY, "~thank_how", never="told"),
    *rules(Intent.UNCHANGED, "nearly_out ~stays_in", never=f"{STORY} asks"),
    # --- of an offer
    *rules(
        Intent.MORE_TIME,
        "ask_for_time asks",
        "ask_for_time is_q",
        never="told long_ago in_what_words they_asked nervous",
    ),
    *rules(Intent.TWO_OFFERS, "of_others asks", never="long_ago told"),
    *rules(Intent.TWO_OFFERS, "several_offers ~tell_other asks", "several_offers tell_other", never="long_ago told"),
    # --- of a note
    *rules(
        Intent.STILL_THANK,
        "thanked_them face_to_face still_needed",
        "thanked_them still_needed",
        "thanked_them in_person",
        never="long_ago",
    ),
    *rules(
        Intent.NOTE_BY, "thanks_by thank_word", "~too_soon thank_word asks", "~too_soon sends_it asks", never="told"
    ),
    *rules(Intent.ANOTHER_DAY, "~have_to_today asks", "~have_to_today is_q", never=STORY),
    *rules(Intent.HOW_TO_SEND, "~send_how", never=STORY),
    *rules(Intent.LEAVE_MESSAGE, "~leave_message asks", "~leave_message is_q", never=STORY),
    *rules(Intent.SAME_NOTE, "~same_note asks", "~same_note is_q", never=STORY),
    *rules(
        Intent.BOUNCED, "bounced_back", "bounced_back mail_thing", "sent bounced_back", never=f"{STORY} asks unsent"
    ),
    *rules(
        Intent.SENT_SOME,
        "only_sent ~other_left",
        "only_sent ~so_far",
        "sent ~other_left",
        never="long_ago told theirs asks they_did",
    ),
    *rules(Intent.IN_NOTE, "goes_in in_the_note asks", "goes_in in_the_note is_q", never="told reported thank_how"),
    *rules(Intent.NOTE_NOW, "skip_rest", "skip_rest asks_too_much", never="told they_did"),
    *rules(Intent.NOTE_NOW, "note_now", "note_now ~set_rest_aside", never="told they_did when_q"),
    *rules(Intent.EXPLAIN, "add_online is_q", "add_online seems_q", never="told they_did who_met"),
    *rules(
        Intent.REMIND_TO,
        "remind_me_to ~by_day/future",
        "remind_me_to asks",
        "remind_me_to",
        never="told they_did sends_it note",
    ),
    *rules(Intent.REMIND_TO, "must_send own_paper ~by_day/future", never="told they_did note asks"),
    # --- to a nudge
    *rules(Intent.KEEP, "keep_longer", "keep_longer ~note", never="told asks"),
    *rules(Intent.REMIND, "~can_not_today", "~can_not_today excuse", never="told asks interview interviewed"),
    *rules(Intent.REMIND, "doing_now ~forgot_or_oops", "doing_now", alone=True, never="told asks"),
    *rules(Intent.REMIND, "till_hour", "pause_only till_hour", "defer till_hour", alone=True, never="all_nudges"),
    # --- how they feel, and what came
    *rules(Intent.NERVOUS, "queasy", "queasy interview", never="told they_thought somebody long_ago asks"),
    *rules(Intent.REJECTED, "rejection_mail", "got rejection_mail", alone=True, never="asks"),
    *rules(Intent.AHEAD, "picked_for clock/future", never=f"{STORY} asks moved resched cancelled"),
    *rules(
        Intent.OFFER, "they now_mine", "now_mine begins ~future", alone=True, never=f"{STORY} asks rejected wishing"
    ),
    *rules(Intent.OFFER, "rang_already now_mine", never=f"{STORY} asks rejected wishing"),
    # --- beside an open question
    *rules(Intent.ENOUGH, "asks_too_much", "asks_too_much asked_stuff", never="told they reported"),
    *rules(Intent.CHANGE, "go_to_answer an_answer", never="told hours they reported"),
    *rules(Intent.CHANGE, "go_back_q go_to_answer an_answer", never="hours"),
    *rules(Intent.CHANGE, "take_away start_over", alone=True, never="told hours they reported nudges_word"),
    *rules(Intent.MOVED, "now_moved ~not_happened", "now_moved interview ~not_happened", never=f"{STORY} asks"),
)
