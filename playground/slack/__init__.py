"""Slack as the app meets it: the events it is sent, the Web API it calls, and what it may answer."""
