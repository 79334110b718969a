// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "core/techniques/xrai_options.h"
#include "core/types/plane.h"
#include "core/types/technique.h"

namespace sightline {

/// What the techniques beside the study's two need to know; the defaults are their papers' or their authors' programs'.
struct TechniqueOptions {
  IgOptions ig;                  ///< Integrated Gradients
  int smoothSamples = 25;        ///< SmoothGrad: noisy copies, >= 1
  double smoothNoise = 0.15;     ///< SmoothGrad: standard deviation as a share of the picture's range, >= 0
  int guidedSteps = 100;         ///< Guided IG: steps, >= 1
  double guidedFraction = 0.25;  ///< Guided IG: share of the pixels that move in one go, in (0,1]
  double guidedDistance = 0.02;  ///< Guided IG: how far a pixel may stray from the straight path, in alpha
  int occlusionPatch = 0;        ///< side of the square in input pixels; 0: a seventh of the picture
  int occlusionStride = 0;       ///< 0: half the square
};
/// The fields that matter for the technique, in one line: part of the cache key and of provenance.
std::string describe(Technique technique, const TechniqueOptions& options);

/// A map of one of those techniques.
struct TechniqueMap {
  int target = -1;
  Plane<float> values;      ///< in the network's input pixels
  std::string blankReason;  ///< in words, why there is nothing to see; else empty
  int evaluations = 0;      ///< passes through the network
};

/// In words, why a map says nothing: values that are not numbers, or one value everywhere because the gradient is zero.
/// Empty for a map that says something.
std::string blankReasonOf(const Plane<float>& values);
/// The same of Integrated Gradients, where a picture of one value is its own baselines and has no path to look at.
std::string blankReasonOf(const IgResult& result);

}  // namespace sightline
