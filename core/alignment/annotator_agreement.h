// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/types/plane.h"

namespace sightline {

/// |A and B| / |A or B| of two binary masks of one size (every value but 0 is marked), in [0,1]; the Jaccard index that
/// Shared Interest (Boggust et al. 2022, arXiv 2107.09234) takes between a person and a model. Empty when neither marks
/// a pixel. @throws Error InvalidOption naming both sizes when they differ.
[[nodiscard]] std::optional<double> maskIou(const Plane<std::uint8_t>& a, const Plane<std::uint8_t>& b);

/// How far people agree on one image: the mean IoU over all pairs of them, each pair counted once. Empty with fewer
/// than two masks and when no pair marks anything. @throws Error as maskIou().
[[nodiscard]] std::optional<double> mutualIou(std::span<const Plane<std::uint8_t>> people);

/// How far people agree with each other over a study: what a model that is as good as one more person would reach.
struct HumanCeiling {
  double iou = 0;  ///< mean over `images` of their mutualIou(): each image counts once, however many people marked it
  int images = 0;  ///< images with at least two people
};

/// @param mutualIouOfImages  one entry per image; empty ones (fewer than two people) are passed over
/// @returns empty when no image has two people
[[nodiscard]] std::optional<HumanCeiling> humanCeiling(std::span<const std::optional<double>> mutualIouOfImages);

}  // namespace sightline
