// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QFont>
#include <QString>
#include <vector>

class QPainter;

namespace sightline::ui {

/// What the lines of a figure mean, set under it in as many rows as its width asks for.
class CurveLegend {
 public:
  struct Entry {
    QString words;
    QColor colour;  ///< of a line before the words; invalid: words alone
  };

  CurveLegend() = default;
  CurveLegend(std::vector<Entry> entries, const QFont& font) : entries_(std::move(entries)), font_(font) {}

  /// In the painter's units; 0 when there is nothing to say.
  [[nodiscard]] double heightFor(double width) const;
  /// Rows are centred; `top` is where the space of heightFor(width) begins.
  void paint(QPainter& painter, double top, double width) const;

 private:
  struct Row {
    std::size_t begin = 0, end = 0;
    double width = 0;
  };
  [[nodiscard]] std::vector<Row> rows(double width) const;
  [[nodiscard]] double widthOf(const Entry& entry) const;

  std::vector<Entry> entries_;
  QFont font_;
};

}  // namespace sightline::ui
