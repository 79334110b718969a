// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/calibration.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>

#include "core/analysis/published_study.h"
#include "core/base/error.h"
#include "core/base/parallel_for.h"
#include "core/base/progress.h"
#include "core/base/undefined.h"
#include "core/statistics/number_text.h"

namespace sightline {
namespace {

constexpr double kFar = std::numeric_limits<double>::infinity();
constexpr const char* kSource = "Morrison, Mehra and Perer, CVPR 2023 workshop, Table 1";
constexpr std::array kCompared{Metric::Iou, Metric::SaliencyCoverage, Metric::GroundTruthCoverage};

/// What the maps of one target add up to under one setting.
struct Sums {
  std::array<double, 3> sums{}, counts{};
  double human = 0, saliency = 0;

  void add(const CellScores& cell) {
    const OverlapCounts& c = cell.counts;
    if (!c.hasHuman) return;
    human += static_cast<double>(c.human);
    saliency += static_cast<double>(c.saliency);
    for (std::size_t k = 0; k < kCompared.size(); ++k)
      if (const auto value = valueOf(cell, kCompared[k])) {
        sums[k] += *value;
        ++counts[k];
      }
  }
};

/// @param sums  per target
CalibratedSetting compare(std::size_t source, const ScoreSetting& tried, const std::vector<CalibrationTarget>& targets,
                          const std::vector<const Sums*>& sums) {
  CalibratedSetting setting{source, tried.rule, tried.agreement, 0, 0, 0, {}};
  double squares = 0, areaSquares = 0;
  for (std::size_t t = 0; t < targets.size(); ++t) {
    const CalibrationTarget& target = targets[t];
    const Sums& s = *sums[t];
    std::array<double, 3>& means = setting.means.emplace_back();
    for (std::size_t k = 0; k < kCompared.size(); ++k) {
      means[k] = s.counts[k] > 0 ? s.sums[k] / s.counts[k] : kUndefined;
      const double difference = s.counts[k] > 0 ? std::abs(means[k] - target.mean[k]) : kFar;
      squares += difference * difference;
      setting.largest = std::max(setting.largest, difference);
    }
    const double ratio =
        s.human > 0 && s.saliency > 0 ? std::log(s.human / s.saliency / (target.mean[1] / target.mean[2])) : kFar;
    areaSquares += ratio * ratio;
  }
  setting.rms = std::sqrt(squares / static_cast<double>(targets.size() * kCompared.size()));
  setting.areaError = std::sqrt(areaSquares / static_cast<double>(targets.size()));
  return setting;
}

}  // namespace

std::vector<CalibrationTarget> publishedTargets(const std::vector<ModelSpec>& models) {
  std::vector<CalibrationTarget> targets;
  for (const Technique technique : publishedTechniques())
    for (std::size_t m = 0; m < models.size(); ++m)
      if (const auto row = publishedMeans(technique, models[m]))
        targets.push_back(
            {technique, static_cast<int>(m), {row->iou, row->saliencyCoverage, row->groundTruthCoverage}});
  if (targets.empty())
    throw Error(ErrorCode::InvalidOption, "calibration", "has no model of a family that the published study used",
                "Take a ResNet, an EfficientNet, a Swin or a CaiT.");
  return targets;
}

CalibrationSearch CalibrationSearch::standard(int annotators, bool largestPart) {
  using Kind = BinarisationRule::Kind;
  CalibrationSearch search;
  const auto add = [&](Kind kind, int first, int last, double step) {
    for (int i = first; i <= last; ++i)
      search.rules.push_back({kind, std::round(100 * i * step) / 100});  // 0.95, not 0.95 and a bit
  };
  add(Kind::MeanPlusSd, -2, 12, 0.25);  // -0.5 to 3
  add(Kind::Fixed, 2, 18, 0.05);
  add(Kind::Percentile, 10, 19, 0.05);
  search.rules.push_back({Kind::FractionOfMax, 0.15});
  search.rules.push_back({Kind::FractionOfMax, 0.2});
  add(Kind::FractionOfMax, 3, 8, 0.1);
  search.rules.push_back({Kind::Otsu, 0});
  search.rules.push_back({Kind::MatchHuman, 0});
  for (BinarisationRule& rule : search.rules) rule.largestPart = largestPart;
  for (int people = 1; people <= annotators; ++people) search.agreements.push_back({people, annotators});
  return search;
}

std::vector<CalibratedSetting> calibrate(const std::vector<CalibrationSource>& sources,
                                         const std::vector<CalibrationTarget>& targets, const CalibrationSearch& search,
                                         const std::vector<int>& images, const std::stop_token& stop,
                                         const ShareDone& done) {
  std::vector<ScoreSetting> tried;
  for (const BinarisationRule& rule : search.rules)
    for (const AgreementRule& agreement : search.agreements) tried.push_back({rule, agreement});
  std::vector<CalibratedSetting> settings;
  settings.reserve(sources.size() * tried.size());
  std::mutex reporting;
  std::size_t finished = 0;
  const std::size_t steps = sources.size() * targets.size() * images.size();
  for (std::size_t source = 0; source < sources.size(); ++source) {
    // A thread adds up a target's maps in the order of the images: sums do not depend on the threads.
    std::vector<std::vector<Sums>> sums(targets.size(), std::vector<Sums>(tried.size()));
    parallelFor(targets.size(), [&](std::size_t t) {
      for (const int image : images) {
        throwIfStopped(stop);
        if (const auto result = sources[source].maps.map({image, targets[t].model, targets[t].technique})) {
          const std::vector<CellScores> cells = scoresOf(*result, tried, false);
          for (std::size_t s = 0; s < tried.size(); ++s) sums[t][s].add(cells[s]);
        }
        if (!done) continue;
        const std::lock_guard lock(reporting);
        done(static_cast<double>(++finished) / static_cast<double>(steps));
      }
    });
    std::vector<const Sums*> ofTargets(targets.size());
    for (std::size_t s = 0; s < tried.size(); ++s) {
      for (std::size_t t = 0; t < targets.size(); ++t) ofTargets[t] = &sums[t][s];
      settings.push_back(compare(source, tried[s], targets, ofTargets));
    }
  }
  std::stable_sort(settings.begin(), settings.end(), [](const CalibratedSetting& a, const CalibratedSetting& b) {
    return a.rms != b.rms ? a.rms < b.rms : a.areaError < b.areaError;
  });
  return settings;
}

TextTable calibrationTable(const std::vector<CalibratedSetting>& ranked, const std::vector<CalibrationSource>& sources,
                           std::size_t count) {
  TextTable table{
      "calibration",
      message("Settings by their distance to the published means ({1}): root mean square and largest difference of the "
              "means; area: how far |H|/|S| is from the published SC/GTC (factor, 1 is equal).",
              Message(kSource)),
      {{"Rank"}, {"Rule", false}, {"Human mask", false}, {"Maps", false}, {"distance"}, {"largest"}, {"area"}},
      {}};
  for (std::size_t i = 0; i < std::min(count, ranked.size()); ++i) {
    const CalibratedSetting& s = ranked[i];
    table.rows.push_back({std::to_string(i + 1), toString(s.rule), toString(s.agreement),
                          sources.at(s.source).description.text(), fixedText(s.rms, 4), fixedText(s.largest, 3),
                          fixedText(std::exp(s.areaError), 2)});
  }
  return table;
}

Message calibrationSentence(const std::vector<CalibratedSetting>& ranked,
                            const std::vector<CalibrationSource>& sources) {
  if (ranked.empty() || !std::isfinite(ranked.front().rms))
    return "No setting gives every mean that the published table has.";
  const CalibratedSetting& best = ranked.front();
  return message(
      "Of {1} settings, {2} with {3} ({4}) comes nearest to the published means: {5} off on average (root mean square "
      "of "
      "{6} means), {7} at most; the ratio of its human to its saliency masks in area is within a factor of {8} of the "
      "paper's SC/GTC.",
      ranked.size(), toString(best.rule), toString(best.agreement), sources.at(best.source).description,
      fixedText(best.rms, 3), best.means.size() * kCompared.size(), fixedText(best.largest, 3),
      fixedText(std::exp(best.areaError), 2));
}

}  // namespace sightline
