// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/layer_choice.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

namespace sightline::ui {
namespace {

std::ptrdiff_t executionIndex(const ModelLayers& known, const std::string& path) {
  const auto found = std::ranges::find(known.all, path, &LayerInfo::path);
  return found == known.all.end() ? -1 : found - known.all.begin();
}

}  // namespace

std::vector<std::string> layersInUse(const std::vector<std::string>& chosen, const std::string& defaultLayer) {
  return chosen.empty() ? std::vector<std::string>{defaultLayer} : chosen;
}

std::vector<std::string> canonicalChoice(std::vector<std::string> layers, const std::string& defaultLayer,
                                         const ModelLayers& known) {
  std::ranges::stable_sort(layers, {}, [&](const std::string& path) { return executionIndex(known, path); });
  layers.erase(std::unique(layers.begin(), layers.end()), layers.end());
  if (layers.size() == 1 && layers.front() == defaultLayer) layers.clear();
  return layers;
}

int candidateIndex(const ModelLayers& known, const std::string& path) {
  const auto found = std::ranges::find(known.candidates, path);
  if (found != known.candidates.end()) return static_cast<int>(found - known.candidates.begin());
  const auto at = executionIndex(known, path);
  int before = -1;
  for (std::size_t i = 0; i < known.candidates.size() && at >= 0; ++i)
    if (executionIndex(known, known.candidates[i]) <= at) before = static_cast<int>(i);
  return before;
}

QString gridText(const ModelLayers& known, const std::string& path) {
  const auto found = std::ranges::find(known.all, path, &LayerInfo::path);
  if (found == known.all.end() || found->gridWidth <= 0 || found->gridHeight <= 0) return {};
  return QStringLiteral("%1 × %2").arg(found->gridWidth).arg(found->gridHeight);
}

QString choiceText(const ModelLayers& known, const std::vector<std::string>& inUse) {
  if (inUse.size() == 1) {
    const QString grid = gridText(known, inUse.front());
    const QString path = QString::fromStdString(inUse.front());
    return grid.isEmpty() ? path : QStringLiteral("%1  ·  %2").arg(path, grid);
  }
  QStringList names;
  for (const std::string& path : inUse) names << QString::fromStdString(path);
  return QCoreApplication::translate("LayerChoice", "mean of %1 layers: %2")
      .arg(inUse.size())
      .arg(names.join(QStringLiteral(", ")));
}

}  // namespace sightline::ui
