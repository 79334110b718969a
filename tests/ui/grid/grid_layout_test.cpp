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

GridLayout layoutOf(QSize size, int models, int techniques = 2, GridPlace first = {0, 1}) {
  return GridLayout::compute(size, {models, techniques, std::nullopt, first}, metrics());
}

TEST(GridLayout, NothingOverlapsOrLeavesTheWidget) {
  for (const int models : {1, 2, 4, 6, 12}) {
    const QSize smallest = GridLayout::minimumSize(metrics());
    for (const QSize size : {smallest, smallest + QSize(1, 1), smallest + QSize(300, 0), smallest + QSize(0, 300),
                             QSize(740, 470).expandedTo(smallest), QSize(1400, 800).expandedTo(smallest)})
      for (const int techniques : {1, 2, 3, 7}) {
        const auto layout = layoutOf(size, models, techniques);
        EXPECT_EQ(layout.cells.size(),
                  static_cast<std::size_t>(2 + std::min(layout.shownRows, techniques) * layout.shownModels));
        expectSound(layout, size);
        for (const auto& cell : layout.cells)
          EXPECT_GE(cell.footer.width(), metrics().horizontalAdvance("0.00 0.00 undefined")) << "scores can be read";
      }
  }
}

TEST(GridLayout, FurtherModelsAndTechniquesNeverWidenTheWindow) {
  const QSize smallest = GridLayout::minimumSize(metrics());
  EXPECT_LE(smallest.width(), 400) << "between both docks on a screen of 1024 pixels";
  const auto layout = layoutOf(smallest, 40, 9);
  EXPECT_EQ(layout.shownModels, 1);
  EXPECT_EQ(layout.shownRows, 2);
  for (const auto& cell : layout.cells) EXPECT_GE(cell.frame.height(), 60);
}

TEST(GridLayout, BarsAreThereOnlyWhereThereIsNoRoom) {
  const auto all = layoutOf({1400, 800}, 4);
  EXPECT_TRUE(all.columnsBar.isEmpty());
  EXPECT_TRUE(all.rowsBar.isEmpty());
  EXPECT_EQ(all.shownModels, 4);
  const auto narrow = layoutOf({500, 800}, 4);
  EXPECT_FALSE(narrow.columnsBar.isEmpty());
  EXPECT_TRUE(narrow.rowsBar.isEmpty());
  EXPECT_EQ(layoutOf({1400, 800}, 4, 4).shownRows, 4);
  const auto low = layoutOf({1400, 480}, 4, 6);
  EXPECT_TRUE(low.columnsBar.isEmpty());
  EXPECT_FALSE(low.rowsBar.isEmpty());
}

TEST(GridLayout, ScrollingShowsWholeColumnsAndRowsBesideTheImage) {
  const QSize one = GridLayout::minimumSize(metrics()), size(one.width() * 8 / 5, one.height());
  for (int model = 1; model <= 4; ++model)
    for (int row = 0; row <= 2; ++row) {
      const auto layout = layoutOf(size, 5, 4, {row, model});
      expectSound(layout, size);
      for (const GridPlace place :
           {GridPlace{0, 0}, GridPlace{1, 0}, GridPlace{row, model}, GridPlace{row + 1, model + 1}})
        EXPECT_NE(layout.cell(place), nullptr) << place.row << ", " << place.column;
      EXPECT_EQ(layout.cells.size(), 6u);
      for (int column = 1; column <= 5; ++column)
        EXPECT_EQ(layout.headers[static_cast<std::size_t>(column)].isEmpty(), column != model && column != model + 1);
    }
  const auto end = layoutOf(size, 5, 4, {99, 99});
  EXPECT_EQ(end.first, (GridPlace{2, 4})) << "the last page is a full one";
  EXPECT_EQ(layoutOf({1400, 800}, 5, 4, {2, 4}).first, (GridPlace{0, 1}))
      << "with room for all there is nothing to scroll";
}

TEST(GridLayout, EnlargedCellTakesTheRoom) {
  const QSize size(900, 600);
  const GridPlace place{1, 3};
  const auto layout = GridLayout::compute(size, {4, 2, place, {0, 1}}, metrics());
  ASSERT_EQ(layout.cells.size(), 1u);
  EXPECT_EQ(layout.cells[0].place, place);
  EXPECT_GT(layout.cells[0].frame.height(), 400);
  EXPECT_TRUE(layout.headers[1].isEmpty());
  EXPECT_FALSE(layout.headers[3].isEmpty());
  expectSound(layout, size);
}

TEST(GridLayout, FindsCellsByPointAndPlace) {
  const auto layout = layoutOf({900, 600}, 4);
  for (const auto& cell : layout.cells) {
    EXPECT_EQ(layout.cellAt(cell.frame.center()), &cell);
    EXPECT_EQ(layout.cellAt(cell.footer.center()), &cell);
    EXPECT_EQ(layout.cell(cell.place), &cell);
  }
  EXPECT_EQ(layout.cellAt(layout.legend.center()), nullptr);
  EXPECT_EQ(layout.cell({0, 9}), nullptr);
}

TEST(GridLayout, ScoresStackOnlyInNarrowColumns) {
  EXPECT_TRUE(layoutOf({740, 480}, 4).stackedScores);
  EXPECT_FALSE(layoutOf({1800, 900}, 4).stackedScores);
}

}  // namespace
}  // namespace sightline::ui
