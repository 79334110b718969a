// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/cell_table.h"

namespace sightline {

CellTable::CellTable(int images, int models, std::vector<Technique> techniques) : images_(images), models_(models) {
  setRows(std::move(techniques));
}

void CellTable::setRows(std::vector<Technique> techniques) {
  const TechniqueRows former = std::exchange(rows_, TechniqueRows(std::move(techniques)));
  std::vector<Cell> old = std::exchange(cells_, {});
  cells_.resize(static_cast<std::size_t>(images_) * static_cast<std::size_t>(models_) * rows_.count());
  results_ = SharedChunks<std::shared_ptr<const CellResult>>(cells_.size());
  pending_.assign(rows_.count(), std::vector<int>(static_cast<std::size_t>(models_)));
  phaseCounts_ = {};
  resultCount_ = emptyImports_ = updatingCount_ = 0;
  ++lastVersion_;
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    const CellKey key = keyAt(i);
    if (former.has(key.technique))
      cells_[i] = std::move(old[former.index(key, models_)]);
    else
      cells_[i].version = lastVersion_;
    count(key, cells_[i], 1);
    if (cells_[i].result) results_.set(i, cells_[i].result);
  }
}

bool CellTable::has(const CellKey& key) const {
  return key.image >= 0 && key.image < images_ && key.model >= 0 && key.model < models_ && rows_.has(key.technique);
}

void CellTable::count(const CellKey& key, const Cell& cell, int by) {
  phaseCounts_[static_cast<std::size_t>(cell.phase)] += by;
  if (cell.phase == Phase::Pending) pending_[rows_.of(key.technique)][static_cast<std::size_t>(key.model)] += by;
  if (!cell.result) return;
  resultCount_ += by;
  if (cell.phase == Phase::Compose) updatingCount_ += by;
  if (isImported(key.technique) && !cell.result->map.blankReason.empty()) emptyImports_ += by;
}

void CellTable::setPhase(const CellKey& key, Phase phase) {
  Cell& cell = at(key);
  count(key, cell, -1);
  cell.phase = phase;
  count(key, cell, 1);
}

void CellTable::setResult(const CellKey& key, std::shared_ptr<const CellResult> result) {
  Cell& cell = at(key);
  count(key, cell, -1);
  cell.result = std::move(result);
  count(key, cell, 1);
  results_.set(rows_.index(key, models_), cell.result);
}

void CellTable::reset(const CellKey& key) {
  setResult(key, nullptr);
  setPhase(key, Phase::Unchecked);
  Cell& cell = at(key);
  cell.version = ++lastVersion_;
  cell.failure = {};
}

}  // namespace sightline
