// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/weights/weights_file.h"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string_view>

#include "core/base/error.h"
#include "core/base/zip_archive.h"
#include "core/weights/state_pickle.h"

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

/// Files that people have where the weights should be, by their first bytes: what each is, and what to do.
struct Stranger {
  std::string_view start;
  Message what;
  Message remedy;
};
constexpr const char* kImageRemedy = "Choose the file with the network's weights.";
constexpr std::array<Stranger, 11> kStrangers{{
    {"version https://git-lfs", "is a Git LFS pointer: the weights themselves were not downloaded",
     "Run 'git lfs pull' in the repository, or download the file from its page."},
    {"<!DOCTYPE", "is a web page, not weights", "Download the file itself: the link led to a page about it."},
    {"<!doctype", "is a web page, not weights", "Download the file itself: the link led to a page about it."},
    {"<html", "is a web page, not weights", "Download the file itself: the link led to a page about it."},
    {"\x89HDF", "is an HDF5 file, as Keras and TensorFlow write them",
     "Take the network's weights for PyTorch: .safetensors or .pth."},
    {"\x89PNG", "is a PNG image, not weights", kImageRemedy},
    {"\xff\xd8\xff", "is a JPEG image, not weights", kImageRemedy},
    {"II*\0", "is a TIFF image, not weights", kImageRemedy},
    {"GGUF", "is a GGUF file of a language model", kImageRemedy},
    {"\x1f\x8b", "is compressed with gzip", "Unpack it with gunzip or tar and choose the weights file itself."},
    {"7z\xbc\xaf", "is a 7-zip archive", "Unpack it and choose the weights file itself."},
}};

/// An ONNX model is a protobuf that begins with its version, then who made it or the graph. (A .safetensors file may
/// begin with the same bytes, as the length of its JSON header, which follows.)
bool isOnnx(std::span<const std::byte> bytes) {
  if (bytes.size() < 16 || bytes[0] != std::byte{0x08} || bytes[1] > std::byte{32} || bytes[8] == std::byte{'{'})
    return false;
  constexpr std::string_view kFields("\x12\x1a\x22\x28\x32\x3a\x42", 7);  // 2 to 8, as they are written
  return kFields.find(static_cast<char>(bytes[2])) != std::string_view::npos;
}

void refuseStrangers(std::span<const std::byte> bytes, const std::string& file) {
  for (const Stranger& s : kStrangers)
    if (startsWith(bytes, s.start)) throw Error(ErrorCode::BadFormat, file, s.what, s.remedy);
}

WeightsFormat formatOf(std::span<const std::byte> bytes, const std::string& file, Directory& entries) {
  if (startsWith(bytes, kLegacyStart)) return WeightsFormat::LegacyStateDict;
  if (bytes.size() > 512 && startsWith(bytes.subspan(257), "ustar")) return WeightsFormat::BarePickle;  // before 0.1.10
  if (startsWith(bytes, std::string_view("\x80\x02", 2)) || startsWith(bytes, std::string_view("\x80\x04\x95", 3)))
    return WeightsFormat::BarePickle;
  refuseStrangers(bytes, file);
  if (isOnnx(bytes)) return WeightsFormat::Onnx;
  if (startsWith(bytes, "{")) return WeightsFormat::ShardIndex;
  if (!startsWith(bytes, "PK")) return WeightsFormat::Safetensors;
  entries = zipDirectory(bytes, file);
  if (!folderOf(entries, "constants.pkl").empty()) return WeightsFormat::TorchScript;
  if (!folderOf(entries, "data.pkl").empty()) return WeightsFormat::StateDict;
  const auto has = [&](std::string_view part) {
    return std::any_of(entries.begin(), entries.end(),
                       [&](const auto& entry) { return entry.first.find(part) != std::string::npos; });
  };
  if (has("serialized_exported_program") || has("archive_format") || has("aotinductor")) return WeightsFormat::Exported;
  if (has("MAR-INF"))
    throw Error(ErrorCode::BadFormat, file, "is an archive of TorchServe (.mar)",
                "Unpack it (it is a zip) and choose the weights file in it.");
  throw Error(ErrorCode::BadFormat, file, "is a zip archive without PyTorch's weights in it",
              "Unpack the archive and choose the weights file itself.");
}

Error badWeights(const std::string& file, const Message& problem) {
  return {ErrorCode::BadFormat, file, problem, "Download or save the weights again."};
}

/// A pickled tensor as a view into its storage, within which it is checked to lie.
TensorView viewOf(PickledTensor t, std::span<const std::byte> storage, const std::string& file) {
  const auto wrong = [&](const Message& problem) {
    return badWeights(file, message("tensor \"{1}\" {2}", t.name, problem));
  };
  const std::uint64_t item = itemSize(t.dtype), available = storage.size() / item;
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
  view.data = storage.data() + (count > 0 ? t.offset * item : 0);
  view.byteCount = static_cast<std::size_t>(count > 0 ? (last + 1) * item : 0);
  return view;
}

/// The archive's tensors, each a checked view.
std::vector<TensorView> stateDict(std::span<const std::byte> bytes, const Directory& entries, const std::string& file,
                                  std::vector<Message>& notes) {
  const std::string folder = folderOf(entries, "data.pkl");
  const ZipEntry& pickle = entries.at(folder + "data.pkl");
  if (!pickle.stored) throw badWeights(file, "has a compressed pickle, which torch.save never writes");
  if (const auto order = entries.find(folder + "byteorder");
      order != entries.end() && startsWith(order->second.data, "big"))
    throw badWeights(file, "was written on a big-endian machine");
  if (crc32(pickle.data) != pickle.crc) throw badWeights(file, "is damaged: the checksum of its pickle is wrong");

  std::vector<TensorView> tensors;
  std::set<std::string> checked;
  PickledState state = readStatePickle(pickle.data, bytes.size(), file);
  notes = std::move(state.notes);
  for (auto& t : state.tensors) {
    const auto wrong = [&](const Message& problem) {
      return badWeights(file, message("tensor \"{1}\" {2}", t.name, problem));
    };
    const auto entry = entries.find(folder + "data/" + t.storage);
    if (entry == entries.end()) throw wrong(message("has no values in the file: entry data/{1} is missing", t.storage));
    const ZipEntry& storage = entry->second;
    if (!storage.stored) throw wrong("has compressed values, which torch.save never writes");
    if (checked.insert(t.storage).second && crc32(storage.data) != storage.crc)
      throw wrong("is damaged: the checksum of its values is wrong");
    tensors.push_back(viewOf(std::move(t), storage.data, file));
  }
  return tensors;
}

/// The tensors of a file of the older form, each a checked view. Such files have no checksums.
std::vector<TensorView> legacyStateDict(std::span<const std::byte> bytes, const std::string& file,
                                        std::vector<Message>& notes) {
  LegacyState legacy = readLegacyState(bytes, file);
  notes = std::move(legacy.state.notes);
  std::vector<TensorView> tensors;
  for (auto& t : legacy.state.tensors) {
    const auto storage = legacy.storages.find(t.storage);
    if (storage == legacy.storages.end())
      throw badWeights(file, message("tensor \"{1}\" {2}", t.name, Message("has no values in the file")));
    tensors.push_back(viewOf(std::move(t), storage->second, file));
  }
  return tensors;
}

}  // namespace

std::vector<TensorView> tensorsOfArchive(std::span<const std::byte> archive, const std::string& name) {
  const Directory entries = zipDirectory(archive, name);
  if (folderOf(entries, "data.pkl").empty())
    throw Error(ErrorCode::BadFormat, name, "holds weights in a form that torch.save does not write",
                "Download or save the network again.");
  std::vector<Message> notes;
  return stateDict(archive, entries, name, notes);
}

WeightsFormat weightsFormat(const std::filesystem::path& path) {
  Directory entries;
  return formatOf(MappedFile(path).bytes(), path.string(), entries);
}

void WeightsFile::readShards(const std::filesystem::path& path) {
  const std::string file = path.string();
  const auto bad = [&](const Message& problem) {
    return Error(ErrorCode::BadFormat, file, problem, "Choose a file with weights, or download the index again.");
  };
  constexpr std::size_t kLargest = 64u << 20;
  const auto bytes = mappings_.front()->bytes();
  if (bytes.size() > kLargest) throw bad("is too large for an index of weights");
  const auto* text = reinterpret_cast<const char*>(bytes.data());
  const auto json = nlohmann::json::parse(text, text + bytes.size(), nullptr, /*allow_exceptions=*/false);
  if (json.is_discarded() || !json.is_object()) throw bad("is neither weights nor JSON");
  const auto map = json.find("weight_map");
  if (map == json.end() || !map->is_object() || map->empty())
    throw bad("is a JSON file without the \"weight_map\" of an index of weights");
  std::map<std::string, std::set<std::string>> tensorsOf;  // of each shard
  for (const auto& [tensor, shard] : map->items()) {
    if (!shard.is_string()) throw bad(message("names no file for the tensor \"{1}\"", tensor));
    const std::string name = shard.get<std::string>();
    if (name.empty() || name.find('/') != std::string::npos || name == "..")
      throw bad(message("names the file \"{1}\", which is not beside it", name));
    tensorsOf[name].insert(tensor);
  }
  for (const auto& [name, tensors] : tensorsOf) {
    const auto shard = path.parent_path() / name;
    std::error_code ec;
    if (!std::filesystem::exists(shard, ec))
      throw Error(ErrorCode::FileNotFound, shard.string(),
                  "is missing: the index beside it says that weights are in it",
                  "Download all parts of the weights into one folder.");
    otherFiles_.push_back(shard);
    mappings_.push_back(std::make_shared<const MappedFile>(shard));
    refuseStrangers(mappings_.back()->bytes(), shard.string());
    const SafetensorsFile part(mappings_.back(), shard.string());
    for (const TensorView& view : part.tensors())
      if (tensors.count(view.name)) tensors_.push_back(view);
  }
  if (tensors_.size() != map->size())
    throw bad(message("names {1} tensors, of which its files hold {2}", map->size(), tensors_.size()));
}

WeightsFile::WeightsFile(const std::filesystem::path& path) : mappings_{std::make_shared<const MappedFile>(path)} {
  const std::string file = path.string();
  const auto& mapping = mappings_.front();
  Directory entries;
  switch (formatOf(mapping->bytes(), file, entries)) {
    case WeightsFormat::Safetensors: tensors_ = SafetensorsFile(mapping, file).tensors(); return;
    case WeightsFormat::StateDict: tensors_ = stateDict(mapping->bytes(), entries, file, notes_); return;
    case WeightsFormat::ShardIndex: readShards(path); return;
    case WeightsFormat::TorchScript:
      throw Error(ErrorCode::BadFormat, file, "is a TorchScript archive, a whole network and not weights alone",
                  "Add it as a TorchScript model: --model torchscript --weights FILE.");
    case WeightsFormat::Onnx:
      throw Error(ErrorCode::BadFormat, file, "is an ONNX model, a whole network and not weights alone",
                  "Add it as a model of its own: --model onnx --weights FILE.");
    case WeightsFormat::Exported:
      throw Error(ErrorCode::BadFormat, file,
                  "was written by torch.export.save (.pt2), a whole network and not weights alone",
                  "Add it as a model of its own: --model pt2 --weights FILE.");
    case WeightsFormat::LegacyStateDict: tensors_ = legacyStateDict(mapping->bytes(), file, notes_); return;
    case WeightsFormat::BarePickle:
      throw Error(
          ErrorCode::BadFormat, file,
          "is a bare pickle and not what torch.save writes; it can run code when it is read",
          "Where you trust it, load it in Python with torch.load and save its state_dict again, or convert it to "
          ".safetensors.");
  }
}

}  // namespace sightline
