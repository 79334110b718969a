// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/base/message.h"
#include "core/study/cell_result.h"
#include "core/study/definition.h"

namespace sightline {

/// Imported maps of a model that resemble none of the maps that were computed here for the same images. Two techniques
/// may well disagree on an image; when they never have anything in common, the maps were most likely written in another
/// layout (rows of tokens read as channels), for other images or another network.
struct UnlikeMaps {
  int model = 0;
  int images = 0;          ///< on which they were compared, kLookedAt at most
  double correlation = 0;  ///< the highest Pearson's r of an image's maps with the imported one, its mean over images
  std::string bestTechnique;  ///< name of the technique that comes nearest most often
};

/// Images of a model that are compared: enough to tell, few enough for a study of any size.
inline constexpr int kLookedAt = 50;
/// Maps with a mean below it have nothing in common.
inline constexpr double kNothingInCommon = 0.1;

/// One image of a model: its imported map and those that were computed here.
struct ImportedBesideOwn {
  int model = 0;
  std::shared_ptr<const CellResult> imported;
  std::vector<std::shared_ptr<const CellResult>> own;
};

/// Those of `images` that resemble nothing, one entry per model at most. Maps on other grids, blank ones and those
/// whose correlation is not defined are passed over.
std::vector<UnlikeMaps> unlikeMaps(const std::vector<ImportedBesideOwn>& images);

/// A sentence for each.
std::vector<Message> sentencesOf(const std::vector<UnlikeMaps>& unlike, const StudyDefinition& study);

}  // namespace sightline
