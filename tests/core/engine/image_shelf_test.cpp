// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/image_shelf.h"

#include <gmock/gmock.h>

#include <cstdlib>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/image/image_io.h"
#include "tests/support/message_texts.h"
#include "tests/support/places.h"
#include "tests/support/synthetic_study.h"

namespace sightline {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::size_t kBytes = 3 * 10 * 10;  // of an image
constexpr std::size_t kThumbnailBytes = 3 * 2 * 2;

ImageShelf::Entry entry() {
  const auto square = [](int side) {
    return std::make_shared<const Image>(
        Image{side, side, std::vector<std::uint8_t>(static_cast<std::size_t>(3 * side * side))});
  };
  return {square(10), square(2), nullptr, ""};
}

ImageShelf::Entry failed() { return {nullptr, nullptr, nullptr, "cannot be read"}; }

TEST(ImageShelf, GivesOutRequestsInTheirOrderAndTheFirstOneAtOnce) {
  ImageShelf shelf(6);
  EXPECT_FALSE(shelf.hasRequests());
  EXPECT_FALSE(shelf.takeUrgent());
  shelf.request({4, 1, 9, -1, 1, 3});
  EXPECT_EQ(shelf.takeUrgent(), 4);
  EXPECT_FALSE(shelf.takeUrgent()) << "once after each request";
  EXPECT_THAT(shelf.takeRequests(1), ElementsAre(1));
  EXPECT_THAT(shelf.takeRequests(8), ElementsAre(3));
  EXPECT_FALSE(shelf.hasRequests());
  shelf.put(4, entry());
  shelf.request({4, 2});
  EXPECT_THAT(shelf.takeRequests(8), ElementsAre(2)) << "what is held is not loaded again";
  shelf.request({5});
  shelf.request({0});
  EXPECT_THAT(shelf.takeRequests(8), ElementsAre(0)) << "the latest request replaces those before";
}

TEST(ImageShelf, ReleasesTheImageUsedLongestAgoButNoneOfTheMostWanted) {
  ImageShelf shelf(6, {3 * kBytes, 100 * kThumbnailBytes});
  shelf.request({0});
  for (const int image : {0, 1, 2}) shelf.put(image, entry());
  EXPECT_TRUE(shelf.image(1));  // later than 2
  shelf.put(3, entry());
  EXPECT_TRUE(shelf[0].image) << "protected, although it was used longest ago";
  EXPECT_TRUE(shelf[1].image);
  EXPECT_FALSE(shelf[2].image);
  EXPECT_TRUE(shelf[2].thumbnail) << "thumbnails are counted by themselves";
  EXPECT_TRUE(shelf[3].image);
}

TEST(ImageShelf, CountsMasksAndReleasesThemWithTheirImage) {
  ImageShelf shelf(3, {2 * kBytes, 100 * kThumbnailBytes});
  const auto mask = std::make_shared<const HumanMask>(HumanMask{Plane<std::uint8_t>(10, 10), 1});
  for (const int image : {0, 1}) {
    shelf.put(image, entry());
    shelf.setMask(image, mask);
  }
  shelf.put(2, failed());
  EXPECT_FALSE(shelf[0].image);
  EXPECT_FALSE(shelf[0].mask);
  EXPECT_TRUE(shelf[1].image);
  EXPECT_EQ(shelf[1].mask, mask);
}

TEST(ImageShelf, MakesThumbnailsOfEveryImageOnceUntilThereIsNoRoom) {
  ImageShelf shelf(5, {100 * kBytes, 4 * kThumbnailBytes});
  EXPECT_FALSE(shelf.lacksThumbnails()) << "nobody looks at images yet";
  EXPECT_THAT(shelf.nextWithoutThumbnail(8), IsEmpty());
  shelf.request({});
  EXPECT_TRUE(shelf.lacksThumbnails());
  EXPECT_THAT(shelf.nextWithoutThumbnail(2), ElementsAre(0, 1));
  shelf.put(0, entry());
  shelf.put(1, failed());
  EXPECT_THAT(shelf.nextWithoutThumbnail(8), ElementsAre(2, 3, 4)) << "what failed is not tried again and again";
  for (const int image : {2, 3, 4}) shelf.put(image, entry());
  EXPECT_FALSE(shelf.lacksThumbnails());

  ImageShelf small(5, {100 * kBytes, 4 * kThumbnailBytes});
  small.request({});
  for (int image = 0; image < 4; ++image) small.put(image, entry());
  EXPECT_TRUE(small.lacksThumbnails());
  EXPECT_TRUE(small.thumbnail(0));  // used last of the four
  small.put(4, entry());
  int kept = 0;
  for (int image = 0; image < 5; ++image) kept += small[image].thumbnail != nullptr;
  EXPECT_EQ(kept, 3) << "down to three quarters of the limit";
  EXPECT_TRUE(small[0].thumbnail);
  EXPECT_FALSE(small.lacksThumbnails()) << "no more are made ahead";
}

TEST(ImageShelf, AFailureStaysUntilItIsRetried) {
  ImageShelf shelf(3);
  shelf.put(1, failed());
  shelf.put(2, failed());
  shelf.request({1});
  EXPECT_FALSE(shelf.hasRequests()) << "asking for it does not read a broken file again";
  shelf.clearFailure(2);
  shelf.retryFailed();
  EXPECT_EQ(english(shelf[1].failure), "");
  EXPECT_THAT(shelf.takeRequests(8), ElementsAre(1));
}

TEST(ImageShelf, WhatIsToBeReadAnewIsDroppedAndAskedForIfItIsWanted) {
  ImageShelf shelf(3);
  shelf.request({0});
  EXPECT_THAT(shelf.takeRequests(8), ElementsAre(0));
  ImageShelf::Entry entry;
  entry.image = entry.thumbnail = std::make_shared<const Image>(Image{1, 1, {1, 2, 3}});
  for (int i = 0; i < 3; ++i) shelf.put(i, entry);
  EXPECT_FALSE(shelf.lacksThumbnails());
  shelf.readAnew(0);
  shelf.readAnew(2);
  EXPECT_FALSE(shelf[0].image || shelf[0].thumbnail || shelf[2].image);
  EXPECT_TRUE(shelf[1].image);
  EXPECT_EQ(shelf.takeUrgent(), 0) << "it is on screen";
  EXPECT_FALSE(shelf.hasRequests());
  EXPECT_THAT(shelf.nextWithoutThumbnail(8), ElementsAre(0, 2));
}

TEST(ImageShelf, AThumbnailAloneNeedsNoWholeImage) {
  const auto file = testing::goldenFolder() / "inputs" / "chelsea_q90_420.jpg";
  ImageShelf::Entry whole, small;
  EXPECT_EQ(ImageShelf::decode(file, whole), std::pair(451, 300));
  EXPECT_EQ(ImageShelf::decode(file, small, {}, false), std::pair(451, 300)) << "of the image, not of the thumbnail";
  EXPECT_FALSE(small.image);
  ASSERT_TRUE(small.thumbnail);
  ASSERT_EQ(small.thumbnail->width, whole.thumbnail->width);
  ASSERT_EQ(small.thumbnail->height, whole.thumbnail->height);
  double difference = 0;
  for (std::size_t i = 0; i < small.thumbnail->rgb.size(); ++i)
    difference += std::abs(small.thumbnail->rgb[i] - whole.thumbnail->rgb[i]);
  EXPECT_LT(difference / static_cast<double>(small.thumbnail->rgb.size()), 2.0) << "of 255: nobody sees it";
}

TEST(ImageShelf, DecodesWhatIsMissing) {
  const testing::TemporaryFolder folder;
  const auto file = folder.path() / "a.png";
  writeFileAtomically(file, encodePng(Plane<std::uint8_t>(256, 64, 7)));
  ImageShelf::Entry read;
  ImageShelf::decode(file, read);
  ASSERT_TRUE(read.image && read.thumbnail);
  EXPECT_EQ(read.image->width, 256);
  EXPECT_EQ(read.thumbnail->width, ImageShelf::kThumbnailSide);
  EXPECT_EQ(read.thumbnail->height, 32);

  ImageShelf::Entry known{read.image, nullptr, nullptr, ""};
  ImageShelf::decode(folder.path() / "none.png", known);
  EXPECT_EQ(known.image, read.image) << "no file is read for a thumbnail";
  EXPECT_TRUE(known.thumbnail);
  ImageShelf::Entry none;
  EXPECT_THROW(ImageShelf::decode(folder.path() / "none.png", none), Error);
}

}  // namespace
}  // namespace sightline
