// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/readers/dicom_plane.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/image/readers/dicom_image.h"

namespace sightline {
namespace {

using namespace readers;

constexpr dicom::Tag kInstance = 0x00080018, kFrameOfReference = 0x00200052, kPosition = 0x00200032,
                     kDirections = 0x00200037, kPixelSpacing = 0x00280030, kSharedGroups = 0x52009229,
                     kFrameGroups = 0x52009230, kPositionGroup = 0x00209113, kDirectionGroup = 0x00209116,
                     kMeasureGroup = 0x00289110;

double dot(const Vector3& a, const Vector3& b) { return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]; }
Vector3 minus(const Vector3& a, const Vector3& b) { return {a[0] - b[0], a[1] - b[1], a[2] - b[2]}; }
Vector3 cross(const Vector3& a, const Vector3& b) {
  return {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
}

/// Numbers of a frame: of its own groups, of those that all frames share, or of the data set.
std::vector<double> frameNumbers(const dicom::Item& data, int frame, dicom::Tag group, dicom::Tag tag) {
  const auto of = [&](const dicom::Item& groups) {
    const auto& found = groups.items(group);
    return found.empty() ? std::vector<double>{} : found.front().numbers(tag);
  };
  const auto& each = data.items(kFrameGroups);
  if (static_cast<std::size_t>(frame) < each.size())
    if (auto numbers = of(each[static_cast<std::size_t>(frame)]); !numbers.empty()) return numbers;
  if (const auto& shared = data.items(kSharedGroups); !shared.empty())
    if (auto numbers = of(shared.front()); !numbers.empty()) return numbers;
  return data.numbers(tag);
}

}  // namespace

DicomPlane::Pixel DicomPlane::pixelOf(const Vector3& point) const {
  const Vector3 from = minus(point, origin);
  return {dot(from, alongRow) / columnStep, dot(from, alongColumn) / rowStep,
          std::abs(dot(from, cross(alongRow, alongColumn)))};
}

Vector3 DicomPlane::pointOf(double column, double row) const {
  Vector3 out = origin;
  for (std::size_t i = 0; i < 3; ++i) out[i] += alongRow[i] * column * columnStep + alongColumn[i] * row * rowStep;
  return out;
}

bool DicomPlane::isSamePlaneAs(const DicomPlane& other) const {
  constexpr double kParallel = 0.999, kApart = 0.1;
  const double between = std::abs(dot(cross(alongRow, alongColumn), cross(other.alongRow, other.alongColumn)));
  return !frameOfReference.empty() && frameOfReference == other.frameOfReference && between > kParallel &&
         pixelOf(other.origin).distance < kApart;
}

std::optional<DicomPlane> planeOf(const dicom::Item& data, int frame) {
  const auto place = frameNumbers(data, frame, kPositionGroup, kPosition);
  const auto along = frameNumbers(data, frame, kDirectionGroup, kDirections);
  const auto spacing = frameNumbers(data, frame, kMeasureGroup, kPixelSpacing);
  if (place.size() != 3 || along.size() != 6 || spacing.size() != 2) return std::nullopt;
  const auto isFar = [](double v) { return !(std::abs(v) < kFarInThePatient); };
  const auto isSize = [](double v) { return v > 1 / kFarInThePatient && v < kFarInThePatient; };
  if (std::any_of(place.begin(), place.end(), isFar) || !std::all_of(spacing.begin(), spacing.end(), isSize))
    return std::nullopt;
  DicomPlane plane;
  plane.frameOfReference = data.text(kFrameOfReference);
  std::copy_n(place.begin(), 3, plane.origin.begin());
  std::copy_n(along.begin(), 3, plane.alongRow.begin());
  std::copy_n(along.begin() + 3, 3, plane.alongColumn.begin());
  plane.rowStep = spacing[0];
  plane.columnStep = spacing[1];
  constexpr double kRight = 0.01;  // of directions that have a length of 1 and are at right angles
  const bool sound = std::abs(dot(plane.alongRow, plane.alongRow) - 1) < kRight &&
                     std::abs(dot(plane.alongColumn, plane.alongColumn) - 1) < kRight &&
                     std::abs(dot(plane.alongRow, plane.alongColumn)) < kRight;
  return sound ? std::optional(plane) : std::nullopt;
}

std::vector<DicomImageFrame> dicomFramesOf(const std::filesystem::path& path) {
  constexpr std::size_t kEnough = 128 * 1024;
  const std::string name = path.string();
  const auto start = readFileStart(path, kEnough);
  if (!dicom::isDicom(start)) return {};
  const auto framesIn = [&](Bytes bytes) {
    const dicom::File file = dicom::readElements(bytes, name);
    const dicom::Description outline = dicom::outlineOf(file, name);
    std::vector<DicomImageFrame> out;
    for (int i = 0; i < outline.frames; ++i)
      out.push_back({file.data.text(kInstance), i, outline.width, outline.height, planeOf(file.data, i)});
    return out;
  };
  try {
    return framesIn(start);
  } catch (const Error&) {
    return framesIn(readFile(path));  // the groups of many frames are longer
  }
}

}  // namespace sightline
