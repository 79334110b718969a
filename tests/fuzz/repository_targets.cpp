// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside weights in repositories: config.json of timm and transformers, preprocessor_config.json, the index
// of several files.
#include "core/image/preprocessing.h"
#include "core/models/registry.h"
#include "core/weights/safetensors.h"
#include "core/weights/weights_file.h"
#include "tests/fuzz/targets.h"
#include "tests/sweep/written_files.h"

namespace sightline::fuzz {
namespace {

constexpr const char* kPreparation =
    R"({"size":{"shortest_edge":256},"do_center_crop":true,"crop_size":{"height":224,"width":224},"resample":3,)"
    R"("image_mean":[0.5,0.5,0.5],"image_std":[0.5,0.5,0.5],"do_normalize":true})";
constexpr const char* kShare = R"({"size":{"shortest_edge":224},"crop_pct":0.875,"resample":2})";

/// A model that is read can be written, and its images prepared.
void use(const ModelSpec& model) {
  (void)modelFileText(model);
  require(model.labels.empty() || static_cast<int>(model.labels.size()) == classesOf(model.architecture),
          "labels for other classes");
  (void)prepareInput({5, 4, std::vector<std::uint8_t>(5 * 4 * 3, 7)}, model.preprocessing);
}

}  // namespace

std::vector<Target> repositoryTargets(const std::filesystem::path& scratch) {
  const auto folder = scratch / "repository", shards = scratch / "shards";
  const std::vector<float> values(4, 0.5f);
  std::filesystem::create_directories(shards);
  writeSafetensors(shards / "one.safetensors", {{"a", {4}, values.data()}});
  writeSafetensors(shards / "two.safetensors", {{"b", {2, 2}, values.data()}});
  return {{"config",
           {R"({"architecture":"resnet18","num_classes":2,"label_names":["cat","dog"],"pretrained_cfg":{"input_size":)"
            R"([3,64,64],"interpolation":"bicubic","crop_pct":0.9,"mean":[0.5,0.25,0.125],"std":[0.5,0.5,0.25]}})",
            R"({"model_type":"vit","hidden_size":24,"num_hidden_layers":2,"image_size":32,"num_attention_heads":3,)"
            R"("intermediate_size":48,"patch_size":16,"layer_norm_eps":1e-12,"id2label":{"0":"cat","1":"dog"}})",
            R"({"model_type":"convnext","depths":[1,1,2,1],"hidden_sizes":[8,16,24,32],"num_labels":3})",
            R"({"model_type":"dinov2_with_registers","hidden_size":24,"mlp_ratio":4,"use_swiglu_ffn":true,)"
            R"("num_attention_heads":3,"image_size":28,"num_register_tokens":4})",
            R"({"model_type":"resnet","depths":[1,1,1,1],"hidden_sizes":[8,16,32,64],"layer_type":"basic"})"},
           [folder](const std::string& text) {
             sweep::put(folder / "preprocessor_config.json", kPreparation);
             sweep::put(folder / "config.json", text);
             use(readModelFile(folder / "config.json"));
           }},
          {"preparation",
           {kPreparation, kShare},
           [folder](const std::string& text) {
             sweep::put(folder / "preprocessor_config.json", text);
             sweep::put(folder / "config.json", R"({"model_type":"convnext","num_labels":3})");
             use(readModelFile(folder / "config.json"));
           }},
          {"shards",
           {R"({"metadata":{"total_size":32},"weight_map":{"a":"one.safetensors","b":"two.safetensors"}})"},
           [shards](const std::string& text) {
             const auto index = shards / "model.safetensors.index.json";
             sweep::put(index, text);
             const WeightsFile file(index);
             for (const auto& t : file.tensors()) require(t.byteCount <= 16, "a tensor larger than its file");
           }}};
}

}  // namespace sightline::fuzz
