// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/networks/torchscript.h"

#include <caffe2/serialize/inline_container.h>
#include <torch/csrc/jit/runtime/custom_operator.h>
#include <torch/csrc/jit/runtime/interpreter.h>
#include <torch/csrc/jit/serialization/import.h>

#include <array>
#include <map>
#include <string_view>
#include <utility>

#include "core/base/error.h"
#include "core/base/mapped_file.h"
#include "core/base/zip_archive.h"
#include "core/compute/torch/networks/failure.h"
#include "core/compute/torch/networks/families.h"
#include "core/compute/torch/networks/program_classifier.h"
#include "core/compute/torch/networks/torchscript_graph.h"
#include "core/compute/torch/networks/torchscript_storages.h"
#include "core/weights/weights_file.h"

namespace sightline {
namespace {

namespace jit = torch::jit;

/// What taps of the forward pass on this thread need to know of what runs.
struct Run {
  const ProgramConfig* config;
  ImageBatch images;
};
thread_local const Run* activeRun = nullptr;

/// sightline::tap(t x, str name) -> t
void tapOperation(jit::Stack& stack) {
  const std::string name = jit::pop(stack).toStringRef();
  const auto bar = name.find('|');
  const std::string path = name.substr(0, bar);
  if (!activeRun || !TapRecorder::listensTo(path)) return;  // x stays where it is
  const std::string type = name.substr(bar + 1);
  c10::IValue x = jit::pop(stack);
  if (!x.isTensor() || !x.toTensor().defined() || !x.toTensor().is_floating_point()) {
    TapRecorder::offer(path, type, {}, {});
    stack.push_back(std::move(x));
    return;
  }
  // Copies: the program may change either in place later (relu_, add_), and the recorded value must stay.
  const auto tensor = x.toTensor();
  stack.emplace_back(
      TapRecorder::offer(path, type, tensor.clone(), placeOf(tensor, *activeRun->config, activeRun->images)).clone());
}

const jit::RegisterOperators kTapOperator({jit::Operator("sightline::tap(t x, str name) -> t", tapOperation,
                                                         c10::AliasAnalysisKind::CONSERVATIVE)});

class ScriptedClassifier : public ProgramClassifier {
 public:
  /// @throws Error ModelMismatch for a program that needs more than images
  ScriptedClassifier(jit::Module module, const TorchScriptConfig& config, OutputReading outputs,
                     const std::filesystem::path& file)
      : ProgramClassifier("TorchScript", config, outputs, file),
        module_(std::move(module)),
        graph_(tappedGraph(module_)),
        frozenPrecision_(constantsToSinglePrecision(*graph_)),
        code_(graph_, "tapped") {
    const auto& arguments = module_.get_method("forward").function().getSchema().arguments();
    for (std::size_t i = 2; i < arguments.size(); ++i) {  // 0: the module, 1: the images
      if (!arguments[i].default_value())
        throw Error(
            ErrorCode::ModelMismatch, file.string(),
            message("takes {1} inputs, and \"{2}\" has no value of its own", arguments.size() - 1, arguments[i].name()),
            "Save a network whose forward(images) needs nothing but images.");
      further_.push_back(*arguments[i].default_value());
    }
    if (arguments.size() > 1 && arguments[1].type()->kind() != c10::TypeKind::TensorType)
      throw Error(ErrorCode::ModelMismatch, file.string(),
                  message("takes a {1} and not a batch of images", arguments[1].type()->repr_str()),
                  "Save a classifier whose forward(images) takes one tensor of images x channels x height x width.");
    if (arguments.size() < 2)
      throw Error(ErrorCode::ModelMismatch, file.string(), "takes no images",
                  "Save a network whose forward(images) returns images x classes.");
  }

  /// Says what the program does with its images by itself, so that it is not done twice.
  void sayPreparation() {
    const OwnPreparation own = ownPreparation(*graph_);
    if (own.dividesBy255)
      addNote(
          "It divides its images by 255 itself: it is right with a mean of 0 and a deviation of 0.00392157 (1/255) for "
          "each channel, and wrong with others.");
    else if (own.normalises)
      addNote(
          "It normalises its images itself: it may need a mean of 0 and a deviation of 1 for each channel, so that "
          "this "
          "is not done twice.");
  }

  /// What the weights were that freezing made constants of: "half", "double", "bfloat16"; empty: single, or none.
  [[nodiscard]] const std::string& frozenPrecision() const { return frozenPrecision_; }

 protected:
  // Code and interpreter, not module.forward(): the profiling executor's second and third passes can lose gradients
  // of recorded values, and are several times slower.
  c10::IValue run(const torch::Tensor& images) override {
    const Run now{&config(), batchOf(images)};
    const auto* previous = std::exchange(activeRun, &now);
    struct Restore {
      const Run* value;
      ~Restore() { activeRun = value; }
    } const restore{previous};
    jit::Stack stack{module_._ivalue(), images};
    stack.insert(stack.end(), further_.begin(), further_.end());
    jit::InterpreterState(code_).run(stack);
    return stack.empty() ? c10::IValue() : stack.back();
  }
  [[nodiscard]] std::string trainedOperations() const override { return trainingOperations(*graph_); }
  [[nodiscard]] bool sigmoidAtEnd() const override { return endsInSigmoid(*graph_); }
  [[nodiscard]] bool mayTakeChannelsLast() const override { return true; }
  [[nodiscard]] std::int64_t parameterCount() const override {
    std::int64_t count = 0;
    for (const auto& parameter : module_.parameters()) count += parameter.numel();
    return count;
  }

 private:
  jit::Module module_;
  std::shared_ptr<jit::Graph> graph_;
  std::string frozenPrecision_;
  jit::Code code_;
  std::vector<c10::IValue> further_;  ///< values of the inputs after the images
};

/// LibTorch's own zip reader passes checksums over, and its parsers end the process on damaged programs. Here every
/// record is looked at before they see it; weights too, whose damage is noticed by nothing else.
void checkRecords(const std::map<std::string, ZipEntry>& directory, caffe2::serialize::PyTorchStreamReader& reader,
                  const std::string& file) {
  for (const auto& [name, entry] : directory) {
    auto bytes = entry.data;
    at::DataPtr unpacked;
    if (!entry.stored) {
      const auto folder = name.find('/');
      auto [data, size] = reader.getRecord(folder == std::string::npos ? name : name.substr(folder + 1));
      unpacked = std::move(data);
      bytes = {static_cast<const std::byte*>(unpacked.get()), size};
    }
    if (crc32(bytes) != entry.crc)
      throw Error(ErrorCode::BadFormat, file, message("is damaged: the checksum of its entry \"{1}\" is wrong", name),
                  "Copy or download it again.");
  }
}

/// Programs are small. Refuses to unpack anything much larger than the file, and operations that read or write files.
void checkProgram(const std::filesystem::path& path) {
  const std::string file = path.string();
  constexpr std::uint64_t kLargestProgram = 64u << 20;
  const MappedFile mapping(path);
  const auto directory = zipDirectory(mapping.bytes(), file);
  std::uint64_t unpacked = 0;
  for (const auto& [name, entry] : directory)
    if (!entry.stored) unpacked += entry.fullSize;
  if (unpacked > mapping.bytes().size() && unpacked > kLargestProgram)
    throw Error(ErrorCode::BadFormat, file, message("would unpack to {1} MB of program text", unpacked >> 20),
                "Save the network again with torch.jit.save.");
  caffe2::serialize::PyTorchStreamReader reader(file);
  checkRecords(directory, reader, file);
  checkStorages(directory, reader, file);
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
    was = precisionName(t.scalar_type());
    torch::NoGradGuard noGrad;
    t.set_data(t.to(torch::kFloat));
  };
  for (const auto& p : module.parameters()) convert(p);
  for (const auto& b : module.buffers()) convert(b);
  return was;
}

}  // namespace

std::shared_ptr<Classifier> loadTorchScript(const TorchScriptConfig& config, int classCount, InputSize inputSize,
                                            const std::filesystem::path& path, OutputReading outputs) {
  const std::string file = path.string();
  registerNewerOperations();
  switch (weightsFormat(path)) {
    case WeightsFormat::TorchScript: break;
    case WeightsFormat::Safetensors:
    case WeightsFormat::ShardIndex:
    case WeightsFormat::Onnx:
    case WeightsFormat::Exported:
      throw Error(ErrorCode::BadFormat, file, "is not a TorchScript archive",
                  "Choose a file that torch.jit.save wrote.");
    case WeightsFormat::StateDict:
    case WeightsFormat::LegacyStateDict:
    case WeightsFormat::BarePickle:
      throw Error(
          ErrorCode::BadFormat, file, "holds weights alone, not a TorchScript archive with its network",
          "Choose the architecture they belong to, or save the network with torch.jit.script(model).save(file).");
  }
  auto module = load(path);
  if (!module.find_method("forward"))
    throw Error(ErrorCode::ModelMismatch, file, "has no method forward", "Save a whole network.");
  module.eval();
  std::string converted = toSinglePrecision(module);
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
    const auto network = std::make_shared<ScriptedClassifier>(std::move(module), config, outputs, path);
    if (converted.empty()) converted = network->frozenPrecision();
    if (!converted.empty())
      network->addNote(message("It was saved in {1} precision and is computed in single precision.", converted));
    network->sayPreparation();
    network->tryOut(inputSize, classCount);
    checkClassCount(network->outputCount(), classCount, file);
    return network;
  } catch (const Error&) {
    throw;
  } catch (const std::exception& e) {
    throw programFailure(file, "cannot be prepared for its layers to be seen", e);
  }
}

namespace nets {

NetworkFamily torchscriptNetworks() {
  NetworkFamily f;
  f.id = TorchScriptConfig::kFamily;
  f.load = [](const Architecture& architecture, const std::filesystem::path& weights, InputSize inputSize) {
    return loadTorchScript(architecture.config.get<TorchScriptConfig>(), architecture.classCount,
                           inputSize.isKnown() ? inputSize : InputSize(224), weights, architecture.outputs);
  };
  return f;
}

}  // namespace nets
}  // namespace sightline
