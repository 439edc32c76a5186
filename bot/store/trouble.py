"""A database that cannot be used: said once, and once more when it can be again."""

import time
from datetime import timedelta

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from bot.store.database import database_problem
from bot.support.logs import is_said, logger

PAUSE = timedelta(seconds=1)
"""After a failure nobody tries for so long: each would wait, and keep everybody waiting for longer than Slack does."""


class Trouble:
    """What is wrong with a database, if anything is."""

    def __init__(self, engine: Engine) -> None:
        self._url = engine.url.render_as_string(hide_password=False)
        self._error: SQLAlchemyError | None = None
        self._says = ""
        self._not_before = 0.0

    def __bool__(self) -> bool:
        return self._error is not None

    def mind(self) -> None:
        """Raise what went wrong a moment ago, rather than to wait for it once more."""
        if self._error and time.monotonic() < self._not_before:
            raise self._error

    def begins(self, error: SQLAlchemyError) -> None:
        """A transaction failed for it."""
        is_said(error)
        self._error, self._not_before = error, time.monotonic() + PAUSE.total_seconds()
        says = database_problem(self._url, error)
        if says != self._says:
            logger.error("%s Until then no answer is taken.", says)
            self._says = says

    def is_over(self) -> None:
        """A transaction went through."""
        if self._error:
            self._error, self._says = None, ""
            logger.info("the database can be used again")
