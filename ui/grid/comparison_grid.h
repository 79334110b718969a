// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <map>
#include <memory>
#include <optional>

#include "ui/grid/cell_pictures.h"
#include "ui/grid/fixation_layer.h"
#include "ui/grid/grid_layout.h"
#include "ui/grid/grid_painter.h"
#include "ui/grid/linked_view.h"
#include "ui/session/study_session.h"
#include "ui/widgets/value_source.h"

class QMenu;
class QScrollBar;

namespace sightline::ui {

/// The heart of the window: the current image, what people marked in it, and the maps of all models (columns)
/// and techniques (rows) side by side. All cells share one zoom, one position and one cross-hair. Painting only
/// looks things up; what is missing is asked from the engine by setWanted() and painted when it comes. Where there
/// is no room for all models or techniques, scroll bars move through them beside the image, a whole one at a time.
///
/// Keys: left/right image, Tab and up/down cell, Enter enlarge, Esc back, + - zoom, F fit, Ctrl+arrows move,
/// Space or B held: the bare image; Shift+left/right the divider, while there is one (DisplaySettings::swipe).
///
/// With a map pinned (DisplaySettings::pinned) every other cell shows its map minus that one, on one scale.
class ComparisonGrid : public QWidget, public ValueSource {
  Q_OBJECT
 public:
  explicit ComparisonGrid(StudySession* session, QWidget* parent = nullptr);
  [[nodiscard]] TextTable values() const override;

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

  [[nodiscard]] GridLayout gridLayout() const;
  [[nodiscard]] const LinkedView& view() const { return view_; }
  [[nodiscard]] std::optional<GridPlace> enlarged() const { return enlarged_; }
  [[nodiscard]] GridPlace focusedCell() const { return focused_; }
  [[nodiscard]] bool isBlinking() const { return blinking_; }
  /// The pointer's place in the image (relative coordinates); empty while it is elsewhere.
  [[nodiscard]] std::optional<QPointF> pointer() const { return pointer_; }
  /// What a cell says about the pixel under the pointer: "0.83", "7 of 10 people"; empty without a pointer.
  [[nodiscard]] QString readout(GridPlace place);
  /// Where the divider of all cells is, as a share of what is shown of the image.
  [[nodiscard]] double divider() const { return divider_; }
  /// Its place in a cell, in the widget's coordinates; empty while there is none.
  [[nodiscard]] std::optional<double> dividerIn(const GridLayout::Cell& cell) const;
  /// The cell that the others are compared with.
  [[nodiscard]] std::optional<GridPlace> pinned() const;
  /// What can be done with a cell, and with its row and its model.
  [[nodiscard]] std::unique_ptr<QMenu> cellMenu(GridPlace place);
  /// What can be done with a model; opened from its heading.
  [[nodiscard]] std::unique_ptr<QMenu> modelMenu(int model);
  enum class ModelAction { Hide, MoveLeft, MoveRight, Rename, Replace, Remove };
  Q_ENUM(ModelAction)

 public Q_SLOTS:
  /// Compares the other maps with the one that has the focus; ends that when it is the pinned one already.
  void togglePinned();
  void zoomIn();
  void zoomOut();
  void fitView();
  void enlarge(sightline::ui::GridPlace place);
  void showAllCells();

 Q_SIGNALS:
  void previousImageRequested();
  void nextImageRequested();
  void modelActionRequested(int model, sightline::ui::ComparisonGrid::ModelAction action);
  void paintRequested();   ///< of the one who marks this image
  void lineupRequested();  ///< all models and rows are to be chosen
  void saveMapRequested(const sightline::CellKey& key);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  bool event(QEvent* event) override;
  bool focusNextPrevChild(bool next) override;

 private:
  static constexpr double kZoomStep = 1.25;
  struct Numbers {
    std::shared_ptr<const CellResult> result;
    int settingsSerial = -1;
    CellScores scores;
  };

  void addModelActions(QMenu& menu, int model);
  void addRowActions(QMenu& menu, int row);
  [[nodiscard]] std::optional<int> modelOfHeader(const GridLayout& layout, QPoint at) const;
  [[nodiscard]] QRect paintButton(const GridLayout& layout) const;  ///< "Paint here"; empty: there is no room
  void popUp(std::unique_ptr<QMenu> menu, QPoint at);               ///< in the widget's coordinates
  void showImage();                                                 ///< the current image changed
  void takePicture();                                               ///< image or mask may have been loaded
  void updateWanted();
  [[nodiscard]] bool isSwiping() const;
  [[nodiscard]] bool isOnDivider(const GridLayout::Cell& cell, QPointF at) const;
  void dragDivider(double pixels);
  void moveDivider(double share);
  void keepDivider();  ///< a drag is over: what the session remembers
  void pin(std::optional<GridPlace> place);
  /// The map that a cell is compared with; null when it shows itself.
  [[nodiscard]] std::shared_ptr<const CellResult> pinnedFor(GridPlace place) const;
  [[nodiscard]] QString nameOf(GridPlace place) const;
  [[nodiscard]] QString differenceText(GridPlace place, const std::shared_ptr<const CellResult>& result,
                                       const std::shared_ptr<const CellResult>& against);
  void setPointer(std::optional<QPointF> inImage);
  void setBlinking(bool on);
  void moveFocus(int rows, int columns);
  void zoomAtCentre(double factor);
  void pan(QPointF delta);
  [[nodiscard]] QSize frameSize() const;
  [[nodiscard]] bool hasMaskFile() const;
  [[nodiscard]] Message maskProblem() const;  ///< why the image's own mask does not count; empty: it does
  [[nodiscard]] const DatasetItem& currentItem() const;
  [[nodiscard]] int votesNeededNow() const;
  [[nodiscard]] CellKey keyOf(GridPlace place) const;
  [[nodiscard]] bool hasMaps(int row) const { return row < static_cast<int>(rows_.size()); }
  /// The image and people's mask take two rows even where there is one technique.
  [[nodiscard]] int rowCount() const { return std::max(GridLayout::kRows, static_cast<int>(rows_.size())); }
  void placeBars();  ///< after whatever changes which cells there is room for
  void scrollTo(GridPlace place);
  void scrollBy(QScrollBar* bar, double steps);
  /// Techniques were added or taken away.
  void updateRows();
  [[nodiscard]] QColor colourOfModel(int model) const { return modelColours_[static_cast<std::size_t>(model)]; }
  const CellScores& numbers(GridPlace place, const std::shared_ptr<const CellResult>& result);
  void updateCell(GridPlace place);
  void updateMaps();  ///< what settings and display act on; words that stay are not drawn again
  /// Title and headers, when the snapshot tells something new: do the models agree, are they right? Everything
  /// else of the snapshot is recounted here.
  void updateVerdicts();
  void describeFocus();  ///< for screen readers

  void paintHeader(GridPainter& painter, const GridLayout& layout, int column);
  void paintCaption(GridPainter& words, const GridLayout::Cell& cell);
  void prepareMaps(const GridLayout& layout, const QRegion& region, const PictureView& view);
  void paintFailure(GridPainter& words, const GridLayout& layout);
  void paintReference(QPainter& painter, GridPainter& words, const GridLayout::Cell& cell, const PictureView& view,
                      bool stacked);
  void paintMap(QPainter& painter, GridPainter& words, const GridLayout::Cell& cell, const PictureView& view,
                bool stacked);
  void paintPicture(QPainter& painter, const GridLayout::Cell& cell, const PictureView& view, const QImage& image);
  /// The image alone left of the divider, while there is one.
  void paintSplit(QPainter& painter, GridPainter& words, const GridLayout::Cell& cell, const PictureView& view,
                  const QImage& image);
  /// Where people looked, over what the cell shows.
  void paintFixations(QPainter& painter, const GridLayout::Cell& cell, const PictureView& view);
  [[nodiscard]] bool showsFixations() const;
  /// Whose fixations a point of the widget is on.
  [[nodiscard]] QString fixationsAt(const GridLayout::Cell& cell, QPoint at) const;
  [[nodiscard]] GridPainter::State stateOf(const CellKey& key) const;
  [[nodiscard]] GridPainter::Title titleContent() const;
  [[nodiscard]] GridPainter::Footer footerContent(GridPlace place, const std::shared_ptr<const CellResult>& result);
  [[nodiscard]] GridPainter::Legend legendContent() const;
  [[nodiscard]] bool anythingCutOff() const;
  [[nodiscard]] QString cellToolTip(const GridLayout::Cell& cell, QPoint at, bool stacked);
  [[nodiscard]] QString toolTipAt(QPoint at);
  [[nodiscard]] QString sentenceOf(GridPlace place);

  StudySession* session_;
  QScrollBar *columnsBar_, *rowsBar_;
  CellPictures pictures_;
  FixationLayer fixations_;
  int fixationsOf_ = -1;  ///< the image whose fixations are in it
  LinkedView view_;
  std::vector<QColor> modelColours_;
  std::map<GridPlace, Numbers> numbers_;
  std::vector<std::optional<bool>> shownVerdicts_;
  int settingsSerial_ = 0;
  std::vector<std::vector<std::string>> shownLayers_;  ///< in the captions
  std::map<Technique, OptionValues> shownOptions_;
  std::optional<GridPlace> enlarged_;
  GridPlace focused_{0, 1};
  std::vector<Technique> rows_;
  std::optional<QPointF> pointer_;
  std::optional<QPointF> dragFrom_;
  bool blinking_ = false;
  double divider_ = 0.5;
  bool draggingDivider_ = false;
};

}  // namespace sightline::ui
