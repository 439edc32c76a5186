"""Messages of signs alone, such as a thumb up."""

import unicodedata

from bot.vocabulary.intent import Intent

_MEANS = {
    Intent.READY: "👍✅✔👌🆗💪",
    Intent.THANKS: "🙏❤🥰😍💖🤗💙💚",
    Intent.SAD: "😭😢😞😔💔🥺☹🙁",
    Intent.NERVOUS: "😬😰😱😨😖",
}


def read_sign(text: str) -> Intent | None:
    """What is meant by a message of nothing but signs; None where there are letters or figures, or no sign at all."""
    signs = [sign for sign in text if unicodedata.category(sign) == "So"]
    if not signs or any(sign.isalnum() for sign in text):
        return None
    return next((intent for intent, known in _MEANS.items() if signs[0] in known), Intent.CHAT)
