// SPDX-License-Identifier: GPL-3.0-or-later
// Layouts of other people's folders. What belongs together is how each folder was laid out by hand here.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <map>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/dataset.h"
#include "core/dataset/folder_walk.h"
#include "core/dataset/human_mask.h"
#include "core/image/image_io.h"
#include "core/image/npy.h"
#include "tests/support/message_texts.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class FolderLayouts : public ::testing::Test {
 protected:
  void image(const fs::path& name, int width = 30, int height = 20) {
    fs::create_directories((root_ / name).parent_path());
    const Image any{width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width) * height * 3, 90)};
    writeFileAtomically(root_ / name, encodePng(any));
  }
  void text(const fs::path& name, const std::string& content) {
    fs::create_directories((root_ / name).parent_path());
    writeFileAtomically(root_ / name, content);
  }
  /// Image and mask, both relative to `folder`.
  std::map<std::string, std::string> pairs(const Dataset& d, const fs::path& folder) const {
    std::map<std::string, std::string> out;
    for (const auto& item : d.items)
      out[item.image.lexically_relative(root_ / folder).string()] =
          item.mask.empty() ? "" : item.mask.lexically_relative(root_ / folder).string();
    return out;
  }
  using Pairs = std::map<std::string, std::string>;

  testing::TempFolder root_;
};

TEST_F(FolderLayouts, ImagesAndMasksInsideSitesAndSplitsBelongTogether) {
  for (const char* site : {"siteA", "siteB"}) {
    image(fs::path("s") / site / "images" / "p0.png");
    image(fs::path("s") / site / "masks" / "p0.png");
  }
  const Dataset d = openDataset(root_ / "s");
  EXPECT_EQ(pairs(d, "s"),
            (Pairs{{"siteA/images/p0.png", "siteA/masks/p0.png"}, {"siteB/images/p0.png", "siteB/masks/p0.png"}}));
  EXPECT_THAT(english(d.warnings), IsEmpty());
  EXPECT_THAT(d.classes, IsEmpty()) << "neither a site nor \"images\" is a class";
  image("t/train/images/cat/1.png");
  image("t/train/masks/cat/1.png");
  image("t/val/images/cat/1.png");
  image("t/val/masks/cat/1.png");
  const Dataset t = openDataset(root_ / "t");
  EXPECT_EQ(pairs(t, "t"), (Pairs{{"train/images/cat/1.png", "train/masks/cat/1.png"},
                                  {"val/images/cat/1.png", "val/masks/cat/1.png"}}));
  EXPECT_THAT(t.classes, ElementsAre("cat"));
}

TEST_F(FolderLayouts, WhatAMacPacksBesideIsNoImage) {
  image("My Study (2)/Images/Scan 0.png");
  image("My Study (2)/Masks/Scan 0.png");
  text("__MACOSX/My Study (2)/Images/._Scan 0.png", "resource fork");
  const Dataset d = openDataset(root_.path());
  ASSERT_EQ(d.items.size(), 1u);
  EXPECT_EQ(d.items[0].mask.filename(), "Scan 0.png");
  EXPECT_THAT(english(d.warnings), IsEmpty());
}

TEST_F(FolderLayouts, DepthLosesNothing) {
  image("SiteA/Station3/Cam1/DCIM/100RECNX/a/b/c/IMG_0001.png");
  image("SiteB/IMG_0002.png");
  EXPECT_EQ(openDataset(root_.path()).items.size(), 2u);
}

TEST_F(FolderLayouts, FoldersThatCamerasMakeAreNoClasses) {
  for (const char* folder : {"Cam1/DCIM/100RECNX", "Cam1/DCIM/104_PANA", "Cam2/DCIM", "fox", "100 foxes"})
    image(fs::path(folder) / "IMG_0001.png");
  std::map<std::string, std::string> labels;
  for (const auto& item : openDataset(root_.path()).items)
    labels[item.image.parent_path().filename().string()] = item.label;
  EXPECT_EQ(labels, (std::map<std::string, std::string>{
                        {"100RECNX", ""}, {"104_PANA", ""}, {"DCIM", ""}, {"fox", "fox"}, {"100 foxes", "100 foxes"}}));
}

TEST_F(FolderLayouts, AFlatMaskIsUsedForOneImageOnly) {
  for (const char* camera : {"Cam0", "Cam1", "Cam2"}) image(fs::path("images") / camera / "IMG_0000.png");
  image("images/Cam0/IMG_0001.png");
  image("masks/IMG_0000.png");
  image("masks/IMG_0001.png");
  const Dataset d = openDataset(root_.path());
  EXPECT_EQ(pairs(d, ""), (Pairs{{"images/Cam0/IMG_0000.png", ""},
                                 {"images/Cam1/IMG_0000.png", ""},
                                 {"images/Cam2/IMG_0000.png", ""},
                                 {"images/Cam0/IMG_0001.png", "masks/IMG_0001.png"}}));
  EXPECT_THAT(english(d.leftOut), ElementsAre(AllOf(HasSubstr("masks/IMG_0000.png"), HasSubstr("3 images"))));
}

TEST_F(FolderLayouts, FoldersOfReadersAreSoManyPeople) {
  for (const char* name : {"p0.png", "p1.png"}) {
    image(fs::path("images") / name);
    for (const char* reader : {"reader0", "reader1", "reader2"}) image(fs::path("masks") / reader / name);
  }
  const Dataset d = openDataset(root_.path());
  EXPECT_EQ(d.annotators, 3);
  EXPECT_THAT(d.classes, IsEmpty()) << "a reader is no class";
  for (const auto& item : d.items) EXPECT_EQ(item.readers.size(), 3u);
  EXPECT_THAT(english(d.warnings), ElementsAre(AllOf(HasSubstr("3 people"), HasSubstr("reader0, reader1, reader2"))));
}

TEST_F(FolderLayouts, AMaskWithTheImagesWholeNameIsThatImages) {
  for (const char* name : {"cat.jpg", "cat.png", "aB.png", "Ab.png"}) image(fs::path("images") / name);
  for (const char* name : {"cat.jpg.png", "cat.png.png", "aB.png", "Ab.png"}) image(fs::path("masks") / name);
  const Dataset d = openDataset(root_.path());
  EXPECT_EQ(pairs(d, ""), (Pairs{{"images/cat.jpg", "masks/cat.jpg.png"},
                                 {"images/cat.png", "masks/cat.png.png"},
                                 {"images/aB.png", "masks/aB.png"},
                                 {"images/Ab.png", "masks/Ab.png"}}));
  EXPECT_THAT(english(d.warnings), IsEmpty());
}

TEST_F(FolderLayouts, EndingsThatMeanMask) {
  for (const char* ending : {"_mask", "_gt", "_seg", "_segmentation", "_label", "_groundtruth", "-mask", ".mask", "_GT",
                             "_annotation", "_masks"}) {
    const fs::path folder = std::string("suffix") + ending;
    image(folder / "p0.jpg");
    image(folder / (std::string("p0") + ending + ".png"));
    const Dataset d = openDataset(root_ / folder);
    EXPECT_EQ(pairs(d, folder), (Pairs{{"p0.jpg", std::string("p0") + ending + ".png"}}));
  }
}

TEST_F(FolderLayouts, FoldersThatMeanMasks) {
  for (const char* name :
       {"gt", "GT", "ground_truth", "labels", "annotations", "segmentations", "SegmentationClass", "human_attention"}) {
    const fs::path folder = std::string("folder") + name;
    image(folder / "images" / "p0.png");
    image(folder / name / "p0.png");
    const Dataset d = openDataset(root_ / folder);
    EXPECT_EQ(pairs(d, folder), (Pairs{{"images/p0.png", std::string(name) + "/p0.png"}}));
  }
  image("other/images/p0.png");
  image("other/from_anna/p0.png");
  EXPECT_THAT(english(openDataset(root_ / "other").warnings),
              Contains(AllOf(HasSubstr("from_anna"), HasSubstr("\"masks\""))));
  image("both/images/p0.png");  // the usual name goes before
  image("both/masks/p0.png");
  image("both/labels/p0.png");
  EXPECT_EQ(pairs(openDataset(root_ / "both"), "both"), (Pairs{{"images/p0.png", "masks/p0.png"}}));
}

TEST_F(FolderLayouts, LabelMesFoldersAreOneImageEach) {
  for (const char* name : {"img.png", "label.png", "label_viz.png"}) image(fs::path("p0_json") / name);
  for (const char* name : {"img.png", "label.png", "label_viz.png"}) image(fs::path("p1_json") / name);
  const Dataset d = openDataset(root_.path());
  EXPECT_EQ(pairs(d, ""), (Pairs{{"p0_json/img.png", "p0_json/label.png"}, {"p1_json/img.png", "p1_json/label.png"}}));
  EXPECT_EQ(d.items.at(0).id, "p0");
}

TEST_F(FolderLayouts, ArraysAreMasksToo) {
  image("images/p0.png");
  fs::create_directories(root_ / "masks");
  writeFileAtomically(root_ / "masks/p0.npy", npyBytes(Plane<std::uint8_t>(30, 20, 1)));
  EXPECT_EQ(pairs(openDataset(root_.path()), ""), (Pairs{{"images/p0.png", "masks/p0.npy"}}));
}

TEST_F(FolderLayouts, NamesThatLookTheSameAreTheSame) {
  image("images/caf\xC3\xA9.png");  // one character, as Linux and Windows write it
  image("masks/cafe\xCC\x81.png");  // e and its accent, as a Mac does
  image("images/caf\xE9.png");      // no UTF-8 at all
  image("masks/caf\xE9.png");
  const Dataset d = openDataset(root_.path());
  for (const auto& item : d.items) EXPECT_FALSE(item.mask.empty()) << item.id;
  EXPECT_THAT(english(d.warnings), IsEmpty());
}

TEST_F(FolderLayouts, LinksNeitherMultiplyNorLeadAway) {
  testing::TempFolder elsewhere;
  fs::create_directories(root_ / "d/real");
  image("d/real/a.png");
  fs::copy_file(root_ / "d/real/a.png", elsewhere / "z.png");
  fs::create_symlink("real/a.png", root_ / "d/b.png");
  fs::create_directory_symlink("../d", root_ / "d/loop");
  fs::create_symlink("gone.png", root_ / "d/c.png");
  fs::create_directory_symlink(elsewhere.path(), root_ / "d/away");
  fs::create_symlink(elsewhere / "z.png", root_ / "d/y.png");
  const Dataset d = openDataset(root_ / "d");
  EXPECT_EQ(pairs(d, "d"), (Pairs{{"real/a.png", ""}, {"b.png", ""}}));
  EXPECT_THAT(english(d.leftOut), Contains(AllOf(HasSubstr("c.png"), HasSubstr("do not exist"))));
  EXPECT_THAT(english(d.leftOut), Contains(AllOf(HasSubstr("away"), HasSubstr("--follow-links"))));
  const Dataset all = openDataset(root_ / "d", {true, {}, {}});
  EXPECT_EQ(all.items.size(), 4u) << "away/z.png and y.png as well";
}

TEST_F(FolderLayouts, AManifestStaysInItsFolderAndKnowsWindows) {
  image("d/images/p0.png");
  image("d/images/p1.png");
  image("outside.png");
  text("d/manifest.json",
       R"({"items": [{"image": "images\\p0.png"}, {"image": "images/p1.png", "mask": "../outside.png"},
    {"image": "../outside.png"}, {"image": ")" +
           (root_ / "outside.png").string() + R"(", "id": "x"}, {"image": "gone.png"}]})");
  const Dataset d = openDataset(root_ / "d");
  EXPECT_EQ(pairs(d, "d"), (Pairs{{"images/p0.png", ""}, {"images/p1.png", ""}}));
  EXPECT_THAT(english(d.leftOut),
              Contains(AllOf(HasSubstr("2 more files"), HasSubstr("outside the data set's folder"))));
  EXPECT_THAT(english(d.leftOut), Contains(HasSubstr("gone.png")));
  EXPECT_EQ(openDataset(root_ / "d", {true, {}, {}}).items.size(), 4u);
}

TEST_F(FolderLayouts, WhatIsNotReadIsNamed) {
  image("d/a.png");
  text("d/b.PSD", "x");
  text("d/c.exr", "x");
  text("d/d.EXR", "x");
  const Dataset d = openDataset(root_ / "d");
  EXPECT_THAT(english(d.leftOut), ElementsAre(AllOf(HasSubstr("b.PSD"), HasSubstr("Photoshop")),
                                              AllOf(HasSubstr("c.exr and 1 more"), HasSubstr("an OpenEXR image"))));
  text("only/scan.exr", "x");
  try {
    openDataset(root_ / "only");
    FAIL();
  } catch (const Error& e) {
    EXPECT_THAT(e.problem(), HasSubstr("an OpenEXR image"));
  }
}

TEST_F(FolderLayouts, PipesAreNotReadAndNamed) {
  image("d/images/a.png");
  image("d/masks/a.png");
  ASSERT_EQ(::mkfifo((root_ / "d/images/b.png").c_str(), 0600), 0);
  const Dataset d = openDataset(root_ / "d");
  EXPECT_EQ(d.items.size(), 1u);
  EXPECT_THAT(english(d.leftOut), ElementsAre(AllOf(HasSubstr("b.png"), HasSubstr("no ordinary files"))));
}

DatasetSearch choosing(std::vector<fs::path> folders, MaskPeople people = MaskPeople::Recognised) {
  DatasetSearch search;
  search.regions = RegionChoice{};
  search.regions->maskFolders = std::move(folders);
  search.regions->maskPeople = people;
  return search;
}

TEST_F(FolderLayouts, FoldersOfMasksCanBeChosen) {
  for (const char* folder : {"images", "masks_anna", "masks_ben", "masks"})
    for (const char* name : {"p0.png", "p1.png"}) image(fs::path("d") / folder / name);
  const Dataset usual = openDataset(root_ / "d");
  EXPECT_EQ(pairs(usual, "d"), (Pairs{{"images/p0.png", "masks/p0.png"}, {"images/p1.png", "masks/p1.png"}}));
  EXPECT_THAT(english(usual.warnings),
              ElementsAre(AllOf(HasSubstr("masks_anna"), HasSubstr("--mask-folders")), HasSubstr("masks_ben")));
  const Dataset one = openDataset(root_ / "d", choosing({"masks_ben"}));
  EXPECT_EQ(pairs(one, "d"), (Pairs{{"images/p0.png", "masks_ben/p0.png"}, {"images/p1.png", "masks_ben/p1.png"}}));
  const Dataset both = openDataset(root_ / "d", choosing({"masks_anna", root_ / "d/masks_ben"}));
  EXPECT_EQ(both.annotators, 2);
  for (const auto& item : both.items) EXPECT_EQ(item.readers.size(), 2u) << item.id;
  text("d/manifest.json", R"({"regions": {"mask_folders": ["masks_ben"]}})");
  EXPECT_EQ(pairs(openDataset(root_ / "d"), "d"), pairs(one, "d"));
  try {
    openDataset(root_ / "d", choosing({"masks_eve"}));
    FAIL();
  } catch (const Error& e) {
    EXPECT_THAT(e.what(), AllOf(HasSubstr("masks_eve"), HasSubstr("--mask-folders")));
  }
  text("d/manifest.json", R"({"items": [{"image": "images/p0.png"}], "regions": {"mask_people": "each"}})");
  EXPECT_THROW(openDataset(root_ / "d"), Error);
}

TEST_F(FolderLayouts, WhoseSeveralMasksAreCanBeChosen) {
  for (const char* name : {"p0.png", "p1.png", "p2.png"}) {
    image(fs::path("d/images") / name);
    image(fs::path("d/masks/anna") / name);
  }
  image("d/masks/ben/p0.png");  // too few to be taken for a second person by itself
  const Dataset usual = openDataset(root_ / "d");
  EXPECT_EQ(usual.people(), (PeopleCount{1, PeopleKnown::OneMask}));
  EXPECT_THAT(english(usual.warnings), Contains(AllOf(HasSubstr("several folders"), HasSubstr("--mask-people"))));
  const Dataset each = openDataset(root_ / "d", choosing({}, MaskPeople::Each));
  EXPECT_EQ(each.annotators, 2);
  EXPECT_EQ(each.items.at(0).readers.size(), 2u);
  EXPECT_EQ(each.items.at(1).readers.size(), 1u);
}

TEST_F(FolderLayouts, NumbersBehindNamesAreAskedAbout) {
  // Two squares of one image: votes of two people, or one person's two marks.
  image("d/images/p0.png");
  for (const int k : {0, 1}) {
    Plane<std::uint8_t> marks(30, 20);
    for (int y = 2; y < 6; ++y)
      for (int x = 3 + 5 * k; x < 11 + 5 * k; ++x) marks.at(x, y) = 255;
    fs::create_directories(root_ / "d/masks");
    writeFileAtomically(root_ / "d/masks" / ("p0_" + std::to_string(k + 1) + ".png"), encodePng(marks));
  }
  const Dataset usual = openDataset(root_ / "d");
  EXPECT_TRUE(usual.items.at(0).mask.empty());
  EXPECT_THAT(english(usual.leftOut), ElementsAre(AllOf(HasSubstr("2 files"), HasSubstr("--mask-people"))));
  const Dataset each = openDataset(root_ / "d", choosing({}, MaskPeople::Each));
  const HumanMask votes = readHumanMask(each.items.at(0), each.annotators);
  EXPECT_EQ(votes.annotators, 2);
  EXPECT_EQ(votes.votes.at(4, 3), 1);
  EXPECT_EQ(votes.votes.at(9, 3), 2) << "where both squares lie";
  const Dataset one = openDataset(root_ / "d", choosing({}, MaskPeople::One));
  const HumanMask united = readHumanMask(one.items.at(0), one.annotators);
  EXPECT_EQ(united.annotators, 1);
  EXPECT_EQ(united.votes.at(4, 3), 1);
  EXPECT_EQ(united.votes.at(9, 3), 1);
  EXPECT_EQ(united.votes.at(20, 3), 0);
}

TEST_F(FolderLayouts, WhatWasRecognisedIsSaid) {
  for (const char* name : {"cat1.png", "cat2.png"}) {
    image(fs::path("images") / name);
    for (const char* reader : {"anna", "ben"}) image(fs::path("masks") / reader / name);
  }
  EXPECT_THAT(english(openDataset(root_.path()).recognised),
              ElementsAre("2 images in images.", "Masks of 2 images, in masks: 4 files.",
                          AllOf(HasSubstr("2 people"), HasSubstr("anna, ben")), "1 label: cat."));
}

TEST_F(FolderLayouts, NamesThatWereFoldersOnWindowsAreNoImages) {
  for (const char* name : {"images\\p0.png", "images\\p1.png", "masks\\p0.png", "masks\\p1.png"})
    image(fs::path("kept") / name);
  image("kept/q.png");
  const Dataset d = openDataset(root_ / "kept");
  EXPECT_EQ(pairs(d, "kept"), (Pairs{{"q.png", ""}})) << "masks must not become images";
  EXPECT_THAT(english(d.leftOut),
              ElementsAre(AllOf(HasSubstr("images\\p0.png and 3 more"), HasSubstr("names with a backslash"))));
  fs::remove(root_ / "kept/q.png");
  try {
    openDataset(root_ / "kept");
    FAIL();
  } catch (const Error& e) {
    EXPECT_THAT(e.problem(), HasSubstr("names with a backslash"));
  }
}

TEST_F(FolderLayouts, ASearchCanBeStoppedAndHasAnEnd) {
  image("d/a.png");
  std::stop_source stop;
  stop.request_stop();
  EXPECT_THROW(openDataset(root_ / "d", {false, {}, stop.get_token()}), Cancelled);
  EXPECT_THROW(openDataset("/proc"), Error);
}

TEST_F(FolderLayouts, PipesAreNoImages) {
  image("d/a.png");
  ASSERT_EQ(::mkfifo((root_ / "d/pipe.png").c_str(), 0600), 0);
  EXPECT_EQ(openDataset(root_ / "d").items.size(), 1u);
  EXPECT_THROW(readImage(root_ / "d/pipe.png"), Error);
}

// A JPEG whose EXIF says 6 (stored lying): SOI, an EXIF segment as the standard lays it out, then what encodeJpeg()
// gave.
std::vector<std::uint8_t> turnedJpeg(int width, int height) {
  const Image any{width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width) * height * 3, 90)};
  auto file = encodeJpeg(any, 90);
  const std::vector<std::uint8_t> exif{0xFF, 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8,
                                       0,    1,    1, 18, 0,   3,   0,   0,   0, 1, 0,   6,   0, 0,  0, 0, 0, 0};
  file.insert(file.begin() + 2, exif.begin(), exif.end());
  return file;
}

TEST_F(FolderLayouts, MasksOnTheStoredRowsAreSaid) {
  fs::create_directories(root_ / "images");
  writeFileAtomically(root_ / "images/lying.jpg", turnedJpeg(30, 20));
  writeFileAtomically(root_ / "images/square.jpg", turnedJpeg(24, 24));
  image("masks/lying.png", 30, 20);
  image("masks/square.png", 24, 24);
  const Dataset d = openDataset(root_.path());
  ASSERT_EQ(d.items.size(), 2u);
  EXPECT_THAT(english(d.items[0].maskProblem),
              AllOf(HasSubstr("20 x 30"), HasSubstr("EXIF"), HasSubstr("stored rows")));
  EXPECT_THAT(english(d.warnings), Contains(AllOf(HasSubstr("square"), HasSubstr("EXIF"))));
}

TEST_F(FolderLayouts, RadiographsWithTwelveBitsAreSaid) {
  std::string pgm = "P5\n4 1\n65535\n";
  for (const int v : {0, 600, 3868, 4080}) pgm += {static_cast<char>(v >> 8), static_cast<char>(v & 255)};
  text("x1.pgm", pgm);
  EXPECT_EQ(darkRange(root_ / "x1.pgm").text(), "4080 of 65535");
  EXPECT_THAT(english(openDataset(root_.path()).warnings),
              Contains(AllOf(HasSubstr("x1"), HasSubstr("4080 of 65535"))));
  pgm.replace(7, 5, "4095 ");  // one that says where its white is
  text("x1.pgm", pgm);
  EXPECT_EQ(darkRange(root_ / "x1.pgm").text(), "");
}

}  // namespace
}  // namespace sightline
