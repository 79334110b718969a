// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/subset_flags.h"

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "core/analysis/image_filter.h"
#include "core/base/error.h"
#include "core/base/files.h"

namespace sightline {

void SubsetFlags::addTo(CLI::App& command) {
  command.add_flag("--agree", agree, "Use only images for which all models predict the same class");
  command
      .add_option(
          "--images", images,
          "Only these images, by their names in scores.csv; * stands for any characters, ? for one; a file names "
          "one a line")
      ->take_all();
  command.add_option("--search", search, "Only images whose name or label holds these words, as the window's search");
  command.add_option("--class", label, "Only images with this label");
  command.add_option(
      "--predictions", predictions,
      "Only images by what the models predict: all-agree, disagree, all-right, none-right, right=MODEL or "
      "wrong=MODEL");
}

bool SubsetFlags::lists() const { return !images.empty() || !search.empty() || !label.empty() || !predictions.empty(); }

std::vector<std::string> withNamesInFiles(const std::vector<std::string>& names) {
  std::vector<std::string> all;
  for (const std::string& name : names) {
    std::error_code ec;
    if (!std::filesystem::is_regular_file(name, ec)) {
      all.push_back(name);
      continue;
    }
    std::istringstream lines(readTextFile(name));
    for (std::string line; std::getline(lines, line);) {
      line.erase(line.find_last_not_of(" \t\r") + 1);
      line.erase(0, line.find_first_not_of(" \t"));
      if (!line.empty()) all.push_back(line);
    }
  }
  return all;
}

ImageSubset SubsetFlags::subset(const StudyDefinition& study, const StudySnapshot& snapshot) const {
  ImageSubset subset{agree, {}};
  if (lists()) {
    ImageFilter filter;
    if (!images.empty()) filter.only = imagesNamed(withNamesInFiles(images), study.dataset);
    filter.text = search;
    filter.className = label;
    if (!predictions.empty()) setPredictions(filter, predictions, study.models);
    subset.images = filtered(study, snapshot, filter);
  }
  if (lists() && imagesOf(snapshot, subset).empty())
    throw Error(ErrorCode::InvalidOption, std::string("--images, --search, --class, --predictions, --agree"),
                "leave no image of the run",
                "Choose others; scores.csv names the images, their labels and what is right.");
  return subset;
}

Message imagesUsedText(const ImageSubset& subset, const StudySnapshot& snapshot) {
  const auto used = imagesOf(snapshot, subset).size();
  if (static_cast<int>(used) == snapshot.imageCount) return {};
  return message("On {1} of {2} images.", used, snapshot.imageCount);
}

}  // namespace sightline
