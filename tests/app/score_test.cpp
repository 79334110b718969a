// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <fstream>

#include "core/base/files.h"
#include "core/image/image_io.h"
#include "core/image/npy.h"
#include "tests/app/cli_fixture.h"

namespace sightline::testing {
namespace {

using ::testing::HasSubstr;

class ScoreCommand : public CliTest {
 protected:
  void map(const std::string& name, const Plane<float>& values) {
    writeFileAtomically(folder_ / name, npyBytes(values));
  }
  void mask(const std::string& name, const Plane<std::uint8_t>& grey) {
    writeFileAtomically(folder_ / name, encodePng(grey));
  }
};

TEST_F(ScoreCommand, CountsByHand) {
  map("m.npy", Plane<float>(4, 1, {0.f, 1.f, 2.f, 4.f}));  // scaled: 0, .25, .5, 1
  mask("h.png", Plane<std::uint8_t>(4, 1, {0, 255, 255, 0}));
  const auto j = json({"score", "--map", file("m.npy"), "--mask", file("h.png"), "--rule", "fixed:0.5"});
  EXPECT_EQ(j.at("threshold"), 0.5);
  EXPECT_EQ(j.at("area"), 0.5);
  EXPECT_DOUBLE_EQ(j.at("iou").get<double>(), 1.0 / 3);
  EXPECT_EQ(j.at("gtc"), 0.5);
  EXPECT_EQ(j.at("sc"), 0.5);
}

TEST_F(ScoreCommand, AgreementDecidesWhatPeopleMarked) {
  map("m.npy", Plane<float>(4, 1, {0.f, 0.f, 1.f, 1.f}));
  mask("h.png", Plane<std::uint8_t>(4, 1, {0, 77, 128, 255}));  // 0, 3, 5, 10 of 10
  const auto gtc = [&](const char* rule) {
    return json({"score", "--map", file("m.npy"), "--mask", file("h.png"), "--rule", "fixed:0.5", "--mask-rule", rule})
        .at("gtc")
        .get<double>();
  };
  EXPECT_DOUBLE_EQ(gtc("agree:3/10"), 2.0 / 3);
  EXPECT_DOUBLE_EQ(gtc("agree:5/10"), 1.0);
  EXPECT_DOUBLE_EQ(gtc("fixed:0.5"), 1.0);
}

TEST_F(ScoreCommand, SaysOfPeopleWhatIsStatedOrFound) {
  map("m.npy", Plane<float>(4, 1, {0.f, 0.f, 1.f, 1.f}));
  mask("grey.png", Plane<std::uint8_t>(4, 1, {0, 85, 170, 255}));
  mask("black.png", Plane<std::uint8_t>(4, 1, {0, 0, 255, 255}));
  const auto scored = [&](const char* name, const std::vector<std::string>& more = {}) {
    std::vector<std::string> args{"score", "--map", file("m.npy"), "--mask", file(name), "--rule", "fixed:0.5"};
    args.insert(args.end(), more.begin(), more.end());
    return json(args);
  };
  EXPECT_EQ(scored("grey.png").at("people_source"), "found");
  EXPECT_TRUE(scored("grey.png").at("people").is_null());
  EXPECT_EQ(scored("black.png").at("people_source"), "unknown");
  const auto three = scored("grey.png", {"--annotators", "3"});
  EXPECT_EQ(three.at("people"), 3);
  EXPECT_EQ(three.at("people_source"), "stated");
  EXPECT_EQ(three.at("gtc"), scored("grey.png").at("gtc"));
}

TEST_F(ScoreCommand, TheBackgroundIsWhatNobodyMarkedWhateverTheAgreement) {
  map("m.npy", Plane<float>(5, 1, {0.f, 1.f, 1.f, 1.f, 1.f}));
  mask("h.png", Plane<std::uint8_t>(5, 1, {0, 0, 26, 77, 255}));  // 0, 0, 1, 3, 10 of 10
  const auto background = [&](const char* rule, const char* maskRule) {
    return json({"score", "--map", file("m.npy"), "--mask", file("h.png"), "--rule", rule, "--mask-rule", maskRule})
        .at("background");
  };
  EXPECT_EQ(background("fixed:0.5", "agree:10/10"), 0.25);  // of the four pixels, the first
  EXPECT_EQ(background("fixed:0.5", "agree:1/10"), 0.25);
  EXPECT_EQ(background("fixed:0.5,largest", "agree:10/10"), 0.25);
  map("flat.npy", Plane<float>(5, 1, {1.f, 1.f, 1.f, 1.f, 1.f}));
  EXPECT_TRUE(json({"score", "--map", file("flat.npy"), "--mask", file("h.png")}).at("background").is_null())
      << "no pixel, no share";
}

// Nine of ten values are 0: the 80th percentile is 0, which every pixel reaches (as in numpy's percentile and >=).
TEST_F(ScoreCommand, ARuleThatMarksEveryPixelIsTold) {
  map("m.npy", Plane<float>(10, 1, {0, 0, 0, 0, 0, 0, 0, 0, 0, 1}));
  mask("h.png", Plane<std::uint8_t>(10, 1, {0, 0, 0, 0, 0, 0, 0, 0, 0, 255}));
  const auto r = cli({"score", "--map", file("m.npy"), "--mask", file("h.png"), "--rule", "percentile:0.8"});
  EXPECT_THAT(r.err, HasSubstr("marks every pixel of " + file("m.npy")));
  EXPECT_THAT(r.out, HasSubstr("area 1"));
  const auto other = cli({"score", "--map", file("m.npy"), "--mask", file("h.png"), "--rule", "percentile:0.95"});
  EXPECT_THAT(other.err, ::testing::Not(HasSubstr("marks every pixel")));
}

// Two of ten people marked the left half: at 5 of 10 nobody did, which is no fault of the map.
TEST_F(ScoreCommand, AnAgreementThatNoPixelReachesIsTold) {
  map("m.npy", Plane<float>(4, 1, {1, 0, 0, 0}));
  mask("h.png", Plane<std::uint8_t>(4, 1, {51, 51, 0, 0}));
  const auto scored = [&](const char* rule) {
    return cli({"score", "--map", file("m.npy"), "--mask", file("h.png"), "--mask-rule", rule}).err;
  };
  EXPECT_THAT(scored("agree:5/10"), HasSubstr("no pixel of " + file("h.png") + " was marked by as many people as"));
  EXPECT_THAT(scored("agree:2/10"), ::testing::Not(HasSubstr("no pixel")));
  // A mask that marks nothing is told as that, once; numbers too small for a share are not called 0.
  mask("h.png", Plane<std::uint8_t>(4, 1, {0, 0, 0, 0}));
  EXPECT_THAT(scored("agree:5/10"), HasSubstr("marks nothing: all its values are 0"));
  EXPECT_THAT(scored("agree:5/10"), ::testing::Not(HasSubstr("no pixel")));
  map("small.npy", Plane<float>(4, 1, {0.001f, 0, 0, 0}));
  EXPECT_THAT(cli({"score", "--map", file("m.npy"), "--mask", file("small.npy")}).err,
              HasSubstr("its largest value is 0.001000 of 1"));
}

TEST_F(ScoreCommand, UndefinedIsNull) {
  map("flat.npy", Plane<float>(2, 1, {3.f, 3.f}));
  mask("none.png", Plane<std::uint8_t>(2, 1, {0, 0}));
  const auto j = json({"score", "--map", file("flat.npy"), "--mask", file("none.png")});
  EXPECT_TRUE(j.at("iou").is_null());
  EXPECT_TRUE(j.at("gtc").is_null());
  EXPECT_TRUE(j.at("sc").is_null());
  EXPECT_TRUE(j.at("threshold").is_null());  // infinity has no JSON
  EXPECT_EQ(j.at("area"), 0.0);
  EXPECT_THAT(j.at("mask_note").get<std::string>(), HasSubstr("marks nothing"));
  const auto r = cli({"score", "--map", file("flat.npy"), "--mask", file("none.png")});
  EXPECT_THAT(r.out, HasSubstr("undefined"));
  EXPECT_THAT(r.err, HasSubstr("none.png: marks nothing"));
}

// As in a study. A mask without a mark has the score of the Shared Interest library, 0, and a warning.
TEST_F(ScoreCommand, AMapWithoutAHighestPlaceHasNoScoreOf0) {
  map("flat.npy", Plane<float>(4, 1, {3, 3, 3, 3}));
  map("nan.npy", Plane<float>(4, 1, {NAN, 1, 0, 0}));
  map("m.npy", Plane<float>(4, 1, {1, 0, 0, 0}));
  mask("half.png", Plane<std::uint8_t>(4, 1, {255, 255, 0, 0}));
  mask("none.png", Plane<std::uint8_t>(4, 1, {0, 0, 0, 0}));
  const auto iou = [&](const char* m, const char* h) {
    return json({"score", "--map", file(m), "--mask", file(h)}).at("iou");
  };
  EXPECT_TRUE(iou("flat.npy", "half.png").is_null());
  EXPECT_TRUE(iou("nan.npy", "half.png").is_null());
  EXPECT_EQ(iou("m.npy", "none.png"), 0.0);
  EXPECT_EQ(iou("m.npy", "half.png"), 0.5);
}

TEST_F(ScoreCommand, MaskOfAnotherSizeIsSampledAndSaid) {
  map("m.npy", Plane<float>(2, 2, {0.f, 1.f, 0.f, 1.f}));
  Plane<std::uint8_t> half(8, 8);
  for (int y = 0; y < 8; ++y)
    for (int x = 4; x < 8; ++x) half.at(x, y) = 255;
  mask("h.png", half);
  const auto r = cli({"score", "--map", file("m.npy"), "--mask", file("h.png"), "--rule", "fixed:0.5", "--json"});
  EXPECT_THAT(r.err, HasSubstr("8 x 8"));
  EXPECT_EQ(nlohmann::json::parse(r.out).at("iou"), 1.0);
}

TEST_F(ScoreCommand, MasksMayBeArrays) {
  map("m.npy", Plane<float>(2, 1, {0.f, 1.f}));
  map("share.npy", Plane<float>(2, 1, {0.2f, 0.9f}));
  EXPECT_EQ(json({"score", "--map", file("m.npy"), "--mask", file("share.npy")}).at("iou"), 1.0);
  map("bad.npy", Plane<float>(2, 1, {-1.f, 300.f}));
  EXPECT_EQ(cli({"score", "--map", file("m.npy"), "--mask", file("bad.npy")}).exitCode, 1);
}

TEST_F(ScoreCommand, CaseNeedsToKnowWhetherThePredictionWasRight) {
  map("m.npy", Plane<float>(2, 1, {0.f, 1.f}));
  mask("h.png", Plane<std::uint8_t>(2, 1, {0, 255}));
  const auto caseOf = [&](std::vector<std::string> more) {
    std::vector<std::string> arguments{"score", "--map", file("m.npy"), "--mask", file("h.png")};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return json(arguments).at("case");
  };
  EXPECT_TRUE(caseOf({}).is_null());
  EXPECT_EQ(caseOf({"--correct", "yes"}), "human_aligned");
  EXPECT_EQ(caseOf({"--correct", "no"}), "confuser");
}

TEST_F(ScoreCommand, ThresholdFreeMetricsByHand) {
  map("m.npy", Plane<float>(2, 1, {0.f, 1.f}));
  mask("h.png", Plane<std::uint8_t>(2, 1, {0, 128}));  // half of the people
  const auto j = json({"score", "--map", file("m.npy"), "--mask", file("h.png")});
  EXPECT_DOUBLE_EQ(j.at("mae").get<double>(), 0.25);
  EXPECT_DOUBLE_EQ(j.at("weighted_iou").get<double>(), 0.5);
  EXPECT_DOUBLE_EQ(j.at("weighted_gtc").get<double>(), 1.0);
  EXPECT_DOUBLE_EQ(j.at("weighted_sc").get<double>(), 0.5);
  EXPECT_EQ(j.at("pointing_game"), true);
}

TEST_F(ScoreCommand, UnknownRulesAreWrongUse) {
  map("m.npy", Plane<float>(2, 1, {0.f, 1.f}));
  mask("h.png", Plane<std::uint8_t>(2, 1, {0, 255}));
  for (const char* rule : {"mean", "fixed:2", "percentile:x", "foo:1"})
    EXPECT_EQ(cli({"score", "--map", file("m.npy"), "--mask", file("h.png"), "--rule", rule}).exitCode, 2) << rule;
  EXPECT_EQ(cli({"score", "--map", file("m.npy"), "--mask", file("h.png"), "--mask-rule", "agree:11/10"}).exitCode, 2);
}

TEST_F(ScoreCommand, GoldenRowsOfTheSharedInterestLibrary) {
  std::ifstream in(kGolden / "shared_interest" / "shared_interest.json");
  const auto golden = nlohmann::json::parse(in);
  int compared = 0;
  for (const auto& row : golden.at("results")) {
    if (row.at("map") != "tiny_resnet_cam" || row.at("how") != "std1") continue;
    const auto mask = kGolden / "shared_interest" / ("mask_" + row.at("mask").get<std::string>() + ".png");
    const auto j = json({"score", "--map", (kGolden / "shared_interest" / "map_tiny_resnet_cam.npy").string(), "--mask",
                         mask.string(), "--rule", "mean+1sd", "--mask-rule", "fixed:0.5"});
    EXPECT_EQ(j.at("pixels").at("saliency"), row.at("on"));
    EXPECT_EQ(j.at("pixels").at("both"), row.at("inter"));
    EXPECT_NEAR(j.at("threshold").get<double>(), row.at("threshold").get<double>(), 1e-6);
    for (const auto& [mine, theirs] :
         {std::pair{"iou", "iou_coverage"}, {"gtc", "ground_truth_coverage"}, {"sc", "saliency_coverage"}}) {
      if (row.at(theirs).is_number())
        EXPECT_DOUBLE_EQ(j.at(mine).get<double>(), row.at(theirs).get<double>()) << mine << ' ' << mask;
      else
        EXPECT_TRUE(j.at(mine).is_null()) << mine << ' ' << mask;
    }
    ++compared;
  }
  EXPECT_GE(compared, 4);
}

TEST_F(ScoreCommand, FixationsStandInForAMask) {
  map("m.npy", Plane<float>(4, 1, {0.f, 1.f, 2.f, 3.f}));
  writeFileAtomically(folder_ / "f.csv", "image,person,x,y\ncat.png,ann,3.5,0\ncat.png,bob,1,0\ndog.png,ann,0,0\n");
  mask("cat.png", Plane<std::uint8_t>(4, 1, {0, 0, 0, 0}));
  const auto j = json({"score", "--map", file("m.npy"), "--fixations", file("f.csv"), "--image", file("cat.png"),
                       "--mask-rule", "agree:1/2", "--rule", "fixed:0.9", "--fixation-map", "sigma=0.1px,cut=max:0.5"});
  EXPECT_EQ(j.at("annotators"), 2);
  EXPECT_EQ(j.at("iou"), 0.5);  // pixel 3 against pixels 1 and 3
  // the mean is 1.5, the population's variance 1.25; 3 lies above three of four and equals itself, 1 above one
  EXPECT_NEAR(j.at("fixation_nss").get<double>(), (1.5 - 0.5) / std::sqrt(1.25) / 2, 1e-9);
  EXPECT_DOUBLE_EQ(j.at("fixation_auc").get<double>(), (3.5 + 1.5) / 4 / 2);
  EXPECT_DOUBLE_EQ(j.at("shuffled_auc").get<double>(), 1.0);
  EXPECT_TRUE(j.at("information_gain").is_number());
  EXPECT_TRUE(j.at("fixations_note").is_null());
  EXPECT_EQ(j.at("fixations").at("people"), 2);
  EXPECT_EQ(j.at("fixations").at("other_images"), 1);
}

TEST_F(ScoreCommand, MeasuresOnFixationsSayWhyTheyAreUndefined) {
  map("m.npy", Plane<float>(4, 1, {0.f, 1.f, 2.f, 3.f}));
  mask("h.png", Plane<std::uint8_t>(4, 1, {0, 0, 255, 255}));
  const auto j = json({"score", "--map", file("m.npy"), "--mask", file("h.png")});
  EXPECT_TRUE(j.at("fixation_nss").is_null());
  EXPECT_THAT(j.at("fixations_note").get<std::string>(), HasSubstr("--fixations"));
  writeFileAtomically(folder_ / "f.csv", "image,person,x,y\ncat.png,ann,1,0\n");
  const auto alone = json({"score", "--map", file("m.npy"), "--fixations", file("f.csv")});
  EXPECT_TRUE(alone.at("fixation_auc").is_number());
  EXPECT_TRUE(alone.at("shuffled_auc").is_null());
  EXPECT_THAT(alone.at("fixations_note").get<std::string>(), HasSubstr("other images"));
}

TEST_F(ScoreCommand, FixationsThatCannotBeMeantAreErrors) {
  map("m.npy", Plane<float>(4, 1, {0.f, 1.f, 2.f, 3.f}));
  mask("h.png", Plane<std::uint8_t>(4, 1, {0, 0, 255, 255}));
  writeFileAtomically(folder_ / "f.csv", "image,person,x,y\ncat.png,ann,1,0\ndog.png,ann,1,0\n");
  const auto both = cli({"score", "--map", file("m.npy"), "--mask", file("h.png"), "--fixations", file("f.csv")});
  EXPECT_NE(both.exitCode, 0);
  EXPECT_THAT(both.err, HasSubstr("one of --mask FILE and --fixations TABLE"));
  EXPECT_THAT(cli({"score", "--map", file("m.npy")}).err, HasSubstr("--mask"));
  const auto which = cli({"score", "--map", file("m.npy"), "--fixations", file("f.csv")});
  EXPECT_THAT(which.err, HasSubstr("is about 2 images"));
  EXPECT_THAT(which.err, HasSubstr("--image: cat.png, dog.png"));
}

}  // namespace
}  // namespace sightline::testing
