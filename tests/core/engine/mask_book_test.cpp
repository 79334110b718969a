// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/mask_book.h"

#include <gmock/gmock.h>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/human_records.h"
#include "core/image/image_io.h"
#include "tests/support/synthetic_study.h"

namespace sightline {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Mask = Plane<std::uint8_t>;

/// Four images of 8 x 8: the first two have a mask of the data set, the last one a file that somebody painted.
class MaskBookTest : public ::testing::Test {
 protected:
  MaskBookTest() {
    dataset.annotators = 10;
    for (int i = 0; i < 4; ++i) {
      DatasetItem item;
      item.id = std::to_string(i);
      item.image = file(item.id + ".png", Mask(8, 8, 100));
      if (i < 2) item.mask = file(item.id + "-mask.png", Mask(8, 8, 255));
      if (i == 3) item.painted.push_back(file("painted.png", leftHalf(255)));
      dataset.items.push_back(item);
    }
  }
  [[nodiscard]] std::filesystem::path file(const std::string& name, const Mask& pixels) const {
    const auto path = folder.path() / name;
    writeFileAtomically(path, encodePng(pixels));
    return path;
  }
  static Mask leftHalf(std::uint8_t value = 1) {
    Mask mask(8, 8);
    for (int y = 0; y < 8; ++y)
      for (int x = 0; x < 4; ++x) mask.at(x, y) = value;
    return mask;
  }
  [[nodiscard]] MaskBook book(bool paintedFirst = false) const { return {dataset, {4, 4}, paintedFirst}; }
  /// Empties the queue.
  static std::vector<int> queued(MaskBook& book) {
    std::vector<int> images;
    while (book.hasQueued()) images.push_back(book.takeQueued([](int) { return false; }));
    return images;
  }

  testing::TemporaryFolder folder;
  Dataset dataset;
};

TEST_F(MaskBookTest, AveragesThosePeopleWhoMarkedSomething) {
  const auto painted = book().averaged({leftHalf(), Mask(8, 8), Mask(8, 8, 1)});
  ASSERT_TRUE(painted.mask.onImage && painted.mask.onGrid);
  EXPECT_EQ(painted.mask.onImage->annotators, 2);
  EXPECT_EQ(painted.mask.onImage->votes.at(0, 0), 2);
  EXPECT_EQ(painted.mask.onImage->votes.at(7, 0), 1);
  EXPECT_EQ(painted.mask.onGrid->votes.width(), 4);
  EXPECT_EQ(painted.mutualIou, 0.5);
  EXPECT_FALSE(book().averaged({}).mask.onImage);
  EXPECT_FALSE(book().averaged({Mask(8, 8)}).mask.onImage);
  EXPECT_THROW((void)book().averaged({Mask(8, 8, 1), Mask(7, 8, 1)}), Error);
}

TEST_F(MaskBookTest, KnowsWhatThereIsToReadAndReadsIt) {
  MaskBook b = book();
  EXPECT_TRUE(b.knowsPainted(0));
  EXPECT_FALSE(b.knowsPainted(3));
  EXPECT_THAT(queued(b), ElementsAre(3)) << "files of painted masks are read even where there is no map";
  b.setPainted(3, b.readPainted(3));
  EXPECT_TRUE(b.knowsPainted(3));
  EXPECT_EQ(b.painted(3).mask.onImage->votes, leftHalf());
  EXPECT_TRUE(b.hasOwn(0));
  EXPECT_FALSE(b.hasOwn(2));
  EXPECT_EQ(b.readOwnOnGrid(0).mask.onGrid->votes, Mask(4, 4, 10));
  const auto own = b.readOwn(0, 16, 16);
  EXPECT_EQ(own.mask.onImage->votes, Mask(16, 16, 10));
  EXPECT_EQ(own.mask.onGrid->votes, Mask(4, 4, 10));
  EXPECT_FALSE(own.understood.blank);
}

TEST_F(MaskBookTest, AMaskThatMarksNothingGivesWayToWhatPeoplePainted) {
  MaskBook b = book();
  b.setPainted(0, b.averaged({leftHalf()}));
  EXPECT_FALSE(b.usesPainted(0)) << "nobody has read the data set's mask yet";
  queued(b);
  const auto before = b.version(0);
  EXPECT_TRUE(b.setUnderstood(0, {"it marks nothing", true}));
  EXPECT_TRUE(b.usesPainted(0));
  EXPECT_FALSE(b.marksOwn(0));
  EXPECT_EQ(b.onGrid(0), b.painted(0).mask.onGrid);
  EXPECT_GT(b.version(0), before);
  EXPECT_THAT(queued(b), ElementsAre(0));
  EXPECT_FALSE(b.setUnderstood(0, {"it marks nothing", true})) << "known already";
  EXPECT_THAT(b.setPaintedFirst(true), IsEmpty()) << "it counts already";
}

TEST_F(MaskBookTest, ThePaintedMaskIsUsedWhereThereIsNoOtherOrItIsChosen) {
  MaskBook b = book();
  for (const int image : {0, 2}) b.setPainted(image, b.averaged({leftHalf()}));
  EXPECT_TRUE(b.isPainted(0));
  EXPECT_FALSE(b.usesPainted(0));
  EXPECT_FALSE(b.paintedInUse(0));
  EXPECT_FALSE(b.onGrid(0)) << "the data set's has yet to be read";
  EXPECT_TRUE(b.usesPainted(2));
  EXPECT_EQ(b.paintedInUse(2), b.painted(2).mask.onImage);
  EXPECT_EQ(b.onGrid(2), b.painted(2).mask.onGrid);
  queued(b);

  const auto before = b.version(0);
  EXPECT_THAT(b.setPaintedFirst(false), IsEmpty());
  EXPECT_THAT(b.setPaintedFirst(true), ElementsAre(0)) << "the others keep the mask they have";
  EXPECT_TRUE(b.usesPainted(0));
  EXPECT_EQ(b.onGrid(0), b.painted(0).mask.onGrid);
  EXPECT_GT(b.version(0), before);
  EXPECT_THAT(queued(b), ElementsAre(0));
  EXPECT_TRUE(book(true).setPaintedFirst(true).empty());

  b.setPainted(0, {});
  EXPECT_FALSE(b.isPainted(0));
  EXPECT_FALSE(b.onGrid(0));
}

TEST_F(MaskBookTest, AFileReadBeforeSomebodyPaintedIsRefused) {
  MaskBook b = book();
  const auto asOf = b.version(0);
  const auto own = b.readOwnOnGrid(0).mask.onGrid;
  b.setPainted(0, b.averaged({leftHalf()}));
  EXPECT_FALSE(b.offerOnGrid(0, own, asOf));
  EXPECT_FALSE(b.onGrid(0));
  EXPECT_TRUE(b.offerOnGrid(0, own, b.version(0)));
  EXPECT_EQ(b.onGrid(0), own);
  EXPECT_TRUE(b.offerOnGrid(0, b.readOwnOnGrid(0).mask.onGrid, b.version(0)));
  EXPECT_EQ(b.onGrid(0), own) << "the first one stays: results point to it";
}

TEST_F(MaskBookTest, QueuesEachImageOnceAndGivesWhatIsOnScreenFirst) {
  MaskBook b = book();
  queued(b);
  for (const int image : {2, 0, 1, 0}) b.queue(image);
  EXPECT_EQ(b.takeQueued([](int image) { return image == 1; }), 1);
  EXPECT_THAT(queued(b), ElementsAre(2, 0));
}

/// Two people, of whom one marks everything and the other the left half.
class TwoPeople : public HumanRecords {
 public:
  [[nodiscard]] std::size_t size() const override { return 1; }
  [[nodiscard]] std::string source(std::size_t) const override { return "two people"; }
  [[nodiscard]] ImageSize statedSize(std::size_t) const override { return {}; }
  [[nodiscard]] HumanMask maskOf(std::size_t, const ImageSize& image) const override {
    HumanMask mask{Mask(image.width, image.height, 1), 2};
    Mask half(image.width, image.height);
    for (int y = 0; y < image.height; ++y)
      for (int x = 0; x < image.width / 2; ++x) mask.votes.at(x, y) = 2, half.at(x, y) = 1;
    mask.people = {Mask(image.width, image.height, 1), half};
    return mask;
  }
};

TEST_F(MaskBookTest, KnowsHowFarPeopleAgreeWhereItIsKnownWhatEachMarked) {
  dataset.items[2].records = std::make_shared<const TwoPeople>();
  MaskBook b = book();
  EXPECT_FALSE(b.mutualIou(2)) << "not read yet";
  MaskBook::Own own = b.readOwnOnGrid(2);
  EXPECT_EQ(own.understood.mutualIou, 0.5);
  b.setUnderstood(2, own.understood);
  EXPECT_EQ(b.mutualIou(2), 0.5);
  EXPECT_FALSE(b.readOwnOnGrid(0).understood.mutualIou) << "an average does not tell";
  b.setPainted(2, b.averaged({leftHalf(), leftHalf()}));
  EXPECT_EQ(b.mutualIou(2), 0.5) << "the data set's people are compared with";
  b.setPaintedFirst(true);
  EXPECT_EQ(b.mutualIou(2), 1.0) << "those who painted are";
}

}  // namespace
}  // namespace sightline
