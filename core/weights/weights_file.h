// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/base/mapped_file.h"
#include "core/base/message.h"
#include "core/weights/safetensors.h"

namespace sightline {

/// What a file of weights is, judged by its first bytes and never by its name.
enum class WeightsFormat {
  Safetensors,
  StateDict,        ///< a zip written by torch.save (PyTorch 1.6 or newer)
  TorchScript,      ///< a zip written by torch.jit.save: a program with its weights
  LegacyStateDict,  ///< torch.save before PyTorch 1.6: pickles and values without a zip around them
  BarePickle,       ///< any other pickle
  ShardIndex,       ///< model.safetensors.index.json: names of the .safetensors files beside it
  Onnx,             ///< an ONNX model: a graph with its weights
  Exported          ///< a zip written by torch.export.save (.pt2): likewise
};

/// @throws Error FileNotFound, Io, BadFormat for an empty file, an archive of neither kind, and what is often found in
/// the place of weights, by its name: a Git LFS pointer, a web page, HDF5, an image
WeightsFormat weightsFormat(const std::filesystem::path& path);

/// A memory-mapped file of named tensors: .safetensors, several of them by their index, or the zip that torch.save
/// writes (.pth, .bin, .pt), whose pickle is read by readStatePickle() and whose tensors are views into the archive, or
/// what it wrote before PyTorch 1.6 (readLegacyState()).
/// Nothing of the file is executed, nothing larger than the file is allocated. A zip's tensors are checked against its
/// CRC-32.
/// @throws Error BadFormat naming the file and what is wrong with it, or what kind of file it is instead
class WeightsFile {
 public:
  explicit WeightsFile(const std::filesystem::path& path);
  [[nodiscard]] const std::vector<TensorView>& tensors() const { return tensors_; }
  /// What people should know of what was read, a sentence each.
  [[nodiscard]] const std::vector<Message>& notes() const { return notes_; }
  /// The shards, where the file is their index.
  [[nodiscard]] const std::vector<std::filesystem::path>& otherFiles() const { return otherFiles_; }

 private:
  void readShards(const std::filesystem::path& index);

  std::vector<std::shared_ptr<const MappedFile>> mappings_;
  std::vector<std::filesystem::path> otherFiles_;
  std::vector<Message> notes_;
  std::vector<TensorView> tensors_;
};

/// The tensors of a state dict that torch.save wrote into memory: an archive within an archive.
/// @param archive must outlive them  @throws Error BadFormat
std::vector<TensorView> tensorsOfArchive(std::span<const std::byte> archive, const std::string& nameForErrors);

}  // namespace sightline
