"""Logging that holds neither secrets nor what people typed."""

import logging
import re
import traceback

logger = logging.getLogger("afterword")


def set_up(level: str = "INFO") -> None:
    """Log to standard error from `level` up; of Slack's libraries only what went wrong, without their details."""
    handler = logging.StreamHandler()
    handler.addFilter(_of_slack)
    logging.basicConfig(
        level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s", handlers=[handler], force=True
    )
    logging.getLogger("apscheduler").setLevel(logging.ERROR)
    for name in ("aiohttp.access", "alembic", "asyncio"):
        logging.getLogger(name).setLevel(logging.WARNING)


def _of_slack(record: logging.LogRecord) -> bool:
    """Bolt and the SDK write bodies, frames and errors into their lines: only how a line begins is kept.

    The level is looked at here: Bolt sets its loggers' own, and would tell of each session's coming and going.
    """
    if record.name.startswith("slack_"):
        if record.levelno < logging.ERROR:
            return False
        record.msg, record.args = re.split(r"[({:\n]", record.getMessage(), maxsplit=1)[0].strip(), ()
        record.exc_info = record.exc_text = None
    return True


_IS_SAID = "what went wrong is in the log already, in a sentence"


def is_said(error: BaseException) -> None:
    """This error's cause is in the log: whatever fails because of it need not say so, too."""
    error.add_note(_IS_SAID)


def log_failure(doing: str, error: BaseException) -> None:
    """Say what failed and where, without the error's own words: they may quote what a person typed."""
    if _IS_SAID in getattr(error, "__notes__", ()):
        return
    frames = traceback.extract_tb(error.__traceback__)
    places = " < ".join(f"{frame.filename.rsplit('/', 1)[-1]}:{frame.lineno}" for frame in reversed(frames[-6:]))
    logger.error("%s failed: %s at %s", doing, type(error).__name__, places)
