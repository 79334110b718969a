// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <utility>

#include "core/base/error.h"
#include "core/compute/torch/kernels/libtorch.h"
#include "core/compute/torch/networks/classifier.h"
#include "core/models/program_config.h"

namespace sightline {

/// How many images a program looks at, and how large they are.
struct ImageBatch {
  int64_t images = 1, height = 0, width = 0;
  /// @param images N x C x H x W
  static ImageBatch of(const torch::Tensor& images) { return {images.size(0), images.size(2), images.size(3)}; }
};

/// How an output of a foreign program lies on the images. What has not one entry for each of them (Swin's windows,
/// heads of attention) has no place in any. Tokens are a grid of the proportions of the images.
TokenPlace placeOf(const torch::Tensor& y, const ProgramConfig& config, const ImageBatch& batch);

/// What LibTorch says when a program fails, as a message of ours.
Error programFailure(const std::string& file, const Message& doing, const std::exception& e);

/// @throws Error ModelMismatch when as many classes are named as the network does not give; one output stands for two
void checkClassCount(int64_t outputs, int named, const std::string& file);

/// A network that a file describes as a program, of which nothing is known before it is tried: what it takes, what its
/// answers are, whether it may be asked about several images at once.
class ProgramClassifier : public Classifier {
 public:
  /// @param kind "TorchScript", "ONNX"
  ProgramClassifier(const std::string& kind, const ProgramConfig& config, OutputReading outputs,
                    const std::filesystem::path& file);

  /// Tries the program on noise and finds out what it takes and gives: channels, batches, whether it answers the same
  /// image twice alike, whether its outputs are probabilities. @throws Error ModelMismatch, saying what to save instead
  void tryOut(InputSize inputSize);

  /// What it gives for an image: 1 for a network with one output.
  [[nodiscard]] int64_t outputCount() const { return outputCount_; }
  [[nodiscard]] int channels() const override { return channels_; }

 protected:
  /// What the program gives, whatever that is. LibTorch's own exceptions come through. May run on several threads.
  /// @param images N x 3 x H x W, or N x 1 x H x W where it takes one channel
  virtual c10::IValue run(const torch::Tensor& images) = 0;
  /// "dropout", "batch_norm" or both: operations that were saved in training mode; empty: none.
  [[nodiscard]] virtual std::string trainedOperations() const { return {}; }
  /// Whether the last operation that makes the answer is a sigmoid.
  [[nodiscard]] virtual bool sigmoidAtEnd() const { return false; }
  /// Whether it cannot answer the same image twice differently, which then need not be tried.
  [[nodiscard]] virtual bool answersAlike() const { return false; }
  [[nodiscard]] const ProgramConfig& config() const { return config_; }
  [[nodiscard]] const std::string& file() const { return file_; }

  torch::Tensor scores(const torch::Tensor& images) override;

 private:
  c10::IValue answerTo(const torch::Tensor& images);
  void findMeaning(const torch::Tensor& rows);

  ProgramConfig config_;
  OutputReading reading_ = OutputReading::Automatic;
  std::string file_;
  int channels_ = 3;
  int64_t outputCount_ = 0;
};

}  // namespace sightline
