// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/probe_region.h"

#include "core/base/progress.h"
#include "core/compute/compute_backend.h"
#include "core/image/hide_region.h"

namespace sightline {

ProbeEffect probeRegion(ComputeBackend& backend, const ModelSpec& model, const Image& image, const RegionMask& region,
                        Filling filling, const TargetSpec& target, const std::stop_token& stop) {
  const auto ask = [&](const Image& shown) {
    throwIfStopped(stop);
    return backend.predict(model, prepareInput(shown, model.preprocessing));
  };
  const auto named = [&](ClassScore score) {
    score.label = labelOf(model, score.index);
    return score;
  };
  const Prediction whole = ask(image);
  ProbeEffect effect;
  effect.target = targetIndex(target, whole);
  effect.label = labelOf(model, effect.target);
  effect.whole = probabilityOf(whole, effect.target);
  const Prediction hidden = ask(hideRegion(image, region, filling));
  effect.hidden = probabilityOf(hidden, effect.target);
  effect.topHidden = named(hidden.top.front());
  const Prediction kept = ask(keepRegion(image, region, filling));
  effect.kept = probabilityOf(kept, effect.target);
  effect.topKept = named(kept.top.front());
  return effect;
}

}  // namespace sightline
