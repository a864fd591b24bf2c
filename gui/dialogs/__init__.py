"""Dialogs: the key overlay, the files that need attention, about."""
