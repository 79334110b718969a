// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/folder_layout.h"

#include <algorithm>
#include <optional>
#include <set>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/dataset_layout.h"
#include "core/dataset/folder_words.h"
#include "core/image/image_formats.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

constexpr int kDeepest = 64;                  // deeper than anybody files images; ends what links cannot explain
constexpr std::size_t kNamesCompared = 2000;  // to see whether two folders are about the same images

std::string below(const std::string& folder, const std::string& inner) {
  return folder.empty() ? inner : inner.empty() ? folder : folder + "/" + inner;
}
std::string below(const std::string& folder, const fs::path& inner) { return below(folder, inner.filename().string()); }

bool isImages(const fs::path& folder) {
  const FolderName name = folderName(folder);
  return name.role == FolderRole::Images && name.rest.empty();
}
bool isMasks(const fs::path& folder) {
  const FolderName name = folderName(folder);
  return name.role == FolderRole::Masks && name.rest.empty();
}

/// The name of a mask without the extension of its own format and those of images.
std::string maskStem(const fs::path& file) { return pictureStem(file.stem()); }

bool isOneOf(const fs::path& folder, const std::vector<fs::path>& all) {
  return std::find(all.begin(), all.end(), folder) != all.end();
}

/// A folder as labelme_json_to_dataset writes it: img.png, label.png and label_viz.png of one image.
bool isLabelMeFolder(const Listing& here) {
  std::set<std::string> stems;
  for (const auto& file : here.files) stems.insert(pictureStem(file));
  return stems.contains("img") && stems.contains("label") && stems.contains("label_viz");
}

/// The class that a folder names; none for those that cameras make: DCIM, and 100CANON or 104_PANA within it (three
/// digits and five letters, digits or underscores; JEITA CP-3461, "Design rule for camera file system").
std::string classFolder(const fs::path& folder) {
  const std::string name = folder.filename().string();
  const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
  const auto isPlain = [&](char c) {
    return isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
  };
  const bool numbered = name.size() == 8 && std::all_of(name.begin(), name.begin() + 3, isDigit) &&
                        std::all_of(name.begin() + 3, name.end(), isPlain);
  return numbered || lowerCase(name) == "dcim" ? std::string() : name;
}

/// A part of a data set, which says nothing about what is on its images.
bool isSplit(const fs::path& folder) {
  const std::string key = folderKey(folder);
  for (const char* name : {"train", "training", "val", "valid", "validation", "test", "testing"})
    if (key == name) return true;
  return false;
}

bool holdsImages(FolderWalk& walk, const fs::path& folder, int depth = 0) {
  const Listing& here = walk.list(folder);
  if (!here.files.empty()) return true;
  return depth < kDeepest && std::any_of(here.folders.begin(), here.folders.end(), [&](const fs::path& f) {
           return !isMasks(f) && folderName(f).role != FolderRole::Derived && holdsImages(walk, f, depth + 1);
         });
}

/// Which folders beside each other hold images, and which their masks.
class Neighbours {
 public:
  /// @param files  images that lie beside the folders
  Neighbours(FolderWalk& walk, const std::vector<fs::path>& files, const std::vector<fs::path>& folders)
      : walk_(walk), files_(files), folders_(folders) {
    for (const auto& f : folders) {
      hasMasks_ = hasMasks_ || isMasks(f);
      hasImages_ = hasImages_ || isImages(f);
    }
  }

  /// The place of what a folder of masks holds; nothing for other folders.
  std::optional<std::string> masks(const fs::path& folder) {
    const FolderName name = folderName(folder);
    const bool isMaskFolder = name.role == FolderRole::Masks || name.role == FolderRole::OtherMasks;
    if (name.role == FolderRole::Masks && name.rest.empty()) return "";
    if (const fs::path of = maskedBy(folder); !of.empty() && sharesNames(folder)) return of.filename().string();
    if (hasMasks_) return std::nullopt;
    if (name.role == FolderRole::OtherMasks)
      return hasImages_ || sharesNames(folder) ? std::optional("") : std::nullopt;
    if (isMaskFolder && !isOverlayName(name.rest) && (hasImages_ || !files_.empty() || besideImages(name.rest)) &&
        sharesNames(folder))
      return name.rest;
    if (name.role == FolderRole::Reader && (hasImages_ || !files_.empty()) && sharesNames(folder))
      return folder.filename().string();
    return std::nullopt;
  }

  /// The place of what a folder of images holds; nothing for a folder that is a place itself.
  [[nodiscard]] std::optional<std::string> images(const fs::path& folder) const {
    const FolderName name = folderName(folder);
    if (name.role != FolderRole::Images) return std::nullopt;
    if (name.rest.empty()) return "";
    const bool borneOut = std::any_of(folders_.begin(), folders_.end(), [&](const fs::path& f) {
      const FolderName other = folderName(f);
      return other.role == FolderRole::Masks && (other.rest.empty() || other.rest == name.rest);
    });
    return borneOut ? std::optional(name.rest) : std::nullopt;
  }

  /// Whether a folder itself, or what lies so deep in it, holds files that are named like an image here.
  bool sharesNames(const fs::path& folder, int deep = 4) {
    const ImageStems& images = stems();
    if (images.empty()) return false;
    const Listing& here = walk_.list(folder, FolderWalk::Kind::Masks);
    for (std::size_t i = 0; i < std::min(here.files.size(), kNamesCompared); ++i)
      if (images.imageOf(maskStem(here.files[i]))) return true;
    return deep > 0 && std::any_of(here.folders.begin(), here.folders.end(),
                                   [&](const fs::path& inner) { return sharesNames(inner, deep - 1); });
  }

 private:
  /// "train" for "train_masks" and "trainannot" beside it; empty: none.
  [[nodiscard]] fs::path maskedBy(const fs::path& folder) const {
    const FolderName name = folderName(folder);
    if (name.role != FolderRole::Masks || name.rest.empty()) return {};
    const auto at = std::find_if(folders_.begin(), folders_.end(), [&](const fs::path& f) {
      return f != folder && folderKey(f) == name.rest && folderName(f).role != FolderRole::Masks;
    });
    return at == folders_.end() || folderName(*at).role == FolderRole::Images ? fs::path() : *at;
  }
  [[nodiscard]] bool besideImages(const std::string& rest) const {
    return std::any_of(folders_.begin(), folders_.end(), [&](const fs::path& f) {
      const FolderName name = folderName(f);
      return name.role == FolderRole::Images && name.rest == rest;
    });
  }
  void addStems(const fs::path& folder, int depth) {
    const Listing& here = walk_.list(folder);
    for (const auto& file : here.files) addStem(file);
    constexpr int kDeep = 8;
    if (depth < kDeep)
      for (const auto& inner : here.folders)
        if (added_ < kNamesCompared) addStems(inner, depth + 1);
  }
  void addStem(const fs::path& file) {
    if (added_++ < kNamesCompared) stems_.add(pictureStem(file));
  }
  const ImageStems& stems() {
    if (known_) return stems_;
    known_ = true;
    for (const auto& file : files_) addStem(file);
    for (const auto& f : folders_) {
      const bool masked =
          std::any_of(folders_.begin(), folders_.end(), [&](const fs::path& m) { return maskedBy(m) == f; });
      if (images(f) || masked) addStems(f, 0);
    }
    return stems_;
  }
  FolderWalk& walk_;
  const std::vector<fs::path>&files_, &folders_;
  bool hasMasks_ = false, hasImages_ = false, known_ = false;
  ImageStems stems_;
  std::size_t added_ = 0;
};

class Collector {
 public:
  Collector(FolderWalk& walk, const std::vector<fs::path>& chosen) : walk_(walk), chosen_(chosen) {}

  void masks(const fs::path& at, const std::string& place, int depth) {
    if (depth == 0) out.maskFolders.push_back(at);
    const Listing& here = walk_.list(at, FolderWalk::Kind::Masks);
    for (const auto& file : here.files) out.masks.push_back({file, place, maskStem(file)});
    if (depth == kDeepest) return;
    for (const auto& folder : here.folders) {
      const FolderName name = folderName(folder);
      if (name.role == FolderRole::Derived) continue;
      const bool isMaskFolder = name.role == FolderRole::Masks || name.role == FolderRole::OtherMasks;
      masks(folder, isMaskFolder ? below(place, name.rest) : below(place, folder), depth + 1);
    }
  }

  /// @param place  where the images lie for their masks: folders, without those that are named "images"
  /// @param label  folder that names their class, or empty
  void images(const fs::path& at, const std::string& place, const std::string& label, int depth) {
    const Listing& here = walk_.list(at);
    if (isLabelMeFolder(here)) return labelMe(at, here, place);
    for (const auto& file : here.files) out.images.push_back({file, place, pictureStem(file), label});
    if (depth == kDeepest) return;
    Neighbours neighbours(walk_, here.files, here.folders);
    for (const auto& folder : here.folders) {
      if (isOneOf(folder, chosen_)) continue;
      if (const auto of = neighbours.masks(folder)) {
        if (chosen_.empty()) masks(folder, below(place, *of), 0);
        continue;
      }
      if (folderName(folder).role == FolderRole::Derived || folderKey(folder).starts_with("segmentationclass"))
        continue;
      // "siteA/images" and "siteA/masks" belong together, and neither a site nor "images" is a class.
      if (const auto of = neighbours.images(folder))
        images(folder, below(place, *of), "", depth + 1);
      else
        images(folder, below(place, folder), isSplit(folder) ? label : classFolder(folder), depth + 1);
    }
  }

  CollectedFiles out;

 private:
  void labelMe(const fs::path& at, const Listing& here, const std::string& place) {
    const auto slash = place.find_last_of('/');
    const std::string folder = slash == std::string::npos ? "" : place.substr(0, slash);
    std::string stem = at.filename().string();
    if (stem.ends_with("_json")) stem.resize(stem.size() - 5);
    for (const auto& file : here.files) {
      if (pictureStem(file) == "img") out.images.push_back({file, folder, stem, {}});
      if (pictureStem(file) == "label") out.masks.push_back({file, folder, stem});
    }
  }

  FolderWalk& walk_;
  const std::vector<fs::path>& chosen_;
};

std::vector<MaskFolder> maskFoldersBeside(FolderWalk& walk, const fs::path& images, bool chosen) {
  std::vector<MaskFolder> out;
  if (chosen) return out;
  const Listing& around = walk.list(images.parent_path());
  // Of folders that are not called after images only the masks count that lie beside them by name.
  const std::string own = folderKey(images);
  if (!isImages(images)) {
    for (const auto& f : around.folders)
      if (isMasks(f) || folderKey(f) == own + "_mask" || folderKey(f) == own + "_masks") out.push_back({f, ""});
    return out;
  }
  const std::vector<fs::path> none;
  Neighbours neighbours(walk, none, around.folders);
  for (const auto& f : around.folders) {
    if (f == images) continue;
    if (folderKey(f) == own + "_mask" || folderKey(f) == own + "_masks")
      out.push_back({f, ""});
    else if (auto place = neighbours.masks(f))
      out.push_back({f, std::move(*place)});
  }
  // "annotations/training" beside "images/training" is another program's, not what somebody called "training" painted.
  if (out.empty() && !around.painted.empty())
    for (const auto& mine : walk.list(around.painted, FolderWalk::Kind::Masks).folders)
      for (const auto& theirs : walk.list(images).folders)
        if (out.empty() && mine.filename() == theirs.filename()) out.push_back({around.painted, ""});
  return out;
}

std::optional<FolderLayout> layoutAt(FolderWalk& walk, const fs::path& base, bool chosen) {
  if (!isFolder(base)) return std::nullopt;
  std::vector<fs::path> pictures;
  for (const auto& folder : walk.list(base).folders)
    if (isImages(folder) && holdsImages(walk, folder)) pictures.push_back(folder);
  if (!pictures.empty()) return FolderLayout{pictures.front(), maskFoldersBeside(walk, pictures.front(), chosen)};
  if (!holdsImages(walk, base)) return std::nullopt;
  return FolderLayout{base, maskFoldersBeside(walk, base, chosen)};
}

fs::path childNamed(FolderWalk& walk, const fs::path& folder, const std::string& key) {
  for (const auto& f : walk.list(folder).folders)
    if (folderKey(f) == key) return f;
  return {};
}

/// The benchmark's own tree, from any level of it; empty path when this is not it.
fs::path benchmarkBase(FolderWalk& walk, const fs::path& root) {
  fs::path image = childNamed(walk, root, "image");
  if (image.empty() && folderKey(root) == "image") image = root;
  for (const auto& parent : {image, root}) {
    if (parent.empty()) continue;
    if (const auto net = childNamed(walk, parent, "imagenet"); !net.empty()) return net;
    if (!childNamed(walk, parent, "org_img").empty()) return parent;
  }
  return {};
}

bool hasMasksButNoPictures(FolderWalk& walk, const fs::path& base) {
  const auto& folders = walk.list(base).folders;
  return std::any_of(folders.begin(), folders.end(), isMasks);
}

[[noreturn]] void noPictures(FolderWalk& walk, const fs::path& folder, const fs::path& base) {
  if (hasMasksButNoPictures(walk, base))
    throw Error(ErrorCode::FileNotFound, folder.string(), "has human masks but not the images they belong to",
                "If you have them elsewhere, such as in a copy of ImageNet, File > Get the benchmark (or sightline-cli "
                "fetch benchmark "
                "--originals FOLDER) finds them there. Or put them, named like their masks, into a folder "
                "\"original_images\" beside the masks.");
  const Message others = joined(walk.passedOver(), "{1}; {2}");
  throw Error(ErrorCode::FileNotFound, folder.string(),
              others.empty() ? message("holds no images ({1})", imageFormatNames())
                             : message("holds no images ({1}): {2}", imageFormatNames(), others),
              "Choose a folder with images; masks may lie in a folder \"masks\" beside or inside it.");
}

}  // namespace

FolderLayout locateImages(FolderWalk& walk, const fs::path& root, const RegionChoice& choice) {
  const bool chosen = !choice.maskFolders.empty();
  // Someone may point at the masks: their images are beside them.
  if (isMasks(root))
    if (auto l = layoutAt(walk, root.parent_path(), chosen)) return *l;
  const fs::path benchmark = benchmarkBase(walk, root);
  if (!benchmark.empty()) {
    if (auto l = layoutAt(walk, benchmark, chosen)) return *l;
    noPictures(walk, root, benchmark);
  }
  // An unpacked archive often has one folder around everything.
  fs::path base = root;
  for (int depth = 0; depth < 3; ++depth) {
    const Listing& here = walk.list(base);
    if (!here.files.empty() || here.folders.size() != 1) break;
    const fs::path inner = here.folders.front();
    const fs::path within = benchmarkBase(walk, inner);
    if (!within.empty())
      if (auto l = layoutAt(walk, within, chosen)) return *l;
    const Listing& deeper = walk.list(inner);
    if (!deeper.files.empty() || deeper.folders.empty()) break;  // a single class or the images themselves
    const bool wraps = std::any_of(deeper.folders.begin(), deeper.folders.end(),
                                   [](const fs::path& f) { return isImages(f) || isMasks(f); });
    if (!wraps && deeper.folders.size() != 1) break;
    base = inner;
  }
  if (auto l = layoutAt(walk, base, chosen)) return *l;
  noPictures(walk, root, base);
}

CollectedFiles collectFiles(FolderWalk& walk, const FolderLayout& layout, const RegionChoice& choice) {
  Collector collector(walk, choice.maskFolders);
  walk.alsoInside(layout.images);
  for (const auto& m : layout.masks) walk.alsoInside(m.folder);
  collector.images(layout.images, "", "", 0);
  for (const auto& m : layout.masks) collector.masks(m.folder, m.place, 0);
  const bool several = choice.maskFolders.size() > 1;
  for (const auto& folder : choice.maskFolders) {
    walk.alsoInside(folder);
    collector.masks(folder, several ? folder.filename().string() : "", 0);
  }
  CollectedFiles out = std::move(collector.out);
  if (isImages(layout.images) && choice.maskFolders.empty()) {
    const Listing& around = walk.list(layout.images.parent_path());
    const std::vector<fs::path> none;
    Neighbours neighbours(walk, none, around.folders);
    for (const auto& folder : around.folders) {
      if (folder == layout.images || isOneOf(folder, out.maskFolders) || isOverlayName(folder.filename().string()))
        continue;
      // Where masks were found, other pictures of the images are nobody's concern.
      const FolderRole role = folderName(folder).role;
      const bool perhaps = role == FolderRole::Masks || role == FolderRole::OtherMasks || role == FolderRole::Reader ||
                           (out.masks.empty() && role != FolderRole::Derived);
      if (perhaps && neighbours.sharesNames(folder, 0)) out.alike.push_back(folder);
    }
  }
  return out;
}

}  // namespace sightline
