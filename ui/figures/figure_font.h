// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFont>

namespace sightline::ui {

/// The font with each letter by itself. Qt 6.4 writes "ffi" into PDF as one glyph, so that a search for "EfficientNet"
/// finds nothing; it leaves that away as soon as letters are spaced, by however little.
inline QFont withoutLigatures(QFont font) {
  font.setLetterSpacing(QFont::PercentageSpacing, 100.01);
  return font;
}

}  // namespace sightline::ui
