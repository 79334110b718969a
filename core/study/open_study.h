// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/study/definition.h"

namespace sightline {

/// Where networks lie on this machine.
struct ModelPlaces {
  std::filesystem::path weights;  ///< weights of the published networks
  std::filesystem::path demo;     ///< the installed demo with its networks; empty: it is not installed
  std::filesystem::path own;      ///< descriptions of people's own models (ownModelsFolder)
};
/// Those of this user on this machine.
ModelPlaces modelPlaces();

/// The networks used on a data set when nobody chose any, and where they come from.
struct UsualModels {
  enum class Origin {
    Folder,      ///< the demo's, which the data set brings in its folder `models`; or a run's own
    Demo,        ///< the demo's, because its images are drawn for them
    Published,   ///< those whose weights are on this machine
    DemoInstead  ///< the demo's, because there is no published network with weights and none of the user's own
  };
  Origin origin = Origin::Published;
  std::vector<ModelSpec> models;  ///< of the origin, then people's own; each with weights and a colour of its own
  std::vector<Message> notes;     ///< a sentence for each own model that was left out
};

/// The one policy of the window and the command line. @throws Error FileNotFound when there is no network at all.
UsualModels usualModelsFor(const Dataset& dataset, const ModelPlaces& places);

/// What is to be opened: a folder, and where a saved study says so, which networks and images.
struct StudySource {
  std::filesystem::path folder;           ///< of the data set
  std::vector<ModelSpec> models{};        ///< a run's own; empty: the usual ones
  std::vector<std::string> modelIds{};    ///< and of these (a session's) those that are not among them
  ModelLineup lineup{};                   ///< which of them are shown, in which order; empty: all
  int limit = 0;                          ///< only the first so many images; 0: all
  bool followLinks = false;               ///< DatasetSearch::followLinks
  std::optional<RegionChoice> regions{};  ///< DatasetSearch::regions
  FixationSearch fixations{};             ///< DatasetSearch::fixations
  /// The folder as it was read with these choices a moment ago, which saves reading it again; null: it is read.
  std::shared_ptr<const Dataset> dataset{};
  std::filesystem::path run{};      ///< the run that this repeats; empty: none
  std::filesystem::path results{};  ///< the store that holds the results; empty: the program's own
};

/// A data set and its networks, with what people should know about the choice.
struct OpenedFolder {
  StudyDefinition definition;
  UsualModels::Origin origin = UsualModels::Origin::Published;
  std::vector<Message> notes;  ///< whole sentences
};

/// @throws Error when the folder holds no images, or when there are no networks at all.
OpenedFolder openStudyFolder(const StudySource& source, const ModelPlaces& places);

}  // namespace sightline
