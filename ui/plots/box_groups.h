// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "core/analysis/study_statistics.h"
#include "core/study/snapshot.h"

namespace sightline::ui {

/// Which boxes stand side by side.
enum class BoxPlotView { Everything, Pooled, ModelsWithinTechniques, Classes, Cases };
/// Whether the plots within each technique have groups of their own rather than the models.
[[nodiscard]] constexpr bool hasOwnGroups(BoxPlotView view) {
  return view == BoxPlotView::Classes || view == BoxPlotView::Cases;
}

inline constexpr std::size_t kPooledColumns = 2;  ///< before those of the techniques: by technique, by model
inline constexpr std::size_t kMostClasses = 30;   ///< boxes that can be told apart side by side

/// All that the boxes depend on, as values: they may be worked out behind the window.
struct BoxQuestion {
  std::shared_ptr<const StudySnapshot> snapshot;
  Metric metric = Metric::Iou;
  BoxPlotView view = BoxPlotView::Everything;
  ImageSubset subset;
  std::vector<std::string> modelNames, groupNames;       ///< the latter of the views with groups of their own
  std::shared_ptr<const std::vector<int>> classOfImage;  ///< index in groupNames of BoxPlotView::Classes; -1 for none
};

struct BoxAnswer {
  BoxQuestion question;
  std::vector<std::vector<ScoreGroup>> columns;  ///< by technique, by model, and within each technique
};

/// Groups the maps' values into boxes. Of more than kMostClasses groups the first ones.
[[nodiscard]] BoxAnswer boxesFor(const BoxQuestion& question);

}  // namespace sightline::ui
