// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/system_message.h"

#include <cerrno>
#include <cstring>

namespace sightline {

Message systemMessage(int error) {
  switch (error) {
    case EACCES: return Message("Permission denied");
    case EPERM: return Message("Operation not permitted");
    case ENOENT: return Message("No such file or directory");
    case ENOTDIR: return Message("Not a directory");
    case EISDIR: return Message("Is a directory");
    case EEXIST: return Message("File exists");
    case ENOSPC: return Message("No space left on device");
    case EDQUOT: return Message("Disk quota exceeded");
    case EROFS: return Message("Read-only file system");
    case EIO: return Message("Input/output error");
    case EFBIG: return Message("File too large");
    case ENOMEM: return Message("Cannot allocate memory");
    case EMFILE: return Message("Too many open files");
    case ENAMETOOLONG: return Message("File name too long");
    case ETIMEDOUT: return Message("Connection timed out");
    default: return Message::verbatim(std::strerror(error));
  }
}

}  // namespace sightline
