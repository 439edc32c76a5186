"""What runs the bot: the command line, the server and the wiring. The only layer that knows all the others."""
