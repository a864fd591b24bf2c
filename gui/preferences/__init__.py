"""The preferences: one dialog, fed by the tables of settings and commands."""
