// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "core/analysis/robustness.h"
#include "ui/widgets/plane_map.h"

namespace sightline::ui {

/// How a verdict is drawn: the accent where a conclusion holds, hatched vermilion where it flips, grey where no
/// difference is shown, empty where no test is possible.
PlaneMap::Cell verdictCell(Verdict verdict, const QPalette& palette);
/// Over several layers: the verdicts' colours mixed in proportion; hatched where more speaks against the statement than
/// for it.
PlaneMap::Cell verdictCell(const VerdictCounts& counts, const QPalette& palette);
/// Every setting of the answer's plane, row by row, at some of the layers that it was tried over.
std::vector<PlaneMap::Cell> verdictCells(const Conclusion& conclusion, const RobustnessPlane& plane,
                                         const std::vector<std::size_t>& layers, const QPalette& palette);
QString verdictText(Verdict verdict);
/// A sample of a verdict's colour, for legends.
void paintVerdict(QPainter& painter, const QRectF& box, Verdict verdict, const QPalette& palette);

/// What the colours mean, with the share of each.
class VerdictLegend : public QWidget {
  Q_OBJECT
 public:
  explicit VerdictLegend(QWidget* parent = nullptr);
  void setConclusion(const Conclusion& conclusion);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  struct Entry {
    Verdict verdict = Verdict::Holds;
    QString text;
  };
  std::vector<Entry> entries_;
};

}  // namespace sightline::ui
