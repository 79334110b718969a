// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <QWidget>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/alignment/annotator_agreement.h"
#include "ui/plots/box_groups.h"
#include "ui/session/latest_job.h"
#include "ui/session/on_screen.h"
#include "ui/session/study_session.h"
#include "ui/widgets/value_source.h"

class QComboBox;
class QCustomPlot;
class QLabel;
class QRubberBand;
class QStackedLayout;

namespace sightline::ui {

class BoxFloors;
class BoxPlotColumns;
class BoxPlottable;
class PointMarks;
class CeilingLine;

/// Box plots of the chosen metric as in the published study's figure: by technique, by model, and by model within
/// each technique; or, within each technique, by the images' class or by Shared Interest case. Every map is a point:
/// hovering names it, a click makes its image the current one, a frame drawn around points picks their images out in
/// the browser (Esc lets them go). Follows slider drags: groups are exchanged in standing plots, nothing is made anew;
/// hidden, it does nothing.
class DistributionsPanel : public QWidget, public ValueSource {
  Q_OBJECT
 public:
  explicit DistributionsPanel(StudySession* session, QWidget* parent = nullptr);
  ~DistributionsPanel() override;

  using View = BoxPlotView;
  void setView(View view);
  [[nodiscard]] View view() const;

  /// For paper: no rings around the image on screen, and no name is cut off.
  /// @param width  of the plot on paper, in pixels  @param narrow  many boxes stand in plots below each other
  void setForPrint(double width, bool narrow);

  [[nodiscard]] TextTable values() const override;
  /// For tests and the export: the plot and its boxes (by technique, by model, Grad-CAM, XRAI).
  [[nodiscard]] QCustomPlot* plot() const { return plot_; }
  /// For tests: how many maps a study may have for its boxes to be made while the window waits.
  void setAnsweredAtOnce(std::size_t maps) { answeredAtOnce_ = maps; }
  /// How far people agree with each other; drawn as a line, for the IoU and where two or more painted the same image.
  [[nodiscard]] const std::optional<HumanCeiling>& ceiling() const { return ceiling_; }
  [[nodiscard]] const std::vector<BoxPlottable*>& boxes() const;
  [[nodiscard]] const BoxFloors& floors() const { return *floors_; }

 Q_SIGNALS:
  /// People want these plots as a figure.
  void figureRequested();

 protected:
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void buildPlot();
  void findClasses();
  void connectPointer();
  /// The plots within each technique follow the rows of the grid.
  void setRows(const std::vector<Technique>& rows);
  void refresh();
  void applyRange(bool settle);
  void updateCeiling(const StudySnapshot& snapshot);
  [[nodiscard]] QString ceilingWords() const;
  [[nodiscard]] QString meanMaskWords() const;
  void updateFloors(const BoxQuestion& question);
  void markCurrent();
  void hover(const QPoint& position);
  void click(const QPoint& position);
  void press(const QPoint& position);
  void drag(const QPoint& position);
  void release(const QPoint& position);
  void pickWithin(const BoxPlottable& boxes, const QRect& frame);
  void pickQuarter(bool highest);
  void showBoxes(BoxAnswer answer);
  void titlePlots(std::size_t groups);  ///< @param groups  of their own, within each technique; 0: none
  void showMenu(const QPoint& position);
  void describe();
  [[nodiscard]] QString nameOf(const CellKey& key) const;

  StudySession* session_;
  QComboBox* view_;
  QCustomPlot* plot_;
  QLabel *empty_, *awaited_ = nullptr;  ///< awaited_: over plots that have no boxes yet
  QStackedLayout* pages_;
  std::unique_ptr<BoxPlotColumns> columns_;
  PointMarks *current_ = nullptr, *hovered_ = nullptr;
  CeilingLine *ceilingLine_ = nullptr, *meanMaskLine_ = nullptr;
  BoxFloors* floors_;
  QLabel* ceilingLegend_;
  std::optional<HumanCeiling> ceiling_;
  QTimer settle_;
  QRubberBand* frame_;
  std::optional<QPoint> pressed_;  ///< where the left button went down on a plot
  Metric shownMetric_ = Metric::Iou;
  std::vector<std::string> classes_;                      ///< labels of the study, sorted
  std::shared_ptr<const std::vector<int>> classOfImage_;  ///< index in classes_; -1 without a label
  std::size_t answeredAtOnce_ = 20'000;  ///< maps; some 3 ms. The boxes of more are made behind the window
  LatestJob<std::shared_ptr<BoxAnswer>> job_;
  CatchUp seen_{this, [this] { refresh(); }};
};

}  // namespace sightline::ui
