// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/job_durations.h"

#include <algorithm>

namespace sightline {
namespace {

constexpr int kRemembered = 20;  // the first maps count fully, old ones fade

}  // namespace

void JobDurations::note(Technique technique, int model, double seconds) {
  auto& ofTechnique = known_[technique];
  ofTechnique.resize(static_cast<std::size_t>(models_));
  Duration& duration = ofTechnique[static_cast<std::size_t>(model)];
  duration.mean += (seconds - duration.mean) / std::min(++duration.count, kRemembered);
}

std::optional<double> JobDurations::expected(Technique technique, int model) const {
  const auto known = known_.find(technique);
  if (known == known_.end()) return {};
  if (const Duration& own = known->second[static_cast<std::size_t>(model)]; own.count > 0) return own.mean;
  double sum = 0;
  int count = 0;
  for (const Duration& duration : known->second)
    if (duration.count > 0) sum += duration.mean, ++count;
  return count > 0 ? std::optional(sum / count) : std::nullopt;
}

}  // namespace sightline
