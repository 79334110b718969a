// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <QWidget>
#include <memory>
#include <vector>

#include "core/study/layered_maps.h"
#include "core/study/robustness.h"
#include "ui/latest_job.h"
#include "ui/on_screen.h"
#include "ui/study_session.h"

class QComboBox;
class QLabel;
class QPushButton;
class QStackedLayout;
class QTableWidget;

namespace sightline::ui {

class DepthChoice;
class RuleChoice;
class PlaneMap;
class VerdictLegend;
class WorkBar;

/// Where the study's conclusions hold: a list of what is stated under the setting in force, and for the chosen statement
/// a map over the value of a rule and the agreement of people, coloured by whether it holds, flips or is not shown.
/// Worked out in the background over all settings once things have stood still; dragging the ring on the map only moves
/// the setting in force. Over several layers of Grad-CAM, the maps of one depth of the networks after the other are made for
/// it, and the map shows one depth or all together. Hidden, it does nothing.
class RobustnessPanel : public QWidget {
  Q_OBJECT
 public:
  explicit RobustnessPanel(StudySession* session, QWidget* parent = nullptr);
  ~RobustnessPanel() override;

  [[nodiscard]] PlaneMap* map() const { return map_; }
  /// Empty until it is worked out for the first time.
  [[nodiscard]] const std::vector<Conclusion>& conclusions() const;
  [[nodiscard]] bool isWorking() const { return job_.isRunning(); }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  /// What the answer depends on, but for the setting in force.
  struct Question {
    Metric metric = Metric::Iou;
    BinarisationRule::Kind kind = BinarisationRule::Kind::MeanPlusSd;
    bool largestPart = false;
    LayerDepths depths = LayerDepths::Chosen;
    std::vector<LayersOfModels> layers;  ///< at each depth; empty: the chosen ones
    std::vector<int> images;
    int results = 0;  ///< rises when maps are computed
    bool operator==(const Question&) const = default;
  };
  struct Answer {
    Question question;
    RobustnessPlane plane;
    std::vector<Conclusion> conclusions;
  };
  void refresh();
  void work();
  void showAnswer();
  void showConclusion();
  void showCurrent();
  void showMessage(const QString& text, bool again);
  [[nodiscard]] QString explain(std::size_t point, int people) const;
  void choose(std::size_t point, int people);
  void fillShown();
  /// The depths that the map shows; of all together every one.
  [[nodiscard]] std::vector<std::size_t> shownDepths() const;
  [[nodiscard]] VerdictCounts verdictsAt(const Conclusion& c, std::size_t point, int people) const;

  StudySession* session_;
  RuleChoice* along_;
  DepthChoice* depths_;
  QComboBox* shown_;  ///< all depths together, or one
  WorkBar* working_;
  QTableWidget* list_;
  PlaneMap* map_;
  VerdictLegend* legend_;
  QLabel *sentence_, *message_;
  QPushButton* again_;
  QStackedLayout* pages_;
  std::shared_ptr<const Answer> answer_;
  LatestJob<Answer> job_;
  QTimer later_;
  int results_ = 0;
  bool stopped_ = false;
  CatchUp seen_{this, [this] { refresh(); }};
};

}  // namespace sightline::ui
