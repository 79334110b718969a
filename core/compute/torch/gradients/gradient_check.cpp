// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/gradients/gradient_check.h"

#include "core/compute/torch/networks/failure.h"

namespace sightline {

Message whyNoGradient(Classifier& network, InputSize size) {
  torch::AutoGradMode grad(true);
  const auto image = torch::zeros({1, 3, size.height, size.width}).requires_grad_(true);
  const auto scores = network.forward(image);
  if (!scores.requires_grad()) return "Its scores have no gradient: it was saved quantised, or without gradients.";
  try {
    torch::autograd::grad({scores.sum()}, {image}, {}, false, false, /*allow_unused=*/true);
    return {};
  } catch (const std::exception& e) {
    // "derivative for aten::_transformer_encoder_layer_fwd is not implemented"
    const std::string text = reasonOf(e);
    if (text.find("derivative") == std::string::npos) throw;
    const auto at = text.find("aten::"), end = text.find_first_of(" ,.", at);
    const Message operation =
        at == std::string::npos ? Message("an operation") : Message::verbatim(text.substr(at, end - at));
    return message(
        "Its scores have no gradient: {1} in it is for inference only. Trace the network with gradients on (without "
        "torch.no_grad(), its parameters requiring gradients) to get them.",
        operation);
  }
}

}  // namespace sightline
