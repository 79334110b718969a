// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/model_choice.h"

#include <algorithm>
#include <utility>

#include "core/graphs/network_facts.h"
#include "core/models/family.h"
#include "core/models/registry.h"
#include "core/models/repository_config.h"
#include "core/models/weight_names.h"
#include "core/weights/weights_file.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

using Place = FieldOrigin::Place;

/// Runs a step whose errors another choice for `field` mends.
template <class Step>
auto mendedBy(ModelField field, const Step& step) {
  try {
    return step();
  } catch (const FieldError&) {
    throw;
  } catch (const Error& error) {
    throw FieldError(field, error);
  }
}

bool isDescription(const fs::path& file) {
  const std::string name = file.filename().string();
  return file.extension() == ".json" && name.find(".index.json") == std::string::npos;
}

/// "resnet50" for model.safetensors in a folder resnet50.
std::string nameOf(const fs::path& file) {
  fs::path stem = file.filename();
  for (const char* known : {".safetensors", ".index", ".pth", ".pt", ".pt2", ".bin", ".ckpt", ".onnx", ".tar", ".json"})
    if (stem.extension() == known) stem = stem.stem();
  const std::string folder = fs::absolute(file).parent_path().filename().string();
  const bool says = stem != "model" && stem != "pytorch_model" && stem != "config" && stem != "checkpoint";
  return says || folder.empty() ? stem.string() : folder;
}

/// The description of a network that training programs put beside its weights.
std::optional<fs::path> descriptionBeside(const fs::path& file) {
  std::error_code ec;
  for (const fs::path& beside : {file.parent_path() / "config.json", fs::path(file).replace_extension(".json")})
    if (beside != file && fs::is_regular_file(beside, ec)) return beside;
  return {};
}

const ModelSpec* publishedNamed(const std::vector<ModelSpec>& known, const std::string& id) {
  const auto found = std::find_if(known.begin(), known.end(), [&](const ModelSpec& m) { return m.id == id; });
  return found == known.end() ? nullptr : &*found;
}

class Choosing {
 public:
  explicit Choosing(const ModelChoice& choice) : choice_(choice), file_(choice.file) {}

  ChosenModel made() {
    if (file_.empty())
      throw FieldError(ModelField::File, Error(ErrorCode::InvalidOption, "The file", "is not chosen",
                                               "Choose the model's weights, or a file with the whole network."));
    if (isDescription(file_))
      startFrom(mendedBy(ModelField::File, [&] { return readModelFile(file_); }), Place::Beside, file_);
    else if (const auto program = mendedBy(ModelField::File, [&] { return programFamilyOf(file_); }); !program.empty())
      startFromProgram(program);
    else
      startFromWeights();
    takeLabels();
    takePreparation();
    takeName();
    checkSize();
    return std::move(m_);
  }

 private:
  [[nodiscard]] bool isProgram() const {
    const FamilyInfo* family = familyOf(m_.spec.architecture);
    return family && family->ownProgram;
  }
  void from(std::initializer_list<ModelField> fields, Place place, const std::string& file = {}) {
    for (const ModelField field : fields) m_.origins[field] = {place, file};
  }
  void fromPreparation(Place place, const std::string& file = {}) {
    from({ModelField::Size, ModelField::Method, ModelField::Crop, ModelField::Mean, ModelField::Std}, place, file);
  }

  void startFrom(ModelSpec spec, Place place, const fs::path& file) {
    m_.spec = std::move(spec);
    const std::string name = place == Place::Beside ? file.filename().string() : std::string();
    from({ModelField::Architecture}, place, name);
    fromPreparation(place == Place::Beside ? place : Place::Usual, name);
    from({ModelField::Labels}, place == Place::Beside ? place : Place::Usual, name);
  }

  void startFromProgram(const std::string& program) {
    if (!choice_.architecture.empty())
      throw FieldError(ModelField::Architecture, Error(ErrorCode::InvalidOption, file_, "holds a whole network",
                                                       "Let the architecture be found out from the file."));
    const NetworkFacts facts = mendedBy(ModelField::File, [&] { return programFacts(program, file_); });
    m_.spec = programModel(
        program, file_, {choice_.tokens.value_or(ProgramConfig::Tokens::Automatic), choice_.prefixTokens.value_or(-1)},
        {});
    from({ModelField::Architecture}, Place::File);
    from({ModelField::Tokens}, choice_.tokens ? Place::Chosen : Place::File);
    from({ModelField::PrefixTokens}, choice_.prefixTokens ? Place::Chosen : Place::File);
    if (const auto beside = mendedBy(ModelField::File, [&] { return preparationBeside(file_); })) {
      const InputSize size = m_.spec.preprocessing.inputSize();
      m_.spec.preprocessing = beside->preprocessing;
      fromPreparation(Place::Beside, beside->file.filename().string());
      if (facts.size.isKnown()) m_.spec.preprocessing.setInputSize(size);
    }
    if (facts.size.isKnown()) from({ModelField::Size}, Place::File);
    if (facts.upTo255) {  // what is beside it is for images of 0 to 1
      m_.spec.preprocessing.mean = {0, 0, 0};
      m_.spec.preprocessing.std = {1, 1, 1};
      from({ModelField::Mean, ModelField::Std}, Place::File);
    }
    if (const auto config = descriptionBeside(file_); config && choice_.labels.empty()) {
      try {
        auto labels = readLabels(*config);
        const std::string name = config->filename().string();
        const auto named = static_cast<int>(labels.size());
        if (facts.outputs > 0 && named != facts.outputs && named != classesOf(m_.spec.architecture)) {
          m_.notes.push_back(
              message("{1} beside it names {2} classes, the network has {3}: these names are left aside.", name, named,
                      facts.outputs));
        } else {
          nameClasses(std::move(labels));
          from({ModelField::Labels}, Place::Beside, name);
        }
      } catch (const Error&) {  // it is about something else
      }
    }
  }

  void startFromWeights() {
    const auto known = publishedModels({});
    const WeightsFile weights = mendedBy(ModelField::File, [&] { return WeightsFile(file_); });
    std::optional<Error> refused;
    if (!choice_.architecture.empty()) {
      const ModelSpec* wanted = publishedNamed(known, choice_.architecture);
      if (!wanted)
        throw FieldError(ModelField::Architecture, Error(ErrorCode::InvalidOption, choice_.architecture,
                                                         "is not a known network", "Choose one of the list."));
      startFrom(*wanted, Place::Chosen, {});
    } else if (!startFromDescription(refused)) {
      const std::string id = describeWeights(canonicalNames(weights.tensors())).text();
      const ModelSpec* recognised = publishedNamed(known, id);
      if (!recognised)
        throw FieldError(
            ModelField::Architecture,
            refused ? *refused
                    : Error(ErrorCode::ModelMismatch, file_,
                            id.empty() ? Message("holds weights alone, and their network is not known")
                                       : message("holds weights alone, of {1}", id),
                            "Choose the architecture that they belong to, or put the config.json of the network "
                            "beside the file."));
      if (refused) m_.notes.push_back(message("Left aside: {1}", refused->message()));
      startFrom(*recognised, Place::File, {});
    }
    m_.spec.weights = file_;
    if (m_.origin(ModelField::Architecture).place != Place::Beside) {
      m_.spec.licence.clear();
      m_.spec.source = file_.string();
    }
    const int classes = classesInFile(m_.spec.architecture, file_);
    if (classes > 0 && classes != m_.spec.architecture.classCount) {
      m_.spec.architecture.classCount = classes;
      m_.spec.labels.clear();
    }
  }

  /// A description beside the file; one that cannot be used is left aside and told of where nothing else is known.
  bool startFromDescription(std::optional<Error>& refused) {
    const auto config = descriptionBeside(file_);
    if (!config) return false;
    try {
      ModelSpec described = readModelFile(*config);
      if (const FamilyInfo* family = familyOf(described.architecture); family && family->ownProgram) return false;
      startFrom(std::move(described), Place::Beside, *config);
      return true;
    } catch (const Error& error) {
      refused = error;
      return false;
    }
  }

  /// As many classes as names, where the file does not count its own.
  void nameClasses(std::vector<std::string> labels) {
    const int classes = classesOf(m_.spec.architecture);
    if (classes == 2 && m_.spec.architecture.classCount == 1 && labels.size() == 1)
      labels.insert(labels.begin(), "not " + labels.front());
    if (classes > 0 && static_cast<int>(labels.size()) != classes)
      throw FieldError(ModelField::Labels,
                       Error(ErrorCode::ModelMismatch, choice_.labels.empty() ? file_ : choice_.labels,
                             message("names {1} classes, the network has {2}", labels.size(), classes),
                             "Choose the file with the names of this network's classes, in its order, or none."));
    if (classes == 0) m_.spec.architecture.classCount = static_cast<int>(labels.size());
    m_.spec.labels = std::move(labels);
  }

  void takeLabels() {
    if (!choice_.labels.empty()) {
      nameClasses(mendedBy(ModelField::Labels, [&] { return readLabels(choice_.labels); }));
      from({ModelField::Labels}, Place::Chosen);
    }
  }

  void takePreparation() {
    auto& p = m_.spec.preprocessing;
    const auto take = [&](const auto& chosen, auto& value, ModelField field) {
      if (!chosen) return;
      value = *chosen;
      from({field}, Place::Chosen);
    };
    if (choice_.size) {
      p.setInputSize(*choice_.size);
      from({ModelField::Size}, Place::Chosen);
    }
    take(choice_.method, p.method, ModelField::Method);
    take(choice_.crop, p.cropFraction, ModelField::Crop);
    take(choice_.mean, p.mean, ModelField::Mean);
    take(choice_.std, p.std, ModelField::Std);
    take(choice_.outputs, m_.spec.architecture.outputs, ModelField::Outputs);
  }

  void takeName() {
    m_.spec.id = m_.spec.displayName = choice_.name.empty() ? nameOf(file_) : choice_.name;
    from({ModelField::Name}, choice_.name.empty() ? Place::File : Place::Chosen);
  }

  void checkSize() {
    if (!isProgram())
      mendedBy(ModelField::Size,
               [&] { return sizedFor(m_.spec.architecture, m_.spec.preprocessing.inputSize(), file_.string()); });
  }

  const ModelChoice& choice_;
  fs::path file_;
  ChosenModel m_;
};

}  // namespace

Message describe(const FieldOrigin& origin) {
  switch (origin.place) {
    case Place::Usual: return "the usual one";
    case Place::File: return "the file itself";
    case Place::Beside: return message("{1} beside it", origin.file);
    case Place::Chosen: return "your choice";
  }
  return {};
}

ChosenModel chosenModel(const ModelChoice& choice) { return Choosing(choice).made(); }

}  // namespace sightline
