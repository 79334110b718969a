// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/kernels/inverted_residual.h"

#include <algorithm>
#include <functional>

#include "core/compute/torch/kernels/tensor_words.h"
#include "core/compute/torch/kernels/token_rows.h"

namespace sightline::nets {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// What a strip of rows may take, so that it stays in the second-level cache while it is used.
constexpr int64_t kStripValues = 512 * 1024 / sizeof(float);
constexpr int64_t kFewestRows = 48;  ///< pixels for which a product with the weights is worth its start

/// Sizes of one pass.
struct BlockShape {
  int64_t images, height, width, in, wide, outHeight, outWidth, out, kernel, stride;
  InvertedPadding padding;
};

BlockShape blockShapeOf(at::IntArrayRef x, const InvertedResidual& b, const InvertedPadding& p) {
  const DepthwiseWeights& d = *b.depthwise;
  const auto places = [&](int64_t side, int64_t before, int64_t after) {
    return (side + before + after - d.kernel) / d.stride + 1;
  };
  return {x[0],
          x[2],
          x[3],
          x[1],
          d.channels,
          places(x[2], p.top, p.bottom),
          places(x[3], p.left, p.right),
          b.project->out(),
          d.kernel,
          d.stride,
          p};
}

/// Calls work(image, first row, row behind the last) for blocks of rows of all images, one for each thread at least.
template <class Work>
void forBlocks(int64_t images, int64_t rows, const Work& work) {
  const int64_t wanted = (at::get_num_threads() + images - 1) / images;
  const int64_t blocks = std::clamp<int64_t>(rows / 4, 1, wanted);
  at::parallel_for(0, images * blocks, 1, [&](int64_t begin, int64_t end) {
    for (int64_t i = begin; i < end; ++i)
      work(i / blocks, rows * (i % blocks) / blocks, rows * (i % blocks + 1) / blocks);
  });
}

/// Calls work(image, first pixel, pixels) for pieces of all images that hold some hundred pixels.
template <class Work>
void forPieces(int64_t images, int64_t pixels, int64_t channels, const Work& work) {
  const int64_t piece = std::clamp<int64_t>(kStripValues / channels, kFewestRows, 1024);
  const int64_t pieces = (pixels + piece - 1) / piece;
  at::parallel_for(0, images * pieces, 1, [&](int64_t begin, int64_t end) {
    for (int64_t i = begin; i < end; ++i) {
      const int64_t first = i % pieces * piece;
      work(i / pieces, first, std::min(piece, pixels - first));
    }
  });
}

/// Rows of an image that slide through a buffer.
class RowWindow {
 public:
  /// @param rows  most that are held at once  @param size values of a row
  RowWindow(int64_t rows, int64_t size) : size_(size), values_(torch::empty({rows * size})) {}
  /// Holds the rows from `first` to before `end`. Calls make(row, rows, where) for those that were not there.
  template <class Make>
  void hold(int64_t first, int64_t end, const Make& make) {
    float* const data = values_.data_ptr<float>();
    const int64_t kept = first >= first_ && first < end_ ? end_ - first : 0;
    if (kept > 0 && first > first_) std::copy(row(first), row(first) + kept * size_, data);
    first_ = first;
    end_ = end;
    if (end > first + kept) make(first + kept, end - first - kept, data + kept * size_);
  }
  [[nodiscard]] const float* row(int64_t r) const { return values_.data_ptr<float>() + (r - first_) * size_; }

 private:
  int64_t size_, first_ = 0, end_ = 0;
  torch::Tensor values_;
};

/// What the way ahead leaves for the way back: derivatives of both activations, the second one's output, the means
/// over the image and the gates.
struct KeptBlock {
  torch::Tensor expanded, filtered, output, mean, gate;
};

float* floatsOf(const torch::Tensor& t) { return t.defined() ? t.data_ptr<float>() : nullptr; }

/// Some output rows at a time, so that the wide rows they read fit into the cache.
int64_t rowsAtOnce(const BlockShape& s) {
  const int64_t wideRow = s.width * s.wide;
  const int64_t rows = std::max<int64_t>(1, (kStripValues / wideRow - s.kernel) / s.stride);
  return std::min(s.outHeight, std::max(rows, (kFewestRows + s.width * s.stride - 1) / (s.width * s.stride)));
}

/// Expansion, depthwise convolution, both activations: into kept.output, with sums over its rows.
void filterAhead(const torch::Tensor& x, const InvertedResidual& b, const BlockShape& s, const KeptBlock& kept,
                 const torch::Tensor& rowSums) {
  const int64_t inRow = s.width * s.in, wideRow = s.width * s.wide, outRow = s.outWidth * s.wide, strip = rowsAtOnce(s),
                last = s.height;
  const float *from = x.data_ptr<float>(), *scale = floatsOf(b.expandNorm.scale), *shift = floatsOf(b.expandNorm.shift);
  forBlocks(s.images, s.outHeight, [&](int64_t image, int64_t begin, int64_t end) {
    const float* source = from + image * s.height * inRow;
    // Rows before it belong to the block before, which writes their derivatives.
    const int64_t own = begin == 0 ? 0 : std::min(last, begin * s.stride - s.padding.top + s.kernel - s.stride);
    RowWindow window(b.expand ? (strip - 1) * s.stride + s.kernel : 0, wideRow);
    const auto expand = [&](int64_t row, int64_t rows, float* to) {
      b.expand->run(source + row * inRow, rows * s.width, to);
      const auto activate = [&](int64_t first, int64_t count, bool taped) {
        if (count <= 0) return;
        float* slope = taped ? floatsOf(kept.expanded) : nullptr;
        if (slope) slope += (image * s.height + first) * wideRow;
        activateRows(b.activation, {to + (first - row) * wideRow, slope, scale, shift, s.wide, count * s.width});
      };
      const int64_t others = std::clamp<int64_t>(own - row, 0, rows);
      activate(row, others, false);
      activate(row + others, rows - others, true);
    };
    std::vector<const float*> taps(static_cast<std::size_t>(s.kernel));
    for (int64_t at = begin; at < end; at += strip) {
      const int64_t upTo = std::min(end, at + strip), first = std::max<int64_t>(0, at * s.stride - s.padding.top),
                    behind = std::min(s.height, (upTo - 1) * s.stride - s.padding.top + s.kernel);
      if (b.expand) window.hold(first, behind, expand);
      for (int64_t row = at; row < upTo; ++row) {
        for (int64_t ky = 0; ky < s.kernel; ++ky) {
          const int64_t y = row * s.stride - s.padding.top + ky;
          taps[static_cast<std::size_t>(ky)] = y < 0 || y >= s.height ? nullptr
                                               : b.expand             ? window.row(y)
                                                                      : source + y * inRow;
        }
        const int64_t place = image * s.outHeight + row;
        float* to = kept.output.data_ptr<float>() + place * outRow;
        depthwiseAhead(*b.depthwise, {s.width, s.outWidth, s.padding.left}, taps.data(), nullptr, to);
        float* slope = floatsOf(kept.filtered);
        activateRows(b.activation, {to, slope ? slope + place * outRow : nullptr, floatsOf(b.depthwiseNorm.scale),
                                    floatsOf(b.depthwiseNorm.shift), s.wide, s.outWidth});
        if (rowSums.defined()) sumRows(to, rowSums.data_ptr<float>() + place * s.wide, s.wide, s.outWidth);
      }
    }
  });
}

torch::Tensor activated(const torch::Tensor& x, RowActivation a) {
  switch (a) {
    case RowActivation::Silu: return torch::silu(x);
    case RowActivation::Relu: return torch::relu(x);
    case RowActivation::Relu6: return torch::relu6(x);
    case RowActivation::HardSwish: return torch::hardswish(x);
  }
  return {};
}

/// N x C of the means over the images.
torch::Tensor gateOf(const torch::Tensor& mean, const SqueezeStep& q) {
  const auto s =
      torch::linear(activated(torch::linear(mean, q.reduce, q.reduceBias), q.activation), q.expand, q.expandBias);
  return q.hard ? torch::hardsigmoid(s) : torch::sigmoid(s);
}

/// The gradient with respect to the means.
torch::Tensor gateBack(const torch::Tensor& gradient, const torch::Tensor& mean, const SqueezeStep& q) {
  const torch::AutoGradMode tape(true);
  const auto leaf = mean.detach().requires_grad_(true);
  return torch::autograd::grad({gateOf(leaf, q)}, {leaf}, {gradient})[0];
}

torch::Tensor blockAhead(const torch::Tensor& x, const InvertedResidual& b, const BlockShape& s, KeptBlock& kept,
                         bool tape) {
  const torch::NoGradGuard noGrad;
  const auto options = x.options().memory_format(c10::nullopt);
  const int64_t pixels = s.outHeight * s.outWidth;
  if (tape && b.expand) {
    kept.expanded = torch::empty({s.images, s.height, s.width, s.wide}, options);
    // Rows at the bottom that a stride leaves out.
    const int64_t read = (s.outHeight - 1) * s.stride - s.padding.top + s.kernel;
    if (read < s.height) kept.expanded.slice(1, read).zero_();
  }
  if (tape) kept.filtered = torch::empty({s.images * pixels * s.wide}, options);
  kept.output = torch::empty({s.images * pixels * s.wide}, options);
  torch::Tensor rowSums;
  if (b.squeeze) rowSums = torch::empty({s.images, s.outHeight, s.wide}, options);
  filterAhead(x, b, s, kept, rowSums);
  if (b.squeeze) {
    kept.mean = rowSums.sum(1) / static_cast<double>(pixels);
    kept.gate = gateOf(kept.mean, *b.squeeze).contiguous();
  }
  auto y = torch::empty({s.images, s.out, s.outHeight, s.outWidth}, options.memory_format(kChannelsLast));
  const float *filtered = kept.output.data_ptr<float>(), *gate = floatsOf(kept.gate),
              *residual = b.skip ? x.data_ptr<float>() : nullptr;
  float* to = y.data_ptr<float>();
  forPieces(s.images, pixels, s.wide, [&](int64_t image, int64_t first, int64_t count) {
    const int64_t at = image * pixels + first;
    const float* wide = filtered + at * s.wide;
    torch::Tensor room;
    if (gate) {
      room = torch::empty({count * s.wide});
      gateRows(wide, gate + image * s.wide, room.data_ptr<float>(), s.wide, count);
      wide = room.data_ptr<float>();
    }
    b.project->run(wide, count, to + at * s.out);
    normRowsInPlace(to + at * s.out, floatsOf(b.projectNorm.scale), floatsOf(b.projectNorm.shift),
                    residual ? residual + at * s.out : nullptr, s.out, count);
  });
  return y;
}

/// The gradient with respect to what the depthwise convolution's activation put out, before the gate, and the sums of
/// its products with that output over each piece of an image.
torch::Tensor projectBack(const torch::Tensor& gradient, const InvertedResidual& b, const BlockShape& s,
                          const KeptBlock& kept, torch::Tensor& gateGradient) {
  const int64_t pixels = s.outHeight * s.outWidth;
  auto wide = torch::empty({s.images * pixels * s.wide});
  if (b.squeeze) gateGradient = torch::empty({s.images, s.outHeight, s.wide});
  const auto room = [&](int64_t count) { return torch::empty({count * s.out}); };
  const float* from = gradient.data_ptr<float>();
  // Whole rows of the image at a time: their sums are added up in the same order whatever the number of threads.
  const int64_t rowsOf =
      std::max<int64_t>(1, std::clamp<int64_t>(kStripValues / s.wide, kFewestRows, 1024) / s.outWidth);
  const int64_t strips = (s.outHeight + rowsOf - 1) / rowsOf;
  at::parallel_for(0, s.images * strips, 1, [&](int64_t begin, int64_t end) {
    for (int64_t i = begin; i < end; ++i) {
      const int64_t image = i / strips, first = i % strips * rowsOf, rows = std::min(rowsOf, s.outHeight - first);
      const int64_t at = (image * s.outHeight + first) * s.outWidth, count = rows * s.outWidth;
      const auto scaled = room(count);
      scaleRows(from + at * s.out, floatsOf(b.projectNorm.scale), scaled.data_ptr<float>(), s.out, count);
      float* to = wide.data_ptr<float>() + at * s.wide;
      b.project->runBack(scaled.data_ptr<float>(), count, to);
      if (!b.squeeze) continue;
      for (int64_t row = 0; row < rows; ++row)
        sumProducts(to + row * s.outWidth * s.wide, kept.output.data_ptr<float>() + (at + row * s.outWidth) * s.wide,
                    gateGradient.data_ptr<float>() + (image * s.outHeight + first + row) * s.wide, s.wide, s.outWidth);
    }
  });
  return wide;
}

torch::Tensor blockBack(const torch::Tensor& gradient, const InvertedResidual& b, const BlockShape& s,
                        const KeptBlock& kept) {
  const torch::NoGradGuard noGrad;
  torch::Tensor gateGradient, added;
  const auto wide = projectBack(gradient, b, s, kept, gateGradient);
  if (b.squeeze)
    added = (gateBack(gateGradient.sum(1), kept.mean, *b.squeeze) / static_cast<double>(s.outHeight * s.outWidth))
                .contiguous();
  const auto ones = b.squeeze ? torch::Tensor() : torch::ones({s.wide}),
             zeros = b.squeeze ? torch::Tensor() : torch::zeros({s.wide});
  auto out = torch::empty({s.images, s.in, s.height, s.width}, gradient.options().memory_format(kChannelsLast));
  const int64_t inRow = s.width * s.in, wideRow = s.width * s.wide, outRow = s.outWidth * s.wide;
  const int64_t strip = std::min(s.height, std::max(kStripValues / wideRow / 2, (kFewestRows + s.width - 1) / s.width));
  forBlocks(s.images, s.height, [&](int64_t image, int64_t begin, int64_t end) {
    const float *gate = b.squeeze ? floatsOf(kept.gate) + image * s.wide : floatsOf(ones),
                *plus = b.squeeze ? floatsOf(added) + image * s.wide : floatsOf(zeros);
    RowWindow window((strip + s.kernel) / s.stride + 2, outRow);
    const auto filtered = [&](int64_t row, int64_t rows, float* to) {
      const int64_t at = (image * s.outHeight + row) * outRow;
      gateRowsBack(wide.data_ptr<float>() + at, gate, plus, kept.filtered.data_ptr<float>() + at, to, s.wide,
                   rows * s.outWidth);
    };
    const auto room = torch::empty({b.expand ? strip * wideRow : 0});
    std::vector<const float*> taps(static_cast<std::size_t>(s.kernel));
    for (int64_t at = begin; at < end; at += strip) {
      const int64_t upTo = std::min(end, at + strip);
      // Output row r meets input rows r * stride - top and the kernel - 1 behind it.
      const int64_t first = std::max<int64_t>(0, (at + s.padding.top - s.kernel + s.stride) / s.stride),
                    behind = std::min(s.outHeight, (upTo - 1 + s.padding.top) / s.stride + 1);
      if (behind > first) window.hold(first, behind, filtered);
      float* to = out.data_ptr<float>() + (image * s.height + at) * inRow;
      float* const rows = b.expand ? room.data_ptr<float>() : to;
      for (int64_t row = at; row < upTo; ++row) {
        for (int64_t ky = 0; ky < s.kernel; ++ky) {
          const int64_t y = row + s.padding.top - ky, place = y / s.stride;
          const bool meets = y >= 0 && y % s.stride == 0 && place < s.outHeight;
          taps[static_cast<std::size_t>(ky)] = meets ? window.row(place) : nullptr;
        }
        depthwiseBack(*b.depthwise, {s.width, s.outWidth, s.padding.left}, taps.data(), rows + (row - at) * wideRow);
      }
      const int64_t count = (upTo - at) * s.width;
      if (b.expand) {
        multiplyRows(rows, kept.expanded.data_ptr<float>() + (image * s.height + at) * wideRow, count * s.wide);
        b.expand->runBack(rows, count, to);
      }
      if (b.skip) addInPlace(to, gradient.data_ptr<float>() + (image * s.height + at) * inRow, count * s.in);
    }
  });
  return out;
}

/// Keeps the weights alive on the tape.
struct BlockHolder : torch::CustomClassHolder {
  BlockHolder(InvertedResidual b, const BlockShape& s) : block(std::move(b)), shape(s) {}
  InvertedResidual block;
  BlockShape shape;
};

class InvertedResidualFunction : public torch::autograd::Function<InvertedResidualFunction> {
 public:
  static torch::Tensor forward(AutogradContext* ctx, const torch::Tensor& x, const InvertedResidual& block,
                               const BlockShape& shape) {
    KeptBlock kept;
    auto y = blockAhead(x, block, shape, kept, true);
    ctx->saved_data["block"] = c10::IValue::make_capsule(c10::make_intrusive<BlockHolder>(block, shape));
    ctx->save_for_backward({kept.expanded, kept.filtered, kept.output, kept.mean, kept.gate});
    return y;
  }
  static variable_list backward(AutogradContext* ctx, const variable_list& gradients) {
    const auto holder = c10::static_intrusive_pointer_cast<BlockHolder>(ctx->saved_data["block"].toCapsule());
    const auto saved = ctx->get_saved_variables();
    const KeptBlock kept{saved[0], saved[1], saved[2], saved[3], saved[4]};
    return {blockBack(gradients[0].contiguous(kChannelsLast), holder->block, holder->shape, kept), {}, {}};
  }
};

}  // namespace

torch::Tensor invertedResidual(const torch::Tensor& x, const InvertedResidual& block, const InvertedPadding& padding) {
  const BlockShape shape = blockShapeOf(x.sizes(), block, padding);
  if (torch::GradMode::is_enabled() && x.requires_grad()) return InvertedResidualFunction::apply(x, block, shape);
  KeptBlock kept;
  return blockAhead(x, block, shape, kept, false);
}

}  // namespace sightline::nets
