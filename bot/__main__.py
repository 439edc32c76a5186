"""`python -m bot`."""

from bot.app.cli import app

app()
