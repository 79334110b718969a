// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/layer_book.h"

#include <algorithm>
#include <utility>

namespace sightline {

void LayerBook::publish(int model, std::shared_ptr<const ModelLayers> layers) {
  page(model).layers = std::move(layers);
  page(model).toAsk = false;
}

std::vector<int> LayerBook::unchecked() const {
  std::vector<int> models;
  for (int model = 0; model < static_cast<int>(pages_.size()); ++model)
    if (!page(model).checked) models.push_back(model);
  return models;
}

void LayerBook::setChecked(int model) {
  if (!std::exchange(page(model).checked, true)) --unchecked_;
}

void LayerBook::ask(int model) {
  if (page(model).checked && !page(model).layers) page(model).toAsk = true;
}

std::optional<int> LayerBook::nextToAsk() const {
  const auto next = std::find_if(pages_.begin(), pages_.end(), [](const Page& page) { return page.toAsk; });
  return next == pages_.end() ? std::nullopt : std::optional(static_cast<int>(next - pages_.begin()));
}

}  // namespace sightline
