// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCheckBox>
#include <QWidget>

#include "ui/annotate/annotation_book.h"
#include "ui/annotate/mask_canvas.h"

class QActionGroup;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QSlider;
class QSpinBox;
class QStackedLayout;
class QToolButton;

namespace sightline::ui {

/// "Mark where people look": the image on screen, large, to paint the part that tells what the image shows. Each person
/// paints under a name of their own; the masks are averaged, and maps, scores and plots follow when a stroke ends.
class AnnotatePanel : public QWidget {
  Q_OBJECT
 public:
  explicit AnnotatePanel(StudySession* session, QWidget* parent = nullptr);
  ~AnnotatePanel() override;

  [[nodiscard]] MaskCanvas* canvas() const { return canvas_; }
  [[nodiscard]] AnnotationBook* book() const { return book_; }

  [[nodiscard]] bool canUndo();
  [[nodiscard]] bool canRedo();
  void undo();
  void redo();
  /// Shows the image on screen; call when the panel is brought up.
  void start();
  /// Whether the window's panels are wanted beside the image.
  [[nodiscard]] bool showsPanels() const { return panels_->isChecked(); }
  void choose(const QString& annotator) { book_->choose(annotator); }

 Q_SIGNALS:
  void closeRequested();
  void panelsRequested(bool shown);  ///< the window's panels beside the image, which painting hides
  void historyChanged();             ///< canUndo() or canRedo() may have changed
  void annotatorChosen(const QString& name);
  void problem(const QString& text, const QString& remedy);

 protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QToolButton* addButton(QHBoxLayout* row, const QString& text, const QString& tip, const char* name);
  QHBoxLayout* buildHead();
  QHBoxLayout* buildTools();
  QHBoxLayout* buildChoices();
  QWidget* buildWelcome();
  void step(int direction);  ///< to the next or previous image of the list
  void goToUnmarked();       ///< the next image in the list that the one who paints has not marked
  void showProgress();
  void showPicture();
  void showEditor();
  void fillAnnotators();
  void chooseTool(MaskCanvas::Tool tool);
  void clearMask();
  void stepDone();
  void addAnnotator(const QString& name);
  void renameAnnotator(const QString& name);
  void askName(const QString& title, const QString& text, const QString& name,
               void (AnnotatePanel::*act)(const QString&));
  void useInstead(bool on);
  void describe();
  [[nodiscard]] QString factsText();
  [[nodiscard]] QString scoresText() const;

  StudySession* session_;
  AnnotationBook* book_;
  MaskCanvas* canvas_;
  QStackedLayout* pages_;
  QActionGroup* tools_;
  QSpinBox* size_;
  QSlider* opacity_;
  QComboBox* annotator_;
  QLineEdit* firstName_;
  QToolButton *undo_, *redo_, *clear_;
  QCheckBox *showOthers_, *instead_, *panels_ = nullptr;
  QLabel *hint_, *facts_, *name_ = nullptr, *progress_ = nullptr;
  QToolButton* unmarked_ = nullptr;
  int shown_ = -1;
};

}  // namespace sightline::ui
