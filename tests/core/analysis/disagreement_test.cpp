// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/disagreement.h"
#include "tests/support/message_texts.h"

#include <gtest/gtest.h>

namespace sightline {
namespace {

/// Two models; every map of image i has the IoU of `values[i]`; nothing where it is negative.
struct Made {
  explicit Made(const std::vector<double>& values) {
    snapshot.imageCount = static_cast<int>(values.size());
    snapshot.modelCount = 2;
    snapshot.cells.resize(values.size() * 2 * publishedTechniques().size());
    for (int image = 0; image < snapshot.imageCount; ++image) {
      dataset.items.push_back({"pic" + std::to_string(image), image % 2 ? "cat" : "ant", {}, {}});
      for (int model = 0; model < 2; ++model)
        for (const auto technique : publishedTechniques()) {
          auto& cell = snapshot.cells[snapshot.index({image, model, technique})];
          cell.ready = true;
          if (const double value = values[static_cast<std::size_t>(image)]; value >= 0) cell.scores.iou = value;
        }
    }
  }
  CellScores& cell(int image, int model, Technique technique) {
    return snapshot.cells[snapshot.index({image, model, technique})];
  }
  StudySnapshot snapshot;
  Dataset dataset;
};

TEST(Disagreement, NamesTheImageAndTheClassWithTheLowestMean) {
  Made made({0.30, 0.12, 0.10, 0.20});  // pic2 is lowest, but ant (0.30, 0.10) does better than cat (0.12, 0.20)
  const auto found = findDisagreement(made.snapshot, made.dataset);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->image, 2);
  EXPECT_DOUBLE_EQ(found->imageMean, 0.10);
  EXPECT_EQ(found->imageMaps, 4);
  EXPECT_EQ(found->className, "cat");
  EXPECT_DOUBLE_EQ(found->classMean, 0.16);
  EXPECT_EQ(found->classImages, 2);
  EXPECT_DOUBLE_EQ(found->studyMean, 0.18);
  EXPECT_EQ(
      english(found->sentence),
      "Models and people disagree most on pic2 (ant): its mean IoU is 0.100 over 4 maps, against 0.180 over all 16 "
      "maps. Among the classes it is cat, with 0.160 over 2 images.");
}

TEST(Disagreement, IsAMeanOverMapsNotTheWorstMap) {
  Made made({0.20, 0.30});
  made.cell(1, 0, Technique::Xrai).scores.iou = 0.0;  // mean 0.225
  EXPECT_EQ(findDisagreement(made.snapshot, made.dataset)->image, 0);
  for (const auto technique : publishedTechniques()) made.cell(1, 1, technique).scores.iou = 0.1;  // mean 0.125
  EXPECT_EQ(findDisagreement(made.snapshot, made.dataset)->image, 1);
}

TEST(Disagreement, TheFirstOfEqualsIsNamed) {
  EXPECT_EQ(findDisagreement(Made({0.3, 0.2, 0.2}).snapshot, Made({0.3, 0.2, 0.2}).dataset)->image, 1);
}

TEST(Disagreement, UndefinedScoresAreLeftOut) {
  Made made({-1, 0.4, 0.5});
  made.cell(1, 0, Technique::GradCam).scores.iou.reset();
  const auto found = findDisagreement(made.snapshot, made.dataset);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->image, 1);
  EXPECT_EQ(found->imageMaps, 3);
  EXPECT_DOUBLE_EQ(found->imageMean, 0.4);
  EXPECT_EQ(found->images, 2);
  EXPECT_EQ(found->missingImages, 0);
}

TEST(Disagreement, AnImageTakesPartWhenItsMapsAreAllComputed) {
  Made made({0.1, 0.4, 0.5});
  made.cell(0, 1, Technique::Xrai).ready = false;
  const auto found = findDisagreement(made.snapshot, made.dataset);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->image, 1);
  EXPECT_DOUBLE_EQ(found->studyMean, 0.45);
  EXPECT_NE(found->sentence.text().find("So far this covers 2 images; the maps of 1 more are not all computed."),
            std::string::npos)
      << found->sentence;
}

TEST(Disagreement, SaysNothingOfClassesWhereThereIsOne) {
  Made made({0.3, 0.2});
  for (auto& item : made.dataset.items) item.label = "ant";
  const auto found = findDisagreement(made.snapshot, made.dataset);
  EXPECT_TRUE(found->className.empty());
  EXPECT_EQ(found->sentence.text().find("Among the classes"), std::string::npos);
}

TEST(Disagreement, HasNoAnswerWithoutNumbers) {
  EXPECT_FALSE(findDisagreement(Made({-1, -1}).snapshot, Made({-1, -1}).dataset));
  EXPECT_FALSE(findDisagreement(Made({}).snapshot, Made({}).dataset));
}

}  // namespace
}  // namespace sightline
