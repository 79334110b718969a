// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/dicom_records.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <set>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/dataset_layout.h"
#include "core/dataset/human_records.h"
#include "core/dataset/readers/dicom_marks.h"
#include "core/image/image_formats.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

/// What one file says of one image.
struct DicomMarkOnImage {
  std::size_t file = 0;               ///< of DicomRecords' files
  std::vector<std::size_t> frames;    ///< of a segmentation
  std::vector<std::size_t> contours;  ///< of a structure set
};

/// All that is known of one image.
struct DicomRecord {
  DicomImageFrame image;
  std::vector<DicomMarkOnImage> marks;
};

class DicomRecords : public HumanRecords {
 public:
  std::vector<std::shared_ptr<const DicomMarks>> files;
  std::vector<DicomRecord> records;

  [[nodiscard]] std::size_t size() const override { return records.size(); }
  [[nodiscard]] std::string source(std::size_t record) const override {
    std::string all;
    for (const DicomMarkOnImage& mark : records[record].marks)
      all += (all.empty() ? "" : ", ") + files[mark.file]->path.string();
    return all;
  }
  [[nodiscard]] ImageSize statedSize(std::size_t record) const override {
    return {records[record].image.columns, records[record].image.rows};
  }
  [[nodiscard]] HumanMask maskOf(std::size_t record, const ImageSize&) const override {
    const DicomRecord& r = records[record];
    std::map<std::string, Plane<std::uint8_t>> people;
    std::set<std::string> things;
    bool automatic = false;
    for (const DicomMarkOnImage& mark : r.marks) {
      const DicomMarks& file = *files[mark.file];
      // A file whose maker is not said is somebody of its own.
      auto [person, added] = people.try_emplace(file.person.empty() ? file.path.string() : file.person);
      if (added) person->second = Plane<std::uint8_t>(r.image.columns, r.image.rows);
      drawSegments(file, mark, r.image, person->second);
      drawContours(file, mark, r.image, person->second);
      const auto note = [&](int number) {
        const DicomMarkedThing* thing = file.thing(number);
        if (!thing) return;
        if (!thing->label.empty()) things.insert(thing->label);
        automatic = automatic || thing->automatic;
      };
      for (const std::size_t i : mark.frames) note(file.frames[i].thing);
      for (const std::size_t i : mark.contours) note(file.contours[i].thing);
    }
    HumanMask out{Plane<std::uint8_t>(r.image.columns, r.image.rows),
                  static_cast<int>(std::min<std::size_t>(people.size(), 255))};
    int counted = 0;
    for (const auto& [name, mask] : people) {
      if (counted++ == out.annotators) break;
      for (std::size_t i = 0; i < mask.size(); ++i) out.votes[i] = static_cast<std::uint8_t>(out.votes[i] + mask[i]);
    }
    std::string names;
    for (const std::string& thing : things) names += (names.empty() ? "" : ", ") + thing;
    if (!names.empty()) out.note = message("marks {1}", names);
    if (automatic)
      out.note = names.empty() ? Message("was found by a program, as its file says, not marked by people")
                               : message("marks {1}, which a program found, as its file says, and not people", names);
    return out;
  }

 private:
  static void drawSegments(const DicomMarks& file, const DicomMarkOnImage& mark, const DicomImageFrame& image,
                           Plane<std::uint8_t>& mask) {
    if (mark.frames.empty()) return;
    const auto pixels = readSegmentPixels(file, mark.frames);
    for (std::size_t k = 0; k < pixels.size(); ++k) {
      const Plane<std::uint8_t>& drawn = pixels[k];
      const auto& plane = file.frames[mark.frames[k]].plane;
      const bool placed = plane && image.plane;
      if (!placed && !drawn.sameSizeAs(mask))
        throw Error(ErrorCode::BadFormat, file.path.string(),
                    message("is {1} x {2} pixels without a place in the patient, its image is {3} x {4}", drawn.width(),
                            drawn.height(), mask.width(), mask.height()),
                    "Export the masks as PNG images of the size of their images.");
      for (int y = 0; y < mask.height(); ++y)
        for (int x = 0; x < mask.width(); ++x) {
          DicomPlane::Pixel from{static_cast<double>(x), static_cast<double>(y)};
          if (placed) from = plane->pixelOf(image.plane->pointOf(x, y));
          const double column = std::floor(from.column + 0.5), row = std::floor(from.row + 0.5);
          if (!(column >= 0 && row >= 0 && column < drawn.width() && row < drawn.height())) continue;
          if (drawn.at(static_cast<int>(column), static_cast<int>(row)) != 0) mask.at(x, y) = 1;
        }
    }
  }

  /// The contours of each region by the even-odd rule, the regions together.
  static void drawContours(const DicomMarks& file, const DicomMarkOnImage& mark, const DicomImageFrame& image,
                           Plane<std::uint8_t>& mask) {
    std::map<int, Plane<std::uint8_t>> regions;
    for (const std::size_t i : mark.contours) {
      const DicomContour& contour = file.contours[i];
      auto [region, added] = regions.try_emplace(contour.thing);
      if (added) region->second = Plane<std::uint8_t>(mask.width(), mask.height());
      std::vector<DicomPlane::Pixel> corners;
      for (const Vector3& point : contour.points) corners.push_back(image.plane->pixelOf(point));
      turnInside(corners, region->second);
    }
    for (const auto& [number, drawn] : regions)
      for (std::size_t i = 0; i < mask.size(); ++i)
        if (drawn[i] != 0) mask[i] = 1;
  }
};

/// The frames of the data set's DICOM images, item by item; null where an item is none.
std::vector<std::optional<DicomImageFrame>> framesOfItems(const Dataset& data) {
  std::map<fs::path, std::vector<DicomImageFrame>> known;
  std::vector<std::optional<DicomImageFrame>> out;
  for (const DatasetItem& item : data.items) {
    auto [found, added] = known.try_emplace(item.image);
    if (added) {
      try {
        found->second = dicomFramesOf(item.image);
      } catch (const Error&) {
        // Said when the image was looked at.
      }
    }
    const auto frame = static_cast<std::size_t>(item.frame);
    out.push_back(frame < found->second.size() ? std::optional(found->second[frame]) : std::nullopt);
  }
  return out;
}

bool refersTo(const std::vector<DicomReference>& references, const DicomImageFrame& image) {
  return std::any_of(references.begin(), references.end(), [&](const DicomReference& r) {
    return r.instance == image.instance && (r.frame < 0 || r.frame == image.frame);
  });
}

bool liesIn(const DicomSegmentFrame& frame, const DicomImageFrame& image) {
  return frame.plane && image.plane && image.plane->isSamePlaneAs(*frame.plane);
}

bool liesIn(const DicomContour& contour, const std::string& frameOfReference, const DicomImageFrame& image) {
  constexpr double kApart = 0.1;  // millimetres
  return image.plane && !frameOfReference.empty() && image.plane->frameOfReference == frameOfReference &&
         std::all_of(contour.points.begin(), contour.points.end(),
                     [&](const Vector3& p) { return image.plane->pixelOf(p).distance < kApart; });
}

/// Things of a file whose name is one of an item's labels; none: all count.
std::set<int> thingsNamed(const DicomMarks& file, const DatasetItem& item) {
  std::set<int> out;
  for (const DicomMarkedThing& thing : file.things)
    for (const std::string& label : item.allLabels())
      if (!thing.label.empty() && lowerCase(thing.label) == lowerCase(label)) out.insert(thing.number);
  return out;
}

/// What of one file belongs to which item; counts what belongs to none.
class DicomMatching {
 public:
  DicomMatching(const Dataset& data, const std::vector<std::optional<DicomImageFrame>>& images)
      : data_(data), images_(images) {
    for (std::size_t i = 0; i < images.size(); ++i)
      if (images[i]) byInstance_.emplace(images[i]->instance, i);
  }

  /// @return by item @param without  frames or contours that belong to no image
  std::map<std::size_t, DicomMarkOnImage> of(const DicomMarks& file, std::size_t& without) {
    std::map<std::size_t, DicomMarkOnImage> out;
    for (std::size_t k = 0; k < file.frames.size(); ++k) {
      const DicomSegmentFrame& frame = file.frames[k];
      const auto items = itemsOf(frame.references, [&](const DicomImageFrame& image) { return liesIn(frame, image); });
      without += items.empty();
      for (const std::size_t i : items)
        if (counts(file, i, frame.thing)) out[i].frames.push_back(k);
    }
    for (std::size_t k = 0; k < file.contours.size(); ++k) {
      const DicomContour& contour = file.contours[k];
      auto items = itemsOf(contour.references,
                           [&](const DicomImageFrame& image) { return liesIn(contour, file.frameOfReference, image); });
      std::erase_if(items, [&](std::size_t i) { return !images_[i]->plane; });  // without one it cannot be drawn
      without += items.empty();
      for (const std::size_t i : items)
        if (counts(file, i, contour.thing)) out[i].contours.push_back(k);
    }
    return out;
  }

 private:
  template <class Lies>
  std::vector<std::size_t> itemsOf(const std::vector<DicomReference>& references, const Lies& lies) {
    std::vector<std::size_t> out;
    for (const DicomReference& reference : references)
      for (auto [at, end] = byInstance_.equal_range(reference.instance); at != end; ++at)
        if (refersTo({reference}, *images_[at->second])) out.push_back(at->second);
    if (references.empty())
      for (std::size_t i = 0; i < images_.size(); ++i)
        if (images_[i] && lies(*images_[i])) out.push_back(i);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }
  [[nodiscard]] bool counts(const DicomMarks& file, std::size_t item, int thing) const {
    const auto named = thingsNamed(file, data_.items[item]);
    return named.empty() || named.contains(thing);
  }

  const Dataset& data_;
  const std::vector<std::optional<DicomImageFrame>>& images_;
  std::multimap<std::string, std::size_t> byInstance_;
};

}  // namespace

void attachDicomMarks(Dataset& data, const std::vector<fs::path>& files) {
  if (files.empty()) return;
  const auto images = framesOfItems(data);
  DicomMatching matching(data, images);
  const auto all = std::make_shared<DicomRecords>();
  std::map<std::size_t, DicomRecord> byItem;
  std::size_t covered = 0;
  for (const fs::path& path : files) {
    try {
      auto marks = std::make_shared<DicomMarks>(readDicomMarks(path));
      std::size_t without = 0;
      const auto found = matching.of(*marks, without);
      const std::size_t count = marks->frames.size() + marks->contours.size();
      if (without > 0)
        leaveOut(data, message("{1}: {2} of its {3} frames or contours belong to images that are not here; left out.",
                               path, without, count));
      if (marks->otherContours > 0)
        leaveOut(data, message("{1}: {2} of its contours are points or open lines, which enclose nothing; left out.",
                               path, marks->otherContours));
      if (count + marks->otherContours == 0) leaveOut(data, message("{1} marks nothing; left out.", path));
      for (const auto& [item, mark] : found) {
        if (data.items[item].hasHumanMask()) {
          ++covered;
          continue;
        }
        DicomRecord& record = byItem[item];
        record.image = *images[item];
        record.marks.push_back(mark);
        record.marks.back().file = all->files.size();
      }
      all->files.push_back(std::move(marks));
    } catch (const Error& e) {
      leaveOut(data, message("{1} {2}; its marks were left out.", e.subjectMessage(), e.problemMessage()));
    }
  }
  if (covered > 0)
    data.warnings.push_back(plural(covered, "Marks of DICOM files on 1 image were not used: it has a mask of its own.",
                                   "Marks of DICOM files on {1} images were not used: they have masks of their own.",
                                   covered));
  for (auto& [item, record] : byItem) {
    data.items[item].records = all;
    data.items[item].record = all->records.size();
    all->records.push_back(std::move(record));
  }
}

}  // namespace sightline
