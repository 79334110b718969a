// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/grid_text.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace sightline::ui {
namespace {

TEST(GridText, SignedValues) {
  EXPECT_EQ(gridtext::signedValue(0.214), "+0.21");
  EXPECT_EQ(gridtext::signedValue(-0.416), QString::fromUtf8("\u2212"
                                                             "0.42"));
  EXPECT_EQ(gridtext::signedValue(-0.001), "0.00");
}

TEST(GridText, UndefinedIsAWord) {
  EXPECT_EQ(gridtext::score(std::nullopt), "undefined");
  EXPECT_EQ(gridtext::score(std::numeric_limits<double>::quiet_NaN()), "undefined");
  EXPECT_EQ(gridtext::score(0.0), "0.00");
  EXPECT_EQ(gridtext::score(0.257), "0.26");
}

TEST(GridText, AScoreThatDoesNotFitIsADash) {
  const QFontMetrics metrics{QFont()};
  const int width = metrics.horizontalAdvance("undefined");
  EXPECT_EQ(gridtext::fittingScore("undefined", metrics, width), "undefined");
  EXPECT_EQ(gridtext::fittingScore("undefined", metrics, width - 1), "–");
  EXPECT_EQ(gridtext::fittingScore("0.26", metrics, width - 1), "0.26");
}

TEST(GridText, ProbabilitiesNeverPretendCertainty) {
  EXPECT_EQ(gridtext::probability(1.0f), "1.00");
  EXPECT_EQ(gridtext::probability(0.9999f), "> 0.99");
  EXPECT_EQ(gridtext::probability(0.93f), "0.93");
  EXPECT_EQ(gridtext::probability(0.001f), "< 0.01");
  EXPECT_EQ(gridtext::probability(0.0f), "0.00");
}

TEST(GridText, LabelsAreTheirFirstName) {
  EXPECT_EQ(gridtext::shortLabel("African elephant, Loxodonta africana"), "African elephant");
  EXPECT_EQ(gridtext::shortLabel("cat"), "cat");
}

TEST(GridText, AgreementCountsInWords) {
  EXPECT_EQ(gridtext::agreement(true, 4), "all four models agree");
  EXPECT_EQ(gridtext::agreement(true, 2), "both models agree");
  EXPECT_EQ(gridtext::agreement(false, 4), "the models disagree");
  EXPECT_EQ(gridtext::agreement(std::nullopt, 4), "");
  EXPECT_EQ(gridtext::agreement(true, 1), "");
}

TEST(GridText, LayersNameTheDefaultWhenNoneIsChosen) {
  EXPECT_EQ(gridtext::layers({}, "layer4.2"), "layer4.2");
  EXPECT_EQ(gridtext::layers({"layer3.1"}, "layer4.2"), "layer3.1");
  EXPECT_EQ(gridtext::layers({"a", "b", "c"}, "layer4.2"), "mean of 3 layers");
}

TEST(GridText, CellsNameFilesWithoutTheirFolders) {
  EXPECT_EQ(gridtext::withoutFolders("/data/models/x.pth: bad. See /a/b/c.txt."), "x.pth: bad. See c.txt.");
  EXPECT_EQ(gridtext::withoutFolders("/data/weights/x.safetensors: is 3 x 4"), "x.safetensors: is 3 x 4");
  EXPECT_EQ(gridtext::withoutFolders("1/2 of 3/4"), "1/2 of 3/4");
}

TEST(GridText, ScoreToolTipHoldsTheNumbersAndN) {
  CellScores scores;
  scores.threshold = 0.4321;
  scores.counts = {1200, 3000, 600, 50176};
  scores.scores = scoresFromCounts(scores.counts);
  const QString tip = gridtext::scoreToolTip(Metric::GroundTruthCoverage, scores, 5, {10, PeopleKnown::Stated});
  for (const char* part : {"GTC", "0.200", "1,200", "3,000", "600", "n = 50,176", "5 of 10", "0.432"})
    EXPECT_TRUE(tip.contains(QString::fromUtf8(part))) << part << " in " << tip.toStdString();
  scores.counts = {0, 0, 0, 50176};
  scores.scores = scoresFromCounts(scores.counts);
  EXPECT_TRUE(gridtext::scoreToolTip(Metric::Iou, scores, 5, {10, PeopleKnown::Stated}).contains("undefined"));
}

TEST(GridText, AModelsToolTipSaysWhatItsWeightsAreOnceTheirChecksumIsKnown) {
  ModelSpec model;
  model.displayName = "Mine";
  model.weights = "/nowhere/mine & yours.safetensors";
  EXPECT_FALSE(gridtext::predictionToolTip(model, nullptr, {"cat", {}, {}}, {}).contains("Weights"));
  const QString tip = gridtext::predictionToolTip(model, nullptr, {"cat", {}, {}}, std::string(64, '0'));
  EXPECT_TRUE(tip.contains("mine &amp; yours.safetensors, not a known published file")) << tip.toStdString();
}

}  // namespace
}  // namespace sightline::ui
