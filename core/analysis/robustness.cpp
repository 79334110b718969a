// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/robustness.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <mutex>

#include "core/analysis/level.h"
#include "core/base/error.h"
#include "core/base/parallel_for.h"
#include "core/base/progress.h"
#include "core/base/undefined.h"
#include "core/statistics/number_text.h"
#include "core/statistics/paired_tests.h"
#include "core/statistics/tests.h"

namespace sightline {
namespace {

/// A metric of all maps under one setting: [technique * models + model][image], NaN where there is none.
using Values = std::vector<std::vector<double>>;

/// A metric of many maps under many settings: [setting][(technique * models + model) * images + image].
class ValueTable {
 public:
  ValueTable(std::size_t settings, std::vector<Technique> techniques, std::size_t models, std::size_t images)
      : techniques_(std::move(techniques)), models_(models), images_(images), values_(settings * maps(), kUndefined) {}

  [[nodiscard]] std::size_t maps() const { return techniques_.size() * models_ * images_; }
  [[nodiscard]] CellKey key(std::size_t map, const std::vector<int>& images) const {
    const std::size_t combination = map / images_;
    return {images[map % images_], static_cast<int>(combination % models_), techniques_[combination / models_]};
  }
  void set(std::size_t map, const std::vector<double>& underEach) {
    for (std::size_t s = 0; s < underEach.size(); ++s) values_[s * maps() + map] = underEach[s];
  }
  void clear(std::size_t map) {
    for (std::size_t at = map; at < values_.size(); at += maps()) values_[at] = kUndefined;
  }
  [[nodiscard]] Values under(std::size_t setting) const {
    Values values;
    const double* from = values_.data() + setting * maps();
    for (std::size_t i = 0; i < techniques_.size() * models_; ++i, from += images_)
      values.emplace_back(from, from + images_);
    return values;
  }

 private:
  std::vector<Technique> techniques_;
  std::size_t models_, images_;
  std::vector<double> values_;
};

/// As many settings at a time as their values fit in.
std::size_t settingsAtOnce(std::size_t settings, std::size_t maps) {
  constexpr std::size_t kBytes = 64u << 20;
  return std::clamp<std::size_t>(kBytes / (sizeof(double) * std::max<std::size_t>(1, maps)), 1,
                                 std::max<std::size_t>(1, settings));
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

/// The test over the images with both values; without p where these are too few for any verdict.
TTest pairedWhereDefined(const std::vector<double>& a, const std::vector<double>& b) {
  std::vector<double> x, y;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (!std::isnan(a[i]) && !std::isnan(b[i])) {
      x.push_back(a[i]);
      y.push_back(b[i]);
    }
  TTest test = pairedT(x, y);
  if (x.size() < kFewestImages) test.p = kUndefined;
  return test;
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

Answer techniqueAnswer(const Conclusion& c, const Values& values, const TechniqueRows& rows, std::size_t models) {
  const auto of = [&](std::size_t technique) {
    return c.model ? values[technique * models + static_cast<std::size_t>(*c.model)]
                   : overModels(values, technique, models);
  };
  const TTest test = pairedWhereDefined(of(rows.of(c.technique)), of(rows.of(c.other)));
  if (std::isnan(test.p)) return {};
  const Verdict verdict = test.p >= kLevel          ? Verdict::NotShown
                          : test.meanDifference > 0 ? Verdict::Holds
                                                    : Verdict::Flips;
  return {verdict, {test.meanDifference, test.p}};
}

Answer modelAnswer(const Conclusion& c, const Values& values, const TechniqueRows& rows, std::size_t models) {
  const double direction = c.kind == Conclusion::Kind::ModelHighest ? 1 : -1;
  const auto first = rows.of(c.technique) * models, mine = static_cast<std::size_t>(*c.model);
  std::vector<double> p, differences;
  for (std::size_t m = 0; m < models; ++m) {
    if (m == mine) continue;
    const TTest test = pairedWhereDefined(values[first + mine], values[first + m]);
    if (std::isnan(test.p)) return {};
    p.push_back(test.p);
    differences.push_back(direction * test.meanDifference);
  }
  const std::vector<double> adjusted = holm(p);
  const auto nearest =
      static_cast<std::size_t>(std::min_element(differences.begin(), differences.end()) - differences.begin());
  bool all = true, flips = false;
  for (std::size_t i = 0; i < adjusted.size(); ++i) {
    flips = flips || (adjusted[i] < kLevel && differences[i] < 0);
    all = all && adjusted[i] < kLevel && differences[i] > 0;
  }
  return {flips ? Verdict::Flips : all ? Verdict::Holds : Verdict::NotShown, {differences[nearest], adjusted[nearest]}};
}

Answer answerOf(const Conclusion& c, const Values& values, const TechniqueRows& rows, std::size_t models) {
  return c.kind == Conclusion::Kind::TechniqueHigher ? techniqueAnswer(c, values, rows, models)
                                                     : modelAnswer(c, values, rows, models);
}

/// What is stated: the directions under the chosen setting.
std::vector<Conclusion> statements(const Values& values, const std::vector<Technique>& techniques,
                                   const std::vector<std::string>& modelNames) {
  const std::size_t models = modelNames.size();
  std::vector<Conclusion> all;
  const auto compare = [&](std::size_t first, std::size_t second, std::optional<int> model) {
    const auto of = [&](std::size_t t) {
      return model ? values[t * models + static_cast<std::size_t>(*model)] : overModels(values, t, models);
    };
    Conclusion c;
    c.model = model;
    const bool turned =
        pairedWhereDefined(of(first), of(second)).meanDifference < 0;  // without values: in the order of the rows
    c.technique = techniques[turned ? second : first];
    c.other = techniques[turned ? first : second];
    c.text = model ? message("{1} above {2} for {3}", techniqueName(c.technique), techniqueName(c.other),
                             modelNames[static_cast<std::size_t>(*model)])
                   : message("{1} above {2}", techniqueName(c.technique), techniqueName(c.other));
    all.push_back(std::move(c));
  };
  for (std::size_t i = 0; i < techniques.size(); ++i)
    for (std::size_t j = i + 1; j < techniques.size(); ++j) {
      compare(i, j, {});
      for (std::size_t m = 0; models > 1 && m < models; ++m) compare(i, j, static_cast<int>(m));
    }
  if (models < 2) return all;
  for (std::size_t t = 0; t < techniques.size(); ++t)
    for (const auto kind : {Conclusion::Kind::ModelLowest, Conclusion::Kind::ModelHighest}) {
      std::optional<int> model;
      double extreme = kUndefined;
      for (std::size_t m = 0; m < models; ++m) {
        const double mean = meanWhereDefined(values[t * models + m]);
        if (std::isnan(mean)) continue;
        if (!model || (kind == Conclusion::Kind::ModelLowest ? mean < extreme : mean > extreme)) {
          model = static_cast<int>(m);
          extreme = mean;
        }
      }
      if (!model) continue;
      Conclusion c;
      c.kind = kind;
      c.technique = techniques[t];
      c.model = model;
      const std::string& name = modelNames[static_cast<std::size_t>(*model)];
      c.text = kind == Conclusion::Kind::ModelLowest
                   ? message("{1} lowest with {2}", name, techniqueName(techniques[t]))
                   : message("{1} highest with {2}", name, techniqueName(techniques[t]));
      all.push_back(std::move(c));
    }
  return all;
}

/// @param images  that take part
void summariseVerdicts(Conclusion& c, std::size_t layers, std::size_t images) {
  int counts[4] = {};
  for (const auto& row : c.verdicts)
    for (const Verdict v : row) ++counts[static_cast<int>(v)];
  c.undefined = counts[static_cast<int>(Verdict::Undefined)];
  const int defined = counts[0] + counts[1] + counts[2];
  c.settings = defined + c.undefined;
  const auto share = [&](Verdict v) {
    return defined ? static_cast<double>(counts[static_cast<int>(v)]) / defined : kUndefined;
  };
  c.holds = share(Verdict::Holds);
  c.flips = share(Verdict::Flips);
  c.notShown = share(Verdict::NotShown);
  const auto overLayers = [&](const Message& settings) {
    return layers > 1 ? message("{1} over {2} layers", settings, layers) : settings;
  };
  if (defined == 0) {
    const Message settings = overLayers(message("{1} settings", c.settings));
    c.sentence = images < kFewestImages ? message("{1} cannot be tested under any of {2}: {3}.", c.text, settings,
                                                  tooFewImages(static_cast<std::size_t>(images)))
                                        : message("{1} cannot be tested under any of {2}.", c.text, settings);
    return;
  }
  const Message settings = overLayers(message("{1} settings", defined));
  const Message shares = c.kind == Conclusion::Kind::TechniqueHigher
                             ? message("{1} in {2} of {3}, below in {4}, no difference shown in {5}", c.text,
                                       shareText(c.holds), settings, shareText(c.flips), shareText(c.notShown))
                             : message("{1} in {2} of {3}, another model in {4}, no difference shown in {5}", c.text,
                                       shareText(c.holds), settings, shareText(c.flips), shareText(c.notShown));
  c.sentence = c.undefined ? message("{1}; {2} settings allow no test.", shares, c.undefined) : message("{1}.", shares);
}

}  // namespace

RobustnessPlane RobustnessPlane::of(const RuleAxis& axis, int annotators) {
  RobustnessPlane plane{axis, {}};
  for (int people = 1; people <= annotators; ++people) plane.agreements.push_back({people, annotators});
  return plane;
}

VerdictCounts verdictCounts(const Conclusion& conclusion, const RobustnessPlane& plane,
                            const std::vector<std::size_t>& layers, std::size_t agreement, std::size_t point) {
  VerdictCounts counts{};
  for (const std::size_t layer : layers)
    ++counts[static_cast<std::size_t>(conclusion.verdicts.at(layer * plane.agreements.size() + agreement).at(point))];
  return counts;
}

double shareHolding(const Conclusion& conclusion, const RobustnessPlane& plane,
                    const std::vector<std::size_t>& layers) {
  VerdictCounts sum{};
  for (std::size_t agreement = 0; agreement < plane.agreements.size(); ++agreement)
    for (std::size_t point = 0; point < plane.axis.values.size(); ++point) {
      const VerdictCounts counts = verdictCounts(conclusion, plane, layers, agreement, point);
      for (std::size_t v = 0; v < sum.size(); ++v) sum[v] += counts[v];
    }
  const auto of = [&](Verdict v) { return sum[static_cast<std::size_t>(v)]; };
  const int defined = of(Verdict::Holds) + of(Verdict::Flips) + of(Verdict::NotShown);
  return defined ? static_cast<double>(of(Verdict::Holds)) / defined : kUndefined;
}

std::string shareText(double share) {
  const long percent = std::lround(100 * share);
  if (percent == 100 && share < 1) return "> 99 %";
  if (percent == 0 && share > 0) return "< 1 %";
  return std::to_string(percent) + " %";
}

std::vector<Conclusion> conclusionsAt(const MapSource& maps, const StudyQuestion& question) {
  const auto& images = question.images;
  ValueTable values(1, maps.techniques, static_cast<std::size_t>(maps.modelCount), images.size());
  const ScoreSetting setting{question.rule, question.agreement};
  // Look-ups are done sooner than threads begin; what has to be made, or gone over, is not.
  const bool slow = question.rule.largestPart || maps.made;
  const auto look = [&](std::size_t map) {
    if (const auto result = maps.map(values.key(map, images)))
      values.set(map, metricsOf(*result, question.metric, {&setting, 1}));
  };
  parallelFor(values.maps(), look, slow ? 0 : 1);
  return statements(values.under(0), maps.techniques, question.modelNames);
}

std::vector<Conclusion> robustnessOver(const MapSource& stated, const std::vector<MapSource>& layers,
                                       const StudyQuestion& question, const RobustnessPlane& plane,
                                       const std::stop_token& stop, const ShareDone& done) {
  if (layers.empty())
    throw Error(ErrorCode::InvalidOption, "robustness", "has no layers to try",
                "Choose other layers, or the chosen ones.");
  std::vector<Conclusion> conclusions = conclusionsAt(stated, question);
  const auto& images = question.images;
  const std::size_t points = plane.axis.values.size(), agreements = plane.agreements.size(),
                    models = question.modelNames.size();
  for (Conclusion& c : conclusions) {
    c.verdicts.assign(layers.size() * agreements, std::vector<Verdict>(points, Verdict::Undefined));
    c.numbers.assign(layers.size() * agreements, std::vector<SettingNumbers>(points, {kUndefined, kUndefined}));
  }
  const std::vector<ScoreSetting> settings = settingsOf(plane.axis, plane.agreements);
  const TechniqueRows rows(stated.techniques);
  const std::size_t maps = rows.count() * models * images.size(), atOnce = settingsAtOnce(settings.size(), maps);
  const std::size_t rounds = (settings.size() + atOnce - 1) / std::max<std::size_t>(1, atOnce);
  std::mutex reporting;
  std::size_t finished = 0;
  const std::size_t steps = layers.size() * (rounds * maps + settings.size());
  const auto stepDone = [&] {
    if (!done) return;
    const std::lock_guard lock(reporting);
    done(static_cast<double>(++finished) / static_cast<double>(steps));
  };
  ValueTable values(std::min(atOnce, settings.size()), rows.techniques(), models, images.size());
  std::vector<std::weak_ptr<const CellResult>> valuesOf(maps);  // maps without layers are those of the layers before
  for (std::size_t layer = 0; layer < layers.size(); ++layer)
    for (std::size_t begin = 0; begin < settings.size(); begin += atOnce) {
      const std::span<const ScoreSetting> some =
          std::span(settings).subspan(begin, std::min(atOnce, settings.size() - begin));
      parallelFor(maps, [&](std::size_t map) {
        throwIfStopped(stop);
        const auto result = layers[layer].map(values.key(map, images));
        if (!result)
          values.clear(map);
        else if (rounds > 1 || valuesOf[map].lock() != result)
          values.set(map, metricsOf(*result, question.metric, some));
        valuesOf[map] = result;
        stepDone();
      });
      parallelFor(some.size(), [&](std::size_t i) {
        throwIfStopped(stop);
        const Values under = values.under(i);
        const std::size_t row = layer * agreements + (begin + i) / points, point = (begin + i) % points;
        for (Conclusion& c : conclusions) {
          const Answer answer = answerOf(c, under, rows, models);
          c.verdicts[row][point] = answer.verdict;
          c.numbers[row][point] = answer.numbers;
        }
        stepDone();
      });
    }
  for (Conclusion& c : conclusions) summariseVerdicts(c, layers.size(), images.size());
  return conclusions;
}

std::vector<Conclusion> robustnessOf(const StudyTable& table, const StudyQuestion& question,
                                     const RobustnessPlane& plane, const std::stop_token& stop, const ShareDone& done) {
  const MapSource maps = knownMaps(table);
  return robustnessOver(maps, {maps}, question, plane, stop, done);
}

}  // namespace sightline
