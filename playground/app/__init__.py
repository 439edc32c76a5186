"""The app from Slack's side: what it declares, how it is reached, what it is sent, and what goes wrong on demand."""
