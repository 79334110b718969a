// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <QWidget>
#include <memory>
#include <vector>

#include "core/analysis/faithfulness_summary.h"
#include "core/types/text_table.h"
#include "ui/session/latest_job.h"
#include "ui/session/study_session.h"
#include "ui/widgets/value_source.h"

class QCPAxisRect;
class QComboBox;
class QCustomPlot;
class QLabel;
class QToolButton;

namespace sightline::ui {

class BoxPlottable;
class PointMarks;
class TextTableView;

/// The faithfulness of all maps of a study: boxes for each technique and model, each map as a point beside its
/// agreement with people, and the means, tests and correlations as tables. Worked out behind the window.
class TruthStudyView : public QWidget, public ValueSource {
  Q_OBJECT
 public:
  explicit TruthStudyView(StudySession* session, QWidget* parent = nullptr);
  ~TruthStudyView() override;

  [[nodiscard]] bool measuresAll() const;
  void refresh();
  [[nodiscard]] TextTable values() const override;
  [[nodiscard]] QCustomPlot* plot() const { return plot_; }

 Q_SIGNALS:
  void measureAllChanged();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Answer {
    std::vector<ScoreGroup> boxes;
    std::vector<FaithfulPoint> points;
    TextTable means, tests, correlations;
    FaithfulnessMeasure measure = FaithfulnessMeasure::Deletion;
    Metric metric = Metric::Iou;
    std::size_t measured = 0;
  };
  QWidget* buildTools();
  void buildPlot();
  void work();
  void showAnswer();
  void showState();
  void nameTechnique(Technique technique, double place);
  void click(const QPointF& position);
  void applyPalette();
  [[nodiscard]] FaithfulnessMeasure measure() const;

  StudySession* session_;
  QToolButton* all_;
  QComboBox *measure_, *metric_;
  QLabel* state_;
  QCustomPlot* plot_;
  QCPAxisRect *boxRect_ = nullptr, *pointRect_ = nullptr;
  BoxPlottable* boxes_ = nullptr;
  std::vector<class QCPGraph*> clouds_;  ///< of the points: for each model one of XRAI and one of what is not
  TextTableView *means_, *tests_, *correlations_;
  std::shared_ptr<const Answer> answer_;
  LatestJob<Answer> job_;
  QTimer later_;
};

}  // namespace sightline::ui
