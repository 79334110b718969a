// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/region_people.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "core/dataset/regions/region_reader.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

class PeopleFinder {
 public:
  PeopleFinder(RegionTable& table, std::vector<std::size_t>& itemOf) : table_(table), itemOf_(itemOf) {}

  RegionPeople run() {
    dropOtherForms();
    dropOtherFormats();
    findSources();
    namePeople();
    return std::move(out_);
  }

 private:
  [[nodiscard]] const RegionFile& fileOf(std::size_t image) const { return table_.files[table_.images[image].file]; }

  /// Outlines that a better file has as masks, and people's skeletons beside their outlines, are no second opinion.
  void dropOtherForms() {
    std::set<std::pair<std::size_t, std::string>> primary;
    for (std::size_t i = 0; i < itemOf_.size(); ++i)
      if (const RegionFile& file = fileOf(i); itemOf_[i] != kNoItem && !file.secondary)
        primary.emplace(itemOf_[i], file.person);
    std::set<std::uint32_t> dropped;
    for (std::size_t i = 0; i < itemOf_.size(); ++i)
      if (const RegionFile& file = fileOf(i);
          itemOf_[i] != kNoItem && file.secondary && primary.contains({itemOf_[i], file.person})) {
        dropped.insert(table_.images[i].file);
        itemOf_[i] = kNoItem;
      }
    for (const std::uint32_t file : dropped)
      out_.notes.push_back(
          message("{1} says of the same images in another form what a file beside it says, and was not used for them.",
                  table_.files[file].path.filename()));
  }

  /// One work is often kept in several formats. People go before a detector, then the format of more images counts.
  void dropOtherFormats() {
    std::map<std::size_t, std::set<const RegionReader*>> formatsOf;
    std::map<const RegionReader*, std::size_t> images;
    for (std::size_t i = 0; i < itemOf_.size(); ++i)
      if (itemOf_[i] != kNoItem && formatsOf[itemOf_[i]].insert(fileOf(i).reader).second) ++images[fileOf(i).reader];
    if (images.size() < 2) return;
    std::vector<const RegionReader*> ranked(regionReaders().begin(), regionReaders().end());
    std::stable_sort(ranked.begin(), ranked.end(), [&](const RegionReader* a, const RegionReader* b) {
      return std::pair(!a->detector, images[a]) > std::pair(!b->detector, images[b]);
    });
    std::map<std::pair<const RegionReader*, const RegionReader*>, std::set<std::size_t>> dropped;  // and for which
    for (std::size_t i = 0; i < itemOf_.size(); ++i) {
      if (itemOf_[i] == kNoItem) continue;
      const auto& there = formatsOf[itemOf_[i]];
      const RegionReader* best =
          *std::find_if(ranked.begin(), ranked.end(), [&](const RegionReader* r) { return there.contains(r); });
      if (fileOf(i).reader == best) continue;
      dropped[{best, fileOf(i).reader}].insert(itemOf_[i]);
      itemOf_[i] = kNoItem;
    }
    for (const auto& [formats, items] : dropped)
      out_.notes.push_back(plural(
          items.size(),
          "One image has both {2} and {3}; the former were used. To use the others, leave the files of the former "
          "out (File > Human data in the window) or name theirs (--annotations).",
          "{1} images have both {2} and {3}; the former were used. To use the others, leave the files of the former "
          "out (File > Human data in the window) or name theirs (--annotations).",
          items.size(), std::string(formats.first->name), std::string(formats.second->name)));
  }

  /// What holds one person's work: a file about many images, or the folder of files about one.
  void findSources() {
    std::map<fs::path, std::uint32_t> numbers;
    for (const RegionFile& f : table_.files) {
      const fs::path source = f.reader->onePerImage ? f.path.parent_path() : f.path;
      const auto [at, fresh] = numbers.try_emplace(source, static_cast<std::uint32_t>(sources_.size()));
      if (fresh)
        sources_.push_back({source, f.reader->onePerImage ? source.filename().string() : source.stem().string()});
      sourceOfFile_.push_back(at->second);
    }
  }

  /// Sources that are about the same images and know common labels; others are parts of one work.
  [[nodiscard]] std::set<std::uint32_t> sourcesThatArePeople() const {
    std::vector<std::set<std::uint32_t>> labelsOf(sources_.size());
    for (const AnnotatedRegion& r : table_.regions)
      labelsOf[sourceOfFile_[table_.images[r.image].file]].insert(r.label);
    std::map<std::size_t, std::set<std::uint32_t>> sourcesOfItem;
    for (std::size_t i = 0; i < itemOf_.size(); ++i)
      if (itemOf_[i] != kNoItem && fileOf(i).person.empty())
        sourcesOfItem[itemOf_[i]].insert(sourceOfFile_[table_.images[i].file]);
    std::set<std::uint32_t> people;
    for (const auto& [item, all] : sourcesOfItem)
      for (const std::uint32_t a : all)
        for (const std::uint32_t b : all)
          if (a != b && !people.contains(a) && shareLabels(labelsOf[a], labelsOf[b])) people.insert({a, b});
    return people;
  }

  static bool shareLabels(const std::set<std::uint32_t>& a, const std::set<std::uint32_t>& b) {
    return a.empty() || b.empty() || std::any_of(a.begin(), a.end(), [&](std::uint32_t l) { return b.contains(l); });
  }

  void namePeople() {
    const std::set<std::uint32_t> people = sourcesThatArePeople();
    std::set<std::string> names;
    for (const std::uint32_t source : people) names.insert(sources_[source].name);
    out_.personOfFile.assign(table_.files.size(), kNobody);
    for (std::uint32_t f = 0; f < table_.files.size(); ++f) {
      std::string name = table_.files[f].person;
      if (name.empty() && people.contains(sourceOfFile_[f])) {
        const Source& source = sources_[sourceOfFile_[f]];
        name = names.size() == people.size() ? source.name
                                             : source.path.parent_path().filename().string() + "/" + source.name;
      }
      if (!name.empty()) out_.personOfFile[f] = numberOf(name);
    }
    for (AnnotatedRegion& r : table_.regions)
      if (r.person == kNobody) r.person = out_.personOfFile[table_.images[r.image].file];
  }

  std::uint32_t numberOf(const std::string& person) {
    const auto at = std::find(table_.people.begin(), table_.people.end(), person);
    const auto number = static_cast<std::uint32_t>(at - table_.people.begin());
    if (at == table_.people.end()) table_.people.push_back(person);
    return number;
  }

  struct Source {
    fs::path path;
    std::string name;
  };
  RegionTable& table_;
  std::vector<std::size_t>& itemOf_;
  std::vector<Source> sources_;
  std::vector<std::uint32_t> sourceOfFile_;
  RegionPeople out_;
};

}  // namespace

RegionPeople findRegionPeople(RegionTable& table, std::vector<std::size_t>& itemOf) {
  return PeopleFinder(table, itemOf).run();
}

}  // namespace sightline
