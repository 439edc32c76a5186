"""What is used of Microsoft's library, and what it does beside that."""

import logging

from handlers.teams.sdk import Client, ClientOptions


def test_the_client_logs_no_line_for_each_call() -> None:
    Client(ClientOptions())
    assert not logging.getLogger("httpx").isEnabledFor(logging.ERROR)
