"""The user's language: a lexer, a total parser into clauses, and the clauses back in words."""
