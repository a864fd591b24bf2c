"""The search box: the line one types in, what was found, and the search explained in words."""
