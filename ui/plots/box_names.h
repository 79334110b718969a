// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFontMetricsF>
#include <QString>

#include "core/analysis/study_statistics.h"

namespace sightline::ui {

/// Whether a name is too wide even in two lines. @param width  in pixels
[[nodiscard]] bool isNameCut(const QString& name, const QFontMetricsF& metrics, double width);
/// A name in at most two lines for `width` pixels: broken at a blank, after a hyphen or between the words of
/// "EfficientNet"; lines that are still too wide are shortened with dots.
[[nodiscard]] QString fittedName(const QString& name, const QFontMetricsF& metrics, double width);
/// "396 missing"; empty when no map is.
[[nodiscard]] QString missingText(const ScoreGroup& group);
/// How many maps a box stands for, and how many are left out, in lines for `width` pixels.
/// @param shortForm  "4 of 400" for "n = 4, 396 missing"
[[nodiscard]] QString countLines(const ScoreGroup& group, const QFontMetricsF& metrics, double width, bool shortForm);

}  // namespace sightline::ui
