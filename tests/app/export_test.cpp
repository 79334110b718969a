// SPDX-License-Identifier: GPL-3.0-or-later
// What is made here, for other programs.
#include "core/base/files.h"
#include "core/dataset/annotation.h"
#include "core/image/image_io.h"
#include "core/image/npy.h"
#include "tests/app/cli_fixture.h"

namespace sightline::testing {
namespace {

using ::testing::HasSubstr;

class ExportCommand : public CliTest {};

TEST_F(ExportCommand, MasksThatWerePaintedHere) {
  std::filesystem::create_directories(folder_ / "images");
  writeFileAtomically(folder_ / "images/a.png", encodePng(Plane<std::uint8_t>(4, 2, std::uint8_t{5})));
  const Plane<std::uint8_t> mask(4, 2, {0, 1, 1, 0, 0, 0, 1, 0});
  AnnotationFolder(folder_ / "images", folder_ / "data").write({"a", "Jane", mask});
  const auto done = json({"export", "masks", file("images"), "--format", "png", "--out", file("out")});
  EXPECT_EQ(done.at("written"), 1);
  EXPECT_EQ(done.at("format"), "png");
  const auto back = readGrey(folder_ / "out/Jane/a.png");
  for (std::size_t i = 0; i < mask.size(); ++i) EXPECT_EQ(back[i], mask[i] * 255) << i;
  const auto none = json({"export", "masks", file("images"), "--format", "dicom-seg", "--out", file("seg")}, 1);
  EXPECT_EQ(none.at("written"), 0);
  EXPECT_THAT(none.at("left_out").at(0).get<std::string>(), HasSubstr("is no DICOM file"));
  const auto wrong = cli({"export", "masks", file("images"), "--format", "jpeg", "--out", file("out")});
  EXPECT_EQ(wrong.exitCode, 2);
  EXPECT_THAT(wrong.err, HasSubstr("Choose png, coco, labelme or dicom-seg"));
}

TEST_F(ExportCommand, MapsOfARun) {
  std::filesystem::create_directories(folder_ / "run/maps");
  const Plane<float> map(3, 1, {-1.0f, 0.25f, 4.0f});
  writeFileAtomically(folder_ / "run/maps/a_net_gradcam.npy", npyBytes(map));
  writeFileAtomically(folder_ / "run/maps/broken.npy", "x");
  const auto done = json({"export", "maps", file("run"), "--format", "nifti", "--out", file("out")}, 1);
  EXPECT_EQ(done.at("written"), 1);
  EXPECT_THAT(done.at("left_out").at(0).get<std::string>(), HasSubstr("broken.npy"));
  EXPECT_EQ(readGreyLevels(folder_ / "out/a_net_gradcam.nii"), map);
  std::filesystem::create_directories(folder_ / "empty");
  const auto none = cli({"export", "maps", file("empty"), "--format", "npy", "--out", file("out")});
  EXPECT_NE(none.exitCode, 0);
  EXPECT_THAT(none.err, HasSubstr("with --maps"));
}

}  // namespace
}  // namespace sightline::testing
