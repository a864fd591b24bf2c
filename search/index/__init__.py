"""The Whoosh index: the only room that knows Whoosh."""
