"""The ids of the workspace: those that it always starts with, and new ones."""

import secrets

TEAM_ID, TEAM_NAME, TEAM_DOMAIN = "T0LOCAL", "Next Step Careers", "next-step-careers"
APP_ID, BOT_ID, BOT_USER = "A0LOCAL", "B0LOCAL", "U0BOT"
SAM, DANA = "U0SAM", "U0DANA"
GENERAL, COACHES = "C0GENERAL", "C0COACHES"


def new_id(letter: str) -> str:
    """An id in Slack's format."""
    return letter + secrets.token_hex(5).upper()
