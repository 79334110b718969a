// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/registry.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/models/imagenet_labels.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

std::string defaultLayerOf(const Architecture& a) {
  if (const auto* r = std::get_if<ResNetConfig>(&a.config))
    return "layer" + std::to_string(r->layers.size()) + "." + std::to_string(r->layers.back() - 1);
  if (const auto* e = std::get_if<EfficientNetConfig>(&a.config))
    return "blocks." + std::to_string(e->repeats.size() - 1) + "." + std::to_string(e->repeats.back() - 1);
  if (const auto* s = std::get_if<SwinConfig>(&a.config))
    return "layers." + std::to_string(s->depths.size() - 1) + ".blocks." + std::to_string(s->depths.back() - 1);
  if (const auto* c = std::get_if<CaitConfig>(&a.config)) return "blocks." + std::to_string(c->depth - 1);
  return {};  // of a network that we do not know
}

ModelSpec published(std::string id, std::string name, Architecture architecture, int size, double crop, std::string tag,
                    const fs::path& folder) {
  ModelSpec m;
  m.id = std::move(id);
  m.displayName = std::move(name);
  m.architecture = std::move(architecture);
  m.preprocessing = {Preprocessing::Method::Timm, size, crop, m.preprocessing.mean, m.preprocessing.std};
  m.defaultLayer = defaultLayerOf(m.architecture);
  m.labels = imagenetLabels();
  m.source = "timm/" + m.id + "." + tag;
  m.licence = tag.rfind("ms_", 0) == 0 ? "MIT" : "Apache-2.0";
  std::error_code ec;
  if (const auto file = folder / (m.id + ".safetensors"); fs::exists(file, ec)) m.weights = file;
  return m;
}

Architecture resnet(bool bottleneck, std::vector<int> layers) {
  ResNetConfig c;
  c.bottleneck = bottleneck;
  c.layers = std::move(layers);
  return {1000, c};
}

/// EfficientNet-B0 scaled in width and depth (Tan and Le 2019, table 1 and section 3.3).
Architecture efficientNet(double width, double depth) {
  const auto channels = [width](int base) {
    const double v = base * width;
    const int rounded = std::max(8, static_cast<int>(v + 4) / 8 * 8);
    return rounded < 0.9 * v ? rounded + 8 : rounded;
  };
  EfficientNetConfig c;
  c.stemChannels = channels(32);
  c.headChannels = channels(1280);
  for (const int base : {16, 24, 40, 80, 112, 192, 320}) c.outChannels.push_back(channels(base));
  for (const int base : {1, 2, 2, 3, 3, 4, 1}) c.repeats.push_back(static_cast<int>(std::ceil(base * depth)));
  c.kernels = {3, 3, 5, 3, 5, 5, 3};
  c.strides = {1, 2, 2, 2, 1, 2, 1};
  c.expand = {1, 6, 6, 6, 6, 6, 6};
  return {1000, c};
}

Architecture swin(int dim, std::vector<int> depths, std::vector<int> heads) {
  SwinConfig c;
  c.embedDim = dim;
  c.depths = std::move(depths);
  c.heads = std::move(heads);
  return {1000, c};
}

Architecture cait(int dim, int depth, int heads, int size) {
  CaitConfig c;
  c.embedDim = dim;
  c.depth = depth;
  c.heads = heads;
  c.imageSize = size;
  return {1000, c};
}

}  // namespace

std::vector<ModelSpec> publishedModels(const fs::path& folder) {
  std::vector<ModelSpec> models;
  const auto add = [&](const char* id, const char* name, Architecture a, int size, double crop, const char* tag) {
    models.push_back(published(id, name, std::move(a), size, crop, tag, folder));
  };
  // The study's four first.
  add("resnet101", "ResNet-101", resnet(true, {3, 4, 23, 3}), 224, 0.95, "a1h_in1k");
  add("tf_efficientnet_b6", "EfficientNet-B6", efficientNet(1.8, 2.6), 528, 0.942, "aa_in1k");
  add("swin_small_patch4_window7_224", "Swin-S", swin(96, {2, 2, 18, 2}, {3, 6, 12, 24}), 224, 0.9, "ms_in1k");
  add("cait_s24_224", "CaiT-S24", cait(384, 24, 8, 224), 224, 1.0, "fb_dist_in1k");

  add("resnet18", "ResNet-18", resnet(false, {2, 2, 2, 2}), 224, 0.95, "a1_in1k");
  add("resnet34", "ResNet-34", resnet(false, {3, 4, 6, 3}), 224, 0.95, "a1_in1k");
  add("resnet50", "ResNet-50", resnet(true, {3, 4, 6, 3}), 224, 0.95, "a1_in1k");
  add("resnet152", "ResNet-152", resnet(true, {3, 8, 36, 3}), 224, 0.95, "a1h_in1k");
  struct Row {
    double width, depth;
    int size;
    double crop;
  };
  static constexpr Row kEfficientNets[] = {{1.0, 1.0, 224, 0.875}, {1.0, 1.1, 240, 0.882}, {1.1, 1.2, 260, 0.890},
                                           {1.2, 1.4, 300, 0.904}, {1.4, 1.8, 380, 0.922}, {1.6, 2.2, 456, 0.934},
                                           {1.8, 2.6, 528, 0.942}, {2.0, 3.1, 600, 0.949}};
  for (int b = 0; b < 8; ++b) {
    if (b == 6) continue;  // listed above
    const auto& row = kEfficientNets[b];
    const auto n = std::to_string(b);
    add(("tf_efficientnet_b" + n).c_str(), ("EfficientNet-B" + n).c_str(), efficientNet(row.width, row.depth), row.size,
        row.crop, "aa_in1k");
  }
  add("swin_tiny_patch4_window7_224", "Swin-T", swin(96, {2, 2, 6, 2}, {3, 6, 12, 24}), 224, 0.9, "ms_in1k");
  add("swin_base_patch4_window7_224", "Swin-B", swin(128, {2, 2, 18, 2}, {4, 8, 16, 32}), 224, 0.9, "ms_in1k");
  add("cait_xxs24_224", "CaiT-XXS24", cait(192, 24, 4, 224), 224, 1.0, "fb_dist_in1k");
  add("cait_xxs36_224", "CaiT-XXS36", cait(192, 36, 4, 224), 224, 1.0, "fb_dist_in1k");
  add("cait_xs24_384", "CaiT-XS24 (384)", cait(288, 24, 6, 384), 384, 1.0, "fb_dist_in1k");
  add("cait_s24_384", "CaiT-S24 (384)", cait(384, 24, 8, 384), 384, 1.0, "fb_dist_in1k");
  add("cait_s36_384", "CaiT-S36 (384)", cait(384, 36, 8, 384), 384, 1.0, "fb_dist_in1k");
  add("cait_m36_384", "CaiT-M36 (384)", cait(768, 36, 16, 384), 384, 1.0, "fb_dist_in1k");

  // The study's own B6: padding fixed for 528 whatever the input size (docs/numerics.md, Networks).
  auto lukemelas = efficientNet(1.8, 2.6);
  std::get<EfficientNetConfig>(lukemelas.config).padding = EfficientNetConfig::Padding::Static;
  add("efficientnet-b6", "EfficientNet-B6 (static padding)", std::move(lukemelas), 528, 0.942, "aa_in1k");
  models.back().source = "lukemelas/EfficientNet-PyTorch efficientnet-b6";
  return models;
}

std::vector<ModelSpec> demoModels(const fs::path& demo) {
  std::vector<ModelSpec> models;
  for (const char* id : {"demo-resnet", "demo-efficientnet", "demo-swin", "demo-cait"})
    models.push_back(readModelFile(demo / "models" / (std::string(id) + ".json")));
  return models;
}

ModelSpec readModelFile(const fs::path& path) {
  const std::string text = readTextFile(path), name = path.string();
  ModelSpec m;
  m.architecture = parseArchitecture(text, name);
  const auto json = nlohmann::json::parse(text);
  const auto take = [&](const char* key, auto& value) {
    if (!json.contains(key)) return false;
    try {
      value = json.at(key).get<std::decay_t<decltype(value)>>();
    } catch (const nlohmann::json::exception&) {
      throw Error(ErrorCode::BadFormat, name, std::string("has an unreadable value for \"") + key + "\"");
    }
    return true;
  };
  m.id = path.stem() == "config" ? path.parent_path().filename().string() : path.stem().string();
  take("id", m.id);
  m.displayName = m.id;
  take("display_name", m.displayName);
  if (!take("input_size", m.preprocessing.size)) take("img_size", m.preprocessing.size);
  std::string method;
  if (take("resize", method)) m.preprocessing.method = methodFromId(method);
  take("crop", m.preprocessing.cropFraction);
  take("mean", m.preprocessing.mean);
  take("std", m.preprocessing.std);
  take("labels", m.labels);
  if (!take("default_layer", m.defaultLayer)) m.defaultLayer = defaultLayerOf(m.architecture);
  take("licence", m.licence);
  take("source", m.source);
  std::string weights = "model.safetensors";
  take("weights", weights);
  m.weights = path.parent_path() / weights;
  if (!m.labels.empty() && static_cast<int>(m.labels.size()) != m.architecture.classCount)
    throw Error(ErrorCode::BadFormat, name,
                "has " + std::to_string(m.labels.size()) + " labels for " + std::to_string(m.architecture.classCount) +
                    " classes",
                "Give one label per class.");
  return m;
}

namespace {

/// As people would write them: 0.485 reads back as the same float as 0.48500001430511475 does.
std::array<double, 3> decimals(const std::array<float, 3>& values) {
  std::array<double, 3> out{};
  for (std::size_t i = 0; i < values.size(); ++i) {
    std::array<char, 32> text{};
    const char* end = std::to_chars(text.data(), text.data() + text.size(), values[i]).ptr;
    std::from_chars(text.data(), end, out[i]);
  }
  return out;
}

}  // namespace

std::string modelFileText(const ModelSpec& m) {
  auto json = nlohmann::ordered_json::parse(toJson(m.architecture));
  json["id"] = m.id;
  json["display_name"] = m.displayName;
  json["input_size"] = m.preprocessing.size;
  json["resize"] = methodId(m.preprocessing.method);
  json["crop"] = m.preprocessing.cropFraction;
  json["mean"] = decimals(m.preprocessing.mean);
  json["std"] = decimals(m.preprocessing.std);
  if (!m.labels.empty()) json["labels"] = m.labels;
  json["default_layer"] = m.defaultLayer;
  json["weights"] = m.weights.filename().string();
  json["licence"] = m.licence;
  json["source"] = m.source;
  return json.dump(1) + "\n";
}

ModelSpec torchScriptModel(const fs::path& archive, const TorchScriptConfig& config, std::vector<std::string> labels) {
  ModelSpec m;
  m.id = m.displayName = archive.stem().string();
  m.architecture = {static_cast<int>(labels.size()), config};
  m.weights = archive;
  m.labels = std::move(labels);
  m.source = "TorchScript archive " + archive.filename().string();
  return m;
}

std::vector<std::string> readLabels(const fs::path& file) {
  const std::string text = readTextFile(file);
  const auto bad = [&](const std::string& problem) {
    return Error(ErrorCode::BadFormat, file.string(), problem,
                 "Write one class name per line, in the order of the network's outputs.");
  };
  if (text.find('\0') != std::string::npos) throw bad("is not a text file");
  std::vector<std::string> labels;
  std::size_t lastName = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string line = text.substr(at, end - at);
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t')) line.pop_back();
    labels.push_back(std::move(line));
    if (!labels.back().empty()) lastName = labels.size();
    at = end + 1;
  }
  labels.resize(lastName);
  if (labels.empty()) throw bad("holds no class names");
  for (std::size_t i = 0; i < labels.size(); ++i)
    if (labels[i].empty()) throw bad("has no name in line " + std::to_string(i + 1));
  return labels;
}

fs::path ownModelsFolder() { return defaultDataDirectory() / "models"; }

std::vector<fs::path> ownModelFiles(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code ec;
  for (const auto& entry : fs::directory_iterator(folder, ec))
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<ModelSpec> ownModels(const fs::path& folder, std::vector<std::string>& notes) {
  std::vector<ModelSpec> models;
  for (const auto& file : ownModelFiles(folder)) {
    try {
      models.push_back(readModelFile(file));
    } catch (const Error& e) {
      notes.push_back(std::string("A model of yours was left out. ") + e.what());
    }
  }
  return models;
}

std::vector<ModelSpec> usualModels(std::vector<ModelSpec> models, const fs::path& ownFolder,
                                   std::vector<std::string>& notes) {
  std::error_code ec;
  std::erase_if(models, [&](const ModelSpec& m) { return m.weights.empty() || !fs::exists(m.weights, ec); });
  for (auto& own : ownModels(ownFolder, notes)) {
    if (!fs::exists(own.weights, ec))
      notes.push_back("Your model " + own.displayName + " was left out: its weights, " + own.weights.string() +
                      ", do not exist.");
    else
      models.push_back(std::move(own));
  }
  return models;
}

void keepOwnModel(const fs::path& folder, const ModelSpec& m) {
  const fs::path file = folder / (m.id + ".json");
  std::error_code ec;
  if (m.id.empty() || m.id.front() == '.' || m.id.find('/') != std::string::npos)
    throw Error(ErrorCode::InvalidOption, "\"" + m.id + "\"", "cannot be a model's name",
                "Use letters, digits and spaces.");
  bool taken = fs::exists(file, ec);
  for (const auto& known : publishedModels({})) taken = taken || known.id == m.id;
  if (taken)
    throw Error(ErrorCode::InvalidOption, "\"" + m.id + "\"", "is the name of another model", "Choose another name.");
  fs::create_directories(folder, ec);
  auto json = nlohmann::ordered_json::parse(modelFileText(m));
  json["weights"] = fs::absolute(m.weights).string();
  writeFileAtomically(file, json.dump(1) + "\n");
}

ModelSpec findModel(const std::string& id, const fs::path& demoFolder, const fs::path& weightsFolder,
                    const fs::path& ownFolder) {
  std::string known;
  std::error_code ec;
  std::vector<ModelSpec> all;
  if (fs::exists(demoFolder / "models" / "demo-resnet.json", ec)) all = demoModels(demoFolder);
  for (auto& m : publishedModels(weightsFolder)) all.push_back(std::move(m));
  if (!ownFolder.empty())
    for (const auto& file : ownModelFiles(ownFolder)) {
      try {
        all.push_back(readModelFile(file));
      } catch (const Error&) {
        if (file.stem() == id) throw;  // a damaged description of another model does not concern this one
      }
    }
  for (auto& m : all) {
    if (m.id == id) return m;
    known += (known.empty() ? "" : ", ") + m.id;
  }
  throw Error(ErrorCode::InvalidOption, id, "is not a known model",
              "Known are " + known + "; or give a model file with --config, or --model torchscript --weights FILE.");
}

}  // namespace sightline
