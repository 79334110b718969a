// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/weights/safetensors.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <tuple>
#include <utility>

#include "core/base/error.h"
#include "core/base/files.h"

namespace sightline {

namespace {

constexpr std::uint64_t kMaximumHeader = 100'000'000;  // the format's own limit

constexpr const char* kRemedy = "Download or export the weights again.";

/// nlohmann-json keeps the last of two equal keys; a weights file with two is damaged or hostile.
nlohmann::json parseRefusingDuplicates(const char* begin, const char* end, const std::string& file) {
  std::vector<std::set<std::string>> keys;
  const auto callback = [&](int, nlohmann::json::parse_event_t event, nlohmann::json& parsed) {
    using Event = nlohmann::json::parse_event_t;
    if (event == Event::object_start) keys.emplace_back();
    if (event == Event::object_end) keys.pop_back();
    if (event == Event::key && !keys.back().insert(parsed.get<std::string>()).second)
      throw Error(ErrorCode::BadFormat, file, message("names the tensor \"{1}\" twice", parsed.get<std::string>()),
                  kRemedy);
    return true;
  };
  try {
    return nlohmann::json::parse(begin, end, callback);
  } catch (const nlohmann::json::exception&) {
    throw Error(ErrorCode::BadFormat, file, "has a header that is not JSON", kRemedy);
  }
}

}  // namespace

std::size_t itemSize(const std::string& dtype) {
  static const std::map<std::string, std::size_t> kSizes{{"F64", 8}, {"F32", 4}, {"F16", 2}, {"BF16", 2}, {"I64", 8},
                                                         {"I32", 4}, {"I16", 2}, {"I8", 1},  {"U8", 1},   {"BOOL", 1}};
  const auto it = kSizes.find(dtype);
  return it == kSizes.end() ? 0 : it->second;
}

SafetensorsFile::SafetensorsFile(const std::filesystem::path& path)
    : SafetensorsFile(std::make_shared<const MappedFile>(path), path.string()) {}

SafetensorsFile::SafetensorsFile(std::shared_ptr<const MappedFile> mapping, const std::string& file)
    : mapping_(std::move(mapping)) {
  const auto bad = [&](const Message& problem) { return Error(ErrorCode::BadFormat, file, problem, kRemedy); };
  const auto content = mapping_->bytes();
  if (content.size() < 8) throw bad(message("is cut off: {1} bytes are too few for weights", content.size()));

  std::uint64_t headerSize = 0;
  std::memcpy(&headerSize, content.data(), 8);
  if (headerSize > content.size() - 8 || headerSize > kMaximumHeader)
    throw bad(message("is damaged or not a .safetensors file: its header claims {1} bytes, the file has {2}",
                      headerSize, content.size()));
  const char* header = reinterpret_cast<const char*>(content.data()) + 8;
  const auto json = parseRefusingDuplicates(header, header + headerSize, file);
  if (!json.is_object()) throw bad("has a header that is not a JSON object");

  const std::byte* data = content.data() + 8 + headerSize;
  const std::uint64_t dataSize = content.size() - 8 - headerSize;
  struct Range {
    std::uint64_t begin, end;
    std::string name;
    [[nodiscard]] Message text() const { return message("\"{1}\" (bytes {2} to {3})", name, begin, end); }
  };
  std::vector<Range> ranges;
  for (const auto& [name, entry] : json.items()) {
    if (name == "__metadata__") continue;
    const auto wrong = [&, &name = name](const Message& problem) {
      return bad(message("tensor \"{1}\" {2}", name, problem));
    };
    if (!entry.is_object() || !entry.contains("dtype") || !entry.contains("shape") || !entry.contains("data_offsets") ||
        !entry["dtype"].is_string() || !entry["shape"].is_array() || !entry["data_offsets"].is_array() ||
        entry["data_offsets"].size() != 2)
      throw wrong("has no readable dtype, shape and data_offsets");
    TensorView view;
    view.name = name;
    view.dtype = entry["dtype"];
    std::uint64_t bytes = itemSize(view.dtype);
    if (bytes == 0) throw wrong(message("has the unknown type {1}", view.dtype));
    for (const auto& d : entry["shape"]) {
      if (!d.is_number_unsigned()) throw wrong("has a dimension that is not a whole number");
      const auto dimension = d.get<std::uint64_t>();
      // Compared before multiplying, so that no product can overflow.
      if (dimension != 0 && bytes > dataSize / dimension)
        throw wrong(message("of shape {1} is larger than the file, which has {2} bytes of data", entry["shape"].dump(),
                            dataSize));
      bytes *= dimension;
      view.shape.push_back(static_cast<std::int64_t>(dimension));
    }
    const auto& offsets = entry["data_offsets"];
    if (!offsets[0].is_number_unsigned() || !offsets[1].is_number_unsigned()) throw wrong("has unreadable offsets");
    const auto begin = offsets[0].get<std::uint64_t>(), end = offsets[1].get<std::uint64_t>();
    if (begin > end || end > dataSize)
      throw wrong(message("lies outside the file (bytes {1} to {2} of {3}); the file is cut off or damaged", begin, end,
                          dataSize));
    if (end - begin != bytes) throw wrong(message("has {1} bytes where its shape needs {2}", end - begin, bytes));
    view.data = data + begin;
    view.byteCount = bytes;
    if (bytes > 0) ranges.push_back({begin, end, name});
    tensors_.push_back(std::move(view));
  }
  std::sort(ranges.begin(), ranges.end(),
            [](const Range& a, const Range& b) { return std::tie(a.begin, a.end) < std::tie(b.begin, b.end); });
  for (std::size_t i = 1; i < ranges.size(); ++i)
    if (ranges[i].begin < ranges[i - 1].end)
      throw bad(message("is damaged: its tensors {1} and {2} overlap", ranges[i - 1].text(), ranges[i].text()));
  if (tensors_.empty()) throw bad("holds no tensors");
}

void writeSafetensors(const std::filesystem::path& path, std::vector<TensorToWrite> tensors) {
  std::sort(tensors.begin(), tensors.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  nlohmann::ordered_json header;
  std::uint64_t offset = 0;
  std::vector<std::size_t> sizes;
  for (const auto& t : tensors) {
    std::size_t bytes = sizeof(float);
    for (const auto d : t.shape) bytes *= static_cast<std::size_t>(d);
    header[t.name] = {{"dtype", "F32"}, {"shape", t.shape}, {"data_offsets", {offset, offset + bytes}}};
    offset += bytes;
    sizes.push_back(bytes);
  }
  std::string text = header.dump();
  text.resize((text.size() + 7) / 8 * 8, ' ');  // keeps the data aligned, as the format advises
  std::vector<std::uint8_t> out(8 + text.size() + offset);
  const std::uint64_t headerSize = text.size();
  std::memcpy(out.data(), &headerSize, 8);
  std::memcpy(out.data() + 8, text.data(), text.size());
  std::size_t at = 8 + text.size();
  for (std::size_t i = 0; i < tensors.size(); ++i) {
    if (sizes[i] > 0) std::memcpy(out.data() + at, tensors[i].data, sizes[i]);
    at += sizes[i];
  }
  writeFileAtomically(path, out);
}

}  // namespace sightline
