// SPDX-License-Identifier: GPL-3.0-or-later
// What lies among people's images and is not read: named by its bytes, and counted by its extension in folders.
#include <algorithm>
#include <array>
#include <cctype>

#include "core/image/readers/bytes.h"

namespace sightline {
namespace {

using namespace readers;

/// Elements of DICOM from the first byte on, as scanners of the 1990s and some exports leave them: group 2 or 8, and a
/// representation in letters or a short length.
bool isBareDicom(Bytes b) {
  const auto group = number(b, 0, 2, false), element = number(b, 2, 2, false), length = number(b, 4, 4, false);
  if (!length || (*group != 2 && *group != 8) || *element > 0x70 || (*group == 2 && *element > 0x16)) return false;
  const auto isLetter = [&](std::size_t at) { return b[at] >= 'A' && b[at] <= 'Z'; };
  return (isLetter(4) && isLetter(5)) || (*length > 0 && *length <= 64);
}

bool isJpegXl(Bytes b) { return startsWith(b, "\xFF\x0A") || startsWith(b, std::string_view("\0\0\0\x0CJXL ", 8)); }
bool isExr(Bytes b) { return startsWith(b, "\x76\x2F\x31\x01"); }
bool isPhotoshop(Bytes b) { return startsWith(b, "8BPS"); }
bool isPdf(Bytes b) { return startsWith(b, "%PDF-"); }
bool isNiftiHeader(Bytes b) {
  return startsWith(b, std::string_view("ni1\0", 4), 344) || startsWith(b, std::string_view("ni2\0", 4), 4);
}
bool isBigTiff(Bytes b) {
  return startsWith(b, std::string_view("II+\0", 4)) || startsWith(b, std::string_view("MM\0+", 4));
}
bool isAnimatedWebP(Bytes b) {
  return startsWith(b, "RIFF") && startsWith(b, "WEBPVP8X", 8) && b.size() > 20 && (b[20] & 2) != 0;
}
bool isLfsPointer(Bytes b) { return startsWith(b, "version https://git-lfs"); }
bool isZip(Bytes b) { return startsWith(b, "PK\x03\x04") || startsWith(b, "PK\x05\x06"); }

/// A page of the web or a drawing in XML: text that begins with one of these, in any case.
bool beginsWithTag(Bytes b, std::initializer_list<std::string_view> tags) {
  std::size_t at = startsWith(b, "\xEF\xBB\xBF") ? 3 : 0;
  while (at < b.size() && std::isspace(b[at])) ++at;
  return std::any_of(tags.begin(), tags.end(), [&](std::string_view tag) {
    return b.size() - at >= tag.size() &&
           std::equal(tag.begin(), tag.end(), b.begin() + static_cast<std::ptrdiff_t>(at),
                      [](char t, std::uint8_t c) { return std::tolower(c) == t; });
  });
}
bool isWebPage(Bytes b) { return beginsWithTag(b, {"<!doctype html", "<html"}); }
bool isXml(Bytes b) { return beginsWithTag(b, {"<?xml", "<svg"}); }

bool isMatlab(Bytes b) { return startsWith(b, "MATLAB ") || startsWith(b, "\x89HDF\r\n\x1A\n"); }
constexpr std::array<std::string_view, 1> kMatlabExtensions{".mat"};
constexpr std::array<std::string_view, 1> kJxlExtensions{".jxl"}, kExrExtensions{".exr"}, kPsdExtensions{".psd"};

constexpr const char* kConvert = "Convert it to PNG, TIFF or JPEG.";

constexpr std::array<UnreadFormat, 13> kUnread{{
    {"a DICOM data set without the beginning of a file",
     {},
     isBareDicom,
     "Save it again as a DICOM file (Part 10), or export it as 16-bit PNG or TIFF."},
    {"a JPEG XL image", kJxlExtensions, isJpegXl, kConvert},
    {"an OpenEXR image", kExrExtensions, isExr, kConvert},
    {"a Photoshop file", kPsdExtensions, isPhotoshop, kConvert},
    {"the header of a NIfTI volume whose values lie in another file (.img)",
     {},
     isNiftiHeader,
     "Save both as one .nii or .nii.gz file."},
    {"a BigTIFF file (of more than 4 GiB, or so written)", {}, isBigTiff, "Save its pages as usual TIFF files."},
    {"a vector drawing or XML", {}, isXml, "Export it as PNG."},
    {"an animated WebP", {}, isAnimatedWebP, "Save the frame that is meant as a still image."},
    {"a PDF", {}, isPdf, "Export its image as PNG or TIFF."},
    {"a web page", {}, isWebPage, "Its download failed: get the image itself again."},
    {"a Git LFS pointer in place of the file", {}, isLfsPointer, "Get the file itself with 'git lfs pull'."},
    {"a MATLAB or HDF5 file", kMatlabExtensions, isMatlab,
     "Save its masks as PNG or .npy, or its fixations as a table (CSV) of image, person, x, y and duration."},
    {"a zip archive", {}, isZip, "Unpack it, or open it by itself."},
}};

}  // namespace

std::span<const UnreadFormat> unreadFormats() { return kUnread; }

}  // namespace sightline
