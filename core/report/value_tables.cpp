// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/value_tables.h"

#include <optional>

#include "core/base/undefined.h"
#include "core/statistics/number_text.h"
#include "core/study/definition.h"
#include "core/study/snapshot.h"

namespace sightline {
namespace {

std::string valueText(const std::optional<double>& value) { return threeDecimals(value.value_or(kUndefined)); }

}  // namespace

TextTable imageValuesTable(const StudySnapshot& snapshot, const StudyDefinition& definition, int image) {
  const DatasetItem& item = definition.dataset.items.at(static_cast<std::size_t>(image));
  TextTable table{
      "image",
      message("{1} ({2}): each map's prediction, its agreement with people and the share of the image that it marks",
              item.id, item.labelText().empty() ? Message("no label") : Message::verbatim(item.labelText())),
      {{"Technique", false},
       {"Model", false},
       {"Prediction", false},
       {metricName(Metric::Iou)},
       {metricName(Metric::GroundTruthCoverage)},
       {metricName(Metric::SaliencyCoverage)},
       {"Marked area"}},
      {}};
  for (const Technique technique : snapshot.techniques())
    for (int m = 0; m < snapshot.modelCount; ++m) {
      const ModelSpec& model = definition.models.at(static_cast<std::size_t>(m));
      const std::size_t seen =
          static_cast<std::size_t>(image) * static_cast<std::size_t>(snapshot.modelCount) + static_cast<std::size_t>(m);
      std::string prediction;
      if (const auto& predicted = snapshot.predicted.at(seen))
        prediction = *predicted >= 0 && static_cast<std::size_t>(*predicted) < model.labels.size()
                         ? model.labels[static_cast<std::size_t>(*predicted)]
                         : "class " + std::to_string(*predicted);
      if (const auto& correct = snapshot.correct.at(seen)) prediction += *correct ? " (right)" : " (wrong)";
      const CellScores& cell = snapshot.cell({image, m, technique});
      std::vector<std::string> row{std::string(techniqueName(technique)), model.displayName, prediction};
      if (cell.ready) {
        for (const Metric metric : {Metric::Iou, Metric::GroundTruthCoverage, Metric::SaliencyCoverage})
          row.push_back(valueText(valueOf(cell, metric)));
        row.push_back(threeDecimals(cell.area()));
      } else {
        row.insert(row.end(), 4, "not computed");
      }
      table.rows.push_back(std::move(row));
    }
  return table;
}

TextTable curveValuesTable(const ThresholdCurves& curves, const std::vector<std::string>& modelNames) {
  TextTable table{
      "curves", message("Mean {1} for each value of the rule", metricName(curves.sweep.metric)), {{"Rule"}}, {}};
  for (const ThresholdCurve& curve : curves.curves) {
    std::string name = curve.technique ? std::string(techniqueName(*curve.technique)) : std::string();
    if (curve.model) name += (name.empty() ? "" : " / ") + modelNames.at(static_cast<std::size_t>(*curve.model));
    table.columns.push_back({Message::verbatim(name)});
  }
  for (std::size_t v = 0; v < curves.sweep.axis.values.size(); ++v) {
    std::vector<std::string> row{threeDecimals(curves.sweep.axis.values[v])};
    for (const ThresholdCurve& curve : curves.curves)
      row.push_back(threeDecimals(curve.n[v] > 0 ? curve.mean[v] : kUndefined));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace sightline
