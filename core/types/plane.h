// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cassert>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace sightline {

/// A width x height field of values, row-major, pixel (0,0) top left. The element type says what it is:
/// Plane<float> a map, Plane<uint8_t> a mask or grey image, Plane<uint16_t> ranks.
template <class T>
class Plane {
 public:
  Plane() = default;
  Plane(int width, int height, T fill = T{})
      : width_(width), height_(height), values_(static_cast<std::size_t>(width) * height, fill) {
    assert(width >= 0 && height >= 0);
  }
  Plane(int width, int height, std::vector<T> values) : width_(width), height_(height), values_(std::move(values)) {
    assert(values_.size() == static_cast<std::size_t>(width) * height);
  }

  [[nodiscard]] int width() const { return width_; }
  [[nodiscard]] int height() const { return height_; }
  [[nodiscard]] std::size_t size() const { return values_.size(); }
  [[nodiscard]] bool empty() const { return values_.empty(); }
  [[nodiscard]] T& at(int x, int y) { return values_[static_cast<std::size_t>(y) * width_ + x]; }
  [[nodiscard]] const T& at(int x, int y) const { return values_[static_cast<std::size_t>(y) * width_ + x]; }
  [[nodiscard]] T& operator[](std::size_t i) { return values_[i]; }
  [[nodiscard]] const T& operator[](std::size_t i) const { return values_[i]; }
  [[nodiscard]] T* data() { return values_.data(); }
  [[nodiscard]] const T* data() const { return values_.data(); }
  [[nodiscard]] std::span<T> values() { return values_; }
  [[nodiscard]] std::span<const T> values() const { return values_; }
  [[nodiscard]] bool sameSizeAs(const auto& other) const {
    return width_ == other.width() && height_ == other.height();
  }
  bool operator==(const Plane&) const = default;

 private:
  int width_ = 0, height_ = 0;
  std::vector<T> values_;
};

}  // namespace sightline
