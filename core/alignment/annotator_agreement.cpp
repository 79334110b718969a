// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alignment/annotator_agreement.h"

#include <string>

#include "core/base/error.h"

namespace sightline {

std::optional<double> maskIou(const Plane<std::uint8_t>& a, const Plane<std::uint8_t>& b) {
  if (!a.sameSizeAs(b)) {
    throw Error(
        ErrorCode::InvalidOption, "mask",
        message("is {1} x {2}, the one it is compared with is {3} x {4}", b.width(), b.height(), a.width(), a.height()),
        "Compare masks of one image.");
  }
  std::int64_t both = 0, either = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    both += static_cast<int>(a[i] != 0) & static_cast<int>(b[i] != 0);
    either += static_cast<int>(a[i] != 0) | static_cast<int>(b[i] != 0);
  }
  if (either == 0) return std::nullopt;
  return static_cast<double>(both) / static_cast<double>(either);
}

std::optional<double> mutualIou(std::span<const Plane<std::uint8_t>> people) {
  double sum = 0;
  int pairs = 0;
  for (std::size_t i = 0; i < people.size(); ++i)
    for (std::size_t j = i + 1; j < people.size(); ++j)
      if (const auto iou = maskIou(people[i], people[j])) {
        sum += *iou;
        ++pairs;
      }
  return pairs > 0 ? std::optional(sum / pairs) : std::nullopt;
}

std::optional<HumanCeiling> humanCeiling(std::span<const std::optional<double>> mutualIouOfImages) {
  HumanCeiling ceiling;
  double sum = 0;
  for (const auto& iou : mutualIouOfImages)
    if (iou) {
      sum += *iou;
      ++ceiling.images;
    }
  if (ceiling.images == 0) return std::nullopt;
  ceiling.iou = sum / ceiling.images;
  return ceiling;
}

}  // namespace sightline
