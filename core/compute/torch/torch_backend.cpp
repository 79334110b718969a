// SPDX-License-Identifier: GPL-3.0-or-later
// The compute module: ComputeBackend on LibTorch, and the one C function by which it is found.
#include <ATen/Parallel.h>
#include <dlfcn.h>

#include <algorithm>
#include <map>
#include <optional>
#include <thread>

#include "core/base/sha256.h"
#include "core/compute/compute_backend.h"
#include "core/compute/compute_module.h"
#include "core/compute/torch/gradients/grad_cam.h"
#include "core/compute/torch/gradients/gradient_maps.h"
#include "core/compute/torch/gradients/integrated_gradients.h"
#include "core/compute/torch/networks/classifier.h"
#include "core/models/family.h"

namespace sightline {
namespace {

class TorchBackend : public ComputeBackend {
 public:
  TorchBackend() : cores_(static_cast<int>(std::max(1u, std::thread::hardware_concurrency()))) {
    // OpenBLAS built with its own threads knows nothing of LibTorch's; two pools on the same cores slow the
    // transformers to less than half. The OpenMP build has no such function to call.
    if (auto* set = reinterpret_cast<void (*)(int)>(::dlsym(RTLD_DEFAULT, "openblas_set_num_threads"))) set(1);
    at::set_num_threads(cores_);
  }

  void load(const ModelSpec& model) override { loaded(model); }

  std::string weightsHash(const ModelSpec& model) override {
    auto& m = loaded(model);
    if (m.hash.empty()) m.hash = sha256OfFile(model.weights);
    return m.hash;
  }

  std::vector<LayerInfo> layers(const ModelSpec& model) override { return layersOf(loaded(model), model); }

  Prediction predict(const ModelSpec& model, const ModelInput& input) override {
    auto& network = *loaded(model).network;
    torch::NoGradGuard noGrad;
    const auto logits = network.forward(tensorOf(input))[0].contiguous();
    const auto probabilities = torch::softmax(logits.to(torch::kDouble), 0);
    Prediction p;
    p.logits.assign(logits.data_ptr<float>(), logits.data_ptr<float>() + logits.numel());
    for (int i = 0; i < static_cast<int>(p.logits.size()); ++i)
      p.top.push_back({i, labelOf(model, i), static_cast<float>(probabilities[i].item<double>()),
                       p.logits[static_cast<std::size_t>(i)]});
    std::stable_sort(p.top.begin(), p.top.end(), [](const auto& a, const auto& b) { return a.logit > b.logit; });
    return p;
  }

  CamStack gradCam(const ModelSpec& model, const ModelInput& input, int target,
                   const std::vector<std::string>& layerPaths, std::stop_token stop) override {
    auto& m = loaded(model);
    if (!layerPaths.empty()) {
      for (const auto& path : layerPaths) checkLayer(layersOf(m, model), path);
      return sightline::gradCam(*m.network, tensorOf(input), target, layerPaths, stop);
    }
    const auto paths = candidates(layersOf(m, model));
    if (paths.empty())
      throw Error(ErrorCode::ModelMismatch, model.displayName, "has no layer whose output is a grid of positions",
                  "If its outputs are tokens, say how they lie on the picture (token layout).");
    return sightline::gradCam(*m.network, tensorOf(input), target, paths, stop);
  }

  IgResult integratedGradients(const ModelSpec& model, const ModelInput& input, int target, const IgOptions& options,
                               std::stop_token stop, const ProgressSink& progress,
                               const IgPartialSink& partial) override {
    auto& m = loaded(model);
    makeRoomFor(m);
    return sightline::integratedGradients(*m.network, input, model.preprocessing, target, options, cores_, stop,
                                          progress, partial);
  }

  TechniqueMap explain(const ModelSpec& model, const ModelInput& input, int target, Technique technique,
                       const std::vector<std::string>& layerPaths, const TechniqueOptions& options,
                       std::stop_token stop, const ProgressSink& progress) override {
    auto& m = loaded(model);
    if (isLong(technique)) makeRoomFor(m);
    const auto cam = [&](CamMethod method) {
      for (const auto& path : layerPaths) checkLayer(layersOf(m, model), path);
      const CamStack stack = sightline::gradCam(*m.network, tensorOf(input), target, layerPaths, stop, method);
      std::vector<const LayerCam*> used;
      for (const LayerCam& layer : stack.layers) used.push_back(&layer);
      SaliencyMap map = composeCam(used, input.pixels.width, input.pixels.height, input.covers);
      return TechniqueMap{stack.target, std::move(map.values), std::move(map.blankReason), 1};
    };
    switch (technique) {
      case Technique::GradCamPlusPlus: return cam(CamMethod::GradCamPlusPlus);
      case Technique::HiResCam: return cam(CamMethod::HiResCam);
      case Technique::LayerCam: return cam(CamMethod::LayerCam);
      case Technique::IntegratedGradients: {
        IgResult ig = sightline::integratedGradients(*m.network, input, model.preprocessing, target, options.ig, cores_,
                                                     stop, progress);
        std::string reason = blankReasonOf(ig);
        return {ig.target, std::move(ig.attribution), std::move(reason), ig.evaluations};
      }
      case Technique::GradientTimesInput: return gradientTimesInput(*m.network, tensorOf(input), target);
      case Technique::SmoothGrad:
        return smoothGrad(*m.network, tensorOf(input), target, options, cores_, stop, progress);
      case Technique::GuidedIg: return guidedIg(*m.network, tensorOf(input), target, options, stop, progress);
      case Technique::Occlusion: return occlusion(*m.network, tensorOf(input), target, options, cores_, stop, progress);
      case Technique::GradCam:
      case Technique::Xrai:
      case Technique::Imported: break;
    }
    throw Error(ErrorCode::InvalidOption, std::string(techniqueName(technique)), "is computed by other functions");
  }

  void unloadAll() override {
    models_.clear();
    worked_ = nullptr;
  }

 private:
  struct Loaded {
    std::shared_ptr<Classifier> network;
    std::string hash;                              ///< empty until someone asks: hashing takes longer than loading
    std::optional<std::vector<LayerInfo>> layers;  ///< none until someone asks: it takes a forward pass
  };

  /// Layers that are offered as targets and computed together: blocks of our own networks; of an archive, modules
  /// that contain other modules, or everything with a grid where there are no such.
  static std::vector<std::string> candidates(const std::vector<LayerInfo>& layers) {
    std::vector<std::string> blocks, containers, usable;
    for (const auto& layer : layers) {
      if (!layer.unusable.empty()) continue;
      usable.push_back(layer.path);
      if (isBlockType(layer.type)) blocks.push_back(layer.path);
      const auto inside = [&](const LayerInfo& other) { return other.path.rfind(layer.path + ".", 0) == 0; };
      if (std::any_of(layers.begin(), layers.end(), inside)) containers.push_back(layer.path);
    }
    return !blocks.empty() ? blocks : containers.size() > 1 ? containers : usable;
  }

  static torch::Tensor tensorOf(const ModelInput& input) {
    return torch::from_blob(const_cast<float*>(input.values.data()), {1, 3, input.pixels.height, input.pixels.width},
                            torch::kFloat)
        .clone();
  }

  Loaded& loaded(const ModelSpec& model) {
    const std::string key = model.id + "|" + model.weights.string() + "|" + toJson(model.architecture) + "|" +
                            std::to_string(model.preprocessing.size);  // decides the layers' shapes
    if (const auto it = models_.find(key); it != models_.end()) return it->second;
    if (model.weights.empty())
      throw Error(ErrorCode::FileNotFound, model.displayName, "has no weights on this computer",
                  "Give a file with the weights of " + (model.source.empty() ? model.id : model.source) + ".");
    Loaded m;
    m.network = loadClassifier(model.architecture, model.weights, model.preprocessing.size);
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
    m.network->forward(torch::zeros({1, 3, model.preprocessing.size, model.preprocessing.size}));
    std::vector<LayerInfo> layers;
    for (const auto& tap : recorder.taps()) {
      LayerInfo layer{tap.path, tap.type, {}, 0, 0, {}};
      if (tap.output.defined() && tap.output.dim() > 0) layer.shape = tap.output.sizes().slice(1).vec();
      const auto grid = toChannelsFirst(tap.output, tap.layout, tap.prefixTokens);
      if (!tap.output.defined())
        layer.unusable = "Its output is not one tensor of numbers.";
      else if (!grid.defined())
        layer.unusable = "Its output has no place in the picture.";
      else if (grid.size(1) * grid.size(2) == 1)
        layer.unusable = "Its output is a single value per channel.";
      else
        layer.gridHeight = static_cast<int>(grid.size(1)), layer.gridWidth = static_cast<int>(grid.size(2));
      layers.push_back(std::move(layer));
    }
    m.layers = std::move(layers);
    return *m.layers;
  }

  static void checkLayer(const std::vector<LayerInfo>& layers, const std::string& path) {
    const auto offered = candidates(layers);
    const auto isOffered = [&](const LayerInfo& l) {
      return std::find(offered.begin(), offered.end(), l.path) != offered.end();
    };
    std::string near;
    int shown = 0;
    for (const auto& layer : layers) {
      if (layer.path == path) {
        if (layer.unusable.empty()) return;
        throw Error(ErrorCode::InvalidOption, "layer " + path, layer.unusable, "Choose a block's output.");
      }
      const auto root = path.substr(0, path.find('.'));
      if (isOffered(layer) && layer.path.rfind(root, 0) == 0 && shown++ < 6)
        near += (near.empty() ? "" : ", ") + layer.path;
    }
    if (near.empty())
      for (const auto& layer : layers)
        if (isOffered(layer) && shown++ < 6) near += (near.empty() ? "" : ", ") + layer.path;
    throw Error(ErrorCode::InvalidOption, "layer " + path, "does not exist in this network",
                "Layers there are, for example: " + near + ". The command 'layers' lists all.");
  }

  int cores_;
  std::map<std::string, Loaded> models_;
  const Classifier* worked_ = nullptr;  ///< the last long work's; only compared
};

/// c10::Error carries a C++ stack trace that helps nobody; its first line does.
template <class Work>
auto translated(const Work& work) {
  try {
    return work();
  } catch (const c10::Error& e) {
    std::string text = e.what_without_backtrace();
    throw Error(text.find("alloc") != std::string::npos ? ErrorCode::OutOfMemory : ErrorCode::Internal, "LibTorch",
                text.substr(0, text.find('\n')));
  }
}

/// Every call of the backend with LibTorch's own exceptions turned into ours.
class TranslatingBackend : public ComputeBackend {
 public:
  void load(const ModelSpec& m) override {
    translated([&] { backend_.load(m); });
  }
  std::string weightsHash(const ModelSpec& m) override {
    return translated([&] { return backend_.weightsHash(m); });
  }
  std::vector<LayerInfo> layers(const ModelSpec& m) override {
    return translated([&] { return backend_.layers(m); });
  }
  Prediction predict(const ModelSpec& m, const ModelInput& input) override {
    return translated([&] { return backend_.predict(m, input); });
  }
  CamStack gradCam(const ModelSpec& m, const ModelInput& input, int target, const std::vector<std::string>& layers,
                   std::stop_token stop) override {
    return translated([&] { return backend_.gradCam(m, input, target, layers, stop); });
  }
  IgResult integratedGradients(const ModelSpec& m, const ModelInput& input, int target, const IgOptions& options,
                               std::stop_token stop, const ProgressSink& progress,
                               const IgPartialSink& partial) override {
    return translated([&] { return backend_.integratedGradients(m, input, target, options, stop, progress, partial); });
  }
  TechniqueMap explain(const ModelSpec& m, const ModelInput& input, int target, Technique technique,
                       const std::vector<std::string>& layers, const TechniqueOptions& options, std::stop_token stop,
                       const ProgressSink& progress) override {
    return translated([&] { return backend_.explain(m, input, target, technique, layers, options, stop, progress); });
  }
  void unloadAll() override { backend_.unloadAll(); }

 private:
  TorchBackend backend_;
};

}  // namespace
}  // namespace sightline

extern "C" __attribute__((visibility("default"))) sightline::ComputeBackend* sightlineCreateComputeBackend(
    int version) {
  return version == sightline::kComputeModuleVersion ? new sightline::TranslatingBackend : nullptr;
}
