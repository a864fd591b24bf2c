"""From a file to an Article, and from a folder to what changed in it."""
