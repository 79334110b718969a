// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/disagreement.h"

#include <map>

#include "core/statistics/number_text.h"

namespace sightline {

namespace {

constexpr int kDecimals = 3;

struct Sum {
  double total = 0;
  int maps = 0, images = 0;
  [[nodiscard]] double mean() const { return total / maps; }
};

std::string counted(int n, const std::string& one) { return std::to_string(n) + " " + one + (n == 1 ? "" : "s"); }

std::string sentenceOf(const Disagreement& d, const DatasetItem& item) {
  std::string text = "Models and people disagree most on " + item.id;
  if (!item.label.empty()) text += " (" + item.label + ")";
  text += ": its mean IoU is " + fixedText(d.imageMean, kDecimals) + " over " + counted(d.imageMaps, "map") +
          ", against " + fixedText(d.studyMean, kDecimals) + " over all " + counted(d.studyMaps, "map") + ".";
  if (!d.className.empty())
    text += " Of the classes it is " + d.className + ", with " + fixedText(d.classMean, kDecimals) + " over " +
            counted(d.classImages, "image") + ".";
  if (d.missingImages > 0) {
    text += " So far this is of ";
    text +=
        counted(d.images, "image") + "; the maps of " + std::to_string(d.missingImages) + " more are not all computed.";
  }
  return text;
}

}  // namespace

std::optional<Disagreement> findDisagreement(const StudySnapshot& snapshot, const Dataset& dataset) {
  Sum study;
  std::map<std::string, Sum> classes;
  Disagreement found;
  bool any = false;
  for (int image = 0; image < snapshot.imageCount; ++image) {
    Sum own;
    bool complete = true;
    for (int model = 0; model < snapshot.modelCount; ++model)
      for (const Technique technique : snapshot.techniques()) {
        const CellScores& cell = snapshot.cell({image, model, technique});
        complete = complete && cell.ready;
        const auto iou = valueOf(cell, Metric::Iou);
        if (!iou) continue;
        own.total += *iou;
        ++own.maps;
      }
    if (!complete) ++found.missingImages;
    if (!complete || own.maps == 0) continue;
    ++found.images;
    study.total += own.total;
    study.maps += own.maps;
    if (const auto& label = dataset.items[static_cast<std::size_t>(image)].label; !label.empty()) {
      Sum& sum = classes[label];
      sum.total += own.total;
      sum.maps += own.maps;
      ++sum.images;
    }
    if (any && own.mean() >= found.imageMean) continue;
    any = true;
    found.image = image;
    found.imageMean = own.mean();
    found.imageMaps = own.maps;
  }
  if (!any) return std::nullopt;
  found.studyMean = study.mean();
  found.studyMaps = study.maps;
  if (classes.size() > 1)
    for (const auto& [name, sum] : classes)
      if (found.className.empty() || sum.mean() < found.classMean) {
        found.className = name;
        found.classMean = sum.mean();
        found.classImages = sum.images;
      }
  found.sentence = sentenceOf(found, dataset.items[static_cast<std::size_t>(found.image)]);
  return found;
}

}  // namespace sightline
