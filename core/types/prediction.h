// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace sightline {

/// How a network's numbers for the classes become probabilities.
struct ScoreMeaning {
  enum class Kind {
    Softmax,  ///< the softmax of all of them
    Sigmoid,  ///< the sigmoid of each
    AsGiven,  ///< they are probabilities
  };
  Kind kind = Kind::Softmax;
  bool multiLabel = false;  ///< the classes do not exclude each other: an image may have several labels, or none
  bool operator==(const ScoreMeaning&) const = default;
};

/// One class with its score. `probability`, in [0,1], is the softmax, or what the network
/// itself gives for probabilities; `logit` is the raw output.
struct ClassScore {
  int index = -1;
  std::string label;
  float probability = 0;
  float logit = 0;
};

/// What a classifier says about one image: all logits in class order and the classes by falling probability.
struct Prediction {
  std::vector<float> logits;
  std::vector<ClassScore> top;  ///< at least one; first is the predicted class (first maximum wins ties)
  ScoreMeaning meaning{};

  [[nodiscard]] int predicted() const { return top.empty() ? -1 : top.front().index; }
};

}  // namespace sightline
