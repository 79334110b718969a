// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/gallery_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/grid/gallery_view.h"
#include "ui/session/translated.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/metric_bar.h"

namespace sightline::ui {

GalleryPanel::GalleryPanel(StudySession* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      technique_(new ElidedComboBox(this)),
      model_(new ElidedComboBox(this)),
      view_(new GalleryView(session, this)),
      note_(makeCaption({}, this)) {
  setObjectName(QStringLiteral("galleryPanel"));
  technique_->setObjectName(QStringLiteral("technique"));
  technique_->setAccessibleName(tr("Technique"));
  technique_->setToolTip(tr("Whose maps"));
  model_->setObjectName(QStringLiteral("model"));
  model_->setAccessibleName(tr("Model"));
  model_->setToolTip(tr("Of which model"));
  for (const std::string& name : session->modelNames()) model_->addItem(QString::fromStdString(name));
  technique_->setMinimumContentsLength(6);
  model_->setMinimumContentsLength(6);
  model_->preferLongestText();
  note_->setObjectName(QStringLiteral("galleryNote"));
  note_->setContentsMargins(kGap, 0, kGap, kHalfGap);
  fillTechniques();
  auto* bar = new MetricBar(session, this);
  bar->addWidget(technique_);
  bar->addWidget(model_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(bar);
  column->addWidget(view_, 1);
  column->addWidget(note_);
  for (QComboBox* choice : {technique_, model_}) connect(choice, &QComboBox::activated, &seen_, &CatchUp::request);
  connect(view_, &GalleryView::imageChosen, session, &StudySession::setCurrentImage);
  connect(view_, &GalleryView::roomChanged, &seen_, &CatchUp::request, Qt::QueuedConnection);
  connect(session, &StudySession::snapshotChanged, &seen_, &CatchUp::request);
  connect(session, &StudySession::displayChanged, &seen_, &CatchUp::request);
  connect(session, &StudySession::imagesLoaded, view_, [this] { view_->update(); });
  connect(session, &StudySession::currentImageChanged, view_, [this] { view_->update(); });
}

void GalleryPanel::choose(Technique technique, int model) {
  technique_->setCurrentIndex(technique_->findData(technique.index()));
  model_->setCurrentIndex(model);
  seen_.request();
}

void GalleryPanel::fillTechniques() {
  const QVariant chosen = technique_->currentData();
  rows_ = session_->settings().techniques;
  technique_->clear();
  for (const Technique technique : rows_) technique_->addItem(techniqueText(technique), technique.index());
  technique_->setCurrentIndex(std::max(0, technique_->findData(chosen)));
}

void GalleryPanel::refresh() {
  if (session_->settings().techniques != rows_) fillTechniques();
  if (rows_.empty() || session_->modelCount() == 0) return;
  const Technique technique(technique_->currentData().toInt());
  const Gallery gallery = galleryOf(*session_->snapshot(), session_->display().metric, technique,
                                    model_->currentIndex(), view_->room(), subsetOf(*session_));
  view_->setGallery(gallery, technique, model_->currentIndex());
  session_->setGalleryWanted(view_->images());
  QString text;
  if (gallery.images == 0)
    text = session_->snapshot()->readyCount() == 0
               ? tr("No maps have been computed yet. The images appear as maps finish.")
               : tr("No image has a score here: there is nothing that people marked, or no map.");
  else if (gallery.leftOut > 0)
    text = tr("%1 images by this score; %2 without a score left out.").arg(gallery.images).arg(gallery.leftOut);
  else
    text = tr("%1 images by this score.").arg(gallery.images);
  if (text != note_->text()) note_->setText(text);
}

}  // namespace sightline::ui
