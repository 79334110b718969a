// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/image/hide_region.h"
#include "core/study/labels_said.h"
#include "core/types/image.h"
#include "core/types/plane.h"
#include "core/types/prediction.h"

namespace sightline {

/// "Why here?": what a part of an image is worth to the networks.
struct ProbeQuestion {
  int image = 0;
  std::shared_ptr<const RegionMask> region;  ///< never null; stretched over the image
  Filling filling = Filling::Blur;
};

/// How one network's probability of one class changes when the region is taken away, and when only it is left. Taking a
/// part away shows whether the network needs it, leaving only it whether it is enough (deletion and insertion of
/// Petsiuk et al. 2018, RISE, for one region). Both change the image into one that no camera took: small changes mean
/// little.
struct ProbeEffect {
  int target = -1;
  std::string label;  ///< of the target class
  double whole = 0, hidden = 0,
         kept = 0;                ///< probability of the target, 0..1: the image as it is, without, only the region
  ClassScore topHidden, topKept;  ///< what the network takes the changed images for
};

/// What is known so far; immutable, replaced as networks answer.
struct ProbeAnswer {
  struct OfModel {
    std::shared_ptr<const ProbeEffect> effect;  ///< null until it has answered
    Message failure;                            ///< why it cannot answer, else empty
  };
  ProbeQuestion question;
  std::vector<OfModel> models;
  bool complete = false;
};

/// The parts of an image that people can point at: XRAI's segments at the scale at which they are parts of things
/// rather than specks or everything. A label for each pixel of the image shrunk to `longestSide` pixels; labels count
/// from 0. Some 100 ms. @throws Cancelled
Plane<std::int32_t> pickableSegments(const Image& image, int longestSide, const std::stop_token& stop = {});

/// In one sentence: "Without the region ResNet gives cat 12 % instead of 93 % (and says dog); with only the region, 88
/// %."
Message describe(const ProbeEffect& effect, const std::string& modelName);

}  // namespace sightline
