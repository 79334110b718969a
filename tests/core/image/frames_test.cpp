// SPDX-License-Identifier: GPL-3.0-or-later
// Pages, frames of an animation, slices of a volume, and JPEG 2000, HEIC and AVIF. What is expected was decoded by
// Pillow and nibabel, or is what was written without loss (tests/golden/images/make_images.py).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/image/image_formats.h"
#include "core/image/image_header.h"
#include "core/image/image_io.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

using ::testing::HasSubstr;
namespace fs = std::filesystem;

fs::path golden(const std::string& name) { return testing::goldenFolder() / "images" / name; }

std::vector<double> samplesOf(const StoredImage& image) {
  if (!image.real.empty()) return {image.real.begin(), image.real.end()};
  if (!image.sixteen.empty()) return {image.sixteen.begin(), image.sixteen.end()};
  return {image.eight.begin(), image.eight.end()};
}

class DecodedAsOthersDo : public ::testing::TestWithParam<const char*> {};

TEST_P(DecodedAsOthersDo, InEveryFrame) {
  const std::string name = GetParam();
  const auto all = nlohmann::json::parse(readTextFile(golden("expected.json")));
  const auto& frames = all.at(name);
  const auto file = readFile(golden(name));
  const ImageHeader header = readImageHeader(golden(name));
  ASSERT_EQ(static_cast<std::size_t>(header.frames), frames.size());
  for (std::size_t i = 0; i < frames.size(); ++i) {
    const StoredImage image = decodeStored(file, name, static_cast<int>(i)).samples;
    EXPECT_EQ(image.width, frames[i].at("width")) << i;
    EXPECT_EQ(image.height, frames[i].at("height")) << i;
    ASSERT_EQ(image.channels, frames[i].at("channels")) << i;
    const auto expected = frames[i].at("values").get<std::vector<double>>();
    const auto found = samplesOf(image);
    ASSERT_EQ(found.size(), expected.size()) << i;
    // The encoder of HEIC and AVIF takes colours apart with a rounding of its own.
    const float tolerance = header.format == "HEIC or AVIF" ? 1 : 0;
    for (std::size_t k = 0; k < found.size(); ++k)
      ASSERT_NEAR(static_cast<float>(found[k]), static_cast<float>(expected[k]), tolerance)
          << "frame " << i << ", " << k;
    EXPECT_EQ(header.width, image.width);
    EXPECT_EQ(header.height, image.height);
  }
  EXPECT_THROW(decodeStored(file, name, header.frames), Error);
}

INSTANTIATE_TEST_SUITE_P(Files, DecodedAsOthersDo,
                         ::testing::Values("pages.tif", "frames.gif", "codes.gif", "parts.gif", "axial.nii.gz",
                                           "sagittal.nii", "times.nii", "colours.nii", "grey12.jp2", "colours.j2k",
                                           "opacity.jp2", "palette.jp2", "sycc.jp2", "colours.heic", "colours.avif",
                                           "turned.heic", "deep.heic"));

class WhenItIsCutOff : public ::testing::TestWithParam<const char*> {};

TEST_P(WhenItIsCutOff, ItIsRefused) {
  const std::string name = GetParam();
  const auto file = readFile(golden(name));
  for (std::size_t size = 0; size < file.size(); ++size) {
    const std::span<const std::uint8_t> part(file.data(), size);
    const int last = readImageHeader(golden(name)).frames - 1;
    EXPECT_THROW(decodeStored(part, name, last), Error) << size << " of " << file.size();
  }
}

INSTANTIATE_TEST_SUITE_P(Files, WhenItIsCutOff,
                         ::testing::Values("frames.gif", "sagittal.nii", "times.nii", "colours.j2k", "sycc.jp2",
                                           "turned.heic"));

TEST(Frames, PagesOfOtherSizesAreCounted) {
  EXPECT_EQ(readImageHeader(golden("pages.tif")).unread, 1) << "beside the thumbnail, which is none";
}

/// Memory that this process had at most so far, in KiB.
long mostMemory() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmHWM:")) return std::stol(line.substr(6));
  return -1;
}

// Libraries write a TIFF's directory behind its pixels. A gigabyte of them (which take no place on the disk) is not
// read.
TEST(Frames, HeadersBehindManyPixelsCostLittle) {
  testing::TempFolder folder;
  constexpr std::uint32_t kWide = 9000, kHigh = 9000, kAt = 1u << 30;
  std::string end;
  const auto number = [&](std::uint32_t v, int bytes) {
    for (int i = 0; i < bytes; ++i) end += static_cast<char>(v >> 8 * i);
  };
  number(4, 2);
  for (const auto& [tag, value] : {std::pair{256u, kWide}, {257u, kHigh}, {258u, 8u}, {262u, 1u}}) {
    number(tag, 2);
    number(4, 2);
    number(1, 4);
    number(value, 4);
  }
  number(0, 4);
  std::ofstream file(folder / "large.tif", std::ios::binary);
  file.write("II*\0\0\0\0\x40", 8);
  file.seekp(kAt);
  file.write(end.data(), static_cast<std::streamsize>(end.size()));
  file.close();
  const long before = mostMemory();
  ASSERT_GT(before, 0);
  EXPECT_EQ(readImageHeader(folder / "large.tif").width, 9000);
  EXPECT_FALSE(isDeep(folder / "large.tif"));
  EXPECT_LT(mostMemory() - before, 64 * 1024);
}

TEST(Frames, ALoopOfPagesEnds) {
  auto file = readFile(golden("pages.tif"));
  // The last directory leads back to the first one.
  const auto word = [&](std::size_t at) { return file[at] | file[at + 1] << 8; };
  const auto place = [&](std::size_t at) { return static_cast<std::size_t>(word(at) | word(at + 2) << 16); };
  std::size_t link = 4;
  while (place(link) != 0) link = place(link) + 2 + 12 * static_cast<std::size_t>(word(place(link)));
  std::copy_n(file.begin() + 4, 4, file.begin() + static_cast<std::ptrdiff_t>(link));
  EXPECT_EQ(parseImageHeader(file, "a").frames, 2);
  file[link + 3] = 0x7F;
  try {
    decodeStored(file, "a");
    FAIL();
  } catch (const Error& e) {
    EXPECT_THAT(e.what(), HasSubstr("page 3 is missing"));
  }
}

TEST(Frames, AVolumeIsSeenThroughItsWindows) {
  // cal_min 0 and cal_max 50: as written by nibabel.
  const StoredImage axial = decodeStored(readFile(golden("axial.nii.gz")), "a").samples;
  ASSERT_EQ(axial.viewing.windows.size(), 1u);
  EXPECT_EQ(axial.viewing.windows.front().centre, 25);
  EXPECT_EQ(axial.viewing.windows.front().width, 50);
  // Without them from the smallest to the largest value of the whole volume, 0 to 23 / 7.
  const StoredImage sagittal = decodeStored(readFile(golden("sagittal.nii")), "a", 1).samples;
  EXPECT_TRUE(sagittal.viewing.windows.empty());
  EXPECT_EQ(sagittal.viewing.black, 0);
  EXPECT_FLOAT_EQ(static_cast<float>(sagittal.viewing.white), 23.0f / 7);
  EXPECT_TRUE(readImageHeader(golden("sagittal.nii")).windowed);
  EXPECT_FALSE(readImageHeader(golden("colours.nii")).windowed);
}

TEST(Frames, PixelsOfAVolumeHaveTheirSpacing) {
  EXPECT_DOUBLE_EQ(readImageHeader(golden("axial.nii.gz")).pixelAspect, 1.5);  // 2 mm by 3 mm
  // Columns of the file run to the back and rows down once they are swapped: 1 mm wide and 2 mm high.
  EXPECT_DOUBLE_EQ(readImageHeader(golden("sagittal.nii")).pixelAspect, 2);
}

TEST(Frames, NamesOfVolumesHaveTwoDots) {
  EXPECT_TRUE(hasImageExtension("a/scan.nii.gz"));
  EXPECT_TRUE(hasImageExtension("scan.NII"));
  EXPECT_FALSE(hasImageExtension("archive.tar.gz"));
  EXPECT_FALSE(hasImageExtension(".nii.gz"));
}

TEST(Frames, BitsAreCountedFromTheirWhite) {
  const auto whiteOf = [](const char* name) { return decodeStored(readFile(golden(name)), name).samples.white; };
  EXPECT_EQ(whiteOf("grey12.jp2"), 4095);
  EXPECT_EQ(whiteOf("deep.heic"), 1023);
  EXPECT_EQ(whiteOf("palette.jp2"), 255);
  EXPECT_TRUE(readImageHeader(golden("grey12.jp2")).windowed);
  EXPECT_TRUE(readImageHeader(golden("deep.heic")).windowed);
  EXPECT_FALSE(readImageHeader(golden("turned.heic")).windowed);
  EXPECT_FALSE(readImageHeader(golden("colours.j2k")).lossy) << "written without loss";
}

TEST(Frames, DamagedPixelsOfACodecAreAMessage) {
  for (const char* name : {"colours.j2k", "grey12.jp2", "colours.heic", "colours.avif"}) {
    auto file = readFile(golden(name));
    for (std::size_t at = file.size() * 3 / 4; at + 2 < file.size(); ++at) file[at] = static_cast<std::uint8_t>(at * 7);
    try {
      decodeStored(file, name);  // a codec may find an image in anything
    } catch (const Error& e) {
      EXPECT_FALSE(e.remedy().empty()) << name;
    }
  }
}

TEST(Frames, WhatAVolumeHoldsAndIsNotReadIsSaid) {
  auto file = readFile(golden("times.nii"));
  const auto problem = [&] {
    try {
      decodeStored(file, "a");
    } catch (const Error& e) {
      return std::string(e.what());
    }
    return std::string("was read");
  };
  file[70] = 32;  // complex numbers
  EXPECT_THAT(problem(), HasSubstr("values of kind 32"));
  file[70] = 2;
  file[40] = 9;
  EXPECT_THAT(problem(), HasSubstr("9 axes"));
}

}  // namespace
}  // namespace sightline
