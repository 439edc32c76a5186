"""What happened and what was done, by the ideas that say it; all the rules."""

from bot.intents.asides import ASIDES
from bot.intents.intent import Intent
from bot.intents.requests import REQUESTS
from bot.intents.rule import STORY, Rule, rules

RULES: tuple[Rule, ...] = (
    # --- what is only asked about, or denied
    *rules(Intent.EXPLAIN, "about_deed deed", never="when_q say_what interviews_word"),
    *rules(Intent.UNCHANGED, "~not_cancelled - they_asked", "~never_said", never="asks"),
    *rules(Intent.UNCHANGED, "~no_interviews", "!nervous", "!cancelled ~interview", never="asks cancelled_me"),
    *rules(Intent.AHEAD, "~not_had", never="asks"),
    *rules(Intent.THEY_ASKED, "they_asked answered_how/went", never="somebody deciding next_round back_in"),
    # --- what happened to an interview
    *rules(Intent.CANCELLED, "cancelled ~interview - moved all_nudges", "cancelled_me", never=STORY),
    *rules(Intent.CANCELLED, "they cancelled_it", "cancelled_it", alone=True),
    *rules(
        Intent.MOVED,
        "moved ~interview - rejected back_in",
        "they moved future/clock - rejected back_in",
        "they moved it - rejected",
        never=f"{STORY} say_what",
    ),
    *rules(Intent.MOVED, "they moved", "moved future", "resched", alone=True),
    *rules(
        Intent.MOVED,
        "resched they",
        "resched future",
        "resched clock",
        "moved ~interview future",
        "moved/move_w interview future",
        "move_w ~interview asks",
        never=f"{STORY} say_what rejected when_q",
    ),
    *rules(Intent.CANCELLED, "cancelled_me", never=STORY),
    *rules(Intent.MOVED, "moved named_one", "resched named_one", "move_w named_one future", never=f"{STORY} say_what"),
    *rules(Intent.CANCELLED, "cancelled ~named_one - moved", never=STORY),
    *rules(
        Intent.INTERVIEWED, "done_with", "over_now named_one", "named_one went", never=f"{STORY} asks cancelled moved"
    ),
    *rules(Intent.NO_SHOW, "no_show ~interview", "no_show - answered", never=STORY),
    *rules(Intent.WENT_BADLY, "badly ~interview - prepare", "badly went", "badly interviewed", never=STORY),
    *rules(Intent.WENT_BADLY, "badly it_word - frustrated", "badly - frustrated", alone=True),
    *rules(
        Intent.INTERVIEWED,
        "done interview",
        "interviewed",
        "went well",
        "interview went",
        "past interview",
        never=f"{STORY} say_what prepare future_only cancelled moved badly how_many already_did_it",
    ),
    *rules(
        Intent.AHEAD,
        "ahead interview future",
        "interview future",
        "ahead interview - done interviews_word when_ask past",
        never=f"{STORY} say_what cancelled moved asks prepare interviewed badly next_round back_in nervous "
        "wrong_interview",
    ),
    *rules(
        Intent.AHEAD, "ahead interview future", never=f"{STORY} back_in say_what cancelled moved nervous when_q prepare"
    ),
    *rules(
        Intent.INTERVIEWED,
        "meet_past recent",
        never=f"{STORY} asks undone not_done called no_answer soon cancelled moved resched offer",
    ),
    *rules(
        Intent.INTERVIEWED, "walked_out", "walked_out recent", "walked_out well", "walked_out clock recent", alone=True
    ),
    *rules(
        Intent.INTERVIEWED,
        "just_off",
        never=f"{STORY} asks answered nothing offer deciding rejected next_round back_in no_answer called future_only",
    ),
    *rules(Intent.AHEAD, "called_in clock/soon/future", never=f"{STORY} asks next_round moved resched cancelled"),
    *rules(
        Intent.AHEAD, "next_round clock/soon", never=f"{STORY} asks they got through back_in moved resched cancelled"
    ),
    *rules(Intent.AHEAD, "interview clock/future/soon must_go", never=f"{STORY} cancelled moved resched"),
    *rules(
        Intent.AHEAD,
        "meet_future soon/clock",
        never=f"{STORY} asks moved resched cancelled cancelled_me remind i_not done past nervous",
    ),
    *rules(Intent.DEBRIEF, "lets_go", alone=True, never="future"),
    *rules(Intent.DEBRIEF, "start debrief", "debrief - asks"),
    # --- what the employer did
    *rules(
        Intent.NEGOTIATE,
        "negotiate",
        "offer money - accepted",
        "offered money/supposed",
        "~money adjust - accepted",
        "offer adjust - accepted",
        "offered adjust - accepted",
        "~negotiate offer",
        "offer other_pending",
        "offer tell_by asks",
        never="long_ago told more_time somebody wishing",
    ),
    *rules(Intent.ACCEPTED, "accepted", never=STORY),
    *rules(Intent.DECLINED, "declined", never=STORY),
    *rules(Intent.WITHDRAWN, "withdrawn", never=STORY),
    *rules(
        Intent.OFFER,
        "got offer",
        "got_job",
        "hired",
        never=f"{STORY} rejected asks wishing still_on done_work adjust accepted declined withdrawn next_round",
    ),
    *rules(Intent.OFFER, "offer", "they offered", alone=True),
    *rules(
        Intent.NEXT_ROUND,
        "through next_round",
        "got next_round",
        "back_in",
        "told_back",
        "told_back future",
        never=f"{STORY} rejected asks when_ask past_done",
    ),
    *rules(Intent.NEXT_ROUND, "next_round", alone=True),
    *rules(Intent.REJECTED, "rejected - declined accepted", never=f"{STORY} still_on"),
    *rules(Intent.REJECTED, "weakly_rejected", "weakly_rejected they", alone=True),
    *rules(Intent.ACCEPTED, "weakly_accepted", alone=True),
    *rules(Intent.DECLINED, "weakly_declined", alone=True),
    *rules(Intent.ANSWERED, "weakly_answered they", alone=True),
    *rules(
        Intent.ANSWERED,
        "they answered",
        "answered",
        never=f"{STORY} nothing ghosted asks no_answer rejected offer call_back",
    ),
    *rules(
        Intent.STILL_DECIDING,
        "deciding",
        "they deciding",
        "called deciding",
        never="somebody long_ago asks cancelled_me tell_by",
    ),
    *rules(Intent.GHOSTED, "ghosted", "they ghosted", never="somebody long_ago asks"),
    *rules(
        Intent.NOTHING_YET,
        "!heard",
        "!heard they",
        "nothing heard",
        "nothing they",
        never="told somebody ghosted i_not own_paper",
    ),
    *rules(
        Intent.NOTHING_YET, "nothing", "nothing so_far", "not so_far", "not heard", "nothing they so_far", alone=True
    ),
    *rules(Intent.NOTHING_YET, "~bare_no", alone=True, never="they asks no_show"),
    # --- what was done
    *rules(
        Intent.SENT,
        "sent send_thing",
        "sent send_thing when",
        never=f"{STORY} asks thanked_q offer when_ask say_what undone they_did",
    ),
    *rules(
        Intent.SENT,
        "sent",
        "done_it",
        "sent done_it",
        "already_did",
        "did_that by_day",
        alone=True,
        never="undone they_did",
    ),
    *rules(Intent.SENT_SOME, "sent but_not", "sent send_thing but_not", never=f"{STORY} asks offer they_did"),
    *rules(Intent.SENT, "already_did_it", never="undone asks they_did"),
    *rules(Intent.SENT, "i_emailed", never=f"{STORY} undone asks offer no_answer nothing"),
    *rules(
        Intent.TRIED,
        "called no_answer",
        "no_answer",
        "i_did nothing",
        never=f"{STORY} asks ghosted rejected did_not for_them back_in",
    ),
    *rules(Intent.TRIED, "called", "no_answer", "called they", alone=True, never="undone for_them back_in"),
    *rules(Intent.KEEP, "~keep"),
    *rules(Intent.CROSS_OFF, "cross_off", never="what_happens"),
    *rules(Intent.NO_MORE, "~no_note", never=STORY),
    *rules(Intent.READY, "ready", "ready laugh", alone=True),
    # --- help
    *rules(
        Intent.WHAT_TO_SAY,
        "~say_what - negotiate",
        "~say_q say_v",
        "say_q note - show",
        never="negotiate who_met i_help low_offer",
    ),
    *rules(Intent.WHAT_TO_SAY, "say_what more_time", "say_q more_time"),
    *rules(Intent.SALARY, "salary_q earn_q", never="offer offered answered_how"),
    *rules(Intent.SECOND_THOUGHTS, "second_thoughts", never=f"{STORY} they_thought"),
    *rules(Intent.DRESS, "~wear_q"),
    *rules(Intent.DRESS, "wear_w asks", "wear_w interview", alone=True),
    *rules(Intent.ASK_THEM, "~ask_them", never="about_more they_asked"),
    *rules(Intent.WHY_CALL, "~nobody_calls", "call_w ~why_w asks", never="told they_call say_what"),
    *rules(Intent.WHEN, "when_ask", "when_q when_what", "when_q next_word", never="remind_me"),
    *rules(Intent.PREPARE, "prepare help_me", "~prepare interview help_me", never="i_help"),
    *rules(Intent.PREPARE, "prepare", alone=True),
    *rules(
        Intent.NERVOUS, "nervous", "nervous feel", "nervous interview", "!confident", never="told somebody long_ago"
    ),
    *rules(
        Intent.SAD,
        "sad feel",
        "sad_strong",
        "sad rejected",
        "sad job",
        never="told somebody long_ago cross_off wishing unsent",
    ),
    *rules(Intent.SAD, "sad", alone=True),
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
        never="they told said_no",
    ),
    *rules(Intent.REWORD, "degree shorter/longer/formal/informal", "change_to", never="said_no told"),
    *rules(Intent.REWORD, "shorter/longer/formal/informal/another", alone=True),
    *REQUESTS,
    *ASIDES,
)
