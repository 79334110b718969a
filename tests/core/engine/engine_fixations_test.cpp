// SPDX-License-Identifier: GPL-3.0-or-later
// How fixations become marks is a setting: masks and scores follow at once, no network runs, and it can be taken back.
#include <gmock/gmock.h>

#include "core/alignment/alignment_curve.h"
#include "core/alignment/annotator_agreement.h"
#include "core/base/files.h"
#include "core/dataset/fixation_attach.h"
#include "core/image/resize.h"
#include "tests/core/engine/engine_fixture.h"

namespace sightline {
namespace {

using ::testing::IsEmpty;
using Mask = Plane<std::uint8_t>;

constexpr int kGrid = 32;

class EngineFixations : public EngineTest {
 protected:
  EngineFixations()
      : EngineTest([] {
          auto o = small();
          o.masks = false;
          return o;
        }()) {
    const auto table = study.folder() / "looks.csv";
    std::string text = "image,person,x,y\n";
    for (const DatasetItem& item : study.definition().dataset.items)
      text += item.image.filename().string() + ",ann,10,12\n" + item.image.filename().string() + ",bob,30,20\n";
    writeFileAtomically(table, text);
    definition_ = study.definition();
    attachFixations(definition_.dataset, {.fixations = {{table}, {}, {}}});
  }
  /// The right mask, from a data set that is read with the options.
  [[nodiscard]] HumanMask right(int image, const FixationOptions& options) const {
    Dataset data = study.definition().dataset;
    attachFixations(data, {.fixations = {definition_.dataset.fixations.tables, {}, options}});
    return readHumanMask(data.items[static_cast<std::size_t>(image)], 1);
  }
  StudyDefinition definition_;
};

TEST_F(EngineFixations, MasksAndScoresFollowWithoutComputingAnything) {
  const auto engine = make(definition_, {});
  engine->requestImages({0, 1, 2});
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->mask(1)->votes, right(1, {}).votes);
  const auto before = engine->evaluate();
  control->clearCalls();

  AnalysisSettings settings = engine->settings();
  settings.fixationMap = parseFixationOptions("sigma=3px,cut=max:0.5");
  engine->setSettings(settings);
  EXPECT_TRUE(engine->mask(1)) << "the former mask stays on view until the next one is there";
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_THAT(control->calls(), IsEmpty());
  const HumanMask mask = right(1, *settings.fixationMap);
  EXPECT_EQ(engine->mask(1)->votes, mask.votes);
  EXPECT_NE(mask.votes, right(1, {}).votes);
  const auto after = engine->evaluate();
  for (const CellKey& key : allCells()) {
    if (key.image != 1) continue;
    // From the map's pixels and those that both people marked, without any of the engine's tables.
    const auto result = engine->result(key);
    const HumanMask onGrid = resampled(mask, kGrid, kGrid);
    Mask people(kGrid, kGrid);
    const int needed = votesNeeded(settings.agreement, onGrid.annotators);
    for (std::size_t i = 0; i < people.size(); ++i) people[i] = onGrid.votes[i] >= needed;
    EXPECT_NEAR(*after->cell(key).scores.iou,
                *maskIou(binarise(result->onGrid, after->cell(key).threshold, result->valid), people), 1e-12);
  }

  settings.fixationMap.reset();
  engine->setSettings(settings);
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->mask(1)->votes, right(1, {}).votes);
  for (const CellKey& key : allCells())
    EXPECT_EQ(engine->evaluate()->cell(key).scores.iou, before->cell(key).scores.iou);
}

TEST_F(EngineFixations, AnEngineThatBeginsWithTheSettingHasItsMasks) {
  AnalysisSettings settings;
  settings.fixationMap = parseFixationOptions("sigma=3px,cut=max:0.5");
  const auto engine = make(definition_, settings);
  engine->requestImages({0});
  engine->start();
  ASSERT_TRUE(engine->waitIdle(30));
  EXPECT_EQ(engine->mask(0)->votes, right(0, *settings.fixationMap).votes);
}

}  // namespace
}  // namespace sightline
