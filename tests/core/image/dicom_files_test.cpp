// SPDX-License-Identifier: GPL-3.0-or-later
// The files that Debian's python3-pydicom ships (packaging/setup.sh, TEST_PACKAGES). What is expected of them was
// computed once with pydicom 2.3.1's own decoders (uncompressed, RLE) and Pillow 9.4 (JPEG, JPEG 2000), and with numpy
// for modality, window and colours, by the formulas of PS3.3.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <numeric>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/image/image_io.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

const fs::path kFiles = "/usr/lib/python3/dist-packages/pydicom/data/test_files";

fs::path fileOf(const std::string& name) {
  EXPECT_TRUE(fs::exists(kFiles)) << "python3-pydicom is not installed; packaging/test installs it";
  return kFiles / name;
}

using Colour = std::array<int, 3>;

/// An image's size, the sum of all its levels, and the colours of four places: the first pixel, the middle, the end of
/// the row a third down, and a quarter along the last row.
struct Expected {
  const char* name;
  int width, height;
  long long sum;
  std::array<Colour, 4> places;
  int tolerance = 0;  ///< of a codec whose rounding is not fixed by its standard
};

const std::vector<Expected>& expectedFiles() {
  constexpr int kJpeg = 3;
  static const std::vector<Expected> kExpected{
      // modality and window
      {"CT_small.dcm", 128, 128, 4720419, {{{6, 6, 6}, {222, 222, 222}, {9, 9, 9}, {99, 99, 99}}}},
      {"MR_small.dcm", 64, 64, 1389360, {{{176, 176, 176}, {61, 61, 61}, {228, 228, 228}, {61, 61, 61}}}},
      {"MR_small_padded.dcm", 64, 64, 1389360, {{{176, 176, 176}, {61, 61, 61}, {228, 228, 228}, {61, 61, 61}}}},
      {"dicomdirtests/77654033/CR1/6154", 16, 16, 75060, {{{131, 131, 131}, {98, 98, 98}, {91, 91, 91}, {92, 92, 92}}}},
      {"dicomdirtests/98892003/MR2/15970",
       16,
       16,
       84021,
       {{{128, 128, 128}, {107, 107, 107}, {120, 120, 120}, {105, 105, 105}}}},
      {"693_J2KI.dcm", 512, 512, 34860957, {{{0, 0, 0}, {108, 108, 108}, {0, 0, 0}, {0, 0, 0}}}, 1},
      {"J2K_pixelrep_mismatch.dcm", 512, 512, 49708320, {{{0, 0, 0}, {95, 95, 95}, {0, 0, 0}, {0, 0, 0}}}},
      {"JPEG2000.dcm", 256, 1024, 31748325, {{{28, 28, 28}, {34, 34, 34}, {39, 39, 39}, {28, 28, 28}}}, 1},
      // 8 bits and one bit as they are; deflated
      {"image_dfl.dcm", 512, 512, 99968064, {{{213, 213, 213}, {65, 65, 65}, {164, 164, 164}, {115, 115, 115}}}},
      {"liver_1frame.dcm", 512, 512, 27718245, {{{0, 0, 0}, {255, 255, 255}, {0, 0, 0}, {0, 0, 0}}}},
      {"liver_expb_1frame.dcm", 512, 512, 27718245, {{{0, 0, 0}, {255, 255, 255}, {0, 0, 0}, {0, 0, 0}}}},
      // colours
      {"ExplVR_BigEnd.dcm", 80, 60, 2470716, {{{171, 171, 171}, {255, 255, 0}, {160, 160, 160}, {255, 255, 0}}}},
      {"SC_rgb_small_odd.dcm", 3, 3, 3477, {{{166, 141, 52}, {63, 87, 176}, {63, 87, 176}, {158, 158, 158}}}},
      {"SC_ybr_full_422_uncompressed.dcm",
       100,
       100,
       3832000,
       {{{254, 0, 0}, {125, 130, 255}, {129, 255, 129}, {255, 255, 255}}}},
      {"SC_rgb_jpeg_dcmd.dcm",
       256,
       256,
       47966767,
       {{{244, 244, 244}, {244, 244, 244}, {244, 244, 244}, {244, 244, 244}}}},
      {"SC_rgb_rle.dcm", 100, 100, 3831000, {{{255, 0, 0}, {128, 128, 255}, {128, 255, 128}, {255, 255, 255}}}},
      {"SC_rgb_rle_2frame.dcm", 100, 100, 3831000, {{{255, 0, 0}, {128, 128, 255}, {128, 255, 128}, {255, 255, 255}}}},
      {"SC_rgb_rle_16bit.dcm", 100, 100, 3831000, {{{255, 0, 0}, {128, 128, 255}, {128, 255, 128}, {255, 255, 255}}}},
      {"SC_rgb_rle_16bit_2frame.dcm",
       100,
       100,
       3831000,
       {{{255, 0, 0}, {128, 128, 255}, {128, 255, 128}, {255, 255, 255}}}},
      {"SC_rgb_gdcm_KY.dcm", 100, 100, 3831000, {{{255, 0, 0}, {128, 128, 255}, {128, 255, 128}, {255, 255, 255}}}, 1},
      {"SC_rgb_jpeg.dcm",
       256,
       256,
       47966767,
       {{{244, 244, 244}, {244, 244, 244}, {244, 244, 244}, {244, 244, 244}}},
       kJpeg},
      {"SC_rgb_jpeg_app14_dcmd.dcm",
       256,
       256,
       48294002,
       {{{244, 246, 246}, {244, 244, 246}, {246, 246, 246}, {246, 246, 246}}},
       kJpeg},
      {"SC_jpeg_no_color_transform.dcm",
       256,
       256,
       47966767,
       {{{244, 244, 244}, {244, 244, 244}, {244, 244, 244}, {244, 244, 244}}},
       kJpeg},
      {"SC_jpeg_no_color_transform_2.dcm",
       256,
       256,
       48294002,
       {{{244, 246, 246}, {244, 244, 246}, {246, 246, 246}, {246, 246, 246}}},
       kJpeg},
      {"SC_rgb_dcmtk_+eb+cr.dcm",
       100,
       100,
       3832200,
       {{{255, 0, 0}, {129, 129, 255}, {128, 255, 128}, {255, 255, 255}}},
       kJpeg},
      {"SC_rgb_dcmtk_+eb+cy+n1.dcm",
       100,
       100,
       3826350,
       {{{254, 0, 0}, {128, 124, 255}, {129, 255, 129}, {255, 255, 255}}},
       kJpeg},
      {"SC_rgb_dcmtk_+eb+cy+n2.dcm",
       100,
       100,
       3832000,
       {{{254, 0, 0}, {125, 130, 255}, {129, 255, 129}, {255, 255, 255}}},
       kJpeg},
      {"SC_rgb_dcmtk_+eb+cy+np.dcm",
       100,
       100,
       3826350,
       {{{254, 0, 0}, {128, 124, 255}, {129, 255, 129}, {255, 255, 255}}},
       kJpeg},
      {"SC_rgb_dcmtk_+eb+cy+s2.dcm",
       100,
       100,
       3832000,
       {{{254, 0, 0}, {125, 130, 255}, {129, 255, 129}, {255, 255, 255}}},
       kJpeg},
      {"SC_rgb_dcmtk_+eb+cy+s4.dcm",
       100,
       100,
       3832000,
       {{{254, 0, 0}, {125, 130, 255}, {129, 255, 129}, {255, 255, 255}}},
       kJpeg},
      {"SC_rgb_jpeg_dcmtk.dcm",
       100,
       100,
       3832000,
       {{{254, 0, 0}, {125, 130, 255}, {129, 255, 129}, {255, 255, 255}}},
       kJpeg},
      {"SC_rgb_small_odd_jpeg.dcm",
       3,
       3,
       3465,
       {{{165, 142, 49}, {62, 87, 179}, {62, 87, 179}, {159, 158, 154}}},
       kJpeg},
      // Says RGB and holds luma and colour differences; the picture is that of the others.
      {"SC_rgb_jpeg_lossy_gdcm.dcm",
       100,
       100,
       3825850,
       {{{254, 0, 0}, {124, 124, 255}, {129, 255, 129}, {255, 255, 255}}},
       kJpeg},
  };
  return kExpected;
}

class DicomFile : public ::testing::TestWithParam<Expected> {};

TEST_P(DicomFile, ShowsWhatItHolds) {
  const Expected& e = GetParam();
  const Image image = readImage(fileOf(e.name));
  ASSERT_EQ(image.width, e.width);
  ASSERT_EQ(image.height, e.height);
  const long long sum = std::accumulate(image.rgb.begin(), image.rgb.end(), 0LL);
  EXPECT_LE(std::abs(sum - e.sum), e.tolerance * static_cast<long long>(image.rgb.size()) / 4) << sum;
  const std::array<std::array<int, 2>, 4> places{
      {{0, 0}, {e.width / 2, e.height / 2}, {e.width - 1, e.height / 3}, {e.width / 4, e.height - 1}}};
  for (std::size_t i = 0; i < places.size(); ++i)
    for (std::size_t c = 0; c < 3; ++c)
      EXPECT_NEAR(image.pixel(places[i][0], places[i][1])[c], e.places[i][c], e.tolerance)
          << "place " << i << ", " << c;
}

INSTANTIATE_TEST_SUITE_P(Pydicom, DicomFile, ::testing::ValuesIn(expectedFiles()), [](const auto& row) {
  std::string name = row.param.name;
  for (char& c : name)
    if (!std::isalnum(static_cast<unsigned char>(c))) c = '_';
  return name;
});

TEST(DicomFiles, WithoutLossAllEncodingsShowTheSame) {
  const Image expected = readImage(fileOf("MR_small.dcm"));
  for (const char* name : {"MR_small_RLE.dcm", "MR_small_bigendian.dcm", "MR_small_expb.dcm", "MR_small_implicit.dcm",
                           "MR_small_jp2klossless.dcm", "MR_small_jpeg_ls_lossless.dcm"})
    EXPECT_EQ(readImage(fileOf(name)), expected) << name;
  EXPECT_EQ(readImage(fileOf("SC_rgb_jpeg_gdcm.dcm")), readImage(fileOf("SC_rgb_rle.dcm")));
}

TEST(DicomFiles, WhatIsNotReadIsNamed) {
  const std::pair<const char*, const char*> cases[] = {
      {"MR_truncated.dcm", "is cut off: its pixels end before they should"},
      {"rtplan.dcm", "without an image (modality RTPLAN)"},
      {"SC_rgb_rle_32bit.dcm", "samples of 32 bits"},
      {"ExplVR_LitEndNoMeta.dcm", "without the beginning of a file"},
      {"dicomdirtests/DICOMDIR", "without an image"},
  };
  for (const auto& [name, words] : cases) {
    try {
      readImage(fileOf(name));
      ADD_FAILURE() << name;
    } catch (const Error& e) {
      EXPECT_THAT(e.problem(), HasSubstr(words));
      EXPECT_THAT(e.subject(), HasSubstr(name));
    }
  }
}

TEST(DicomFiles, AllAreReadOrRefusedSoonAndNoneEndsTheProgram) {
  int read = 0, refused = 0;
  ASSERT_TRUE(fs::exists(kFiles)) << "python3-pydicom is not installed; packaging/test installs it";
  for (const auto& entry : fs::recursive_directory_iterator(kFiles.parent_path())) {
    if (!entry.is_regular_file()) continue;
    const auto begun = std::chrono::steady_clock::now();
    try {
      const ImageHeader header = readImageHeader(entry.path());
      for (const int frame : {0, header.frames - 1}) {
        const Image image = readImage(entry.path(), {{}, frame});
        EXPECT_EQ(image.rgb.size(), static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 3);
      }
      ++read;
    } catch (const Error& e) {
      EXPECT_FALSE(e.problem().empty() || e.remedy().empty()) << entry.path();
      EXPECT_THAT(e.subject(), HasSubstr(entry.path().filename().string()));
      EXPECT_THAT(e.problem(), ::testing::Not(HasSubstr("version of Sightline")));
      ++refused;
    }
    // 2 s where nothing else runs; tests run beside each other.
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(20)) << entry.path();
  }
  EXPECT_GE(read, 75);
  EXPECT_GE(refused, 50);
}

}  // namespace
}  // namespace sightline
