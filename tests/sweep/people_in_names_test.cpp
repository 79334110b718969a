// SPDX-License-Identifier: GPL-3.0-or-later
// Masks whose people, or whose image, are told by the names of files alone: every form of such names.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "tests/support/message_texts.h"
#include "tests/support/temp_folder.h"
#include "tests/sweep/folder_pairs.h"

namespace sightline::sweep {
namespace {

namespace fs = std::filesystem;

/// People who are told apart by the names of files alone.
struct PeopleForm {
  std::string name;
  std::function<std::string(const std::string& stem, const std::string& person)> mask;
  bool speaks = false;  ///< of masks, so that it may lie right beside the image
};

class PeopleInNames : public ::testing::TestWithParam<std::tuple<PeopleForm, bool>> {};

TEST_P(PeopleInNames, AreOneVoteEach) {
  const auto& [form, beside] = GetParam();
  if (beside && !form.speaks) GTEST_SKIP() << "nothing tells such masks from images";
  testing::TempFolder root;
  Pairs expected;
  for (const char* stem : {"scan_1", "scan_2", "scan_10"}) {
    const fs::path image = fs::path(beside ? "" : "images") / (std::string(stem) + ".jpg");
    draw(root / image);
    for (const char* person : {"anna", "ben b", "reader3"}) {
      const fs::path mask = fs::path(beside ? "" : "masks") / (form.mask(stem, person) + ".png");
      draw(root / mask);
      expected[image.string()].push_back(mask.string());
    }
  }
  const Dataset data = openDataset(root.path());
  Pairs found = pairsOf(data, root.path());
  for (auto& [image, masks] : found) std::sort(masks.begin(), masks.end());
  for (auto& [image, masks] : expected) std::sort(masks.begin(), masks.end());
  EXPECT_EQ(found, expected);
  EXPECT_EQ(data.annotators, 3);
  EXPECT_THAT(english(data.warnings), ::testing::ElementsAre(::testing::HasSubstr("3 people (anna, ben b, reader3)")));
}

std::vector<PeopleForm> peopleForms() {
  using S = const std::string&;
  return {{"behind", [](S stem, S person) { return stem + "_" + person; }},
          {"behind with minus", [](S stem, S person) { return stem + "-" + person; }},
          {"before", [](S stem, S person) { return person + "_" + stem; }},
          {"behind mask", [](S stem, S person) { return stem + "_mask_" + person; }, true},
          {"before mask", [](S stem, S person) { return stem + "_" + person + "_mask"; }, true},
          {"mask first", [](S stem, S person) { return "mask_" + stem + "_" + person; }, true},
          {"person first", [](S stem, S person) { return person + "_" + stem + "-gt"; }, true}};
}

INSTANTIATE_TEST_SUITE_P(Folders, PeopleInNames,
                         ::testing::Combine(::testing::ValuesIn(peopleForms()), ::testing::Bool()),
                         [](const auto& row) {
                           return caseName(std::get<0>(row.param).name + (std::get<1>(row.param) ? " beside" : ""));
                         });

/// A folder for each image, in which all are called alike.
TEST(FolderSweepAlone, FoldersOfOneImageEach) {
  testing::TempFolder root;
  Pairs one, two;
  for (const char* patient : {"p1", "p2"}) {
    for (const char* image : {"image.png", "photo.jpg"}) draw(root / image / patient / image);
    draw(root / "image.png" / patient / "mask.png");
    one[std::string(patient) + "/image.png"] = {std::string(patient) + "/mask.png"};
    for (const char* reader : {"anna", "ben"}) {
      draw(root / "photo.jpg" / patient / (std::string("mask_") + reader + ".png"));
      two[std::string(patient) + "/photo.jpg"].push_back(std::string(patient) + "/mask_" + reader + ".png");
    }
  }
  EXPECT_EQ(pairsOf(openDataset(root / "image.png"), root / "image.png"), one);
  const Dataset read = openDataset(root / "photo.jpg");
  EXPECT_EQ(pairsOf(read, root / "photo.jpg"), two);
  EXPECT_EQ(read.annotators, 2);
}

/// What looks like masks of images by one word and is none.
TEST(FolderSweepAlone, ClassesOfMasksAreClasses) {
  testing::TempFolder root;
  for (const char* name : {"1.jpg", "2.jpg"})
    for (const char* folder : {"with_mask", "without_mask"}) draw(root / "same" / folder / name);
  for (const char* name : {"1.jpg", "2.jpg"})
    for (const std::string folder : {"with_mask", "without_mask"})
      draw(root / "other" / folder / (folder + "_" + name));
  for (const char* set : {"same", "other"}) {
    const Dataset data = openDataset(root / set);
    EXPECT_EQ(data.items.size(), 4u) << set;
    EXPECT_THAT(data.classes, ::testing::ElementsAre("with_mask", "without_mask")) << set;
    for (const auto& item : data.items) EXPECT_TRUE(item.mask.empty()) << item.id;
  }
}

}  // namespace
}  // namespace sightline::sweep
