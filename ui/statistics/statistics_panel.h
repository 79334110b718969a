// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <QWidget>
#include <memory>
#include <vector>

#include "core/analysis/paired_statistics.h"
#include "core/analysis/study_statistics.h"
#include "ui/session/latest_job.h"
#include "ui/session/on_screen.h"
#include "ui/session/study_session.h"
#include "ui/statistics/people_comparison.h"

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QSplitter;
class QTabWidget;

namespace sightline::ui {

class TextTableView;

/// The study's numbers: what they say in plain sentences, and beside that the tables, with the tests as the study was
/// published (t-tests, analysis of variance, Tukey's HSD: maps as independent samples) or as the data ask (every image
/// is seen under every condition: paired t, Wilcoxon, repeated measures, Friedman, Holm, effect sizes, bootstrap). In
/// their place it also shows the maps held against how far people agree, and who is wrong on the same images.
/// Follows the session's snapshot, metric and images while it is seen; hidden, it does nothing. Tests are worked out in
/// the background, so that a slider never waits for them; bootstrap intervals once numbers stand still.
class StatisticsPanel : public QWidget {
  Q_OBJECT
 public:
  explicit StatisticsPanel(StudySession* session, QWidget* parent = nullptr);

  enum class Tests { AsPublished, Paired, People };
  void setTests(Tests tests);
  [[nodiscard]] Tests tests() const;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  /// What numbers are asked for.
  struct Question {
    std::shared_ptr<const StudySnapshot> snapshot;
    Metric metric = Metric::Iou;
    ImageSubset subset;
    Tests tests = Tests::AsPublished;
    bool operator==(const Question&) const = default;
    /// But for the snapshot: numbers of the one before may be shown while those of this one are worked out.
    [[nodiscard]] bool isLike(const Question& other) const {
      return metric == other.metric && subset == other.subset && tests == other.tests;
    }
  };
  struct Answer {
    Question question;
    StudyTests published;  ///< of the two, the one asked for
    PairedStudyTests paired;
    bool withIntervals = false;
  };
  void setUpChoice();  ///< of tests
  void setUpSentences();
  void addTables();
  [[nodiscard]] Question question() const;
  void refresh();
  void drawIntervals();
  void showAnswer(std::shared_ptr<const Answer> answer);
  void fillDescriptive();
  void fillTable();  ///< the one on top; the others when they are chosen
  void showSentences(const std::vector<Message>& sentences);
  void showText(const QString& text);
  void showPeople();  ///< what is known of maps, models and people
  void showCaption();
  StudySession* session_;
  QComboBox* kind_;
  QPlainTextEdit* sentences_;  ///< lays out only what is seen: sentences change at every step of a drag
  QLabel* caption_;
  QSplitter* splitter_;
  QTabWidget* tabs_;
  TextTableView *descriptive_, *tTests_, *anova_, *tukey_, *paired_, *within_, *friedman_, *labels_, *alignment_,
      *ceilings_, *errors_;
  LatestJob<Answer> tests_, intervals_;
  PeopleComparison people_;
  std::shared_ptr<const Answer> answer_;
  QTimer later_;  ///< runs out when numbers have stood still
  QString shownText_;
  CatchUp seen_{this, [this] { refresh(); }};
};

}  // namespace sightline::ui
