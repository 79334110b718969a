// SPDX-License-Identifier: GPL-3.0-or-later
// DICOM files and windows of values on the command line.
#include <algorithm>

#include "core/base/files.h"
#include "core/image/image_io.h"
#include "tests/app/run_fixture.h"
#include "tests/support/dicom_writer.h"

namespace sightline::testing {
namespace {

using ::testing::HasSubstr;

constexpr int kSide = 60;

/// 0 to 3599 over the image, times `slope`.
DicomWriter film(int frames = 1) {
  std::vector<std::uint16_t> values;
  for (int f = 0; f < frames; ++f)
    for (int i = 0; i < kSide * kSide; ++i) values.push_back(static_cast<std::uint16_t>((i * 7 + f * 500) % 3600));
  DicomWriter w = DicomWriter::grey(kSide, kSide).window("1000.5", "2001").pixels(values);
  return frames == 1 ? w : w.text(0x00280008, "IS", std::to_string(frames));
}

/// The same as an 8-bit PNG: black at `black`, white at `white`, halves up.
std::vector<std::uint8_t> png(int black, int white, int frame = 0) {
  Plane<std::uint8_t> grey(kSide, kSide);
  for (int i = 0; i < kSide * kSide; ++i) {
    const int v = std::clamp((i * 7 + frame * 500) % 3600, black, white);
    grey[static_cast<std::size_t>(i)] =
        static_cast<std::uint8_t>((510 * (v - black) + (white - black)) / (2 * (white - black)));
  }
  return encodePng(grey);
}

class DicomCommands : public RunCommand {
 protected:
  std::vector<double> logits(const std::string& image, std::vector<std::string> more = {}) {
    std::vector<std::string> words{"predict", "--model",  "custom", "--config", model("tiny_resnet"),
                                   "--image", file(image)};
    words.insert(words.end(), more.begin(), more.end());
    return json(words).at("logits").get<std::vector<double>>();
  }
};

TEST_F(DicomCommands, APredictionIsThatOfTheImageThroughTheWindow) {
  writeFileAtomically(folder_ / "film.dcm", film().file());
  writeFileAtomically(folder_ / "stored.png", png(0, 2000));
  writeFileAtomically(folder_ / "range.png", png(0, 3599));
  writeFileAtomically(folder_ / "fixed.png", png(500, 1500));
  EXPECT_EQ(logits("film.dcm"), logits("stored.png"));
  EXPECT_EQ(logits("film.dcm", {"--value-window", "range"}), logits("range.png"));
  EXPECT_EQ(logits("film.dcm", {"--value-window", "centre:1000.5,width:1001"}), logits("fixed.png"));
  EXPECT_NE(logits("film.dcm"), logits("range.png"));
  const auto wrong = cli({"predict", "--model", "custom", "--config", model("tiny_resnet"), "--image", file("film.dcm"),
                          "--value-window", "bright"});
  EXPECT_NE(wrong.exitCode, 0);
  EXPECT_THAT(wrong.err, HasSubstr("\"bright\" is none"));
}

TEST_F(DicomCommands, AFrameIsChosenAndTheOthersAreSaid) {
  writeFileAtomically(folder_ / "cine.dcm", film(3).file());
  writeFileAtomically(folder_ / "first.png", png(0, 2000));
  writeFileAtomically(folder_ / "third.png", png(0, 2000, 2));
  EXPECT_EQ(logits("cine.dcm"), logits("first.png"));
  EXPECT_EQ(logits("cine.dcm", {"--frame", "3"}), logits("third.png"));
  const std::vector<std::string> predict{"predict", "--model",       "custom", "--config", model("tiny_resnet"),
                                         "--image", file("cine.dcm")};
  EXPECT_THAT(cli(predict).err, HasSubstr("holds 3 images; this is the first"));
  auto beyond = predict;
  beyond.insert(beyond.end(), {"--frame", "4"});
  EXPECT_THAT(cli(beyond).err, HasSubstr("holds 3 images, number 4 is asked for"));
}

TEST_F(DicomCommands, AStudyOfDicomFilesRunsAndRemembersItsWindow) {
  std::filesystem::remove_all(folder_ / "study");
  std::filesystem::create_directories(folder_ / "study" / "masks");
  writeFileAtomically(folder_ / "study/a", film().file());  // as archives name them
  writeFileAtomically(folder_ / "study/cine.dcm", film(2).file());
  Plane<std::uint8_t> mask(kSide, kSide);
  for (int i = 0; i < kSide * kSide / 2; ++i) mask[static_cast<std::size_t>(i)] = 255;
  for (const char* name : {"masks/a.png", "masks/cine.png"})
    writeFileAtomically(folder_ / "study" / name, encodePng(mask));
  const std::vector<std::string> window{"--techniques", "gradcam", "--value-window", "range"};
  const auto result = json(run("first", window));
  EXPECT_EQ(result.at("images"), 3);
  EXPECT_EQ(result.at("scored"), 6);
  const auto study = nlohmann::json::parse(readTextFile(folder_ / "first" / "study.json"));
  EXPECT_EQ(study.at("settings").at("value_window"), "range") << study.dump(1);

  // The same through the session, from the store; another window makes other maps.
  const auto again = json({"run", "--session", file("first"), "--out", file("again")});
  EXPECT_EQ(again.at("scored"), 6);
  const auto other = json(run("other", {"--techniques", "gradcam"}));
  EXPECT_EQ(other.at("scored"), 6);
  const auto column = [&](const std::string& out) {
    const CsvTable table = scores(out);
    std::vector<std::string> values;
    for (const auto& row : table.rows) values.push_back(row[table.column("probability", "scores.csv")]);
    return values;
  };
  EXPECT_EQ(column("again"), column("first"));
  EXPECT_NE(column("other"), column("first"));
}

}  // namespace
}  // namespace sightline::testing
