// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/depth_choice.h"

#include "ui/session/study_session.h"

namespace sightline::ui {

DepthChoice::DepthChoice(QWidget* parent) : ElidedComboBox(parent) {
  setAccessibleName(tr("Layers"));
  setToolTip(
      tr("Layers of Grad-CAM that are tried. Networks have different numbers of layers: they are matched by their "
         "share of the depth. XRAI has no layers."));
  const auto add = [this](LayerDepths depths, const QString& text, const QString& explanation) {
    addItem(text, static_cast<int>(depths));
    setItemData(count() - 1, explanation, Qt::ToolTipRole);
  };
  add(LayerDepths::Chosen, tr("Chosen layers"), tr("The current layers"));
  add(LayerDepths::Stages, tr("Each stage's last block"),
      tr("The last block before each change of resolution; a network with one resolution is divided into as many equal "
         "parts"));
  add(LayerDepths::All, tr("All layers"), tr("Every layer that can be chosen, of each network at least once"));
  preferLongestText();
}

LayerDepths DepthChoice::depths() const { return static_cast<LayerDepths>(currentData().toInt()); }

void DepthChoice::setDepths(LayerDepths depths) { setCurrentIndex(findData(static_cast<int>(depths))); }

std::vector<LayersOfModels> DepthChoice::choices(StudySession& session) const { return layersOf(depths(), session); }

std::vector<LayersOfModels> layersOf(LayerDepths depths, StudySession& session) {
  std::vector<std::shared_ptr<const ModelLayers>> models;
  for (int m = 0; m < session.modelCount(); ++m) models.push_back(session.layers(m));
  return layersAtDepths(depths, models);
}

LayersOfModels layersInForce(const StudySession& session) {
  const auto& chosen = session.settings().layers;
  LayersOfModels layers(static_cast<std::size_t>(session.modelCount()));
  for (std::size_t m = 0; m < layers.size(); ++m) {
    if (m < chosen.size()) layers[m] = chosen[m];
    if (layers[m].empty())
      layers[m] = {
          layerWithoutChoice(session.definition().models[m].defaultLayer, session.layers(static_cast<int>(m)).get())};
  }
  return layers;
}

QString depthText(std::size_t position, std::size_t of) {
  return DepthChoice::tr("depth %1 of %2").arg(position + 1).arg(of);
}

QString layersText(const LayersOfModels& layers, const std::vector<std::string>& modelNames) {
  QStringList lines;
  for (std::size_t m = 0; m < layers.size() && m < modelNames.size(); ++m)
    for (const std::string& layer : layers[m])
      lines << DepthChoice::tr("%1: %2").arg(QString::fromStdString(modelNames[m]), QString::fromStdString(layer));
  return lines.join(QLatin1Char('\n'));
}

}  // namespace sightline::ui
