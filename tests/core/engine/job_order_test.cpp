// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/job_order.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace sightline {
namespace {

constexpr auto kCam = Technique::GradCam;
constexpr auto kXrai = Technique::Xrai;
constexpr auto kWanted = Priority::Wanted;
constexpr auto kBack = Priority::Background;

TEST(ShouldPreempt, TruthTable) {
  struct Row {
    JobTraits running, incoming;
    bool stop;
  };
  const Row rows[] = {
      // running                    incoming                      stop
      {{kBack, kXrai, false, 0.0}, {kWanted, kXrai, false, 0}, true},
      {{kBack, kXrai, false, 0.89}, {kWanted, kCam, false, 0}, true},
      {{kBack, kXrai, false, 0.9}, {kWanted, kXrai, false, 0}, false},  // nearly done
      {{kBack, kXrai, false, 0.0}, {kBack, kCam, false, 0}, false},     // nobody is looking
      {{kBack, kXrai, false, 0.0}, {kBack, kXrai, false, 0}, false},
      {{kWanted, kXrai, false, 0.0}, {kWanted, kCam, false, 0}, false},  // what is on screen is not stopped
      {{kWanted, kXrai, false, 0.0}, {kBack, kCam, false, 0}, false},
      {{kWanted, kXrai, true, 0.5}, {kWanted, kXrai, false, 0}, true},  // its result is for settings of the past
      {{kBack, kXrai, true, 0.5}, {kBack, kCam, false, 0}, true},
      {{kBack, kXrai, true, 0.95}, {kWanted, kXrai, false, 0}, false},  // nearly done: into the store with it
      {{kBack, kCam, false, 0.0}, {kWanted, kCam, false, 0}, false},    // Grad-CAM never
      {{kBack, kCam, true, 0.0}, {kWanted, kXrai, false, 0}, false},
      {{kWanted, kCam, true, 0.0}, {kWanted, kXrai, false, 0}, false},
  };
  for (std::size_t i = 0; i < std::size(rows); ++i)
    EXPECT_EQ(shouldPreempt(rows[i].running, rows[i].incoming), rows[i].stop) << "row " << i;
}

class NextJob : public ::testing::Test {
 protected:
  std::vector<CellKey> drain(const std::vector<CellKey>& wanted, bool background) {
    std::vector<CellKey> order;
    while (const auto key =
               nextJob(wanted, background, 2, 2, publishedTechniques(), [&](const CellKey& k) { return needOf(k); })) {
      order.push_back(*key);
      pending.erase(*key);
    }
    return order;
  }
  [[nodiscard]] JobNeed needOf(const CellKey& k) const {
    if (const auto other = others.find(k); other != others.end()) return other->second;
    return pending.count(k) > 0 ? JobNeed::Pending : JobNeed::None;
  }
  std::map<CellKey, JobNeed> others;  ///< of cells that are not pending
  std::set<CellKey> pending{{0, 0, kCam},  {0, 1, kCam},  {1, 0, kCam},  {1, 1, kCam},
                            {0, 0, kXrai}, {0, 1, kXrai}, {1, 0, kXrai}, {1, 1, kXrai}};
};

TEST_F(NextJob, WantedInTheirOrderThenGradCamThenXraiImageByImage) {
  const std::vector<CellKey> wanted{{1, 1, kXrai}, {1, 0, kCam}};
  const std::vector<CellKey> expected{{1, 1, kXrai}, {1, 0, kCam},  {0, 0, kCam},  {0, 1, kCam},
                                      {1, 1, kCam},  {0, 0, kXrai}, {0, 1, kXrai}, {1, 0, kXrai}};
  EXPECT_EQ(drain(wanted, true), expected);
}

TEST_F(NextJob, WithoutBackgroundOnlyWhatIsWanted) {
  EXPECT_EQ(drain({{1, 1, kXrai}}, false), (std::vector<CellKey>{{1, 1, kXrai}}));
  EXPECT_EQ(pending.size(), 7u);
}

TEST_F(NextJob, WhatIsNotPendingIsSkipped) {
  pending = {{1, 0, kXrai}};
  EXPECT_EQ(drain({{0, 0, kCam}, {0, 1, kXrai}}, true), (std::vector<CellKey>{{1, 0, kXrai}}));
}

TEST_F(NextJob, AWantedCellThatNobodyHasLookedUpKeepsItsPlace) {
  const std::vector<CellKey> wanted{{1, 1, kXrai}, {1, 0, kCam}};
  for (const JobNeed need : {JobNeed::Unknown, JobNeed::BeingSeen}) {
    others = {{wanted[0], need}};
    EXPECT_TRUE(drain(wanted, true).empty()) << "neither the next wanted one nor the background comes before it";
    EXPECT_EQ(pending.size(), 8u);
  }
  others = {{wanted[1], JobNeed::Unknown}};
  EXPECT_EQ(drain(wanted, true), (std::vector<CellKey>{wanted[0]})) << "what comes before it does not wait";
}

TEST_F(NextJob, BehindTheScreenOnlyWhatIsBeingLookedUpIsWaitedFor) {
  pending = {{0, 1, kCam}, {1, 0, kCam}};
  others = {{{0, 0, kCam}, JobNeed::Unknown}, {{1, 0, kCam}, JobNeed::BeingSeen}};
  EXPECT_EQ(drain({}, true), (std::vector<CellKey>{{0, 1, kCam}}));
}

}  // namespace
}  // namespace sightline
