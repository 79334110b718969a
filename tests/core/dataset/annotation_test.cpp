// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/annotation.h"

#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <random>

#include "core/base/error.h"
#include "core/image/image_io.h"
#include "tests/support/temp_folder.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

using Mask = Plane<std::uint8_t>;

Mask randomMask(int width, int height, std::uint32_t seed) {
  std::mt19937 random(seed);
  Mask mask(width, height);
  for (auto& v : mask.values()) v = random() % 2;
  return mask;
}

class AnnotationTest : public ::testing::Test {
 protected:
  AnnotationTest() {
    fs::create_directories(data / "images" / "cat");
    for (const char* name : {"images/dog1.png", "images/cat/cat1.png"})
      writeFileAtomically(data / name, encodePng(Image{20, 10, std::vector<std::uint8_t>(600, 90)}));
  }
  [[nodiscard]] AnnotationFolder open() const { return AnnotationFolder(data.path(), user.path()); }
  /// A data set beside which nothing can be written: where the folder would be there is a file.
  void block() const { std::ofstream(data / kAnnotationFolder) << "in the way"; }

  testing::TempFolder data, user;
};

TEST_F(AnnotationTest, WhatIsWrittenComesBackExactly) {
  const Mask one = randomMask(20, 10, 1), two = randomMask(20, 10, 2);
  open().write({"dog1", "Ann", one});
  open().write({"dog1", "Bo", two});
  EXPECT_EQ(open().read("dog1", "Ann", 20, 10), one);
  EXPECT_EQ(open().read("dog1", "Bo", 20, 10), two);
  EXPECT_EQ(open().annotators(), (std::vector<std::string>{"Ann", "Bo"}));
  EXPECT_TRUE(fs::exists(data / "annotations/Ann/dog1.png"));
  open().write({"dog1", "Ann", two});
  EXPECT_EQ(open().read("dog1", "Ann", 20, 10), two);
  EXPECT_EQ(open().read("cat1", "Ann", 20, 10), Mask(20, 10)) << "nothing painted there yet";
  for (const auto& entry : fs::recursive_directory_iterator(data / "annotations"))
    EXPECT_TRUE(entry.is_directory() || entry.path().extension() == ".png") << entry.path() << " was left behind";
}

TEST_F(AnnotationTest, AMaskKnowsWhetherOthersMarksWereShown) {
  const Mask mask = randomMask(20, 10, 1);
  open().write({"dog1", "Ann", mask});
  open().write({"dog1", "Bo", mask, true});
  EXPECT_FALSE(open().sawOthers("dog1", "Ann"));
  EXPECT_TRUE(open().sawOthers("dog1", "Bo"));
  EXPECT_FALSE(open().sawOthers("cat/cat1", "Bo"));
  EXPECT_EQ(open().read("dog1", "Bo", 20, 10), mask) << "other readers see the same pixels";
  EXPECT_EQ(readGrey(data / "annotations/Bo/dog1.png"), readGrey(data / "annotations/Ann/dog1.png"));
  const auto ann = readTextFile(data / "annotations/Ann/dog1.png"), bo = readTextFile(data / "annotations/Bo/dog1.png");
  EXPECT_EQ(bo.size() - ann.size(), 12 + std::string("Comment").size() + 1 +
                                        std::string("Sightline: other people's marks were shown while this was "
                                                    "painted.")
                                            .size());
}

TEST_F(AnnotationTest, WhoMarkedWhatIsKnown) {
  EXPECT_FALSE(open().isMarked("dog1", "Ann"));
  open().write({"dog1", "Ann", Mask(20, 10)});
  EXPECT_FALSE(open().isMarked("dog1", "Ann")) << "a mask that was wiped";
  open().write({"dog1", "Ann", randomMask(20, 10, 1)});
  EXPECT_TRUE(open().isMarked("dog1", "Ann"));
  EXPECT_FALSE(open().isMarked("dog1", "Bo"));
  std::ofstream(data / "annotations/Ann/dog1.png") << "no image";
  EXPECT_FALSE(open().isMarked("dog1", "Ann"));
}

TEST_F(AnnotationTest, AnyNameMakesAFileOfItsOwn) {
  const std::vector<std::string> names{"Zoë Müller", "../up", "..",  ".hidden", "a/b",
                                       "a\\b",       "100%",  "%41", "A",       "x:y*?"};
  std::uint32_t seed = 0;
  for (const auto& name : names) open().write({"cat/cat1", name, randomMask(20, 10, seed++)});
  seed = 0;
  for (const auto& name : names) EXPECT_EQ(open().read("cat/cat1", name, 20, 10), randomMask(20, 10, seed++)) << name;
  auto found = open().annotators(), expected = names;
  std::sort(found.begin(), found.end());
  std::sort(expected.begin(), expected.end());
  EXPECT_EQ(found, expected);
  for (const auto& entry : fs::directory_iterator(data.path()))
    EXPECT_TRUE(entry.path().filename() == "annotations" || entry.path().filename() == "images") << entry.path();
}

TEST_F(AnnotationTest, NamesThatCannotBeUsedAreRefused) {
  for (const std::string& name : {std::string(), std::string("  "), std::string(61, 'x')}) try {
      open().write({"dog1", name, Mask(20, 10)});
      FAIL() << name;
    } catch (const Error& e) {
      EXPECT_EQ(e.code(), ErrorCode::InvalidOption);
      EXPECT_FALSE(e.remedy().empty());
    }
}

TEST_F(AnnotationTest, WhereNothingCanBeWrittenTheUsersFolderIsUsed) {
  block();
  EXPECT_FALSE(open().isBesideDataset());
  const Mask mask = randomMask(20, 10, 3);
  open().write({"dog1", "Ann", mask});
  EXPECT_EQ(open().read("dog1", "Ann", 20, 10), mask);
  const auto relative = open().find("dog1", "Ann").lexically_relative(fs::canonical(user.path()));
  EXPECT_EQ(relative.begin()->string(), "annotations");
  testing::TempFolder other;
  std::ofstream(other / kAnnotationFolder) << "x";
  EXPECT_TRUE(AnnotationFolder(other.path(), user.path()).annotators().empty())
      << "another data set's people are not here";
}

TEST_F(AnnotationTest, ThePicturesOfAReadOnlyDatasetAreReadAndShadowed) {
  open().write({"dog1", "Ann", randomMask(20, 10, 4)});
  open().write({"cat/cat1", "Ann", randomMask(20, 10, 5)});
  // As on a read-only medium: the folder is there, new work goes elsewhere.
  const fs::path resources = data / "share", set = resources / "demo";
  fs::create_directories(set);
  fs::rename(data / "annotations", set / "annotations");
  ::setenv("SIGHTLINE_RESOURCES", resources.c_str(), 1);
  const AnnotationFolder folder(set, user.path());
  ::unsetenv("SIGHTLINE_RESOURCES");
  EXPECT_FALSE(folder.isBesideDataset()) << "the program's own data are not written to";
  EXPECT_EQ(folder.read("dog1", "Ann", 20, 10), randomMask(20, 10, 4));
  folder.write({"dog1", "Ann", randomMask(20, 10, 6)});
  EXPECT_EQ(folder.read("dog1", "Ann", 20, 10), randomMask(20, 10, 6));
  EXPECT_EQ(folder.read("cat/cat1", "Ann", 20, 10), randomMask(20, 10, 5));
  EXPECT_EQ(readAnnotation(set / "annotations/Ann/dog1.png", 20, 10), randomMask(20, 10, 4));
  EXPECT_THROW(folder.rename("Ann", "Anna"), Error) << "half of the masks could not follow";
}

TEST_F(AnnotationTest, RenamingTakesEverythingAlong) {
  open().write({"dog1", "Ann", randomMask(20, 10, 7)});
  open().add("Bo");
  EXPECT_THROW(open().rename("Ann", "Bo"), Error);
  open().rename("Ann", "Cy/ra");
  EXPECT_EQ(open().annotators(), (std::vector<std::string>{"Bo", "Cy/ra"}));
  EXPECT_EQ(open().read("dog1", "Cy/ra", 20, 10), randomMask(20, 10, 7));
  EXPECT_THROW(open().rename("nobody", "Di"), Error);
}

TEST_F(AnnotationTest, AFolderThatCannotBeWrittenIsNamed) {
  block();
  std::ofstream(user / kAnnotationFolder) << "in the way too";
  try {
    open().write({"dog1", "Ann", Mask(20, 10, 1)});
    FAIL();
  } catch (const Error& e) {
    EXPECT_EQ(e.code(), ErrorCode::Io);
    EXPECT_NE(e.subject().find("annotations"), std::string::npos) << e.subject();
    EXPECT_FALSE(e.remedy().empty());
  }
}

TEST_F(AnnotationTest, AFileOfAnotherSizeOrNoPictureIsRefusedWithBothSizes) {
  open().write({"dog1", "Ann", Mask(7, 9, 1)});
  try {
    (void)open().read("dog1", "Ann", 20, 10);
    FAIL();
  } catch (const Error& e) {
    EXPECT_EQ(e.code(), ErrorCode::BadFormat);
    EXPECT_NE(e.problem().find("7 x 9"), std::string::npos) << e.problem();
    EXPECT_NE(e.problem().find("20 x 10"), std::string::npos) << e.problem();
  }
  std::ofstream(data / "annotations/Ann/dog1.png") << "no picture";
  EXPECT_THROW((void)open().read("dog1", "Ann", 20, 10), Error);
}

TEST_F(AnnotationTest, ADatasetFindsItsPaintedMasksAndTakesThemForNothingElse) {
  ::setenv("SIGHTLINE_DATA", user.path().c_str(), 1);
  const AnnotationFolder folder(data.path());
  folder.write({"dog1", "Ann", randomMask(20, 10, 1)});
  folder.write({"dog1", "Bo", randomMask(20, 10, 2)});
  folder.write({"cat1", "Bo", Mask(3, 3, 1)});
  const Dataset set = openDataset(data.path());
  ::unsetenv("SIGHTLINE_DATA");
  ASSERT_EQ(set.items.size(), 2u);
  EXPECT_EQ(set.items[0].id, "cat1");
  EXPECT_EQ(set.items[1].id, "dog1");
  EXPECT_TRUE(set.items[0].painted.empty());
  EXPECT_TRUE(set.items[0].mask.empty() && set.items[1].mask.empty());
  ASSERT_EQ(set.items[1].painted.size(), 2u);
  EXPECT_EQ(readAnnotation(set.items[1].painted[1], 20, 10), randomMask(20, 10, 2));
  ASSERT_EQ(set.warnings.size(), 1u) << set.warnings.front();
  EXPECT_NE(set.warnings[0].text().find("3 x 3"), std::string::npos) << set.warnings[0];
}

TEST_F(AnnotationTest, WhatWasPaintedOnAReadOnlyFolderStaysWhenItBecomesWritable) {
  block();
  open().write({"dog1", "Ann", randomMask(20, 10, 1)});
  fs::remove(data / kAnnotationFolder);  // writable from now on
  EXPECT_TRUE(open().isBesideDataset());
  EXPECT_EQ(open().annotators(), std::vector<std::string>{"Ann"});
  EXPECT_EQ(open().read("dog1", "Ann", 20, 10), randomMask(20, 10, 1));
  ASSERT_EQ(open().notes().size(), 1u);
  EXPECT_NE(open().notes()[0].text().find(user.path().filename().string()), std::string::npos) << open().notes()[0];
  open().write({"dog1", "Ann", randomMask(20, 10, 2)});
  EXPECT_EQ(open().read("dog1", "Ann", 20, 10), randomMask(20, 10, 2)) << "the younger one counts";
}

TEST_F(AnnotationTest, WhatWasPaintedIsFoundWhenTheFolderHasMoved) {
  const fs::path old = data / "old", moved = data / "mounted elsewhere";
  fs::create_directories(old);
  fs::copy(data / "images", old / "images", fs::copy_options::recursive);
  std::ofstream(old / kAnnotationFolder) << "in the way";
  AnnotationFolder(old, user.path()).write({"dog1", "Ann", randomMask(20, 10, 1)});
  fs::copy(old, data / "copy", fs::copy_options::recursive);
  EXPECT_TRUE(AnnotationFolder(data / "copy", user.path()).annotators().empty()) << "the first one is still there";
  fs::rename(old, moved);
  EXPECT_EQ(AnnotationFolder(moved, user.path()).read("dog1", "Ann", 20, 10), randomMask(20, 10, 1));
  testing::TempFolder other;
  fs::create_directories(other / "images");
  writeFileAtomically(other / "images/dog1.png", encodePng(Image{9, 9, std::vector<std::uint8_t>(243, 7)}));
  EXPECT_TRUE(AnnotationFolder(other.path(), user.path()).annotators().empty()) << "images of the same name only";
}

TEST_F(AnnotationTest, AStrokeThatWasOnDiskWhenTheProgramWasKilledIsPutInPlace) {
  open().write({"dog1", "Ann", randomMask(20, 10, 1)});
  const fs::path file = data / "annotations/Ann/dog1.png";
  const auto leave = [&](const char* name, const std::vector<std::uint8_t>& bytes, int secondsAgo) {
    writeFileAtomically(data / "annotations/Ann" / name, bytes);
    fs::last_write_time(data / "annotations/Ann" / name,
                        fs::file_time_type::clock::now() - std::chrono::seconds(secondsAgo));
  };
  auto stroke = randomMask(20, 10, 2);
  for (auto& v : stroke.values()) v = v != 0 ? 255 : 0;
  auto half = encodePng(stroke);
  half.resize(half.size() / 2);
  fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::hours(1));
  leave("dog1.png.WO8Rv8", encodePng(stroke), 60);
  leave("dog1.png.aaaaaa", half, 50);
  leave("dog1.png.bbbbbb", encodePng(Mask(20, 10)), 0);  // perhaps somebody is writing it
  const auto said = open().recover();
  ASSERT_EQ(said.size(), 1u);
  EXPECT_NE(said[0].text().find("dog1.png"), std::string::npos);
  EXPECT_EQ(open().read("dog1", "Ann", 20, 10), randomMask(20, 10, 2));
  EXPECT_FALSE(fs::exists(data / "annotations/Ann/dog1.png.WO8Rv8"));
  EXPECT_FALSE(fs::exists(data / "annotations/Ann/dog1.png.aaaaaa"));
  EXPECT_TRUE(fs::exists(data / "annotations/Ann/dog1.png.bbbbbb"));
}

TEST_F(AnnotationTest, TwoWindowsOfOnePainterDoNotReplaceEachOthersStrokes) {
  const AnnotationFolder a = open(), b = open();
  (void)a.read("dog1", "Ann", 20, 10);
  (void)b.read("dog1", "Ann", 20, 10);
  a.write({"dog1", "Ann", randomMask(20, 10, 1)});
  a.write({"dog1", "Ann", randomMask(20, 10, 2)});
  try {
    b.write({"dog1", "Ann", randomMask(20, 10, 3)});
    FAIL();
  } catch (const Error& e) {
    EXPECT_NE(e.problem().find("another window"), std::string::npos) << e.problem();
    EXPECT_NE(e.remedy().find("another image and back"), std::string::npos);
  }
  EXPECT_EQ(b.read("dog1", "Ann", 20, 10), randomMask(20, 10, 2));
  b.write({"dog1", "Ann", randomMask(20, 10, 3)});  // now that it was seen
  EXPECT_EQ(a.read("dog1", "Ann", 20, 10), randomMask(20, 10, 3));
}

TEST_F(AnnotationTest, ALinkOutOfTheDatasetIsNeitherReadNorWritten) {
  testing::TempFolder elsewhere;
  fs::create_directories(elsewhere / "Eve");
  fs::create_directory_symlink(elsewhere.path(), data / kAnnotationFolder);
  EXPECT_TRUE(open().annotators().empty());
  open().write({"dog1", "Ann", randomMask(20, 10, 1)});
  EXPECT_FALSE(fs::exists(elsewhere / "Ann"));
  EXPECT_EQ(open().read("dog1", "Ann", 20, 10), randomMask(20, 10, 1));
  ASSERT_FALSE(open().notes().empty());
  EXPECT_NE(open().notes()[0].text().find("link"), std::string::npos);
}

TEST(HumanMaskFromAnnotations, CountsThePeopleWhoMarkedEachPixel) {
  const std::vector<Mask> people{randomMask(6, 5, 1), randomMask(6, 5, 2), Mask(6, 5), randomMask(6, 5, 3)};
  const HumanMask mask = humanMaskFromAnnotations(people);
  EXPECT_EQ(mask.annotators, 3) << "whoever marked nothing has not painted";
  for (std::size_t i = 0; i < mask.votes.size(); ++i)
    EXPECT_EQ(mask.votes[i], people[0][i] + people[1][i] + people[3][i]);
}

TEST(HumanMaskFromAnnotations, NobodyIsNoMaskAndSizesMustBeEqual) {
  EXPECT_EQ(humanMaskFromAnnotations({}).annotators, 0);
  EXPECT_TRUE(humanMaskFromAnnotations({Mask(4, 4)}).votes.empty());
  EXPECT_THROW((void)humanMaskFromAnnotations({Mask(4, 4, 1), Mask(4, 5, 1)}), Error);
  EXPECT_THROW((void)humanMaskFromAnnotations(std::vector<Mask>(256, Mask(1, 1, 1))), Error);
}

}  // namespace
}  // namespace sightline
