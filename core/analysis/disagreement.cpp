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

Message sentenceOf(const Disagreement& d, const DatasetItem& item) {
  const Message which = item.label.empty() ? Message::verbatim(item.id) : message("{1} ({2})", item.id, item.label);
  Message text =
      message("Models and people disagree most on {1}: its mean IoU is {2} over {3}, against {4} over all {5}.", which,
              fixedText(d.imageMean, kDecimals), plural(d.imageMaps, "{1} map", "{1} maps", d.imageMaps),
              fixedText(d.studyMean, kDecimals), plural(d.studyMaps, "{1} map", "{1} maps", d.studyMaps));
  if (!d.className.empty())
    text = plural(d.classImages, "{1} Among the classes it is {2}, with {3} over {4} image.",
                  "{1} Among the classes it is {2}, with {3} over {4} images.", text, d.className,
                  fixedText(d.classMean, kDecimals), d.classImages);
  if (d.missingImages > 0)
    text = plural(d.images, "{1} So far this covers {2} image; the maps of {3} more are not all computed.",
                  "{1} So far this covers {2} images; the maps of {3} more are not all computed.", text, d.images,
                  d.missingImages);
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
