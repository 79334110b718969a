// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/dataset.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/base/error.h"
#include "core/dataset/annotation.h"
#include "core/dataset/dataset_layout.h"
#include "core/dataset/human_mask.h"
#include "core/dataset/natural_order.h"
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

std::string text(const ImageSize& s) { return std::to_string(s.width) + " x " + std::to_string(s.height); }

/// Reads the headers: pictures that cannot be read are dropped, masks that do not fit are detached.
void checkFiles(Dataset& data) {
  std::vector<DatasetItem> usable;
  for (auto& item : data.items) {
    ImageSize image;
    try {
      image = readImageSize(item.image);
    } catch (const Error& e) {
      data.warnings.push_back(e.subject() + " " + e.problem() + "; it was left out.");
      continue;
    }
    if (!item.mask.empty()) {
      try {
        const ImageSize mask = readMaskSize(item.mask);
        if (shapeDifference(image, mask) > 1) {
          item.maskProblem = "is " + text(mask) + ", its picture is " + text(image);
          data.warnings.push_back(item.mask.string() + " " + item.maskProblem +
                                  ": the shapes differ, so the mask was left out.");
          item.mask.clear();
        }
      } catch (const Error& e) {
        item.maskProblem = e.problem();
        data.warnings.push_back(e.subject() + " " + e.problem() + "; the mask was left out.");
        item.mask.clear();
      }
    }
    usable.push_back(std::move(item));
  }
  data.items = std::move(usable);
}

}  // namespace

Dataset openDataset(const fs::path& folder) {
  std::error_code ec;
  if (!fs::exists(folder, ec))
    throw Error(ErrorCode::FileNotFound, folder.string(), "does not exist", "Check the spelling of the folder.");
  const bool isFolder = fs::is_directory(folder, ec);
  if (!isFolder && folder.extension() != ".json")
    throw Error(ErrorCode::BadFormat, folder.string(), "is a file, a folder of pictures is needed",
                "Choose the folder that the file lies in.");
  const fs::path manifest = isFolder ? folder / "manifest.json" : folder;
  Dataset data = fs::is_regular_file(manifest, ec) ? readManifest(manifest) : scanFolder(folder);

  const std::size_t listed = data.items.size();
  checkFiles(data);
  if (data.items.empty())
    throw Error(ErrorCode::BadFormat, folder.string(),
                "holds " + std::to_string(listed) + " picture files and none can be read: " + data.warnings.front(),
                "Check that the files are complete.");
  std::sort(data.items.begin(), data.items.end(),
            [](const DatasetItem& a, const DatasetItem& b) { return naturalLess(a.id, b.id); });
  for (std::size_t i = 1; i < data.items.size(); ++i)
    if (data.items[i].id == data.items[i - 1].id)
      throw Error(ErrorCode::BadFormat, manifest.string(), "names \"" + data.items[i].id + "\" twice",
                  "Give every picture an id of its own.");
  findAnnotations(data, AnnotationFolder(data.root));
  std::set<std::string> labels;
  for (const auto& item : data.items)
    if (!item.label.empty()) labels.insert(item.label);
  data.classes.assign(labels.begin(), labels.end());
  std::sort(data.classes.begin(), data.classes.end(), [](const auto& a, const auto& b) { return naturalLess(a, b); });
  return data;
}

}  // namespace sightline
