// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "ui/session/study_session.h"

class QCheckBox;
class QComboBox;
class QLabel;

namespace sightline::ui {

class ValueSlider;

/// The Display dock: how maps are drawn. Nothing here changes a number or computes a map.
class DisplayPanel : public QWidget {
  Q_OBJECT
 public:
  explicit DisplayPanel(StudySession* session, QWidget* parent = nullptr);

 private:
  void fillOverlays();
  void fillPalettes();
  void fillMetrics();
  void setUpSliders();
  void layOut();
  void connectControls();
  void refresh();  ///< everything from the session's display settings
  template <class Change>
  void change(Change&& edit);

  StudySession* session_;
  QComboBox *overlay_, *palette_, *metric_;
  ValueSlider *opacity_, *pictureOpacity_, *humanOpacity_, *saliencyOpacity_;
  QCheckBox *human_, *saliency_, *fixations_;
  QLabel* note_;
};

/// A strip of a palette's colours from its low to its high end.
QPixmap palettePreview(Palette palette, QSize size, double dpr);

}  // namespace sightline::ui
