// SPDX-License-Identifier: GPL-3.0-or-later
// Images of more than 8 bits through windows of values; the files are written here.
#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/image/image_io.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

using testing::TempFolder;
using Bytes = std::vector<std::uint8_t>;
using Levels = std::vector<std::uint8_t>;

/// An uncompressed little-endian TIFF of one row and one strip.
struct TiffRow {
  std::uint32_t bits = 16, photometric = 1, format = 1;  ///< format 3: real numbers
  Bytes samples;

  [[nodiscard]] Bytes file() const {
    Bytes out{'I', 'I', 42, 0};
    const auto put = [&out](std::uint32_t v, int size) {
      for (int i = 0; i < size; ++i) out.push_back(static_cast<std::uint8_t>(v >> 8 * i));
    };
    const auto size = static_cast<std::uint32_t>(samples.size());
    put(8 + size, 4);
    out.insert(out.end(), samples.begin(), samples.end());
    const std::uint32_t width = size * 8 / bits;
    const std::pair<std::uint32_t, std::uint32_t> tags[] = {{256, width},       {257, 1},     {258, bits}, {259, 1},
                                                            {262, photometric}, {273, 8},     {277, 1},    {278, 1},
                                                            {279, size},        {339, format}};
    put(std::size(tags), 2);
    for (const auto& [tag, value] : tags) put(tag, 2), put(4, 2), put(1, 4), put(value, 4);
    put(0, 4);
    return out;
  }
};

Bytes words(const std::vector<std::uint16_t>& values) {
  Bytes out;
  for (const std::uint16_t v : values)
    out.push_back(static_cast<std::uint8_t>(v & 255)), out.push_back(static_cast<std::uint8_t>(v >> 8));
  return out;
}
Bytes floats(const std::vector<float>& values) {
  Bytes out;
  for (const float v : values)
    for (int i = 0; i < 4; ++i) out.push_back(static_cast<std::uint8_t>(std::bit_cast<std::uint32_t>(v) >> 8 * i));
  return out;
}

Levels levelsOf(const Bytes& file, const char* window = "stored") {
  TempFolder folder;
  writeFileAtomically(folder / "a", file);
  const Image image = readImage(folder / "a", {parseValueWindow(window), 0});
  Levels out;
  for (std::size_t i = 0; i < image.rgb.size(); i += 3) out.push_back(image.rgb[i]);
  return out;
}

TEST(DeepImages, SixteenBitsAreAsBeforeUnlessAWindowIsChosen) {
  const Bytes file = TiffRow{16, 1, 1, words({0, 2040, 4080})}.file();
  EXPECT_EQ(levelsOf(file), (Levels{0, 8, 16}));  // v / 257
  EXPECT_EQ(levelsOf(file, "range"), (Levels{0, 128, 255}));
  EXPECT_EQ(levelsOf(file, "centre:2040,width:4081"), (Levels{0, 128, 255}));  // 2040.5 / 4080 * 255 = 127.53
  TempFolder folder;
  writeFileAtomically(folder / "a", file);
  EXPECT_TRUE(readImageHeader(folder / "a").windowed);
  EXPECT_THROW((void)levelsOf(file, "stored:2"), Error);
}

TEST(DeepImages, WhereZeroIsWhiteTheWindowSeesItTurnedRound) {
  const Bytes file = TiffRow{16, 0, 1, words({65535, 63495, 61455})}.file();  // 0, 2040, 4080 from white
  EXPECT_EQ(levelsOf(file), (Levels{0, 8, 16}));
  EXPECT_EQ(levelsOf(file, "range"), (Levels{0, 128, 255}));
}

TEST(DeepImages, RealNumbersAreStretched) {
  Bytes file = TiffRow{32, 1, 3, floats({-0.5f, 0.f, 0.5f})}.file();
  EXPECT_EQ(levelsOf(file), (Levels{0, 128, 255}));
  EXPECT_EQ(levelsOf(file, "centre:0,width:2"), (Levels{64, 128, 191}));  // 63.75, 127.5, 191.25
  file = TiffRow{32, 0, 3, floats({-0.5f, 0.f, 0.5f})}.file();
  EXPECT_EQ(levelsOf(file), (Levels{255, 128, 0})) << "zero is white";
  file = TiffRow{32, 1, 3, floats({std::numeric_limits<float>::quiet_NaN(), 1.f, 2.f, 3.f})}.file();
  EXPECT_EQ(levelsOf(file), (Levels{0, 0, 128, 255}));
}

TEST(DeepImages, RealNumbersAreMapsAsTheyAre) {
  TempFolder folder;
  writeFileAtomically(folder / "a.tif", TiffRow{32, 1, 3, floats({-0.5f, 0.f, 7.25f})}.file());
  EXPECT_TRUE(isDeep(folder / "a.tif"));
  EXPECT_EQ(readGreyLevels(folder / "a.tif"), (Plane<float>(3, 1, {-0.5f, 0.f, 7.25f})));
  writeFileAtomically(folder / "a.tif", TiffRow{32, 1, 3, floats({1.f, INFINITY})}.file());
  EXPECT_THROW((void)readGreyLevels(folder / "a.tif"), Error);
}

TEST(DeepImages, WholeNumbersOf32BitsAreRefused) {
  TempFolder folder;
  writeFileAtomically(folder / "a.tif", TiffRow{32, 1, 1, Bytes(12, 1)}.file());
  EXPECT_THROW(readImage(folder / "a.tif"), Error);
}

}  // namespace
}  // namespace sightline
