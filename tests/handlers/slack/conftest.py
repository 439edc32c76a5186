from collections.abc import Iterator

import pytest

from tests.stage import Stage, bot_in_playground


@pytest.fixture
def stage() -> Iterator[Stage]:
    """The bot in the playground, on a Tuesday."""
    with bot_in_playground() as made:
        yield made
