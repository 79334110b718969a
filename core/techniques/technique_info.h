// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/techniques/explanation.h"
#include "core/techniques/option_spec.h"
#include "core/techniques/option_values.h"
#include "core/types/attention_need.h"

namespace sightline {

/// What a technique asks of a network.
struct TechniqueNeeds {
  bool layers = false;     ///< activations and gradients at target layers
  bool gradients = false;  ///< gradients of a class score with respect to the image
  bool forward = false;    ///< class scores of changed images
  bool files = false;      ///< no network: maps that the user has
  /// What it asks of attention. It is not defined for networks whose attention does not serve (whyNoAttention(),
  /// core/models).
  AttentionNeed attention = AttentionNeed::None;
};

/// One row of the registry: a saliency technique as data, and how it is computed. Everything that lists, computes,
/// stores or describes techniques reads rows; a new technique is a file that makes one and a line in rows.h
/// (docs/how-to/technique.md).
struct TechniqueInfo {
  enum class Values {
    Smooth,   ///< resampled bilinearly
    Regions,  ///< constant over regions: the nearest sample
  };
  enum class Cost {
    OnePass,     ///< over before a stop would save anything
    ManyPasses,  ///< may be stopped, paused and replaced by more urgent work
  };
  std::string id;    ///< in files and on the command line
  std::string name;  ///< what people read
  Message meaning;   ///< one sentence with the source
  TechniqueNeeds needs;
  Values values = Values::Smooth;
  Cost cost = Cost::ManyPasses;
  /// The answer holds the CAMs of all candidate layers (Explanation::cams), so that other layers need no network.
  bool keepsLayers = false;
  /// It asks the network nothing: a map of the image alone, to compare others with. It needs nothing of `needs`.
  bool baseline = false;
  std::vector<OptionSpec> options;
  /// Computes one map. @param layers  target layers of a technique that needs them; empty: all candidates, of which the
  /// last makes the map. Null for maps from files. @throws Error, Cancelled
  Explanation (*run)(ExplainedNetwork& network, const OptionValues& options, const std::vector<std::string>& layers,
                     const ExplainSinks& sinks) = nullptr;
};

}  // namespace sightline
