// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/correlates.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/alignment/mask_shape.h"
#include "core/analysis/level.h"
#include "core/dataset/human_mask.h"
#include "core/statistics/number_text.h"

namespace sightline {
namespace {

struct Words {
  const char* id;
  Message name, less, more, meaning;
};
constexpr std::array<Words, kImageFactors.size()> kWords{{
    {"target_area", "target area", "smaller", "larger", "Share of the image that people marked"},
    {"elongation", "elongation", "lower", "higher",
     "Ratio of the axes of the ellipse with the mask's second moments; 1 is round"},
    {"components", "number of parts", "smaller", "larger", "Connected parts of the human mask"},
    {"border_contact", "border contact", "smaller", "larger",
     "Share of the image's outermost pixels that people marked"},
    {"annotator_entropy", "disagreement of people", "smaller", "larger",
     "Mean binary entropy, in bits, of the pixels that anyone marked"},
    {"confidence", "confidence of the model", "lower", "higher", "Probability of the predicted class"},
}};
const Words& words(ImageFactor factor) { return kWords.at(static_cast<std::size_t>(factor)); }

std::optional<double> confidenceOf(const StudyTable& table, int image, std::optional<int> model) {
  double sum = 0;
  int count = 0;
  for (int m = model.value_or(0); m < (model ? *model + 1 : table.modelCount); ++m) {
    const auto& prediction = table.predictions.at(
        static_cast<std::size_t>(image) * static_cast<std::size_t>(table.modelCount) + static_cast<std::size_t>(m));
    if (!prediction || prediction->top.empty()) return std::nullopt;
    sum += static_cast<double>(prediction->top.front().probability);
    ++count;
  }
  return count ? std::optional(sum / count) : std::nullopt;
}

Message sentenceOf(const Correlate& c, const Message& score, bool lowerIsBetter) {
  const Words& w = words(c.factor);
  if (std::isnan(c.correlation.rho))
    return message("Whether {1} goes with the {2} cannot be told. {3}", score, w.name, c.correlation.note);
  if (c.correlation.n < kFewestImages)
    return message("{1}: rho = {2}.",
                   tooFewImagesFor({}, message("whether {1} goes with the {2}", score, w.name), c.correlation.n),
                   fixedText(c.correlation.rho, 2));
  const Message numbers =
      message("(rho = {1}, 95 % bootstrap interval {2} to {3}, {4}, Holm {5}, n = {6} images)",
              fixedText(c.correlation.rho, 2), fixedText(c.interval.low, 2), fixedText(c.interval.high, 2),
              pText(c.correlation.p), pText(c.pHolm), c.correlation.n);
  if (!(c.pHolm < kLevel)) return message("It is not shown that {1} goes with the {2} {3}.", score, w.name, numbers);
  // The sentence is about where agreement is bad.
  const bool whereMore = (c.correlation.rho < 0) != lowerIsBetter;
  const Message& which = whereMore ? w.more : w.less;
  return lowerIsBetter ? message("{1} is higher where the {2} is {3} {4}.", score, w.name, which, numbers)
                       : message("{1} is lower where the {2} is {3} {4}.", score, w.name, which, numbers);
}

}  // namespace

Message factorName(ImageFactor factor) { return words(factor).name; }
const char* factorId(ImageFactor factor) { return words(factor).id; }
Message factorMeaning(ImageFactor factor) { return words(factor).meaning; }

std::vector<FactorValues> imageFactors(const StudyTable& table, const AgreementRule& agreement,
                                       std::optional<int> model) {
  std::vector<FactorValues> all(static_cast<std::size_t>(table.imageCount));
  for (int image = 0; image < table.imageCount; ++image) {
    FactorValues& values = all[static_cast<std::size_t>(image)];
    const auto set = [&](ImageFactor f, std::optional<double> v) { values[static_cast<std::size_t>(f)] = v; };
    set(ImageFactor::Confidence, confidenceOf(table, image, model));
    const auto mask =
        static_cast<std::size_t>(image) < table.masks.size() ? table.masks[static_cast<std::size_t>(image)] : nullptr;
    if (!mask) continue;
    const MaskShape shape = maskShape(mask->votes, mask->annotators, agreement);
    if (mask->annotators > 1) set(ImageFactor::AnnotatorEntropy, shape.entropy);  // one mask says nothing of several
    set(ImageFactor::TargetArea, shape.areaShare);
    if (shape.components == 0) continue;  // nobody's mask has no shape
    set(ImageFactor::Elongation, shape.elongation);
    set(ImageFactor::Components, shape.components);
    set(ImageFactor::BorderContact, shape.borderContact);
  }
  return all;
}

std::vector<std::optional<double>> meanOverModels(const StudySnapshot& snapshot, Metric metric, Technique technique,
                                                  const std::vector<int>& images) {
  std::vector<std::optional<double>> means(static_cast<std::size_t>(snapshot.imageCount));
  for (const int image : images) {
    double sum = 0;
    bool complete = snapshot.modelCount > 0;
    for (int m = 0; m < snapshot.modelCount; ++m) {
      const CellScores& cell = snapshot.cell({image, m, technique});
      const auto value = cell.ready ? valueOf(cell, metric) : std::nullopt;
      complete = complete && value;
      sum += value.value_or(0);
    }
    if (complete) means[static_cast<std::size_t>(image)] = sum / snapshot.modelCount;
  }
  return means;
}

std::vector<Correlate> correlatesOf(const std::vector<std::optional<double>>& scores,
                                    const std::vector<FactorValues>& factors, const Message& scoreName,
                                    bool lowerIsBetter, const BootstrapOptions& bootstrapOptions) {
  std::vector<Correlate> all;
  std::vector<double> p;
  for (const ImageFactor factor : kImageFactors) {
    std::vector<double> x, y;
    for (std::size_t i = 0; i < scores.size() && i < factors.size(); ++i)
      if (const auto& value = factors[i][static_cast<std::size_t>(factor)]; value && scores[i]) {
        x.push_back(*value);
        y.push_back(*scores[i]);
      }
    Correlate& c = all.emplace_back();
    c.factor = factor;
    c.correlation = spearman(x, y);
    p.push_back(c.correlation.p);
    c.interval = bootstrapSpearman(x, y, bootstrapOptions);
  }
  const std::vector<double> adjusted = holm(p);
  for (std::size_t i = 0; i < all.size(); ++i) {
    all[i].pHolm = adjusted[i];
    all[i].sentence = sentenceOf(all[i], scoreName, lowerIsBetter);
  }
  const auto strength = [](const Correlate& c) {
    return std::isnan(c.correlation.rho) ? -1 : std::abs(c.correlation.rho);
  };
  std::stable_sort(all.begin(), all.end(),
                   [&](const Correlate& a, const Correlate& b) { return strength(a) > strength(b); });
  return all;
}

}  // namespace sightline
