// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/networks/torchscript.h"

#include <ATen/CPUGeneratorImpl.h>
#include <caffe2/serialize/inline_container.h>
#include <torch/csrc/jit/runtime/custom_operator.h>
#include <torch/csrc/jit/runtime/interpreter.h>
#include <torch/script.h>

#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include "core/base/error.h"
#include "core/compute/torch/networks/failure.h"
#include "core/compute/torch/networks/families.h"
#include "core/compute/torch/networks/torchscript_graph.h"
#include "core/weights/mapped_file.h"
#include "core/weights/weights_file.h"
#include "core/weights/zip_archive.h"

namespace sightline {
namespace {

namespace jit = torch::jit;

/// What taps of the forward pass on this thread need to know of what runs.
struct Run {
  const TorchScriptConfig* config;
  int64_t images;
};
thread_local const Run* activeRun = nullptr;

bool isSquare(int64_t n) {
  const auto side = static_cast<int64_t>(std::lround(std::sqrt(static_cast<double>(n))));
  return side * side == n;
}

/// Class tokens and registers before the grid that are found out: DINOv2 has 5; more would make grids of anything.
constexpr int kMostPrefixTokens = 8;

/// Layout of an output, and how many tokens precede the grid. What has not one entry for each of the `images` (Swin's
/// windows, heads of attention) has no place in any of them.
std::pair<TokenLayout, int> layoutOf(const torch::Tensor& y, const TorchScriptConfig& config, int64_t images) {
  using Tokens = TorchScriptConfig::Tokens;
  const Tokens wanted = config.tokens;
  if (y.dim() < 1 || y.size(0) != images) return {TokenLayout::None, 0};
  if (y.dim() == 4) {
    const bool lastByShape = y.size(1) == y.size(2) && y.size(2) != y.size(3);
    const bool last = wanted == Tokens::ChannelsLast || (wanted != Tokens::ChannelsFirst && lastByShape);
    return {last ? TokenLayout::Nhwc : TokenLayout::Nchw, 0};
  }
  if (y.dim() == 3 && (wanted == Tokens::Automatic || wanted == Tokens::Sequence)) {
    if (config.prefixTokens >= 0) {
      const auto grid = y.size(1) - config.prefixTokens;
      return {grid > 0 && isSquare(grid) ? TokenLayout::Bnc : TokenLayout::None, config.prefixTokens};
    }
    for (int prefix = 0; prefix <= kMostPrefixTokens; ++prefix)
      if (y.size(1) - prefix >= 4 && isSquare(y.size(1) - prefix)) return {TokenLayout::Bnc, prefix};
  }
  return {TokenLayout::None, 0};
}

/// sightline::tap(t x, str name) -> t
void tapOperation(jit::Stack& stack) {
  const std::string name = jit::pop(stack).toStringRef();
  const auto bar = name.find('|');
  const std::string path = name.substr(0, bar);
  if (!activeRun || !TapRecorder::listensTo(path)) return;  // x stays where it is
  const std::string type = name.substr(bar + 1);
  c10::IValue x = jit::pop(stack);
  if (!x.isTensor() || !x.toTensor().defined() || !x.toTensor().is_floating_point()) {
    TapRecorder::offer(path, type, {}, TokenLayout::None);
    stack.push_back(std::move(x));
    return;
  }
  // Copies: the program may change either in place later (relu_, add_), and the recorded value must stay.
  const auto tensor = x.toTensor();
  const auto [layout, prefix] = layoutOf(tensor, *activeRun->config, activeRun->images);
  stack.emplace_back(TapRecorder::offer(path, type, tensor.clone(), layout, prefix).clone());
}

const jit::RegisterOperators kTapOperator({jit::Operator("sightline::tap(t x, str name) -> t", tapOperation,
                                                         c10::AliasAnalysisKind::CONSERVATIVE)});

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

/// What LibTorch says when a program fails, as a message of ours.
Error failure(const std::string& file, const Message& doing, const std::exception& e) {
  const std::string text = e.what();
  if (text.find("alloc") != std::string::npos && text.find("memory") != std::string::npos)
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
          "Give the input size that the network was made for. Images are square here: a network for others cannot be "
          "used."};
}

/// The image in grey as torchvision makes it (Rec. 601), of channels that are normalised alike.
torch::Tensor inGrey(const torch::Tensor& images) {
  static const auto kWeights = torch::tensor({0.2989f, 0.5870f, 0.1140f}).view({1, 3, 1, 1});
  return (images * kWeights).sum(1, true);
}

class ScriptedClassifier : public Classifier {
 public:
  /// @throws Error ModelMismatch for a program that needs more than images
  ScriptedClassifier(jit::Module module, TorchScriptConfig config, const std::filesystem::path& file)
      : Classifier("TorchScript"),
        module_(std::move(module)),
        config_(config),
        file_(file.string()),
        graph_(tappedGraph(module_)),
        code_(graph_, "tapped") {
    cameFrom(file);
    const auto& arguments = module_.get_method("forward").function().getSchema().arguments();
    for (std::size_t i = 2; i < arguments.size(); ++i) {  // 0: the module, 1: the images
      if (!arguments[i].default_value())
        throw Error(
            ErrorCode::ModelMismatch, file_,
            message("takes {1} inputs, and \"{2}\" has no value of its own", arguments.size() - 1, arguments[i].name()),
            "Save a network whose forward(images) needs nothing but images.");
      further_.push_back(*arguments[i].default_value());
    }
    if (arguments.size() < 2)
      throw Error(ErrorCode::ModelMismatch, file_, "takes no images",
                  "Save a network whose forward(images) returns images x classes.");
  }

  /// What the program gives, whatever that is. LibTorch's own exceptions come through.
  // Code and interpreter, not module.forward(): the profiling executor's second and third passes can lose gradients
  // of recorded values, and are several times slower.
  c10::IValue run(const torch::Tensor& images) const {
    const Run now{&config_, images.size(0)};
    const auto* previous = std::exchange(activeRun, &now);
    struct Restore {
      const Run* value;
      ~Restore() { activeRun = value; }
    } const restore{previous};
    jit::Stack stack{module_._ivalue(), channels_ == 1 ? inGrey(images) : images};
    stack.insert(stack.end(), further_.begin(), further_.end());
    jit::InterpreterState(code_).run(stack);
    return stack.empty() ? c10::IValue() : stack.back();
  }

  /// Tries the program on noise and finds out what it takes and gives: channels, batches, whether it answers the same
  /// image twice alike, whether its outputs are probabilities. @throws Error ModelMismatch, saying what to save instead
  void tryOut(int inputSize);

  /// What it gives for an image: 1 for a network with one output.
  [[nodiscard]] int64_t outputCount() const { return outputCount_; }

 protected:
  torch::Tensor scores(const torch::Tensor& images) override {
    c10::IValue answer;
    try {
      answer = run(images);
    } catch (const std::exception& e) {
      throw failure(file_, message("fails on {1} images of {2}", images.size(0), sizeText(images)), e);
    }
    const auto rows = rowsIn(answer, images.size(0));
    if (!rows.defined())
      throw Error(ErrorCode::ModelMismatch, file_, message("gives {1} and not one row of logits", described(answer)),
                  "Save a classifier whose forward(images) returns images x classes.");
    return rows.to(torch::kFloat);
  }

 private:
  static std::string sizeText(const torch::Tensor& images) {
    return "3 x " + std::to_string(images.size(2)) + " x " + std::to_string(images.size(3));
  }
  static Message described(const c10::IValue& answer) {
    if (!answer.isTensor()) return message("a {1}", answer.tagKind());
    const auto& t = answer.toTensor();
    if (t.defined() && !t.is_floating_point())
      return message("numbers of the type {1}", std::string(c10::toString(t.scalar_type())));
    return message("a tensor of {1} dimensions", t.defined() ? t.dim() : 0);
  }

  jit::Module module_;
  TorchScriptConfig config_;
  std::string file_;
  std::shared_ptr<jit::Graph> graph_;
  jit::Code code_;
  std::vector<c10::IValue> further_;  ///< values of the inputs after the images
  int channels_ = 3;
  int64_t outputCount_ = 0;
};

/// Whether two answers for one image are the same but for rounding.
bool agree(const torch::Tensor& a, const torch::Tensor& b) {
  if (a.sizes() != b.sizes()) return false;
  const auto finite = torch::cat({a, b}).nan_to_num(0, 0, 0).abs().max().item<double>();
  return torch::allclose(a, b, 0, 1e-3 * finite + 1e-9, /*equal_nan=*/true);
}

void ScriptedClassifier::tryOut(int inputSize) {
  torch::NoGradGuard noGrad;
  auto generator = at::detail::createCPUGenerator(20221028);
  const auto both = torch::randn({2, 3, inputSize, inputSize}, generator);
  const auto one = both.slice(0, 0, 1), other = both.slice(0, 1, 2);
  c10::IValue answer;
  try {
    answer = run(one);
  } catch (const std::exception& e) {
    channels_ = 1;
    bool takesGrey = false;
    try {
      answer = run(one);
      takesGrey = true;
    } catch (const std::exception&) {  // the first failure is the one to tell of
    }
    if (!takesGrey) throw failure(file_, message("fails on one image of 3 x {1} x {2}", inputSize, inputSize), e);
    addNote("It takes one channel: it is given the image in grey, with the mean and deviation of the model.");
  }
  if (!answer.isTensor() && rowsIn(answer, 1).defined())
    addNote(message("It returns a {1}; the part that looks like one row of logits is used.", answer.tagKind()));
  const auto first = scores(one), again = scores(one);
  const auto trained = trainingOperations(*graph_);
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
                ? Message("It answers one image at a time only (its batch size was fixed when it was traced), so "
                          "images are given one by one.")
                : message("Its {1} was saved in training mode, so that its answer for an image depends on the others "
                          "beside it; images are given one by one. Call model.eval() before torch.jit.trace.",
                          trained));
  }
  expectOutputs(outputCount_);
  using Wish = TorchScriptConfig::Outputs;
  if (config_.outputs == Wish::Sigmoid) takesSigmoids();
  if (config_.outputs == Wish::AsTheyAre) givesProbabilities();
  if (config_.outputs != Wish::Automatic) return;
  const auto rows = torch::cat({first, second});
  if (!((rows >= 0) & (rows <= 1 + 1e-5)).all().item<bool>()) return;
  const bool sumToOne = outputCount_ > 1 && (rows.sum(1) - 1).abs().max().item<double>() < 1e-3;
  if (!sumToOne && !endsInSigmoid(*graph_)) return;
  givesProbabilities();
  addNote(
      sumToOne
          ? Message(
                "Its outputs are probabilities already (none is negative and they sum to 1): they are shown as they "
                "are, and maps explain them. Saved without its softmax, it would give logits, whose maps do not "
                "fade where the network is sure.")
          : Message(
                "Its outputs end in a sigmoid: they are shown as the probabilities they are, and maps explain them."));
}

/// Programs are small. Refuses to unpack anything much larger than the file, and operations that read or write files.
void checkProgram(const std::filesystem::path& path) {
  const std::string file = path.string();
  constexpr std::uint64_t kLargestProgram = 64u << 20;
  {
    const MappedFile mapping(path);
    std::uint64_t unpacked = 0;
    for (const auto& [name, entry] : zipDirectory(mapping.bytes(), file))
      if (!entry.stored) unpacked += entry.fullSize;
    if (unpacked > mapping.bytes().size() && unpacked > kLargestProgram)
      throw Error(ErrorCode::BadFormat, file, message("would unpack to {1} MB of program text", unpacked >> 20),
                  "Save the network again with torch.jit.save.");
  }
  caffe2::serialize::PyTorchStreamReader reader(file);
  for (const std::string& record : reader.getAllRecords()) {
    if (record.rfind("code/", 0) != 0 || record.size() < 3 || record.compare(record.size() - 3, 3, ".py") != 0)
      continue;
    const auto [data, size] = reader.getRecord(record);
    const std::string_view text(static_cast<const char*>(data.get()), size);
    for (const std::string_view operation : {"from_file(", "torch.save(", "aten.save(", "torch.load(", "aten.load("})
      if (text.find(operation) != std::string_view::npos)
        throw Error(ErrorCode::BadFormat, file,
                    message("uses the operation {1}, which touches files; it was not run",
                            std::string(operation.substr(0, operation.size() - 1))),
                    "Save the network without it; a classifier needs no files.");
  }
}

jit::Module load(const std::filesystem::path& path) {
  const std::string file = path.string();
  try {
    checkProgram(path);
    return jit::load(file, torch::kCPU);
  } catch (const Error&) {
    throw;
  } catch (const std::exception& e) {
    const std::string text = e.what();
    constexpr std::string_view kUnknown = "Unknown builtin op: ";
    if (const auto at = text.find(kUnknown); at != std::string::npos) {
      const std::string name =
          text.substr(at + kUnknown.size(), text.find_first_of(" \n", at + kUnknown.size()) - at - kUnknown.size());
      throw Error(ErrorCode::BadFormat, file,
                  message("uses the operation {1}, which LibTorch does not have",
                          name.back() == '.' ? name.substr(0, name.size() - 1) : name),
                  "A newer PyTorch wrote it, or an extension of it; export the network without that operation, for "
                  "example with an older PyTorch.");
    }
    if (text.find("required keyword attribute") != std::string::npos)
      throw Error(ErrorCode::BadFormat, file,
                  "was saved after torch.jit.optimize_for_inference, which loses its weights: no program can load it",
                  "Save the network before that step.");
    throw Error(ErrorCode::BadFormat, file,
                message("cannot be loaded as TorchScript: {1}", Message::verbatim(reasonOf(e))),
                "Save the network again with torch.jit.save.");
  }
}

/// Parameters and buffers of another precision become float32: half-precision arithmetic on this machine is slow where
/// it exists at all, and its maps differ. @return what they were: "half", "bfloat16", "double"; empty: nothing to do
std::string toSinglePrecision(jit::Module& module) {
  std::string was;
  const auto convert = [&](torch::Tensor t) {
    if (!t.is_floating_point() || t.scalar_type() == torch::kFloat) return;
    was = t.scalar_type() == torch::kHalf ? "half" : t.scalar_type() == torch::kDouble ? "double" : "bfloat16";
    torch::NoGradGuard noGrad;
    t.set_data(t.to(torch::kFloat));
  };
  for (const auto& p : module.parameters()) convert(p);
  for (const auto& b : module.buffers()) convert(b);
  return was;
}

/// One output stands for two classes, "not" and "yes".
void checkClassCount(int64_t outputs, int named, const std::string& file) {
  const int64_t classes = outputs == 1 ? 2 : outputs;
  if (named <= 0 || named == classes || (outputs == 1 && named == 1)) return;
  throw Error(ErrorCode::ModelMismatch, file,
              outputs == 1 ? message("gives 1 output, which makes 2 classes, {1} are named", named)
                           : message("gives {1} classes, {2} are named", outputs, named),
              "Give a labels file with one line per class, in the network's order.");
}

}  // namespace

std::shared_ptr<Classifier> loadTorchScript(const TorchScriptConfig& config, int classCount, int inputSize,
                                            const std::filesystem::path& path) {
  const std::string file = path.string();
  registerNewerOperations();
  switch (weightsFormat(path)) {
    case WeightsFormat::TorchScript: break;
    case WeightsFormat::Safetensors:
    case WeightsFormat::ShardIndex:
      throw Error(ErrorCode::BadFormat, file, "is not a TorchScript archive",
                  "Choose a file that torch.jit.save wrote.");
    case WeightsFormat::StateDict:
    case WeightsFormat::LegacyPickle:
      throw Error(
          ErrorCode::BadFormat, file, "holds weights alone, not a TorchScript archive with its network",
          "Choose the architecture they belong to, or save the network with torch.jit.script(model).save(file).");
  }
  auto module = load(path);
  if (!module.find_method("forward"))
    throw Error(ErrorCode::ModelMismatch, file, "has no method forward", "Save a whole network.");
  module.eval();
  const std::string converted = toSinglePrecision(module);
  std::string notFinite;
  const auto check = [&](const std::string& name, const torch::Tensor& t) {
    if (notFinite.empty() && t.is_floating_point() && !torch::isfinite(t).all().item<bool>()) notFinite = name;
  };
  for (const auto& p : module.named_parameters()) {
    p.value.set_requires_grad(false);
    check(p.name, p.value);
  }
  for (const auto& b : module.named_buffers()) check(b.name, b.value);
  if (!notFinite.empty())
    throw Error(ErrorCode::BadFormat, file, message("holds NaN or infinite values in {1}", notFinite),
                "Every map would be undefined; get the network again from its source.");

  try {
    const auto network = std::make_shared<ScriptedClassifier>(std::move(module), config, path);
    if (!converted.empty())
      network->addNote(message("It was saved in {1} precision and is computed in single precision.", converted));
    network->tryOut(inputSize);
    checkClassCount(network->outputCount(), classCount, file);
    return network;
  } catch (const Error&) {
    throw;
  } catch (const std::exception& e) {
    throw failure(file, "cannot be prepared for its layers to be seen", e);
  }
}

namespace nets {

NetworkFamily torchscriptNetworks() {
  NetworkFamily f;
  f.id = TorchScriptConfig::kFamily;
  f.load = [](const Architecture& architecture, const std::filesystem::path& weights, int inputSize) {
    return loadTorchScript(architecture.config.get<TorchScriptConfig>(), architecture.classCount,
                           inputSize > 0 ? inputSize : 224, weights);
  };
  return f;
}

}  // namespace nets
}  // namespace sightline
