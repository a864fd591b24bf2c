"""What window and worker tell each other: values, each of which travels as one line of JSON."""
