// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/base/shared_chunks.h"
#include "core/study/cell_result.h"
#include "core/study/technique_rows.h"

namespace sightline {

/// Every map of a study that is shown (a row of the grid for each technique): the phase it is in, and its result.
/// Keeps counts of what is asked for often, so that nothing is searched. Not thread-safe: the engine's mutex guards it.
class CellTable {
 public:
  /// See StudyEngine::Impl for what leads from one to another.
  enum class Phase { Unchecked, Compose, Pending, Ready, Failed };
  struct Cell {
    Phase phase = Phase::Unchecked;
    bool loading = false;       ///< the loader is working on it
    std::uint32_t version = 0;  ///< changes when what is to be computed changes; never the same twice
    std::shared_ptr<const CellResult> result;
    Message failure;
  };

  CellTable(int images, int models, std::vector<Technique> techniques);

  [[nodiscard]] const TechniqueRows& rows() const { return rows_; }
  /// Takes the cells of techniques that stay with it; those of new ones are Unchecked.
  void setRows(std::vector<Technique> techniques);

  [[nodiscard]] std::size_t size() const { return cells_.size(); }
  [[nodiscard]] int models() const { return models_; }
  /// Whether there is such a cell: image, model and technique are of the study as it is shown.
  [[nodiscard]] bool has(const CellKey& key) const;
  [[nodiscard]] const Cell& operator[](const CellKey& key) const { return cells_[rows_.index(key, models_)]; }
  [[nodiscard]] CellKey keyAt(std::size_t index) const { return rows_.keyAt(index, models_); }

  void setPhase(const CellKey& key, Phase phase);
  void setResult(const CellKey& key, std::shared_ptr<const CellResult> result);
  void setFailure(const CellKey& key, Message failure) { at(key).failure = std::move(failure); }
  void setLoading(const CellKey& key, bool on) {
    if (has(key)) at(key).loading = on;
  }
  /// Its former content is no longer wanted: Unchecked, without a result, with a new version.
  void reset(const CellKey& key);

  [[nodiscard]] int count(Phase phase) const { return phaseCounts_[static_cast<std::size_t>(phase)]; }
  /// Cells that are Pending: [row][model].
  [[nodiscard]] const std::vector<std::vector<int>>& pending() const { return pending_; }
  [[nodiscard]] int resultCount() const { return resultCount_; }
  [[nodiscard]] int emptyImports() const {
    return emptyImports_;
  }  ///< results of imported maps that are not there or say nothing
  [[nodiscard]] int updatingCount() const { return updatingCount_; }  ///< results that wait for a map with other layers
  /// By TechniqueRows::index(); null where there is none. A copy shares what is equal.
  [[nodiscard]] const SharedChunks<std::shared_ptr<const CellResult>>& results() const { return results_; }

  /// Calls visit(key) for every cell, image by image.
  template <class Visit>
  void forEach(const Visit& visit) const {
    for (std::size_t i = 0; i < cells_.size(); ++i) visit(keyAt(i));
  }
  template <class Visit>
  void forEachOf(int image, const Visit& visit) const {
    for (int model = 0; model < models_; ++model)
      for (const Technique technique : rows_.techniques()) visit(CellKey{image, model, technique});
  }

 private:
  [[nodiscard]] Cell& at(const CellKey& key) { return cells_[rows_.index(key, models_)]; }
  void count(const CellKey& key, const Cell& cell, int by);

  int images_, models_;
  TechniqueRows rows_;
  std::vector<Cell> cells_;
  std::uint32_t lastVersion_ = 0;
  std::array<int, 5> phaseCounts_{};
  std::vector<std::vector<int>> pending_;
  int resultCount_ = 0, emptyImports_ = 0, updatingCount_ = 0;
  SharedChunks<std::shared_ptr<const CellResult>> results_;
};

}  // namespace sightline
