// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/model_spec.h"

namespace sightline {

std::string labelOf(const ModelSpec& model, int index) {
  if (index >= 0 && index < static_cast<int>(model.labels.size())) return model.labels[static_cast<std::size_t>(index)];
  return "class " + std::to_string(index);
}

std::string colourOf(const ModelSpec& model) {
  static constexpr const char* kColours[] = {"#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9"};
  return kColours[model.architecture.config.index()];
}

}  // namespace sightline
