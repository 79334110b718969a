// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/models/model_spec.h"

namespace sightline {

struct StudyDefinition;

/// Which of a study's models are looked at, in which order and under which names.
struct ModelLineup {
  struct Entry {
    std::string id;
    std::string name{};              ///< that people gave it in this study; empty: its own
    bool shown = true;               ///< else hidden: in the grid, plots, tables, tests and figures it does not exist
    int colourSlot = kNoColourSlot;  ///< which it keeps, whatever becomes of the others
    bool operator==(const Entry&) const = default;
  };
  std::vector<Entry> models;   ///< from the left
  std::vector<Entry> removed;  ///< taken out of the study; can be brought back

  [[nodiscard]] int shownCount() const;
  [[nodiscard]] Entry* find(const std::string& id);  ///< among `models`; null: not there
  /// Takes a model out of the study. One that is not in it changes nothing.
  void remove(const std::string& id);
  /// At the right end, where a model that was removed comes back with its name.
  void add(const std::string& id);
  /// Puts model `id` in the place of `former`, which is removed.
  void replace(const std::string& former, const std::string& id);
  /// Moves a model past `steps` of those that are shown: to the right, or to the left where negative.
  void move(const std::string& id, int steps);
  bool operator==(const ModelLineup&) const = default;
};

/// Whether a model is in the grid; one that the lineup does not know is.
[[nodiscard]] bool isShown(const ModelLineup& lineup, const std::string& id);

/// Takes the models of a study as the lineup says: `models` are then those that are shown, `setAside` all others, each
/// with its name and colour, and `lineup` names every model there is. Models that the lineup does not know come last,
/// and are shown; those that it knows and the study does not have are passed over. When none would be shown, all are.
/// Two models of one name are told apart by their ids. May be called again with another lineup.
void arrange(StudyDefinition& study, const ModelLineup& lineup);

/// Those that are shown, then those set aside: the numbers that AnalysisSettings name models by.
[[nodiscard]] std::vector<ModelSpec> allModels(const StudyDefinition& study);
/// The names of the hidden models, in the lineup's order. Removed ones are not among them.
[[nodiscard]] std::vector<std::string> hiddenModels(const StudyDefinition& study);
/// What is wrong with a name for model `id` of the study: it is that of another model. Empty: nothing.
/// @param id  empty: a model of one's own that is to be added, whose name is its id
[[nodiscard]] Message nameProblem(const StudyDefinition& study, const std::string& id, const std::string& name);

/// As text: {"models":[{"id":"demo-swin","name":"Ours","shown":false,"colour":2}],"removed":[{"id":"mine"}]}
[[nodiscard]] std::string lineupToJson(const ModelLineup& lineup);
/// A colour that there is not, an id that is empty or comes twice are passed over.
/// @param source  named in errors @throws Error BadFormat
[[nodiscard]] ModelLineup lineupFromJson(const std::string& json, const std::string& source);

}  // namespace sightline
