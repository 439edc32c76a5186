"""What the bot knows and decides. It knows no Slack: surfaces are in `handlers`, and `app` joins the two."""
