// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/grid_layout.h"

#include <algorithm>

namespace sightline::ui {
namespace {
constexpr int kCellGap = 8;

constexpr int kSmallestPicture = 88;
constexpr int kSmallestOfMany = 40;  // with further rows: the window must still fit on a small screen; Enter enlarges

/// Heights that follow the font.
struct Lines {
  int text;
  explicit Lines(const QFontMetrics& metrics) : text(metrics.height()) {}
  [[nodiscard]] int title() const { return text + 6; }
  [[nodiscard]] int header() const { return 2 * text + 10; }
  [[nodiscard]] int caption() const { return text + 4; }
  [[nodiscard]] int footer(bool stacked) const { return stacked ? 2 * text + 4 : text + 6; }
  [[nodiscard]] int legend() const { return text + 8; }
};

/// A column in which the scores can be read.
int narrowestColumn(const QFontMetrics& metrics) {
  return std::max(kSmallestPicture, metrics.horizontalAdvance(QStringLiteral("0.00 0.00 undefined")) + 8);
}

}  // namespace

const GridLayout::Cell* GridLayout::cellAt(QPoint point) const {
  const auto found = std::ranges::find_if(cells, [&](const Cell& c) { return c.whole().contains(point); });
  return found == cells.end() ? nullptr : &*found;
}

const GridLayout::Cell* GridLayout::cell(GridPlace place) const {
  const auto found = std::ranges::find(cells, place, &Cell::place);
  return found == cells.end() ? nullptr : &*found;
}

GridLayout GridLayout::compute(QSize size, int modelCount, const QFontMetrics& metrics,
                               std::optional<GridPlace> enlarged, int rows) {
  GridLayout layout;
  const Lines lines(metrics);
  const QRect area = QRect(QPoint(), size).adjusted(kCellGap, kCellGap / 2, -kCellGap, -kCellGap / 2);
  layout.title = QRect(area.left(), area.top(), area.width(), lines.title());
  layout.legend = QRect(area.left(), area.bottom() + 1 - lines.legend(), area.width(), lines.legend());

  const int columnCount = enlarged ? 1 : modelCount + 1, rowCount = enlarged ? 1 : std::max(kRows, rows);
  const int columnWidth = std::max(1, (area.width() - kCellGap * (columnCount - 1)) / columnCount);
  layout.stackedScores =
      columnWidth < metrics.horizontalAdvance(QStringLiteral("IoU 0.00   GTC 0.00   SC undefined")) + 8;
  const int headerTop = layout.title.bottom() + 1;
  const int rowsTop = headerTop + lines.header();
  const int rowsHeight = layout.legend.top() - kCellGap / 2 - rowsTop;
  const int rowHeight = std::max(1, (rowsHeight - kCellGap * (rowCount - 1)) / rowCount);
  const int frameRoom = std::max(1, rowHeight - lines.caption() - lines.footer(layout.stackedScores));
  // Frames are not much wider or taller than images are, so that numbers stay beside their image.
  const int frameHeight = enlarged ? frameRoom : std::min(frameRoom, columnWidth);
  const int cellWidth =
      enlarged ? columnWidth : std::min(columnWidth, std::max(frameHeight * 3 / 2, narrowestColumn(metrics) * 5 / 4));
  const int blockWidth = cellWidth * columnCount + kCellGap * (columnCount - 1);
  const int left = area.left() + (area.width() - blockWidth) / 2;

  layout.headers.resize(static_cast<std::size_t>(modelCount + 1));
  for (int r = 0; r < rowCount; ++r) {
    int y = rowsTop + r * (lines.caption() + frameHeight + lines.footer(layout.stackedScores) + kCellGap);
    for (int c = 0; c < columnCount; ++c) {
      if (!enlarged && (c == 0 ? r >= kRows : r >= rows)) continue;
      Cell cell;
      cell.place = enlarged ? *enlarged : GridPlace{r, c};
      const int x = left + c * (cellWidth + kCellGap);
      if (r == 0)
        layout.headers[static_cast<std::size_t>(cell.place.column)] = QRect(x, headerTop, cellWidth, lines.header());
      cell.caption = QRect(x, y, cellWidth, lines.caption());
      cell.frame = QRect(x, y + lines.caption(), cellWidth, frameHeight);
      cell.footer = QRect(x, cell.frame.bottom() + 1, cellWidth, lines.footer(layout.stackedScores));
      layout.cells.push_back(cell);
    }
  }
  return layout;
}

QSize GridLayout::minimumSize(int modelCount, const QFontMetrics& metrics, int rows) {
  const Lines lines(metrics);
  rows = std::max(kRows, rows);
  const int row = lines.caption() + (rows > kRows ? kSmallestOfMany : kSmallestPicture) + lines.footer(true);
  return {2 * kCellGap + (modelCount + 1) * narrowestColumn(metrics) + modelCount * kCellGap,
          kCellGap + lines.title() + lines.header() + rows * row + kCellGap * rows + lines.legend()};
}

}  // namespace sightline::ui
