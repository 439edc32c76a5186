"""Why a database cannot be used, in a sentence for whoever runs the bot."""

from pathlib import Path

from sqlalchemy.engine import make_url
from sqlalchemy.exc import DatabaseError, SQLAlchemyError

from bot.store.sqlite_file import folder_problem, sqlite_file

_NO_ANSWER = ("Connection refused", "resolve host", "timeout", "timed out", "No route", "unreachable", "No such file")
_NO_ENTRY = ("password", 'role "', "pg_hba.conf")


def database_problem(url: str, error: SQLAlchemyError) -> str:
    """Why the database at `url` cannot be used, in a sentence.

    That a server refuses the login is only in the driver's message, which has no code for it; so this reads the
    message.
    """
    file = sqlite_file(url)
    if file and (problem := folder_problem(file)):
        return problem
    refusal = getattr(error, "orig", None)
    words = "" if file or getattr(refusal, "sqlstate", None) else str(refusal)
    if any(sign in words for sign in _NO_ENTRY):
        return "The database refuses the user or password. Check DATABASE_URL."
    if any(sign in words for sign in _NO_ANSWER):
        where = f"{make_url(url).host or 'localhost'}:{make_url(url).port or 5432}"
        return f"No PostgreSQL server answers at {where}. Start it, or change DATABASE_URL."
    if file and type(error) is DatabaseError:
        return f"{file} is damaged, or no database at all. Move it away, or change DATABASE_URL."
    if file and (problem := _sqlite_problem(file, getattr(refusal, "sqlite_errorname", ""))):
        return problem
    which = f"The database {file}" if file else "The database"
    return f"{which} cannot be used ({type(error).__name__}). Check DATABASE_URL and that it can be reached."


def _sqlite_problem(file: Path, name: str) -> str | None:
    """The problem by SQLite's name for it. The bot recovers by itself once it is fixed."""
    if name.startswith("SQLITE_CANTOPEN") and not file.exists():
        return f"{file} is gone. Put it back where it was."
    if name.startswith("SQLITE_FULL"):
        return f"The disk of {file} is full. Make room on it."
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return f"Another program has {file} locked. End that program, or what it does there."
    if name.startswith(("SQLITE_READONLY", "SQLITE_PERM", "SQLITE_CANTOPEN")):
        return f"{file} cannot be written to. Allow it."
    if name.startswith("SQLITE_IOERR"):
        return f"The disk of {file} does not read or write ({name}). Look after it."
    return None
