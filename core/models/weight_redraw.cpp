// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/weight_redraw.h"

#include "core/base/error.h"

namespace sightline {
namespace {

std::uint64_t splitMixed(std::uint64_t z) {
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
  return z ^ (z >> 31);
}

std::uint64_t fnv1a(std::string_view text) {
  std::uint64_t hash = 0xCBF29CE484222325ull;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ull;
  return hash;
}

}  // namespace

std::string redrawModeId(WeightRedraw::Mode mode) {
  return mode == WeightRedraw::Mode::Cascade ? "cascade" : "independent";
}

WeightRedraw::Mode redrawModeFromId(std::string_view id) {
  for (const auto mode : {WeightRedraw::Mode::Cascade, WeightRedraw::Mode::Independent})
    if (redrawModeId(mode) == id) return mode;
  throw Error(ErrorCode::InvalidOption, std::string(id), "is no way to draw weights anew",
              "Use cascade or independent.");
}

std::string describe(const WeightRedraw& redraw) {
  return redrawModeId(redraw.mode) + (redraw.mode == WeightRedraw::Mode::Cascade ? " to stage " : " stage ") +
         std::to_string(redraw.stage) + ", seed " + std::to_string(redraw.seed);
}

RedrawNumbers::RedrawNumbers(std::string_view tensor, int stage, std::uint64_t seed)
    : state_(fnv1a(std::string(tensor) + "#" + std::to_string(stage)) ^ splitMixed(seed)) {}

double RedrawNumbers::next() {
  state_ += 0x9E3779B97F4A7C15ull;
  return static_cast<double>(splitMixed(state_) >> 40) * 0x1p-23 - 1;
}

}  // namespace sightline
