// SPDX-License-Identifier: GPL-3.0-or-later
// Human masks: every way to write one (a row of kForms) times everything it can say (a row of kMeanings). What is
// expected is the votes of the meaning and nothing else.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <ostream>

#include "core/base/error.h"
#include "core/dataset/human_mask.h"
#include "tests/support/message_texts.h"
#include "tests/support/temp_folder.h"
#include "tests/sweep/written_frames.h"

namespace sightline::sweep {
namespace {

using ::testing::HasSubstr;

constexpr int kWidth = 27, kHeight = 13;  // rows that fill no whole bytes and no whole blocks of a JPEG
constexpr std::size_t kPixels = std::size_t{kWidth} * kHeight;

/// What a mask says: how many of `people` marked each pixel.
struct Meaning {
  std::string name;
  int people = 10;
  std::function<int(int x, int y)> votes;
  bool shares = false;   ///< some pixels have votes of some people: only forms with levels can say that
  bool details = false;  ///< smaller than a block of a JPEG
};

const std::vector<Meaning>& meanings() {
  static const std::vector<Meaning> kMeanings{
      {"the left half, 10 people", 10, [](int x, int) { return x < 16 ? 10 : 0; }},
      {"the left half, 1 person", 1, [](int x, int) { return x < 16 ? 1 : 0; }},
      {"one block, 3 people", 3, [](int x, int y) { return x >= 8 && x < 16 && y < 8 ? 3 : 0; }},
      {"one pixel, 10 people", 10, [](int x, int y) { return x == 20 && y == 9 ? 10 : 0; }, false, true},
      {"all but one pixel, 10 people", 10, [](int x, int y) { return x == 20 && y == 9 ? 0 : 10; }, false, true},
      {"everything, 10 people", 10, [](int, int) { return 10; }},
      {"nothing, 10 people", 10, [](int, int) { return 0; }},
      {"nothing, 1 person", 1, [](int, int) { return 0; }},
      {"0 to 7 of 7 people", 7, [](int x, int y) { return x / 8 + 4 * (y / 8); }, true},
      {"0, 5 and 10 of 10 people", 10, [](int x, int) { return 5 * std::min(x / 8, 2); }, true},
      {"1 of 2 people and both", 2, [](int x, int) { return x < 8    ? 1
                                                            : x < 16 ? 2
                                                                     : 0; }, true},
  };
  return kMeanings;
}

/// A meaning drawn: for each pixel the votes.
struct Drawn {
  std::vector<int> votes;
  int people = 10;

  explicit Drawn(const Meaning& meaning) : people(meaning.people) {
    for (int y = 0; y < kHeight; ++y)
      for (int x = 0; x < kWidth; ++x) votes.push_back(meaning.votes(x, y));
  }
  /// Votes as levels from 0 to `white`.
  [[nodiscard]] Samples levels(int white) const {
    Samples out;
    for (const int v : votes) out.push_back(static_cast<std::uint16_t>((v * white + people / 2) / people));
    return out;
  }
  /// `marked` samples where anybody marked the pixel, else `ground`.
  [[nodiscard]] Samples painted(const Samples& marked, const Samples& ground) const {
    Samples out;
    for (const int v : votes) out.insert(out.end(), (v > 0 ? marked : ground).begin(), (v > 0 ? marked : ground).end());
    return out;
  }
  [[nodiscard]] std::vector<double> numbers(double all) const {
    std::vector<double> out;
    for (const int v : votes) out.push_back(all * v / people);
    return out;
  }
};

enum class Carries {
  Shares,       ///< levels: how many people marked a pixel
  Marks,        ///< marked or not
  SomeMarks,    ///< the same, but where everything is marked this cannot be told from nothing: no colour is the ground
  RoughShares,  ///< levels that a JPEG changes a little: no meaning with details
};

/// How a mask is written.
struct Form {
  std::string name;
  Carries carries = Carries::Shares;
  std::string note;  ///< must be in the reading's note where a part is marked; empty: the note must be empty
  std::function<Bytes(const Drawn&)> write;
  std::string refused{};  ///< must be in the error instead; empty: the file is read
};

Samples inverted(Samples samples, int white) {
  for (auto& s : samples) s = static_cast<std::uint16_t>(white - s);
  return samples;
}

std::function<Bytes(const Drawn&)> pngLevels(int bits) {
  return [bits](const Drawn& d) { return png(kWidth, kHeight, d.levels((1 << bits) - 1), {.bits = bits}); };
}
std::function<Bytes(const Drawn&)> pngValue(int bits, int value) {
  return [=](const Drawn& d) {
    return png(kWidth, kHeight, d.painted({static_cast<std::uint16_t>(value)}, {0}), {.bits = bits});
  };
}
std::function<Bytes(const Drawn&)> pngColour(const Samples& marked, const Samples& ground) {
  return [=](const Drawn& d) {
    return png(kWidth, kHeight, d.painted(marked, ground), {.colourType = marked.size() == 4 ? 6 : 2});
  };
}
std::function<Bytes(const Drawn&)> pngPalette(int bits, int value, const Bytes& palette) {
  return [=](const Drawn& d) {
    return png(kWidth, kHeight, d.painted({static_cast<std::uint16_t>(value)}, {0}),
               {.bits = bits, .colourType = 3, .palette = palette});
  };
}
std::function<Bytes(const Drawn&)> tiffLevels(const TiffForm& form) {
  return [form](const Drawn& d) {
    const int white = (1 << form.bits) - 1;
    const Samples levels = d.levels(white);
    return tiff(kWidth, kHeight, form.photometric == 0 ? inverted(levels, white) : levels, form);
  };
}
std::function<Bytes(const Drawn&)> pnmLevels(char kind, int maximum) {
  return [=](const Drawn& d) { return pnm(kind, kWidth, kHeight, maximum, d.levels(maximum)); };
}
std::function<Bytes(const Drawn&)> npyNumbers(const char* descr, bool fortran, double all) {
  const bool whole = descr[1] != 'f';
  return [=](const Drawn& d) {
    auto values = d.numbers(all);
    if (whole)
      for (double& v : values) v = std::floor(v + 0.5);
    return npy(descr, fortran, kWidth, kHeight, values);
  };
}

std::function<Bytes(const Drawn&)> gifOf(std::uint16_t marked, const Bytes& palette) {
  return [=](const Drawn& d) { return gif(kWidth, kHeight, {d.painted({marked}, {0})}, palette); };
}
/// @param all  the value that stands for everybody
std::function<Bytes(const Drawn&)> niftiOf(NiftiType type, int all) {
  return [=](const Drawn& d) {
    return nifti(kWidth, kHeight, {all == 255 ? d.levels(255) : d.painted({static_cast<std::uint16_t>(all)}, {0})},
                 {.type = type});
  };
}

/// PASCAL VOC's palette: a number's bits spread over the channels from their top (VOC devkit, VOClabelcolormap.m).
Bytes vocPalette() {
  Bytes out;
  for (int number = 0; number < 256; ++number) {
    int rgb[3] = {0, 0, 0};
    for (int bit = 0; bit < 8; ++bit)
      for (int c = 0; c < 3; ++c) rgb[c] |= ((number >> (3 * bit + c)) & 1) << (7 - bit);
    for (const int v : rgb) out.push_back(static_cast<std::uint8_t>(v));
  }
  return out;
}
/// The number 15 (a person) with the open border of 255 in the pixels that nobody marked and that touch a mark.
Bytes vocMask(const Drawn& d) {
  Samples indices = d.painted({15}, {0});
  const Samples without = indices;
  for (int y = 0; y < kHeight; ++y)
    for (int x = 0; x + 1 < kWidth; ++x) {
      const std::size_t i = static_cast<std::size_t>(y * kWidth + x);
      if (without[i] == 15 && without[i + 1] == 0) indices[i + 1] = 255;
    }
  return png(kWidth, kHeight, indices, {.colourType = 3, .palette = vocPalette()});
}

constexpr const char* kBrush = "what is not transparent counts as marked";

const std::vector<Form>& forms() {
  using enum Carries;
  static const std::vector<Form> kForms{
      // PNG, grey
      {"PNG 8 bits 0 to 255", Shares, "", pngLevels(8)},
      {"PNG 8 bits 0 and 1", Marks, "its values are 0 and 1", pngValue(8, 1)},
      {"PNG 8 bits class 15", Marks, "15 is the number of a class", pngValue(8, 15)},
      {"PNG 8 bits class 2", Marks, "2 is the number of a class", pngValue(8, 2)},
      {"PNG 1 bit", Marks, "", pngLevels(1)},
      {"PNG 2 bits", Marks, "", pngValue(2, 3)},
      {"PNG 4 bits", Marks, "", pngValue(4, 15)},
      {"PNG 16 bits 0 to 65535", Shares, "", pngLevels(16)},
      {"PNG 16 bits 0 and 1", Marks, "its values are 0 and 1", pngValue(16, 1)},
      {"PNG 16 bits 0 and 255", Marks, "taken as 8-bit", pngValue(16, 255)},
      {"PNG 16 bits 0 and 4095", Marks, "4095 counts as marked", pngValue(16, 4095)},
      {"PNG grey as RGB", Shares, "",
       [](const Drawn& d) {
         Samples rgb;
         for (const auto v : d.levels(255)) rgb.insert(rgb.end(), 3, v);
         return png(kWidth, kHeight, rgb, {.colourType = 2});
       }},
      {"PNG grey as 16 bits RGB", Shares, "",
       [](const Drawn& d) {
         Samples rgb;
         for (const auto v : d.levels(65535)) rgb.insert(rgb.end(), 3, v);
         return png(kWidth, kHeight, rgb, {.bits = 16, .colourType = 2});
       }},
      // PNG, palettes and colours
      {"PNG palette black and white", Marks, "", pngPalette(8, 1, {0, 0, 0, 255, 255, 255})},
      {"PNG palette 1 bit black and white", Marks, "", pngPalette(1, 1, {0, 0, 0, 255, 255, 255})},
      {"PNG palette black and yellow", Marks, "(255, 255, 0) counts as marked",
       pngPalette(8, 1, {0, 0, 0, 255, 255, 0})},
      {"PNG palette PASCAL VOC class 15", Marks, "(192, 128, 128) counts as marked", pngPalette(8, 15, vocPalette())},
      {"PNG palette PASCAL VOC with border", Marks, "its border (224, 224, 192) does not", vocMask},
      {"PNG red on black", Marks, "(255, 0, 0) counts as marked", pngColour({255, 0, 0}, {0, 0, 0})},
      {"PNG green on black", Marks, "(0, 255, 0) counts as marked", pngColour({0, 255, 0}, {0, 0, 0})},
      {"PNG blue on black", Marks, "(0, 0, 255) counts as marked", pngColour({0, 0, 255}, {0, 0, 0})},
      {"PNG class 1 in the blue channel", Marks, "its values are 0 and 1", pngColour({0, 0, 1}, {0, 0, 0})},
      {"PNG class 3 in the red channel", Marks, "3 is the number of a class", pngColour({3, 0, 0}, {0, 0, 0})},
      {"PNG class 20 in the green channel", Marks, "20 is the number of a class", pngColour({0, 20, 0}, {0, 0, 0})},
      {"PNG white on black in colour", Marks, "", pngColour({255, 255, 255}, {0, 0, 0})},
      // PNG, opacity
      {"PNG opacity of white", Marks, kBrush, pngColour({255, 255, 255, 255}, {255, 255, 255, 0})},
      {"PNG opacity of red", Marks, kBrush, pngColour({255, 0, 0, 255}, {0, 0, 0, 0})},
      {"PNG opacity of black", SomeMarks, kBrush, pngColour({0, 0, 0, 255}, {0, 0, 0, 0})},
      {"PNG white with levels of opacity", Shares, kBrush,
       [](const Drawn& d) {
         Samples rgba;
         for (const auto v : d.levels(255)) rgba.insert(rgba.end(), {255, 255, 255, v});
         return png(kWidth, kHeight, rgba, {.colourType = 6});
       }},
      {"PNG opaque white on opaque black", Marks, "", pngColour({255, 255, 255, 255}, {0, 0, 0, 255})},
      {"PNG grey with opacity", Marks, kBrush,
       [](const Drawn& d) {
         return png(kWidth, kHeight, d.painted({255, 255}, {255, 0}), {.colourType = 4});
       }},
      // TIFF
      {"TIFF 8 bits MinIsBlack", Shares, "", tiffLevels({})},
      {"TIFF 8 bits MinIsWhite", Shares, "", tiffLevels({.photometric = 0})},
      {"TIFF 16 bits MinIsBlack", Shares, "", tiffLevels({.bits = 16})},
      {"TIFF 16 bits MinIsWhite", Shares, "", tiffLevels({.bits = 16, .photometric = 0})},
      {"TIFF 16 bits MinIsBlack big-endian", Shares, "", tiffLevels({.bits = 16, .bigEndian = true})},
      {"TIFF 16 bits MinIsWhite big-endian", Shares, "", tiffLevels({.bits = 16, .photometric = 0, .bigEndian = true})},
      {"TIFF 8 bits MinIsBlack in strips", Shares, "", tiffLevels({.rowsPerStrip = 4})},
      {"TIFF 1 bit MinIsBlack", Marks, "", tiffLevels({.bits = 1})},
      {"TIFF 1 bit MinIsWhite", Marks, "", tiffLevels({.bits = 1, .photometric = 0})},
      {"TIFF 8 bits 0 and 1", Marks, "its values are 0 and 1",
       [](const Drawn& d) { return tiff(kWidth, kHeight, d.painted({1}, {0}), {}); }},
      {"TIFF 8 bits class 15", Marks, "15 is the number of a class",
       [](const Drawn& d) { return tiff(kWidth, kHeight, d.painted({15}, {0}), {}); }},
      {"TIFF 16 bits 0 and 1", Marks, "its values are 0 and 1",
       [](const Drawn& d) { return tiff(kWidth, kHeight, d.painted({1}, {0}), {.bits = 16}); }},
      {"TIFF green on black", Marks, "(0, 255, 0) counts as marked",
       [](const Drawn& d) {
         return tiff(kWidth, kHeight, d.painted({0, 255, 0}, {0, 0, 0}), {.channels = 3, .photometric = 2});
       }},
      {"TIFF white with levels of opacity", Shares, kBrush,
       [](const Drawn& d) {
         Samples rgba;
         for (const auto v : d.levels(255)) rgba.insert(rgba.end(), {255, 255, 255, v});
         return tiff(kWidth, kHeight, rgba, {.channels = 4, .photometric = 2});
       }},
      // BMP, PNM, WebP, JPEG
      {"BMP 8 bits", Shares, "", [](const Drawn& d) { return bmp(kWidth, kHeight, d.levels(255), BmpForm::Palette8); }},
      {"BMP 24 bits white", Marks, "",
       [](const Drawn& d) {
         return bmp(kWidth, kHeight, d.painted({255, 255, 255}, {0, 0, 0}), BmpForm::Rgb24);
       }},
      {"BMP 24 bits red", Marks, "(255, 0, 0) counts as marked",
       [](const Drawn& d) {
         return bmp(kWidth, kHeight, d.painted({255, 0, 0}, {0, 0, 0}), BmpForm::Rgb24);
       }},
      {"PGM P2 white 1", Marks, "", pnmLevels('2', 1)},
      {"PGM P2 white 255", Shares, "", pnmLevels('2', 255)},
      {"PGM P2 white 65535", Shares, "", pnmLevels('2', 65535)},
      {"PGM P5 white 1", Marks, "", pnmLevels('5', 1)},
      {"PGM P5 white 255", Shares, "", pnmLevels('5', 255)},
      {"PGM P5 white 4095", Shares, "", pnmLevels('5', 4095)},
      {"PGM P5 white 65535", Shares, "", pnmLevels('5', 65535)},
      {"PGM P5 white 255 values 0 and 1", Marks, "its values are 0 and 1",
       [](const Drawn& d) { return pnm('5', kWidth, kHeight, 255, d.painted({1}, {0})); }},
      {"PPM P6 blue", Marks, "(0, 0, 255) counts as marked",
       [](const Drawn& d) {
         return pnm('6', kWidth, kHeight, 255, d.painted({0, 0, 255}, {0, 0, 0}));
       }},
      {"PBM P1", Marks, "", [](const Drawn& d) { return pnm('1', kWidth, kHeight, 1, d.painted({0}, {1})); }},
      {"PBM P4", Marks, "", [](const Drawn& d) { return pnm('4', kWidth, kHeight, 1, d.painted({0}, {1})); }},
      {"WebP white", Marks, "",
       [](const Drawn& d) {
         return losslessWebP(kWidth, kHeight, d.painted({255, 255, 255}, {0, 0, 0}), 3);
       }},
      {"WebP red", Marks, "(255, 0, 0) counts as marked",
       [](const Drawn& d) {
         return losslessWebP(kWidth, kHeight, d.painted({255, 0, 0}, {0, 0, 0}), 3);
       }},
      {"JPEG grey", RoughShares, "", [](const Drawn& d) { return jpeg(kWidth, kHeight, d.levels(255), 1); }},
      {"JPEG grey in colour", RoughShares, "",
       [](const Drawn& d) {
         Samples rgb;
         for (const auto v : d.levels(255)) rgb.insert(rgb.end(), 3, v);
         return jpeg(kWidth, kHeight, rgb, 3);
       }},
      // Formats of several images, of which the first one counts here
      {"GIF black and white", Marks, "", gifOf(1, {0, 0, 0, 255, 255, 255})},
      {"GIF black and yellow", Marks, "(255, 255, 0) counts as marked", gifOf(1, {0, 0, 0, 255, 255, 0})},
      {"GIF greys", Shares, "",
       [](const Drawn& d) {
         Bytes greys;
         for (int v = 0; v < 256; ++v) greys.insert(greys.end(), 3, static_cast<std::uint8_t>(v));
         return gif(kWidth, kHeight, {d.levels(255)}, greys);
       }},
      {"TIFF of two pages", Shares, "",
       [](const Drawn& d) {
         return tiffPages(kWidth, kHeight, {d.levels(255), Samples(kPixels, 0)}, 1);
       }},
      {"NIfTI 8 bits 0 and 1", Marks, "", niftiOf(NiftiType::Uint8, 1)},
      {"NIfTI 8 bits 0 to 255", Shares, "", niftiOf(NiftiType::Uint8, 255)},
      {"NIfTI 16 bits class 15", Marks, "15 is the number of a class", niftiOf(NiftiType::Int16, 15)},
      {"NIfTI real numbers 0 and 1", Marks, "", niftiOf(NiftiType::Float32, 1)},
      {"JPEG 2000 8 bits", Shares, "", [](const Drawn& d) { return jpeg2000(kWidth, kHeight, d.levels(255), 1, 8); }},
      // NumPy
      {"npy bool", Marks, "", npyNumbers("|b1", false, 1)},
      {"npy bool Fortran", Marks, "", npyNumbers("|b1", true, 1)},
      {"npy uint8 0 and 1", Marks, "", npyNumbers("|u1", false, 1)},
      {"npy uint8 0 to 255", Shares, "", npyNumbers("|u1", false, 255)},
      {"npy uint8 0 to 255 Fortran", Shares, "", npyNumbers("|u1", true, 255)},
      {"npy uint8 class 15", Marks, "15 is the number of a class", npyNumbers("|u1", false, 15)},
      {"npy uint16 0 to 255", Shares, "", npyNumbers("<u2", false, 255)},
      {"npy float32 shares", Shares, "", npyNumbers("<f4", false, 1)},
      {"npy float32 shares Fortran", Shares, "", npyNumbers("<f4", true, 1)},
      {"npy float64 shares", Shares, "", npyNumbers("<f8", false, 1)},
      {"npy float64 shares Fortran", Shares, "", npyNumbers("<f8", true, 1)},
      {"npy float32 0 to 255", Shares, "", npyNumbers("<f4", false, 255)},
      {"npy int64 0 and 1", Marks, "", npyNumbers("<i8", false, 1)},
      {"npy int64 0 and 1 Fortran", Marks, "", npyNumbers("<i8", true, 1)},
      {"npy int64 0 to 255", Shares, "", npyNumbers("<i8", false, 255)},
      {"npy float32 big-endian", Shares, "", npyNumbers(">f4", false, 1), "big-endian"},
      {"npy int64 big-endian", Shares, "", npyNumbers(">i8", false, 255), "big-endian"},
      // What cannot be told
      {"PNG red on green", SomeMarks, "", pngColour({255, 0, 0}, {0, 255, 0}), "without black or white"},
      {"JPEG red on black", RoughShares, "",
       [](const Drawn& d) {
         return jpeg(kWidth, kHeight, d.painted({255, 0, 0}, {0, 0, 0}), 3);
       },
       "does not keep its colours"},
      {"npy float32 below 0", Marks, "",
       [](const Drawn& d) {
         auto values = d.numbers(1);
         for (double& v : values) v -= 0.5;
         return npy("<f4", false, kWidth, kHeight, values);
       },
       "holds the value -0.5"},
  };
  return kForms;
}

struct Case {
  Form form;
  Meaning meaning;
  friend std::ostream& operator<<(std::ostream& out, const Case& c) {
    return out << c.form.name << ": " << c.meaning.name;
  }
};

bool canSay(const Form& form, const Meaning& meaning) {
  const Drawn drawn(meaning);
  const bool all = *std::min_element(drawn.votes.begin(), drawn.votes.end()) > 0;
  const bool none = *std::max_element(drawn.votes.begin(), drawn.votes.end()) == 0;
  if (!form.refused.empty() && (all || none || meaning.shares)) return false;  // what is refused is the ambiguity
  switch (form.carries) {
    case Carries::Shares: return true;
    case Carries::Marks: return !meaning.shares;
    case Carries::SomeMarks: return !meaning.shares && !all;
    case Carries::RoughShares: return !meaning.details;
  }
  return false;
}

std::vector<Case> cases() {
  std::vector<Case> out;
  for (const Form& form : forms())
    for (const Meaning& meaning : meanings())
      if (canSay(form, meaning)) out.push_back({form, meaning});
  return out;
}

class MaskSweep : public ::testing::TestWithParam<Case> {};

TEST_P(MaskSweep, SaysWhatWasDrawn) {
  const auto& [form, meaning] = GetParam();
  const Drawn drawn(meaning);
  testing::TempFolder folder;
  const auto file = folder / "mask";
  put(file, form.write(drawn));
  if (!form.refused.empty()) {
    try {
      (void)readHumanMask(file, meaning.people);
      FAIL() << "was read";
    } catch (const Error& e) {
      EXPECT_EQ(e.subject(), file.string());
      EXPECT_THAT(e.problem(), HasSubstr(form.refused));
      EXPECT_FALSE(e.remedy().empty());
    }
    return;
  }
  const HumanMask mask = readHumanMask(file, meaning.people);
  EXPECT_EQ(mask.annotators, meaning.people);
  ASSERT_EQ(mask.votes.width(), kWidth);
  ASSERT_EQ(mask.votes.height(), kHeight);
  EXPECT_EQ((std::vector<int>{mask.votes.values().begin(), mask.votes.values().end()}), drawn.votes) << mask.note;

  const auto marked = std::count_if(drawn.votes.begin(), drawn.votes.end(), [](int v) { return v > 0; });
  EXPECT_EQ(marksNothing(mask), marked == 0);
  if (marked == 0)
    EXPECT_THAT(english(mask.note), HasSubstr("marks nothing"));
  else
    EXPECT_THAT(english(mask.note), ::testing::Not(HasSubstr("marks nothing")));
  if (marked > 0 && marked < static_cast<std::ptrdiff_t>(kPixels)) {
    if (form.note.empty())
      EXPECT_EQ(english(mask.note), "");
    else
      EXPECT_THAT(english(mask.note), HasSubstr(form.note));
  }
}

INSTANTIATE_TEST_SUITE_P(Masks, MaskSweep, ::testing::ValuesIn(cases()),
                         [](const auto& row) { return caseName(row.param.form.name + "__" + row.param.meaning.name); });

}  // namespace
}  // namespace sightline::sweep
