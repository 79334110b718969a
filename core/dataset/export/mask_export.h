// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/base/progress.h"
#include "core/dataset/annotation.h"
#include "core/dataset/dataset.h"

namespace sightline {

/// How masks that people painted are written for other programs.
enum class MaskFormat {
  Png,               ///< PERSON/IMAGE.png: white is marked, black is not
  Coco,              ///< annotations.json: run lengths of each mask, with the person as "annotator"
  Labelme,           ///< PERSON/IMAGE.json: a shape of the kind "mask"
  DicomSegmentation  ///< PERSON/IMAGE.dcm: a SEG object that refers to the image, which has to be DICOM itself
};

/// "png", "coco", "labelme", "dicom-seg". @throws Error InvalidOption
MaskFormat parseMaskFormat(const std::string& text);

/// What was written.
struct MaskExport {
  std::size_t masks = 0;
  std::vector<std::filesystem::path> files;
  std::vector<Message> leftOut;  ///< sentences on masks that could not be written, and why
};

/// Writes every mask that people painted in the program into a folder, each file whole or not at all. Files that are
/// there already are replaced. A mask without a marked pixel is none. Labels are those of the images, else "attention".
/// @throws Error Io; InvalidOption where nobody has painted anything; Cancelled
MaskExport exportMasks(const Dataset& dataset, const AnnotationFolder& painted, MaskFormat format,
                       const std::filesystem::path& folder, const ProgressSink& progress = {},
                       const std::stop_token& stop = {});

}  // namespace sightline
