// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/models/model_spec.h"
#include "core/models/program_config.h"

namespace sightline {

/// What is known of a network beside its weights, each of which people may choose.
enum class ModelField {
  File,
  Name,
  Architecture,
  Labels,
  Size,
  Method,
  Crop,
  Mean,
  Std,
  Tokens,
  PrefixTokens,
  Outputs,
  Layer
};

/// Where something that is used of a network was taken from.
struct FieldOrigin {
  enum class Place {
    Usual,   ///< nobody says: ImageNet's preparation, or what the published network was evaluated with
    File,    ///< the file itself
    Beside,  ///< a description beside the file
    Chosen   ///< the user
  };
  Place place = Place::Usual;
  std::string file{};  ///< Beside: "config.json"
  bool operator==(const FieldOrigin&) const = default;
};
/// "the file itself", "config.json beside it", "the usual one", "your choice".
Message describe(const FieldOrigin& origin);

/// A network file of one's own, and what was chosen about it. What is left out is taken from the file, from a
/// config.json (of timm or transformers, or a model file of ours) and preprocessor_config.json beside it, or is usual.
struct ModelChoice {
  std::filesystem::path file;  ///< weights, a file with the whole network, or the description of a model
  std::string name{};          ///< empty: the file's, or its folder's where the file is called "model"
  std::string architecture{};  ///< id of a published network; empty: as the file or its description says
  std::filesystem::path labels{};
  std::optional<InputSize> size{};
  std::optional<Preprocessing::Method> method{};
  std::optional<double> crop{};
  std::optional<std::array<float, 3>> mean{}, std{};
  std::optional<ProgramConfig::Tokens> tokens{};
  std::optional<int> prefixTokens{};
  std::optional<OutputReading> outputs{};
  bool operator==(const ModelChoice&) const = default;
};

/// The model that was meant, with where everything comes from.
struct ChosenModel {
  ModelSpec spec;
  std::map<ModelField, FieldOrigin> origins;
  std::vector<Message> notes;  ///< what was left aside, a sentence each

  [[nodiscard]] FieldOrigin origin(ModelField field) const {
    const auto found = origins.find(field);
    return found == origins.end() ? FieldOrigin{} : found->second;
  }
};

/// An error that a choice mends.
class FieldError : public Error {
 public:
  FieldError(ModelField field, const Error& error) : Error(error), field_(field) {}
  [[nodiscard]] ModelField field() const { return field_; }

 private:
  ModelField field_;
};

/// Reads what the file and its neighbours say, without building the network. A file of one gigabyte is mapped, not
/// read. @throws FieldError where another choice would help; Error
ChosenModel chosenModel(const ModelChoice& choice);

}  // namespace sightline
