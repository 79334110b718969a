// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/grid_layout.h"

#include <algorithm>

namespace sightline::ui {
namespace {
constexpr int kCellGap = 8;

constexpr int kSmallestPicture = 72;
constexpr int kSmallestOfMany = 64;  // with further rows, before they are scrolled; Enter enlarges
constexpr int kBar = 14;             // a scroll bar

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

namespace {

/// How many things of a size, with gaps between them, there is room for.
int roomFor(int length, int each) { return (length + kCellGap) / (each + kCellGap); }

int smallestRow(const Lines& lines, int techniques) {
  return lines.caption() + (techniques > GridLayout::kRows ? kSmallestOfMany : kSmallestPicture) + lines.footer(true);
}

}  // namespace

GridLayout GridLayout::compute(QSize size, const Content& content, const QFontMetrics& metrics) {
  GridLayout layout;
  const Lines lines(metrics);
  QRect area = QRect(QPoint(), size).adjusted(kCellGap, kCellGap / 2, -kCellGap, -kCellGap / 2);
  layout.title = QRect(area.left(), area.top(), area.width(), lines.title());
  layout.legend = QRect(area.left(), area.bottom() + 1 - lines.legend(), area.width(), lines.legend());
  const auto& enlarged = content.enlarged;

  const int headerTop = layout.title.bottom() + 1;
  const int rowsTop = headerTop + lines.header();
  int bottom = layout.legend.top() - kCellGap / 2;
  const int techniques = std::max(kRows, content.techniques);  // the image and people take two rows in any case
  layout.shownModels = content.models;
  layout.shownRows = techniques;
  if (!enlarged) {
    layout.shownModels = std::clamp(roomFor(area.width(), narrowestColumn(metrics)) - 1, 1, content.models);
    if (layout.shownModels < content.models) {
      layout.columnsBar = QRect(area.left(), bottom - kBar, area.width(), kBar);
      bottom = layout.columnsBar.top() - kCellGap / 2;
    }
    layout.shownRows = std::clamp(roomFor(bottom - rowsTop, smallestRow(lines, techniques)), kRows, techniques);
    if (layout.shownRows < techniques) {
      layout.rowsBar = QRect(area.right() + 1 - kBar, rowsTop, kBar, bottom - rowsTop);
      area.setRight(layout.rowsBar.left() - 1 - kCellGap / 2);
    }
  }
  layout.first = {std::clamp(content.first.row, 0, techniques - layout.shownRows),
                  std::clamp(content.first.column, 1, content.models + 1 - layout.shownModels)};

  const int columnCount = enlarged ? 1 : layout.shownModels + 1, rowCount = enlarged ? 1 : layout.shownRows;
  const int columnWidth = std::max(1, (area.width() - kCellGap * (columnCount - 1)) / columnCount);
  layout.stackedScores =
      columnWidth < metrics.horizontalAdvance(QStringLiteral("IoU 0.00   GTC 0.00   SC undefined")) + 8;
  const int rowHeight = std::max(1, (bottom - rowsTop - kCellGap * (rowCount - 1)) / rowCount);
  const int frameRoom = std::max(1, rowHeight - lines.caption() - lines.footer(layout.stackedScores));
  // Frames are not much wider or taller than images are, so that numbers stay beside their image.
  const int frameHeight = enlarged ? frameRoom : std::min(frameRoom, columnWidth);
  const int cellWidth =
      enlarged ? columnWidth : std::min(columnWidth, std::max(frameHeight * 3 / 2, narrowestColumn(metrics) * 5 / 4));
  const int blockWidth = cellWidth * columnCount + kCellGap * (columnCount - 1);
  const int left = area.left() + (area.width() - blockWidth) / 2;

  layout.headers.resize(static_cast<std::size_t>(content.models + 1));
  for (int r = 0; r < rowCount; ++r) {
    const int y = rowsTop + r * (lines.caption() + frameHeight + lines.footer(layout.stackedScores) + kCellGap);
    for (int c = 0; c < columnCount; ++c) {
      Cell cell;
      cell.place = enlarged ? *enlarged
                   : c == 0 ? GridPlace{r, 0}
                            : GridPlace{layout.first.row + r, layout.first.column + c - 1};
      if (!enlarged && cell.place.row >= (c == 0 ? kRows : content.techniques)) continue;
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

QSize GridLayout::minimumSize(const QFontMetrics& metrics) {
  const Lines lines(metrics);
  return {2 * kCellGap + 2 * narrowestColumn(metrics) + kCellGap + kBar + kCellGap / 2,
          kCellGap + lines.title() + lines.header() + kRows * smallestRow(lines, kRows) + kCellGap * kRows +
              lines.legend() + kBar + kCellGap / 2};
}

}  // namespace sightline::ui
