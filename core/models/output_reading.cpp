// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/output_reading.h"

#include "core/base/error.h"

namespace sightline {

std::string outputsId(OutputReading outputs) {
  for (const auto& [word, meaning] : kOutputReadings)
    if (meaning == outputs) return word;
  return {};
}

OutputReading outputsFromId(const std::string& id) {
  for (const auto& [word, meaning] : kOutputReadings)
    if (id == word) return meaning;
  throw Error(ErrorCode::InvalidOption, id, "is not a way from a network's outputs to probabilities",
              "Use auto, softmax, sigmoid or none.");
}

}  // namespace sightline
