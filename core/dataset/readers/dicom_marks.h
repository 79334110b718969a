// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/dataset/readers/dicom_plane.h"
#include "core/types/plane.h"

namespace sightline {

/// An image that a mark is about, as the file names it.
struct DicomReference {
  std::string instance;  ///< SOP Instance UID
  int frame = -1;        ///< from 0; -1: whichever it has
};

/// One thing that is marked: a segment, or a region of interest.
struct DicomMarkedThing {
  int number = 0;
  std::string label;       ///< "Liver"; may be empty
  bool automatic = false;  ///< the file says that a program found it, with nobody correcting it
};

/// One frame of a segmentation: the pixels of one segment on one plane.
struct DicomSegmentFrame {
  int thing = 0;                           ///< DicomMarkedThing::number
  std::vector<DicomReference> references;  ///< images that it was drawn on
  std::optional<DicomPlane> plane;
};

/// A contour of a structure set.
struct DicomContour {
  int thing = 0;
  std::vector<DicomReference> references;
  std::vector<Vector3> points;  ///< in the patient; closed
};

/// A file of marks on other images: a segmentation (PS3.3 A.51) or an RT structure set (A.19).
struct DicomMarks {
  std::filesystem::path path;
  std::string person;  ///< who made it, as the file says; empty when it does not
  std::vector<DicomMarkedThing> things;
  int columns = 0, rows = 0;              ///< of the frames
  std::vector<DicomSegmentFrame> frames;  ///< of a segmentation, in its order
  std::vector<DicomContour> contours;     ///< of a structure set
  std::string frameOfReference;           ///< of a structure set's points
  std::size_t otherContours = 0;          ///< points and open lines, which enclose nothing

  [[nodiscard]] const DicomMarkedThing* thing(int number) const;
};

/// Whether a DICOM file is one of these, by what its first bytes say. Opens it.
bool isDicomMarks(const std::filesystem::path& file);

/// Reads one. @throws Error BadFormat naming the file: broken, or of a kind that is not read
DicomMarks readDicomMarks(const std::filesystem::path& file);

/// The marked pixels of some frames of a segmentation, 0 or 1: bits as they are, fractions from a half of their maximum
/// on. One plane for each number in `frames`, in its order. @throws Error BadFormat naming the file
std::vector<Plane<std::uint8_t>> readSegmentPixels(const DicomMarks& marks, const std::vector<std::size_t>& frames);

/// Turns the pixels over whose centre a closed line runs around, by the even-odd rule: a second line within the first
/// cuts a hole. @param corners  in columns and rows of pixels @param mask  0 and 1
void turnInside(const std::vector<DicomPlane::Pixel>& corners, Plane<std::uint8_t>& mask);

}  // namespace sightline
