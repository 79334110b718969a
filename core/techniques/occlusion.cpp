// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/error.h"
#include "core/techniques/blank.h"
#include "core/techniques/channel_sums.h"
#include "core/techniques/rows.h"

namespace sightline {
namespace {

/// Fall of the logit when a square is set to the image's mean colour, as the mean over all squares that cover a pixel.
Explanation fallsWhenCovered(ExplainedNetwork& network, const OptionValues& options, const std::vector<std::string>&,
                             const ExplainSinks& sinks) {
  const ModelInput& input = network.input();
  const int w = input.pixels.width, h = input.pixels.height, shorter = std::min(w, h);
  const int patch = options.integer("window") > 0 ? options.integer("window") : std::max(1, shorter / 7);
  const int stride = options.integer("stride") > 0 ? options.integer("stride") : std::max(1, patch / 2);
  if (patch > shorter)
    throw Error(ErrorCode::InvalidOption, "The option window of Occlusion", message("is {1}", patch),
                message("The square must fit into the network's input of {1} x {2}.", w, h));
  if (stride > patch)
    throw Error(ErrorCode::InvalidOption, "The option stride of Occlusion", message("is {1}", stride),
                message("It may be at most {1}, the square's side; otherwise pixels are left out.", patch));
  const auto area = static_cast<std::size_t>(w) * static_cast<std::size_t>(h);
  std::array<float, 3> grey{};
  for (std::size_t c = 0; c < grey.size(); ++c) {
    double sum = 0;
    for (std::size_t i = 0; i < area; ++i) sum += static_cast<double>(input.values[c * area + i]);
    grey[c] = static_cast<float>(sum / static_cast<double>(area));
  }
  // The last square of a row or column ends at the border, so that every pixel is covered.
  const auto places = [&](int side) {
    std::vector<int> at;
    for (int p = 0; p + patch < side; p += stride) at.push_back(p);
    at.push_back(side - patch);
    return at;
  };
  std::vector<std::pair<int, int>> squares;
  for (const int y : places(h))
    for (const int x : places(w)) squares.emplace_back(x, y);
  const auto forPixels = [&](std::pair<int, int> square, auto&& visit) {
    for (int y = square.second; y < square.second + patch; ++y)
      for (int x = square.first; x < square.first + patch; ++x)
        visit(static_cast<std::size_t>(y) * static_cast<std::size_t>(w) + static_cast<std::size_t>(x));
  };
  // The first is the image as it is.
  const auto scores = network.scores(
      static_cast<int>(squares.size()) + 1,
      [&](int index, std::span<float> values) {
        if (index == 0) return;
        forPixels(squares[static_cast<std::size_t>(index) - 1], [&](std::size_t pixel) {
          for (std::size_t c = 0; c < grey.size(); ++c) values[c * area + pixel] = grey[c];
        });
      },
      sinks);
  std::vector<double> sum(area), covers(area);
  double largest = 0;
  for (const auto& score : scores) largest = std::max(largest, std::abs(score.logit));
  bool changes = false;
  for (std::size_t i = 0; i < squares.size(); ++i) {
    const double fall = scores[0].logit - scores[i + 1].logit;
    changes = changes || !isRounding(fall, largest);
    forPixels(squares[i], [&](std::size_t pixel) {
      sum[pixel] += fall;
      covers[pixel] += 1;
    });
  }
  for (std::size_t i = 0; i < area; ++i) sum[i] /= covers[i];
  Explanation out = pixelMap(network, sum, static_cast<int>(scores.size()));
  if (!changes && out.map.blankReason.text().find("not numbers") == std::string::npos)
    out.map.blankReason = "Covering parts of the image does not change the class score.";
  return out;
}

}  // namespace

TechniqueInfo occlusionRow() {
  TechniqueInfo info;
  info.id = "occlusion";
  info.name = "Occlusion";
  info.meaning =
      "How much the class score falls when a square of the mean colour covers a place (Zeiler and Fergus 2014).";
  info.needs.forward = true;
  info.options = {
      integerOption("window", 0, 0, 4096, "Square",
                    "Side of the square in input pixels; 0: a seventh of the shorter side"),
      integerOption("stride", 0, 0, 4096, "Stride", "Pixels from one square to the next; 0: half the square")};
  info.run = fallsWhenCovered;
  return info;
}

}  // namespace sightline
