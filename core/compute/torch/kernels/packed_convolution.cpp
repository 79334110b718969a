// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/kernels/packed_convolution.h"

#include <algorithm>
#include <dnnl.hpp>
#include <map>
#include <mutex>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "core/compute/torch/kernels/tensor_words.h"

namespace sightline::nets {
namespace {

using dnnl::memory;
constexpr auto kFloat = memory::data_type::f32;

const dnnl::engine& engine() {
  static const dnnl::engine cpu(dnnl::engine::kind::cpu, 0);
  return cpu;
}
dnnl::stream& stream() {
  thread_local dnnl::stream own(engine());
  return own;
}

memory::desc channelsLast(const PackedConvolution::Images& i, int64_t channels) {
  return {{i.count, channels, i.height, i.width}, kFloat, memory::format_tag::nhwc};
}

/// What oneDNN 2 (Debian 12) says in two steps, a description and its form for an engine, oneDNN 3 says in one.
template <class... Memories>
dnnl::convolution_forward::primitive_desc describe(const dnnl::primitive_attr& attributes,
                                                   const Memories&... memoriesAndPlaces) {
  const auto kind = dnnl::prop_kind::forward_inference;
  const auto algorithm = dnnl::algorithm::convolution_direct;
#if DNNL_VERSION_MAJOR >= 3
  return {engine(), kind, algorithm, memoriesAndPlaces..., attributes};
#else
  return {dnnl::convolution_forward::desc(kind, algorithm, memoriesAndPlaces...), attributes, engine()};
#endif
}

memory over(const memory::desc& desc, const void* data) { return {desc, engine(), const_cast<void*>(data)}; }
memory over(const memory::desc& desc, const torch::Tensor& t) { return over(desc, t.data_ptr()); }

}  // namespace

struct PackedConvolution::Plan {
  dnnl::convolution_forward::primitive_desc description;
  dnnl::convolution_forward primitive;
  memory weights;
};

struct PackedConvolution::State {
  memory::dims shape;    ///< of the weights
  torch::Tensor weight;  ///< as given, until they are packed once
  torch::Tensor bias;
  Geometry geometry;
  std::mutex mutex;
  /// Batch, height, width, whether a sum is added, threads: oneDNN divides the work among them when it sets up.
  std::map<std::tuple<int64_t, int64_t, int64_t, bool, int>, Plan> plans;
  std::vector<memory> packed;

  Plan plan(const Images& images, const Images& outputs, bool sum) {
    const std::lock_guard lock(mutex);
    const auto key = std::tuple(images.count, images.height, images.width, sum, at::get_num_threads());
    if (const auto it = plans.find(key); it != plans.end()) return it->second;
    const memory::desc any(shape, kFloat, memory::format_tag::any), biasDesc({shape[0]}, kFloat, memory::format_tag::a),
        x = channelsLast(images, shape[1]), y = channelsLast(outputs, shape[0]);
    const memory::dims stride{geometry.stride, geometry.stride}, before{geometry.top, geometry.left},
        after{geometry.bottom, geometry.right};
    dnnl::primitive_attr attributes;
    attributes.set_scratchpad_mode(dnnl::scratchpad_mode::user);  // else one call at a time
    if (sum) {
      dnnl::post_ops steps;
      steps.append_sum();
      attributes.set_post_ops(steps);
    }
    Plan made;
    made.description = bias.defined() ? describe(attributes, x, any, biasDesc, y, stride, before, after)
                                      : describe(attributes, x, any, y, stride, before, after);
    made.primitive = dnnl::convolution_forward(made.description);
    for (const auto& known : packed)
      if (known.get_desc() == made.description.weights_desc()) made.weights = known;
    if (!made.weights) {
      made.weights = memory(made.description.weights_desc(), engine());
      auto from = packed.empty() ? over({shape, kFloat, memory::format_tag::oihw}, weight) : packed.front();
      dnnl::reorder(from, made.weights).execute(stream(), from, made.weights);
      stream().wait();
      packed.push_back(made.weights);
      weight = torch::Tensor();
    }
    constexpr std::size_t kPlans = 32;  // sizes of batch that one image's computation may meet, and more
    if (plans.size() >= kPlans) plans.clear();
    plans.emplace(key, made);
    return made;
  }
};

PackedConvolution::PackedConvolution(const torch::Tensor& weight, const torch::Tensor& bias, Geometry geometry)
    : state_(std::make_unique<State>()) {
  state_->weight = weight.detach().contiguous();
  state_->shape = weight.sizes().vec();
  if (bias.defined()) state_->bias = bias.detach().contiguous();
  state_->geometry = geometry;
}

PackedConvolution::~PackedConvolution() = default;

PackedConvolution::Images PackedConvolution::outputOf(const Images& images) const {
  const auto& g = state_->geometry;
  const auto places = [&](int64_t side, int64_t kernel) { return (side - kernel) / g.stride + 1; };
  return {images.count, places(images.height + g.top + g.bottom, state_->shape[2]),
          places(images.width + g.left + g.right, state_->shape[3])};
}

void PackedConvolution::run(const float* x, const Images& images, float* y, bool add) const {
  const auto outputs = outputOf(images);
  const Plan plan = state_->plan(images, outputs, add);
  const auto scratch = plan.description.scratchpad_desc();
  const auto room = torch::empty({static_cast<int64_t>(scratch.get_size())}, torch::kByte);
  std::unordered_map<int, memory> arguments{{DNNL_ARG_SRC, over(channelsLast(images, state_->shape[1]), x)},
                                            {DNNL_ARG_WEIGHTS, plan.weights},
                                            {DNNL_ARG_DST, over(channelsLast(outputs, state_->shape[0]), y)},
                                            {DNNL_ARG_SCRATCHPAD, over(scratch, room)}};
  if (state_->bias.defined()) arguments.emplace(DNNL_ARG_BIAS, over(plan.description.bias_desc(), state_->bias));
  plan.primitive.execute(stream(), arguments);
  stream().wait();
}

torch::Tensor PackedConvolution::forward(const torch::Tensor& x, const torch::Tensor& sum) const {
  const Images images{x.size(0), x.size(2), x.size(3)}, outputs = outputOf(images);
  auto y = sum.defined() ? sum
                         : torch::empty({outputs.count, state_->shape[0], outputs.height, outputs.width},
                                        x.options().memory_format(kChannelsLast));
  run(x.data_ptr<float>(), images, y.data_ptr<float>(), sum.defined());
  return y;
}

namespace {

/// Kernel places k = a + padding - stride * d through which input pixel stride * i + a meets output pixel i + d.
struct Window {
  int64_t first = 0, last = -1;  ///< of d
  [[nodiscard]] int64_t size() const { return last - first + 1; }
};
Window windowOf(int64_t a, int64_t kernel, int64_t stride, int64_t padding) {
  Window w{kernel + padding, -kernel - 1};
  for (int64_t d = -kernel; d <= kernel + padding; ++d) {
    const int64_t k = a + padding - stride * d;
    if (k < 0 || k >= kernel) continue;
    w.first = std::min(w.first, d);
    w.last = std::max(w.last, d);
  }
  if (w.size() <= 0) return {};                                          // these pixels meet nothing
  return {std::min<int64_t>(w.first, 0), std::max<int64_t>(w.last, 0)};  // paddings are not negative
}

constexpr int64_t kFewChannels = 4;

}  // namespace

PackedGradient::PackedGradient(const torch::Tensor& weight, int64_t stride, int64_t padding)
    : stride_(stride), channels_(weight.size(1)) {
  torch::NoGradGuard noGrad;
  const int64_t kernel = weight.size(2);
  const auto exchanged = weight.detach().transpose(0, 1);  // C x O x K x K
  /// C x O x rows x columns: the part of the kernel that the pixels (a, b) meet, turned around.
  const auto part = [&](int64_t a, int64_t b, const Window& rows, const Window& columns) {
    auto turned = torch::zeros({channels_, weight.size(0), rows.size(), columns.size()});
    for (int64_t dy = rows.first; dy <= rows.last; ++dy)
      for (int64_t dx = columns.first; dx <= columns.last; ++dx) {
        const int64_t ky = a + padding - stride * dy, kx = b + padding - stride * dx;
        if (ky >= 0 && ky < kernel && kx >= 0 && kx < kernel)
          turned.select(2, dy - rows.first).select(2, dx - columns.first).copy_(exchanged.select(2, ky).select(2, kx));
      }
    return turned;
  };
  const auto add = [&](std::vector<std::pair<int64_t, int64_t>> places, const torch::Tensor& kernels,
                       const Window& rows, const Window& columns) {
    parts_.push_back(
        {std::move(places), std::make_unique<PackedConvolution>(
                                kernels, torch::Tensor(),
                                PackedConvolution::Geometry{1, -rows.first, -columns.first, rows.last, columns.last})});
  };
  Window all;
  for (int64_t a = 0; a < stride; ++a) {
    const auto w = windowOf(a, kernel, stride, padding);
    all = {std::min(all.first, w.first), std::max(all.last, w.last)};
  }
  if (stride > 1 && channels_ <= kFewChannels) {
    std::vector<std::pair<int64_t, int64_t>> places;
    std::vector<torch::Tensor> kernels;
    for (int64_t a = 0; a < stride; ++a)
      for (int64_t b = 0; b < stride; ++b) {
        places.emplace_back(a, b);
        kernels.push_back(part(a, b, all, all));
      }
    add(std::move(places), torch::cat(kernels), all, all);
    return;
  }
  for (int64_t a = 0; a < stride; ++a)
    for (int64_t b = 0; b < stride; ++b) {
      const auto rows = windowOf(a, kernel, stride, padding), columns = windowOf(b, kernel, stride, padding);
      if (rows.size() > 0 && columns.size() > 0) add({{a, b}}, part(a, b, rows, columns), rows, columns);
    }
}

void PackedGradient::run(const float* gradient, const PackedConvolution::Images& images, float* out) const {
  TORCH_CHECK(stride_ == 1, "the gradient of a stride has another size");
  parts_.front().convolution->run(gradient, images, out);
}

torch::Tensor PackedGradient::backward(const torch::Tensor& gradient, int64_t height, int64_t width,
                                       const torch::Tensor& sum) const {
  const int64_t n = gradient.size(0), rows = (height + stride_ - 1) / stride_,
                columns = (width + stride_ - 1) / stride_;
  auto padded = gradient;  // the convolution's last rows may have met no pixel
  if (gradient.size(2) != rows || gradient.size(3) != columns)
    padded = torch::constant_pad_nd(gradient, {0, columns - gradient.size(3), 0, rows - gradient.size(2)})
                 .contiguous(kChannelsLast);
  if (stride_ == 1) return parts_.front().convolution->forward(padded, sum);
  auto out =
      sum.defined() ? sum : torch::zeros({n, channels_, height, width}, gradient.options()).contiguous(kChannelsLast);
  for (const auto& part : parts_) {
    const auto found = part.convolution->forward(padded);
    for (std::size_t p = 0; p < part.places.size(); ++p) {
      const auto [a, b] = part.places[p];
      auto to = out.slice(2, a, height, stride_).slice(3, b, width, stride_);
      to.add_(found.slice(1, static_cast<int64_t>(p) * channels_, (static_cast<int64_t>(p) + 1) * channels_)
                  .slice(2, 0, to.size(2))
                  .slice(3, 0, to.size(3)));
    }
  }
  return out;
}

}  // namespace sightline::nets
