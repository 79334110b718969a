// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/analysis/study_statistics.h"
#include "core/base/message.h"
#include "core/study/evaluate.h"

namespace sightline {

/// What the pictures of a report are made of: images, masks and maps as they are on this machine.
struct ReportPictures {
  std::vector<DatasetItem> items;  ///< with the images' files
  StudyTable table;                ///< of the same items and of the report's models
};

/// An image that stands for others, and why it was chosen.
struct ExampleImage {
  int image = -1;  ///< in the snapshot
  Message why;     ///< "highest mean IoU of its maps"
  double value = 0;
};

/// The images with the highest, the middle and the lowest agreement: the mean of a metric over all maps of an image, of
/// those where every map has a value (or else at least one). Best first; fewer than three where there are fewer images.
std::vector<ExampleImage> exampleImages(const StudySnapshot& snapshot, Metric metric, const ImageSubset& subset);

/// The examples as HTML: a row per image with the image, what people marked, and all maps with their regions, each
/// picture a JPEG within the text. Images that cannot be read are said to be so.
std::string picturesHtml(const ReportPictures& pictures, const StudyDefinition& study, const StudySnapshot& snapshot,
                         Metric metric, const ImageSubset& subset);

}  // namespace sightline
