// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <functional>

#include "app/train_demo/training_set.h"
#include "core/compute/torch/networks/classifier.h"
#include "core/image/preprocessing.h"

namespace sightline::demo {

/// How a network is trained.
struct TrainingOptions {
  /// Each cycle has scenes, optimiser and cosine of its own and starts from the last one's weights.
  int cycles = 1;
  int epochs = 12;  ///< per cycle
  int batch = 32, warmupSteps = 200;
  double peakRate = 1e-3, weightDecay = 0.05, labelSmoothing = 0.1;
  bool channelsLast = false;  ///< memory order of the images; faster for convolutional nets
  std::uint64_t seed = 1;     ///< of initial weights, order and augmentation
};

/// Initial weights from the seed and each parameter's name alone: He for convolutions, Glorot for linear
/// layers, ones for norms, 0.1 for layer scale (shallow nets), nearly the identity for the talking heads'
/// mixing.
void initialise(Classifier& network, std::uint64_t seed);

/// Called after each epoch (from 1) with its mean loss and the seconds since the start.
using EpochSink = std::function<void(int epoch, double loss, double seconds)>;

/// One cycle (from 0): AdamW with a cosine schedule after a linear warm-up, label smoothing and clipped
/// gradients (warm restarts: Loshchilov and Hutter 2017). Starts from the weights the network has. All random
/// numbers come from the seed; equal weights bit for bit need the same LibTorch, processor family and one
/// thread per network (at::set_num_threads(1)).
void train(Classifier& network, const TrainingSet& set, const Preprocessing& preprocessing,
           const TrainingOptions& options, int cycle, const EpochSink& afterEpoch);

/// Share of images whose most probable class is right, in [0,1]. Leaves the network in eval mode.
double accuracy(Classifier& network, const ValidationSet& set, int inputSize);

}  // namespace sightline::demo
