// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/techniques/blank.h"
#include "core/techniques/channel_sums.h"
#include "core/techniques/rows.h"

namespace sightline {

TechniqueInfo gradientTimesInputRow() {
  TechniqueInfo info;
  info.id = "gradient-x-input";
  info.name = "Gradient × input";
  info.meaning =
      "The gradient of the class score times the normalised image, summed over the channels (Shrikumar et al. 2016).";
  info.needs.gradients = true;
  info.cost = TechniqueInfo::Cost::OnePass;
  info.run = [](ExplainedNetwork& network, const OptionValues&, const std::vector<std::string>&,
                const ExplainSinks& sinks) {
    std::vector<float> product = network.input().values;
    network.gradients(
        1, [](int, std::span<float>) {},
        [&](int, std::span<const float> gradient) {
          for (std::size_t i = 0; i < product.size(); ++i) product[i] *= gradient[i];
        },
        sinks);
    return signedMap(network, std::vector<double>(product.begin(), product.end()), 1);
  };
  return info;
}

}  // namespace sightline
