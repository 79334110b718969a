// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "core/base/error.h"
#include "core/base/system_message.h"

namespace sightline {

MappedFile::MappedFile(const std::filesystem::path& path) {
  const std::string file = path.string();
  // Not blocking: a pipe in place of a file would otherwise be waited for.
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0)
    throw Error(errno == ENOENT ? ErrorCode::FileNotFound : ErrorCode::Io, file,
                message("cannot be opened: {1}", systemMessage(errno)), "Check the path and that you may read it.");
  struct stat status {};
  const bool regular = ::fstat(fd, &status) == 0 && S_ISREG(status.st_mode);
  const auto size = static_cast<std::size_t>(regular ? status.st_size : 0);
  void* address = size > 0 ? ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, fd, 0) : MAP_FAILED;
  const int reason = errno;
  ::close(fd);
  if (!regular) throw Error(ErrorCode::BadFormat, file, "is not a file", "Choose the file itself.");
  if (size == 0) throw Error(ErrorCode::BadFormat, file, "is cut off: it has 0 bytes", "Copy or download it again.");
  if (address == MAP_FAILED)
    throw Error(ErrorCode::Io, file, message("could not be mapped into memory: {1}", systemMessage(reason)),
                "Copy the file to a local disk.");
  bytes_ = {static_cast<const std::byte*>(address), size};
}

MappedFile::~MappedFile() { ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size()); }

}  // namespace sightline
