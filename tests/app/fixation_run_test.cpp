// SPDX-License-Identifier: GPL-3.0-or-later
// A study whose people looked and marked nothing: a folder of images with a table of fixations.
#include <cmath>

#include "core/image/npy.h"
#include "tests/app/run_fixture.h"

namespace sightline::testing {
namespace {

using ::testing::HasSubstr;

class FixationRun : public RunCommand {
 protected:
  void SetUp() override {
    RunCommand::SetUp();
    std::filesystem::remove_all(folder_ / "study" / "masks");
    writeFileAtomically(
        folder_ / "study" / "fixations.csv",
        "image,person,x,y,duration\ncat1.png,ann,16,32,300\ncat1.png,ann,16,32,200\ncat1.png,bob,20.5,30,"
        "250\ncat2.png,ann,32,32,200\ncat2.png,bob,70,32,200\ncat9.png,ann,1,1,200\n");
  }
  static std::vector<std::string> gradCam(std::vector<std::string> more = {}) {
    more.insert(more.end(), {"--techniques", "gradcam"});
    return more;
  }
  /// A cell of the row of tiny_resnet's map of an image.
  std::string cell(const std::string& out, const std::string& image, const std::string& column) {
    const CsvTable t = scores(out);
    const auto at = [&](const std::string& name) { return t.column(name, "scores.csv"); };
    for (const auto& row : t.rows)
      if (row[at("image")] == image && row[at("model")] == "tiny_resnet") return row[at(column)];
    return "no such row";
  }
};

TEST_F(FixationRun, ScoresMapsOnPeoplesMarksAndOnTheirPoints) {
  const auto r = cli(run("out", gradCam({"--maps", "--json"})));
  EXPECT_EQ(r.exitCode, 0) << r.err;
  EXPECT_THAT(r.err, HasSubstr("5 fixations of up to 2 people on 2 images"));
  EXPECT_THAT(r.err, HasSubstr("1 of 5 fixations lie outside their image"));
  EXPECT_THAT(r.err, HasSubstr("Fixations of 1 image that is not here were left out: cat9.png"));
  EXPECT_THAT(r.err, HasSubstr("1 image has neither fixations nor a mask: cat3"));
  EXPECT_FALSE(cell("out", "cat1", "iou").empty());
  EXPECT_EQ(cell("out", "cat3", "iou"), "");
  EXPECT_EQ(cell("out", "cat3", "fixation_auc"), "") << "undefined, not 0";

  // the same from the map and the table
  const Plane<float> map = readNpyPlane(folder_ / "out" / "maps" / "cat1_tiny_resnet_gradcam.npy");
  ASSERT_EQ(map.width(), 224);
  double auc = 0, shuffled = 0;
  for (const auto& [x, y] : {std::pair{16.0, 32.0}, {16.0, 32.0}, {20.5, 30.0}}) {
    const float v = map.at(static_cast<int>(x * 224 / 64), static_cast<int>(y * 224 / 64));
    for (const float other : map.values()) auc += other < v ? 1 : other == v ? 0.5 : 0;
    const float centre = map.at(32 * 224 / 64, 32 * 224 / 64);  // the one fixation on cat2
    shuffled += centre < v ? 1 : centre == v ? 0.5 : 0;
  }
  EXPECT_NEAR(std::stod(cell("out", "cat1", "fixation_auc")), auc / (3 * 224.0 * 224), 1e-9);
  EXPECT_NEAR(std::stod(cell("out", "cat1", "shuffled_auc")), shuffled / 3, 1e-9);
}

TEST_F(FixationRun, KeepsHowFixationsBecameMarks) {
  const std::string map = "sigma=3px,weights=counts,cut=max:0.5";
  json(run("out", gradCam({"--fixation-map", map})));
  EXPECT_THAT(readTextFile(folder_ / "out" / "study.json"),
              HasSubstr("sigma=3px,weights=counts,edges=constant,cut=max:0.5,first=keep"));
  json(run("usual", gradCam()));
  EXPECT_NE(cell("usual", "cat1", "pixels_human"), cell("out", "cat1", "pixels_human"));
  // a run repeats another one's choices
  json({"run", "--session", file("out"), "--out", file("again")});
  EXPECT_EQ(scores("again").rows.size(), scores("out").rows.size());
  EXPECT_EQ(cell("again", "cat1", "pixels_human"), cell("out", "cat1", "pixels_human"));
  EXPECT_EQ(cell("again", "cat1", "fixation_nss"), cell("out", "cat1", "fixation_nss"));
  json({"report", file("out")});
  EXPECT_THAT(readTextFile(folder_ / "out" / "report" / "methods.txt"), HasSubstr("sigma=3px"));
}

TEST_F(FixationRun, TakesATableFromElsewhereWithItsOwnColumns) {
  std::filesystem::remove(folder_ / "study" / "fixations.csv");
  writeFileAtomically(folder_ / "eyes.csv", "Bild,VP,fx,fy\ncat3,1,500,500\n");
  json(run("out", gradCam({"--fixations", file("eyes.csv"), "--fixation-columns",
                           "image=Bild,person=VP,x=fx,y=fy,screen=1000x1000"})));
  EXPECT_FALSE(cell("out", "cat3", "fixation_nss").empty());
  EXPECT_EQ(cell("out", "cat3", "shuffled_auc"), "") << "no other image has fixations";
  const auto wrong = cli(run("no", gradCam({"--fixation-columns", "x=fx"})));
  EXPECT_THAT(wrong.err, HasSubstr("Name the table with --fixations FILE"));
  EXPECT_EQ(cli(run("no", gradCam({"--fixation-map", "sigma=1"}))).exitCode, 2);
}

}  // namespace
}  // namespace sightline::testing
