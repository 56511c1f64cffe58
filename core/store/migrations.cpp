// SPDX-License-Identifier: Apache-2.0
#include "core/store/migrations.h"

#include <array>

namespace bw::store {

namespace {

// Version 1. `record.row` is the row of the search index as well. `search_text` holds the words
// that are indexed: the index keeps no copy of its own and asks here for snippets and when a text
// goes. A deleted record keeps its row, without document, for its clocks. The vault makes the
// tables of its secrets and of its inbox itself, before there are records.
constexpr StaticText kVersion1 = R"sql(
CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value ANY
) STRICT, WITHOUT ROWID;

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

CREATE INDEX record_by_sort_key ON record (kind, sort_key, id) WHERE is_deleted = 0;

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

CREATE INDEX operation_by_record ON operation (record_id);

CREATE VIRTUAL TABLE search USING fts5 (
    search_text,
    content = 'record',
    content_rowid = 'row',
    columnsize = 0,
    prefix = '2 3',
    tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);

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

CREATE INDEX attachment_by_record ON attachment (record_kind, record_id);
)sql";

// kMigrations[n] leads from version n to n + 1.
constexpr std::array kMigrations = {kVersion1};
static_assert(kMigrations.size() == kSchemaVersion);

}  // namespace

Status migrate(Database& database) {
    std::int64_t version = BW_TRY(database.schema_version());
    if (version < 0 || version > kSchemaVersion) {
        return fail(ErrorCode::kUnsupported, "a newer version of Breakwater wrote this vault");
    }
    while (version < kSchemaVersion) {
        Transaction transaction = BW_TRY(Transaction::begin(database));
        BW_TRY(database.execute(kMigrations[static_cast<std::size_t>(version)]));
        ++version;
        BW_TRY(database.set_schema_version(version));
        BW_TRY(transaction.commit());
    }
    return {};
}

}  // namespace bw::store
