// SPDX-License-Identifier: GPL-3.0-or-later
// ComputeBackend on LibTorch.
#include "core/compute/torch/torch_backend.h"
#include <dlfcn.h>

#include <algorithm>
#include <map>
#include <new>
#include <optional>
#include <set>

#include "core/base/processors.h"
#include "core/compute/compute_backend.h"
#include "core/compute/torch/gradients/explained_network.h"
#include "core/compute/torch/gradients/gradient_check.h"
#include "core/compute/torch/networks/classifier.h"
#include "core/compute/torch/networks/failure.h"
#include "core/compute/torch/networks/weight_stages.h"
#include "core/models/family.h"
#include "core/models/weights_hash.h"
#include "core/techniques/registry.h"

namespace sightline {
namespace {

constexpr const char* kSmaller = "Give a smaller input size, or close other programs.";

std::string subjectOf(const ModelSpec& model) {
  return model.weights.empty() ? model.displayName : model.weights.string();
}

class TorchBackend : public ComputeBackend {
 public:
  TorchBackend() : cores_(static_cast<int>(usableProcessors())) {
    // OpenBLAS built with its own threads knows nothing of LibTorch's; two pools on the same cores slow the
    // transformers to less than half. The OpenMP build has no such function to call.
    if (auto* set = reinterpret_cast<void (*)(int)>(::dlsym(RTLD_DEFAULT, "openblas_set_num_threads"))) set(1);
    at::set_num_threads(cores_);
  }

  void load(const ModelSpec& model) override { loaded(model); }

  std::string weightsHash(const ModelSpec& model) override {
    auto& m = loaded(model);
    if (m.hash.empty()) m.hash = sightline::weightsHash(model.weights);
    return m.hash;
  }

  std::vector<Message> notes(const ModelSpec& model) override { return loaded(model).network->notes(); }

  std::vector<LayerInfo> layers(const ModelSpec& model) override { return layersOf(loaded(model), model); }

  Prediction predict(const ModelSpec& model, const ModelInput& input) override {
    auto& network = *loaded(model).network;
    torch::NoGradGuard noGrad;
    const auto rows = network.forward(tensorOf(input));
    const auto logits = rows[0].to(torch::kFloat).contiguous();
    const auto probabilities = network.probabilities(rows.to(torch::kDouble))[0];
    Prediction p;
    p.meaning = network.meaning();
    p.logits.assign(logits.data_ptr<float>(), logits.data_ptr<float>() + logits.numel());
    for (int i = 0; i < static_cast<int>(p.logits.size()); ++i)
      p.top.push_back({i, labelOf(model, i), static_cast<float>(probabilities[i].item<double>()),
                       p.logits[static_cast<std::size_t>(i)]});
    std::stable_sort(p.top.begin(), p.top.end(), [](const auto& a, const auto& b) { return a.logit > b.logit; });
    return p;
  }

  NetworkTraits traits(const ModelSpec& model) override {
    const Classifier& network = *loaded(model).network;
    return {network.parameterCount(), network.channels(), network.classCount(), network.meaning()};
  }

  NetworkCapabilities capabilities(const ModelSpec& model) override { return capabilitiesOf(loaded(model), model); }

  Explanation explain(const ExplainRequest& request, const ExplainSinks& sinks) override {
    auto& m = loaded(request.model);
    const TechniqueInfo& technique = infoOf(request.options.technique());
    if (!technique.run)
      throw Error(ErrorCode::InvalidOption, technique.name, "are not computed by a network",
                  "Read them from their folder.");
    if (const Message why = whyNoAttention(request.model.architecture, technique.needs.attention); !why.empty())
      throw Error(ErrorCode::ModelMismatch, technique.name,
                  message("is not defined for {1}. {2}", request.model.displayName, why),
                  "Choose a technique that asks for no attention, such as Grad-CAM, Integrated Gradients or XRAI.");
    // Whether it can be asked is told by the answer itself where that costs nothing: only then is the network tried.
    if (technique.needs.layers && candidates(layersOf(m, request.model), request.model).empty() &&
        request.layers.empty())
      refuse(technique, request.model, m);
    if (technique.needs.gradients && !capabilitiesOf(m, request.model).gradients) refuse(technique, request.model, m);
    if (technique.cost == TechniqueInfo::Cost::ManyPasses) makeRoomFor(m);
    TorchExplainedNetwork network = lookingAt(m, request.model, request.input, request.target);
    const FamilyInfo* family = familyOf(request.model.architecture);
    Explanation out;
    try {
      out = technique.run(network, request.options, request.layers, sinks);
    } catch (const Error&) {
      throw;
    } catch (const std::exception&) {
      // An archive traced with operations for inference only has gradients as far as those.
      if (!technique.needs.layers || !family || !family->ownProgram) throw;
      if (!capabilitiesOf(m, request.model).gradients) refuse(technique, request.model, m);
      throw;
    }
    // An archive without gradients looks like one whose class does not depend on the layer; only then it is asked.
    if (technique.needs.layers && !technique.needs.forward && !out.map.blankReason.empty() && family &&
        family->ownProgram)
      if (const auto& found = capabilitiesOf(m, request.model); !found.gradients) out.map.blankReason = found.reason;
    return out;
  }

  void lend(const ModelSpec& model, const ModelInput& input, int target,
            const std::function<void(ExplainedNetwork&)>& work) override {
    auto& m = loaded(model);
    makeRoomFor(m);
    TorchExplainedNetwork network = lookingAt(m, model, input, target);
    work(network);
  }

  std::vector<std::string> weightStages(const ModelSpec& model) override {
    const Loaded& m = loaded(model);
    std::vector<std::string> names;
    for (const WeightStage& stage : weightStagesOf(*m.network, model.architecture, subjectOf(model)))
      names.push_back(stage.name);
    return names;
  }

  void unloadAll() override {
    models_.clear();
    worked_ = nullptr;
  }

 private:
  struct Loaded {
    std::shared_ptr<Classifier> network;
    std::string hash;                                 ///< empty until someone asks: hashing takes longer than loading
    std::optional<std::vector<LayerInfo>> layers;     ///< none until someone asks: it takes a forward pass
    std::optional<NetworkCapabilities> capabilities;  ///< likewise
  };

  /// All references outlive what is returned.
  TorchExplainedNetwork lookingAt(Loaded& m, const ModelSpec& model, const ModelInput& input, int target) {
    return {*m.network,
            input,
            model.preprocessing,
            target,
            cores_,
            segments_,
            {[&m, &model] { return candidates(layersOf(m, model), model); },
             [&m, &model](const std::string& path) { checkLayer(layersOf(m, model), model, path); }}};
  }

  const NetworkCapabilities& capabilitiesOf(Loaded& m, const ModelSpec& model) {
    if (m.capabilities) return *m.capabilities;
    NetworkCapabilities found;
    const FamilyInfo* family = familyOf(model.architecture);
    if (family && family->ownProgram) found.reason = whyNoGradient(*m.network, model.preprocessing.inputSize());
    found.gradients = found.reason.empty();
    found.layers = !candidates(layersOf(m, model), model).empty();
    if (!found.layers) {
      const Message none =
          "It has no layer whose output is a grid of positions; if its outputs are tokens, say how they lie on "
          "the image (token layout).";
      found.reason = found.reason.empty() ? none : message("{1} {2}", found.reason, none);
    }
    m.capabilities = std::move(found);
    return *m.capabilities;
  }

  [[noreturn]] void refuse(const TechniqueInfo& technique, const ModelSpec& model, Loaded& m) {
    throw Error(ErrorCode::ModelMismatch, model.displayName,
                message("cannot be explained by {1}. {2}", technique.name, capabilitiesOf(m, model).reason),
                message("Techniques that need only its scores work: {1}.", forwardOnly()));
  }

  static std::string forwardOnly() {
    std::string names;
    for (const TechniqueInfo& row : techniqueRegistry())
      if (row.run && row.needs.forward && !row.needs.layers) names += (names.empty() ? "" : ", ") + row.name;
    return names;
  }

  /// Layers that are offered as targets and computed together: those that the family names or its blocks; of an
  /// archive, modules that contain other modules, or everything with a grid where there are no such.
  static std::vector<std::string> candidates(const std::vector<LayerInfo>& layers, const ModelSpec& model) {
    std::vector<std::string> blocks, containers, usable;
    if (const FamilyInfo* family = familyOf(model.architecture); family && family->layers) {
      const auto named = family->layers(model.architecture.config);
      for (const auto& layer : layers)
        if (layer.unusable.empty() && std::find(named.begin(), named.end(), layer.path) != named.end())
          blocks.push_back(layer.path);
      return blocks;
    }
    for (const auto& layer : layers) {
      if (!layer.unusable.empty()) continue;
      usable.push_back(layer.path);
      if (isBlockType(layer.type)) blocks.push_back(layer.path);
      const auto inside = [&](const LayerInfo& other) { return other.path.rfind(layer.path + ".", 0) == 0; };
      if (std::any_of(layers.begin(), layers.end(), inside)) containers.push_back(layer.path);
    }
    return !blocks.empty() ? blocks : containers.size() > 1 ? containers : usable;
  }

  Loaded& loaded(const ModelSpec& model) {
    const InputSize size = model.preprocessing.inputSize();  // decides the layers' shapes
    const std::string key = model.id + "|" + model.weights.string() + "|" + toJson(model.architecture) + "|" +
                            std::to_string(size.width) + "x" + std::to_string(size.height) +
                            (model.redraw ? "|" + describe(*model.redraw) : std::string());
    if (const auto it = models_.find(key); it != models_.end()) return it->second;
    if (model.weights.empty())
      throw Error(ErrorCode::FileNotFound, model.displayName, "has no weights on this machine",
                  message("Give a file with the weights of {1}.", model.source.empty() ? model.id : model.source));
    Loaded m;
    m.network = loadClassifier(model.architecture, model.weights, size);
    if (model.redraw) {
      const auto stages = weightStagesOf(*m.network, model.architecture, subjectOf(model));
      const Architecture built =
          size.isKnown() ? sizedFor(model.architecture, size, subjectOf(model)) : model.architecture;
      redrawWeights(*m.network, stages, *model.redraw, untrainedValues(*m.network, built, model.redraw->seed));
    }
    return models_.emplace(key, std::move(m)).first->second;
  }

  /// Before long work of one network: the others' packed weights, as large as the weights, make place for its
  /// gradients. They are packed again in less than a tenth of a second.
  void makeRoomFor(const Loaded& network) {
    for (auto& [key, other] : models_)
      if (&other != &network || worked_ != network.network.get()) other.network->forgetPackedWeights();
    worked_ = network.network.get();
  }

  static const std::vector<LayerInfo>& layersOf(Loaded& m, const ModelSpec& model) {
    if (m.layers) return *m.layers;
    torch::NoGradGuard noGrad;
    TapRecorder recorder(TapRecorder::Mode::Shapes);
    const InputSize size = model.preprocessing.inputSize();
    m.network->forward(torch::zeros({1, 3, size.height, size.width}));
    const FamilyInfo* family = familyOf(model.architecture);
    const auto misleading =
        family && family->ownProgram ? notOnTheImage(recorder.taps(), size) : std::set<std::string>{};
    std::vector<LayerInfo> layers;
    for (const auto& tap : recorder.taps()) {
      LayerInfo layer{tap.path, tap.type, {}, 0, 0, {}};
      if (tap.output.defined() && tap.output.dim() > 0) layer.shape = tap.output.sizes().slice(1).vec();
      const auto grid = toChannelsFirst(tap.output, tap.place);
      if (!tap.output.defined())
        layer.unusable = "Its output is not one tensor of numbers.";
      else if (!grid.defined() || misleading.count(tap.path))
        layer.unusable = "Its output has no place in the image.";
      else if (grid.size(1) * grid.size(2) == 1)
        layer.unusable = "Its output is a single value per channel.";
      else
        layer.gridHeight = static_cast<int>(grid.size(1)), layer.gridWidth = static_cast<int>(grid.size(2));
      layers.push_back(std::move(layer));
    }
    m.layers = std::move(layers);
    return *m.layers;
  }

  static void checkLayer(const std::vector<LayerInfo>& layers, const ModelSpec& model, const std::string& path) {
    const auto offered = candidates(layers, model);
    const auto isOffered = [&](const LayerInfo& l) {
      return std::find(offered.begin(), offered.end(), l.path) != offered.end();
    };
    std::string near;
    int shown = 0;
    for (const auto& layer : layers) {
      if (layer.path == path) {
        if (layer.unusable.empty()) return;
        throw Error(ErrorCode::InvalidOption, message("layer {1}", path), layer.unusable, "Choose a block's output.");
      }
      const auto root = path.substr(0, path.find('.'));
      if (isOffered(layer) && layer.path.rfind(root, 0) == 0 && shown++ < 6)
        near += (near.empty() ? "" : ", ") + layer.path;
    }
    if (near.empty())
      for (const auto& layer : layers)
        if (isOffered(layer) && shown++ < 6) near += (near.empty() ? "" : ", ") + layer.path;
    throw Error(ErrorCode::InvalidOption, message("layer {1}", path), "does not exist in this network",
                message("Its layers include {1}. The command 'layers' lists them all.", near));
  }

  int cores_;
  std::map<std::string, Loaded> models_;
  SegmentShelf segments_;
  const Classifier* worked_ = nullptr;  ///< the last long work's; only compared
};

/// LibTorch's exceptions (c10::Error with a C++ stack trace, the interpreter's JITException and std::runtime_error with
/// the lines of the program) as messages about the network's file.
template <class Work>
auto translated(const ModelSpec& model, const Work& work) {
  try {
    return work();
  } catch (const Error&) {
    throw;
  } catch (const std::bad_alloc&) {
    throw Error(ErrorCode::OutOfMemory, subjectOf(model), "needs more memory than there is", kSmaller);
  } catch (const std::exception& e) {
    const std::string text = reasonOf(e);
    if (isLackOfMemory(e))
      throw Error(ErrorCode::OutOfMemory, subjectOf(model),
                  message("needs more memory than there is: {1}", Message::verbatim(text)), kSmaller);
    throw Error(ErrorCode::ModelMismatch, subjectOf(model), message("cannot be computed: {1}", Message::verbatim(text)),
                "Check its input size and how it was saved; another technique may work.");
  }
}

/// Every call of the backend with LibTorch's own exceptions turned into ours.
class TranslatingBackend : public ComputeBackend {
 public:
  void load(const ModelSpec& m) override {
    translated(m, [&] { backend_.load(m); });
  }
  std::vector<Message> notes(const ModelSpec& m) override {
    return translated(m, [&] { return backend_.notes(m); });
  }
  std::string weightsHash(const ModelSpec& m) override {
    return translated(m, [&] { return backend_.weightsHash(m); });
  }
  std::vector<LayerInfo> layers(const ModelSpec& m) override {
    return translated(m, [&] { return backend_.layers(m); });
  }
  Prediction predict(const ModelSpec& m, const ModelInput& input) override {
    return translated(m, [&] { return backend_.predict(m, input); });
  }
  NetworkTraits traits(const ModelSpec& m) override {
    return translated(m, [&] { return backend_.traits(m); });
  }
  NetworkCapabilities capabilities(const ModelSpec& m) override {
    return translated(m, [&] { return backend_.capabilities(m); });
  }
  Explanation explain(const ExplainRequest& request, const ExplainSinks& sinks) override {
    return translated(request.model, [&] { return backend_.explain(request, sinks); });
  }
  void lend(const ModelSpec& m, const ModelInput& input, int target,
            const std::function<void(ExplainedNetwork&)>& work) override {
    translated(m, [&] { backend_.lend(m, input, target, work); });
  }
  std::vector<std::string> weightStages(const ModelSpec& m) override {
    return translated(m, [&] { return backend_.weightStages(m); });
  }
  void unloadAll() override { backend_.unloadAll(); }

 private:
  TorchBackend backend_;
};

}  // namespace

std::unique_ptr<ComputeBackend> makeTorchBackend() { return std::make_unique<TranslatingBackend>(); }

}  // namespace sightline
