"""Block Kit as Slack has it: what blocks and elements may contain, and what people put into them. Pure."""
