// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFile>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <QStyleFactory>
#include <algorithm>

// Must stand outside any namespace. A static library's resources are only linked in when someone asks for them.
static void initialiseTheme() {
  Q_INIT_RESOURCE(theme);
  Q_INIT_RESOURCE(icons);
}

namespace sightline::ui {

namespace {

struct Chrome {
  const char *window, *base, *alternate, *button, *line, *text, *muted, *accent, *onAccent, *tooltip, *hover, *check;
};
// Neutral greys. The accent is a violet that is none of the models' colours and none of the palettes' ends.
constexpr Chrome kLight{"#f1f1f1", "#ffffff", "#f7f7f7", "#fbfbfb", "#d2d2d2", "#1f1f1f",
                        "#666666", "#5a57c9", "#ffffff", "#fcfcfc", "#e6e6e6", ":/icons/check-light.svg"};
constexpr Chrome kDark{"#272727", "#1d1d1d", "#232323", "#333333", "#434343", "#e4e4e4",
                       "#a0a0a0", "#8f8cf2", "#141414", "#343434", "#3a3a3a", ":/icons/check-dark.svg"};

QPalette paletteFrom(const Chrome& c) {
  QPalette p;
  const QColor window(c.window), base(c.base), text(c.text), muted(c.muted), line(c.line), accent(c.accent);
  p.setColor(QPalette::Window, window);
  p.setColor(QPalette::WindowText, text);
  p.setColor(QPalette::Base, base);
  p.setColor(QPalette::AlternateBase, QColor(c.alternate));
  p.setColor(QPalette::Text, text);
  p.setColor(QPalette::Button, QColor(c.button));
  p.setColor(QPalette::ButtonText, text);
  p.setColor(QPalette::BrightText, text);
  p.setColor(QPalette::ToolTipBase, QColor(c.tooltip));
  p.setColor(QPalette::ToolTipText, text);
  p.setColor(QPalette::PlaceholderText, muted);
  p.setColor(QPalette::Highlight, accent);
  p.setColor(QPalette::HighlightedText, QColor(c.onAccent));
  p.setColor(QPalette::Link, accent);
  p.setColor(QPalette::LinkVisited, accent);
  p.setColor(QPalette::Light, QColor(c.button));
  p.setColor(QPalette::Midlight, QColor(c.hover));
  p.setColor(QPalette::Mid, line);
  p.setColor(QPalette::Dark, line.darker(110));
  p.setColor(QPalette::Shadow, line.darker(130));
  QColor faded = muted;
  faded.setAlpha(150);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    p.setColor(QPalette::Disabled, role, faded);
  p.setColor(QPalette::Disabled, QPalette::Highlight, line);
  return p;
}

/// The style sheet names its colours as @name; one text serves both themes.
QString styleSheetFrom(const Chrome& c) {
  QFile file(":/theme/sightline.qss");
  if (!file.open(QIODevice::ReadOnly)) return {};
  QString text = QString::fromUtf8(file.readAll());
  const std::pair<const char*, const char*> names[]{
      {"@window", c.window}, {"@base", c.base},       {"@alternate", c.alternate}, {"@button", c.button},
      {"@line", c.line},     {"@text", c.text},       {"@muted", c.muted},         {"@onaccent", c.onAccent},
      {"@accent", c.accent}, {"@tooltip", c.tooltip}, {"@hover", c.hover},         {"@check", c.check}};
  for (const auto& [name, colour] : names) text.replace(QLatin1String(name), QLatin1String(colour));
  return text;
}

constexpr const char* kFamilies[] = {"Noto Sans", "DejaVu Sans"};

constexpr auto kPortal = "org.freedesktop.portal.Desktop";
constexpr auto kPortalPath = "/org/freedesktop/portal/desktop";
constexpr auto kPortalSettings = "org.freedesktop.portal.Settings";
constexpr auto kAppearance = "org.freedesktop.appearance";
constexpr auto kColourScheme = "color-scheme";

/// The portal wraps the value once or twice in variants; 1 means dark is preferred.
bool saysDark(QVariant value) {
  while (value.canConvert<QDBusVariant>()) value = value.value<QDBusVariant>().variant();
  return value.toUInt() == 1;
}

}  // namespace

QPalette printPalette() { return paletteFrom(kLight); }

QString themeId(ThemeChoice choice) {
  return choice == ThemeChoice::Light ? "light" : choice == ThemeChoice::Dark ? "dark" : "system";
}

ThemeChoice themeFromId(const QString& id) {
  return id == "light" ? ThemeChoice::Light : id == "dark" ? ThemeChoice::Dark : ThemeChoice::System;
}

void useProgramFont(double size) {
  QFont font = QApplication::font();
  QStringList families = font.families();
  if (families.isEmpty() || families.front() != QLatin1String(kFamilies[0])) {
    families.prepend(QLatin1String(kFamilies[1]));
    families.prepend(QLatin1String(kFamilies[0]));
  }
  font.setFamilies(families);
  if (font.pointSizeF() > 0) font.setPointSizeF(font.pointSizeF() * std::clamp(size, 0.5, 3.0));
  QApplication::setFont(font);
}

Theme::Theme(QApplication& application, bool systemDark)
    : application_(application), systemDark_(systemDark || ui::isDark(QApplication::palette())) {
  initialiseTheme();
  QApplication::setStyle(QStyleFactory::create("Fusion"));
}
Theme::~Theme() = default;

bool Theme::isDark() const { return choice_ == ThemeChoice::Dark || (choice_ == ThemeChoice::System && systemDark_); }

void Theme::setChoice(ThemeChoice choice) {
  choice_ = choice;
  apply();
}

void Theme::setSystemDark(bool dark) {
  if (dark == systemDark_) return;
  systemDark_ = dark;
  if (choice_ == ThemeChoice::System) apply();
}

void Theme::apply() {
  const Chrome& chrome = isDark() ? kDark : kLight;
  QApplication::setPalette(paletteFrom(chrome));
  application_.setStyleSheet(styleSheetFrom(chrome));
  Q_EMIT changed();
}

void Theme::followSystem() {
  auto bus = QDBusConnection::sessionBus();
  if (!bus.isConnected()) return;  // no desktop session: the palette seen at the start stands
  bus.connect(kPortal, kPortalPath, kPortalSettings, "SettingChanged", this,
              SLOT(portalSettingChanged(QString, QString, QDBusVariant)));
  auto call = QDBusMessage::createMethodCall(kPortal, kPortalPath, kPortalSettings, "Read");
  call << QString(kAppearance) << QString(kColourScheme);
  auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
  connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
    const QDBusPendingReply<QDBusVariant> reply = *watcher;
    if (reply.isValid()) setSystemDark(saysDark(QVariant::fromValue(reply.value())));
    watcher->deleteLater();
  });
}

void Theme::portalSettingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
  if (group == kAppearance && key == kColourScheme) setSystemDark(saysDark(value.variant()));
}

bool isDark(const QPalette& palette) {
  return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}
QColor mutedText(const QPalette& palette) { return palette.color(QPalette::Active, QPalette::PlaceholderText); }
QColor hairline(const QPalette& palette) { return palette.color(QPalette::Active, QPalette::Mid); }
QColor warningColour(const QPalette& palette) {
  return isDark(palette) ? QColor(0xff, 0x9d, 0x7a) : QColor(0xb3, 0x3a, 0x0e);
}
QColor modelColour(const ModelSpec& model) { return QColor(QString::fromStdString(colourOf(model))); }

std::vector<QColor> modelColours(const std::vector<ModelSpec>& models) {
  std::vector<QColor> colours;
  for (const ModelSpec& model : models) colours.push_back(modelColour(model));
  return colours;
}

QString techniqueText(Technique technique) { return QString::fromStdString(techniqueName(technique)); }

void fillBar(QPainter& painter, const QRectF& rect, const QColor& colour, Technique technique) {
  if (rect.width() <= 0) return;
  if (technique == Technique::GradCam) {
    painter.fillRect(rect, colour);
    return;
  }
  QColor ground = colour;
  ground.setAlphaF(0.28f);
  painter.fillRect(rect, ground);
  constexpr double kStripe = 2, kPeriod = 4;
  for (double x = rect.left(); x < rect.right(); x += kPeriod)
    painter.fillRect(QRectF(x, rect.top(), std::min(kStripe, rect.right() - x), rect.height()), colour);
}

namespace {
/// `target` at so much of another font's size, be that in points or in pixels (figures).
QFont withSizeOf(const QFont& font, double factor, QFont target) {
  if (font.pixelSize() > 0)
    target.setPixelSize(std::max(1, static_cast<int>(std::lround(font.pixelSize() * factor))));
  else
    target.setPointSizeF(font.pointSizeF() * factor);
  return target;
}
}  // namespace

QFont tabularFont(const QFont& font) {
  const QFontMetricsF metrics(font);
  const double width = metrics.horizontalAdvance('0');
  for (const char figure : {'1', '2', '3', '4', '5', '6', '7', '8', '9'})
    if (std::abs(metrics.horizontalAdvance(QLatin1Char(figure)) - width) > 0.05) {
      QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
      return withSizeOf(font, 1, fixed);
    }
  return font;
}

QFont smallFont(const QFont& font) { return withSizeOf(font, 0.88, font); }

QFont headingFont(const QFont& font) {
  QFont heading = font;
  heading.setWeight(QFont::DemiBold);
  return heading;
}

}  // namespace sightline::ui
