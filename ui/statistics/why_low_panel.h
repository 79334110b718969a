// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <QWidget>
#include <memory>
#include <vector>

#include "core/analysis/correlates.h"
#include "ui/session/latest_job.h"
#include "ui/session/on_screen.h"
#include "ui/session/study_session.h"

class QComboBox;
class QLabel;

namespace sightline::ui {

class TextTableView;

/// Why agreement may be low: properties of what people marked in the image on screen and the models' confidence, beside
/// those of the other images, and over all images how each goes with the metric, ranked, with bootstrap intervals. The
/// correlates are worked out in the background once numbers stand still. Hidden, it does nothing.
class WhyLowPanel : public QWidget {
  Q_OBJECT
 public:
  explicit WhyLowPanel(StudySession* session, QWidget* parent = nullptr);
  void setTechnique(Technique technique);
  /// Empty until they are worked out for the first time.
  [[nodiscard]] const std::vector<Correlate>& correlates() const;

 private:
  struct Answer {
    std::vector<int> images;
    std::vector<std::optional<double>> scores;  ///< per image of the study
    std::vector<FactorValues> factors;
    std::vector<Correlate> correlates;
    Message scoreName;
  };
  void refresh();
  void fillTechniques();  ///< the rows of the grid
  void work();
  void showAnswer();
  void showImage();
  [[nodiscard]] Technique technique() const;

  StudySession* session_;
  std::vector<Technique> rows_;  ///< that can be chosen
  QComboBox* technique_;
  QLabel *image_, *sentences_;
  TextTableView *factors_, *correlates_;
  std::shared_ptr<const Answer> answer_;
  LatestJob<Answer> job_;
  QTimer later_;
  CatchUp seen_{this, [this] { refresh(); }};
};

}  // namespace sightline::ui
