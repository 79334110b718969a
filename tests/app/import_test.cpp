// SPDX-License-Identifier: GPL-3.0-or-later
// `import` and `score` with annotation files of other programs.
#include "core/base/files.h"
#include "core/image/image_io.h"
#include "core/image/npy.h"
#include "tests/app/cli_fixture.h"
#include "tests/support/torch_archive.h"

namespace sightline::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
namespace fs = std::filesystem;

class ImportCommand : public CliTest {
 protected:
  ImportCommand() {
    fs::create_directories(folder_ / "in");
    for (const char* name : {"in/a1.png", "in/a2.png"})
      writeFileAtomically(folder_ / name, encodePng(Plane<std::uint8_t>(30, 20, 77)));
    writeFileAtomically(folder_ / "in/boxes.csv", std::string_view("image,annotator,class,xmin,ymin,xmax,ymax\n"
                                                                   "a1,anna,cat,0,0,10,20\na1,ben,cat,5,0,15,20\n"
                                                                   "a1,ben,dog,20,0,30,20\na2,ben,cat,90,0,99,9\n"));
  }
};

TEST_F(ImportCommand, WritesAFolderThatOpensAgain) {
  const auto j = json({"import", file("in"), "--out", file("out")}, 1);
  EXPECT_EQ(j.at("images"), 2);
  EXPECT_EQ(j.at("masks"), 1);
  EXPECT_EQ(j.at("people"), 2);
  EXPECT_EQ(j.at("regions").at("people"), (nlohmann::json{"anna", "ben"}));
  EXPECT_EQ(j.at("regions").at("regions"), 3);
  ASSERT_EQ(j.at("left_out").size(), 1u);
  EXPECT_THAT(j.at("left_out")[0].get<std::string>(), HasSubstr("lies wholly outside its image"));
  const auto again = json({"import", file("out"), "--out", file("again")});
  EXPECT_EQ(again.at("masks"), 1);
  EXPECT_TRUE(again.at("regions").is_null());
  EXPECT_EQ(readFile(folder_ / "again/masks/a1.png"), readFile(folder_ / "out/masks/a1.png"));
}

TEST_F(ImportCommand, ADryRunWithAChoiceSaysWhatItWouldRead) {
  const auto j =
      json({"import", file("in"), "--out", file("out"), "--dry-run", "--people", "anna", "--labels", "cat"}, 1);
  EXPECT_EQ(j.at("written"), false);
  EXPECT_EQ(j.at("people"), 1);
  EXPECT_EQ(j.at("regions").at("choice").at("people"), (nlohmann::json{"anna"}));
  EXPECT_FALSE(fs::exists(folder_ / "out"));
  const auto wrong = cli({"import", file("in"), "--out", file("out"), "--people", "eve"});
  EXPECT_EQ(wrong.exitCode, 2);
  EXPECT_THAT(wrong.err, HasSubstr("There are these: anna, ben."));
  EXPECT_EQ(cli({"import", file("in"), "--out", file("out"), "--pixel-rule", "opencv"}).exitCode, 2);
}

TEST_F(ImportCommand, AnArchiveIsItsFolder) {
  std::vector<std::pair<std::string, std::string>> files;
  for (const char* name : {"a1.png", "a2.png", "boxes.csv"})
    files.emplace_back(std::string("study/") + name, readTextFile(folder_ / "in" / name));
  writeFileAtomically(folder_ / "in.zip", test::zipOf(files));
  const auto j = json({"import", file("in.zip"), "--out", file("out")}, 1);
  EXPECT_EQ(j.at("source"), file("in.zip"));
  EXPECT_EQ(j.at("masks"), 1);
  EXPECT_THAT(j.at("recognised")[0].get<std::string>(), HasSubstr("in.zip"));
  (void)json({"import", file("in"), "--out", file("same")}, 1);
  EXPECT_EQ(readFile(folder_ / "out/masks/a1.png"), readFile(folder_ / "same/masks/a1.png"));
  writeFileAtomically(folder_ / "half.zip", test::zipOf(files).substr(0, 200));
  const auto half = cli({"import", file("half.zip"), "--out", file("none")});
  EXPECT_EQ(half.exitCode, 1);
  EXPECT_THAT(half.err, AllOf(HasSubstr("half.zip"), HasSubstr("cut off")));
}

TEST_F(ImportCommand, FoldersAndPeopleOfMasksAreChosen) {
  fs::remove(folder_ / "in/boxes.csv");
  for (const char* folder : {"in/images", "in/from_anna", "in/from_ben"}) fs::create_directories(folder_ / folder);
  for (const char* name : {"a1.png", "a2.png"}) {
    fs::rename(folder_ / "in" / name, folder_ / "in/images" / name);
    for (const char* folder : {"in/from_anna", "in/from_ben"})
      writeFileAtomically(folder_ / folder / name, encodePng(Plane<std::uint8_t>(30, 20, 255)));
  }
  const auto usual = json({"import", file("in"), "--out", file("out"), "--dry-run"});
  EXPECT_EQ(usual.at("masks"), 0);
  EXPECT_THAT(usual.at("warnings").dump(), HasSubstr("--mask-folders"));
  const auto chosen = json(
      {"import", file("in"), "--out", file("out"), "--dry-run", "--mask-folders", file("in/from_anna"), "from_ben"});
  EXPECT_EQ(chosen.at("masks"), 2);
  EXPECT_EQ(chosen.at("people"), 2);
  EXPECT_THAT(chosen.at("recognised").dump(), HasSubstr("2 people (from_anna, from_ben)"));
  EXPECT_EQ(cli({"import", file("in"), "--out", file("out"), "--mask-folders", "nowhere"}).exitCode, 2);
  EXPECT_EQ(cli({"import", file("in"), "--out", file("out"), "--mask-people", "some"}).exitCode, 2);
}

TEST_F(ImportCommand, ScoreTakesOneImageOfAnAnnotationFile) {
  Plane<float> map(30, 20);
  for (int y = 0; y < 20; ++y)
    for (int x = 0; x < 10; ++x) map.at(x, y) = 1;
  writeFileAtomically(folder_ / "m.npy", npyBytes(map));
  const auto j = json({"score", "--map", file("m.npy"), "--mask", file("in/boxes.csv"), "--image", "a1", "--rule",
                       "fixed:0.5", "--people", "anna"});
  EXPECT_EQ(j.at("iou"), 1.0);
  EXPECT_EQ(j.at("annotators"), 1);
  EXPECT_EQ(cli({"score", "--map", file("m.npy"), "--mask", file("in/boxes.csv"), "--image", "a2"}).exitCode, 2);
}

TEST_F(ImportCommand, ChoicesAmongAnnotationsThatAreNotThereAreSaid) {
  fs::remove(folder_ / "in/boxes.csv");
  const auto j = json({"import", file("in"), "--out", file("out"), "--labels", "cat"}, 1);
  EXPECT_EQ(j.at("masks"), 0);
  ASSERT_EQ(j.at("left_out").size(), 1u);
  EXPECT_THAT(j.at("left_out")[0].get<std::string>(), HasSubstr("no annotation file was found"));
}

TEST_F(ImportCommand, ScoreRefusesOptionsThatWouldHaveNoEffect) {
  writeFileAtomically(folder_ / "m.npy", npyBytes(Plane<float>(4, 4, std::vector<float>(16, 1))));
  const std::vector<std::pair<std::string, std::string>> without{
      {"--labels", "cat"}, {"--image", "a1"}, {"--fixation-map", "sigma=1px"}, {"--fixation-columns", "x=a"}};
  for (const auto& [option, value] : without) {
    const auto r = cli({"score", "--map", file("m.npy"), "--mask", file("m.npy"), option, value});
    EXPECT_EQ(r.exitCode, 2) << option;
    EXPECT_THAT(r.err, HasSubstr(option)) << "it is named";
  }
}

TEST_F(ImportCommand, ScoreWantsToKnowWhichOfSeveralImagesOfAName) {
  for (const char* to : {"in/x", "in/y"}) {
    std::filesystem::create_directories(folder_ / to);
    std::filesystem::copy_file(folder_ / "in" / "a1.png", folder_ / to / "same.png");
  }
  writeFileAtomically(folder_ / "in" / "boxes.csv",
                      "image,x,y,width,height\nx/same.png,0,0,10,20\ny/same.png,0,0,20,20\n");
  Plane<float> map(30, 20);
  for (int y = 0; y < 20; ++y)
    for (int x = 0; x < 10; ++x) map.at(x, y) = 1;
  writeFileAtomically(folder_ / "m.npy", npyBytes(map));
  std::vector<std::string> command{"score",  "--map",     file("m.npy"), "--mask",  file("in/boxes.csv"),
                                   "--rule", "fixed:0.5", "--image",     "same.png"};
  const auto r = cli(command);
  EXPECT_EQ(r.exitCode, 2);
  EXPECT_THAT(r.err, HasSubstr("is the name of 2 images"));
  command.back() = "y/same";
  EXPECT_EQ(json(command).at("iou"), 0.5);
}

}  // namespace
}  // namespace sightline::testing
