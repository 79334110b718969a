// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "core/compute/torch/graphs/program.h"
#include "core/compute/torch/kernels/libtorch.h"

namespace sightline::graphs {

/// Steps that become one.
struct StepMatch {
  std::vector<std::size_t> members;  ///< the last one's first output is the whole's
  std::vector<int> inputs;
  std::function<torch::Tensor(const std::vector<torch::Tensor>&)> run;
  StepCore core{};
};

/// The steps of a program with who makes and who reads each value, for those who look for patterns.
class StepGraph {
 public:
  explicit StepGraph(Program& program);
  [[nodiscard]] const Step& at(std::size_t i) const { return program_.steps[i]; }
  /// The step that makes a value from the image; none for constants and shapes, nor for several that became one.
  [[nodiscard]] std::optional<std::size_t> maker(int value, const char* type = nullptr) const;
  /// The step that makes a value with a core that others may be done with; it may be several in one already.
  [[nodiscard]] std::optional<std::size_t> core(int value) const;
  /// The step that makes a value from the image, one or several in one; layers that only hand it on are passed, and put
  /// into the match.
  [[nodiscard]] std::optional<std::size_t> behind(int value, StepMatch& match) const;
  /// The only step of this type that reads a value.
  [[nodiscard]] std::optional<std::size_t> reader(int value, const char* type) const;
  /// A constant of one value.
  [[nodiscard]] std::optional<double> number(int value) const;
  /// Undefined for what is no constant tensor.
  [[nodiscard]] torch::Tensor constant(int value) const;
  /// Of a step with two inputs, the one that is not `value`; -2 when it reads something else.
  [[nodiscard]] int other(std::size_t step, int value) const;
  /// Whether a step computes with `value` and a number close to `wished`.
  [[nodiscard]] bool with(std::size_t step, int value, double wished) const;
  /// Whether nothing outside reads what lies within, and no step between the members depends on it.
  [[nodiscard]] bool separate(const StepMatch& match) const;

 private:
  Program& program_;
  std::map<int, std::size_t> makers_;
  std::map<int, std::vector<std::size_t>> readers_;
};

/// Looks for a pattern that has its characteristic step at this place.
using StepPattern = std::optional<StepMatch> (*)(const StepGraph& steps, std::size_t at);

/// Makes one step of every match that is separate.
void rewrite(Program& program, StepPattern pattern);

// The patterns by kind, in the order in which they are looked for.
std::vector<StepPattern> tokenPatterns();        ///< fuse_tokens.cpp
std::vector<StepPattern> convolutionPatterns();  ///< fuse_convolutions.cpp

}  // namespace sightline::graphs
