// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/job_order.h"

namespace sightline {
namespace {

constexpr double kNearlyDone = 0.9;

}  // namespace

bool shouldPreempt(const JobTraits& running, const JobTraits& incoming) {
  if (!isLong(running.technique) || running.fraction >= kNearlyDone) return false;
  if (running.abandoned) return true;
  return running.priority == Priority::Background && incoming.priority == Priority::Wanted;
}

std::optional<CellKey> nextJob(const std::vector<CellKey>& wanted, bool background, int imageCount, int modelCount,
                               const std::vector<Technique>& techniques,
                               const std::function<bool(const CellKey&)>& isPending) {
  for (const CellKey& key : wanted)
    if (isPending(key)) return key;
  if (!background) return {};
  for (const bool late : {false, true})
    for (const Technique technique : techniques) {
      if (isLong(technique) != late) continue;
      for (int image = 0; image < imageCount; ++image)
        for (int model = 0; model < modelCount; ++model)
          if (const CellKey key{image, model, technique}; isPending(key)) return key;
    }
  return {};
}

}  // namespace sightline
