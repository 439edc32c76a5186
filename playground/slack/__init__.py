"""Slack as the app meets it: the events that it is sent, the Web API that it calls, and what it may answer."""
