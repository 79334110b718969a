// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/display_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPixmap>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/session/translated.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/value_slider.h"

namespace sightline::ui {
namespace {

using Overlay = DisplaySettings::Overlay;
constexpr QSize kStrip(64, 12);

QString paletteText(Palette palette) {
  const auto name = paletteName(palette);
  QString text = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
  if (!text.isEmpty()) text[0] = text[0].toUpper();
  return text;
}

}  // namespace

QPixmap palettePreview(Palette palette, QSize size, double dpr) {
  const auto colours = paletteColours(palette);
  const QSize pixels = size * dpr;
  QImage strip(pixels.width(), pixels.height(), QImage::Format_RGB32);
  for (int x = 0; x < pixels.width(); ++x) {
    const Rgb c = colours[static_cast<std::size_t>(x * 255 / std::max(1, pixels.width() - 1))];
    for (int y = 0; y < pixels.height(); ++y) strip.setPixel(x, y, qRgb(c.r, c.g, c.b));
  }
  QPixmap pixmap = QPixmap::fromImage(strip);
  pixmap.setDevicePixelRatio(dpr);
  return pixmap;
}

DisplayPanel::DisplayPanel(StudySession* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      overlay_(new QComboBox(this)),
      palette_(new QComboBox(this)),
      metric_(new QComboBox(this)),
      opacity_(new ValueSlider(tr("Opacity of the map"), this)),
      pictureOpacity_(new ValueSlider(tr("Opacity of the image under the map"), this)),
      humanOpacity_(new ValueSlider(tr("Opacity of the outline of what people marked"), this)),
      saliencyOpacity_(new ValueSlider(tr("Opacity of the outline of the model's region"), this)),
      human_(new QCheckBox(tr("Outline what people marked"), this)),
      saliency_(new QCheckBox(tr("Outline the model's region"), this)),
      fixations_(new QCheckBox(tr("Show where people looked"), this)),
      note_(makeCaption(tr("Hold Space over the grid to see the image alone."), this)) {
  fillOverlays();
  fillPalettes();
  fillMetrics();
  for (auto* combo : {overlay_, palette_, metric_}) {
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(8);
  }
  setUpSliders();
  human_->setObjectName(QStringLiteral("humanOutline"));
  saliency_->setObjectName(QStringLiteral("saliencyOutline"));
  fixations_->setObjectName(QStringLiteral("showFixations"));
  fixations_->setToolTip(
      tr("A dot for each fixation, its area by the duration, in the person's colour; where the order "
         "is known, with its number"));
  fixations_->setVisible(!session_->definition().dataset.fixationMap.empty());
  layOut();
  chainTabOrder({overlay_, palette_, opacity_, pictureOpacity_, human_, humanOpacity_, saliency_, saliencyOpacity_,
                 fixations_, metric_});
  connectControls();
  connect(session_, &StudySession::displayChanged, this, &DisplayPanel::refresh);
  refresh();
}

void DisplayPanel::fillOverlays() {
  const auto addOverlay = [&](Overlay overlay, const QString& text, const QString& meaning) {
    overlay_->addItem(text, static_cast<int>(overlay));
    overlay_->setItemData(overlay_->count() - 1, meaning, Qt::ToolTipRole);
  };
  addOverlay(Overlay::Map, tr("Map over image"), tr("The whole map in colours, laid over the image."));
  addOverlay(Overlay::Contour, tr("Contour"), tr("The image itself, with the border of the saliency mask."));
  addOverlay(Overlay::Overlap, tr("Agreement"),
             tr("Where people and map agree, what only people marked, and what only the map highlights."));
  addOverlay(Overlay::ImageOnly, tr("Image only"), tr("The image alone."));
  overlay_->setObjectName(QStringLiteral("overlay"));
  overlay_->setAccessibleName(tr("What is drawn over the image"));
}

void DisplayPanel::fillPalettes() {
  palette_->setObjectName(QStringLiteral("palette"));
  palette_->setAccessibleName(tr("Palette of maps"));
  palette_->setIconSize(kStrip);
  for (const Palette palette : kPalettes) {
    palette_->addItem(QIcon(palettePreview(palette, kStrip, devicePixelRatioF())), paletteText(palette),
                      static_cast<int>(palette));
    if (palette == Palette::Jet)
      palette_->setItemData(palette_->count() - 1,
                            tr("The palette of many papers. It shows edges that are not in the map; inferno, viridis "
                               "and cividis do not."),
                            Qt::ToolTipRole);
  }
}

void DisplayPanel::fillMetrics() {
  metric_->setObjectName(QStringLiteral("metric"));
  metric_->setAccessibleName(tr("Metric shown in thumbnails, plots and tests"));
  for (const Metric metric : kAllMetrics) {
    metric_->addItem(translated(metricName(metric)), static_cast<int>(metric));
    metric_->setItemData(metric_->count() - 1, translated(metricMeaning(metric)), Qt::ToolTipRole);
  }
  metric_->setToolTip(tr("Thumbnails, plots and tests show this metric; cells of the grid show all three."));
}

void DisplayPanel::setUpSliders() {
  opacity_->setObjectName(QStringLiteral("opacity"));
  pictureOpacity_->setObjectName(QStringLiteral("pictureOpacity"));
  humanOpacity_->setObjectName(QStringLiteral("humanOpacity"));
  saliencyOpacity_->setObjectName(QStringLiteral("saliencyOpacity"));
  for (auto* slider : {opacity_, pictureOpacity_, humanOpacity_, saliencyOpacity_})
    slider->setRange(0, 1, 0.01, 2, true);
  opacity_->setToolTip(tr("How strongly the map covers the image"));
  pictureOpacity_->setToolTip(tr("How bright the image is under the map; at 0 % the map stands on black"));
}

void DisplayPanel::layOut() {
  auto* form = new QGridLayout;
  form->setHorizontalSpacing(kGap);
  form->setVerticalSpacing(kHalfGap);
  form->setColumnStretch(1, 1);
  const auto label = [&](const QString& text, QWidget* buddy, int row) {
    auto* name = new QLabel(text, this);
    name->setBuddy(buddy);
    form->addWidget(name, row, 0);
    form->addWidget(buddy, row, 1);
  };
  label(tr("Show"), overlay_, 0);
  label(tr("Palette"), palette_, 1);
  label(tr("Map"), opacity_, 2);
  label(tr("Image"), pictureOpacity_, 3);
  form->addWidget(human_, 4, 0, 1, 2);
  form->addWidget(humanOpacity_, 5, 1);
  form->addWidget(saliency_, 6, 0, 1, 2);
  form->addWidget(saliencyOpacity_, 7, 1);
  form->addWidget(fixations_, 8, 0, 1, 2);
  form->setRowMinimumHeight(9, kHalfGap);
  label(tr("Metric"), metric_, 10);
  form->addWidget(note_, 11, 0, 1, 2);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(kGap, kHalfGap, kGap, kGap);
  all->addLayout(form);
  all->addStretch(1);
}

void DisplayPanel::connectControls() {
  connect(overlay_, &QComboBox::activated, this, [this] {
    change([&](DisplaySettings& d) { d.overlay = static_cast<Overlay>(overlay_->currentData().toInt()); });
  });
  connect(palette_, &QComboBox::activated, this, [this] {
    change([&](DisplaySettings& d) { d.palette = static_cast<Palette>(palette_->currentData().toInt()); });
  });
  connect(metric_, &QComboBox::activated, this, [this] {
    change([&](DisplaySettings& d) { d.metric = static_cast<Metric>(metric_->currentData().toInt()); });
  });
  connect(opacity_, &ValueSlider::valueEdited, this,
          [this](double value) { change([&](DisplaySettings& d) { d.opacity = value; }); });
  connect(pictureOpacity_, &ValueSlider::valueEdited, this,
          [this](double value) { change([&](DisplaySettings& d) { d.pictureOpacity = value; }); });
  connect(humanOpacity_, &ValueSlider::valueEdited, this,
          [this](double value) { change([&](DisplaySettings& d) { d.humanOutlineOpacity = value; }); });
  connect(saliencyOpacity_, &ValueSlider::valueEdited, this,
          [this](double value) { change([&](DisplaySettings& d) { d.saliencyOutlineOpacity = value; }); });
  connect(human_, &QCheckBox::toggled, this,
          [this](bool on) { change([&](DisplaySettings& d) { d.showHumanOutline = on; }); });
  connect(saliency_, &QCheckBox::toggled, this,
          [this](bool on) { change([&](DisplaySettings& d) { d.showSaliencyOutline = on; }); });
  connect(fixations_, &QCheckBox::toggled, this,
          [this](bool on) { change([&](DisplaySettings& d) { d.showFixations = on; }); });
}

template <class Change>
void DisplayPanel::change(Change&& edit) {
  DisplaySettings display = session_->display();
  edit(display);
  session_->setDisplay(display);
}

void DisplayPanel::refresh() {
  const DisplaySettings& display = session_->display();
  const QSignalBlocker quiet[]{QSignalBlocker(overlay_), QSignalBlocker(palette_),  QSignalBlocker(metric_),
                               QSignalBlocker(human_),   QSignalBlocker(saliency_), QSignalBlocker(fixations_)};
  overlay_->setCurrentIndex(overlay_->findData(static_cast<int>(display.overlay)));
  palette_->setCurrentIndex(palette_->findData(static_cast<int>(display.palette)));
  metric_->setCurrentIndex(metric_->findData(static_cast<int>(display.metric)));
  opacity_->setValue(display.opacity);
  pictureOpacity_->setValue(display.pictureOpacity);
  humanOpacity_->setValue(display.humanOutlineOpacity);
  saliencyOpacity_->setValue(display.saliencyOutlineOpacity);
  human_->setChecked(display.showHumanOutline);
  saliency_->setChecked(display.showSaliencyOutline);
  fixations_->setChecked(display.showFixations);
  // Controls without effect in this mode are off rather than silent.
  const bool over = display.overlay != Overlay::ImageOnly, difference = over && display.pinned;
  palette_->setEnabled(display.overlay == Overlay::Map && !difference);
  opacity_->setEnabled(difference || display.overlay == Overlay::Map || display.overlay == Overlay::Overlap);
  pictureOpacity_->setEnabled(over);
  human_->setEnabled(display.overlay != Overlay::ImageOnly);
  fixations_->setEnabled(over);
  saliency_->setEnabled(difference || display.overlay == Overlay::Map || display.overlay == Overlay::Overlap);
  humanOpacity_->setEnabled(over && display.showHumanOutline);
  saliencyOpacity_->setEnabled(over && (display.showSaliencyOutline || display.overlay == Overlay::Contour));
}

}  // namespace sightline::ui
