// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gallery.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace sightline {
namespace {

using ::testing::ElementsAre;
using Entry = Gallery::Entry;

StudySnapshot studyOf(const std::vector<std::optional<double>>& values) {
  StudySnapshot s;
  s.imageCount = static_cast<int>(values.size());
  s.modelCount = 2;
  s.cells.resize(values.size() * 4);
  s.allAgree.resize(values.size());
  for (int i = 0; i < s.imageCount; ++i) {
    CellScores& cell = s.cells[s.index({i, 1, Technique::Xrai})];
    cell.ready = true;
    cell.scores.iou = cell.scores.backgroundShare = values[static_cast<std::size_t>(i)];
  }
  return s;
}

Gallery of(const StudySnapshot& s, std::size_t each, Metric metric = Metric::Iou, const ImageSubset& subset = {}) {
  return galleryOf(s, metric, Technique::Xrai, 1, each, subset);
}

TEST(Gallery, BestTypicalAndWorstByValue) {
  const auto s = studyOf({0.5, 0.1, 0.9, 0.3, 0.7, 0.2, 0.8, 0.4, 0.6});
  const Gallery g = of(s, 2);
  EXPECT_THAT(g.best, ElementsAre(Entry{2, 0.9}, Entry{6, 0.8}));
  EXPECT_THAT(g.worst, ElementsAre(Entry{1, 0.1}, Entry{5, 0.2}));
  EXPECT_THAT(g.typical, ElementsAre(Entry{0, 0.5}, Entry{7, 0.4}));
  EXPECT_EQ(g.images, 9);
  EXPECT_EQ(g.leftOut, 0);
  EXPECT_THAT(of(s, 1).typical, ElementsAre(Entry{0, 0.5})) << "the median";
}

TEST(Gallery, LessBackgroundIsBetter) {
  const auto s = studyOf({0.5, 0.1, 0.9});
  const Gallery g = of(s, 1, Metric::BackgroundShare);
  EXPECT_THAT(g.best, ElementsAre(Entry{1, 0.1}));
  EXPECT_THAT(g.worst, ElementsAre(Entry{2, 0.9}));
}

TEST(Gallery, WithoutAValueAnImageIsLeftOutAndCounted) {
  auto s = studyOf({0.5, std::nullopt, 0.9, 0.2});
  s.cells[s.index({3, 1, Technique::Xrai})].ready = false;
  const Gallery g = of(s, 3);
  EXPECT_EQ(g.images, 2);
  EXPECT_EQ(g.leftOut, 2);
  EXPECT_THAT(g.best, ElementsAre(Entry{2, 0.9}));
  EXPECT_THAT(g.worst, ElementsAre(Entry{0, 0.5}));
  EXPECT_TRUE(g.typical.empty());
  EXPECT_EQ(of(s, 3, Metric::Iou, {false, {{2}}}).best.size(), 1u);
  const Gallery none = of(s, 3, Metric::Iou, {false, std::vector<int>{}});
  EXPECT_TRUE(none.best.empty() && none.typical.empty() && none.worst.empty());
}

TEST(Gallery, NoImageIsInTwoOfThem) {
  for (int count = 0; count < 14; ++count) {
    std::vector<std::optional<double>> values;
    for (int i = 0; i < count; ++i) values.emplace_back(0.1 * (i % 4));
    for (std::size_t each : {1u, 3u, 5u}) {
      const Gallery g = of(studyOf(values), each);
      std::multiset<int> images;
      for (const auto* part : {&g.best, &g.typical, &g.worst})
        for (const Entry& entry : *part) images.insert(entry.image);
      EXPECT_EQ(images.size(), std::set<int>(images.begin(), images.end()).size()) << count << ", " << each;
      EXPECT_EQ(images.size(), std::min<std::size_t>(3 * each, static_cast<std::size_t>(count)));
    }
  }
}

}  // namespace
}  // namespace sightline
