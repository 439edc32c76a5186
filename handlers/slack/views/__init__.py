"""Block Kit, pure: a result in, blocks out. Every view fits Slack's limits, whatever people typed."""
