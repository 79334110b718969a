// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>

#include "core/base/message.h"

namespace sightline {

/// State of the work as shown in the job panel.
struct EngineStatus {
  int done = 0, total = 0;  ///< maps of this study
  int empty = 0;            ///< of `done`, maps from elsewhere that are not there or say nothing
  /// What the current job is: a map, an answer about a region of an image, or whether a map is true.
  enum class Work { Map, Probe, Truth };
  Work work = Work::Map;
  std::string current;                ///< the map, "XRAI · Swin · cat3", or who is asked, "Swin"; empty when idle
  int measured = 0, toMeasure = 0;    ///< maps whose faithfulness is wanted: of all of them; 0 of 0 where it is not
  double currentFraction = 0;         ///< of the current job
  std::optional<double> secondsLeft;  ///< estimate for all queued work; empty until it can be known
  bool paused = false, idle = true;
  Message fatal;    ///< why nothing can be computed (compute module missing...), else empty
  Message warning;  ///< trouble that does not stop the work (results cannot be kept...), else empty
};

}  // namespace sightline
