// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/mask_index.h"

#include <algorithm>
#include <optional>

#include "core/base/unicode.h"
#include "core/dataset/folder_words.h"
#include "core/image/image_formats.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

std::string joined(const std::string& folder, const std::string& name) {
  return composed(folder.empty() ? name : folder + "/" + name);
}

/// Whether `path` ends in the whole folders of `end`: "reader1/cat" in "cat".
bool endsInFolders(const std::string& path, const std::string& end) {
  if (end.empty()) return !path.empty();
  return path.size() > end.size() + 1 && path.ends_with(end) && path[path.size() - end.size() - 1] == '/';
}

std::vector<std::string> foldersOf(const std::string& path) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < path.size();) {
    const std::size_t slash = std::min(path.find('/', at), path.size());
    out.push_back(path.substr(at, slash - at));
    at = slash + 1;
  }
  return out;
}

/// The folders of `path` that stand between, before or behind those of `place`, which it has in the same order:
/// "reader1" of "siteA/reader1/p3" around "siteA/p3". Nothing where it has not.
std::optional<std::vector<std::string>> foldersBeside(const std::string& path, const std::string& place) {
  const auto all = foldersOf(path), wanted = foldersOf(place);
  std::vector<std::string> others;
  std::size_t next = 0;
  for (const auto& folder : all)
    if (next < wanted.size() && lowerCase(composed(folder)) == lowerCase(composed(wanted[next])))
      ++next;
    else
      others.push_back(folder);
  return next == wanted.size() && !others.empty() ? std::optional(std::move(others)) : std::nullopt;
}

}  // namespace

void MaskIndex::add(const FoundFile& mask) {
  const std::size_t i = all_.size();
  all_.push_back(mask);
  const std::string& stem = mask.stem;
  byFullName_.emplace(joined(mask.folder, withoutMaskEnding(mask.file.stem().string())), i);
  byPath_.emplace(joined(mask.folder, stem), i);
  byPathInAnyCase_.emplace(lowerCase(joined(mask.folder, stem)), i);
  byStem_.emplace(lowerCase(composed(stem)), i);
}

MaskIndex::Masks MaskIndex::of(const FoundFile& image) const {
  const auto found = [](const auto& index, const std::string& key) {
    std::vector<std::size_t> out;
    for (auto [at, end] = index.equal_range(key); at != end; ++at) out.push_back(at->second);
    return out;
  };
  const std::string path = joined(image.folder, image.stem);
  if (auto own = found(byFullName_, joined(image.folder, image.file.filename().string())); !own.empty())
    return {Match::Own, own, own.size() > 1};
  for (auto own : {found(byPath_, path), found(byPathInAnyCase_, lowerCase(path))}) {
    // A mask that has another image's whole name is that image's.
    std::erase_if(own, [&](std::size_t i) {
      const std::string name = all_[i].file.stem().string();
      return hasImageExtension(name) && composed(name) != composed(image.file.filename().string()) && own.size() > 1;
    });
    if (!own.empty()) return {Match::Own, own, own.size() > 1};
  }
  std::vector<std::size_t> readers, shared;
  const std::string place = lowerCase(composed(image.folder));
  for (const std::size_t i : found(byStem_, lowerCase(composed(image.stem)))) {
    const std::string at = lowerCase(composed(all_[i].folder));
    if (foldersBeside(at, place))
      readers.push_back(i);
    else if (endsInFolders(place, at))
      shared.push_back(i);
  }
  if (!readers.empty()) return {Match::Readers, readers, false};
  if (!shared.empty()) return {Match::Shared, {shared.front()}, shared.size() > 1};
  return {};
}

std::string MaskIndex::personOf(std::size_t mask, const FoundFile& image) const {
  std::string out;
  for (const auto& folder : foldersBeside(all_[mask].folder, image.folder).value_or(std::vector<std::string>{}))
    out += (out.empty() ? "" : "/") + folder;
  return out;
}

std::vector<fs::path> MaskIndex::unused() const {
  std::vector<fs::path> out;
  for (std::size_t i = 0; i < all_.size(); ++i)
    if (!used_.contains(i)) out.push_back(all_[i].file);
  return out;
}

}  // namespace sightline
