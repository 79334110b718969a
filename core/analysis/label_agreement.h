// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/base/message.h"
#include "core/study/definition.h"
#include "core/study/snapshot.h"

namespace sightline {

/// How the labels that a network says agree with those of the images, over all images with labels.
struct LabelAgreement {
  int model = 0;
  int images = 0;      ///< with labels and a prediction
  double exact = 0;    ///< share of them whose labels are said, all and no others
  double jaccard = 0;  ///< mean of LabelSets::jaccard()
};

/// One for each network whose classes do not exclude each other and that saw an image with labels.
std::vector<LabelAgreement> labelAgreement(const StudySnapshot& snapshot);
/// A sentence each.
std::vector<Message> sentencesOf(const std::vector<LabelAgreement>& agreements, const StudyDefinition& study);

}  // namespace sightline
