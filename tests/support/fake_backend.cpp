// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_backend.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/sha256.h"
#include "core/techniques/registry.h"
#include "core/techniques/segment_shelf.h"
#include "tests/support/synthetic_study.h"

namespace sightline::testing {

void FakeControl::setDelay(const std::string& method, std::chrono::milliseconds delay) {
  const std::lock_guard lock(mutex_);
  delays_[method] = delay;
}

void FakeControl::failWhen(std::function<bool(const FakeCall&)> when, Error error) {
  const std::lock_guard lock(mutex_);
  if (when)
    failure_.emplace(std::move(when), std::move(error));
  else
    failure_.reset();
}

void FakeControl::fillMaps(std::optional<float> value) {
  const std::lock_guard lock(mutex_);
  fill_ = value;
}

void FakeControl::failFactory(std::optional<Error> error) {
  const std::lock_guard lock(mutex_);
  factoryError_ = std::move(error);
}

void FakeControl::setCapabilities(NetworkCapabilities capabilities) {
  const std::lock_guard lock(mutex_);
  capabilities_ = std::move(capabilities);
}

void FakeControl::setMeaning(ScoreMeaning meaning) {
  const std::lock_guard lock(mutex_);
  meaning_ = meaning;
}

void FakeControl::setNotes(const std::string& model, std::vector<Message> notes) {
  const std::lock_guard lock(mutex_);
  notes_[model] = std::move(notes);
}

void FakeControl::setZeroGradient(std::function<bool(const std::string&)> layers) {
  const std::lock_guard lock(mutex_);
  zeroGradient_ = std::move(layers);
}

void FakeControl::hold(const std::string& method) {
  const std::lock_guard lock(mutex_);
  holding_ = true;
  heldMethod_ = method;
}

void FakeControl::release() {
  const std::lock_guard lock(mutex_);
  holding_ = false;
  changed_.notify_all();
}

bool FakeControl::waitUntilHeld(double seconds) {
  std::unique_lock lock(mutex_);
  return changed_.wait_for(lock, std::chrono::duration<double>(seconds), [&] { return held_ > 0; });
}

std::vector<FakeCall> FakeControl::calls() const {
  const std::lock_guard lock(mutex_);
  return calls_;
}

int FakeControl::count(const std::string& method) const {
  const std::lock_guard lock(mutex_);
  return static_cast<int>(
      std::count_if(calls_.begin(), calls_.end(), [&](const FakeCall& c) { return c.method == method; }));
}

int FakeControl::backendsMade() const {
  const std::lock_guard lock(mutex_);
  return made_;
}

int FakeControl::cancelledCalls() const {
  const std::lock_guard lock(mutex_);
  return cancelled_;
}

void FakeControl::clearCalls() {
  const std::lock_guard lock(mutex_);
  calls_.clear();
}

void FakeControl::begin(const FakeCall& call, const std::stop_token& stop, const ProgressSink& progress,
                        bool holdable) {
  std::unique_lock lock(mutex_);
  calls_.push_back(call);
  if (failure_ && failure_->first(call)) throw failure_->second;
  if (holdable && holding_ && (heldMethod_.empty() || heldMethod_ == call.method)) {
    ++held_;
    changed_.notify_all();
    changed_.wait(lock, stop, [&] { return !holding_; });
    --held_;
  }
  const auto delay = delays_.count(call.method) ? delays_[call.method] : std::chrono::milliseconds(0);
  constexpr int kSteps = 10;
  for (int step = 0; step < kSteps; ++step) {
    if (delay.count() > 0 && !stop.stop_requested())
      changed_.wait_for(lock, stop, delay / kSteps, [] { return false; });
    if (stop.stop_requested()) {
      ++cancelled_;
      throw Cancelled{};
    }
    if (progress) {
      lock.unlock();
      progress({(step + 1.0) / kSteps, "integrated gradients"});
      lock.lock();
    }
  }
}

namespace {

struct FakeLayer {
  const char* path;
  int divisor;  ///< of the input size
  bool candidate;
};

std::vector<FakeLayer> layersOf(const ModelSpec& model) {
  const std::string family = familyId(model.architecture);
  if (family == "resnet")
    return {{"conv1", 2, false},   {"layer1.0", 4, true}, {"layer2.0", 4, true},
            {"layer3.0", 8, true}, {"layer4.0", 8, true}, {"layer4.1", 8, true}};
  if (family == "efficientnet")
    return {{"conv1", 2, false},
            {"blocks.0.0", 2, true},
            {"blocks.1.0", 4, true},
            {"blocks.2.0", 8, true},
            {"blocks.3.0", 16, true}};
  if (family == "swin")
    return {{"conv1", 4, false},
            {"layers.0.blocks.0", 4, true},
            {"layers.1.blocks.0", 8, true},
            {"layers.2.blocks.0", 16, true},
            {"layers.2.blocks.1", 16, true}};
  return {
      {"conv1", 8, false}, {"blocks.0", 8, true}, {"blocks.1", 8, true}, {"blocks.2", 8, true}, {"blocks.3", 8, true}};
}

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  std::uint64_t z = a + 0x9E3779B97F4A7C15ull * (b + 1);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
  return z ^ (z >> 31);
}

float unit(std::uint64_t bits) { return static_cast<float>(bits >> 40) / static_cast<float>(1 << 24); }

std::uint64_t idHash(const std::string& id) {
  std::uint64_t hash = 0xcbf29ce484222325ull;
  for (const char c : id) hash = (hash ^ static_cast<std::uint8_t>(c)) * 0x100000001b3ull;
  return hash;
}

/// What stands for a network's weights: others once they are drawn anew.
std::string weightsName(const ModelSpec& model) { return model.redraw ? model.id + describe(*model.redraw) : model.id; }

/// 1 where a pixel has the colour of the class, near 0 far from it.
float likeness(const std::uint8_t* pixel, const std::array<float, 3>& colour) {
  float sum = 0;
  for (std::size_t c = 0; c < 3; ++c) sum += (pixel[c] - colour[c]) * (pixel[c] - colour[c]);
  return std::exp(-sum / 8000.0f);
}

Plane<float> rawCam(const ModelSpec& model, const Image& image, int target, const FakeLayer& layer, float depth) {
  const int width = std::max(1, image.width / layer.divisor), height = std::max(1, image.height / layer.divisor);
  const auto colour = syntheticClassColour(target, model.architecture.classCount);
  const std::uint64_t seed = mix(idHash(weightsName(model) + layer.path), static_cast<std::uint64_t>(target));
  const float phase = unit(seed) * 6.0f, sharpness = 0.4f + 0.6f * unit(mix(seed, 1));
  Plane<float> raw(width, height);
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) {
      const int x0 = x * image.width / width, x1 = (x + 1) * image.width / width;
      const int y0 = y * image.height / height, y1 = (y + 1) * image.height / height;
      float alike = 0, edges = 0;
      for (int v = y0; v < y1; ++v)
        for (int u = x0; u < x1; ++u) {
          alike += likeness(image.pixel(u, v), colour);
          if (u > 0) edges += std::abs(image.pixel(u, v)[1] - image.pixel(u - 1, v)[1]) / 64.0f;
        }
      const float area = static_cast<float>((x1 - x0) * (y1 - y0));
      const float wave = 0.15f * std::sin(phase + 0.9f * x) * std::cos(phase * 0.7f + 0.6f * y);
      raw.at(x, y) = (depth * alike * sharpness + (1 - depth) * 0.4f * edges) / area + wave - 0.1f;
    }
  return raw;
}

}  // namespace

class FakeBackend final : public ComputeBackend {
 public:
  explicit FakeBackend(std::shared_ptr<FakeControl> control) : control_(std::move(control)) {}

  void load(const ModelSpec& model) override { control_->begin({"load", model.id, 0, -1, {}}, {}, {}, false); }

  std::string weightsHash(const ModelSpec& model) override {
    control_->begin({"weightsHash", model.id, 0, -1, {}}, {}, {}, false);
    return sha256OfFile(model.weights);
  }

  std::vector<Message> notes(const ModelSpec& model) override {
    control_->begin({"notes", model.id, 0, -1, {}}, {}, {}, false);
    const std::lock_guard lock(control_->mutex_);
    return control_->notes_[model.id];
  }

  std::vector<LayerInfo> layers(const ModelSpec& model) override {
    control_->begin({"layers", model.id, 0, -1, {}}, {}, {}, false);
    std::vector<LayerInfo> result;
    for (const FakeLayer& layer : layersOf(model)) {
      const int side = std::max(1, model.preprocessing.size / layer.divisor);
      result.push_back({layer.path, "Block", {8, side, side}, side, side, {}});
    }
    result.push_back(
        {"fc", "Linear", {model.architecture.classCount}, 0, 0, "its output has no places in the picture"});
    return result;
  }

  Prediction predict(const ModelSpec& model, const ModelInput& input) override {
    control_->begin({"predict", model.id, fingerprintOf(input.pixels), -1, {}}, {}, {}, false);
    Prediction prediction = classify(model, input);
    if (model.architecture.outputs == OutputReading::Sigmoid) {
      // Around 0, so that some of the labels are said and others are not.
      const double middle = (prediction.logits[static_cast<std::size_t>(prediction.top[0].index)] +
                             prediction.logits[static_cast<std::size_t>(prediction.top.back().index)]) /
                            2.0;
      prediction.meaning = {ScoreMeaning::Kind::Sigmoid, true};
      for (float& logit : prediction.logits) logit -= static_cast<float>(middle);
      for (ClassScore& score : prediction.top) {
        score.logit -= static_cast<float>(middle);
        score.probability = static_cast<float>(1 / (1 + std::exp(-static_cast<double>(score.logit))));
      }
    }
    return prediction;
  }

  /// The prediction alone, without a call in the log.
  static Prediction classify(const ModelSpec& model, const ModelInput& input) {
    const std::uint64_t fingerprint = fingerprintOf(input.pixels);
    const int count = model.architecture.classCount;
    Prediction prediction;
    for (int k = 0; k < count; ++k) {
      const auto colour = syntheticClassColour(k, count);
      float sum = 0;
      for (int y = 0; y < input.pixels.height; ++y)
        for (int x = 0; x < input.pixels.width; ++x) sum += likeness(input.pixels.pixel(x, y), colour);
      const float share = sum / static_cast<float>(input.pixels.width * input.pixels.height);
      const float doubt = unit(mix(mix(idHash(weightsName(model)), fingerprint), static_cast<std::uint64_t>(k)));
      prediction.logits.push_back(40 * share + 3 * doubt);
    }
    if (prediction.logits.empty()) return prediction;  // the real one refuses such a model before
    const float largest = *std::max_element(prediction.logits.begin(), prediction.logits.end());
    float total = 0;
    for (const float logit : prediction.logits) total += std::exp(logit - largest);
    std::vector<int> order(static_cast<std::size_t>(count));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
      return prediction.logits[static_cast<std::size_t>(a)] > prediction.logits[static_cast<std::size_t>(b)];
    });
    for (const int k : order) {
      const float logit = prediction.logits[static_cast<std::size_t>(k)];
      prediction.top.push_back({k, labelOf(model, k), std::exp(logit - largest) / total, logit});
    }
    return prediction;
  }

  CamStack gradCam(const ModelSpec& model, const ModelInput& input, int target,
                   const std::vector<std::string>& layerPaths, std::stop_token stop) {
    control_->begin({"gradCam", model.id, fingerprintOf(input.pixels), target, layerPaths}, stop, {}, true);
    const auto all = layersOf(model);
    for (const auto& path : layerPaths)
      if (std::none_of(all.begin(), all.end(), [&](const FakeLayer& l) { return path == l.path; }))
        throw Error(ErrorCode::InvalidOption, path, message("is not a layer of {1}", model.displayName),
                    "Choose one of its layers.");
    target = checkedTarget(model, input, target);
    CamStack stack;
    stack.target = target;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const bool wanted = layerPaths.empty()
                              ? all[i].candidate
                              : std::find(layerPaths.begin(), layerPaths.end(), all[i].path) != layerPaths.end();
      if (!wanted) continue;
      const float depth = static_cast<float>(i) / static_cast<float>(all.size() - 1);
      stack.layers.push_back({all[i].path, rawCam(model, input.pixels, target, all[i], depth), false});
      const std::lock_guard lock(control_->mutex_);
      const auto values = stack.layers.back().raw.values();
      if (control_->fill_) std::fill(values.begin(), values.end(), *control_->fill_);
      if (control_->zeroGradient_) stack.layers.back().zeroGradient = control_->zeroGradient_(all[i].path);
    }
    return stack;
  }

  IgResult integratedGradients(const ModelSpec& model, const ModelInput& input, int target, const IgOptions& options,
                               std::stop_token stop, const ProgressSink& progress, const IgPartialSink& partial) {
    if (partial) partial({0.1, attributionOf(model, input, checkedTarget(model, input, target), 0.5f)});
    control_->begin({"integratedGradients", model.id, fingerprintOf(input.pixels), target, {}}, stop, progress, true);
    target = checkedTarget(model, input, target);
    IgResult result;
    result.target = target;
    result.baselines[1] = 255;  // of an image with black and white in it
    result.attribution = attributionOf(model, input, target, 0.1f);
    result.evaluations = options.mode == IgMode::Fast ? 2 * options.maxPoints : 2 * options.steps;
    for (auto& values : result.perBaseline) {
      values.resize(result.attribution.size() * 3);
      for (std::size_t i = 0; i < values.size(); ++i) values[i] = result.attribution[i / 3];
    }
    return result;
  }

  NetworkTraits traits(const ModelSpec& model) override {
    control_->begin({"traits", model.id, 0, -1, {}}, {}, {}, false);
    const std::lock_guard lock(control_->mutex_);
    return {1'234'567, 3, model.architecture.classCount, control_->meaning_};
  }
  NetworkCapabilities capabilities(const ModelSpec&) override {
    const std::lock_guard lock(control_->mutex_);
    return control_->capabilities_;
  }

  /// The published study's two run as their rows say, on the functions above; all others are one more attribution.
  Explanation explain(const ExplainRequest& request, const ExplainSinks& sinks) override {
    const Technique technique = request.options.technique();
    if (isPublished(technique)) {
      Network network(*this, request);
      return infoOf(technique).run(network, request.options, request.layers, sinks);
    }
    control_->begin({"explain", request.model.id, fingerprintOf(request.input.pixels), request.target, request.layers},
                    sinks.stop, sinks.progress, true);
    Explanation out;
    out.target = checkedTarget(request.model, request.input, request.target);
    out.map.values =
        attributionOf(request.model, request.input, out.target, 0.1f * static_cast<float>(technique.index()));
    out.map.covers = request.input.covers;
    out.evaluations = 1;
    return out;
  }

  std::vector<std::string> weightStages(const ModelSpec& model) override {
    control_->begin({"weightStages", model.id, 0, -1, {}}, {}, {}, false);
    return {"fc", "layer2", "layer1"};
  }

  void lend(const ModelSpec& model, const ModelInput& input, int target,
            const std::function<void(ExplainedNetwork&)>& work) override {
    control_->begin({"lend", model.id, fingerprintOf(input.pixels), target, {}}, {}, {}, false);
    const ExplainRequest request{model, input, target, OptionValues(Technique::GradCam)};
    Network network(*this, request);
    work(network);
  }

  class Network final : public ExplainedNetwork {
   public:
    Network(FakeBackend& backend, const ExplainRequest& request) : backend_(backend), request_(request) {}
    const ModelInput& input() const override { return request_.input; }
    int target() const override { return checkedTarget(request_.model, request_.input, request_.target); }
    /// The brighter the middle half of the image, the surer.
    std::vector<Score> scores(int count, const Fill& fill, const ExplainSinks& sinks) override {
      backend_.control_->begin({"scores", request_.model.id, fingerprintOf(request_.input.pixels), request_.target, {}},
                               sinks.stop, sinks.progress, true);
      const int w = request_.input.pixels.width, h = request_.input.pixels.height;
      std::vector<Score> out;
      for (int i = 0; i < count; ++i) {
        std::vector<float> values = request_.input.values;
        fill(i, values);
        double sum = 0;
        for (int y = h / 4; y < h - h / 4; ++y)
          for (int x = w / 4; x < w - w / 4; ++x)
            sum += static_cast<double>(values[static_cast<std::size_t>(y * w + x)]);
        const double logit = 4 * sum / ((h - 2.0 * (h / 4)) * (w - 2.0 * (w / 4)));
        out.push_back({logit, 1 / (1 + std::exp(-logit)), logit > 0});
      }
      return out;
    }
    void gradients(int, const Fill&, const Take&, const ExplainSinks&) override {
      throw Error(ErrorCode::Internal, "the fake backend", "has no gradients");
    }
    CamStack cams(const std::vector<std::string>& layers, CamMethod, const ExplainSinks& sinks) override {
      return backend_.gradCam(request_.model, request_.input, request_.target, layers, sinks.stop);
    }
    CamStack contrastiveCams(const std::vector<std::string>&, int, const ExplainSinks&) override {
      throw Error(ErrorCode::Internal, "the fake backend", "has no contrast");
    }
    LayerActivations activations(const std::string&, const ExplainSinks&) override {
      throw Error(ErrorCode::Internal, "the fake backend", "has no activations");
    }
    AttentionGrid attention(const AttentionQuestion&, const TakeAttention&, const ExplainSinks&) override {
      throw Error(ErrorCode::Internal, "the fake backend", "has no attention");
    }
    IgResult integratedGradients(const IgOptions& options, const ExplainSinks& sinks,
                                 const IgPartialSink& partial) override {
      return backend_.integratedGradients(request_.model, request_.input, request_.target, options, sinks.stop,
                                          sinks.progress, partial);
    }
    std::shared_ptr<const SegmentSet> segments(IgConvention convention, const std::stop_token& stop) override {
      return backend_.segments_.get(request_.input, convention, stop);
    }

   private:
    FakeBackend& backend_;
    const ExplainRequest& request_;
  };

  [[nodiscard]] Plane<float> attributionOf(const ModelSpec& model, const ModelInput& input, int target,
                                           float offset) const {
    const auto colour = syntheticClassColour(target, model.architecture.classCount);
    Plane<float> attribution(input.pixels.width, input.pixels.height);
    {
      const std::lock_guard lock(control_->mutex_);
      if (control_->fill_) {
        std::fill(attribution.values().begin(), attribution.values().end(), *control_->fill_);
        return attribution;
      }
    }
    for (int y = 0; y < input.pixels.height; ++y)
      for (int x = 0; x < input.pixels.width; ++x) {
        const auto place = static_cast<std::uint64_t>(y) * 4096 + static_cast<std::uint64_t>(x);
        const float grain = unit(mix(idHash(weightsName(model)), place));
        attribution.at(x, y) = (likeness(input.pixels.pixel(x, y), colour) - offset) * (0.5f + grain) * 1e-2f;
      }
    return attribution;
  }

  void unloadAll() override {}

  static int checkedTarget(const ModelSpec& model, const ModelInput& input, int target) {
    if (target >= model.architecture.classCount)
      throw Error(ErrorCode::InvalidOption, message("class {1}", target),
                  message("is beyond the {1} classes of {2}", model.architecture.classCount, model.displayName),
                  "Choose a class below that.");
    return target < 0 ? classify(model, input).predicted() : target;
  }

 private:
  std::shared_ptr<FakeControl> control_;
  SegmentShelf segments_;
};

BackendFactory fakeBackendFactory(std::shared_ptr<FakeControl> control) {
  return [control]() -> std::unique_ptr<ComputeBackend> {
    const std::lock_guard lock(control->mutex_);
    if (control->factoryError_) throw *control->factoryError_;
    ++control->made_;
    return std::make_unique<FakeBackend>(control);
  };
}

}  // namespace sightline::testing
