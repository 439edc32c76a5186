"""What changes something that was told before: "Oh is not a person", "the first one was 12%". Pure."""
