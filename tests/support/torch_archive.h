// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace sightline::test {

/// A zip archive of stored entries as torch.save writes it, with right checksums.
std::string zipOf(const std::vector<std::pair<std::string, std::string>>& entries);

/// A tensor for stateDictArchive().
struct ArchivedTensor {
  std::string name;
  std::string storageType = "FloatStorage";
  std::vector<std::int64_t> shape;
  std::string bytes;                       ///< of its storage
  std::vector<std::int64_t> strides = {};  ///< empty: row-major
  std::int64_t offset = 0;
  bool parameter = false;  ///< wrapped in _rebuild_parameter
};

/// Pickle (protocol 2) of an OrderedDict of tensors, within dictionaries named `wrappers`, outermost first.
/// @param views  storages are followed by the view of them that is meant, as the older form has it (None)
std::string stateDictPickle(const std::vector<ArchivedTensor>& tensors, const std::vector<std::string>& wrappers = {},
                            bool views = false);
/// What torch.save(state_dict) of PyTorch 1.6 and newer writes.
std::string stateDictArchive(const std::vector<ArchivedTensor>& tensors, const std::vector<std::string>& wrappers = {});

/// What torch.save(state_dict) before PyTorch 1.6 wrote: no zip. The storages' numbers of values are those of float32
/// where `storageType` is FloatStorage, and so on. @param little  of a little-endian machine
std::string legacyStateDict(const std::vector<ArchivedTensor>& tensors, const std::vector<std::string>& wrappers = {},
                            bool little = true);

/// The bytes of numbers.
template <class T>
std::string bytesOf(const std::vector<T>& values) {
  return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)};
}

}  // namespace sightline::test
