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
  GridPlace first{0, 1};       ///< the first map that is shown
  int shownRows = 0;           ///< of techniques
  int shownModels = 0;         ///< in columns from first.column on; not more than there is room for
  QRect columnsBar, rowsBar;   ///< for scroll bars; empty where all models, all techniques are shown
  bool stackedScores = false;  ///< names above values, for narrow columns

  [[nodiscard]] const Cell* cellAt(QPoint point) const;  ///< by its whole area; null outside
  [[nodiscard]] const Cell* cell(GridPlace place) const;

  static constexpr int kRows = 2;  ///< image and people stand in these, and stay where maps are scrolled

  struct Content {
    int models = 1, techniques = kRows;  ///< >= 1 each
    std::optional<GridPlace> enlarged;   ///< the only cell to show
    GridPlace first{0, 1};               ///< the map to begin with, where there is no room for all
  };
  static GridLayout compute(QSize size, const Content& content, const QFontMetrics& metrics);
  /// Smallest size at which every word is readable beside the image, for one model and two techniques: further ones are
  /// scrolled to, so that they never widen the window.
  static QSize minimumSize(const QFontMetrics& metrics);
};

}  // namespace sightline::ui
