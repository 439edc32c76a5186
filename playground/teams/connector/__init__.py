"""The Bot Connector as the bot meets it: its routes, limits and refusals."""
