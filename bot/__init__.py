"""What the bot knows and decides. It knows no Slack: surfaces live in `handlers`, and only `wiring` knows both sides."""
