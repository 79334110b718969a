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

bool RegionFlags::given() const {
  return !annotations.empty() || !labels.empty() || !people.empty() || !rule.empty() || confidence;
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
  return choice;
}

}  // namespace sightline
