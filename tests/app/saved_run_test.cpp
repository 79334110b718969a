// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with a run that is there: running it again, the analyses of it, its report.
#include <algorithm>

#include "tests/app/run_fixture.h"
#include "tests/support/message_texts.h"
#include "tests/support/torch_archive.h"

namespace sightline::testing {
namespace {

using ::testing::HasSubstr;

TEST_F(RunCommand, ASavedStudyRunsAgainUnderItsOwnSettings) {
  json(run("out", {"--rule", "area:0.2", "--techniques", "gradcam", "--limit", "2", "--layer", "tiny_resnet=layer3"}));
  const auto withoutTime = [&](const std::string& out) {
    CsvTable t = scores(out);
    for (auto& row : t.rows) row[t.column("seconds", "s")].clear();
    return t.rows;
  };
  const auto expected = withoutTime("out");
  ASSERT_EQ(expected.size(), 4u) << "2 images x 2 models";

  // A run is a saved study: its folder says what it is about, down to the models.
  json({"run", "--session", file("out"), "--out", file("again")});
  EXPECT_EQ(withoutTime("again"), expected);
  const auto settingsOfRun = [&](const char* out) {
    return nlohmann::json::parse(readTextFile(folder_ / out / "study.json")).at("settings");
  };
  const auto settings = settingsOfRun("out");
  EXPECT_EQ(settings.at("rule"), "area:0.2");
  EXPECT_EQ(settings.at("layers"), nlohmann::json::parse(R"({"tiny_resnet":["layer3"]})"));
  EXPECT_EQ(settingsOfRun("again"), settings);

  // So is a session of the window, here one that lies beside its images and whose place has changed.
  const nlohmann::json session{{"sightline_session", 1},
                               {"folder", "/elsewhere/study"},
                               {"display", {{"overlay", "contour"}}},
                               {"limit", 2},
                               {"settings", settings}};
  writeFileAtomically(folder_ / "mine.sightline", session.dump());
  const std::vector<std::string> models{"--models",         model("tiny_resnet"), "--models",
                                        model("tiny_swin"), "--preprocess",       "squash"};
  auto fromSession = [&](const char* out, std::vector<std::string> more) {
    std::vector<std::string> a{"run", "--session", file("mine.sightline"), "--out", file(out)};
    a.insert(a.end(), models.begin(), models.end());
    a.insert(a.end(), more.begin(), more.end());
    return a;
  };
  json(fromSession("third", {}));
  EXPECT_EQ(withoutTime("third"), expected);

  // What is said on the command line goes before what was saved.
  json(fromSession("fourth", {"--rule", "fixed:0.3", "--techniques", "xrai", "--steps", "3", "--algorithm", "fast"}));
  EXPECT_EQ(settingsOfRun("fourth").at("rule"), "fixed:0.3");
  EXPECT_EQ(settingsOfRun("fourth").at("techniques"), nlohmann::json::parse(R"(["xrai"])"));
  EXPECT_EQ(settingsOfRun("fourth").at("layers"), settings.at("layers"));

  const auto nothing = cli({"run", "--out", file("fifth")});
  EXPECT_EQ(nothing.exitCode, 2);
  EXPECT_THAT(nothing.err, HasSubstr("--dataset"));
}

TEST_F(RunCommand, AnArchiveRunsLikeItsFolderAndIsNamed) {
  std::vector<std::pair<std::string, std::string>> files;
  for (const char* name : {"cat1.png", "cat2.png", "cat3.png"})
    for (const std::string& path : {std::string(name), std::string("masks/") + name})
      files.emplace_back(path, readTextFile(folder_ / "study" / path));
  writeFileAtomically(folder_ / "study.zip", test::zipOf(files));
  const std::vector<std::string> quick{"--techniques", "gradcam", "--limit", "2"};
  json(run("folder", quick));
  std::vector<std::string> packed = run("packed", quick);
  std::replace(packed.begin(), packed.end(), file("study"), file("study.zip"));
  json(packed);
  const auto withoutTime = [&](const std::string& out) {
    CsvTable t = scores(out);
    for (auto& row : t.rows) row[t.column("seconds", "s")].clear();
    return t.rows;
  };
  EXPECT_EQ(withoutTime("packed"), withoutTime("folder"));
  const auto saved = nlohmann::json::parse(readTextFile(folder_ / "packed" / "study.json"));
  EXPECT_EQ(saved.at("options").at("dataset"), file("study.zip"));
  json({"run", "--session", file("packed"), "--out", file("again")});
  EXPECT_EQ(withoutTime("again"), withoutTime("folder"));
}

TEST_F(RunCommand, RunsOfEarlierVersionsAreRead) {
  json(run("out",
           {"--rule", "otsu", "--mask-rule", "agree:3/10", "--layer", "tiny_swin=layers.0", "--set", "xrai.steps=4"}));
  const auto report = [&] { return json({"report", file("out"), "--rule", "area:0.3"}); };
  const auto now = report();
  // They told their options, but not the settings as a session holds them.
  auto study = nlohmann::ordered_json::parse(readTextFile(folder_ / "out" / "study.json"));
  const auto settings = study.at("settings");
  study.erase("settings");
  writeFileAtomically(folder_ / "out" / "study.json", study.dump(1));
  EXPECT_EQ(report(), now);
  json({"run", "--session", file("out"), "--out", file("again")});
  EXPECT_EQ(nlohmann::ordered_json::parse(readTextFile(folder_ / "again" / "study.json")).at("settings"), settings);
}

TEST_F(RunCommand, AReportMakesNoFolderThatSomebodyElsesRunNames) {
  json(run("out"));
  std::filesystem::remove_all(folder_ / "cache");
  const auto r = cli({"report", file("out"), "--rule", "otsu"});
  EXPECT_EQ(r.exitCode, 1);
  EXPECT_THAT(r.err, HasSubstr("holds no results any more; the run kept its maps there"));
  EXPECT_FALSE(std::filesystem::exists(folder_ / "cache"));
}

TEST_F(RunCommand, RobustnessCalibrationAndWhyAnswerFromTheCache) {
  json(run("out", {"--annotators", "10"}));
  const auto robust = json({"robustness", file("out"), "--points", "5"});
  EXPECT_EQ(robust.at("images"), 3);
  EXPECT_EQ(robust.at("agreements").size(), 10u);
  EXPECT_THAT(cli({"robustness", file("out"), "--points", "5", "--axis", "area"}).out,
              HasSubstr("Varied: the share of the image that a map marks, 5 values, and 10 agreements of people; "
                        "IoU on 3 images."));
  const auto& first = robust.at("conclusions")[0];
  EXPECT_THAT(english(first.at("sentence").get<std::string>()),
              ::testing::AnyOf(HasSubstr(" above "), HasSubstr("cannot be tested")));
  EXPECT_EQ(first.at("settings").get<int>(), 50);
  EXPECT_EQ(first.at("verdicts").size(), 10u);
  EXPECT_EQ(first.at("verdicts")[0].get<std::string>().size(), 5u);
  const auto layers = json({"robustness", file("out"), "--points", "3", "--layers"});
  EXPECT_GT(layers.at("layer_choices").get<int>(), 1);

  const auto best = json({"threshold", file("out"), "--points", "5", "--folds", "3"});
  EXPECT_EQ(best.at("images"), 3);
  EXPECT_EQ(best.at("folds"), 3);
  EXPECT_EQ(best.at("axis").at("values"), nlohmann::ordered_json({0.0, 0.25, 0.5, 0.75, 1.0}));
  ASSERT_EQ(best.at("best").size(), 1u + 2u + 4u);  // all; each technique; each with each model
  EXPECT_TRUE(best["best"][0]["technique"].is_null());
  EXPECT_EQ(best["best"][1]["technique"], "gradcam");
  EXPECT_TRUE(best["best"][1]["model"].is_null());
  EXPECT_FALSE(best["best"][3]["model"].is_null());
  EXPECT_LE(best["best"][1]["held_out"].get<double>(), best["best"][1]["fitted"].get<double>() + 1e-12);
  EXPECT_THAT(best["best"][1]["sentence"].get<std::string>(), HasSubstr("too few images"));
  EXPECT_THAT(best.at("warning").get<std::string>(), HasSubstr("held out"));
  EXPECT_EQ(cli({"threshold", file("out"), "--folds", "1"}).exitCode, 2);
  EXPECT_EQ(cli({"threshold", file("out"), "--metric", "nss"}).exitCode, 2);

  const auto calibration = json({"calibrate", file("out"), "--top", "4"});
  EXPECT_EQ(calibration.at("settings_tried"), 520);
  ASSERT_EQ(calibration.at("ranked").size(), 4u);
  EXPECT_EQ(calibration["ranked"][0]["means"].size(), 4u);  // two families of the paper, two techniques
  EXPECT_LE(calibration["ranked"][0]["rms"].get<double>(), calibration["ranked"][3]["rms"].get<double>());

  const auto why = json({"why", file("out")});
  EXPECT_EQ(why.at("correlates").size(), 12u);
  EXPECT_EQ(why.at("images").size(), 3u);
  EXPECT_GT(why["images"][0]["target_area"].get<double>(), 0.05);
  EXPECT_GT(why["images"][0]["confidence"].get<double>(), 0);

  const auto report = json({"report", file("out"), "--metric", "nss"});
  EXPECT_EQ(report.at("metric"), "NSS");
  EXPECT_TRUE(report.contains("paired"));
  const ProcessResult wrong = cli({"report", file("out"), "--metric", "dice"});
  EXPECT_EQ(wrong.exitCode, 2);
  EXPECT_THAT(wrong.err, HasSubstr("is not a metric"));
}

TEST_F(RunCommand, WithoutACacheTheAnalysesSayWhatIsMissing) {
  json(run("out", {"--no-cache"}));
  for (const char* command : {"robustness", "threshold", "calibrate", "why"}) {
    const ProcessResult r = cli({command, file("out")});
    EXPECT_NE(r.exitCode, 0);
    EXPECT_THAT(r.err, HasSubstr("without a cache"));
  }
}

}  // namespace
}  // namespace sightline::testing
