"""Which ideas together say which intent.

A rule is one line: the ideas that must be there, and after "-" those that must not. "a/b" is either, "!a" the idea
denied ("have not heard"), "~a" the idea whether denied or not. Everything else has to be said plainly.
"""

from dataclasses import dataclass

from bot.intents.intent import Intent


@dataclass(frozen=True)
class Rule:
    """One way to mean something."""

    intent: Intent
    needs: tuple[tuple[str, ...], ...]
    never: frozenset[str]
    alone: bool = False
    """Whether nothing else may be said, but for small words."""


def _rules(intent: Intent, *lines: str, alone: bool = False, never: str = "") -> tuple[Rule, ...]:
    return tuple(_rule(intent, line, never, alone) for line in lines)


def _rule(intent: Intent, line: str, never: str, alone: bool) -> Rule:
    needs, _, forbidden = line.partition(" - ")
    each = tuple(tuple(one.split("/")) for one in needs.split())
    return Rule(intent, each, frozenset(f"{forbidden} {never}".split()), alone)


_STORY = "somebody long_ago told"

_NEWS = "told interview nothing they_asked answered rejected offer next_round deciding moved cancelled say_what"

RULES: tuple[Rule, ...] = (
    # --- what is only asked about, or denied
    *_rules(Intent.EXPLAIN, "about_deed deed", never="when_q say_what interviews_word"),
    *_rules(Intent.UNCHANGED, "~not_cancelled - they_asked", "~never_said", never="asks"),
    *_rules(Intent.UNCHANGED, "~no_interviews", "!nervous", "!cancelled ~interview", never="asks cancelled_me"),
    *_rules(Intent.AHEAD, "~not_had", never="asks"),
    *_rules(Intent.THEY_ASKED, "they_asked answered_how/went", never="somebody deciding next_round back_in"),
    # --- what happened to an interview
    *_rules(Intent.CANCELLED, "cancelled ~interview - moved all_nudges", "cancelled_me", never=_STORY),
    *_rules(Intent.CANCELLED, "they cancelled_it", "cancelled_it", alone=True),
    *_rules(
        Intent.MOVED,
        "moved ~interview - rejected",
        "they moved future - rejected back_in",
        "they moved it - rejected",
        never=f"{_STORY} say_what",
    ),
    *_rules(Intent.MOVED, "they moved", "moved future", "resched", alone=True),
    *_rules(
        Intent.MOVED,
        "resched they",
        "resched future",
        "resched clock",
        "moved ~interview future",
        "moved/move_w interview future",
        "move_w ~interview asks",
        never=f"{_STORY} say_what rejected when_q",
    ),
    *_rules(Intent.CANCELLED, "cancelled_me", never=_STORY),
    *_rules(Intent.NO_SHOW, "no_show ~interview", "no_show - answered", never=_STORY),
    *_rules(Intent.WENT_BADLY, "badly ~interview - prepare", "badly went", "badly interviewed", never=_STORY),
    *_rules(Intent.WENT_BADLY, "badly it_word - frustrated", "badly - frustrated", alone=True),
    *_rules(
        Intent.INTERVIEWED,
        "done interview",
        "interviewed",
        "went well",
        "interview went",
        "past interview",
        never=f"{_STORY} say_what prepare future_only cancelled moved badly how_many already_did_it",
    ),
    *_rules(
        Intent.AHEAD,
        "ahead interview future",
        "interview future",
        "ahead interview - done interviews_word when_ask past",
        never=f"{_STORY} say_what cancelled moved asks prepare interviewed badly next_round nervous",
    ),
    *_rules(Intent.AHEAD, "ahead interview future", never=f"{_STORY} say_what cancelled moved nervous when_q prepare"),
    *_rules(
        Intent.INTERVIEWED,
        "meet_past recent",
        never=f"{_STORY} asks undone not_done called no_answer soon cancelled moved resched",
    ),
    *_rules(Intent.INTERVIEWED, "walked_out", "walked_out recent", alone=True),
    *_rules(
        Intent.AHEAD,
        "meet_future soon/clock",
        never=f"{_STORY} asks moved resched cancelled cancelled_me remind i_not done past nervous",
    ),
    *_rules(Intent.DEBRIEF, "lets_go", alone=True),
    *_rules(Intent.DEBRIEF, "start debrief", "debrief - asks"),
    # --- what the employer did
    *_rules(
        Intent.NEGOTIATE,
        "negotiate",
        "offer money - accepted",
        "offered money/supposed",
        "~money adjust - accepted",
        "offer adjust - accepted",
        "offered adjust - accepted",
        "~negotiate offer",
        "offer tell_by",
        never="long_ago told more_time somebody wishing",
    ),
    *_rules(Intent.ACCEPTED, "accepted", never=_STORY),
    *_rules(Intent.DECLINED, "declined", never=_STORY),
    *_rules(Intent.WITHDRAWN, "withdrawn", never=_STORY),
    *_rules(
        Intent.OFFER,
        "got offer",
        "got_job",
        "hired",
        never=f"{_STORY} rejected asks wishing still_on done_work adjust tell_by accepted declined withdrawn",
    ),
    *_rules(Intent.OFFER, "offer", "they offered", alone=True),
    *_rules(
        Intent.NEXT_ROUND,
        "through next_round",
        "got next_round",
        "back_in",
        never=f"{_STORY} rejected asks when_ask past_done",
    ),
    *_rules(Intent.NEXT_ROUND, "next_round", alone=True),
    *_rules(Intent.REJECTED, "rejected - declined accepted", never=f"{_STORY} still_on"),
    *_rules(Intent.REJECTED, "weakly_rejected", "weakly_rejected they", alone=True),
    *_rules(Intent.ACCEPTED, "weakly_accepted", alone=True),
    *_rules(Intent.DECLINED, "weakly_declined", alone=True),
    *_rules(Intent.ANSWERED, "weakly_answered they", alone=True),
    *_rules(
        Intent.ANSWERED, "they answered", "answered", never=f"{_STORY} nothing ghosted asks no_answer rejected offer"
    ),
    *_rules(
        Intent.STILL_DECIDING,
        "deciding",
        "they deciding",
        "called deciding",
        never="somebody long_ago asks cancelled_me",
    ),
    *_rules(Intent.GHOSTED, "ghosted", "they ghosted", never="somebody long_ago asks"),
    *_rules(
        Intent.NOTHING_YET,
        "!heard",
        "!heard they",
        "nothing heard",
        "nothing they",
        never="told somebody ghosted i_not",
    ),
    *_rules(
        Intent.NOTHING_YET, "nothing", "nothing so_far", "not so_far", "not heard", "nothing they so_far", alone=True
    ),
    *_rules(Intent.NOTHING_YET, "~bare_no", alone=True, never="they asks no_show"),
    # --- what was done
    *_rules(
        Intent.SENT,
        "sent send_thing",
        "sent send_thing when",
        never=f"{_STORY} asks offer when_ask say_what undone they_did",
    ),
    *_rules(
        Intent.SENT,
        "sent",
        "done_it",
        "sent done_it",
        "already_did",
        "did_that by_day",
        alone=True,
        never="undone they_did",
    ),
    *_rules(Intent.SENT_SOME, "sent but_not", "sent send_thing but_not", never=f"{_STORY} asks offer they_did"),
    *_rules(Intent.SENT, "already_did_it", never="undone asks they_did"),
    *_rules(Intent.SENT, "i_emailed", never=f"{_STORY} undone asks offer no_answer nothing"),
    *_rules(
        Intent.TRIED, "called no_answer", "no_answer", "i_did nothing", never=f"{_STORY} asks ghosted rejected did_not"
    ),
    *_rules(Intent.TRIED, "called", "no_answer", "called they", alone=True, never="undone"),
    *_rules(Intent.KEEP, "~keep"),
    *_rules(Intent.CROSS_OFF, "cross_off", never="what_happens"),
    *_rules(Intent.NO_MORE, "~no_note", never=_STORY),
    *_rules(Intent.READY, "ready", alone=True),
    # --- help
    *_rules(
        Intent.WHAT_TO_SAY,
        "~say_what - negotiate",
        "~say_q say_v",
        "say_q note - show",
        never="negotiate who_met i_help low_offer",
    ),
    *_rules(Intent.WHAT_TO_SAY, "say_what more_time", "say_q more_time"),
    *_rules(Intent.WHEN, "when_ask", "when_q when_what", "when_q next_word", never="remind_me"),
    *_rules(Intent.PREPARE, "prepare help_me", "~prepare interview help_me", never="i_help"),
    *_rules(Intent.PREPARE, "prepare", alone=True),
    *_rules(
        Intent.NERVOUS, "nervous", "nervous feel", "nervous interview", "!confident", never="told somebody long_ago"
    ),
    *_rules(
        Intent.SAD,
        "sad feel",
        "sad_strong",
        "sad rejected",
        "sad job",
        never="told somebody long_ago cross_off wishing unsent",
    ),
    *_rules(Intent.SAD, "sad", alone=True),
    # --- notes
    *_rules(
        Intent.NOTE, "show note", "note asks - say_what", never="shorter longer formal informal another wrong_name sent"
    ),
    *_rules(Intent.NOTE, "note", alone=True),
    *_rules(
        Intent.REWORD,
        "make shorter/longer/formal/informal/another",
        "shorter note",
        "informal note",
        "formal note",
        "longer note",
        "another note",
        never="they told said_no",
    ),
    *_rules(Intent.REWORD, "degree shorter/longer/formal/informal", "change_to", never="said_no told"),
    *_rules(Intent.REWORD, "shorter/longer/formal/informal/another", alone=True),
    # --- nudges
    *_rules(Intent.STOP, "leave_me", "stop ~all_nudges - span", never="told hours"),
    *_rules(Intent.STOP, "stop", "stop nudges_word", alone=True),
    *_rules(
        Intent.PAUSE,
        "pause ~span",
        "pause ~all_nudges ~span",
        "leave_me ~span",
        "stop ~all_nudges ~span",
        never="told interview settings deciding they outside",
    ),
    *_rules(Intent.PAUSE, "pause_only", "pause_only all_nudges", alone=True),
    *_rules(Intent.REMIND, "remind later", never="told asks_when only_when"),
    *_rules(Intent.REMIND, "i_not", never="asks not_had"),
    *_rules(Intent.REMIND, "defer", "defer clock", "by_day defer", never=_NEWS),
    *_rules(Intent.REMIND, "remind", "by_day", "not_done ~by_day", alone=True),
    *_rules(Intent.REMIND, "call_back by_day", "not_done ~by_day", never="told interview when_what asks"),
    *_rules(Intent.RESUME, "resume all_nudges", "resume_only - interview", never="told"),
    *_rules(Intent.RESUME, "resume", alone=True),
    # --- the bot
    *_rules(Intent.BOT, "bot_self"),
    *_rules(
        Intent.PRIVATE,
        "private",
        "weakly_private is_q",
        "third see written is_q",
        "near_third see is_q - when_q",
        never="told look_at",
    ),
    *_rules(Intent.PRIVATE, "weakly_private", alone=True),
    *_rules(
        Intent.DATA, "forget_me", "delete my_data", "delete interviews_word", never="told correct_one cancelled_me"
    ),
    *_rules(Intent.DATA, "my_data", alone=True),
    *_rules(Intent.ZONE, "zone", "moved_to"),
    *_rules(
        Intent.SETTINGS,
        "settings - they",
        "~contact hours",
        "contact ~hours",
        "~contact ~hours - interview interviews_word",
        "~contact outside - interview interviews_word",
        "~only_when",
        never="told",
    ),
    *_rules(Intent.HELP, "help", "help asks", never="private weakly_private thanks negotiate prepare say_v"),
    *_rules(Intent.HELP, "start", alone=True),
    *_rules(Intent.GREETING, "greeting", alone=True),
    *_rules(Intent.GOODBYE, "bye", "bye thanks", alone=True),
    *_rules(Intent.THANKS, "thanks", alone=True),
    *_rules(Intent.FRUSTRATED, "frustrated"),
    # --- what is noted
    *_rules(Intent.WHO_MET, "~who_met", "who_q met_verb - bot_self private"),
    *_rules(Intent.CORRECTION, "~wrong_name", never="undo unsent"),
    *_rules(Intent.UNDO, "~undo", "wait ~undo", never="what_happens"),
    *_rules(Intent.RECALL, "recall"),
    *_rules(Intent.ASK_COACH, "coach_share", "coach look_at"),
    *_rules(Intent.INTERVIEWS, "show interviews_word", "interviews_word asks - delete private", never="i_help"),
    *_rules(Intent.INTERVIEWS, "interviews_word", "interviews_word show", alone=True),
    *_rules(Intent.NUDGES, "nudges_word", "nudges_word show", alone=True),
    *_rules(Intent.NUDGES, "asks nudges_word - stop", "show nudges_word", never="resume told"),
    # --- coaches
    *_rules(Intent.LINK, "link channel", "channel asks link"),
    *_rules(Intent.PEOPLE, "people_word"),
    # --- beside a question
    *_rules(Intent.WAIT, "wait", alone=True),
    *_rules(Intent.LATER, "do_later", "wait do_later", alone=True),
    *_rules(Intent.LATER, "must_go", "must_go excuse", alone=True),
    *_rules(Intent.SKIP, "skip", alone=True),
    *_rules(Intent.BACK, "back", alone=True),
    *_rules(Intent.UNSURE, "~unsure", alone=True),
    *_rules(Intent.MEAN, "mean_by"),
    *_rules(Intent.MEAN, "~mean", alone=True),
    *_rules(Intent.WHY, "why", "why asks", alone=True),
)
