// SPDX-License-Identifier: GPL-3.0-or-later
// A data set's image whose mask is an entry of a file about many images.
#include "core/dataset/human_records.h"

#include <gtest/gtest.h>

#include "core/base/files.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

/// Marks the left half of whatever it is asked for.
class LeftHalves : public HumanRecords {
 public:
  explicit LeftHalves(ImageSize stated) : stated_(stated) {}
  [[nodiscard]] std::size_t size() const override { return 3; }
  [[nodiscard]] std::string source(std::size_t record) const override {
    return "halves.json, record " + std::to_string(record);
  }
  [[nodiscard]] ImageSize statedSize(std::size_t) const override { return stated_; }
  [[nodiscard]] HumanMask maskOf(std::size_t record, const ImageSize& image) const override {
    const ImageSize size = stated_.width > 0 ? stated_ : image;
    HumanMask mask{Plane<std::uint8_t>(size.width, size.height), static_cast<int>(record) + 1};
    for (int y = 0; y < size.height; ++y)
      for (int x = 0; x < size.width / 2; ++x) mask.votes.at(x, y) = static_cast<std::uint8_t>(record + 1);
    return mask;
  }

 private:
  ImageSize stated_;
};

class RecordedItem : public ::testing::Test {
 protected:
  DatasetItem item(ImageSize stated, std::size_t record) {
    DatasetItem item{"cat1", "cat", folder_.path() / "cat1.png", {}};
    writeFileAtomically(item.image, encodePng(Plane<std::uint8_t>(6, 4, 90)));
    item.records = std::make_shared<const LeftHalves>(stated);
    item.record = record;
    return item;
  }
  testing::TempFolder folder_;
};

TEST_F(RecordedItem, HasAMaskOfTheImagesSizeWhereNoneIsStated) {
  const DatasetItem recorded = item({}, 2);
  EXPECT_TRUE(recorded.hasHumanMask());
  EXPECT_EQ(humanMaskSource(recorded), "halves.json, record 2");
  const ImageSize asked = readMaskSize(recorded, {6, 4});
  EXPECT_EQ(asked.width, 6);
  EXPECT_EQ(asked.height, 4);
  const HumanMask mask = readHumanMask(recorded, 10);
  EXPECT_EQ(mask.annotators, 3) << "the file's people, not the data set's ten";
  EXPECT_EQ(mask.votes.width(), 6);
  EXPECT_EQ(mask.votes.at(2, 3), 3);
  EXPECT_EQ(mask.votes.at(3, 3), 0);
}

TEST_F(RecordedItem, HasAMaskOfTheStatedSize) {
  const DatasetItem recorded = item({12, 8}, 0);
  EXPECT_EQ(readMaskSize(recorded, {6, 4}).width, 12);
  EXPECT_EQ(readHumanMask(recorded, 10).votes.height(), 8);
}

TEST_F(RecordedItem, LosesItWhenItIsDetached) {
  DatasetItem recorded = item({}, 1);
  detachHumanMask(recorded);
  EXPECT_FALSE(recorded.hasHumanMask());
  EXPECT_EQ(humanMaskSource(recorded), "");
}

}  // namespace
}  // namespace sightline
