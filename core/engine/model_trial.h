// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/image/overlay.h"
#include "core/models/model_choice.h"
#include "core/types/prediction.h"

namespace sightline {

class ComputeBackend;
using BackendFactory = std::function<std::unique_ptr<ComputeBackend>()>;

/// Something that is known of a network, and where from.
struct TrialFact {
  Message what, value, from;
};

/// What came of trying a network file on one image; immutable. Either everything, or the problem and as much as was
/// known before it.
struct ModelTrial {
  std::optional<ChosenModel> chosen;  ///< none: the file does not say what it is; as it would be added
  std::optional<Error> problem;       ///< why the network cannot be used as it was described
  std::optional<ModelField> field;    ///< with a problem: what to choose otherwise

  std::string image;             ///< name of the file it was tried on
  std::vector<TrialFact> facts;  ///< what the network is, in the order in which people ask
  std::vector<ClassScore> top;   ///< at most five
  bool multiLabel = false;       ///< their probabilities do not sum to 1
  bool named = false;            ///< the classes have names
  Canvas seen;                   ///< the image as the network sees it
  Canvas map;                    ///< the first Grad-CAM map over it; empty: there is none
  Message noMap;                 ///< why there is none, or why it is blank
  std::string explained;         ///< the class that the map explains
  std::vector<Message> notes;    ///< what was read, what was left aside, how the network is asked; a sentence each
  std::vector<Message> limits;   ///< what cannot be asked of it, a sentence each

  [[nodiscard]] bool ok() const { return !problem; }
};

/// Loads the network as it was chosen, asks it for the image's class and explains that by Grad-CAM. A file that cannot
/// be used is an answer, too. Some seconds; the stop token is looked at between the steps.
/// @param image  a file that readImage() reads  @throws Cancelled
ModelTrial tryModel(ComputeBackend& backend, const ModelChoice& choice, const std::filesystem::path& image,
                    const std::stop_token& stop, const ProgressSink& progress = {});

/// The same with a backend of its own, which goes when it is done, and an image that is looked for first; whatever
/// fails is an answer. @throws Cancelled
ModelTrial tryModel(const BackendFactory& backend, const ModelChoice& choice,
                    const std::function<std::filesystem::path()>& image, const std::stop_token& stop,
                    const ProgressSink& progress);

/// "Input size": a field as the window's form calls it.
Message nameOf(ModelField field);

}  // namespace sightline
