// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/model_trial.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <utility>

#include "core/base/attempt.h"
#include "core/compute/compute_backend.h"
#include "core/image/image_io.h"
#include "core/models/family.h"
#include "core/techniques/registry.h"

namespace sightline {
namespace {

constexpr std::size_t kTopShown = 5;
constexpr double kMapOpacity = 0.55;

std::string decimal(double value, const char* form) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), form, value);
  return text.data();
}

/// "25.6 million", "4 321".
Message counted(std::int64_t n) {
  if (n >= 1'000'000) return message("{1} million", decimal(static_cast<double>(n) / 1e6, "%.1f"));
  return message("{1}", n);
}

std::string listed(const std::array<float, 3>& values) {
  std::string text;
  for (const float v : values) text += (text.empty() ? "" : ", ") + decimal(static_cast<double>(v), "%.4g");
  return text;
}

Message methodText(const Preprocessing& p) {
  using Method = Preprocessing::Method;
  switch (p.method) {
    case Method::Timm:
    case Method::Transformers:
      return message("shorter side resized, centre crop of {1}", decimal(p.cropFraction, "%.4g"));
    case Method::TransformersSquash:
      return message("whole image squashed to a square, centre crop of {1}", decimal(p.cropFraction, "%.4g"));
    case Method::Squash: return "whole image squashed to a square";
    case Method::PilSquash: return "whole image squashed to a square, antialiased";
  }
  return {};
}

Message outputsText(const NetworkTraits& traits, const Architecture& architecture) {
  using Kind = ScoreMeaning::Kind;
  const ScoreMeaning& meaning = traits.meaning;
  switch (meaning.kind) {
    case Kind::Softmax: return "scores; a softmax makes them probabilities";
    case Kind::Sigmoid:
      if (meaning.multiLabel) return "scores; a sigmoid for each class, so that several may hold";
      return "one score; its sigmoid is the probability of the second class";
    case Kind::AsGiven:
      if (meaning.multiLabel) return "a probability for each class, so that several may hold";
      if (architecture.classCount == 1) return "the probability of the second class";
      return "probabilities already: the softmax is inside";
  }
  return {};
}

/// Techniques by what is missing for them, and those that remain.
Message limitsText(const NetworkCapabilities& can, const Architecture& architecture) {
  std::string lost, left;
  for (const TechniqueInfo& row : techniqueRegistry()) {
    // What is not defined for such a network is no limit of this one.
    if (!row.run || row.baseline || !whyNoAttention(architecture, row.needs.attention).empty()) continue;
    // At layers the scores are differentiated, too.
    const bool works = (!row.needs.layers || (can.layers && (can.gradients || row.needs.forward))) &&
                       (!row.needs.gradients || can.gradients);
    std::string& list = works ? left : lost;
    list += (list.empty() ? "" : ", ") + row.name;
  }
  return lost.empty() ? Message() : message("Not possible with it: {1}. Possible: {2}.", lost, left);
}

/// One trial, step by step; every step leaves what it found in the answer.
class Trying {
 public:
  Trying(ComputeBackend& backend, const ModelChoice& choice, std::filesystem::path image, std::stop_token stop,
         const ProgressSink& progress)
      : backend_(backend), choice_(choice), image_(std::move(image)), stop_(std::move(stop)), progress_(progress) {}

  ModelTrial run() {
    out_.image = image_.filename().string();
    const auto done = attempt(choice_.file.filename().string(), [&] {
      steps();
      return true;
    });
    if (done.cancelled()) throw Cancelled{};
    if (!done.ok()) {
      out_.problem = done.error();
      if (!out_.field) out_.field = field_;
    }
    return std::move(out_);
  }

 private:
  void step(double fraction, const Message& stage) const {
    throwIfStopped(stop_);
    if (progress_) progress_({fraction, stage});
  }

  void steps() {
    step(0, "reading the file");
    try {
      out_.chosen = chosenModel(choice_);
    } catch (const FieldError& error) {
      out_.field = error.field();
      throw;
    }
    out_.notes = out_.chosen->notes;
    step(0.1, "loading the network");
    load();
    step(0.5, "asking for the class");
    predict();
    step(0.7, "the first map");
    explain();
    factsAbout();
    step(1, "done");
  }

  [[nodiscard]] const ModelSpec& spec() const { return out_.chosen->spec; }
  [[nodiscard]] bool isProgram() const {
    const FamilyInfo* family = familyOf(spec().architecture);
    return family && family->ownProgram;
  }

  /// What most often mends a network that does not load: a program's size, of weights alone the architecture. Where it
  /// loads without its labels, those are at fault.
  void load() {
    field_ = isProgram() ? ModelField::Size : ModelField::Architecture;
    try {
      traits_ = backend_.traits(spec());
    } catch (const Error& error) {
      if (isProgram() && error.code() == ErrorCode::ModelMismatch && loadsWithoutLabels()) field_ = ModelField::Labels;
      throw;
    }
    throwIfStopped(stop_);
    out_.multiLabel = traits_.meaning.multiLabel;
    for (const Message& note : backend_.notes(spec())) out_.notes.push_back(note);
    out_.named = !spec().labels.empty();
  }

  [[nodiscard]] bool loadsWithoutLabels() const {
    if (spec().labels.empty()) return false;
    ModelSpec bare = spec();
    bare.labels.clear();
    bare.architecture.classCount = 0;
    try {
      backend_.load(bare);
      return true;
    } catch (const Error&) {
      return false;
    }
  }

  void predict() {
    field_ = ModelField::Size;
    input_ = prepareInput(readImage(image_), spec().preprocessing);
    const PictureScaler scaler(std::make_shared<const Image>(input_.pixels));
    out_.seen = scaler.render({}, input_.pixels.width, input_.pixels.height);
    Prediction prediction = backend_.predict(spec(), input_);
    if (prediction.top.size() > kTopShown) prediction.top.resize(kTopShown);
    out_.top = std::move(prediction.top);
  }

  void explain() {
    can_ = backend_.capabilities(spec());
    if (!can_.reason.empty()) out_.limits.push_back(can_.reason);
    if (const Message lost = limitsText(can_, spec().architecture); !lost.empty()) out_.limits.push_back(lost);
    if (!can_.layers || !can_.gradients) {
      out_.noMap = can_.reason;
      return;
    }
    throwIfStopped(stop_);
    field_ = ModelField::Layer;
    std::vector<std::string> layers;
    if (!spec().defaultLayer.empty()) layers = {spec().defaultLayer};
    const Explanation answer =
        backend_.explain({spec(), input_, -1, OptionValues(Technique::GradCam), layers}, {stop_, {}, {}});
    if (answer.cams)
      if (const LayerCam* usual = usualLayer(*answer.cams)) layer_ = usual->path;
    out_.explained = labelOf(spec(), answer.target);
    out_.noMap = answer.map.blankReason;
    out_.map = out_.seen;
    blendMap(out_.map, {}, scaledToUnit(answer.map.values), {}, Sampling::Smooth, Palette::Inferno, kMapOpacity);
  }

  void fact(const Message& what, const Message& value, const Message& from) {
    out_.facts.push_back({what, value, from});
  }
  [[nodiscard]] Message origin(ModelField field) const { return describe(out_.chosen->origin(field)); }

  void factsAbout() {
    const ModelSpec& model = spec();
    const Preprocessing& p = model.preprocessing;
    const Message itself = describe(FieldOrigin{FieldOrigin::Place::File, {}});
    const FamilyInfo* family = familyOf(model.architecture);
    fact("Network", message("{1}", family ? family->name : familyId(model.architecture)),
         origin(ModelField::Architecture));
    fact("Classes", message("{1}", traits_.classes), itself);
    fact("Class names", out_.named ? message("{1}, ...", labelOf(model, 0)) : Message("none: numbers are shown"),
         out_.named ? origin(ModelField::Labels) : Message());
    fact("Parameters", counted(traits_.parameters), itself);
    fact("Input size", message("{1} x {2}", p.inputSize().width, p.inputSize().height), origin(ModelField::Size));
    fact("Channels", traits_.channels == 1 ? Message("one: the image in grey") : Message("red, green, blue"), itself);
    fact("Preparation", methodText(p),
         origin(out_.chosen->origin(ModelField::Crop).place == FieldOrigin::Place::Chosen ? ModelField::Crop
                                                                                          : ModelField::Method));
    fact("Mean", message("{1}", listed(p.mean)), origin(ModelField::Mean));
    fact("Standard deviation", message("{1}", listed(p.std)), origin(ModelField::Std));
    const bool chosenOutputs = out_.chosen->origin(ModelField::Outputs).place == FieldOrigin::Place::Chosen;
    fact("Outputs", outputsText(traits_, model.architecture),
         chosenOutputs ? origin(ModelField::Outputs)
         : isProgram() ? itself
                       : Message("the usual one"));
    if (!layer_.empty())
      fact("Layer of Grad-CAM", message("{1}", layer_),
           model.defaultLayer.empty() ? Message("the last that lies on the image") : Message("the usual one"));
  }

  ComputeBackend& backend_;
  const ModelChoice& choice_;
  const std::filesystem::path image_;
  const std::stop_token stop_;
  const ProgressSink& progress_;
  ModelTrial out_;
  std::optional<ModelField> field_ = ModelField::File;
  NetworkTraits traits_;
  NetworkCapabilities can_;
  ModelInput input_;
  std::string layer_;
};

}  // namespace

ModelTrial tryModel(ComputeBackend& backend, const ModelChoice& choice, const std::filesystem::path& image,
                    const std::stop_token& stop, const ProgressSink& progress) {
  return Trying(backend, choice, image, stop, progress).run();
}

ModelTrial tryModel(const BackendFactory& factory, const ModelChoice& choice,
                    const std::function<std::filesystem::path()>& image, const std::stop_token& stop,
                    const ProgressSink& progress) {
  const auto made = attempt(choice.file.filename().string(), [&] {
    const std::filesystem::path file = image ? image() : std::filesystem::path();
    if (progress) progress({0, "starting the compute module"});
    const auto backend = factory ? factory() : nullptr;
    if (!backend) throw Error(ErrorCode::Internal, "The compute module", "is not there", "Reinstall Sightline.");
    throwIfStopped(stop);
    return tryModel(*backend, choice, file, stop, progress);
  });
  if (made.cancelled()) throw Cancelled{};
  if (made.ok()) return made.value();
  ModelTrial trial;
  trial.problem = made.error();
  return trial;
}

Message nameOf(ModelField field) {
  switch (field) {
    case ModelField::File: return "File";
    case ModelField::Name: return "Name";
    case ModelField::Architecture: return "Architecture";
    case ModelField::Labels: return "Labels";
    case ModelField::Size: return "Input size";
    case ModelField::Method: return "Preparation";
    case ModelField::Crop: return "Share kept by the crop";
    case ModelField::Mean: return "Mean";
    case ModelField::Std: return "Standard deviation";
    case ModelField::Tokens: return "Token layout";
    case ModelField::PrefixTokens: return "Class tokens before the grid";
    case ModelField::Outputs: return "Outputs";
    case ModelField::Layer: return "Layer of Grad-CAM";
  }
  return {};
}

}  // namespace sightline
