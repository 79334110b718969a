// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/region_data.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "core/base/error.h"
#include "core/base/shortest_number.h"
#include "core/dataset/dataset_layout.h"
#include "core/dataset/image_names.h"
#include "core/dataset/label_file.h"
#include "core/dataset/natural_order.h"
#include "core/dataset/region_people.h"
#include "core/dataset/region_records.h"
#include "core/dataset/region_review.h"
#include "core/dataset/region_summary.h"
#include "core/dataset/region_words.h"
#include "core/dataset/regions/region_reader.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

class RegionAttachment {
 public:
  RegionAttachment(Dataset& data, const DatasetSearch& search, bool keepLabels)
      : data_(data), choice_(data.regionChoice), search_(search), keepLabels_(keepLabels) {}

  void run(const std::vector<fs::path>& files) {
    read(files);
    if (table_.images.empty()) return;
    match();
    RegionPeople people = findRegionPeople(table_, itemOf_);
    personOfFile_ = std::move(people.personOfFile);
    for (auto& note : people.notes) data_.warnings.push_back(std::move(note));
    findSizes();
    review();
    checkChoice();
    layOut();
    report();
  }

 private:
  void read(const std::vector<fs::path>& files) {
    std::size_t done = 0;
    for (const fs::path& file : files) {
      throwIfStopped(search_.stop);
      if (search_.progress)
        search_.progress({static_cast<double>(done++) / static_cast<double>(files.size()),
                          message("annotations: {1}", file.filename())});
      const RegionReader* reader = regionReaderOf(file);
      if (!reader) {
        if (!choice_.files.empty()) notAnnotations(file);
        continue;
      }
      const std::size_t regions = table_.regions.size();
      const auto unused = table_.unused;
      RegionBuilder builder(table_, *reader, file);
      try {
        reader->read(file, builder);
      } catch (const Error& e) {
        if (!choice_.files.empty()) throw;
        leaveOut(data_, message("{1} {2}; it was left out.", e.subjectMessage(), e.problemMessage()));
        builder.abandon();
        continue;
      }
      if (table_.regions.size() > regions || table_.unused != unused || reader->onePerImage || reader->detector)
        data_.regions.files.push_back(file);
      else
        builder.abandon();  // of captions, say
    }
  }

  /// About a file that somebody named. @throws Error
  [[noreturn]] static void notAnnotations(const fs::path& file) {
    std::error_code ec;
    if (!fs::is_regular_file(file, ec))
      throw Error(ErrorCode::FileNotFound, file.string(), "does not exist", "Check the spelling of the file.");
    std::vector<std::string> names;
    for (const RegionReader* reader : regionReaders()) names.emplace_back(reader->name);
    throw Error(ErrorCode::BadFormat, file.string(), "is no annotation file of a format that is read",
                message("These are read: {1}.", firstNames(names, names.size())));
  }

  /// Which item each named image is; of two names of one file that fit the same image the better one counts.
  void match() {
    const ImageNames names(data_);
    itemOf_.assign(table_.images.size(), kNoItem);
    std::map<std::pair<std::size_t, std::uint32_t>, std::pair<int, std::size_t>> taken;  // item, file: fit, image
    std::size_t unknown = 0, ambiguous = 0;
    std::string firstUnknown, firstAmbiguous;
    for (std::size_t i = 0; i < table_.images.size(); ++i) {
      const NamedImage& image = table_.images[i];
      if (image.name.empty()) continue;
      const fs::path folder = table_.files[image.file].path.parent_path();
      ImageNames::Found found = names.find(image.name, folder);
      bool several = found.fit == ImageNames::Fit::Several;
      if (found.fit != ImageNames::Fit::One && !image.otherwise.empty()) {
        found = names.find(image.otherwise, folder);
        several = several || found.fit == ImageNames::Fit::Several;
      }
      if (found.fit != ImageNames::Fit::One) {
        if (several) {
          if (ambiguous++ == 0) firstAmbiguous = image.name;
        } else if (unknown++ == 0) {
          firstUnknown = image.name;
        }
        continue;
      }
      const std::size_t item = found.items.front();
      const auto [at, first] = taken.try_emplace(std::pair{item, image.file}, found.agreement, i);
      if (!first) {
        const std::size_t loser = found.agreement > at->second.first ? at->second.second : i;
        const bool sameName = table_.images[at->second.second].name == image.name;
        if (!sameName) {
          if (unknown++ == 0) firstUnknown = table_.images[loser].name;
          itemOf_[loser] = kNoItem;
          if (loser == i) continue;
          at->second = {found.agreement, i};
        }
      }
      itemOf_[i] = item;
    }
    if (ambiguous > 0)
      leaveOut(data_,
               plural(ambiguous,
                      "{2} is named in annotations without a folder, and several images have that name; its "
                      "regions were left out. Give the folder there too.",
                      "{1} images ({2} first) are named in annotations without a folder, and several images have "
                      "those names; their regions were left out. Give the folder there too.",
                      ambiguous, firstAmbiguous));
    if (unknown > 0)
      data_.warnings.push_back(plural(unknown, "{2} is named in annotations and is not among the images.",
                                      "{1} images ({2} first) are named in annotations and are not among the images.",
                                      unknown, firstUnknown));
  }

  [[nodiscard]] const RegionFile& fileOf(std::size_t image) const { return table_.files[table_.images[image].file]; }

  /// The size that masks of an item are made at: the first one stated, or that of its run lengths, else none.
  void findSizes() {
    sizeOfItem_.assign(data_.items.size(), {});
    for (std::size_t i = 0; i < itemOf_.size(); ++i)
      if (const NamedImage& image = table_.images[i]; itemOf_[i] != kNoItem && image.width > 0 && image.height > 0)
        if (ImageSize& size = sizeOfItem_[itemOf_[i]]; size.width == 0) size = {image.width, image.height};
    std::vector<bool> inPixels(data_.items.size());
    for (const AnnotatedRegion& r : table_.regions) {
      const std::size_t item = itemOf_[r.image];
      if (item == kNoItem) continue;
      if (!r.relative) inPixels[item] = true;
      for (std::size_t p = r.firstPiece; p < r.firstPiece + r.pieces; ++p)
        if (table_.pieces[p].kind == PieceKind::ColumnRuns && sizeOfItem_[item].width == 0) {
          const auto runs = table_.runsOf(table_.pieces[p]);
          sizeOfItem_[item] = {static_cast<int>(runs[0]), static_cast<int>(runs[1])};
        }
    }
    refuseLargeSizes();
    sizeOfImage_.assign(table_.images.size(), {});
    std::vector<ImageSize> header(data_.items.size());
    for (std::size_t i = 0; i < itemOf_.size(); ++i) {
      const std::size_t item = itemOf_[i];
      if (item == kNoItem) continue;
      sizeOfImage_[i] = sizeOfItem_[item];
      if (sizeOfImage_[i].width > 0 || !inPixels[item]) continue;
      if (header[item].width == 0) {
        throwIfStopped(search_.stop);
        try {
          header[item] = readImageSize(data_.items[item].image);
        } catch (const Error&) {
          // Said when the images' headers are read.
        }
      }
      sizeOfImage_[i] = header[item];
    }
  }

  /// A file may state any size, and a mask of it would be made.
  void refuseLargeSizes() {
    std::set<std::size_t> large;
    for (auto& item : itemOf_) {
      if (item == kNoItem) continue;
      const ImageSize size = sizeOfItem_[item];
      if (std::int64_t{size.width} * size.height <= kMaximumPixels) continue;
      large.insert(item);
      item = kNoItem;
    }
    if (!large.empty())
      leaveOut(
          data_,
          plural(large.size(), "Annotations state a size of more than {2} pixels for {3}; its regions were left out.",
                 "Annotations state sizes of more than {2} pixels for {1} images ({3} first); their regions "
                 "were left out.",
                 large.size(), kMaximumPixels, data_.items[*large.begin()].id));
  }

  void review() {
    RegionReview found = reviewRegions(table_, sizeOfImage_);
    usable_ = std::move(found.usable);
    for (auto& sentence : found.orders) leaveOut(data_, std::move(sentence));
    if (!found.firstOtherSize.empty())
      leaveOut(data_, plural(found.otherSize, "A mask was left out, since it is of another size than its image ({2}).",
                             "{1} masks were left out, since they are of another size than their image ({2} first).",
                             found.otherSize, found.firstOtherSize));
    if (found.outside > 0)
      leaveOut(data_, plural(found.outside, "A region lies wholly outside its image and was left out ({2}).",
                             "{1} regions lie wholly outside their images and were left out ({2} first).",
                             found.outside, found.firstOutside));
    if (found.clipped > 0)
      data_.warnings.push_back(plural(found.clipped, "A region reaches out of its image and was cut off at the border.",
                                      "{1} regions reach out of their images and were cut off at the border.",
                                      found.clipped));
  }

  void checkChoice() {
    summariseRegions(table_, itemOf_, data_.regions);
    const auto known = [](const std::vector<std::string>& chosen, const std::vector<std::string>& all,
                          const Message& none, const Message& there) {
      for (const std::string& name : chosen)
        if (std::find(all.begin(), all.end(), name) == all.end())
          throw Error(ErrorCode::InvalidOption, name, none, message("{1}: {2}.", there, firstNames(all, 40)));
    };
    known(choice_.labels, data_.regions.labels, "is no label of the annotations", "There are these");
    known(choice_.people, data_.regions.people, "is no person of the annotations", "There are these");
  }

  [[nodiscard]] bool chosen(const std::vector<std::string>& names, const std::vector<std::string>& all,
                            std::uint32_t number) const {
    return names.empty() || (number != kNobody && std::find(names.begin(), names.end(), all[number]) != names.end());
  }

  /// Regions by image and person, and the people who looked and marked nothing.
  void layOut() {
    using Entry = std::tuple<std::size_t, std::uint32_t, std::uint32_t>;  // item, person, region
    constexpr std::uint32_t kLookedOnly = kNobody;
    std::vector<Entry> entries;
    for (std::uint32_t i = 0; i < table_.regions.size(); ++i) {
      const AnnotatedRegion& r = table_.regions[i];
      const std::size_t item = itemOf_[r.image];
      if (item == kNoItem || !usable_[i]) continue;
      if (!data_.items[item].mask.empty()) {
        withMaskFile_.insert(item);
        continue;
      }
      if (r.confidence < choice_.confidence) {
        ++unsure_;
        continue;
      }
      if (!chosen(choice_.labels, table_.labels, r.label) || !chosen(choice_.people, table_.people, r.person)) {
        ++notChosen_;
        continue;
      }
      entries.emplace_back(item, r.person, i);
      boxes_ += r.box;
    }
    for (std::size_t i = 0; i < itemOf_.size(); ++i) {
      const std::uint32_t person = personOfFile_[table_.images[i].file];
      if (itemOf_[i] == kNoItem || person == kNobody || table_.images[i].failed) continue;
      if (data_.items[itemOf_[i]].mask.empty() && chosen(choice_.people, table_.people, person))
        entries.emplace_back(itemOf_[i], person, kLookedOnly);
    }
    std::sort(entries.begin(), entries.end());
    RegionRecords::Layout layout;
    std::vector<std::pair<std::size_t, std::size_t>> recordOf;  // item, record
    for (std::size_t at = 0; at < entries.size();) {
      const std::size_t item = std::get<0>(entries[at]);
      RegionRecords::Record record;
      record.size = sizeOfItem_[item];
      record.firstVoter = layout.voters.size();
      std::size_t regions = 0;
      for (; at < entries.size() && std::get<0>(entries[at]) == item;) {
        const std::uint32_t person = std::get<1>(entries[at]);
        RegionRecords::Voter voter{layout.order.size(), 0};
        for (; at < entries.size() && std::get<0>(entries[at]) == item && std::get<1>(entries[at]) == person; ++at) {
          if (std::get<2>(entries[at]) == kLookedOnly) continue;
          layout.order.push_back(std::get<2>(entries[at]));
          ++voter.count;
        }
        regions += voter.count;
        if (layout.voters.size() - record.firstVoter < 255) layout.voters.push_back(voter);
      }
      record.voters = static_cast<std::uint32_t>(layout.voters.size() - record.firstVoter);
      if (regions == 0) {
        layout.voters.resize(record.firstVoter);
        continue;
      }
      const AnnotatedRegion& first = table_.regions[layout.order[layout.voters[record.firstVoter].first]];
      record.source = table_.files[table_.images[first.image].file].path.string() + ", " + data_.items[item].id;
      recordOf.emplace_back(item, layout.records.size());
      mostVoters_ = std::max(mostVoters_, record.voters);
      layout.records.push_back(std::move(record));
    }
    data_.regions.images = layout.records.size();
    data_.regions.regions = layout.order.size();
    setItemLabels();
    RegionTable table = std::move(table_);
    table_ = {};
    table_.files = table.files;
    table_.labels = table.labels;
    table_.people = table.people;
    table_.unused = table.unused;
    table_.firstUnused = table.firstUnused;
    for (const auto& image : table.images) failed_ += image.failed;
    const auto records = std::make_shared<const RegionRecords>(std::move(table), std::move(layout), choice_.rule);
    for (const auto& [item, record] : recordOf) {
      data_.items[item].records = records;
      data_.items[item].record = record;
    }
  }

  void setItemLabels() {
    std::map<std::size_t, std::vector<std::string>> labels;
    const auto add = [&](std::uint32_t image, std::uint32_t label) {
      if (itemOf_[image] == kNoItem || label == kNobody || fileOf(image).reader->detector) return;
      auto& all = labels[itemOf_[image]];
      const std::string& name = table_.labels[label];
      if (std::find(all.begin(), all.end(), name) == all.end()) all.push_back(name);
    };
    for (const auto& [image, label] : table_.imageLabels) add(image, label);
    for (const AnnotatedRegion& r : table_.regions) add(r.image, r.label);
    for (auto& [item, names] : labels) {
      DatasetItem& of = data_.items[item];
      if (of.label.empty() || !keepLabels_) setLabels(of, std::move(names));
    }
  }

  void report();

  Dataset& data_;
  const RegionChoice& choice_;
  const DatasetSearch& search_;
  bool keepLabels_;
  RegionTable table_;
  std::vector<std::size_t> itemOf_;          ///< by named image
  std::vector<std::uint32_t> personOfFile_;  ///< kNobody: the file's regions say so themselves, or nobody does
  std::vector<ImageSize> sizeOfItem_, sizeOfImage_;
  std::vector<bool> usable_;
  std::set<std::size_t> withMaskFile_;
  std::size_t unsure_ = 0, notChosen_ = 0, boxes_ = 0, failed_ = 0;
  std::uint32_t mostVoters_ = 0;
};

void RegionAttachment::report() {
  std::vector<std::string> names;
  for (const auto& file : data_.regions.files) names.push_back(file.filename().string());
  std::set<std::string> formats;
  bool detector = false;
  const std::set<fs::path> used(data_.regions.files.begin(), data_.regions.files.end());
  for (const auto& file : table_.files) {
    if (!used.contains(file.path)) continue;
    formats.insert(std::string(file.reader->name));
    detector |= file.reader->detector;
  }
  if (data_.regions.images > 0) {
    data_.annotators = static_cast<int>(std::max<std::uint32_t>(mostVoters_, 1));
    data_.peopleKnown = PeopleKnown::Counted;
    const auto& shown = choice_.people.empty() ? data_.regions.people : choice_.people;
    const Message people =
        mostVoters_ > 1 ? message("up to {1} people an image ({2}), one vote each", mostVoters_, firstNames(shown))
                        : Message("one person an image");
    const auto& labelNames = choice_.labels.empty() ? data_.regions.labels : choice_.labels;
    const Message labels = labelNames.empty() ? Message("no labels") : message("labels: {1}", firstNames(labelNames));
    data_.warnings.push_back(
        plural(data_.regions.regions,
               "{1} region ({2} of them boxes) on {3} of {4} images was read from {5} ({6}): {7}; {8}; {9}.",
               "{1} regions ({2} of them boxes) on {3} of {4} images were read from {5} ({6}): {7}; {8}; {9}.",
               data_.regions.regions, boxes_, data_.regions.images, data_.items.size(), firstNames(names, 3),
               firstNames({formats.begin(), formats.end()}), people, labels, pixelRuleText(choice_.rule)));
    data_.recognised.push_back(data_.warnings.back());
    if (detector)
      data_.warnings.push_back(
          "Boxes of a detector are no judgement of people: agreement with them says how far two programs agree.");
    if (const auto bare = static_cast<std::size_t>(std::count_if(
            data_.items.begin(), data_.items.end(), [](const DatasetItem& i) { return !i.hasHumanMask(); }));
        bare > 0)
      data_.warnings.push_back(plural(bare, "{1} image has no region; its maps are shown without scores.",
                                      "{1} images have no region; their maps are shown without scores.", bare));
  } else if (!data_.regions.files.empty()) {
    data_.warnings.push_back(message("No region of {1} could be used.", firstNames(names, 3)));
  }
  if (!withMaskFile_.empty())
    data_.warnings.push_back(plural(
        withMaskFile_.size(), "{1} image has a mask in a file of its own, which was used; its regions were not.",
        "{1} images have masks in files of their own, which were used; their regions were not.", withMaskFile_.size()));
  if (unsure_ > 0)
    data_.warnings.push_back(plural(unsure_, "{1} box with a confidence below {2} was left out.",
                                    "{1} boxes with a confidence below {2} were left out.", unsure_,
                                    shortest(choice_.confidence)));
  if (notChosen_ > 0)
    data_.warnings.push_back(plural(notChosen_, "{1} region of other labels or people was left out, as chosen.",
                                    "{1} regions of other labels or people were left out, as chosen.", notChosen_));
  if (failed_ > 0)
    leaveOut(data_, plural(failed_, "{1} image could not be read by the detector, so it has no boxes.",
                           "{1} images could not be read by the detector, so they have no boxes.", failed_));
  sayUnused(data_, table_);
}

}  // namespace

bool isAnnotationFile(const fs::path& file) { return regionReaderOf(file) != nullptr; }

void attachRegions(Dataset& data, const DatasetSearch& search, bool keepLabels) {
  if (search.regions) {
    const std::vector<fs::path> named = std::move(data.regionChoice.files);
    data.regionChoice = *search.regions;
    if (data.regionChoice.files.empty()) data.regionChoice.files = named;
  }
  std::vector<fs::path> files = std::exchange(data.regions.files, {});
  if (!data.regionChoice.files.empty()) {
    std::vector<fs::path> named;
    for (const fs::path& file : data.regionChoice.files) named.push_back((data.root / file).lexically_normal());
    data.regions.others = filesBeside(named, files);
    files = std::move(named);
  }
  RegionAttachment(data, search, keepLabels).run(files);
  const RegionChoice& choice = data.regionChoice;
  if (data.regions.empty() && !(choice.labels.empty() && choice.people.empty()))
    leaveOut(data,
             message("{1} was chosen of the annotations, and no annotation file was found; there are no masks of it.",
                     choice.labels.empty() ? choice.people.front() : choice.labels.front()));
}

}  // namespace sightline
