"""Block Kit as Slack has it: what blocks and elements may hold, and what people put into them. Pure."""
