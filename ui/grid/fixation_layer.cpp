// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/fixation_layer.h"

#include <QPainter>
#include <QPainterPath>
#include <QStringList>
#include <algorithm>
#include <array>
#include <cmath>

namespace sightline::ui {
namespace {

constexpr double kSmallest = 2.5, kLargest = 16, kUsualShare = 1.0 / 50;
constexpr double kRoomForNumber = 5.5;  // pixels of a radius from which a number can be read in it

/// The colour that words on a dot are written in.
QColor inkOn(const QColor& colour) { return qGray(colour.rgb()) > 140 ? QColor(Qt::black) : QColor(Qt::white); }

QPointF placeOf(const Scanpath::Stop& stop, const QTransform& toDevice) {
  return toDevice.map(QPointF(static_cast<double>(stop.x), static_cast<double>(stop.y)));
}

}  // namespace

QColor colourOfPerson(std::size_t person) {
  // Apart from each other for most colour-blind people too, from the models' colours and from the yellow of what people
  // marked.
  constexpr std::array<QRgb, 8> kFirst{0x66CCEE, 0xEE6677, 0xFFFFFF, 0xAA3377, 0x8FCB5A, 0x9A8CFF, 0x00A8A8, 0xFFB3A7};
  if (person < kFirst.size()) return QColor(kFirst[person]);
  constexpr double kGoldenAngle = 137.50776405;
  const double hue = std::fmod(static_cast<double>(person) * kGoldenAngle, 360);
  return QColor::fromHsvF(static_cast<float>(hue / 360), 0.55F, 0.95F);
}

void FixationLayer::setScanpaths(Scanpaths paths) {
  paths_ = std::move(paths);
  std::erase_if(paths_.people, [](const Scanpath& p) { return p.stops.empty(); });
  std::vector<float> durations;
  for (const Scanpath& person : paths_.people)
    for (const auto& stop : person.stops)
      if (stop.duration > 0) durations.push_back(stop.duration);
  usualDuration_ = 0;
  if (!durations.empty()) {
    const auto middle = durations.begin() + static_cast<std::ptrdiff_t>(durations.size() / 2);
    std::nth_element(durations.begin(), middle, durations.end());
    usualDuration_ = static_cast<double>(*middle);
  }
  key_.reset();
}

std::vector<QColor> FixationLayer::colours() const {
  std::vector<QColor> out;
  for (const Scanpath& person : paths_.people) out.push_back(colourOfPerson(person.number));
  return out;
}

double FixationLayer::radius(const Scanpath::Stop& stop, const PictureView& view) const {
  const double longest = std::max(view.target.width(), view.target.height());
  const double usual = std::clamp(longest * kUsualShare, 3.0, 8.0);
  if (!(usualDuration_ > 0)) return usual;
  return std::clamp(usual * std::sqrt(static_cast<double>(stop.duration) / usualDuration_), kSmallest, kLargest);
}

void FixationLayer::drawLines(QPainter& painter, const Scanpath& person, const PictureView& view) const {
  const QTransform toDevice = view.deviceFromImage();
  QPainterPath path;
  for (std::size_t i = 0; i < person.stops.size(); ++i) {
    const QPointF at = placeOf(person.stops[i], toDevice) / view.dpr;
    // What lies beside the image is not drawn, and no line leads over it.
    if (i > 0 && person.stops[i].number == person.stops[i - 1].number + 1)
      path.lineTo(at);
    else
      path.moveTo(at);
  }
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(QColor(0, 0, 0, 130), 2.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPath(path);
  painter.setPen(QPen(colourOfPerson(person.number), 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPath(path);
}

void FixationLayer::drawDots(QPainter& painter, const Scanpath& person, const PictureView& view) const {
  const QTransform toDevice = view.deviceFromImage();
  QColor colour = colourOfPerson(person.number);
  const QColor ink = inkOn(colour);
  colour.setAlphaF(0.8F);
  for (const auto& stop : person.stops) {
    const QPointF at = placeOf(stop, toDevice) / view.dpr;
    const double r = radius(stop, view);
    painter.setPen(QPen(QColor(0, 0, 0, 200), 1));
    painter.setBrush(colour);
    painter.drawEllipse(at, r, r);
    if (!paths_.ordered || r < kRoomForNumber) continue;
    QFont font = painter.font();
    font.setPixelSize(static_cast<int>(std::lround(r * (stop.number > 9 ? 1.0 : 1.25))));
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(QRectF(at.x() - r, at.y() - r, 2 * r, 2 * r), Qt::AlignCenter, QString::number(stop.number));
  }
}

const QImage& FixationLayer::layer(const PictureView& view) {
  if (key_ == view) return image_;
  image_ = QImage(view.device, QImage::Format_ARGB32_Premultiplied);
  image_.setDevicePixelRatio(view.dpr);
  image_.fill(Qt::transparent);
  QPainter painter(&image_);
  painter.setRenderHint(QPainter::Antialiasing);
  paint(painter, view);
  key_ = view;
  return image_;
}

void FixationLayer::paint(QPainter& painter, const PictureView& view) const {
  if (paths_.ordered)
    for (const Scanpath& person : paths_.people) drawLines(painter, person, view);
  for (const Scanpath& person : paths_.people) drawDots(painter, person, view);
}

QString FixationLayer::textAt(QPointF inImage, const PictureView& view) const {
  const QTransform toDevice = view.deviceFromImage();
  const QPointF at = toDevice.map(inImage) / view.dpr;
  QStringList found;
  for (const Scanpath& person : paths_.people)
    for (const auto& stop : person.stops) {
      const QPointF off = placeOf(stop, toDevice) / view.dpr - at;
      if (std::hypot(off.x(), off.y()) > radius(stop, view)) continue;
      QString text = person.person.empty()
                         ? QStringLiteral("%1").arg(stop.number)
                         : QStringLiteral("%1, %2").arg(QString::fromStdString(person.person)).arg(stop.number);
      if (!paths_.ordered) text = QString::fromStdString(person.person);
      if (stop.duration > 0)
        text += (text.isEmpty() ? "" : ": ") + QStringLiteral("%1 ms").arg(std::lround(stop.duration));
      found << text;
    }
  constexpr qsizetype kShown = 6;
  if (found.size() > kShown) found = found.mid(0, kShown) << QStringLiteral("…");
  return found.join(QLatin1Char('\n'));
}

}  // namespace sightline::ui
