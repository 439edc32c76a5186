"""Types that are used everywhere: JSON objects, and the two ways in which a request is refused."""

from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]


class SlackError(Exception):
    """The app's call is refused with Slack's error code; `more` goes into the answer too."""

    def __init__(self, error: str, **more: Any) -> None:
        super().__init__(error)
        self.error = error
        self.more = more

    def answer(self) -> Json:
        """The answer's body, as Slack words it."""
        return {"ok": False, "error": self.error, **self.more}


class ControlError(Exception):
    """What a test or the page asked of the control API is impossible: a sentence for a person, and the HTTP status."""

    def __init__(self, sentence: str, status: int = 400) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.status = status
