// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <optional>
#include <string_view>

#include "core/alignment/scores.h"
#include "core/study/definition.h"

namespace sightline {

/// A row of Table 1 of the published study (four networks, two techniques, the ImageNet part of the ML
/// Interpretability Benchmark): means over 100 images, to three decimals as printed.
struct PublishedMeans {
  Technique technique = Technique::GradCam;
  std::string_view family;  ///< familyId() of the network
  double iou = 0, saliencyCoverage = 0, groundTruthCoverage = 0;
  [[nodiscard]] double of(Metric metric) const;  ///< IoU, SC or GTC
};
inline constexpr int kPublishedImages = 100;

/// All eight rows. The paper does not say how it binarised maps and masks.
const std::array<PublishedMeans, 8>& publishedMeans();
/// The row of one combination; none for a network of another family.
std::optional<PublishedMeans> publishedMeans(Technique technique, const ModelSpec& model);
/// Whether these are the images the published study used.
bool isPublishedDataset(const Dataset& dataset);

}  // namespace sightline
