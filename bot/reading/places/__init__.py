"""Time zones and countries, by what people and surfaces call them. Pure."""
