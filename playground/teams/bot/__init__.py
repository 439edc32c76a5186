"""What the tenant sends to the bot, and what it does with the answers."""
