// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <vector>

#include "core/techniques/technique.h"

namespace sightline {

/// How long maps took so far: what the time left is estimated from. Not thread-safe: the engine's mutex guards it.
class JobDurations {
 public:
  explicit JobDurations(int models) : models_(models) {}
  /// @param seconds  one map took to compute, without pauses
  void note(Technique technique, int model, double seconds);
  /// Seconds that a map will take. A model that has not run yet is taken to be as slow as the others on average;
  /// nothing when none has.
  [[nodiscard]] std::optional<double> expected(Technique technique, int model) const;

 private:
  struct Duration {
    double mean = 0;
    int count = 0;
  };
  int models_;
  std::map<Technique, std::vector<Duration>> known_;  ///< [technique][model]
};

}  // namespace sightline
