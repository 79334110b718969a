// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace sightline {

/// Dataset::name of the ImageNet part of the ML Interpretability Benchmark (Mohseni, Block, Ragan 2020).
inline constexpr const char* kBenchmarkName = "ML Interpretability Benchmark";

/// One picture of a study. Paths are absolute; `mask` is empty where there is none.
struct DatasetItem {
  std::string id;     ///< unique in the data set: the file stem ("elephant3"), with its folder if needed
  std::string label;  ///< class name, or empty when unknown
  std::filesystem::path image;
  std::filesystem::path mask;  ///< grey-level human-attention mask: 255*k/annotators, averaged over people
  std::vector<std::filesystem::path>
      painted{};              ///< what people painted in the program, one file each (core/dataset/annotation.h)
  std::string maskProblem{};  ///< why a mask that is there was left out ("is 100 x 37, ..."); else empty
};

/// A set of pictures with human masks; holds names and paths, never pixels.
struct Dataset {
  std::string name;  ///< shown in the title: "Sightline demo"
  std::filesystem::path root;
  std::vector<DatasetItem> items;    ///< in natural order of their ids (cat2 before cat10)
  std::vector<std::string> classes;  ///< distinct labels, sorted
  int annotators = 10;               ///< how many people each mask averages
  bool simulatedAnnotators = false;  ///< the demo's people are simulated and named so wherever they show
  /// Which of a network's class names count as right for a label; a label not listed counts for itself.
  std::map<std::string, std::vector<std::string>> acceptedNames;
  std::vector<std::string> warnings;  ///< one sentence per file that was left out or looks wrong
};

/// Opens a data set: a folder with manifest.json (see demo), the ML Interpretability Benchmark in any of its
/// published layouts, a folder per class, or any folder of images; masks are looked for in sibling folders
/// (mask, masks, human_attention_mask...). Only headers are read. A mask whose aspect differs from its image
/// by more than one pixel is left out with a warning. Masks painted in the program are found too (annotation.h).
/// @throws Error FileNotFound/BadFormat when the folder is missing or holds no image.
Dataset openDataset(const std::filesystem::path& folder);

}  // namespace sightline
