// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/networks/windows.h"

#include <vector>

namespace sightline::nets {

using torch::indexing::Slice;

torch::Tensor toWindows(const torch::Tensor& x, int64_t w) {
  const auto b = x.size(0), h = x.size(1), width = x.size(2), c = x.size(3);
  return x.view({b, h / w, w, width / w, w, c}).permute({0, 1, 3, 2, 4, 5}).reshape({-1, w * w, c});
}

torch::Tensor fromWindows(const torch::Tensor& windows, int64_t w, int64_t h, int64_t width) {
  const auto c = windows.size(2);
  return windows.view({-1, h / w, width / w, w, w, c}).permute({0, 1, 3, 2, 4, 5}).reshape({-1, h, width, c});
}

torch::Tensor shiftMask(int64_t grid, int64_t window, int64_t shift) {
  auto region = torch::zeros({1, grid, grid, 1});
  int label = 0;
  const std::vector<Slice> parts{Slice(0, -window), Slice(-window, -shift), Slice(-shift, torch::indexing::None)};
  for (const auto& rows : parts)
    for (const auto& columns : parts) region.index_put_({Slice(), rows, columns, Slice()}, label++);
  const auto windows = toWindows(region, window).squeeze(-1);
  const auto differs = windows.unsqueeze(1) != windows.unsqueeze(2);
  return torch::where(differs, torch::full({}, -100.0f), torch::zeros({}));
}

torch::Tensor distancesIn(int64_t window) {
  const auto at = torch::arange(window * window);
  const auto y = at.div(window, "floor"), x = at.remainder(window);
  const auto dy = y.unsqueeze(1) - y.unsqueeze(0), dx = x.unsqueeze(1) - x.unsqueeze(0);
  return ((dy + window - 1) * (2 * window - 1) + dx + window - 1).flatten();
}

torch::Tensor merged(const torch::Tensor& x) {
  const auto b = x.size(0), h = x.size(1), w = x.size(2), c = x.size(3);
  return x.view({b, h / 2, 2, w / 2, 2, c}).permute({0, 1, 3, 4, 2, 5}).reshape({b, h / 2, w / 2, 4 * c});
}

}  // namespace sightline::nets
