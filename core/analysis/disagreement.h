// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>

#include "core/base/message.h"
#include "core/dataset/dataset.h"
#include "core/study/snapshot.h"

namespace sightline {

/// "Where do models and people disagree most?", answered from the current numbers: by the mean IoU of an image's maps
/// (both techniques of the study, all models), maps without an IoU left out. Only images whose maps are all computed
/// take part: an image with one technique alone would be compared with others on unequal terms.
struct Disagreement {
  int image = 0;         ///< with the lowest mean; the first in the data set's order where several have it
  double imageMean = 0;  ///< 0..1
  int imageMaps = 0;     ///< how many maps it is the mean of
  double studyMean = 0;  ///< over all maps of these images that have an IoU
  int studyMaps = 0;
  int images = 0;         ///< that take part
  int missingImages = 0;  ///< not all of whose maps are computed yet, so the answer may change
  std::string className;  ///< with the lowest mean over its maps; empty with fewer than two classes
  double classMean = 0;
  int classImages = 0;  ///< images of that class that have a map with an IoU
  Message sentence;     ///< all of this as one plain sentence or two
};

/// Empty while no such image has an IoU (too little computed yet, or no human masks).
[[nodiscard]] std::optional<Disagreement> findDisagreement(const StudySnapshot& snapshot, const Dataset& dataset);

}  // namespace sightline
