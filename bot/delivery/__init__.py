"""What the bot sends by itself, on any surface: questions, nudges, posts, the Home tab."""
