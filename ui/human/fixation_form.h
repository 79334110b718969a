// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "core/dataset/fixations/fixation_options.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;

namespace sightline::ui {

/// How fixations become a map and what of the map counts as marked.
class FixationForm : public QWidget {
  Q_OBJECT
 public:
  explicit FixationForm(QWidget* parent);

  /// What the tables know decides what there is to choose.
  void setKnown(bool durations, bool degrees);
  void setOptions(const FixationOptions& options);
  [[nodiscard]] FixationOptions options() const;

 Q_SIGNALS:
  void changed();

 private:
  void buildWidth();
  void buildMarks();
  void unitChosen();
  void cutChosen();
  void update();
  void tell();

  QFormLayout* form_;
  // In the order in which Tab visits them.
  QComboBox* unit_;
  QDoubleSpinBox *sigma_, *pixelsPerDegree_;
  QComboBox *weights_, *cut_;
  QDoubleSpinBox* cutAt_;
  QCheckBox* skipFirst_;
  QLabel* meaning_;
  FixationOptions options_;  ///< also what the form does not show
  bool durations_ = false, degrees_ = false, quiet_ = false;
};

}  // namespace sightline::ui
