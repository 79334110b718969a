// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <QWidget>
#include <memory>
#include <vector>

#include "core/study/layer_strip.h"
#include "ui/session/latest_job.h"
#include "ui/session/study_session.h"

class QLabel;
class QStandardItem;
class QStandardItemModel;
class QToolButton;
class QTreeView;

namespace sightline::ui {

class LayerSlider;
class LayerStripModel;
class LayerStripView;

/// Layer choice of one model: a slider through its candidate layers in order of execution, a film strip of what each of
/// them shows on the current image, and, when opened, the
/// tree of all its modules, where several can be ticked; those without a usable output are grey and say why.
class ModelLayerRow : public QWidget {
  Q_OBJECT
 public:
  ModelLayerRow(StudySession* session, int model, QWidget* parent = nullptr);
  void refresh();     ///< from the session's settings
  void takeLayers();  ///< the engine knows the model's layers now
  void takeStrip();   ///< the engine may know more small maps
  [[nodiscard]] int model() const { return model_; }
  [[nodiscard]] LayerStripView* strip() const { return strip_; }
  [[nodiscard]] LayerStripModel* layers() const { return layers_; }

 private:
  void choose(std::vector<std::string> layers);
  /// The layer of an empty choice; empty while nobody knows.
  [[nodiscard]] std::string standardLayer() const;
  void chooseFromTree();
  void fillTree();

  StudySession* session_;
  int model_;
  std::shared_ptr<const ModelLayers> known_;
  QLabel *name_, *chip_, *text_;
  LayerSlider* slider_;
  LayerStripModel* layers_;
  LayerStripView* strip_;
  QToolButton *all_, *reset_;
  QTreeView* tree_;
  QStandardItemModel* modules_;
  std::vector<std::pair<std::string, QStandardItem*>> usable_;  ///< in order of execution
  bool refreshing_ = false;
};

/// The Target layer dock: from which layers the Grad-CAM maps are taken, for every model. Scrubbing costs no
/// computing: one pass has collected the maps of all candidate layers.
class LayerPanel : public QWidget {
  Q_OBJECT
 public:
  explicit LayerPanel(StudySession* session, QWidget* parent = nullptr);
  [[nodiscard]] ModelLayerRow* row(int model) const { return rows_[static_cast<std::size_t>(model)]; }

 protected:
  void hideEvent(QHideEvent* event) override;

 private:
  struct Numbers {
    std::shared_ptr<const LayerStrip> strip;
    std::vector<CellScores> scores;
  };
  /// Asks for the strips that can be seen, and only for those.
  void wantStrips();
  void changeImage();
  void takeStrips();
  void countAgain();  ///< the scores, under the current settings

  StudySession* session_;
  std::vector<ModelLayerRow*> rows_;
  LatestJob<std::vector<Numbers>> numbers_;
  QTimer want_;  ///< a moment after the image, so that leafing through images costs nothing here
  std::pair<int, std::vector<int>> wanted_{-1, {}};  ///< image, models
};

}  // namespace sightline::ui
