"""Files are read in turns, few of each person at a time, and none is begun once the bot is about to stop."""

import asyncio
from contextlib import AsyncExitStack

import pytest

from bot.services.file_reader import MOST_EACH, Busy, FileReader
from bot.store.persons import Who

SAM, DANA = Who("T1", "USAM"), Who("T1", "UDANA")


def test_one_person_cannot_take_every_turn() -> None:
    async def drop() -> None:
        files = FileReader()
        async with AsyncExitStack() as held:
            for _ in range(MOST_EACH):
                await held.enter_async_context(files.turn(SAM))
            with pytest.raises(Busy):
                await held.enter_async_context(files.turn(SAM))
            async with files.turn(DANA):
                assert await files.read(str.upper, "read") == "READ"
        async with files.turn(SAM):
            pass

    asyncio.run(drop())


def test_nothing_is_begun_once_it_is_closed() -> None:
    async def close() -> None:
        files = FileReader()
        async with files.turn(SAM):
            files.close()
            with pytest.raises(Busy):
                await files.read(str.upper, "read")
            with pytest.raises(Busy):
                await files.turn(DANA).__aenter__()

    asyncio.run(close())
