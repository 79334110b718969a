// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/networks/program_classifier.h"

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

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

/// One tensor of an answer as rows of scores. Undefined when it cannot be that.
torch::Tensor asRows(torch::Tensor t, int64_t images) {
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

/// All in an answer that could be rows of scores: what a dictionary calls logits first, then in their order.
void addRows(const c10::IValue& answer, int64_t images, std::vector<torch::Tensor>& rows) {
  if (answer.isTensor()) {
    if (auto t = asRows(answer.toTensor(), images); t.defined()) rows.push_back(std::move(t));
  } else if (answer.isGenericDict()) {
    const auto dict = answer.toGenericDict();
    const auto isNamed = [](const auto& entry, const char* key) {
      return entry.key().isString() && entry.key().toStringRef() == key;
    };
    constexpr std::array kKeys{"logits", "output", "out"};
    for (const char* key : kKeys)
      for (const auto& entry : dict)
        if (isNamed(entry, key)) addRows(entry.value(), images, rows);
    for (const auto& entry : dict)
      if (std::none_of(kKeys.begin(), kKeys.end(), [&](const char* key) { return isNamed(entry, key); }))
        addRows(entry.value(), images, rows);
  } else if (answer.isTuple()) {
    for (const auto& element : answer.toTupleRef().elements().vec()) addRows(element, images, rows);
  } else if (answer.isList()) {
    for (const c10::IValue& element : answer.toListRef()) addRows(element, images, rows);
  }
}

/// What is meant by an answer that is more than a tensor: the first of those that could be rows of scores, or of those
/// of `wanted` numbers where there is one. Undefined when there is none.
torch::Tensor rowsIn(const c10::IValue& answer, int64_t images, int64_t wanted) {
  std::vector<torch::Tensor> rows;
  addRows(answer, images, rows);
  for (const auto& t : rows)
    if (t.size(1) == wanted) return t;
  return rows.empty() ? torch::Tensor() : rows.front();
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

/// What to know of an answer that is more than rows of scores.
Message partTaken(const c10::IValue& answer, const torch::Tensor& taken) {
  std::vector<torch::Tensor> rows;
  addRows(answer, 1, rows);
  std::string others;
  for (const auto& t : rows)
    if (!t.is_same(taken) && t.size(1) != taken.size(1))
      others += (others.empty() ? "" : ", ") + std::to_string(t.size(1));
  if (others.empty()) return "It returns more than a row of scores; the part that looks like one is used.";
  return message(
      "It returns several rows that could be scores: that of {1} numbers is used, not those of {2}. Give as many "
      "labels "
      "as the right one has numbers where it is another.",
      taken.size(1), others);
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
    return run(channels_ == 1 ? inGrey(images) : channelsLast_ ? images.permute({0, 2, 3, 1}) : images);
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
  const auto rows = rowsIn(answer, images.size(0), outputCount_);
  if (!rows.defined())
    throw Error(ErrorCode::ModelMismatch, file_, message("gives {1} and not one row of logits", described(answer)),
                "Save a classifier whose forward(images) returns images x classes.");
  return rows.to(torch::kFloat);
}

c10::IValue ProgramClassifier::firstAnswer(const torch::Tensor& both) {
  const auto one = both.slice(0, 0, 1);
  const auto doing = message("fails on one image of {1}", sizeText(one));
  try {
    return answerTo(one);
  } catch (const Error&) {
    throw;
  } catch (const TensorTooLarge& e) {
    throw e.about(file_);
  } catch (const std::exception& e) {
    const auto answered = [&](const torch::Tensor& images) -> std::optional<c10::IValue> {
      try {
        return answerTo(images);
      } catch (const std::exception&) {  // the first failure is the one to tell of
        return {};
      }
    };
    channels_ = 1;
    if (auto answer = answered(one)) {
      addNote("It takes one channel: it is given the image in grey, with the mean and deviation of the model.");
      return *answer;
    }
    channels_ = 3;
    channelsLast_ = mayTakeChannelsLast();
    if (auto answer = channelsLast_ ? answered(one) : std::nullopt) {
      addNote("It takes the channels of an image last (height x width x 3): it is given the image so.");
      return *answer;
    }
    channelsLast_ = false;
    for (const int64_t images : {2, 4, 8, 16}) {
      const auto answer = answered(both.repeat({images / 2, 1, 1, 1}));
      if (const auto rows = answer ? rowsIn(*answer, images, 0) : torch::Tensor();
          rows.defined() && rows.size(0) == images)
        throw Error(ErrorCode::ModelMismatch, file_,
                    message("answers {1} images at a time only: its batch size was fixed when it was saved", images),
                    "Trace it with one example image, or export it for batches of any size.");
    }
    throw programFailure(file_, doing, e);
  }
}

void ProgramClassifier::tryOut(InputSize inputSize, int namedClasses) {
  torch::NoGradGuard noGrad;
  auto generator = at::detail::createCPUGenerator(20221028);
  const auto both = torch::randn({2, 3, inputSize.height, inputSize.width}, generator);
  const auto one = both.slice(0, 0, 1), other = both.slice(0, 1, 2);
  const c10::IValue answer = firstAnswer(both);
  outputCount_ = namedClasses;  // as many are meant where there is a choice
  if (const auto rows = rowsIn(answer, 1, namedClasses); !answer.isTensor() && rows.defined())
    addNote(partTaken(answer, rows));
  const auto first = forward(one);  // as it comes: how many numbers are expected is not known yet
  outputCount_ = first.size(1);
  const auto again = answersAlike() ? first : scores(one);
  const auto trained = trainedOperations();
  if (!agree(first, again))
    throw Error(
        ErrorCode::ModelMismatch, file_,
        trained.empty()
            ? Message("gives another answer each time it sees the same image")
            : message("gives another answer each time it sees the same image: its {1} was saved in training mode",
                      trained),
        "It was traced while training; call model.eval() before torch.jit.trace and save it again.");
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
  checkThatItLooks(first, second);
  findMeaning(torch::cat({first, second}));
}

void ProgramClassifier::checkThatItLooks(const torch::Tensor& first, const torch::Tensor& second) {
  if (!first.equal(second)) return;
  if (outputCount_ > 1 && (first == 1).all().item<bool>())
    throw Error(ErrorCode::ModelMismatch, file_,
                "gives every class the probability 1: its softmax goes over another dimension, such as the images of a "
                "batch, and not over the classes",
                "Save the network without it, or with softmax(x, dim=1).");
  addNote(
      "In a trial it gave two different images the very same numbers: see whether its answers differ between yours.");
}

void ProgramClassifier::findMeaning(const torch::Tensor& rows) {
  const auto sumTo = [&](double total) {
    return outputCount_ > 1 && (rows.sum(1) - total).abs().max().item<double>() < 1e-3 * total;
  };
  const auto within = [&](double most) {
    return ((rows >= -1e-5 * most) & (rows <= most * (1 + 1e-5))).all().item<bool>();
  };
  if (within(100) && sumTo(100))
    throw Error(ErrorCode::ModelMismatch, file_, "gives percentages: its outputs sum to 100",
                "Save the network without its softmax, or with probabilities that sum to 1.");
  if (reading_ == OutputReading::Sigmoid) takesSigmoids();
  if (reading_ == OutputReading::AsTheyAre) {
    if (!within(1) && torch::isfinite(rows).all().item<bool>())
      throw Error(ErrorCode::ModelMismatch, file_,
                  message("gives outputs from {1} to {2}, and probabilities are from 0 to 1",
                          std::to_string(rows.min().item<double>()), std::to_string(rows.max().item<double>())),
                  "Choose another way for its outputs: auto, softmax or sigmoid.");
    givesProbabilities(sumTo(1));
  }
  if (reading_ != OutputReading::Automatic || !within(1)) return;
  if (!sumTo(1) && !sigmoidAtEnd()) {
    addNote(
        "All its outputs lie between 0 and 1 in a trial, as probabilities do, but neither sum to 1 nor end in a "
        "sigmoid: they are taken for scores. If they are probabilities, say so: with \"Probabilities already\", or "
        "--outputs none.");
    return;
  }
  givesProbabilities(sumTo(1));
  addNote(
      sumTo(1)
          ? Message(
                "Its outputs are probabilities already (none is negative and they sum to 1): they are shown as they "
                "are, and maps explain them. Saved without its softmax, it would give logits, whose maps do not "
                "fade where the network is sure.")
          : Message(
                "Its outputs end in a sigmoid: they are shown as the probabilities they are, and maps explain them."));
}

}  // namespace sightline
