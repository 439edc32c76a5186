"""What a test waits for, by the message's id: a test holds that something is said, and not in which words."""

import re

from bot.wording.catalog import DEFAULT, read_catalog


def in_english(message: str) -> str:
    """What that message says in English, without our marks; of one with values, the longest stretch between them."""
    text = read_catalog(DEFAULT).texts[message]
    whole = text if isinstance(text, str) else text[-1]
    return max((stretch.strip() for stretch in re.split(r"\{\w*\}|\n", re.sub("[*`]", "", whole))), key=len)
