"""Texts from outside, so that any database can keep them."""


def storable(text: str) -> str:
    """The text without what a database refuses: NUL goes, and half a character becomes the replacement character."""
    if text.isascii():
        return text.replace("\0", "")
    return text.replace("\0", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
