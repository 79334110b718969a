// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/originals.h"

#include <algorithm>
#include <map>

#include "core/base/files.h"
#include "core/dataset/dataset_layout.h"
#include "core/dataset/natural_order.h"
#include "core/image/image_formats.h"
#include "core/image/image_io.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

std::map<std::string, fs::path> picturesIn(const fs::path& folder) {
  std::map<std::string, fs::path> found;
  std::error_code ec;
  for (fs::directory_iterator it(folder, ec), end; !ec && it != end; it.increment(ec))
    if (hasImageExtension(*it) && it->path().filename().string().front() != '.')
      found.emplace(lowerCase(pictureStem(*it)), it->path());
  return found;
}

/// The benchmark's two folders in the spelling that is there.
struct Folders {
  fs::path masks, originals;
};
Folders foldersOf(const fs::path& benchmark) {
  const fs::path base = benchmark / "Image" / "ImageNet";
  for (const auto& [masks, originals] :
       {std::pair("human_attention_mask", "original_images"), std::pair("human attention mask", "original images")})
    if (isFolder(base / masks)) return {base / masks, base / originals};
  return {};
}

/// Same proportions, to a pixel of rounding.
bool fits(const ImageSize& picture, const ImageSize& mask) {
  const double height = static_cast<double>(mask.height) * picture.width / std::max(1, mask.width);
  const double width = static_cast<double>(mask.width) * picture.height / std::max(1, mask.height);
  return std::min(std::abs(height - picture.height), std::abs(width - picture.width)) <= 1.0;
}

}  // namespace

std::vector<std::string> missingOriginals(const fs::path& benchmark) {
  const Folders folders = foldersOf(benchmark);
  if (folders.masks.empty()) return {};
  const auto there = picturesIn(folders.originals);
  std::vector<std::string> missing;
  for (const auto& [key, mask] : picturesIn(folders.masks))
    if (!there.count(key)) missing.push_back(pictureStem(mask));
  std::sort(missing.begin(), missing.end(), naturalLess);
  return missing;
}

PlacedOriginals placeOriginals(const fs::path& benchmark, const fs::path& from, const ProgressSink& sink,
                               const std::stop_token& stop) {
  std::error_code ec;
  if (!isFolder(from))
    throw Error(ErrorCode::FileNotFound, from.string(), "is not a folder",
                "Choose the folder that holds the photographs.");
  const Folders folders = foldersOf(benchmark);
  if (folders.masks.empty())
    throw Error(ErrorCode::FileNotFound, benchmark.string(),
                "holds no masks of the benchmark (Image/ImageNet/human_attention_mask)",
                "Get the benchmark's masks first.");
  const auto missing = missingOriginals(benchmark);
  const auto masks = picturesIn(folders.masks);

  // One walk over the folder, which may be a whole ImageNet: only names are looked at.
  std::map<std::string, std::vector<fs::path>> candidates;
  for (const auto& name : missing) candidates[lowerCase(name)];
  std::size_t seen = 0;
  const fs::path own = fs::weakly_canonical(folders.masks, ec);
  for (fs::recursive_directory_iterator it(from, fs::directory_options::skip_permission_denied, ec), end;
       !ec && it != end; it.increment(ec)) {
    throwIfStopped(stop);
    if (sink && ++seen % 1000 == 0) sink({0, message("{1} files looked at", seen)});
    if (!hasImageExtension(*it)) continue;
    const auto wanted = candidates.find(lowerCase(pictureStem(*it)));
    if (wanted == candidates.end()) continue;
    std::error_code ignored;
    // An older copy of the benchmark has masks and overlays under the same names.
    const std::string parent = lowerCase(it->path().parent_path().filename().string());
    const bool derived = parent.find("mask") != std::string::npos || parent.find("overlay") != std::string::npos;
    if (!derived && it->is_regular_file(ignored) && fs::weakly_canonical(it->path().parent_path(), ignored) != own)
      wanted->second.push_back(it->path());
  }
  if (ec)
    throw Error(ErrorCode::Io, from.string(), message("could not be listed: {1}", Message::verbatim(ec.message())),
                "Check that you may read it.");

  PlacedOriginals result;
  for (std::size_t i = 0; i < missing.size(); ++i) {
    throwIfStopped(stop);
    if (sink) sink({static_cast<double>(i) / static_cast<double>(missing.size()), Message::verbatim(missing[i])});
    auto& files = candidates[lowerCase(missing[i])];
    std::sort(files.begin(), files.end());
    bool placed = false;
    for (const auto& file : files) {
      try {
        const auto picture = readImageSize(file), mask = readImageSize(masks.at(lowerCase(missing[i])));
        if (!fits(picture, mask)) {
          result.notes.push_back(
              message("{1} is {2} x {3}, its mask is {4} x {5}: it is a different image and was left out.", file,
                      picture.width, picture.height, mask.width, mask.height));
          continue;
        }
      } catch (const Error& e) {
        result.notes.push_back(e.message());
        continue;
      }
      fs::create_directories(folders.originals, ec);
      writeFileAtomically(folders.originals / (missing[i] + lowerCase(file.extension().string())), readFile(file));
      placed = true;
      break;
    }
    (placed ? result.placed : result.missing).push_back(missing[i]);
  }
  return result;
}

}  // namespace sightline
