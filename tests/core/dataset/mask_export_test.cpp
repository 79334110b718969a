// SPDX-License-Identifier: GPL-3.0-or-later
// Painted masks as files of other programs. What they hold is taken out here by what their formats say, without the
// code that wrote them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/annotation.h"
#include "core/dataset/export/mask_export.h"
#include "core/dataset/human_mask.h"
#include "core/image/image_io.h"
#include "core/image/resize.h"
#include "tests/support/message_texts.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using Json = nlohmann::json;
using Mask = Plane<std::uint8_t>;

class MaskExportTest : public ::testing::Test {
 protected:
  void SetUp() override {
    fs::create_directories(root_ / "data/cat");
    writeFileAtomically(root_ / "data/cat/a.png", encodePng(Mask(5, 4, std::uint8_t{9})));
    writeFileAtomically(root_ / "data/cat/b.png", encodePng(Mask(5, 4, std::uint8_t{9})));
    paint("a", "Jane", drawn_);
    paint("a", "Zoë/2", Mask(5, 4, std::uint8_t{1}));
    paint("b", "Jane", Mask(5, 4));  // wiped: it counts as not painted
  }
  [[nodiscard]] Dataset data() const { return openDataset(root_ / "data"); }
  [[nodiscard]] AnnotationFolder folder() const { return AnnotationFolder(root_ / "data", root_ / "user"); }
  void paint(const std::string& image, const std::string& who, const Mask& mask) const {
    folder().write({image, who, mask});
  }
  MaskExport written(MaskFormat format) const { return exportMasks(data(), folder(), format, root_ / "out"); }

  testing::TempFolder root_;
  //                  column 0 1 2 3 4
  const Mask drawn_{5, 4, {0, 0, 0, 0, 0,  //
                           0, 1, 1, 0, 0,  //
                           0, 1, 0, 1, 0,  //
                           0, 0, 0, 0, 0}};
};

TEST_F(MaskExportTest, AsPng) {
  const MaskExport done = written(MaskFormat::Png);
  EXPECT_EQ(done.masks, 2u);
  EXPECT_THAT(done.leftOut, IsEmpty());
  ASSERT_THAT(done.files, ::testing::Contains(root_ / "out/Jane/a.png"));
  const Mask back = readGrey(root_ / "out/Jane/a.png");
  for (std::size_t i = 0; i < back.size(); ++i) EXPECT_EQ(back[i], drawn_[i] * 255) << i;
  // What cannot stand in a file's name is written otherwise, and nobody's mask lies in another's place.
  EXPECT_EQ(done.files.size(), 2u);
}

TEST_F(MaskExportTest, AsCoco) {
  const MaskExport done = written(MaskFormat::Coco);
  ASSERT_THAT(done.files, ElementsAre(root_ / "out/annotations.json"));
  const Json coco = Json::parse(readTextFile(root_ / "out/annotations.json"));
  ASSERT_EQ(coco.at("images").size(), 1u);
  EXPECT_EQ(coco["images"][0]["file_name"], "cat/a.png");
  EXPECT_EQ(coco["images"][0]["width"], 5);
  EXPECT_EQ(coco["categories"][0]["name"], "cat");
  const Json& first = coco.at("annotations").at(0);
  EXPECT_EQ(first["annotator"], "Jane");
  EXPECT_EQ(first["area"], 4);
  EXPECT_EQ(first["bbox"], Json({1, 1, 3, 2}));
  EXPECT_EQ(first["segmentation"]["size"], Json({4, 5})) << "height first";
  // Column by column: 0000 0110 0100 0010 0000
  EXPECT_EQ(first["segmentation"]["counts"], Json({5, 2, 2, 1, 4, 1, 5}));
  EXPECT_EQ(coco["annotations"][1]["segmentation"]["counts"], Json({0, 20})) << "it begins with those not marked";
  EXPECT_EQ(coco["annotations"][1]["annotator"], "Zoë/2");
}

std::vector<std::uint8_t> fromBase64(const std::string& text) {
  std::vector<std::uint8_t> out;
  std::uint32_t bits = 0;
  int have = 0;
  for (const char c : text) {
    if (c == '=') break;
    const int v = c >= 'A' && c <= 'Z'   ? c - 'A'
                  : c >= 'a' && c <= 'z' ? c - 'a' + 26
                  : c >= '0' && c <= '9' ? c - '0' + 52
                  : c == '+'             ? 62
                                         : 63;
    bits = bits << 6 | static_cast<std::uint32_t>(v);
    have += 6;
    if (have >= 8) out.push_back(static_cast<std::uint8_t>(bits >> (have -= 8)));
  }
  return out;
}

TEST_F(MaskExportTest, AsLabelme) {
  (void)written(MaskFormat::Labelme);
  const Json file = Json::parse(readTextFile(root_ / "out/Jane/a.json"));
  EXPECT_EQ(file["imageHeight"], 4);
  EXPECT_EQ(file["imageWidth"], 5);
  EXPECT_EQ(fs::weakly_canonical(root_ / "out/Jane" / file["imagePath"].get<std::string>()),
            fs::canonical(root_ / "data/cat/a.png"));
  const Json& shape = file.at("shapes").at(0);
  EXPECT_EQ(shape["shape_type"], "mask");
  EXPECT_EQ(shape["label"], "cat");
  EXPECT_EQ(shape["points"], Json({{1, 1}, {3, 2}}));
  const Mask part = greyOf(decodeStored(fromBase64(shape["mask"].get<std::string>()), "mask").samples);
  EXPECT_EQ(part, Mask(3, 2, {255, 255, 0, 255, 0, 255}));
}

TEST_F(MaskExportTest, MasksOfOtherImagesAreNoSegmentations) {
  const MaskExport done = written(MaskFormat::DicomSegmentation);
  EXPECT_EQ(done.masks, 0u);
  EXPECT_THAT(english(done.leftOut), ::testing::Each(HasSubstr("is no DICOM file; its mask was left out")));
  EXPECT_EQ(done.leftOut.size(), 2u);
}

TEST_F(MaskExportTest, ASegmentationIsAMaskAgain) {
  // 8 x 6 pixels that are higher than wide: shown, and painted on, as 8 x 8.
  fs::create_directories(root_ / "scans");
  fs::copy_file(testing::goldenFolder() / "dicom_marks/image1.dcm", root_ / "scans/slice.dcm");
  Mask painted(8, 8);
  for (int y = 2; y < 6; ++y)
    for (int x = 1; x < 4; ++x) painted.at(x, y) = 1;
  const AnnotationFolder folder(root_ / "scans", root_ / "user");
  folder.write({"slice", "Ann Poe", painted});
  const Dataset scans = openDataset(root_ / "scans");
  const MaskExport done = exportMasks(scans, folder, MaskFormat::DicomSegmentation, root_ / "out");
  ASSERT_THAT(done.files, ElementsAre(root_ / "out/Ann Poe/slice.dcm"));
  // Beside the image it is a mask, of the file's own 8 x 6 pixels.
  fs::copy_file(done.files.front(), root_ / "scans/marks.dcm");
  fs::remove_all(root_ / "scans/annotations");
  const Dataset again = openDataset(root_ / "scans");
  ASSERT_EQ(again.items.size(), 1u);
  ASSERT_TRUE(again.items.front().hasHumanMask());
  const HumanMask mask = readHumanMask(again.items.front(), 1);
  EXPECT_EQ(mask.annotators, 1);
  EXPECT_EQ(mask.note.text(), "marks attention");
  // Row r of the file covers rows 4/3 r to 4/3 (r + 1) of what is shown; the nearest at its middle is taken.
  EXPECT_EQ(mask.votes, resizeNearest(painted, 8, 6));
}

TEST_F(MaskExportTest, WhereNobodyPaintedThatIsSaid) {
  fs::create_directories(root_ / "empty");
  writeFileAtomically(root_ / "empty/a.png", encodePng(Mask(5, 4)));
  try {
    exportMasks(openDataset(root_ / "empty"), AnnotationFolder(root_ / "empty", root_ / "user"), MaskFormat::Png,
                root_ / "out");
    FAIL();
  } catch (const Error& e) {
    EXPECT_THAT(e.problem(), HasSubstr("no masks that were painted"));
  }
  EXPECT_THROW(parseMaskFormat("jpeg"), Error);
}

}  // namespace
}  // namespace sightline
