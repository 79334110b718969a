// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <array>

#include "ui/session/study_session.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;

namespace sightline::ui {

/// What counts as a low and as a high score: published sets, quartiles of the study's own scores, or any numbers.
/// Changes AnalysisSettings::cases at once.
class CutPointsEditor : public QWidget {
  Q_OBJECT
 public:
  explicit CutPointsEditor(StudySession* session, QWidget* parent = nullptr);
  /// "published", "skin lesions", "text", "custom".
  [[nodiscard]] QString name() const;

 Q_SIGNALS:
  void changed();

 private:
  void refresh();
  void set(const CaseCutPoints& cuts);
  [[nodiscard]] CaseCutPoints edited() const;
  StudySession* session_;
  QComboBox* preset_;
  std::array<QDoubleSpinBox*, 6> values_{};  ///< IoU, GTC, SC: low, high
  QCheckBox* round_;
};

}  // namespace sightline::ui
