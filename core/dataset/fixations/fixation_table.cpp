// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/fixations/fixation_table.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <tuple>

#include "core/base/shortest_number.h"

namespace sightline {

std::optional<ShownPart> FixationTable::shown(std::size_t i) const {
  return shown_.empty() ? std::nullopt : std::optional(shown_[i]);
}

std::optional<DegreeSize> FixationTable::degree(std::size_t i) const {
  if (degree_.empty() || !(degree_[i].x > 0) || !(degree_[i].y > 0)) return std::nullopt;
  return degree_[i];
}

FixationTable::Point FixationTable::onImage(const FixatedImage& entry, double x, double y, int width,
                                            int height) const {
  if (entry.fitted) {
    const double scale = std::min(entry.width / width, entry.height / height);
    return {(x - (entry.width - scale * width) / 2) / scale, (y - (entry.height - scale * height) / 2) / scale};
  }
  if (!(entry.width > 0)) return {x, y};
  return {x * width / entry.width, y * height / entry.height};  // multiplied first: whole pixels stay whole
}

std::uint32_t FixationTableBuilder::person(const std::string& name) {
  const auto [at, isNew] = personOf_.emplace(name, static_cast<std::uint32_t>(people_.size()));
  if (isNew) people_.push_back(name);
  return at->second;
}

std::size_t FixationTableBuilder::image(const std::string& name, double width, double height, bool fitted) {
  constexpr double kMostPixels = 1e8;
  if (!(width * height <= kMostPixels) || !std::isfinite(width) || !std::isfinite(height))
    throw FixationOutOfRange{message("says that the picture {1} is {2} x {3} pixels; at most 100 megapixels are read",
                                     name, shortest(width), shortest(height))};
  const auto [at, isNew] = imageOf_.emplace(std::tuple(name, width, height, fitted), images_.size());
  if (isNew) images_.push_back({name, width, height, fitted, 0, 0});
  return at->second;
}

void FixationTableBuilder::checkDuration(const Fixation& fixation) {
  constexpr float kMostMilliseconds = 1e10F;
  if (!(fixation.duration <= kMostMilliseconds))
    throw FixationOutOfRange{message("holds a fixation of {1} ms, which is more than a hundred days",
                                     shortest(static_cast<double>(fixation.duration)))};
}

void FixationTableBuilder::add(std::size_t image, const Fixation& fixation, const Extra& extra) {
  constexpr float kFar = 1e7F, kMostPerDegree = 1e4F;
  if (!(std::abs(fixation.x) < kFar) || !(std::abs(fixation.y) < kFar)) return leaveOut(Reason::NoPlace);
  checkDuration(fixation);
  if (extra.degree && !(std::max(extra.degree->x, extra.degree->y) <= kMostPerDegree))
    throw FixationOutOfRange{message("says that a degree of visual angle is {1} x {2} pixels; at most 10000 are read",
                                     shortest(static_cast<double>(extra.degree->x)),
                                     shortest(static_cast<double>(extra.degree->y)))};
  rows_.push_back({image, fixation, extra});
}

void FixationTableBuilder::addSample(std::size_t image, const Fixation& fixation, const std::string& number,
                                     const Extra& extra) {
  const std::string key = std::to_string(image) + '/' + std::to_string(fixation.person) + '/' + number;
  const std::size_t before = rows_.size();
  const auto at = sampleAt_.find(key);
  if (at == sampleAt_.end()) {
    add(image, fixation, extra);
    if (rows_.size() > before) sampleAt_.emplace(key, before);
  } else {
    checkDuration(fixation);
    rows_[at->second].fixation.duration = std::max(rows_[at->second].fixation.duration, fixation.duration);
  }
}

void FixationTableBuilder::note(Message sentence) {
  if (std::find(notes_.begin(), notes_.end(), sentence) == notes_.end()) notes_.push_back(std::move(sentence));
}

FixationTable FixationTableBuilder::build() {
  const auto said = [&](Reason why) { return leftOut_[static_cast<std::size_t>(why)]; };
  if (const auto n = said(Reason::NoPlace))
    note(plural(n, "{1} row without a place (a blink, a lost eye) was left out of the fixations.",
                "{1} rows without a place (blinks, lost eyes) were left out of the fixations.", n));
  if (const auto n = said(Reason::NoImage))
    note(plural(n, "{1} fixation that belongs to no image was left out.",
                "{1} fixations that belong to no image were left out.", n));
  if (const auto n = said(Reason::OffSurface))
    note(plural(n, "{1} fixation that is not on the surface was left out.",
                "{1} fixations that are not on the surface were left out.", n));

  std::stable_sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) {
    const auto key = [](const Row& r) { return std::tuple(r.image, r.fixation.person); };
    if (key(a) != key(b)) return key(a) < key(b);
    constexpr double kUnknown = -std::numeric_limits<double>::infinity();
    return a.extra.start.value_or(kUnknown) < b.extra.start.value_or(kUnknown);
  });
  FixationTable table;
  table.images_ = std::move(images_);
  table.people_ = std::move(people_);
  table.notes_ = std::move(notes_);
  const auto has = [&](auto member) {
    return std::any_of(rows_.begin(), rows_.end(), [&](const Row& r) { return (r.extra.*member).has_value(); });
  };
  const bool shown = has(&Extra::shown), degree = has(&Extra::degree);
  table.ordered_ = inOrder_ || !sampleAt_.empty() || has(&Extra::start);
  constexpr float kFar = 1e30F;
  for (const Row& row : rows_) {
    FixatedImage& image = table.images_[row.image];
    if (image.count++ == 0) image.first = table.fixations_.size();
    table.hasDurations_ = table.hasDurations_ || row.fixation.duration > 0;
    table.fixations_.push_back(row.fixation);
    if (shown) table.shown_.push_back(row.extra.shown.value_or(ShownPart{-kFar, -kFar, kFar, kFar}));
    if (degree) table.degree_.push_back(row.extra.degree.value_or(DegreeSize{}));
  }
  *this = {};
  return table;
}

}  // namespace sightline
