// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/repository_config.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/whole_number.h"
#include "core/models/family.h"
#include "core/models/registry.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

using RepositoryJson = nlohmann::json;

constexpr int kLargestSide = 4096;  // of an image, before and after it is cropped

Error badRepository(const fs::path& path, const Message& problem) {
  return Error(ErrorCode::BadFormat, path.string(), problem,
               "Write a model file of your own; see the demo's for an example.");
}

Error notBuiltIn(const fs::path& path, const Message& what) {
  return Error(ErrorCode::BadFormat, path.string(), message("describes {1}, which is not built in", what),
               "Save the network with torch.jit.trace and give it with --model torchscript.");
}

/// Labels must be as many as classes, and the crop a share.
void checkRepositoryModel(const ModelSpec& m, const fs::path& path) {
  if (!(m.preprocessing.cropFraction > 0 && m.preprocessing.cropFraction <= 1))
    throw badRepository(path, message("has {1} for \"crop_pct\"", std::to_string(m.preprocessing.cropFraction)));
  for (const float mean : m.preprocessing.mean)
    if (!(std::abs(mean) <= 1))
      throw badRepository(path,
                          "has means beyond -1 and 1, and here images are scaled to 0..1 before they are taken off");
  if (!m.labels.empty() && static_cast<int>(m.labels.size()) != classesOf(m.architecture))
    throw badRepository(path, message("names {1} labels for {2} classes", m.labels.size(), classesOf(m.architecture)));
}

fs::path weightsBeside(const fs::path& config) {
  std::error_code ec;
  for (const char* name : {"model.safetensors", "model.safetensors.index.json", "pytorch_model.bin"})
    if (fs::exists(config.parent_path() / name, ec)) return config.parent_path() / name;
  return config.parent_path() / "model.safetensors";
}

/// What timm's create_model() was told beside the name, where it makes another network with the same weights.
void refuseOtherNetworks(const RepositoryJson& json, const fs::path& path) {
  static const std::set<std::string> kTraining{"drop_rate",  "drop_path_rate", "attn_drop_rate", "proj_drop_rate",
                                               "pretrained", "num_classes",    "scriptable",     "exportable"};
  if (json.contains("model_args") && json["model_args"].is_object())
    for (const auto& [key, value] : json["model_args"].items())
      if (!kTraining.count(key))
        throw notBuiltIn(path, message("a network with \"{1}\" {2} in \"model_args\"", key, value.dump()));
  if (json.contains("global_pool") && json["global_pool"].is_string())
    if (const auto pool = json["global_pool"].get<std::string>(); pool.find("max") != std::string::npos)
      throw notBuiltIn(path, message("a network whose pooling is \"{1}\"", pool));
}

/// "crop_mode": how the image becomes a square. timm's default is a centre crop.
void readCropMode(const RepositoryJson& settings, Preprocessing& p, const fs::path& path) {
  const auto mode = settings.value("crop_mode", std::string("center"));
  if (mode == "squash")
    p.method = p.cropFraction < 1 ? Preprocessing::Method::TransformersSquash : Preprocessing::Method::PilSquash;
  else if (mode != "center")
    throw badRepository(path, message("has {1} for \"crop_mode\", and there are center and squash", mode));
}

/// timm's: the architecture by its name, the preparation in "pretrained_cfg".
ModelSpec timmRepository(const RepositoryJson& json, const fs::path& path) {
  if (!json["architecture"].is_string()) throw badRepository(path, "has an unreadable value for \"architecture\"");
  const std::string timmName = json["architecture"].get<std::string>();
  const std::string id = timmName.substr(0, timmName.find('.'));
  auto known = publishedModels({});
  const auto found = std::find_if(known.begin(), known.end(), [&](const ModelSpec& m) { return m.id == id; });
  if (found == known.end()) throw notBuiltIn(path, message("the architecture \"{1}\"", id));
  refuseOtherNetworks(json, path);
  ModelSpec m = std::move(*found);
  const auto settings = json.contains("pretrained_cfg") && json["pretrained_cfg"].is_object()
                            ? json["pretrained_cfg"]
                            : RepositoryJson::object();
  if (const int classes = wholeNumber(json, "num_classes", m.architecture.classCount);
      classes != m.architecture.classCount) {
    if (classes < 1 || classes > 1'000'000) throw badRepository(path, message("has {1} for \"num_classes\"", classes));
    m.architecture.classCount = classes;
    m.labels.clear();
  }
  if (settings.contains("input_size")) {
    const auto size = wholeNumbers(settings["input_size"]);
    if (size.size() != 3 || size[0] != 3 || std::min(size[1], size[2]) < 1 || std::max(size[1], size[2]) > kLargestSide)
      throw badRepository(path, message("has the input size {1}, and 3 x height x width up to {2} is needed",
                                        settings["input_size"].dump(), kLargestSide));
    m.preprocessing.setInputSize({size[2], size[1]});
  }
  m.preprocessing.mean = settings.value("mean", m.preprocessing.mean);
  m.preprocessing.std = settings.value("std", m.preprocessing.std);
  m.preprocessing.cropFraction = settings.value("crop_pct", m.preprocessing.cropFraction);
  readCropMode(settings, m.preprocessing, path);
  if (const auto kind = settings.value("interpolation", filterId(m.preprocessing.filter));
      kind == "bicubic" || kind == "bilinear")
    m.preprocessing.filter = filterFromId(kind);
  else
    throw badRepository(path, message("asks for {1} resizing, and there are bicubic and bilinear", kind));
  for (const RepositoryJson* place : {&json, &settings})
    if (place->contains("label_names")) m.labels = (*place)["label_names"].get<std::vector<std::string>>();
  m.source = "timm/" + timmName;
  return m;
}

/// What a preprocessor_config.json says of an image's size: one number, or one of several objects.
InputSize sizeOf(const RepositoryJson& size) {
  if (size.is_number()) return wholeNumber(size);
  if (size.contains("shortest_edge")) return wholeNumber(size.at("shortest_edge"));
  if (size.contains("height")) {
    const int height = wholeNumber(size.at("height"));
    return {wholeNumber(size, "width", height), height};
  }
  return 0;
}

/// The share of the shorter side that a crop of `size` keeps of `resized`, so that floor(size / share) is `resized`.
double shareKept(int size, int resized) {
  double share = static_cast<double>(size) / resized;
  while (std::floor(size / share) < resized) share = std::nextafter(share, 0.0);
  return share;
}

/// What transformers' image processors can do to an image and Sightline does not.
void refuseOtherSteps(const RepositoryJson& json, const fs::path& path) {
  if (!json.value("do_resize", true))
    throw badRepository(path, "does not resize images, and here every image is resized");
  const double factor = json.value("do_rescale", true) ? json.value("rescale_factor", 1.0 / 255) : 1.0;
  if (std::abs(factor * 255 - 1) > 1e-3)
    throw badRepository(path, message("multiplies samples of 0 to 255 by {1}, and here they are divided by 255",
                                      std::to_string(factor)));
  if (json.value("rescale_offset", false))
    throw badRepository(path, "moves samples to -1 to 1 before they are normalised");
  if (json.value("do_flip_channel_order", false)) throw badRepository(path, "reverses the order of the colours");
}

/// The steps of transformers' image processors for the families that there are.
Preprocessing transformersPreprocessing(const RepositoryJson& json, const fs::path& path) {
  refuseOtherSteps(json, path);
  Preprocessing p;
  const auto demand = [&](bool holds, const char* key) {
    if (!holds) throw badRepository(path, message("has {1} for \"{2}\"", json[key].dump(), std::string(key)));
  };
  const InputSize size = sizeOf(json.value("size", RepositoryJson(224)));
  demand(std::min(size.width, size.height) >= 1 && std::max(size.width, size.height) <= kLargestSide, "size");
  const bool squashes = !json.contains("size") || !json["size"].is_object() || json["size"].contains("height");
  p.setInputSize(size);
  p.method = squashes ? Preprocessing::Method::PilSquash : Preprocessing::Method::Transformers;
  p.cropFraction = 1;
  if (json.value("do_center_crop", false) && json.contains("crop_size")) {
    const InputSize crop = sizeOf(json["crop_size"]);
    if (!size.isSquare() || !crop.isSquare())
      throw badRepository(path, "crops images that are not square, which is no way to prepare images here");
    demand(crop.width >= 1 && crop.width <= size.width, "crop_size");
    p.setInputSize(crop);
    if (squashes && crop != size) p.method = Preprocessing::Method::TransformersSquash;
    p.cropFraction = shareKept(crop.width, size.width);
  } else if (json.contains("crop_pct") && json["crop_pct"].is_number()) {
    // ConvNextImageProcessor: below 384 a centre crop, from there on the whole image.
    constexpr int kWholeFrom = 384;
    if (size.width < kWholeFrom) {
      const double resized = size.width / json["crop_pct"].get<double>();
      demand(resized >= size.width && resized <= kLargestSide, "crop_pct");
      p.cropFraction = shareKept(size.width, static_cast<int>(resized));
    } else {
      p.method = Preprocessing::Method::PilSquash;
    }
  }
  if (const int filter = wholeNumber(json, "resample", 2); filter == 2 || filter == 3)
    p.filter = filter == 2 ? Preprocessing::Filter::Bilinear : Preprocessing::Filter::Bicubic;
  else
    throw badRepository(path, message("asks for Pillow's filter {1}, and there are 2 and 3", filter));
  p.mean = json.value("image_mean", p.mean);
  p.std = json.value("image_std", p.std);
  if (!json.value("do_normalize", true)) p.mean = {0, 0, 0}, p.std = {1, 1, 1};
  return p;
}

/// Names by number; none where nobody gave any ("LABEL_0").
std::vector<std::string> transformersLabels(const RepositoryJson& names) {
  std::vector<std::string> labels(names.size());
  bool given = false;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    labels[i] = names.at(std::to_string(i)).get<std::string>();
    given = given || labels[i] != "LABEL_" + std::to_string(i);
  }
  return given ? labels : std::vector<std::string>{};
}

ModelSpec transformersRepository(const RepositoryJson& json, const fs::path& path) {
  std::optional<FamilyConfig> config;
  for (const FamilyInfo& family : families())
    if (family.fromTransformers && !config) config = family.fromTransformers(json);
  if (!config) throw notBuiltIn(path, message("a network of transformers ({1})", json["model_type"].dump()));
  ModelSpec m;
  // What the fields allow holds for these values, too.
  m.architecture = parseArchitecture(toJson({1000, *config}), path.string());
  if (json.contains("id2label")) {
    m.architecture.classCount = static_cast<int>(json["id2label"].size());
    m.labels = transformersLabels(json["id2label"]);
  } else {
    m.architecture.classCount = wholeNumber(json, "num_labels", 2);
  }
  if (m.architecture.classCount < 1) throw badRepository(path, "names no classes");
  if (json.value("problem_type", RepositoryJson()) == "multi_label_classification")
    m.architecture.outputs = OutputReading::Sigmoid;
  const fs::path preparation = path.parent_path() / "preprocessor_config.json";
  std::error_code ec;
  if (!fs::exists(preparation, ec))
    throw Error(ErrorCode::FileNotFound, preparation.string(), "does not exist, and it says how images are prepared",
                "Get it from where config.json comes from.");
  m.preprocessing = transformersPreprocessing(RepositoryJson::parse(readTextFile(preparation)), preparation);
  m.id = m.displayName = path.parent_path().filename().string();
  m.defaultLayer = defaultLayerOf(m.architecture);
  m.source = "transformers " + json["model_type"].get<std::string>();
  return m;
}

}  // namespace

std::optional<PreparationBeside> preparationBeside(const fs::path& file) {
  const fs::path beside = file.parent_path() / "preprocessor_config.json";
  std::error_code ec;
  if (!fs::is_regular_file(beside, ec)) return {};
  try {
    return PreparationBeside{transformersPreprocessing(RepositoryJson::parse(readTextFile(beside)), beside), beside};
  } catch (const RepositoryJson::exception&) {
    throw badRepository(beside, "has a value of the wrong kind");
  }
}

std::optional<ModelSpec> repositoryModel(const std::string& text, const fs::path& path) {
  const auto json = RepositoryJson::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object() || json.contains("arch")) return {};
  const bool timm = json.contains("architecture");
  if (!timm && !json.contains("model_type")) return {};
  try {
    ModelSpec m = timm ? timmRepository(json, path) : transformersRepository(json, path);
    checkRepositoryModel(m, path);
    m.weights = weightsBeside(path);
    m.licence.clear();
    return m;
  } catch (const RepositoryJson::exception&) {
    throw badRepository(path, "has a value of the wrong kind");
  }
}

}  // namespace sightline
