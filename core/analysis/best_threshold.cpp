// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/best_threshold.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/level.h"
#include "core/base/error.h"
#include "core/base/undefined.h"
#include "core/statistics/descriptive.h"
#include "core/statistics/number_text.h"

namespace sightline {
namespace {

constexpr double kHardlyWorse = 0.005;  // a difference of means that two decimals do not show
constexpr double kEqual = 1e-12;        // sums of the same values in another order

/// Sums over images at every point, of the images that have a value there.
struct PointSums {
  explicit PointSums(std::size_t points) : sum(points, 0), n(points, 0) {}
  void add(const std::vector<double>& image, int sign) {
    for (std::size_t p = 0; p < image.size(); ++p)
      if (!std::isnan(image[p])) {
        sum[p] += sign * image[p];
        n[p] += sign;
      }
    images += sign;
  }
  [[nodiscard]] double mean(std::size_t p) const { return n[p] > 0 ? sum[p] / n[p] : kUndefined; }
  [[nodiscard]] bool competes(std::size_t p) const { return n[p] > 0 && 2 * n[p] >= images; }
  /// As bestPoint(), but that means which differ by rounding are equal.
  [[nodiscard]] std::optional<std::size_t> best(Metric metric) const {
    const double sign = lowerIsBetter(metric) ? -1 : 1;
    std::optional<std::size_t> found;
    for (std::size_t p = 0; p < sum.size(); ++p)
      if (competes(p) && (!found || sign * mean(p) > sign * mean(*found) + kEqual)) found = p;
    return found;
  }
  std::vector<double> sum;
  std::vector<int> n;
  int images = 0;
};

/// Per image of the sweep the mean over its maps at every point, NaN where none has a value; images without a computed
/// map take no part.
std::vector<std::vector<double>> valuesOfImages(const ThresholdCurves& curves, std::optional<Technique> technique,
                                                std::optional<int> model) {
  const std::size_t points = curves.sweep.axis.values.size();
  std::vector<std::vector<double>> images;
  for (const int image : curves.sweep.images) {
    std::vector<double> sum(points, 0);
    std::vector<int> n(points, 0);
    bool computed = false;
    for (int m = model.value_or(0); m < (model ? *model + 1 : curves.modelCount); ++m)
      for (const Technique t : curves.rows.techniques()) {
        if (technique && t != *technique) continue;
        const std::vector<float>& map = curves.ofMap({image, m, t});
        computed = computed || !map.empty();
        for (std::size_t p = 0; p < map.size(); ++p)
          if (!std::isnan(map[p])) {
            sum[p] += static_cast<double>(map[p]);
            ++n[p];
          }
      }
    if (!computed) continue;
    for (std::size_t p = 0; p < points; ++p) sum[p] = n[p] > 0 ? sum[p] / n[p] : kUndefined;
    images.push_back(std::move(sum));
  }
  return images;
}

void findFlat(BestThreshold& found, const PointSums& sums) {
  const auto isClose = [&](std::size_t p) {
    return sums.competes(p) && std::abs(sums.mean(p) - found.fitted) <= kFlatWithin;
  };
  found.flatFrom = found.flatTo = *found.best;
  while (found.flatFrom > 0 && isClose(found.flatFrom - 1)) --found.flatFrom;
  while (found.flatTo + 1 < sums.sum.size() && isClose(found.flatTo + 1)) ++found.flatTo;
}

BestThreshold bestOf(const ThresholdCurves& curves, std::optional<Technique> technique, std::optional<int> model,
                     std::size_t folds) {
  BestThreshold found{technique, model, 0, {}, kUndefined, kUndefined, {kUndefined, kUndefined}};
  const auto images = valuesOfImages(curves, technique, model);
  const Metric metric = curves.sweep.metric;
  PointSums all(curves.sweep.axis.values.size());
  for (const auto& image : images) all.add(image, +1);
  found.best = all.best(metric);
  if (!found.best) return found;
  found.fitted = all.mean(*found.best);
  found.images = all.n[*found.best];
  found.lowestChosen = found.highestChosen = *found.best;
  findFlat(found, all);

  const std::size_t count = folds == 0 ? images.size() : std::min(folds, images.size());
  if (count < 2) return found;
  std::vector<double> heldOut;
  bool any = false;
  for (std::size_t fold = 0; fold < count; ++fold) {
    PointSums others = all;
    for (std::size_t i = fold; i < images.size(); i += count) others.add(images[i], -1);
    const auto chosen = others.best(metric);
    if (!chosen) continue;
    found.lowestChosen = any ? std::min(found.lowestChosen, *chosen) : *chosen;
    found.highestChosen = any ? std::max(found.highestChosen, *chosen) : *chosen;
    any = true;
    for (std::size_t i = fold; i < images.size(); i += count)
      if (!std::isnan(images[i][*chosen])) heldOut.push_back(images[i][*chosen]);
  }
  const BoxSummary box = summarise(heldOut);
  found.heldOut = box.mean;
  found.interval = meanInterval(box);
  found.heldOutImages = static_cast<int>(heldOut.size());
  return found;
}

}  // namespace

BestThresholds bestThresholds(const ThresholdCurves& curves, int folds) {
  if (folds < 0 || folds == 1)
    throw Error(ErrorCode::InvalidOption, "folds", message("is {1}", folds),
                "Give 2 or more, or 0 to leave out one image at a time.");
  const auto k = static_cast<std::size_t>(folds);
  BestThresholds out;
  out.sweep = curves.sweep;
  out.folds = folds;
  out.all = bestOf(curves, {}, {}, k);
  for (const Technique technique : curves.rows.techniques()) {
    out.byTechnique.push_back(bestOf(curves, technique, {}, k));
    for (int model = 0; model < curves.modelCount; ++model) out.byBoth.push_back(bestOf(curves, technique, model, k));
  }
  if (folds == 0) out.folds = static_cast<int>(valuesOfImages(curves, {}, {}).size());
  return out;
}

Message nameOf(const BestThreshold& best, const std::vector<std::string>& modelNames) {
  if (!best.technique) return "all maps";
  if (!best.model) return Message::verbatim(techniqueName(*best.technique));
  return message("{1} on {2}", techniqueName(*best.technique), modelNames.at(static_cast<std::size_t>(*best.model)));
}

Message sentenceOf(const BestThreshold& b, const ThresholdSweep& sweep, const Message& name) {
  const Message metric = metricName(sweep.metric);
  if (!b.best) return message("For {1} no value can be called best: {2} is undefined for most maps.", name, metric);
  if (b.images < kFewestImages)
    return message("For {1} there are too few images to say which value is best ({2}; at least {3} are needed).", name,
                   b.images, kFewestImages);
  const auto value = [&](std::size_t point) { return fixedText(sweep.axis.values[point], 2); };
  const Message start = lowerIsBetter(sweep.metric)
                            ? message("For {1} mean {2} is lowest at {3}", name, metric, value(*b.best))
                            : message("For {1} mean {2} is highest at {3}", name, metric, value(*b.best));
  std::vector<Message> parts{
      message("{1}: {2} on the {3} images that the value was chosen on, {4} on images held out (95 % interval {5} to "
              "{6}, n = {7}).",
              start, threeDecimals(b.fitted), b.images, threeDecimals(b.heldOut), threeDecimals(b.interval.low),
              threeDecimals(b.interval.high), b.heldOutImages)};
  const double worse = lowerIsBetter(sweep.metric) ? b.heldOut - b.fitted : b.fitted - b.heldOut;
  if (worse >= kHardlyWorse)
    parts.push_back(message("Held out it is worse by {1}: so much the choice flatters.", threeDecimals(worse)));
  else if (!std::isnan(worse))
    parts.push_back("Held out it is hardly worse, so the choice flatters little here.");
  if (b.lowestChosen != b.highestChosen)
    parts.push_back(message("Without some of the images the best value lies between {1} and {2}.",
                            value(b.lowestChosen), value(b.highestChosen)));
  if (b.flatFrom != b.flatTo)
    parts.push_back(message("The optimum is flat: from {1} to {2} the mean differs by no more than {3}.",
                            value(b.flatFrom), value(b.flatTo), fixedText(kFlatWithin, 2)));
  if (sweep.axis.kind == BinarisationRule::Kind::MeanPlusSd &&
      (*b.best == 0 || *b.best + 1 == sweep.axis.values.size()))
    parts.push_back("It is at the end of the values tried: the best may lie beyond.");
  return joined(parts, "{1} {2}");
}

Message bestThresholdWarning(Metric metric) {
  switch (metric) {
    case Metric::GroundTruthCoverage:
      return "GTC is highest where all of the map is kept, so its best value says nothing about where to cut; look at "
             "IoU.";
    case Metric::SaliencyCoverage:
    case Metric::BackgroundShare:
      return "This measure does not mind how much of the marks is missed, so that keeping almost nothing often looks "
             "best; look at IoU.";
    default:
      return "A value judged on the images that it was chosen on looks better than it is: report the mean on images "
             "held out.";
  }
}

}  // namespace sightline
