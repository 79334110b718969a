// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <string>
#include <vector>

#include "core/models/layer_info.h"

/// The rules behind choosing layers, without widgets.
namespace sightline::ui {

/// The layers a model's map is made of: the chosen ones, or the default for an empty choice.
std::vector<std::string> layersInUse(const std::vector<std::string>& chosen, const std::string& defaultLayer);
/// Canonical form of a choice: in order of execution, without doubles, empty when it is just the default.
std::vector<std::string> canonicalChoice(std::vector<std::string> layers, const std::string& defaultLayer,
                                         const ModelLayers& known);
/// Position of a layer among the candidates; for one that is no candidate the last candidate executed before it;
/// -1 when there is none.
int candidateIndex(const ModelLayers& known, const std::string& path);
/// "14 × 14", or empty when the layer has no grid or is not known.
QString gridText(const ModelLayers& known, const std::string& path);
/// "layer3.1 · 14 × 14", "mean of 3 layers: layer2.0, layer3.1, layer4.2".
QString choiceText(const ModelLayers& known, const std::vector<std::string>& inUse);

}  // namespace sightline::ui
