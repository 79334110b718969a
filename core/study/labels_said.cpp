// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/labels_said.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/error.h"

namespace sightline {

double probabilityOf(const Prediction& prediction, int classIndex) {
  const auto& logits = prediction.logits;
  if (classIndex < 0 || classIndex >= static_cast<int>(logits.size()))
    throw Error(ErrorCode::InvalidOption, "The class", message("is {1}", classIndex),
                message("The network's classes are 0 to {1}.", static_cast<int>(logits.size()) - 1));
  // What the network says itself, where it is kept.
  for (const ClassScore& score : prediction.top)
    if (score.index == classIndex) return static_cast<double>(score.probability);
  const auto own = static_cast<double>(logits[static_cast<std::size_t>(classIndex)]);
  switch (prediction.meaning.kind) {
    case ScoreMeaning::Kind::AsGiven: return own;
    case ScoreMeaning::Kind::Sigmoid: return 1 / (1 + std::exp(-own));
    case ScoreMeaning::Kind::Softmax: break;
  }
  const double highest = *std::max_element(logits.begin(), logits.end());
  double sum = 0;
  for (const float logit : logits) sum += std::exp(logit - highest);
  return std::exp(own - highest) / sum;
}

std::vector<int> labelsSaid(const Prediction& prediction, const CutOffs& cutOffs) {
  if (!prediction.meaning.multiLabel)
    return prediction.top.empty() ? std::vector<int>{} : std::vector<int>{prediction.predicted()};
  std::vector<int> said;
  for (int k = 0; k < static_cast<int>(prediction.logits.size()); ++k)
    if (probabilityOf(prediction, k) >= cutOffs.of(k)) said.push_back(k);
  // Logits and probabilities of a class rise together.
  std::stable_sort(said.begin(), said.end(), [&](int a, int b) {
    return prediction.logits[static_cast<std::size_t>(a)] > prediction.logits[static_cast<std::size_t>(b)];
  });
  return said;
}

int predictedClass(const Prediction& prediction, const CutOffs& cutOffs) {
  if (!prediction.meaning.multiLabel) return prediction.predicted();
  const auto said = labelsSaid(prediction, cutOffs);
  return said.empty() ? prediction.predicted() : said.front();
}

ClassScore scoreOfClass(const Prediction& prediction, const ModelSpec& model, int k) {
  return {k, labelOf(model, k), static_cast<float>(probabilityOf(prediction, k)),
          prediction.logits[static_cast<std::size_t>(k)]};
}

LabelSets labelSets(std::vector<int> said, const std::vector<std::vector<int>>& accepted) {
  LabelSets sets;
  sets.expected = static_cast<int>(accepted.size());
  const auto isSaid = [&](int k) { return std::find(said.begin(), said.end(), k) != said.end(); };
  for (const auto& classes : accepted) sets.hit += std::any_of(classes.begin(), classes.end(), isSaid);
  for (const int k : said)
    sets.extra += std::none_of(accepted.begin(), accepted.end(), [&](const std::vector<int>& classes) {
      return std::find(classes.begin(), classes.end(), k) != classes.end();
    });
  sets.said = std::move(said);
  return sets;
}

std::string saidText(const LabelSets& sets, const ModelSpec& model) {
  std::string text;
  for (const int k : sets.said) text += (text.empty() ? "" : "; ") + labelOf(model, k);
  return text;
}

}  // namespace sightline
