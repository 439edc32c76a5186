"""Logging without secrets and without anything that people typed."""

import json
import logging
import re
import traceback
from datetime import UTC, datetime
from typing import TextIO

logger = logging.getLogger("afterword")


class JsonLines(logging.Formatter):
    """One line of JSON per record: `at` (ISO, UTC), `level`, `logger`, `message`."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as a line."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        said = {"at": at, "level": record.levelname, "logger": record.name, "message": record.getMessage()}
        return json.dumps(said, ensure_ascii=False)


FORMATS = {"plain": logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"), "json": JsonLines()}


def make_handler(form: str) -> logging.StreamHandler[TextIO]:
    """Writes to standard error in one of `FORMATS`; from libraries, only what nobody typed."""
    handler = logging.StreamHandler()
    handler.addFilter(_without_words)
    handler.setFormatter(FORMATS[form])
    return handler


def set_up(level: str = "INFO", form: str = "plain") -> None:
    """Log to standard error from `level` up; from Slack's libraries only errors, and those without details."""
    logging.basicConfig(level=level, handlers=[make_handler(form)], force=True)
    logging.getLogger("apscheduler").setLevel(logging.ERROR)
    for name in ("aiohttp.access", "alembic", "asyncio"):
        logging.getLogger(name).setLevel(logging.WARNING)


def _without_words(record: logging.LogRecord) -> bool:
    """Libraries log bodies, frames, requests and errors. Of theirs keep only how the line begins, and of an error its
    type and place.

    The level is checked here because Bolt sets its loggers' own, and would log every session that opens or closes.
    """
    if record.name == logger.name:
        return True
    if record.name.startswith("slack_") and record.levelno < logging.ERROR:
        return False
    error = record.exc_info[1] if record.exc_info else None
    begins = re.split(r"[({:\n]", record.getMessage(), maxsplit=1)[0].strip()
    record.msg, record.args = f"{begins}: {_what_and_where(error)}" if error else begins, ()
    record.exc_info = record.exc_text = record.stack_info = None
    return True


_IS_SAID = "what went wrong is in the log already, in a sentence"


def mark_logged(error: BaseException) -> None:
    """Note that the cause of this error is in the log, so that whatever fails because of it need not log it again."""
    error.add_note(_IS_SAID)


def log_failure(doing: str, error: BaseException) -> None:
    """Log what failed and where, without the error's own text: it may quote what a person typed."""
    if _IS_SAID in getattr(error, "__notes__", ()):
        return
    logger.error("%s failed: %s", doing, _what_and_where(error))


def _what_and_where(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    places = " < ".join(f"{frame.filename.rsplit('/', 1)[-1]}:{frame.lineno}" for frame in reversed(frames[-6:]))
    return f"{type(error).__name__} at {places}"
