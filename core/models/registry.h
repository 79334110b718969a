// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/graphs/network_facts.h"
#include "core/models/family_torchscript.h"
#include "core/models/model_spec.h"

namespace sightline {

/// The published networks of all families (FamilyInfo::published), the published study's four first, each with input
/// size, crop, mean/std, the usual target layer, licence and source. Their `weights` point into `weightsFolder` where
/// the id with ".safetensors" or ".pth" behind it exists.
std::vector<ModelSpec> publishedModels(const std::filesystem::path& weightsFolder);

/// The four demo networks, read from `<resources>/demo/models/<id>.json` and `.safetensors`.
std::vector<ModelSpec> demoModels(const std::filesystem::path& demoFolder);

/// A model file of one's own: JSON beside or instead of a registry entry (architecture keys, input_size, mean,
/// std, crop, interpolation, labels, default_layer, display_name, weights). Also the config.json of a repository at
/// Hugging Face, as repositoryModel() reads it. @throws Error naming the key.
ModelSpec readModelFile(const std::filesystem::path& json);
/// Writes what readModelFile() reads (without the weights).
std::string modelFileText(const ModelSpec& model);

/// A model from a file that holds its network's program: named after the file, as many classes as labels (0 labels:
/// what the file says, or whatever the network gives), no usual layer. Input size is what the file says; that and the
/// normalisation else stay at ImageNet's defaults for the caller to change.
/// @param family "torchscript", "onnx" or "pt2"  @throws Error as the readers of such files
ModelSpec programModel(const std::string& family, const std::filesystem::path& file, const ProgramConfig& config,
                       std::vector<std::string> labels);
/// What such a file says of its input and outputs; a TorchScript archive, and a file that is not there, nothing.
/// @throws Error as the readers of such files
NetworkFacts programFacts(const std::string& family, const std::filesystem::path& file);
/// The family whose programs such a file holds; empty for weights alone. @throws Error as weightsFormat()
std::string programFamilyOf(const std::filesystem::path& file);

/// A model from a TorchScript archive: named after the file, as many classes as labels (0 labels: whatever the archive
/// gives), no usual layer. Input size and normalisation stay at ImageNet's defaults for the caller to change.
ModelSpec torchScriptModel(const std::filesystem::path& archive, const TorchScriptConfig& config,
                           std::vector<std::string> labels);

/// Class names, one a line in the network's order; empty lines at the end do not count, nor numbers or ImageNet's
/// synsets before every name. UTF-8, marked UTF-16 or Windows-1252. Or as JSON: a list, an object from "0", "1", ... to
/// names (also Keras' pairs and "id2label" of a config.json) or from names to numbers. @throws Error FileNotFound;
/// BadFormat for a file without names, with an empty line between names, or that is not text.
std::vector<std::string> readLabels(const std::filesystem::path& file);

/// Where the descriptions of people's own models are kept, by window and command line alike: `<data>/models`.
std::filesystem::path ownModelsFolder();
/// Model files of one's own in `folder`, sorted by name; none when the folder does not exist.
std::vector<std::filesystem::path> ownModelFiles(const std::filesystem::path& folder);
/// Those of ownModelFiles() that can be read. Every other is left out and named in `notes`, a sentence each.
std::vector<ModelSpec> ownModels(const std::filesystem::path& folder, std::vector<Message>& notes);
/// The networks that look at a study when nobody chose any, in the window and on the command line: `first` (the demo's
/// for the demo, else the published ones), then the own ones in `ownFolder`; of both those whose weights are on this
/// machine, each with a colour of its own (assignColours). Own ones that are left out are named in `notes`.
std::vector<ModelSpec> usualModels(std::vector<ModelSpec> first, const std::filesystem::path& ownFolder,
                                   std::vector<Message>& notes);
/// Writes a model file into `folder` (made when missing) for ownModelFiles() to find; its weights stay where they are.
/// @throws Error InvalidOption for a name that is taken or cannot be a file's; Io
void keepOwnModel(const std::filesystem::path& folder, const ModelSpec& model);

/// By id among the demo's, the published ones and the own ones kept in `ownFolder` (empty: none), of which those that
/// cannot be read are passed over unless they are the one. @throws Error InvalidOption that names the nearest known id.
ModelSpec findModel(const std::string& id, const std::filesystem::path& demoFolder,
                    const std::filesystem::path& weightsFolder, const std::filesystem::path& ownFolder = {});

}  // namespace sightline
