// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graphs/network_facts.h"

#include <algorithm>

#include "core/base/error.h"

namespace sightline {

NetworkFacts factsOfSizes(const std::vector<std::int64_t>& input, const std::vector<std::int64_t>& output,
                          const std::string& name) {
  NetworkFacts facts;
  if (output.size() > 1 && output.size() <= 4) {
    std::int64_t classes = 1;
    for (std::size_t d = 1; d < output.size(); ++d)
      classes = output[d] < 1 || classes < 1 || classes > 1'000'000 ? -1 : classes * output[d];
    if (classes > 0 && classes <= 1'000'000) facts.outputs = static_cast<int>(classes);
  }
  if (input.empty()) return facts;
  std::string shown;
  for (const auto extent : input) shown += (shown.empty() ? "" : " x ") + (extent < 0 ? "any" : std::to_string(extent));
  const auto mismatch = [&](const Message& problem) {
    return Error(ErrorCode::ModelMismatch, name, message("takes an input of {1}, {2}", shown, problem),
                 "Export a classifier of images: one input, images x 3 x height x width.");
  };
  if (input.size() != 4) throw mismatch("which is no batch of images");
  const auto isChannels = [](std::int64_t extent) { return extent == 1 || extent == 3; };
  facts.batch = input[0];
  facts.channelsLast = isChannels(input[3]) && !isChannels(input[1]);
  const std::int64_t channels = facts.channelsLast ? input[3] : input[1];
  if (channels > 0 && !isChannels(channels)) throw mismatch("and images have 1 or 3 channels");
  facts.channels = channels == 1 ? 1 : 3;
  const std::int64_t h = input[facts.channelsLast ? 1 : 2], w = input[facts.channelsLast ? 2 : 3];
  if (std::max(h, w) > 4096) throw mismatch("and sides up to 4096 are possible");
  // One side alone: the other is free, and as long.
  if (h > 0 || w > 0) facts.size = {static_cast<int>(w > 0 ? w : h), static_cast<int>(h > 0 ? h : w)};
  return facts;
}

}  // namespace sightline
