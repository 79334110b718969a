// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/faithfulness/average_drop.h"
#include "core/faithfulness/causal_metric.h"
#include "core/faithfulness/pic.h"
#include "core/faithfulness/road.h"

namespace sightline {

/// All that says whether a network does what a map says of it.
struct FaithfulnessOptions {
  CausalOptions causal;
  RoadOptions road;
  PicOptions pic;
  bool withPic = true;  ///< PIC triangulates fifteen images, which takes longer than small networks' passes

  bool operator==(const FaithfulnessOptions&) const = default;
};

/// Why a step of so many pixels, or such percentiles, make no sense for a network's input. @throws Error InvalidOption
void checkFaithfulness(const FaithfulnessOptions& options, int width, int height);

struct Faithfulness {
  CausalCurves causal;
  Measured<RoadScores> road;
  Measured<ConfidenceDrop> drop;
  Measured<PicCurve> sic, aic;
  int evaluations = 0;  ///< passes through the network
};

/// Everything about one map. @param map  as large as the network's input. @throws Error, Cancelled
Faithfulness faithfulnessOf(ExplainedNetwork& network, const Preprocessing& preprocessing, const Plane<float>& map,
                            const FaithfulnessOptions& options, const ExplainSinks& sinks);

/// In a line for provenance: every option that decides the numbers.
std::string describe(const FaithfulnessOptions& options);

}  // namespace sightline
