// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/dataset/folder_walk.h"
#include "core/dataset/mask_index.h"
#include "core/dataset/region_choice.h"

namespace sightline {

/// A folder of masks, and how what lies in it is placed among the images: "" or "siteA", with whoever drew them where
/// the folder's name says so ("anna" of "masks_anna").
struct MaskFolder {
  std::filesystem::path folder;
  std::string place{};
};

/// Where the images of a folder and the masks beside them are.
struct FolderLayout {
  std::filesystem::path images;
  std::vector<MaskFolder> masks;
};

/// Finds the images: the benchmark's layouts, one folder around everything, "images" beside "masks", or the folder.
/// @throws Error FileNotFound with the way out when there is no image
FolderLayout locateImages(FolderWalk& walk, const std::filesystem::path& root, const RegionChoice& choice);

/// All images and masks of a layout, with their places and the classes that folders name.
struct CollectedFiles {
  std::vector<FoundFile> images, masks;
  std::vector<std::filesystem::path> maskFolders;  ///< that were taken for folders of masks
  std::vector<std::filesystem::path> alike;  ///< hold files named like the images, and nothing says that they are masks
};
CollectedFiles collectFiles(FolderWalk& walk, const FolderLayout& layout, const RegionChoice& choice);

}  // namespace sightline
