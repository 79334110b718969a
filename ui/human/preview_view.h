// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>
#include <QWidget>
#include <memory>
#include <vector>

#include "core/dataset/human_preview.h"
#include "ui/session/latest_job.h"

class QLabel;
class QPushButton;

namespace sightline::ui {

/// Images of a data set with what people marked on them, one at a time, as results use it.
class PreviewView : public QWidget {
  Q_OBJECT
 public:
  explicit PreviewView(QWidget* parent);

  /// The image on view stays, as far as there is still something marked on it.
  void setData(std::shared_ptr<const Dataset> dataset);
  /// What is shown is no longer what the form says.
  void setOutdated(bool outdated);
  void step(int images);
  /// Null before the first picture.
  [[nodiscard]] const HumanPreview* shown() const { return shown_.get(); }

 Q_SIGNALS:
  void pictureShown();

 private:
  class Picture;
  void request();
  void showPreview(std::shared_ptr<const HumanPreview> preview);

  std::shared_ptr<const Dataset> data_;
  std::vector<std::size_t> images_;
  std::size_t at_ = 0;
  Picture* picture_;
  QLabel *place_, *amount_;
  QPushButton *previous_, *next_;
  std::shared_ptr<const HumanPreview> shown_;
  LatestJob<HumanPreview> job_;
};

}  // namespace sightline::ui
