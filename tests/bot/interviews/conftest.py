"""What the tests of invitations share."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from bot.store import persons
from bot.store.database import transaction
from bot.store.persons import Profile
from tests.bot.interviews.test_appointments import DANA, NOW, SAM


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    with transaction(engine) as session:
        for who in (SAM, DANA):
            persons.enter(session, NOW, who, Profile("Sam Rivera", "America/New_York", "en_US"))
        yield session
