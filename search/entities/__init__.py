"""Names of people, places, organisations and events: recognised, and linked to one name each."""
