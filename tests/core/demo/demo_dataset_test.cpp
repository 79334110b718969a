// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demo_dataset.h"
#include "tests/support/places.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <opencv2/core/version.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/dataset.h"
#include "core/demo/scene.h"
#include "core/image/image_io.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;

const fs::path kShipped = sightline::testing::sourceFolder() / "resources" / "demo";

/// Class and number of an id such as "elephant3".
std::pair<int, int> sceneOf(const std::string& id) {
  const std::string label = id.substr(0, id.size() - 1);
  for (std::size_t c = 0; c < kDemoClasses.size(); ++c)
    if (kDemoClasses[c] == label) return {static_cast<int>(c), id.back() - '0'};
  ADD_FAILURE() << id << " is not of a demo class";
  return {0, 1};
}

void expectDemo(const Dataset& data) {
  ASSERT_EQ(data.items.size(), 100u);
  EXPECT_EQ(data.classes.size(), 20u);
  EXPECT_EQ(data.annotators, 10);
  EXPECT_TRUE(data.simulatedAnnotators);
  EXPECT_TRUE(data.warnings.empty());
  EXPECT_NE(data.name.find("simulated"), std::string::npos);
}

TEST(DemoDataset, WhatIsWrittenOpensAsAStudyWithMasks) {
  const testing::TempFolder folder;
  double last = 0;
  int calls = 0;
  writeDemoDataset(folder.path(), [&](const Progress& p) {
    EXPECT_GE(p.fraction, last);
    last = p.fraction;
    ++calls;
  });
  EXPECT_EQ(calls, 100);
  EXPECT_DOUBLE_EQ(last, 1);
  const Dataset data = openDataset(folder.path());
  expectDemo(data);
  for (const DatasetItem& item : data.items) {
    const ImageSize image = readImageSize(item.image), mask = readImageSize(item.mask);
    EXPECT_EQ(image.width, kDemoImageSize);
    EXPECT_EQ(image.height, kDemoImageSize);
    EXPECT_EQ(mask.width, kDemoImageSize);
    EXPECT_EQ(mask.height, kDemoImageSize);
  }
}

TEST(DemoDataset, AFolderThatCannotBeWrittenIsNamed) {
  const testing::TempFolder folder;
  writeFileAtomically(folder.path() / "file", "x");
  try {
    writeDemoDataset(folder.path() / "file" / "demo");
    FAIL() << "no error";
  } catch (const Error& e) {
    EXPECT_EQ(e.code(), ErrorCode::Io);
    EXPECT_NE(e.subject().find("file"), std::string::npos);
  }
}

TEST(DemoDataset, TheShippedFilesAreDrawnFromTheSeed) {
  const Dataset data = openDataset(kShipped);
  expectDemo(data);
  for (std::size_t i = 0; i < data.items.size(); i += 9) {
    const DatasetItem& item = data.items[i];
    const auto [classIndex, number] = sceneOf(item.id);
    const DemoScene scene = drawDemoScene(classIndex, kDemoStudySeed, number, kDemoImageSize);
    EXPECT_EQ(item.label, kDemoClasses[static_cast<std::size_t>(classIndex)]);
    const Image shipped = readImage(item.image);
    ASSERT_EQ(shipped.rgb.size(), scene.image.rgb.size());
    double difference = 0;  // what JPEG of quality 90 takes from noisy images
    for (std::size_t k = 0; k < shipped.rgb.size(); ++k)
      difference += std::abs(int(shipped.rgb[k]) - int(scene.image.rgb[k]));
    EXPECT_LT(difference / static_cast<double>(shipped.rgb.size()), 6) << item.id;
    // To the pixel with the OpenCV that drew them; later ones fill polygons a little differently along their outlines.
    const auto votes = readHumanMask(item.mask, 10).votes;
    double others = 0, both = 0, either = 0;
    for (std::size_t k = 0; k < votes.size(); ++k) {
      others += votes[k] != scene.mask.votes[k];
      both += votes[k] >= 5 && scene.mask.votes[k] >= 5;
      either += votes[k] >= 5 || scene.mask.votes[k] >= 5;
    }
    if (CV_VERSION_MAJOR == 4 && CV_VERSION_MINOR <= 6)
      EXPECT_EQ(others, 0) << item.id;
    else
      EXPECT_GT(both / either, 0.94) << item.id << ": what half of the people marked, IoU; " << others
                                     << " pixels differ";
  }
}

}  // namespace
}  // namespace sightline
