// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "ui/figures/comparison_figure.h"
#include "ui/figures/figure_window.h"

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace sightline::ui {

/// Composes the comparison figure: which images, and what else it holds. Figures are drawn on another thread, so the
/// window stays alive.
class FigureDialog : public FigureWindow {
  Q_OBJECT
 public:
  FigureDialog(StudySession* session, std::function<std::string()> recipe, QWidget* parent);

  [[nodiscard]] FigureStyle style() const;
  /// The images named in the field, in its order; unknown names are listed below it and left out.
  [[nodiscard]] std::vector<int> images() const;
  void setImages(const std::vector<int>& images);

 protected:
  void draw(std::function<void(const FigurePainter&)> use, std::function<void(const QString&)> done) override;
  bool isComplete() override;
  [[nodiscard]] QString figureTitle() const override;

 private:
  void build();

  StudySession* session_;
  QLineEdit* names_;
  QComboBox* arrangement_;
  QCheckBox *scores_, *predictions_, *legend_;
  QPushButton* addCurrent_;
};

}  // namespace sightline::ui
