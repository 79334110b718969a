// SPDX-License-Identifier: GPL-3.0-or-later
// Folders with DICOM files, written here.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>
#include <tuple>

#include "core/base/files.h"
#include "core/dataset/dataset.h"
#include "core/dataset/human_mask.h"
#include "core/image/image_io.h"
#include "tests/support/dicom_writer.h"
#include "tests/support/message_texts.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class DicomFolders : public ::testing::Test {
 protected:
  using Writer = testing::DicomWriter;
  void put(const fs::path& name, const Writer& writer) {
    fs::create_directories((root_ / name).parent_path());
    writeFileAtomically(root_ / name, writer.file());
  }
  /// 4 x 2 pixels.
  static Writer film() { return Writer::grey(4, 2).pixels(std::vector<std::uint16_t>(8, 7)); }

  testing::TempFolder root_;
};

TEST_F(DicomFolders, FilesOfAnArchiveNeedNoExtension) {
  put("a/IM000001", film());
  put("a/1.2.840.113619.2.55", film());
  put("a/chest.dcm", film());
  put("DICOMDIR", Writer().text(0x00080060, "CS", "OT"));
  writeFileAtomically(root_ / "a/README", std::string(500, 'x'));
  writeFileAtomically(root_ / "a/report.txt", std::string(500, 'x'));
  const Dataset d = openDataset(root_.path());
  std::vector<std::string> ids;
  for (const auto& item : d.items) {
    ids.push_back(item.id);
    EXPECT_TRUE(item.windowed);
  }
  EXPECT_THAT(ids, ::testing::UnorderedElementsAre("1.2.840.113619.2.55", "chest", "IM000001"));
  EXPECT_THAT(d.leftOut, IsEmpty());
}

// A volume and its masks as programs for segmentations leave them: slice by slice, 0 and 1 or numbers of classes.
TEST_F(DicomFolders, AVolumeOfMasksBelongsToAVolumeSliceBySlice) {
  const auto volume = [](int slices, std::vector<std::uint8_t> values) {
    std::vector<std::uint8_t> out(352);
    const auto put = [&out](std::size_t at, int v) {
      out[at] = static_cast<std::uint8_t>(v & 255);
      out[at + 1] = static_cast<std::uint8_t>(v >> 8);
    };
    put(0, 348), put(40, 3), put(42, 2), put(44, 1), put(46, slices), put(70, 2), put(72, 8);
    const float begin = 352;
    std::memcpy(out.data() + 108, &begin, sizeof begin);
    std::memcpy(out.data() + 344, "n+1", 4);
    out.insert(out.end(), values.begin(), values.end());
    return out;
  };
  fs::create_directories(root_ / "images");
  fs::create_directories(root_ / "masks");
  writeFileAtomically(root_ / "images/heart.nii", volume(2, {1, 2, 3, 4}));
  writeFileAtomically(root_ / "images/liver.nii", volume(2, {1, 2, 3, 4}));
  writeFileAtomically(root_ / "masks/heart.nii", volume(2, {0, 1, 1, 1}));
  writeFileAtomically(root_ / "masks/liver.nii", volume(3, {0, 1, 1, 1, 0, 0}));
  const Dataset d = openDataset(root_.path());
  ASSERT_EQ(d.items.size(), 4u);
  const auto votes = [&](std::size_t i) {
    const HumanMask mask = readHumanMask(d.items[i], 1);
    return std::vector<int>(mask.votes.values().begin(), mask.votes.values().end());
  };
  EXPECT_EQ(d.items[0].id, "heart-frame1");
  EXPECT_EQ(votes(0), (std::vector{0, 1}));
  EXPECT_EQ(votes(1), (std::vector{1, 1}));
  EXPECT_FALSE(d.items[2].hasHumanMask());
  EXPECT_THAT(english(d.leftOut), ::testing::ElementsAre(HasSubstr("holds 3 masks, its image's file 2 images")));
}

TEST_F(DicomFolders, NamesOfStoredWindowsAreKnown) {
  const auto named = [](const char* names) { return film().window("1\\2", "3\\4").text(0x00281055, "LO", names); };
  put("a.dcm", named("BONE\\LUNG"));
  put("b.dcm", named("BRAIN\\LUNG"));
  put("c.dcm", film().window("1", "2"));
  EXPECT_THAT(openDataset(root_.path()).windowNames, ::testing::ElementsAre("LUNG", "BONE", "BRAIN"));
}

TEST_F(DicomFolders, EveryFrameIsAnImage) {
  put("images/heart.dcm", Writer::grey(2, 1).text(0x00280008, "IS", "11").pixels(std::vector<std::uint16_t>(22, 1)));
  put("images/one.dcm", film());
  fs::create_directories(root_ / "masks");
  writeFileAtomically(root_ / "masks/heart.png", encodePng(Plane<std::uint8_t>(2, 1, {0, 255})));
  const Dataset d = openDataset(root_.path());
  ASSERT_EQ(d.items.size(), 12u);
  EXPECT_EQ(d.items[0].id, "heart-frame1");
  EXPECT_EQ(d.items[1].id, "heart-frame2");
  EXPECT_EQ(d.items[10].id, "heart-frame11");
  EXPECT_EQ(d.items[10].frame, 10);
  EXPECT_FALSE(d.items[10].mask.empty());
  EXPECT_EQ(d.items[11].id, "one");
  EXPECT_EQ(d.items[11].frame, 0);
  EXPECT_THAT(english(d.warnings),
              ::testing::Contains("heart holds 11 frames; its mask is compared with each of them."));
}

TEST_F(DicomFolders, AFileWithoutAnImageIsLeftOutAndNamed) {
  put("chest.dcm", film());
  put("plan.dcm", Writer().text(0x00080060, "CS", "RTPLAN"));
  const Dataset d = openDataset(root_.path());
  EXPECT_EQ(d.items.size(), 1u);
  ASSERT_EQ(d.leftOut.size(), 1u);
  EXPECT_THAT(d.leftOut[0].text(), HasSubstr("plan.dcm is a DICOM file without an image (modality RTPLAN)"));
}

TEST_F(DicomFolders, AMaskOfTheStoredMatrixFitsAnImageThatIsStretched) {
  // 40 x 20 pixels, shown 40 x 40
  put("images/a.dcm", Writer::grey(40, 20).text(0x00280030, "DS", "2\\1").pixels(std::vector<std::uint16_t>(800, 7)));
  fs::create_directories(root_ / "masks");
  for (const auto& [width, height, fits] :
       {std::tuple{40, 20, true}, {80, 40, true}, {40, 40, true}, {40, 10, false}}) {
    writeFileAtomically(root_ / "masks/a.png", encodePng(Plane<std::uint8_t>(width, height, 255)));
    EXPECT_EQ(!openDataset(root_.path()).items[0].mask.empty(), fits) << width << " x " << height;
  }
}

}  // namespace
}  // namespace sightline
