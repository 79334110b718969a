// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/people_found.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/dataset.h"
#include "core/dataset/human_mask.h"
#include "core/dataset/people_words.h"
#include "core/dataset/region_choice.h"
#include "core/image/image_io.h"
#include "tests/support/message_texts.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

/// So many pixels of each of these levels.
GreyHistogram levels(std::initializer_list<int> values, std::uint64_t each = 100) {
  GreyHistogram h{};
  for (const int v : values) h[static_cast<std::size_t>(v)] = each;
  return h;
}

PeopleCount peopleOf(const GreyHistogram& h) { return peopleFromLevels(h).people; }

TEST(PeopleFromLevels, TheSmallestNumberThatExplainsAllLevels) {
  // 255 k / n, rounded to the nearest or down, worked out by hand.
  EXPECT_EQ(peopleOf(levels({0, 26, 51, 77, 102, 128, 153, 179, 204, 230, 255})),
            (PeopleCount{10, PeopleKnown::Found}));
  EXPECT_EQ(peopleOf(levels({0, 25, 51, 76, 102, 127, 153, 178, 204, 229, 255})),
            (PeopleCount{10, PeopleKnown::Found}));
  EXPECT_EQ(peopleOf(levels({0, 85, 170, 255})), (PeopleCount{3, PeopleKnown::Found}));
  EXPECT_EQ(peopleOf(levels({0, 128, 255})), (PeopleCount{2, PeopleKnown::Found}));
  EXPECT_EQ(peopleOf(levels({0, 51, 102, 153, 204, 255})), (PeopleCount{5, PeopleKnown::Found}));
  EXPECT_EQ(peopleOf(levels({0, 26, 77, 128, 255})), (PeopleCount{10, PeopleKnown::Found})) << "not all are there";
  EXPECT_EQ(peopleFromLevels(levels({0, 85, 170, 255})).levels, 4);
}

TEST(PeopleFromLevels, BlackAndWhiteIsOneMask) {
  EXPECT_EQ(peopleOf(levels({0, 255})), (PeopleCount{1, PeopleKnown::OneMask}));
  EXPECT_EQ(peopleOf(levels({0})), (PeopleCount{1, PeopleKnown::OneMask}));
  EXPECT_EQ(peopleOf(levels({255})), (PeopleCount{1, PeopleKnown::OneMask}));
  GreyHistogram soft = levels({0, 255}, 10000);  // edges of every shade
  for (int v = 1; v < 255; ++v) soft[static_cast<std::size_t>(v)] = 7;
  EXPECT_EQ(peopleOf(soft), (PeopleCount{1, PeopleKnown::OneMask}));
}

TEST(PeopleFromLevels, WhatNoNumberExplainsIsGraded) {
  GreyHistogram smooth{};
  for (int v = 0; v < 256; ++v) smooth[static_cast<std::size_t>(v)] = 300 - static_cast<std::uint64_t>(v);
  EXPECT_EQ(peopleOf(smooth), (PeopleCount{kGradedSteps, PeopleKnown::Graded}));
  EXPECT_EQ(peopleFromLevels(smooth).levels, 256);
  // 100 and 200 lie near 9 and 18 of 23: two levels of 23 suggest nothing.
  EXPECT_EQ(peopleOf(levels({0, 100, 200})), (PeopleCount{kGradedSteps, PeopleKnown::Graded}));
}

TEST(PeopleFromLevels, NoiseAroundLevelsIsAllowed) {
  GreyHistogram noisy = levels({0}, 50000);
  for (int k = 1; k <= 10; ++k)
    for (int off = -6; off <= 6; ++off) {
      const int v = std::clamp(static_cast<int>(std::lround(25.5 * k)) + off, 0, 255);
      noisy[static_cast<std::size_t>(v)] += std::abs(off) <= 1 ? 400 : 20;
    }
  EXPECT_EQ(peopleOf(noisy), (PeopleCount{10, PeopleKnown::Found}));
  EXPECT_FALSE(contradicts(noisy, 10));
  EXPECT_TRUE(contradicts(noisy, 7));
}

TEST(PeopleFromLevels, AStatedNumberIsContradictedByLevelsBetween) {
  const GreyHistogram three = levels({0, 85, 170, 255});
  EXPECT_FALSE(contradicts(three, 3));
  EXPECT_FALSE(contradicts(three, 6));
  EXPECT_FALSE(contradicts(three, 9));
  EXPECT_TRUE(contradicts(three, 10));
  EXPECT_TRUE(contradicts(three, 1));
  for (const int n : {1, 2, 10, 255}) EXPECT_FALSE(contradicts(levels({0, 255}), n)) << "any number may agree";
}

class PeopleOfFolders : public ::testing::Test {
 protected:
  void image(const std::string& name) { write("images/" + name + ".png", 0); }
  void write(const std::string& name, int level) {
    Plane<std::uint8_t> grey(24, 16, 0);
    for (int y = 4; y < 12; ++y)
      for (int x = 6; x < 18; ++x) grey.at(x, y) = static_cast<std::uint8_t>(level);
    fs::create_directories((root_ / name).parent_path());
    writeFileAtomically(root_ / name, encodePng(grey));
  }
  testing::TempFolder root_;
};

TEST_F(PeopleOfFolders, AllMasksTogetherDecide) {
  const int votes[]{1, 3, 4, 7, 10};
  for (int i = 0; i < 5; ++i) {
    image("p" + std::to_string(i));
    write("masks/p" + std::to_string(i) + ".png", static_cast<int>(std::lround(25.5 * votes[i])));
  }
  const Dataset data = openDataset(root_.path());
  EXPECT_EQ(data.people(), (PeopleCount{10, PeopleKnown::Found})) << "although each file has one level besides black";
  EXPECT_EQ(data.maskLevels.files, 5u);
  EXPECT_EQ(data.maskLevels.lookedAt, 5u);
}

TEST_F(PeopleOfFolders, NumbersOfClassesAreMarks) {
  for (const int value : {7, 38, 113}) {
    image("p" + std::to_string(value));
    write("masks/p" + std::to_string(value) + ".png", value);
  }
  EXPECT_EQ(openDataset(root_.path()).people(), (PeopleCount{1, PeopleKnown::OneMask}));
}

TEST_F(PeopleOfFolders, ReadersAreCountedAndMasksBesideThemKeepTheirOwn) {
  for (const char* name : {"p0", "p1"}) {
    image(name);
    for (const char* reader : {"reader1", "reader2"}) write(std::string("masks/") + reader + "/" + name + ".png", 255);
  }
  const Dataset data = openDataset(root_.path());
  EXPECT_EQ(data.people(), (PeopleCount{2, PeopleKnown::Counted}));
  EXPECT_EQ(data.maskLevels.files, 0u);
  EXPECT_TRUE(howPeopleAreKnown(data).empty());
  EXPECT_EQ(readHumanMask(data.items[0], data.people()).count(), (PeopleCount{2, PeopleKnown::Counted}));
}

TEST_F(PeopleOfFolders, WhatTheManifestSaysOfOneImageIsItsOwn) {
  image("p0");
  image("p1");
  write("m/p0.png", 255);
  write("m/p1.png", 255);
  const auto manifest = [&](const std::string& more) {
    writeFileAtomically(root_ / "manifest.json",
                        "{\"items\":[{\"image\":\"images/p0.png\",\"mask\":\"m/p0.png\",\"annotators\":4},"
                        "{\"image\":\"images/p1.png\",\"mask\":\"m/p1.png\"" +
                            more + "}]}");
    return openDataset(root_.path());
  };
  Dataset data = manifest("");
  EXPECT_EQ(data.people(), (PeopleCount{1, PeopleKnown::OneMask}));
  EXPECT_EQ(readHumanMask(data.items[0], data.people()).count(), (PeopleCount{4, PeopleKnown::Stated}));
  EXPECT_EQ(readHumanMask(data.items[1], data.people()).count(), (PeopleCount{1, PeopleKnown::OneMask}));
  data = manifest(",\"annotators\":6");
  EXPECT_EQ(data.people(), (PeopleCount{6, PeopleKnown::Stated})) << "the most of an image";
}

TEST_F(PeopleOfFolders, ShapesOfOnePersonBesideMasksOfNobodyKnowsWhomAreNoNumberOfPeople) {
  image("p0");
  image("p1");
  write("masks/p0.png", 255);
  writeFileAtomically(root_ / "p1.json", R"({"shapes":[{"label":"head","shape_type":"rectangle",
    "points":[[2,2],[9,9]]}],"imagePath":"images/p1.png","imageWidth":24,"imageHeight":16})");
  const Dataset data = openDataset(root_.path());
  ASSERT_EQ(data.regions.images, 1u);
  EXPECT_EQ(data.people(), (PeopleCount{1, PeopleKnown::OneMask}));
  EXPECT_EQ(readHumanMask(data.items[0], data.people()).count(), (PeopleCount{1, PeopleKnown::OneMask}));
  EXPECT_EQ(readHumanMask(data.items[1], data.people()).count(), (PeopleCount{1, PeopleKnown::Counted}));
}

TEST_F(PeopleOfFolders, AChoiceIsWrittenAndReadAgain) {
  RegionChoice choice;
  EXPECT_EQ(toJson(choice, "/").find("annotators"), std::string::npos);
  choice.annotators = 12;
  EXPECT_EQ(regionChoiceFromJson(toJson(choice, "/"), "a"), choice);
  for (const char* wrong : {"0", "256", "-1", "2.5", "\"ten\"", "null"})
    EXPECT_THROW((void)regionChoiceFromJson(std::string("{\"annotators\":") + wrong + "}", "a"), Error) << wrong;
}

TEST(PeopleWords, NoNumberOfPeopleThatNobodyStated) {
  struct Row {
    PeopleCount people;
    std::string marked, masks, needed, brief, pixel;
  };
  const Row rows[]{
      {{10, PeopleKnown::Stated},
       "what 10 people marked",
       "masks by 10 people",
       "at least 5 of 10 people",
       "5 of 10",
       "at least 5 of 10 people marked it"},
      {{1, PeopleKnown::Counted},
       "what 1 person marked",
       "masks by 1 person",
       "1 person",
       "1 of 1",
       "the one person marked it"},
      {{10, PeopleKnown::Found},
       "what people marked (number of people not stated; the masks look like 10 people's marks averaged)",
       "averaged masks (number of people not stated; their grey levels look like 10 people's marks averaged)",
       "at least 50 % of the marks",
       "50 %",
       "it has at least 50 % of the marks"},
      {{1, PeopleKnown::OneMask},
       "a mask for each image (number of people not stated)",
       "one mask for each image (number of people not stated)",
       "the mask",
       "one mask",
       "the image's mask marks it"},
      {{10, PeopleKnown::Graded},
       "a graded mask for each image (number of people not stated)",
       "one graded mask for each image (number of people not stated; the grey levels were taken as shares of the full "
       "value, in 10 steps)",
       "at least 50 % of the full value",
       "50 %",
       "it reaches at least 50 % of the full value"}};
  for (const Row& row : rows) {
    const int needed = row.people.number == 1 ? 1 : 5;
    EXPECT_EQ(peopleMarked(row.people).text(), row.marked);
    EXPECT_EQ(masksOfPeople(row.people).text(), row.masks);
    EXPECT_EQ(neededMarks(needed, row.people).text(), row.needed);
    EXPECT_EQ(neededInShort(needed, row.people).text(), row.brief);
    EXPECT_EQ(marksPixel(needed, row.people).text(), row.pixel);
    EXPECT_EQ(peopleKnownFromId(peopleKnownId(row.people.known), row.people.number), row.people.known);
  }
  EXPECT_EQ(peopleMarked({3, PeopleKnown::Counted}, {true, false}).text(), "what 3 simulated people marked");
  EXPECT_EQ(peopleMarked({3, PeopleKnown::Counted}, {false, true}).text(), "where 3 people looked");
  EXPECT_THROW((void)peopleKnownFromId("guessed", 3), Error);
}

}  // namespace
}  // namespace sightline
