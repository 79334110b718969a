// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>
#include <functional>
#include <vector>

class QPainter;

namespace sightline::ui {

/// What the signs of a figure mean, set under it in as many rows as its width asks for; words that are wider than the
/// figure go on in the next row.
class FigureLegend {
 public:
  struct Entry {
    QString words;
    QColor colour = {};   ///< of a line before the words; invalid: words alone, or the sign
    QString before = {};  ///< words before the sign: "0" of a bar of colours from 0 to 1
    std::function<void(QPainter&, const QRectF&)> sign = {};  ///< paints something other than a line
    double signWidth = 1.5;                                   ///< in the size of the type
  };

  FigureLegend() = default;
  FigureLegend(std::vector<Entry> entries, const QFont& font) : entries_(std::move(entries)), font_(font) {}

  /// In the painter's units; 0 when there is nothing to say.
  [[nodiscard]] double heightFor(double width) const;
  /// Rows are centred; `top` is where the space of heightFor(width) begins.
  void paint(QPainter& painter, double top, double width) const;

 private:
  struct Row {
    std::vector<Entry> entries;
    double width = 0;
  };
  [[nodiscard]] std::vector<Row> rows(double width) const;
  [[nodiscard]] std::vector<Entry> fitted(const Entry& entry, double width) const;
  [[nodiscard]] double widthOf(const Entry& entry) const;
  double paintEntry(QPainter& painter, const Entry& entry, double x, double base) const;

  std::vector<Entry> entries_;
  QFont font_;
};

}  // namespace sightline::ui
