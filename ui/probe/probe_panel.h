// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <memory>
#include <vector>

#include "core/types/plane.h"
#include "ui/session/latest_job.h"
#include "ui/session/on_screen.h"
#include "ui/session/study_session.h"

class QComboBox;
class QLabel;
class QMenu;
class QToolButton;

namespace sightline::ui {

class ProbabilityBar;
class RegionCanvas;

/// "Why here?": choose a part of the image on screen, and see what each network makes of the image without it and
/// of it alone. The part is painted, picked segment by segment (XRAI's own), or taken from what people or a model
/// marked.
class ProbePanel : public QWidget {
  Q_OBJECT
 public:
  explicit ProbePanel(StudySession* session, QWidget* parent = nullptr);
  ~ProbePanel() override;

  [[nodiscard]] RegionCanvas* canvas() const { return canvas_; }

 private:
  struct Row;
  struct Segments {
    int image = -1;
    Plane<std::int32_t> labels;
  };
  QWidget* buildTools();
  QWidget* buildAnswers();
  void showPicture();
  void requestSegments();
  void fillSources();
  void takePeople();
  void takeMap(const CellKey& key);
  void ask();
  void showAnswer();

  StudySession* session_;
  RegionCanvas* canvas_;
  QToolButton *brush_, *eraser_, *segment_, *take_;
  QMenu* sources_;
  QComboBox* filling_;
  QLabel *hint_, *summary_;
  QWidget* answers_;
  std::vector<Row> rows_;
  LatestJob<Segments> segmentsJob_;
  int shown_ = -1;      ///< the image on the canvas; -1: none yet
  bool asked_ = false;  ///< the answer is about the region on the canvas
  CatchUp seen_{this, [this] { showPicture(); }};
};

}  // namespace sightline::ui
