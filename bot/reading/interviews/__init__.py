"""An interview in one line: company, role, when, whom. Pure."""
