// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/image_names.h"

#include <algorithm>

#include "core/base/unicode.h"
#include "core/dataset/dataset_layout.h"
#include "core/image/image_formats.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

constexpr int kSamePath = 1000;  // more than folders ever agree

std::string keyOf(const std::string& name) {
  const bool plain = std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  std::string key = plain ? lowerCase(name) : caseFolded(name);
  std::replace(key.begin(), key.end(), '\\', '/');
  return key;
}

std::vector<std::string> partsOf(const std::string& key) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= key.size();) {
    const std::size_t slash = std::min(key.find('/', at), key.size());
    const std::string part = key.substr(at, slash - at);
    if (part == ".." && !parts.empty())
      parts.pop_back();
    else if (!part.empty() && part != "." && part != "..")
      parts.push_back(part);
    at = slash + 1;
  }
  return parts;
}

std::string joinedBy(const std::vector<std::string>& parts, std::size_t from, char with) {
  std::string out;
  for (std::size_t i = from; i < parts.size(); ++i) out += (i == from ? "" : std::string(1, with)) + parts[i];
  return out;
}

std::string stemOf(const std::string& name) { return pictureStem(name); }

int sharedEnd(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  int n = 0;
  for (auto i = a.rbegin() + 1, j = b.rbegin() + 1; i < a.rend() && j < b.rend() && *i == *j; ++i, ++j) ++n;
  return n;
}

int sharedBeginning(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return static_cast<int>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

}  // namespace

ImageNames::ImageNames(const Dataset& data) : root_(keyOf(data.root.string())) {
  for (std::size_t i = 0; i < data.items.size(); ++i) {
    std::string path = keyOf(data.items[i].image.string());
    if (path.starts_with(root_ + "/")) path.erase(0, root_.size() + 1);
    std::vector<std::string> parts = partsOf(path);
    byPath_.emplace(joinedBy(parts, 0, '/'), i);
    byName_.emplace(parts.back(), i);
    byStem_.emplace(stemOf(parts.back()), i);
    items_.push_back({std::move(parts)});
  }
}

std::vector<std::size_t> ImageNames::candidates(const std::vector<std::string>& parts) const {
  const auto of = [](const auto& index, const std::string& key) {
    std::vector<std::size_t> out;
    for (auto [at, end] = index.equal_range(key); at != end; ++at) out.push_back(at->second);
    return out;
  };
  if (auto named = of(byName_, parts.back()); !named.empty()) return named;
  if (auto stems = of(byStem_, stemOf(parts.back())); !stems.empty()) return stems;
  if (byJoinedFolders_.empty())
    for (std::size_t i = 0; i < items_.size(); ++i) {
      std::vector<std::string> path = items_[i].parts;
      path.back() = stemOf(path.back());
      for (std::size_t from = path.size() > 5 ? path.size() - 5 : 0; from + 1 < path.size(); ++from)
        byJoinedFolders_.emplace(joinedBy(path, from, '_'), i);
    }
  return of(byJoinedFolders_, stemOf(parts.back()));
}

std::optional<ImageNames::Found> ImageNames::find(const std::string& name, const fs::path& folder,
                                                  bool& ambiguous) const {
  std::string place = keyOf(folder.string());
  place = place == root_ ? "" : place.starts_with(root_ + "/") ? place.substr(root_.size() + 1) : place;
  const std::string key = keyOf(name);
  for (const std::string& path : {place + "/" + key, key})
    if (const auto at = byPath_.find(joinedBy(partsOf(path), 0, '/')); at != byPath_.end())
      return Found{at->second, kSamePath};
  const std::vector<std::string> parts = partsOf(key), folders = partsOf(place);
  if (parts.empty()) return std::nullopt;
  // Shared folders of the name first, then how near to the file the image lies.
  std::pair<int, int> best{-1, -1};
  std::optional<std::size_t> found;
  bool several = false;
  for (const std::size_t i : candidates(parts)) {
    const std::pair<int, int> fit{sharedEnd(items_[i].parts, parts), sharedBeginning(items_[i].parts, folders)};
    if (fit == best) several = true;
    if (fit <= best) continue;
    best = fit;
    found = i;
    several = false;
  }
  ambiguous |= several;
  if (!found || several) return std::nullopt;
  return Found{*found, best.first};
}

}  // namespace sightline
