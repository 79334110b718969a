// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/kernels/token_attention.h"

#include <cmath>

#include "core/compute/torch/kernels/attention_rows.h"
#include "core/compute/torch/kernels/tensor_words.h"
#include "core/compute/torch/kernels/token_rows.h"

namespace sightline::nets {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

struct AttentionHolder : torch::CustomClassHolder {
  explicit AttentionHolder(AttentionStep s) : step(std::move(s)) {}
  AttentionStep step;
};

/// Sizes, and where one image's q, k and v lie.
struct Asked {
  Asked(const torch::Tensor& x, const AttentionStep& step)
      : images(x.size(0)),
        tokens(x.size(1)),
        channels(x.size(2)),
        heads(step.heads),
        size(channels / heads),
        apart(!step.qkv),
        asking(apart ? step.asking : tokens),
        scale(static_cast<float>(1.0 / std::sqrt(static_cast<double>(size)))) {}
  int64_t images, tokens, channels, heads, size;
  bool apart;
  int64_t asking;
  float scale;
  [[nodiscard]] int64_t step() const { return (apart ? 2 : 3) * channels; }  ///< of k, v, and of q unless it is apart
  [[nodiscard]] int64_t queryStep() const { return apart ? channels : step(); }
  [[nodiscard]] int64_t projected() const { return tokens * step() + (apart ? asking * channels : 0); }
  [[nodiscard]] int64_t scores() const { return heads * asking * tokens; }
  template <class Float>
  [[nodiscard]] Float* query(Float* image) const {
    return apart ? image + tokens * step() : image;
  }
  template <class Float>
  [[nodiscard]] Float* key(Float* image) const {
    return apart ? image : image + channels;
  }
  template <class Float>
  [[nodiscard]] Float* value(Float* image) const {
    return key(image) + channels;
  }
};

/// What one image's attention reads and writes.
void attendImage(const Asked& a, const float* projected, float* scores, float* mixed) {
  at::parallel_for(0, a.heads, 1, [&](int64_t begin, int64_t end) {
    for (int64_t h = begin; h < end; ++h) {
      float* s = scores + h * a.asking * a.tokens;
      const int64_t at = h * a.size;
      product({a.asking, a.tokens, a.size}, a.scale, {a.query(projected) + at, a.queryStep()},
              {a.key(projected) + at, a.step(), true}, s, a.tokens);
      softmaxRows(s, a.asking, a.tokens);
      product({a.asking, a.size, a.tokens}, 1, {s, a.tokens}, {a.value(projected) + at, a.step()}, mixed + at,
              a.channels);
    }
  });
}

/// @param room as many values as there are scores  @param out the gradient of `projected`
void attendImageBack(const Asked& a, const float* projected, const float* scores, const float* gradient, float* room,
                     float* out) {
  at::parallel_for(0, a.heads, 1, [&](int64_t begin, int64_t end) {
    for (int64_t h = begin; h < end; ++h) {
      const float* s = scores + h * a.asking * a.tokens;
      float* d = room + h * a.asking * a.tokens;
      const int64_t at = h * a.size;
      const Rows g{gradient + at, a.channels};
      product({a.asking, a.tokens, a.size}, 1, g, {a.value(projected) + at, a.step(), true}, d, a.tokens);
      product({a.tokens, a.size, a.asking}, 1, {s, a.tokens, true}, g, a.value(out) + at, a.step());
      softmaxRowsBack(s, d, a.asking, a.tokens);
      product({a.asking, a.size, a.tokens}, a.scale, {d, a.tokens}, {a.key(projected) + at, a.step()},
              a.query(out) + at, a.queryStep());
      product({a.tokens, a.size, a.asking}, a.scale, {d, a.tokens, true}, {a.query(projected) + at, a.queryStep()},
              a.key(out) + at, a.step());
    }
  });
}

RowNorm rowNormOf(const StepNorm& n) {
  return {n.weight.data_ptr<float>(), n.bias.data_ptr<float>(), n.eps, n.weight.size(0)};
}

/// What the way back needs: two values a token, q, k and v, the softmax.
struct AttentionKept {
  torch::Tensor stats, projected, scores;
};

torch::Tensor attentionAhead(const torch::Tensor& x, const AttentionStep& step, const AttentionKept& kept) {
  const Asked a(x, step);
  auto out = torch::empty({a.images, a.asking, a.channels}, x.options());
  const int64_t image = a.tokens * a.channels;
  const bool keep = kept.stats.defined();
  const auto room = torch::empty({2 * image + (keep ? 0 : a.projected() + a.scores())}, x.options());
  float *normed = room.data_ptr<float>(), *ahead = normed + image, *spare = ahead + image;
  const float* scale = step.scale.defined() ? step.scale.data_ptr<float>() : nullptr;
  for (int64_t i = 0; i < a.images; ++i) {
    const float* from = x.data_ptr<float>() + i * image;
    float *projected = keep ? kept.projected.data_ptr<float>() + i * a.projected() : spare,
          *scores = keep ? kept.scores.data_ptr<float>() + i * a.scores() : spare + a.projected();
    normRows(rowNormOf(step.norm), from, normed, keep ? kept.stats.data_ptr<float>() + 2 * i * a.tokens : nullptr,
             a.tokens);
    if (a.apart) {
      step.keyValue->run(normed, a.tokens, projected);
      step.query->run(normed, a.asking, a.query(projected));
    } else {
      step.qkv->run(normed, a.tokens, projected);
    }
    attendImage(a, projected, scores, normed);
    step.proj->run(normed, a.asking, ahead);
    addRows(from, ahead, scale, out.data_ptr<float>() + i * a.asking * a.channels, a.channels, a.asking);
  }
  return out;
}

torch::Tensor attentionBack(const torch::Tensor& gradient, const torch::Tensor& x, const AttentionStep& step,
                            const AttentionKept& kept) {
  const Asked a(x, step);
  auto out = torch::empty_like(x);
  const int64_t image = a.tokens * a.channels;
  const auto room = torch::empty({2 * image + a.projected() + a.scores()}, x.options());
  float *narrow = room.data_ptr<float>(), *other = narrow + image, *projected = other + image,
        *scores = projected + a.projected();
  const RowNorm norm = rowNormOf(step.norm);
  for (int64_t i = 0; i < a.images; ++i) {
    const float *whole = gradient.data_ptr<float>() + i * a.asking * a.channels, *part = whole;
    if (step.scale.defined()) {
      scaleRows(whole, step.scale.data_ptr<float>(), narrow, a.channels, a.asking);
      part = narrow;
    }
    step.proj->runBack(part, a.asking, other);
    attendImageBack(a, kept.projected.data_ptr<float>() + i * a.projected(),
                    kept.scores.data_ptr<float>() + i * a.scores(), other, scores, projected);
    if (a.apart) {
      step.keyValue->runBack(projected, a.tokens, narrow);
      step.query->runBack(a.query(projected), a.asking, other);
      addRows(narrow, other, nullptr, narrow, a.channels, a.asking);
    } else {
      step.qkv->runBack(projected, a.tokens, narrow);
    }
    // x itself is added for the tokens that go on.
    const float *from = x.data_ptr<float>() + i * image, *stats = kept.stats.data_ptr<float>() + 2 * i * a.tokens;
    float* to = out.data_ptr<float>() + i * image;
    const int64_t rest = a.asking * a.channels;
    normRowsBack(norm, from, stats, narrow, whole, to, a.asking);
    normRowsBack(norm, from + rest, stats + 2 * a.asking, narrow + rest, nullptr, to + rest, a.tokens - a.asking);
  }
  return out;
}

class AttentionFunction : public torch::autograd::Function<AttentionFunction> {
 public:
  static torch::Tensor forward(AutogradContext* ctx, const torch::Tensor& x, const AttentionStep& step) {
    const Asked a(x, step);
    const auto room = [&](int64_t values) { return torch::empty({values}, x.options()); };
    const AttentionKept kept{room(2 * a.images * a.tokens), room(a.images * a.projected()),
                             room(a.images * a.scores())};
    ctx->saved_data["step"] = c10::IValue::make_capsule(c10::make_intrusive<AttentionHolder>(step));
    ctx->save_for_backward({x, kept.stats, kept.projected, kept.scores});
    return attentionAhead(x, step, kept);
  }
  static variable_list backward(AutogradContext* ctx, const variable_list& gradients) {
    const auto holder = c10::static_intrusive_pointer_cast<AttentionHolder>(ctx->saved_data["step"].toCapsule());
    const auto saved = ctx->get_saved_variables();
    return {attentionBack(gradients[0].contiguous(), saved[0], holder->step, {saved[1], saved[2], saved[3]}), {}};
  }
};

}  // namespace

torch::Tensor attentionStep(const torch::Tensor& x, const AttentionStep& step) {
  if (torch::GradMode::is_enabled() && x.requires_grad()) return AttentionFunction::apply(x, step);
  return attentionAhead(x, step, {});
}

}  // namespace sightline::nets
