"""What is said in passing, to a nudge or beside an open question, by the ideas that say it."""

from bot.intents.intent import Intent
from bot.intents.rule import STORY, Rule, rules

ASIDES: tuple[Rule, ...] = (
    # --- beside an open question
    *rules(Intent.WAIT, "away_now", "away_now excuse", never="told asks"),
    *rules(Intent.LATER, "leaving", "leaving excuse", never="told"),
    *rules(Intent.MEAN, "about_question", never="private third"),
    *rules(Intent.WRONG_INTERVIEW, "~wrong_interview", never="told long_ago rejected offer still_on"),
    *rules(Intent.UNDO, "take_away last_answer", never="told interview"),
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
    *rules(Intent.NERVOUS, "my_nerves", "my_nerves nervous", never="told they_thought somebody long_ago prepare"),
    *rules(Intent.WHAT_TO_SAY, "~dread_calls", never="reported told"),
    *rules(Intent.UNCHANGED, "kin kin_did", never="help asks recall"),
    *rules(Intent.NO_ADDRESS, "no_contact ~contact_thing", never=STORY),
    # --- to a nudge
    *rules(
        Intent.WAITING_ON,
        "held_by ~own_paper",
        "own_paper ~not_back",
        "nothing ~own_paper",
        "nothing heard ~own_paper",
        "held_by ~own_paper ~not_back",
        never=f"{STORY} some_of",
    ),
    *rules(Intent.UNNEEDED, "~unneeded", never="told"),
    *rules(Intent.UNCHANGED, "for_them", never="asks told"),
    *rules(
        Intent.REMIND,
        "forgot_it ~by_day/clock",
        "swear forgot_it ~by_day/clock",
        never="told interview asks who_met correction",
    ),
    *rules(Intent.REMIND, "swear ~by_day", alone=True),
    *rules(
        Intent.SENT_SOME,
        "~some_of rest_open",
        "sent rest_open",
        "sent ~some_of",
        "sent ~some_of rest_open",
        "sent will_send",
        "sent send_thing will_send",
        never=f"{STORY} asks they_did",
    ),
    *rules(Intent.SENT_SOME, "~some_of", alone=True),
    *rules(Intent.WITHDRAWN, "other_job", "~not_going other_job", never="asks wishing they_did kin"),
    *rules(Intent.NEXT_ROUND, "good_yes later_round", "good_yes later_round future", never="asks told rejected"),
    *rules(Intent.NOTHING_YET, "~no_no_yet ~so_far", never="asks told somebody"),
    *rules(Intent.EXPLAIN, "~seems_how seems_q", "~seems_how supposed", "~would_they", never="told"),
    # --- beside anything
    *rules(
        Intent.CANCELLED,
        "~interview_off",
        "~interview_off filled",
        "~no_interview_now ~filled",
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
    *rules(Intent.UNDO, "step_back ~last_deed", never="what_happens told asks"),
    *rules(Intent.PAUSE, "hush ~span", never="told hours settings silence_n"),
    *rules(Intent.INTERVIEWS, "waiting_on", never="told"),
    *rules(Intent.HELP, "what_all", never="told"),
    *rules(Intent.WHAT_TO_SAY, "~thank_how", never="told"),
    *rules(Intent.UNCHANGED, "nearly_out ~stays_in", never=f"{STORY} asks"),
)
