"""People, places, organisations and events: recognised in an article and linked to one name each."""
