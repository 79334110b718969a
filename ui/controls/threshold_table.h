// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "ui/session/study_session.h"

namespace sightline::ui {

/// Threshold and area of each map of the current image under the current rules, one line per model. Painted, not
/// built of labels, because it changes with every slider movement.
class ThresholdTable : public QWidget {
  Q_OBJECT
 public:
  explicit ThresholdTable(StudySession* session, QWidget* parent = nullptr);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }
  /// What a cell shows: "0.43" and "18 %", "…" when not computed, "blank" for a map without contrast.
  [[nodiscard]] QString thresholdText(int model, Technique technique) const;
  [[nodiscard]] QString areaText(int model, Technique technique) const;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] int lineHeight() const;
  StudySession* session_;
};

}  // namespace sightline::ui
