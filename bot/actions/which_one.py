"""Which interview is meant when people say what happened to one: a button for each."""

from collections.abc import Sequence

from bot.actions.interaction import Interaction
from bot.nudges.typed import names
from bot.reading.intents import Meant, clauses_of, read, read_of, read_with
from bot.screens import beside
from bot.screens.elements import Message
from bot.services.interviews import amending, known
from bot.services.interviews.known import Known


async def _likely(it: Interaction, text: str, *, ahead: bool) -> Sequence[Known]:
    interviews = await it.look(known.known, text)
    return [each for each in interviews if each.ahead is ahead] or interviews


async def moved(it: Interaction, text: str) -> Message:
    """It has a new time."""
    return beside.moved(await _likely(it, text, ahead=True))


async def cancelled(it: Interaction, text: str) -> Message:
    """It will not take place."""
    return beside.taken_off(await _likely(it, text, ahead=True), ahead=True)


async def no_show(it: Interaction, text: str) -> Message:
    """It did not take place."""
    return beside.taken_off(await _likely(it, text, ahead=False), ahead=False)


async def delete_one(it: Interaction, text: str) -> Message:
    """This one should be removed from the list, and no other."""
    return beside.only_one(await it.look(known.known, text))


async def is_moved(it: Interaction, text: str) -> Message | None:
    """Ask whether it has moved, if a message names an upcoming one and a time; None if it does not."""
    may = await it.look(amending.may_move, text)
    return beside.is_it_moved(may) if may else None


async def each_named(it: Interaction, text: str) -> tuple[tuple[Meant, str], ...]:
    """What the clauses of a message say, if each is about another company of theirs; () else."""
    clauses = clauses_of(text)
    companies = {each.company for each in await it.look(known.known)} if clauses else set()
    parts, told = list[tuple[Meant, str]](), list[str]()
    for clause in clauses:
        of_them = [company for company in companies if names(clause, (company,))]
        meant = read_of(clause, of_them[0]) or read(clause) if len(of_them) == 1 else None
        if not meant:
            return ()
        told, parts = [*told, *of_them], [*parts, (meant, clause)]
    return tuple(parts) if len({*told}) == len(told) else ()


async def named(it: Interaction, text: str) -> tuple[Meant, str] | None:
    """What a message says of one company of theirs alone, or of whom they met there; None where that is open."""
    interviews = await it.look(known.known, text)
    companies = {each.company for each in interviews if names(text, (each.company,))}
    meant = read_of(text, companies.pop()) if len(companies) == 1 else None
    met = {person.name.split()[0] for each in interviews for person in each.thanked if names(text, (person.name,))}
    meant = meant or (read_with(text, met.pop()) if len(met) == 1 else None)
    return (meant, text) if meant else None
