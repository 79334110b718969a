// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/export/mask_export.h"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/base/base64.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/export/dicom_segmentation.h"
#include "core/image/image_io.h"
#include "core/image/resize.h"

namespace fs = std::filesystem;
using OrderedJson = nlohmann::ordered_json;

namespace sightline {
namespace {

constexpr std::array<std::pair<std::string_view, MaskFormat>, 4> kMaskFormats{
    {{"png", MaskFormat::Png},
     {"coco", MaskFormat::Coco},
     {"labelme", MaskFormat::Labelme},
     {"dicom-seg", MaskFormat::DicomSegmentation}}};

/// A mask that somebody painted.
struct PaintedMask {
  const DatasetItem* item = nullptr;
  std::string person;
  Plane<std::uint8_t> mask;  ///< 0 and 1
};

std::string labelOf(const DatasetItem& item) { return item.label.empty() ? "attention" : item.label; }

/// The smallest box around the marked pixels; its corners are marked pixels' own.
struct MarkedBox {
  int left = 0, top = 0, right = -1, bottom = -1;
  std::size_t area = 0;
};

MarkedBox boxOf(const Plane<std::uint8_t>& mask) {
  MarkedBox box{mask.width(), mask.height(), -1, -1, 0};
  for (int y = 0; y < mask.height(); ++y)
    for (int x = 0; x < mask.width(); ++x) {
      if (mask.at(x, y) == 0) continue;
      ++box.area;
      box.left = std::min(box.left, x);
      box.right = std::max(box.right, x);
      box.top = std::min(box.top, y);
      box.bottom = std::max(box.bottom, y);
    }
  return box;
}

Plane<std::uint8_t> blackAndWhite(const Plane<std::uint8_t>& mask, const MarkedBox& box) {
  Plane<std::uint8_t> out(box.right - box.left + 1, box.bottom - box.top + 1);
  for (int y = 0; y < out.height(); ++y)
    for (int x = 0; x < out.width(); ++x)
      out.at(x, y) = mask.at(box.left + x, box.top + y) == 0 ? std::uint8_t{0} : std::uint8_t{255};
  return out;
}

/// How many pixels follow one another unmarked, marked, unmarked and so on, column by column.
OrderedJson runLengths(const Plane<std::uint8_t>& mask) {
  OrderedJson counts = OrderedJson::array();
  bool marked = false;
  std::size_t length = 0;
  for (int x = 0; x < mask.width(); ++x)
    for (int y = 0; y < mask.height(); ++y) {
      if ((mask.at(x, y) != 0) != marked) {
        counts.push_back(std::exchange(length, 0));
        marked = !marked;
      }
      ++length;
    }
  counts.push_back(length);
  return counts;
}

/// One file of all masks (cocodataset.org, "Data format").
class CocoDocument {
 public:
  explicit CocoDocument(const Dataset& dataset) : root_(dataset.root) {}

  void add(const PaintedMask& painted) {
    const DatasetItem& item = *painted.item;
    const auto [image, isNew] = images_.try_emplace(item.id, images_.size() + 1);
    if (isNew) {
      OrderedJson entry{{"id", image->second},
                        {"file_name", item.image.lexically_proximate(root_).generic_string()},
                        {"width", painted.mask.width()},
                        {"height", painted.mask.height()}};
      if (item.frame > 0) entry["frame"] = item.frame + 1;
      imageList_.push_back(std::move(entry));
    }
    const std::string label = labelOf(item);
    const auto [category, isNewOne] = categories_.try_emplace(label, categories_.size() + 1);
    if (isNewOne) categoryList_.push_back({{"id", category->second}, {"name", label}, {"supercategory", ""}});
    const MarkedBox box = boxOf(painted.mask);
    annotations_.push_back(
        {{"id", annotations_.size() + 1},
         {"image_id", image->second},
         {"category_id", category->second},
         {"segmentation",
          {{"size", {painted.mask.height(), painted.mask.width()}}, {"counts", runLengths(painted.mask)}}},
         {"area", box.area},
         {"bbox", {box.left, box.top, box.right - box.left + 1, box.bottom - box.top + 1}},
         {"iscrowd", 1},
         {"annotator", painted.person}});
  }
  [[nodiscard]] std::string text(const std::string& name) const {
    return OrderedJson{{"info", {{"description", "Masks of " + name + ", painted in Sightline"}}},
                       {"images", imageList_},
                       {"annotations", annotations_},
                       {"categories", categoryList_}}
        .dump();
  }

 private:
  fs::path root_;
  std::map<std::string, std::size_t> images_, categories_;
  OrderedJson imageList_ = OrderedJson::array(), categoryList_ = OrderedJson::array(),
              annotations_ = OrderedJson::array();
};

/// labelme's own file (5.3 and newer know masks).
std::string labelmeDocument(const PaintedMask& painted, const fs::path& folder) {
  const MarkedBox box = boxOf(painted.mask);
  const OrderedJson shape{{"label", labelOf(*painted.item)},
                          {"points", {{box.left, box.top}, {box.right, box.bottom}}},
                          {"group_id", nullptr},
                          {"description", painted.person},
                          {"shape_type", "mask"},
                          {"flags", OrderedJson::object()},
                          {"mask", toBase64(encodePng(blackAndWhite(painted.mask, box)))}};
  return OrderedJson{{"version", "5.4.1"},
                     {"flags", OrderedJson::object()},
                     {"shapes", OrderedJson::array({shape})},
                     {"imagePath", painted.item->image.lexically_proximate(fs::absolute(folder)).generic_string()},
                     {"imageData", nullptr},
                     {"imageHeight", painted.mask.height()},
                     {"imageWidth", painted.mask.width()}}
      .dump(2);
}

std::vector<std::uint8_t> segmentationOf(const PaintedMask& painted) {
  // Painted masks have the pixels that are shown, which are square; the file's need not be.
  const ImageHeader header = readImageHeader(painted.item->image);
  return dicomSegmentation({painted.item->image, painted.item->frame, painted.person, labelOf(*painted.item),
                            resizeNearest(painted.mask, header.width, header.height)});
}

void makeParent(const fs::path& file) {
  std::error_code ec;
  fs::create_directories(file.parent_path(), ec);
  if (ec)
    throw Error(ErrorCode::Io, file.parent_path().string(),
                message("cannot be created ({1})", Message::verbatim(ec.message())),
                "Check the folder's permissions and free space.");
}

/// Every painted mask with a marked pixel; what cannot be read is said.
template <class Take>
void eachPainted(const Dataset& dataset, const AnnotationFolder& painted, MaskExport& out, const ProgressSink& progress,
                 const std::stop_token& stop, const Take& take) {
  const auto people = painted.annotators();
  std::size_t done = 0;
  for (const DatasetItem& item : dataset.items) {
    throwIfStopped(stop);
    if (progress)
      progress({static_cast<double>(done) / static_cast<double>(dataset.items.size()), Message::verbatim(item.id)});
    ++done;
    for (const std::string& person : people) {
      const fs::path file = painted.find(item.id, person);
      if (file.empty()) continue;
      try {
        const ImageSize size = readImageSize(item.image);
        PaintedMask mask{&item, person, readAnnotation(file, size.width, size.height)};
        if (boxOf(mask.mask).area > 0) take(mask);
      } catch (const Error& e) {
        if (e.code() == ErrorCode::Io) throw;
        out.leftOut.push_back(message("{1} {2}; its mask was left out.", e.subjectMessage(), e.problemMessage()));
      }
    }
  }
}

}  // namespace

MaskFormat parseMaskFormat(const std::string& text) {
  for (const auto& [name, format] : kMaskFormats)
    if (name == text) return format;
  throw Error(ErrorCode::InvalidOption, "The format of masks", message("\"{1}\" is none", text),
              "Choose png, coco, labelme or dicom-seg.");
}

MaskExport exportMasks(const Dataset& dataset, const AnnotationFolder& painted, MaskFormat format,
                       const fs::path& folder, const ProgressSink& progress, const std::stop_token& stop) {
  MaskExport out;
  CocoDocument coco(dataset);
  const auto write = [&](const PaintedMask& mask, const char* extension, const auto& content) {
    fs::path file = folder / annotationPath(mask.item->id, mask.person);
    file.replace_extension(extension);
    makeParent(file);
    writeFileAtomically(file, content);
    out.files.push_back(file);
  };
  eachPainted(dataset, painted, out, progress, stop, [&](const PaintedMask& mask) {
    switch (format) {
      case MaskFormat::Png: {
        const MarkedBox whole{0, 0, mask.mask.width() - 1, mask.mask.height() - 1, 0};
        write(mask, ".png", encodePng(blackAndWhite(mask.mask, whole)));
        break;
      }
      case MaskFormat::Coco: coco.add(mask); break;
      case MaskFormat::Labelme: {
        const fs::path file = folder / annotationPath(mask.item->id, mask.person);
        write(mask, ".json", labelmeDocument(mask, file.parent_path()));
        break;
      }
      case MaskFormat::DicomSegmentation: write(mask, ".dcm", segmentationOf(mask)); break;
    }
    ++out.masks;
  });
  if (out.masks == 0 && out.leftOut.empty())
    throw Error(ErrorCode::InvalidOption, dataset.root.string(), "has no masks that were painted in Sightline",
                "Paint some: Edit > Mark where people look.");
  if (format == MaskFormat::Coco && out.masks > 0) {
    const fs::path file = folder / "annotations.json";
    makeParent(file);
    writeFileAtomically(file, coco.text(dataset.name));
    out.files.push_back(file);
  }
  return out;
}

}  // namespace sightline
