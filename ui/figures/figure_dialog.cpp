// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_dialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QThreadPool>
#include <algorithm>

#include "core/base/error.h"
#include "ui/controls/form.h"
#include "ui/figures/figure_file.h"
#include "ui/theme/theme.h"

namespace sightline::ui {

namespace {
constexpr int kSoonMs = 150;
constexpr double kSmallestPreviewDpi = 72, kLargestPreviewDpi = 288;
constexpr double kClipboardDpi = 300;

FigurePainter painterOf(ComparisonFigure& figure) {
  return {figure.sizeInches(), [&figure](QPainter& painter, double dpi) { figure.paint(painter, dpi); }};
}
}  // namespace

FigureDialog::FigureDialog(StudySession* session, std::function<std::string()> recipe, QWidget* parent)
    : QDialog(parent),
      session_(session),
      recipe_(std::move(recipe)),
      names_(new QLineEdit(this)),
      arrangement_(new QComboBox(this)),
      width_(new QComboBox(this)),
      inches_(new QDoubleSpinBox(this)),
      points_(new QDoubleSpinBox(this)),
      scores_(new QCheckBox(tr("Score under each map"), this)),
      predictions_(new QCheckBox(tr("Predicted class"), this)),
      legend_(new QCheckBox(tr("Legend"), this)),
      preview_(new QLabel(this)),
      message_(makeCaption({}, this)),
      size_(makeCaption({}, this)),
      save_(new QPushButton(tr("Save…"), this)),
      copy_(new QPushButton(tr("Copy"), this)),
      addCurrent_(new QPushButton(tr("Add the image on screen"), this)) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Comparison figure"));
  build();
  setImages({session->currentImage()});
  later_.setSingleShot(true);
  later_.setInterval(kSoonMs);
  connect(&later_, &QTimer::timeout, this, &FigureDialog::refresh);
  const auto soon = [this] { later_.start(); };
  connect(names_, &QLineEdit::textChanged, this, soon);
  for (auto* box : {arrangement_, width_}) connect(box, &QComboBox::currentIndexChanged, this, soon);
  for (auto* box : {inches_, points_}) connect(box, &QDoubleSpinBox::valueChanged, this, soon);
  for (auto* box : {scores_, predictions_, legend_}) connect(box, &QCheckBox::toggled, this, soon);
  connect(session, &StudySession::snapshotChanged, this, soon);
  connect(session, &StudySession::displayChanged, this, soon);
  connect(session, &QObject::destroyed, this, &QDialog::close);  // another study was opened
  connect(width_, &QComboBox::currentIndexChanged, this, [this] {
    const double preset = width_->currentData().toDouble();
    inches_->setEnabled(preset == 0);
    if (preset > 0) inches_->setValue(preset);
  });
  connect(addCurrent_, &QPushButton::clicked, this, [this] {
    auto all = images();
    if (std::find(all.begin(), all.end(), session_->currentImage()) == all.end()) all.push_back(session_->currentImage());
    setImages(all);
  });
  connect(save_, &QPushButton::clicked, this, &FigureDialog::askAndSave);
  connect(copy_, &QPushButton::clicked, this, &FigureDialog::copy);
  refresh();
}

void FigureDialog::build() {
  names_->setAccessibleName(tr("Images of the figure"));
  names_->setPlaceholderText(tr("ant1, dog3, …"));
  names_->setToolTip(tr("Names of images, separated by commas; each becomes a row."));
  arrangement_->setAccessibleName(tr("Arrangement"));
  arrangement_->addItem(tr("Two lines an image"), static_cast<int>(FigureStyle::Arrangement::TwoLines));
  arrangement_->addItem(tr("One line an image"), static_cast<int>(FigureStyle::Arrangement::OneLine));
  width_->setAccessibleName(tr("Width of the figure"));
  width_->addItem(tr("Two columns"), kTwoColumnsInches);
  width_->addItem(tr("One column"), kOneColumnInches);
  width_->addItem(tr("Other"), 0.0);
  inches_->setAccessibleName(tr("Width in inches"));
  inches_->setRange(2, 30);
  inches_->setDecimals(3);
  inches_->setSingleStep(0.25);
  inches_->setSuffix(tr(" in"));
  inches_->setValue(kTwoColumnsInches);
  inches_->setEnabled(false);
  points_->setAccessibleName(tr("Size of the type in points"));
  points_->setRange(4, 16);
  points_->setDecimals(1);
  points_->setSingleStep(0.5);
  points_->setSuffix(tr(" pt"));
  points_->setValue(8);
  points_->setToolTip(tr("At the figure's final size in print."));
  for (auto* box : {scores_, predictions_, legend_}) box->setChecked(true);
  preview_->setAccessibleName(tr("Preview of the figure"));
  preview_->setAlignment(Qt::AlignCenter);

  auto* widths = new QHBoxLayout;
  widths->addWidget(width_, 1);
  widths->addWidget(inches_);
  auto* form = new QFormLayout;
  form->setRowWrapPolicy(QFormLayout::WrapAllRows);
  form->setSpacing(kHalfGap);
  form->addRow(tr("Images"), names_);
  form->addRow(addCurrent_);
  form->addRow(tr("Arrangement"), arrangement_);
  form->addRow(tr("Width"), widths);
  form->addRow(tr("Type"), points_);
  form->addRow(scores_);
  form->addRow(predictions_);
  form->addRow(legend_);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(save_);
  buttons->addWidget(copy_);
  save_->setDefault(true);
  auto* left = new QVBoxLayout;
  left->addLayout(form);
  left->addWidget(makeCaption(tr("Colours, opacity and outlines are those of the window. The file keeps every setting: drop it on "
                                 "the window to get this state back."), this));
  left->addWidget(size_);
  left->addStretch(1);
  left->addWidget(message_);
  left->addLayout(buttons);
  auto* area = area_ = new QScrollArea(this);
  area->setAlignment(Qt::AlignCenter);
  area->setWidget(preview_);
  area->setWidgetResizable(true);
  area->setMinimumSize(560, 420);
  auto* all = new QHBoxLayout(this);
  auto* panel = new QWidget(this);
  panel->setLayout(left);
  panel->setFixedWidth(264);
  all->addWidget(panel);
  all->addWidget(area, 1);
  resize(1120, 680);
}

FigureStyle FigureDialog::style() const {
  FigureStyle style;
  style.arrangement = static_cast<FigureStyle::Arrangement>(arrangement_->currentData().toInt());
  style.widthInches = inches_->value();
  style.fontPoints = points_->value();
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
  for (const int i : images) names << QString::fromStdString(session_->definition().dataset.items[static_cast<std::size_t>(i)].id);
  names_->setText(names.join(QStringLiteral(", ")));
}

void FigureDialog::draw(const std::function<void(ComparisonFigure&)>& use, const std::function<void()>& done) {
  QThreadPool::globalInstance()->start([dialog = QPointer<FigureDialog>(this), use, done, style = style(),
                                        content = FigureContent::of(*session_, images())]() mutable {
    QString problem;
    try {
      ComparisonFigure figure(std::move(content), style);
      use(figure);
    } catch (const Error& error) {
      problem = QString::fromUtf8(error.what());
    }
    QMetaObject::invokeMethod(qApp, [dialog, problem, done] {
      if (!dialog) return;
      if (problem.isEmpty()) return done();
      dialog->say(problem, true);
      Q_EMIT dialog->failed(problem);
    });
  });
}

void FigureDialog::refresh() {
  const int named = static_cast<int>(names_->text().split(',', Qt::SkipEmptyParts).size());
  const int known = static_cast<int>(images().size());
  save_->setEnabled(known > 0);
  copy_->setEnabled(known > 0);
  if (known == 0) {
    preview_->setText(tr("Name at least one image of the study."));
    return say(named > 0 ? tr("No image has such a name.") : QString(), named > 0);
  }
  say(known < named ? tr("%1 of %2 names are no images of this study.").arg(named - known).arg(named) : QString(), known < named);
  const int request = ++request_;
  // so that the whole width is seen
  const double fits = (area_->viewport()->width() - 2) / style().widthInches;
  const double ratio = devicePixelRatioF(), dpi = std::clamp(fits, kSmallestPreviewDpi, kLargestPreviewDpi) * ratio;
  auto picture = std::make_shared<QImage>();
  auto inches = std::make_shared<QSizeF>();
  draw(
      [picture, inches, dpi](ComparisonFigure& figure) {
        *inches = figure.sizeInches();
        *picture = drawn(painterOf(figure), dpi);
      },
      [this, request, picture, inches, ratio] {
        if (request != request_) return;
        QPixmap pixmap = QPixmap::fromImage(*picture);
        pixmap.setDevicePixelRatio(ratio);
        preview_->setPixmap(pixmap);
        size_->setText(tr("%1 × %2 in (%3 × %4 mm)").arg(inches->width(), 0, 'f', 2).arg(inches->height(), 0, 'f', 2)
                           .arg(inches->width() * 25.4, 0, 'f', 0).arg(inches->height() * 25.4, 0, 'f', 0));
        Q_EMIT previewShown();
      });
}

void FigureDialog::resizeEvent(QResizeEvent* event) {
  QDialog::resizeEvent(event);
  later_.start();
}

void FigureDialog::askAndSave() {
  auto* dialog = new QFileDialog(this, tr("Save the figure"), QString(), tr("PDF (*.pdf);;SVG (*.svg);;PNG, 600 dpi (*.png);;TIFF, 600 dpi (*.tif)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix("pdf");
  dialog->selectFile("figure");
  connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
    dialog->setDefaultSuffix(filter.section("*.", 1).section(')', 0, 0));
  });
  connect(dialog, &QFileDialog::fileSelected, this, &FigureDialog::save);
  dialog->open();
}

void FigureDialog::save(const QString& path) {
  if (images().empty()) return;
  say(tr("Drawing…"), false);
  const QString title = windowTitle() + QStringLiteral(": ") + names_->text();
  draw([path, title, recipe = recipe_()](ComparisonFigure& figure) { writeFigure(path, painterOf(figure), title, recipe); },
       [this, path] {
         say(tr("Saved as %1.").arg(path), false);
         Q_EMIT saved(path);
       });
}

void FigureDialog::copy() {
  auto picture = std::make_shared<QImage>();
  draw([picture](ComparisonFigure& figure) { *picture = drawn(painterOf(figure), kClipboardDpi); },
       [this, picture] {
         QGuiApplication::clipboard()->setImage(*picture);
         say(tr("Copied at 300 dots an inch."), false);
       });
}

void FigureDialog::say(const QString& text, bool problem) {
  message_->setText(text);
  QPalette colours = palette();
  if (problem) colours.setColor(QPalette::WindowText, warningColour(palette()));
  message_->setPalette(colours);
}

}  // namespace sightline::ui
