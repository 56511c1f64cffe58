CREATE TABLE attachment (
    id            TEXT PRIMARY KEY,
    record_kind   TEXT NOT NULL,
    record_id     TEXT NOT NULL,
    name          TEXT NOT NULL,
    media_type    TEXT NOT NULL,
    size          INTEGER NOT NULL CHECK (size >= 0),
    blob_key      BLOB NOT NULL CHECK (length(blob_key) = 32),
    created_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value ANY
) STRICT, WITHOUT ROWID;
CREATE TABLE operation (
    seq       INTEGER PRIMARY KEY,
    time      INTEGER NOT NULL,
    device    BLOB NOT NULL CHECK (length(device) = 16),
    field     TEXT NOT NULL,
    kind      TEXT NOT NULL,
    record_id TEXT NOT NULL,
    type      INTEGER NOT NULL,
    value     TEXT NOT NULL,
    seen      BLOB NOT NULL,
    UNIQUE (device, time, field)
) STRICT;
CREATE TABLE record (
    row         INTEGER PRIMARY KEY,
    kind        TEXT NOT NULL,
    id          TEXT NOT NULL,
    sort_key    INTEGER NOT NULL DEFAULT 0,
    is_deleted  INTEGER NOT NULL DEFAULT 0 CHECK (is_deleted IN (0, 1)),
    doc         TEXT NOT NULL,
    clocks      BLOB NOT NULL,
    search_text TEXT NOT NULL DEFAULT '',
    UNIQUE (kind, id)
) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (
    search_text,
    content = 'record',
    content_rowid = 'row',
    columnsize = 0,
    prefix = '2 3',
    tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TABLE 'search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
CREATE TABLE 'search_data'(id INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE 'search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE INDEX attachment_by_record ON attachment (record_kind, record_id);
CREATE INDEX operation_by_record ON operation (record_id);
CREATE INDEX record_by_sort_key ON record (kind, sort_key, id) WHERE is_deleted = 0;
