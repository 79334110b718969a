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
  /// @param namedClasses  how many are known by name, 0: unknown; of several rows in an answer, that of as many numbers
  ///                      is meant
  void tryOut(InputSize inputSize, int namedClasses);

  /// What it gives for an image: 1 for a network with one output.
  [[nodiscard]] int64_t outputCount() const { return outputCount_; }
  [[nodiscard]] int channels() const override { return channels_; }

 protected:
  /// What the program gives, whatever that is. LibTorch's own exceptions come through. May run on several threads.
  /// @param images N x 3 x H x W, N x 1 x H x W where it takes one channel, or N x H x W x 3 where it takes them last
  virtual c10::IValue run(const torch::Tensor& images) = 0;
  /// "dropout", "batch_norm" or both: operations that were saved in training mode; empty: none.
  [[nodiscard]] virtual std::string trainedOperations() const { return {}; }
  /// Whether the last operation that makes the answer is a sigmoid.
  [[nodiscard]] virtual bool sigmoidAtEnd() const { return false; }
  /// Whether it may be tried with the channels of images last.
  [[nodiscard]] virtual bool mayTakeChannelsLast() const { return false; }
  /// Whether it cannot answer the same image twice differently, which then need not be tried.
  [[nodiscard]] virtual bool answersAlike() const { return false; }
  /// How large the images are that run() was given.
  [[nodiscard]] ImageBatch batchOf(const torch::Tensor& given) const {
    return channelsLast_ ? ImageBatch{given.size(0), given.size(1), given.size(2)} : ImageBatch::of(given);
  }
  [[nodiscard]] const ProgramConfig& config() const { return config_; }
  [[nodiscard]] const std::string& file() const { return file_; }

  torch::Tensor scores(const torch::Tensor& images) override;

 private:
  c10::IValue answerTo(const torch::Tensor& images);
  /// What it gives for the first of two images of noise, in the first way of giving it an image that it does not
  /// refuse: in colour, in grey, with the channels last.
  c10::IValue firstAnswer(const torch::Tensor& both);
  /// Says where two images had the same answer.
  void checkThatItLooks(const torch::Tensor& first, const torch::Tensor& second);
  void findMeaning(const torch::Tensor& rows);

  ProgramConfig config_;
  OutputReading reading_ = OutputReading::Automatic;
  std::string file_;
  int channels_ = 3;
  bool channelsLast_ = false;
  int64_t outputCount_ = 0;
};

}  // namespace sightline
