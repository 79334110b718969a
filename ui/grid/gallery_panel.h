// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <vector>

#include "ui/session/on_screen.h"
#include "ui/session/study_session.h"

class QLabel;

namespace sightline::ui {

class ElidedComboBox;
class GalleryView;

/// The images that agree best and worst with people under the chosen metric, technique and model, and typical ones
/// (core/analysis/gallery.h). Follows the session while it is seen; hidden, it does nothing.
class GalleryPanel : public QWidget {
  Q_OBJECT
 public:
  explicit GalleryPanel(StudySession* session, QWidget* parent = nullptr);
  void choose(Technique technique, int model);
  [[nodiscard]] GalleryView* view() const { return view_; }

 private:
  void fillTechniques();  ///< the rows of the grid
  void refresh();

  StudySession* session_;
  std::vector<Technique> rows_;  ///< that can be chosen
  ElidedComboBox *technique_, *model_;
  GalleryView* view_;
  QLabel* note_;
  CatchUp seen_{this, [this] { refresh(); }};
};

}  // namespace sightline::ui
