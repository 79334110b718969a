// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/dataset.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/unicode.h"
#include "core/dataset/annotation.h"
#include "core/dataset/dataset_layout.h"
#include "core/dataset/dicom_records.h"
#include "core/dataset/fixation_attach.h"
#include "core/dataset/folder_walk.h"
#include "core/dataset/human_mask.h"
#include "core/dataset/label_file.h"
#include "core/dataset/natural_order.h"
#include "core/dataset/people_found.h"
#include "core/dataset/region_data.h"
#include "core/dataset/region_words.h"
#include "core/dataset/regions/region_reader.h"
#include "core/dataset/unpacked_archive.h"
#include "core/image/image_io.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

/// Largest difference in pixels between the two shapes when the larger is scaled to the smaller; 0 when one is
/// a scaled copy of the other, up to 1 by rounding.
double shapeDifference(const ImageSize& a, const ImageSize& b) {
  const bool aSmaller = static_cast<double>(a.width) * a.height <= static_cast<double>(b.width) * b.height;
  const ImageSize& s = aSmaller ? a : b;
  const ImageSize& l = aSmaller ? b : a;
  return std::min(std::abs(static_cast<double>(s.width) * l.height / l.width - s.height),
                  std::abs(static_cast<double>(s.height) * l.width / l.height - s.width));
}

/// Whether a mask on the stored rows would have the shape of the upright image.
bool mayBeTurned(const ImageSize& upright) {
  return upright.orientation < 5 || shapeDifference(upright, {upright.height, upright.width, 1}) <= 1;
}

Message text(const ImageSize& s) { return message("{1} x {2}", s.width, s.height); }

/// Whether a mask has the shape of the stored matrix of an image whose pixels are not square, as other programs draw
/// it: it covers the same area.
bool fitsUnstretched(const ImageSize& image, const ImageSize& mask) {
  const double a = image.pixelAspect;
  const ImageSize stored{static_cast<int>(std::lround(image.width * std::min(1.0, a))),
                         static_cast<int>(std::lround(image.height / std::max(1.0, a)))};
  return a != 1 && shapeDifference(stored, mask) <= 1;
}

/// Reads the headers: images that cannot be read are dropped, masks that do not fit are detached.
class FileCheck {
 public:
  FileCheck(Dataset& data, const DatasetSearch& search) : data_(data), search_(search) {}

  void run() {
    std::size_t done = 0;
    for (auto& item : data_.items) {
      throwIfStopped(search_.stop);
      if (search_.progress && ++done % 500 == 0)
        search_.progress({static_cast<double>(done) / static_cast<double>(data_.items.size()), "image headers"});
      check(std::move(item));
    }
    data_.items = std::move(usable_);
    for (const auto& [name, images] : windowNames_) data_.windowNames.push_back(name);
    std::stable_sort(data_.windowNames.begin(), data_.windowNames.end(),
                     [&](const auto& a, const auto& b) { return windowNames_.at(a) > windowNames_.at(b); });
    if (turned_ > 0)
      data_.warnings.push_back(message(
          "{1} turned upright as the EXIF orientation says, and a mask of the same shape may have been drawn on the "
          "stored "
          "rows. Check that the masks are in the right place.",
          turned_ == 1 ? message("{1} is", firstTurned_)
                       : plural(turned_ - 1, "{1} and 1 more image are", "{1} and {2} more images are", firstTurned_,
                                turned_ - 1)));
  }

 private:
  void check(DatasetItem item) {
    ImageHeader header;
    ImageSize image;
    try {
      header = readImageHeader(item.image);
      image = imageSize(header, item.image.string());
      item.windowed = header.windowed;
      for (const std::string& name : header.windowNames) ++windowNames_[name];
    } catch (const Error& e) {
      leaveOut(data_, message("{1} {2}; it was left out.", e.subjectMessage(), e.problemMessage()));
      return;
    }
    if (header.unread > 0)
      leaveOut(data_,
               plural(header.unread, "{2} holds 1 more image, of another size or beside the main one; it was left out.",
                      "{2} holds {1} more images, of other sizes or beside the main one; they were left out.",
                      header.unread, item.image));
    const auto masks = std::exchange(item.frameMasks, {});
    if (!masks.empty() && masks.size() != static_cast<std::size_t>(header.frames))
      leaveOut(data_, message("{1} has {2} masks in the manifest and its file {3} images; the masks were left out.",
                              item.id, masks.size(), header.frames));
    if (item.hasHumanMask()) checkMask(item, image, header.frames);
    if (header.frames > 1 && item.hasHumanMask() && (item.records || maskFrames(item.mask) == 1))
      data_.warnings.push_back(
          message("{1} holds {2} frames; its mask is compared with each of them.", item.id, header.frames));
    const bool own = masks.size() == static_cast<std::size_t>(header.frames);
    const std::string id = item.id;
    for (item.frame = 0; item.frame < header.frames; ++item.frame) {
      if (header.frames > 1) item.id = id + "-frame" + std::to_string(item.frame + 1);
      DatasetItem one = item;
      if (own) {
        std::tie(one.mask, one.maskPeople) = masks[static_cast<std::size_t>(item.frame)];
        if (one.hasHumanMask()) checkMask(one, image, 1);
      }
      usable_.push_back(std::move(one));
    }
  }

  /// @param frames  how many images a mask of several may hold masks for
  void checkMask(DatasetItem& item, const ImageSize& image, int frames) {
    try {
      const ImageSize mask = readMaskSize(item, image);
      if (shapeDifference(image, mask) > 1 && !fitsUnstretched(image, mask)) {
        item.maskProblem = message("is {1}, its image is {2}", text(mask), text(image));
        const ImageSize stored = {image.height, image.width, 1};
        if (image.orientation >= 5 && shapeDifference(stored, mask) <= 1)
          item.maskProblem = message(
              "is {1}, its image is {2}, turned upright as its EXIF orientation says, while the mask fits the stored "
              "rows",
              text(mask), text(image));
        leaveOut(data_, message("{1} {2}: the shapes differ, so the mask was left out.", humanMaskSource(item),
                                item.maskProblem));
        detachHumanMask(item);
      } else if (const int masks = item.records ? 1 : maskFrames(item.mask); masks != 1 && masks != frames) {
        item.maskProblem = message("holds {1} masks, its image's file {2} images", masks, frames);
        leaveOut(data_, message("{1} {2}; the masks were left out.", humanMaskSource(item), item.maskProblem));
        detachHumanMask(item);
      } else if (image.orientation != 1 && mask.orientation == 1 && mayBeTurned(image) && turned_++ == 0) {
        firstTurned_ = item.id;
      }
    } catch (const Error& e) {
      item.maskProblem = e.problemMessage();
      leaveOut(data_, message("{1} {2}; the mask was left out.", e.subjectMessage(), e.problemMessage()));
      detachHumanMask(item);
    }
  }

  Dataset& data_;
  const DatasetSearch& search_;
  std::vector<DatasetItem> usable_;
  std::map<std::string, std::size_t> windowNames_;  ///< and of how many images
  std::size_t turned_ = 0;
  std::string firstTurned_;
};

/// Radiographs with 12 bits in files of 16 look black to people and to networks. A data set's images are of one kind: a
/// few tell.
void lookForDarkImages(Dataset& data) {
  constexpr std::size_t kLookedAt = 8;
  constexpr std::int64_t kMostPixels = 40'000'000;  // of large images one tells
  std::size_t deep = 0, dark = 0;
  std::int64_t pixels = 0;
  Message first;
  for (std::size_t i = 0; i < data.items.size() && deep < kLookedAt && pixels < kMostPixels;
       i += 1 + data.items.size() / 64) {
    try {
      if (!isDeep(data.items[i].image)) continue;
      ++deep;
      const ImageSize size = readImageSize(data.items[i].image);
      pixels += std::int64_t{size.width} * size.height;
      const Message range = darkRange(data.items[i].image);
      if (!range.empty() && dark++ == 0) first = message("{1}: the values end at {2}", data.items[i].id, range);
    } catch (const Error&) {
      // Said when it is read.
    }
  }
  if (dark > 0)
    data.warnings.push_back(message(
        "{1}. Such images are nearly black, to the networks as well, unless a window of values is chosen: Compute > "
        "Window of values in the window, --value-window range on the command line.",
        dark > 1 ? message("{1}; so do those of other images", first) : first));
}

/// What a file that was chosen in place of a folder is, and what to do.
[[noreturn]] void notAFolder(const fs::path& file) {
  const auto start = readFileStart(file, 4096);
  for (const UnreadFormat& format : unreadFormats())
    if (format.sniff(start))
      throw Error(ErrorCode::BadFormat, file.string(), message("is {1}, a folder of images is needed", format.name),
                  format.remedy);
  throw Error(ErrorCode::BadFormat, file.string(), "is a file, a folder of images is needed",
              "Choose the folder that the file lies in.");
}

/// The images that an annotation file is about: in its folder or the one around it, as in "annotations/a.json" beside
/// "images".
Dataset scanAround(const fs::path& file, const DatasetSearch& search, std::vector<fs::path>& marks) {
  const fs::path at = fs::absolute(file).lexically_normal();
  Dataset data;
  try {
    data = scanFolder(at.parent_path(), search, marks);
  } catch (const Error& e) {
    if (e.code() != ErrorCode::FileNotFound || !at.parent_path().has_relative_path()) throw;
    data = scanFolder(at.parent_path().parent_path(), search, marks);
  }
  data.regionChoice.files = {at};
  return data;
}

/// A data set in a zip archive.
Dataset openArchive(const fs::path& file, const DatasetSearch& search) {
  const fs::path archive = fs::absolute(file).lexically_normal();
  const UnpackedArchive unpacked = unpackArchive(archive, search.progress, search.stop);
  try {
    Dataset data = openDataset(unpacked.folder, search);
    data.archive = archive;
    findAnnotations(data, AnnotationFolder(data.paintedRoot()));
    data.recognised.insert(data.recognised.begin(), message("The archive {1}, unpacked.", archive.filename()));
    data.warnings.insert(data.warnings.end(), unpacked.notes.begin(), unpacked.notes.end());
    for (const auto& sentence : unpacked.leftOut) leaveOut(data, sentence);
    return data;
  } catch (const Error& e) {
    // What is wrong with it is said of the archive: nobody knows the folder in the cache.
    std::string subject = e.subject();
    if (subject.starts_with(unpacked.folder.string()))
      subject.replace(0, unpacked.folder.string().size(), archive.string());
    throw Error(e.code(), subject, e.problemMessage(), e.remedyMessage());
  }
}

}  // namespace

Dataset openDataset(const fs::path& folder, const DatasetSearch& search) {
  std::error_code ec;
  if (!fs::exists(folder, ec))
    throw Error(ErrorCode::FileNotFound, folder.string(), "does not exist", "Check the spelling of the folder.");
  const bool isFolder = fs::is_directory(folder, ec);
  if (liesWithin(folder, "/proc") || liesWithin(folder, "/sys"))
    throw Error(ErrorCode::BadFormat, folder.string(), "is a system folder and holds no images",
                "Choose the folder that holds the images.");
  if (!isFolder && fs::is_regular_file(folder, ec) && isZipArchive(folder)) return openArchive(folder, search);
  const bool regionFile = !isFolder && regionReaderOf(folder);
  if (!isFolder && !regionFile && folder.extension() != ".json") notAFolder(folder);
  const fs::path manifest = isFolder ? folder / "manifest.json" : folder;
  const bool hasManifest = !regionFile && fs::is_regular_file(manifest, ec);
  std::vector<fs::path> marks;
  Dataset data = regionFile    ? scanAround(folder, search, marks)
                 : hasManifest ? readManifest(manifest, search, marks)
                               : scanFolder(folder, search, marks);

  if (hasManifest && search.regions && data.recognised.empty() &&
      (!search.regions->maskFolders.empty() || search.regions->maskPeople != MaskPeople::Recognised))
    throw Error(ErrorCode::InvalidOption, "--mask-folders, --mask-people",
                message("choose among masks that are found, and {1} names its masks itself", manifest),
                "Leave them out, or take \"items\" out of the manifest.");
  attachRegions(data, search, hasManifest);
  if (regionFile && data.regions.images == 0)
    throw Error(ErrorCode::BadFormat, folder.string(),
                data.warnings.empty() ? Message("holds no region of an image beside it")
                                      : message("holds no region of an image beside it: {1}", data.warnings.back()),
                "Put the images that it is about into its folder, or into the one around that.");
  if (!hasManifest) readLabelFile(data);
  data.followedLinks = search.followLinks;
  const std::size_t listed = data.items.size();
  FileCheck(data, search).run();
  attachDicomMarks(data, marks);
  lookForDarkImages(data);
  if (data.items.empty())
    throw Error(ErrorCode::BadFormat, folder.string(),
                message("holds {1} image files and none can be read: {2}", listed, data.warnings.front()),
                "Check that the files are complete.");
  std::sort(data.items.begin(), data.items.end(),
            [](const DatasetItem& a, const DatasetItem& b) { return naturalLess(a.id, b.id); });
  for (std::size_t i = 1; i < data.items.size(); ++i)
    if (data.items[i].id == data.items[i - 1].id)
      throw Error(ErrorCode::BadFormat, manifest.string(), message("names \"{1}\" twice", data.items[i].id),
                  "Give every image an id of its own.");
  findAnnotations(data, AnnotationFolder(data.root));
  for (auto& item : data.items)  // "annotations/training" beside "images/training" holds masks, not what is painted
    std::erase(item.painted, item.mask);
  attachFixations(data, search);
  settlePeople(data, search);
  // Names of folders from a Mac and of a table from elsewhere are one label where they look the same.
  std::set<std::string> labels;
  for (auto& item : data.items) {
    item.label = composed(item.label);
    for (auto& label : item.moreLabels) label = composed(label);
    for (auto& label : item.allLabels()) labels.insert(label);
  }
  std::map<std::string, std::vector<std::string>> accepted;
  for (auto& [label, names] : data.acceptedNames) accepted[composed(label)] = std::move(names);
  data.acceptedNames = std::move(accepted);
  data.classes.assign(labels.begin(), labels.end());
  std::sort(data.classes.begin(), data.classes.end(), [](const auto& a, const auto& b) { return naturalLess(a, b); });
  if (!data.classes.empty())
    data.recognised.push_back(plural(data.classes.size(), "{1} label: {2}.", "{1} labels: {2}.", data.classes.size(),
                                     firstNames(data.classes)));
  return data;
}

}  // namespace sightline
