"""Coach channels: what people share with them, the digest, and the review of notes."""
