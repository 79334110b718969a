// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <vector>

#include "ui/session/on_screen.h"
#include "ui/session/study_session.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace sightline::ui {

class CaseMatrix;
class CaseTableModel;
class CutPointsEditor;
class ImageListModel;
class ThumbnailView;

/// The eight Shared Interest cases: counts per technique and model, the path of the image on screen through them, and
/// the images of the chosen case, clearest first. Follows the session while it is seen; hidden, it does nothing.
class CasesPanel : public QWidget {
  Q_OBJECT
 public:
  explicit CasesPanel(StudySession* session, QWidget* parent = nullptr);
  [[nodiscard]] CaseMatrix* matrix() const { return matrix_; }
  [[nodiscard]] ThumbnailView* gallery() const { return gallery_; }
  /// Of the chosen cell, in the gallery's order.
  [[nodiscard]] const std::vector<int>& images() const { return images_; }

 private:
  [[nodiscard]] QWidget* buildMatrix();   ///< with what belongs to it
  [[nodiscard]] QWidget* buildGallery();  ///< of the chosen case
  void connectAll();
  void refresh();
  void showImages();
  void showCurrent();
  [[nodiscard]] QString chosenName() const;
  StudySession* session_;
  CaseTableModel* rows_;
  CaseMatrix* matrix_;
  CutPointsEditor* cuts_;
  QToolButton* cutsButton_;
  QPushButton* filter_;
  QLabel *way_, *title_;
  ImageListModel* pictures_;
  ThumbnailView* gallery_;
  std::vector<int> images_;
  bool selecting_ = false;
  CatchUp seen_{this, [this] { refresh(); }};
};

}  // namespace sightline::ui
