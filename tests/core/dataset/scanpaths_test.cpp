// SPDX-License-Identifier: GPL-3.0-or-later
// Where each person looked, in order, to be drawn; and marks made of the same points in another way.
#include "core/dataset/scanpaths.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/files.h"
#include "core/dataset/fixation_change.h"
#include "core/dataset/human_mask.h"
#include "core/image/image_io.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

constexpr int kWidth = 40, kHeight = 20;

class ScanpathsTest : public ::testing::Test {
 protected:
  void SetUp() override {
    for (const char* name : {"cat1.png", "cat2.png"})
      writeFileAtomically(folder_ / name, encodePng(Plane<std::uint8_t>(kWidth, kHeight, 120)));
  }
  [[nodiscard]] Dataset open(const std::string& options = {}) const {
    return openDataset(folder_.path(), {.fixations = {{}, {}, parseFixationOptions(options)}});
  }
  void table(const std::string& text) { writeFileAtomically(folder_ / "fixations.csv", text); }
  testing::TempFolder folder_;
};

// Times say the order, whatever that of the rows is; what lies beside the image keeps its number and is not a stop.
TEST_F(ScanpathsTest, StopsAreInTheOrderInWhichPeopleLooked) {
  table(
      "image,person,x,y,duration,start\ncat1.png,ann,10,5,200,300\ncat1.png,bob,20,10,100,5\n"
      "cat1.png,ann,30,15,100,100\ncat1.png,ann,99,99,50,200\n");
  const Dataset data = open();
  const Scanpaths paths = scanpathsOf(data.items[0]);
  EXPECT_TRUE(paths.ordered);
  ASSERT_EQ(paths.people.size(), 2U);
  EXPECT_EQ(paths.people[0].person, "ann");
  EXPECT_EQ(paths.people[0].number, 0U);
  EXPECT_EQ(paths.people[1].person, "bob");
  EXPECT_EQ(paths.people[1].number, 1U);
  ASSERT_EQ(paths.people[0].stops.size(), 2U);
  EXPECT_FLOAT_EQ(paths.people[0].stops[0].x, 30.F / kWidth);
  EXPECT_FLOAT_EQ(paths.people[0].stops[0].y, 15.F / kHeight);
  EXPECT_FLOAT_EQ(paths.people[0].stops[0].duration, 100);
  EXPECT_EQ(paths.people[0].stops[0].number, 1U);
  EXPECT_EQ(paths.people[0].stops[1].number, 3U);  // 2 lay beside the image
  EXPECT_TRUE(scanpathsOf(data.items[1]).people.empty());
}

TEST_F(ScanpathsTest, WithoutTimesAndNumbersTheOrderIsNotKnown) {
  table("image,person,x,y\ncat1.png,ann,10,5\ncat1.png,ann,30,15\n");
  const Scanpaths paths = scanpathsOf(open().items[0]);
  EXPECT_FALSE(paths.ordered);
  ASSERT_EQ(paths.people.size(), 1U);
  EXPECT_EQ(paths.people[0].stops.size(), 2U);
}

TEST_F(ScanpathsTest, AFirstFixationThatIsLeftOutIsNoStop) {
  table("image,person,x,y,start\ncat1.png,ann,10,5,1\ncat1.png,ann,30,15,2\n");
  const Scanpaths paths = scanpathsOf(open("first=skip").items[0]);
  ASSERT_EQ(paths.people.size(), 1U);
  ASSERT_EQ(paths.people[0].stops.size(), 1U);
  EXPECT_EQ(paths.people[0].stops[0].number, 2U);
}

// A folder that is opened with the options says what is right.
TEST_F(ScanpathsTest, ChangedOptionsGiveTheMasksOfAFolderOpenedWithThem) {
  table(
      "image,person,x,y,duration\ncat1.png,ann,10,5,200\ncat1.png,bob,30,15,100\ncat1.png,bob,20,10,300\n"
      "cat2.png,bob,5,5,100\ncat2.png,bob,9,5,100\n");
  const Dataset before = open("sigma=4px");
  for (const char* options : {"sigma=1px,cut=max:0.5", "sigma=4px,first=skip", "weights=counts,cut=area:0.05"}) {
    const Dataset right = open(options), changed = withFixationOptions(before, parseFixationOptions(options));
    EXPECT_EQ(changed.fixationMap, right.fixationMap);
    EXPECT_EQ(changed.fixations, right.fixations);
    for (std::size_t i = 0; i < right.items.size(); ++i) {
      const HumanMask is = readHumanMask(changed.items[i], 1), was = readHumanMask(before.items[i], 1),
                      should = readHumanMask(right.items[i], 1);
      EXPECT_EQ(is.votes, should.votes) << options;
      EXPECT_EQ(is.annotators, should.annotators) << options;
      EXPECT_NE(is.votes, was.votes) << options;
      EXPECT_EQ(is.fixations->here.points.size(), should.fixations->here.points.size()) << options;
      EXPECT_EQ(*is.fixations->everywhere->counts(4, 2), *should.fixations->everywhere->counts(4, 2)) << options;
    }
  }
  const ChangedFixations same(before, parseFixationOptions("sigma=4px"));
  EXPECT_FALSE(same.concerns(before.items[0]));
}

}  // namespace
}  // namespace sightline
