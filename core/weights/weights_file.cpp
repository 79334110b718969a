// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/weights/weights_file.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "core/base/error.h"
#include "core/weights/state_pickle.h"
#include "core/weights/zip_archive.h"

namespace sightline {
namespace {

using Directory = std::map<std::string, ZipEntry>;

/// torch.save puts everything below one folder of any name: "archive/data.pkl". Empty when there is no such file.
std::string folderOf(const Directory& entries, const std::string& file) {
  for (const auto& [name, entry] : entries) {
    const auto slash = name.find('/');
    if (slash != std::string::npos && name.substr(slash + 1) == file) return name.substr(0, slash + 1);
  }
  return {};
}

bool startsWith(std::span<const std::byte> bytes, std::string_view start) {
  return bytes.size() >= start.size() &&
         std::string_view(reinterpret_cast<const char*>(bytes.data()), start.size()) == start;
}

WeightsFormat formatOf(std::span<const std::byte> bytes, const std::string& file, Directory& entries) {
  // torch.save before 1.6: a pickled magic number, 0x1950a86a20f9469cfc6c; older still, a tar archive.
  if (startsWith(bytes, std::string_view("\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19", 14)))
    return WeightsFormat::LegacyPickle;
  if (bytes.size() > 512 && startsWith(bytes.subspan(257), "ustar")) return WeightsFormat::LegacyPickle;
  if (startsWith(bytes, std::string_view("\x80\x02", 2)) || startsWith(bytes, std::string_view("\x80\x04\x95", 3)))
    return WeightsFormat::LegacyPickle;
  if (!startsWith(bytes, "PK")) return WeightsFormat::Safetensors;
  entries = zipDirectory(bytes, file);
  if (!folderOf(entries, "constants.pkl").empty()) return WeightsFormat::TorchScript;
  if (!folderOf(entries, "data.pkl").empty()) return WeightsFormat::StateDict;
  throw Error(ErrorCode::BadFormat, file, "is a zip archive without PyTorch's weights in it",
              "Unpack the archive and choose the weights file itself.");
}

/// The archive's tensors, each a checked view.
std::vector<TensorView> stateDict(std::span<const std::byte> bytes, const Directory& entries, const std::string& file) {
  const auto bad = [&](const std::string& problem) {
    return Error(ErrorCode::BadFormat, file, problem, "Download or save the weights again.");
  };
  const std::string folder = folderOf(entries, "data.pkl");
  const ZipEntry& pickle = entries.at(folder + "data.pkl");
  if (!pickle.stored) throw bad("has a compressed pickle, which torch.save never writes");
  if (const auto order = entries.find(folder + "byteorder");
      order != entries.end() && startsWith(order->second.data, "big"))
    throw bad("was written on a big-endian machine");
  if (crc32(pickle.data) != pickle.crc) throw bad("is damaged: the checksum of its pickle is wrong");

  std::vector<TensorView> tensors;
  std::set<std::string> checked;
  for (auto& t : readStatePickle(pickle.data, bytes.size(), file)) {
    const auto wrong = [&](const std::string& problem) { return bad("tensor \"" + t.name + "\" " + problem); };
    const auto entry = entries.find(folder + "data/" + t.storage);
    if (entry == entries.end()) throw wrong("has no values in the file: entry data/" + t.storage + " is missing");
    const ZipEntry& storage = entry->second;
    if (!storage.stored) throw wrong("has compressed values, which torch.save never writes");
    if (checked.insert(t.storage).second && crc32(storage.data) != storage.crc)
      throw wrong("is damaged: the checksum of its values is wrong");

    const std::uint64_t item = itemSize(t.dtype), available = storage.data.size() / item;
    std::uint64_t count = 1, last = 0;  // `last`: index of the last value, from the first
    bool rowMajor = true;
    std::uint64_t dense = 1;
    for (std::size_t d = t.shape.size(); d-- > 0;) {
      const auto extent = static_cast<std::uint64_t>(t.shape[d]), stride = static_cast<std::uint64_t>(t.strides[d]);
      if (extent == 0) {
        count = 0;
        continue;
      }
      // Compared before multiplying, so that no product can overflow. Also bounds tensors that repeat one value.
      if (count > 0 && count > available / extent) throw wrong("is larger than its values in the file");
      count *= extent;
      if (extent > 1 && stride > available / (extent - 1)) throw wrong("lies outside its values in the file");
      last += (extent - 1) * stride;
      rowMajor = rowMajor && (extent == 1 || stride == dense);
      dense *= extent;
    }
    if (count > 0 && (t.offset >= available || last >= available - t.offset))
      throw wrong("lies outside its values in the file");
    TensorView view;
    view.name = std::move(t.name);
    view.dtype = std::move(t.dtype);
    view.shape = std::move(t.shape);
    if (!rowMajor && count > 0) view.strides = std::move(t.strides);
    view.data = storage.data.data() + (count > 0 ? t.offset * item : 0);
    view.byteCount = static_cast<std::size_t>(count > 0 ? (last + 1) * item : 0);
    tensors.push_back(std::move(view));
  }
  return tensors;
}

}  // namespace

WeightsFormat weightsFormat(const std::filesystem::path& path) {
  Directory entries;
  return formatOf(MappedFile(path).bytes(), path.string(), entries);
}

WeightsFile::WeightsFile(const std::filesystem::path& path) : mapping_(std::make_shared<const MappedFile>(path)) {
  const std::string file = path.string();
  Directory entries;
  switch (formatOf(mapping_->bytes(), file, entries)) {
    case WeightsFormat::Safetensors: tensors_ = SafetensorsFile(mapping_, file).tensors(); return;
    case WeightsFormat::StateDict: tensors_ = stateDict(mapping_->bytes(), entries, file); return;
    case WeightsFormat::TorchScript:
      throw Error(ErrorCode::BadFormat, file, "is a TorchScript archive, a whole network and not weights alone",
                  "Add it as a TorchScript model: --model torchscript --weights FILE.");
    case WeightsFormat::LegacyPickle:
      throw Error(
          ErrorCode::BadFormat, file,
          "was written by torch.save of PyTorch before 1.6 or is a bare pickle, which can run code when it is read",
          "Where you trust it, load it in Python with torch.load and save its state_dict again, or convert it to "
          ".safetensors.");
  }
}

}  // namespace sightline
