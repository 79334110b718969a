// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "core/base/error.h"
#include "core/image/readers/dicom_pixels.h"

namespace sightline {
namespace {

using namespace readers;

constexpr std::array<std::string_view, 3> kDicomExtensions{".dcm", ".dicom", ".dic"};

ImageHeader dicomHeader(Bytes b, const std::string& name) {
  const dicom::File file = dicom::readElements(b, name);
  const dicom::Description d = dicom::outlineOf(file, name);
  ImageHeader h;
  setSize(h, name, d.width, d.height);
  h.frames = d.frames;
  h.windowed = d.isGrey() || (d.bitsAllocated > 8 && d.photometric != "PALETTE COLOR");
  h.pixelAspect = d.pixelAspect;
  if (d.isGrey())
    for (const StoredWindow& window : dicom::descriptionOf(file, 0, name).viewing.windows)
      if (!window.name.empty()) h.windowNames.push_back(window.name);
  h.lossy = d.syntax == "1.2.840.10008.1.2.4.50" || d.syntax == "1.2.840.10008.1.2.4.51" ||
            d.syntax == "1.2.840.10008.1.2.4.81" || d.syntax == "1.2.840.10008.1.2.4.91";
  if (file.cutOff) h.cutOff = "its pixels end before they should";
  return h;
}

StoredImage decodeDicom(Bytes b, const DecodeOptions& options) {
  const dicom::File file = dicom::readElements(b, options.name);
  const dicom::Description d = dicom::descriptionOf(file, options.frame, options.name);
  return dicom::meaningOf(dicom::frameOf(file, d, options.frame, options.name), d, options.name);
}

}  // namespace

double LookupTable::at(double value) const {
  const auto last = static_cast<double>(entries.size() - 1);
  const double place = value - first;
  return entries[static_cast<std::size_t>(place <= 0 ? 0 : place >= last ? last : place)];
}

const ImageReader kDicomReader{"DICOM", kDicomExtensions, dicom::isDicom, dicomHeader, decodeDicom};

}  // namespace sightline
