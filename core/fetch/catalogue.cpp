// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/catalogue.h"

#include <algorithm>
#include <set>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/models/registry.h"
#include "core/weights/weights_origin.h"

namespace sightline {
namespace {

constexpr const char* kBenchmarkRaw =
    "https://raw.githubusercontent.com/SinaMohseni/ML-Interpretability-Evaluation-Benchmark/";
constexpr const char* kHub = "https://huggingface.co/timm";
constexpr const char* kTorchvision = "https://download.pytorch.org/models";

/// Versions of the repository, newest layout first, and how each spells its folders.
struct Revision {
  const char* commit;
  const char* masks;
  const char* originals;
};
constexpr Revision kRevisions[] = {
    {"c019297b5177037c834d80ccce4de2122eb42366", "human_attention_mask", "original_images"},
    {"master", "human_attention_mask", "original_images"},
    {"c5320e9852604501f9f47b39901d13cce81d5efa", "human%20attention%20mask", "original%20images"}};

constexpr const char* kClasses[] = {"ant",      "ball",  "bird",     "book",   "car",   "cat",  "chair",
                                    "computer", "dog",   "elephant", "flower", "house", "man",  "phone",
                                    "plane",    "shark", "ship",     "tree",   "woman", "zebra"};

FetchFile benchmarkPicture(const std::string& label, int number, bool mask) {
  const std::string stem = label + std::to_string(number);
  FetchFile file;
  file.name = stem + (mask ? " (mask)" : " (image)");
  file.group = label;
  file.target = std::filesystem::path("Image") / "ImageNet" / (mask ? "human_attention_mask" : "original_images") /
                (stem + ".jpg");
  for (const auto& r : kRevisions)
    file.sources.push_back({std::string(kBenchmarkRaw) + r.commit,
                            std::string("Image/ImageNet/") + (mask ? r.masks : r.originals) + "/" + stem + ".jpg"});
  file.kind = FileKind::Picture;
  return file;
}

/// What is known of the published weights beyond the registry. Hugging Face serves branches and whole commit hashes.
struct PublishedWeights {
  const char* id;
  const char* revision;
  std::uint64_t megabytes;
};
constexpr PublishedWeights kWeights[] = {{"resnet101", "21721ac354aff8c4fbc371f3c4e46fa8832d4d68", 179},
                                         {"tf_efficientnet_b6", "48bd93ba54a976b4e5eab6a4fb9b438029310ef6", 173},
                                         {"swin_small_patch4_window7_224", "main", 200},
                                         {"cait_s24_224", "main", 188}};

/// torchvision's files, whose names end with the beginning of their SHA-256.
struct SmallNetwork {
  const char* id;
  const char* file;
  std::uint64_t bytes;
};
constexpr SmallNetwork kSmall[] = {{"squeezenet1_1", "squeezenet1_1-b8a52dc0.pth", 4'958'839},
                                   {"mobilenet_v3_small", "mobilenet_v3_small-047dcff4.pth", 10'306'551}};

ModelSpec knownNetwork(const std::string& id) {
  for (ModelSpec& model : publishedModels({}))
    if (model.id == id) return std::move(model);
  throw Error(ErrorCode::Internal, id, "is not among the published networks");
}

/// A network's weights, called by its id, where publishedModels() looks. @param licences  the network's joins them
FetchFile networkFile(const ModelSpec& model, const char* extension, FileSource source, std::string& licences) {
  FetchFile file;
  file.name = model.id;
  file.group = model.displayName;
  file.target = model.id + extension;
  file.sources = {std::move(source)};
  file.mirrorPaths = {file.target.string()};
  file.kind = FileKind::Weights;
  file.sha256 = publishedSha256(model.id);
  licences += (licences.empty() ? "" : ", ") + model.displayName + ": " + model.licence;
  return file;
}

}  // namespace

FetchSet benchmarkSet() {
  FetchSet set;
  set.id = "benchmark";
  set.title = "ML Interpretability Benchmark, ImageNet part";
  set.description =
      "100 photographs of 20 classes and for each a mask of what ten people marked as important: the images of the "
      "study that Sightline "
      "follows (Mohseni, Block and Ragan 2020).";
  set.licence =
      "The masks are published under the MIT licence, (c) 2018 Sina Mohseni. The photographs are from ImageNet; they "
      "belong to their "
      "photographers, and ImageNet's terms allow non-commercial research and education only.";
  set.links = {"https://github.com/SinaMohseni/ML-Interpretability-Evaluation-Benchmark/blob/master/LICENSE",
               "https://www.image-net.org/download.php", "https://arxiv.org/abs/1801.05075"};
  FetchFile licence;
  licence.name = "licence";
  licence.target = "LICENSE";
  licence.sources = {{std::string(kBenchmarkRaw) + "master", "LICENSE"}};
  licence.extra = true;
  set.files.push_back(std::move(licence));
  for (const bool mask : {true, false})
    for (const char* label : kClasses)
      for (int number = 1; number <= 5; ++number) set.files.push_back(benchmarkPicture(label, number, mask));
  return set;
}

FetchSet weightsSet() {
  FetchSet set;
  set.id = "weights";
  set.networks = true;
  set.title = "Weights of the study's four networks";
  set.description =
      "ResNet-101, EfficientNet-B6, Swin-S and CaiT-S24 as trained on ImageNet and published by timm (PyTorch Image "
      "Models). With them every map of "
      "the study can be computed.";
  set.links = {"https://github.com/huggingface/pytorch-image-models#licenses",
               "https://www.image-net.org/download.php"};
  std::string licences;
  for (const auto& w : kWeights) {
    const ModelSpec model = knownNetwork(w.id);
    const std::string repository = model.source.substr(model.source.find('/') + 1);  // "timm/resnet101.a1h_in1k"
    FetchFile file = networkFile(model, ".safetensors",
                                 {kHub, repository + "/resolve/" + w.revision + "/model.safetensors"}, licences);
    file.roughSize = w.megabytes * 1'000'000;
    set.files.push_back(std::move(file));
    set.links.push_back("https://huggingface.co/" + model.source);
  }
  set.licence = message(
      "{1}. The networks were trained on ImageNet, whose terms allow non-commercial research and education only; for "
      "products, timm's authors advise asking a lawyer.",
      licences);
  return set;
}

FetchSet smallSet() {
  FetchSet set;
  set.id = "small";
  set.networks = true;
  set.title = "Small networks for photographs";
  set.description =
      "SqueezeNet 1.1 and MobileNetV3-Small as trained on ImageNet's photographs and published by torchvision: enough "
      "to see maps of one's own images within minutes. They are right less often than large networks (58 % and 68 % of "
      "ImageNet's validation images).";
  set.links = {"https://github.com/pytorch/vision/blob/main/LICENSE", "https://www.image-net.org/download.php"};
  std::string licences;
  for (const auto& n : kSmall) {
    FetchFile file = networkFile(knownNetwork(n.id), ".pth", {kTorchvision, n.file}, licences);
    file.size = n.bytes;
    set.files.push_back(std::move(file));
  }
  set.licence = message(
      "{1}. The networks were trained on ImageNet, whose terms allow non-commercial research and education only.",
      licences);
  return set;
}

FetchSet fetchSet(const std::string& id) {
  if (id == "benchmark") return benchmarkSet();
  if (id == "weights") return weightsSet();
  if (id == "small") return smallSet();
  throw Error(ErrorCode::InvalidOption, id, "is not something that can be fetched",
              "Choose \"benchmark\", \"weights\" or \"small\".");
}

FetchSet onlyNamed(FetchSet set, const std::vector<std::string>& names) {
  if (names.empty()) return set;
  const auto firstWord = [](const std::string& text) { return text.substr(0, text.find(' ')); };
  for (const auto& name : names) {
    if (std::any_of(set.files.begin(), set.files.end(),
                    [&](const FetchFile& f) { return f.name == name || f.group == name || firstWord(f.name) == name; }))
      continue;
    std::set<std::string> known;
    for (const auto& f : set.files)
      if (!f.extra) known.insert(set.networks ? f.name : f.group);
    std::string list;
    for (const auto& k : known) list += (list.empty() ? "" : ", ") + k;
    throw Error(
        ErrorCode::InvalidOption, name,
        set.id == "small" ? Message("is not one of the small networks") : message("is not part of the {1}", set.id),
        message("The choices are: {1}.", list));
  }
  std::erase_if(set.files, [&](const FetchFile& f) {
    return !f.extra && std::none_of(names.begin(), names.end(), [&](const std::string& n) {
      return f.name == n || f.group == n || firstWord(f.name) == n;
    });
  });
  return set;
}

std::vector<std::string> addresses(const FetchFile& file, const std::string& baseUrl) {
  std::string own = baseUrl;
  while (!own.empty() && own.back() == '/') own.pop_back();
  std::vector<std::string> all;
  const auto add = [&](std::string url) {
    if (std::find(all.begin(), all.end(), url) == all.end()) all.push_back(std::move(url));
  };
  for (const auto& s : file.sources) add((own.empty() ? s.base : own) + "/" + s.path);
  if (!own.empty())
    for (const auto& p : file.mirrorPaths) add(own + "/" + p);
  return all;
}

std::optional<std::uint64_t> roughSize(const FetchSet& set) {
  std::uint64_t sum = 0;
  for (const auto& f : set.files) sum += f.size.value_or(f.roughSize);
  return sum > 0 ? std::optional(sum) : std::nullopt;
}

std::filesystem::path defaultFetchFolder(const FetchSet& set) {
  return defaultDataDirectory() / (set.networks ? std::string("weights") : set.id);
}

}  // namespace sightline
