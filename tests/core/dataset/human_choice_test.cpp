// SPDX-License-Identifier: GPL-3.0-or-later
// What a folder's human data are and what of it may be chosen, for the window's dialog; and the picture that it shows
// of a choice before anything is made of it.
#include "core/dataset/human_choice.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/human_mask.h"
#include "core/dataset/human_preview.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr int kWidth = 30, kHeight = 20;
constexpr double kPixels = kWidth * kHeight;

std::string box(int image, int category, const std::string& who, int x, int y, int w, int h) {
  return R"({"image_id":)" + std::to_string(image) + R"(,"category_id":)" + std::to_string(category) + R"(,"bbox":[)" +
         std::to_string(x) + "," + std::to_string(y) + "," + std::to_string(w) + "," + std::to_string(h) + "]" +
         (who.empty() ? "" : R"(,"annotator":")" + who + '"') + "}";
}

std::string coco(const std::vector<std::string>& annotations) {
  std::string list;
  for (const auto& one : annotations) list += (list.empty() ? "" : ",") + one;
  return R"({"images":[{"id":1,"file_name":"cat1.png","width":30,"height":20},)"
         R"({"id":2,"file_name":"cat2.png","width":30,"height":20}],)"
         R"("categories":[{"id":1,"name":"head"},{"id":2,"name":"tail"}],"annotations":[)" +
         list + "]}";
}

class HumanChoiceTest : public ::testing::Test {
 protected:
  void SetUp() override {
    for (const char* name : {"cat1.png", "cat2.png"}) file(name, encodePng(Plane<std::uint8_t>(kWidth, kHeight, 120)));
  }
  template <class Content>
  void file(const std::string& name, const Content& content) {
    std::filesystem::create_directories((folder_ / name).parent_path());
    writeFileAtomically(folder_ / name, content);
  }
  [[nodiscard]] Dataset open(const HumanChoice& choice = {}) const {
    return openWithChoice(folder_.path(), false, choice);
  }
  testing::TempFolder folder_;
};

// Counted by hand: three heads and one tail are on images; anna drew two of them, ben one, nobody the fourth.
TEST_F(HumanChoiceTest, LabelsPeopleAndFilesAreCountedWhateverIsChosen) {
  file("a.json", coco({box(1, 1, "anna", 0, 0, 10, 10), box(1, 1, "ben", 5, 0, 10, 10), box(2, 2, "anna", 0, 0, 5, 5),
                       box(2, 1, "", 20, 10, 5, 5)}));
  HumanChoice onlyHeads;
  onlyHeads.regions.labels = {"head"};
  for (const HumanChoice& choice : {HumanChoice{}, onlyHeads}) {
    const Dataset data = open(choice);
    EXPECT_THAT(data.regions.labels, ElementsAre("head", "tail"));
    EXPECT_THAT(data.regions.regionsOfLabel, ElementsAre(3U, 1U));
    EXPECT_THAT(data.regions.people, ElementsAre("anna", "ben"));
    EXPECT_THAT(data.regions.regionsOfPerson, ElementsAre(2U, 1U));
    ASSERT_EQ(data.regions.sources.size(), 1U);
    EXPECT_EQ(data.regions.sources[0].path, folder_ / "a.json");
    EXPECT_EQ(data.regions.sources[0].regions, 4U);
    EXPECT_EQ(data.regions.sources[0].images, 2U);
    EXPECT_TRUE(data.regions.shapes);
    EXPECT_FALSE(data.regions.detector);
    EXPECT_EQ(humanChoiceOf(data), choice);
    EXPECT_TRUE(offersHumanChoice(data));
  }
  EXPECT_EQ(open(onlyHeads).regions.regions, 3U);
}

TEST_F(HumanChoiceTest, FilesThatWereNotChosenAreNamedBesideThoseThatWere) {
  file("a.json", coco({box(1, 1, "", 0, 0, 10, 10)}));
  file("b.json", coco({box(1, 1, "", 5, 0, 10, 10)}));
  HumanChoice choice;
  choice.regions.files = {folder_ / "b.json"};
  const Dataset data = open(choice);
  ASSERT_EQ(data.regions.sources.size(), 1U);
  EXPECT_EQ(data.regions.sources[0].path, folder_ / "b.json");
  ASSERT_EQ(data.regions.others.size(), 1U);
  EXPECT_EQ(data.regions.others[0].path, folder_ / "a.json");
  EXPECT_EQ(data.regions.others[0].format, data.regions.sources[0].format);
  EXPECT_THAT(open().regions.others, IsEmpty());
}

TEST_F(HumanChoiceTest, FilesOfOneImageEachAreChosenByTheirFolder) {
  const std::string shape =
      R"({"version":"5","shapes":[{"label":"head","shape_type":"rectangle","points":[[1,1],[9,9]]}],)"
      R"("imagePath":"NAME","imageWidth":30,"imageHeight":20})";
  for (const char* person : {"R1", "R2"})
    for (const char* image : {"cat1", "cat2"}) {
      std::string text = shape;
      text.replace(text.find("NAME"), 4, std::string("../") + image + ".png");
      file(std::string(person) + "/" + image + ".json", text);
    }
  const Dataset data = open();
  ASSERT_EQ(data.regions.sources.size(), 2U);
  EXPECT_EQ(data.regions.sources[0].path, folder_ / "R1");
  EXPECT_EQ(data.regions.sources[0].files.size(), 2U);
  EXPECT_EQ(data.regions.sources[1].path, folder_ / "R2");
  EXPECT_THAT(data.regions.people, ElementsAre("R1", "R2"));
}

TEST_F(HumanChoiceTest, WhatCanBeReadInOneWayOnlyIsNotAskedAbout) {
  EXPECT_FALSE(offersHumanChoice(open()));
  file("masks/cat1.png", encodePng(Plane<std::uint8_t>(kWidth, kHeight, 255)));
  EXPECT_FALSE(offersHumanChoice(open()));
  // Run lengths are pixels, of one label and nobody in particular: 30 x 20 counted down the columns, the first marked.
  file("a.json", coco({R"({"image_id":2,"category_id":1,"segmentation":{"size":[20,30],"counts":[0,1,599]}})"}));
  const Dataset runs = open();
  EXPECT_EQ(runs.regions.regions, 1U);
  EXPECT_FALSE(runs.regions.shapes);
  EXPECT_FALSE(offersHumanChoice(runs));
}

TEST_F(HumanChoiceTest, TablesOfFixationsAreSummedUpAndAskedAbout) {
  file("fixations.csv", std::string("image,person,x,y,duration\ncat1.png,ann,10,10,200\ncat1.png,bob,12,10,100\n"
                                    "cat9.png,eve,10,10,100\n"));
  const Dataset data = open();
  EXPECT_EQ(data.fixated.images, 1U);
  EXPECT_EQ(data.fixated.fixations, 2U);
  EXPECT_THAT(data.fixated.people, ElementsAre("ann", "bob"));
  EXPECT_THAT(data.fixated.fixationsOfPerson, ElementsAre(1U, 1U));
  EXPECT_TRUE(data.fixated.durations);
  EXPECT_FALSE(data.fixated.degrees);
  ASSERT_EQ(data.fixated.files.size(), 1U);
  EXPECT_EQ(data.fixated.files[0].path, folder_ / "fixations.csv");
  EXPECT_FALSE(data.fixated.files[0].format.empty());
  EXPECT_TRUE(offersHumanChoice(data));
}

TEST_F(HumanChoiceTest, OnlyThePeopleWhoWereChosenLooked) {
  file("fixations.csv", std::string("image,person,x,y\ncat1.png,ann,10,10\ncat1.png,ann,11,10\ncat1.png,bob,12,10\n"
                                    "cat2.png,bob,10,10\n"));
  HumanChoice choice;
  choice.fixations.people = {"ann"};
  const Dataset data = open(choice);
  EXPECT_THAT(data.fixated.people, ElementsAre("ann", "bob"));
  EXPECT_THAT(data.fixated.fixationsOfPerson, ElementsAre(2U, 2U));
  EXPECT_EQ(data.fixated.images, 1U);
  EXPECT_EQ(data.fixated.fixations, 2U);
  const HumanMask mask = readHumanMask(data.items[0], 1);
  EXPECT_EQ(mask.annotators, 1);
  EXPECT_EQ(mask.fixations->here.points.size(), 2U);
  EXPECT_FALSE(data.items[1].hasHumanMask()) << "nobody who was chosen looked at it";
  EXPECT_EQ(humanChoiceOf(data), choice);
  choice.fixations.people = {"eve"};
  EXPECT_THROW((void)open(choice), Error);
}

TEST_F(HumanChoiceTest, DroppedFilesAreTakenForWhatTheyAre) {
  file("x/a.json", coco({box(1, 1, "", 0, 0, 10, 10)}));
  file("x/looks.csv", std::string("image,person,x,y\ncat1.png,ann,10,10\n"));
  file("x/letter.txt", std::string("Dear colleague,\n"));
  const HumanFiles both = sortedHumanFiles({folder_ / "x/a.json", folder_ / "x/looks.csv"});
  EXPECT_THAT(both.annotations, ElementsAre(folder_ / "x/a.json"));
  EXPECT_THAT(both.fixations, ElementsAre(folder_ / "x/looks.csv"));
  EXPECT_FALSE(both.unusable);
  for (const char* name : {"x/letter.txt", "x/none.json"}) {
    const HumanFiles bad = sortedHumanFiles({folder_ / name});
    ASSERT_TRUE(bad.unusable) << name;
    EXPECT_THAT(bad.unusable->what(), HasSubstr((folder_ / name).string()));
  }
  HumanChoice choice;
  choice.regions = {{"old.json"}, {"head"}, {"anna"}, PixelRule::Labelme, 0.5};
  choice.fixations = {{"old.csv"}, "x=fx", parseFixationOptions("sigma=3px"), {"ann"}};
  const HumanChoice with = withFiles(choice, both);
  EXPECT_EQ(with.regions, (RegionChoice{{folder_ / "x/a.json"}, {}, {}, PixelRule::Labelme, 0.5}));
  EXPECT_EQ(with.fixations, (FixationSearch{{folder_ / "x/looks.csv"}, {}, parseFixationOptions("sigma=3px")}));
  HumanFiles onlyLooks = both;
  onlyLooks.annotations.clear();
  EXPECT_EQ(withFiles(choice, onlyLooks).regions, choice.regions);
}

// The boxes are 10 x 10 pixels and share 5 x 10 of them.
TEST_F(HumanChoiceTest, ThePreviewShowsTheMaskThatResultsUse) {
  file("a.json", coco({box(1, 1, "anna", 0, 0, 10, 10), box(1, 1, "ben", 5, 0, 10, 10)}));
  const Dataset data = open();
  EXPECT_THAT(imagesWorthPreviewing(data), ElementsAre(0U));
  const HumanPreview preview = humanPreview(data, 0, 100, {255, 255, 0});
  EXPECT_EQ(preview.id, "cat1");
  EXPECT_TRUE(preview.hasMask);
  EXPECT_EQ(preview.people, (PeopleCount{2, PeopleKnown::Counted}));
  EXPECT_DOUBLE_EQ(preview.anybody, 150 / kPixels);
  EXPECT_DOUBLE_EQ(preview.everybody, 50 / kPixels);
  ASSERT_EQ(preview.picture.width(), kWidth);
  ASSERT_EQ(preview.picture.height(), kHeight);
  const auto blueness = [&](int x, int y) {
    const Rgb c = unpacked(preview.picture.at(x, y));
    return int(c.r) - int(c.b);
  };
  EXPECT_EQ(blueness(20, 15), 0);  // grey where nobody marked
  EXPECT_GT(blueness(2, 5), 50);
  EXPECT_GT(blueness(7, 5), blueness(2, 5) + 50);  // both marked it
  EXPECT_EQ(blueness(12, 5), blueness(2, 5));

  const HumanPreview bare = humanPreview(data, 1, 10, {255, 255, 0});
  EXPECT_FALSE(bare.hasMask);
  EXPECT_EQ(std::max(bare.picture.width(), bare.picture.height()), 10);
  std::filesystem::remove(folder_ / "a.json");
  EXPECT_THAT(imagesWorthPreviewing(open()), ElementsAre(0U, 1U));  // nothing is marked: all images
}

TEST_F(HumanChoiceTest, AnImageThatCannotBeReadIsSaidInThePreview) {
  file("a.json", coco({box(1, 1, "", 0, 0, 10, 10)}));
  const Dataset data = open();
  std::filesystem::remove(folder_ / "cat1.png");
  const HumanPreview preview = humanPreview(data, 0, 100, {255, 255, 0});
  EXPECT_TRUE(preview.picture.empty());
  EXPECT_THAT(preview.problem.text(), HasSubstr("cat1.png"));
}

}  // namespace
}  // namespace sightline
