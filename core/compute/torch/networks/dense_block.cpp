// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/networks/dense_block.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <cstring>

#include "core/compute/torch/kernels/convolution.h"
#include "core/compute/torch/kernels/packed_convolution.h"
#include "core/compute/torch/kernels/vector_math.h"
#include "core/compute/torch/networks/layers.h"

namespace sightline::nets {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;
constexpr auto kDenseFormat = at::MemoryFormat::ChannelsLast;

torch::Tensor emptyLike(const torch::Tensor& x, int64_t channels) {
  return torch::empty({x.size(0), channels, x.size(2), x.size(3)}, torch::TensorOptions().memory_format(kDenseFormat));
}

/// Rows of `count` places; each pointer moves on by its own step.
struct DenseRows {
  const float* from;
  int64_t fromStep;
  float* to;
  int64_t toStep;
  const float *scale, *shift;
  int64_t channels, count;
};

/// to = relu(from * scale + shift)
SIGHTLINE_VECTOR void normReluRows(const DenseRows& t) {
  for (int64_t row = 0; row < t.count; ++row) {
    const float* from = t.from + row * t.fromStep;
    float* to = t.to + row * t.toStep;
    for (int64_t c = 0; c < t.channels; ++c) {
      const float v = from[c] * t.scale[c] + t.shift[c];
      to[c] = v < 0 ? 0.f : v;  // NaN stays
    }
  }
}

/// to += gradient * scale where from * scale + shift went through the ReLU.
SIGHTLINE_VECTOR void addBehindRelu(const DenseRows& t, const float* gradients) {
  for (int64_t row = 0; row < t.count; ++row) {
    const float *from = t.from + row * t.fromStep, *gradient = gradients + row * t.channels;
    float* to = t.to + row * t.toStep;
    for (int64_t c = 0; c < t.channels; ++c) {
      const float scale = t.scale[c], v = from[c] * scale + t.shift[c];
      const float share = v <= 0 ? 0.f : scale;
      to[c] += gradient[c] * share;
    }
  }
}

/// gradient = 0 where y is.
SIGHTLINE_VECTOR void maskValues(float* gradient, const float* y, int64_t count) {
  for (int64_t i = 0; i < count; ++i) {
    const float g = gradient[i], share = y[i] <= 0 ? 0.f : 1.f;
    gradient[i] = g * share;
  }
}

template <class Work>
void forPlaces(int64_t places, int64_t channels, const Work& work) {
  at::parallel_for(0, places, std::max<int64_t>(1, 32768 / channels),
                   [&](int64_t begin, int64_t end) { work(begin, end - begin); });
}

/// Channels between tensors of as many places.
void copyChannels(const float* from, int64_t fromStep, float* to, int64_t toStep, int64_t channels, int64_t places) {
  forPlaces(places, channels, [&](int64_t first, int64_t count) {
    for (int64_t row = first; row < first + count; ++row)
      std::memcpy(to + row * toStep, from + row * fromStep, static_cast<std::size_t>(channels) * sizeof(float));
  });
}

struct DenseNorm {
  explicit DenseNorm(const BatchNorm2d& norm) { std::tie(scale, shift) = norm.scaleAndShift(); }
  torch::Tensor scale, shift;
};

/// One layer, its weights packed; those for the way back when the first gradient is asked for.
class DenseStep {
 public:
  explicit DenseStep(const FusedDenseBlock::Layer& l)
      : norm1(*l.norm1),
        norm2(*l.norm2),
        weight1_(l.conv1->weight.detach()),
        weight2_(l.conv2->weight.detach()),
        padding_(l.conv2->options.padding),
        conv1_(weight1_, {}, {}),
        conv2_(weight2_, {}, {1, padding_, padding_, padding_, padding_}) {}

  [[nodiscard]] int64_t in() const { return weight1_.size(1); }
  [[nodiscard]] int64_t added() const { return weight2_.size(0); }
  [[nodiscard]] torch::Tensor first(const torch::Tensor& x) const { return conv1_.forward(x); }
  [[nodiscard]] torch::Tensor second(const torch::Tensor& x) const { return conv2_.forward(x); }
  [[nodiscard]] torch::Tensor secondBack(const torch::Tensor& gradient) const {
    prepare();
    return back2_->backward(gradient, gradient.size(2), gradient.size(3));
  }
  /// With the scale of the norm behind it.
  [[nodiscard]] torch::Tensor firstBack(const torch::Tensor& gradient) const {
    prepare();
    return back1_->backward(gradient, gradient.size(2), gradient.size(3));
  }

  const DenseNorm norm1, norm2;

 private:
  void prepare() const {
    std::call_once(once_, [&] {
      torch::NoGradGuard noGrad;
      back1_ = std::make_unique<PackedGradient>(weight1_ * norm2.scale.view({-1, 1, 1, 1}), 1, 0);
      back2_ = std::make_unique<PackedGradient>(weight2_, 1, padding_);
    });
  }

  torch::Tensor weight1_, weight2_;  ///< the network's own
  int64_t padding_;
  PackedConvolution conv1_, conv2_;
  mutable std::once_flag once_;
  mutable std::unique_ptr<PackedGradient> back1_, back2_;
};

}  // namespace

/// What one state of the weights comes to.
class DenseSteps {
 public:
  explicit DenseSteps(const std::vector<FusedDenseBlock::Layer>& layers) {
    for (const auto& layer : layers) steps_.push_back(std::make_unique<DenseStep>(layer));
  }

  /// All channels, then the outputs of each layer's second ReLU.
  [[nodiscard]] std::vector<torch::Tensor> forward(const torch::Tensor& x) const {
    const int64_t width = steps_.back()->in() + steps_.back()->added(), places = x.numel() / x.size(1);
    std::vector<torch::Tensor> outputs{emptyLike(x, width)};
    float* all = outputs[0].data_ptr<float>();
    copyChannels(x.data_ptr<float>(), x.size(1), all, width, x.size(1), places);
    for (const auto& step : steps_) {
      auto seen = emptyLike(x, step->in());
      normRelu(all, width, seen, step->norm1);
      auto hidden = step->first(seen);
      normRelu(hidden.data_ptr<float>(), hidden.size(1), hidden, step->norm2);
      const auto added = step->second(hidden);
      copyChannels(added.data_ptr<float>(), added.size(1), all + step->in(), width, added.size(1), places);
      outputs.push_back(std::move(hidden));
    }
    return outputs;
  }

  /// @param outputs what forward() gave  @param in channels of the block's input
  [[nodiscard]] torch::Tensor backward(const torch::Tensor& gradient, const std::vector<torch::Tensor>& outputs,
                                       int64_t in) const {
    const int64_t width = gradient.size(1), places = gradient.numel() / width;
    const auto sum = gradient.clone(kDenseFormat);
    float* all = sum.data_ptr<float>();
    for (std::size_t i = steps_.size(); i-- > 0;) {
      const DenseStep& step = *steps_[i];
      auto own = emptyLike(gradient, step.added());
      copyChannels(all + step.in(), width, own.data_ptr<float>(), step.added(), step.added(), places);
      auto hidden = step.secondBack(own);
      const torch::Tensor& passed = outputs[i + 1];
      forPlaces(hidden.numel(), 1, [&](int64_t first, int64_t count) {
        maskValues(hidden.data_ptr<float>() + first, passed.data_ptr<float>() + first, count);
      });
      const auto seen = step.firstBack(hidden);
      const int64_t channels = step.in();
      forPlaces(places, channels, [&](int64_t first, int64_t count) {
        addBehindRelu({outputs[0].data_ptr<float>() + first * width, width, all + first * width, width,
                       step.norm1.scale.data_ptr<float>(), step.norm1.shift.data_ptr<float>(), channels, count},
                      seen.data_ptr<float>() + first * channels);
      });
    }
    auto back = emptyLike(gradient, in);
    copyChannels(all, width, back.data_ptr<float>(), in, in, places);
    return back;
  }

 private:
  /// relu(norm(the first channels of `from`)) into `to`, which may lie there.
  static void normRelu(const float* from, int64_t fromStep, const torch::Tensor& to, const DenseNorm& norm) {
    const int64_t channels = to.size(1);
    float* out = to.data_ptr<float>();
    forPlaces(to.numel() / channels, channels, [&](int64_t first, int64_t count) {
      normReluRows({from + first * fromStep, fromStep, out + first * channels, channels, norm.scale.data_ptr<float>(),
                    norm.shift.data_ptr<float>(), channels, count});
    });
  }

  std::vector<std::unique_ptr<DenseStep>> steps_;
};

namespace {

/// Keeps the steps alive on the tape.
struct DenseStepsHolder : torch::CustomClassHolder {
  explicit DenseStepsHolder(std::shared_ptr<const DenseSteps> s) : steps(std::move(s)) {}
  std::shared_ptr<const DenseSteps> steps;
};

class DenseBlockFunction : public torch::autograd::Function<DenseBlockFunction> {
 public:
  static torch::Tensor forward(AutogradContext* ctx, const torch::Tensor& x,
                               const std::shared_ptr<const DenseSteps>& steps) {
    auto outputs = steps->forward(x);
    ctx->saved_data["steps"] = c10::IValue::make_capsule(c10::make_intrusive<DenseStepsHolder>(steps));
    ctx->saved_data["in"] = x.size(1);
    ctx->save_for_backward({outputs.begin(), outputs.end()});
    return outputs[0];
  }
  static variable_list backward(AutogradContext* ctx, const variable_list& gradients) {
    const auto holder = c10::static_intrusive_pointer_cast<DenseStepsHolder>(ctx->saved_data["steps"].toCapsule());
    return {holder->steps->backward(gradients[0].contiguous(kDenseFormat), ctx->get_saved_variables(),
                                    ctx->saved_data["in"].toInt()),
            {}};
  }
};

}  // namespace

std::vector<torch::Tensor> FusedDenseBlock::tensors() const {
  std::vector<torch::Tensor> all;
  for (const Layer& l : layers_) {
    for (const BatchNorm2d* norm : {static_cast<const BatchNorm2d*>(l.norm1), static_cast<const BatchNorm2d*>(l.norm2)})
      all.insert(all.end(), {norm->weight, norm->bias, norm->runningMean, norm->runningVar});
    all.insert(all.end(), {l.conv1->weight, l.conv2->weight});
  }
  return all;
}

bool FusedDenseBlock::takes(const torch::Tensor& x) const {
  if (!isChannelsLast(x) || !canFuse(x, tensors())) return false;
  return std::none_of(layers_.begin(), layers_.end(), [](const Layer& l) {
    return l.norm1->is_training() || TapRecorder::listensTo(l.norm1->path()) ||
           TapRecorder::listensTo(l.conv1->path()) || TapRecorder::listensTo(l.norm2->path()) ||
           TapRecorder::listensTo(l.conv2->path());
  });
}

std::shared_ptr<const DenseSteps> FusedDenseBlock::steps() {
  std::vector<std::pair<const void*, std::int64_t>> now;
  for (const auto& t : tensors()) now.emplace_back(t.data_ptr(), static_cast<std::int64_t>(t._version()));
  const std::lock_guard lock(mutex_);
  if (!steps_ || now != from_) {
    steps_ = std::make_shared<const DenseSteps>(layers_);
    from_ = std::move(now);
  }
  return steps_;
}

void FusedDenseBlock::forget() {
  const std::lock_guard lock(mutex_);
  steps_.reset();
  from_.clear();
}

torch::Tensor FusedDenseBlock::forward(const torch::Tensor& x) {
  const auto now = steps();
  const auto input = x.contiguous(kDenseFormat);
  if (torch::GradMode::is_enabled() && x.requires_grad()) return DenseBlockFunction::apply(input, now);
  return now->forward(input)[0];
}

}  // namespace sightline::nets
