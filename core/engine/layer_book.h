// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "core/models/layer_info.h"

namespace sightline {

/// Which layers each model has, and how that is found out: looked up in the store once, and asked of the network when
/// they are not there and a map shows that it runs. Not thread-safe: the engine's mutex guards it.
class LayerBook {
 public:
  explicit LayerBook(int models) : pages_(static_cast<std::size_t>(models)) {}

  /// Null until known.
  [[nodiscard]] const std::shared_ptr<const ModelLayers>& operator[](int model) const { return page(model).layers; }
  void publish(int model, std::shared_ptr<const ModelLayers> layers);

  /// The models that have not been looked up in the store.
  [[nodiscard]] std::vector<int> unchecked() const;
  [[nodiscard]] bool hasUnchecked() const { return unchecked_ > 0; }
  void setChecked(int model);

  /// Asks the network, if its layers were looked up in vain.
  void ask(int model);
  /// The first model that is to be asked.
  [[nodiscard]] std::optional<int> nextToAsk() const;
  /// It was asked, whatever came of it.
  void setAsked(int model) { page(model).toAsk = false; }

 private:
  struct Page {
    std::shared_ptr<const ModelLayers> layers;
    bool checked = false, toAsk = false;
  };
  [[nodiscard]] const Page& page(int model) const { return pages_[static_cast<std::size_t>(model)]; }
  [[nodiscard]] Page& page(int model) { return pages_[static_cast<std::size_t>(model)]; }

  std::vector<Page> pages_;
  int unchecked_ = static_cast<int>(pages_.size());
};

}  // namespace sightline
