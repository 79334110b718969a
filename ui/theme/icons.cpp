// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

// Must stand outside any namespace. A static library's resources are only linked in when someone asks for them.
static void initialiseIcons() { Q_INIT_RESOURCE(icons); }

namespace sightline::ui {

namespace {

class PaletteIconEngine : public QIconEngine {
 public:
  explicit PaletteIconEngine(QString name) : name_(std::move(name)) {
    QFile file(":/icons/" + name_ + ".svg");
    if (file.open(QIODevice::ReadOnly)) svg_ = file.readAll();
    Q_ASSERT_X(!svg_.isEmpty(), "icon", qPrintable(name_));
  }

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    const double ratio = painter->device()->devicePixelRatioF();
    painter->drawPixmap(rect, drawn(rect.size() * ratio, mode, ratio));
  }
  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override { return drawn(size, mode, 1); }
  QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal) override {
    return drawn(size, mode, 1);
  }
  [[nodiscard]] QIconEngine* clone() const override { return new PaletteIconEngine(name_); }
  bool isNull() override { return svg_.isEmpty(); }

 private:
  [[nodiscard]] QPixmap drawn(const QSize& size, QIcon::Mode mode, double ratio) const {
    const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
    const QColor colour = QApplication::palette().color(
        group, mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText);
    const QString key =
        QStringLiteral("sightline/%1/%2x%3/%4").arg(name_).arg(size.width()).arg(size.height()).arg(colour.rgba());
    QPixmap result;
    if (!QPixmapCache::find(key, &result)) {
      QByteArray svg = svg_;
      svg.replace("currentColor", colour.name().toLatin1());
      QSvgRenderer renderer(svg);
      result = QPixmap(size);
      result.fill(Qt::transparent);
      QPainter painter(&result);
      painter.setOpacity(colour.alphaF());
      renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(size)));
      painter.end();
      QPixmapCache::insert(key, result);
    }
    result.setDevicePixelRatio(ratio);
    return result;
  }

  QString name_;
  QByteArray svg_;
};

}  // namespace

QIcon icon(const char* name) {
  initialiseIcons();
  return QIcon(new PaletteIconEngine(QString::fromLatin1(name)));
}

}  // namespace sightline::ui
