// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

#include "core/models/model_spec.h"
#include "core/techniques/technique.h"

class QApplication;
class QDBusVariant;
class QPainter;
class QRectF;

namespace sightline::ui {

/// Distances in device-independent pixels: everything sits on this grid (half steps inside controls).
inline constexpr int kGap = 8, kHalfGap = 4;

enum class ThemeChoice { System, Light, Dark };
/// "system", "light", "dark" and back (anything else is System).
QString themeId(ThemeChoice choice);
ThemeChoice themeFromId(const QString& id);

/// Makes Noto Sans, which the window is designed with, the program's font, at the size the desktop asks for; DejaVu
/// Sans and then the desktop's own font stand in where it is not installed. Layouts hold with any of them. Call before
/// widgets are made.
/// @param size  factor of all text, beside the desktop's own size
void useProgramFont(double size = 1);

/// The program's look: Fusion under a neutral grey palette with one accent, light or dark. Images carry the
/// colour; the chrome does not. One object, owned by main(); panels only read QPalette and the functions below.
class Theme : public QObject {
  Q_OBJECT
 public:
  /// Remembers the desktop's own palette (dark or light) before replacing it.
  explicit Theme(QApplication& application, bool systemDark);
  ~Theme() override;

  void setChoice(ThemeChoice choice);
  [[nodiscard]] ThemeChoice choice() const { return choice_; }
  [[nodiscard]] bool isDark() const;
  /// What the desktop asked for when last heard of.
  [[nodiscard]] bool systemDark() const { return systemDark_; }
  /// Asks the desktop portal (org.freedesktop.appearance) for light or dark and follows its changes. Waits for
  /// nothing; call after the first paint.
  void followSystem();

 Q_SIGNALS:
  void changed();

 private Q_SLOTS:
  void portalSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

 private:
  void setSystemDark(bool dark);
  void apply();
  QApplication& application_;
  ThemeChoice choice_ = ThemeChoice::System;
  bool systemDark_ = false;
};

/// Colours for what is set on paper: the light theme on white.
QPalette printPalette();
/// Whether this palette is a dark one: for things painted by hand.
bool isDark(const QPalette& palette);
/// Secondary text and hairlines that go with a palette.
QColor mutedText(const QPalette& palette);
QColor hairline(const QPalette& palette);
/// Text colour of a warning or failure on this palette.
QColor warningColour(const QPalette& palette);

/// The model's colour everywhere, that of colourOf().
QColor modelColour(const ModelSpec& model);
std::vector<QColor> modelColours(const std::vector<ModelSpec>& models);
/// What people marked: `#F0E442`; drawn with a dark halo so that it shows on any image.
inline QColor humanColour() { return QColor(0xF0, 0xE4, 0x42); }

/// The name of a technique.
QString techniqueText(Technique technique);

/// Fills a bar in a model's colour: solid for Grad-CAM, striped for XRAI, so that technique never hangs on
/// colour alone. `rect` in the painter's coordinates.
void fillBar(QPainter& painter, const QRectF& rect, const QColor& colour, Technique technique);

/// `font` if its figures are equally wide, else the system's fixed-width font at the same size, so that numbers
/// that change in place do not wobble.
QFont tabularFont(const QFont& font);
/// A font a step smaller, for captions.
QFont smallFont(const QFont& font);
/// Semi-bold, for panel headings.
QFont headingFont(const QFont& font);

}  // namespace sightline::ui
