// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/imported_maps.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/image/image_formats.h"
#include "core/image/image_io.h"
#include "core/image/npy.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

/// Arrays first: they hold the map itself.
std::vector<std::string> mapEndings() {
  std::vector<std::string> all{".npy"};
  for (const std::string_view extension : imageExtensions()) all.emplace_back(extension);
  return all;
}

/// The paths without their endings.
std::vector<fs::path> stems(const fs::path& folder, const DatasetItem& item, const ModelSpec& model, bool onlyModel) {
  std::vector<std::string> images{item.id}, models{model.id};
  if (const std::string plain = fs::path(item.id).filename().string(); plain != item.id) images.push_back(plain);
  if (model.displayName != model.id) models.push_back(model.displayName);
  std::vector<fs::path> all;
  for (const std::string& m : models)
    for (const std::string& i : images) all.push_back(folder / m / i);
  for (const std::string& m : models)
    for (const std::string& i : images) all.push_back(folder / (i + "_" + m));
  if (onlyModel)
    for (const std::string& i : images) all.push_back(folder / i);
  return all;
}

Plane<float> greyLevels(const fs::path& file) {
  const Image image = readImage(file);
  Plane<float> map(image.width, image.height);
  for (std::size_t i = 0; i < map.size(); ++i) {
    const auto* pixel = image.rgb.data() + 3 * i;
    const auto [least, most] = std::minmax({pixel[0], pixel[1], pixel[2]});
    constexpr int kNoise = 8;  // of a JPEG's colours
    if (most - least > kNoise)
      throw Error(ErrorCode::BadFormat, file.string(),
                  "is a coloured image, not a map: which value a colour stands for is not known",
                  "Save the map itself, as .npy or as a grey image.");
    map[i] = static_cast<float>(pixel[1]);
  }
  return isDeep(file) ? readGreyLevels(file) : map;  // now that it is grey: 16 bits hold more than 256 levels
}

}  // namespace

std::vector<fs::path> importedMapPlaces(const fs::path& folder, const DatasetItem& item, const ModelSpec& model,
                                        bool onlyModel) {
  std::vector<fs::path> places;
  static const std::vector<std::string> endings = mapEndings();
  for (const fs::path& stem : stems(folder, item, model, onlyModel))
    for (const std::string& ending : endings) places.emplace_back(stem.string() + ending);
  return places;
}

std::optional<fs::path> findImportedMap(const fs::path& folder, const DatasetItem& item, const ModelSpec& model,
                                        bool onlyModel) {
  std::error_code ec;
  for (const fs::path& place : importedMapPlaces(folder, item, model, onlyModel))
    if (fs::is_regular_file(place, ec)) return place;
  return std::nullopt;
}

SaliencyMap readImportedMap(const fs::path& file) {
  SaliencyMap map;
  map.values = isNpyFile(file) ? readNpyPlane(file) : greyLevels(file);
  if (map.values.size() == 0)
    throw Error(ErrorCode::BadFormat, file.string(), "holds no values",
                "A map has a value for every place of the image.");
  const auto isNumber = [](float v) { return std::isfinite(v); };
  const auto bad = std::find_if_not(map.values.values().begin(), map.values.values().end(), isNumber);
  if (bad != map.values.values().end()) {
    map.blankReason = message("{1} holds values that are not numbers.", file.filename());
    std::fill(map.values.values().begin(), map.values.values().end(), 0.f);
  } else if (const float first = map.values[0];
             std::all_of(map.values.values().begin(), map.values.values().end(), [&](float v) { return v == first; })) {
    map.blankReason = message("{1} has the same value everywhere.", file.filename());
  }
  return map;
}

SaliencyMap importedMap(const fs::path& folder, const DatasetItem& item, const ModelSpec& model, bool onlyModel) {
  if (const auto file = findImportedMap(folder, item, model, onlyModel)) return readImportedMap(*file);
  if (!isFolder(folder))
    throw Error(ErrorCode::FileNotFound, folder.string(), "with the imported maps is missing",
                "Put it back, or choose the folder again (File > Imported maps).");
  SaliencyMap none;
  none.values = Plane<float>(1, 1);
  const std::string own = (fs::path(model.id) / (item.id + ".npy")).string(), flat = item.id + "_" + model.id + ".npy";
  none.blankReason =
      onlyModel ? message("No map: the folder has neither {1} nor {2} nor {3}, nor a grey image of that name.", own,
                          flat, item.id + ".npy")
                : message("No map: the folder has neither {1} nor {2}, nor a grey image of that name.", own, flat);
  return none;
}

ImportedCount countImportedMaps(const fs::path& folder, const Dataset& dataset, const std::vector<ModelSpec>& models) {
  ImportedCount count;
  for (const DatasetItem& item : dataset.items)
    for (const ModelSpec& model : models) {
      ++count.all;
      if (findImportedMap(folder, item, model, models.size() == 1)) ++count.found;
    }
  return count;
}

}  // namespace sightline
