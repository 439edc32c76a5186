"""Notes to an employer: what they may say, how they are written, what a review finds. Pure."""
