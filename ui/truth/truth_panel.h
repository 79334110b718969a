// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "ui/session/on_screen.h"
#include "ui/session/study_session.h"

class QTabWidget;

namespace sightline::ui {

class TruthImageView;
class TruthStudyView;

/// "Is it true?": whether the networks depend on what their maps mark. Of the image on screen and, if wanted, of all.
/// The maps on screen are measured while the panel is seen; all of them go on being measured behind everything else.
class TruthPanel : public QWidget {
  Q_OBJECT
 public:
  explicit TruthPanel(StudySession* session, QWidget* parent = nullptr);
  [[nodiscard]] TruthImageView* imageView() const { return image_; }
  [[nodiscard]] TruthStudyView* studyView() const { return study_; }

 private:
  void refresh();
  /// Tells the engine what to measure.
  void want(bool onScreen);

  StudySession* session_;
  QTabWidget* tabs_;
  TruthImageView* image_;
  TruthStudyView* study_;
  std::vector<CellKey> wanted_;
  bool wantsAll_ = false;
  CatchUp seen_{this, [this] { refresh(); }};
};

}  // namespace sightline::ui
