"""What every layer may use: the clock, files, limits, logs, metrics, settings."""
