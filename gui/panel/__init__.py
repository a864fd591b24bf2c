"""The side panel: names, dates and other articles beside the one that is read."""
