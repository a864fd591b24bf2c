"""The version of Dateline, for `--version`, the window and whoever asks in a report."""

__version__ = "0.1.0"
