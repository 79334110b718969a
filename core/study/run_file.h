// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/study/definition.h"

namespace sightline {

/// Part I of N of a study's images, for clusters: image k belongs to part k % N + 1.
struct Shard {
  int index = 1, count = 1;
};

/// What a run was told beside its study and settings.
struct RunChoices {
  std::filesystem::path cache;      ///< absolute folder of results; empty: the user's
  std::filesystem::path session;    ///< the saved study it repeats; empty: none
  std::vector<std::string> models;  ///< as named on the command line; empty: the usual ones
  std::string preprocess;           ///< method for all networks; empty: each network's own
  Shard shard;
  std::size_t images = 0;                 ///< of the whole study, all parts together
  int limit = 0;                          ///< only the first so many images; 0: all
  bool cached = true;                     ///< whether results are kept
  bool maps = false;                      ///< whether maps are written beside the scores
  bool followLinks = false;               ///< DatasetSearch::followLinks
  std::optional<RegionChoice> regions{};  ///< DatasetSearch::regions; none: of a run from before there were any
  FixationSearch fixations{};             ///< DatasetSearch::fixations
};

/// What study.json and models/ of a run's folder say.
struct RunFile {
  std::filesystem::path folder;  ///< of the run
  RunChoices choices;
  Dataset dataset;                         ///< without items; its root is where the run found it
  std::vector<ModelSpec> models;           ///< with the weights that the run used
  std::vector<std::string> weightsHashes;  ///< SHA-256, one per model
  std::vector<std::string> usualLayers;    ///< ModelLayers::usual as the run found it, one per model; empty: not known
  /// See settings_json.h; of runs before 0.2 made from the options that they kept.
  std::string settings;
};

/// Whether `folder` is a run's: it has a study.json.
bool isRunFolder(const std::filesystem::path& folder);

/// Writes study.json (every setting, file and hash that the numbers depend on, and the settings as a session holds
/// them) and a description of each model into `folder`, which is made when missing.
/// @returns what people should know about the weights, a sentence each. @throws Error Io
std::vector<Message> writeRunFile(const std::filesystem::path& folder, const StudyDefinition& study,
                                  const AnalysisSettings& settings, const RunChoices& choices);

/// What is known of a model only once it was used.
struct ModelFindings {
  std::vector<Message> notes;  ///< what its network says of itself, a sentence each
  std::string usualLayer;      ///< ModelLayers::usual
};

/// Adds to study.json what was found. @param models  one per model of the run @throws Error Io, BadFormat
void noteFindings(const std::filesystem::path& folder, const std::vector<ModelFindings>& models);

/// Says in study.json that the parts were put together: it is no part any more. @throws Error Io, BadFormat
void markWhole(const std::filesystem::path& folder);

/// @throws Error FileNotFound when this is not a run's folder, BadFormat.
RunFile readRunFile(const std::filesystem::path& folder);

/// The run's settings for its data set and models. @param dataset  with the items that settings may name
/// @throws Error BadFormat naming the setting
AnalysisSettings settingsOf(const RunFile& run, const Dataset& dataset);

}  // namespace sightline
