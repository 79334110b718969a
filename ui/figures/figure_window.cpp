// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_window.h"

#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <memory>

#include "ui/session/panel_focus.h"
#include "ui/theme/focus_mark.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dialog_help.h"
#include "ui/widgets/form.h"
#include "ui/widgets/number_box.h"

namespace sightline::ui {

namespace {
constexpr int kSoonMs = 150;
constexpr double kSmallestPreviewDpi = 72, kLargestPreviewDpi = 288;
constexpr double kClipboardDpi = 300;
}  // namespace

FigureWindow::FigureWindow(const QString& title, std::function<std::string()> recipe, QWidget* parent)
    : QDialog(parent),
      recipe_(std::move(recipe)),
      width_(new QComboBox(this)),
      inches_(new NumberBox(this)),
      points_(new NumberBox(this)),
      preview_(new QLabel(this)),
      message_(makeCaption({}, this)),
      size_(makeCaption({}, this)),
      area_(new QScrollArea(this)),
      save_(new QPushButton(tr("&Save…"), this)),
      copy_(new QPushButton(tr("&Copy"), this)),
      form_(new QFormLayout) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(title);
  save_->setObjectName(QStringLiteral("save"));
  build();
  later_.setSingleShot(true);
  later_.setInterval(kSoonMs);
  connect(&later_, &QTimer::timeout, this, &FigureWindow::refresh);
  connect(width_, &QComboBox::currentIndexChanged, this, &FigureWindow::soon);
  for (auto* box : {inches_, points_}) connect(box, &QDoubleSpinBox::valueChanged, this, &FigureWindow::soon);
  connect(width_, &QComboBox::currentIndexChanged, this, [this] {
    const double preset = width_->currentData().toDouble();
    inches_->setEnabled(preset == 0);
    if (preset > 0) inches_->setValue(preset);
  });
  for (auto* box : {inches_, points_}) connect(box, &QDoubleSpinBox::valueChanged, this, &FigureWindow::sizeChosen);
  connect(save_, &QPushButton::clicked, this, &FigureWindow::askAndSave);
  connect(copy_, &QPushButton::clicked, this, &FigureWindow::copy);
  soon();
}

void FigureWindow::build() {
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
  preview_->setAccessibleName(tr("Preview of the figure"));
  preview_->setAlignment(Qt::AlignCenter);

  auto* widths = new QHBoxLayout;
  widths->addWidget(width_, 1);
  widths->addWidget(inches_);
  form_->setRowWrapPolicy(QFormLayout::WrapAllRows);
  form_->setSpacing(kHalfGap);
  auto* width = new QLabel(tr("&Width"), this);
  width->setBuddy(width_);
  form_->addRow(width, widths);
  form_->addRow(tr("&Type"), points_);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(new DialogHelp(this, QStringLiteral("export#figures")));
  buttons->addWidget(save_);
  buttons->addWidget(copy_);
  save_->setDefault(true);
  auto* left = new QVBoxLayout;
  left->addLayout(form_);
  left->addWidget(makeCaption(
      tr("The file keeps every setting of the study: drop it on the window to get this state back."), this));
  left->addWidget(size_);
  left->addStretch(1);
  left->addWidget(message_);
  left->addLayout(buttons);
  markFocus(area_);
  area_->setAccessibleName(preview_->accessibleName());
  area_->setAlignment(Qt::AlignCenter);
  area_->setWidget(preview_);
  area_->setWidgetResizable(true);
  area_->setMinimumSize(560, 420);
  auto* all = new QHBoxLayout(this);
  auto* panel = new QWidget(this);
  panel->setLayout(left);
  panel->setFixedWidth(264);
  all->addWidget(panel);
  all->addWidget(area_, 1);
  resize(1120, 680);
}

bool FigureWindow::focusNextPrevChild(bool next) { return stepTab(tabStops(this), focusWidget(), next); }

double FigureWindow::widthInches() const { return inches_->value(); }

double FigureWindow::fontPoints() const { return points_->value(); }

void FigureWindow::showNothing(const QString& why) { preview_->setText(why); }

void FigureWindow::refresh() {
  const bool complete = isComplete();
  save_->setEnabled(complete);
  copy_->setEnabled(complete);
  const int request = ++request_;
  if (!complete) return;
  // so that the whole width is seen
  const double fits = (area_->viewport()->width() - 2) / widthInches();
  const double ratio = devicePixelRatioF(), dpi = std::clamp(fits, kSmallestPreviewDpi, kLargestPreviewDpi) * ratio;
  auto picture = std::make_shared<QImage>();
  auto inches = std::make_shared<QSizeF>();
  draw(
      [picture, inches, dpi](const FigurePainter& figure) {
        *inches = figure.inches;
        *picture = drawn(figure, dpi);
      },
      [this, request, picture, inches, ratio](const QString& problem) {
        if (!problem.isEmpty()) {
          say(problem, true);
          Q_EMIT failed(problem);
          return;
        }
        if (request != request_) return;
        QPixmap pixmap = QPixmap::fromImage(*picture);
        pixmap.setDevicePixelRatio(ratio);
        preview_->setPixmap(pixmap);
        size_->setText(tr("%1 × %2 in (%3 × %4 mm)")
                           .arg(inches->width(), 0, 'f', 2)
                           .arg(inches->height(), 0, 'f', 2)
                           .arg(inches->width() * 25.4, 0, 'f', 0)
                           .arg(inches->height() * 25.4, 0, 'f', 0));
        Q_EMIT previewShown();
      });
}

void FigureWindow::resizeEvent(QResizeEvent* event) {
  QDialog::resizeEvent(event);
  soon();
}

void FigureWindow::askAndSave() {
  auto* dialog = new QFileDialog(this, tr("Save the figure"), QString(),
                                 tr("PDF (*.pdf);;SVG (*.svg);;PNG, 600 dpi (*.png);;TIFF, 600 dpi (*.tif)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix("pdf");
  dialog->selectFile("figure");
  connect(dialog, &QFileDialog::filterSelected, dialog,
          [dialog](const QString& filter) { dialog->setDefaultSuffix(filter.section("*.", 1).section(')', 0, 0)); });
  connect(dialog, &QFileDialog::fileSelected, this, &FigureWindow::save);
  dialog->open();
}

void FigureWindow::save(const QString& path) {
  if (!isComplete()) return;
  say(tr("Drawing…"), false);
  draw([path, title = figureTitle(),
        recipe = recipe_()](const FigurePainter& figure) { writeFigure(path, figure, title, recipe); },
       [this, path](const QString& problem) {
         say(problem.isEmpty() ? tr("Saved as %1.").arg(path) : problem, !problem.isEmpty());
         if (problem.isEmpty())
           Q_EMIT saved(path);
         else
           Q_EMIT failed(problem);
       });
}

void FigureWindow::copy() {
  auto picture = std::make_shared<QImage>();
  draw([picture](const FigurePainter& figure) { *picture = drawn(figure, kClipboardDpi); },
       [this, picture](const QString& problem) {
         if (problem.isEmpty()) QGuiApplication::clipboard()->setImage(*picture);
         say(problem.isEmpty() ? tr("Copied at 300 dots per inch.") : problem, !problem.isEmpty());
       });
}

void FigureWindow::say(const QString& text, bool problem) {
  message_->setText(text);
  QPalette colours = palette();
  if (problem) colours.setColor(QPalette::WindowText, warningColour(palette()));
  message_->setPalette(colours);
}

}  // namespace sightline::ui
