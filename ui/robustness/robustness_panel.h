// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <QWidget>
#include <memory>
#include <vector>

#include "core/analysis/robustness.h"
#include "ui/robustness/robustness_tests.h"
#include "ui/session/on_screen.h"
#include "ui/session/study_session.h"

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

/// Where the study's conclusions hold: a list of what is stated under the current setting, and for the chosen
/// statement a map over the value of a rule and the agreement of people, coloured by whether it holds, flips or is not
/// shown. Worked out in the background over all settings once things have stood still; dragging the ring on the map
/// only moves the current setting. Over several layers of Grad-CAM, the maps of one depth of the networks after the
/// other are made for it, and the map shows one depth or all together. Hidden, it does nothing.
class RobustnessPanel : public QWidget {
  Q_OBJECT
 public:
  explicit RobustnessPanel(StudySession* session, QWidget* parent = nullptr);
  ~RobustnessPanel() override;

  [[nodiscard]] PlaneMap* map() const { return map_; }
  /// Empty until it is worked out for the first time.
  [[nodiscard]] const std::vector<Conclusion>& conclusions() const;
  [[nodiscard]] bool isWorking() const { return tests_.isWorking(); }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void setUpList();
  [[nodiscard]] QWidget* makeAnswerPage();   ///< conclusions beside the map
  [[nodiscard]] QWidget* makeMessagePage();  ///< why there are none
  void connectControls();
  void connectStudy();
  void refresh();
  void work();
  void showAnswer();
  void showConclusion();
  void showCurrent();
  void showMessage(const QString& text, bool again);
  [[nodiscard]] PeopleCount planePeople() const;  ///< whose agreements the answer's plane has
  [[nodiscard]] QString explain(std::size_t point, int people) const;
  void choose(std::size_t point, int people);
  /// The depths that the map shows; of all together every one.
  [[nodiscard]] std::vector<std::size_t> shownDepths() const;
  [[nodiscard]] VerdictCounts verdictsAt(const Conclusion& c, std::size_t point, int people) const;

  StudySession* session_;
  RobustnessTests& tests_;
  RuleChoice* along_;
  DepthChoice* depths_;
  ShownDepth* shown_;
  WorkBar* working_;
  QTableWidget* list_;
  PlaneMap* map_;
  VerdictLegend* legend_;
  QLabel *sentence_, *message_;
  QPushButton* again_;
  QStackedLayout* pages_;
  std::shared_ptr<const RobustnessAnswer> answer_;  ///< the one that is shown
  QTimer later_;
  bool stopped_ = false;
  CatchUp seen_{this, [this] { refresh(); }};
};

}  // namespace sightline::ui
