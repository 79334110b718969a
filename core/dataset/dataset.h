// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "core/base/message.h"
#include "core/base/progress.h"
#include "core/dataset/fixation_summary.h"
#include "core/dataset/fixations/fixation_search.h"
#include "core/dataset/people_count.h"
#include "core/dataset/region_choice.h"
#include "core/dataset/region_summary.h"

namespace sightline {

/// Dataset::name of the ImageNet part of the ML Interpretability Benchmark (Mohseni, Block, Ragan 2020).
inline constexpr const char* kBenchmarkName = "ML Interpretability Benchmark";

class HumanRecords;

/// One image of a study. Paths are absolute. What people marked on it is a file of its own (`mask`), several
/// (`readers`), or an entry of a file about many images (`records`); whoever asks, asks hasHumanMask() and the
/// functions of human_mask.h.
struct DatasetItem {
  std::string id;     ///< unique in the data set: the file stem ("elephant3"), with its folder if needed
  std::string label;  ///< class name, or empty when unknown; of several the first
  std::filesystem::path image;
  std::filesystem::path mask;  ///< grey-level human-attention mask: 255*k/annotators, averaged over people
  std::vector<std::filesystem::path>
      painted{};          ///< what people painted in the program, one file each (core/dataset/annotation.h)
  Message maskProblem{};  ///< why a mask that is there was left out ("is 100 x 37, ..."); else empty
  /// Masks of several people, one file each, `mask` being the first: they are averaged (core/dataset/human_mask.h).
  /// Empty where `mask` is all there is.
  std::vector<std::filesystem::path> readers{};
  bool partsOfOne = false;                        ///< `readers` are parts of what one person marked
  std::vector<std::string> moreLabels{};          ///< what else the image shows, after `label`
  int frame = 0;                                  ///< which image of the file, from 0
  bool windowed = false;                          ///< its values are seen through a window (core/image/value_window.h)
  std::shared_ptr<const HumanRecords> records{};  ///< where `mask` is empty: what holds this image's mask, or null
  std::size_t record = 0;                         ///< which of them
  /// While a data set is opened: of a file of several images the mask of each and how many people it averages (0: as of
  /// all); a path may be empty.
  std::vector<std::pair<std::filesystem::path, int>> frameMasks{};
  int maskPeople = 0;  ///< how many people `mask` averages where that is known of this image; 0: as of all
  PeopleKnown maskKnown = PeopleKnown::Stated;  ///< and how, where `maskPeople` is not 0

  /// Whether the data set holds what people marked on this image; what was painted in the program does not count.
  [[nodiscard]] bool hasHumanMask() const { return !mask.empty() || records; }

  /// `label` and the others; none where it is unknown.
  [[nodiscard]] std::vector<std::string> allLabels() const {
    std::vector<std::string> all;
    if (!label.empty()) all.push_back(label);
    all.insert(all.end(), moreLabels.begin(), moreLabels.end());
    return all;
  }
  /// "cat; sofa"
  [[nodiscard]] std::string labelText() const {
    std::string text = label;
    for (const std::string& more : moreLabels) text += "; " + more;
    return text;
  }
};

/// What the grey levels of a data set's mask files say of the number of people.
struct MaskLevelCensus {
  std::size_t files = 0,
              lookedAt = 0;  ///< mask files whose number of people files do not count, and how many were read
  int levels = 0;            ///< grey levels found, 0 among them
  PeopleCount suggested{1, PeopleKnown::OneMask};
};

/// A set of images with human masks; holds names and paths, never pixels.
struct Dataset {
  std::string name;  ///< shown in the title: "Sightline demo"
  std::filesystem::path root;
  std::filesystem::path archive{};   ///< the zip archive that `root` was unpacked from; empty: it is a folder itself
  std::vector<DatasetItem> items;    ///< in natural order of their ids (cat2 before cat10)
  std::vector<std::string> classes;  ///< distinct labels, sorted
  /// How many people each mask averages; of images with marks of several, the most. Where that is not known
  /// (`peopleKnown`) the steps in which grey levels are taken.
  int annotators = 1;
  PeopleKnown peopleKnown = PeopleKnown::OneMask;
  MaskLevelCensus maskLevels{};
  bool simulatedAnnotators = false;  ///< the demo's people are simulated and called so wherever they appear
  /// Which of a network's class names count as right for a label; a label not listed counts for itself.
  std::map<std::string, std::vector<std::string>> acceptedNames;
  std::vector<Message> warnings;  ///< one sentence per file that was left out or looks wrong
  /// Those of the warnings that mean fewer images or masks than there should be: files that cannot be read or are not
  /// there, masks that do not fit. A study of such a data set is not complete.
  std::vector<Message> leftOut{};
  /// What the data set was taken for, a sentence each, whether or not anything is wrong: for a report on importing.
  std::vector<Message> recognised{};
  /// Names of the windows of values that its files store ("LUNG"), those of most images first.
  std::vector<std::string> windowNames{};
  bool followedLinks = false;   ///< DatasetSearch::followLinks, as it was opened
  RegionChoice regionChoice{};  ///< as it was opened
  RegionSummary regions{};
  FixationSearch fixations{};  ///< DatasetSearch::fixations, the same
  FixationSummary fixated{};
  /// How people's fixations became masks (inFull() of FixationOptions); empty where no image has fixations.
  std::string fixationMap{};

  [[nodiscard]] PeopleCount people() const { return {annotators, peopleKnown}; }
  /// What to open to have it again: the archive, or the folder.
  [[nodiscard]] const std::filesystem::path& place() const { return archive.empty() ? root : archive; }
  /// Where masks are kept that are painted in the program; of an archive a folder of its name beside it.
  [[nodiscard]] std::filesystem::path paintedRoot() const {
    return archive.empty() ? root : archive.parent_path() / archive.stem();
  }
};

/// How a data set is looked for.
struct DatasetSearch {
  bool followLinks = false;  ///< also what links and manifests name outside the data set's folder
  ProgressSink progress{};   ///< what is being looked through, now and then
  std::stop_token stop{};
  std::optional<RegionChoice> regions{};  ///< none: as the manifest says, else all of them
  FixationSearch fixations{};             ///< where an image has no mask, people's fixations on it may stand in
};

/// Opens a data set: a folder with manifest.json (see demo), the ML Interpretability Benchmark in any of its
/// published layouts, a folder per class, or any folder of images; masks are looked for in sibling folders
/// (mask, masks, human_attention_mask...), then in annotation files of other programs anywhere in the folder (COCO,
/// labelme, CVAT and others, docs/formats.md). Such a file may also be opened itself, and so may a zip archive of any
/// of these (unpacked_archive.h). Only headers of images are read, and the grey levels of some masks (people_found.h).
/// A mask whose aspect differs from its image by more than one pixel is left out with a warning. Every frame of a file
/// is an image of its own ("heart-frame2"). Masks painted in the program are found too (annotation.h), and so are
/// tables of fixations (fixation_attach.h).
/// @throws Error FileNotFound/BadFormat when the folder is missing or holds no image; InvalidOption when it is too
/// large to be searched; Cancelled
Dataset openDataset(const std::filesystem::path& folder, const DatasetSearch& search = {});

}  // namespace sightline
