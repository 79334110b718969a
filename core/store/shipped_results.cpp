// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/shipped_results.h"

#include <zlib.h>

#include <algorithm>
#include <map>
#include <utility>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/mapped_file.h"
#include "core/base/zip_archive.h"
#include "core/store/payload_file.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

constexpr std::uint64_t kLargest = std::uint64_t{64} << 20;  ///< of one result; a demo's are a tenth of a megabyte

/// Empty where the bytes are not what the directory says.
std::optional<std::vector<std::uint8_t>> unpacked(const ZipEntry& entry) {
  if (entry.fullSize > kLargest || entry.data.size() > kLargest) return {};
  std::vector<std::uint8_t> out(entry.fullSize);
  if (entry.stored) {
    if (entry.data.size() != out.size()) return {};
    std::transform(entry.data.begin(), entry.data.end(), out.begin(), [](std::byte b) { return std::uint8_t(b); });
    return out;
  }
  z_stream stream{};
  constexpr int kRawDeflate = -MAX_WBITS;
  if (::inflateInit2(&stream, kRawDeflate) != Z_OK) return {};
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<std::byte*>(entry.data.data()));
  stream.avail_in = static_cast<uInt>(entry.data.size());
  stream.next_out = out.data();
  stream.avail_out = static_cast<uInt>(out.size());
  const bool whole = ::inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_out == 0;
  ::inflateEnd(&stream);
  if (!whole) return {};
  return out;
}

}  // namespace

struct ShippedResults::Content {
  explicit Content(const fs::path& archive)
      : file(archive), entries(zipDirectory(file.bytes(), archive.string(), "Reinstall Sightline.")) {}
  MappedFile file;
  std::map<std::string, ZipEntry> entries;
};

ShippedResults::ShippedResults(const fs::path& archive) : content_(std::make_unique<Content>(archive)) {}
ShippedResults::~ShippedResults() = default;

bool ShippedResults::contains(const std::string& key) const { return content_->entries.contains(payloadFileName(key)); }

std::optional<std::vector<std::uint8_t>> ShippedResults::get(const std::string& key) const {
  const auto entry = content_->entries.find(payloadFileName(key));
  if (entry == content_->entries.end()) return {};
  const auto raw = unpacked(entry->second);
  auto payload = raw ? decodePayload(*raw) : std::nullopt;
  if (!payload || payload->key != key) return {};
  return std::move(payload->bytes);
}

std::size_t ShippedResults::count() const { return content_->entries.size(); }

std::shared_ptr<ResultStore> openStore(fs::path folder) {
  static const std::shared_ptr<const ShippedResults> shipped = []() -> std::shared_ptr<const ShippedResults> {
    try {
      const fs::path archive = resourceDirectory() / "results" / "demo.zip";
      std::error_code ec;
      if (fs::is_regular_file(archive, ec)) return std::make_shared<ShippedResults>(archive);
    } catch (const Error&) {
      // Without them everything is computed.
    }
    return nullptr;
  }();
  auto store = std::make_shared<ResultStore>(std::move(folder));
  store->setShipped(shipped);
  return store;
}

}  // namespace sightline
