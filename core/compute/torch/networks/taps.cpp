// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/networks/taps.h"

#include <algorithm>
#include <cmath>
#include <limits>
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

torch::Tensor TapRecorder::offer(const std::string& path, const std::string& type, torch::Tensor y,
                                 const TokenPlace& place) {
  TapRecorder* recorder = activeRecorder;
  if (!recorder || (!recorder->wanted_.empty() && !recorder->wanted_.count(path))) return y;
  if (recorder->mode_ == Mode::Shapes) {
    recorder->taps_.push_back({path, type, place, y.defined() ? y.detach() : y});
    return y;
  }
  if (!y.defined()) return y;
  // Without a leaf before it nothing requires gradients (parameters do not), so the first wanted output
  // starts the tape; later ones are already on it.
  if (recorder->mode_ == Mode::Leaf && !y.requires_grad()) y = y.detach().requires_grad_(true);
  recorder->taps_.push_back({path, type, place, y});
  return y;
}

torch::Tensor toChannelsFirst(const torch::Tensor& batch, const TokenPlace& place) {
  if (!batch.defined() || batch.dim() == 0) return {};
  torch::Tensor x = batch.detach()[0];
  switch (place.layout) {
    case TokenLayout::Nchw: return x.dim() == 3 ? x : torch::Tensor();
    case TokenLayout::Nhwc: return x.dim() == 3 ? x.permute({2, 0, 1}) : torch::Tensor();
    case TokenLayout::Bnc: {
      if (x.dim() != 2 || x.size(0) <= place.prefixTokens) return {};
      x = x.slice(0, place.prefixTokens);
      const auto square = static_cast<int64_t>(std::lround(std::sqrt(static_cast<double>(x.size(0)))));
      const auto rows = place.gridHeight > 0 ? place.gridHeight : square;
      const auto columns = x.size(0) / rows;
      if (rows * columns != x.size(0) || (place.gridHeight == 0 && columns != rows)) return {};
      return x.t().reshape({x.size(1), rows, columns});
    }
    case TokenLayout::None: break;
  }
  return {};
}

bool isOnTheImage(int64_t gridHeight, int64_t gridWidth, int64_t imageHeight, int64_t imageWidth) {
  if (imageHeight == imageWidth) return gridHeight == gridWidth;
  if (gridHeight < 1 || gridWidth < 1) return false;
  // Strides that can have made so many rows of the image's, and those that can have made so many columns, overlap.
  const auto atLeast = [](int64_t image, int64_t grid) { return static_cast<double>(image) / (grid + 1); };
  const auto atMost = [](int64_t image, int64_t grid) {
    return grid > 1 ? static_cast<double>(image) / (grid - 1) : std::numeric_limits<double>::infinity();
  };
  return std::max(atLeast(imageHeight, gridHeight), atLeast(imageWidth, gridWidth)) <
         std::min(atMost(imageHeight, gridHeight), atMost(imageWidth, gridWidth));
}

std::set<std::string> notOnTheImage(const std::vector<Tap>& taps, InputSize image) {
  std::set<int64_t> sequences;
  for (const Tap& tap : taps)
    if (tap.place.layout == TokenLayout::Bnc && tap.output.defined()) sequences.insert(tap.output.size(1));
  std::set<std::string> paths;
  for (const Tap& tap : taps) {
    if (tap.place.layout != TokenLayout::Nchw || !tap.output.defined() || tap.output.dim() != 4) continue;
    const auto h = tap.output.size(2), w = tap.output.size(3);
    if (!isOnTheImage(h, w, image.height, image.width) || sequences.count(h)) paths.insert(tap.path);
  }
  return paths;
}

}  // namespace sightline
