// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "core/models/model_spec.h"

namespace sightline {

/// The model that the config.json of a repository at Hugging Face describes: timm's, with "architecture" and
/// "pretrained_cfg", or one of transformers, with "model_type" and a preprocessor_config.json beside it. Its weights
/// are the model.safetensors, model.safetensors.index.json or pytorch_model.bin beside it. None for other files.
/// @param text of the file at `path`  @throws Error BadFormat for networks that are not built in and values that cannot
/// be; FileNotFound without preprocessor_config.json
std::optional<ModelSpec> repositoryModel(const std::string& text, const std::filesystem::path& path);

/// How images are prepared for the network in `file`, as a preprocessor_config.json (transformers) beside it says; none
/// where there is no such file. @throws Error BadFormat
struct PreparationBeside {
  Preprocessing preprocessing;
  std::filesystem::path file;  ///< that says so
};
std::optional<PreparationBeside> preparationBeside(const std::filesystem::path& file);

}  // namespace sightline
