"""The page: the workspace in a browser, built only on the control API."""
