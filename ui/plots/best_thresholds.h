// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPushButton>
#include <QWidget>
#include <memory>

#include "core/analysis/best_threshold.h"
#include "ui/session/study_session.h"

class QPlainTextEdit;
class QSplitter;

namespace sightline::ui {

class TextTableView;

/// "Use best": a menu of what the best values can be used for, each entry naming the maps that it moves. Follows
/// setBest(); without a best value it is disabled.
class UseBest : public QPushButton {
  Q_OBJECT
 public:
  explicit UseBest(StudySession* session, QWidget* parent = nullptr);
  void setBest(std::shared_ptr<const BestThresholds> best);

 private:
  void fill();
  void use(const std::optional<Technique>& technique);  ///< empty: one value for all maps
  void useEach();
  StudySession* session_;
  std::shared_ptr<const BestThresholds> best_;
};

/// Which value of the rule agrees best, for all maps, each technique, each technique with each model: in words, and as
/// a table with what was fitted beside what was held out.
class BestThresholdsView : public QWidget {
  Q_OBJECT
 public:
  explicit BestThresholdsView(StudySession* session, QWidget* parent = nullptr);
  void setBest(const BestThresholds& best);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  StudySession* session_;
  QSplitter* splitter_;
  QPlainTextEdit* words_;
  TextTableView* table_;
};

}  // namespace sightline::ui
