// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/images/browser_query.h"

#include <gmock/gmock.h>

using namespace sightline;
using namespace sightline::ui;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

namespace {

/// Six images, two models: ids a1 a2 b1 b2 c1 c2.
struct Fixture : ::testing::Test {
  StudyDefinition study;
  StudySnapshot snapshot;

  void SetUp() override {
    for (const char* id : {"a1", "a2", "b1", "b2", "c1", "c2"}) {
      DatasetItem item;
      item.id = id;
      item.label = id[0] == 'a' ? "Zebra" : id[0] == 'b' ? "cat" : "";
      study.dataset.items.push_back(item);
    }
    study.models.resize(2);
    snapshot.imageCount = 6;
    snapshot.modelCount = 2;
    snapshot.cells.resize(6 * 2 * 2);
    snapshot.predicted.resize(12);
    snapshot.correct.resize(12);
    snapshot.allAgree.resize(6);
  }
  void set(int image, int model, Technique technique, std::optional<double> iou) {
    auto& cell = snapshot.cells[snapshot.index({image, model, technique})];
    cell.ready = true;
    cell.scores.iou = iou;
  }
  [[nodiscard]] std::vector<int> images(const BrowserFilter& filter, const BrowserOrder& order = {}) const {
    return arrange(study, snapshot, filter, order);
  }
};

TEST_F(Fixture, ShowsAllInTheDataSetsOrder) { EXPECT_THAT(images({}), ElementsAre(0, 1, 2, 3, 4, 5)); }

TEST_F(Fixture, OnlyPickedImagesPass) {
  BrowserFilter filter;
  filter.only = {5, 1, 77};
  EXPECT_THAT(images(filter), ElementsAre(1, 5));
  filter.className = "Zebra";
  EXPECT_THAT(images(filter), ElementsAre(1));
  filter.only = std::vector<int>{};
  EXPECT_THAT(images(filter), IsEmpty());
}

TEST_F(Fixture, TextIsLookedForInNameAndLabelWhateverTheCase) {
  BrowserFilter filter;
  filter.text = "ZEB";
  EXPECT_THAT(images(filter), ElementsAre(0, 1));
  filter.text = "b 2";  // both words, in any order
  EXPECT_THAT(images(filter), ElementsAre(1, 3));
  filter.text = "nothing";
  EXPECT_THAT(images(filter), IsEmpty());
  filter.text = "   ";
  EXPECT_THAT(images(filter), SizeIs(6));
}

TEST_F(Fixture, ClassIsTheWholeLabel) {
  BrowserFilter filter;
  filter.className = "cat";
  EXPECT_THAT(images(filter), ElementsAre(2, 3));
  filter.className = "ca";
  EXPECT_THAT(images(filter), IsEmpty());
}

TEST_F(Fixture, WhatIsNotKnownPassesNoFilterOnPredictions) {
  for (const auto kind :
       {BrowserFilter::Kind::AllAgree, BrowserFilter::Kind::Disagree, BrowserFilter::Kind::AllRight,
        BrowserFilter::Kind::NoneRight, BrowserFilter::Kind::ModelRight, BrowserFilter::Kind::ModelWrong}) {
    BrowserFilter filter;
    filter.kind = kind;
    filter.model = 1;
    EXPECT_THAT(images(filter), IsEmpty()) << static_cast<int>(kind);
  }
}

TEST_F(Fixture, FiltersByAgreementAndCorrectness) {
  snapshot.allAgree[0] = true;
  snapshot.allAgree[1] = false;
  snapshot.correct[0] = true;  // image 0: both right
  snapshot.correct[1] = true;
  snapshot.correct[2] = true;  // image 1: first right, second wrong
  snapshot.correct[3] = false;
  snapshot.correct[4] = false;  // image 2: both wrong
  snapshot.correct[5] = false;
  BrowserFilter filter;
  const auto of = [&](BrowserFilter::Kind kind, int model = -1) {
    filter.kind = kind;
    filter.model = model;
    return images(filter);
  };
  using Kind = BrowserFilter::Kind;
  EXPECT_THAT(of(Kind::AllAgree), ElementsAre(0));
  EXPECT_THAT(of(Kind::Disagree), ElementsAre(1));
  EXPECT_THAT(of(Kind::AllRight), ElementsAre(0));
  EXPECT_THAT(of(Kind::NoneRight), ElementsAre(2));
  EXPECT_THAT(of(Kind::ModelRight, 0), ElementsAre(0, 1));
  EXPECT_THAT(of(Kind::ModelRight, 1), ElementsAre(0));
  EXPECT_THAT(of(Kind::ModelWrong, 1), ElementsAre(1, 2));
}

TEST_F(Fixture, SortsByClassAndKeepsTies) {
  EXPECT_THAT(images({}, {BrowserOrder::Key::Class, Metric::Iou, {}, false}), ElementsAre(4, 5, 0, 1, 2, 3));
  EXPECT_THAT(images({}, {BrowserOrder::Key::Class, Metric::Iou, {}, true}), ElementsAre(2, 3, 0, 1, 4, 5));
  EXPECT_THAT(images({}, {BrowserOrder::Key::Name, Metric::Iou, {}, true}), ElementsAre(5, 4, 3, 2, 1, 0));
}

TEST_F(Fixture, SortsByOneMapWithMissingAndUndefinedLastBothWays) {
  set(0, 1, Technique::Xrai, 0.5);
  set(1, 1, Technique::Xrai, std::nullopt);  // undefined
  set(2, 1, Technique::Xrai, 0.9);
  set(3, 1, Technique::Xrai, 0.1);
  set(4, 0, Technique::Xrai, 0.7);  // another map: does not count
  BrowserOrder order{BrowserOrder::Key::OneMap, Metric::Iou, {0, 1, Technique::Xrai}, false};
  EXPECT_THAT(images({}, order), ElementsAre(3, 0, 2, 1, 4, 5));
  order.descending = true;
  EXPECT_THAT(images({}, order), ElementsAre(2, 0, 3, 1, 4, 5));
  order.metric = Metric::SaliencyCoverage;  // nothing is known of it
  EXPECT_THAT(images({}, order), ElementsAre(0, 1, 2, 3, 4, 5));
}

TEST_F(Fixture, MeanIgnoresWhatIsMissing) {
  set(0, 0, Technique::GradCam, 0.2);
  set(0, 1, Technique::GradCam, 0.4);
  set(0, 1, Technique::Xrai, std::nullopt);
  EXPECT_DOUBLE_EQ(*orderValue(snapshot, 0, {BrowserOrder::Key::Mean, Metric::Iou, {}, false}), 0.3);
  EXPECT_FALSE(orderValue(snapshot, 1, {BrowserOrder::Key::Mean, Metric::Iou, {}, false}));
}

TEST_F(Fixture, DisagreementIsTheMeanDistance) {
  set(0, 0, Technique::GradCam, 0.1);
  set(0, 1, Technique::GradCam, 0.5);
  set(0, 0, Technique::Xrai, 0.3);
  set(0, 1, Technique::Xrai, 0.9);
  EXPECT_NEAR(*orderValue(snapshot, 0, {BrowserOrder::Key::AcrossModels, Metric::Iou, {}, false}), (0.4 + 0.6) / 2,
              1e-12);
  EXPECT_NEAR(*orderValue(snapshot, 0, {BrowserOrder::Key::AcrossTechniques, Metric::Iou, {}, false}), (0.2 + 0.4) / 2,
              1e-12);
  set(1, 0, Technique::GradCam, 0.5);  // one map alone disagrees with nothing
  EXPECT_FALSE(orderValue(snapshot, 1, {BrowserOrder::Key::AcrossModels, Metric::Iou, {}, false}));
  EXPECT_FALSE(orderValue(snapshot, 1, {BrowserOrder::Key::AcrossTechniques, Metric::Iou, {}, false}));
}

}  // namespace
