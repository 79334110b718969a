// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/compute/torch/kernels/libtorch.h"
#include "core/compute/torch/networks/taps.h"
#include "core/models/architecture.h"
#include "core/types/prediction.h"

namespace sightline {

/// What the numbers of a row are that a network gives.
enum class Outputs {
  Logits,         ///< any numbers; their softmax is the probability of each class
  Probabilities,  ///< probabilities already (the network ends with a softmax or a sigmoid); shown as they are
  Sigmoids,       ///< the sigmoid of each is the probability of its class: classes that do not exclude each other, and
                  ///< -l and l of a network with one output l
};

/// Where the tokens of a network attend to each other.
struct AttentionPlan {
  /// Paths of the modules that hand their attention to an AttentionRecorder, in order of execution. None: it has none,
  /// or none that could be told to others.
  std::vector<std::string> blocks;
  std::vector<std::string> outputs;  ///< paths of the blocks around them, whose outputs are all tokens
  int prefixTokens = 0;              ///< keys before the patches, the class token first
};

/// A network that gives one row of scores for each image of a batch, a score per class. Parameter and buffer names are
/// timm's (>= 0.9), so a state dict fits by name.
///
/// To see inside, let a TapRecorder live during forward():
///     TapRecorder recorder(TapRecorder::Mode::Leaf, {"layer3.22", "layer4.2"});
///     auto logits = network->forward(x);               // x needs no gradient
///     auto grads = torch::autograd::grad({logits[0][target]}, {recorder.taps()[0].output, ...});
/// Use it from one thread per network while training; eval-mode forward passes may run on several threads.
class Classifier : public torch::nn::Module {
 public:
  using torch::nn::Module::Module;
  /// The one way to ask a network: what it answers has the shape that callers index it by, or there is no answer.
  /// A network with one output l has two classes, "not" and "yes", with the scores -l and l (1 - p and p where it gives
  /// a probability p): either can be explained.
  /// @param images N x 3 x H x W, normalised  @return N x classes
  /// @throws Error ModelMismatch when the network gives another number of rows or classes
  torch::Tensor forward(const torch::Tensor& images);
  [[nodiscard]] Outputs outputs() const {
    return probabilities_ ? Outputs::Probabilities : sigmoids_ || expected_ == 1 ? Outputs::Sigmoids : Outputs::Logits;
  }
  /// Probabilities of rows that forward() gave, each from 0 to 1, differentiable. Those of a row sum to 1, except where
  /// each class has a sigmoid of its own.
  [[nodiscard]] torch::Tensor probabilities(const torch::Tensor& rows) const;
  /// Gives up the weights' copies in other orders of memory (as much again as the weights, up to four times). The next
  /// forward() makes them anew, in some hundredths of a second.
  void forgetPackedWeights();

  /// Numbers that training found.
  [[nodiscard]] virtual std::int64_t parameterCount() const;
  /// 1: it is given the image in grey.
  [[nodiscard]] virtual int channels() const { return 3; }
  /// Classes to choose from; a network of one output has two.
  [[nodiscard]] int classCount() const { return static_cast<int>(expected_ == 1 ? 2 : expected_); }
  /// What its rows mean, for those who have no LibTorch.
  [[nodiscard]] ScoreMeaning meaning() const;
  /// Says how the outputs of a network without a program are read. Automatic: as it is.
  /// @throws Error InvalidOption for probabilities, which such a network does not give
  void readAs(OutputReading outputs);

  /// What people should know of how the network is asked, a sentence each.
  [[nodiscard]] const std::vector<Message>& notes() const { return notes_; }
  [[nodiscard]] virtual AttentionPlan attentionPlan() const { return {}; }
  /// What the network would score if this were the class token behind its last block. Only for plans with outputs.
  /// @param tokens B x C  @return B x classes, as forward()
  torch::Tensor scoresOfTokens(const torch::Tensor& tokens) { return asClasses(readTokens(tokens)); }
  void addNote(Message sentence) { notes_.push_back(std::move(sentence)); }
  /// @param file where the weights came from; names the network in messages
  void cameFrom(const std::filesystem::path& file) { source_ = file.string(); }

 protected:
  friend std::shared_ptr<Classifier> makeClassifier(const Architecture& architecture);
  /// What the network gives, unchecked: N x outputs where all is well.
  virtual torch::Tensor scores(const torch::Tensor& images) = 0;
  /// scoresOfTokens() as the network gives it. @throws Error for networks without a plan
  virtual torch::Tensor readTokens(const torch::Tensor& tokens);
  /// @param outputs numbers that a row has; 0: any
  void expectOutputs(int64_t outputs) { expected_ = outputs; }
  /// Batches are taken apart: for programs that were written for one image.
  void askOneByOne() { oneByOne_ = true; }
  /// The network ends with a softmax (whose rows sum to 1) or a sigmoid.
  void givesProbabilities(bool ofASoftmax) {
    probabilities_ = true;
    softmax_ = ofASoftmax;
  }
  /// Its classes do not exclude each other.
  void takesSigmoids() { sigmoids_ = true; }

 private:
  torch::Tensor checked(const torch::Tensor& images);
  /// Rows with a score for each class: of one output two are made.
  [[nodiscard]] torch::Tensor asClasses(const torch::Tensor& rows) const;

  std::string source_ = "The network";
  int64_t expected_ = 0;
  bool oneByOne_ = false, probabilities_ = false, softmax_ = false, sigmoids_ = false;
  std::vector<Message> notes_;
};

/// The class to explain: `target`, or the predicted one (first maximum of the first row) when it is < 0.
/// @param rows what forward() gave  @throws Error InvalidOption for a class that does not exist
int chosenClass(const torch::Tensor& rows, int target);

/// Builds the network with random weights (as for training), in training mode. @throws Error InvalidOption for families
/// whose weights are a program (TorchScript): loadClassifier() builds those.
std::shared_ptr<Classifier> makeClassifier(const Architecture& architecture);

/// The network with the weights of a file, ready for forward(): what makeClassifier() and loadWeights() make together,
/// in less time; a network that is its own program, as its family loads it.
/// @param inputSize of the images that it will be given: what is built for one size only (Swin's windows) is built for
/// this one, a program is tried on it. Not said: the size in the configuration, 224 for programs
/// @throws Error as both, as sizedFor() or as loadTorchScript()
std::shared_ptr<Classifier> loadClassifier(const Architecture& architecture, const std::filesystem::path& weights,
                                           InputSize inputSize = {});

/// Reads weights into the network, switches it to eval mode and its parameters to "no gradient".
/// Accepts what WeightsFile reads, under the names that canonicalNames() knows. @throws Error listing missing, extra
/// and misshaped tensors and naming the network whose weights the file holds; naming tensors with NaN or
/// infinite values.
void loadWeights(Classifier& network, const Architecture& architecture, const std::filesystem::path& file);

/// Writes parameters and buffers as safetensors. @throws Error Io.
void saveWeights(const Classifier& network, const std::filesystem::path& file);

}  // namespace sightline
