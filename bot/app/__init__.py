"""What runs the bot: the command line, the server and the wiring. It alone knows everything."""
