"""The archive calendar: how many articles each month or day has, and how many were found."""
