// SPDX-License-Identifier: GPL-3.0-or-later
// DICOM segmentations and structure sets as human masks. The files were written by pydicom, and what is expected was
// computed from what was drawn (tests/golden/dicom_marks/make_marks.py).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <numeric>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/dataset.h"
#include "core/dataset/human_mask.h"
#include "core/dataset/readers/dicom_marks.h"
#include "tests/support/dicom_writer.h"
#include "tests/support/message_texts.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class DicomMarksOnImages : public ::testing::Test {
 protected:
  static fs::path golden(const std::string& name) { return testing::goldenFolder() / "dicom_marks" / name; }
  void put(const std::string& name, const std::string& as) {
    fs::create_directories((root_ / as).parent_path());
    fs::copy_file(golden(name), root_ / as);
  }
  static const DatasetItem& itemNamed(const Dataset& d, const std::string& id) {
    const auto found = std::find_if(d.items.begin(), d.items.end(), [&](const auto& i) { return i.id == id; });
    EXPECT_NE(found, d.items.end()) << id;
    return *found;
  }
  static void expectVotes(const DatasetItem& item, const std::string& name) {
    ASSERT_TRUE(item.hasHumanMask()) << name;
    const auto expected = nlohmann::json::parse(readTextFile(golden("expected.json"))).at(name);
    const HumanMask mask = readHumanMask(item, 10);
    EXPECT_EQ(mask.annotators, expected.at("people")) << name;
    EXPECT_EQ(mask.votes.width(), 8);
    EXPECT_EQ(mask.votes.height(), 6);
    const auto votes = expected.at("votes").get<std::vector<std::uint8_t>>();
    EXPECT_EQ(std::vector<std::uint8_t>(mask.votes.values().begin(), mask.votes.values().end()), votes) << name;
  }

  testing::TempFolder root_;
};

TEST_F(DicomMarksOnImages, PeopleVoteOnTheImagesThatTheyMarked) {
  for (const char* name : {"image1", "image2", "image3"}) put(std::string(name) + ".dcm", std::string(name) + ".dcm");
  for (const char* name : {"bits.dcm", "fractions.dcm", "structures.dcm"}) put(name, name);
  const Dataset d = openDataset(root_.path());
  ASSERT_EQ(d.items.size(), 3u) << "files of marks are no images";
  for (const char* name : {"image1", "image2", "image3"}) expectVotes(itemNamed(d, name), name);
  EXPECT_THAT(humanMaskSource(itemNamed(d, "image1")), AllOf(HasSubstr("bits.dcm"), HasSubstr("structures.dcm")));
  EXPECT_EQ(readHumanMask(itemNamed(d, "image3"), 1).note.text(), "marks Spleen");
  EXPECT_THAT(english(d.leftOut),
              ElementsAre(HasSubstr("bits.dcm: 1 of its 5 frames or contours belong to images that are not here"),
                          HasSubstr("structures.dcm: 1 of its contours are points or open lines")));
}

TEST_F(DicomMarksOnImages, InAFolderOfMasksTheyCountToo) {
  put("image1.dcm", "images/a.dcm");
  put("image3.dcm", "images/c.dcm");
  put("structures.dcm", "masks/anything.dcm");
  put("bits.dcm", "masks/c.dcm");  // named like an image: it is about all of them
  const Dataset d = openDataset(root_.path());
  expectVotes(itemNamed(d, "a"), "image1");
  expectVotes(itemNamed(d, "c"), "image3");
}

TEST_F(DicomMarksOnImages, TheImagesLabelChoosesSegments) {
  put("image2.dcm", "spleen/image2.dcm");
  put("image1.dcm", "other/image1.dcm");
  for (const char* name : {"bits.dcm", "fractions.dcm", "structures.dcm"}) put(name, std::string("other/") + name);
  const Dataset d = openDataset(root_.path());
  expectVotes(itemNamed(d, "image2"), "image2, spleen alone");
  expectVotes(itemNamed(d, "image1"), "image1");
}

TEST_F(DicomMarksOnImages, AMaskOfItsOwnComesFirst) {
  put("image1.dcm", "images/a.dcm");
  put("bits.dcm", "images/marks.dcm");
  fs::create_directories(root_ / "masks");
  writeFileAtomically(root_ / "masks/a.png", encodePng(Plane<std::uint8_t>(8, 6, std::uint8_t{255})));
  const Dataset d = openDataset(root_.path());
  EXPECT_EQ(itemNamed(d, "a").mask, root_ / "masks/a.png");
  EXPECT_THAT(english(d.warnings), Contains(HasSubstr("on 1 image were not used: it has a mask of its own")));
}

TEST_F(DicomMarksOnImages, BrokenOnesAreLeftOutAndTheImagesStay) {
  put("image1.dcm", "image1.dcm");
  auto file = readFile(golden("bits.dcm"));
  file.resize(file.size() - 40);
  writeFileAtomically(root_ / "cut.dcm", file);
  const Dataset d = openDataset(root_.path());
  ASSERT_EQ(d.items.size(), 1u);
  EXPECT_FALSE(d.items.front().hasHumanMask());
  EXPECT_THAT(english(d.leftOut), ElementsAre(AllOf(HasSubstr("cut.dcm"), HasSubstr("ends early"))));
}

// pydicom ships a segmentation without the images that it was drawn on: one is written here. 36233 pixels from row 145
// to 366 and from column 79 to 350 are marked, as pydicom unpacks them.
TEST_F(DicomMarksOnImages, ASegmentationOfSlicersIsRead) {
  const fs::path shipped = "/usr/lib/python3/dist-packages/pydicom/data/test_files/liver_1frame.dcm";
  ASSERT_TRUE(fs::exists(shipped)) << "python3-pydicom is not installed; packaging/test installs it";
  auto image = testing::DicomWriter::grey(512, 512).pixels(std::vector<std::uint16_t>(512 * 512, 3));
  image.text(0x00080018, "UI", "1.2.392.200103.20080913.113635.2.2009.6.22.21.43.10.23433.1");
  writeFileAtomically(root_ / "slice.dcm", image.file());
  fs::copy_file(shipped, root_ / "liver.dcm");
  const Dataset d = openDataset(root_.path());
  ASSERT_EQ(d.items.size(), 1u);
  const HumanMask mask = readHumanMask(d.items.front(), 10);
  EXPECT_EQ(mask.annotators, 1);
  EXPECT_EQ(std::accumulate(mask.votes.values().begin(), mask.votes.values().end(), 0), 36233);
  int top = 512, left = 512, bottom = 0, right = 0;
  for (int y = 0; y < 512; ++y)
    for (int x = 0; x < 512; ++x)
      if (mask.votes.at(x, y) != 0) {
        top = std::min(top, y), bottom = std::max(bottom, y);
        left = std::min(left, x), right = std::max(right, x);
      }
  EXPECT_EQ((std::vector{top, bottom, left, right}), (std::vector{145, 366, 79, 350}));
}

// Found by sightline-fuzz-readers: places beyond all measure made distances that are no numbers, and those indices.
TEST_F(DicomMarksOnImages, PlacesBeyondAllMeasureAreNotComputedWith) {
  using Writer = testing::DicomWriter;
  put("image1.dcm", "image1.dcm");
  const auto structures = [&](const std::string& points) {
    Writer region, contour, contours, frame;
    frame.text(0x00200052, "UI", "1.2.3.99");
    region.text(0x30060022, "IS", "4").text(0x30060024, "UI", "1.2.3.99").text(0x30060026, "LO", "Tumour");
    contour.text(0x30060042, "CS", "CLOSED_PLANAR").text(0x30060050, "DS", points);
    contours.text(0x30060084, "IS", "4").sequence(0x30060040, {contour});
    Writer w;
    w.text(0x00020002, "UI", "1.2.840.10008.5.1.4.1.1.481.3");
    w.text(0x00080016, "UI", "1.2.840.10008.5.1.4.1.1.481.3").text(0x00080018, "UI", "1.2.3.61");
    w.sequence(0x30060010, {frame}).sequence(0x30060020, {region}).sequence(0x30060039, {contours});
    writeFileAtomically(root_ / "structures.dcm", w.file());
    return openDataset(root_.path());
  };
  EXPECT_TRUE(structures("10\\-2\\8\\10\\7\\8\\10\\6\\16").items.front().hasHumanMask());
  const Dataset far = structures("10\\1e308\\8\\10\\-1e308\\8\\10\\6\\1e308");
  EXPECT_FALSE(far.items.front().hasHumanMask());
  EXPECT_THAT(english(far.leftOut), ElementsAre(HasSubstr("a structure set with a contour of broken numbers")));
}

// Found by sightline-fuzz-readers: a file that had become shorter than the preamble was read behind its end.
TEST_F(DicomMarksOnImages, WhatIsNoDicomFileIsRefused) {
  const auto whole = readFile(golden("bits.dcm"));
  for (const std::size_t size : {0, 1, 40, 127, 128, 131}) {
    writeFileAtomically(root_ / "cut.dcm",
                        std::vector<std::uint8_t>(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)));
    EXPECT_FALSE(isDicomMarks(root_ / "cut.dcm")) << size;
    try {
      (void)readDicomMarks(root_ / "cut.dcm");
      ADD_FAILURE() << size;
    } catch (const Error& e) {
      EXPECT_EQ(e.subject(), (root_ / "cut.dcm").string());
      EXPECT_EQ(e.problem(), "is no DICOM file");
    }
  }
}

TEST_F(DicomMarksOnImages, FramesThatNoFileHasAreNotReferredTo) {
  using Writer = testing::DicomWriter;
  put("image1.dcm", "image1.dcm");
  Writer segment, instance, series;
  segment.words(0x00620004, "US", {1}).text(0x00620005, "LO", "Liver").text(0x00620008, "CS", "MANUAL");
  instance.text(0x00081155, "UI", "1.2.3.1").text(0x00081160, "IS", "1\\1e300\\-7\\0");
  series.sequence(0x0008114A, {instance});
  Writer w = Writer::grey(8, 6).bits(8, 8, 7, false).bytePixels(Writer::Bytes(48, 1));
  w.text(0x00080016, "UI", "1.2.840.10008.5.1.4.1.1.66.4").text(0x00620001, "CS", "FRACTIONAL");
  w.words(0x0062000E, "US", {1}).sequence(0x00620002, {segment}).sequence(0x00081115, {series});
  writeFileAtomically(root_ / "marks.dcm", w.file());
  const DicomMarks marks = readDicomMarks(root_ / "marks.dcm");
  ASSERT_EQ(marks.frames.size(), 1u);
  ASSERT_EQ(marks.frames.front().references.size(), 1u);
  EXPECT_EQ(marks.frames.front().references.front().frame, 0);
}

// The even-odd rule at pixel centres: a square from 0.5 to 3.5 holds nine of them, and edges that pass through centres
// count on their upper and left side alone.
TEST(DicomContours, PixelsCountByTheirCentres) {
  const auto turned = [](std::vector<DicomPlane::Pixel> corners) {
    Plane<std::uint8_t> mask(5, 5);
    turnInside(corners, mask);
    return std::accumulate(mask.values().begin(), mask.values().end(), 0);
  };
  EXPECT_EQ(turned({{0.5, 0.5}, {3.5, 0.5}, {3.5, 3.5}, {0.5, 3.5}}), 9);
  EXPECT_EQ(turned({{1, 1}, {3, 1}, {3, 3}, {1, 3}}), 4);
  EXPECT_EQ(turned({{-9, -9}, {99, -9}, {99, 99}, {-9, 99}}), 25) << "cut at the edges";
  EXPECT_EQ(turned({{-5, 1}, {-2, 1}, {-2, 3}}), 0);
}

}  // namespace
}  // namespace sightline
