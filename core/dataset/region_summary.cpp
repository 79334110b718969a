// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/region_summary.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/dataset/natural_order.h"
#include "core/dataset/region_people.h"
#include "core/dataset/regions/region_reader.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

/// Sources in the order in which their first files come.
class SourceList {
 public:
  std::size_t add(const fs::path& file, const RegionReader& reader) {
    const fs::path path = reader.onePerImage ? file.parent_path() : file;
    const auto [at, fresh] = numbers_.try_emplace({path, &reader}, sources_.size());
    if (fresh) sources_.push_back({path, std::string(reader.name), {}, reader.detector});
    auto& files = sources_[at->second].files;
    if (files.empty() || files.back() != file) files.push_back(file);
    return at->second;
  }
  std::vector<RegionSource>& all() { return sources_; }

 private:
  std::map<std::pair<fs::path, const RegionReader*>, std::size_t> numbers_;
  std::vector<RegionSource> sources_;
};

/// Names with how often they occur, sorted by name.
void list(const std::map<std::uint32_t, std::size_t>& counts, const std::vector<std::string>& all,
          std::vector<std::string>& names, std::vector<std::size_t>& regions) {
  std::vector<std::pair<std::string, std::size_t>> sorted;
  for (const auto& [number, count] : counts) sorted.emplace_back(all[number], count);
  std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return naturalLess(a.first, b.first); });
  for (auto& [name, count] : sorted) {
    names.push_back(std::move(name));
    regions.push_back(count);
  }
}

bool dependsOnRule(PieceKind kind) {
  return kind == PieceKind::Polygon || kind == PieceKind::Hole || kind == PieceKind::Rectangle ||
         kind == PieceKind::Ellipse;
}

}  // namespace

void summariseRegions(const RegionTable& table, const std::vector<std::size_t>& itemOf, RegionSummary& summary) {
  const std::set<fs::path> used(summary.files.begin(), summary.files.end());
  SourceList sources;
  std::vector<std::size_t> sourceOf;
  for (const RegionFile& file : table.files) {
    sourceOf.push_back(used.contains(file.path) ? sources.add(file.path, *file.reader) : kNoItem);
    summary.detector = summary.detector || (sourceOf.back() != kNoItem && file.reader->detector);
  }
  std::vector<std::set<std::size_t>> images(sources.all().size());
  std::map<std::uint32_t, std::size_t> labels, people;
  for (const AnnotatedRegion& region : table.regions) {
    const std::size_t item = itemOf[region.image];
    if (item == kNoItem) continue;  // only what is used somewhere is worth a choice
    if (region.label != kNobody) ++labels[region.label];
    if (region.person != kNobody) ++people[region.person];
    if (const std::size_t source = sourceOf[table.images[region.image].file]; source != kNoItem) {
      ++sources.all()[source].regions;
      images[source].insert(item);
    }
    for (std::size_t p = region.firstPiece; !summary.shapes && p < region.firstPiece + region.pieces; ++p)
      summary.shapes = dependsOnRule(table.pieces[p].kind);
  }
  list(labels, table.labels, summary.labels, summary.regionsOfLabel);
  list(people, table.people, summary.people, summary.regionsOfPerson);
  summary.sources = std::move(sources.all());
  for (std::size_t s = 0; s < images.size(); ++s) summary.sources[s].images = images[s].size();
}

std::vector<RegionSource> filesBeside(const std::vector<fs::path>& named, const std::vector<fs::path>& found) {
  const std::set<fs::path> chosen(named.begin(), named.end());
  SourceList sources;
  for (const fs::path& file : found) {
    if (chosen.contains(file)) continue;
    if (const RegionReader* reader = regionReaderOf(file)) sources.add(file, *reader);
  }
  return std::move(sources.all());
}

}  // namespace sightline
