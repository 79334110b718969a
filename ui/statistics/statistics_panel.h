// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <QWidget>
#include <memory>
#include <vector>

#include "core/study/paired_statistics.h"
#include "ui/latest_job.h"
#include "ui/study_session.h"

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QSplitter;
class QTabWidget;

namespace sightline::ui {

class TextTableView;

/// The study's numbers: what they say in plain sentences, and beside that the tables, with the tests as the study was
/// published (t-tests, analysis of variance, Tukey's HSD: maps as independent samples) or as the data ask (every image
/// is seen under every condition: paired t, Wilcoxon, repeated measures, Friedman, Holm, effect sizes, bootstrap).
/// Follows the session's snapshot, metric and images while it is seen; hidden, it does nothing. Bootstrap intervals are
/// drawn in the background once numbers stand still.
class StatisticsPanel : public QWidget {
  Q_OBJECT
 public:
  explicit StatisticsPanel(StudySession* session, QWidget* parent = nullptr);

  enum class Tests { AsPublished, Paired };
  void setTests(Tests tests);
  [[nodiscard]] Tests tests() const;

 protected:
  void showEvent(QShowEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  /// The paired tests with their intervals, and the numbers they are of.
  struct Intervals {
    std::shared_ptr<const StudySnapshot> snapshot;
    Metric metric = Metric::Iou;
    bool onlyAgreeing = false;
    PairedStudyTests tests;
  };
  void refresh();
  void drawIntervals();
  [[nodiscard]] bool isCurrent(const Intervals& intervals) const;
  QString fillPublished();  ///< @returns the caption of the table on top
  QString fillPaired();
  void fillDescriptive();
  void showSentences(const std::vector<std::string>& sentences);
  StudySession* session_;
  QComboBox* kind_;
  QPlainTextEdit* sentences_;  ///< lays out only what is seen: sentences change at every step of a drag
  QLabel* caption_;
  QSplitter* splitter_;
  QTabWidget* tabs_;
  TextTableView *descriptive_, *tTests_, *anova_, *tukey_, *paired_, *within_, *friedman_;
  LatestJob<Intervals> job_;
  std::shared_ptr<const Intervals> intervals_;
  QTimer later_;  ///< runs out when numbers have stood still
  QString shownText_;
  bool stale_ = true;
};

}  // namespace sightline::ui
