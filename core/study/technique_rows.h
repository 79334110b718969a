// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <utility>
#include <vector>

#include "core/study/cell_key.h"

namespace sightline {

/// The rows of a study's grid: which techniques, in which order; and where a cell lies in a list of all cells, in which
/// all of one image and model stand together.
class TechniqueRows {
 public:
  TechniqueRows() = default;
  /// @param techniques  none twice
  explicit TechniqueRows(std::vector<Technique> techniques) : techniques_(std::move(techniques)) {
    for (std::size_t row = 0; row < techniques_.size(); ++row) {
      const auto at = static_cast<std::size_t>(techniques_[row].index());
      if (at >= rowOf_.size()) rowOf_.resize(at + 1, kNone);
      rowOf_[at] = row;
    }
  }

  [[nodiscard]] const std::vector<Technique>& techniques() const { return techniques_; }
  [[nodiscard]] std::size_t count() const { return techniques_.size(); }
  [[nodiscard]] bool has(Technique technique) const { return of(technique) != kNone; }
  /// The row of a technique; kNone when it is not shown.
  [[nodiscard]] std::size_t of(Technique technique) const {
    const auto at = static_cast<std::size_t>(technique.index());
    return at < rowOf_.size() ? rowOf_[at] : kNone;
  }
  [[nodiscard]] std::size_t index(const CellKey& key, int modelCount) const {
    return (static_cast<std::size_t>(key.image) * static_cast<std::size_t>(modelCount) +
            static_cast<std::size_t>(key.model)) *
               count() +
           of(key.technique);
  }
  [[nodiscard]] CellKey keyAt(std::size_t index, int modelCount) const {
    const std::size_t pair = index / count();
    return {static_cast<int>(pair / static_cast<std::size_t>(modelCount)),
            static_cast<int>(pair % static_cast<std::size_t>(modelCount)), techniques_[index % count()]};
  }
  bool operator==(const TechniqueRows&) const = default;

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

 private:
  std::vector<Technique> techniques_;
  std::vector<std::size_t> rowOf_;  ///< by Technique::index()
};

}  // namespace sightline
