// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/base/mapped_file.h"

namespace sightline {

/// One tensor of a .safetensors file: where its bytes lie in the mapped file.
struct TensorView {
  std::string name;
  std::string dtype;  ///< "F32", "F16", "BF16", "F64", "I64", "I32", "I16", "I8", "U8", "BOOL"
  std::vector<std::int64_t> shape;
  const std::byte* data = nullptr;    ///< little-endian, row-major; not aligned; valid while the file lives
  std::size_t byteCount = 0;          ///< from the first to past the last value
  std::vector<std::int64_t> strides;  ///< in values; empty: row-major without gaps
};

/// Bytes of one value of a type of TensorView; 0 for a type that does not exist.
std::size_t itemSize(const std::string& dtype);

/// A memory-mapped .safetensors file: 8-byte little-endian header size, JSON header, raw data. Everything in the
/// header is checked against the file's size before use, so damaged and hostile files end in an Error that
/// names the file and the tensor; nothing is allocated beyond the header's own size.
class SafetensorsFile {
 public:
  explicit SafetensorsFile(const std::filesystem::path& path);
  SafetensorsFile(std::shared_ptr<const MappedFile> mapping, const std::string& nameForErrors);
  [[nodiscard]] const std::vector<TensorView>& tensors() const { return tensors_; }

 private:
  std::shared_ptr<const MappedFile> mapping_;
  std::vector<TensorView> tensors_;
};

/// A tensor to be written, float32.
struct TensorToWrite {
  std::string name;
  std::vector<std::int64_t> shape;
  const float* data = nullptr;
};

/// Writes float32 tensors, sorted by name, atomically. @throws Error Io.
void writeSafetensors(const std::filesystem::path& path, std::vector<TensorToWrite> tensors);

}  // namespace sightline
