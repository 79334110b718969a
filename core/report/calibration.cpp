// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/calibration.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>

#include "core/base/error.h"
#include "core/base/parallel_for.h"
#include "core/base/progress.h"
#include "core/study/published_study.h"
#include "core/statistics/number_text.h"

namespace sightline {
namespace {

constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();
constexpr double kFar = std::numeric_limits<double>::infinity();
constexpr const char* kSource = "Morrison, Mehra and Perer, CVPR 2023 workshop, Table 1";
constexpr std::array kCompared{Metric::Iou, Metric::SaliencyCoverage, Metric::GroundTruthCoverage};

CalibratedSetting score(const StudyTable& table, const std::vector<CalibrationTarget>& targets, const BinarisationRule& rule,
                        const AgreementRule& agreement, const std::vector<int>& images) {
  CalibratedSetting setting{0, rule, agreement, 0, 0, 0, {}};
  double squares = 0, areaSquares = 0;
  for (const CalibrationTarget& target : targets) {
    std::array<double, 3> sums{}, counts{};
    double human = 0, saliency = 0;
    for (const int image : images) {
      const CellResult* result = table.at(image, target.model, target.technique);
      if (!result) continue;
      const CellScores cell = scoresOf(*result, rule, agreement);
      const OverlapCounts& c = cell.counts;
      if (!c.hasHuman) continue;
      human += static_cast<double>(c.human);
      saliency += static_cast<double>(c.saliency);
      for (std::size_t k = 0; k < kCompared.size(); ++k)
        if (const auto value = valueOf(cell, kCompared[k])) {
          sums[k] += *value;
          ++counts[k];
        }
    }
    std::array<double, 3>& means = setting.means.emplace_back();
    for (std::size_t k = 0; k < kCompared.size(); ++k) {
      means[k] = counts[k] > 0 ? sums[k] / counts[k] : kUndefined;
      const double difference = counts[k] > 0 ? std::abs(means[k] - target.mean[k]) : kFar;
      squares += difference * difference;
      setting.largest = std::max(setting.largest, difference);
    }
    const double ratio = human > 0 && saliency > 0 ? std::log(human / saliency / (target.mean[1] / target.mean[2])) : kFar;
    areaSquares += ratio * ratio;
  }
  setting.rms = std::sqrt(squares / static_cast<double>(targets.size() * kCompared.size()));
  setting.areaError = std::sqrt(areaSquares / static_cast<double>(targets.size()));
  return setting;
}

}  // namespace

std::vector<CalibrationTarget> publishedTargets(const std::vector<ModelSpec>& models) {
  std::vector<CalibrationTarget> targets;
  for (const Technique technique : kTechniques)
    for (std::size_t m = 0; m < models.size(); ++m)
      if (const auto row = publishedMeans(technique, models[m]))
        targets.push_back({technique, static_cast<int>(m), {row->iou, row->saliencyCoverage, row->groundTruthCoverage}});
  if (targets.empty())
    throw Error(ErrorCode::InvalidOption, "calibration", "has no model of a family that the published study used",
                "Take a ResNet, an EfficientNet, a Swin or a CaiT.");
  return targets;
}

CalibrationSearch CalibrationSearch::standard(int annotators) {
  using Kind = BinarisationRule::Kind;
  CalibrationSearch search;
  const auto add = [&](Kind kind, int first, int last, double step) {
    for (int i = first; i <= last; ++i) search.rules.push_back({kind, std::round(100 * i * step) / 100});  // 0.95, not 0.95 and a bit
  };
  add(Kind::MeanPlusSd, -2, 12, 0.25);  // -0.5 to 3
  add(Kind::Fixed, 2, 18, 0.05);
  add(Kind::Percentile, 10, 19, 0.05);
  search.rules.push_back({Kind::FractionOfMax, 0.15});
  search.rules.push_back({Kind::FractionOfMax, 0.2});
  add(Kind::FractionOfMax, 3, 8, 0.1);
  search.rules.push_back({Kind::Otsu, 0});
  search.rules.push_back({Kind::MatchHuman, 0});
  for (int people = 1; people <= annotators; ++people) search.agreements.push_back({people, annotators});
  return search;
}

std::vector<CalibratedSetting> calibrate(const std::vector<CalibrationSource>& sources, const std::vector<CalibrationTarget>& targets,
                                         const CalibrationSearch& search, const std::vector<int>& images, const std::stop_token& stop, const ShareDone& done) {
  const std::size_t agreements = search.agreements.size(), perSource = search.rules.size() * agreements;
  std::vector<CalibratedSetting> settings(sources.size() * perSource);
  std::mutex reporting;
  std::size_t finished = 0;
  parallelFor(settings.size(), [&](std::size_t i) {
    throwIfStopped(stop);
    const std::size_t source = i / perSource, rest = i % perSource;
    settings[i] = score(*sources[source].table, targets, search.rules[rest / agreements], search.agreements[rest % agreements], images);
    settings[i].source = source;
    if (!done) return;
    const std::lock_guard lock(reporting);
    done(static_cast<double>(++finished) / static_cast<double>(settings.size()));
  });
  std::stable_sort(settings.begin(), settings.end(), [](const CalibratedSetting& a, const CalibratedSetting& b) {
    return a.rms != b.rms ? a.rms < b.rms : a.areaError < b.areaError;
  });
  return settings;
}

TextTable calibrationTable(const std::vector<CalibratedSetting>& ranked, const std::vector<CalibrationSource>& sources, std::size_t count) {
  TextTable table{"calibration",
                  std::string("Settings by their distance to the published means (") + kSource +
                      "): root mean square and largest difference of the means; area: how far |H|/|S| is from the published SC/GTC (factor, 1 is equal).",
                  {{"Rank"}, {"Rule", false}, {"Human mask", false}, {"Maps", false}, {"distance"}, {"largest"}, {"area"}},
                  {}};
  for (std::size_t i = 0; i < std::min(count, ranked.size()); ++i) {
    const CalibratedSetting& s = ranked[i];
    table.rows.push_back({std::to_string(i + 1), toString(s.rule), toString(s.agreement), sources.at(s.source).description, fixedText(s.rms, 4),
                          fixedText(s.largest, 3), fixedText(std::exp(s.areaError), 2)});
  }
  return table;
}

std::string calibrationSentence(const std::vector<CalibratedSetting>& ranked, const std::vector<CalibrationSource>& sources) {
  if (ranked.empty() || !std::isfinite(ranked.front().rms)) return "No setting gives every mean that the published table has.";
  const CalibratedSetting& best = ranked.front();
  return "Of " + std::to_string(ranked.size()) + " settings, " + toString(best.rule) + " with " + toString(best.agreement) + " (" +
         sources.at(best.source).description + ") comes nearest to the published means: " + fixedText(best.rms, 3) + " off on average (root mean square of " +
         std::to_string(best.means.size() * kCompared.size()) + " means), " + fixedText(best.largest, 3) + " at most; its human masks are to its saliency masks as the " +
         "paper's SC to GTC within a factor of " + fixedText(std::exp(best.areaError), 2) + ".";
}

}  // namespace sightline
