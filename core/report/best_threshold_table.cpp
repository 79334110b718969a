// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/best_threshold_table.h"

#include "core/report/statistics_json.h"
#include "core/statistics/number_text.h"

namespace sightline {

TextTable bestThresholdTable(const BestThresholds& best, const std::vector<std::string>& modelNames) {
  TextTable table{
      "best_thresholds",
      message("Value of the rule at which the mean {1} is best: fitted on all images, and, held out, on each "
              "image at the value chosen on others ({2} folds), with its 95 % interval; between which values "
              "the choice varies, and between which the mean differs by no more than {3}.",
              metricName(best.sweep.metric), best.folds, fixedText(kFlatWithin, 2)),
      {{"Maps", false},
       {"best"},
       {"fitted"},
       {"held out"},
       {"95 % low"},
       {"95 % high"},
       {"varies from"},
       {"varies to"},
       {"flat from"},
       {"flat to"},
       {"images"}},
      {}};
  const auto add = [&](const BestThreshold& b) {
    const Message name = nameOf(b, modelNames);
    if (!b.best) {
      table.addRow({name, "undefined", "", "", "", "", "", "", "", "", std::to_string(b.images)});
      return;
    }
    const auto value = [&](std::size_t point) { return fixedText(best.sweep.axis.values[point], 2); };
    table.addRow({name, value(*b.best), threeDecimals(b.fitted), threeDecimals(b.heldOut),
                  threeDecimals(b.interval.low), threeDecimals(b.interval.high), value(b.lowestChosen),
                  value(b.highestChosen), value(b.flatFrom), value(b.flatTo), std::to_string(b.images)});
  };
  add(best.all);
  for (const BestThreshold& b : best.byTechnique) add(b);
  for (const BestThreshold& b : best.byBoth) add(b);
  return table;
}

nlohmann::ordered_json toJson(const BestThreshold& b, const ThresholdSweep& sweep,
                              const std::vector<std::string>& modelIds, const std::vector<std::string>& modelNames) {
  using Json = nlohmann::ordered_json;
  const auto& values = sweep.axis.values;
  const auto between = [&](std::size_t from, std::size_t to) {
    return b.best ? Json::array({values[from], values[to]}) : Json(nullptr);
  };
  return {{"technique", b.technique ? Json(techniqueId(*b.technique)) : Json(nullptr)},
          {"model", b.model ? Json(modelIds.at(static_cast<std::size_t>(*b.model))) : Json(nullptr)},
          {"value", b.best ? Json(values[*b.best]) : Json(nullptr)},
          {"rule", b.best ? Json(toString(sweep.axis.rule(*b.best))) : Json(nullptr)},
          {"fitted", orNull(b.fitted)},
          {"held_out", orNull(b.heldOut)},
          {"low", orNull(b.interval.low)},
          {"high", orNull(b.interval.high)},
          {"images", b.images},
          {"held_out_images", b.heldOutImages},
          {"chosen", between(b.lowestChosen, b.highestChosen)},
          {"flat", between(b.flatFrom, b.flatTo)},
          {"sentence", sentenceOf(b, sweep, nameOf(b, modelNames))}};
}

}  // namespace sightline
