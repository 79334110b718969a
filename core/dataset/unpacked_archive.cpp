// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/unpacked_archive.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <utility>

#include "core/base/error.h"
#include "core/base/mapped_file.h"
#include "core/base/sha256.h"
#include "core/base/system_message.h"
#include "core/base/unicode.h"
#include "core/base/zip_archive.h"
#include "core/image/image_formats.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

constexpr const char* kComplete = "complete";
constexpr const char* kInUse = "in-use";

std::string inMegabytes(std::uint64_t bytes) { return std::to_string((bytes + 999'999) / 1'000'000); }

/// A file of the archive that is to be unpacked.
struct PackedFile {
  fs::path path;  ///< within the folder
  const ZipEntry* entry = nullptr;
};

/// What is in an archive, checked.
class ArchiveContent {
 public:
  ArchiveContent(const fs::path& archive, const ArchiveLimits& limits)
      : name_(archive.string()),
        limits_(limits),
        mapping_(archive),
        directory_(zipDirectory(mapping_.bytes(), name_, "Copy or download the archive again.")) {
    if (directory_.size() > limits_.entries)
      throw bad(message("holds {1} files, at most {2} are unpacked", directory_.size(), limits_.entries),
                "Unpack it and open the folder of the images.");
    for (const auto& [name, entry] : directory_) take(name, entry);
    if (std::none_of(files_.begin(), files_.end(),
                     [](const PackedFile& f) { return hasImageExtension(f.path) || !f.path.has_extension(); }))
      throw Error(ErrorCode::FileNotFound, name_, message("is an archive without images ({1})", imageFormatNames()),
                  "Choose the archive that holds the images.");
    checkSize();
  }

  [[nodiscard]] const std::vector<PackedFile>& files() const { return files_; }
  [[nodiscard]] std::uint64_t bytes() const { return bytes_; }
  [[nodiscard]] const std::string& name() const { return name_; }

  /// Stays the same while the archive does.
  [[nodiscard]] std::string identity(const fs::path& archive) const {
    Sha256 hash;
    std::error_code ec;
    hash.field(fs::canonical(archive, ec).string());
    hash.field(std::to_string(fs::last_write_time(archive, ec).time_since_epoch().count()));
    hash.field(std::to_string(mapping_.bytes().size()));
    for (const auto& [name, entry] : directory_) {
      hash.field(name);
      hash.field(std::to_string(entry.fullSize) + " " + std::to_string(entry.crc));
    }
    return hash.hex().substr(0, 32);
  }

  void describe(UnpackedArchive& out) const {
    if (links_.count > 0)
      out.leftOut.push_back(plural(links_.count, "{2} is a link in the archive, which is not followed; left out.",
                                   "{1} links in the archive ({2} first) are not followed; left out.", links_.count,
                                   links_.first));
    if (nested_.count > 0)
      out.leftOut.push_back(plural(nested_.count, "{2} is an archive within the archive; left out. Unpack it.",
                                   "{1} archives within the archive ({2} first) were left out. Unpack them.",
                                   nested_.count, nested_.first));
    if (foreign_.count > 0)
      out.notes.push_back(
          plural(foreign_.count,
                 "{1} name in the archive is not in Unicode; it was read as {2}, and may look different "
                 "elsewhere.",
                 "{1} names in the archive are not in Unicode; the first was read as {2}, and they may "
                 "look different elsewhere.",
                 foreign_.count, foreign_.first));
  }

 private:
  struct Counted {
    std::size_t count = 0;
    std::string first;
    void add(const std::string& name) {
      if (count++ == 0) first = name;
    }
  };

  [[nodiscard]] Error bad(const Message& problem, const Message& remedy) const {
    return {ErrorCode::BadFormat, name_, problem, remedy};
  }

  std::string readableName(const std::string& name, const ZipEntry& entry) {
    if (!entry.unicodeName.empty() && isUtf8(entry.unicodeName)) return entry.unicodeName;
    if (isUtf8(name)) return name;
    std::string read = fromCodePage437(name);
    foreign_.add(read);
    return read;
  }

  void take(const std::string& stored, const ZipEntry& entry) {
    std::string name = readableName(stored, entry);
    std::replace(name.begin(), name.end(), '\\', '/');
    const fs::path path = fs::path(name).lexically_normal();
    const bool leads = name.find('\0') != std::string::npos || path.is_absolute() || path.empty() ||
                       *path.begin() == ".." || (name.size() > 1 && name[1] == ':');
    if (leads)
      throw bad(message("names a file outside of itself (\"{1}\")", name),
                "Do not use it, or unpack it with another program and look at what it writes.");
    if (name.back() == '/') return;
    const bool hidden = std::any_of(path.begin(), path.end(), [](const fs::path& part) {
      return part.string().front() == '.' || part == "__MACOSX";
    });
    if (hidden) return;
    if (entry.link) return links_.add(name);
    constexpr int kStored = 0, kDeflated = 8;
    if (entry.method != kStored && entry.method != kDeflated)
      throw bad(message("is compressed in a way that is not read (method {1}, at {2})", entry.method, name),
                "Unpack it and open the folder, or pack it again with usual (deflate) compression.");
    if (hasExtensionOf(std::array<std::string_view, 5>{".zip", ".7z", ".rar", ".tar", ".tgz"}, path) ||
        hasExtensionOf(std::array<std::string_view, 1>{".tar.gz"}, path))
      return nested_.add(name);
    if (!paths_.insert(path).second)
      throw bad(message("has two files named {1}", path), "Pack it again with each file once.");
    files_.push_back({path, &entry});
    bytes_ += std::min(entry.fullSize, limits_.bytes + 1);  // cannot overflow: entries are limited
  }

  void checkSize() const {
    const auto packed = static_cast<double>(std::max<std::size_t>(1, mapping_.bytes().size()));
    if (bytes_ > limits_.bytes)
      throw bad(
          message("unpacks to {1} MB, at most {2} MB are unpacked", inMegabytes(bytes_), inMegabytes(limits_.bytes)),
          "Unpack it, and open a folder of fewer images.");
    if (bytes_ > limits_.alwaysAllowed && static_cast<double>(bytes_) > limits_.ratio * packed)
      throw bad(message("unpacks to {1} MB from {2} MB, as archives do that are made to fill disks",
                        inMegabytes(bytes_), inMegabytes(mapping_.bytes().size())),
                "If it is what it should be, unpack it and open the folder.");
  }

  std::string name_;
  const ArchiveLimits& limits_;
  MappedFile mapping_;
  std::map<std::string, ZipEntry> directory_;
  std::vector<PackedFile> files_;
  std::set<fs::path> paths_;
  std::uint64_t bytes_ = 0;
  Counted links_, nested_, foreign_;
};

/// Writes what an entry holds.
class EntryWriter {
 public:
  EntryWriter(const ArchiveContent& archive, const PackedFile& file, const fs::path& to)
      : archive_(archive), file_(file), to_(to) {
    std::error_code ec;
    fs::create_directories(to.parent_path(), ec);
    fd_ = ::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);
    if (fd_ < 0) throw cannotWrite();
  }
  ~EntryWriter() { ::close(fd_); }
  EntryWriter(const EntryWriter&) = delete;
  EntryWriter& operator=(const EntryWriter&) = delete;

  void run() {
    const ZipEntry& entry = *file_.entry;
    if (entry.stored)
      write(entry.data);
    else
      inflateAll(entry.data);
    if (written_ != entry.fullSize || crc_ != entry.crc) throw damaged();
  }

 private:
  [[nodiscard]] Error cannotWrite() const {
    return {ErrorCode::Io, to_.string(), message("cannot be written: {1}", systemMessage(errno)),
            "Check the space of the disk, or set SIGHTLINE_CACHE to a folder on another one."};
  }
  [[nodiscard]] Error damaged() const {
    return {ErrorCode::BadFormat, archive_.name(), message("is damaged: {1} cannot be unpacked", file_.path),
            "Copy or download the archive again."};
  }

  void write(std::span<const std::byte> bytes) {
    written_ += bytes.size();
    if (written_ > file_.entry->fullSize) throw damaged();  // more than it was counted as
    std::size_t done = 0;
    while (done < bytes.size()) {
      const ssize_t n = ::write(fd_, bytes.data() + done, bytes.size() - done);
      if (n < 0 && errno == EINTR) continue;
      if (n <= 0) throw cannotWrite();
      done += static_cast<std::size_t>(n);
    }
    for (std::size_t at = 0; at < bytes.size();) {
      const auto part = static_cast<uInt>(std::min<std::size_t>(bytes.size() - at, 1u << 30));
      crc_ = static_cast<std::uint32_t>(::crc32(crc_, reinterpret_cast<const Bytef*>(bytes.data() + at), part));
      at += part;
    }
  }

  void inflateAll(std::span<const std::byte> packed) {
    z_stream stream{};
    constexpr int kRawDeflate = -MAX_WBITS;
    if (::inflateInit2(&stream, kRawDeflate) != Z_OK) throw damaged();
    const struct Closer {
      z_stream* stream;
      ~Closer() { ::inflateEnd(stream); }
    } closer{&stream};
    std::vector<std::byte> out(256 * 1024);
    for (int state = Z_OK; state != Z_STREAM_END;) {
      if (stream.avail_in == 0 && !packed.empty()) {
        const auto part = std::min<std::size_t>(packed.size(), 1u << 30);
        stream.next_in = reinterpret_cast<Bytef*>(const_cast<std::byte*>(packed.data()));
        stream.avail_in = static_cast<uInt>(part);
        packed = packed.subspan(part);
      }
      stream.next_out = reinterpret_cast<Bytef*>(out.data());
      stream.avail_out = static_cast<uInt>(out.size());
      state = ::inflate(&stream, Z_NO_FLUSH);
      const std::size_t made = out.size() - stream.avail_out;
      if ((state != Z_OK && state != Z_STREAM_END) || (state == Z_OK && made == 0 && packed.empty())) throw damaged();
      write({out.data(), made});
    }
  }

  const ArchiveContent& archive_;
  const PackedFile& file_;
  const fs::path& to_;
  int fd_ = -1;
  std::uint64_t written_ = 0;
  std::uint32_t crc_ = 0;
};

/// Keeps a folder of the cache from being cleaned away while this process lives.
/// @param isNew  it was just made, in place of any that was held
void holdFolder(const fs::path& folder, bool isNew) {
  static std::mutex mutex;
  static std::map<fs::path, int> held;
  const std::lock_guard lock(mutex);
  const fs::path file = folder / kInUse;
  auto& fd = held.try_emplace(folder, -1).first->second;
  if (isNew && fd >= 0) ::close(std::exchange(fd, -1));
  if (fd < 0) fd = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (fd < 0) return;  // read-only: nobody cleans there
  ::flock(fd, LOCK_SH | LOCK_NB);
  ::futimens(fd, nullptr);  // when it was used last
}

/// Whether no program holds a folder.
bool isFree(const fs::path& folder) {
  const int fd = ::open((folder / kInUse).c_str(), O_RDWR | O_CLOEXEC);
  if (fd < 0) return true;
  const bool free = ::flock(fd, LOCK_EX | LOCK_NB) == 0;
  ::close(fd);
  return free;
}

/// Removes archives that nobody has open, those used longest ago first, and what interrupted programs left.
void cleanArchives(const fs::path& cache, std::uint64_t kept) {
  struct Old {
    fs::file_time_type used;
    fs::path folder;
    std::uint64_t bytes;
  };
  std::vector<Old> all;
  std::uint64_t total = 0;
  std::error_code ec;
  for (fs::directory_iterator it(cache, ec), end; !ec && it != end; it.increment(ec)) {
    std::error_code ignored;
    const fs::path folder = it->path();
    if (!fs::is_regular_file(folder / kComplete, ignored)) {
      const auto age = fs::file_time_type::clock::now() - fs::last_write_time(folder, ignored);
      if (!ignored && age > std::chrono::hours(24)) fs::remove_all(folder, ignored);
      continue;
    }
    std::uint64_t bytes = 0;
    try {
      bytes = std::stoull(readTextFile(folder / kComplete));
    } catch (const std::exception&) {
      // counts as empty
    }
    total += bytes;
    auto used = fs::last_write_time(folder / kInUse, ignored);
    if (ignored) used = fs::file_time_type::min();
    all.push_back({used, folder, bytes});
  }
  std::sort(all.begin(), all.end(), [](const Old& a, const Old& b) { return a.used < b.used; });
  for (const Old& old : all) {
    if (total <= kept) return;
    if (!isFree(old.folder)) continue;
    std::error_code ignored;
    fs::remove(old.folder / kComplete, ignored);  // first, so that half of it is not taken for whole
    fs::remove_all(old.folder, ignored);
    total -= old.bytes;
  }
}

bool isWhole(const fs::path& folder, const fs::path& inner, const ArchiveContent& archive) {
  std::error_code ec;
  if (!fs::is_regular_file(folder / kComplete, ec)) return false;
  return std::all_of(archive.files().begin(), archive.files().end(), [&](const PackedFile& f) {
    std::error_code missing;
    return fs::file_size(inner / f.path, missing) == f.entry->fullSize && !missing;
  });
}

void requireSpace(const fs::path& cache, const ArchiveContent& archive) {
  std::error_code ec;
  const fs::space_info space = fs::space(cache, ec);
  constexpr std::uint64_t kSpare = std::uint64_t{512} << 20;
  if (!ec && space.available < archive.bytes() + kSpare)
    throw Error(ErrorCode::Io, archive.name(),
                message("unpacks to {1} MB, and {2} has {3} MB left", inMegabytes(archive.bytes()), cache,
                        inMegabytes(space.available)),
                "Make space, or set SIGHTLINE_CACHE to a folder on another disk.");
}

/// Unpacks into a folder of its own, which then takes its place as a whole.
void unpackInto(const fs::path& folder, const fs::path& name, const ArchiveContent& archive,
                const ProgressSink& progress, const std::stop_token& stop) {
  std::string pattern = folder.string() + ".XXXXXX";
  if (!::mkdtemp(pattern.data()))
    throw Error(ErrorCode::Io, folder.parent_path().string(), message("cannot be written: {1}", systemMessage(errno)),
                "Set SIGHTLINE_CACHE to a folder that you may write.");
  struct Remover {
    fs::path folder;
    ~Remover() {
      std::error_code ignored;
      fs::remove_all(folder, ignored);
    }
  } temporary{pattern};
  std::uint64_t done = 0;
  for (const PackedFile& file : archive.files()) {
    throwIfStopped(stop);
    if (progress)
      progress({static_cast<double>(done) / static_cast<double>(std::max<std::uint64_t>(1, archive.bytes())),
                message("unpacking {1}", file.path)});
    const fs::path to = temporary.folder / name / file.path;
    EntryWriter(archive, file, to).run();
    done += file.entry->fullSize;
  }
  writeFileAtomically(temporary.folder / kComplete, std::to_string(archive.bytes()) + "\n" + archive.name() + "\n");
  std::error_code ec;
  fs::remove_all(folder, ec);  // of another time, or not whole
  fs::rename(temporary.folder, folder, ec);
  if (ec && !fs::is_regular_file(folder / kComplete))
    throw Error(ErrorCode::Io, folder.string(), message("cannot be written: {1}", Message::verbatim(ec.message())),
                "Check the space of the disk and that you may write there.");
}

/// The one folder around everything, where there is one that holds more than images of a class.
fs::path unwrapped(fs::path folder) {
  for (int depth = 0; depth < 3; ++depth) {
    std::error_code ec;
    std::vector<fs::path> here;
    for (fs::directory_iterator it(folder, ec), end; !ec && it != end; it.increment(ec)) here.push_back(it->path());
    if (here.size() != 1 || !isFolder(here.front())) break;
    bool onlyImages = true;
    for (fs::directory_iterator it(here.front(), ec), end; !ec && it != end; it.increment(ec))
      onlyImages = onlyImages && hasImageExtension(it->path());
    if (onlyImages) break;
    folder = here.front();
  }
  return folder;
}

}  // namespace

bool isZipArchive(const fs::path& file) {
  const auto start = readFileStart(file, 4);
  constexpr std::array<std::uint8_t, 4> kFile{'P', 'K', 3, 4}, kEmpty{'P', 'K', 5, 6};
  return std::equal(start.begin(), start.end(), kFile.begin(), kFile.end()) ||
         std::equal(start.begin(), start.end(), kEmpty.begin(), kEmpty.end());
}

UnpackedArchive unpackArchive(const fs::path& archive, const ProgressSink& progress, const std::stop_token& stop,
                              const ArchiveLimits& limits, const fs::path& cache) {
  const ArchiveContent content(archive, limits);
  const fs::path all = cache / "archives", folder = all / content.identity(archive);
  std::error_code ec;
  fs::create_directories(all, ec);
  const fs::path name = archive.stem().empty() ? fs::path("archive") : archive.stem();
  const bool whole = isWhole(folder, folder / name, content);
  if (!whole) {
    cleanArchives(all, limits.kept > content.bytes() ? limits.kept - content.bytes() : 0);
    requireSpace(all, content);
    unpackInto(folder, name, content, progress, stop);
  }
  holdFolder(folder, !whole);
  UnpackedArchive out{unwrapped(folder / name)};
  content.describe(out);
  return out;
}

}  // namespace sightline
