// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/human_choice.h"

#include "core/dataset/fixations/column_choice.h"
#include "core/dataset/fixations/fixation_files.h"
#include "core/dataset/region_words.h"
#include "core/dataset/regions/region_reader.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

bool isFixationTable(const fs::path& file) {
  try {
    return knownFixationFile(file).has_value();
  } catch (const Error&) {
    return false;
  }
}

Error neither(const fs::path& file) {
  std::error_code ec;
  if (!fs::is_regular_file(file, ec))
    return {ErrorCode::FileNotFound, file.string(), "does not exist or is no file", "Choose a file."};
  std::vector<std::string> names;
  for (const RegionReader* reader : regionReaders()) names.emplace_back(reader->name);
  return {
      ErrorCode::BadFormat, file.string(), "holds neither annotations nor fixations of a kind that is read",
      message("These are read: {1}; and tables of fixations with columns image, x and y, or with a file beside them "
              "that says which columns are what (docs/fixations.md).",
              firstNames(names, names.size()))};
}

}  // namespace

HumanChoice humanChoiceOf(const Dataset& data) { return {data.regionChoice, data.fixations}; }

bool offersHumanChoice(const Dataset& data) {
  const RegionSummary& r = data.regions;
  const bool several = r.labels.size() > 1 || r.people.size() > 1 || r.sources.size() + r.others.size() > 1;
  return (!r.empty() && (several || r.shapes || r.detector)) || data.fixated.images > 0;
}

Dataset openWithChoice(const fs::path& folder, bool followLinks, const HumanChoice& choice, ProgressSink progress,
                       std::stop_token stop) {
  return openDataset(folder, {followLinks, std::move(progress), std::move(stop), choice.regions, choice.fixations});
}

HumanFiles sortedHumanFiles(const std::vector<fs::path>& files) {
  HumanFiles sorted;
  for (const fs::path& file : files) {
    const fs::path path = fs::absolute(file).lexically_normal();
    if (regionReaderOf(path))
      sorted.annotations.push_back(path);
    else if (isFixationTable(path))
      sorted.fixations.push_back(path);
    else if (sampleTable(path))
      sorted.tables.push_back(path);
    else if (!sorted.unusable)
      sorted.unusable = neither(path);
  }
  return sorted;
}

HumanChoice withFiles(HumanChoice choice, const HumanFiles& files) {
  if (!files.annotations.empty()) {
    choice.regions.files = files.annotations;
    choice.regions.labels.clear();
    choice.regions.people.clear();
  }
  if (!files.fixations.empty()) {
    choice.fixations.tables = files.fixations;
    choice.fixations.columns.clear();
    choice.fixations.people.clear();
  }
  return choice;
}

}  // namespace sightline
