// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"

#include <openssl/evp.h>

#include <array>
#include <cstdint>
#include <fstream>
#include <vector>

#include "core/base/error.h"

namespace sightline {

struct Sha256::Impl {
  EVP_MD_CTX* context = EVP_MD_CTX_new();
  ~Impl() { EVP_MD_CTX_free(context); }
};

Sha256::Sha256() : impl_(std::make_unique<Impl>()) {
  if (!impl_->context || EVP_DigestInit_ex(impl_->context, EVP_sha256(), nullptr) != 1)
    throw Error(ErrorCode::Internal, "SHA-256", "is not available in this OpenSSL");
}

Sha256::~Sha256() = default;

void Sha256::update(const void* data, std::size_t size) { EVP_DigestUpdate(impl_->context, data, size); }

void Sha256::field(std::string_view text) {
  const std::uint64_t size = text.size();
  update(&size, sizeof size);
  update(text.data(), text.size());
}

std::string Sha256::hex() {
  std::array<unsigned char, 32> digest{};
  unsigned length = 0;
  EVP_DigestFinal_ex(impl_->context, digest.data(), &length);
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  text.reserve(64);
  for (const unsigned char byte : digest) {
    text += kDigits[byte >> 4];
    text += kDigits[byte & 15];
  }
  return text;
}

std::string sha256OfFile(const std::filesystem::path& path) {
  std::error_code ec;
  if (std::filesystem::exists(path, ec) && !std::filesystem::is_regular_file(path, ec))  // a pipe would be waited for
    throw Error(ErrorCode::BadFormat, path.string(), "is not an ordinary file", "Copy its content into a file first.");
  std::ifstream in(path, std::ios::binary);
  if (!in)
    throw Error(ErrorCode::FileNotFound, path.string(), "cannot be opened", "Check the path and its permissions.");
  Sha256 hash;
  std::vector<char> block(1 << 20);
  while (in.read(block.data(), static_cast<std::streamsize>(block.size())), in.gcount() > 0)
    hash.update(block.data(), static_cast<std::size_t>(in.gcount()));
  return hash.hex();
}

std::string sha256Of(std::string_view bytes) {
  Sha256 hash;
  hash.update(bytes.data(), bytes.size());
  return hash.hex();
}

}  // namespace sightline
