// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/fixation_records.h"

#include <algorithm>
#include <cmath>

#include "core/dataset/fixations/fixation_map.h"

namespace sightline {
namespace {

constexpr double kUsualShare = 35.0 / 1024;  // 1 degree in MIT1003: 35 pixels of images 1024 pixels long

/// A fixation in the pixels of its record.
struct PlacedFixation {
  std::size_t index = 0, entry = 0;  ///< in the table
  std::uint32_t person = 0;
  double x = 0, y = 0;
};

bool isOn(const FixationRecords::Record& record, double x, double y) {
  return x >= 0 && y >= 0 && x < record.width && y < record.height;
}

/// Of each person together and in their order, without the first ones where these are to be left out.
std::vector<PlacedFixation> placedFixations(const FixationTable& table, const FixationRecords::Record& record,
                                            const std::vector<bool>& people, bool skipFirst) {
  std::vector<PlacedFixation> all;
  for (const std::size_t e : record.entries) {
    const FixatedImage& entry = table.images()[e];
    for (std::size_t i = entry.first; i < entry.first + entry.count; ++i) {
      const Fixation& f = table.fixations()[i];
      if (!people.empty() && !people[f.person]) continue;
      const auto at =
          table.onImage(entry, static_cast<double>(f.x), static_cast<double>(f.y), record.width, record.height);
      all.push_back({i, e, f.person, at.x, at.y});
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.person < b.person; });
  if (!skipFirst) return all;
  std::vector<PlacedFixation> later;
  for (std::size_t i = 1; i < all.size(); ++i)
    if (all[i].person == all[i - 1].person) later.push_back(all[i]);
  return later;
}

FixatedPoints pointsOf(const FixationTable& table, const FixationRecords::Record& record,
                       const std::vector<bool>& people, bool skipFirst) {
  FixatedPoints points{static_cast<double>(record.width), static_cast<double>(record.height), {}};
  for (const PlacedFixation& f : placedFixations(table, record, people, skipFirst))
    if (isOn(record, f.x, f.y)) points.points.push_back({static_cast<float>(f.x), static_cast<float>(f.y)});
  return points;
}

/// Makes points of fixations that can be blurred.
class Blurring {
 public:
  Blurring(const FixationTable& table, const FixationRecords::Record& record, const FixationOptions& options)
      : table_(table), record_(record), options_(options) {
    byDuration_ = options.weights == FixationOptions::Weights::Durations ||
                  (options.weights == FixationOptions::Weights::Usual && table.hasDurations());
  }

  [[nodiscard]] BlurredPoint point(const PlacedFixation& f) const {
    BlurredPoint p;
    p.x = f.x;
    p.y = f.y;
    if (byDuration_) p.weight = static_cast<double>(table_.fixations()[f.index].duration);
    setSigma(f, p);
    p.right = record_.width;
    p.bottom = record_.height;
    if (const auto shown = table_.shown(f.index)) {
      const FixatedImage& entry = table_.images()[f.entry];
      const auto from = corner(entry, shown->left, shown->top), to = corner(entry, shown->right, shown->bottom);
      p.left = std::clamp(static_cast<int>(std::lround(from.x)), 0, record_.width);
      p.top = std::clamp(static_cast<int>(std::lround(from.y)), 0, record_.height);
      p.right = std::clamp(static_cast<int>(std::lround(to.x)), 0, record_.width);
      p.bottom = std::clamp(static_cast<int>(std::lround(to.y)), 0, record_.height);
    }
    return p;
  }

 private:
  [[nodiscard]] FixationTable::Point corner(const FixatedImage& entry, float x, float y) const {
    constexpr double kFar = 1e9;
    const auto at =
        table_.onImage(entry, static_cast<double>(x), static_cast<double>(y), record_.width, record_.height);
    return {std::clamp(at.x, -kFar, kFar), std::clamp(at.y, -kFar, kFar)};
  }

  void setSigma(const PlacedFixation& f, BlurredPoint& p) const {
    using Unit = FixationOptions::SigmaUnit;
    if (options_.sigmaUnit == Unit::Pixels) {
      p.sigmaX = p.sigmaY = options_.sigma;
      return;
    }
    const double degrees = options_.sigmaUnit == Unit::Degrees ? options_.sigma : 1;
    if (const auto known = table_.degree(f.index)) {
      p.sigmaX = degrees * static_cast<double>(known->x);
      p.sigmaY = degrees * static_cast<double>(known->y);
    } else if (options_.pixelsPerDegree > 0) {
      p.sigmaX = p.sigmaY = degrees * options_.pixelsPerDegree;
    } else {
      p.sigmaX = p.sigmaY = degrees * kUsualShare * std::max(record_.width, record_.height);
    }
  }

  const FixationTable& table_;
  const FixationRecords::Record& record_;
  const FixationOptions& options_;
  bool byDuration_ = false;
};

constexpr std::size_t kMostVotes = 255;  // a pixel of a mask holds no more

}  // namespace

FixationRecords::FixationRecords(std::shared_ptr<const FixationTable> table, FixationOptions options,
                                 std::string source, std::vector<Record> records, std::vector<bool> people)
    : table_(std::move(table)),
      options_(options),
      source_(std::move(source)),
      records_(std::make_shared<const std::vector<Record>>(std::move(records))),
      people_(std::move(people)) {
  if (records_->size() < 2) return;
  pool_ = std::make_shared<const FixationPool>(
      [all = table_, parts = records_, who = people_, skipFirst = options_.skipFirst](int w, int h) {
        Plane<std::uint32_t> counts(w, h);
        for (const Record& record : *parts) addFixationCounts(pointsOf(*all, record, who, skipFirst), counts);
        return counts;
      });
}

std::shared_ptr<const FixationRecords> FixationRecords::withOptions(const FixationOptions& options) const {
  if (options.skipFirst != options_.skipFirst)  // other points, so other counts of all images
    return std::make_shared<const FixationRecords>(table_, options, source_, *records_, people_);
  std::shared_ptr<FixationRecords> same(new FixationRecords);
  same->table_ = table_;
  same->options_ = options;
  same->source_ = source_;
  same->records_ = records_;
  same->people_ = people_;
  same->pool_ = pool_;
  return same;
}

Scanpaths FixationRecords::scanpaths(std::size_t record) const {
  const Record& r = (*records_)[record];
  Scanpaths out{{}, table_->ordered()};
  const auto all = placedFixations(*table_, r, people_, false);
  std::size_t number = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const PlacedFixation& f = all[i];
    if (i == 0 || f.person != all[i - 1].person) {
      out.people.push_back({table_->people()[f.person], f.person, {}});
      number = 0;
    }
    ++number;
    if ((options_.skipFirst && number == 1) || !isOn(r, f.x, f.y)) continue;
    out.people.back().stops.push_back({static_cast<float>(f.x / r.width), static_cast<float>(f.y / r.height),
                                       table_->fixations()[f.index].duration, number});
  }
  return out;
}

std::string FixationRecords::source(std::size_t record) const {
  const std::string& name = table_->images()[(*records_)[record].entries.front()].name;
  return name.empty() ? source_ : source_ + ", " + name;
}

ImageSize FixationRecords::statedSize(std::size_t record) const {
  const Record& r = (*records_)[record];
  return r.stated ? ImageSize{r.width, r.height} : ImageSize{};
}

FixationRecords::Counted FixationRecords::counted(std::size_t record) const {
  const Record& r = (*records_)[record];
  Counted c;
  std::uint32_t last = 0;
  for (const PlacedFixation& f : placedFixations(*table_, r, people_, options_.skipFirst)) {
    const bool isFirst = c.fixations++ == 0 || f.person != last;
    last = f.person;
    c.people += isFirst;
    if (isOn(r, f.x, f.y)) continue;
    ++c.outside;
    c.insideSwapped += isOn(r, f.y, f.x);
  }
  return c;
}

HumanMask FixationRecords::maskOf(std::size_t record, const ImageSize&) const {
  const Record& r = (*records_)[record];
  const Blurring blurring(*table_, r, options_);
  const auto all = placedFixations(*table_, r, people_, options_.skipFirst);
  Plane<std::uint32_t> votes(r.width, r.height);
  std::vector<Plane<std::uint8_t>> marks;
  for (std::size_t begin = 0; begin < all.size();) {
    std::size_t end = begin;
    std::vector<BlurredPoint> points;
    for (; end < all.size() && all[end].person == all[begin].person; ++end)
      if (isOn(r, all[end].x, all[end].y)) points.push_back(blurring.point(all[end]));
    begin = end;
    const bool weighs = std::any_of(points.begin(), points.end(), [](const BlurredPoint& p) { return p.weight > 0; });
    if (!weighs) continue;
    marks.push_back(markedOn(fixationMap(points, r.width, r.height, options_.edges), options_.cut, options_.cutAt));
    for (std::size_t i = 0; i < votes.size(); ++i) votes[i] += marks.back()[i];
  }
  const std::size_t people = marks.size();
  HumanMask mask{Plane<std::uint8_t>(r.width, r.height),
                 static_cast<int>(std::clamp<std::size_t>(people, 1, kMostVotes))};
  const std::size_t kept = std::max<std::size_t>(people, 1);
  for (std::size_t i = 0; i < votes.size(); ++i)
    mask.votes[i] =
        static_cast<std::uint8_t>(people <= kMostVotes ? votes[i] : (votes[i] * kMostVotes * 2 + kept) / (2 * kept));
  if (people == 0) mask.note = "marks nothing: no fixation lies on the image";
  mask.people = std::move(marks);
  mask.fixations = std::make_shared<const FixationEvidence>(
      FixationEvidence{pointsOf(*table_, r, people_, options_.skipFirst), pool_});
  return mask;
}

}  // namespace sightline
