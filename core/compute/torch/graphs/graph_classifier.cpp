// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/graphs/graph_classifier.h"

#include <utility>

#include "core/base/error.h"
#include "core/compute/torch/graphs/exported_program.h"
#include "core/compute/torch/graphs/onnx_program.h"
#include "core/compute/torch/networks/families.h"
#include "core/compute/torch/networks/layers.h"
#include "core/compute/torch/networks/program_classifier.h"
#include "core/weights/weights_file.h"

namespace sightline {
namespace {

/// So that the program's packed weights are given up with those of other networks.
class PackedProgram : public nets::TappedModule {
 public:
  explicit PackedProgram(std::shared_ptr<graphs::Program> program) : program_(std::move(program)) {}
  void forgetPacked() override { program_->forgetPacked(); }

 private:
  std::shared_ptr<graphs::Program> program_;
};

/// What is known of a graph's network beside its operations.
struct Asking {
  ProgramConfig config;
  OutputReading outputs = OutputReading::Automatic;
  std::int64_t parameters = 0;  ///< numbers in its weights
};

class GraphClassifier : public ProgramClassifier {
 public:
  GraphClassifier(const std::string& kind, std::shared_ptr<graphs::Program> program, const std::string& leftOut,
                  const Asking& asking, const std::filesystem::path& file)
      : ProgramClassifier(kind, asking.config, asking.outputs, file),
        program_(std::move(program)),
        parameters_(asking.parameters) {
    register_module("program", std::make_shared<PackedProgram>(program_));
    if (leftOut == "Sigmoid") takesSigmoids();
    if (!leftOut.empty())
      addNote(message(
          "It ends in a {1}, which is left out: maps explain the score before it, and the probabilities are the same.",
          leftOut));
  }

 protected:
  c10::IValue run(const torch::Tensor& images) override { return program_->run(images, config()); }
  [[nodiscard]] std::int64_t parameterCount() const override { return parameters_; }
  [[nodiscard]] bool answersAlike() const override { return true; }

 private:
  std::shared_ptr<graphs::Program> program_;
  std::int64_t parameters_ = 0;
};

bool keepsEnd(OutputReading outputs) { return outputs != OutputReading::Automatic; }

/// Whether these are numbers that training finds, not shapes and indices.
bool isReal(const TensorView& tensor) { return tensor.dtype.find('F') != std::string::npos; }

std::int64_t countOf(const TensorView& tensor) {
  std::int64_t count = 1;
  for (const auto extent : tensor.shape) count *= extent;
  return isReal(tensor) ? count : 0;
}

/// The network in a model that was read, tried.
std::shared_ptr<Classifier> tried(const std::string& kind, const graphs::BuiltProgram& made, const NetworkFacts& facts,
                                  const Asking& asking, int classCount, InputSize inputSize,
                                  const std::filesystem::path& path) {
  const auto network = std::make_shared<GraphClassifier>(kind, made.program, made.leftOut, asking, path);
  if (made.reduced) network->addNote("It was saved in another precision and is computed in single precision.");
  if (facts.upTo255)
    network->addNote(
        "It takes pixels of 0 to 255 as they are: with a mean of 0 and a deviation of 1, they are given to it so.");
  if (facts.blueFirst) network->addNote("It takes blue before green and red, as its file says; it is given them so.");
  network->tryOut(inputSize.isKnown() ? inputSize : facts.size.isKnown() ? facts.size : InputSize(224), classCount);
  checkClassCount(network->outputCount(), classCount, path.string());
  return network;
}

void checkInputSize(const NetworkFacts& facts, InputSize inputSize, const std::string& file) {
  if (!facts.size.isKnown() || !inputSize.isKnown() || facts.size == inputSize) return;
  const auto [w, h] = facts.size;
  throw Error(ErrorCode::ModelMismatch, file,
              message("takes images of {1} x {2}, not {3} x {4}", w, h, inputSize.width, inputSize.height),
              facts.size.isSquare()
                  ? message("Give the input size {1}, or export it for images of any size.", w)
                  : message("Give the input size {1}x{2}, or export it for images of any size.", w, h));
}

}  // namespace

std::shared_ptr<Classifier> loadOnnx(const OnnxConfig& config, int classCount, InputSize inputSize,
                                     const std::filesystem::path& path, OutputReading outputs) {
  const std::string file = path.string();
  if (weightsFormat(path) != WeightsFormat::Onnx)
    throw Error(ErrorCode::BadFormat, file, "is not an ONNX model", "Choose a file that was exported as ONNX.");
  const OnnxFile model(path);
  const auto facts = factsOf(model, file);
  checkInputSize(facts, inputSize, file);
  Asking asking{config, outputs};
  for (const TensorView& tensor : model.tensors()) asking.parameters += countOf(tensor);
  const auto built = [&](bool keepEnd) { return graphs::onnxProgram(model, file, keepEnd); };
  const auto first = built(keepsEnd(outputs));
  auto network = tried("ONNX", first, facts, asking, classCount, inputSize, path);
  if (!first.endIsOther || !first.endIsOther->load()) return network;
  return tried("ONNX", built(true), facts, asking, classCount, inputSize, path);
}

std::shared_ptr<Classifier> loadExported(const ExportedConfig& config, int classCount, InputSize inputSize,
                                         const std::filesystem::path& path, OutputReading outputs) {
  const std::string file = path.string();
  if (weightsFormat(path) != WeightsFormat::Exported)
    throw Error(ErrorCode::BadFormat, file, "is not a program of torch.export",
                "Choose a file that torch.export.save wrote.");
  const ExportedFile model(path);
  const auto facts = factsOf(model, file);
  checkInputSize(facts, inputSize, file);
  Asking asking{config, outputs};
  for (const auto& [name, tensor] : model.tensors()) asking.parameters += countOf(tensor);
  return tried("torch.export", graphs::exportedProgram(model, file, keepsEnd(outputs)), facts, asking, classCount,
               inputSize, path);
}

namespace nets {

NetworkFamily onnxNetworks() {
  NetworkFamily f;
  f.id = OnnxConfig::kFamily;
  f.load = [](const Architecture& architecture, const std::filesystem::path& weights, InputSize inputSize) {
    return loadOnnx(architecture.config.get<OnnxConfig>(), architecture.classCount, inputSize, weights,
                    architecture.outputs);
  };
  return f;
}

NetworkFamily exportedNetworks() {
  NetworkFamily f;
  f.id = ExportedConfig::kFamily;
  f.load = [](const Architecture& architecture, const std::filesystem::path& weights, InputSize inputSize) {
    return loadExported(architecture.config.get<ExportedConfig>(), architecture.classCount, inputSize, weights,
                        architecture.outputs);
  };
  return f;
}

}  // namespace nets
}  // namespace sightline
