// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QFont>
#include <QPalette>
#include <QRectF>
#include <QString>
#include <QStringList>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/analysis/threshold_surface.h"
#include "core/dataset/people_count.h"

class QPainter;

namespace sightline::ui {

/// A cell of a plane: its colour and whether lines are drawn over it.
struct PlaneCell {
  QColor colour;         ///< invalid: nothing is known there, drawn empty
  bool hatched = false;  ///< so that a meaning never hangs on colour alone
};

/// A plane of settings as a grid of coloured cells, for the window and for print: the value of a binarisation rule
/// from left to right, how many people must agree from bottom (one) to top, a ring at the current setting, a diamond
/// at the best. Lengths are in the painter's units; the type is the font's.
struct PlaneDrawing {
  /// Screen: cells are one image. Print: they are shapes, joined without gaps, and titles take as many lines as they
  /// need.
  enum class For : std::uint8_t { Screen, Print };

  RuleAxis axis;
  int people = 0;
  PeopleKnown known = PeopleKnown::Counted;  ///< whether these are people, or shares of the marks
  std::vector<PlaneCell> cells;              ///< row by row, one person first; as many as the axis has values in each
  QString title, note;                       ///< what it is, in bold; and what is to be said of it
  int titleRows = 1;                         ///< lines kept for both
  bool valueAxis = true,
       peopleAxis = true;         ///< words and numbers; a plane among several leaves out what its neighbours say
  std::optional<double> current;  ///< the current value; may lie between cells
  int currentPeople = 0;
  std::optional<std::size_t> best;
  int bestPeople = 0;

  /// A rule of another kind is nowhere on the axis.
  void markCurrent(const BinarisationRule& rule, const AgreementRule& agreement);
  /// Room for the words of the axes.
  [[nodiscard]] static double valueAxisHeight(const QFont& font);
  [[nodiscard]] double peopleAxisWidth(const QFont& font) const;
  /// "title: note"
  [[nodiscard]] QString words() const;
  /// Lines that title and note take in `width`.
  [[nodiscard]] QStringList titleLines(const QFont& font, double width) const;
  /// Where the cells are.
  [[nodiscard]] QRectF area(const QRectF& whole, const QFont& font) const;
  /// @param column  in cells from the left edge
  [[nodiscard]] QPointF at(const QRectF& area, double column, int ofPeople) const;
  [[nodiscard]] std::optional<double> columnOf(double value) const;
  void paint(QPainter& painter, const QRectF& whole, const QFont& font, const QPalette& palette,
             For use = For::Screen) const;

 private:
  [[nodiscard]] QString peopleTick(int n) const;
  void paintTicks(QPainter& painter, const QRectF& whole, const QRectF& plane, const QPalette& palette) const;
  void paintCells(QPainter& painter, const QRectF& plane, For use) const;
  void paintHatch(QPainter& painter, const QRectF& plane, const QPalette& palette) const;
};

/// Lines from lower left to upper right over a rectangle, as shapes; neighbours' lines meet.
void paintHatching(QPainter& painter, const QRectF& rect, const QColor& colour);
/// The ring and the diamond of planes, for legends too; light within dark, so that they are seen on any colour.
void paintRing(QPainter& painter, const QPointF& centre);
void paintDiamond(QPainter& painter, const QPointF& centre);

}  // namespace sightline::ui
