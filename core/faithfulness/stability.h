// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/faithfulness/measured.h"
#include "core/image/preprocessing.h"
#include "core/types/plane.h"

namespace sightline {

/// How an image is changed to see whether its map stays. The same options give the same changes on every machine.
struct StabilityOptions {
  int copies = 8;    ///< with noise
  double noise = 5;  ///< standard deviation of Gaussian noise, in levels of 255; sums are rounded and stay in 0..255
  double crop =
      0.05;  ///< share of each side that a crop takes away, once at each corner; what is left is enlarged again
  std::uint64_t seed = 20230618;
};
/// In words: part of the keys of kept results, of tables and methods texts.
[[nodiscard]] std::string describe(const StabilityOptions& options);
/// @throws Error InvalidOption for an impossible value
void checkStability(const StabilityOptions& options);

/// One changed image and the way back.
struct ChangedInput {
  enum class Kind { Noise, Flip, Crop };
  Kind kind = Kind::Noise;
  ModelInput input;
  int left = 0, top = 0, width = 0, height = 0;  ///< the part of the unchanged input's pixels that it shows

  /// A map of it on the pixels of that part of the unchanged input (bilinear where a crop was enlarged).
  [[nodiscard]] Plane<float> back(const Plane<float>& map) const;
};
/// Noise, then the mirror image, then the four crops.
[[nodiscard]] std::vector<ChangedInput> changedInputs(const ModelInput& input, const Preprocessing& preprocessing,
                                                      const StabilityOptions& options);

/// How far a map stays the same while its image is changed so little that the network predicts the same class. Changes
/// that another class is predicted for take no part.
struct MapStability {
  /// Max-sensitivity (Yeh et al. 2019, "On the (In)fidelity and Sensitivity of Explanations", arXiv 1901.09392), from
  /// the copies with noise: the largest ||M' - M|| / ||M||, Euclidean, both maps scaled to 0..1 by their own smallest
  /// and largest value. Low is stable.
  Measured<double> maxSensitivity;
  Measured<double> noise;  ///< Spearman's rank correlation with the unchanged map, mean over the copies with noise
  Measured<double> flip;   ///< likewise of the mirror image
  Measured<double> crop;   ///< mean over the crops, on the part that they show
  int keptNoise = 0, keptFlip = 0, keptCrops = 0;  ///< for which the class stayed
};

/// The map of a changed image, in its input pixels; nothing where the network predicts another class for it.
using ChangedMap = std::function<std::optional<Plane<float>>(const ModelInput& changed)>;
/// @param map  of the unchanged input, in its pixels @throws Cancelled
[[nodiscard]] MapStability stabilityOf(const ModelInput& input, const Preprocessing& preprocessing,
                                       const Plane<float>& map, const ChangedMap& changedMap,
                                       const StabilityOptions& options, const std::stop_token& stop = {});
/// Of a map that has none.
[[nodiscard]] MapStability undefinedStability(const Message& why);

[[nodiscard]] std::string toJson(const MapStability& stability);
/// Inverse. @throws Error BadFormat
[[nodiscard]] MapStability stabilityFromJson(const std::string& text);

}  // namespace sightline
