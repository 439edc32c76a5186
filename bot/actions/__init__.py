"""What people do, on any surface: a Request comes in, an action answers it through Replies."""
