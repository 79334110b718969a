// SPDX-License-Identifier: GPL-3.0-or-later
// Attention on the packed q, k, v as the projection leaves them: no copies into heads, and each head's scores stay in
// the cache from the first product to the last. LibTorch 1.13 without MKL takes a batched product apart into one
// tensor operation per head and window, which costs more than the products themselves.

#include <cmath>
#include <vector>

#include "core/compute/torch/kernels/attention_rows.h"
#include "core/compute/torch/kernels/fused_ops.h"
#include "core/compute/torch/kernels/libtorch.h"
#include "core/compute/torch/kernels/tensor_words.h"
#include "core/compute/torch/kernels/vector_math.h"

namespace sightline::nets {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

SIGHTLINE_VECTOR void add(float* to, const float* from, int64_t count) {
  for (int64_t i = 0; i < count; ++i) to[i] += from[i];
}

/// to[o][i] = bias[o] + sum over h of weight[o][h] from[h][i], for `count` places of rows `stride` long.
SIGHTLINE_VECTOR void mix(const float* weight, const float* bias, const float* from, float* to, int64_t heads,
                          int64_t stride, int64_t count) {
  for (int64_t o = 0; o < heads; ++o) {
    float* row = to + o * stride;
    const float first = bias ? bias[o] : 0.f, w0 = weight[o * heads];
    for (int64_t i = 0; i < count; ++i) row[i] = first + w0 * from[i];
    int64_t h = 1;
    for (; h + 1 < heads; h += 2) {
      const float w = weight[o * heads + h], v = weight[o * heads + h + 1];
      const float *a = from + h * stride, *b = from + (h + 1) * stride;
      for (int64_t i = 0; i < count; ++i) row[i] += w * a[i] + v * b[i];
    }
    for (; h < heads; ++h) {
      const float w = weight[o * heads + h];
      const float* a = from + h * stride;
      for (int64_t i = 0; i < count; ++i) row[i] += w * a[i];
    }
  }
}

/// One head of one item of the batch.
struct Head {
  int64_t item, head;
};

/// Sizes of a packed q, k, v tensor, and where its parts begin.
struct Packed {
  explicit Packed(const torch::Tensor& qkv, int64_t headCount)
      : batch(qkv.size(0)),
        tokens(qkv.size(1)),
        channels(qkv.size(2) / 3),
        heads(headCount),
        size(channels / headCount),
        scale(static_cast<float>(1.0 / std::sqrt(static_cast<double>(size)))) {}
  int64_t batch, tokens, channels, heads, size;
  float scale;
  /// @param part  0 q, 1 k, 2 v
  [[nodiscard]] int64_t at(const Head& h, int64_t part) const {
    return h.item * tokens * 3 * channels + part * channels + h.head * size;
  }
  [[nodiscard]] int64_t outAt(const Head& h) const { return h.item * tokens * channels + h.head * size; }
  [[nodiscard]] int64_t row() const { return 3 * channels; }
};

void scores(const Packed& p, const float* qkv, const Head& h, float* out) {
  product({p.tokens, p.tokens, p.size}, p.scale, {qkv + p.at(h, 0), p.row()}, {qkv + p.at(h, 1), p.row(), true}, out,
          p.tokens);
}
void mixValues(const Packed& p, const float* qkv, const float* weights, const Head& h, float* out) {
  product({p.tokens, p.size, p.tokens}, 1, {weights, p.tokens}, {qkv + p.at(h, 2), p.row()}, out + p.outAt(h),
          p.channels);
}
/// Gradients of the weights (into dWeights) and of v.
void mixValuesBackward(const Packed& p, const float* qkv, const float* weights, const float* gradient, const Head& h,
                       float* dWeights, float* dQkv) {
  const Rows g{gradient + p.outAt(h), p.channels};
  product({p.tokens, p.tokens, p.size}, 1, g, {qkv + p.at(h, 2), p.row(), true}, dWeights, p.tokens);
  product({p.tokens, p.size, p.tokens}, 1, {weights, p.tokens, true}, g, dQkv + p.at(h, 2), p.row());
}
void scoresBackward(const Packed& p, const float* qkv, const float* dScores, const Head& h, float* dQkv) {
  product({p.tokens, p.size, p.tokens}, p.scale, {dScores, p.tokens}, {qkv + p.at(h, 1), p.row()}, dQkv + p.at(h, 0),
          p.row());
  product({p.tokens, p.size, p.tokens}, p.scale, {dScores, p.tokens, true}, {qkv + p.at(h, 0), p.row()},
          dQkv + p.at(h, 1), p.row());
}

/// @param kept heads x N x N of each batch item: the softmax, for the way back; undefined when there is none
torch::Tensor attend(const Packed& p, const torch::Tensor& qkv, const torch::Tensor& bias, const torch::Tensor& mask,
                     const torch::Tensor& kept) {
  auto out = torch::empty({p.batch, p.tokens, p.channels});
  const float *from = qkv.data_ptr<float>(), *biasData = bias.defined() ? bias.data_ptr<float>() : nullptr,
              *maskData = mask.defined() ? mask.data_ptr<float>() : nullptr;
  float *to = out.data_ptr<float>(), *keep = kept.defined() ? kept.data_ptr<float>() : nullptr;
  const int64_t area = p.tokens * p.tokens, windows = mask.defined() ? mask.size(0) : 1;
  at::parallel_for(0, p.batch * p.heads, 1, [&](int64_t begin, int64_t end) {
    std::vector<float> scratch(keep ? 0 : static_cast<std::size_t>(area));
    for (int64_t i = begin; i < end; ++i) {
      const int64_t b = i / p.heads, h = i % p.heads;
      float* s = keep ? keep + i * area : scratch.data();
      scores(p, from, {b, h}, s);
      if (biasData) add(s, biasData + h * area, area);
      if (maskData) add(s, maskData + b % windows * area, area);
      softmaxRows(s, p.tokens, p.tokens);
      mixValues(p, from, s, {b, h}, to);
    }
  });
  return out;
}

class Attention : public torch::autograd::Function<Attention> {
 public:
  static torch::Tensor forward(AutogradContext* ctx, const torch::Tensor& qkv, int64_t heads,
                               const OptionalTensor& bias, const OptionalTensor& mask) {
    const Packed p(qkv, heads);
    const auto kept = torch::empty({p.batch, heads, p.tokens, p.tokens});
    ctx->saved_data["heads"] = heads;
    ctx->save_for_backward({qkv, kept});
    return attend(p, qkv, bias.value_or(torch::Tensor()), mask.value_or(torch::Tensor()), kept);
  }
  static variable_list backward(AutogradContext* ctx, const variable_list& gradients) {
    const auto saved = ctx->get_saved_variables();
    const Packed p(saved[0], ctx->saved_data["heads"].toInt());
    const auto gradient = gradients[0].contiguous();
    auto dQkv = torch::empty_like(saved[0]);
    const float *qkv = saved[0].data_ptr<float>(), *weights = saved[1].data_ptr<float>(),
                *g = gradient.data_ptr<float>();
    float* to = dQkv.data_ptr<float>();
    const int64_t area = p.tokens * p.tokens;
    at::parallel_for(0, p.batch * p.heads, 1, [&](int64_t begin, int64_t end) {
      std::vector<float> d(static_cast<std::size_t>(area));
      for (int64_t i = begin; i < end; ++i) {
        const int64_t b = i / p.heads, h = i % p.heads;
        const float* s = weights + i * area;
        mixValuesBackward(p, qkv, s, g, {b, h}, d.data(), to);
        softmaxRowsBack(s, d.data(), p.tokens, p.tokens);
        scoresBackward(p, qkv, d.data(), {b, h}, to);
      }
    });
    return {dQkv, {}, {}, {}};
  }
};

constexpr int64_t kMixGrain = 1024;  // places per piece: all heads of it stay in the first-level cache

void mixAll(const torch::Tensor& weight, const torch::Tensor& bias, const float* from, float* to, int64_t heads,
            int64_t area) {
  const float *w = weight.data_ptr<float>(), *b = bias.defined() ? bias.data_ptr<float>() : nullptr;
  at::parallel_for(0, (area + kMixGrain - 1) / kMixGrain, 16, [&](int64_t begin, int64_t end) {
    for (int64_t piece = begin; piece < end; ++piece) {
      const int64_t first = piece * kMixGrain;
      mix(w, b, from + first, to + first, heads, area, std::min(kMixGrain, area - first));
    }
  });
}

struct TalkingWeights {
  torch::Tensor before, beforeBias, after, afterBias;
};

torch::Tensor talk(const Packed& p, const torch::Tensor& qkv, const TalkingWeights& w, const torch::Tensor& kept) {
  auto out = torch::empty({p.batch, p.tokens, p.channels});
  const int64_t area = p.tokens * p.tokens;
  std::vector<float> scratch(static_cast<std::size_t>(p.heads * area)), second(kept.defined() ? 0 : scratch.size());
  const float* from = qkv.data_ptr<float>();
  float* to = out.data_ptr<float>();
  for (int64_t b = 0; b < p.batch; ++b) {
    float *s = scratch.data(), *soft = kept.defined() ? kept.data_ptr<float>() + b * p.heads * area : second.data();
    at::parallel_for(0, p.heads, 1, [&](int64_t begin, int64_t end) {
      for (int64_t h = begin; h < end; ++h) scores(p, from, {b, h}, s + h * area);
    });
    mixAll(w.before, w.beforeBias, s, soft, p.heads, area);
    at::parallel_for(0, p.heads * p.tokens, 64,
                     [&](int64_t begin, int64_t end) { softmaxRows(soft + begin * p.tokens, end - begin, p.tokens); });
    mixAll(w.after, w.afterBias, soft, s, p.heads, area);
    at::parallel_for(0, p.heads, 1, [&](int64_t begin, int64_t end) {
      for (int64_t h = begin; h < end; ++h) mixValues(p, from, s + h * area, {b, h}, to);
    });
  }
  return out;
}

class TalkingHeads : public torch::autograd::Function<TalkingHeads> {
 public:
  static torch::Tensor forward(AutogradContext* ctx, const torch::Tensor& qkv, int64_t heads,
                               const torch::Tensor& before, const torch::Tensor& beforeBias, const torch::Tensor& after,
                               const torch::Tensor& afterBias) {
    const Packed p(qkv, heads);
    const auto kept = torch::empty({p.batch, heads, p.tokens, p.tokens});
    ctx->saved_data["heads"] = heads;
    ctx->save_for_backward({qkv, kept, before, after, afterBias});
    return talk(p, qkv, {before, beforeBias, after, afterBias}, kept);
  }
  static variable_list backward(AutogradContext* ctx, const variable_list& gradients) {
    const auto saved = ctx->get_saved_variables();
    const Packed p(saved[0], ctx->saved_data["heads"].toInt());
    const auto gradient = gradients[0].contiguous();
    const auto beforeT = saved[2].t().contiguous(), afterT = saved[3].t().contiguous();
    auto dQkv = torch::empty_like(saved[0]);
    const int64_t area = p.tokens * p.tokens;
    std::vector<float> mixed(static_cast<std::size_t>(p.heads * area)), d(mixed.size());
    const float *qkv = saved[0].data_ptr<float>(), *g = gradient.data_ptr<float>();
    float* to = dQkv.data_ptr<float>();
    for (int64_t b = 0; b < p.batch; ++b) {
      const float* soft = saved[1].data_ptr<float>() + b * p.heads * area;
      // Mixed again rather than kept: half the memory for a hundredth of the work.
      mixAll(saved[3], saved[4], soft, mixed.data(), p.heads, area);
      at::parallel_for(0, p.heads, 1, [&](int64_t begin, int64_t end) {
        for (int64_t h = begin; h < end; ++h)
          mixValuesBackward(p, qkv, mixed.data() + h * area, g, {b, h}, d.data() + h * area, to);
      });
      mixAll(afterT, {}, d.data(), mixed.data(), p.heads, area);
      at::parallel_for(0, p.heads * p.tokens, 64, [&](int64_t begin, int64_t end) {
        softmaxRowsBack(soft + begin * p.tokens, mixed.data() + begin * p.tokens, end - begin, p.tokens);
      });
      mixAll(beforeT, {}, mixed.data(), d.data(), p.heads, area);
      at::parallel_for(0, p.heads, 1, [&](int64_t begin, int64_t end) {
        for (int64_t h = begin; h < end; ++h) scoresBackward(p, qkv, d.data() + h * area, {b, h}, to);
      });
    }
    return {dQkv, {}, {}, {}, {}, {}};
  }
};

bool onTape(const torch::Tensor& t) { return torch::GradMode::is_enabled() && t.requires_grad(); }

}  // namespace

torch::Tensor attention(const torch::Tensor& qkv, int64_t heads, const torch::Tensor& bias, const torch::Tensor& mask) {
  const auto packed = qkv.contiguous();
  const auto b = bias.defined() ? bias.contiguous() : bias, m = mask.defined() ? mask.contiguous() : mask;
  return onTape(packed) ? Attention::apply(packed, heads, optionalTensor(b), optionalTensor(m))
                        : attend(Packed(packed, heads), packed, b, m, {});
}

torch::Tensor talkingHeads(const torch::Tensor& qkv, int64_t heads, const torch::Tensor& before,
                           const torch::Tensor& beforeBias, const torch::Tensor& after,
                           const torch::Tensor& afterBias) {
  const auto packed = qkv.contiguous();
  if (onTape(packed)) return TalkingHeads::apply(packed, heads, before, beforeBias, after, afterBias);
  return talk(Packed(packed, heads), packed, {before, beforeBias, after, afterBias}, {});
}

}  // namespace sightline::nets
