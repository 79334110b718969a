// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <QTimer>
#include <memory>

#include "ui/figures/comparison_figure.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace sightline::ui {

/// Composes the comparison figure: which images, how wide, how large the type, what stands in it; shows it as it will
/// look and saves or copies it. Never modal; figures are drawn on another thread, so the window stays alive.
class FigureDialog : public QDialog {
  Q_OBJECT
 public:
  /// @param recipe  the text of a session file for what is on screen; saved inside the figure
  FigureDialog(StudySession* session, std::function<std::string()> recipe, QWidget* parent);

  [[nodiscard]] FigureStyle style() const;
  /// The images named in the field, in its order; unknown names are told below it and left out.
  [[nodiscard]] std::vector<int> images() const;
  void setImages(const std::vector<int>& images);
  /// Draws and writes on another thread; finished() tells how it went.
  void save(const QString& path);

 Q_SIGNALS:
  void previewShown();
  void saved(const QString& path);
  void failed(const QString& message);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void build();
  void refresh();
  void askAndSave();
  void copy();
  void draw(const std::function<void(ComparisonFigure&)>& use, const std::function<void()>& done);
  void say(const QString& text, bool problem);

  StudySession* session_;
  std::function<std::string()> recipe_;
  QLineEdit* names_;
  QComboBox *arrangement_, *width_;
  QDoubleSpinBox *inches_, *points_;
  QCheckBox *scores_, *predictions_, *legend_;
  QLabel *preview_, *message_, *size_;
  QScrollArea* area_ = nullptr;
  QPushButton *save_, *copy_, *addCurrent_;
  QTimer later_;
  int request_ = 0;  ///< of the latest preview; older ones are dropped
};

}  // namespace sightline::ui
