// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/robustness.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>

#include "core/base/error.h"
#include "core/base/parallel_for.h"
#include "core/base/progress.h"
#include "core/statistics/number_text.h"
#include "core/statistics/paired_tests.h"
#include "core/statistics/tests.h"

namespace sightline {
namespace {

constexpr double kLevel = 0.05;
constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();

/// A metric of all maps under one setting: [technique * models + model][image], NaN where there is none.
using Values = std::vector<std::vector<double>>;

Values valuesUnder(const StudyTable& table, Metric metric, const BinarisationRule& rule, const AgreementRule& agreement,
                   const std::vector<int>& images) {
  const auto models = static_cast<std::size_t>(table.modelCount);
  Values values(kTechniques.size() * models, std::vector<double>(images.size(), kUndefined));
  for (std::size_t i = 0; i < images.size(); ++i)
    for (std::size_t m = 0; m < models; ++m)
      for (std::size_t t = 0; t < kTechniques.size(); ++t)
        if (const CellResult* result = table.at(images[i], static_cast<int>(m), kTechniques[t]))
          values[t * models + m][i] = metricOf(*result, metric, rule, agreement).value_or(kUndefined);
  return values;
}

/// Per image the mean over all models, NaN unless all have a value.
std::vector<double> overModels(const Values& values, std::size_t technique, std::size_t models) {
  std::vector<double> mean(values.empty() ? 0 : values.front().size(), 0);
  for (std::size_t i = 0; i < mean.size(); ++i) {
    for (std::size_t m = 0; m < models; ++m) mean[i] += values[technique * models + m][i];
    mean[i] /= static_cast<double>(models);
  }
  return mean;
}

TTest pairedWhereDefined(const std::vector<double>& a, const std::vector<double>& b) {
  std::vector<double> x, y;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (!std::isnan(a[i]) && !std::isnan(b[i])) {
      x.push_back(a[i]);
      y.push_back(b[i]);
    }
  return pairedT(x, y);
}

double meanWhereDefined(const std::vector<double>& values) {
  double sum = 0, n = 0;
  for (const double v : values)
    if (!std::isnan(v)) {
      sum += v;
      ++n;
    }
  return n > 0 ? sum / n : kUndefined;
}

struct Answer {
  Verdict verdict = Verdict::Undefined;
  SettingNumbers numbers{kUndefined, kUndefined};
};

Answer techniqueAnswer(const Conclusion& c, const Values& values, std::size_t models) {
  const auto higher = static_cast<std::size_t>(c.technique), other = 1 - higher;
  const auto of = [&](std::size_t technique) {
    return c.model ? values[technique * models + static_cast<std::size_t>(*c.model)] : overModels(values, technique, models);
  };
  const TTest test = pairedWhereDefined(of(higher), of(other));
  if (std::isnan(test.p)) return {};
  const Verdict verdict = test.p >= kLevel ? Verdict::NotShown : test.meanDifference > 0 ? Verdict::Holds : Verdict::Flips;
  return {verdict, {test.meanDifference, test.p}};
}

Answer modelAnswer(const Conclusion& c, const Values& values, std::size_t models) {
  const double direction = c.kind == Conclusion::Kind::ModelHighest ? 1 : -1;
  const auto first = static_cast<std::size_t>(c.technique) * models, mine = static_cast<std::size_t>(*c.model);
  std::vector<double> p, differences;
  for (std::size_t m = 0; m < models; ++m) {
    if (m == mine) continue;
    const TTest test = pairedWhereDefined(values[first + mine], values[first + m]);
    if (std::isnan(test.p)) return {};
    p.push_back(test.p);
    differences.push_back(direction * test.meanDifference);
  }
  const std::vector<double> adjusted = holm(p);
  const auto nearest = static_cast<std::size_t>(std::min_element(differences.begin(), differences.end()) - differences.begin());
  bool all = true, flips = false;
  for (std::size_t i = 0; i < adjusted.size(); ++i) {
    flips = flips || (adjusted[i] < kLevel && differences[i] < 0);
    all = all && adjusted[i] < kLevel && differences[i] > 0;
  }
  return {flips ? Verdict::Flips : all ? Verdict::Holds : Verdict::NotShown, {differences[nearest], adjusted[nearest]}};
}

Answer answerOf(const Conclusion& c, const Values& values, std::size_t models) {
  return c.kind == Conclusion::Kind::TechniqueHigher ? techniqueAnswer(c, values, models) : modelAnswer(c, values, models);
}

/// What is stated: the directions under the chosen setting.
std::vector<Conclusion> statements(const Values& values, const std::vector<std::string>& modelNames) {
  const std::size_t models = modelNames.size();
  std::vector<Conclusion> all;
  const auto techniques = [&](std::optional<int> model, const std::vector<double>& cam, const std::vector<double>& xrai) {
    Conclusion c;
    c.model = model;
    const double difference = pairedWhereDefined(cam, xrai).meanDifference;
    c.technique = difference < 0 ? kTechniques[1] : kTechniques[0];  // without values: as the published study states it
    c.text = std::string(techniqueName(c.technique)) + " above " + std::string(techniqueName(kTechniques[1 - static_cast<std::size_t>(c.technique)])) +
             (model ? " for " + modelNames[static_cast<std::size_t>(*model)] : "");
    all.push_back(std::move(c));
  };
  techniques({}, overModels(values, 0, models), overModels(values, 1, models));
  if (models < 2) return all;
  for (std::size_t m = 0; m < models; ++m) techniques(static_cast<int>(m), values[m], values[models + m]);
  for (const Technique technique : kTechniques)
    for (const auto kind : {Conclusion::Kind::ModelLowest, Conclusion::Kind::ModelHighest}) {
      std::optional<int> model;
      double extreme = kUndefined;
      for (std::size_t m = 0; m < models; ++m) {
        const double mean = meanWhereDefined(values[static_cast<std::size_t>(technique) * models + m]);
        if (std::isnan(mean)) continue;
        if (!model || (kind == Conclusion::Kind::ModelLowest ? mean < extreme : mean > extreme)) {
          model = static_cast<int>(m);
          extreme = mean;
        }
      }
      if (!model) continue;
      Conclusion c;
      c.kind = kind;
      c.technique = technique;
      c.model = model;
      c.text = modelNames[static_cast<std::size_t>(*model)] + (kind == Conclusion::Kind::ModelLowest ? " lowest with " : " highest with ") +
               std::string(techniqueName(technique));
      all.push_back(std::move(c));
    }
  return all;
}

void summarise(Conclusion& c) {
  int counts[4] = {};
  for (const auto& row : c.verdicts)
    for (const Verdict v : row) ++counts[static_cast<int>(v)];
  c.undefined = counts[static_cast<int>(Verdict::Undefined)];
  const int defined = counts[0] + counts[1] + counts[2];
  c.settings = defined + c.undefined;
  const auto share = [&](Verdict v) { return defined ? static_cast<double>(counts[static_cast<int>(v)]) / defined : kUndefined; };
  c.holds = share(Verdict::Holds);
  c.flips = share(Verdict::Flips);
  c.notShown = share(Verdict::NotShown);
  if (defined == 0) {
    c.sentence = c.text + " cannot be tested under any of " + std::to_string(c.settings) + " settings.";
    return;
  }
  const auto percent = [](double s) { return fixedText(100 * s, 0) + " %"; };
  c.sentence = c.text + " in " + percent(c.holds) + " of " + std::to_string(defined) + " settings, " +
               (c.kind == Conclusion::Kind::TechniqueHigher ? "below in " : "another model in ") + percent(c.flips) + ", no difference shown in " +
               percent(c.notShown) + (c.undefined ? "; " + std::to_string(c.undefined) + " settings allow no test" : "") + ".";
}

}  // namespace

RobustnessPlane RobustnessPlane::of(const RuleAxis& axis, int annotators) {
  RobustnessPlane plane{axis, {}};
  for (int people = 1; people <= annotators; ++people) plane.agreements.push_back({people, annotators});
  return plane;
}

std::vector<Conclusion> conclusionsAt(const StudyTable& table, Metric metric, const BinarisationRule& rule, const AgreementRule& agreement,
                                      const std::vector<int>& images, const std::vector<std::string>& modelNames) {
  return statements(valuesUnder(table, metric, rule, agreement, images), modelNames);
}

std::vector<Conclusion> robustnessOver(const std::vector<const StudyTable*>& tables, Metric metric, const RobustnessPlane& plane,
                                       const BinarisationRule& rule, const AgreementRule& agreement, const std::vector<int>& images,
                                       const std::vector<std::string>& modelNames, const std::stop_token& stop, const ShareDone& done) {
  if (tables.empty()) throw Error(ErrorCode::InvalidOption, "robustness", "needs a study");
  std::vector<Conclusion> conclusions = conclusionsAt(*tables.front(), metric, rule, agreement, images, modelNames);
  const std::size_t points = plane.axis.values.size(), agreements = plane.agreements.size(), rows = tables.size() * agreements;
  for (Conclusion& c : conclusions) {
    c.verdicts.assign(rows, std::vector<Verdict>(points, Verdict::Undefined));
    c.numbers.assign(rows, std::vector<SettingNumbers>(points, {kUndefined, kUndefined}));
  }
  std::mutex reporting;
  std::size_t finished = 0;
  parallelFor(rows * points, [&](std::size_t at) {
    throwIfStopped(stop);
    const std::size_t row = at / points, point = at % points;
    const Values values = valuesUnder(*tables[row / agreements], metric, plane.axis.rule(point), plane.agreements[row % agreements], images);
    for (Conclusion& c : conclusions) {
      const Answer answer = answerOf(c, values, modelNames.size());
      c.verdicts[row][point] = answer.verdict;
      c.numbers[row][point] = answer.numbers;
    }
    if (!done) return;
    const std::lock_guard lock(reporting);
    done(static_cast<double>(++finished) / static_cast<double>(rows * points));
  });
  for (Conclusion& c : conclusions) summarise(c);
  return conclusions;
}

std::vector<Conclusion> robustnessOf(const StudyTable& table, Metric metric, const RobustnessPlane& plane, const BinarisationRule& rule,
                                     const AgreementRule& agreement, const std::vector<int>& images, const std::vector<std::string>& modelNames,
                                     const std::stop_token& stop, const ShareDone& done) {
  return robustnessOver({&table}, metric, plane, rule, agreement, images, modelNames, stop, done);
}

}  // namespace sightline
