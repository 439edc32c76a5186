"""Which nudges help when: the plan, the hours, what people type about them. Pure."""
