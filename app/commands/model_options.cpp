// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/model_options.h"

#include "app/commands/words.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/models/family.h"
#include "core/models/registry.h"
#include "core/models/weight_names.h"
#include "core/models/weights_hash.h"

namespace sightline {

namespace fs = std::filesystem;

fs::path demoFolder() {
  try {
    return resourceDirectory() / "demo";
  } catch (const Error&) {
    return {};  // a bare program still serves published models and files of one's own
  }
}

fs::path weightsFolder() { return defaultDataDirectory() / "weights"; }

std::vector<ModelSpec> knownModels(std::vector<Message>& notes) {
  std::vector<ModelSpec> all;
  if (const fs::path demo = demoFolder(); !demo.empty() && isFolder(demo / "models")) all = demoModels(demo);
  for (auto& m : publishedModels(weightsFolder())) all.push_back(std::move(m));
  for (auto& m : ownModels(ownModelsFolder(), notes)) all.push_back(std::move(m));
  return all;
}

void ModelOptions::addTo(CLI::App& command, bool withPictures) {
  command
      .add_option("--model", model,
                  "Name as in 'sightline-cli models', 'custom' with --config, or 'onnx', 'pt2' or 'torchscript' with "
                  "--weights")
      ->required();
  command.add_option("--weights", weights, "File with the model's weights; default: where 'models' says");
  command.add_option("--config", config, "JSON file that describes a custom model");
  command.add_option("--size", size, "The network's input in pixels: its side, or WIDTHxHEIGHT");
  command.add_option("--labels", labels, "Text file with the class names, one per line");
  command
      .add_option("--tokens", tokens,
                  "Networks in one file: how outputs lie on the image: auto, nchw, nhwc or sequence")
      ->capture_default_str();
  command
      .add_option(
          "--outputs", outputs,
          "How outputs become probabilities: auto, softmax, sigmoid (of each by itself: several labels may hold "
          "for one image) or none (they are probabilities)")
      ->capture_default_str();
  command.add_option("--cut-offs", cutOffs,
                     "From which probability on a label is said, where several may hold: 0.5, or \"0.5, dog=0.3\"");
  command
      .add_option("--prefix-tokens", prefixTokens,
                  "Networks in one file: class tokens before the grid of a sequence; -1 detects them")
      ->check(CLI::Range(-1, 64))
      ->capture_default_str();
  if (!withPictures) return;
  command.add_option("--mean", mean, "Mean of each channel, from 0 to 1: R,G,B")->delimiter(',')->expected(3);
  command.add_option("--std", std, "Standard deviation of each channel: R,G,B")->delimiter(',')->expected(3);
  command.add_option("--preprocess", preprocess,
                     said(message("{1}; default: the model's own", preparationMethodIds())));
  command.add_option("--crop", crop, "Share of the shorter side that a centre crop keeps");
}

ModelSpec ModelOptions::resolve() const {
  ModelSpec spec;
  if (!config.empty()) {
    spec = readModelFile(config);
  } else if (model == "custom") {
    throw Error(ErrorCode::InvalidOption, "--model custom", "needs a description of the model",
                "Add --config FILE.json; see 'sightline-cli models --help'.");
  } else if (const FamilyInfo* family = findFamily(model); family && family->ownProgram) {
    if (weights.empty())
      throw Error(ErrorCode::InvalidOption, "--model " + model, "needs the file with the network",
                  "Add --weights FILE.");
    spec = programModel(model, weights, {tokensFromId(tokens), prefixTokens}, {});
  } else {
    spec = findModel(model, demoFolder(), weightsFolder(), ownModelsFolder());
  }
  if (!weights.empty()) spec.weights = weights;
  // A published network with weights of one's own may have another head: as many classes as the file has.
  std::error_code ec;
  if (!weights.empty() && config.empty() && fs::exists(spec.weights, ec))
    if (const int classes = classesInFile(spec.architecture, spec.weights);
        classes > 0 && classes != spec.architecture.classCount) {
      spec.architecture.classCount = classes;
      spec.labels.clear();
    }
  if (outputs != "auto") spec.architecture.outputs = outputsFromId(outputs);
  if (!preprocess.empty()) spec.preprocessing.method = methodFromId(preprocess);
  if (!size.empty()) spec.preprocessing.setInputSize(inputSizeFrom(size));
  if (crop > 0) spec.preprocessing.cropFraction = crop;
  for (std::size_t c = 0; c < mean.size(); ++c) {
    if (!(mean[c] >= -1 && mean[c] <= 1))
      throw Error(ErrorCode::InvalidOption, "--mean", "is not within -1 and 1",
                  "Images are scaled to 0..1 before the mean is taken off: divide by 255.");
    spec.preprocessing.mean[c] = mean[c];
  }
  for (std::size_t c = 0; c < std.size(); ++c) spec.preprocessing.std[c] = std[c];
  if (!labels.empty()) {
    spec.labels = readLabels(labels);
    if (const FamilyInfo* family = familyOf(spec.architecture); family && family->ownProgram && config.empty())
      spec.architecture.classCount = static_cast<int>(spec.labels.size());
    if (static_cast<int>(spec.labels.size()) != classesOf(spec.architecture))
      throw Error(ErrorCode::InvalidOption, labels,
                  message("names {1} classes, the model has {2}", spec.labels.size(), classesOf(spec.architecture)),
                  "Give one line per class.");
  }
  if (!cutOffs.empty()) spec.cutOffs = parseCutOffs(cutOffs, spec.labels, classesOf(spec.architecture), "--cut-offs");
  return spec;
}

void requireWeights(const ModelSpec& model) {
  std::error_code ec;
  if (model.weights.empty())
    throw Error(ErrorCode::FileNotFound, model.id, "has no weights on this machine",
                message("Get them with 'sightline-cli fetch weights' where they are published, give them with "
                        "--weights FILE, or put {1}.safetensors into {2}.",
                        model.id, weightsFolder().string()));
  if (!fs::exists(model.weights, ec))
    throw Error(ErrorCode::FileNotFound, model.weights.string(), "does not exist", "Check the spelling of --weights.");
}

void requireClass(const ModelSpec& model, int target) {
  const int classes = classesOf(model.architecture);
  if (classes > 0 && target >= classes)
    throw Error(ErrorCode::InvalidOption, "--target", message("is {1}", target),
                message("The model's classes are 0 to {1}.", classes - 1));
}

std::future<std::string> weightsHashBeside(const fs::path& weights) {
  return std::async(std::launch::async, [weights] { return weightsHash(weights); });
}

}  // namespace sightline
