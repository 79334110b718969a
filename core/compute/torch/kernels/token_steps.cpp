// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/kernels/token_steps.h"

#include <algorithm>

#include "core/compute/torch/kernels/tensor_words.h"
#include "core/compute/torch/kernels/token_rows.h"

namespace sightline::nets {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// Keeps a step alive on the tape.
struct MlpHolder : torch::CustomClassHolder {
  explicit MlpHolder(MlpStep s) : step(std::move(s)) {}
  MlpStep step;
};

RowNorm rowNorm(const StepNorm& n) {
  return {n.weight.data_ptr<float>(), n.bias.data_ptr<float>(), n.eps, n.weight.size(0)};
}
const float* valuesOf(const torch::Tensor& t) { return t.defined() ? t.data_ptr<float>() : nullptr; }

/// Rows at a time: so many that a product has enough to do, so few that the hidden values fit into the second-level
/// cache.
int64_t rowsAtOnce(const MlpStep& step, int64_t rows) {
  constexpr int64_t kHidden = 320 * 1024;  // values
  const int64_t most = std::max<int64_t>(kHidden / step.first->out(), 48), pieces = (rows + most - 1) / most;
  return (rows + pieces - 1) / pieces;
}

/// @param stats,derivative what the way back needs; undefined when there is none
torch::Tensor mlpAhead(const torch::Tensor& x, const torch::Tensor& residual, const MlpStep& step,
                       const torch::Tensor& stats, const torch::Tensor& derivative) {
  auto out = torch::empty_like(x);
  const int64_t channels = x.size(-1), rows = x.numel() / channels, hidden = step.first->out(),
                piece = rowsAtOnce(step, rows);
  const auto room = torch::empty({piece * (channels + hidden)}, x.options());
  float *narrow = room.data_ptr<float>(), *wide = narrow + piece * channels;
  const float *from = x.data_ptr<float>(), *added = residual.data_ptr<float>();
  for (int64_t row = 0; row < rows; row += piece) {
    const int64_t count = std::min(piece, rows - row), at = row * channels;
    normRows(rowNorm(step.norm), from + at, narrow, stats.defined() ? stats.data_ptr<float>() + 2 * row : nullptr,
             count);
    step.first->run(narrow, count, wide);
    geluRows(wide, derivative.defined() ? derivative.data_ptr<float>() + row * hidden : nullptr, count * hidden);
    step.second->run(wide, count, narrow);
    addRows(added + at, narrow, valuesOf(step.scale), out.data_ptr<float>() + at, channels, count);
  }
  return out;
}

/// The gradient with respect to x; with `sum`, and to the residual, as they are one.
torch::Tensor mlpBack(const torch::Tensor& gradient, const MlpStep& step, const variable_list& saved, bool sum) {
  const torch::Tensor &x = saved[0], &stats = saved[1], &derivative = saved[2];
  auto out = torch::empty_like(x);
  const int64_t channels = x.size(-1), rows = x.numel() / channels, hidden = step.first->out(),
                piece = rowsAtOnce(step, rows);
  const auto room = torch::empty({piece * (channels + hidden)}, x.options());
  float *narrow = room.data_ptr<float>(), *wide = narrow + piece * channels;
  for (int64_t row = 0; row < rows; row += piece) {
    const int64_t count = std::min(piece, rows - row), at = row * channels;
    const float *whole = gradient.data_ptr<float>() + at, *part = whole;
    if (step.scale.defined()) {
      scaleRows(whole, step.scale.data_ptr<float>(), narrow, channels, count);
      part = narrow;
    }
    step.second->runBack(part, count, wide);
    multiplyRows(wide, derivative.data_ptr<float>() + row * hidden, count * hidden);
    step.first->runBack(wide, count, narrow);
    normRowsBack(rowNorm(step.norm), x.data_ptr<float>() + at, stats.data_ptr<float>() + 2 * row, narrow,
                 sum ? whole : nullptr, out.data_ptr<float>() + at, count);
  }
  return out;
}

class MlpFunction : public torch::autograd::Function<MlpFunction> {
 public:
  /// @param residual none where it is x
  static torch::Tensor forward(AutogradContext* ctx, const torch::Tensor& x, const OptionalTensor& residual,
                               const MlpStep& step) {
    const int64_t rows = x.numel() / x.size(-1);
    const auto stats = torch::empty({rows, 2}, x.options()),
               derivative = torch::empty({rows, step.first->out()}, x.options());
    ctx->saved_data["step"] = c10::IValue::make_capsule(c10::make_intrusive<MlpHolder>(step));
    ctx->saved_data["apart"] = residual.has_value();
    ctx->save_for_backward({x, stats, derivative});
    return mlpAhead(x, residual.value_or(x), step, stats, derivative);
  }
  static variable_list backward(AutogradContext* ctx, const variable_list& gradients) {
    const auto holder = c10::static_intrusive_pointer_cast<MlpHolder>(ctx->saved_data["step"].toCapsule());
    const bool apart = ctx->saved_data["apart"].toBool();
    const auto gradient = gradients[0].contiguous();
    return {
        mlpBack(gradient, holder->step, ctx->get_saved_variables(), !apart), apart ? gradient : torch::Tensor(), {}};
  }
};

}  // namespace

torch::Tensor mlpStep(const torch::Tensor& x, const torch::Tensor& residual, const MlpStep& step) {
  const bool same = residual.is_same(x);
  if (torch::GradMode::is_enabled() && (x.requires_grad() || residual.requires_grad()))
    return MlpFunction::apply(x, same ? OptionalTensor() : OptionalTensor(residual), step);
  return mlpAhead(x, residual, step, {}, {});
}

}  // namespace sightline::nets
