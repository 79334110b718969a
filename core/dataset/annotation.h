// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/base/files.h"
#include "core/base/message.h"
#include "core/dataset/dataset.h"
#include "core/dataset/human_mask.h"
#include "core/types/plane.h"

namespace sightline {

/// What one person marked on one image, painted in the program.
struct Annotation {
  std::string image;         ///< DatasetItem::id
  std::string annotator;     ///< the name they gave
  Plane<std::uint8_t> mask;  ///< on the image's own pixels: 1 marked, 0 not
  bool sawOthers = false;    ///< other people's marks were shown meanwhile; kept in the file
};

/// Name of the folder beside a data set's images that keeps painted masks.
inline constexpr const char* kAnnotationFolder = "annotations";

/// Where the painted masks of a data set are kept: `annotations/<annotator>/<image>.png` in the data set's folder,
/// black and white images of the image's size that any program can open. Where that folder cannot be written (a
/// read-only medium, the installed demo) or is a link that leads away, the work goes into the user's data
/// folder. Both are always read, and so is what the user's data folder holds of the same images under a place they
/// have since left; of two masks of one person and image the newer one counts. A mask without a marked pixel is one
/// that was wiped: it counts as not painted. Functions of a const folder may be called from several threads. Two
/// programs at once do not break files, and neither replaces what it has not seen.
class AnnotationFolder {
 public:
  /// @param root      Dataset::root
  /// @param userData  where a folder of its own is made if need be
  explicit AnnotationFolder(const std::filesystem::path& root,
                            const std::filesystem::path& userData = defaultDataDirectory());

  /// What people should know: masks that are not beside the images, strokes that were recovered.
  [[nodiscard]] std::vector<Message> notes() const;
  /// Puts strokes in place that were on disk when a program was ended before it could do so. A sentence for each.
  [[nodiscard]] std::vector<Message> recover() const;

  /// Where write() puts files; made by the first one.
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  [[nodiscard]] bool isBesideDataset() const { return folder_ == beside_; }

  /// People who have a folder, sorted.
  [[nodiscard]] std::vector<std::string> annotators() const;
  /// The file of a person's mask; empty when there is none. It may hold a mask that was wiped.
  [[nodiscard]] std::filesystem::path find(const std::string& image, const std::string& annotator) const;
  /// Their mask; an unpainted one when there is no file.
  /// @throws Error FileNotFound, BadFormat when it cannot be decoded or has another size than the image.
  [[nodiscard]] Plane<std::uint8_t> read(const std::string& image, const std::string& annotator, int width,
                                         int height) const;
  /// Whether a person marked something on an image: there is a mask, it can be read, and it was not wiped.
  [[nodiscard]] bool isMarked(const std::string& image, const std::string& annotator) const;
  /// Whether other people's marks were shown while the mask was painted (annotation_mark.h).
  [[nodiscard]] bool sawOthers(const std::string& image, const std::string& annotator) const;
  /// Keeps a mask: atomically, the former one or this one is on disk whatever happens.
  /// @throws Error InvalidOption for a name that cannot be used; Io when it cannot be written, or when the file is no
  /// longer as this object read or wrote it: somebody paints under that name elsewhere.
  void write(const Annotation& annotation) const;
  /// A folder for somebody who has painted nothing yet, so that the name is there next time. @throws Error as write()
  void add(const std::string& annotator) const;
  /// @throws Error InvalidOption when there is somebody of the new name, or their masks lie where nothing can be
  /// written; Io.
  void rename(const std::string& from, const std::string& to) const;

 private:
  struct Seen;  ///< the files as they were read or written last

  std::filesystem::path root_, beside_, folder_;
  bool linkedAway_ = false;                    ///< the folder beside the images is a link out of the data set
  std::vector<std::filesystem::path> places_;  ///< all that is read, the one to write to first
  std::shared_ptr<Seen> seen_;
};

/// Where the mask of a person and an image lies in such a folder: "Jane/cat/cat1.png", with the image's folders. What
/// cannot stand in file names everywhere is written as %XX.
std::filesystem::path annotationPath(const std::string& image, const std::string& annotator);

/// @throws Error InvalidOption: empty, or longer than 60 bytes.
void checkAnnotatorName(const std::string& name);

/// Decodes one person's mask: any grey from 128 on is marked, and what else the readers of masks recognise.
/// @throws Error FileNotFound; BadFormat when it cannot be decoded or is not width x height.
Plane<std::uint8_t> readAnnotation(const std::filesystem::path& file, int width, int height);

/// Votes of the people who marked something: `votes` k of `annotators` n. No pixel and 0 annotators when nobody did.
/// @throws Error InvalidOption naming both sizes when they differ.
HumanMask humanMaskFromAnnotations(const std::vector<Plane<std::uint8_t>>& people);

/// Fills DatasetItem::painted with the files that fit their images; what does not fit becomes a warning.
void findAnnotations(Dataset& dataset, const AnnotationFolder& folder);

}  // namespace sightline
