"""The surfaces on which people meet the bot."""
