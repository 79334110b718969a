// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/image_names.h"

#include <algorithm>
#include <tuple>

#include "core/base/unicode.h"
#include "core/dataset/dataset_layout.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

constexpr int kSamePath = 1000;  // more than folders ever agree

std::string keyOf(const std::string& name) {
  std::string key = caseFolded(name);
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

/// Of names of COCO's images the number alone: "coco_val2014_000000400966".
std::string cocoNumber(const std::string& stem) {
  constexpr std::size_t kDigits = 12;
  if (!stem.starts_with("coco_") || stem.size() <= kDigits) return {};
  const std::string number = stem.substr(stem.size() - kDigits);
  return number.find_first_not_of("0123456789") == std::string::npos ? number : std::string();
}

int sharedBeginning(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return static_cast<int>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

std::string nameOf(const std::string& path) {
  return composed(path.substr(path.find_last_of("/\\") == std::string::npos ? 0 : path.find_last_of("/\\") + 1));
}

}  // namespace

ImageNames::ImageNames(const Dataset& data) : root_(keyOf(data.root.string())), rootParts_(partsOf(root_)) {
  std::unordered_map<std::string, std::size_t> fileOf;
  for (std::size_t i = 0; i < data.items.size(); ++i) {
    const std::string file = data.items[i].image.string();
    const auto [known, isNew] = fileOf.try_emplace(file, files_.size());
    const std::size_t f = known->second;
    byId_.emplace(keyOf(data.items[i].id), f);
    if (!isNew) {
      files_[f].items.push_back(i);
      continue;
    }
    std::string path = keyOf(file);
    if (!root_.empty() && path.starts_with(root_ + "/")) path.erase(0, root_.size() + 1);
    std::vector<std::string> parts = partsOf(path);
    const std::string stem = pictureStem(parts.back());
    byPath_.emplace(joinedBy(parts, 0, '/'), f);
    byName_.emplace(parts.back(), f);
    byStem_.emplace(stem, f);
    if (const std::string number = cocoNumber(stem); !number.empty()) byNumber_.emplace(number, f);
    files_.push_back({std::move(parts), nameOf(file), {i}});
  }
}

std::vector<std::size_t> ImageNames::candidates(const std::string& key, const std::vector<std::string>& parts) const {
  std::vector<std::size_t> out;
  const auto add = [&](const Index& index, const std::string& name) {
    for (auto [at, end] = index.equal_range(name); at != end; ++at)
      if (std::find(out.begin(), out.end(), at->second) == out.end()) out.push_back(at->second);
    return !out.empty();
  };
  const std::string stem = pictureStem(parts.back());
  if (add(byName_, parts.back())) {
    add(byId_, key);
    return out;
  }
  add(byId_, key);  // one image's id may be the stem of others
  if (add(byStem_, stem)) return out;
  if (add(byNumber_, stem)) return out;
  if (const std::string number = cocoNumber(stem); !number.empty() && (add(byStem_, number) || add(byNumber_, number)))
    return out;
  if (byJoinedFolders_.empty())
    for (std::size_t f = 0; f < files_.size(); ++f) {
      std::vector<std::string> path = files_[f].parts;
      path.back() = pictureStem(path.back());
      for (std::size_t from = path.size() > 5 ? path.size() - 5 : 0; from + 1 < path.size(); ++from)
        byJoinedFolders_.emplace(joinedBy(path, from, '_'), f);
    }
  add(byJoinedFolders_, stem);
  return out;
}

/// How many folders above a file agree with those of a name, from the file on: also those that the data set lies in.
int ImageNames::sharedFolders(const File& file, const std::vector<std::string>& parts) const {
  std::vector<std::string> whole = rootParts_;
  whole.insert(whole.end(), file.parts.begin(), file.parts.end());
  const std::vector<std::string>& path = whole;
  int n = 0;
  for (auto i = path.rbegin() + 1, j = parts.rbegin() + 1; i < path.rend() && j < parts.rend() && *i == *j; ++i, ++j)
    ++n;
  return n;
}

ImageNames::Found ImageNames::find(const std::string& name, const fs::path& nearby) const {
  if (name.empty()) return files_.size() == 1 ? Found{Fit::One, files_.front().items, 0} : Found{};
  const std::string key = keyOf(name);
  const std::vector<std::string> parts = partsOf(key);
  if (parts.empty()) return {};
  std::string place = keyOf(nearby.string());
  place = place == root_ ? "" : place.starts_with(root_ + "/") ? place.substr(root_.size() + 1) : place;
  std::vector<std::size_t> fitting;
  bool samePath = false;
  const auto take = [&](const std::string& path) {
    for (auto [at, end] = byPath_.equal_range(path); at != end; ++at) fitting.push_back(at->second);
    samePath = !fitting.empty();
    return samePath;
  };
  // A name alone is a path where it is known from which folder it counts.
  if (!(!nearby.empty() && take(joinedBy(partsOf(place + "/" + key), 0, '/'))) && (!nearby.empty() || parts.size() > 1))
    take(joinedBy(parts, 0, '/'));
  if (!samePath) fitting = candidates(key, parts);
  const std::vector<std::string> folders = nearby.empty() ? std::vector<std::string>{} : partsOf(place);
  const std::string withCase = nameOf(name);
  std::tuple<int, int, bool> best{-1, -1, false};
  std::size_t found = 0, alike = 0;
  for (const std::size_t f : fitting) {
    const std::tuple fit{sharedFolders(files_[f], parts), sharedBeginning(files_[f].parts, folders),
                         files_[f].name == withCase};
    if (fit < best) continue;
    alike = fit == best ? alike + 1 : 1;
    best = fit;
    found = f;
  }
  if (alike == 0) return {};
  if (alike > 1) return {Fit::Several, {}, 0};
  return {Fit::One, files_[found].items, samePath ? kSamePath : std::get<0>(best)};
}

}  // namespace sightline
