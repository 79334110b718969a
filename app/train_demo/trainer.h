// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <torch/torch.h>

#include <functional>
#include <string>
#include <vector>

#include "app/train_demo/training_set.h"
#include "core/image/preprocessing.h"

namespace sightline::demo {

/// A network as the trainer needs it.
struct Trainable {
  std::function<torch::Tensor(const torch::Tensor&)> forward;     ///< [N,3,S,S] to logits [N,classes]
  std::function<void(bool)> setTraining;                          ///< batch statistics (true) or running ones
  std::vector<std::pair<std::string, torch::Tensor>> parameters;  ///< in a fixed order, timm's names
};

struct TrainingOptions {
  int epochs = 12, batch = 64, warmupSteps = 150;
  double peakRate = 2e-3, weightDecay = 0.05, labelSmoothing = 0.1;
  bool channelsLast = false;  ///< memory order of the pictures; faster for convolutional nets
  std::uint64_t seed = 1;     ///< of initial weights, order and augmentation
};

/// Initial weights from the seed alone: He for convolutions, Glorot for linear layers, ones for norms,
/// 0.1 for layer scale (shallow nets), identity for the talking heads' mixing.
void initialise(const std::vector<std::pair<std::string, torch::Tensor>>& parameters, std::uint64_t seed);

/// AdamW with a cosine schedule after a linear warm-up, label smoothing and clipped gradients. Calls
/// `afterEpoch` with the epoch (from 1), the mean loss and the seconds so far.
void train(Trainable& net, const TrainingSet& set, const Preprocessing& preprocessing, const TrainingOptions& options,
           const std::function<void(int epoch, double loss, double seconds)>& afterEpoch);

/// Share of pictures whose most probable class is right, in [0,1].
double accuracy(Trainable& net, const ValidationSet& set, int inputSize);

}  // namespace sightline::demo
