// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/error_overlap.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "core/base/undefined.h"
#include "core/statistics/number_text.h"

namespace sightline {
namespace {

using Answers = std::vector<std::optional<bool>>;

/// Whether both, only the first, only the second or neither is right, of images that both answered.
struct Shared {
  std::vector<std::uint8_t> first, second;
  std::vector<int> images;
};

Shared sharedAnswers(std::span<const std::optional<bool>> first, std::span<const std::optional<bool>> second) {
  Shared shared;
  for (std::size_t i = 0; i < std::min(first.size(), second.size()); ++i) {
    if (!first[i] || !second[i]) continue;
    shared.first.push_back(*first[i]);
    shared.second.push_back(*second[i]);
    shared.images.push_back(static_cast<int>(i));
  }
  return shared;
}

/// From how many images are right with both, with the first, with the second.
struct Consistency {
  double observed = kUndefined, expected = kUndefined, kappa = kUndefined;
};
Consistency consistencyOf(double n, double both, double first, double second) {
  if (!(n > 0)) return {};
  Consistency c;
  const double p = first / n, q = second / n;
  c.observed = (n - first - second + 2 * both) / n;
  c.expected = p * q + (1 - p) * (1 - q);
  // Of somebody who is always right or always wrong, observed and expected are equal, whatever the other does.
  if (first > 0 && first < n && second > 0 && second < n) c.kappa = (c.observed - c.expected) / (1 - c.expected);
  return c;
}

double kappaOf(const Shared& shared, std::span<const std::uint32_t> indices) {
  double both = 0, first = 0, second = 0;
  for (const auto i : indices) {
    both += shared.first[i] & shared.second[i];
    first += shared.first[i];
    second += shared.second[i];
  }
  return consistencyOf(static_cast<double>(indices.size()), both, first, second).kappa;
}

Answers ofModel(const StudySnapshot& snapshot, int model, const std::vector<int>& images) {
  Answers answers(static_cast<std::size_t>(snapshot.imageCount));
  for (const int image : images) {
    const auto at = static_cast<std::size_t>(image) * static_cast<std::size_t>(snapshot.modelCount) +
                    static_cast<std::size_t>(model);
    if (at < snapshot.correct.size()) answers[static_cast<std::size_t>(image)] = snapshot.correct[at];
  }
  return answers;
}

Answers onlyOf(const Answers& all, const std::vector<int>& images) {
  Answers some(all.size());
  for (const int image : images)
    if (static_cast<std::size_t>(image) < all.size())
      some[static_cast<std::size_t>(image)] = all[static_cast<std::size_t>(image)];
  return some;
}

struct MeanOfPairs {
  double observed = 0, expected = 0, kappa = 0;
  int pairs = 0;
};

/// Over the pairs that have a kappa on images drawn `often` times.
MeanOfPairs meanOver(const std::vector<std::pair<const Answers*, const Answers*>>& pairs,
                     const std::vector<double>& often) {
  MeanOfPairs mean;
  for (const auto& [a, b] : pairs) {
    double n = 0, both = 0, first = 0, second = 0;
    for (std::size_t i = 0; i < often.size(); ++i) {
      if (often[i] == 0 || !(*a)[i] || !(*b)[i]) continue;
      n += often[i];
      first += *(*a)[i] ? often[i] : 0;
      second += *(*b)[i] ? often[i] : 0;
      both += *(*a)[i] && *(*b)[i] ? often[i] : 0;
    }
    const Consistency c = consistencyOf(n, both, first, second);
    if (std::isnan(c.kappa)) continue;
    mean.observed += c.observed;
    mean.expected += c.expected;
    mean.kappa += c.kappa;
    ++mean.pairs;
  }
  if (mean.pairs == 0) return {kUndefined, kUndefined, kUndefined, 0};
  mean.observed /= mean.pairs;
  mean.expected /= mean.pairs;
  mean.kappa /= mean.pairs;
  return mean;
}

/// As Geirhos et al. put people together: the mean over pairs, of those that are large enough. The interval draws
/// images, with all answers to each.
OverlapPair overPairs(OverlapPair::Kind kind, const std::string& name,
                      const std::vector<std::pair<const Answers*, const Answers*>>& all,
                      const BootstrapOptions& options) {
  OverlapPair mean{kind, name, {}, {}};
  ErrorOverlap& o = mean.overlap;
  std::vector<std::pair<const Answers*, const Answers*>> pairs;
  std::vector<std::uint32_t> answered;
  for (const auto& pair : all) {
    const ErrorOverlap one = errorOverlap(*pair.first, *pair.second, {0, options.seed, options.confidence});
    if (std::isnan(one.kappa)) continue;
    pairs.push_back(pair);
    o.bothRight += one.bothRight;
    o.onlyFirst += one.onlyFirst;
    o.onlySecond += one.onlySecond;
    o.bothWrong += one.bothWrong;
  }
  mean.people = static_cast<int>(pairs.size());
  o.observed = o.expected = o.kappa = kUndefined;
  o.interval = {kUndefined, kUndefined};
  if (pairs.empty()) {
    o.why = message("There is nobody with whom {1} images or more are shared.", kFewestSharedAnswers);
    return mean;
  }
  const std::size_t imageCount = pairs.front().first->size();
  for (std::size_t i = 0; i < imageCount; ++i)
    if (std::any_of(pairs.begin(), pairs.end(), [&](const auto& p) { return (*p.first)[i] && (*p.second)[i]; }))
      answered.push_back(static_cast<std::uint32_t>(i));
  std::vector<double> often(imageCount, 0);
  for (const auto i : answered) often[i] = 1;
  const MeanOfPairs found = meanOver(pairs, often);
  o.observed = found.observed;
  o.expected = found.expected;
  o.kappa = found.kappa;
  if (options.resamples > 0)
    o.interval = bootstrap(
        answered.size(),
        [&](std::span<const std::uint32_t> indices) {
          std::fill(often.begin(), often.end(), 0);
          for (const auto i : indices) ++often[answered[i]];
          return meanOver(pairs, often).kappa;
        },
        options);
  return mean;
}

void addPeople(std::vector<OverlapPair>& pairs, const std::vector<Answers>& models,
               const std::vector<std::string>& modelNames, const std::vector<int>& images, const PeopleAnswers& people,
               const BootstrapOptions& options) {
  std::vector<Answers> answers;
  answers.reserve(people.correct.size());
  for (const auto& all : people.correct) answers.push_back(onlyOf(all, images));
  for (std::size_t m = 0; m < models.size(); ++m) {
    std::vector<std::pair<const Answers*, const Answers*>> with;
    for (std::size_t person = 0; person < answers.size(); ++person) {
      pairs.push_back({OverlapPair::Kind::ModelAndPerson, modelNames[m], people.people[person],
                       errorOverlap(models[m], answers[person], options), 1});
      with.emplace_back(&models[m], &answers[person]);
    }
    if (answers.size() > 1) pairs.push_back(overPairs(OverlapPair::Kind::ModelAndPeople, modelNames[m], with, options));
  }
  std::vector<std::pair<const Answers*, const Answers*>> each;
  for (std::size_t a = 0; a < answers.size(); ++a)
    for (std::size_t b = a + 1; b < answers.size(); ++b) each.emplace_back(&answers[a], &answers[b]);
  if (!each.empty()) pairs.push_back(overPairs(OverlapPair::Kind::People, {}, each, options));
}

Message kappaText(const ErrorOverlap& o) {
  const Message kappa = Message::verbatim(fixedText(o.kappa, 2));
  if (!std::isfinite(o.interval.low)) return kappa;
  return message("{1} (95 % interval {2} to {3})", kappa, fixedText(o.interval.low, 2), fixedText(o.interval.high, 2));
}

}  // namespace

ErrorOverlap errorOverlap(std::span<const std::optional<bool>> first, std::span<const std::optional<bool>> second,
                          const BootstrapOptions& options) {
  const Shared shared = sharedAnswers(first, second);
  ErrorOverlap o;
  for (std::size_t i = 0; i < shared.images.size(); ++i) {
    const bool a = shared.first[i] != 0, b = shared.second[i] != 0;
    ++(a ? (b ? o.bothRight : o.onlyFirst) : (b ? o.onlySecond : o.bothWrong));
    if (!a && !b) o.wrongTogether.push_back(shared.images[i]);
  }
  const Consistency c = consistencyOf(o.images(), o.bothRight, o.bothRight + o.onlyFirst, o.bothRight + o.onlySecond);
  o.observed = c.observed;
  o.expected = c.expected;
  o.kappa = c.kappa;
  o.interval = {kUndefined, kUndefined};
  if (o.images() < kFewestSharedAnswers) {
    o.kappa = kUndefined;
    o.why = message("It needs {1} images that both answered; there are {2}.", kFewestSharedAnswers, o.images());
  } else if (const int rightFirst = o.bothRight + o.onlyFirst, rightSecond = o.bothRight + o.onlySecond;
             rightFirst % o.images() == 0 || rightSecond % o.images() == 0) {
    o.why = rightFirst == o.images() || rightSecond == o.images()
                ? Message("It needs an error of each; one of the two is right on every image.")
                : Message("It needs a right answer of each; one of the two is wrong on every image.");
  } else if (options.resamples > 0) {
    o.interval = bootstrap(
        shared.images.size(), [&](std::span<const std::uint32_t> indices) { return kappaOf(shared, indices); },
        options);
  }
  return o;
}

std::vector<OverlapPair> errorOverlaps(const StudySnapshot& snapshot, const std::vector<std::string>& modelNames,
                                       const std::vector<int>& images, const PeopleAnswers* people,
                                       const BootstrapOptions& options) {
  std::vector<Answers> models;
  for (int m = 0; m < snapshot.modelCount; ++m) models.push_back(ofModel(snapshot, m, images));
  std::vector<OverlapPair> pairs;
  for (std::size_t a = 0; a < models.size(); ++a)
    for (std::size_t b = a + 1; b < models.size(); ++b)
      pairs.push_back(
          {OverlapPair::Kind::Models, modelNames.at(a), modelNames.at(b), errorOverlap(models[a], models[b], options)});
  if (people) addPeople(pairs, models, modelNames, images, *people, options);
  return pairs;
}

Message sentenceOf(const OverlapPair& pair) {
  const ErrorOverlap& o = pair.overlap;
  if (pair.kind == OverlapPair::Kind::ModelAndPeople) {
    if (!o.why.empty()) return message("{1} and people: error consistency is not defined. {2}", pair.first, o.why);
    return message("{1} and people: error consistency (Cohen's kappa) {2}, the mean over {3} people.", pair.first,
                   kappaText(o), pair.people);
  }
  if (pair.kind == OverlapPair::Kind::People) {
    if (!o.why.empty()) return message("People with each other: error consistency is not defined. {1}", o.why);
    return plural(pair.people, "People with each other: error consistency (Cohen's kappa) {2}, of {1} pair.",
                  "People with each other: error consistency (Cohen's kappa) {2}, the mean over {1} pairs.",
                  pair.people, kappaText(o));
  }
  const Message start =
      plural(o.images(), "{1} and {2} are both wrong on {3} of {4} image.",
             "{1} and {2} are both wrong on {3} of {4} images.", pair.first, pair.second, o.bothWrong, o.images());
  if (!o.why.empty()) return message("{1} Error consistency is not defined. {2}", start, o.why);
  return message(
      "{1} They are right or wrong together on {2} %, by chance {3} %: error consistency (Cohen's kappa) {4}.", start,
      fixedText(100 * o.observed, 0), fixedText(100 * o.expected, 0), kappaText(o));
}

}  // namespace sightline
