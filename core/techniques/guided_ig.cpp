// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/techniques/channel_sums.h"
#include "core/techniques/rows.h"

namespace sightline {
namespace {

/// The path from black to the image on which the values with the smallest gradients move first, as long as they stay
/// near the straight one.
class GuidedPath {
 public:
  GuidedPath(const std::vector<float>& goal, double distance, double fraction)
      : distance_(distance), fraction_(fraction), to_(goal.begin(), goal.end()) {
    from_.assign(to_.size(), to_.empty() ? 0 : *std::min_element(to_.begin(), to_.end()));
    now_ = from_;
    whole_ = distanceLeft();
  }

  [[nodiscard]] bool hasLength() const { return whole_ > 0; }
  [[nodiscard]] const std::vector<double>& now() const { return now_; }

  /// Moves to the share `alpha` of the way, given the gradients where the path is now.
  void advance(double alpha, const std::vector<double>& gradient) {
    const double behind = std::max(alpha - distance_, 0.0), ahead = std::min(alpha + distance_, 1.0);
    const double wanted = whole_ * (1 - alpha);
    std::vector<double> far(to_.size());
    for (std::size_t i = 0; i < to_.size(); ++i) {
      far[i] = from_[i] + (to_[i] - from_[i]) * ahead;
      // Values that lag too far behind the straight path catch up first.
      const double least = from_[i] + (to_[i] - from_[i]) * behind;
      if (std::abs(to_[i] - now_[i]) > std::abs(to_[i] - least)) now_[i] = least;
    }
    while (moveLeastSensitive(wanted, far, gradient)) {
    }
  }

 private:
  [[nodiscard]] double distanceLeft() const {
    double d = 0;
    for (std::size_t i = 0; i < to_.size(); ++i) d += std::abs(to_[i] - now_[i]);
    return d;
  }

  /// Moves a share of the values that may still move; false when the step is long enough.
  bool moveLeastSensitive(double wanted, const std::vector<double>& far, const std::vector<double>& gradient) {
    const double left = distanceLeft();
    if (left - wanted <= 1e-9 * whole_) return false;
    const std::size_t count = to_.size();
    std::vector<double> size(count);
    for (std::size_t i = 0; i < count; ++i)
      size[i] = now_[i] == far[i] ? std::numeric_limits<double>::infinity() : std::abs(gradient[i]);
    std::vector<double> sorted = size;
    const auto rank = static_cast<std::ptrdiff_t>(std::floor(fraction_ * static_cast<double>(count - 1)));
    std::nth_element(sorted.begin(), sorted.begin() + rank, sorted.end());
    const double threshold = sorted[static_cast<std::size_t>(rank)];
    const auto moves = [&](std::size_t i) { return size[i] <= threshold && std::isfinite(size[i]); };
    double reach = 0;
    for (std::size_t i = 0; i < count; ++i)
      if (moves(i)) reach += std::abs(far[i] - now_[i]);
    if (!(reach > 0)) return false;  // all that may move has moved (or the gradient is not a number)
    const double gamma = (left - wanted) / reach;
    for (std::size_t i = 0; i < count; ++i)
      if (moves(i)) now_[i] = gamma >= 1 ? far[i] : now_[i] + (far[i] - now_[i]) * gamma;
    return gamma > 1;
  }

  double distance_, fraction_, whole_ = 0;
  std::vector<double> from_, to_, now_;
};

Explanation guidedGradients(ExplainedNetwork& network, const OptionValues& options, const std::vector<std::string>&,
                            const ExplainSinks& sinks) {
  const int steps = options.integer("steps");
  GuidedPath path(network.input().values, options.number("distance"), options.number("fraction"));
  const std::size_t count = path.now().size();
  std::vector<double> gradient(count), attribution(count);
  const ExplainSinks quiet{sinks.stop, {}, {}};
  for (int step = 1; step <= steps && path.hasLength(); ++step) {
    throwIfStopped(sinks.stop);
    const std::vector<double> before = path.now();
    network.gradients(
        1,
        [&](int, std::span<float> values) {
          std::transform(before.begin(), before.end(), values.begin(), [](double v) { return static_cast<float>(v); });
        },
        [&](int, std::span<const float> g) { std::copy(g.begin(), g.end(), gradient.begin()); }, quiet);
    const double alpha = static_cast<double>(step) / steps;
    path.advance(alpha, gradient);
    for (std::size_t i = 0; i < count; ++i) attribution[i] += (path.now()[i] - before[i]) * gradient[i];
    sinks.tell(alpha, "gradients");
  }
  return signedMap(network, attribution, steps);
}

}  // namespace

TechniqueInfo guidedIgRow() {
  TechniqueInfo info;
  info.id = "guided-ig";
  info.name = "Guided IG";
  info.meaning =
      "Integrated Gradients along a path that changes the least sensitive pixels first (Kapishnikov et al. 2021).";
  info.needs.gradients = true;
  info.options = {integerOption("steps", 100, 1, 100'000, "Steps", "Gradients along the path"),
                  realOption("fraction", 0.25, 0.001, 1, "Fraction", "Share of the values that move in one step"),
                  realOption("distance", 0.02, 0, 1, "Distance",
                             "How far a value may stray from the straight path, as a share of the way")};
  info.run = guidedGradients;
  return info;
}

}  // namespace sightline
