// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QListView>
#include <string>
#include <vector>

#include "ui/controls/layer_strip_model.h"

namespace sightline::ui {

/// A film strip through the depth of a network: the small Grad-CAM of every layer on the current image, with its IoU.
///
/// A click chooses a layer, Ctrl+click adds one or takes one away, Shift+click takes all between; dragging scrubs. Left
/// and right choose the neighbour, Home and End the first and the last, Ctrl+left and right move without choosing, then
/// Ctrl+Space adds or takes away.
class LayerStripView : public QListView {
  Q_OBJECT
 public:
  explicit LayerStripView(LayerStripModel* layers, QWidget* parent = nullptr);

  /// The layers that the map is made of; brings the last of them into view when they differ from what is selected.
  void setChosen(const std::vector<std::string>& layers);
  /// In order of execution.
  [[nodiscard]] std::vector<std::string> chosen() const;
  /// Where a layer is painted, in the viewport's coordinates.
  [[nodiscard]] QRect itemRect(int row) const { return visualRect(layers_->index(row)); }

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void chosenByUser();  ///< chosen() is what the user wants now
  void seen();          ///< it is painted: its maps are wanted

 protected:
  void mouseMoveEvent(QMouseEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  [[nodiscard]] QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index,
                                                                     const QEvent* event) const override;

 private:
  void showChosen();
  LayerStripModel* layers_;
  std::vector<std::string> wanted_;  ///< what setChosen() said last
  bool taking_ = false;
};

}  // namespace sightline::ui
