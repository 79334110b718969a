// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPainter>
#include <QSizeF>
#include <QString>
#include <memory>
#include <vector>

#include "core/study/cell_result.h"
#include "ui/figures/figure_legend.h"
#include "ui/session/study_session.h"

namespace sightline::ui {

/// How a figure is set, at its final size in print.
struct FigureStyle {
  /// TwoLines: an image over its mask on the left, a line of maps per technique. OneLine: input, mask and all maps in
  /// one line per image.
  enum class Arrangement { TwoLines, OneLine };
  Arrangement arrangement = Arrangement::TwoLines;
  double widthInches = 6.875;  ///< two columns of a CVPR paper; one column is 3.25
  double fontPoints = 8;
  bool scores = true;       ///< the chosen metric under each map
  bool predictions = true;  ///< predicted class and probability above the maps
  bool legend = true;       ///< what colours and lines mean
  bool operator==(const FigureStyle&) const = default;
};

/// Everything a comparison figure shows, taken from a session at one moment; safe to use on any thread.
struct FigureContent {
  std::shared_ptr<const StudyDefinition> study;
  AnalysisSettings settings;
  DisplaySettings display;
  struct Row {
    int image = 0;
    std::vector<std::shared_ptr<const CellResult>> maps;  ///< [model * techniques + technique]; null: not computed
    std::vector<std::optional<bool>> correct;             ///< per model, whether its prediction is right
  };
  std::vector<Row> rows;

  /// @param images  indices into the study
  static FigureContent of(StudySession& session, const std::vector<int>& images);
};

/// The comparison figure of the published study (its Figure 1): images, what people marked, and a map per model and
/// technique, with outlines and axes as vectors. Reads images and masks from their files. Not thread-safe; may be
/// made and used on any one thread.
class ComparisonFigure {
 public:
  /// @throws Error when an image or a mask cannot be read
  ComparisonFigure(FigureContent content, FigureStyle style);
  ~ComparisonFigure();

  [[nodiscard]] QSizeF sizeInches() const;
  /// @param dpi  of the painter's device; images are put in with its dots an inch, at most 600, and with 300 where the
  ///             device draws vectors
  void paint(QPainter& painter, double dpi);

 private:
  struct Row;
  struct Place;
  void layOut();
  void paintHeads(QPainter& painter);
  void paintRow(QPainter& painter, Row& row, double y, double dpi);
  void paintMap(QPainter& painter, Row& row, int model, int technique, const QRectF& frame, double dpi);
  void paintPrediction(QPainter& painter, const Row& row, int model, int technique, const QRectF& line) const;
  void paintFixations(QPainter& painter, const Row& row, const QRectF& target) const;
  [[nodiscard]] FigureLegend makeLegend() const;
  [[nodiscard]] PeopleCount legendPeople() const;
  [[nodiscard]] bool showsWrong() const;
  [[nodiscard]] QRectF mapFrame(const Row& row, int model, int technique, double y) const;
  [[nodiscard]] int lines() const;
  [[nodiscard]] int techniques() const;
  [[nodiscard]] int models() const { return static_cast<int>(content_.study->models.size()); }

  FigureContent content_;
  FigureStyle style_;
  std::vector<std::unique_ptr<Row>> rows_;
  FigureLegend legend_;
  double width_ = 0, height_ = 0, cell_ = 0, gap_ = 0, line_ = 0, left_ = 0, head_ = 0;  ///< 1/1440 inch
};

}  // namespace sightline::ui
