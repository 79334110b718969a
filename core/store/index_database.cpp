// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/index_database.h"

#include <sqlite3.h>

#include <ctime>
#include <functional>

#include "core/base/error.h"

namespace sightline {

struct IndexDatabase::Connection {
  std::filesystem::path file;
  sqlite3* db = nullptr;
  mutable std::mutex mutex;  // one connection, used by one thread at a time

  ~Connection() { sqlite3_close(db); }

  [[noreturn]] void fail(int code) const {
    const std::string reason = db ? sqlite3_errmsg(db) : sqlite3_errstr(code);
    switch (code & 0xff) {
      case SQLITE_CORRUPT:
      case SQLITE_NOTADB:
      case SQLITE_SCHEMA:
      case SQLITE_MISMATCH: throw IndexDamaged{reason};
      case SQLITE_ERROR: throw IndexDamaged{reason};  // a table or column is missing: another program's file
      case SQLITE_FULL:
        throw Error(ErrorCode::Io, file.string(), "cannot grow: the disk is full",
                    "Free some space, or clear the results.");
      case SQLITE_BUSY:
      case SQLITE_LOCKED:
        throw Error(ErrorCode::Io, file.string(), "stayed locked by another program for ten seconds",
                    "Close other programs that use this folder of results.");
      default:
        throw Error(ErrorCode::Io, file.string(), message("cannot be read or written: {1}", Message::verbatim(reason)),
                    "Check free space and that you may write there, or set SIGHTLINE_CACHE to another folder.");
    }
  }

  void execute(const char* sql) const {
    if (const int code = sqlite3_exec(db, sql, nullptr, nullptr, nullptr); code != SQLITE_OK) fail(code);
  }

  /// Runs one statement; `bind` fills it, `row` sees each row.
  void run(const char* sql, const std::function<void(sqlite3_stmt*)>& bind,
           const std::function<void(sqlite3_stmt*)>& row = {}) const {
    sqlite3_stmt* raw = nullptr;
    if (const int code = sqlite3_prepare_v2(db, sql, -1, &raw, nullptr); code != SQLITE_OK) fail(code);
    const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> statement(raw, &sqlite3_finalize);
    if (bind) bind(raw);
    int code;
    while ((code = sqlite3_step(raw)) == SQLITE_ROW)
      if (row) row(raw);
    if (code != SQLITE_DONE) fail(code);
  }
};

namespace {

void bindText(sqlite3_stmt* s, int at, const std::string& text) {
  sqlite3_bind_text(s, at, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

std::string columnText(sqlite3_stmt* s, int at) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(s, at));
  return text ? std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(s, at))) : std::string();
}

constexpr const char* kPutEntry =
    "INSERT OR REPLACE INTO entries(key, description, bytes, created) VALUES(?1, ?2, ?3, ?4)";

void bindEntry(sqlite3_stmt* s, const IndexEntry& entry) {
  bindText(s, 1, entry.key);
  bindText(s, 2, entry.description);
  sqlite3_bind_int64(s, 3, static_cast<sqlite3_int64>(entry.bytes));
  sqlite3_bind_int64(s, 4, static_cast<sqlite3_int64>(std::time(nullptr)));
}

}  // namespace

IndexDatabase::IndexDatabase(const std::filesystem::path& file) : connection_(std::make_unique<Connection>()) {
  Connection& c = *connection_;
  c.file = file;
  const int code =
      sqlite3_open_v2(file.c_str(), &c.db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
  if (code != SQLITE_OK) c.fail(code == SQLITE_ERROR ? SQLITE_CANTOPEN : code);
  sqlite3_busy_timeout(c.db, 10'000);
  c.execute("PRAGMA journal_mode=TRUNCATE");
  c.execute("PRAGMA synchronous=OFF");
  c.execute(
      "BEGIN IMMEDIATE;"
      "CREATE TABLE IF NOT EXISTS entries(key TEXT PRIMARY KEY, description TEXT NOT NULL, bytes INTEGER NOT NULL,"
      " created INTEGER NOT NULL) WITHOUT ROWID;"
      "CREATE TABLE IF NOT EXISTS file_hashes(path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified_ns INTEGER NOT "
      "NULL,"
      " inode INTEGER NOT NULL, sha256 TEXT NOT NULL) WITHOUT ROWID;"
      "COMMIT");
  std::string verdict;
  c.run("PRAGMA quick_check(1)", {}, [&](sqlite3_stmt* s) { verdict = columnText(s, 0); });
  if (verdict != "ok") throw IndexDamaged{verdict};
  // A file of another shape is as good as damaged.
  c.run("SELECT key, description, bytes, created FROM entries LIMIT 0", {});
  c.run("SELECT path, size, modified_ns, inode, sha256 FROM file_hashes LIMIT 0", {});
}

IndexDatabase::~IndexDatabase() = default;

void IndexDatabase::put(const IndexEntry& entry) {
  const std::lock_guard lock(connection_->mutex);
  connection_->run(kPutEntry, [&](sqlite3_stmt* s) { bindEntry(s, entry); });
}

void IndexDatabase::putAll(const std::vector<IndexEntry>& entries) {
  const std::lock_guard lock(connection_->mutex);
  connection_->execute("BEGIN IMMEDIATE");
  try {
    for (const IndexEntry& entry : entries) connection_->run(kPutEntry, [&](sqlite3_stmt* s) { bindEntry(s, entry); });
    connection_->execute("COMMIT");
  } catch (...) {
    sqlite3_exec(connection_->db, "ROLLBACK", nullptr, nullptr, nullptr);
    throw;
  }
}

void IndexDatabase::remove(const std::string& key) {
  const std::lock_guard lock(connection_->mutex);
  connection_->run("DELETE FROM entries WHERE key=?1", [&](sqlite3_stmt* s) { bindText(s, 1, key); });
}

void IndexDatabase::removeAll() {
  const std::lock_guard lock(connection_->mutex);
  connection_->run("DELETE FROM entries", {});
}

std::vector<std::string> IndexDatabase::keys() const {
  const std::lock_guard lock(connection_->mutex);
  std::vector<std::string> keys;
  connection_->run("SELECT key FROM entries", {}, [&](sqlite3_stmt* s) { keys.push_back(columnText(s, 0)); });
  return keys;
}

std::uint64_t IndexDatabase::totalBytes() const {
  const std::lock_guard lock(connection_->mutex);
  std::uint64_t total = 0;
  connection_->run("SELECT COALESCE(SUM(bytes), 0) FROM entries", {},
                   [&](sqlite3_stmt* s) { total = static_cast<std::uint64_t>(sqlite3_column_int64(s, 0)); });
  return total;
}

std::optional<std::string> IndexDatabase::fileHash(const std::string& path, const FileStamp& stamp) const {
  const std::lock_guard lock(connection_->mutex);
  std::optional<std::string> hash;
  connection_->run(
      "SELECT sha256 FROM file_hashes WHERE path=?1 AND size=?2 AND modified_ns=?3 AND inode=?4",
      [&](sqlite3_stmt* s) {
        bindText(s, 1, path);
        sqlite3_bind_int64(s, 2, stamp.size);
        sqlite3_bind_int64(s, 3, stamp.modifiedNs);
        sqlite3_bind_int64(s, 4, stamp.inode);
      },
      [&](sqlite3_stmt* s) { hash = columnText(s, 0); });
  return hash;
}

void IndexDatabase::putFileHash(const std::string& path, const FileStamp& stamp, const std::string& sha256) {
  const std::lock_guard lock(connection_->mutex);
  connection_->run(
      "INSERT OR REPLACE INTO file_hashes(path, size, modified_ns, inode, sha256) VALUES(?1, ?2, ?3, ?4, ?5)",
      [&](sqlite3_stmt* s) {
        bindText(s, 1, path);
        sqlite3_bind_int64(s, 2, stamp.size);
        sqlite3_bind_int64(s, 3, stamp.modifiedNs);
        sqlite3_bind_int64(s, 4, stamp.inode);
        bindText(s, 5, sha256);
      });
}

}  // namespace sightline
