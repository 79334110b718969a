// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/fixations/fixation_options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

#include "core/base/error.h"
#include "core/base/shortest_number.h"

namespace sightline {
namespace {

using O = FixationOptions;
constexpr std::array<std::string_view, 3> kWeightWords{"usual", "durations", "counts"};
constexpr std::array<std::string_view, 5> kEdgeWords{"constant", "reflect", "nearest", "mirror", "wrap"};
constexpr std::string_view kOptionWords =
    "sigma (usual, 35px, 1.5deg), ppd (pixels per degree), weights (usual, durations, counts), edges (constant, "
    "reflect, "
    "nearest, mirror, wrap), cut (area:0.2, max:0.5), first (keep, skip)";

Error badOption(const std::string& part) {
  return Error(ErrorCode::InvalidOption, "--fixation-map", message("\"{1}\" is not understood", part),
               message("Write KEY=VALUE pairs apart at commas: {1}.", std::string(kOptionWords)));
}

double numberFrom(std::string_view text, const std::string& part) {
  double value = 0;
  const auto [stop, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem != std::errc() || stop != text.data() + text.size() || !std::isfinite(value)) throw badOption(part);
  return value;
}

template <std::size_t N>
int wordIn(const std::array<std::string_view, N>& words, std::string_view value, const std::string& part) {
  for (std::size_t i = 0; i < N; ++i)
    if (words[i] == value) return static_cast<int>(i);
  throw badOption(part);
}

void takeSigma(std::string_view value, const std::string& part, O& o) {
  if (value == "usual") {
    o.sigmaUnit = O::SigmaUnit::Usual;
    o.sigma = 1;
    return;
  }
  const auto unit = value.find_first_not_of("0123456789.");
  if (unit == std::string_view::npos) throw badOption(part);
  const std::string_view name = value.substr(unit);
  if (name != "px" && name != "deg") throw badOption(part);
  o.sigmaUnit = name == "px" ? O::SigmaUnit::Pixels : O::SigmaUnit::Degrees;
  o.sigma = numberFrom(value.substr(0, unit), part);
  constexpr double kMostPixels = 10'000, kMostDegrees = 180;
  if (!(o.sigma > 0) || o.sigma > (name == "px" ? kMostPixels : kMostDegrees)) throw badOption(part);
}

void takeCut(std::string_view value, const std::string& part, O& o) {
  const bool area = value.substr(0, 5) == "area:", maximum = value.substr(0, 4) == "max:";
  if (!area && !maximum) throw badOption(part);
  o.cut = area ? O::Cut::Area : O::Cut::ShareOfMaximum;
  o.cutAt = numberFrom(value.substr(area ? 5 : 4), part);
  if (!(o.cutAt > 0) || o.cutAt > 1) throw badOption(part);
}

void takeOptionPart(std::string_view key, std::string_view value, const std::string& part, O& o) {
  if (key == "sigma") {
    takeSigma(value, part, o);
  } else if (key == "ppd") {
    o.pixelsPerDegree = numberFrom(value, part);
    constexpr double kMost = 10'000;
    if (!(o.pixelsPerDegree > 0) || o.pixelsPerDegree > kMost) throw badOption(part);
  } else if (key == "weights") {
    o.weights = static_cast<O::Weights>(wordIn(kWeightWords, value, part));
  } else if (key == "edges") {
    o.edges = static_cast<O::Edges>(wordIn(kEdgeWords, value, part));
  } else if (key == "cut") {
    takeCut(value, part, o);
  } else if (key == "first" && (value == "keep" || value == "skip")) {
    o.skipFirst = value == "skip";
  } else {
    throw badOption(part);
  }
}

std::string sigmaText(const O& o) {
  if (o.sigmaUnit == O::SigmaUnit::Usual) return "usual";
  return shortest(o.sigma) + (o.sigmaUnit == O::SigmaUnit::Pixels ? "px" : "deg");
}

/// @param all  also what is as usual
std::string written(const O& o, bool all) {
  const O usual;
  std::string out;
  const auto add = [&](bool differs, const std::string& text) {
    if (all || differs) out += (out.empty() ? "" : ",") + text;
  };
  add(o.sigmaUnit != usual.sigmaUnit, "sigma=" + sigmaText(o));
  if (o.pixelsPerDegree > 0) add(true, "ppd=" + shortest(o.pixelsPerDegree));
  add(o.weights != usual.weights, "weights=" + std::string(kWeightWords.at(static_cast<std::size_t>(o.weights))));
  add(o.edges != usual.edges, "edges=" + std::string(kEdgeWords.at(static_cast<std::size_t>(o.edges))));
  add(o.cut != usual.cut || o.cutAt != usual.cutAt,
      std::string("cut=") + (o.cut == O::Cut::Area ? "area:" : "max:") + shortest(o.cutAt));
  add(o.skipFirst, o.skipFirst ? "first=skip" : "first=keep");
  return out;
}

}  // namespace

std::string toString(const FixationOptions& options) { return written(options, false); }
std::string inFull(const FixationOptions& options) { return written(options, true); }

FixationOptions parseFixationOptions(const std::string& text) {
  FixationOptions options;
  if (text.empty()) return options;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    const std::string part = text.substr(begin, end - begin);
    const auto equals = part.find('=');
    if (equals == std::string::npos) throw badOption(part);
    takeOptionPart(std::string_view(part).substr(0, equals), std::string_view(part).substr(equals + 1), part, options);
    begin = end + 1;
  }
  return options;
}

}  // namespace sightline
