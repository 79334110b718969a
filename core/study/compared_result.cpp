// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/compared_result.h"

#include <algorithm>

#include "core/study/records.h"

namespace sightline {

FinishedMap finishedMap(const StudyDefinition& study, const CellKey& key, Prediction prediction, int target,
                        SaliencyMap map, double seconds) {
  GridMap onGrid = onEvaluationGrid(map, key.technique, study.grid);
  std::string label = target < 0 ? std::string() : labelOf(study.models[static_cast<std::size_t>(key.model)], target);
  return {key, std::move(prediction), target, std::move(label), std::move(map), std::move(onGrid), seconds};
}

std::shared_ptr<const CellResult> comparedResult(FinishedMap finished, const std::shared_ptr<const HumanMask>& mask,
                                                 int annotators, bool thresholdFree) {
  SaliencyMap& map = finished.map;
  GridMap& onGrid = finished.onGrid;
  AlignmentCurve curve(onGrid.values, mask ? mask->votes : Plane<std::uint8_t>{}, mask ? mask->annotators : annotators,
                       onGrid.valid);
  if (map.blankReason.empty() && curve.isDegenerate()) map.blankReason = "The map has the same value everywhere.";
  // 200 KB a map, for every map of the study.
  if (map.covers.isWhole() && map.values.width() == onGrid.values.width() &&
      map.values.height() == onGrid.values.height())
    map.values = {};
  std::shared_ptr<const ThresholdFreeTable> table;
  if (thresholdFree && mask && map.blankReason.empty())
    table = std::make_shared<const ThresholdFreeTable>(onGrid.values, mask->votes, mask->annotators, onGrid.valid,
                                                       curve, mask->fixations.get());
  return std::make_shared<const CellResult>(CellResult{
      finished.key, std::move(finished.prediction), finished.target, std::move(finished.targetLabel), std::move(map),
      std::move(onGrid.values), std::move(curve), finished.seconds, std::move(table), mask, std::move(onGrid.valid)});
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
    if (const Message choose = layerToChoose(record.stack); !choose.empty())
      map.blankReason = message("{1} {2}", map.blankReason, choose);
  return map;
}

}  // namespace sightline
