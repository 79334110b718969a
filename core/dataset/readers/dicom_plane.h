// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/image/readers/dicom_elements.h"

namespace sightline {

using Vector3 = std::array<double, 3>;

/// No place of a patient is so far from another, in millimetres; numbers beyond are not computed with.
inline constexpr double kFarInThePatient = 1e7;

/// Where the pixels of a DICOM image lie in the patient, in millimetres (PS3.3 C.7.6.2). Pixels are counted from 0 at
/// the centre of the first one.
struct DicomPlane {
  std::string frameOfReference;  ///< places of the same one can be compared
  Vector3 origin{};              ///< of the centre of the first pixel
  Vector3 alongRow{}, alongColumn{};
  double columnStep = 1, rowStep = 1;  ///< from one column to the next, from one row to the next

  struct Pixel {
    double column = 0, row = 0;
    double distance = 0;  ///< of the point from the plane, in millimetres
  };
  [[nodiscard]] Pixel pixelOf(const Vector3& point) const;
  [[nodiscard]] Vector3 pointOf(double column, double row) const;
  /// Whether another one is the same plane: parallel to 1 in 1000, and apart by less than 0.1 mm.
  [[nodiscard]] bool isSamePlaneAs(const DicomPlane& other) const;
};

/// One frame of a DICOM image, as segmentations and structure sets refer to it.
struct DicomImageFrame {
  std::string instance;  ///< its file's SOP Instance UID
  int frame = 0;         ///< from 0
  int columns = 0, rows = 0;
  std::optional<DicomPlane> plane;  ///< nothing where the file does not say where it lies
};

/// The plane of one frame, from its functional groups or from the data set itself (PS3.3 C.7.6.16.2).
std::optional<DicomPlane> planeOf(const readers::dicom::Item& data, int frame);

/// The frames of an image's file, whose beginning is read where that is enough. Empty where it is no DICOM file.
/// @throws Error BadFormat naming the file
std::vector<DicomImageFrame> dicomFramesOf(const std::filesystem::path& file);

}  // namespace sightline
