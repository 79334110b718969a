// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "core/types/input_size.h"

namespace sightline {

/// How a network in a file wants its images and what it gives, as far as the file says.
struct NetworkFacts {
  InputSize size;             ///< 0 where any is taken, or none said
  int channels = 3;           ///< 1 or 3
  bool channelsLast = false;  ///< images x height x width x channels, as TensorFlow has them
  bool wholeNumbers = false;  ///< the network's input is whole numbers, pixels as files have them
  bool upTo255 = false;       ///< pixels are 0 to 255 and not normalised
  bool blueFirst = false;     ///< the first of three channels is blue
  std::int64_t batch = -1;    ///< images that it takes at once; -1: any number
  int outputs = 0;            ///< scores of an image; 0: not said
};

/// @param input,output sizes, -1 where not fixed; empty: not said
/// @throws Error ModelMismatch for an input that is no batch of images of 1 or 3 channels
NetworkFacts factsOfSizes(const std::vector<std::int64_t>& input, const std::vector<std::int64_t>& output,
                          const std::string& nameForErrors);

}  // namespace sightline
