// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/originals.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/files.h"
#include "core/dataset/dataset.h"
#include "core/image/image_io.h"
#include "tests/support/message_texts.h"
#include "tests/support/temp_folder.h"

namespace sightline::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

void picture(const fs::path& file, int width, int height) {
  fs::create_directories(file.parent_path());
  writeFileAtomically(
      file, encodeJpeg(
                Image{width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width * height) * 3, 90)}, 90));
}

class OriginalsTest : public ::testing::Test {
 protected:
  OriginalsTest() {
    for (const char* name : {"cat1", "cat2", "dog10", "dog9"})
      picture(benchmark_ / "Image/ImageNet/human_attention_mask" / (std::string(name) + ".jpg"), 60, 40);
  }
  TempFolder folder_;
  fs::path benchmark_ = folder_ / "benchmark", local_ = folder_ / "imagenet";
};

TEST_F(OriginalsTest, MissingAreThoseWithAMaskAndNoPicture) {
  EXPECT_THAT(missingOriginals(benchmark_), ElementsAre("cat1", "cat2", "dog9", "dog10"));
  picture(benchmark_ / "Image/ImageNet/original_images/CAT2.JPEG", 60, 40);
  EXPECT_THAT(missingOriginals(benchmark_), ElementsAre("cat1", "dog9", "dog10"));
  EXPECT_THAT(missingOriginals(folder_ / "nowhere"), IsEmpty());
}

TEST_F(OriginalsTest, TheyAreFoundByNameAnywhereInAFolderAndPutInPlace) {
  picture(local_ / "train/cats/Cat1.JPEG", 120, 80);
  picture(local_ / "dog10.jpg", 60, 40);
  picture(local_ / "unrelated.jpg", 60, 40);
  const auto result = placeOriginals(benchmark_, local_);
  EXPECT_THAT(result.placed, ElementsAre("cat1", "dog10"));
  EXPECT_THAT(result.missing, ElementsAre("cat2", "dog9"));
  EXPECT_THAT(english(result.notes), IsEmpty());
  EXPECT_EQ(english(readFile(benchmark_ / "Image/ImageNet/original_images/cat1.jpeg")),
            readFile(local_ / "train/cats/Cat1.JPEG"));
  const Dataset data = openDataset(benchmark_);
  ASSERT_EQ(data.items.size(), 2u);
  EXPECT_FALSE(data.items[0].mask.empty());
}

TEST_F(OriginalsTest, APictureOfOtherProportionsIsAnotherPicture) {
  picture(local_ / "a/cat1.jpg", 50, 50);
  picture(local_ / "b/cat1.jpg", 60, 40);
  const auto result = placeOriginals(benchmark_, local_);
  EXPECT_THAT(result.placed, ElementsAre("cat1"));
  ASSERT_EQ(result.notes.size(), 1u);
  EXPECT_THAT(english(result.notes[0]), HasSubstr("50 x 50"));
  EXPECT_EQ(readImageSize(benchmark_ / "Image/ImageNet/original_images/cat1.jpg").width, 60);
}

TEST_F(OriginalsTest, MasksOfAnOlderCopyAreNotTakenForPictures) {
  picture(local_ / "Image/ImageNet/human attention mask/cat1.jpg", 60, 40);
  picture(local_ / "Image/ImageNet/original images/cat2.jpg", 60, 40);
  EXPECT_THAT(placeOriginals(benchmark_, local_).placed, ElementsAre("cat2"));
  EXPECT_THAT(placeOriginals(benchmark_, benchmark_).placed, IsEmpty());
}

TEST_F(OriginalsTest, BrokenFilesAndWrongFoldersAreExplained) {
  fs::create_directories(local_);
  writeFileAtomically(local_ / "cat1.jpg", "no picture");
  const auto result = placeOriginals(benchmark_, local_);
  EXPECT_THAT(result.placed, IsEmpty());
  ASSERT_EQ(result.notes.size(), 1u);
  EXPECT_THAT(english(result.notes[0]), HasSubstr("cat1.jpg"));
  EXPECT_THROW(placeOriginals(benchmark_, folder_ / "nowhere"), Error);
  EXPECT_THROW(placeOriginals(folder_ / "nowhere", local_), Error);
}

}  // namespace
}  // namespace sightline::testing
