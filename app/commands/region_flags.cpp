// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/region_flags.h"

namespace sightline {

void RegionFlags::addTo(CLI::App& command) {
  command
      .add_option("--annotations", annotations,
                  "Annotation files of other programs to read (COCO, labelme, CVAT, ...); default: all in the folder")
      ->take_all()
      ->check(CLI::ExistingFile);
  command.add_option("--labels", labels, "Only regions of these labels of the annotation files; default: all")
      ->take_all();
  command.add_option("--people", people, "Only regions of these people; default: everybody, one vote each")->take_all();
  command.add_option(
      "--pixel-rule", rule,
      "Which pixels an outline marks: centres (those whose centre is inside; default), coco or labelme (as "
      "those programs do)");
  command.add_option("--confidence", confidence, "Leaves out boxes that a detector is less sure of; default: 0.2")
      ->check(CLI::Range(0.0, 1.0));
}

void RegionFlags::addMasksTo(CLI::App& command) {
  command
      .add_option("--mask-folders", maskFolders,
                  "Folders that hold masks, and no others; default: those that are called so")
      ->take_all();
  command.add_option("--mask-people", maskPeople,
                     "Whose the several mask files of an image are: recognised (by folders and names; default), each "
                     "(each file is another person's) or one (together they are what one person marked)");
  addAnnotatorsFlag(command, annotators);
}

void addAnnotatorsFlag(CLI::App& command, int& annotators) {
  command
      .add_option("--annotators", annotators,
                  "How many people's marks each mask file averages, 1 to 255; default: as the data set says, else its "
                  "grey levels suggest a number, which is called so")
      ->check(CLI::Range(1, 255));
}

bool RegionFlags::given() const {
  return annotators > 0 || !maskFolders.empty() || !maskPeople.empty() || !annotations.empty() || !labels.empty() ||
         !people.empty() || !rule.empty() || confidence;
}

std::optional<RegionChoice> RegionFlags::choice(const std::filesystem::path& dataset,
                                                std::optional<RegionChoice> saved) const {
  if (!given()) return saved;
  if (!saved) saved = manifestRegionChoice(dataset);
  RegionChoice choice = saved.value_or(RegionChoice{});
  if (!annotations.empty()) {
    choice.files.clear();
    for (const auto& file : annotations) choice.files.push_back(std::filesystem::absolute(file).lexically_normal());
  }
  if (!labels.empty()) choice.labels = labels;
  if (!people.empty()) choice.people = people;
  if (!rule.empty()) choice.rule = pixelRuleFromId(rule);
  if (confidence) choice.confidence = *confidence;
  if (!maskFolders.empty()) {
    choice.maskFolders.clear();
    for (const auto& folder : maskFolders) {
      // As it was typed from here, or within the data set.
      std::error_code ec;
      const bool here = std::filesystem::is_directory(folder, ec);
      choice.maskFolders.push_back(here ? std::filesystem::absolute(folder).lexically_normal()
                                        : std::filesystem::path(folder));
    }
  }
  if (annotators > 0) choice.annotators = annotators;
  if (!maskPeople.empty()) choice.maskPeople = maskPeopleFromId(maskPeople);
  return choice;
}

}  // namespace sightline
