// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "app/commands/command.h"
#include "app/commands/study_files.h"
#include "app/commands/technique_flags.h"
#include "core/engine/study_engine.h"

namespace sightline {

/// Everything `run` was told that decides what is computed; kept in study.json so that `report` finds it again.
struct RunOptions {
  std::string dataset, out, cache, shard = "1/1", rule = "mean+1sd", maskRule = "agree:5/10", target = "predicted";
  std::string preprocess;
  TechniqueFlags flags;                                  ///< read by `run`...
  std::map<Technique, OptionValues> techniqueOptions{};  ///< ...into these, which study.json keeps
  std::vector<std::string> models, techniques, layers;
  std::string classMapFile;   ///< read by `run`
  AcceptedClasses classMap;   ///< what was in it
  std::string importedMaps;   ///< folder of maps from elsewhere, absolute; empty: none
  bool paintedMasks = false;  ///< also where the data set has masks of its own
  int limit = 0;
  bool maps = false, noCache = false;
};
Json toJson(const RunOptions& options);
/// @throws Error BadFormat naming `file`.
RunOptions runOptionsFromJson(const Json& json, const std::string& file);

/// A study ready to be computed.
struct StudySetup {
  StudyDefinition definition;
  AnalysisSettings settings;
  std::vector<Technique> techniques;
  std::vector<std::string> notes;  ///< models that were left out, and why

  /// Every map of the study, all of one image together.
  [[nodiscard]] std::vector<CellKey> cells() const;
};

/// Opens the data set and finds the models. @param shard  which images take part
/// @param models  those of a run that was made already; empty: as the options say
/// @throws Error when one of them is missing or an option makes no sense.
StudySetup setUpStudy(const RunOptions& options, const Shard& shard, std::vector<ModelSpec> models = {});

/// The rows that the options name; the published two when they name none. @throws Error InvalidOption
std::vector<Technique> chosenTechniques(const RunOptions& options);

/// The settings that the options mean for these models. @throws Error InvalidOption.
AnalysisSettings studySettings(const RunOptions& options, const std::vector<ModelSpec>& models);

/// The cache folder that was chosen, or the user's.
std::filesystem::path cacheFolder(const RunOptions& options);

}  // namespace sightline
