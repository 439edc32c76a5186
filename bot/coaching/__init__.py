"""What coaches may see, and how it is said: the one gate, the digest, alerts, differences. Pure."""
