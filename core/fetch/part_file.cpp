// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/part_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "core/base/files.h"
#include "core/base/system_message.h"
#include "core/fetch/downloader.h"

namespace fs = std::filesystem;

namespace sightline {

std::string shownBytes(std::uint64_t bytes) {
  char text[32];
  const auto b = static_cast<double>(bytes);
  if (bytes < 1000)
    std::snprintf(text, sizeof text, "%llu bytes", static_cast<unsigned long long>(bytes));
  else if (bytes < 1'000'000)
    std::snprintf(text, sizeof text, "%.0f kB", b / 1e3);
  else if (bytes < 1'000'000'000)
    std::snprintf(text, sizeof text, "%.1f MB", b / 1e6);
  else
    std::snprintf(text, sizeof text, "%.2f GB", b / 1e9);
  return text;
}

PartFile::PartFile(fs::path target, std::string url)
    : target_(std::move(target)),
      part_(target_.string() + ".part"),
      note_(target_.string() + ".part.from"),
      url_(std::move(url)) {
  std::error_code ec;
  fs::create_directories(target_.parent_path(), ec);
  if (ec) fail("its folder cannot be created", ec.value());
  descriptor_ = ::open(part_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor_ < 0) fail("cannot be written", errno);
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
    const int error = errno;
    ::close(descriptor_);
    descriptor_ = -1;
    if (error == EWOULDBLOCK)
      throw DownloadError(DownloadFailure::Disk, part_.string(), "is being written by another Sightline",
                          "Wait until that has ended, or end it; then try again.");
    fail("cannot be locked", error);
  }
  struct stat state {};
  if (::fstat(descriptor_, &state) == 0 && S_ISREG(state.st_mode)) size_ = static_cast<std::uint64_t>(state.st_size);
  // Two lines: address, mark. Bytes of an unknown origin are worth nothing.
  bool known = false;
  try {
    const std::string note = size_ > 0 ? readTextFile(note_) : "";
    const auto end = note.find('\n');
    if (end != std::string::npos && note.substr(0, end) == url_) {
      known = true;
      validator_ = note.substr(end + 1);
      while (!validator_.empty() && validator_.back() == '\n') validator_.pop_back();
    }
  } catch (const Error&) {
    known = false;
  }
  // Bytes from another address stay until this one has an answer: it may have no such file, and the next one may.
  foreign_ = size_ > 0 && !known;
  if (foreign_) size_ = 0;
}

PartFile::~PartFile() {
  if (descriptor_ >= 0) {
    if (size_ == 0 && !foreign_) remove();  // nothing worth resuming
    ::close(descriptor_);
  }
}

void PartFile::fail(const Message& what, int error) const {
  Message remedy = "Check that you may write there, or choose another folder.";
  if (error == ENOSPC || error == EDQUOT) {
    std::error_code ec;
    const auto space = fs::space(target_.parent_path(), ec);
    remedy = ec ? Message("Make room and try again: what is there already is kept.")
                : message("Make room ({1} are free) and try again: what is there already is kept.",
                          shownBytes(space.available));
  }
  throw DownloadError(DownloadFailure::Disk, target_.string(),
                      error == ENOSPC ? Message("the disk is full") : message("{1}: {2}", what, systemMessage(error)),
                      remedy);
}

void PartFile::restart(const std::string& validator) {
  if ((size_ > 0 || foreign_) && ::ftruncate(descriptor_, 0) != 0) fail("cannot be written", errno);
  size_ = 0;
  foreign_ = false;
  validator_ = validator;
  try {
    writeFileAtomically(note_, url_ + "\n" + validator_ + "\n");
  } catch (const Error& e) {
    throw DownloadError(DownloadFailure::Disk, target_.string(), e.problemMessage(), e.remedyMessage());
  }
}

void PartFile::append(const char* data, std::size_t count) {
  while (count > 0) {
    const ssize_t n = ::pwrite(descriptor_, data, count, static_cast<off_t>(size_));
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) fail("could not be written to its end", n < 0 ? errno : ENOSPC);
    data += n;
    count -= static_cast<std::size_t>(n);
    size_ += static_cast<std::uint64_t>(n);
  }
}

void PartFile::place() {
  if (::fdatasync(descriptor_) != 0) fail("could not be written to its end", errno);
  if (::rename(part_.c_str(), target_.c_str()) != 0) fail("could not be moved into place", errno);
  ::close(descriptor_);
  descriptor_ = -1;
  std::error_code ec;
  fs::remove(note_, ec);
}

void PartFile::remove() {
  std::error_code ec;
  fs::remove(part_, ec);
  fs::remove(note_, ec);
  size_ = 0;
  foreign_ = false;
}

}  // namespace sightline
