// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/strip_maker.h"

#include <algorithm>

#include "core/base/attempt.h"
#include "core/base/parallel_for.h"
#include "core/engine/cell_name.h"
#include "core/engine/loader_threads.h"
#include "core/image/resize.h"
#include "core/study/compared_result.h"

namespace sightline {
namespace {

constexpr std::size_t kLayersAtOnce = 4;  // some 10 ms

/// A strip on which every layer is still to be made.
LayerStrip emptyStrip(int image, int model, const CamStack& stack) {
  LayerStrip strip;
  strip.image = image;
  strip.model = model;
  strip.target = stack.target;
  for (const LayerCam& cam : stack.layers)
    strip.layers.push_back(
        std::make_shared<const StripLayer>(StripLayer{cam.path, cam.raw.width(), cam.raw.height(), {}, {}}));
  strip.complete = strip.layers.empty();
  return strip;
}

}  // namespace

const StripMaker::Wanted* StripMaker::find(int image, int model) const {
  if (image != image_) return nullptr;
  const auto found = std::find_if(wanted_.begin(), wanted_.end(), [&](const Wanted& w) { return w.model == model; });
  return found == wanted_.end() ? nullptr : &*found;
}

void StripMaker::want(int image, const std::vector<int>& models) {
  std::vector<Wanted> wanted;
  for (const int model : models) {
    if (std::any_of(wanted.begin(), wanted.end(), [&](const Wanted& w) { return w.model == model; })) continue;
    const Wanted* const known = find(image, model);
    wanted.push_back(known ? *known : Wanted{model, {}, {}});
  }
  wanted_ = std::move(wanted);
  image_ = image;
}

void StripMaker::retryFailed() {
  for (Wanted& strip : wanted_)
    if (strip.value && !strip.value->failure.empty()) strip.value.reset();
}

std::optional<int> StripMaker::nextModel(const SourceOf& sourceOf) const {
  for (const Wanted& strip : wanted_) {
    const Source source = sourceOf(image_, strip.model);
    if (!source.record) continue;
    const bool current = strip.value && strip.source == source;
    if (!current || (!strip.value->complete && strip.value->failure.empty())) return strip.model;
  }
  return {};
}

std::optional<StripMaker::Part> StripMaker::nextPart(int model, const SourceOf& sourceOf) const {
  const Wanted* const strip = find(image_, model);
  if (!strip) return {};
  Part part{image_, model, sourceOf(image_, model), {}};
  if (!part.source.record) return {};
  if (strip->source == part.source) part.former = strip->value;
  return part;
}

std::shared_ptr<const StripLayer> StripMaker::layerOf(const Part& part, const LayerCam& layer,
                                                      const std::shared_ptr<const HumanMask>& mask) const {
  const CamRecord& record = *part.source.record;
  const LayerCam* const only = &layer;
  SaliencyMap map = composeCam({&only, 1}, record.inputWidth, record.inputHeight, record.covers);
  const double shrink =
      std::min(1.0, static_cast<double>(LayerStrip::kSide) / std::max(map.values.width(), map.values.height()));
  const auto sideOf = [&](int pixels) { return std::max(1, static_cast<int>(pixels * shrink)); };
  Plane<float> small = resizeArea(map.values, sideOf(map.values.width()), sideOf(map.values.height()));
  FinishedMap finished = finishedMap(study_, {part.image, part.model, Technique::GradCam}, record.prediction,
                                     record.stack.target, std::move(map));
  finished.map.values = {};  // large, and the grid's is what is scored
  return std::make_shared<const StripLayer>(
      StripLayer{layer.path, layer.raw.width(), layer.raw.height(), std::move(small),
                 comparedResult(std::move(finished), mask, study_.dataset.annotators, false)});
}

std::shared_ptr<const LayerStrip> StripMaker::make(const Part& part,
                                                   const std::function<std::shared_ptr<const HumanMask>()>& mask,
                                                   const std::stop_token& stop) const {
  const CamStack& stack = part.source.record->stack;
  auto next = std::make_shared<LayerStrip>(part.former ? *part.former : emptyStrip(part.image, part.model, stack));
  std::vector<std::size_t> missing;  // the last layers first: those are looked at most
  for (std::size_t i = next->layers.size(); i-- > 0 && missing.size() < kLayersAtOnce;)
    if (!next->layers[i]->result) missing.push_back(i);
  const Message subject = message("the layers of {1}", cellName(study_, {part.image, part.model, Technique::GradCam}));
  const auto done = attempt(subject, [&] {
    const auto people = mask();
    parallelFor(
        missing.size(),
        [&](std::size_t n) {
          if (!stop.stop_requested()) next->layers[missing[n]] = layerOf(part, stack.layers[missing[n]], people);
        },
        kLoaderThreads);
    return true;
  });
  if (stop.stop_requested()) return {};
  if (!done.ok() && !done.cancelled()) next->failure = done.error().message();
  next->complete =
      std::all_of(next->layers.begin(), next->layers.end(), [](const auto& layer) { return layer->result != nullptr; });
  return next;
}

bool StripMaker::accept(const Part& part, std::shared_ptr<const LayerStrip> made) {
  if (!find(part.image, part.model)) return false;
  for (Wanted& strip : wanted_)
    if (strip.model == part.model) strip = {part.model, part.source, std::move(made)};
  return true;
}

std::shared_ptr<const LayerStrip> StripMaker::strip(int image, int model,
                                                    const std::shared_ptr<const CamRecord>& present) const {
  const Wanted* const found = find(image, model);
  return found && found->source.record == present ? found->value : nullptr;
}

}  // namespace sightline
