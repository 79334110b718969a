// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/unicode.h"
#include "core/dataset/benchmark_classes.h"
#include "core/dataset/dataset_layout.h"
#include "core/dataset/folder_walk.h"
#include "core/dataset/mask_index.h"
#include "core/dataset/readers/dicom_marks.h"
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
/// Names that masks go by where there is no folder of the names above.
bool isOtherMaskFolderName(const std::string& key) {
  return oneOf(key, {"gt", "gts", "ground_truth", "ground_truths", "groundtruth", "label", "labels", "annotation",
                     "annotations", "seg", "segs", "segmentation", "segmentations", "segmentationclass",
                     "segmentationclasspng", "human_attention", "human_attentions", "attention_maps"});
}
/// Derived images that lie beside the benchmark's originals and are neither originals nor masks.
bool isDerivedFolderName(const std::string& key) {
  return oneOf(key, {"human_attention_overlay", "human_attention_overlays", "overlay", "overlays",
                     "object_segmentation_mask", "object_segmentation_masks", "segmentationclass",
                     "segmentationclasspng", "segmentationobject", "lime_exp"});
}

constexpr int kDeepest = 64;  // deeper than anybody files images; ends what links cannot explain

std::string below(const std::string& folder, const fs::path& inner) {
  return folder.empty() ? inner.filename().string() : folder + "/" + inner.filename().string();
}

/// The name of a mask without the extension of its own format and those of images.
std::string maskStem(const fs::path& file) { return pictureStem(file.stem()); }

bool sharesAName(const std::vector<fs::path>& images, const std::vector<fs::path>& masks) {
  std::set<std::string> names;
  for (const auto& image : images) names.insert(lowerCase(composed(pictureStem(image))));
  return std::any_of(masks.begin(), masks.end(), [&](const fs::path& mask) {
    return names.contains(lowerCase(composed(withoutMaskEnding(maskStem(mask)))));
  });
}

/// Everything below one folder of images.
struct Collected {
  std::vector<FoundFile> images, masks;
};

void collectMasks(FolderWalk& walk, const fs::path& at, const std::string& relative, int depth,
                  std::vector<FoundFile>& out) {
  const Listing here = walk.list(at, FolderWalk::Kind::Masks);
  for (const auto& file : here.files) out.push_back({file, relative, maskStem(file)});
  if (depth == kDeepest) return;
  for (const auto& folder : here.folders) collectMasks(walk, folder, below(relative, folder), depth + 1, out);
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

/// @param place  where the images lie for their masks: folders, without those that are named "images"
/// @param label  folder that names their class, or empty
void collectImages(FolderWalk& walk, const fs::path& at, const std::string& place, const std::string& label, int depth,
                   Collected& out) {
  const Listing here = walk.list(at);
  if (isLabelMeFolder(here)) {
    const auto slash = place.find_last_of('/');
    const std::string folder = slash == std::string::npos ? "" : place.substr(0, slash);
    std::string stem = at.filename().string();
    if (stem.ends_with("_json")) stem.resize(stem.size() - 5);
    for (const auto& file : here.files) {
      if (pictureStem(file) == "img") out.images.push_back({file, folder, stem, {}});
      if (pictureStem(file) == "label") out.masks.push_back({file, folder, stem});
    }
    return;
  }
  for (const auto& file : here.files) out.images.push_back({file, place, pictureStem(file), label});
  if (depth == kDeepest) return;
  const auto keyed = [&](auto&& is) {
    return std::any_of(here.folders.begin(), here.folders.end(), [&](const fs::path& f) { return is(folderKey(f)); });
  };
  const bool hasMasks = keyed(isMaskFolderName), hasImages = keyed(isPictureFolderName);
  for (const auto& folder : here.folders) {
    const std::string key = folderKey(folder);
    bool masks = isMaskFolderName(key);
    if (!masks && !hasMasks && isOtherMaskFolderName(key))
      masks = hasImages || sharesAName(here.files, walk.list(folder, FolderWalk::Kind::Masks).files);
    if (masks) {
      collectMasks(walk, folder, place, 0, out.masks);
      continue;
    }
    if (isDerivedFolderName(key)) continue;
    // "siteA/images" and "siteA/masks" belong together, and neither a site nor "images" is a class.
    if (isPictureFolderName(key))
      collectImages(walk, folder, place, "", depth + 1, out);
    else
      collectImages(walk, folder, below(place, folder), classFolder(folder), depth + 1, out);
  }
}

bool holdsImages(FolderWalk& walk, const fs::path& folder, int depth = 0) {
  const Listing here = walk.list(folder);
  if (!here.files.empty()) return true;
  return depth < kDeepest && std::any_of(here.folders.begin(), here.folders.end(), [&](const fs::path& f) {
           const std::string key = folderKey(f);
           return !isMaskFolderName(key) && !isDerivedFolderName(key) && holdsImages(walk, f, depth + 1);
         });
}

/// Where the originals and their masks are.
struct Layout {
  fs::path images;
  std::vector<fs::path> masks;
};

std::vector<fs::path> maskFoldersBeside(FolderWalk& walk, const fs::path& images) {
  std::vector<fs::path> out, other;
  const std::string own = folderKey(images);
  for (const auto& folder : walk.list(images.parent_path()).folders) {
    const std::string key = folderKey(folder);
    if (isMaskFolderName(key) || key == own + "_mask" || key == own + "_masks")
      out.push_back(folder);
    else if (isPictureFolderName(own) && isOtherMaskFolderName(key))
      other.push_back(folder);
  }
  if (!out.empty()) return out;
  return other;
}

std::optional<Layout> layoutAt(FolderWalk& walk, const fs::path& base) {
  if (!isFolder(base)) return std::nullopt;
  for (const auto& folder : walk.list(base).folders)
    if (isPictureFolderName(folderKey(folder)) && holdsImages(walk, folder))
      return Layout{folder, maskFoldersBeside(walk, folder)};
  if (!holdsImages(walk, base)) return std::nullopt;
  return Layout{base, maskFoldersBeside(walk, base)};
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
  for (const auto& f : walk.list(base).folders)
    if (isMaskFolderName(folderKey(f))) return true;
  return false;
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

Layout locate(FolderWalk& walk, const fs::path& root) {
  // Someone may point at the masks: their images are beside them.
  if (isMaskFolderName(folderKey(root)))
    if (auto l = layoutAt(walk, root.parent_path())) return *l;
  const fs::path benchmark = benchmarkBase(walk, root);
  if (!benchmark.empty()) {
    if (auto l = layoutAt(walk, benchmark)) return *l;
    noPictures(walk, root, benchmark);
  }
  // An unpacked archive often has one folder around everything.
  fs::path base = root;
  for (int depth = 0; depth < 3; ++depth) {
    const Listing here = walk.list(base);
    if (!here.files.empty() || here.folders.size() != 1) break;
    const fs::path inner = here.folders.front();
    const fs::path within = benchmarkBase(walk, inner);
    if (!within.empty())
      if (auto l = layoutAt(walk, within)) return *l;
    const Listing deeper = walk.list(inner);
    if (!deeper.files.empty() || deeper.folders.empty()) break;  // a single class or the images themselves
    const bool wraps = std::any_of(deeper.folders.begin(), deeper.folders.end(), [](const fs::path& f) {
      return isPictureFolderName(folderKey(f)) || isMaskFolderName(folderKey(f));
    });
    if (!wraps && deeper.folders.size() != 1) break;
    base = inner;
  }
  if (auto l = layoutAt(walk, base)) return *l;
  noPictures(walk, root, base);
}

std::string relativeName(const fs::path& file, const fs::path& root) {
  const std::string name = file.lexically_relative(root).string();
  return name.empty() ? file.string() : name;
}

std::string lastPart(const std::string& folder) { return folder.substr(folder.find_last_of('/') + 1); }

/// Makes the items: images with their labels and masks. What could not be decided is said.
void match(Dataset& data, const std::vector<FoundFile>& images, MaskIndex& masks, const fs::path& root) {
  std::vector<MaskIndex::Masks> matched;
  std::map<std::size_t, int> sharedBy;  // a mask that lies elsewhere, and by how many images it would be taken
  std::size_t people = 0, inFolders = 0, inSeveral = 0;
  for (const auto& image : images) {
    matched.push_back(masks.of(image));
    const auto& m = matched.back();
    if (m.match == MaskIndex::Match::Shared) ++sharedBy[m.files.front()];
    if (m.match != MaskIndex::Match::Readers) continue;
    people = std::max(people, m.files.size());
    ++inFolders;
    inSeveral += m.files.size() > 1;
  }
  // Folders of people hold the same images; folders of classes share one now and then.
  if (2 * inSeveral < inFolders) people = 1;
  std::map<std::string, int> stemCount;
  for (const auto& image : images) ++stemCount[image.stem];
  std::set<std::string> ids, readerNames;
  std::set<std::size_t> ambiguous;
  for (std::size_t i = 0; i < images.size(); ++i) {
    const FoundFile& image = images[i];
    const MaskIndex::Masks& m = matched[i];
    DatasetItem item;
    item.image = image.file;
    item.id = stemCount[image.stem] == 1 || image.folder.empty() ? image.stem : image.folder + "/" + image.stem;
    if (!ids.insert(item.id).second) {  // cat1.jpg beside cat1.png
      item.id = relativeName(image.file, root);
      ids.insert(item.id);
      if (m.match != MaskIndex::Match::Own || masks.at(m.files.front()).file.stem() != image.file.filename())
        data.warnings.push_back(
            message("{1} has the same name as another image; both take part and share a mask.", item.id));
    }
    item.label = image.label.empty() ? labelFromStem(image.stem) : image.label;
    const bool unclear = m.match == MaskIndex::Match::Shared && sharedBy[m.files.front()] > 1;
    if (unclear) ambiguous.insert(m.files.front());
    if (m.match != MaskIndex::Match::None) masks.use(m.files.front());
    if (m.match != MaskIndex::Match::None && !unclear) {
      const FoundFile& first = masks.at(m.files.front());
      item.mask = first.file;
      if (m.match == MaskIndex::Match::Readers && people > 1) {
        for (const std::size_t reader : m.files) {
          masks.use(reader);
          item.readers.push_back(masks.at(reader).file);
          readerNames.insert(lastPart(masks.at(reader).folder));
        }
      } else if (image.folder.empty() && !first.folder.empty()) {
        item.label = lastPart(first.folder);
      }
      if (m.files.size() > 1 && people < 2)
        data.warnings.push_back(
            message("{1} has masks in several folders; {2} is used.", item.id, relativeName(first.file, data.root)));
      if (m.several)
        data.warnings.push_back(
            message("{1} has several masks with its name; {2} is used.", item.id, relativeName(first.file, data.root)));
    } else if (!masks.empty() && !unclear) {
      data.warnings.push_back(
          message("{1} has no mask; its maps are shown without scores.", relativeName(image.file, data.root)));
    }
    data.items.push_back(std::move(item));
  }
  for (const std::size_t mask : ambiguous)
    leaveOut(data, message("{1} would be the mask of {2} images with its name in different folders; it was used for "
                           "none. Put masks into folders named like those of the images.",
                           relativeName(masks.at(mask).file, data.root), sharedBy[mask]));
  if (people > 1) {
    data.annotators = static_cast<int>(std::min<std::size_t>(people, 255));
    std::string names;
    for (const auto& name : readerNames) names += (names.empty() ? "" : ", ") + name;
    data.warnings.push_back(
        message("Masks of {1} people ({2}) were found and averaged, one vote each.", people, names));
  }
  const auto unused = masks.unused();
  constexpr std::size_t kListed = 10;  // a folder of one class beside all masks would otherwise drown the rest
  for (std::size_t i = 0; i < std::min(unused.size(), kListed); ++i)
    data.warnings.push_back(
        message("{1} is a mask without an image of that name.", relativeName(unused[i], data.root)));
  if (unused.size() > kListed)
    data.warnings.push_back(message("{1} more masks have no image with their name.", unused.size() - kListed));
}

/// Where no mask was found: folders beside the images that hold files of their names, which may be what was meant.
void nameLikelyMasks(Dataset& data, FolderWalk& walk, const fs::path& images) {
  if (!isPictureFolderName(folderKey(images))) return;
  std::vector<fs::path> files;
  for (const auto& item : data.items) files.push_back(item.image);
  for (const auto& folder : walk.list(images.parent_path()).folders)
    if (folder != images && sharesAName(files, walk.list(folder, FolderWalk::Kind::Masks).files))
      data.warnings.push_back(
          message("{1} holds files named like the images and was not read. If these are the masks, call the "
                  "folder \"masks\".",
                  relativeName(folder, data.root)));
}

/// Takes the DICOM files of marks on others out of those that were found.
void takeDicomMarks(std::vector<FoundFile>& found, std::vector<fs::path>& marks) {
  const auto mayBe = [](const fs::path& file) {
    return hasExtensionOf(kDicomReader.extensions, file) || !hasImageExtension(file);
  };
  std::erase_if(found, [&](const FoundFile& f) {
    const bool is = mayBe(f.file) && isDicomMarks(f.file);
    if (is) marks.push_back(f.file);
    return is;
  });
}

std::string datasetName(const fs::path& root, const Layout& layout) {
  const bool humanAttention = std::any_of(layout.masks.begin(), layout.masks.end(), [](const fs::path& m) {
    return folderKey(m).rfind("human_attention_mask", 0) == 0;
  });
  if (humanAttention) {
    for (const auto& part : layout.images)
      if (folderKey(part).rfind("pascal_voc", 0) == 0) return std::string(kBenchmarkName) + " (PASCAL VOC)";
    return kBenchmarkName;
  }
  if (folderKey(layout.images) == "org_img") return kBenchmarkName;
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

void leaveOut(Dataset& data, Message sentence) {
  data.warnings.push_back(sentence);
  data.leftOut.push_back(std::move(sentence));
}

Dataset scanFolder(const fs::path& folder, const DatasetSearch& search, std::vector<fs::path>& marks) {
  Dataset data;
  data.root = fs::absolute(folder).lexically_normal();
  if (!data.root.has_filename()) data.root = data.root.parent_path();  // "data/" and "data" are one folder
  FolderWalk walk(data.root, search);
  const Layout layout = locate(walk, data.root);
  data.name = datasetName(data.root, layout);
  if (data.name == kBenchmarkName) data.acceptedNames = benchmarkAcceptedNames();

  Collected found;
  walk.alsoInside(layout.images);
  collectImages(walk, layout.images, "", "", 0, found);
  MaskIndex masks;
  for (const auto& m : layout.masks) {
    walk.alsoInside(m);
    collectMasks(walk, m, "", 0, found.masks);
  }
  takeDicomMarks(found.images, marks);
  takeDicomMarks(found.masks, marks);
  for (const auto& mask : found.masks) masks.add(mask);
  // "cat1_mask.png" right beside "cat1.jpg" is its mask.
  const auto place = [](const std::string& at, const std::string& stem) {
    return lowerCase(composed(at.empty() ? stem : at + "/" + stem));
  };
  std::set<std::string> present;
  for (const auto& p : found.images) present.insert(place(p.folder, p.stem));
  std::erase_if(found.images, [&](const FoundFile& p) {
    const std::string of = withoutMaskEnding(p.stem);
    if (of == p.stem || !present.contains(place(p.folder, of))) return false;
    masks.add(p);
    return true;
  });
  match(data, found.images, masks, layout.images);
  if (masks.empty()) nameLikelyMasks(data, walk, layout.images);
  // Someone may point at the images: annotations lie beside them.
  if (isPictureFolderName(folderKey(data.root)))
    for (const char* beside : {"", "annotations", "Annotations", "labels"})
      walk.noteRegionFiles(data.root.parent_path() / beside);
  data.regions.files.assign(walk.regionFiles().begin(), walk.regionFiles().end());
  for (const auto& sentence : walk.passedOver()) leaveOut(data, sentence);
  return data;
}

}  // namespace sightline
