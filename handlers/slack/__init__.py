"""Afterword in Slack: the protocol, and nothing else."""
