"""The page: the workspace in a browser, drawn from the control API alone."""
