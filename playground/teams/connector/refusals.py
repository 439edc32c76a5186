"""How the connector refuses, in its words."""

from playground.types import Json

STATUSES = {
    "BadSyntax": 400,
    "BadArgument": 400,
    "Unauthorized": 401,
    "BotDisabledByAdmin": 403,
    "BotNotInConversationRoster": 403,
    "ForbiddenOperation": 403,
    "MessageWritesBlocked": 403,
    "ActivityNotFoundInConversation": 404,
    "ConversationNotFound": 404,
    "MemberNotFoundInConversation": 404,
    "MessageSizeTooBig": 413,
    "Throttled": 429,
}


class ConnectorError(Exception):
    """The bot's request is refused; `wait` is the number of seconds until it may ask again."""

    def __init__(self, code: str, message: str, wait: float = 0) -> None:
        super().__init__(code)
        self.code = code
        self.message = message
        self.wait = wait

    @property
    def status(self) -> int:
        """The HTTP status."""
        return STATUSES.get(self.code, 403)

    def answer(self) -> Json:
        """The body of the answer."""
        return {"error": {"code": self.code, "message": self.message}}
