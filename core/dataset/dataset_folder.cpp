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
#include "core/dataset/folder_layout.h"
#include "core/dataset/folder_words.h"
#include "core/dataset/mask_index.h"
#include "core/dataset/readers/dicom_marks.h"
#include "core/dataset/region_words.h"
#include "core/dataset/unread_masks.h"
#include "core/image/image_formats.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

bool oneOf(const std::string& key, std::initializer_list<const char*> names) {
  return std::find(names.begin(), names.end(), key) != names.end();
}

std::string relativeName(const fs::path& file, const fs::path& root) {
  const std::string name = file.lexically_relative(root).string();
  return name.empty() ? file.string() : name;
}

std::string lastPart(const std::string& folder) { return folder.substr(folder.find_last_of('/') + 1); }

// --- names of masks ---------------------------------------------------------------------------------

/// Takes the masks that lie right beside their images ("cat1_mask.png", "mask_3.png", "mask.png") out of the images.
void takeMasksBeside(CollectedFiles& found) {
  std::map<std::string, std::vector<std::size_t>> places;
  for (std::size_t i = 0; i < found.images.size(); ++i)
    places[found.images[i].file.parent_path().string()].push_back(i);
  std::vector<bool> isMask(found.images.size());
  for (auto& [folder, files] : places) {
    ImageStems stems;
    std::vector<std::size_t> perhaps;
    for (const std::size_t i : files)
      if (speaksOfMask(found.images[i].stem))
        perhaps.push_back(i);
      else
        stems.add(found.images[i].stem);
    if (files.size() - perhaps.size() == 1)
      for (const std::size_t i : files)
        if (!speaksOfMask(found.images[i].stem)) stems.addOnlyImage(found.images[i].stem);
    // The mask of "cat_label.jpg" is "cat_label_mask.png": shorter names are images first.
    std::stable_sort(perhaps.begin(), perhaps.end(), [&](std::size_t a, std::size_t b) {
      return found.images[a].stem.size() < found.images[b].stem.size();
    });
    for (const std::size_t i : perhaps) {
      const auto of = stems.imageOf(found.images[i].stem);
      if (of && of->speaksOfMask)
        isMask[i] = true;
      else
        stems.add(found.images[i].stem);
    }
  }
  std::vector<FoundFile> images;
  for (std::size_t i = 0; i < found.images.size(); ++i)
    (isMask[i] ? found.masks : images).push_back(std::move(found.images[i]));
  found.images = std::move(images);
}

/// Files whose names hold that of an image and a number, so that they are masks of several people or several masks of
/// one.
struct Numbered {
  std::size_t files = 0;
  fs::path first;
};

/// Gives masks the stem of the image that their names mean, and a folder of its own to each person whom names tell
/// apart: "anna" of "cat1_mask_anna" and "anna_cat1". Such a word must be there for at least half of the images that
/// have one; numbers alone count where somebody chose so.
Numbered nameMasks(CollectedFiles& found, MaskPeople people) {
  ImageStems stems;
  for (const auto& image : found.images) stems.add(image.stem);
  std::vector<std::optional<MaskName>> names;
  std::map<std::string, std::set<std::string>> imagesOf;  // by person
  std::set<std::string> withPerson;
  std::map<std::string, std::vector<std::string>> stemsIn;  // "mask.png" belongs to the only image of its place
  for (const auto& image : found.images) stemsIn[image.folder].push_back(image.stem);
  for (const auto& mask : found.masks) {
    auto name = stems.imageOf(mask.stem);
    if (const auto here = stemsIn.find(mask.folder); !name && here != stemsIn.end() && here->second.size() == 1) {
      ImageStems only;
      only.add(here->second.front());
      only.addOnlyImage(here->second.front());
      name = only.imageOf(mask.stem);
    }
    if (name && isOverlayName(name->person)) name.reset();
    if (name && !name->person.empty()) {
      const std::string image = mask.folder + "/" + name->stem;
      imagesOf[name->person].insert(image);
      withPerson.insert(image);
    }
    names.push_back(std::move(name));
  }
  Numbered numbered;
  for (std::size_t i = 0; i < names.size(); ++i) {
    FoundFile& mask = found.masks[i];
    if (!names[i] || lowerCase(composed(names[i]->stem)) == lowerCase(composed(mask.stem))) continue;
    const std::string& person = names[i]->person;
    if (!person.empty() && people == MaskPeople::Recognised) {
      if (person.find_first_not_of("0123456789") == std::string::npos) {
        if (numbered.files++ == 0) numbered.first = mask.file;
        continue;
      }
      if (!isReaderName(person) && 2 * imagesOf[person].size() < withPerson.size()) continue;
    }
    mask.stem = names[i]->stem;
    if (!person.empty()) mask.folder += (mask.folder.empty() ? "" : "/") + person;
  }
  return numbered;
}

// --- images and their masks -------------------------------------------------------------------------

/// Whose the masks are where images have several.
struct People {
  std::size_t most = 0;  ///< at an image
  bool each = false;     ///< every file is another person's vote
  std::set<std::string> names;
};

People peopleOf(const std::vector<FoundFile>& images, const std::vector<MaskIndex::Masks>& matched,
                const MaskIndex& masks, MaskPeople chosen) {
  People people;
  std::size_t inFolders = 0, inSeveral = 0;
  for (std::size_t i = 0; i < images.size(); ++i) {
    const auto& m = matched[i];
    if (m.match == MaskIndex::Match::Own && chosen == MaskPeople::Each)
      people.most = std::max(people.most, m.files.size());
    if (m.match != MaskIndex::Match::Readers) continue;
    people.most = std::max(people.most, m.files.size());
    ++inFolders;
    inSeveral += m.files.size() > 1;
    for (const std::size_t file : m.files) people.names.insert(masks.personOf(file, images[i]));
  }
  // Folders of people hold the same images; folders of classes share one now and then.
  const bool said = !people.names.empty() && std::all_of(people.names.begin(), people.names.end(),
                                                         [](const auto& n) { return isReaderName(n); });
  people.each = chosen == MaskPeople::Each ||
                (chosen == MaskPeople::Recognised && (said || (people.most > 1 && 2 * inSeveral >= inFolders)));
  return people;
}

class Matcher {
 public:
  Matcher(Dataset& data, const CollectedFiles& found, const RegionChoice& choice, const fs::path& root)
      : data_(data), found_(found), choice_(choice), root_(root) {}

  void run() {
    for (const auto& mask : found_.masks) masks_.add(mask);
    for (const auto& image : found_.images) {
      matched_.push_back(masks_.of(image));
      ++stemCount_[image.stem];
      if (matched_.back().match == MaskIndex::Match::Shared) ++sharedBy_[matched_.back().files.front()];
      if (matched_.back().match == MaskIndex::Match::Readers)
        restsOfNames_.insert(lastPart(masks_.at(matched_.back().files.front()).folder));
    }
    people_ = peopleOf(found_.images, matched_, masks_, choice_.maskPeople);
    for (std::size_t i = 0; i < found_.images.size(); ++i) add(found_.images[i], matched_[i]);
    for (const std::size_t mask : ambiguous_)
      leaveOut(data_, message("{1} would be the mask of {2} images with its name in different folders; it was used for "
                              "none. Put masks into folders named like those of the images.",
                              relativeName(masks_.at(mask).file, data_.root), sharedBy_[mask]));
    sayFound();
    sayPeople();
    sayUnused();
  }

 private:
  void add(const FoundFile& image, const MaskIndex::Masks& m) {
    DatasetItem item;
    item.image = image.file;
    item.id = stemCount_[image.stem] == 1 || image.folder.empty() ? image.stem : image.folder + "/" + image.stem;
    if (!ids_.insert(item.id).second) {  // cat1.jpg beside cat1.png
      item.id = relativeName(image.file, root_);
      ids_.insert(item.id);
      if (m.match != MaskIndex::Match::Own || masks_.at(m.files.front()).file.stem() != image.file.filename())
        data_.warnings.push_back(
            message("{1} has the same name as another image; both take part and share a mask.", item.id));
    }
    item.label = image.label.empty() ? labelFromStem(image.stem) : image.label;
    const bool unclear = m.match == MaskIndex::Match::Shared && sharedBy_[m.files.front()] > 1;
    if (unclear) ambiguous_.insert(m.files.front());
    if (m.match != MaskIndex::Match::None) masks_.use(m.files.front());
    if (m.match != MaskIndex::Match::None && !unclear)
      addMasks(item, image, m);
    else if (!masks_.empty() && !unclear)
      data_.warnings.push_back(
          message("{1} has no mask; its maps are shown without scores.", relativeName(image.file, data_.root)));
    data_.items.push_back(std::move(item));
  }

  /// The folder of masks that a file in use lies in.
  void noteFolder(const FoundFile& mask) {
    for (const auto& folder : found_.maskFolders)
      if (mask.file.string().starts_with(folder.string() + "/")) folders_.insert(relativeName(folder, data_.root));
  }

  /// Whether what tells a mask from others is a class: a folder ("masks/cat"), or one of several names ("cat_masks"
  /// beside "dog_masks"). That of "binary_masks" alone is none.
  [[nodiscard]] bool namesClass(const FoundFile& mask) const {
    return folderKey(mask.file.parent_path()) == folderKey(lastPart(mask.folder)) || restsOfNames_.size() > 1;
  }

  void addMasks(DatasetItem& item, const FoundFile& image, const MaskIndex::Masks& m) {
    const FoundFile& first = masks_.at(m.files.front());
    const bool readers = m.match == MaskIndex::Match::Readers;
    item.mask = first.file;
    ++withMask_;
    noteFolder(first);
    const bool together = choice_.maskPeople == MaskPeople::One && m.files.size() > 1;
    if (together || (people_.each && (readers || (m.several && choice_.maskPeople == MaskPeople::Each)))) {
      for (const std::size_t file : m.files) {
        masks_.use(file);
        noteFolder(masks_.at(file));
        item.readers.push_back(masks_.at(file).file);
      }
      item.partsOfOne = together;
      return;
    }
    if (readers && image.folder.empty() && namesClass(first)) item.label = lastPart(first.folder);
    if (m.files.size() < 2) return;
    const Message choose("Choose with --mask-people (each: of several people; one: of one person) or --mask-folders.");
    data_.warnings.push_back(readers ? message("{1} has masks in several folders; {2} is used. {3}", item.id,
                                               relativeName(first.file, data_.root), choose)
                                     : message("{1} has several masks with its name; {2} is used. {3}", item.id,
                                               relativeName(first.file, data_.root), choose));
  }

  void setCounted(int people) {
    data_.annotators = people;
    data_.peopleKnown = PeopleKnown::Counted;
  }

  void sayPeople() {
    if (choice_.maskPeople == MaskPeople::One && !people_.names.empty()) setCounted(1);
    if (!people_.each || people_.most < 1) return;
    setCounted(static_cast<int>(std::min<std::size_t>(people_.most, 255)));
    if (people_.most < 2) return;
    std::string names;
    for (const auto& name : people_.names) names += (names.empty() ? "" : ", ") + name;
    data_.warnings.push_back(
        names.empty()
            ? message("Masks of {1} people were found and averaged, one vote each.", people_.most)
            : message("Masks of {1} people ({2}) were found and averaged, one vote each.", people_.most, names));
    data_.recognised.push_back(data_.warnings.back());
  }

  void sayUnused() {
    const auto unused = masks_.unused();
    constexpr std::size_t kListed = 10;  // a folder of one class beside all masks would otherwise drown the rest
    for (std::size_t i = 0; i < std::min(unused.size(), kListed); ++i)
      data_.warnings.push_back(
          message("{1} is a mask without an image of that name.", relativeName(unused[i], data_.root)));
    if (unused.size() > kListed)
      data_.warnings.push_back(message("{1} more masks have no image with their name.", unused.size() - kListed));
  }

  /// What was recognised, whether or not anything is wrong with it.
  void sayFound() {
    const std::string at = relativeName(root_, data_.root);
    data_.recognised.push_back(
        at == "." ? plural(found_.images.size(), "{1} image in the folder.", "{1} images in the folder.",
                           found_.images.size())
                  : plural(found_.images.size(), "{1} image in {2}.", "{1} images in {2}.", found_.images.size(), at));
    if (masks_.empty()) return;
    const Message where = folders_.empty() ? Message("beside their images")
                                           : message("in {1}", firstNames({folders_.begin(), folders_.end()}));
    data_.recognised.push_back(plural(withMask_, "Mask of {1} image, {2}: {3} files.",
                                      "Masks of {1} images, {2}: {3} files.", withMask_, where, found_.masks.size()));
  }

  Dataset& data_;
  const CollectedFiles& found_;
  const RegionChoice& choice_;
  const fs::path& root_;
  MaskIndex masks_;
  std::vector<MaskIndex::Masks> matched_;
  std::map<std::size_t, int> sharedBy_;  ///< a mask that lies elsewhere, and by how many images it would be taken
  std::map<std::string, int> stemCount_;
  std::set<std::string> ids_, folders_;
  std::set<std::string> restsOfNames_;  ///< what tells masks from others beside the images' places
  std::set<std::size_t> ambiguous_;
  People people_;
  std::size_t withMask_ = 0;
};

/// What may be masks and was not taken for any, with the way to have it read.
void sayPerhaps(Dataset& data, const CollectedFiles& found, const Numbered& numbered) {
  for (const auto& folder : found.alike)
    data.warnings.push_back(
        message("{1} holds files named like the images and was not read. If these are masks, call the folder "
                "\"masks\", or name it with --mask-folders.",
                relativeName(folder, data.root)));
  if (numbered.files > 0)
    leaveOut(data,
             plural(numbered.files,
                    "{2} has the name of an image and a number; it was not read. If it is a mask, say with "
                    "--mask-people whose: each number another person's (each), or parts of one (one).",
                    "{1} files ({2} first) have the name of an image and a number; they were not read. If they are "
                    "masks, say with --mask-people whose: each number another person's (each), or parts of one "
                    "(one).",
                    numbered.files, relativeName(numbered.first, data.root)));
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

bool isImagesName(const fs::path& folder) {
  const FolderName name = folderName(folder);
  return name.role == FolderRole::Images && name.rest.empty();
}

std::string datasetName(const fs::path& root, const FolderLayout& layout) {
  const bool humanAttention = std::any_of(layout.masks.begin(), layout.masks.end(), [](const MaskFolder& m) {
    return folderKey(m.folder).rfind("human_attention_mask", 0) == 0;
  });
  if (humanAttention) {
    for (const auto& part : layout.images)
      if (folderKey(part).rfind("pascal_voc", 0) == 0) return std::string(kBenchmarkName) + " (PASCAL VOC)";
    return kBenchmarkName;
  }
  if (folderKey(layout.images) == "org_img") return kBenchmarkName;
  const fs::path named = isImagesName(root) ? root.parent_path() : root;
  return named.filename().string();
}

/// The choice with its folders as they are found in this data set. @throws Error for one that is not there
RegionChoice withFolders(RegionChoice choice, const fs::path& root) {
  for (auto& folder : choice.maskFolders) {
    folder = (root / folder).lexically_normal();
    if (!folder.has_filename()) folder = folder.parent_path();
    if (!isFolder(folder))
      throw Error(ErrorCode::InvalidOption, folder.string(), "is named as a folder of masks and is no folder",
                  "Name folders within the data set's folder (--mask-folders, or \"mask_folders\" in the manifest).");
  }
  return choice;
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
  const RegionChoice choice = withFolders(search.regions.value_or(RegionChoice{}), data.root);
  FolderWalk walk(data.root, search);
  const FolderLayout layout = locateImages(walk, data.root, choice);
  data.name = datasetName(data.root, layout);
  if (data.name == kBenchmarkName) data.acceptedNames = benchmarkAcceptedNames();

  CollectedFiles found = collectFiles(walk, layout, choice);
  takeDicomMarks(found.images, marks);
  takeDicomMarks(found.masks, marks);
  takeMasksBeside(found);
  const Numbered numbered = nameMasks(found, choice.maskPeople);
  Matcher(data, found, choice, layout.images).run();
  sayPerhaps(data, found, numbered);
  if (found.masks.empty() && found.alike.empty())
    if (auto sentence = masksAmongImages(found.images, data.root)) data.warnings.push_back(*std::move(sentence));
  // Someone may point at the images: annotations lie beside them.
  if (isImagesName(data.root))
    for (const char* beside : {"", "annotations", "Annotations", "labels"})
      walk.noteRegionFiles(data.root.parent_path() / beside);
  data.regions.files.assign(walk.regionFiles().begin(), walk.regionFiles().end());
  for (const auto& sentence : walk.passedOver()) leaveOut(data, sentence);
  return data;
}

}  // namespace sightline
