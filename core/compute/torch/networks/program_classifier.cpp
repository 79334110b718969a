// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/networks/program_classifier.h"

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <cmath>

#include "core/compute/torch/networks/failure.h"

namespace sightline {
namespace {

/// Rows of a grid of `tokens` that has the proportions of the images: patches of one square size. 0: there is none.
/// @param exactly the patches fill the image; else a rest may be cut off or padded, as convolutions do
int64_t gridHeightOf(int64_t tokens, const ImageBatch& batch, bool exactly) {
  if (tokens < 1) return 0;
  if (batch.height == batch.width) {
    const auto side = static_cast<int64_t>(std::lround(std::sqrt(static_cast<double>(tokens))));
    return side * side == tokens ? side : 0;
  }
  for (int64_t patch = 1; patch <= std::min(batch.height, batch.width); ++patch) {
    const int64_t h = batch.height / patch, w = batch.width / patch;
    const int64_t above = (batch.height + patch - 1) / patch, wider = (batch.width + patch - 1) / patch;
    if (h * w == tokens && (!exactly || (h == above && w == wider))) return h;
    if (!exactly && above * wider == tokens) return above;
  }
  return 0;
}

/// Class tokens and registers before the grid that are found out: DINOv2 has 5; more would make grids of anything.
constexpr int kMostPrefixTokens = 8;

/// What is meant by an answer that is more than a tensor: the first in it that could be rows of scores, or what a
/// dictionary calls logits. Undefined when there is none.
torch::Tensor rowsIn(const c10::IValue& answer, int64_t images) {
  if (answer.isTensor()) {
    torch::Tensor t = answer.toTensor();
    if (!t.defined() || !t.is_floating_point()) return {};
    // Squeezed answers: one image's row, or one number for each image; and maps of 1 x 1.
    if (t.dim() == 0 && images == 1) t = t.reshape({1, 1});
    if (t.dim() == 1 && images == 1)
      t = t.unsqueeze(0);
    else if (t.dim() == 1 && t.size(0) == images)
      t = t.unsqueeze(1);
    if (t.dim() > 2 && t.numel() == t.size(0) * t.size(1)) t = t.flatten(1);
    return t.dim() == 2 ? t : torch::Tensor();
  }
  if (answer.isGenericDict()) {
    const auto dict = answer.toGenericDict();
    for (const char* key : {"logits", "output", "out"})
      for (const auto& entry : dict)
        if (entry.key().isString() && entry.key().toStringRef() == key)
          if (const auto rows = rowsIn(entry.value(), images); rows.defined()) return rows;
    for (const auto& entry : dict)
      if (const auto rows = rowsIn(entry.value(), images); rows.defined()) return rows;
  }
  if (answer.isTuple())
    for (const auto& element : answer.toTupleRef().elements().vec())
      if (const auto rows = rowsIn(element, images); rows.defined()) return rows;
  if (answer.isList())
    for (const c10::IValue& element : answer.toListRef())
      if (const auto rows = rowsIn(element, images); rows.defined()) return rows;
  return {};
}

/// The image in grey as torchvision makes it (Rec. 601), of channels that are normalised alike.
torch::Tensor inGrey(const torch::Tensor& images) {
  static const auto kWeights = torch::tensor({0.2989f, 0.5870f, 0.1140f}).view({1, 3, 1, 1});
  return (images * kWeights).sum(1, true);
}

/// Whether two answers for one image are the same but for rounding.
bool agree(const torch::Tensor& a, const torch::Tensor& b) {
  if (a.sizes() != b.sizes()) return false;
  const auto finite = torch::cat({a, b}).nan_to_num(0, 0, 0).abs().max().item<double>();
  return torch::allclose(a, b, 0, 1e-3 * finite + 1e-9, /*equal_nan=*/true);
}

std::string sizeText(const torch::Tensor& images) {
  return "3 x " + std::to_string(images.size(2)) + " x " + std::to_string(images.size(3));
}
Message described(const c10::IValue& answer) {
  if (!answer.isTensor()) return message("a {1}", answer.tagKind());
  const auto& t = answer.toTensor();
  if (t.defined() && !t.is_floating_point())
    return message("numbers of the type {1}", std::string(c10::toString(t.scalar_type())));
  return message("a tensor of {1} dimensions", t.defined() ? t.dim() : 0);
}

}  // namespace

TokenPlace placeOf(const torch::Tensor& y, const ProgramConfig& config, const ImageBatch& batch) {
  using Tokens = ProgramConfig::Tokens;
  const Tokens wanted = config.tokens;
  if (y.dim() < 1 || y.size(0) != batch.images) return {};
  if (y.dim() == 4) {
    const auto fits = [&](int64_t h, int64_t w) { return isOnTheImage(h, w, batch.height, batch.width); };
    const bool lastByShape = fits(y.size(1), y.size(2)) && !fits(y.size(2), y.size(3));
    const bool last = wanted == Tokens::ChannelsLast || (wanted != Tokens::ChannelsFirst && lastByShape);
    return {last ? TokenLayout::Nhwc : TokenLayout::Nchw};
  }
  if (y.dim() == 3 && (wanted == Tokens::Automatic || wanted == Tokens::Sequence)) {
    // Patches that fill the image come first: on one that is not square, other numbers of tokens before the grid may
    // leave something that nearly does.
    const int first = std::max(config.prefixTokens, 0);
    const int last = config.prefixTokens >= 0 ? config.prefixTokens : kMostPrefixTokens;
    for (const bool exactly : {true, false})
      for (int prefix = first; prefix <= last; ++prefix) {
        const auto tokens = y.size(1) - prefix;
        if (tokens < (config.prefixTokens >= 0 ? 1 : 4)) continue;
        if (const auto rows = gridHeightOf(tokens, batch, exactly)) return {TokenLayout::Bnc, prefix, rows};
      }
    return {TokenLayout::None, first};
  }
  return {};
}

Error programFailure(const std::string& file, const Message& doing, const std::exception& e) {
  if (const auto* large = dynamic_cast<const TensorTooLarge*>(&e)) return large->about(file);
  const std::string text = e.what();
  if (isLackOfMemory(e))
    return {ErrorCode::OutOfMemory, file,
            message("needs more memory than there is: {1}", Message::verbatim(reasonOf(e))),
            "Give a smaller input size, or close other programs."};
  if (text.find("CUDA") != std::string::npos || text.find("cuda:") != std::string::npos)
    return {ErrorCode::ModelMismatch, file, "was saved for a GPU: its program asks for CUDA while it runs",
            "Move the network and its example image to the CPU before torch.jit.trace or torch.jit.script, and save it "
            "again."};
  if (text.find("prepacked") != std::string::npos)
    return {ErrorCode::ModelMismatch, file, "was optimised for mobile devices, in a form that only they run",
            "Save the network before torch.utils.mobile_optimizer.optimize_for_mobile."};
  return {ErrorCode::ModelMismatch, file, message("{1}: {2}", doing, Message::verbatim(reasonOf(e))),
          "Give the input size that the network was made for, as width x height where it is not square."};
}

void checkClassCount(int64_t outputs, int named, const std::string& file) {
  const int64_t classes = outputs == 1 ? 2 : outputs;
  if (named <= 0 || named == classes || (outputs == 1 && named == 1)) return;
  throw Error(ErrorCode::ModelMismatch, file,
              outputs == 1 ? message("gives 1 output, which makes 2 classes, {1} are named", named)
                           : message("gives {1} classes, {2} are named", outputs, named),
              "Give a labels file with one line per class, in the network's order.");
}

ProgramClassifier::ProgramClassifier(const std::string& kind, const ProgramConfig& config, OutputReading outputs,
                                     const std::filesystem::path& file)
    : Classifier(kind), config_(config), reading_(outputs), file_(file.string()) {
  cameFrom(file);
}

c10::IValue ProgramClassifier::answerTo(const torch::Tensor& images) {
  const TensorWatch watch;
  const QuietWarnings quiet;
  try {
    return run(channels_ == 1 ? inGrey(images) : images);
  } catch (const TensorTooLarge&) {
    throw;
  } catch (const std::exception&) {
    if (watch.refused()) throw *watch.refused();  // the interpreter gives another exception the same words
    throw;
  }
}

torch::Tensor ProgramClassifier::scores(const torch::Tensor& images) {
  c10::IValue answer;
  try {
    answer = answerTo(images);
  } catch (const Error&) {
    throw;
  } catch (const std::exception& e) {
    throw programFailure(file_, message("fails on {1} images of {2}", images.size(0), sizeText(images)), e);
  }
  const auto rows = rowsIn(answer, images.size(0));
  if (!rows.defined())
    throw Error(ErrorCode::ModelMismatch, file_, message("gives {1} and not one row of logits", described(answer)),
                "Save a classifier whose forward(images) returns images x classes.");
  return rows.to(torch::kFloat);
}

void ProgramClassifier::tryOut(InputSize inputSize) {
  torch::NoGradGuard noGrad;
  auto generator = at::detail::createCPUGenerator(20221028);
  const auto both = torch::randn({2, 3, inputSize.height, inputSize.width}, generator);
  const auto one = both.slice(0, 0, 1), other = both.slice(0, 1, 2);
  c10::IValue answer;
  try {
    answer = answerTo(one);
  } catch (const Error&) {
    throw;
  } catch (const TensorTooLarge& e) {
    throw e.about(file_);
  } catch (const std::exception& e) {
    channels_ = 1;
    bool takesGrey = false;
    try {
      answer = answerTo(one);
      takesGrey = true;
    } catch (const std::exception&) {  // the first failure is the one to tell of
    }
    if (!takesGrey)
      throw programFailure(file_, message("fails on one image of 3 x {1} x {2}", inputSize.height, inputSize.width), e);
    addNote("It takes one channel: it is given the image in grey, with the mean and deviation of the model.");
  }
  if (!answer.isTensor() && rowsIn(answer, 1).defined())
    addNote(message("It returns a {1}; the part that looks like one row of logits is used.", answer.tagKind()));
  const auto first = scores(one), again = answersAlike() ? first : scores(one);
  const auto trained = trainedOperations();
  if (!agree(first, again))
    throw Error(
        ErrorCode::ModelMismatch, file_,
        trained.empty()
            ? Message("gives another answer each time it sees the same image")
            : message("gives another answer each time it sees the same image: its {1} was saved in training mode",
                      trained),
        "It was traced while training; call model.eval() before torch.jit.trace and save it again.");
  outputCount_ = first.size(1);
  torch::Tensor second;
  bool together = false;
  try {
    const auto rows = scores(torch::cat({other, one}));
    together = rows.size(0) == 2 && agree(rows.slice(0, 1, 2), first);
    if (together) second = rows.slice(0, 0, 1);
  } catch (const Error& e) {
    if (e.code() == ErrorCode::OutOfMemory) throw;
  }
  if (!together) {
    askOneByOne();
    second = scores(other);
    addNote(trained.empty()
                ? Message("It answers one image at a time only (its batch size was fixed when it was saved), so "
                          "images are given one by one.")
                : message("Its {1} was saved in training mode, so that its answer for an image depends on the others "
                          "beside it; images are given one by one. Call model.eval() before torch.jit.trace.",
                          trained));
  }
  expectOutputs(outputCount_);
  findMeaning(torch::cat({first, second}));
}

void ProgramClassifier::findMeaning(const torch::Tensor& rows) {
  const bool sumToOne = outputCount_ > 1 && (rows.sum(1) - 1).abs().max().item<double>() < 1e-3;
  if (reading_ == OutputReading::Sigmoid) takesSigmoids();
  if (reading_ == OutputReading::AsTheyAre) givesProbabilities(sumToOne);
  if (reading_ != OutputReading::Automatic) return;
  if (!((rows >= 0) & (rows <= 1 + 1e-5)).all().item<bool>()) return;
  if (!sumToOne && !sigmoidAtEnd()) return;
  givesProbabilities(sumToOne);
  addNote(
      sumToOne
          ? Message(
                "Its outputs are probabilities already (none is negative and they sum to 1): they are shown as they "
                "are, and maps explain them. Saved without its softmax, it would give logits, whose maps do not "
                "fade where the network is sure.")
          : Message(
                "Its outputs end in a sigmoid: they are shown as the probabilities they are, and maps explain them."));
}

}  // namespace sightline
