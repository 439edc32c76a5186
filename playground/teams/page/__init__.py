"""The tenant in a browser: files that the browser loads, and the routes that serve them."""
