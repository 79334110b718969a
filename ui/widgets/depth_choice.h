// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/analysis/layered_maps.h"
#include "ui/widgets/form.h"

namespace sightline::ui {

class StudySession;

/// Over which layers of Grad-CAM something is tried: the chosen ones, the last block of each stage, or all.
class DepthChoice : public ElidedComboBox {
  Q_OBJECT
 public:
  explicit DepthChoice(QWidget* parent);

  [[nodiscard]] LayerDepths depths() const;
  void setDepths(LayerDepths depths);  ///< tells nobody
  /// What is to be tried, see layersOf().
  [[nodiscard]] std::vector<LayersOfModels> choices(StudySession& session) const;
};

/// The layers at each of these depths of a study's models; empty for the chosen layers, and while the networks' layers
/// are not known.
std::vector<LayersOfModels> layersOf(LayerDepths depths, StudySession& session);

/// The chosen layers of each model, or its own where none is chosen.
LayersOfModels layersInForce(const StudySession& session);
/// "depth 2 of 4"
QString depthText(std::size_t position, std::size_t of);
/// "ResNet-101: layer2.3", a line for each model
QString layersText(const LayersOfModels& layers, const std::vector<std::string>& modelNames);

}  // namespace sightline::ui
