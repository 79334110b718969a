// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/image_io.h"
#include "tests/support/places.h"

#include <gtest/gtest.h>

#include <functional>
#include <random>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/image/npy.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;
using testing::TempFolder;
const fs::path kInputs = sightline::testing::goldenFolder() / "inputs";

/// Every pixel another colour, so that a turned or mirrored image is told apart.
Image gradient(int width, int height) {
  Image image{width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width) * height * 3)};
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) {
      image.pixel(x, y)[0] = static_cast<std::uint8_t>(x * 11);
      image.pixel(x, y)[1] = static_cast<std::uint8_t>(y * 17);
      image.pixel(x, y)[2] = static_cast<std::uint8_t>(x + y);
    }
  return image;
}

/// The JPEG with an EXIF segment that holds nothing but an orientation.
std::vector<std::uint8_t> withOrientation(const std::vector<std::uint8_t>& jpeg, int orientation) {
  std::vector<std::uint8_t> exif{0xFF, 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0,
                                 'M',  'M',  0, 42, 0,   0,   0,   8,   0, 1,
                                 0x01, 0x12, 0, 3,  0,   0,   0,   1,   0, static_cast<std::uint8_t>(orientation),
                                 0,    0,    0, 0,  0,   0};
  std::vector<std::uint8_t> out{0xFF, 0xD8};
  out.insert(out.end(), exif.begin(), exif.end());
  out.insert(out.end(), jpeg.begin() + 2, jpeg.end());
  return out;
}

ErrorCode failure(const fs::path& path) {
  try {
    readImage(path);
  } catch (const Error& e) {
    EXPECT_EQ(e.subject(), path.string());
    EXPECT_FALSE(e.remedy().empty()) << e.what();
    return e.code();
  }
  ADD_FAILURE() << path << " was read";
  return ErrorCode::Internal;
}

TEST(ImageIo, PngComesBackExactly) {
  TempFolder folder;
  const Image image = gradient(13, 7);
  writeFileAtomically(folder / "a.png", encodePng(image));
  EXPECT_EQ(readImage(folder / "a.png"), image);
  const ImageSize size = readImageSize(folder / "a.png");
  EXPECT_EQ(size.width, 13);
  EXPECT_EQ(size.height, 7);
}

TEST(ImageIo, GreyComesBackExactlyAndColourBecomesLuma) {
  TempFolder folder;
  Plane<std::uint8_t> grey(256, 1);
  for (int i = 0; i < 256; ++i) grey.at(i, 0) = static_cast<std::uint8_t>(i);
  writeFileAtomically(folder / "g.png", encodePng(grey));
  EXPECT_EQ(readGrey(folder / "g.png"), grey);
  writeFileAtomically(folder / "c.png", encodePng(Image{3, 1, {255, 0, 0, 0, 255, 0, 0, 0, 255}}));
  EXPECT_EQ(readGrey(folder / "c.png"), (Plane<std::uint8_t>(3, 1, {76, 150, 29})));  // 299, 587, 114 of 1000
}

TEST(ImageIo, GoldenJpegEqualsPillow) {
  const Image image = readImage(kInputs / "chelsea_q90_420.jpg");
  const NpyArray expected = readNpy(kInputs / "chelsea_q90_420_decoded_u8.npy");
  EXPECT_EQ(expected.shape, (std::vector<std::int64_t>{image.height, image.width, 3}));
  EXPECT_EQ(image.rgb, expected.bytes);
}

TEST(ImageIo, EveryExifOrientationComesUpright) {
  TempFolder folder;
  const Image stored = gradient(24, 16);
  const auto jpeg = encodeJpeg(stored, 95);
  writeFileAtomically(folder / "plain.jpg", jpeg);
  const Image plain = readImage(folder / "plain.jpg");
  for (int o = 1; o <= 8; ++o) {
    writeFileAtomically(folder / "o.jpg", withOrientation(jpeg, o));
    const Image image = readImage(folder / "o.jpg");
    const bool turned = o >= 5;
    ASSERT_EQ(image.width, turned ? 16 : 24) << o;
    ASSERT_EQ(image.height, turned ? 24 : 16) << o;
    const ImageSize size = readImageSize(folder / "o.jpg");
    EXPECT_EQ(size.width, image.width);
    EXPECT_EQ(size.height, image.height);
    // Where the stored (0,0) and (23,0) corners belong, by the EXIF standard's row/column table.
    const int w = image.width - 1, h = image.height - 1;
    const int zero[9][2] = {{}, {0, 0}, {w, 0}, {w, h}, {0, h}, {0, 0}, {w, 0}, {w, h}, {0, h}};
    const int right[9][2] = {{}, {w, 0}, {0, 0}, {0, h}, {w, h}, {0, h}, {w, h}, {w, 0}, {0, 0}};
    EXPECT_TRUE(std::equal(plain.pixel(0, 0), plain.pixel(0, 0) + 3, image.pixel(zero[o][0], zero[o][1]))) << o;
    EXPECT_TRUE(std::equal(plain.pixel(23, 0), plain.pixel(23, 0) + 3, image.pixel(right[o][0], right[o][1]))) << o;
  }
}

// Files made with Python's zlib and struct. RGBA 3 x 1: opaque red, transparent white, half transparent black.
const std::vector<std::uint8_t> kRgba{
    137, 80,  78,  71, 13, 10,  26, 10,  0,   0,   0,  13,  73, 72, 68, 82, 0,   0,   0,  3,   0,   0,   0,   1,  8,
    6,   0,   0,   0,  27, 224, 20, 180, 0,   0,   0,  18,  73, 68, 65, 84, 120, 218, 99, 248, 207, 192, 240, 31, 8,
    24,  128, 160, 1,  0,  42,  99, 5,   124, 204, 31, 197, 25, 0,  0,  0,  0,   73,  69, 78,  68,  174, 66,  96, 130};

TEST(ImageIo, TransparencyIsWhitePaperForPicturesAndNoMarkForMasks) {
  TempFolder folder;
  writeFileAtomically(folder / "a.png", kRgba);
  EXPECT_EQ(readImage(folder / "a.png").rgb, (std::vector<std::uint8_t>{255, 0, 0, 255, 255, 255, 127, 127, 127}));
  EXPECT_EQ(readGrey(folder / "a.png"), (Plane<std::uint8_t>(3, 1, {76, 0, 0})));
}

// 16-bit grey 3 x 1: 0, 32896, 65535.
const std::vector<std::uint8_t> kGrey16{
    137, 80,  78, 71, 13, 10,  26, 10,  0,   0,  0,  13,  73, 72, 68, 82, 0,  0,   0,   3,  0,   0,  0,   1,
    16,  0,   0,  0,  0,  110, 27, 151, 43,  0,  0,  0,   15, 73, 68, 65, 84, 120, 218, 99, 96,  96, 104, 104,
    248, 255, 31, 0,  6,  132, 2,  255, 255, 27, 98, 241, 0,  0,  0,  0,  73, 69,  78,  68, 174, 66, 96,  130};

TEST(ImageIo, SixteenBitsAreScaledToEight) {
  TempFolder folder;
  writeFileAtomically(folder / "a.png", kGrey16);
  EXPECT_EQ(readGrey(folder / "a.png"), (Plane<std::uint8_t>(3, 1, {0, 128, 255})));
}

// Grey 2 x 1 with the orientation 6 (turn clockwise) in an eXIf chunk behind the pixels.
const std::vector<std::uint8_t> kTurnedPng{
    137, 80, 78,  71,  13, 10,  26, 10,  0,  0,   0,   13,  73, 72, 68,  82, 0,   0,  0,  2,   0,   0,
    0,   1,  8,   0,   0,  0,   0,  209, 73, 32,  86,  0,   0,  0,  11,  73, 68,  65, 84, 120, 218, 99,
    224, 18, 1,   0,   0,  43,  0,  31,  4,  200, 240, 194, 0,  0,  0,   26, 101, 88, 73, 102, 77,  77,
    0,   42, 0,   0,   0,  8,   0,  1,   1,  18,  0,   3,   0,  0,  0,   1,  0,   6,  0,  0,   0,   0,
    0,   0,  214, 103, 75, 105, 0,  0,   0,  0,   73,  69,  78, 68, 174, 66, 96,  130};

TEST(ImageIo, PngOrientationIsFollowed) {
  TempFolder folder;
  writeFileAtomically(folder / "a.png", kTurnedPng);
  EXPECT_EQ(readGrey(folder / "a.png"), (Plane<std::uint8_t>(1, 2, {10, 20})));
  EXPECT_EQ(readImageSize(folder / "a.png").height, 2);
}

// Uncompressed grey TIFF 3 x 2, values 1 to 6.
const std::vector<std::uint8_t> kTiff{
    73, 73, 42, 0, 14, 0, 0,  0,  1, 2, 3, 4, 5, 6, 10, 0, 0, 1, 3,  0,  1, 0, 0, 0, 3, 0, 0, 0, 1, 1, 3,  0, 1, 0, 0,
    0,  2,  0,  0, 0,  2, 1,  3,  0, 1, 0, 0, 0, 8, 0,  0, 0, 3, 1,  3,  0, 1, 0, 0, 0, 1, 0, 0, 0, 6, 1,  3, 0, 1, 0,
    0,  0,  1,  0, 0,  0, 17, 1,  4, 0, 1, 0, 0, 0, 8,  0, 0, 0, 18, 1,  3, 0, 1, 0, 0, 0, 1, 0, 0, 0, 21, 1, 3, 0, 1,
    0,  0,  0,  1, 0,  0, 0,  22, 1, 3, 0, 1, 0, 0, 0,  2, 0, 0, 0,  23, 1, 4, 0, 1, 0, 0, 0, 6, 0, 0, 0,  0, 0, 0, 0};

TEST(ImageIo, TiffSizeAndPixelsAgreeForEveryOrientation) {
  TempFolder folder;
  ASSERT_EQ(kTiff[96], 1);
  for (int o = 1; o <= 8; ++o) {
    auto file = kTiff;
    file[96] = static_cast<std::uint8_t>(o);
    writeFileAtomically(folder / "a.tif", file);
    const auto grey = readGrey(folder / "a.tif");
    const ImageSize size = readImageSize(folder / "a.tif");
    EXPECT_EQ(grey.width(), size.width) << o;
    EXPECT_EQ(grey.height(), size.height) << o;
    EXPECT_EQ(grey.at(0, 0), (std::vector<int>{1, 3, 6, 4, 1, 4, 6, 3}.at(static_cast<std::size_t>(o - 1)))) << o;
  }
}

// 16-bit TIFF 4 x 1, PhotometricInterpretation 0 (0 is white), stored 65535 0 32896 65535
const std::vector<std::uint8_t> kMinIsWhite16{
    73, 73, 42, 0, 16, 0, 0, 0, 255, 255, 0,  0, 128, 128, 255, 255, 9, 0, 0, 1, 4, 0, 1, 0, 0,  0,
    4,  0,  0,  0, 1,  1, 4, 0, 1,   0,   0,  0, 1,   0,   0,   0,   2, 1, 3, 0, 1, 0, 0, 0, 16, 0,
    0,  0,  3,  1, 3,  0, 1, 0, 0,   0,   1,  0, 0,   0,   6,   1,   3, 0, 1, 0, 0, 0, 0, 0, 0,  0,
    17, 1,  4,  0, 1,  0, 0, 0, 8,   0,   0,  0, 21,  1,   3,   0,   1, 0, 0, 0, 1, 0, 0, 0, 22, 1,
    4,  0,  1,  0, 0,  0, 1, 0, 0,   0,   23, 1, 4,   0,   1,   0,   0, 0, 8, 0, 0, 0, 0, 0, 0,  0};

// 16-bit TIFF 4 x 1 that says a second time that it is 60000 wide (tag 256)
const std::vector<std::uint8_t> kTwoWidths{
    73, 73, 42, 0,  16, 0, 0, 0, 255, 255, 0,  0, 128, 128, 255, 255, 10, 0, 0, 1, 4, 0,  1,   0, 0, 0, 4, 0,  0,
    0,  1,  1,  4,  0,  1, 0, 0, 0,   1,   0,  0, 0,   0,   1,   4,   0,  1, 0, 0, 0, 96, 234, 0, 0, 2, 1, 3,  0,
    1,  0,  0,  0,  16, 0, 0, 0, 3,   1,   3,  0, 1,   0,   0,   0,   1,  0, 0, 0, 6, 1,  3,   0, 1, 0, 0, 0,  1,
    0,  0,  0,  17, 1,  4, 0, 1, 0,   0,   0,  8, 0,   0,   0,   21,  1,  3, 0, 1, 0, 0,  0,   1, 0, 0, 0, 22, 1,
    4,  0,  1,  0,  0,  0, 1, 0, 0,   0,   23, 1, 4,   0,   1,   0,   0,  0, 8, 0, 0, 0,  0,   0, 0, 0};

TEST(ImageIo, SixteenBitsWhereZeroIsWhiteAreNoNegative) {
  TempFolder folder;
  writeFileAtomically(folder / "a.tif", kMinIsWhite16);
  // By hand: 65535 - stored is 0, 65535, 32639, 0; a 257th of it in 8 bits.
  EXPECT_EQ(readGrey(folder / "a.tif"), (Plane<std::uint8_t>(4, 1, {0, 255, 127, 0})));
}

TEST(ImageIo, AFileThatStatesTwoSizesIsRefused) {
  TempFolder folder;
  writeFileAtomically(folder / "a.tif", kTwoWidths);
  for (const auto& read : {std::function<void()>([&] { readImage(folder / "a.tif"); }),
                           std::function<void()>([&] { readImageSize(folder / "a.tif"); })})
    try {
      read();
      FAIL();
    } catch (const Error& e) {
      EXPECT_NE(e.problem().find("twice"), std::string::npos) << e.problem();
    }
}

TEST(ImageIo, PortableMapsAreScaledByTheirOwnWhite) {
  TempFolder folder;
  writeFileAtomically(folder / "a.pgm", "P2 4 1 15\n0 5 10 15\n");  // thirds of white
  EXPECT_EQ(readGrey(folder / "a.pgm"), (Plane<std::uint8_t>(4, 1, {0, 85, 170, 255})));
  writeFileAtomically(folder / "a.pgm", std::string("P5 4 1 15\n\x00\x05\x0A\x0F", 14));
  EXPECT_EQ(readGrey(folder / "a.pgm"), (Plane<std::uint8_t>(4, 1, {0, 85, 170, 255})));
  std::string wide = "P5 3 1 4095\n";
  for (const int v : {0, 819, 4095}) wide += {static_cast<char>(v >> 8), static_cast<char>(v & 255)};
  writeFileAtomically(folder / "b.pgm", wide);  // 819 is a fifth of 4095
  EXPECT_EQ(readGrey(folder / "b.pgm"), (Plane<std::uint8_t>(3, 1, {0, 51, 255})));
  writeFileAtomically(folder / "c.pbm", "P1 4 1\n0 1 1 0\n");  // 1 is black
  EXPECT_EQ(readGrey(folder / "c.pbm"), (Plane<std::uint8_t>(4, 1, {255, 0, 0, 255})));
}

TEST(ImageIo, LevelsOfSixteenBitsStayApart) {
  TempFolder folder;
  std::string pgm = "P5 4 1 65535\n";
  for (const int v : {0, 1, 2, 257}) pgm += {static_cast<char>(v >> 8), static_cast<char>(v & 255)};
  writeFileAtomically(folder / "a.pgm", pgm);
  const Plane<float> levels = readGreyLevels(folder / "a.pgm");
  EXPECT_LT(levels[0], levels[1]) << "which 8 bits take for the same";
  EXPECT_LT(levels[1], levels[2]);
  EXPECT_FLOAT_EQ(levels[3], 1.0f);  // 257 is 65535 / 255
  EXPECT_TRUE(isDeep(folder / "a.pgm"));
  writeFileAtomically(folder / "b.png", encodePng(Plane<std::uint8_t>(3, 1, {0, 7, 255})));
  EXPECT_EQ(readGreyLevels(folder / "b.png"), (Plane<float>(3, 1, {0.f, 7.f, 255.f})));
  EXPECT_FALSE(isDeep(folder / "b.png"));
}

TEST(ImageIo, WhatIsNoImageIsCalledByItsName) {
  TempFolder folder;
  std::string dicom(128, '\0');
  dicom.replace(0, 4, std::string("II*\0", 4));  // some programs put the beginning of a TIFF there
  dicom += "DICM" + std::string(100, '\0');
  const std::pair<std::string, const char*> cases[] = {
      {dicom, "DICOM"},
      {std::string("\x76\x2F\x31\x01", 4) + std::string(40, 'x'), "OpenEXR"},
      {std::string("MM\0+\0\x08\0\0", 8) + std::string(40, 'x'), "BigTIFF"},
      {std::string(344, '\0') + std::string("ni1\0", 4) + std::string(40, 'x'), "NIfTI volume whose values"},
      {"<!DOCTYPE html><html>404</html>", "web page"},
      {"version https://git-lfs.github.com/spec/v1\noid sha256:0\n", "Git LFS"},
      {std::string("RIFF\x20\0\0\0WEBPVP8X\x0A\0\0\0\x02\0\0\0", 24) + std::string(40, 'x'), "animated WebP"},
      {"neither this nor that", "PNG, TIFF, WebP"},
  };
  for (const auto& [content, name] : cases) {
    writeFileAtomically(folder / "a.jpg", content);
    try {
      readImage(folder / "a.jpg");
      FAIL() << name;
    } catch (const Error& e) {
      EXPECT_NE(e.problem().find(name), std::string::npos) << e.problem();
      EXPECT_FALSE(e.remedy().empty());
    }
  }
}

TEST(ImageIo, AColourProfileMakesNoNoiseOnStandardError) {
  TempFolder folder;
  auto png = encodePng(gradient(4, 4));
  // A profile that libpng complains about, with a checksum of 0, before the first pixels (behind IHDR: 8 + 25 bytes).
  const std::vector<std::uint8_t> profile{0, 0, 0, 5, 'i', 'C', 'C', 'P', 'x', 0, 0, 1, 2, 0, 0, 0, 0};
  png.insert(png.begin() + 33, profile.begin(), profile.end());
  writeFileAtomically(folder / "a.png", png);
  ::testing::internal::CaptureStderr();
  const Image image = readImage(folder / "a.png");
  EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
  EXPECT_EQ(image, gradient(4, 4));
  auto damaged = encodePng(gradient(4, 4));
  damaged[45] = static_cast<std::uint8_t>(damaged[45] ^ 1);
  writeFileAtomically(folder / "b.png", damaged);
  ::testing::internal::CaptureStderr();
  EXPECT_THROW(readImage(folder / "b.png"), Error);
  EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
}

TEST(ImageIo, FailuresSayWhichAndWhy) {
  TempFolder folder;
  EXPECT_EQ(failure(folder / "none.jpg"), ErrorCode::FileNotFound);
  EXPECT_EQ(failure(folder.path()), ErrorCode::BadFormat);
  writeFileAtomically(folder / "empty.jpg", std::string_view());
  EXPECT_EQ(failure(folder / "empty.jpg"), ErrorCode::BadFormat);
  writeFileAtomically(folder / "text.jpg", "this is not a picture");
  EXPECT_EQ(failure(folder / "text.jpg"), ErrorCode::BadFormat);
  EXPECT_THROW(readImageSize(folder / "text.jpg"), Error);
  EXPECT_THROW(readGrey(folder / "text.jpg"), Error);
}

TEST(ImageIo, HugeHeadersAreRefusedBeforeDecoding) {
  TempFolder folder;
  auto png = encodePng(gradient(4, 4));
  png[16] = 0x00, png[17] = 0x01, png[18] = 0x86, png[19] = 0xA0;  // width 100,000
  png[20] = 0x00, png[21] = 0x01, png[22] = 0x86, png[23] = 0xA0;
  writeFileAtomically(folder / "huge.png", png);
  try {
    readImage(folder / "huge.png");
    FAIL();
  } catch (const Error& e) {
    EXPECT_NE(e.problem().find("100000 x 100000"), std::string::npos);
    EXPECT_NE(e.problem().find("100 megapixels"), std::string::npos);
  }
  EXPECT_THROW(readImageSize(folder / "huge.png"), Error);
  writeFileAtomically(folder / "huge.pgm", "P5 2000000000 2000000000 255\n");
  EXPECT_THROW(readImage(folder / "huge.pgm"), Error);
}

TEST(ImageIo, EveryTruncationOfAJpegAndPngIsAnError) {
  TempFolder folder;
  for (const auto& whole : {encodeJpeg(gradient(20, 20), 90), encodePng(gradient(20, 20))})
    for (std::size_t n = 0; n < whole.size(); n += n < 200 ? 1 : 7) {
      // The last bytes of a PNG are its end chunk's checksum; without them the image is still whole or refused.
      const std::vector<std::uint8_t> cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(n));
      writeFileAtomically(folder / "cut", cut);
      EXPECT_THROW(readImage(folder / "cut"), Error) << n << " of " << whole.size();
    }
}

TEST(ImageIo, CutOffPhotoIsNotSilentlyHalfGrey) {
  TempFolder folder;
  auto bytes = readFile(kInputs / "chelsea_q90_420.jpg");
  bytes.resize(bytes.size() / 2);
  writeFileAtomically(folder / "half.jpg", bytes);
  try {
    readImage(folder / "half.jpg");
    FAIL();
  } catch (const Error& e) {
    EXPECT_NE(e.problem().find("cut off"), std::string::npos);
  }
  const ImageSize size = readImageSize(folder / "half.jpg");  // the header is whole
  EXPECT_EQ(size.width, 451);
}

TEST(ImageIo, DamagedFilesAreReadOrRefusedNeverWorse) {
  TempFolder folder;
  std::mt19937 random(11);
  int refused = 0;
  const std::string pgm = "P5 9 9 255\n" + std::string(81, 'g');
  const std::vector<std::vector<std::uint8_t>> whole{
      encodeJpeg(gradient(24, 24), 80), encodePng(gradient(24, 24)), kTiff, kMinIsWhite16, {pgm.begin(), pgm.end()}};
  for (std::size_t round = 0; round < 1000; ++round) {
    auto file = whole[round % whole.size()];
    for (int k = 0; k < 4; ++k)
      file[random() % std::min<std::size_t>(file.size(), 400)] = static_cast<std::uint8_t>(random());
    writeFileAtomically(folder / "f", file);
    try {
      const Image image = readImage(folder / "f");
      EXPECT_EQ(image.rgb.size(), static_cast<std::size_t>(image.width) * image.height * 3);
    } catch (const Error&) {
      ++refused;
    }
  }
  EXPECT_GT(refused, 100);
}

TEST(ImageIo, PortableGreyMapsAreRead) {
  TempFolder folder;
  writeFileAtomically(folder / "a.pgm", std::string("P5\n# made by hand\n3 1\n255\n\x00\x80\xff", 29));
  EXPECT_EQ(readGrey(folder / "a.pgm"), (Plane<std::uint8_t>(3, 1, {0, 128, 255})));
  writeFileAtomically(folder / "cut.pgm", std::string("P5\n3 2\n255\n\x00\x80\xff", 14));
  EXPECT_THROW(readGrey(folder / "cut.pgm"), Error);
}

TEST(ImageIo, EncodingNothingIsAnError) {
  EXPECT_THROW(encodePng(Image{}), Error);
  EXPECT_THROW(encodeJpeg(gradient(2, 2), 0), Error);
}

}  // namespace
}  // namespace sightline
