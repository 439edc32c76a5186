"""Notes to an employer: what they may say, how they are drafted."""
