// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/truth/truth_panel.h"

#include <QTabWidget>
#include <QVBoxLayout>

#include "ui/truth/truth_image_view.h"
#include "ui/truth/truth_study_view.h"
#include "ui/widgets/text_table_view.h"

namespace sightline::ui {

TruthPanel::TruthPanel(StudySession* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      tabs_(new QTabWidget(this)),
      image_(new TruthImageView(session, this)),
      study_(new TruthStudyView(session, this)) {
  setObjectName(QStringLiteral("truthPanel"));
  tabs_->setObjectName(QStringLiteral("truthPages"));
  tabs_->setDocumentMode(true);
  tabs_->addTab(image_, tr("This image"));
  tabs_->addTab(image_->numbers(), tr("All maps of this image"));
  tabs_->addTab(study_, tr("All images"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(tabs_);
  connect(tabs_, &QTabWidget::currentChanged, &seen_, &CatchUp::request);
  connect(study_, &TruthStudyView::measureAllChanged, this, [this] { want(seen_.now()); });
  connect(session_, &StudySession::truthChanged, &seen_, &CatchUp::request);
  connect(session_, &StudySession::snapshotChanged, &seen_, &CatchUp::request);
  connect(session_, &StudySession::displayChanged, &seen_, &CatchUp::request);
  connect(session_, &StudySession::settingsChanged, &seen_, &CatchUp::request);
  connect(session_, &StudySession::statusChanged, &seen_, &CatchUp::request);
  connect(session_, &StudySession::currentImageChanged, this, [this] {
    seen_.request();
    if (!seen_.now()) want(false);  // the former image is no longer of interest
  });
}

void TruthPanel::refresh() {
  if (tabs_->currentWidget() == study_)
    study_->refresh();
  else
    image_->refresh();
  want(true);
}

void TruthPanel::want(bool onScreen) {
  std::vector<CellKey> cells = onScreen && tabs_->currentWidget() != study_ ? image_->cells() : std::vector<CellKey>();
  const bool all = study_->measuresAll();
  if (cells == wanted_ && all == wantsAll_) return;
  wanted_ = cells;
  wantsAll_ = all;
  session_->setMeasured(std::move(cells), all);
}

}  // namespace sightline::ui
