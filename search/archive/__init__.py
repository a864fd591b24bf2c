"""An opened folder: the Library that lists, searches and reads its articles."""
