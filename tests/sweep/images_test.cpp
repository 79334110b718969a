// SPDX-License-Identifier: GPL-3.0-or-later
// Images: the same drawing in every format and bit depth that can hold it, at every EXIF orientation. What is expected
// is the drawing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <ostream>

#include "core/base/error.h"
#include "core/image/image_io.h"
#include "tests/support/temp_folder.h"
#include "tests/sweep/written_frames.h"

namespace sightline::sweep {
namespace {

constexpr int kWidth = 45, kHeight = 29;  // six fields of up to 16 pixels, the last ones cut

struct Colour {
  int r = 0, g = 0, b = 0, opacity = 255;
};

/// What an image shows: the colours of six fields, row by row.
struct Meaning {
  enum Kind { BlackAndWhite, FourGreys, SixteenGreys, Greys, Colours, Opacities };
  std::string name;
  Kind kind;
  std::vector<Colour> fields;
};

Colour grey(int v) { return {v, v, v, 255}; }

const std::vector<Meaning>& meanings() {
  static const std::vector<Meaning> kMeanings{
      {"black and white", Meaning::BlackAndWhite, {grey(0), grey(255), grey(0), grey(0), grey(0), grey(255)}},
      {"four greys", Meaning::FourGreys, {grey(0), grey(85), grey(170), grey(255), grey(85), grey(0)}},
      {"sixteen greys", Meaning::SixteenGreys, {grey(17), grey(34), grey(68), grey(102), grey(153), grey(238)}},
      {"greys", Meaning::Greys, {grey(3), grey(50), grey(101), grey(127), grey(200), grey(254)}},
      {"colours",
       Meaning::Colours,
       {{255, 0, 0}, {0, 255, 0}, {0, 0, 255}, {12, 200, 99}, {250, 128, 3}, {77, 78, 79}}},
      {"opacities",
       Meaning::Opacities,
       {{255, 0, 0, 255}, {0, 255, 0, 0}, {0, 0, 255, 128}, {10, 200, 99, 64}, {0, 0, 0, 0}, {77, 78, 79, 255}}},
      {"all transparent",
       Meaning::Opacities,
       {{255, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 255, 0}, {9, 9, 9, 0}, {0, 0, 0, 0}, {255, 255, 255, 0}}},
  };
  return kMeanings;
}

/// What is drawn, upright, as colours; opacity is not yet laid over anything.
class Drawn {
 public:
  explicit Drawn(const Meaning& meaning) : meaning_(&meaning) {}
  /// As it is to be stored so that a reader that follows `orientation` shows it upright (EXIF 2.32, 4.6.4 A).
  Drawn(const Meaning& meaning, int orientation) : meaning_(&meaning), orientation_(orientation) {}

  [[nodiscard]] int width() const { return orientation_ >= 5 ? kHeight : kWidth; }
  [[nodiscard]] int height() const { return orientation_ >= 5 ? kWidth : kHeight; }
  [[nodiscard]] const Colour& at(int column, int row) const {
    const int right = kWidth - 1, bottom = kHeight - 1;
    switch (orientation_) {  // where the stored row 0 and column 0 lie in the upright image
      case 2: return upright(right - column, row);
      case 3: return upright(right - column, bottom - row);
      case 4: return upright(column, bottom - row);
      case 5: return upright(row, column);          // row 0 is the left side, column 0 the top
      case 6: return upright(right - row, column);  // row 0 is the right side, column 0 the top
      case 7: return upright(right - row, bottom - column);
      case 8: return upright(row, bottom - column);  // row 0 is the left side, column 0 the bottom
      default: return upright(column, row);
    }
  }
  /// Samples of `channels`: 1 grey, 2 grey with opacity, 3 RGB, 4 RGB with opacity; 255 becomes `white`.
  [[nodiscard]] Samples samples(int channels, int white) const {
    Samples out;
    for (int y = 0; y < height(); ++y)
      for (int x = 0; x < width(); ++x) {
        const Colour& c = at(x, y);
        const auto put = [&](int v) { out.push_back(static_cast<std::uint16_t>((v * white + 127) / 255)); };
        put(c.r);
        if (channels >= 3) put(c.g), put(c.b);
        if (channels % 2 == 0) put(c.opacity);
      }
    return out;
  }
  /// The number of the field that each pixel is in.
  [[nodiscard]] Samples fields() const {
    Samples out;
    for (int y = 0; y < height(); ++y)
      for (int x = 0; x < width(); ++x) {
        const Colour& c = at(x, y);
        out.push_back(static_cast<std::uint16_t>(&c - meaning_->fields.data()));
      }
    return out;
  }
  /// The fields' colours, as a palette and as its opacities.
  [[nodiscard]] Bytes palette() const {
    Bytes out;
    for (const Colour& c : meaning_->fields)
      for (const int v : {c.r, c.g, c.b}) out.push_back(static_cast<std::uint8_t>(v));
    return out;
  }
  [[nodiscard]] Bytes opacities() const {
    Bytes out;
    for (const Colour& c : meaning_->fields) out.push_back(static_cast<std::uint8_t>(c.opacity));
    return out;
  }

 private:
  [[nodiscard]] const Colour& upright(int x, int y) const {
    return meaning_->fields.at(static_cast<std::size_t>(x / 16 + 3 * (y / 16)));
  }
  const Meaning* meaning_;
  int orientation_ = 1;
};

/// What readImage() must give: opacity over white paper, to the nearest whole number.
Image expectedOf(const Meaning& meaning) {
  const Drawn drawn(meaning);
  Image out{kWidth, kHeight, {}};
  for (int y = 0; y < kHeight; ++y)
    for (int x = 0; x < kWidth; ++x) {
      const Colour& c = drawn.at(x, y);
      for (const int v : {c.r, c.g, c.b})
        out.rgb.push_back(static_cast<std::uint8_t>((v * c.opacity + 255 * (255 - c.opacity)) / 255.0 + 0.5));
    }
  return out;
}

struct Form {
  std::string name;
  std::vector<Meaning::Kind> holds;
  std::function<Bytes(const Drawn&, int orientation)> write;
  bool turns = false;  ///< has a place for an EXIF orientation
  int tolerance = 0;   ///< of a format that loses values
  int frame = 0;       ///< which image of the file shows it
};

std::function<Bytes(const Drawn&, int)> pngOf(int bits, int colourType, int channels) {
  return [=](const Drawn& d, int orientation) {
    return png(d.width(), d.height(), d.samples(channels, (1 << bits) - 1),
               {.bits = bits, .colourType = colourType, .orientation = orientation});
  };
}
std::function<Bytes(const Drawn&, int)> pngPalette(int bits, bool opacity) {
  return [=](const Drawn& d, int orientation) {
    return png(d.width(), d.height(), d.fields(),
               {.bits = bits,
                .colourType = 3,
                .palette = d.palette(),
                .transparency = opacity ? d.opacities() : Bytes{},
                .orientation = orientation});
  };
}
std::function<Bytes(const Drawn&, int)> tiffOf(TiffForm form) {
  return [=](const Drawn& d, int orientation) {
    TiffForm f = form;
    f.orientation = std::max(orientation, 1);
    const int white = (1 << f.bits) - 1;
    Samples samples = d.samples(f.channels, white);
    for (std::size_t i = 0; f.channels == 4 && f.opacity == 1 && i < samples.size(); i += 4)
      for (std::size_t c = i; c < i + 3; ++c)
        samples[c] = static_cast<std::uint16_t>((std::int64_t{samples[c]} * samples[i + 3] + white / 2) / white);
    if (f.photometric == 0)
      for (auto& s : samples) s = static_cast<std::uint16_t>(white - s);
    return tiff(d.width(), d.height(), samples, f);
  };
}
std::function<Bytes(const Drawn&, int)> bmpOf(BmpForm form) {
  return [=](const Drawn& d, int) {
    return bmp(d.width(), d.height(), d.samples(form == BmpForm::Palette8 ? 1 : 3, 255), form);
  };
}
std::function<Bytes(const Drawn&, int)> pnmOf(char kind, int maximum) {
  return [=](const Drawn& d, int) {
    Samples samples = d.samples(kind == '3' || kind == '6' ? 3 : 1, maximum);
    if (kind == '1' || kind == '4')
      for (auto& s : samples) s = static_cast<std::uint16_t>(1 - s);  // 1 is black
    return pnm(kind, d.width(), d.height(), maximum, samples);
  };
}
std::function<Bytes(const Drawn&, int)> webPOf(int channels) {
  return [=](const Drawn& d, int orientation) {
    return losslessWebP(d.width(), d.height(), d.samples(channels, 255), channels, orientation);
  };
}
std::function<Bytes(const Drawn&, int)> jpegOf(int channels) {
  return [=](const Drawn& d, int orientation) {
    return jpeg(d.width(), d.height(), d.samples(channels, 255), channels, orientation);
  };
}

/// Frames of which the last one shows the drawing and those before it are black.
std::vector<Samples> lastOf(int frames, const Samples& drawn) {
  std::vector<Samples> out(static_cast<std::size_t>(frames - 1), Samples(drawn.size(), 0));
  out.push_back(drawn);
  return out;
}
std::function<Bytes(const Drawn&, int)> gifOf(int frames) {
  return [=](const Drawn& d, int) { return gif(d.width(), d.height(), lastOf(frames, d.fields()), d.palette()); };
}
std::function<Bytes(const Drawn&, int)> pagesOf(int pages, int channels) {
  return [=](const Drawn& d, int) {
    return tiffPages(d.width(), d.height(), lastOf(pages, d.samples(channels, 255)), channels);
  };
}
std::function<Bytes(const Drawn&, int)> niftiOf(NiftiForm form, int slices = 1, int white = 255) {
  return [=](const Drawn& d, int) {
    return nifti(d.width(), d.height(), lastOf(slices, d.samples(form.type == NiftiType::Rgb24 ? 3 : 1, white)), form);
  };
}
std::function<Bytes(const Drawn&, int)> dicomOf(DicomForm form, int frames = 1) {
  return [=](const Drawn& d, int) {
    const int white = (1 << form.bits) - 1;
    Samples samples = d.samples(form.colour ? 3 : 1, white);
    if (form.lowIsWhite)
      for (auto& s : samples) s = static_cast<std::uint16_t>(white - s);
    return dicom(d.width(), d.height(), lastOf(frames, samples), form);
  };
}
std::function<Bytes(const Drawn&, int)> jpeg2000Of(int channels, int bits) {
  return [=](const Drawn& d, int) {
    return jpeg2000(d.width(), d.height(), d.samples(channels, (1 << bits) - 1), channels, bits);
  };
}

const std::vector<Meaning::Kind> kBits{Meaning::BlackAndWhite};
const std::vector<Meaning::Kind> kTwoBits{Meaning::BlackAndWhite, Meaning::FourGreys};
const std::vector<Meaning::Kind> kFourBits{Meaning::BlackAndWhite, Meaning::FourGreys, Meaning::SixteenGreys};
const std::vector<Meaning::Kind> kGreys{Meaning::BlackAndWhite, Meaning::FourGreys, Meaning::SixteenGreys,
                                        Meaning::Greys};
const std::vector<Meaning::Kind> kColours{Meaning::BlackAndWhite, Meaning::FourGreys, Meaning::SixteenGreys,
                                          Meaning::Greys, Meaning::Colours};
const std::vector<Meaning::Kind> kAll{Meaning::BlackAndWhite, Meaning::FourGreys, Meaning::SixteenGreys,
                                      Meaning::Greys,         Meaning::Colours,   Meaning::Opacities};

const std::vector<Form>& forms() {
  static const std::vector<Form> kForms{
      {"PNG grey 1 bit", kBits, pngOf(1, 0, 1), true},
      {"PNG grey 2 bits", kTwoBits, pngOf(2, 0, 1), true},
      {"PNG grey 4 bits", kFourBits, pngOf(4, 0, 1), true},
      {"PNG grey 8 bits", kGreys, pngOf(8, 0, 1), true},
      {"PNG grey 16 bits", kGreys, pngOf(16, 0, 1), true},
      {"PNG grey with opacity 8 bits", kGreys, pngOf(8, 4, 2), true},
      {"PNG grey with opacity 16 bits", kGreys, pngOf(16, 4, 2), true},
      {"PNG RGB 8 bits", kColours, pngOf(8, 2, 3), true},
      {"PNG RGB 16 bits", kColours, pngOf(16, 2, 3), true},
      {"PNG RGB with opacity 8 bits", kAll, pngOf(8, 6, 4), true},
      {"PNG RGB with opacity 16 bits", kAll, pngOf(16, 6, 4), true},
      {"PNG palette 4 bits", kColours, pngPalette(4, false), true},
      {"PNG palette 8 bits", kColours, pngPalette(8, false), true},
      {"PNG palette 4 bits with opacity", kAll, pngPalette(4, true), true},
      {"PNG palette 8 bits with opacity", kAll, pngPalette(8, true), true},
      {"TIFF grey 1 bit", kBits, tiffOf({.bits = 1}), true},
      {"TIFF grey 1 bit MinIsWhite", kBits, tiffOf({.bits = 1, .photometric = 0}), true},
      {"TIFF grey 8 bits", kGreys, tiffOf({}), true},
      {"TIFF grey 8 bits MinIsWhite", kGreys, tiffOf({.photometric = 0}), true},
      {"TIFF grey 16 bits", kGreys, tiffOf({.bits = 16}), true},
      {"TIFF grey 16 bits MinIsWhite", kGreys, tiffOf({.bits = 16, .photometric = 0}), true},
      {"TIFF grey 16 bits big-endian", kGreys, tiffOf({.bits = 16, .bigEndian = true}), true},
      {"TIFF RGB 8 bits", kColours, tiffOf({.channels = 3, .photometric = 2}), true},
      {"TIFF RGB 8 bits big-endian in strips", kColours,
       tiffOf({.channels = 3, .photometric = 2, .bigEndian = true, .rowsPerStrip = 8}), true},
      {"TIFF RGB 16 bits", kColours, tiffOf({.bits = 16, .channels = 3, .photometric = 2}), true},
      // Multiplying colours of 8 bits by an opacity loses a little.
      {"TIFF RGB with opacity 8 bits", kAll, tiffOf({.channels = 4, .photometric = 2}), true, 1},
      {"TIFF RGB multiplied by opacity 8 bits", kAll, tiffOf({.channels = 4, .photometric = 2, .opacity = 1}), true, 1},
      {"TIFF RGB with opacity 16 bits", kAll, tiffOf({.bits = 16, .channels = 4, .photometric = 2}), true, 1},
      {"TIFF RGB multiplied by opacity 16 bits", kAll,
       tiffOf({.bits = 16, .channels = 4, .photometric = 2, .opacity = 1}), true, 1},
      {"BMP grey 8 bits", kGreys, bmpOf(BmpForm::Palette8)},
      {"BMP 24 bits", kColours, bmpOf(BmpForm::Rgb24)},
      {"BMP 24 bits from the top", kColours, bmpOf(BmpForm::Rgb24TopDown)},
      {"BMP 32 bits", kColours, bmpOf(BmpForm::Rgb32)},
      {"PBM P1", kBits, pnmOf('1', 1)},
      {"PBM P4", kBits, pnmOf('4', 1)},
      {"PGM P2 white 15", kFourBits, pnmOf('2', 15)},
      {"PGM P2 white 255", kGreys, pnmOf('2', 255)},
      {"PGM P2 white 65535", kGreys, pnmOf('2', 65535)},
      {"PGM P5 white 1", kBits, pnmOf('5', 1)},
      {"PGM P5 white 3", kTwoBits, pnmOf('5', 3)},
      {"PGM P5 white 15", kFourBits, pnmOf('5', 15)},
      {"PGM P5 white 255", kGreys, pnmOf('5', 255)},
      {"PGM P5 white 4095", kGreys, pnmOf('5', 4095)},
      {"PGM P5 white 65535", kGreys, pnmOf('5', 65535)},
      {"PPM P3 white 15", kFourBits, pnmOf('3', 15)},
      {"PPM P3 white 255", kColours, pnmOf('3', 255)},
      {"PPM P3 white 65535", kColours, pnmOf('3', 65535)},
      {"PPM P6 white 15", kFourBits, pnmOf('6', 15)},
      {"PPM P6 white 255", kColours, pnmOf('6', 255)},
      {"PPM P6 white 4095", kColours, pnmOf('6', 4095)},
      {"PPM P6 white 65535", kColours, pnmOf('6', 65535)},
      {"WebP RGB", kColours, webPOf(3), true},
      {"WebP RGB with opacity", kAll, webPOf(4), true},
      {"JPEG grey", kGreys, jpegOf(1), true, 2},
      {"JPEG RGB", kGreys, jpegOf(3), true, 3},
      {"GIF", kColours, gifOf(1)},
      {"GIF third frame", kColours, gifOf(3), false, 0, 2},
      {"TIFF first of two pages", kColours,
       [](const Drawn& d, int) {
         auto pages = lastOf(2, d.samples(3, 255));
         std::swap(pages[0], pages[1]);
         return tiffPages(d.width(), d.height(), pages, 3);
       }},
      {"TIFF third page grey", kGreys, pagesOf(3, 1), false, 0, 2},
      {"TIFF third page RGB", kColours, pagesOf(3, 3), false, 0, 2},
      {"NIfTI 8 bits", kGreys, niftiOf({})},
      {"NIfTI third slice", kGreys, niftiOf({}, 3), false, 0, 2},
      {"NIfTI 16 bits", kGreys, niftiOf({.type = NiftiType::Int16, .calMax = 4095}, 1, 4095), false, 1},
      {"NIfTI 16 bits big-endian with slope", kGreys,
       niftiOf({.type = NiftiType::Int16, .bigEndian = true, .slope = 0.5f, .calMax = 2047.5f}, 1, 4095), false, 1},
      {"NIfTI real numbers second version", kGreys,
       niftiOf({.type = NiftiType::Float32, .calMax = 255, .second = true}), false, 1},
      {"NIfTI RGB", kColours, niftiOf({.type = NiftiType::Rgb24})},
      {"DICOM 8 bits", kGreys, dicomOf({})},
      {"DICOM 8 bits implicit", kGreys, dicomOf({.implicit = true})},
      {"DICOM MONOCHROME1", kGreys, dicomOf({.lowIsWhite = true})},
      {"DICOM 12 bits", kGreys, dicomOf({.bits = 12}), false, 1},
      {"DICOM 12 bits MONOCHROME1", kGreys, dicomOf({.bits = 12, .lowIsWhite = true}), false, 1},
      {"DICOM 16 bits", kGreys, dicomOf({.bits = 16}), false, 1},
      {"DICOM RGB", kColours, dicomOf({.colour = true})},
      {"DICOM third frame", kGreys, dicomOf({}, 3), false, 0, 2},
      {"JPEG 2000 grey", kGreys, jpeg2000Of(1, 8)},
      {"JPEG 2000 grey 16 bits", kGreys, jpeg2000Of(1, 16)},
      {"JPEG 2000 RGB", kColours, jpeg2000Of(3, 8)},
  };
  return kForms;
}

struct Case {
  Form form;
  Meaning meaning;
  int orientation = 0;  ///< 0: the file does not say
  friend std::ostream& operator<<(std::ostream& out, const Case& c) {
    return out << c.form.name << ": " << c.meaning.name << ", orientation " << c.orientation;
  }
};

std::vector<Case> cases(bool turned) {
  std::vector<Case> out;
  for (const Form& form : forms()) {
    const Meaning* last = nullptr;  // the richest that the form holds
    for (const Meaning& meaning : meanings()) {
      if (std::find(form.holds.begin(), form.holds.end(), meaning.kind) == form.holds.end()) continue;
      last = &meaning;
      if (meaning.name == "all transparent") last = &meanings().at(4);  // says nothing about orientations
      if (!turned) out.push_back({form, meaning, 0});
    }
    for (int orientation = 1; turned && form.turns && orientation <= 8; ++orientation)
      out.push_back({form, *last, orientation});
  }
  return out;
}

class ImageSweep : public ::testing::TestWithParam<Case> {};

TEST_P(ImageSweep, ShowsWhatWasDrawn) {
  const auto& [form, meaning, orientation] = GetParam();
  testing::TempFolder folder;
  const auto file = folder / "image";
  put(file, form.write(Drawn(meaning, std::max(orientation, 1)), orientation));
  const ImageSize size = readImageSize(file);
  EXPECT_EQ(size.width, kWidth);
  EXPECT_EQ(size.height, kHeight);
  const Image image = readImage(file, {.frame = form.frame}), expected = expectedOf(meaning);
  ASSERT_EQ(image.width, kWidth);
  ASSERT_EQ(image.height, kHeight);
  for (std::size_t i = 0; i < expected.rgb.size(); ++i)
    ASSERT_NEAR(image.rgb[i], expected.rgb[i], form.tolerance)
        << "pixel " << i / 3 % kWidth << ", " << i / 3 / kWidth << ", channel " << i % 3;
}

/// Damage at every few bytes. What comes out is an image of the right size or an Error, and no library prints a line of
/// its own: what is wrong is told once, with the file's name.
class DamagedSweep : public ::testing::TestWithParam<Case> {};

TEST_P(DamagedSweep, IsToldInOurWordsOnly) {
  const auto& [form, meaning, orientation] = GetParam();
  testing::TempFolder folder;
  const auto file = folder / "image";
  const Bytes whole = form.write(Drawn(meaning, 1), 0);
  ::testing::internal::CaptureStderr();
  for (std::size_t at = 0; at < whole.size(); at += std::max<std::size_t>(1, whole.size() / 97)) {
    Bytes damaged = whole;
    damaged[at] ^= 0x55;
    put(file, damaged);
    try {
      const Image image = readImage(file);
      EXPECT_EQ(image.rgb.size(), static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 3);
    } catch (const Error& e) {
      EXPECT_THAT(e.subject(), ::testing::HasSubstr(file.string())) << "byte " << at;
    }
  }
  EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
}

INSTANTIATE_TEST_SUITE_P(Formats, DamagedSweep, ::testing::ValuesIn(cases(false)),
                         [](const auto& row) { return caseName(row.param.form.name + "__" + row.param.meaning.name); });

// A byte of the coded data: libjpeg alone decodes the rest as something else, without an error.
TEST(Damaged, CodedDataOfJpegAreRefusedInLibjpegsWords) {
  testing::TempFolder folder;
  Samples noise;
  for (unsigned i = 0, v = 1; i < 64 * 64 * 3; ++i)
    noise.push_back(static_cast<std::uint16_t>((v = v * 1103515245u + 12345u) >> 24));
  const Bytes whole = jpeg(64, 64, noise, 3);
  int refused = 0;
  for (std::size_t at = whole.size() / 2; at < whole.size() / 2 + 40; ++at) {
    Bytes damaged = whole;
    damaged[at] = 0xFF;
    damaged[at + 1] = 0xC1;  // a marker in the middle of the data
    put(folder / "image.jpg", damaged);
    try {
      readImage(folder / "image.jpg");
    } catch (const Error& e) {
      refused += e.problem().find("part of it cannot be decoded (") != std::string::npos;
    }
  }
  EXPECT_EQ(refused, 40);
}

// Cameras leave bytes between the segments; the pixels do not depend on them.
TEST(Damaged, BytesBetweenTheSegmentsOfJpegDoNotMatter) {
  testing::TempFolder folder;
  const Bytes whole = jpeg(8, 8, Samples(64 * 3, 90), 3);
  Bytes padded = whole;
  padded.insert(padded.end() - 2, {0x00, 0x00});
  put(folder / "a.jpg", whole);
  put(folder / "b.jpg", padded);
  EXPECT_EQ(readImage(folder / "a.jpg").rgb, readImage(folder / "b.jpg").rgb);
}

INSTANTIATE_TEST_SUITE_P(Formats, ImageSweep, ::testing::ValuesIn(cases(false)),
                         [](const auto& row) { return caseName(row.param.form.name + "__" + row.param.meaning.name); });
INSTANTIATE_TEST_SUITE_P(Orientations, ImageSweep, ::testing::ValuesIn(cases(true)), [](const auto& row) {
  return caseName(row.param.form.name + "__" + std::to_string(row.param.orientation));
});

}  // namespace
}  // namespace sightline::sweep
