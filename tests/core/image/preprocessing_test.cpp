// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/preprocessing.h"
#include "tests/support/places.h"

#include <gtest/gtest.h>

#include <cstring>
#include <limits>

#include "core/base/error.h"
#include "core/image/image_io.h"
#include "core/image/npy.h"
#include "core/image/resize.h"
#include "tests/support/message_texts.h"

namespace sightline {
namespace {

const std::filesystem::path kInputs = sightline::testing::goldenFolder() / "inputs";
using Method = Preprocessing::Method;

Preprocessing timm(int size, double crop) {
  Preprocessing p;
  p.size = size;
  p.cropFraction = crop;
  return p;
}

Preprocessing torchvision(int size, double crop) {
  Preprocessing p = timm(size, crop);
  p.filter = Preprocessing::Filter::Bilinear;
  return p;
}

struct GoldenCase {
  const char* picture;
  const char* values;  ///< "" where only the image is kept
  Preprocessing how;
};

class GoldenPreprocessing : public ::testing::TestWithParam<GoldenCase> {};

TEST_P(GoldenPreprocessing, EveryValueIsTheReferences) {
  const auto& [picture, values, how] = GetParam();
  const ModelInput input = prepareInput(readImage(kInputs / "chelsea.png"), how);
  EXPECT_EQ(input.pixels, readImage(kInputs / picture));
  if (*values) {
    const NpyArray expected = readNpy(kInputs / values);
    EXPECT_EQ(expected.shape, (std::vector<std::int64_t>{3, how.size, how.size}));
    EXPECT_EQ(input.values, expected.asFloat());
  }
}

INSTANTIATE_TEST_SUITE_P(
    Chelsea, GoldenPreprocessing,
    ::testing::Values(GoldenCase{"chelsea_timm_resnet101.png", "chelsea_timm_resnet101.npy", timm(224, 0.95)},
                      GoldenCase{"chelsea_timm_tf_efficientnet_b6.png", "", timm(528, 0.942)},
                      GoldenCase{"chelsea_timm_swin_small.png", "chelsea_timm_swin_small.npy", timm(224, 0.9)},
                      GoldenCase{"chelsea_timm_cait_s24.png", "chelsea_timm_cait_s24.npy", timm(224, 1.0)},
                      GoldenCase{"chelsea_tv256_224.png", "", torchvision(224, 0.875)},
                      GoldenCase{"chelsea_cv224.png",
                                 "chelsea_simple.npy",
                                 {Method::Squash, 224, 1, {0.485f, 0.456f, 0.406f}, {0.229f, 0.224f, 0.225f}}},
                      GoldenCase{"chelsea_pil224.png",
                                 "",
                                 {Method::PilSquash, 224, 1, {0.485f, 0.456f, 0.406f}, {0.229f, 0.224f, 0.225f}}}));

TEST(Preprocessing, SquashSeesTheWholePicture) {
  Preprocessing p;
  p.method = Method::Squash;
  EXPECT_TRUE(prepareInput(readImage(kInputs / "formula.png"), p).covers.isWhole());
}

TEST(Preprocessing, CoversIsCentredAndHasTheCropsShare) {
  // 451 x 300 -> 353 x 235 -> 224 x 224 from (64, 6): 129/2 = 64.5 and 11/2 = 5.5 go to the even neighbour.
  const Region r = prepareInput(readImage(kInputs / "chelsea.png"), timm(224, 0.95)).covers;
  EXPECT_DOUBLE_EQ(r.x, 64.0 / 353);
  EXPECT_DOUBLE_EQ(r.y, 6.0 / 235);
  EXPECT_DOUBLE_EQ(r.width, 224.0 / 353);
  EXPECT_DOUBLE_EQ(r.height, 224.0 / 235);
}

TEST(Preprocessing, TransformersRoundsTheMarginsDown) {
  // 451 x 300 -> 353 x 235 as above; 129 // 2 = 64 and 11 // 2 = 5, where torchvision's round() takes 6.
  auto p = timm(224, 0.95);
  p.method = Method::Transformers;
  const Image image = readImage(kInputs / "chelsea.png");
  const ModelInput input = prepareInput(image, p);
  EXPECT_DOUBLE_EQ(input.covers.x, 64.0 / 353);
  EXPECT_DOUBLE_EQ(input.covers.y, 5.0 / 235);
  const ModelInput torchvisions = prepareInput(image, timm(224, 0.95));
  for (int y = 1; y < 224; ++y)
    ASSERT_EQ(std::memcmp(input.pixels.pixel(0, y), torchvisions.pixels.pixel(0, y - 1), 224 * 3), 0) << y;
}

TEST(Preprocessing, DeiTsProcessorSquashesAndCrops) {
  // {"size": 256, "crop_size": 224}: Pillow to 256 x 256, then the middle from (16, 16).
  auto p = timm(224, 224.0 / 256);
  p.method = Method::TransformersSquash;
  const Image image = readImage(kInputs / "chelsea.png"), square = resizePillowBicubic(image, 256, 256);
  const ModelInput input = prepareInput(image, p);
  for (int y = 0; y < 224; ++y)
    ASSERT_EQ(std::memcmp(input.pixels.pixel(0, y), square.pixel(16, 16 + y), 224 * 3), 0) << y;
  EXPECT_DOUBLE_EQ(input.covers.x, 16.0 / 256);
  EXPECT_DOUBLE_EQ(input.covers.height, 224.0 / 256);
  EXPECT_NE(describe(p), describe(timm(224, 224.0 / 256)));
}

TEST(Preprocessing, InputsNeedNotBeSquare) {
  const Image image = readImage(kInputs / "chelsea.png");  // 451 x 300
  Preprocessing p;
  p.setInputSize({64, 128});
  p.cropFraction = 1;
  // Covers 64 x 128: 451 / (300 / 128) = 192.43 -> 192 wide, 128 high; 192 - 64 = 128, half of it is left.
  const ModelInput cropped = prepareInput(image, p);
  EXPECT_EQ(cropped.pixels.width, 64);
  EXPECT_EQ(cropped.pixels.height, 128);
  EXPECT_DOUBLE_EQ(cropped.covers.x, 64.0 / 192);
  EXPECT_DOUBLE_EQ(cropped.covers.width, 64.0 / 192);
  EXPECT_DOUBLE_EQ(cropped.covers.height, 1);
  const Image whole = resizePillowBicubic(image, 192, 128);
  EXPECT_EQ(std::memcmp(cropped.pixels.pixel(0, 77), whole.pixel(64, 77), 64 * 3), 0);
  EXPECT_EQ(cropped.values.size(), 3u * 64 * 128);
  EXPECT_EQ(english(describe(p)), "timm size=64x128 crop=1 mean=0.485,0.456,0.406 std=0.229,0.224,0.225");

  p.method = Method::Squash;
  EXPECT_EQ(prepareInput(image, p).pixels, resizeLinear(image, 64, 128));
  p.setInputSize(96);
  EXPECT_EQ(p.height, 0);  // a square is written as it ever was

  EXPECT_EQ(inputSizeFrom("224"), InputSize(224));
  EXPECT_EQ(inputSizeFrom("320x240"), InputSize(320, 240));
  for (const char* wrong : {"", "0", "x", "320x", "x240", "320x240x3", "-5", "3 x 4", "5000", "12.5"})
    EXPECT_THROW((void)inputSizeFrom(wrong), Error) << wrong;
}

TEST(Preprocessing, PortraitAndTinyPicturesWork) {
  for (const auto& [w, h] : {std::pair{1, 1}, {3, 40}, {40, 3}, {224, 224}}) {
    const Image image{w, h, std::vector<std::uint8_t>(static_cast<std::size_t>(w) * h * 3, 200)};
    const ModelInput input = prepareInput(image, timm(64, 0.875));
    EXPECT_EQ(input.pixels.width, 64);
    EXPECT_EQ(input.values.size(), 3u * 64 * 64);
    EXPECT_FLOAT_EQ(input.values[0], (200 / 255.0f - 0.485f) / 0.229f);
  }
}

TEST(Preprocessing, RefusesWhatCannotBe) {
  const Image image{4, 4, std::vector<std::uint8_t>(48, 1)};
  auto p = timm(224, 0.875);
  p.size = 0;
  EXPECT_THROW(prepareInput(image, p), Error);
  p = timm(224, 0);
  EXPECT_THROW(prepareInput(image, p), Error);
  p = timm(224, 1.01);
  EXPECT_THROW(prepareInput(image, p), Error);
  p = timm(224, std::numeric_limits<double>::quiet_NaN());
  EXPECT_THROW(prepareInput(image, p), Error);
  p = timm(224, 0.875);
  p.std[1] = 0;
  EXPECT_THROW(prepareInput(image, p), Error);
  EXPECT_THROW(prepareInput(Image{}, timm(224, 0.875)), Error);
  EXPECT_THROW(prepareInput(image, timm(224, 1e-9)), Error);  // would need an image beyond every memory
}

TEST(Preprocessing, NamesComeBackAndDescribeHoldsEveryField) {
  for (const PreparationMethod& m : preparationMethods()) EXPECT_EQ(methodFromId(methodId(m.method)), m.method);
  EXPECT_EQ(preparationMethodIds().text(), "timm, squash, pil-squash, transformers or transformers-squash");
  EXPECT_THROW(methodFromId("zoom"), Error);
  const Preprocessing base;
  EXPECT_EQ(english(describe(base)), "timm size=224 crop=0.875 mean=0.485,0.456,0.406 std=0.229,0.224,0.225");
  EXPECT_EQ(english(describe(torchvision(224, 0.875))),
            "timm size=224 crop=0.875 filter=bilinear mean=0.485,0.456,0.406 std=0.229,0.224,0.225");
  auto other = base;
  other.size = 225;
  EXPECT_NE(describe(base), describe(other));
  other = base;
  other.cropFraction = 0.8750001;
  EXPECT_NE(describe(base), describe(other));
  other = base;
  other.mean[2] += 1e-7f;
  EXPECT_NE(describe(base), describe(other));
  other = base;
  other.std[0] += 1e-7f;
  EXPECT_NE(describe(base), describe(other));
  other = base;
  other.method = Method::Squash;
  EXPECT_NE(describe(base), describe(other));
}

/// 224 / 1e-300 pixels are more than any whole number of the machine: refused before anything is made of them.
TEST(Preprocessing, SharesThatNoImageCanBeEnlargedToAreRefused) {
  const Image image{6, 4, std::vector<std::uint8_t>(6 * 4 * 3, 90)};
  for (const double crop : {0.01, 1e-6, 1e-9, 1e-20, 1e-300, 5e-324}) {
    try {
      (void)prepareInput(image, timm(224, crop));
      FAIL() << crop;
    } catch (const Error& e) {
      EXPECT_NE(std::string(e.what()).find("beyond 100 megapixels"), std::string::npos) << crop;
    }
  }
}

}  // namespace
}  // namespace sightline
