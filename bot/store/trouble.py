"""A database that cannot be used: logged once, and once more when it works again."""

import time
from datetime import timedelta

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from bot.store.database_problem import database_problem
from bot.support.logs import logger, mark_logged

PAUSE = timedelta(seconds=1)
"""How long nobody tries after a failure: each would wait, and keep people waiting for longer than Slack does."""


class Trouble:
    """What is wrong with a database, if anything."""

    def __init__(self, engine: Engine) -> None:
        self._url = engine.url.render_as_string(hide_password=False)
        self._error: SQLAlchemyError | None = None
        self._says = ""
        self._not_before = 0.0

    def __bool__(self) -> bool:
        return self._error is not None

    def mind(self) -> None:
        """Raise the recent error again rather than wait for another one."""
        if self._error and time.monotonic() < self._not_before:
            raise self._error

    def begins(self, error: SQLAlchemyError) -> None:
        """A transaction failed because of it."""
        mark_logged(error)
        self._error, self._not_before = error, time.monotonic() + PAUSE.total_seconds()
        says = database_problem(self._url, error)
        if says != self._says:
            logger.error("%s Until then no answer is taken.", says)
            self._says = says

    def is_over(self) -> None:
        """A transaction succeeded."""
        if self._error:
            self._error, self._says = None, ""
            logger.info("the database can be used again")
