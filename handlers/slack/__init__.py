"""Afterword in Slack: listeners by feature, views without awaits, and how messages go out."""
