"""The app from Slack's side: what it declares, how to reach it, what it is sent, and faults on demand."""
