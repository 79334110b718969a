// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <gtest/gtest.h>

#include <QApplication>
#include <QFont>
#include <QFontInfo>
#include <ostream>

namespace sightline::ui {

/// A font that layouts must hold with.
struct LayoutFont {
  const char *name, *family, *package;
  int stretch;  ///< per cent of the family's own width
};
inline void PrintTo(const LayoutFont& font, std::ostream* out) {
  *out << font.family << " at " << font.stretch << " %";
}

/// The window's own font, the one that stands in for it (wider), and one a fifth wider still.
inline const auto kLayoutFonts = ::testing::Values(LayoutFont{"NotoSans", "Noto Sans", "fonts-noto-core", 100},
                                                   LayoutFont{"DejaVuSans", "DejaVu Sans", "fonts-dejavu-core", 100},
                                                   LayoutFont{"Wide", "DejaVu Sans", "fonts-dejavu-core", 120});
inline const auto layoutFontName = [](const auto& font) { return std::string(font.param.name); };

/// First base of a fixture: the application has the parameter's font from before the first widget to after the last.
class WithLayoutFont : public ::testing::WithParamInterface<LayoutFont> {
 protected:
  WithLayoutFont() { use(); }
  ~WithLayoutFont() override { QApplication::setFont(before_); }

 private:
  void use() {
    QFont font = before_;
    font.setFamilies({QString::fromLatin1(GetParam().family)});
    ASSERT_EQ(QFontInfo(font).family().toStdString(), GetParam().family) << "install " << GetParam().package;
    const int plain = QFontMetrics(font).horizontalAdvance(QString(40, 'n'));
    font.setStretch(GetParam().stretch);
    ASSERT_NEAR(100.0 * QFontMetrics(font).horizontalAdvance(QString(40, 'n')) / plain, GetParam().stretch, 6)
        << "fonts are not widened here";
    QApplication::setFont(font);
  }
  QFont before_ = QApplication::font();
};

}  // namespace sightline::ui
