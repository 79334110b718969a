// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/result_store.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <functional>
#include <map>
#include <mutex>
#include <shared_mutex>
#include <unordered_set>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/base/system_message.h"
#include "core/store/index_database.h"
#include "core/store/payload_file.h"
#include "core/store/shipped_results.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

/// Held while the index is made anew, so that two processes do not do it at once.
class FolderLock {
 public:
  explicit FolderLock(const fs::path& file) : fd_(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)) {
    if (fd_ < 0)
      throw Error(ErrorCode::Io, file.string(), message("cannot be written: {1}", systemMessage(errno)),
                  "Check that you may write there, or set SIGHTLINE_CACHE to another folder.");
    while (::flock(fd_, LOCK_EX) != 0 && errno == EINTR) {
    }
  }
  ~FolderLock() { ::close(fd_); }
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

 private:
  int fd_;
};

}  // namespace

// <folder>/payloads/<first two digits>/<file name>   the truth: whole, self-describing, checksummed files
// <folder>/index.sqlite                              what is there, for people; remade from the files when damaged
// <folder>/lock                                      held while the index is remade
struct ResultStore::Impl {
  fs::path folder, payloads;
  std::shared_ptr<const ShippedResults> shipped;  // may be null
  mutable std::shared_mutex indexMutex;  // guards the pointer: exclusively held only while the index is replaced
  std::unique_ptr<IndexDatabase> index;  // null: the store can only be read
  std::mutex hashesMutex;
  std::map<std::string, std::pair<FileStamp, std::string>> hashes;  // of a store without an index, while it is open

  [[nodiscard]] fs::path indexFile() const { return folder / "index.sqlite"; }

  [[nodiscard]] fs::path fileOf(const std::string& key) const {
    const std::string name = payloadFileName(key);
    return payloads / name.substr(0, 2) / name;
  }

  void open(Access access) {
    std::error_code ec;
    if (access == Access::Write) fs::create_directories(payloads, ec);
    const bool mayRead = ::access(payloads.c_str(), R_OK | X_OK) == 0;
    if (access == Access::Read ||
        (mayRead && (::access(payloads.c_str(), W_OK) != 0 || ::access(folder.c_str(), W_OK | X_OK) != 0))) {
      if (mayRead) return;
      throw Error(ErrorCode::Io, folder.string(), "holds no results that can be read", "Check the path of the folder.");
    }
    if (ec || ::access(payloads.c_str(), W_OK | X_OK) != 0 || ::access(folder.c_str(), W_OK | X_OK) != 0)
      throw Error(ErrorCode::Io, folder.string(),
                  message("cannot be used to keep results: {1}", systemMessage(ec ? ec.value() : errno)),
                  "Check that you may write there, or set SIGHTLINE_CACHE to another folder.");
    try {
      index = std::make_unique<IndexDatabase>(indexFile());
      reconcile();
    } catch (const IndexDamaged&) {
      remake();
    }
  }

  void requireWritable() const {
    if (!index)
      throw Error(ErrorCode::Io, folder.string(), "can be read but not written, so new results are not kept",
                  "Check that you may write there, or set SIGHTLINE_CACHE to another folder.");
  }

  /// Deletes a damaged index and fills a new one from the files. Called with indexMutex held or from open().
  void remake() {
    index.reset();
    const FolderLock lock(folder / "lock");
    try {  // another process may have done it while this one waited
      index = std::make_unique<IndexDatabase>(indexFile());
    } catch (const IndexDamaged&) {
      std::error_code ec;
      for (const char* suffix : {"", "-journal", "-wal", "-shm"}) fs::remove(indexFile().string() + suffix, ec);
      try {
        index = std::make_unique<IndexDatabase>(indexFile());
      } catch (const IndexDamaged& again) {
        throw Error(ErrorCode::Io, indexFile().string(),
                    message("is damaged and cannot be recreated: {1}", again.reason),
                    "Check the disk, or set SIGHTLINE_CACHE to another folder.");
      }
    }
    reconcile();
  }

  /// Brings the index up to the files that are there (a process killed between the two steps of put() leaves a
  /// file without a line) and removes what killed writers left behind.
  void reconcile() {
    std::unordered_set<std::string> listed;  // by file name
    std::vector<std::string> keys = index->keys();
    for (const std::string& key : keys) listed.insert(payloadFileName(key));
    std::unordered_set<std::string> present;
    std::vector<IndexEntry> missing;
    std::error_code ec;
    for (const auto& shard : fs::directory_iterator(payloads, ec)) {
      std::error_code inner;
      for (const auto& file : fs::directory_iterator(shard.path(), inner)) {
        const std::string name = file.path().filename().string();
        if (!isPayloadFileName(name)) {
          removeIfAbandoned(file.path());
          continue;
        }
        present.insert(name);
        if (listed.count(name)) continue;
        if (const auto head = readPayloadHead(file.path()))
          missing.push_back({head->key, head->description, head->contentBytes});
      }
    }
    if (!missing.empty()) index->putAll(missing);
    for (const std::string& key : keys)
      if (!present.count(payloadFileName(key))) index->remove(key);
  }

  /// A temporary file that nobody has written to for an hour has lost its writer.
  static void removeIfAbandoned(const fs::path& file) {
    std::error_code ec;
    const auto modified = fs::last_write_time(file, ec);
    if (!ec && fs::file_time_type::clock::now() - modified > std::chrono::hours(1)) fs::remove(file, ec);
  }

  /// Runs `use` on the index; when that turns out damaged it is made anew and `use` runs once more.
  template <class Use>
  auto withIndex(const Use& use) {
    try {
      const std::shared_lock lock(indexMutex);
      return use(*index);
    } catch (const IndexDamaged&) {
    }
    const std::unique_lock lock(indexMutex);
    remake();
    try {
      return use(*index);
    } catch (const IndexDamaged& again) {
      throw Error(ErrorCode::Io, indexFile().string(),
                  message("is damaged again right after it was recreated: {1}", again.reason),
                  "Check the disk, or set SIGHTLINE_CACHE to another folder.");
    }
  }
};

ResultStore::ResultStore(fs::path folder, Access access) : impl_(std::make_unique<Impl>()) {
  impl_->folder = std::move(folder);
  impl_->payloads = impl_->folder / "payloads";
  impl_->open(access);
}

ResultStore::~ResultStore() = default;

const fs::path& ResultStore::folder() const { return impl_->folder; }

bool ResultStore::isIn(const fs::path& folder) { return isFolder(folder / "payloads"); }

bool ResultStore::isWritable() const { return impl_->index != nullptr; }

void ResultStore::setShipped(std::shared_ptr<const ShippedResults> shipped) { impl_->shipped = std::move(shipped); }

bool ResultStore::contains(const std::string& key) const {
  std::error_code ec;
  return fs::is_regular_file(impl_->fileOf(key), ec) || (impl_->shipped && impl_->shipped->contains(key));
}

std::optional<std::vector<std::uint8_t>> ResultStore::get(const std::string& key) const {
  const fs::path file = impl_->fileOf(key);
  std::error_code absent;
  if (!fs::is_regular_file(file, absent)) return impl_->shipped ? impl_->shipped->get(key) : std::nullopt;
  std::vector<std::uint8_t> raw;
  try {
    raw = readFile(file);
  } catch (const Error&) {
    return {};  // taken away between the two steps, or unreadable: absent, put() will say what is wrong
  }
  auto payload = decodePayload(raw);
  if (payload && payload->key == key) return std::move(payload->bytes);
  // Damaged: out of the way, so that nobody trips over it again. A newer whole file put there by another process
  // since it was read is lost with it at worst, and is then computed again.
  std::error_code ec;
  if (isWritable()) fs::remove(file, ec);
  return {};
}

void ResultStore::put(const std::string& key, const std::string& description, const std::vector<std::uint8_t>& bytes) {
  impl_->requireWritable();
  const fs::path file = impl_->fileOf(key);
  std::error_code ec;
  fs::create_directories(file.parent_path(), ec);
  if (ec)
    throw Error(ErrorCode::Io, file.parent_path().string(),
                message("cannot be created: {1}", Message::verbatim(ec.message())),
                "Check free space and that you may write there, or set SIGHTLINE_CACHE to another folder.");
  writePayloadFile(file, encodePayload({key, description, bytes}));
  impl_->withIndex([&](IndexDatabase& index) { index.put({key, description, bytes.size()}); });
}

std::string ResultStore::fileHash(const fs::path& path) {
  struct stat s {};
  if (::stat(path.c_str(), &s) != 0)
    throw Error(ErrorCode::FileNotFound, path.string(), message("cannot be read: {1}", systemMessage(errno)),
                "Check the path.");
  const FileStamp stamp{static_cast<std::int64_t>(s.st_size),
                        static_cast<std::int64_t>(s.st_mtim.tv_sec) * 1'000'000'000 + s.st_mtim.tv_nsec,
                        static_cast<std::int64_t>(s.st_ino)};
  std::error_code ec;
  const fs::path absolute = fs::absolute(path, ec);
  const std::string name = (ec ? path : absolute).string();
  if (!isWritable()) {
    const std::lock_guard lock(impl_->hashesMutex);
    auto& known = impl_->hashes[name];
    if (known.second.empty() || !(known.first == stamp)) known = {stamp, sha256OfFile(path)};
    return known.second;
  }
  if (const auto known = impl_->withIndex([&](IndexDatabase& index) { return index.fileHash(name, stamp); }))
    return *known;
  const std::string hash = sha256OfFile(path);
  // A file touched a moment ago may be written again within the same tick of its time stamp: not yet remembered.
  const std::int64_t nowNs =
      std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
  if (nowNs - stamp.modifiedNs > 2'000'000'000)
    impl_->withIndex([&](IndexDatabase& index) { index.putFileHash(name, stamp, hash); });
  return hash;
}

std::uint64_t ResultStore::sizeBytes() const {
  if (isWritable()) return impl_->withIndex([](IndexDatabase& index) { return index.totalBytes(); });
  std::uint64_t bytes = 0;
  std::error_code ec;
  for (const auto& shard : fs::directory_iterator(impl_->payloads, ec)) {
    std::error_code inner;
    for (const auto& file : fs::directory_iterator(shard.path(), inner))
      if (isPayloadFileName(file.path().filename().string()))
        if (const auto head = readPayloadHead(file.path())) bytes += head->contentBytes;
  }
  return bytes;
}

void ResultStore::clear() {
  impl_->requireWritable();
  std::error_code ec;
  for (const auto& shard : fs::directory_iterator(impl_->payloads, ec)) {
    std::error_code inner;
    for (const auto& file : fs::directory_iterator(shard.path(), inner))
      if (isPayloadFileName(file.path().filename().string())) fs::remove(file.path(), inner);
  }
  impl_->withIndex([](IndexDatabase& index) { index.removeAll(); });
}

}  // namespace sightline
