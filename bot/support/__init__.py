"""What every layer may use: the clock, files, limits, logs, figures, settings."""
