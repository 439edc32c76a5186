"""How things are said: numbers, days, lists, and the templates."""
