// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFontMetrics>
#include <QRect>
#include <QSize>
#include <optional>
#include <vector>

namespace sightline::ui {

/// A place in the grid. Column 0 holds the image (row 0) and what people marked (row 1); model m is in column
/// m + 1, technique t of AnalysisSettings::techniques in row t.
struct GridPlace {
  int row = 0, column = 0;
  auto operator<=>(const GridPlace&) const = default;  // NOLINT(modernize-use-nullptr): there is no pointer
};

/// Where everything of the comparison grid is drawn, in logical pixels. A pure function of its arguments.
struct GridLayout {
  struct Cell {
    GridPlace place;
    QRect caption;  ///< technique and layer, above the image
    QRect frame;    ///< area for the image; equal sizes in all cells
    QRect footer;   ///< scores
    [[nodiscard]] QRect whole() const { return caption.united(frame).united(footer); }
  };
  QRect title;                 ///< image, label, agreement of the models
  std::vector<QRect> headers;  ///< per column; empty for columns that are not shown
  std::vector<Cell> cells;     ///< shown ones, row by row
  QRect legend;                ///< colour bar and what the outlines mean
  bool stackedScores = false;  ///< names above values, for narrow columns

  [[nodiscard]] const Cell* cellAt(QPoint point) const;  ///< by its whole area; null outside
  [[nodiscard]] const Cell* cell(GridPlace place) const;

  static constexpr int kRows = 2;  ///< image and people stand in these
  /// @param enlarged  the only cell to show
  /// @param rows      techniques, >= 1
  static GridLayout compute(QSize size, int modelCount, const QFontMetrics& metrics, std::optional<GridPlace> enlarged,
                            int rows = kRows);
  /// Smallest size at which every word is readable.
  static QSize minimumSize(int modelCount, const QFontMetrics& metrics, int rows = kRows);
};

}  // namespace sightline::ui
