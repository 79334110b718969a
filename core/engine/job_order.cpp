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
                               const std::function<JobNeed(const CellKey&)>& need) {
  const auto taken = [](const CellKey& key, JobNeed what) {
    return what == JobNeed::Pending ? std::optional(key) : std::nullopt;
  };
  for (const CellKey& key : wanted)
    if (const JobNeed what = need(key); what != JobNeed::None) return taken(key, what);
  if (!background) return {};
  for (const bool late : {false, true})
    for (const Technique technique : techniques) {
      if (isLong(technique) != late) continue;
      for (int image = 0; image < imageCount; ++image)
        for (int model = 0; model < modelCount; ++model) {
          const CellKey key{image, model, technique};
          if (const JobNeed what = need(key); what == JobNeed::Pending || what == JobNeed::BeingSeen)
            return taken(key, what);
        }
    }
  return {};
}

}  // namespace sightline
