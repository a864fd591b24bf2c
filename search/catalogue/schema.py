"""The tables of a catalogue."""

VERSION = 5
"""Goes up with every change of a table, of a headline or of the fold: old catalogues are redone."""

# Paths are the bytes of the file system, days date.toordinal(). Folded names are words parted and
# enclosed by single spaces, so that a word in a row is a plain substring.
#
# A digest is that of the file's bytes, empty where they were not or could not be read.
#
# A name is what an article says and, by linking within the article, means. Its cluster (the id of a
# name) is what linking across the library joins by itself, its entity what it is in the end, with
# the reader's own rulings: null where these say that it is no name.
TABLES = """
create table listing (
    id integer primary key check (id = 1),
    numbers blob not null,
    days blob not null,
    checksum integer not null
);
create table setting (name text primary key, value text not null) without rowid;

create table place (id integer primary key, name text not null unique, folded text not null);
create table article (
    number integer primary key autoincrement,
    path blob not null unique,
    size integer not null,
    mtime_ns integer not null,
    inode integer not null,
    digest blob not null,
    day integer,
    place integer references place (id),
    headline text not null,
    problem text,
    detail text not null,
    characters integer not null,
    searchable integer not null,
    read integer not null default 0
);
create index article_in_order on article (day desc, path);
create index article_by_place on article (place) where place is not null;
create index article_without_text on article (number) where searchable = 0;
create index article_unread on article (number) where searchable = 1 and read = 0;

create table name (
    id integer primary key, kind text not null, said text not null, meant text not null,
    cluster integer, entity integer, unique (kind, said, meant)
);
create index name_by_cluster on name (cluster);
create index name_by_entity on name (entity);
create table mention (
    article integer not null, start integer not null, finish integer not null,
    name integer not null, primary key (article, start, finish, name)
) without rowid;
create index mention_by_name on mention (name, article);

create table entity (
    id integer primary key, kind text not null, name text not null,
    articles integer not null default 0, mentions integer not null default 0,
    first integer, last integer, unique (kind, name)
);
create table entity_row (
    entity integer not null, folded text not null, primary key (entity, folded)
) without rowid;
create index entity_row_by_folded on entity_row (folded);
create table entity_word (
    word text not null, entity integer not null, primary key (word, entity)
) without rowid;
create table entity_sound (
    sound text not null, entity integer not null, primary key (sound, entity)
) without rowid;
create table suggestion (
    one integer not null, other integer not null, evidence text not null, primary key (one, other)
) without rowid;

create table timex (
    article integer not null, start integer not null, finish integer not null,
    type text not null, value text not null, first integer, last integer, text text not null,
    primary key (article, start, finish)
) without rowid;
create index timex_by_first on timex (first, last, article) where first is not null;
create index timex_long on timex (first, last, article) where last - first > 400;
"""

LONG_PERIOD = 400
"""Days beyond which a period stands in the index of the long ones."""

ENTITY_TABLES = ("entity", "entity_row", "entity_word", "entity_sound")
"""What is kept of an entity."""
