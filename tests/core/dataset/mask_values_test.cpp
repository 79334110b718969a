// SPDX-License-Identifier: GPL-3.0-or-later
// What the values of a mask mean. The files were written by a few lines of Python (zlib.compress, zlib.crc32) and not
// by the program's encoder; who marked what is how each was drawn, stated above it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/annotation.h"
#include "core/dataset/human_mask.h"
#include "core/image/npy.h"
#include "tests/support/message_texts.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using Votes = std::vector<int>;

// grey 0 1 1 0
const std::vector<std::uint8_t> kClasses01{137, 80,  78, 71,  13, 10,  26,  10, 0,  0,  0,   13,  73,  72, 68, 82, 0, 0,
                                           0,   4,   0,  0,   0,  1,   8,   0,  0,  0,  0,   220, 87,  80, 17, 0,  0, 0,
                                           13,  73,  68, 65,  84, 120, 156, 99, 96, 96, 100, 100, 0,   0,  0,  10, 0, 3,
                                           48,  161, 73, 184, 0,  0,   0,   0,  73, 69, 78,  68,  174, 66, 96, 130};

// grey 0 15 15 0
const std::vector<std::uint8_t> kClass15{137, 80,  78, 71,  13, 10,  26,  10, 0,  0,   0,   13,  73,  72, 68, 82, 0, 0,
                                         0,   4,   0,  0,   0,  1,   8,   0,  0,  0,   0,   220, 87,  80, 17, 0,  0, 0,
                                         13,  73,  68, 65,  84, 120, 156, 99, 96, 224, 231, 103, 0,   0,  0,  80, 0, 31,
                                         207, 130, 38, 122, 0,  0,   0,   0,  73, 69,  78,  68,  174, 66, 96, 130};

// grey 0 5 5 255 12 0
const std::vector<std::uint8_t> kClassesWithBorder{
    137, 80,  78, 71, 13, 10,  26,  10,  0,   0,   0,   13, 73, 72, 68, 82, 0,  0,   0,   6,  0,   0,  0,   1,
    8,   0,   0,  0,  0,  216, 162, 128, 44,  0,   0,   0,  15, 73, 68, 65, 84, 120, 156, 99, 96,  96, 101, 253,
    207, 195, 0,  0,  3,  73,  1,   22,  125, 133, 139, 69, 0,  0,  0,  0,  73, 69,  78,  68, 174, 66, 96,  130};

// 16-bit grey 0 1 1 0
const std::vector<std::uint8_t> k16Bit01{
    137, 80, 78, 71, 13, 10,  26,  10,  0,   0,  0,   13, 73, 72, 68, 82, 0,  0,   0,   4,  0,   0,  0,  1,
    16,  0,  0,  0,  0,  140, 199, 140, 82,  0,  0,   0,  15, 73, 68, 65, 84, 120, 156, 99, 96,  96, 96, 96,
    4,   66, 6,  0,  0,  17,  0,   3,   123, 94, 185, 30, 0,  0,  0,  0,  73, 69,  78,  68, 174, 66, 96, 130};

// 16-bit grey 0 255 255 0
const std::vector<std::uint8_t> k16Bit255{
    137, 80,  78, 71, 13, 10,  26,  10,  0,  0,   0,   13, 73, 72, 68, 82, 0,  0,   0,   4,  0,   0,  0,  1,
    16,  0,   0,  0,  0,  140, 199, 140, 82, 0,   0,   0,  15, 73, 68, 65, 84, 120, 156, 99, 96,  96, 96, 248,
    15,  132, 12, 0,  8,  1,   1,   255, 45, 173, 200, 80, 0,  0,  0,  0,  73, 69,  78,  68, 174, 66, 96, 130};

// 16-bit grey 0 4095 4095 0
const std::vector<std::uint8_t> k16Bit4095{
    137, 80,  78, 71, 13,  10,  26,  10, 0,   0,   0,   13, 73, 72, 68, 82, 0,   0,   0,  4,  0,   0,   0,   1,   16,
    0,   0,   0,  0,  140, 199, 140, 82, 0,   0,   0,   17, 73, 68, 65, 84, 120, 156, 99, 96, 96,  224, 255, 207, 255,
    159, 129, 1,  0,  8,   151, 2,   29, 210, 149, 240, 43, 0,  0,  0,  0,  73,  69,  78, 68, 174, 66,  96,  130};

// PASCAL VOC's palette, indices 0 1 15 255 8 0; its numbers 1, 8 and 15 are (128, 0, 0), (64, 0, 0), (192, 128, 128)
const std::vector<std::uint8_t> kVocPalette{
    137, 80, 78,  71,  13, 10,  26,  10,  0,   0,  0,   13,  73,  72,  68,  82,  0,   0,   0,   6,   0,   0,   0,   1,
    8,   3,  0,   0,   0,  202, 23,  47,  194, 0,  0,   3,   0,   80,  76,  84,  69,  0,   0,   0,   128, 0,   0,   0,
    128, 0,  128, 128, 0,  0,   0,   128, 128, 0,  128, 0,   128, 128, 128, 128, 128, 64,  0,   0,   192, 0,   0,   64,
    128, 0,  192, 128, 0,  64,  0,   128, 192, 0,  128, 64,  128, 128, 192, 128, 128, 0,   64,  0,   128, 64,  0,   0,
    192, 0,  128, 192, 0,  0,   64,  128, 128, 64, 128, 0,   192, 128, 128, 192, 128, 64,  64,  0,   192, 64,  0,   64,
    192, 0,  192, 192, 0,  64,  64,  128, 192, 64, 128, 64,  192, 128, 192, 192, 128, 0,   0,   64,  128, 0,   64,  0,
    128, 64, 128, 128, 64, 0,   0,   192, 128, 0,  192, 0,   128, 192, 128, 128, 192, 64,  0,   64,  192, 0,   64,  64,
    128, 64, 192, 128, 64, 64,  0,   192, 192, 0,  192, 64,  128, 192, 192, 128, 192, 0,   64,  64,  128, 64,  64,  0,
    192, 64, 128, 192, 64, 0,   64,  192, 128, 64, 192, 0,   192, 192, 128, 192, 192, 64,  64,  64,  192, 64,  64,  64,
    192, 64, 192, 192, 64, 64,  64,  192, 192, 64, 192, 64,  192, 192, 192, 192, 192, 32,  0,   0,   160, 0,   0,   32,
    128, 0,  160, 128, 0,  32,  0,   128, 160, 0,  128, 32,  128, 128, 160, 128, 128, 96,  0,   0,   224, 0,   0,   96,
    128, 0,  224, 128, 0,  96,  0,   128, 224, 0,  128, 96,  128, 128, 224, 128, 128, 32,  64,  0,   160, 64,  0,   32,
    192, 0,  160, 192, 0,  32,  64,  128, 160, 64, 128, 32,  192, 128, 160, 192, 128, 96,  64,  0,   224, 64,  0,   96,
    192, 0,  224, 192, 0,  96,  64,  128, 224, 64, 128, 96,  192, 128, 224, 192, 128, 32,  0,   64,  160, 0,   64,  32,
    128, 64, 160, 128, 64, 32,  0,   192, 160, 0,  192, 32,  128, 192, 160, 128, 192, 96,  0,   64,  224, 0,   64,  96,
    128, 64, 224, 128, 64, 96,  0,   192, 224, 0,  192, 96,  128, 192, 224, 128, 192, 32,  64,  64,  160, 64,  64,  32,
    192, 64, 160, 192, 64, 32,  64,  192, 160, 64, 192, 32,  192, 192, 160, 192, 192, 96,  64,  64,  224, 64,  64,  96,
    192, 64, 224, 192, 64, 96,  64,  192, 224, 64, 192, 96,  192, 192, 224, 192, 192, 0,   32,  0,   128, 32,  0,   0,
    160, 0,  128, 160, 0,  0,   32,  128, 128, 32, 128, 0,   160, 128, 128, 160, 128, 64,  32,  0,   192, 32,  0,   64,
    160, 0,  192, 160, 0,  64,  32,  128, 192, 32, 128, 64,  160, 128, 192, 160, 128, 0,   96,  0,   128, 96,  0,   0,
    224, 0,  128, 224, 0,  0,   96,  128, 128, 96, 128, 0,   224, 128, 128, 224, 128, 64,  96,  0,   192, 96,  0,   64,
    224, 0,  192, 224, 0,  64,  96,  128, 192, 96, 128, 64,  224, 128, 192, 224, 128, 0,   32,  64,  128, 32,  64,  0,
    160, 64, 128, 160, 64, 0,   32,  192, 128, 32, 192, 0,   160, 192, 128, 160, 192, 64,  32,  64,  192, 32,  64,  64,
    160, 64, 192, 160, 64, 64,  32,  192, 192, 32, 192, 64,  160, 192, 192, 160, 192, 0,   96,  64,  128, 96,  64,  0,
    224, 64, 128, 224, 64, 0,   96,  192, 128, 96, 192, 0,   224, 192, 128, 224, 192, 64,  96,  64,  192, 96,  64,  64,
    224, 64, 192, 224, 64, 64,  96,  192, 192, 96, 192, 64,  224, 192, 192, 224, 192, 32,  32,  0,   160, 32,  0,   32,
    160, 0,  160, 160, 0,  32,  32,  128, 160, 32, 128, 32,  160, 128, 160, 160, 128, 96,  32,  0,   224, 32,  0,   96,
    160, 0,  224, 160, 0,  96,  32,  128, 224, 32, 128, 96,  160, 128, 224, 160, 128, 32,  96,  0,   160, 96,  0,   32,
    224, 0,  160, 224, 0,  32,  96,  128, 160, 96, 128, 32,  224, 128, 160, 224, 128, 96,  96,  0,   224, 96,  0,   96,
    224, 0,  224, 224, 0,  96,  96,  128, 224, 96, 128, 96,  224, 128, 224, 224, 128, 32,  32,  64,  160, 32,  64,  32,
    160, 64, 160, 160, 64, 32,  32,  192, 160, 32, 192, 32,  160, 192, 160, 160, 192, 96,  32,  64,  224, 32,  64,  96,
    160, 64, 224, 160, 64, 96,  32,  192, 224, 32, 192, 96,  160, 192, 224, 160, 192, 32,  96,  64,  160, 96,  64,  32,
    224, 64, 160, 224, 64, 32,  96,  192, 160, 96, 192, 32,  224, 192, 160, 224, 192, 96,  96,  64,  224, 96,  64,  96,
    224, 64, 224, 224, 64, 96,  96,  192, 224, 96, 192, 96,  224, 192, 224, 224, 192, 154, 238, 177, 70,  0,   0,   0,
    15,  73, 68,  65,  84, 120, 156, 99,  96,  96, 228, 255, 207, 193, 0,   0,   3,   85,  1,   24,  63,  175, 167, 198,
    0,   0,  0,   0,   73, 69,  78,  68,  174, 66, 96,  130};

// black, red, half red, black
const std::vector<std::uint8_t> kRedSoft{
    137, 80,  78, 71, 13,  10, 26,  10,  0,   0,   0,   13,  73,  72, 68, 82, 0,   0,   0,  4,  0,  0,   0,   1,   8,
    2,   0,   0,  0,  118, 94, 152, 154, 0,   0,   0,   18,  73,  68, 65, 84, 120, 156, 99, 96, 96, 96,  248, 207, 192,
    208, 192, 0,  2,  0,   12, 4,   1,   128, 105, 182, 189, 161, 0,  0,  0,  0,   73,  69, 78, 68, 174, 66,  96,  130};

// black, blue, blue, black
const std::vector<std::uint8_t> kBlue{137, 80,  78,  71,  13, 10,  26,  10, 0,  0, 0,   13,  73, 72,  68,  82, 0,  0,
                                      0,   4,   0,   0,   0,  1,   8,   2,  0,  0, 0,   118, 94, 152, 154, 0,  0,  0,
                                      15,  73,  68,  65,  84, 120, 156, 99, 96, 0, 129, 255, 96, 196, 0,   0,  11, 2,
                                      1,   255, 235, 201, 67, 76,  0,   0,  0,  0, 73,  69,  78, 68,  174, 66, 96, 130};

// white, red, red, white
const std::vector<std::uint8_t> kRedOnWhite{
    137, 80,  78, 71, 13,  10,  26,  10,  0,   0,   0,  13,  73, 72, 68, 82, 0,   0,   0,  4,   0,   0,  0,  1,  8,
    2,   0,   0,  0,  118, 94,  152, 154, 0,   0,   0,  17,  73, 68, 65, 84, 120, 156, 99, 248, 15,  4,  12, 12, 32,
    244, 255, 63, 0,  53,  215, 7,   249, 137, 103, 62, 150, 0,  0,  0,  0,  73,  69,  78, 68,  174, 66, 96, 130};

// three colours, neither black nor white
const std::vector<std::uint8_t> kNoGround{137, 80,  78,  71, 13, 10, 26,  10, 0,  0,   0,   13, 73,  72,  68, 82,
                                          0,   0,   0,   4,  0,  0,  0,   1,  8,  2,   0,   0,  0,   118, 94, 152,
                                          154, 0,   0,   0,  20, 73, 68,  65, 84, 120, 156, 99, 224, 58,  33, 23,
                                          197, 117, 226, 68, 10, 3,  144, 1,  0,  27,  171, 4,  57,  105, 52, 253,
                                          120, 0,   0,   0,  0,  73, 69,  78, 68, 174, 66,  96, 130};

// black with opacity 0 255 255 0
const std::vector<std::uint8_t> kBlackBrush{
    137, 80,  78, 71, 13, 10,  26, 10,  0,   0,   0,   13,  73, 72, 68, 82, 0,  0,   0,   4,  0,   0,   0,   1,
    8,   6,   0,  0,  0,  249, 60, 15,  205, 0,   0,   0,   15, 73, 68, 65, 84, 120, 156, 99, 96,  128, 128, 255,
    80,  204, 0,  0,  14, 3,   1,  255, 243, 212, 154, 242, 0,  0,  0,  0,  73, 69,  78,  68, 174, 66,  96,  130};

// white with opacity 0 255 255 0
const std::vector<std::uint8_t> kWhiteBrush{
    137, 80, 78, 71, 13,  10,  26, 10,  0,   0,   0,  13,  73, 72, 68, 82, 0,   0,   0,  4,   0,   0,   0,  1,   8,
    6,   0,  0,  0,  249, 60,  15, 205, 0,   0,   0,  17,  73, 68, 65, 84, 120, 156, 99, 248, 255, 255, 63, 195, 127,
    4,   96, 0,  0,  121, 151, 13, 243, 155, 148, 23, 191, 0,  0,  0,  0,  73,  69,  78, 68,  174, 66,  96, 130};

class MaskValues : public ::testing::Test {
 protected:
  HumanMask read(const std::vector<std::uint8_t>& file, int people) {
    writeFileAtomically(folder_ / "mask", file);
    return readHumanMask(folder_ / "mask", people);
  }
  static Votes votes(const HumanMask& mask) { return {mask.votes.values().begin(), mask.votes.values().end()}; }

  testing::TempFolder folder_;
};

TEST_F(MaskValues, WhatIsMarkedCountsInEveryEncoding) {
  const struct {
    const char* name;
    const std::vector<std::uint8_t>& file;
    std::vector<double> share;  ///< of the people
    const char* note;
  } cases[] = {
      {"0 and 1", kClasses01, {0, 1, 1, 0}, "its values are 0 and 1"},
      {"the number of a class", kClass15, {0, 1, 1, 0}, "15"},
      {"numbers of classes in a border", kClassesWithBorder, {0, 1, 1, 0, 1, 0}, "border of 255 does not"},
      {"0 and 1 in 16 bits", k16Bit01, {0, 1, 1, 0}, "its values are 0 and 1"},
      {"8 bits in 16", k16Bit255, {0, 1, 1, 0}, "taken as 8-bit"},
      {"12 bits in 16", k16Bit4095, {0, 1, 1, 0}, "4095 counts as marked"},
      {"PASCAL VOC", kVocPalette, {0, 1, 1, 0, 1, 0}, "its border (224, 224, 192) does not"},
      {"a colour with soft edges", kRedSoft, {0, 1, 0.5, 0}, "(255, 0, 0) counts as marked"},
      {"a colour that is dark in grey", kBlue, {0, 1, 1, 0}, "(0, 0, 255) counts as marked"},
      {"a colour on white", kRedOnWhite, {0, 1, 1, 0}, "white does not"},
      {"a black brush", kBlackBrush, {0, 1, 1, 0}, "not transparent"},
      {"a white brush", kWhiteBrush, {0, 1, 1, 0}, "not transparent"},
  };
  for (const auto& c : cases)
    for (const int people : {1, 10}) {
      const HumanMask mask = read(c.file, people);
      Votes expected;
      for (const double share : c.share) expected.push_back(static_cast<int>(share * people + 0.5));
      EXPECT_EQ(votes(mask), expected) << c.name << ", " << people << " people: " << mask.note;
      EXPECT_THAT(english(mask.note), HasSubstr(c.note)) << c.name;
      EXPECT_FALSE(marksNothing(mask)) << c.name;
    }
}

TEST_F(MaskValues, AveragesOfPeopleStayWhatTheyAre) {
  for (const int people : {2, 3, 7, 10, 17}) {
    Plane<std::uint8_t> grey(people + 1, 1);
    for (int k = 0; k <= people; ++k) grey.at(k, 0) = static_cast<std::uint8_t>((255 * k + people / 2) / people);
    const HumanMask mask = read(encodePng(grey), people);
    for (int k = 0; k <= people; ++k) EXPECT_EQ(mask.votes.at(k, 0), k) << people;
    EXPECT_EQ(english(mask.note), "") << people;
  }
  // A soft edge is no list of classes, although none of its values is a share of ten people.
  EXPECT_EQ(votes(read(encodePng(Plane<std::uint8_t>(6, 1, {0, 10, 40, 255, 255, 255})), 10)),
            (Votes{0, 0, 2, 10, 10, 10}));
}

TEST_F(MaskValues, WhatCannotBeToldIsNamedAndNotGuessed) {
  try {
    read(kNoGround, 10);
    FAIL();
  } catch (const Error& e) {
    EXPECT_THAT(e.problem(), HasSubstr("without black or white"));
    EXPECT_THAT(e.remedy(), HasSubstr("PNG"));
  }
  const HumanMask odd = read(encodePng(Plane<std::uint8_t>(4, 1, {0, 36, 109, 182})), 10);  // shares of seven people
  EXPECT_THAT(english(odd.note), AllOf(HasSubstr("36, 109, 182"), HasSubstr("shares of 10")));
  const HumanMask few = read(encodePng(Plane<std::uint8_t>(4, 1, {0, 26, 26, 0})), 10);  // one of ten, or a class
  EXPECT_EQ(votes(few), (Votes{0, 1, 1, 0}));
  EXPECT_THAT(english(few.note), HasSubstr("1 of 10"));
}

TEST_F(MaskValues, AMaskThatMarksNothingSaysSo) {
  const HumanMask zero = read(encodePng(Plane<std::uint8_t>(3, 1)), 10);
  EXPECT_TRUE(marksNothing(zero));
  EXPECT_THAT(english(zero.note), HasSubstr("all its values are 0"));
  const Image dark{16, 16, std::vector<std::uint8_t>(16 * 16 * 3, 4)};
  const HumanMask jpeg = read(encodeJpeg(dark, 90), 10);  // values of a JPEG are never numbers of classes
  EXPECT_TRUE(marksNothing(jpeg));
  EXPECT_THAT(english(jpeg.note), AllOf(HasSubstr("marks nothing at any agreement"), HasSubstr("4 of 255")));
}

TEST_F(MaskValues, ArraysAreReadLikeImages) {
  const auto array = [&](const char* dtype, const std::vector<std::uint8_t>& values) {
    return read(npyBytes(dtype, {1, static_cast<std::int64_t>(values.size())}, values.data(), values.size()), 10);
  };
  EXPECT_EQ(votes(array("|b1", {0, 1, 1, 0})), (Votes{0, 10, 10, 0}));
  EXPECT_EQ(english(array("|b1", {0, 1, 1, 0}).note), "");
  EXPECT_EQ(votes(array("|u1", {0, 1, 1, 0})), (Votes{0, 10, 10, 0}));
  EXPECT_EQ(votes(array("|u1", {0, 15, 15, 0})), (Votes{0, 10, 10, 0}));
  EXPECT_EQ(votes(array("|u1", {0, 128, 255, 0})), (Votes{0, 5, 10, 0}));
  EXPECT_EQ(votes(read(npyBytes(Plane<float>(3, 1, {0.f, 0.3f, 1.f})), 10)), (Votes{0, 3, 10}));
}

TEST_F(MaskValues, APaintedMaskSavedByAnotherProgramStaysMarked) {
  writeFileAtomically(folder_ / "p.png", kClasses01);
  EXPECT_EQ(readAnnotation(folder_ / "p.png", 4, 1), (Plane<std::uint8_t>(4, 1, {0, 1, 1, 0})));
}

TEST_F(MaskValues, ReadersAreAveragedOneVoteEach) {
  const Plane<std::uint8_t> drawn[] = {{4, 1, {0, 255, 255, 0}}, {4, 1, {0, 0, 255, 0}}, {4, 1, {0, 0, 0, 0}}};
  DatasetItem item;
  for (int k = 0; k < 3; ++k) {
    const auto file = folder_ / ("reader" + std::to_string(k) + ".png");
    writeFileAtomically(file, encodePng(drawn[k]));
    item.readers.push_back(file);
  }
  item.mask = item.readers.front();
  const HumanMask mask = readHumanMask(item, 10);
  EXPECT_EQ(mask.annotators, 3);
  EXPECT_EQ(votes(mask), (Votes{0, 1, 2, 0})) << "counted by hand over the three masks above";
}

}  // namespace
}  // namespace sightline
