// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/fixation_summary.h"

#include <algorithm>
#include <map>

#include "core/base/error.h"
#include "core/dataset/fixations/fixation_files.h"
#include "core/dataset/natural_order.h"
#include "core/dataset/region_words.h"

namespace sightline {

std::vector<FixationSource> namedTables(const std::vector<std::filesystem::path>& files) {
  std::vector<FixationSource> sources;
  for (const auto& file : files) {
    const auto known = knownFixationFile(file);
    sources.push_back({file, known ? known->name : std::string()});
  }
  return sources;
}

void summariseFixations(const FixationTable& table, const std::vector<std::size_t>& entries, FixationSummary& summary) {
  summary.durations = table.hasDurations();
  for (std::size_t i = 0; !summary.degrees && i < table.fixations().size(); ++i)
    summary.degrees = table.degree(i).has_value();
  std::map<std::uint32_t, std::size_t> counts;
  for (const std::size_t e : entries) {
    const FixatedImage& image = table.images()[e];
    for (std::size_t i = image.first; i < image.first + image.count; ++i) ++counts[table.fixations()[i].person];
  }
  std::vector<std::pair<std::string, std::size_t>> people;
  for (const auto& [person, count] : counts)
    if (!table.people()[person].empty()) people.emplace_back(table.people()[person], count);
  std::sort(people.begin(), people.end(), [](const auto& a, const auto& b) { return naturalLess(a.first, b.first); });
  for (auto& [name, count] : people) {
    summary.people.push_back(std::move(name));
    summary.fixationsOfPerson.push_back(count);
  }
}

std::vector<bool> chosenPeople(const FixationTable& table, const std::vector<std::string>& chosen) {
  std::vector<bool> out;
  if (chosen.empty()) return out;
  const auto& all = table.people();
  out.resize(all.size());
  for (const std::string& name : chosen) {
    const auto at = std::find(all.begin(), all.end(), name);
    if (at == all.end())
      throw Error(ErrorCode::InvalidOption, name, "is no person of the table of fixations",
                  message("{1}: {2}.", Message("There are these"), firstNames(all, 40)));
    out[static_cast<std::size_t>(at - all.begin())] = true;
  }
  return out;
}

}  // namespace sightline
