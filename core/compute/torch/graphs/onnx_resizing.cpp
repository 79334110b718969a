// SPDX-License-Identifier: GPL-3.0-or-later
// ONNX' operators that change the size of an image. What LibTorch computes in the same way it is asked for; all else is
// a product with the weights of the old pixels in the new ones, one dimension after another (onnx/docs/Operators.md,
// Resize).
#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "core/compute/torch/graphs/onnx_operators.h"

namespace sightline::graphs {
namespace {

using T = torch::Tensor;

struct ResizeRule {
  std::string mode, coordinates, rounding, policy;
  bool antialias = false, excludesOutside = false;
  double cubic = -0.75;
  std::vector<int64_t> axes;  ///< empty: all
};

/// A dimension that gets another size.
struct ResizedAxis {
  int64_t axis = 0, from = 0, to = 0;
  double scale = 1;  ///< new pixels in an old one
  bool scaleGiven = false;
};

std::vector<ResizedAxis> resizedAxes(const T& x, const ResizeRule& rule, const T& scales, const T& sizes) {
  auto axes = rule.axes;
  if (axes.empty())
    for (int64_t d = 0; d < x.dim(); ++d) axes.push_back(d);
  for (auto& axis : axes) axis = axisOf(axis, x.dim());
  const bool bySize = sizes.defined() && sizes.numel() > 0;
  const T& given = bySize ? sizes : scales;
  if (!given.defined() || given.numel() != static_cast<int64_t>(axes.size()))
    throw std::invalid_argument("neither a scale nor a size for each dimension is given");
  const auto wished = given.to(torch::kDouble).flatten().contiguous();
  std::vector<ResizedAxis> all;
  for (std::size_t i = 0; i < axes.size(); ++i) {
    const double value = wished.data_ptr<double>()[i];
    const auto from = x.size(axes[i]);
    const double to = bySize ? value : std::floor(static_cast<double>(from) * value);
    if (!(to >= 1 && to <= 65536) || from < 1) throw std::length_error("an image is resized to no size");
    all.push_back({axes[i], from, static_cast<int64_t>(to), bySize ? to / static_cast<double>(from) : value, !bySize});
  }
  if (bySize && rule.policy != "stretch") {  // one scale for all
    double scale = all.front().scale;
    for (const auto& a : all) scale = rule.policy == "not_larger" ? std::min(scale, a.scale) : std::max(scale, a.scale);
    for (auto& a : all) {
      a.scale = scale;
      a.to = std::max<int64_t>(std::llround(scale * static_cast<double>(a.from)), 1);
    }
  }
  auto after = x.sizes().vec();
  for (const auto& a : all) after[static_cast<std::size_t>(a.axis)] = a.to;
  checkSize(after);
  std::erase_if(all, [](const ResizedAxis& a) { return a.from == a.to && std::abs(a.scale - 1) < 1e-6; });
  return all;
}

/// Where a new pixel lies among the old ones.
double oldPlace(const ResizeRule& rule, const ResizedAxis& a, int64_t pixel) {
  const auto at = static_cast<double>(pixel), from = static_cast<double>(a.from), to = static_cast<double>(a.to);
  if (rule.coordinates == "asymmetric") return at / a.scale;
  if (rule.coordinates == "align_corners") return a.to > 1 ? at * (from - 1) / (to - 1) : 0;
  if (rule.coordinates == "tf_half_pixel_for_nn") return (at + 0.5) / a.scale;
  if (rule.coordinates == "pytorch_half_pixel" && a.to == 1) return 0;
  const double offset = rule.coordinates == "half_pixel_symmetric" ? from / 2 * (1 - to / (a.scale * from)) : 0;
  return offset + (at + 0.5) / a.scale - 0.5;
}

double cubicWeight(double distance, double a) {
  const double d = std::abs(distance);
  if (d <= 1) return ((a + 2) * d - (a + 3)) * d * d + 1;
  if (d < 2) return ((a * d - 5 * a) * d + 8 * a) * d - 4 * a;
  return 0;
}

/// The weights of the old pixels (columns) in the new ones (rows).
T resizeWeights(const ResizeRule& rule, const ResizedAxis& a) {
  checkSize({a.to, a.from});
  T weights = torch::zeros({a.to, a.from}, torch::kDouble);
  auto w = weights.accessor<double, 2>();
  const bool nearest = rule.mode == "nearest", cubic = rule.mode == "cubic";
  const double shrink = rule.antialias ? std::min(a.scale, 1.0) : 1.0;
  const double reach = (cubic ? 2 : 1) / shrink;
  for (int64_t pixel = 0; pixel < a.to; ++pixel) {
    const double place = oldPlace(rule, a, pixel);
    const auto inside = [&](double at) { return std::clamp<int64_t>(static_cast<int64_t>(at), 0, a.from - 1); };
    if (nearest) {
      const double chosen = rule.rounding == "floor"               ? std::floor(place)
                            : rule.rounding == "ceil"              ? std::ceil(place)
                            : rule.rounding == "round_prefer_ceil" ? std::floor(place + 0.5)
                                                                   : std::ceil(place - 0.5);
      w[pixel][inside(chosen)] = 1;
      continue;
    }
    double sum = 0;
    const auto each = [&](const auto& use) {
      for (double at = std::ceil(place - reach); at <= place + reach; ++at) {
        const double distance = (at - place) * shrink;
        const double weight = cubic ? cubicWeight(distance, rule.cubic) : std::max(0.0, 1 - std::abs(distance));
        const bool outside = at < 0 || at > static_cast<double>(a.from - 1);
        if (!(outside && rule.excludesOutside)) use(at, weight);
      }
    };
    each([&](double, double weight) { sum += weight; });
    const double by = rule.antialias || rule.excludesOutside ? sum : 1;
    if (by == 0) continue;
    each([&](double at, double weight) { w[pixel][inside(at)] += weight / by; });
  }
  return weights.to(torch::kFloat);
}

T resizedByWeights(T x, const ResizeRule& rule, const std::vector<ResizedAxis>& axes) {
  for (const auto& a : axes) {
    const T weights = resizeWeights(rule, a);
    if (rule.mode == "nearest")
      x = x.index_select(a.axis, weights.argmax(1));
    else
      x = at::matmul(x.transpose(a.axis, -1), weights.t()).transpose(a.axis, -1);
  }
  return x;
}

/// Whether only the last two of four dimensions change.
bool isPlane(const T& x, const std::vector<ResizedAxis>& axes) {
  return x.dim() == 4 && std::all_of(axes.begin(), axes.end(), [](const ResizedAxis& a) { return a.axis >= 2; });
}

T resized(const T& x, const ResizeRule& rule, const T& scales, const T& sizes) {
  const auto axes = resizedAxes(x, rule, scales, sizes);
  if (axes.empty()) return x;
  const bool corners = rule.coordinates == "align_corners";
  const bool half = rule.coordinates == "half_pixel" || rule.coordinates == "pytorch_half_pixel";
  const bool plain = !rule.antialias && !rule.excludesOutside && rule.policy == "stretch" && isPlane(x, axes) &&
                     (rule.mode != "cubic" || std::abs(rule.cubic + 0.75) < 1e-6);
  std::vector<int64_t> size{x.dim() == 4 ? x.size(2) : 0, x.dim() == 4 ? x.size(3) : 0};
  c10::optional<double> by[2];
  bool single = false;
  if (plain)
    for (const auto& a : axes) {
      size[static_cast<std::size_t>(a.axis - 2)] = a.to;
      if (a.scaleGiven) by[a.axis - 2] = a.scale;
      single = single || (a.to == 1 && rule.coordinates == "pytorch_half_pixel");
    }
  if (plain && !single && rule.mode == "nearest" && rule.coordinates == "asymmetric" && rule.rounding == "floor")
    return at::upsample_nearest2d(x, size, by[0], by[1]);
  if (plain && !single && rule.mode == "linear" && (half || corners))
    return at::upsample_bilinear2d(x, size, corners, by[0], by[1]);
  if (plain && !single && rule.mode == "cubic" && (half || corners))
    return at::upsample_bicubic2d(x, size, corners, by[0], by[1]);
  return resizedByWeights(x, rule, axes);
}

OnnxFunction resize(const OnnxContext& c) {
  ResizeRule rule{c.text("mode", "nearest"),
                  c.text("coordinate_transformation_mode", "half_pixel"),
                  c.text("nearest_mode", "round_prefer_floor"),
                  c.text("keep_aspect_ratio_policy", "stretch"),
                  c.number("antialias", 0) != 0,
                  c.number("exclude_outside", 0) != 0,
                  c.real("cubic_coeff_a", -0.75),
                  c.numbers("axes")};
  const bool old = c.opset < 11;  // Resize-10: image, scales; as Upsample
  if (old) {
    rule.coordinates = "asymmetric";
    rule.rounding = "floor";
  }
  static const std::vector<std::string> kModes{"nearest", "linear", "cubic"},
      kCoordinates{"half_pixel",    "half_pixel_symmetric", "pytorch_half_pixel",
                   "align_corners", "asymmetric",           "tf_half_pixel_for_nn"},
      kRoundings{"round_prefer_floor", "round_prefer_ceil", "floor", "ceil"},
      kPolicies{"stretch", "not_larger", "not_smaller"};
  const auto require = [&](const std::vector<std::string>& known, const std::string& value, const char* what) {
    if (std::find(known.begin(), known.end(), value) == known.end())
      c.refuse(message("resizes with the {1} \"{2}\", which is not read", std::string(what), value));
  };
  require(kModes, rule.mode, "mode");
  require(kCoordinates, rule.coordinates, "coordinate_transformation_mode");
  require(kRoundings, rule.rounding, "nearest_mode");
  require(kPolicies, rule.policy, "keep_aspect_ratio_policy");
  return [rule, old](const Tensors& in) -> Tensors {
    const auto get = [&](std::size_t i) { return in.size() > i && in[i].defined() && in[i].numel() > 0 ? in[i] : T(); };
    return {resized(in.at(0), rule, get(old ? 1 : 2), old ? T() : get(3))};
  };
}

/// The operator before Resize.
OnnxFunction upsample(const OnnxContext& c) {
  const ResizeRule rule{c.text("mode", "nearest"), "asymmetric", "floor", "stretch", false, false, -0.75, {}};
  if (rule.mode != "nearest" && rule.mode != "linear" && rule.mode != "bilinear")
    c.refuse(message("resizes with the {1} \"{2}\", which is not read", std::string("mode"), rule.mode));
  T known;
  if (const auto it = c.node.attributes.find("scales"); it != c.node.attributes.end())
    known = torch::tensor(it->second.reals);
  return [known, rule](const Tensors& in) -> Tensors {
    return {resized(in.at(0), rule, known.defined() ? known : in.at(1), {})};
  };
}

}  // namespace

std::vector<OnnxOperator> onnxResizing() {
  return {{"Resize", "not tf_crop_and_resize", resize}, {"Upsample", "", upsample}};
}

}  // namespace sightline::graphs
