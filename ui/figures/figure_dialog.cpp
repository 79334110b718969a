// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <algorithm>

#include "core/base/error.h"
#include "ui/session/background_threads.h"
#include "ui/session/translated.h"
#include "ui/widgets/qcustomplot.h"

namespace sightline::ui {

FigureDialog::FigureDialog(StudySession* session, std::function<std::string()> recipe, QWidget* parent)
    : FigureWindow(tr("Comparison figure"), std::move(recipe), parent),
      session_(session),
      names_(new QLineEdit(this)),
      arrangement_(new QComboBox(this)),
      scores_(new QCheckBox(tr("Sc&ore under each map"), this)),
      predictions_(new QCheckBox(tr("&Predicted class"), this)),
      legend_(new QCheckBox(tr("&Legend"), this)),
      addCurrent_(new QPushButton(tr("&Add the image on screen"), this)) {
  build();
  setImages({session->currentImage()});
  const auto follow = [this] { soon(); };
  connect(names_, &QLineEdit::textChanged, this, follow);
  connect(arrangement_, &QComboBox::currentIndexChanged, this, follow);
  for (auto* box : {scores_, predictions_, legend_}) connect(box, &QCheckBox::toggled, this, follow);
  connect(session, &StudySession::snapshotChanged, this, follow);
  connect(session, &StudySession::displayChanged, this, follow);
  connect(session, &QObject::destroyed, this, &QDialog::close);  // another study was opened
  connect(addCurrent_, &QPushButton::clicked, this, [this] {
    auto all = images();
    if (std::find(all.begin(), all.end(), session_->currentImage()) == all.end())
      all.push_back(session_->currentImage());
    setImages(all);
  });
}

void FigureDialog::build() {
  names_->setAccessibleName(tr("Images of the figure"));
  names_->setPlaceholderText(tr("ant1, dog3, …"));
  names_->setToolTip(tr("Names of images, separated by commas; each becomes a row."));
  arrangement_->setAccessibleName(tr("Arrangement"));
  arrangement_->addItem(tr("Two lines per image"), static_cast<int>(FigureStyle::Arrangement::TwoLines));
  arrangement_->addItem(tr("One line per image"), static_cast<int>(FigureStyle::Arrangement::OneLine));
  arrangement_->setToolTip(tr("Colours, opacity and outlines are taken from the window."));
  for (auto* box : {scores_, predictions_, legend_}) box->setChecked(true);
  form()->insertRow(0, tr("&Images"), names_);
  form()->insertRow(1, addCurrent_);
  form()->insertRow(2, tr("A&rrangement"), arrangement_);
  for (auto* box : {scores_, predictions_, legend_}) form()->addRow(box);
}

FigureStyle FigureDialog::style() const {
  FigureStyle style;
  style.arrangement = static_cast<FigureStyle::Arrangement>(arrangement_->currentData().toInt());
  style.widthInches = widthInches();
  style.fontPoints = fontPoints();
  style.scores = scores_->isChecked();
  style.predictions = predictions_->isChecked();
  style.legend = legend_->isChecked();
  return style;
}

std::vector<int> FigureDialog::images() const {
  const auto& items = session_->definition().dataset.items;
  std::vector<int> out;
  for (const QString& part : names_->text().split(',', Qt::SkipEmptyParts)) {
    const std::string id = part.trimmed().toStdString();
    const auto item = std::find_if(items.begin(), items.end(), [&](const DatasetItem& i) { return i.id == id; });
    if (item != items.end()) out.push_back(static_cast<int>(item - items.begin()));
  }
  return out;
}

void FigureDialog::setImages(const std::vector<int>& images) {
  QStringList names;
  for (const int i : images)
    names << QString::fromStdString(session_->definition().dataset.items[static_cast<std::size_t>(i)].id);
  names_->setText(names.join(QStringLiteral(", ")));
}

void FigureDialog::draw(std::function<void(const FigurePainter&)> use, std::function<void(const QString&)> done) {
  backgroundThreads().start([dialog = QPointer<FigureDialog>(this), use = std::move(use), done = std::move(done),
                             style = style(), content = FigureContent::of(*session_, images())]() mutable {
    QString problem;
    try {
      ComparisonFigure figure(std::move(content), style);
      use({figure.sizeInches(), [&figure](QCPPainter& painter, double dpi) { figure.paint(painter, dpi); }});
    } catch (const Error& error) {
      problem = translated(error);
    }
    QMetaObject::invokeMethod(qApp, [dialog, problem, done] {
      if (dialog) done(problem);
    });
  });
}

bool FigureDialog::isComplete() {
  const int named = static_cast<int>(names_->text().split(',', Qt::SkipEmptyParts).size());
  const int known = static_cast<int>(images().size());
  if (known == 0) {
    showNothing(tr("Name at least one image of the study."));
    say(named > 0 ? tr("No image has such a name.") : QString(), named > 0);
    return false;
  }
  say(known < named ? tr("%1 of %2 names are not images of this study.").arg(named - known).arg(named) : QString(),
      known < named);
  return true;
}

QString FigureDialog::figureTitle() const { return windowTitle() + QStringLiteral(": ") + names_->text(); }

}  // namespace sightline::ui
