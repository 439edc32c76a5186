"""Makes text from outside safe for any database."""


def storable(text: str) -> str:
    """The text without what databases refuse: NUL is dropped, and lone surrogates become the replacement character."""
    if text.isascii():
        return text.replace("\0", "")
    return text.replace("\0", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
