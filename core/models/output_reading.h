// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <string>
#include <utility>

namespace sightline {

/// How a network's outputs become probabilities.
enum class OutputReading {
  /// As they are where a program ends in a softmax or sigmoid; a network of one output by its sigmoid; else by a
  /// softmax.
  Automatic,
  Softmax,   ///< of all together: classes that exclude each other
  Sigmoid,   ///< of each by itself: several labels may hold for one image. Weights do not say so
  AsTheyAre  ///< they are probabilities
};

inline constexpr std::array<std::pair<const char*, OutputReading>, 4> kOutputReadings{
    {{"auto", OutputReading::Automatic},
     {"softmax", OutputReading::Softmax},
     {"sigmoid", OutputReading::Sigmoid},
     {"none", OutputReading::AsTheyAre}}};

/// "auto", "softmax", "sigmoid", "none" and back. @throws Error InvalidOption.
std::string outputsId(OutputReading outputs);
OutputReading outputsFromId(const std::string& id);

}  // namespace sightline
