// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/fixation_attach.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/unicode.h"
#include "core/dataset/dataset_layout.h"
#include "core/dataset/fixation_records.h"
#include "core/dataset/fixations/fixation_files.h"
#include "core/dataset/folder_walk.h"
#include "core/dataset/human_mask.h"
#include "core/dataset/image_names.h"
#include "core/dataset/region_words.h"
#include "core/image/image_io.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

// --- finding tables ---------------------------------------------------------------------------------

constexpr std::size_t kMostTables = 20'000, kManyTables = 200;
constexpr int kDeepestTable = 6;

bool speaksOfGaze(const std::string& name) {
  const std::string folded = caseFolded(name);
  constexpr std::array<std::string_view, 8> kWords{"fixation", "gaze",     "eye",       "scanpath",
                                                   "click",    "surfaces", "main_data", "data_5runs"};
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](std::string_view word) { return folded.find(word) != std::string::npos; });
}

/// Tables below one folder of a data set, which links do not leave.
class TableHunt {
 public:
  TableHunt(const fs::path& root, const DatasetSearch& search) : walk_(root, search) {}

  void look(const fs::path& folder, int depth, bool below) {
    const Listing here = walk_.list(folder, FolderWalk::Kind::Tables);
    // Beside thousands of images lie thousands of labels; their names decide then.
    const bool many = here.files.size() > kManyTables && !below;
    for (const auto& file : here.files)
      if ((!many || speaksOfGaze(file.filename().string())) && seen_++ < kMostTables) offer(file, below);
    if (depth < kDeepestTable)
      for (const auto& inner : here.folders)
        if (below || speaksOfGaze(inner.filename().string())) look(inner, depth + 1, true);
  }

  [[nodiscard]] std::vector<fs::path> found() const {
    // A list of readings reads the readings' tables itself, and files of single runs tell people apart.
    const bool list = hasFormat(&kReflacxFormat), runs = hasFormat(&kCubGhaFormat) && cubRuns() > 0;
    std::vector<fs::path> out;
    for (const auto& [file, known] : found_) {
      if (list && known.format != &kReflacxFormat && known.name == "REFLACX reading") continue;
      if (runs && known.format == &kCubGhaFormat && !isRun(file)) continue;
      out.push_back(file);
    }
    return out;
  }

 private:
  static bool isRun(const fs::path& file) { return caseFolded(file.stem().string()).find("run") != std::string::npos; }
  [[nodiscard]] bool hasFormat(const FixationFormat* format) const {
    return std::any_of(found_.begin(), found_.end(), [&](const auto& f) { return f.second.format == format; });
  }
  [[nodiscard]] std::size_t cubRuns() const {
    return static_cast<std::size_t>(std::count_if(found_.begin(), found_.end(), [](const auto& f) {
      return f.second.format == &kCubGhaFormat && isRun(f.first);
    }));
  }
  void offer(const fs::path& file, bool below) {
    const auto known = knownFixationFile(file);
    if (!known || (known->vague && !below && !speaksOfGaze(file.filename().string()))) return;
    found_.emplace_back(file, *known);
  }

  FolderWalk walk_;
  std::size_t seen_ = 0;
  std::vector<std::pair<fs::path, KnownFixationFile>> found_;
};

// --- what is said of names -------------------------------------------------------------------------

/// "a, b, c and 9 more"
Message namesOf(const std::vector<std::string>& names) {
  constexpr std::size_t kShown = 5;
  std::vector<Message> shown;
  for (std::size_t i = 0; i < std::min(kShown, names.size()); ++i)
    shown.push_back(names[i].empty() ? Message("(no name)") : Message::verbatim(names[i]));
  const Message list = joined(shown, "{1}, {2}");
  return names.size() <= kShown ? list : message("{1} and {2} more", list, names.size() - kShown);
}

// --- putting both together --------------------------------------------------------------------------

struct MatchedFixations {
  std::map<std::size_t, std::vector<std::size_t>> entriesOf;  ///< by the image's first item
  std::map<std::size_t, std::vector<std::size_t>> itemsOf;
  std::vector<std::string> unknown, several;
};

MatchedFixations matchedFixations(const Dataset& data, const FixationTable& table) {
  const ImageNames names(data);
  MatchedFixations m;
  for (std::size_t e = 0; e < table.images().size(); ++e) {
    const FixatedImage& entry = table.images()[e];
    if (entry.count == 0) continue;
    const ImageNames::Found found = names.find(entry.name);
    if (found.fit == ImageNames::Fit::One) {
      m.entriesOf[found.items.front()].push_back(e);
      m.itemsOf[found.items.front()] = found.items;
    } else {
      (found.fit == ImageNames::Fit::None ? m.unknown : m.several).push_back(entry.name);
    }
  }
  return m;
}

/// Whether one size is a scaled copy of the other, but for rounding.
bool sameShape(double w1, double h1, double w2, double h2) {
  if (w1 * h1 > w2 * h2) return sameShape(w2, h2, w1, h1);
  return std::min(std::abs(w1 * h2 / w2 - h1), std::abs(h1 * w2 / h2 - w1)) <= 1;
}

Message sizeText(double w, double h) {
  return message("{1} x {2}", static_cast<long long>(std::llround(w)), static_cast<long long>(std::llround(h)));
}

/// The record of one image; nothing, with the reason said, where its pictures have another shape.
std::optional<FixationRecords::Record> recordOf(Dataset& data, const FixationTable& table, std::size_t item,
                                                const std::vector<std::size_t>& entries) {
  const DatasetItem& shown = data.items[item];
  const ImageSize size = readImageSize(shown.image);
  FixationRecords::Record record{entries, size.width, size.height, false};
  for (const std::size_t e : entries) {
    const FixatedImage& entry = table.images()[e];
    if (!(entry.width > 1) || entry.fitted) continue;
    if (!sameShape(entry.width, entry.height, size.width, size.height)) {
      data.items[item].maskProblem = message("is {1} in the table of fixations, its image is {2}",
                                             sizeText(entry.width, entry.height), sizeText(size.width, size.height));
      leaveOut(data, message("{1} {2}: the shapes differ, so its fixations were left out.", data.items[item].id,
                             data.items[item].maskProblem));
      return {};
    }
    record.width = static_cast<int>(std::lround(entry.width));
    record.height = static_cast<int>(std::lround(entry.height));
    record.stated = true;
  }
  return record;
}

/// What the fixations amount to over all images.
struct FixationTotals {
  std::size_t images = 0, fixations = 0, outside = 0, swapped = 0, most = 0;
  std::vector<std::string> withOutside, without;
};

void sayTotals(Dataset& data, const FixationTable& table, const FixationTotals& total, const FixationOptions& options) {
  data.warnings.push_back(
      message("{1} fixations of {2} on {3}; of each person's fixations a map was made, and of the maps what people "
              "marked ({4}).",
              total.fixations, plural(total.most, "{1} person", "up to {1} people", total.most),
              plural(total.images, "{1} image", "{1} images", total.images), inFull(options)));
  data.recognised.push_back(data.warnings.back());
  if (total.outside > 0)
    data.warnings.push_back(
        message("{1} of {2} fixations lie outside their image and have no part in maps and measures: {3}.",
                total.outside, total.fixations, namesOf(total.withOutside)));
  if (total.outside * 5 > total.fixations && total.swapped * 10 > total.outside * 9)
    data.warnings.push_back(
        "Nearly all fixations outside their image would be inside with x and y exchanged. If the table has them the "
        "other "
        "way round, say so with --fixation-columns x=...,y=...");
  if (!total.without.empty())
    data.warnings.push_back(plural(total.without.size(), "{1} image has neither fixations nor a mask: {2}.",
                                   "{1} images have neither fixations nor a mask: {2}.", total.without.size(),
                                   namesOf(total.without)));
  if (table.people().size() == 1 && table.people().front().empty())
    data.warnings.push_back(
        "The table of fixations does not tell people apart: all fixations on an image count as one person's.");
  const bool byDuration = options.weights == FixationOptions::Weights::Durations ||
                          (options.weights == FixationOptions::Weights::Usual && table.hasDurations());
  const auto weightless = static_cast<std::size_t>(std::count_if(table.fixations().begin(), table.fixations().end(),
                                                                 [](const Fixation& f) { return !(f.duration > 0); }));
  if (byDuration && weightless > 0)
    data.warnings.push_back(plural(weightless, "{1} fixation without a duration has no weight in the maps.",
                                   "{1} fixations without a duration have no weight in the maps.", weightless));
}

/// Whether somebody who was chosen looked at an image.
bool anyChosen(const FixationTable& table, const std::vector<std::size_t>& entries, const std::vector<bool>& chosen) {
  if (chosen.empty()) return true;
  return std::any_of(entries.begin(), entries.end(), [&](std::size_t e) {
    const FixatedImage& image = table.images()[e];
    const auto first = table.fixations().begin() + static_cast<std::ptrdiff_t>(image.first);
    return std::any_of(first, first + static_cast<std::ptrdiff_t>(image.count),
                       [&](const Fixation& f) { return chosen[f.person]; });
  });
}

void attachTable(Dataset& data, const std::shared_ptr<const FixationTable>& table, const std::string& source,
                 const FixationOptions& options) {
  for (const Message& note : table->notes()) data.warnings.push_back(note);
  const MatchedFixations matched = matchedFixations(data, *table);
  std::vector<std::size_t> known;
  for (const auto& [item, entries] : matched.entriesOf) known.insert(known.end(), entries.begin(), entries.end());
  summariseFixations(*table, known, data.fixated);
  std::vector<FixationRecords::Record> records;
  std::vector<std::pair<std::size_t, std::size_t>> recordOfItem;  // item, record
  const std::vector<bool> chosen = chosenPeople(*table, data.fixations.people);
  std::size_t masked = 0;
  for (const auto& [first, entries] : matched.entriesOf) {
    if (data.items[first].hasHumanMask()) {
      ++masked;
      continue;
    }
    if (!anyChosen(*table, entries, chosen)) continue;
    const auto record = recordOf(data, *table, first, entries);
    if (!record) continue;
    for (const std::size_t item : matched.itemsOf.at(first)) recordOfItem.emplace_back(item, records.size());
    records.push_back(*record);
  }
  const auto made = std::make_shared<const FixationRecords>(table, options, source, std::move(records), chosen);
  FixationTotals total;
  for (std::size_t r = 0; r < made->size(); ++r) {
    const auto counted = made->counted(r);
    ++total.images;
    total.fixations += counted.fixations;
    total.outside += counted.outside;
    total.swapped += counted.insideSwapped;
    total.most = std::max(total.most, counted.people);
    if (counted.outside > 0) total.withOutside.push_back(made->source(r).substr(source.size()));
  }
  for (const auto& [item, record] : recordOfItem) {
    data.items[item].records = made;
    data.items[item].record = record;
  }
  for (std::string& name : total.withOutside) name = name.empty() ? name : name.substr(2);
  for (const auto& item : data.items)
    if (!item.hasHumanMask() && item.painted.empty()) total.without.push_back(item.id);
  if (!matched.unknown.empty())
    data.warnings.push_back(plural(matched.unknown.size(),
                                   "Fixations of {1} image that is not here were left out: {2}.",
                                   "Fixations of {1} images that are not here were left out: {2}.",
                                   matched.unknown.size(), namesOf(matched.unknown)));
  if (!matched.several.empty())
    leaveOut(data,
             plural(matched.several.size(),
                    "Fixations of {1} name that several images have were left out: {2}. Write the folder before it.",
                    "Fixations of {1} names that several images have were left out: {2}. Write the folder before "
                    "them.",
                    matched.several.size(), namesOf(matched.several)));
  if (masked > 0)
    data.warnings.push_back(plural(masked, "{1} image has a mask and fixations; the mask is used.",
                                   "{1} images have a mask and fixations; the masks are used.", masked));
  data.fixated.images = total.images;
  data.fixated.fixations = total.fixations;
  if (made->size() == 0) return;
  sayTotals(data, *table, total, options);
  if (!chosen.empty())
    data.warnings.push_back(message("Only the fixations of {1} count, as chosen.", firstNames(data.fixations.people)));
  if (masked == 0) {
    data.annotators = static_cast<int>(std::clamp<std::size_t>(total.most, 1, 255));
    data.peopleKnown = PeopleKnown::Counted;
  }
  data.fixationMap = inFull(options);
}

}  // namespace

void attachFixations(Dataset& data, const DatasetSearch& search) {
  const FixationSearch& asked = search.fixations;
  data.fixations = asked;
  if (!asked.tables.empty()) {
    const auto table = std::make_shared<const FixationTable>(readFixations(asked.tables, asked.columns));
    data.fixated.files = namedTables(asked.tables);
    attachTable(data, table, asked.tables.front().string(), asked.options);
    return;
  }
  if (!asked.columns.empty())
    throw Error(ErrorCode::InvalidOption, asked.columns, "says which columns are what, and no table is named",
                "Name the table of fixations too (--fixations).");
  TableHunt hunt(data.root, search);
  hunt.look(data.root, 0, false);
  const auto files = hunt.found();
  if (files.empty()) {
    if (asked.options != FixationOptions{} || !asked.people.empty())
      leaveOut(data,
               "It was said whose fixations become masks or how, and no table of fixations was "
               "found.");
    return;
  }
  try {
    const auto table = std::make_shared<const FixationTable>(readFixations(files));
    data.fixated.files = namedTables(files);
    attachTable(data, table, files.front().string(), asked.options);
  } catch (const Error& e) {
    if (e.code() == ErrorCode::InvalidOption) throw;  // somebody chose people who are not there
    leaveOut(data, message("{1} {2}; the fixations were left out. {3}", e.subjectMessage(), e.problemMessage(),
                           e.remedyMessage()));
  }
}

std::shared_ptr<const FixationRecords> fixationsOf(std::shared_ptr<const FixationTable> table,
                                                   const std::string& source, const fs::path& image,
                                                   const ImageSize& size, const FixationOptions& options) {
  Dataset alone;
  alone.items.push_back({image.stem().string(), {}, image.empty() ? fs::path(source) : image, {}});
  const ImageNames names(alone);
  std::vector<std::string> all;
  FixationRecords::Record here{{}, size.width, size.height, false};
  std::vector<FixationRecords::Record> records(1);
  for (std::size_t e = 0; e < table->images().size(); ++e) {
    const FixatedImage& entry = table->images()[e];
    if (entry.count == 0) continue;
    all.push_back(entry.name);
    const bool stated = entry.width > 1 && !entry.fitted;
    const int width = stated ? static_cast<int>(std::lround(entry.width)) : size.width,
              height = stated ? static_cast<int>(std::lround(entry.height)) : size.height;
    if (!image.empty() && names.find(entry.name).fit != ImageNames::Fit::One) {
      records.push_back({{e}, width, height, stated});
      continue;
    }
    if (stated && !sameShape(entry.width, entry.height, size.width, size.height))
      throw Error(ErrorCode::BadFormat, source,
                  message("is about a picture of {1}, the image is {2}", sizeText(entry.width, entry.height),
                          sizeText(size.width, size.height)),
                  "Name the image that people looked at.");
    here.entries.push_back(e);
    if (stated) here = {here.entries, width, height, true};
  }
  if (here.entries.empty() || (image.empty() && all.size() > 1))
    throw Error(ErrorCode::BadFormat, source,
                image.empty() ? message("is about {1} images", all.size())
                              : message("holds no fixations on {1}", image.filename().string()),
                message("Name one of its images with --image: {1}.", namesOf(all)));
  records.front() = here;
  return std::make_shared<const FixationRecords>(std::move(table), options, source, std::move(records));
}

}  // namespace sightline
