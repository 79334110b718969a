// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/graphs/file_tensors.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

#include "core/base/error.h"
#include "core/base/parallel_for.h"
#include "core/compute/torch/graphs/onnx_operators.h"

namespace sightline::graphs {
namespace {

/// Part of a tensor's values.
struct Piece {
  std::size_t tensor, first, count;
};
constexpr std::size_t kPiece = 1 << 20, kBlock = 1 << 15, kManyBytes = 8u << 20;

/// Whether all are finite: as fast as memory allows.
bool allFinite(const float* values, std::size_t count) {
  std::uint32_t bad = 0;
  for (std::size_t i = 0; i < count; ++i) {
    std::uint32_t bits = 0;
    std::memcpy(&bits, values + i, sizeof bits);
    bad |= static_cast<std::uint32_t>((bits & 0x7f800000u) == 0x7f800000u);
  }
  return bad == 0;
}

/// Room for a large tensor: the system hands it out in large pages where it can, which is most of the time otherwise.
torch::Tensor roomFor(const TensorView& view) {
  auto t = torch::empty(view.shape, torch::kFloat);
  if (view.byteCount >= kManyBytes) {
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    const auto begin = (reinterpret_cast<std::uintptr_t>(t.data_ptr()) + page - 1) / page * page;
    const auto end = (reinterpret_cast<std::uintptr_t>(t.data_ptr()) + view.byteCount) / page * page;
    ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);  // a wish
  }
  return t;
}

}  // namespace

FileTensors tensorsOf(const std::vector<TensorView>& views, const std::string& file) {
  FileTensors out;
  out.values.resize(views.size());
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < views.size(); ++i) {
    const TensorView& view = views[i];
    out.reduced = out.reduced || view.dtype == "F16" || view.dtype == "BF16" || view.dtype == "F64";
    const std::size_t count = view.byteCount / 4;
    if (view.dtype != "F32" || !view.strides.empty() || count == 0) {
      pieces.push_back({i, 0, 0});  // at once
      continue;
    }
    out.values[i] = roomFor(view);
    for (std::size_t at = 0; at < count; at += kPiece) pieces.push_back({i, at, std::min(kPiece, count - at)});
  }
  std::vector<char> finite(pieces.size(), 1);
  parallelFor(pieces.size(), [&](std::size_t p) {
    torch::NoGradGuard noGrad;
    const auto& [i, first, count] = pieces[p];
    if (count == 0) {
      out.values[i] = tensorOf(views[i]);
      if (out.values[i].is_floating_point()) finite[p] = !out.values[i].isnan().any().item<bool>();
      return;
    }
    float* to = out.values[i].data_ptr<float>() + first;
    const std::byte* from = views[i].data + 4 * first;
    for (std::size_t at = 0; at < count; at += kBlock) {  // checked while it is in the cache
      const std::size_t n = std::min(kBlock, count - at);
      std::memcpy(to + at, from + 4 * at, 4 * n);
      if (!allFinite(to + at, n)) finite[p] = 0;
    }
  });
  for (std::size_t p = 0; p < pieces.size(); ++p)
    if (!finite[p] && out.values[pieces[p].tensor].isnan().any().item<bool>())
      throw Error(ErrorCode::BadFormat, file, message("holds NaN in {1}", views[pieces[p].tensor].name),
                  "Every map would be undefined; get the network again from its source.");
  return out;
}

}  // namespace sightline::graphs
