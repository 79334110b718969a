// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/faithfulness/causal_metric.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>

#include "core/base/error.h"
#include "core/faithfulness/pixel_order.h"
#include "core/techniques/blank.h"

namespace sightline {
namespace {

/// One curve as a list of images: image k has the first k steps of pixels of `order` taken from `to`, the others from
/// `from`.
struct Path {
  std::vector<float> from, to;
  int steps = 0;
};

/// Points of a curve that are known, by step.
using Known = std::map<int, double>;

/// Piece of an adaptive curve between two neighbouring known steps, and how much its area may still change.
struct Piece {
  int first = 0, last = 0;
  double doubt = 0;
};

constexpr int kFirstPieces = 8, kPiecesAtOnce = 8;

/// Area under the values at steps of equal width, which is (sum - half of both ends) / steps where all are known.
double trapezoids(const Known& known) {
  double sum = 0;
  for (auto it = known.begin(), next = std::next(it); next != known.end(); it = next++)
    sum += (next->first - it->first) * (it->second + next->second) / 2;
  return sum / known.rbegin()->first;
}

/// Which steps are asked for, round by round: every one at once, or where a curve bends. What is asked does not depend
/// on the number of threads.
class Sampler {
 public:
  Sampler(int steps, const CausalOptions& options) : steps_(steps), options_(options) {
    if (!options.adaptive || steps <= 2 * kFirstPieces) {
      next_.resize(static_cast<std::size_t>(steps) + 1);
      std::iota(next_.begin(), next_.end(), 0);
      return;
    }
    adaptive_ = true;
    for (int i = 0; i <= 2 * kFirstPieces; ++i)
      next_.push_back(static_cast<int>(std::llround(static_cast<double>(i) * steps / (2 * kFirstPieces))));
  }

  [[nodiscard]] const std::vector<int>& next() const { return next_; }
  [[nodiscard]] const Known& known() const { return known_; }
  [[nodiscard]] double doubt() const {
    double sum = 0;
    for (const Piece& p : pieces_) sum += p.doubt;
    return sum / steps_;
  }
  void take(const std::vector<double>& values) {
    for (std::size_t i = 0; i < next_.size(); ++i) known_[next_[i]] = values[i];
    next_.clear();
    if (!adaptive_) return;
    if (pieces_.empty()) {
      std::vector<int> at;
      for (const auto& [step, value] : known_) at.push_back(step);
      for (std::size_t i = 0; i + 2 < at.size(); i += 2) split(at[i], at[i + 1], at[i + 2]);
    } else {
      for (const Piece& p : asked_) split(p.first, middle(p), p.last);
    }
    ask();
  }

 private:
  static int middle(const Piece& p) { return p.first + (p.last - p.first) / 2; }

  /// A piece whose middle has become known: its halves bend about half as far, over half of the width each.
  void split(int first, int mid, int last) {
    const double share = static_cast<double>(mid - first) / (last - first);
    const double bend = std::abs(known_[mid] - (known_[first] * (1 - share) + known_[last] * share));
    for (const auto& [a, b] : {std::pair{first, mid}, std::pair{mid, last}})
      pieces_.push_back({a, b, b - a > 1 ? bend * (b - a) / 4 : 0.0});
  }
  void ask() {
    asked_.clear();
    if (doubt() <= options_.tolerance) return;
    std::stable_sort(pieces_.begin(), pieces_.end(), [](const Piece& a, const Piece& b) { return a.doubt > b.doubt; });
    while (!pieces_.empty() && pieces_.front().doubt > 0 && asked_.size() < kPiecesAtOnce) {
      asked_.push_back(pieces_.front());
      next_.push_back(middle(pieces_.front()));
      pieces_.erase(pieces_.begin());
    }
  }

  int steps_;
  CausalOptions options_;
  bool adaptive_ = false;
  Known known_;
  std::vector<Piece> pieces_, asked_;
  std::vector<int> next_;
};

CausalCurve curveOf(const Sampler& sampler, int step, std::size_t area) {
  CausalCurve out;
  for (const auto& [at, value] : sampler.known()) {
    const auto changed = std::min(area, static_cast<std::size_t>(at) * static_cast<std::size_t>(step));
    out.share.push_back(static_cast<double>(changed) / static_cast<double>(area));
    out.probability.push_back(value);
  }
  out.area = trapezoids(sampler.known());
  out.areaError = sampler.doubt();
  return out;
}

/// Why a curve says nothing; empty where it does.
Message whyNoCurve(const Path& path, const CausalCurve& curve) {
  if (path.from == path.to) return "The image is the same as what its pixels are replaced by.";
  const auto [low, high] = std::minmax_element(curve.probability.begin(), curve.probability.end());
  if (std::any_of(curve.probability.begin(), curve.probability.end(), [](double p) { return !std::isfinite(p); }))
    return "The network gave values that are not numbers.";
  if (isRounding(*high - *low, *high)) return "The probability of the class is the same whatever is hidden.";
  return {};
}

}  // namespace

Message whyNoOrder(const Plane<float>& map) {
  if (map.empty()) return "There is no map.";
  if (std::any_of(map.values().begin(), map.values().end(), [](float v) { return !std::isfinite(v); }))
    return "The map has values that are not numbers.";
  const auto [low, high] = std::minmax_element(map.values().begin(), map.values().end());
  if (*low == *high) return "The map has one value everywhere, so it puts no pixel before another.";
  return {};
}

CausalCurves causalCurves(ExplainedNetwork& network, const Preprocessing& preprocessing, const Plane<float>& map,
                          const CausalOptions& options, const ExplainSinks& sinks) {
  CausalCurves out;
  const ModelInput& input = network.input();
  const int w = input.pixels.width, h = input.pixels.height;
  if (const Message why = whyNoOrder(map); !why.empty()) {
    out.deletion = Measured<CausalCurve>::none(why);
    out.insertion = Measured<CausalCurve>::none(why);
    return out;
  }
  const auto area = map.size(), step = static_cast<std::size_t>(options.step);
  const int steps = static_cast<int>((area + step - 1) / step);
  const auto order = fallingOrder(map);
  const Path paths[2] = {{input.values, replacedBy(options.deletion, input.values, w, h, preprocessing), steps},
                         {replacedBy(options.insertion, input.values, w, h, preprocessing), input.values, steps}};
  Sampler samplers[2] = {{steps, options}, {steps, options}};
  const auto changed = [&](const Path& path, int k, std::span<float> values) {
    std::copy(path.from.begin(), path.from.end(), values.begin());
    const std::size_t end = std::min(area, static_cast<std::size_t>(k) * step);
    for (std::size_t i = 0; i < end; ++i)
      for (std::size_t c = 0; c < 3; ++c) values[c * area + order[i]] = path.to[c * area + order[i]];
  };
  for (int round = 0;; ++round) {
    std::vector<std::pair<int, int>> asked;  // curve, step
    for (int curve = 0; curve < 2; ++curve)
      for (const int k : samplers[curve].next()) asked.emplace_back(curve, k);
    if (asked.empty()) break;
    ExplainSinks here = sinks;
    if (options.adaptive)  // how many rounds there will be is not known
      here.progress = [&](const Progress& p) { sinks.tell(1 - std::pow(0.5, round + p.fraction), p.stage); };
    const auto scores = network.scores(
        static_cast<int>(asked.size()),
        [&](int index, std::span<float> values) {
          const auto [curve, k] = asked[static_cast<std::size_t>(index)];
          changed(paths[curve], k, values);
        },
        here);
    out.evaluations += static_cast<int>(asked.size());
    std::vector<double> values[2];
    for (std::size_t i = 0; i < asked.size(); ++i)
      values[static_cast<std::size_t>(asked[i].first)].push_back(scores[i].probability);
    for (std::size_t curve = 0; curve < 2; ++curve)
      if (!samplers[curve].next().empty()) samplers[curve].take(values[curve]);
  }
  for (std::size_t i = 0; i < 2; ++i) {
    CausalCurve curve = curveOf(samplers[i], options.step, area);
    const Message why = whyNoCurve(paths[i], curve);
    (i == 0 ? out.deletion : out.insertion) =
        why.empty() ? Measured<CausalCurve>(std::move(curve)) : Measured<CausalCurve>::none(why);
  }
  return out;
}

}  // namespace sightline
