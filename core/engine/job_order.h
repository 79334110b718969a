// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <optional>
#include <vector>

#include "core/study/snapshot.h"

namespace sightline {

/// Who asks for a job: the screen, or nobody in particular (the rest of the study).
enum class Priority { Wanted, Background };

/// What decides whether one job is stopped for another.
struct JobTraits {
  Priority priority = Priority::Background;
  Technique technique = Technique::GradCam;
  bool abandoned = false;  ///< settings changed since it began: nobody will look at its result
  double fraction = 0;     ///< how far it has got, 0..1
};

/// Whether the running job is stopped so that `incoming` starts now. What takes one pass (Grad-CAM) is never stopped:
/// it is over sooner than its work could be repeated. XRAI and other long work is stopped when its result is
/// abandoned, or when it is background work and a cell on screen waits, unless it is nearly done (90 %), when stopping
/// would cost more than it gains. Work that is on screen is never stopped for other work.
bool shouldPreempt(const JobTraits& running, const JobTraits& incoming);

/// What a cell is to the worker.
enum class JobNeed {
  None,       ///< nothing is to be computed
  Unknown,    ///< nobody has looked yet whether its result is in the store
  BeingSeen,  ///< somebody is looking at this moment
  Pending,    ///< it is not there: to be computed
};

/// The next job: wanted cells in their order, then, if `background`, the rest of the study: first the techniques of
/// one pass for all images, which are cheap and fill the window, then the long ones, in the order of the rows, each
/// image by image so that the models share the decoded image and its segments.
///
/// Nothing, although there is work, while a cell that comes before it may turn out to need computing: one that is being
/// looked up, and a wanted one that nobody has looked up yet. Those are looked up before all others, in a moment;
/// without that wait the image that was on screen before, or a neighbour, would be computed before the one that is
/// there now. What is Unknown in the background is passed over: it may be thousands of cells.
std::optional<CellKey> nextJob(const std::vector<CellKey>& wanted, bool background, int imageCount, int modelCount,
                               const std::vector<Technique>& techniques,
                               const std::function<JobNeed(const CellKey&)>& need);

}  // namespace sightline
