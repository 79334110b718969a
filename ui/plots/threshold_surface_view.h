// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <memory>
#include <vector>

#include "core/analysis/threshold_surface.h"
#include "ui/session/latest_job.h"
#include "ui/session/study_session.h"

class QGridLayout;
class QLabel;

namespace sightline::ui {

class ColourScale;
class PlaneMap;
class WorkBar;

/// A metric over the value of a rule and the agreement of people, a map per technique and model on one scale of
/// colours: the current setting as a ring, the best setting of each as a diamond. A click or a drag applies a setting.
/// Worked out in the background when asked for; moving the ring computes nothing.
class ThresholdSurfaceView : public QWidget {
  Q_OBJECT
 public:
  explicit ThresholdSurfaceView(StudySession* session, QWidget* parent = nullptr);

  /// What is to be shown; works only where the answer would differ.
  /// @param results  rises when maps are computed  @param what  "all images", "ant1": for the caption
  void show(Metric metric, const RuleAxis& axis, std::vector<int> images, const QString& what, int results);
  /// Follows the current setting.
  void showCurrent();

  [[nodiscard]] const std::vector<PlaneMap*>& maps() const { return maps_; }
  /// Empty until they are worked out for the first time.
  [[nodiscard]] const std::vector<CombinationSurface>& surfaces() const;

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Question {
    Metric metric = Metric::Iou;
    RuleAxis axis;
    std::vector<int> images;
    int results = -1;
    bool operator==(const Question&) const = default;
  };
  struct Answer {
    Question question;
    QString what;
    std::vector<CombinationSurface> surfaces;
  };
  void showAnswer();
  void buildMaps();  ///< one for each row of the grid and model
  std::vector<Technique> rows_;
  [[nodiscard]] QString agreement(int needed) const;  ///< of an answer with surfaces, in words
  [[nodiscard]] QString explain(std::size_t map, std::size_t point, int people) const;

  StudySession* session_;
  QGridLayout* grid_;
  std::vector<PlaneMap*> maps_;  ///< in the order of the surfaces
  ColourScale* scale_;
  QLabel* caption_;
  WorkBar* working_;
  Question asked_;
  std::shared_ptr<const Answer> answer_;
  LatestJob<Answer> job_;
};

}  // namespace sightline::ui
