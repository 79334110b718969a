// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/compared_result.h"

#include <algorithm>

#include "core/study/records.h"

namespace sightline {

std::shared_ptr<const CellResult> comparedResult(const CellKey& key, const Prediction& prediction, int target,
                                                 std::string targetLabel, SaliencyMap map, GridMap onGrid,
                                                 double seconds, const std::shared_ptr<const HumanMask>& mask,
                                                 int annotators, bool thresholdFree) {
  AlignmentCurve curve(onGrid.values, mask ? mask->votes : Plane<std::uint8_t>{}, mask ? mask->annotators : annotators,
                       onGrid.valid);
  if (map.blankReason.empty() && curve.isDegenerate()) map.blankReason = "The map has the same value everywhere.";
  // 200 KB a map, for every map of the study.
  if (map.covers.isWhole() && map.values.width() == onGrid.values.width() &&
      map.values.height() == onGrid.values.height())
    map.values = {};
  std::shared_ptr<const ThresholdFreeTable> table;
  if (thresholdFree && mask && map.blankReason.empty())
    table =
        std::make_shared<const ThresholdFreeTable>(onGrid.values, mask->votes, mask->annotators, onGrid.valid, curve);
  return std::make_shared<const CellResult>(CellResult{key, prediction, target, std::move(targetLabel), std::move(map),
                                                       std::move(onGrid.values), std::move(curve), seconds,
                                                       std::move(table), mask, std::move(onGrid.valid)});
}

std::optional<SaliencyMap> composedMap(const CamRecord& record, const std::vector<std::string>& layers) {
  const auto& all = record.stack.layers;
  std::vector<const LayerCam*> chosen;
  if (const LayerCam* usual = usualLayer(record.stack); layers.empty() && usual) chosen.push_back(usual);
  for (const std::string& path : layers) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const LayerCam& layer) { return layer.path == path; });
    if (found == all.end()) return {};
    chosen.push_back(&*found);
  }
  if (chosen.empty()) return {};
  SaliencyMap map = composeCam(chosen, record.inputWidth, record.inputHeight, record.covers);
  if (std::all_of(chosen.begin(), chosen.end(), [](const LayerCam* layer) { return layer->zeroGradient; }))
    map.blankReason += layerToChoose(record.stack);
  return map;
}

}  // namespace sightline
