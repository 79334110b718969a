// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/unicode.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <limits>

#include "core/base/error.h"
#include "core/base/system_message.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

template <class Container>
Container readAll(const fs::path& path, std::uintmax_t limit = std::numeric_limits<std::uintmax_t>::max()) {
  // Without waiting: a named pipe that nobody writes to would hold the program for ever.
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0 && (errno == ENOENT || errno == ENOTDIR))
    throw Error(ErrorCode::FileNotFound, path.string(), "does not exist", "Check the spelling of the path.");
  if (fd < 0)
    throw Error(ErrorCode::Io, path.string(), message("cannot be opened: {1}", systemMessage(errno)),
                "Check that you may read it.");
  const struct Closer {
    int fd;
    ~Closer() { ::close(fd); }
  } closer{fd};
  struct stat about {};
  if (::fstat(fd, &about) != 0)
    throw Error(ErrorCode::Io, path.string(), message("cannot be read: {1}", systemMessage(errno)));
  if (S_ISDIR(about.st_mode))
    throw Error(ErrorCode::BadFormat, path.string(), "is a folder, a file was expected", "Choose a file in it.");
  if (!S_ISREG(about.st_mode))  // a pipe or device has no size to trust
    throw Error(ErrorCode::BadFormat, path.string(), "is not an ordinary file", "Copy its content into a file first.");
  Container data(std::min(static_cast<std::uintmax_t>(about.st_size), limit), typename Container::value_type{});
  std::size_t done = 0;
  while (done < data.size()) {
    const ssize_t n = ::read(fd, data.data() + done, data.size() - done);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) throw Error(ErrorCode::Io, path.string(), "could not be read to its end");
    done += static_cast<std::size_t>(n);
  }
  return data;
}

fs::path environmentPath(const char* name) {
  const char* value = std::getenv(name);
  return value && *value ? fs::path(value) : fs::path();
}

fs::path userDirectory(const char* own, const char* xdg, const char* belowHome) {
  if (auto p = environmentPath(own); !p.empty()) return p;
  if (auto p = environmentPath(xdg); !p.empty()) return p / "sightline";
  if (auto p = environmentPath("HOME"); !p.empty()) return p / belowHome / "sightline";
  return fs::temp_directory_path() / "sightline";
}

}  // namespace

std::vector<std::uint8_t> readFile(const fs::path& path) { return readAll<std::vector<std::uint8_t>>(path); }

std::vector<std::uint8_t> readFileStart(const fs::path& path, std::size_t limit) {
  return readAll<std::vector<std::uint8_t>>(path, limit);
}

bool isFolder(const std::filesystem::path& path) {
  std::error_code ignored;
  return std::filesystem::is_directory(path, ignored);
}

std::string readTextFile(const fs::path& path) {
  auto text = readAll<std::string>(path);
  return isMarkedUtf16(text) ? fromUtf16(text) : text;
}

void writeFileAtomically(const fs::path& path, std::span<const std::uint8_t> bytes) {
  const auto fail = [&](const Message& what) {
    return Error(ErrorCode::Io, path.string(), message("{1}: {2}", what, systemMessage(errno)),
                 "Check free space and that you may write there.");
  };
  if (std::error_code none; fs::is_directory(path, none))
    throw Error(ErrorCode::Io, path.string(), "is a folder, and a file is to be written", "Give the name of a file.");
  std::string temporary = path.string() + ".XXXXXX";
  const int fd = ::mkstemp(temporary.data());
  if (fd < 0) throw fail("cannot be written");
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t n = ::write(fd, bytes.data() + done, bytes.size() - done);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) {
      auto error = fail("could not be written to its end");
      ::close(fd);
      ::unlink(temporary.c_str());
      throw error;
    }
    done += static_cast<std::size_t>(n);
  }
  const bool flushed = ::fchmod(fd, 0644) == 0 && ::fdatasync(fd) == 0;
  const int flushError = errno;
  const bool closed = ::close(fd) == 0;
  if (!flushed) errno = flushError;
  if (!flushed || !closed || ::rename(temporary.c_str(), path.c_str()) != 0) {
    auto error = fail("could not be moved into place");
    ::unlink(temporary.c_str());
    throw error;
  }
}

void writeFileAtomically(const fs::path& path, std::string_view text) {
  writeFileAtomically(path, std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()));
}

fs::path resourceDirectory() {
  if (auto p = environmentPath("SIGHTLINE_RESOURCES"); !p.empty()) return p;
  std::error_code ec;
  const fs::path program = fs::read_symlink("/proc/self/exe", ec);
  if (!ec) {
    const fs::path installed = program.parent_path().parent_path() / "share" / "sightline";
    if (isFolder(installed)) return installed;
    // A build tree lies inside the source tree: walk up until the resources are seen.
    for (fs::path p = program.parent_path(); p.has_relative_path(); p = p.parent_path())
      if (isFolder(p / "resources" / "demo")) return p / "resources";
  }
  throw Error(ErrorCode::FileNotFound, "resources", "the program's data folder was not found",
              "Reinstall Sightline or set SIGHTLINE_RESOURCES to its 'resources' folder.");
}

fs::path defaultCacheDirectory() { return userDirectory("SIGHTLINE_CACHE", "XDG_CACHE_HOME", ".cache"); }

fs::path defaultDataDirectory() { return userDirectory("SIGHTLINE_DATA", "XDG_DATA_HOME", ".local/share"); }

}  // namespace sightline
