// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/grid_layout.h"

#include <gtest/gtest.h>

#include <QFont>

namespace sightline::ui {
namespace {

QFontMetrics metrics() { return QFontMetrics(QFont()); }

void expectSound(const GridLayout& layout, QSize size) {
  const QRect all(QPoint(), size);
  std::vector<QRect> parts{layout.title, layout.legend};
  for (const QRect& header : layout.headers)
    if (!header.isEmpty()) parts.push_back(header);
  for (const auto& cell : layout.cells) {
    parts.push_back(cell.caption);
    parts.push_back(cell.frame);
    parts.push_back(cell.footer);
    EXPECT_EQ(cell.frame.size(), layout.cells.front().frame.size());
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    EXPECT_TRUE(all.contains(parts[i])) << i;
    EXPECT_GT(parts[i].width(), 0);
    for (std::size_t k = i + 1; k < parts.size(); ++k) EXPECT_FALSE(parts[i].intersects(parts[k])) << i << " " << k;
  }
}

TEST(GridLayout, NothingOverlapsOrLeavesTheWidget) {
  for (const int models : {1, 2, 4, 6}) {
    const QSize smallest = GridLayout::minimumSize(models, metrics());
    for (const QSize size : {smallest, smallest + QSize(1, 1), smallest + QSize(300, 0), smallest + QSize(0, 300),
                             QSize(740, 470).expandedTo(smallest), QSize(1400, 800).expandedTo(smallest)}) {
      const auto layout = GridLayout::compute(size, models, metrics(), std::nullopt);
      EXPECT_EQ(layout.cells.size(), static_cast<std::size_t>(2 * (models + 1)));
      expectSound(layout, size);
    }
  }
}

TEST(GridLayout, FurtherRowsMakePicturesSmallRatherThanTheWindowTall) {
  const int usual = GridLayout::minimumSize(4, metrics()).height();
  EXPECT_LE(GridLayout::minimumSize(4, metrics(), 3).height(), usual + 60);
  for (const int rows : {3, 4, 6}) {
    const QSize smallest = GridLayout::minimumSize(4, metrics(), rows);
    const auto layout = GridLayout::compute(smallest, 4, metrics(), std::nullopt, rows);
    expectSound(layout, smallest);
    for (const auto& cell : layout.cells) {
      EXPECT_GE(cell.frame.height(), 36) << rows;
      EXPECT_GE(cell.footer.width(), metrics().horizontalAdvance("0.00 0.00 undefined"))
          << "scores are read under small pictures too";
    }
  }
}

TEST(GridLayout, EnlargedCellTakesTheRoom) {
  const QSize size(900, 600);
  const GridPlace place{1, 3};
  const auto layout = GridLayout::compute(size, 4, metrics(), place);
  ASSERT_EQ(layout.cells.size(), 1u);
  EXPECT_EQ(layout.cells[0].place, place);
  EXPECT_GT(layout.cells[0].frame.height(), 400);
  EXPECT_TRUE(layout.headers[1].isEmpty());
  EXPECT_FALSE(layout.headers[3].isEmpty());
  expectSound(layout, size);
}

TEST(GridLayout, FindsCellsByPointAndPlace) {
  const auto layout = GridLayout::compute({900, 600}, 4, metrics(), std::nullopt);
  for (const auto& cell : layout.cells) {
    EXPECT_EQ(layout.cellAt(cell.frame.center()), &cell);
    EXPECT_EQ(layout.cellAt(cell.footer.center()), &cell);
    EXPECT_EQ(layout.cell(cell.place), &cell);
  }
  EXPECT_EQ(layout.cellAt(layout.legend.center()), nullptr);
  EXPECT_EQ(layout.cell({0, 9}), nullptr);
}

TEST(GridLayout, ScoresStackOnlyInNarrowColumns) {
  EXPECT_TRUE(GridLayout::compute({740, 480}, 4, metrics(), std::nullopt).stackedScores);
  EXPECT_FALSE(GridLayout::compute({1800, 900}, 4, metrics(), std::nullopt).stackedScores);
}

}  // namespace
}  // namespace sightline::ui
