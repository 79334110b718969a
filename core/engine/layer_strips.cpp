// SPDX-License-Identifier: GPL-3.0-or-later
// Film strips: what each layer of a network would show, made on the loader thread from the CAMs of one pass. In pieces,
// so that nothing on screen waits for a whole strip.
#include <algorithm>

#include "core/base/attempt.h"
#include "core/base/parallel_for.h"
#include "core/engine/engine_impl.h"
#include "core/image/resize.h"
#include "core/study/layer_strip.h"

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

std::optional<std::size_t> StudyEngine::Impl::nextStrip() const {
  for (std::size_t i = 0; i < strips.size(); ++i) {
    const Strip& strip = strips[i];
    const auto& known = cams[pairIndex(stripImage, strip.model)];
    if (!known) continue;
    const bool current =
        strip.value && strip.record == known && strip.maskVersion == maskVersion[static_cast<std::size_t>(stripImage)];
    if (!current || (!strip.value->complete && strip.value->failure.empty())) return i;
  }
  return {};
}

std::shared_ptr<const StripLayer> StudyEngine::Impl::stripLayer(const CellKey& key, const CamRecord& record,
                                                                const LayerCam& layer,
                                                                const std::shared_ptr<const HumanMask>& mask) const {
  const LayerCam* const only = &layer;
  SaliencyMap map = composeCam({&only, 1}, record.inputWidth, record.inputHeight, record.covers);
  const double shrink =
      std::min(1.0, static_cast<double>(LayerStrip::kSide) / std::max(map.values.width(), map.values.height()));
  const auto sideOf = [&](int pixels) { return std::max(1, static_cast<int>(pixels * shrink)); };
  Plane<float> small = resizeArea(map.values, sideOf(map.values.width()), sideOf(map.values.height()));
  GridMap onGrid = onEvaluationGrid(map, key.technique, definition.grid);
  map.values = {};
  return std::make_shared<const StripLayer>(StripLayer{
      layer.path, layer.raw.width(), layer.raw.height(), std::move(small),
      compared(key, record.prediction, record.stack.target, std::move(map), std::move(onGrid), 0, mask, false)});
}

void StudyEngine::Impl::makeStripPart(int model, const std::stop_token& stop) {
  int image = -1;
  std::shared_ptr<const CamRecord> record;
  std::shared_ptr<const LayerStrip> former;
  std::uint32_t version = 0;
  const auto ours = [&]() -> Strip* {  // with the mutex held; null when it is no longer wanted
    const auto found = std::find_if(strips.begin(), strips.end(), [&](const Strip& s) { return s.model == model; });
    return image == stripImage && found != strips.end() ? &*found : nullptr;
  };
  {
    const std::lock_guard lock(mutex);
    image = stripImage;
    const Strip* strip = ours();
    if (!strip) return;
    record = cams[pairIndex(image, model)];
    version = maskVersion[static_cast<std::size_t>(image)];
    if (!record) return;
    if (strip->record == record && strip->maskVersion == version) former = strip->value;
  }
  auto next = std::make_shared<LayerStrip>(former ? *former : emptyStrip(image, model, record->stack));
  const CellKey key{image, model, Technique::GradCam};
  std::vector<std::size_t> part;  // the last layers first: those are looked at most
  for (std::size_t i = next->layers.size(); i-- > 0 && part.size() < kLayersAtOnce;)
    if (!next->layers[i]->result) part.push_back(i);
  const auto done = attempt("the layers of " + describeCell(key), [&] {
    const auto mask = gridMask(image);
    parallelFor(
        part.size(),
        [&](std::size_t n) {
          if (!stop.stop_requested())
            next->layers[part[n]] = stripLayer(key, *record, record->stack.layers[part[n]], mask);
        },
        kLoaderThreads);
    return true;
  });
  if (stop.stop_requested()) return;
  if (!done.ok() && !done.cancelled()) next->failure = done.error().what();
  next->complete =
      std::all_of(next->layers.begin(), next->layers.end(), [](const auto& layer) { return layer->result != nullptr; });
  const std::lock_guard lock(mutex);
  if (Strip* strip = ours()) {
    strip->record = record;
    strip->maskVersion = version;
    strip->value = std::move(next);
    notifier.strips();
  }
}

void StudyEngine::setStripsWanted(int image, const std::vector<int>& models) {
  Impl& e = *impl_;
  const std::lock_guard lock(e.mutex);
  std::vector<Impl::Strip> wanted;
  for (const int model : models) {
    if (!e.hasPair(image, model)) continue;
    if (std::any_of(wanted.begin(), wanted.end(), [&](const Impl::Strip& s) { return s.model == model; })) continue;
    const auto known =
        std::find_if(e.strips.begin(), e.strips.end(), [&](const Impl::Strip& s) { return s.model == model; });
    if (image == e.stripImage && known != e.strips.end())
      wanted.push_back(*known);
    else
      wanted.push_back({model, {}, 0, {}});
  }
  e.strips = std::move(wanted);
  e.stripImage = image;
  e.loaderWake.notify_all();
}

std::shared_ptr<const LayerStrip> StudyEngine::layerStrip(int image, int model) const {
  const Impl& e = *impl_;
  const std::lock_guard lock(e.mutex);
  if (image != e.stripImage) return {};
  for (const Impl::Strip& strip : e.strips)
    if (strip.model == model && strip.record == e.cams[e.pairIndex(image, model)]) return strip.value;
  return {};
}

}  // namespace sightline
