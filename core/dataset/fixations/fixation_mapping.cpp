// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/fixations/fixation_mapping.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <utility>

#include "core/base/error.h"
#include "core/base/unicode.h"
#include "core/types/csv_table.h"

namespace sightline {
namespace {

constexpr const char* kMappingKeys =
    "image, person, x, y, duration, start, end, number, unit (pixels, shares, screen), time (ms, s, us, ns), y-up "
    "(yes, "
    "no), screen (WIDTHxHEIGHT), on-screen (LEFT:TOP:WIDTH:HEIGHT)";

Error badMapping(const std::string& part) {
  return Error(ErrorCode::InvalidOption, "--fixation-columns", message("\"{1}\" is not understood", part),
               message("Write KEY=COLUMN pairs apart at commas; the keys are {1}.", std::string(kMappingKeys)));
}

std::vector<double> numbersIn(const std::string& text, char between, const std::string& part) {
  std::vector<double> out;
  std::size_t begin = 0;
  for (;;) {
    const std::size_t end = std::min(text.find(between, begin), text.size());
    double value = 0;
    const auto [stop, problem] = std::from_chars(text.data() + begin, text.data() + end, value);
    if (problem != std::errc() || stop != text.data() + end || !std::isfinite(value)) throw badMapping(part);
    out.push_back(value);
    if (end == text.size()) return out;
    begin = end + 1;
  }
}

/// Where a KEY=VALUE ends: at a comma that is not within quotes, which are for names of columns that have one.
std::size_t endOfPart(const std::string& text, std::size_t begin) {
  bool quoted = false;
  std::size_t at = begin;
  for (; at < text.size() && (quoted || text[at] != ','); ++at)
    if (text[at] == '"') quoted = !quoted;
  return at;
}

/// Without quotes around it, doubled quotes being one.
std::string unquoted(const std::string& value, const std::string& part) {
  if (value.empty() || value.front() != '"') return value;
  if (value.size() < 2 || value.back() != '"') throw badMapping(part);
  std::string out;
  for (std::size_t i = 1; i + 1 < value.size(); ++i) {
    out += value[i];
    if (value[i] != '"') continue;
    if (++i + 1 >= value.size() || value[i] != '"') throw badMapping(part);
  }
  return out;
}

template <class T>
T oneOfWords(const std::map<std::string, T>& words, const std::string& value, const std::string& part) {
  const auto at = words.find(value);
  if (at == words.end()) throw badMapping(part);
  return at->second;
}

void takeMappingPart(const std::string& key, const std::string& value, const std::string& part, FixationMapping& m) {
  const std::map<std::string, ColumnNames FixationMapping::*> columns{
      {"image", &FixationMapping::image}, {"person", &FixationMapping::person},     {"x", &FixationMapping::x},
      {"y", &FixationMapping::y},         {"duration", &FixationMapping::duration}, {"start", &FixationMapping::start},
      {"end", &FixationMapping::end},     {"number", &FixationMapping::number}};
  if (const auto column = columns.find(key); column != columns.end()) {
    m.*column->second = value.empty() ? ColumnNames() : ColumnNames{value};
  } else if (key == "unit") {
    m.unit = oneOfWords<CoordinateUnit>({{"pixels", CoordinateUnit::ImagePixels},
                                         {"shares", CoordinateUnit::ImageShares},
                                         {"screen", CoordinateUnit::ScreenPixels}},
                                        value, part);
  } else if (key == "time") {
    m.millisecondsPerUnit =
        oneOfWords<double>({{"ms", 1.0}, {"s", 1000.0}, {"us", 0.001}, {"ns", 0.000001}}, value, part);
  } else if (key == "y-up") {
    m.yUp = oneOfWords<bool>({{"yes", true}, {"no", false}}, value, part);
  } else if (key == "screen") {
    const auto size = numbersIn(value, 'x', part);
    if (size.size() != 2 || !(size[0] > 0) || !(size[1] > 0)) throw badMapping(part);
    m.screen = std::array{size[0], size[1]};
    m.unit = CoordinateUnit::ScreenPixels;
  } else if (key == "on-screen") {
    const auto at = numbersIn(value, ':', part);
    if (at.size() != 4 || !(at[2] > 0) || !(at[3] > 0)) throw badMapping(part);
    m.imageOnScreen = std::array{at[0], at[1], at[2], at[3]};
    m.unit = CoordinateUnit::ScreenPixels;
  } else {
    throw badMapping(part);
  }
}

}  // namespace

FixationMapping parseFixationMapping(const std::string& text, FixationMapping base) {
  FixationMapping m = std::move(base);
  if (text.empty()) return m;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = endOfPart(text, begin);
    const std::string part = text.substr(begin, end - begin);
    const auto equals = part.find('=');
    if (equals == std::string::npos) throw badMapping(part);
    takeMappingPart(part.substr(0, equals), unquoted(part.substr(equals + 1), part), part, m);
    begin = end + 1;
  }
  return m;
}

FixationRows::FixationRows(const FixationMapping& mapping, const std::vector<std::string>& columns, std::string file,
                           std::string image, std::string person)
    : mapping_(mapping),
      columns_(columns),
      file_(std::move(file)),
      imageName_(std::move(image)),
      personName_(std::move(person)) {
  const auto find = [&](const ColumnNames& names) { return columnIndex(columns, names); };
  std::string all;
  for (const auto& c : columns) all += (all.empty() ? "" : ", ") + c;
  const auto need = [&](const ColumnNames& names) {
    if (const auto found = find(names)) return found;
    throw Error(ErrorCode::BadFormat, file_,
                message("has no column \"{1}\"", names.empty() ? std::string("x") : names.front()),
                message("Say which columns are meant with --fixation-columns, such as image=stimulus,x=fx,y=fy. The "
                        "columns of the file are: {1}.",
                        all));
  };
  x_ = need(mapping.x);
  y_ = need(mapping.y);
  image_ = find(mapping.image);
  person_ = find(mapping.person);
  duration_ = find(mapping.duration);
  start_ = find(mapping.start);
  end_ = find(mapping.end);
  number_ = find(mapping.number);
  kind_ = find(mapping.kind);
  onSurface_ = find(mapping.onSurface);
  for (std::size_t i = 0; i < 2; ++i) {
    imageSize_[i] = find(mapping.imageSize[i]);
    degreeSize_[i] = find(mapping.degreeSize[i]);
  }
  for (std::size_t i = 0; i < 4; ++i) {
    shownPart_[i] = find(mapping.shownPart[i]);
    onScreen_[i] = find(mapping.onScreen[i]);
  }
  if (mapping.yUp && mapping.unit != CoordinateUnit::ImageShares)
    throw Error(ErrorCode::InvalidOption, "--fixation-columns", "y-up is for shares of the image only",
                "Add unit=shares, or leave y-up out.");
  const bool placed =
      mapping.screen || mapping.imageOnScreen || (onScreen_[0] && onScreen_[1] && onScreen_[2] && onScreen_[3]);
  if (mapping.unit == CoordinateUnit::ScreenPixels && !placed)
    throw Error(
        ErrorCode::BadFormat, file_, "holds pixels of the screen, and does not say where on the screen the images were",
        "Add --fixation-columns screen=1920x1080 (the screen's size) where every image was shown as large as it "
        "fits and in the middle, or on-screen=LEFT:TOP:WIDTH:HEIGHT; or write that into a file called as the table "
        "with .columns behind it.");
}

std::string FixationRows::text(const std::vector<std::string>& cells, const Index& column) const {
  if (!column) return {};
  const std::string& cell = cells[*column];
  const auto begin = cell.find_first_not_of(" \t");
  return begin == std::string::npos ? std::string() : cell.substr(begin, cell.find_last_not_of(" \t") - begin + 1);
}

std::optional<double> FixationRows::number(const std::vector<std::string>& cells, const Index& column, std::size_t line,
                                           bool decimalComma) const {
  const std::string cell = text(cells, column);
  if (cell.empty() || cell == ".") return {};  // EyeLink writes "." for what is not there
  double value = 0;
  const auto [stop, problem] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (problem == std::errc() && stop == cell.data() + cell.size() && std::isfinite(value)) return value;
  return cellNumber(cell, message("{1}, line {2}, column {3}", file_, line, columns_[*column]), decimalComma);
}

bool FixationRows::place(const std::vector<std::string>& cells, std::size_t line, bool decimalComma,
                         Fixation& fixation) const {
  const auto x = number(cells, x_, line, decimalComma), y = number(cells, y_, line, decimalComma);
  if (!x || !y) return false;
  double px = *x, py = *y;
  if (mapping_.unit == CoordinateUnit::ScreenPixels && !mapping_.screen) {
    std::array<std::optional<double>, 4> at;
    for (std::size_t i = 0; i < 4; ++i)
      at[i] = mapping_.imageOnScreen ? (*mapping_.imageOnScreen)[i] : number(cells, onScreen_[i], line, decimalComma);
    if (!at[0] || !at[1] || !at[2] || !at[3] || !(*at[2] > 0) || !(*at[3] > 0)) return false;
    px = (px - *at[0]) / *at[2];
    py = (py - *at[1]) / *at[3];
  }
  if (mapping_.yUp) py = 1 - py;
  fixation.x = static_cast<float>(px);
  fixation.y = static_cast<float>(py);
  return true;
}

void FixationRows::take(const std::vector<std::string>& cells, std::size_t line, bool decimalComma,
                        FixationTableBuilder& into) {
  if (kind_ && caseFolded(text(cells, kind_)) != caseFolded(mapping_.kindOfFixation)) return;
  using Reason = FixationTableBuilder::Reason;
  const std::string image = image_ ? text(cells, image_) : imageName_;
  if (image_ && image.empty()) return into.leaveOut(Reason::NoImage);
  Fixation fixation;
  if (!place(cells, line, decimalComma, fixation)) return into.leaveOut(Reason::NoPlace);
  if (onSurface_ && caseFolded(text(cells, onSurface_)) != "true" && text(cells, onSurface_) != "1")
    return into.leaveOut(Reason::OffSurface);

  FixationTableBuilder::Extra extra;
  const auto start = number(cells, start_, line, decimalComma), end = number(cells, end_, line, decimalComma);
  std::optional<double> duration = number(cells, duration_, line, decimalComma);
  if (!duration && start && end) duration = *end - *start;
  fixation.duration = static_cast<float>(std::max(0.0, duration.value_or(0) * mapping_.millisecondsPerUnit));
  extra.start = start;
  std::array<std::optional<double>, 4> part;
  for (std::size_t i = 0; i < 4; ++i) part[i] = number(cells, shownPart_[i], line, decimalComma);
  if (part[0] && part[1] && part[2] && part[3])
    extra.shown = ShownPart{static_cast<float>(*part[0]), static_cast<float>(*part[1]), static_cast<float>(*part[2]),
                            static_cast<float>(*part[3])};
  const auto dx = number(cells, degreeSize_[0], line, decimalComma),
             dy = number(cells, degreeSize_[1], line, decimalComma);
  if (dx && dy && *dx > 0 && *dy > 0) extra.degree = DegreeSize{static_cast<float>(*dx), static_cast<float>(*dy)};

  fixation.person = into.person(person_ ? text(cells, person_) : personName_);
  double width = 0, height = 0;
  bool fitted = false;
  if (mapping_.unit == CoordinateUnit::ImageShares ||
      (mapping_.unit == CoordinateUnit::ScreenPixels && !mapping_.screen)) {
    width = height = 1;
  } else if (mapping_.unit == CoordinateUnit::ImagePixels) {
    const auto size = [&](std::size_t i) {
      return mapping_.pictureSize ? (*mapping_.pictureSize)[i]
                                  : number(cells, imageSize_[i], line, decimalComma).value_or(0);
    };
    width = size(0);
    height = size(1);
    if (!(width > 0) || !(height > 0)) width = height = 0;
  } else {
    width = (*mapping_.screen)[0];
    height = (*mapping_.screen)[1];
    fitted = true;
  }
  const std::size_t at = into.image(image, width, height, fitted);
  if (number_)
    into.addSample(at, fixation, text(cells, number_), extra);
  else
    into.add(at, fixation, extra);
}

}  // namespace sightline
