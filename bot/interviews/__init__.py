"""Where an interview stands, and what people say that changes it. Pure."""
