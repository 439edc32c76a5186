"""The control API: what people do and see in the tenant, and what happens to it."""
