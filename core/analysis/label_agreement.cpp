// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/label_agreement.h"

#include <array>
#include <cstdio>
#include <string>

namespace sightline {

std::vector<LabelAgreement> labelAgreement(const StudySnapshot& snapshot) {
  std::vector<LabelAgreement> all;
  for (int m = 0; m < snapshot.modelCount; ++m) {
    LabelAgreement mine;
    mine.model = m;
    for (int image = 0; image < snapshot.imageCount; ++image) {
      const auto at =
          static_cast<std::size_t>(image) * static_cast<std::size_t>(snapshot.modelCount) + static_cast<std::size_t>(m);
      if (at >= snapshot.labelSets.size() || !snapshot.labelSets[at] || !snapshot.labelSets[at]->jaccard()) continue;
      ++mine.images;
      mine.exact += *snapshot.labelSets[at]->exact();
      mine.jaccard += *snapshot.labelSets[at]->jaccard();
    }
    if (mine.images == 0) continue;
    mine.exact /= mine.images;
    mine.jaccard /= mine.images;
    all.push_back(mine);
  }
  return all;
}

std::vector<Message> sentencesOf(const std::vector<LabelAgreement>& agreements, const StudyDefinition& study) {
  std::vector<Message> sentences;
  for (const LabelAgreement& a : agreements) {
    std::array<char, 16> exact{}, jaccard{};
    std::snprintf(exact.data(), exact.size(), "%.0f %%", 100 * a.exact);
    std::snprintf(jaccard.data(), jaccard.size(), "%.2f", a.jaccard);
    sentences.push_back(plural(
        a.images,
        "{1} says all labels and no others on {2} of {4} image; the shared part of the labels (Jaccard) is {3}.",
        "{1} says all labels and no others on {2} of {4} images; the shared part of the labels (Jaccard) is {3} on "
        "average.",
        study.models[static_cast<std::size_t>(a.model)].displayName, std::string(exact.data()),
        std::string(jaccard.data()), a.images));
  }
  return sentences;
}

}  // namespace sightline
