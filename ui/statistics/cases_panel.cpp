// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/cases_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidgetAction>

#include "core/analysis/study_cases.h"
#include "ui/session/translated.h"
#include "ui/statistics/case_matrix.h"
#include "ui/statistics/class_map_dialog.h"
#include "ui/statistics/cut_points_editor.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/image_list_model.h"
#include "ui/widgets/metric_bar.h"
#include "ui/widgets/sentence.h"
#include "ui/widgets/thumbnail_view.h"

namespace sightline::ui {

CasesPanel::CasesPanel(StudySession* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      rows_(new CaseTableModel(session, this)),
      matrix_(new CaseMatrix(rows_, this)),
      cuts_(new CutPointsEditor(session)),
      cutsButton_(new QToolButton(this)),
      filter_(new QPushButton(tr("To browser"), this)),
      way_(makeCaption({}, this)),
      title_(new ElidedCaption(this)),
      pictures_(new ImageListModel(session, this)),
      gallery_(new ThumbnailView(pictures_, this)) {
  setObjectName(QStringLiteral("casesPanel"));
  way_->setObjectName(QStringLiteral("way"));
  way_->setAccessibleName(tr("Cases of the image on screen"));
  way_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  cutsButton_->setPopupMode(QToolButton::InstantPopup);
  cutsButton_->setAccessibleName(tr("Cut points"));
  cutsButton_->setToolTip(tr("What counts as a low and as a high score"));
  auto* menu = new QMenu(cutsButton_);
  auto* holder = new QWidgetAction(menu);
  holder->setDefaultWidget(cuts_);
  menu->addAction(holder);
  cutsButton_->setMenu(menu);
  filter_->setObjectName(QStringLiteral("showInBrowser"));
  filter_->setToolTip(tr("The browser then shows only the images of the chosen case; \"Show all\" there undoes this."));
  gallery_->setAccessibleName(tr("Images of the chosen case"));

  auto* splitter = new QSplitter(Qt::Horizontal, this);
  splitter->addWidget(buildMatrix());
  splitter->addWidget(buildGallery());
  splitter->setStretchFactor(0, 5);
  splitter->setStretchFactor(1, 2);
  splitter->setSizes({5000, 2000});
  splitter->setChildrenCollapsible(false);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(splitter);
  chainTabOrder({cutsButton_, matrix_, filter_, gallery_});
  connectAll();
}

QWidget* CasesPanel::buildMatrix() {
  auto* left = new QWidget(this);
  auto* leftColumn = new QVBoxLayout(left);
  leftColumn->setContentsMargins(0, 0, 0, 0);
  leftColumn->setSpacing(0);
  auto* bar = new MetricBar(session_, left);
  bar->hideMetric();
  bar->addWidget(cutsButton_);
  auto* classes = new QPushButton(tr("Classes..."), left);
  classes->setObjectName(QStringLiteral("classes"));
  classes->setToolTip(tr("Which of the networks' classes count as right for each label"));
  connect(classes, &QPushButton::clicked, this, [this] {
    auto* dialog = new ClassMapDialog(session_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
  });
  bar->addWidget(classes);
  leftColumn->addWidget(bar);
  leftColumn->addWidget(matrix_, 1);
  return left;
}

QWidget* CasesPanel::buildGallery() {
  auto* right = new QWidget(this);
  auto* rightColumn = new QVBoxLayout(right);
  rightColumn->setContentsMargins(0, 0, 0, 0);
  rightColumn->setSpacing(0);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(kGap, kHalfGap, kGap, kHalfGap);
  head->addWidget(title_, 1);
  head->addWidget(filter_);
  rightColumn->addLayout(head);
  way_->setContentsMargins(kGap, 0, kGap, kHalfGap);
  rightColumn->addWidget(way_);
  rightColumn->addWidget(gallery_, 1);
  return right;
}

void CasesPanel::connectAll() {
  connect(session_, &StudySession::snapshotChanged, &seen_, &CatchUp::request);
  connect(session_, &StudySession::displayChanged, &seen_, &CatchUp::request);
  connect(session_, &StudySession::currentImageChanged, this, [this] {
    if (!seen_.now()) return;
    showCurrent();
  });
  connect(cuts_, &CutPointsEditor::changed, this,
          [this] { cutsButton_->setText(tr("Cut points: %1").arg(cuts_->name())); });
  cutsButton_->setText(tr("Cut points: %1").arg(cuts_->name()));
  connect(matrix_->selectionModel(), &QItemSelectionModel::currentChanged, this, &CasesPanel::showImages);
  connect(gallery_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
    if (!selecting_ && index.isValid()) session_->setCurrentImage(index.data(ImageListModel::ImageRole).toInt());
  });
  connect(gallery_, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
    session_->setCurrentImage(index.data(ImageListModel::ImageRole).toInt());
  });
  connect(filter_, &QPushButton::clicked, this, [this] {
    if (!images_.empty()) session_->setPicked({chosenName(), images_});
  });
}

QString CasesPanel::chosenName() const {
  const QModelIndex chosen = matrix_->currentIndex();
  if (!chosen.isValid()) return {};
  return tr("%1: %2").arg(rows_->headerData(chosen.row(), Qt::Vertical).toString(),
                          rows_->headerData(chosen.column(), Qt::Horizontal)
                              .toString()
                              .replace(QLatin1Char('\n'), QStringLiteral(" \u00b7 ")));
}

void CasesPanel::refresh() {
  rows_->setCases(studyCases(*session_->snapshot(), subsetOf(*session_)));
  if (!matrix_->currentIndex().isValid()) matrix_->setCurrentIndex(rows_->index(0, 0));
  showImages();
  showCurrent();
}

void CasesPanel::showImages() {
  const QModelIndex chosen = matrix_->currentIndex();
  if (!chosen.isValid() || rows_->columnCount() == 0) return;
  const auto& condition = rows_->cases().conditions[static_cast<std::size_t>(chosen.column())];
  const StudySnapshot& snapshot = *session_->snapshot();
  std::vector<int> images;
  if (const auto which = CaseTableModel::caseOfRow(chosen.row()))
    images = imagesOfCase(snapshot, rows_->cases(), *which, condition.technique, condition.model);
  else
    images = imagesOfNoCase(snapshot, rows_->cases(), condition.technique, condition.model, subsetOf(*session_));
  const QString title = tr("%1 (%2)").arg(chosenName()).arg(images.size());
  if (title != title_->text()) title_->setText(title);
  filter_->setEnabled(!images.empty());
  gallery_->setEmptyText(snapshot.readyCount() == 0 ? tr("No maps have been computed yet.")
                                                    : tr("No image is in this case with these cut points."));
  if (images != images_) {
    images_ = std::move(images);
    selecting_ = true;
    pictures_->setImages(images_);
    selecting_ = false;
  }
  gallery_->refresh();
}

void CasesPanel::showCurrent() {
  matrix_->viewport()->update();
  const int image = session_->currentImage();
  if (image >= session_->imageCount()) return;
  const QString way = sentence(translated(
      caseSentence(*session_->snapshot(), rows_->cases(), image,
                   session_->definition().dataset.items[static_cast<std::size_t>(image)].id, session_->modelNames())));
  if (way != way_->text()) way_->setText(way);
  selecting_ = true;
  const int row = pictures_->rowOf(image);
  gallery_->setCurrentIndex(row >= 0 ? pictures_->index(row) : QModelIndex());
  selecting_ = false;
}

}  // namespace sightline::ui
