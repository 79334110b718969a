// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/image/image_io.h"
#include "core/types/plane.h"

namespace sightline {

/// A numpy array as stored in a .npy file (format 1.0 to 3.0, C or Fortran order, little-endian):
/// bool, (u)int8..64, float16/32/64. Values are widened to double on demand.
struct NpyArray {
  std::string dtype;                ///< numpy's descr, e.g. "<f4", "|u1"
  std::vector<std::int64_t> shape;  ///< empty for a scalar
  std::vector<std::uint8_t> bytes;  ///< C order

  [[nodiscard]] std::size_t size() const;
  /// @throws Error BadFormat for a type that is not a number.
  [[nodiscard]] std::vector<float> asFloat() const;
  [[nodiscard]] std::vector<double> asDouble() const;
  [[nodiscard]] std::vector<std::int64_t> asInt() const;
};

/// Most values that a file may hold, so that a header cannot take the memory: a map of 100 megapixels in float64.
inline constexpr std::size_t kMaximumNpyBytes = std::size_t{1} << 30;

/// Reads a .npy file of at most 32 dimensions and kMaximumNpyBytes; never allocates more than the file's size says.
/// @throws Error.
NpyArray readNpy(const std::filesystem::path& path);
NpyArray parseNpy(std::span<const std::uint8_t> file, const std::string& nameForErrors);
/// Whether a file, or its beginning, is one: by its first bytes.
bool looksLikeNpy(std::span<const std::uint8_t> file);
/// The same for a file on disk; false when it cannot be read.
bool isNpyFile(const std::filesystem::path& path);

/// A two-dimensional array as a plane (a leading or trailing dimension of 1 is dropped). @throws Error.
Plane<float> readNpyPlane(const std::filesystem::path& path);
/// Width and height of such an array from a whole file or its beginning. @throws Error
ImageSize npyPlaneSize(std::span<const std::uint8_t> file, const std::string& nameForErrors);
Plane<float> npyPlane(const NpyArray& array, const std::string& nameForErrors);

std::vector<std::uint8_t> npyBytes(const Plane<float>& plane);
std::vector<std::uint8_t> npyBytes(const Plane<std::uint16_t>& plane);
std::vector<std::uint8_t> npyBytes(const Plane<std::uint8_t>& plane);
std::vector<std::uint8_t> npyBytes(const Plane<std::int32_t>& plane);
/// Any shape. `dtype` as in NpyArray; `data` holds the product of `shape` elements.
std::vector<std::uint8_t> npyBytes(const std::string& dtype, const std::vector<std::int64_t>& shape, const void* data,
                                   std::size_t byteCount);

}  // namespace sightline
