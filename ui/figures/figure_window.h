// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <QTimer>
#include <functional>
#include <string>

#include "ui/figures/figure_file.h"

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace sightline::ui {

inline constexpr double kOneColumnInches = 3.25, kTwoColumnsInches = 6.875;  ///< of a CVPR paper

/// What all dialogs that set a figure for print share: its width and the size of its type, both final, a preview as it
/// will look, Save and Copy. Never modal. Subclasses add their rows to form() and say how the figure is drawn.
class FigureWindow : public QDialog {
  Q_OBJECT
 public:
  /// Saves without asking; saved() or failed() tells how it went.
  void save(const QString& path);

 Q_SIGNALS:
  void previewShown();
  void saved(const QString& path);
  void failed(const QString& message);
  /// Width or size of the type.
  void sizeChosen();

 protected:
  bool focusNextPrevChild(bool next) override;  ///< in reading order: subclasses add their rows last
  /// @param recipe  the text of a session file for what is on screen; saved inside the figure
  FigureWindow(const QString& title, std::function<std::string()> recipe, QWidget* parent);

  [[nodiscard]] QFormLayout* form() const { return form_; }
  [[nodiscard]] double widthInches() const;
  [[nodiscard]] double fontPoints() const;
  /// The preview follows in a moment.
  void soon() { later_.start(); }
  /// Below the form: what is wrong with what was asked for, or how saving went.
  void say(const QString& text, bool problem);
  /// Nothing can be drawn: `why` stands in the place of the preview.
  void showNothing(const QString& why);

  /// Draws the figure as it is set now, on any thread: hands it to `use`, then calls `done` on the GUI thread with what
  /// went wrong, or with an empty text.
  virtual void draw(std::function<void(const FigurePainter&)> use,
                    std::function<void(const QString& problem)> done) = 0;
  /// Checks what was asked for; false when there is nothing to draw (after showNothing()).
  virtual bool isComplete() = 0;
  /// Of the file: what it shows.
  [[nodiscard]] virtual QString figureTitle() const = 0;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void build();
  void refresh();
  void askAndSave();
  void copy();

  std::function<std::string()> recipe_;
  QComboBox* width_;
  QDoubleSpinBox *inches_, *points_;
  QLabel *preview_, *message_, *size_;
  QScrollArea* area_;
  QPushButton *save_, *copy_;
  QFormLayout* form_;
  QTimer later_;
  int request_ = 0;  ///< of the latest preview; older ones are dropped
};

}  // namespace sightline::ui
