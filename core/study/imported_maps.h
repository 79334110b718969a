// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/models/model_spec.h"
#include "core/study/grid_map.h"
#include "core/types/saliency_map.h"

namespace sightline {

/// Saliency maps that were computed elsewhere (pytorch-grad-cam, Captum, PAIR saliency...), one file per image and
/// model in a folder. A map is taken to cover its whole image and is stretched to it whatever its size, as the
/// published study did; maps of a centre crop belong to another image.

/// Where the map of an image and model may lie below `folder`, in the order in which they are looked for:
/// MODEL/IMAGE.npy, IMAGE_MODEL.npy and, in a study of one model, IMAGE.npy; each also as a grey image of any
/// format that is read. MODEL is the model's id or its name, IMAGE the image's name without its ending (also without
/// its sub-folder).
std::vector<std::filesystem::path> importedMapPlaces(const std::filesystem::path& folder, const DatasetItem& item,
                                                     const ModelSpec& model, bool onlyModel);

/// The first of them that exists.
std::optional<std::filesystem::path> findImportedMap(const std::filesystem::path& folder, const DatasetItem& item,
                                                     const ModelSpec& model, bool onlyModel);

/// Reads a map: .npy of numbers, H x W (dimensions of 1 are dropped), any scale and sign; or an image that is grey,
/// its levels as 0..255. Values that are not numbers make a blank map that says so.
/// @throws Error naming the file, e.g. for a coloured image: those are overlays, whose numbers cannot be recovered.
SaliencyMap readImportedMap(const std::filesystem::path& file);

/// The map of one image and model; without a file a blank one that says where it was looked for. @throws Error as
/// above, and FileNotFound where the folder itself is missing.
SaliencyMap importedMap(const std::filesystem::path& folder, const DatasetItem& item, const ModelSpec& model,
                        bool onlyModel);

/// How many of a study's maps a folder holds.
struct ImportedCount {
  int found = 0, all = 0;
};
ImportedCount countImportedMaps(const std::filesystem::path& folder, const Dataset& dataset,
                                const std::vector<ModelSpec>& models);

}  // namespace sightline
