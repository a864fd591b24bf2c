"""The engines that are timed, one a file."""
