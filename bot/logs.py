"""Logging that holds neither secrets nor what people typed."""

import logging
import traceback

logger = logging.getLogger("afterword")


def set_up(level: str = "INFO") -> None:
    """Log to standard error from `level` up; libraries that write payloads into their lines are kept quiet."""
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    # Bolt writes request bodies into its warnings and the SDK raw frames at DEBUG: both would hold what people typed.
    for name in ("slack_bolt", "slack_sdk", "aiohttp.access"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    logging.getLogger("apscheduler").setLevel(logging.ERROR)


def log_failure(doing: str, error: BaseException) -> None:
    """Say what failed and where, without the error's own words: they may quote what a person typed."""
    frames = traceback.extract_tb(error.__traceback__)
    places = " < ".join(f"{frame.filename.rsplit('/', 1)[-1]}:{frame.lineno}" for frame in reversed(frames[-6:]))
    logger.error("%s failed: %s at %s", doing, type(error).__name__, places)
