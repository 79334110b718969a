// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>
#include <QSizeF>
#include <QString>
#include <functional>
#include <string>

class QCPPainter;

namespace sightline::ui {

/// Paints a figure of a known size; called with the dots an inch of the device. The painter is of QCustomPlot's kind,
/// for plots; whoever needs a QPainter takes it as one.
struct FigurePainter {
  QSizeF inches;
  std::function<void(QCPPainter& painter, double dpi)> paint;
};

/// Formats by suffix: .pdf and .svg (vectors, real text), .png and .tif/.tiff (600 dots an inch).
/// The recipe (a session file's text) goes into the file: XMP metadata in PDF, `<desc>` in SVG, a text chunk in PNG;
/// TIFF has no place for it, so it lies beside it as NAME.sightline. Everything is written to a temporary file first.
/// @throws Error InvalidOption for another suffix, Io
void writeFigure(const QString& path, const FigurePainter& figure, const QString& title, const std::string& recipe);

/// The recipe that a figure carries; empty where it has none. @throws Error FileNotFound, Io.
std::string recipeOf(const QString& path);
/// Whether the suffix is one that can carry a recipe.
bool mayCarryRecipe(const QString& path);

/// The figure as pixels, for previews and the clipboard.
QImage drawn(const FigurePainter& figure, double dpi);

}  // namespace sightline::ui
