// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/readers/dicom_marks.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/image/readers/dicom_pixels.h"

namespace sightline {
namespace {

using namespace readers;
using dicom::Item;
using dicom::Tag;

constexpr const char* kSegmentation = "1.2.840.10008.5.1.4.1.1.66.4";
constexpr const char* kStructureSet = "1.2.840.10008.5.1.4.1.1.481.3";

constexpr Tag kSopClass = 0x00080016, kReferencedInstance = 0x00081155, kReferencedFrame = 0x00081160,
              kReferencedSeries = 0x00081115, kReferencedInstances = 0x0008114A, kDerivation = 0x00089124,
              kSources = 0x00082112, kOperators = 0x00081070, kReferenceFrame = 0x00200052, kSharedOnes = 0x52009229,
              kEachFrame = 0x52009230;
constexpr Tag kSegmentationType = 0x00620001, kSegments = 0x00620002, kSegmentNumber = 0x00620004,
              kSegmentLabel = 0x00620005, kSegmentAlgorithm = 0x00620008, kSegmentIdentification = 0x0062000A,
              kReferencedSegment = 0x0062000B, kMostOfFraction = 0x0062000E, kCreator = 0x00700084;
constexpr Tag kReferencedFrames = 0x30060010, kContourImages = 0x30060016, kRegions = 0x30060020,
              kRegionNumber = 0x30060022, kRegionFrame = 0x30060024, kRegionName = 0x30060026,
              kRegionAlgorithm = 0x30060036, kRegionContours = 0x30060039, kContours = 0x30060040,
              kContourType = 0x30060042, kContourData = 0x30060050, kObservations = 0x30060080,
              kContourRegion = 0x30060084, kInterpreter = 0x300600A6;

constexpr const char* kExportMasks = "Export the masks as PNG images, one for each image.";

/// "Doe^Jane" as people write it.
std::string personName(std::string name) {
  name = name.substr(0, name.find('='));
  std::replace(name.begin(), name.end(), '^', ' ');
  while (!name.empty() && name.back() == ' ') name.pop_back();
  return name;
}

std::vector<DicomReference> referencesIn(const std::vector<Item>& items) {
  std::vector<DicomReference> out;
  for (const Item& item : items) {
    const std::string instance = item.text(kReferencedInstance);
    if (instance.empty()) continue;
    const auto frames = item.numbers(kReferencedFrame);
    constexpr double kMostFrames = 1e9;
    for (const double frame : frames)
      if (frame >= 1 && frame <= kMostFrames) out.push_back({instance, static_cast<int>(frame) - 1});
    if (frames.empty()) out.push_back({instance, -1});
  }
  return out;
}

/// The items of a frame's group: its own, else those that all share.
const Item* groupOf(const Item& data, std::size_t frame, Tag group) {
  const auto& each = data.items(kEachFrame);
  if (frame < each.size())
    if (const auto& own = each[frame].items(group); !own.empty()) return &own.front();
  if (const auto& shared = data.items(kSharedOnes); !shared.empty())
    if (const auto& of = shared.front().items(group); !of.empty()) return &of.front();
  return nullptr;
}

void readSegmentation(const dicom::File& file, const std::string& name, DicomMarks& out) {
  const Item& data = file.data;
  const dicom::Description outline = dicom::outlineOf(file, name);
  out.columns = outline.width;
  out.rows = outline.height;
  out.person = personName(data.text(kCreator));
  for (const Item& segment : data.items(kSegments))
    out.things.push_back({segment.whole(kSegmentNumber).value_or(0), segment.text(kSegmentLabel),
                          segment.text(kSegmentAlgorithm) == "AUTOMATIC"});
  if (out.things.empty())
    throw Error(ErrorCode::BadFormat, name, "is a DICOM segmentation that names no segments", kExportMasks);
  // Where frames do not say what they were drawn on, the file may name the only image that there is.
  std::vector<DicomReference> whole;
  for (const Item& series : data.items(kReferencedSeries))
    for (auto& reference : referencesIn(series.items(kReferencedInstances))) whole.push_back(std::move(reference));
  if (whole.size() != 1) whole.clear();
  for (std::size_t i = 0; i < static_cast<std::size_t>(outline.frames); ++i) {
    DicomSegmentFrame frame;
    const Item* which = groupOf(data, i, kSegmentIdentification);
    frame.thing = which ? which->whole(kReferencedSegment).value_or(0) : 0;
    if (!which && out.things.size() == 1) frame.thing = out.things.front().number;
    if (!out.thing(frame.thing))
      throw Error(ErrorCode::BadFormat, name,
                  message("is a DICOM segmentation whose frame {1} is of no segment that it names", i + 1),
                  kExportMasks);
    if (const Item* derived = groupOf(data, i, kDerivation)) frame.references = referencesIn(derived->items(kSources));
    if (frame.references.empty()) frame.references = whole;
    frame.plane = planeOf(data, static_cast<int>(i));
    out.frames.push_back(std::move(frame));
  }
}

/// Who made a structure set: the interpreters of its regions, else the operators of the station.
std::string personOfStructures(const Item& data) {
  std::set<std::string> people;
  for (const Item& observation : data.items(kObservations))
    if (auto name = personName(observation.text(kInterpreter)); !name.empty()) people.insert(std::move(name));
  std::string all;
  for (const std::string& name : people) all += (all.empty() ? "" : ", ") + name;
  return all.empty() ? personName(data.text(kOperators)) : all;
}

void readStructures(const dicom::File& file, const std::string& name, DicomMarks& out) {
  const Item& data = file.data;
  out.person = personOfStructures(data);
  std::set<std::string> frames;
  for (const Item& region : data.items(kRegions)) {
    out.things.push_back({region.whole(kRegionNumber).value_or(0), region.text(kRegionName),
                          region.text(kRegionAlgorithm) == "AUTOMATIC"});
    if (auto frame = region.text(kRegionFrame); !frame.empty()) frames.insert(std::move(frame));
  }
  for (const Item& referenced : data.items(kReferencedFrames))
    if (auto frame = referenced.text(kReferenceFrame); !frame.empty() && frames.empty()) frames.insert(frame);
  if (frames.size() > 1)
    throw Error(ErrorCode::BadFormat, name,
                message("is a structure set with places of {1} frames of reference, which is not read", frames.size()),
                "Export a structure set for each series of images.");
  if (!frames.empty()) out.frameOfReference = *frames.begin();
  for (const Item& region : data.items(kRegionContours)) {
    const int number = region.whole(kContourRegion).value_or(0);
    for (const Item& item : region.items(kContours)) {
      const std::string type = item.text(kContourType);
      const auto numbers = item.numbers(kContourData);
      if ((type != "CLOSED_PLANAR" && type != "CLOSEDPLANAR_XOR") || numbers.size() < 9) {
        ++out.otherContours;
        continue;
      }
      const auto isFar = [](double v) { return !(std::abs(v) < kFarInThePatient); };
      if (numbers.size() % 3 != 0 || std::any_of(numbers.begin(), numbers.end(), isFar))
        throw Error(ErrorCode::BadFormat, name, "is a structure set with a contour of broken numbers", kExportMasks);
      DicomContour contour{number, referencesIn(item.items(kContourImages)), {}};
      for (std::size_t i = 0; i < numbers.size(); i += 3)
        contour.points.push_back({numbers[i], numbers[i + 1], numbers[i + 2]});
      out.contours.push_back(std::move(contour));
    }
  }
}

}  // namespace

const DicomMarkedThing* DicomMarks::thing(int number) const {
  const auto found = std::find_if(things.begin(), things.end(), [&](const auto& t) { return t.number == number; });
  return found == things.end() ? nullptr : &*found;
}

bool isDicomMarks(const std::filesystem::path& path) {
  // The class stands in the first group, which every writer puts into the first kilobyte.
  constexpr std::size_t kEnough = 2048;
  std::vector<std::uint8_t> start;
  try {
    start = readFileStart(path, kEnough);
  } catch (const Error&) {
    return false;  // said by whoever reads it
  }
  if (!dicom::isDicom(start)) return false;
  static constexpr std::array<std::uint8_t, 6> kClass{0x02, 0x00, 0x02, 0x00, 'U', 'I'};
  const auto at = std::search(start.begin(), start.end(), kClass.begin(), kClass.end());
  const auto place = static_cast<std::size_t>(at - start.begin()) + kClass.size();
  const auto length = number(start, place, 2, false);
  if (!length || start.size() < place + 2 + *length) return false;
  std::string name(start.begin() + static_cast<std::ptrdiff_t>(place + 2),
                   start.begin() + static_cast<std::ptrdiff_t>(place + 2 + *length));
  while (!name.empty() && (name.back() == '\0' || name.back() == ' ')) name.pop_back();
  return name == kSegmentation || name == kStructureSet;
}

DicomMarks readDicomMarks(const std::filesystem::path& path) {
  const std::string name = path.string();
  const auto bytes = readFile(path);
  const dicom::File file = dicom::readElements(bytes, name);
  if (file.cutOff)
    throw Error(ErrorCode::BadFormat, name, "is a DICOM file that ends early", "Copy or download the file again.");
  DicomMarks out;
  out.path = path;
  if (file.data.text(kSopClass) == kSegmentation)
    readSegmentation(file, name, out);
  else
    readStructures(file, name, out);
  return out;
}

std::vector<Plane<std::uint8_t>> readSegmentPixels(const DicomMarks& marks, const std::vector<std::size_t>& frames) {
  const std::string name = marks.path.string();
  const auto bytes = readFile(marks.path);
  const dicom::File file = dicom::readElements(bytes, name);
  const dicom::Description outline = dicom::outlineOf(file, name);
  const bool fractions = file.data.text(kSegmentationType) == "FRACTIONAL";
  const int most = file.data.whole(kMostOfFraction).value_or(255);
  std::vector<Plane<std::uint8_t>> out;
  for (const std::size_t frame : frames) {
    const dicom::DecodedFrame pixels = dicom::frameOf(file, outline, static_cast<int>(frame), name);
    Plane<std::uint8_t> mask(outline.width, outline.height);
    if (pixels.bitsAllocated != 8 || pixels.bytes.size() < mask.size())
      throw Error(ErrorCode::BadFormat, name, "is a DICOM segmentation whose pixels have more than 8 bits",
                  kExportMasks);
    for (std::size_t i = 0; i < mask.size(); ++i)
      mask[i] = fractions ? 2 * pixels.bytes[i] >= most && pixels.bytes[i] > 0 : pixels.bytes[i] != 0;
    out.push_back(std::move(mask));
  }
  return out;
}

void turnInside(const std::vector<DicomPlane::Pixel>& corners, Plane<std::uint8_t>& mask) {
  std::vector<double> crossings;
  for (int y = 0; y < mask.height(); ++y) {
    crossings.clear();
    for (std::size_t i = 0; i < corners.size(); ++i) {
      const auto& a = corners[i];
      const auto& b = corners[(i + 1) % corners.size()];
      if ((a.row <= y) == (b.row <= y)) continue;
      crossings.push_back(a.column + (y - a.row) / (b.row - a.row) * (b.column - a.column));
    }
    std::sort(crossings.begin(), crossings.end());
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
      const double first = std::clamp(std::ceil(crossings[i]), 0.0, static_cast<double>(mask.width()));
      const double behind = std::clamp(std::ceil(crossings[i + 1]), 0.0, static_cast<double>(mask.width()));
      for (int x = static_cast<int>(first); x < static_cast<int>(behind); ++x)
        mask.at(x, y) = mask.at(x, y) == 0 ? 1 : 0;
    }
  }
}

}  // namespace sightline
