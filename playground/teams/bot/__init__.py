"""What the tenant sends to the bot, and what comes of its answers."""
