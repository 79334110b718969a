// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "core/base/error.h"
#include "core/dataset/annotation.h"
#include "core/dataset/benchmark_classes.h"
#include "core/dataset/dataset_layout.h"
#include "core/dataset/natural_order.h"
#include "core/image/image_formats.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

/// Folder names as compared here: the benchmark wrote them with blanks first and underscores later.
std::string folderKey(const fs::path& folder) {
  std::string key = lowerCase(folder.filename().string());
  for (char& c : key)
    if (c == ' ' || c == '-') c = '_';
  return key;
}

bool oneOf(const std::string& key, std::initializer_list<const char*> names) {
  return std::find(names.begin(), names.end(), key) != names.end();
}

bool isPictureFolderName(const std::string& key) {
  return oneOf(key, {"original_images", "original_image", "originals", "org_img", "images", "imgs", "jpegimages"});
}
bool isMaskFolderName(const std::string& key) {
  return oneOf(key, {"human_attention_mask", "human_attention_masks", "human_mask", "human_masks", "attention_mask",
                     "attention_masks", "mask", "masks"});
}
/// Derived pictures that lie beside the benchmark's originals and are neither originals nor masks.
bool isDerivedFolderName(const std::string& key) {
  return oneOf(
      key, {"human_attention_overlay", "human_attention_overlays", "overlay", "overlays", "object_segmentation_mask",
            "object_segmentation_masks", "segmentationclass", "segmentationobject", "lime_exp"});
}

struct Listing {
  std::vector<fs::path> files, folders;  ///< pictures and sub-folders, hidden ones left out, in natural order
};

Listing list(const fs::path& folder, std::vector<std::string>* warnings = nullptr) {
  Listing out;
  std::error_code ec;
  for (fs::directory_iterator it(folder, ec), end; !ec && it != end; it.increment(ec)) {
    const fs::path& p = it->path();
    std::error_code ignored;
    if (p.filename().string().front() == '.') continue;  // also macOS's "._cat1.jpg", which are no pictures
    if (it->is_directory(ignored)) {
      if (p.filename() != kAnnotationFolder)
        out.folders.push_back(p);  // its masks are neither pictures nor a mask folder
    } else if (hasImageExtension(p) && it->is_regular_file(ignored)) {
      out.files.push_back(p);
    }
  }
  if (ec && warnings) warnings->push_back(folder.string() + " could not be listed (" + ec.message() + ").");
  const auto byName = [](const fs::path& a, const fs::path& b) {
    return naturalLess(a.filename().string(), b.filename().string());
  };
  std::sort(out.files.begin(), out.files.end(), byName);
  std::sort(out.folders.begin(), out.folders.end(), byName);
  return out;
}

/// A picture file with the folder it lies in relative to the pictures' (or masks') root: "" or "cat".
struct Found {
  fs::path file;
  std::string folder, stem;
};

constexpr int kDeepest = 4;  // also ends loops of symbolic links

void collect(const fs::path& at, const std::string& relative, bool masks, int depth, std::vector<Found>& out,
             std::vector<fs::path>& maskFolders, std::vector<std::string>& warnings) {
  const Listing here = list(at, &warnings);
  for (const auto& file : here.files) out.push_back({file, relative, pictureStem(file)});
  if (depth == kDeepest) return;
  for (const auto& folder : here.folders) {
    const std::string key = folderKey(folder);
    if (!masks && isMaskFolderName(key)) {
      maskFolders.push_back(folder);
      continue;
    }
    if (isDerivedFolderName(key)) continue;
    collect(folder, relative.empty() ? folder.filename().string() : relative + "/" + folder.filename().string(), masks,
            depth + 1, out, maskFolders, warnings);
  }
}

bool holdsPictures(const fs::path& folder) {
  std::vector<Found> found;
  std::vector<fs::path> ignoredMasks;
  std::vector<std::string> ignored;
  collect(folder, "", false, 0, found, ignoredMasks, ignored);
  return !found.empty();
}

/// Where the originals and their masks are.
struct Layout {
  fs::path pictures;
  std::vector<fs::path> masks;
};

std::vector<fs::path> maskFoldersBeside(const fs::path& pictures) {
  std::vector<fs::path> out;
  const std::string own = folderKey(pictures);
  for (const auto& folder : list(pictures.parent_path()).folders) {
    const std::string key = folderKey(folder);
    if (isMaskFolderName(key) || key == own + "_mask" || key == own + "_masks") out.push_back(folder);
  }
  return out;
}

std::optional<Layout> layoutAt(const fs::path& base) {
  std::error_code ec;
  if (!fs::is_directory(base, ec)) return std::nullopt;
  for (const auto& folder : list(base).folders)
    if (isPictureFolderName(folderKey(folder)) && holdsPictures(folder))
      return Layout{folder, maskFoldersBeside(folder)};
  if (!holdsPictures(base)) return std::nullopt;
  return Layout{base, maskFoldersBeside(base)};
}

fs::path childNamed(const fs::path& folder, const std::string& key) {
  for (const auto& f : list(folder).folders)
    if (folderKey(f) == key) return f;
  return {};
}

/// The benchmark's own tree, from any level of it; empty path when this is not it.
fs::path benchmarkBase(const fs::path& root) {
  fs::path image = childNamed(root, "image");
  if (image.empty() && folderKey(root) == "image") image = root;
  for (const auto& parent : {image, root}) {
    if (parent.empty()) continue;
    if (const auto net = childNamed(parent, "imagenet"); !net.empty()) return net;
    if (!childNamed(parent, "org_img").empty()) return parent;
  }
  return {};
}

bool hasMasksButNoPictures(const fs::path& base) {
  for (const auto& f : list(base).folders)
    if (isMaskFolderName(folderKey(f))) return true;
  return false;
}

[[noreturn]] void noPictures(const fs::path& folder, const fs::path& base) {
  if (hasMasksButNoPictures(base))
    throw Error(ErrorCode::FileNotFound, folder.string(), "has human masks but not the pictures they belong to",
                "If you have them elsewhere, such as in a copy of ImageNet, File > Get the benchmark (or sightline-cli "
                "fetch benchmark "
                "--originals FOLDER) finds them there. Or put them, named like their masks, into a folder "
                "\"original_images\" beside the masks.");
  throw Error(ErrorCode::FileNotFound, folder.string(), "holds no images (" + imageFormatNames() + ")",
              "Choose a folder with pictures; masks may lie in a folder \"masks\" beside or inside it.");
}

Layout locate(const fs::path& root) {
  // Someone may point at the masks: their pictures are beside them.
  if (isMaskFolderName(folderKey(root)))
    if (auto l = layoutAt(root.parent_path())) return *l;
  const fs::path benchmark = benchmarkBase(root);
  if (!benchmark.empty()) {
    if (auto l = layoutAt(benchmark)) return *l;
    noPictures(root, benchmark);
  }
  // An unpacked archive often has one folder around everything.
  fs::path base = root;
  for (int depth = 0; depth < 3; ++depth) {
    const Listing here = list(base);
    if (!here.files.empty() || here.folders.size() != 1) break;
    const fs::path inner = here.folders.front();
    const fs::path within = benchmarkBase(inner);
    if (!within.empty())
      if (auto l = layoutAt(within)) return *l;
    const Listing deeper = list(inner);
    if (!deeper.files.empty() || deeper.folders.empty()) break;  // a single class or the pictures themselves
    const bool wraps = std::any_of(deeper.folders.begin(), deeper.folders.end(), [](const fs::path& f) {
      return isPictureFolderName(folderKey(f)) || isMaskFolderName(folderKey(f));
    });
    if (!wraps && deeper.folders.size() != 1) break;
    base = inner;
  }
  if (auto l = layoutAt(base)) return *l;
  noPictures(root, base);
}

std::string key(const std::string& folder, const std::string& stem) {
  return lowerCase(folder.empty() ? stem : folder + "/" + stem);
}

std::string withoutMaskEnding(const std::string& stem) {
  for (const char* ending : {"_mask", "-mask", " mask"}) {
    const std::string e = ending;
    if (stem.size() > e.size() && lowerCase(stem).compare(stem.size() - e.size(), e.size(), e) == 0)
      return stem.substr(0, stem.size() - e.size());
  }
  return stem;
}

/// All masks, found by folder and stem or, where that is unambiguous, by stem alone.
class MaskIndex {
 public:
  void add(const Found& mask) {
    const std::string stem = withoutMaskEnding(mask.stem);
    all_.push_back(mask);
    byPath_.emplace(key(mask.folder, stem), all_.size() - 1);
    byStem_.emplace(lowerCase(stem), all_.size() - 1);
  }
  [[nodiscard]] bool empty() const { return all_.empty(); }

  /// @param several  set when masks of several folders would fit and the first was taken
  const Found* take(const Found& picture, bool& several) {
    several = false;
    std::size_t index = 0;
    if (const auto exact = byPath_.find(key(picture.folder, picture.stem)); exact != byPath_.end()) {
      index = exact->second;
    } else {
      const auto [begin, end] = byStem_.equal_range(lowerCase(picture.stem));
      if (begin == end) return nullptr;
      // With pictures in class folders a mask of another class's folder is another picture's.
      if (!picture.folder.empty() && !all_[begin->second].folder.empty()) return nullptr;
      index = begin->second;
      several = std::next(begin) != end;
    }
    used_.insert(index);
    return &all_[index];
  }

  [[nodiscard]] std::vector<fs::path> unused() const {
    std::vector<fs::path> out;
    for (std::size_t i = 0; i < all_.size(); ++i)
      if (!used_.contains(i)) out.push_back(all_[i].file);
    return out;
  }

 private:
  std::vector<Found> all_;
  std::map<std::string, std::size_t> byPath_;
  std::multimap<std::string, std::size_t> byStem_;
  std::set<std::size_t> used_;
};

std::string relativeName(const fs::path& file, const fs::path& root) {
  const std::string name = file.lexically_relative(root).string();
  return name.empty() ? file.string() : name;
}

std::string lastPart(const std::string& folder) { return folder.substr(folder.find_last_of('/') + 1); }

std::string datasetName(const fs::path& root, const Layout& layout) {
  const bool humanAttention = std::any_of(layout.masks.begin(), layout.masks.end(), [](const fs::path& m) {
    return folderKey(m).rfind("human_attention_mask", 0) == 0;
  });
  if (humanAttention) {
    for (const auto& part : layout.pictures)
      if (folderKey(part).rfind("pascal_voc", 0) == 0) return std::string(kBenchmarkName) + " (PASCAL VOC)";
    return kBenchmarkName;
  }
  if (folderKey(layout.pictures) == "org_img") return kBenchmarkName;
  const fs::path named = isPictureFolderName(folderKey(root)) ? root.parent_path() : root;
  return named.filename().string();
}

}  // namespace

std::string pictureStem(const fs::path& file) {
  fs::path name = file.filename();
  while (hasImageExtension(name) && name.has_stem()) name = name.stem();
  return name.string();
}

std::string labelFromStem(const std::string& stem) {
  const auto letters = stem.find_last_not_of("0123456789");
  if (letters == std::string::npos || letters + 1 == stem.size()) return {};
  const auto last = stem.find_last_not_of(" _-", letters);
  if (last == std::string::npos) return {};
  std::string label = stem.substr(0, last + 1);
  const bool words = std::all_of(label.begin(), label.end(), [](char c) {
    const bool other = static_cast<unsigned char>(c) >= 0x80;  // letters of other alphabets in UTF-8
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' || c == '_' || c == '-' || other;
  });
  // Names that cameras and programs give tell nothing about the class.
  if (!words || oneOf(lowerCase(label), {"img", "dsc", "dscn", "dscf", "image", "photo", "pic", "picture", "p", "scan",
                                         "frame", "screenshot", "untitled", "file", "test", "train", "val"}))
    return {};
  return label;
}

Dataset scanFolder(const fs::path& folder) {
  Dataset data;
  data.root = fs::absolute(folder).lexically_normal();
  if (!data.root.has_filename()) data.root = data.root.parent_path();  // "data/" and "data" are one folder
  const Layout layout = locate(data.root);
  data.name = datasetName(data.root, layout);
  if (data.name == kBenchmarkName) data.acceptedNames = benchmarkAcceptedNames();

  std::vector<Found> pictures;
  std::vector<fs::path> innerMasks, none;
  collect(layout.pictures, "", false, 0, pictures, innerMasks, data.warnings);

  MaskIndex masks;
  for (const auto& m : layout.masks) {
    std::vector<Found> found;
    collect(m, "", true, 0, found, none, data.warnings);
    for (const auto& f : found) masks.add(f);
  }
  for (const auto& m : innerMasks) {
    std::vector<Found> found;
    const std::string at = m.parent_path() == layout.pictures ? "" : relativeName(m.parent_path(), layout.pictures);
    collect(m, at, true, 0, found, none, data.warnings);
    for (const auto& f : found) masks.add(f);
  }
  // "cat1_mask.png" right beside "cat1.jpg" is its mask.
  std::set<std::string> present;
  for (const auto& p : pictures) present.insert(key(p.folder, p.stem));
  std::erase_if(pictures, [&](const Found& p) {
    const std::string of = withoutMaskEnding(p.stem);
    if (of == p.stem || !present.contains(key(p.folder, of))) return false;
    masks.add(p);
    return true;
  });

  std::map<std::string, int> stemCount;
  for (const auto& p : pictures) ++stemCount[p.stem];
  std::set<std::string> ids;
  for (const auto& p : pictures) {
    DatasetItem item;
    item.image = p.file;
    item.id = stemCount[p.stem] == 1 || p.folder.empty() ? p.stem : p.folder + "/" + p.stem;
    if (!ids.insert(item.id).second) {  // cat1.jpg beside cat1.png
      item.id = relativeName(p.file, layout.pictures);
      ids.insert(item.id);
      data.warnings.push_back(item.id + " has the same name as another picture; both take part and share a mask.");
    }
    item.label = p.folder.empty() ? labelFromStem(p.stem) : lastPart(p.folder);
    bool several = false;
    if (const Found* mask = masks.take(p, several)) {
      item.mask = mask->file;
      if (p.folder.empty() && !mask->folder.empty()) item.label = lastPart(mask->folder);
      if (several)
        data.warnings.push_back(item.id + " has masks in several folders; " + relativeName(mask->file, data.root) +
                                " is used.");
    } else if (!masks.empty()) {
      data.warnings.push_back(relativeName(p.file, data.root) + " has no mask; its maps are shown without scores.");
    }
    data.items.push_back(std::move(item));
  }
  const auto unused = masks.unused();
  constexpr std::size_t kListed = 10;  // a folder of one class beside all masks would otherwise drown the rest
  for (std::size_t i = 0; i < std::min(unused.size(), kListed); ++i)
    data.warnings.push_back(relativeName(unused[i], data.root) + " is a mask without a picture of its name.");
  if (unused.size() > kListed)
    data.warnings.push_back(std::to_string(unused.size() - kListed) + " more masks have no picture of their name.");
  return data;
}

}  // namespace sightline
