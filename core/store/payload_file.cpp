// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/payload_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/base/system_message.h"

namespace sightline {
namespace {

constexpr std::array<char, 8> kMagic{'S', 'L', 'R', 'S', 'L', 'T', '0', '1'};
constexpr std::size_t kChecksumSize = 64;  // hex
constexpr std::size_t kFixedSize = kMagic.size() + kChecksumSize + 4 + 4 + 8;
constexpr std::uint32_t kLongestText = 1 << 16;

void putNumber(std::uint8_t* at, std::uint64_t value, int byteCount) {
  for (int i = 0; i < byteCount; ++i) at[i] = static_cast<std::uint8_t>(value >> (8 * i));
}

std::uint64_t number(const std::uint8_t* bytes, int byteCount) {
  std::uint64_t value = 0;
  for (int i = 0; i < byteCount; ++i) value |= static_cast<std::uint64_t>(bytes[i]) << (8 * i);
  return value;
}

std::string checksum(const std::uint8_t* data, std::size_t size) {
  Sha256 sha;
  sha.update(data, size);
  return sha.hex();
}

struct Sizes {
  std::uint64_t key = 0, description = 0, content = 0;
  [[nodiscard]] std::uint64_t fileSize() const { return kFixedSize + key + description + content; }
};

/// The sizes from the fixed part, or empty when it is not ours.
std::optional<Sizes> readSizes(const std::uint8_t* fixed) {
  if (std::memcmp(fixed, kMagic.data(), kMagic.size()) != 0) return {};
  const std::uint8_t* p = fixed + kMagic.size() + kChecksumSize;
  Sizes sizes{number(p, 4), number(p + 4, 4), number(p + 8, 8)};
  if (sizes.key > kLongestText || sizes.description > kLongestText || sizes.content > (1ull << 40)) return {};
  return sizes;
}

}  // namespace

std::vector<std::uint8_t> encodePayload(const Payload& payload) {
  const std::string description = payload.description.substr(0, kLongestText);
  std::vector<std::uint8_t> out(kFixedSize + payload.key.size() + description.size() + payload.bytes.size());
  constexpr std::size_t kCheckedFrom = kMagic.size() + kChecksumSize;
  std::memcpy(out.data(), kMagic.data(), kMagic.size());
  putNumber(out.data() + kCheckedFrom, payload.key.size(), 4);
  putNumber(out.data() + kCheckedFrom + 4, description.size(), 4);
  putNumber(out.data() + kCheckedFrom + 8, payload.bytes.size(), 8);
  auto at = std::copy(payload.key.begin(), payload.key.end(), out.begin() + kFixedSize);
  at = std::copy(description.begin(), description.end(), at);
  std::copy(payload.bytes.begin(), payload.bytes.end(), at);
  const std::string sum = checksum(out.data() + kCheckedFrom, out.size() - kCheckedFrom);
  std::memcpy(out.data() + kMagic.size(), sum.data(), kChecksumSize);
  return out;
}

void writePayloadFile(const std::filesystem::path& path, const std::vector<std::uint8_t>& encoded) {
  std::string temporary = path.string() + ".XXXXXX";
  const auto fail = [&](const Message& what) {
    const int code = errno;
    ::unlink(temporary.c_str());
    return Error(ErrorCode::Io, path.string(), message("{1}: {2}", what, systemMessage(code)),
                 "Check free space and that you may write there, or set SIGHTLINE_CACHE to another folder.");
  };
  const int fd = ::mkstemp(temporary.data());
  if (fd < 0) throw fail("cannot be written");
  for (std::size_t done = 0; done < encoded.size();) {
    const ssize_t n = ::write(fd, encoded.data() + done, encoded.size() - done);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) {
      const auto error = fail("could not be written to its end");
      ::close(fd);
      throw error;
    }
    done += static_cast<std::size_t>(n);
  }
  ::fchmod(fd, 0644);
  if (::close(fd) != 0 || ::rename(temporary.c_str(), path.c_str()) != 0) throw fail("could not be moved into place");
}

std::optional<Payload> decodePayload(const std::vector<std::uint8_t>& file) {
  if (file.size() < kFixedSize) return {};
  const auto sizes = readSizes(file.data());
  if (!sizes || sizes->fileSize() != file.size()) return {};
  const std::size_t checkedFrom = kMagic.size() + kChecksumSize;
  const std::string sum = checksum(file.data() + checkedFrom, file.size() - checkedFrom);
  if (std::memcmp(sum.data(), file.data() + kMagic.size(), kChecksumSize) != 0) return {};
  const char* text = reinterpret_cast<const char*>(file.data()) + kFixedSize;
  const auto contentAt = static_cast<std::ptrdiff_t>(kFixedSize + sizes->key + sizes->description);
  return Payload{std::string(text, sizes->key), std::string(text + sizes->key, sizes->description),
                 std::vector<std::uint8_t>(file.begin() + contentAt, file.end())};
}

std::optional<PayloadHead> readPayloadHead(const std::filesystem::path& path) {
  std::error_code ec;
  const std::uintmax_t fileSize = std::filesystem::file_size(path, ec);
  if (ec) return {};  // no file, or a pipe, which would be waited for
  std::ifstream in(path, std::ios::binary);
  std::array<std::uint8_t, kFixedSize> fixed{};
  if (!in.read(reinterpret_cast<char*>(fixed.data()), kFixedSize)) return {};
  const auto sizes = readSizes(fixed.data());
  if (!sizes || sizes->fileSize() != fileSize) return {};
  PayloadHead head{std::string(sizes->key, '\0'), std::string(sizes->description, '\0'), sizes->content};
  in.read(head.key.data(), static_cast<std::streamsize>(head.key.size()));
  in.read(head.description.data(), static_cast<std::streamsize>(head.description.size()));
  if (!in) return {};
  return head;
}

bool isPayloadFileName(const std::string& name) {
  return name.size() == 64 &&
         std::all_of(name.begin(), name.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::string payloadFileName(const std::string& key) { return isPayloadFileName(key) ? key : sha256Of(key); }

}  // namespace sightline
