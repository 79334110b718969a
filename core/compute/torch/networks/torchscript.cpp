// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/networks/torchscript.h"

#include <caffe2/serialize/inline_container.h>
#include <torch/csrc/jit/runtime/custom_operator.h>
#include <torch/csrc/jit/runtime/interpreter.h>
#include <torch/script.h>

#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include "core/base/error.h"
#include "core/compute/torch/networks/families.h"
#include "core/compute/torch/networks/torchscript_graph.h"
#include "core/weights/mapped_file.h"
#include "core/weights/weights_file.h"
#include "core/weights/zip_archive.h"

namespace sightline {
namespace {

namespace jit = torch::jit;

/// What taps of the forward pass on this thread need to know of the network that runs.
thread_local const TorchScriptConfig* activeConfig = nullptr;

bool isSquare(int64_t n) {
  const auto side = static_cast<int64_t>(std::lround(std::sqrt(static_cast<double>(n))));
  return side * side == n;
}

/// Layout of an output, and how many tokens precede the grid.
std::pair<TokenLayout, int> layoutOf(const torch::Tensor& y, const TorchScriptConfig& config) {
  using Tokens = TorchScriptConfig::Tokens;
  const Tokens wanted = config.tokens;
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
    for (int prefix = 0; prefix <= 4; ++prefix)
      if (y.size(1) - prefix >= 4 && isSquare(y.size(1) - prefix)) return {TokenLayout::Bnc, prefix};
  }
  return {TokenLayout::None, 0};
}

/// sightline::tap(t x, str name) -> t
void tapOperation(jit::Stack& stack) {
  const std::string name = jit::pop(stack).toStringRef();
  const auto bar = name.find('|');
  const std::string path = name.substr(0, bar);
  if (!activeConfig || !TapRecorder::listensTo(path)) return;  // x stays where it is
  const std::string type = name.substr(bar + 1);
  c10::IValue x = jit::pop(stack);
  if (!x.isTensor() || !x.toTensor().defined() || !x.toTensor().is_floating_point()) {
    TapRecorder::offer(path, type, {}, TokenLayout::None);
    stack.push_back(std::move(x));
    return;
  }
  // Copies: the program may change either in place later (relu_, add_), and the recorded value must stay.
  const auto tensor = x.toTensor();
  const auto [layout, prefix] = layoutOf(tensor, *activeConfig);
  stack.emplace_back(TapRecorder::offer(path, type, tensor.clone(), layout, prefix).clone());
}

const jit::RegisterOperators kTapOperator({jit::Operator("sightline::tap(t x, str name) -> t", tapOperation,
                                                         c10::AliasAnalysisKind::CONSERVATIVE)});

class ScriptedClassifier : public Classifier {
 public:
  ScriptedClassifier(jit::Module module, TorchScriptConfig config)
      : Classifier("TorchScript"), module_(std::move(module)), config_(config), code_(tappedGraph(module_), "tapped") {}

  // Code and interpreter, not module.forward(): the profiling executor's second and third passes can lose gradients
  // of recorded values, and are several times slower.
  c10::IValue run(const torch::Tensor& images) const {
    const auto* previous = std::exchange(activeConfig, &config_);
    struct Restore {
      const TorchScriptConfig* value;
      ~Restore() { activeConfig = value; }
    } const restore{previous};
    jit::Stack stack{module_._ivalue(), images};
    jit::InterpreterState(code_).run(stack);
    return stack.empty() ? c10::IValue() : stack.back();
  }

  torch::Tensor forward(const torch::Tensor& images) override { return run(images).toTensor(); }

 private:
  jit::Module module_;
  TorchScriptConfig config_;
  jit::Code code_;
};

std::string firstLine(const std::string& text) { return text.substr(0, text.find('\n')); }

std::string messageOf(const std::exception& e) {
  const auto* torchError = dynamic_cast<const c10::Error*>(&e);
  std::string text = torchError ? torchError->what_without_backtrace() : e.what();
  while (!text.empty() && text.front() == '\n') text.erase(0, 1);
  return text;
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
      throw Error(ErrorCode::BadFormat, file,
                  "would unpack to " + std::to_string(unpacked >> 20) + " MB of program text",
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
                    "uses the operation " + std::string(operation.substr(0, operation.size() - 1)) +
                        ", which touches files; it was not run",
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
    const std::string text = messageOf(e);
    constexpr std::string_view kUnknown = "Unknown builtin op: ";
    if (const auto at = text.find(kUnknown); at != std::string::npos) {
      const std::string name =
          text.substr(at + kUnknown.size(), text.find_first_of(" \n", at + kUnknown.size()) - at - kUnknown.size());
      throw Error(ErrorCode::BadFormat, file,
                  "uses the operation " + (name.back() == '.' ? name.substr(0, name.size() - 1) : name) +
                      ", which LibTorch does not have",
                  "Networks with operations of their own cannot be loaded; export one without them.");
    }
    if (text.find("required keyword attribute") != std::string::npos)
      throw Error(ErrorCode::BadFormat, file,
                  "was saved after torch.jit.optimize_for_inference, which loses its weights: no program can load it",
                  "Save the network before that step.");
    throw Error(ErrorCode::BadFormat, file, "cannot be loaded as TorchScript: " + firstLine(text),
                "Save the network again with torch.jit.save.");
  }
}

}  // namespace

std::shared_ptr<Classifier> loadTorchScript(const TorchScriptConfig& config, int classCount, int inputSize,
                                            const std::filesystem::path& path) {
  const std::string file = path.string();
  switch (weightsFormat(path)) {
    case WeightsFormat::TorchScript: break;
    case WeightsFormat::Safetensors:
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
    throw Error(ErrorCode::BadFormat, file, "holds NaN or infinite values in " + notFinite,
                "Every map would be undefined; get the network again from its source.");

  torch::NoGradGuard noGrad;
  std::shared_ptr<ScriptedClassifier> network;
  c10::IValue output;
  const std::string size = std::to_string(inputSize) + " x " + std::to_string(inputSize);
  try {
    network = std::make_shared<ScriptedClassifier>(module, config);
    output = network->run(torch::zeros({1, 3, inputSize, inputSize}));
  } catch (const std::exception& e) {
    std::string text = messageOf(e);
    // The interpreter puts the reason last, after the lines of the program that led to it.
    if (const auto at = text.rfind("Error: "); at != std::string::npos) text = text.substr(at + 7);
    throw Error(ErrorCode::ModelMismatch, file, "fails on one image of 3 x " + size + ": " + firstLine(text),
                "Give the input size that the network was made for.");
  }
  if (!output.isTensor() || output.toTensor().dim() != 2 || output.toTensor().size(0) != 1 ||
      !output.toTensor().is_floating_point())
    throw Error(ErrorCode::ModelMismatch, file,
                "gives " +
                    (output.isTensor() ? "a tensor of " + std::to_string(output.toTensor().dim()) + " dimensions"
                                       : "a " + output.tagKind()) +
                    " and not one row of logits",
                "Save a classifier whose forward(images) returns images x classes.");
  const auto classes = output.toTensor().size(1);
  if (classCount > 0 && classes != classCount)
    throw Error(ErrorCode::ModelMismatch, file,
                "gives " + std::to_string(classes) + " classes, " + std::to_string(classCount) + " are named",
                "Give a labels file with one line per class, in the network's order.");
  return network;
}

namespace nets {

NetworkFamily torchscriptNetworks() {
  NetworkFamily f;
  f.id = TorchScriptConfig::kFamily;
  f.load = [](const Architecture& architecture, const std::filesystem::path& weights, int inputSize) {
    return loadTorchScript(architecture.config.get<TorchScriptConfig>(), architecture.classCount, inputSize, weights);
  };
  return f;
}

}  // namespace nets
}  // namespace sightline
