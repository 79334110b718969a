// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/gradients/explained_network.h"

#include <algorithm>
#include <map>
#include <mutex>

#include "core/base/error.h"
#include "core/compute/torch/gradients/attention.h"
#include "core/compute/torch/gradients/grad_cam.h"
#include "core/compute/torch/gradients/gradient_memory.h"
#include "core/compute/torch/gradients/integrated_gradients.h"
#include "core/compute/torch/gradients/worker_pool.h"

namespace sightline {
namespace {

constexpr int kBatch = 8;

}  // namespace

torch::Tensor tensorOf(const ModelInput& input) {
  return torch::from_blob(const_cast<float*>(input.values.data()), {1, 3, input.pixels.height, input.pixels.width},
                          torch::kFloat)
      .clone();
}

TorchExplainedNetwork::TorchExplainedNetwork(Classifier& network, const ModelInput& input,
                                             const Preprocessing& preprocessing, int target, int workers,
                                             SegmentShelf& shelf, TargetLayers layers)
    : network_(network),
      input_(input),
      preprocessing_(preprocessing),
      tensor_(tensorOf(input)),
      target_(target),
      workers_(workers),
      shelf_(shelf),
      layers_(std::move(layers)) {}

int TorchExplainedNetwork::target() const {
  if (target_ < 0) {
    torch::NoGradGuard noGrad;
    target_ = chosenClass(network_.forward(tensor_), -1);
  }
  return target_;
}

torch::Tensor TorchExplainedNetwork::batchOf(int first, int count, const Fill& fill) const {
  torch::NoGradGuard noGrad;
  auto batch = tensor_.repeat({count, 1, 1, 1});
  const std::size_t size = input_.values.size();
  for (int i = 0; i < count; ++i) fill(first + i, {batch.data_ptr<float>() + static_cast<std::size_t>(i) * size, size});
  return batch;
}

std::vector<ExplainedNetwork::Score> TorchExplainedNetwork::scores(int count, const Fill& fill,
                                                                   const ExplainSinks& sinks) {
  std::vector<Score> out(static_cast<std::size_t>(count));
  const int target = this->target();
  const int batches = (count + kBatch - 1) / kBatch;
  std::mutex mutex;
  int done = 0;
  runOnSingleThreadedWorkers(batches, workers_, [&](int b) {
    throwIfStopped(sinks.stop);
    torch::NoGradGuard noGrad;
    const int first = b * kBatch, here = std::min(kBatch, count - first);
    const auto logits = network_.forward(batchOf(first, here, fill)).to(torch::kDouble);
    chosenClass(logits, target);
    const auto mine = logits.select(1, target).contiguous();
    const auto probability = network_.probabilities(logits).select(1, target).contiguous();
    for (int i = 0; i < here; ++i) {
      const auto row = logits.select(0, i).contiguous();
      const double* values = row.data_ptr<double>();
      out[static_cast<std::size_t>(first + i)] = {mine.data_ptr<double>()[i], probability.data_ptr<double>()[i],
                                                  std::max_element(values, values + row.numel()) - values == target};
    }
    const std::lock_guard lock(mutex);
    sinks.tell(static_cast<double>(++done) / batches, "forward passes");
  });
  return out;
}

void TorchExplainedNetwork::gradients(int count, const Fill& fill, const Take& take, const ExplainSinks& sinks) {
  const int target = this->target();
  const auto gradientsOf = [&](const torch::Tensor& batch) {
    torch::AutoGradMode grad(true);
    const auto x = batch.detach().requires_grad_(true);
    const auto logits = network_.forward(x);
    chosenClass(logits, target);
    const auto score = logits.select(1, target).sum();
    if (!score.requires_grad()) return torch::zeros_like(batch);  // a network that ignores its input
    const auto g = torch::autograd::grad({score}, {x}, {}, false, false, /*allow_unused=*/true)[0];
    return g.defined() ? g.to(torch::kFloat).contiguous() : torch::zeros_like(batch);
  };
  const std::size_t size = input_.values.size();
  const auto hand = [&](int first, const torch::Tensor& g) {
    for (int i = 0; i < static_cast<int>(g.size(0)); ++i)
      take(first + i, {g.data_ptr<float>() + static_cast<std::size_t>(i) * size, size});
  };
  if (count == 1) {  // on all processors together
    throwIfStopped(sinks.stop);
    hand(0, gradientsOf(batchOf(0, 1, fill)));
    return sinks.tell(1, "gradients");
  }
  torch::Tensor logits;
  const auto memory = measureGradientMemory(network_, tensor_, logits);
  chosenClass(logits, target);
  const int together = memory.batch(kBatch), batches = (count + together - 1) / together;
  // Finished batches wait for those before them, so that sums do not depend on the number of workers.
  std::mutex mutex;
  std::map<int, torch::Tensor> finished;
  int next = 0;
  runOnSingleThreadedWorkers(batches, memory.workers(workers_, together), [&](int b) {
    throwIfStopped(sinks.stop);
    const int first = b * together;
    auto g = gradientsOf(batchOf(first, std::min(together, count - first), fill));
    const std::lock_guard lock(mutex);
    finished.emplace(b, std::move(g));
    for (auto it = finished.find(next); it != finished.end(); it = finished.find(++next)) {
      hand(next * together, it->second);
      finished.erase(it);
    }
    sinks.tell(static_cast<double>(next) / batches, "gradients");
  });
}

CamStack TorchExplainedNetwork::cams(const std::vector<std::string>& layers, CamMethod method,
                                     const ExplainSinks& sinks) {
  for (const auto& path : layers) layers_.check(path);
  CamStack stack =
      gradCam(network_, tensor_, target_, layers.empty() ? layers_.candidates() : layers, sinks.stop, method);
  target_ = stack.target;
  return stack;
}

CamStack TorchExplainedNetwork::contrastiveCams(const std::vector<std::string>& layers, int other,
                                                const ExplainSinks& sinks) {
  for (const auto& path : layers) layers_.check(path);
  CamStack stack = gradCam(network_, tensor_, target_, layers.empty() ? layers_.candidates() : layers, sinks.stop,
                           CamMethod::GradCam, other);
  target_ = stack.target;
  return stack;
}

LayerActivations TorchExplainedNetwork::activations(const std::string& layer, const ExplainSinks&) {
  layers_.check(layer);
  torch::NoGradGuard noGrad;
  const TapRecorder recorder(TapRecorder::Mode::Shapes, {layer});
  target_ = chosenClass(network_.forward(tensor_), target_);
  torch::Tensor a;
  if (!recorder.taps().empty() && recorder.taps().front().output.defined())
    a = toChannelsFirst(recorder.taps().front().output, recorder.taps().front().place);
  if (!a.defined())
    throw Error(ErrorCode::InvalidOption, message("layer {1}", layer),
                "has no place in the image: its output is not a grid of positions",
                "Choose a layer before the pooling, such as a block's output.");
  a = a.to(torch::kFloat).contiguous();
  return {static_cast<int>(a.size(0)), static_cast<int>(a.size(2)), static_cast<int>(a.size(1)),
          std::vector<float>(a.data_ptr<float>(), a.data_ptr<float>() + a.numel())};
}

AttentionGrid TorchExplainedNetwork::attention(const AttentionQuestion& question, const TakeAttention& take,
                                               const ExplainSinks& sinks) {
  return attentionOf(network_, tensor_, target_, question, take, sinks.stop);
}

IgResult TorchExplainedNetwork::integratedGradients(const IgOptions& options, const ExplainSinks& sinks,
                                                    const IgPartialSink& partial) {
  IgResult result = sightline::integratedGradients(network_, {input_, preprocessing_, target_, options, workers_},
                                                   sinks.stop, sinks.progress, partial);
  target_ = result.target;
  return result;
}

std::shared_ptr<const SegmentSet> TorchExplainedNetwork::segments(IgConvention convention,
                                                                  const std::stop_token& stop) {
  return shelf_.get(input_, convention, stop);
}

}  // namespace sightline
