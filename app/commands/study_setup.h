// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "app/commands/command.h"
#include "app/commands/region_flags.h"
#include "app/commands/study_files.h"
#include "app/commands/technique_flags.h"
#include "core/engine/study_engine.h"
#include "core/study/run_file.h"

namespace sightline {

/// What `run` was told. Empty: not given, so that a saved study's choice or the default holds.
struct RunOptions {
  std::string dataset, session, out, cache, shard = "1/1";
  std::string rule, maskRule, target, preprocess, valueWindow;
  TechniqueFlags flags;
  std::vector<std::string> models, techniques, layers, outputs, cutOffs;
  std::string classMapFile, importedMaps;
  bool paintedMasks = false;  ///< also where the data set has masks of its own
  int limit = 0;
  bool maps = false, noCache = false;
  RegionFlags regions;
  bool followLinks = false;            ///< also what lies outside the data set's folder
  std::vector<std::string> fixations;  ///< tables
  std::string fixationColumns, fixationMap;
};

/// A study ready to be computed.
struct StudySetup {
  StudyDefinition definition;
  AnalysisSettings settings;
  RunChoices choices;
  std::vector<Message> notes;  ///< what people should know: models that were left out, and why

  /// Every map of the study, all of one image together.
  [[nodiscard]] std::vector<CellKey> cells() const;
};

/// Opens the data set or the saved study and finds the models; what the options say takes precedence over what was
/// saved.
/// @param console  is told of flags that no chosen technique has
/// @throws Error when something is missing or an option makes no sense.
StudySetup setUpStudy(const RunOptions& options, const Console& console);

/// A run that was made already, with its own models and settings. @throws Error as above
StudySetup setUpStudy(const RunFile& run);

/// The cache folder that was chosen, or the user's.
std::filesystem::path cacheFolder(const RunChoices& choices);

}  // namespace sightline
