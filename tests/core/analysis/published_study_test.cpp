// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/published_study.h"

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/models/family_swin.h"

namespace sightline {
namespace {

TEST(PublishedStudy, MeansOfTechniquesAreThoseOfTheText) {
  double sum[2] = {0, 0};
  for (const PublishedMeans& row : publishedMeans()) sum[row.technique.index()] += row.iou;
  EXPECT_NEAR(sum[Technique::GradCam.index()] / 4, .1925, 1e-12);
  EXPECT_NEAR(sum[Technique::Xrai.index()] / 4, .14475, 1e-12);
}

TEST(PublishedStudy, IntersectionOverUnionIsBelowBothCoverages) {
  for (const PublishedMeans& row : publishedMeans()) {
    EXPECT_LT(row.iou, row.saliencyCoverage);
    EXPECT_LT(row.iou, row.groundTruthCoverage);
  }
}

TEST(PublishedStudy, RowsAreFoundByFamily) {
  ModelSpec model;
  model.architecture.config = SwinConfig{};
  const auto row = publishedMeans(Technique::GradCam, model);
  ASSERT_TRUE(row);
  EXPECT_EQ(row->of(Metric::Iou), .264);
  EXPECT_EQ(row->of(Metric::SaliencyCoverage), .511);
  EXPECT_EQ(row->of(Metric::GroundTruthCoverage), .347);
  EXPECT_THROW((void)row->of(Metric::AreaUnderRoc), Error);
}

TEST(PublishedStudy, OnlyTheBenchmarksImageNetPartIsIt) {
  Dataset dataset;
  dataset.name = "ML Interpretability Benchmark";
  EXPECT_TRUE(isPublishedDataset(dataset));
  dataset.name += " (PASCAL VOC)";
  EXPECT_FALSE(isPublishedDataset(dataset));
}

}  // namespace
}  // namespace sightline
