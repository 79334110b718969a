// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QFont>
#include <QFontMetricsF>
#include <QPalette>
#include <QStringList>
#include <optional>
#include <vector>

#include "core/study/settings.h"
#include "ui/plots/box_groups.h"

class QCPAxisRect;
class QCPMarginGroup;
class QCPTextElement;
class QCustomPlot;

namespace sightline::ui {

class BoxPlottable;

/// Box plots side by side in one QCustomPlot and on one scale: by technique, by model, and one within each technique.
/// Lays them out for a view, and names the boxes in the room that there is. Owns no data: groups are given to boxes().
class BoxPlotColumns {
 public:
  /// @param plot          emptied; must outlive this
  /// @param modelColours  one per model
  BoxPlotColumns(QCustomPlot* plot, std::vector<QColor> modelColours);

  /// One plot for each of these stands behind the pooled ones; those before are removed.
  void setTechniques(const std::vector<Technique>& techniques);
  [[nodiscard]] const std::vector<Technique>& techniques() const { return techniques_; }
  /// Title of the plot within a technique. @param row  of the technique
  void setTitle(std::size_t row, const QString& title);

  [[nodiscard]] std::size_t size() const { return columns_.size(); }
  [[nodiscard]] const std::vector<BoxPlottable*>& boxes() const { return boxes_; }  ///< one per column
  [[nodiscard]] std::vector<QCPAxisRect*> rects() const;
  [[nodiscard]] bool isVisible(std::size_t column) const;
  /// The boxes of the visible plot at a pixel, or null.
  [[nodiscard]] BoxPlottable* boxesAt(const QPointF& pixel) const;

  /// For paper: no name is cut off.
  /// @param width  of the plot on paper, in pixels  @param narrow  many boxes stand in plots below each other
  /// @returns false when it was so before
  bool setForPrint(double width, bool narrow);

  /// Shows the plots of a view. To be repeated when the number of groups changes.
  void layOut(BoxPlotView view, Metric metric);
  /// The scale fits all values: grows at once, shrinks only when things have settled. @param ceiling  on the scale too
  /// @returns whether it changed
  bool applyRange(double ceiling, bool settle);
  /// The next applyRange() takes what fits.
  void forgetRange() { top_ = bottom_ = 0; }
  /// Names under the boxes, with how many maps each stands for, as wide as there is room. @param font  of the panel
  void labelGroups(const QFont& font);
  void applyPalette(const QPalette& colours, const QFont& font);

 private:
  struct Column {
    QCPAxisRect* rect = nullptr;
    QCPTextElement* title = nullptr;
    QStringList labels;
    bool slanted = false;
  };
  /// The room that a name has, in pixels.
  struct Room {
    double slot = 0;   ///< from the middle of one box to that of the next
    double width = 0;  ///< of a name
  };
  void add(const QString& title);
  /// Sets how wide the leftmost plot is.
  Room makeRoom(const QFontMetricsF& metrics);
  /// Whether a name under some box of a column does not fit.
  template <class TooWide>
  [[nodiscard]] bool anyName(std::size_t column, const TooWide& tooWide) const;
  [[nodiscard]] bool isCountShort(const QFontMetricsF& metrics, double slot) const;
  void label(std::size_t column, const QStringList& labels, bool slanted);
  [[nodiscard]] bool isBelow() const { return hasOwnGroups(view_) && narrow_; }  ///< one plot below the other

  QCustomPlot* plot_;
  std::vector<QColor> modelColours_;
  QCPMarginGroup* margins_;
  std::vector<Column> columns_;
  std::vector<BoxPlottable*> boxes_;  ///< owned by the plot
  std::vector<Technique> techniques_;
  BoxPlotView view_ = BoxPlotView::Everything;
  double top_ = 0, bottom_ = 0;
  std::optional<double> printWidth_;
  bool narrow_ = false;
};

}  // namespace sightline::ui
