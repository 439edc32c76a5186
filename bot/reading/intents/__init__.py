"""What people say to the bot beside its questions, read by what they mean and not by how they put it. Pure."""

from bot.reading.intents.beside import TOLD, may_be_told, read_beside
from bot.reading.intents.guessing import guess
from bot.reading.intents.kinds import FEELINGS
from bot.reading.intents.likely import read_likely
from bot.reading.intents.no_more import says_no_more
from bot.reading.intents.of_one import is_asked, read_of, read_with
from bot.reading.intents.parts import WithAnswer, clauses_of, read_parts, read_with_answer
from bot.reading.intents.reading import Meant, build_tables, read
from bot.vocabulary.intent import Intent

__all__ = [
    "FEELINGS",
    "TOLD",
    "Intent",
    "Meant",
    "WithAnswer",
    "build_tables",
    "clauses_of",
    "guess",
    "is_asked",
    "may_be_told",
    "read",
    "read_beside",
    "read_likely",
    "read_of",
    "read_parts",
    "read_with",
    "read_with_answer",
    "says_no_more",
]
