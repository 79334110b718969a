// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/registry.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/nearest_word.h"
#include "core/base/unicode.h"
#include "core/base/whole_number.h"
#include "core/graphs/exported_file.h"
#include "core/graphs/onnx_file.h"
#include "core/models/family.h"
#include "core/models/family_onnx.h"
#include "core/models/family_pt2.h"
#include "core/models/imagenet_labels.h"
#include "core/models/repository_config.h"
#include "core/weights/weights_file.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

/// The four networks of the published study, in its order; they come first.
constexpr std::array<const char*, 4> kStudy{"resnet101", "tf_efficientnet_b6", "swin_small_patch4_window7_224",
                                            "cait_s24_224"};

/// What a model file may hold beside its architecture.
const std::vector<std::string>& modelFileKeys() {
  static const std::vector<std::string> keys{"id",      "display_name", "input_size", "img_size",      "resize",
                                             "crop",    "mean",         "std",        "labels",        "default_layer",
                                             "licence", "source",       "weights",    "interpolation", "cut_offs"};
  return keys;
}

/// One number, a list with one for each class, or text as parseCutOffs() reads it.
void takeCutOffs(const nlohmann::json& json, const std::string& name, ModelSpec& m) {
  const auto found = json.find("cut_offs");
  if (found == json.end()) return;
  std::string text;
  if (found->is_string()) {
    text = found->get<std::string>();
  } else if (found->is_number()) {
    text = found->dump();
  } else if (found->is_array() && static_cast<int>(found->size()) == classesOf(m.architecture)) {
    for (std::size_t k = 0; k < found->size(); ++k)
      text += (k ? ", " : "") + std::to_string(k) + "=" + (*found)[k].dump();
  } else {
    throw Error(ErrorCode::BadFormat, name, "has an unreadable value for \"cut_offs\"",
                "Write one number, a list with one for each class, or text such as \"0.5, 3=0.3\".");
  }
  m.cutOffs = parseCutOffs(text, m.labels, classesOf(m.architecture), name);
}

}  // namespace

std::vector<ModelSpec> publishedModels(const fs::path& folder) {
  std::vector<ModelSpec> models;
  for (const FamilyInfo& family : families()) {
    if (!family.published) continue;
    for (ModelSpec& m : family.published()) models.push_back(std::move(m));
  }
  auto next = models.begin();
  for (const char* id : kStudy)
    if (const auto found = std::find_if(next, models.end(), [&](const ModelSpec& m) { return m.id == id; });
        found != models.end())
      std::rotate(next, found, found + 1), ++next;
  for (ModelSpec& m : models) {
    if (m.defaultLayer.empty()) m.defaultLayer = defaultLayerOf(m.architecture);
    if (m.labels.empty() && m.architecture.classCount == static_cast<int>(imagenetLabels().size()))
      m.labels = imagenetLabels();
    std::error_code ec;
    for (const char* extension : {".safetensors", ".pth"})
      if (const auto file = folder / (m.id + extension); m.weights.empty() && fs::exists(file, ec)) m.weights = file;
  }
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
  if (auto published = repositoryModel(text, path)) return *published;
  ModelSpec m;
  m.architecture = parseArchitecture(text, name, modelFileKeys());
  const auto json = nlohmann::json::parse(text);
  const auto take = [&](const char* key, auto& value) {
    if (!json.contains(key)) return false;
    try {
      if constexpr (std::is_same_v<decltype(value), int&>)
        value = wholeNumber(json.at(key));
      else if constexpr (std::is_same_v<decltype(value), std::vector<int>&>)
        value = wholeNumbers(json.at(key));
      else
        value = json.at(key).get<std::decay_t<decltype(value)>>();
    } catch (const nlohmann::json::exception&) {
      throw Error(ErrorCode::BadFormat, name, message("has an unreadable value for \"{1}\"", std::string(key)));
    }
    return true;
  };
  const auto demand = [&](bool holds, const char* key, const Message& needed) {
    if (!holds)
      throw Error(ErrorCode::BadFormat, name,
                  message("has {1} for \"{2}\"; {3}", json.at(key).dump(), std::string(key), needed));
  };
  const auto within = [](const std::array<float, 3>& values, float least, float most) {
    return std::all_of(values.begin(), values.end(), [&](float v) { return v >= least && v <= most; });
  };
  m.id = path.stem() == "config" ? path.parent_path().filename().string() : path.stem().string();
  take("id", m.id);
  m.displayName = m.id;
  take("display_name", m.displayName);
  const char* sizeKey = json.contains("input_size") ? "input_size" : "img_size";
  if (json.contains(sizeKey) && json.at(sizeKey).is_array()) {
    std::vector<int> sides;  // as PyTorch has them: height, then width
    take(sizeKey, sides);
    demand(sides.size() == 2 && std::all_of(sides.begin(), sides.end(), [](int s) { return s >= 1 && s <= 4096; }),
           sizeKey, "a whole number from 1 to 4096, or [height, width], is needed");
    m.preprocessing.setInputSize({sides[1], sides[0]});
  } else if (take(sizeKey, m.preprocessing.size)) {
    m.preprocessing.height = 0;
    demand(m.preprocessing.size >= 1 && m.preprocessing.size <= 4096, sizeKey,
           "a whole number from 1 to 4096, or [height, width], is needed");
  }
  std::string method;
  if (take("resize", method)) m.preprocessing.method = methodFromId(method);
  std::string filter;
  if (take("interpolation", filter)) m.preprocessing.filter = filterFromId(filter);
  if (take("crop", m.preprocessing.cropFraction))
    demand(m.preprocessing.cropFraction > 0 && m.preprocessing.cropFraction <= 1, "crop",
           "a number above 0 and at most 1 is needed");
  if (take("mean", m.preprocessing.mean))
    demand(within(m.preprocessing.mean, -1, 1), "mean",
           "three numbers from -1 to 1 are needed: images are scaled to 0..1 first, so divide by 255");
  if (take("std", m.preprocessing.std))
    demand(within(m.preprocessing.std, 1e-6f, 1000), "std", "three numbers from 0.000001 to 1000 are needed");
  take("labels", m.labels);
  if (!take("default_layer", m.defaultLayer)) m.defaultLayer = defaultLayerOf(m.architecture);
  takeCutOffs(json, name, m);
  take("licence", m.licence);
  take("source", m.source);
  std::string weights = "model.safetensors";
  take("weights", weights);
  m.weights = path.parent_path() / weights;
  // One output has one name or two: what it says yes to, or what no and yes mean.
  if (m.architecture.classCount == 1 && m.labels.size() == 1) m.labels.insert(m.labels.begin(), "not " + m.labels[0]);
  if (!m.labels.empty() && static_cast<int>(m.labels.size()) != classesOf(m.architecture))
    throw Error(ErrorCode::BadFormat, name,
                message("has {1} labels for {2} classes", m.labels.size(), classesOf(m.architecture)),
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
  const InputSize size = m.preprocessing.inputSize();
  if (size.isSquare())
    json["input_size"] = size.width;
  else
    json["input_size"] = {size.height, size.width};
  json["resize"] = methodId(m.preprocessing.method);
  json["crop"] = m.preprocessing.cropFraction;
  if (m.preprocessing.filter == Preprocessing::Filter::Bilinear)
    json["interpolation"] = filterId(m.preprocessing.filter);
  json["mean"] = decimals(m.preprocessing.mean);
  json["std"] = decimals(m.preprocessing.std);
  if (!m.labels.empty()) json["labels"] = m.labels;
  if (!(m.cutOffs == CutOffs{})) json["cut_offs"] = cutOffsText(m.cutOffs);
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

std::string programFamilyOf(const fs::path& file) {
  switch (weightsFormat(file)) {
    case WeightsFormat::TorchScript: return std::string(TorchScriptConfig::kFamily);
    case WeightsFormat::Onnx: return std::string(OnnxConfig::kFamily);
    case WeightsFormat::Exported: return std::string(ExportedConfig::kFamily);
    default: return {};
  }
}

NetworkFacts programFacts(const std::string& family, const fs::path& file) {
  std::error_code ec;
  if (family == TorchScriptConfig::kFamily || !fs::exists(file, ec)) return {};
  return family == OnnxConfig::kFamily ? factsOf(OnnxFile(file), file.string())
                                       : factsOf(ExportedFile(file), file.string());
}

ModelSpec programModel(const std::string& family, const fs::path& file, const ProgramConfig& config,
                       std::vector<std::string> labels) {
  if (family == TorchScriptConfig::kFamily) return torchScriptModel(file, {config}, std::move(labels));
  const NetworkFacts facts = programFacts(family, file);
  ModelSpec m;
  if (family == OnnxConfig::kFamily) {
    m.architecture.config = OnnxConfig{config};
    m.source = "ONNX model " + file.filename().string();
  } else {
    m.architecture.config = ExportedConfig{config};
    m.source = "exported program " + file.filename().string();
  }
  m.id = m.displayName = file.stem().string();
  m.architecture.classCount = labels.empty() ? facts.outputs : static_cast<int>(labels.size());
  m.weights = file;
  m.labels = std::move(labels);
  if (facts.size.isKnown()) m.preprocessing.setInputSize(facts.size);
  if (facts.upTo255) {
    m.preprocessing.mean = {0, 0, 0};
    m.preprocessing.std = {1, 1, 1};
  }
  return m;
}

namespace {

/// torchvision's class_to_idx, {"cat": 0, "dog": 1}: places in a list of as many.
bool namesToPlaces(const nlohmann::json& json) {
  return json.is_object() && !json.empty() && std::all_of(json.begin(), json.end(), [&](const nlohmann::json& value) {
           return value.is_number_unsigned() && value.get<std::uint64_t>() < json.size();
         });
}

std::vector<std::string> namesByPlace(const nlohmann::json& json) {
  std::vector<std::string> names(json.size());
  for (const auto& [name, place] : json.items()) names[place.get<std::size_t>()] = name;
  return names;
}

/// ["cat", "dog"], {"0": "cat", "1": "dog"} (also as "id2label" of a Hugging Face config.json) or Keras'
/// {"0": ["n02123045", "tabby"], ...}. Empty for text that is not JSON.
template <class Bad>
std::vector<std::string> labelsOfJson(const std::string& text, const Bad& bad) {
  auto json = nlohmann::json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (json.is_discarded()) return {};
  for (const char* key : {"id2label", "label_names"})
    if (json.is_object() && json.contains(key)) json = nlohmann::json(json.at(key));
  if (!json.is_array() && !json.is_object()) throw bad("is JSON without a list of names");
  std::vector<std::string> labels(json.size());
  if (namesToPlaces(json)) {
    labels = namesByPlace(json);
    for (std::size_t i = 0; i < labels.size(); ++i)
      if (labels[i].empty()) throw bad(message("has no name for class {1}", std::to_string(i)));
    return labels;
  }
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::string key = std::to_string(i);
    if (json.is_object() && !json.contains(key)) throw bad(message("has no name for class {1}", key));
    const auto& name = json.is_object() ? json.at(key) : json.at(i);
    const auto& word = name.is_array() && !name.empty() ? name.back() : name;
    if (!word.is_string() || word.get<std::string>().empty()) throw bad(message("has no name for class {1}", key));
    labels[i] = word.get<std::string>();
  }
  if (labels.empty()) throw bad("holds no class names");
  return labels;
}

/// Takes away what stands before every name: its number ("0 cat", "1: dog"), or ImageNet's synset ("n02123045 tabby").
void dropNumbers(std::vector<std::string>& labels) {
  constexpr std::size_t kSynset = 9;
  const auto nameAt = [](const std::string& line, std::size_t from) {
    const auto name = line.find_first_not_of(" \t:,;", from);
    return name == from ? std::string::npos : name;  // nothing between them
  };
  const auto afterNumber = [&](std::size_t i) {
    const std::string number = std::to_string(i);
    return labels[i].starts_with(number) ? nameAt(labels[i], number.size()) : std::string::npos;
  };
  const auto afterSynset = [&](std::size_t i) {
    const std::string& line = labels[i];
    const bool synset =
        line.size() > kSynset && line[0] == 'n' &&
        std::all_of(line.begin() + 1, line.begin() + kSynset, [](char c) { return c >= '0' && c <= '9'; });
    return synset ? nameAt(line, kSynset) : std::string::npos;
  };
  const auto dropAll = [&](const auto& nameOf) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < labels.size(); ++i) {
      const std::size_t at = nameOf(i);
      if (at == std::string::npos) return;
      names.push_back(labels[i].substr(at));
    }
    labels = std::move(names);
  };
  if (labels.size() > 1) dropAll(afterNumber);
  dropAll(afterSynset);
}

}  // namespace

std::vector<std::string> readLabels(const fs::path& file) {
  std::string text = readTextFile(file);
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  if (!isUtf8(text)) text = fromWindows1252(text);
  const auto bad = [&](const Message& problem) {
    return Error(ErrorCode::BadFormat, file.string(), problem,
                 "Write one class name per line, in the order of the network's outputs.");
  };
  if (text.find('\0') != std::string::npos) throw bad("is not a text file");
  std::vector<std::string> labels;
  if (const auto first = text.find_first_not_of(" \t\r\n");
      first != std::string::npos && (text[first] == '[' || text[first] == '{'))
    if (auto names = labelsOfJson(text, bad); !names.empty()) return names;
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
    if (labels[i].empty()) throw bad(message("has no name in line {1}", i + 1));
  dropNumbers(labels);
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

std::vector<ModelSpec> ownModels(const fs::path& folder, std::vector<Message>& notes) {
  std::vector<ModelSpec> models;
  for (const auto& file : ownModelFiles(folder)) {
    try {
      models.push_back(readModelFile(file));
    } catch (const Error& e) {
      notes.push_back(message("A model of yours was left out. {1}", e.message()));
    }
  }
  return models;
}

std::vector<ModelSpec> usualModels(std::vector<ModelSpec> models, const fs::path& ownFolder,
                                   std::vector<Message>& notes) {
  std::error_code ec;
  std::erase_if(models, [&](const ModelSpec& m) { return m.weights.empty() || !fs::exists(m.weights, ec); });
  for (auto& own : ownModels(ownFolder, notes)) {
    if (!fs::exists(own.weights, ec))
      notes.push_back(
          message("Your model {1} was left out: its weights, {2}, do not exist.", own.displayName, own.weights));
    else
      models.push_back(std::move(own));
  }
  assignColours(models);
  return models;
}

void keepOwnModel(const fs::path& folder, const ModelSpec& m) {
  const fs::path file = folder / (m.id + ".json");
  std::error_code ec;
  if (m.id.empty() || m.id.front() == '.' || m.id.find('/') != std::string::npos)
    throw Error(ErrorCode::InvalidOption, message("\"{1}\"", m.id), "cannot be a model's name",
                "Use letters, digits and spaces.");
  bool taken = fs::exists(file, ec);
  for (const auto& known : publishedModels({})) taken = taken || known.id == m.id;
  if (taken)
    throw Error(ErrorCode::InvalidOption, message("\"{1}\"", m.id), "is the name of another model",
                "Choose another name.");
  fs::create_directories(folder, ec);
  auto json = nlohmann::ordered_json::parse(modelFileText(m));
  json["weights"] = fs::absolute(m.weights).string();
  writeFileAtomically(file, json.dump(1) + "\n");
}

ModelSpec findModel(const std::string& id, const fs::path& demoFolder, const fs::path& weightsFolder,
                    const fs::path& ownFolder) {
  std::vector<std::string> known;
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
    known.push_back(m.id);
  }
  const Message otherwise =
      "'sightline-cli models' lists the known ones; or give a model file with --config, or --model torchscript, "
      "onnx or pt2 with --weights FILE.";
  const std::string near = nearestWord(id, known);
  throw Error(ErrorCode::InvalidOption, id, "is not a known model",
              near.empty() ? otherwise : message("Did you mean {1}? {2}", near, otherwise));
}

}  // namespace sightline
