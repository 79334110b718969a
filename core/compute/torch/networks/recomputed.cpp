// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/networks/recomputed.h"

namespace sightline::nets {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// Keeps the step on the tape.
struct Holder : torch::CustomClassHolder {
  explicit Holder(Step s) : step(std::move(s)) {}
  Step step;
};

class Recomputed : public torch::autograd::Function<Recomputed> {
 public:
  static torch::Tensor forward(AutogradContext* ctx, const torch::Tensor& x, const Step& step) {
    ctx->saved_data["step"] = c10::IValue::make_capsule(c10::make_intrusive<Holder>(step));
    ctx->save_for_backward({x});
    // On a tape of its own, which ends here: without one a step may choose other operations, which round differently.
    torch::AutoGradMode grad(true);
    return step(x.detach().requires_grad_(true)).detach();
  }
  static variable_list backward(AutogradContext* ctx, const variable_list& gradients) {
    const auto holder = c10::static_intrusive_pointer_cast<Holder>(ctx->saved_data["step"].toCapsule());
    torch::AutoGradMode grad(true);
    const auto x = ctx->get_saved_variables()[0].detach().requires_grad_(true);
    return {torch::autograd::grad({holder->step(x)}, {x}, {gradients[0]})[0], {}};
  }
};

}  // namespace

torch::Tensor recomputed(const torch::Tensor& x, const Step& step) { return Recomputed::apply(x, step); }

}  // namespace sightline::nets
