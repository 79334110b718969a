// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/layered_maps.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/study/compared_result.h"
#include "core/study/records.h"

namespace sightline {
namespace {

constexpr std::size_t kPartsOfOneResolution = 4;

/// Of k candidates, the one that stands for position i of n.
std::size_t candidateAt(std::size_t i, std::size_t n, std::size_t k) { return ((i + 1) * k + n - 1) / n - 1; }

/// The last candidate before each change of resolution, and the last of all.
std::vector<std::string> endsOfStages(const ModelLayers& layers) {
  const auto grid = [&](const std::string& path) -> std::optional<std::pair<int, int>> {
    const auto found =
        std::find_if(layers.all.begin(), layers.all.end(), [&](const LayerInfo& layer) { return layer.path == path; });
    return found == layers.all.end() ? std::nullopt : std::optional(std::pair(found->gridWidth, found->gridHeight));
  };
  std::vector<std::string> ends;
  for (std::size_t i = 0; i < layers.candidates.size(); ++i)
    if (i + 1 == layers.candidates.size() || grid(layers.candidates[i]) != grid(layers.candidates[i + 1]))
      ends.push_back(layers.candidates[i]);
  return ends;
}

}  // namespace

std::vector<LayersOfModels> layersAtDepths(LayerDepths depths,
                                           const std::vector<std::shared_ptr<const ModelLayers>>& models) {
  if (depths == LayerDepths::Chosen || models.empty()) return {};
  std::vector<std::vector<std::string>> candidates;
  std::size_t positions = 0;
  for (const auto& model : models) {
    if (!model || model->candidates.empty()) return {};
    candidates.push_back(depths == LayerDepths::All ? model->candidates : endsOfStages(*model));
    const std::size_t own = candidates.back().size();
    if (depths == LayerDepths::All) {
      positions = std::max(positions, own);
    } else if (own > 1) {
      positions = positions == 0 ? own : std::min(positions, own);
    } else {
      candidates.back() = model->candidates;
    }
  }
  if (positions == 0) positions = kPartsOfOneResolution;
  std::vector<LayersOfModels> choices(positions);
  for (std::size_t i = 0; i < positions; ++i)
    for (const auto& own : candidates) choices[i].push_back({own[candidateAt(i, positions, own.size())]});
  return choices;
}

struct LayeredMaps::Parts {
  StudyTable table;
  MapSource known;
  std::vector<std::shared_ptr<const CamRecord>> cams;
  EvaluationGrid grid;
  int annotators = 0;
};

LayeredMaps::LayeredMaps(StudyTable table, std::vector<std::shared_ptr<const CamRecord>> cams, EvaluationGrid grid,
                         int annotators) {
  MapSource known = knownMaps(table);
  parts_ = std::make_shared<const Parts>(Parts{std::move(table), std::move(known), std::move(cams), grid, annotators});
}
LayeredMaps::~LayeredMaps() = default;
LayeredMaps::LayeredMaps(const LayeredMaps&) = default;
LayeredMaps::LayeredMaps(LayeredMaps&&) noexcept = default;

const StudyTable& LayeredMaps::table() const { return parts_->table; }

MapSource LayeredMaps::under(LayersOfModels layers, bool thresholdFree) const {
  return {parts_->table.modelCount, parts_->table.rows.techniques(),
          [parts = parts_, layers = std::move(layers),
           thresholdFree](const CellKey& key) -> std::shared_ptr<const CellResult> {
            auto known = parts->known.map(key);
            if (!known || key.technique != Technique::GradCam) return known;
            const auto model = static_cast<std::size_t>(key.model);
            const auto& record = parts->cams.at(
                static_cast<std::size_t>(key.image) * static_cast<std::size_t>(parts->table.modelCount) + model);
            if (!record) return {};
            auto map = composedMap(*record, model < layers.size() ? layers[model] : std::vector<std::string>{});
            if (!map) return {};
            GridMap onGrid = onEvaluationGrid(*map, key.technique, parts->grid);
            return comparedResult({key, record->prediction, record->stack.target, known->targetLabel, std::move(*map),
                                   std::move(onGrid), 0},
                                  known->mask, parts->annotators, thresholdFree);
          },
          true};
}

}  // namespace sightline
