"""Which nudges help when: the plan, the hours, what is typed about them. Pure."""
