// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/study_statistics.h"

#include <cctype>
#include <cmath>
#include <set>

#include "core/analysis/level.h"
#include "core/analysis/listed.h"
#include "core/statistics/number_text.h"
#include "core/statistics/paired_tests.h"

namespace sightline {
namespace {

std::string mean(double value) { return fixedText(value, 3); }

Message countsOf(std::size_t a, std::size_t b) {
  return a == b ? message("n = {1} each", a) : message("n = {1} and {2}", a, b);
}

/// Images that have a value in every one of these groups.
std::size_t sharedImages(const std::vector<const ScoreGroup*>& groups) {
  std::set<int> shared;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    std::set<int> images;
    for (const CellKey& key : groups[g]->keys)
      if (g == 0 || shared.contains(key.image)) images.insert(key.image);
    shared = std::move(images);
  }
  return shared.size();
}

/// "Grad-CAM agrees with people more than XRAI: mean IoU 0.192 against 0.145 (t = 5.90, p < .001, d = 0.42, n = 400
/// each)."
Message sentenceOf(const TTest& test, double d, const ScoreGroup& a, const ScoreGroup& b, Metric metric,
                   const std::string& forWhat) {
  const Message start = forWhat.empty() ? Message() : message("For {1}", forWhat);
  const std::string nameA(techniqueName(*a.technique)), nameB(techniqueName(*b.technique));
  if (!test.note.empty())
    return start.empty() ? message("{1} and {2} cannot be compared. {3}", nameA, nameB, test.note)
                         : message("{1}, {2} and {3} cannot be compared. {4}", start, nameA, nameB, test.note);
  if (const std::size_t images = sharedImages({&a, &b}); images < kFewestImages)
    return message("{1}: mean {2} {3} and {4}.", tooFewImagesFor(start, message("{1} and {2}", nameA, nameB), images),
                   metricName(metric), mean(a.box.mean), mean(b.box.mean));
  const bool differ = test.p < kLevel;
  const ScoreGroup& more = test.meanDifference >= 0 ? a : b;
  const ScoreGroup& less = test.meanDifference >= 0 ? b : a;
  const Message claim = differ ? doesMore(metric, techniqueName(*more.technique), techniqueName(*less.technique), start)
                        : start.empty()
                            ? message("No difference between {1} and {2} is shown", nameA, nameB)
                            : message("{1}, no difference between {2} and {3} is shown", start, nameA, nameB);
  const ScoreGroup& first = differ ? more : a;
  const ScoreGroup& second = differ ? less : b;
  std::vector<Message> numbers{message("t = {1}", fixedText(std::abs(test.t), 2)), Message::verbatim(pText(test.p))};
  if (!std::isnan(d)) numbers.push_back(message("d = {1}", fixedText(std::abs(d), 2)));
  numbers.push_back(countsOf(first.values.size(), second.values.size()));
  return message("{1}: mean {2} {3} against {4} ({5}).", claim, metricName(metric), mean(first.box.mean),
                 mean(second.box.mean), joined(numbers, "{1}, {2}"));
}

void addModelSentences(StudyTests& tests, const StudyTests::PerTechnique& result, const std::vector<ScoreGroup>& groups,
                       Metric metric, const std::vector<std::string>& names) {
  const std::string& technique = techniqueName(result.technique);
  if (!result.anova.note.empty()) {
    tests.sentences.push_back(message("With {1} the models cannot be compared. {2}", technique, result.anova.note));
    return;
  }
  std::vector<const ScoreGroup*> all;
  for (const ScoreGroup& group : groups)
    if (!group.values.empty()) all.push_back(&group);
  if (const std::size_t images = sharedImages(all); images < kFewestImages) {
    tests.sentences.push_back(message("{1}.", tooFewImagesFor(message("With {1}", technique), "the models", images)));
    return;
  }
  const Message numbers = message("F({1}, {2}) = {3}, {4}, {5} % of the variance", fixedText(result.anova.dfBetween, 0),
                                  fixedText(result.anova.dfWithin, 0), fixedText(result.anova.f, 2),
                                  pText(result.anova.p), fixedText(100 * result.anova.etaSquared, 1));
  const int leftOut = result.anova.leftOut;
  const Message tested = leftOut == 0 ? numbers
                                      : plural(leftOut, "{1}; 1 model without values left out",
                                               "{1}; {2} models without values left out", numbers, leftOut);
  tests.sentences.push_back(
      result.anova.p < kLevel
          ? message("With {1} the models differ in {2} ({3}).", technique, metricName(metric), tested)
          : message("With {1} no difference between the models is shown in {2} ({3}).", technique, metricName(metric),
                    tested));
  std::vector<Message> others;
  for (const TukeyPair& pair : result.tukey) {
    if (std::isnan(pair.p)) continue;  // a model without values
    const std::size_t more = pair.difference >= 0 ? pair.a : pair.b, less = pair.difference >= 0 ? pair.b : pair.a;
    if (pair.p >= kLevel) {
      others.push_back(message("{1} and {2} ({3})", names[pair.a], names[pair.b], pText(pair.p)));
      continue;
    }
    const bool turned = pair.difference < 0;
    tests.sentences.push_back(
        message("{1}: mean {2} {3} against {4} (95 % interval of the difference {5} to {6}, Tukey {7}).",
                doesMore(metric, names[more], names[less], message("With {1}", technique)), metricName(metric),
                mean(groups[more].box.mean), mean(groups[less].box.mean), mean(turned ? -pair.high : pair.low),
                mean(turned ? -pair.low : pair.high), pText(pair.p)));
  }
  if (!others.empty())
    tests.sentences.push_back(message("With {1} no difference is shown between {2}.", technique, joinedByAnd(others)));
}

void addTo(ScoreGroup& group, const CellKey& key, const CellScores& cell, Metric metric) {
  if (!cell.ready) {
    ++group.missingCount;
  } else if (const auto value = valueOf(cell, metric)) {
    group.values.push_back(*value);
    group.keys.push_back(key);
  } else {
    ++group.undefinedCount;
  }
}

/// The boxes of one grouping, and which of them a map belongs to.
struct Groups {
  Groups(const StudySnapshot& snapshot, Grouping grouping, const std::vector<std::string>& modelNames)
      : byTechnique(grouping != Grouping::ByModel),
        byModel(grouping != Grouping::ByTechnique),
        models(byModel ? snapshot.modelCount : 1) {
    const std::vector<Technique>& techniques = snapshot.techniques();
    for (std::size_t t = 0; t < (byTechnique ? techniques.size() : 1); ++t)
      for (int m = 0; m < models; ++m) {
        ScoreGroup& group = groups.emplace_back();
        if (byTechnique) {
          group.technique = techniques[t];
          group.name = techniqueName(techniques[t]);
        }
        if (byModel) {
          group.model = m;
          group.name += (byTechnique ? " / " : "") + modelNames.at(static_cast<std::size_t>(m));
        }
      }
  }
  ScoreGroup& of(std::size_t technique, int model) {
    return groups[(byTechnique ? technique : 0) * static_cast<std::size_t>(models) +
                  static_cast<std::size_t>(byModel ? model : 0)];
  }

  bool byTechnique, byModel;
  int models;
  std::vector<ScoreGroup> groups;
};

void fill(const StudySnapshot& snapshot, Metric metric, const ImageSubset& subset, std::initializer_list<Groups*> all) {
  const std::vector<Technique>& techniques = snapshot.techniques();
  for (const int image : imagesOf(snapshot, subset))
    for (int model = 0; model < snapshot.modelCount; ++model)
      for (std::size_t t = 0; t < techniques.size(); ++t) {
        const CellKey key{image, model, techniques[t]};
        const CellScores& cell = snapshot.cell(key);
        for (Groups* groups : all) addTo(groups->of(t, model), key, cell, metric);
      }
  for (Groups* groups : all)
    for (ScoreGroup& group : groups->groups) group.box = summarise(group.values);
}

}  // namespace

Message doesMore(Metric metric, const std::string& a, const std::string& b, const Message& start) {
  // Two whole sentences: behind a start, other languages put the verb first.
  const auto say = [&](MessageTemplate<2> alone, MessageTemplate<3> behind) {
    return start.empty() ? message(alone, a, b) : message(behind, start, a, b);
  };
  switch (metric) {
    case Metric::GroundTruthCoverage:
    case Metric::WeightedGroundTruthCoverage:
      return say("{1} covers more of what people marked than {2}",
                 "{1}, {2} covers more of what people marked than {3}");
    case Metric::SaliencyCoverage:
    case Metric::ContinuousSaliencyCoverage:
    case Metric::WeightedSaliencyCoverage:
      return say("{1} stays more within what people marked than {2}",
                 "{1}, {2} stays more within what people marked than {3}");
    case Metric::BackgroundShare:
      return say("{1} marks more of the background than {2}", "{1}, {2} marks more of the background than {3}");
    case Metric::MeanAbsoluteError:
    case Metric::KullbackLeibler:
      return say("{1} deviates more from what people marked than {2}",
                 "{1}, {2} deviates more from what people marked than {3}");
    case Metric::PointingGame:
    case Metric::PointingGame15:
      return say("{1} points at what people marked more often than {2}",
                 "{1}, {2} points at what people marked more often than {3}");
    case Metric::RelevanceRankAccuracy:
    case Metric::AreaUnderRoc:
    case Metric::NormalisedScanpath:
      return say("{1} ranks what people marked higher than {2}", "{1}, {2} ranks what people marked higher than {3}");
    case Metric::FixationScanpath:
    case Metric::FixationAuc:
    case Metric::ShuffledAuc:
    case Metric::InformationGain:
      return say("{1} ranks what people fixated higher than {2}", "{1}, {2} ranks what people fixated higher than {3}");
    case Metric::Iou:
    case Metric::WeightedIou:
    case Metric::Correlation:
    case Metric::Similarity:
    case Metric::RankCorrelation:
      return say("{1} agrees with people more than {2}", "{1}, {2} agrees with people more than {3}");
  }
  return {};
}

std::vector<int> imagesOf(const StudySnapshot& snapshot, const ImageSubset& subset) {
  std::vector<int> images;
  const auto take = [&](int image) {
    if (image < 0 || image >= snapshot.imageCount) return;
    if (subset.onlyAgreeing && snapshot.allAgree[static_cast<std::size_t>(image)] != true) return;
    images.push_back(image);
  };
  if (!subset.images) {
    images.reserve(static_cast<std::size_t>(snapshot.imageCount));
    for (int image = 0; image < snapshot.imageCount; ++image) take(image);
  } else {
    for (const int image : *subset.images) take(image);
  }
  return images;
}

std::vector<ScoreGroup> groupScores(const StudySnapshot& snapshot, Metric metric, Grouping grouping,
                                    const std::vector<std::string>& modelNames, const ImageSubset& subset) {
  Groups groups(snapshot, grouping, modelNames);
  fill(snapshot, metric, subset, {&groups});
  return std::move(groups.groups);
}

AllScoreGroups groupScores(const StudySnapshot& snapshot, Metric metric, const std::vector<std::string>& modelNames,
                           const ImageSubset& subset) {
  Groups byTechnique(snapshot, Grouping::ByTechnique, modelNames), byModel(snapshot, Grouping::ByModel, modelNames),
      byBoth(snapshot, Grouping::ByBoth, modelNames);
  fill(snapshot, metric, subset, {&byTechnique, &byModel, &byBoth});
  return {std::move(byTechnique.groups), std::move(byModel.groups), std::move(byBoth.groups)};
}

std::vector<ScoreGroup> groupScoresBy(const StudySnapshot& snapshot, Metric metric, Technique technique,
                                      const std::vector<std::string>& groupNames,
                                      const std::function<std::vector<int>(const CellKey&)>& of,
                                      const ImageSubset& subset) {
  std::vector<ScoreGroup> groups;
  for (const std::string& name : groupNames) groups.emplace_back(ScoreGroup{name, technique, {}, {}, {}, {}, 0, 0});
  for (const int image : imagesOf(snapshot, subset))
    for (int model = 0; model < snapshot.modelCount; ++model) {
      const CellKey key{image, model, technique};
      for (const int group : of(key))
        addTo(groups.at(static_cast<std::size_t>(group)), key, snapshot.cell(key), metric);
    }
  for (ScoreGroup& group : groups) group.box = summarise(group.values);
  return groups;
}

StudyTests testStudy(const StudySnapshot& snapshot, Metric metric, const std::vector<std::string>& modelNames,
                     const ImageSubset& subset) {
  StudyTests tests;
  const std::vector<Technique>& techniques = snapshot.techniques();
  const auto pooled = groupScores(snapshot, metric, Grouping::ByTechnique, modelNames, subset);
  const auto groups = groupScores(snapshot, metric, Grouping::ByBoth, modelNames, subset);
  const auto models = static_cast<std::size_t>(snapshot.modelCount);
  for (std::size_t i = 0; i < techniques.size(); ++i)
    for (std::size_t j = i + 1; j < techniques.size(); ++j) {
      const auto &x = pooled[i].values, &y = pooled[j].values;
      StudyTests::Pair pair{techniques[i], techniques[j], studentT(x, y), welchT(x, y), cohensD(x, y), {}, {}};
      tests.sentences.push_back(sentenceOf(pair.t, pair.d, pooled[i], pooled[j], metric, {}));
      for (std::size_t m = 0; m < models; ++m) {
        const ScoreGroup &a = groups[i * models + m], &b = groups[j * models + m];
        const TTest& test = pair.perModel.emplace_back(studentT(a.values, b.values));
        pair.perModelD.push_back(cohensD(a.values, b.values));
        if (models > 1) tests.sentences.push_back(sentenceOf(test, pair.perModelD.back(), a, b, metric, modelNames[m]));
      }
      tests.pairs.push_back(std::move(pair));
    }
  for (std::size_t t = 0; t < techniques.size(); ++t) {
    const auto first = groups.begin() + static_cast<std::ptrdiff_t>(t * models);
    const std::vector<ScoreGroup> ofTechnique(first, first + static_cast<std::ptrdiff_t>(models));
    std::vector<std::vector<double>> values;
    for (const ScoreGroup& group : ofTechnique) values.push_back(group.values);
    StudyTests::PerTechnique result{techniques[t], oneWayAnova(values), tukeyHsd(values)};
    if (models > 1) addModelSentences(tests, result, ofTechnique, metric, modelNames);
    tests.models.push_back(std::move(result));
  }
  return tests;
}

}  // namespace sightline
