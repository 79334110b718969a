// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/image_words.h"

#include <algorithm>
#include <cmath>

#include "core/alignment/alignment_curve.h"
#include "core/analysis/level.h"
#include "core/analysis/listed.h"
#include "core/analysis/robustness.h"
#include "core/analysis/study_words.h"
#include "core/dataset/human_mask.h"
#include "core/dataset/people_words.h"
#include "core/statistics/number_text.h"
#include "core/study/not_defined.h"

namespace sightline {
namespace {

using MapNumbers = ImageNumbers::Map;

std::string scoreText(double value) { return fixedText(value, 2); }

/// "Grad-CAM on ResNet"
Message placeOf(const MapNumbers& map) { return message("{1} on {2}", techniqueName(map.technique), map.model); }

/// "ResNet says "ant" and CaiT says "ball""
Message whatTheySay(const std::vector<ImageNumbers::Said>& predictions) {
  std::vector<Message> parts;
  for (const auto& said : predictions) parts.push_back(message("{1} says \"{2}\"", said.model, said.label));
  return joinedByAnd(parts);
}

void addPredictions(const ImageNumbers& n, std::vector<Message>& out) {
  std::vector<ImageNumbers::Said> known, wrong;
  for (const auto& said : n.predictions) {
    if (said.label.empty()) continue;
    known.push_back(said);
    if (said.correct == false) wrong.push_back(said);
  }
  const std::size_t unknown = n.predictions.size() - known.size();
  if (known.empty()) {
    out.push_back("No prediction is known yet.");
    return;
  }
  if (n.label.empty()) {
    const bool same = std::all_of(known.begin(), known.end(), [&](const auto& s) { return s.label == known[0].label; });
    out.push_back(known.size() > 1 && same
                      ? message("All {1} models say \"{2}\"; the image has no label to compare that with.",
                                known.size(), known[0].label)
                      : message("{1}; the image has no label to compare that with.", whatTheySay(known)));
  } else if (known.size() == 1) {
    out.push_back(wrong.empty() ? message("{1}, which is right.", whatTheySay(known))
                                : message("{1}, but the image is labelled \"{2}\".", whatTheySay(known), n.label));
  } else if (wrong.empty()) {
    out.push_back(message("All {1} models are right: the image is labelled \"{2}\".", known.size(), n.label));
  } else if (wrong.size() == known.size()) {
    out.push_back(message("None of {1} models is right: the image is labelled \"{2}\", but {3}.", known.size(), n.label,
                          whatTheySay(wrong)));
  } else {
    out.push_back(message("{1} of {2} models are right: the image is labelled \"{3}\", but {4}.",
                          known.size() - wrong.size(), known.size(), n.label, whatTheySay(wrong)));
  }
  if (unknown > 0)
    out.push_back(plural(unknown, "1 model has not predicted yet.", "{1} models have not predicted yet.", unknown));
}

/// @returns whether there is anything to compare maps with
bool addMarks(const ImageNumbers& n, std::vector<Message>& out) {
  switch (n.marks) {
    case ImageNumbers::Marks::None:
      out.push_back("Nobody marked this image, so there is nothing to compare the maps with.");
      return false;
    case ImageNumbers::Marks::Unread: out.push_back("What people marked has not been read yet."); return false;
    case ImageNumbers::Marks::Nothing: out.push_back(nothingMarkedWords(n.needed, n.people)); return false;
    case ImageNumbers::Marks::Some: break;
  }
  out.push_back(markedShareWords(n.needed, n.people, {n.simulated, n.looked}, Message::verbatim(shareText(n.area))));
  return true;
}

/// The maps with a value, lowest first.
std::vector<std::pair<double, const MapNumbers*>> sortedBy(const ImageNumbers& n,
                                                           std::optional<double> MapNumbers::*value) {
  std::vector<std::pair<double, const MapNumbers*>> found;
  for (const MapNumbers& map : n.maps)
    if (map.state == ImageNumbers::State::Ready && map.*value) found.emplace_back(*(map.*value), &map);
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return found;
}

double meanOfPlaces(const std::vector<std::pair<double, const MapNumbers*>>& values) {
  double sum = 0;
  for (const auto& [value, map] : values) sum += value;
  return sum / static_cast<double>(values.size());
}

void addAgreement(const ImageNumbers& n, std::vector<Message>& out) {
  const auto values = sortedBy(n, &MapNumbers::value);
  if (values.empty()) return;
  const Message name = metricName(n.metric);
  const auto &low = values.front(), &high = values.back();
  if (values.size() == 1)
    out.push_back(message("{1} is {2} for {3}.", name, scoreText(low.first), placeOf(*low.second)));
  else if (low.first == high.first)
    out.push_back(message("{1} is {2} for all {3} maps.", name, scoreText(low.first), values.size()));
  else
    out.push_back(message("{1} is {2} on average over {3} maps: highest ({4}) for {5}, lowest ({6}) for {7}.", name,
                          scoreText(meanOfPlaces(values)), values.size(), scoreText(high.first), placeOf(*high.second),
                          scoreText(low.first), placeOf(*low.second)));
  const auto others = n.otherImages.size();
  if (values.size() != n.maps.size() || others + 1 < kFewestImages) return;
  const double mean = meanOfPlaces(values);
  const auto below = std::count_if(n.otherImages.begin(), n.otherImages.end(), [&](double v) { return v < mean; });
  const auto above = std::count_if(n.otherImages.begin(), n.otherImages.end(), [&](double v) { return v > mean; });
  const bool more = below >= above;
  const std::string share =
      shareText(static_cast<double>(more ? below : above) / static_cast<double>(n.otherImages.size()));
  out.push_back(more ? message("That is higher than on {1} of the other {2} images.", share, others)
                     : message("That is lower than on {1} of the other {2} images.", share, others));
}

void addBackground(const ImageNumbers& n, std::vector<Message>& out) {
  const auto values = sortedBy(n, &MapNumbers::background);
  if (values.empty()) return;
  const auto &low = values.front(), &high = values.back();
  if (values.size() == 1)
    out.push_back(message("Of the region that {1} highlights, {2} lies on the background, {3}.", placeOf(*low.second),
                          shareText(low.first), whereNobody(n.looked)));
  else
    out.push_back(
        message("Of the region that a map highlights, {1} on average lies on the background, {6}: "
                "most ({2}) for {3}, least ({4}) for {5}.",
                shareText(meanOfPlaces(values)), shareText(high.first), placeOf(*high.second), shareText(low.first),
                placeOf(*low.second), whereNobody(n.looked)));
}

void addMissing(const ImageNumbers& n, bool compared, std::vector<Message>& out) {
  int missing = 0, failed = 0, undefined = 0;
  for (const MapNumbers& map : n.maps) {
    missing += map.state == ImageNumbers::State::Missing;
    failed += map.state == ImageNumbers::State::Failed;
    undefined += map.state == ImageNumbers::State::Ready && !map.value;
  }
  if (compared && undefined > 0)
    out.push_back(plural(undefined, "For 1 map {2} is undefined; it is left out.",
                         "For {1} maps {2} is undefined; they are left out.", undefined, metricName(n.metric)));
  if (failed > 0)
    out.push_back(plural(failed, "1 of {2} maps could not be computed.", "{1} of {2} maps could not be computed.",
                         failed, n.maps.size()));
  if (missing > 0)
    out.push_back(plural(missing, "1 of {2} maps has not been computed yet.",
                         "{1} of {2} maps have not been computed yet.", missing, n.maps.size()));
  if (n.notDefined > 0) out.push_back(notDefinedWords(n.notDefined));
}

/// The mean over all maps of an image that are defined; empty where one of these has no value.
std::optional<double> meanOfImage(const StudyDefinition& study, const StudySnapshot& snapshot, Metric metric,
                                  int image) {
  double sum = 0;
  int count = 0;
  for (int m = 0; m < snapshot.modelCount; ++m)
    for (const Technique technique : snapshot.techniques()) {
      if (!whyNotDefined(technique, study.models[static_cast<std::size_t>(m)]).empty()) continue;
      const CellScores& cell = snapshot.cell({image, m, technique});
      const auto value = cell.ready ? valueOf(cell, metric) : std::nullopt;
      if (!value) return std::nullopt;
      sum += *value;
      ++count;
    }
  return count == 0 ? std::nullopt : std::optional(sum / count);
}

void setMarks(ImageNumbers& n, const AgreementRule& agreement, const HumanMask& mask) {
  n.people = mask.count();
  n.looked = mask.fixations != nullptr;
  n.needed = votesNeeded(agreement, mask.annotators);
  std::size_t marked = 0;
  for (std::size_t i = 0; i < mask.votes.size(); ++i) marked += mask.votes[i] >= n.needed;
  n.area = mask.votes.size() == 0 ? 0 : static_cast<double>(marked) / static_cast<double>(mask.votes.size());
  n.marks = marked == 0 ? ImageNumbers::Marks::Nothing : ImageNumbers::Marks::Some;
}

}  // namespace

ImageNumbers imageNumbers(const StudyDefinition& study, const StudySnapshot& snapshot, Metric metric, int image,
                          const HumanMask* mask, const ImageSubset& subset,
                          const std::function<bool(const CellKey&)>& failed) {
  ImageNumbers n;
  const DatasetItem& item = study.dataset.items.at(static_cast<std::size_t>(image));
  n.metric = metric;
  n.label = item.labelText();
  n.simulated = study.dataset.simulatedAnnotators;
  if (mask)
    setMarks(n, snapshot.settings.agreement, *mask);
  else if (item.hasHumanMask())
    n.marks = ImageNumbers::Marks::Unread;
  for (int m = 0; m < snapshot.modelCount; ++m) {
    const ModelSpec& model = study.models.at(static_cast<std::size_t>(m));
    const auto at =
        static_cast<std::size_t>(image) * static_cast<std::size_t>(snapshot.modelCount) + static_cast<std::size_t>(m);
    std::string said;
    if (at < snapshot.labelSets.size() && snapshot.labelSets[at])
      said = snapshot.labelSets[at]->said.empty() ? "none of its labels" : saidText(*snapshot.labelSets[at], model);
    else if (snapshot.predicted[at])
      said = labelOf(model, *snapshot.predicted[at]);
    n.predictions.push_back({model.displayName, said, snapshot.correct[at]});
    for (const Technique technique : snapshot.techniques()) {
      const CellKey key{image, m, technique};
      if (!whyNotDefined(technique, model).empty()) {
        ++n.notDefined;
        continue;
      }
      const CellScores& cell = snapshot.cell(key);
      const auto state = cell.ready              ? ImageNumbers::State::Ready
                         : failed && failed(key) ? ImageNumbers::State::Failed
                                                 : ImageNumbers::State::Missing;
      n.maps.push_back({technique, model.displayName, state, cell.ready ? valueOf(cell, metric) : std::nullopt,
                        cell.ready ? cell.scores.backgroundShare : std::nullopt});
    }
  }
  for (const int other : imagesOf(snapshot, subset))
    if (other != image)
      if (const auto mean = meanOfImage(study, snapshot, metric, other)) n.otherImages.push_back(*mean);
  return n;
}

std::vector<Message> imageParagraph(const ImageNumbers& n) {
  std::vector<Message> out;
  addPredictions(n, out);
  const bool compared = addMarks(n, out);
  if (compared) {
    if (n.metric != Metric::BackgroundShare) addAgreement(n, out);
    addBackground(n, out);
  }
  addMissing(n, compared, out);
  return out;
}

}  // namespace sightline
