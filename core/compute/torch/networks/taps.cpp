// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/networks/taps.h"

#include <cmath>
#include <utility>

namespace sightline {
namespace {
thread_local TapRecorder* activeRecorder = nullptr;
}

TapRecorder::TapRecorder(Mode mode, std::set<std::string> wanted)
    : mode_(mode), wanted_(std::move(wanted)), previous_(std::exchange(activeRecorder, this)) {}

TapRecorder::~TapRecorder() { activeRecorder = previous_; }

bool TapRecorder::listensTo(const std::string& path) {
  return activeRecorder && (activeRecorder->wanted_.empty() || activeRecorder->wanted_.count(path));
}

bool TapRecorder::isActive() { return activeRecorder != nullptr; }

torch::Tensor TapRecorder::offer(const std::string& path, const std::string& type, torch::Tensor y, TokenLayout layout,
                                 int prefixTokens) {
  TapRecorder* recorder = activeRecorder;
  if (!recorder || (!recorder->wanted_.empty() && !recorder->wanted_.count(path))) return y;
  if (recorder->mode_ == Mode::Shapes) {
    recorder->taps_.push_back({path, type, layout, y.defined() ? y.detach() : y, prefixTokens});
    return y;
  }
  if (!y.defined()) return y;
  // Without a leaf before it nothing requires gradients (parameters do not), so the first wanted output
  // starts the tape; later ones are already on it.
  if (recorder->mode_ == Mode::Leaf && !y.requires_grad()) y = y.detach().requires_grad_(true);
  recorder->taps_.push_back({path, type, layout, y, prefixTokens});
  return y;
}

torch::Tensor toChannelsFirst(const torch::Tensor& batch, TokenLayout layout, int prefixTokens) {
  if (!batch.defined() || batch.dim() == 0) return {};
  torch::Tensor x = batch.detach()[0];
  switch (layout) {
    case TokenLayout::Nchw: return x.dim() == 3 ? x : torch::Tensor();
    case TokenLayout::Nhwc: return x.dim() == 3 ? x.permute({2, 0, 1}) : torch::Tensor();
    case TokenLayout::Bnc: {
      if (x.dim() != 2 || x.size(0) <= prefixTokens) return {};
      x = x.slice(0, prefixTokens);
      const auto side = static_cast<int64_t>(std::lround(std::sqrt(static_cast<double>(x.size(0)))));
      return side * side == x.size(0) ? x.t().reshape({x.size(1), side, side}) : torch::Tensor();
    }
    case TokenLayout::None: break;
  }
  return {};
}

std::set<std::string> notOnTheImage(const std::vector<Tap>& taps) {
  std::set<int64_t> sequences;
  for (const Tap& tap : taps)
    if (tap.layout == TokenLayout::Bnc && tap.output.defined()) sequences.insert(tap.output.size(1));
  std::set<std::string> paths;
  for (const Tap& tap : taps) {
    if (tap.layout != TokenLayout::Nchw || !tap.output.defined() || tap.output.dim() != 4) continue;
    const auto h = tap.output.size(2), w = tap.output.size(3);
    if (h != w || sequences.count(h)) paths.insert(tap.path);
  }
  return paths;
}

}  // namespace sightline
