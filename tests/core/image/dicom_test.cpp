// SPDX-License-Identifier: GPL-3.0-or-later
// DICOM files written here element by element; every expected level is computed by hand from PS3.3.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <random>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/image/image_io.h"
#include "tests/support/dicom_writer.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

using testing::DicomWriter;
using testing::TempFolder;
using Form = DicomWriter::Form;
using Bytes = DicomWriter::Bytes;
using Levels = std::vector<std::uint8_t>;
using ::testing::HasSubstr;

/// Without waiting for the disk: thousands are written here.
void put(const std::filesystem::path& file, const Bytes& bytes) {
  std::ofstream(file, std::ios::binary)
      .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

/// The grey levels of a file's image, of which all three colours are the same.
Levels greysOf(const Bytes& file, const ImageReading& reading = {}) {
  TempFolder folder;
  put(folder / "a.dcm", file);
  const Image image = readImage(folder / "a.dcm", reading);
  const ImageSize size = readImageSize(folder / "a.dcm");
  EXPECT_EQ(size.width, image.width);
  EXPECT_EQ(size.height, image.height);
  Levels out;
  for (std::size_t i = 0; i < image.rgb.size(); i += 3) {
    EXPECT_TRUE(image.rgb[i] == image.rgb[i + 1] && image.rgb[i] == image.rgb[i + 2]);
    out.push_back(image.rgb[i]);
  }
  return out;
}

Levels coloursOf(const Bytes& file, const ImageReading& reading = {}) {
  TempFolder folder;
  put(folder / "a.dcm", file);
  return readImage(folder / "a.dcm", reading).rgb;
}

/// What a file is refused with: problem and remedy.
std::string refusal(const Bytes& file, const ImageReading& reading = {}) {
  TempFolder folder;
  put(folder / "a.dcm", file);
  try {
    readImage(folder / "a.dcm", reading);
  } catch (const Error& e) {
    EXPECT_FALSE(e.remedy().empty()) << e.what();
    return e.problem() + "|" + e.remedy();
  }
  ADD_FAILURE() << "it was read";
  return {};
}

ImageReading through(const char* window) { return {parseValueWindow(window), 0}; }

// Windows: c 40, w 400; see value_window_test.cpp for the arithmetic.
TEST(Dicom, TheStoredWindowIsUsedInEveryEncoding) {
  DicomWriter w = DicomWriter::grey(4, 1).window("40", "400");
  w.text(0x00281052, "DS", "-1024").text(0x00281053, "DS", "1").pixels({864, 924, 1064, 1263});  // -160 -100 40 239
  const Levels expected{0, 38, 128, 255};
  EXPECT_EQ(greysOf(w.file()), expected);
  EXPECT_EQ(greysOf(w.file(Form::ImplicitLittle)), expected);
  EXPECT_EQ(greysOf(w.file(Form::ExplicitBig)), expected);
}

TEST(Dicom, DeflatedFilesAreInflated) {
  const Bytes plain = DicomWriter::grey(4, 1).window("40", "400").pixels({0, 40, 139, 239}).dataSet();
  Bytes packed(plain.size() + 100);
  z_stream stream{};
  ASSERT_EQ(deflateInit2(&stream, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY), Z_OK);
  stream.next_in = const_cast<Bytef*>(plain.data());
  stream.avail_in = static_cast<uInt>(plain.size());
  stream.next_out = packed.data();
  stream.avail_out = static_cast<uInt>(packed.size());
  ASSERT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  const Bytes file = DicomWriter::file("1.2.840.10008.1.2.1.99", packed);
  // 0: 160 / 399 * 255 = 102.26; 139: 299 / 399 * 255 = 191.09
  EXPECT_EQ(greysOf(file), (Levels{102, 128, 191, 255}));
  EXPECT_THAT(refusal({file.begin(), file.end() - 6}), HasSubstr("ends before its pixels"));
}

TEST(Dicom, Monochrome1IsTurnedRoundBehindModalityAndWindow) {
  DicomWriter w = DicomWriter::grey(4, 1).window("40", "400");
  w.text(0x00280004, "CS", "MONOCHROME1").text(0x00281052, "DS", "-1024").pixels({864, 924, 1064, 1263});
  EXPECT_EQ(greysOf(w.file()), (Levels{255, 217, 127, 0}));
}

TEST(Dicom, ANegativeSlopeTurnsTheValuesRound) {
  DicomWriter w = DicomWriter::grey(3, 1).text(0x00281053, "DS", "-10").pixels({0, 1, 2});  // 0, -10, -20
  EXPECT_EQ(greysOf(w.file()), (Levels{255, 128, 0}));
  EXPECT_EQ(greysOf(w.window("-10", "21").file()), (Levels{255, 134, 6}));  // 10.5 / 20 and 0.5 / 20 * 255
}

TEST(Dicom, OnlyTheStoredBitsCount) {
  // 12 bits with a sign in the lower part of 16, something else above: 0xF800 is -2048, 0x57FF 2047, 0xA000 0.
  DicomWriter w = DicomWriter::grey(3, 1).bits(16, 12, 11, true).pixels({0xF800, 0x57FF, 0xA000});
  EXPECT_EQ(greysOf(w.file()), (Levels{0, 255, 128}));  // 2048 / 4095 * 255 = 127.53
  // 12 bits in the upper part.
  w = DicomWriter::grey(3, 1).bits(16, 12, 15, false).pixels({0x000F, 0xFFF0, 0x8005});
  EXPECT_EQ(greysOf(w.file()), (Levels{0, 255, 128}));
}

TEST(Dicom, EightBitsWithoutAWindowAreShownAsTheyAre) {
  DicomWriter w = DicomWriter::grey(4, 1).bits(8, 8, 7, false).bytePixels(Bytes{10, 20, 30, 200});
  EXPECT_EQ(greysOf(w.file()), (Levels{10, 20, 30, 200}));
  w.bits(8, 8, 7, true);  // 200 is -56; from -128 to 127
  EXPECT_EQ(greysOf(w.file()), (Levels{138, 148, 158, 72}));
}

TEST(Dicom, DeeperOnesWithoutAWindowAreStretched) {
  DicomWriter w = DicomWriter::grey(3, 1).pixels({100, 2050, 4000});
  EXPECT_EQ(greysOf(w.file()), (Levels{0, 128, 255}));
  w.words(0x00280120, "US", {100}).pixels({100, 200, 300});  // the smallest is padding
  EXPECT_EQ(greysOf(w.file()), (Levels{0, 0, 255}));
}

TEST(Dicom, AnotherWindowCanBeChosen) {
  DicomWriter w = DicomWriter::grey(3, 1).window("50\\100", "100\\200").text(0x00281055, "LO", "A\\B");
  w.pixels({0, 100, 200});
  EXPECT_EQ(greysOf(w.file()), (Levels{0, 255, 255}));                       // from 0 to 99
  EXPECT_EQ(greysOf(w.file(), through("stored:2")), (Levels{0, 128, 255}));  // 100 / 199 * 255 = 128.14
  EXPECT_EQ(greysOf(w.file(), through("range")), (Levels{0, 128, 255}));
  EXPECT_EQ(greysOf(w.file(), through("centre:100,width:200")), (Levels{0, 128, 255}));
  EXPECT_EQ(greysOf(w.file(), through("stored:b")), (Levels{0, 128, 255})) << "by its name, in any case";
  EXPECT_EQ(greysOf(w.file(), through("stored:A")), (Levels{0, 255, 255}));
  EXPECT_THAT(refusal(w.file(), through("stored:LUNG")), HasSubstr("no stored window named \"LUNG\", but A, B"));
  EXPECT_THAT(refusal(w.file(), through("stored:3")), HasSubstr("has 2 stored windows, number 3 is asked for"));
}

TEST(Dicom, FunctionsOfWindowsAreFollowed) {
  DicomWriter w = DicomWriter::grey(3, 1).bits(16, 16, 15, true).window("40", "400", "SIGMOID");
  w.pixels({static_cast<std::uint16_t>(-160), 40, 240});
  EXPECT_EQ(greysOf(w.file()), (Levels{30, 128, 225}));
  EXPECT_EQ(greysOf(w.file(), through("centre:40,width:400")), (Levels{30, 128, 225})) << "the file's function";
  EXPECT_EQ(greysOf(w.window("40", "400", "LINEAR_EXACT").file()), (Levels{0, 128, 255}));
}

TEST(Dicom, TablesOfValuesAndOfLevelsAreFollowed) {
  DicomWriter modality, voi;
  modality.words(0x00283002, "US", {3, 1, 16}).words(0x00283006, "US", {1000, 2000, 3000});
  voi.words(0x00283002, "US", {4, 999, 12}).words(0x00283006, "OW", {4095, 0, 2048, 1024});
  DicomWriter w = DicomWriter::grey(4, 1).window("5", "5");
  w.sequence(0x00283000, {modality}).sequence(0x00283010, {voi}).pixels({0, 1, 2, 3});
  // Stored 0 and 1 are 1000, 2 is 2000, 3 is 3000; of the levels' table 1000 is the second entry, the others the last:
  // 1024 / 4095 * 255 = 63.77. A table goes before a window.
  for (const Form form : {Form::ExplicitLittle, Form::ImplicitLittle, Form::ExplicitBig})
    EXPECT_EQ(greysOf(w.file(form)), (Levels{0, 0, 64, 64}));
  EXPECT_EQ(greysOf(w.file(), through("range")), (Levels{0, 0, 128, 255}));
  EXPECT_EQ(greysOf(w.file(), through("stored:2")), (Levels{255, 255, 255, 255}));
}

TEST(Dicom, PalettesAreLookedUp) {
  DicomWriter w = DicomWriter::grey(4, 1).bits(8, 8, 7, false).text(0x00280004, "CS", "PALETTE COLOR");
  for (std::uint32_t c = 0; c < 3; ++c) w.words(0x00281101 + c, "US", {3, 1, 16});
  w.words(0x00281201, "OW", {65535, 0, 0})
      .words(0x00281202, "OW", {0, 65535, 0})
      .words(0x00281203, "OW", {0, 0, 32896});
  w.bytePixels(Bytes{0, 1, 2, 3});
  EXPECT_EQ(coloursOf(w.file()), (Levels{255, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0, 128}));
  EXPECT_EQ(coloursOf(w.file(), through("range")), coloursOf(w.file())) << "colours of 16 bits, but no values";
  // In straight pieces: two entries as they stand, then one step to 65535.
  w.without(0x00281201).words(0x00281221, "OW", {0, 2, 0, 0, 1, 1, 65535});
  EXPECT_EQ(coloursOf(w.file()), (Levels{0, 0, 0, 0, 0, 0, 0, 255, 0, 255, 0, 128}));
}

TEST(Dicom, ColoursComeAsRgb) {
  DicomWriter w = DicomWriter::colour(2, 1, "RGB").bytePixels(Bytes{1, 2, 3, 4, 5, 6});
  EXPECT_EQ(coloursOf(w.file()), (Levels{1, 2, 3, 4, 5, 6}));
  EXPECT_EQ(coloursOf(w.file(), through("range")), (Levels{1, 2, 3, 4, 5, 6})) << "a window is for grey values";
  w.words(0x00280006, "US", {1});
  EXPECT_EQ(coloursOf(w.file()), (Levels{1, 3, 5, 2, 4, 6}));
  // PS3.3 C.7.6.3.1.2 turned round. Red: 76 + 1.402 * 127 = 254.05, 76 + 0.344 * 43 - 0.714 * 127 = 0.1, 76 - 1.772
  // * 43.
  w = DicomWriter::colour(2, 1, "YBR_FULL").bytePixels(Bytes{76, 85, 255, 128, 128, 128});
  EXPECT_EQ(coloursOf(w.file()), (Levels{254, 0, 0, 128, 128, 128}));
  w = DicomWriter::colour(2, 1, "YBR_FULL_422")
          .bytePixels(Bytes{76, 128, 128, 128});  // two pixels, one pair of colours
  EXPECT_EQ(coloursOf(w.file()), (Levels{76, 76, 76, 128, 128, 128}));
}

TEST(Dicom, EveryFrameCanBeRead) {
  DicomWriter w = DicomWriter::grey(2, 1).bits(8, 8, 7, false).text(0x00280008, "IS", "3");
  w.bytePixels(Bytes{1, 2, 3, 4, 5, 6});
  for (int frame = 0; frame < 3; ++frame)
    EXPECT_EQ(greysOf(w.file(), {{}, frame}),
              (Levels{static_cast<std::uint8_t>(2 * frame + 1), static_cast<std::uint8_t>(2 * frame + 2)}));
  EXPECT_THAT(refusal(w.file(), {{}, 3}), HasSubstr("holds 3 images, number 4 is asked for"));
  TempFolder folder;
  put(folder / "a.dcm", w.file());
  EXPECT_EQ(readImageHeader(folder / "a.dcm").frames, 3);
  EXPECT_TRUE(readImageHeader(folder / "a.dcm").windowed);
  EXPECT_FALSE(isDeep(folder / "a.dcm")) << "so nobody calls it dark";
  // One bit a pixel, lowest first, frames without a gap: 1 0 | 1 1 | 0 1
  w.bits(1, 1, 0, false).bytePixels(Bytes{0b101101});
  EXPECT_EQ(greysOf(w.file(), {{}, 0}), (Levels{255, 0}));
  EXPECT_EQ(greysOf(w.file(), {{}, 1}), (Levels{255, 255}));
  EXPECT_EQ(greysOf(w.file(), {{}, 2}), (Levels{0, 255}));
}

TEST(Dicom, FunctionalGroupsSayItForAFrame) {
  const auto values = [](const char* slope) {
    DicomWriter inner, group;
    inner.text(0x00281052, "DS", "0").text(0x00281053, "DS", slope);
    group.sequence(0x00289145, {inner});
    return group;
  };
  DicomWriter window, shared;
  window.window("50.5", "101");
  shared.sequence(0x00289132, {window});
  DicomWriter w = DicomWriter::grey(2, 1).text(0x00280008, "IS", "2");
  w.sequence(0x52009229, {shared}).sequence(0x52009230, {values("1"), values("2")}).pixels({0, 25, 0, 25});
  EXPECT_EQ(greysOf(w.file(), {{}, 0}), (Levels{0, 64}));   // 25 / 100 * 255 = 63.75
  EXPECT_EQ(greysOf(w.file(), {{}, 1}), (Levels{0, 128}));  // 50 / 100 * 255 = 127.5
}

TEST(Dicom, PixelsThatAreNotSquareAreStretched) {
  DicomWriter w =
      DicomWriter::grey(2, 2).bits(8, 8, 7, false).text(0x00280030, "DS", "0.6\\0.2").bytePixels(Bytes{9, 9, 9, 9});
  EXPECT_EQ(greysOf(w.file()), Levels(2 * 6, 9));
  TempFolder folder;
  put(folder / "a.dcm", w.file());
  EXPECT_EQ(readImageSize(folder / "a.dcm").height, 6);
  EXPECT_EQ(readImageSize(folder / "a.dcm").width, 2);
  put(folder / "a.dcm", w.without(0x00280030).text(0x00280034, "IS", "1\\2").file());
  EXPECT_EQ(readImageSize(folder / "a.dcm").width, 4);
  for (const char* nonsense : {"0\\1", "-1\\1", "1", "1e9\\1", "x\\y"}) {
    put(folder / "a.dcm", w.without(0x00280034).text(0x00280030, "DS", nonsense).file());
    EXPECT_EQ(readImageSize(folder / "a.dcm").width, 2) << nonsense;
  }
}

TEST(Dicom, WhatCannotBeReadIsNamed) {
  const DicomWriter usual = DicomWriter::grey(2, 1).pixels({1, 2});
  const auto with = [&](std::uint32_t tag, const char* vr, const char* value) {
    DicomWriter w = usual;
    return w.text(tag, vr, value).file();
  };
  DicomWriter w = usual;
  EXPECT_THAT(refusal(w.without(0x7FE00010).text(0x00080060, "CS", "RTPLAN").file()),
              HasSubstr("without an image (modality RTPLAN)"));
  EXPECT_THAT(refusal(with(0x00280004, "CS", "HSV")), HasSubstr("\"HSV\", which is not read"));
  w = usual;
  EXPECT_THAT(refusal(w.bits(24, 24, 23, false).file()), HasSubstr("samples of 24 bits"));
  w = usual;
  EXPECT_THAT(refusal(w.bits(16, 17, 16, false).file()), HasSubstr("stores 17 of 16 bits"));
  EXPECT_THAT(refusal(usual.encapsulated("1.2.840.10008.1.2.4.102", {{1, 2}})), HasSubstr("compressed as MPEG-4"));
  EXPECT_THAT(refusal(usual.encapsulated("1.2.840.10008.1.2.4.201", {{1, 2}})),
              HasSubstr("High-Throughput JPEG 2000, which is not read"));
  w = usual;
  EXPECT_THAT(refusal(w.words(0x00280010, "US", {60000}).words(0x00280011, "US", {60000}).file()),
              HasSubstr("at most 100 megapixels"));
  EXPECT_THAT(refusal(usual.dataSet()), HasSubstr("without the beginning of a file"));
  EXPECT_THAT(refusal(usual.dataSet(Form::ImplicitLittle)), HasSubstr("without the beginning of a file"));
}

TEST(Dicom, ThePreambleMayBeTheBeginningOfAnything) {
  for (const std::string& beginning : {std::string("II*\0", 4), std::string("PK\x03\x04"), std::string("GIF89a")}) {
    Bytes file = DicomWriter::grey(2, 1).bits(8, 8, 7, false).bytePixels(Bytes{7, 8}).file();
    std::copy(beginning.begin(), beginning.end(), file.begin());
    EXPECT_EQ(greysOf(file), (Levels{7, 8}));
  }
}

TEST(Dicom, EveryTruncationIsSaid) {
  DicomWriter item;
  item.words(0x00283002, "US", {2, 0, 16}).words(0x00283006, "OW", {0, 65535});
  DicomWriter w = DicomWriter::grey(4, 2).sequence(0x00283010, {item}).pixels({1, 2, 3, 4, 5, 6, 7, 8});
  for (const Form form : {Form::ExplicitLittle, Form::ImplicitLittle, Form::ExplicitBig}) {
    const Bytes whole = w.file(form);
    for (std::size_t size = 132; size < whole.size(); ++size) {
      const std::string why = refusal({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)});
      EXPECT_THAT(why, ::testing::AnyOf(HasSubstr("ends"), HasSubstr("cut off"), HasSubstr("without an image")))
          << size;
    }
  }
}

TEST(Dicom, DamagedFilesAreReadOrRefusedNeverWorse) {
  DicomWriter item, measures;
  item.words(0x00283002, "US", {2, 0, 16}).words(0x00283006, "OW", {0, 65535});
  measures.sequence(0x00289110, {DicomWriter().text(0x00280030, "DS", "1\\1")});
  DicomWriter w =
      DicomWriter::grey(4, 2).window("3", "4").sequence(0x00283010, {item}).sequence(0x52009229, {measures});
  w.pixels({1, 2, 3, 4, 5, 6, 7, 8});
  TempFolder folder;
  std::mt19937 random(17);
  for (const Form form : {Form::ExplicitLittle, Form::ImplicitLittle, Form::ExplicitBig}) {
    const Bytes whole = w.file(form);
    for (int round = 0; round < 1500; ++round) {
      Bytes file = whole;
      for (int k = 0; k < 1 + round % 3; ++k)
        file[132 + random() % (file.size() - 132)] = static_cast<std::uint8_t>(random());
      put(folder / "a.dcm", file);
      try {
        const Image image = readImage(folder / "a.dcm");
        EXPECT_EQ(image.rgb.size(), static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 3);
      } catch (const Error& e) {
        EXPECT_THAT(e.subject(), HasSubstr("a.dcm"));
      }
    }
  }
}

/// A frame in RLE (PS3.5 G): the number of its parts, where each begins, and the parts.
Bytes rle(const std::vector<Bytes>& parts) {
  Bytes out(64, 0);
  out[0] = static_cast<std::uint8_t>(parts.size());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    out[4 + 4 * i] = static_cast<std::uint8_t>(out.size());
    out.insert(out.end(), parts[i].begin(), parts[i].end());
  }
  return out;
}
constexpr const char* kRle = "1.2.840.10008.1.2.5";
constexpr std::uint8_t times(int n) { return static_cast<std::uint8_t>(257 - n); }

TEST(Dicom, RunLengthsOfEveryFrame) {
  DicomWriter w = DicomWriter::grey(4, 2).bits(8, 8, 7, false).text(0x00280008, "IS", "2");
  // 3 bytes as they stand, nothing, then 5 times 9; 8 times 77
  const Bytes file = w.encapsulated(kRle, {rle({{2, 1, 2, 3, 128, times(5), 9}}), rle({{times(8), 77}})});
  EXPECT_EQ(greysOf(file, {{}, 0}), (Levels{1, 2, 3, 9, 9, 9, 9, 9}));
  EXPECT_EQ(greysOf(file, {{}, 1}), Levels(8, 77));
}

TEST(Dicom, RunLengthsOfDeepAndColouredPixels) {
  // The high bytes first: 0x0102 and 0x0304; from the smallest to the largest.
  EXPECT_EQ(greysOf(DicomWriter::grey(2, 1).encapsulated(kRle, {rle({{1, 1, 3}, {1, 2, 4}})})), (Levels{0, 255}));
  EXPECT_EQ(
      coloursOf(DicomWriter::colour(2, 1, "RGB").encapsulated(kRle, {rle({{1, 1, 2}, {1, 3, 4}, {times(2), 5}})})),
      (Levels{1, 3, 5, 2, 4, 5}));
  EXPECT_THAT(refusal(DicomWriter::grey(2, 1).encapsulated(kRle, {rle({{1, 1, 3}})})), HasSubstr("not in 2 parts"));
  EXPECT_THAT(refusal(DicomWriter::grey(2, 1).encapsulated(kRle, {rle({{1, 1, 3}, {1}})})), HasSubstr("end early"));
}

/// Another program in the decoder's place, for one test.
class Instead {
 public:
  Instead(const TempFolder& folder, const std::string& script) {
    const auto file = folder / "decoder";
    writeFileAtomically(file, "#!/bin/sh\n" + script + "\n");
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
    ::setenv("SIGHTLINE_DICOM_DECODER", file.c_str(), 1);
  }
  ~Instead() { ::unsetenv("SIGHTLINE_DICOM_DECODER"); }
  Instead(const Instead&) = delete;
  Instead& operator=(const Instead&) = delete;
};

TEST(DicomDecoder, ItsDeathIsAMessageAboutThatFile) {
  const Bytes file = DicomWriter::grey(2, 1).encapsulated("1.2.840.10008.1.2.4.70", {{0xFF, 0xD8, 0xFF, 0xD9}});
  TempFolder folder;
  const auto withDecoder = [&](const std::string& script) {
    const Instead instead(folder, script);
    return refusal(file);
  };
  EXPECT_THAT(withDecoder("kill -6 $$"), HasSubstr("made the decoder of lossless JPEG stop (signal 6)"));
  EXPECT_THAT(withDecoder("exit 2"), HasSubstr("its pixels cannot be decoded"));
  EXPECT_THAT(withDecoder("exit 4"), HasSubstr("takes more than 2 GiB"));
  EXPECT_THAT(withDecoder("echo nonsense"), HasSubstr("does not belong to this version"));
  EXPECT_THAT(withDecoder("exit 127"), HasSubstr("does not belong to this version"));
  ::setenv("SIGHTLINE_DICOM_DECODER", "/no/such/decoder", 1);
  EXPECT_THAT(refusal(file), HasSubstr("could not be started"));
  ::unsetenv("SIGHTLINE_DICOM_DECODER");
  EXPECT_THAT(refusal(file), HasSubstr("its pixels cannot be decoded"));
}

TEST(DicomDecoder, BytesThatAreNoPixelsAreRefused) {
  DicomWriter w = DicomWriter::grey(64, 64);
  std::mt19937 random(3);
  Bytes noise(500);
  for (auto& b : noise) b = static_cast<std::uint8_t>(random());
  for (const char* syntax :
       {"1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.51", "1.2.840.10008.1.2.4.57", "1.2.840.10008.1.2.4.70",
        "1.2.840.10008.1.2.4.80", "1.2.840.10008.1.2.4.81", "1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.4.91"})
    EXPECT_THAT(refusal(w.encapsulated(syntax, {noise})), ::testing::AnyOf(HasSubstr("decode"), HasSubstr("states")))
        << syntax;
}

}  // namespace
}  // namespace sightline
