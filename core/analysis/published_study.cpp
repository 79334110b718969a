// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/published_study.h"

#include <algorithm>

#include "core/base/error.h"

namespace sightline {

double PublishedMeans::of(Metric metric) const {
  switch (metric) {
    case Metric::Iou: return iou;
    case Metric::SaliencyCoverage: return saliencyCoverage;
    case Metric::GroundTruthCoverage: return groundTruthCoverage;
    default:
      throw Error(ErrorCode::InvalidOption, metricName(metric).text(), "is not in the published table",
                  "Ask for IoU, SC or GTC.");
  }
}

const std::array<PublishedMeans, 8>& publishedMeans() {
  static constexpr std::array<PublishedMeans, 8> kRows{{
      {Technique::Xrai, "swin", .079, .255, .109},
      {Technique::Xrai, "cait", .082, .271, .103},
      {Technique::Xrai, "resnet", .197, .435, .253},
      {Technique::Xrai, "efficientnet", .221, .463, .284},
      {Technique::GradCam, "swin", .264, .511, .347},
      {Technique::GradCam, "cait", .101, .273, .142},
      {Technique::GradCam, "resnet", .216, .466, .287},
      {Technique::GradCam, "efficientnet", .189, .411, .264},
  }};
  return kRows;
}

std::optional<PublishedMeans> publishedMeans(Technique technique, const ModelSpec& model) {
  const std::string family = familyId(model.architecture);
  const auto& rows = publishedMeans();
  const auto row = std::find_if(rows.begin(), rows.end(), [&](const PublishedMeans& r) {
    return r.technique == technique && r.family == family;
  });
  return row == rows.end() ? std::nullopt : std::optional(*row);
}

bool isPublishedDataset(const Dataset& dataset) { return dataset.name == kBenchmarkName; }

}  // namespace sightline
