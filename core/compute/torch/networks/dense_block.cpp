// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/networks/dense_block.h"

#include <algorithm>
#include <cstring>

#include "core/compute/torch/kernels/convolution.h"
#include "core/compute/torch/kernels/dense_rows.h"
#include "core/compute/torch/kernels/packed_convolution.h"
#include "core/compute/torch/networks/layers.h"

namespace sightline::nets {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;
using Images = PackedConvolution::Images;
constexpr auto kDenseFormat = at::MemoryFormat::ChannelsLast;

torch::Tensor emptyLike(const torch::Tensor& x, int64_t channels) {
  return torch::empty({x.size(0), channels, x.size(2), x.size(3)}, torch::TensorOptions().memory_format(kDenseFormat));
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
  [[nodiscard]] int64_t between() const { return weight1_.size(0); }
  [[nodiscard]] int64_t added() const { return weight2_.size(0); }
  void first(const float* x, const Images& images, float* y) const { conv1_.run(x, images, y); }
  void second(const float* x, const Images& images, float* y) const { conv2_.run(x, images, y); }
  void secondBack(const float* gradient, const Images& images, float* out) const {
    prepare();
    back2_->run(gradient, images, out);
  }
  /// With the scale of the norm behind it.
  void firstBack(const float* gradient, const Images& images, float* out) const {
    prepare();
    back1_->run(gradient, images, out);
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
    std::vector<torch::Tensor> outputs{emptyLike(x, width())};
    for (const auto& step : steps_) outputs.push_back(emptyLike(x, step->between()));
    const auto seen = scratch(x, widest()), added = scratch(x, steps_.front()->added());
    forGroups(x, [&](int64_t first, const Images& group) {
      float* all = outputs[0].data_ptr<float>() + first * width();
      const int64_t places = placesOf(group);
      copyChannels(x.data_ptr<float>() + first * x.size(1), x.size(1), all, width(), x.size(1), places);
      for (std::size_t i = 0; i < steps_.size(); ++i) {
        const DenseStep& step = *steps_[i];
        float* hidden = outputs[i + 1].data_ptr<float>() + first * step.between();
        normRelu(all, width(), seen.data_ptr<float>(), places, step.norm1);
        step.first(seen.data_ptr<float>(), group, hidden);
        normRelu(hidden, step.between(), hidden, places, step.norm2);
        step.second(hidden, group, added.data_ptr<float>());
        copyChannels(added.data_ptr<float>(), step.added(), all + step.in(), width(), step.added(), places);
      }
    });
    return outputs;
  }

  /// @param outputs what forward() gave  @param in channels of the block's input
  [[nodiscard]] torch::Tensor backward(const torch::Tensor& gradient, const std::vector<torch::Tensor>& outputs,
                                       int64_t in) const {
    auto back = emptyLike(gradient, in);
    const auto sums = scratch(gradient, width()), seen = scratch(gradient, widest()),
               own = scratch(gradient, steps_.front()->added()), between = scratch(gradient, steps_.front()->between());
    float *sum = sums.data_ptr<float>(), *hidden = between.data_ptr<float>();
    forGroups(gradient, [&](int64_t begin, const Images& group) {
      const int64_t places = placesOf(group);
      copyChannels(gradient.data_ptr<float>() + begin * width(), width(), sum, width(), width(), places);
      for (std::size_t i = steps_.size(); i-- > 0;) {
        const DenseStep& step = *steps_[i];
        copyChannels(sum + step.in(), width(), own.data_ptr<float>(), step.added(), step.added(), places);
        step.secondBack(own.data_ptr<float>(), group, hidden);
        const float *passed = outputs[i + 1].data_ptr<float>() + begin * step.between(),
                    *from = outputs[0].data_ptr<float>() + begin * width();
        forPlaces(places * step.between(), 1,
                  [&](int64_t first, int64_t count) { maskValues(hidden + first, passed + first, count); });
        step.firstBack(hidden, group, seen.data_ptr<float>());
        const int64_t channels = step.in();
        forPlaces(places, channels, [&](int64_t first, int64_t count) {
          addBehindRelu({from + first * width(), width(), sum + first * width(), width(),
                         step.norm1.scale.data_ptr<float>(), step.norm1.shift.data_ptr<float>(), channels, count},
                        seen.data_ptr<float>() + first * channels);
        });
      }
      copyChannels(sum, width(), back.data_ptr<float>() + begin * in, in, in, places);
    });
    return back;
  }

 private:
  [[nodiscard]] int64_t width() const { return steps_.back()->in() + steps_.back()->added(); }
  [[nodiscard]] int64_t widest() const { return steps_.back()->in(); }
  static int64_t placesOf(const Images& images) { return images.count * images.height * images.width; }
  /// So many images at once that a convolution has enough to do and what lies between two of them stays in the cache: 3
  /// x 3 of 56 x 56 places is a third slower for four images than for one.
  static int64_t groupOf(const torch::Tensor& x) {
    constexpr int64_t kPlaces = 800;
    return std::clamp<int64_t>(kPlaces / (x.size(2) * x.size(3)), 1, x.size(0));
  }
  /// Calls work(first place, images) for groups of images.
  template <class Work>
  static void forGroups(const torch::Tensor& x, const Work& work) {
    const int64_t group = groupOf(x);
    for (int64_t i = 0; i < x.size(0); i += group)
      work(i * x.size(2) * x.size(3), Images{std::min(group, x.size(0) - i), x.size(2), x.size(3)});
  }
  static torch::Tensor scratch(const torch::Tensor& x, int64_t channels) {
    return torch::empty({groupOf(x) * x.size(2) * x.size(3) * channels}, torch::kFloat);
  }
  /// relu(norm(the first channels of `from`)) into `to`, which may lie there.
  static void normRelu(const float* from, int64_t fromStep, float* to, int64_t places, const DenseNorm& norm) {
    const int64_t channels = norm.scale.size(0);
    forPlaces(places, channels, [&](int64_t first, int64_t count) {
      normReluRows({from + first * fromStep, fromStep, to + first * channels, channels, norm.scale.data_ptr<float>(),
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
