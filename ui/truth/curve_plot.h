// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "core/types/text_table.h"
#include "ui/widgets/value_source.h"

class QCPGraph;
class QCPTextElement;
class QCustomPlot;

namespace sightline {
struct CausalCurves;
}

namespace sightline::ui {

/// The probability of a class while the pixels of an image are taken away (deletion) and come back (insertion) in the
/// order of a map.
class CurvePlot : public QWidget, public ValueSource {
  Q_OBJECT
 public:
  explicit CurvePlot(QWidget* parent = nullptr);
  /// @param curves  null: nothing is known yet
  void setCurves(const CausalCurves* curves);
  [[nodiscard]] TextTable values() const override;
  [[nodiscard]] QCustomPlot* plot() const { return plot_; }

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void applyPalette();
  QCustomPlot* plot_;
  QCPGraph *deletion_, *insertion_;
};

}  // namespace sightline::ui
