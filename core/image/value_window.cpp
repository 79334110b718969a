// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/value_window.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <utility>

#include "core/base/error.h"

namespace sightline {
namespace {

std::string numberText(double v) {
  char text[32];
  const auto end = std::to_chars(std::begin(text), std::end(text), v).ptr;
  return {text, end};
}

[[noreturn]] void noWindow(const std::string& text, const Message& problem) {
  throw Error(ErrorCode::InvalidOption, "The window of values", message("\"{1}\" {2}", text, problem),
              "Write stored, stored:2, stored:NAME, range, percentiles:1,99 or centre:40,width:400.");
}

double numberOf(const std::string& part, const std::string& text) {
  double v = 0;
  const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), v);
  if (error != std::errc() || end != part.data() + part.size() || !std::isfinite(v))
    noWindow(text, message("has \"{1}\" where a number is needed", part));
  return v;
}

/// What stands behind "name:", or nothing where the text begins with something else.
bool follows(const std::string& text, std::string_view name, std::string& rest) {
  if (!text.starts_with(name)) return false;
  rest = text.substr(name.size());
  return true;
}

ValueWindow fixedWindow(const std::string& rest, const std::string& text) {
  const std::size_t comma = rest.find(',');
  std::string width;
  if (comma == std::string::npos || !follows(rest.substr(comma + 1), "width:", width))
    noWindow(text, "needs a centre and a width");
  ValueWindow w{.choice = ValueWindow::Choice::Fixed};
  w.centre = numberOf(rest.substr(0, comma), text);
  w.width = numberOf(width, text);
  if (!(w.width > 0)) noWindow(text, "needs a width above 0");
  return w;
}

ValueWindow percentileWindow(const std::string& rest, const std::string& text) {
  const std::size_t comma = rest.find(',');
  if (comma == std::string::npos) noWindow(text, "needs two percentiles");
  ValueWindow w{.choice = ValueWindow::Choice::Percentiles};
  w.low = numberOf(rest.substr(0, comma), text);
  w.high = numberOf(rest.substr(comma + 1), text);
  if (!(w.low >= 0 && w.high <= 100 && w.low < w.high))
    noWindow(text, "needs percentiles from 0 to 100, the lower first");
  return w;
}

bool isPadding(const Viewing& viewing, float v) {
  return viewing.padding && static_cast<double>(v) >= viewing.padding->first &&
         static_cast<double>(v) <= viewing.padding->second;
}

/// The values that the image is about: no padding, no opacity, nothing that is not finite.
std::vector<float> values(const StoredImage& image) {
  std::vector<float> out;
  if (!image.real.empty()) {
    out.reserve(image.real.size());
    for (const float v : image.real)
      if (std::isfinite(v) && !isPadding(image.viewing, v)) out.push_back(v);
    return out;
  }
  const auto channels = static_cast<std::size_t>(image.channels), colours = channels == 4 ? 3 : channels;
  out.reserve(image.sixteen.size());
  for (std::size_t i = 0; i < image.sixteen.size(); ++i)
    if (i % channels < colours) out.push_back(image.sixteen[i]);
  return out;
}

/// numpy.percentile's: between the two neighbours of its place among the sorted values. @param v  not empty; reordered
double percentile(std::vector<float>& v, double percent) {
  const double place = percent / 100 * static_cast<double>(v.size() - 1);
  const auto below = static_cast<std::ptrdiff_t>(std::floor(place));
  std::nth_element(v.begin(), v.begin() + below, v.end());
  const auto low = static_cast<double>(v[static_cast<std::size_t>(below)]);
  if (place == std::floor(place)) return low;
  const auto high = static_cast<double>(*std::min_element(v.begin() + below + 1, v.end()));
  return low + (high - low) * (place - std::floor(place));
}

/// Black at one value and white at another.
StoredWindow between(double black, double white) {
  return {black + (white - black) / 2, white - black, WindowFunction::LinearExact};
}

StoredWindow rangeOf(const StoredImage& image) {
  const auto all = values(image);
  if (all.empty()) return between(0, 0);
  const auto [least, most] = std::minmax_element(all.begin(), all.end());
  return between(static_cast<double>(*least), static_cast<double>(*most));
}

StoredWindow percentilesOf(const StoredImage& image, const ValueWindow& w) {
  auto all = values(image);
  if (all.empty()) return between(0, 0);
  const double low = percentile(all, w.low), high = percentile(all, w.high);
  return between(low, high);
}

std::string inLowerCase(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

/// The window that a file calls so. @param name  of the file
StoredWindow windowNamed(const StoredImage& image, const std::string& called, const std::string& name) {
  std::string known;
  for (const StoredWindow& window : image.viewing.windows) {
    if (inLowerCase(window.name) == inLowerCase(called)) return window;
    if (!window.name.empty()) known += (known.empty() ? "" : ", ") + window.name;
  }
  throw Error(ErrorCode::InvalidOption, name,
              known.empty() ? message("has no stored window named \"{1}\": its windows have no names", called)
                            : message("has no stored window named \"{1}\", but {2}", called, known),
              "Choose another window of values, such as stored or range.");
}

StoredWindow storedOf(const StoredImage& image, int number, const std::string& name) {
  const Viewing& v = image.viewing;
  if (static_cast<std::size_t>(number) <= v.windows.size()) return v.windows[static_cast<std::size_t>(number) - 1];
  if (number != 1)
    throw Error(ErrorCode::InvalidOption, name,
                plural(static_cast<long long>(v.windows.size()), "has 1 stored window, number {2} is asked for",
                       "has {1} stored windows, number {2} is asked for", v.windows.size(), number),
                "Choose another window of values, such as stored or range.");
  if (image.real.empty()) return between(0, image.white);
  return v.black < v.white && std::isfinite(v.white - v.black) ? between(v.black, v.white) : rangeOf(image);
}

std::uint8_t toLevel(double v) { return static_cast<std::uint8_t>(std::floor(v + 0.5)); }

}  // namespace

std::string toString(const ValueWindow& w) {
  switch (w.choice) {
    case ValueWindow::Choice::Stored:
      if (!w.name.empty()) return "stored:" + w.name;
      return w.number == 1 ? "stored" : "stored:" + std::to_string(w.number);
    case ValueWindow::Choice::Range: return "range";
    case ValueWindow::Choice::Percentiles: return "percentiles:" + numberText(w.low) + "," + numberText(w.high);
    case ValueWindow::Choice::Fixed: return "centre:" + numberText(w.centre) + ",width:" + numberText(w.width);
  }
  throw Error(ErrorCode::Internal, "window of values", "has no name for its choice");
}

ValueWindow parseValueWindow(const std::string& text) {
  std::string rest;
  if (text == "stored") return {};
  if (text == "range") return {.choice = ValueWindow::Choice::Range};
  if (text == "percentiles") return {.choice = ValueWindow::Choice::Percentiles};
  if (follows(text, "stored:", rest)) {
    const bool isName = rest.find_first_not_of("0123456789.+-eE ") != std::string::npos;
    constexpr std::size_t kLongest = 64;  // of a name in DICOM (LO)
    if (isName && rest.size() <= kLongest && rest.front() != ' ' && rest.back() != ' ')
      return {.choice = ValueWindow::Choice::Stored, .name = rest};
    const double number = numberOf(rest, text);
    if (number != std::floor(number) || number < 1 || number > 1000)
      noWindow(text, "needs the number of a stored window, from 1");
    return {.choice = ValueWindow::Choice::Stored, .number = static_cast<int>(number)};
  }
  if (follows(text, "percentiles:", rest)) return percentileWindow(rest, text);
  if (follows(text, "centre:", rest) || follows(text, "center:", rest)) return fixedWindow(rest, text);
  noWindow(text, "is none");
}

Message describe(const ValueWindow& w) {
  switch (w.choice) {
    case ValueWindow::Choice::Stored:
      if (!w.name.empty()) return message("the file's window \"{1}\"", w.name);
      return w.number == 1 ? Message("as stored in the file") : message("window {1} of the file", w.number);
    case ValueWindow::Choice::Range: return "from the smallest to the largest value";
    case ValueWindow::Choice::Percentiles:
      return message("from percentile {1} to percentile {2}", numberText(w.low), numberText(w.high));
    case ValueWindow::Choice::Fixed: return message("centre {1}, width {2}", numberText(w.centre), numberText(w.width));
  }
  return {};
}

double LevelScale::at(double x) const {
  double y = 0;
  const double c = window.centre, w = window.width;
  if (std::isnan(x)) {
    y = 0;
  } else if (window.table) {
    y = std::min(1.0, window.table->at(x) / ((1 << window.table->bits) - 1));
  } else if (window.function == WindowFunction::Sigmoid) {
    y = 1 / (1 + std::exp(-4 * (x - c) / w));
  } else {
    const bool exact = window.function == WindowFunction::LinearExact;
    const double half = (exact ? w : w - 1) / 2, middle = exact ? c : c - 0.5;
    y = x <= middle - half ? 0 : x > middle + half ? 1 : (x - (middle - half)) / (2 * half);
  }
  if (std::isnan(y)) y = 0;  // infinite or equal ends say nothing of this value
  return 255 * (lowIsWhite ? 1 - y : y);
}

LevelScale scaleOf(const StoredImage& image, const ValueWindow& w, const std::string& name) {
  LevelScale scale{{}, image.viewing.lowIsWhite};
  switch (w.choice) {
    case ValueWindow::Choice::Stored:
      scale.window = w.name.empty() ? storedOf(image, w.number, name) : windowNamed(image, w.name, name);
      break;
    case ValueWindow::Choice::Range: scale.window = rangeOf(image); break;
    case ValueWindow::Choice::Percentiles: scale.window = percentilesOf(image, w); break;
    case ValueWindow::Choice::Fixed:
      scale.window = {w.centre, w.width, image.viewing.function};
      if (scale.window.function == WindowFunction::Linear && w.width < 1)
        scale.window.function = WindowFunction::LinearExact;  // DICOM's has no meaning there
      break;
  }
  return scale;
}

StoredImage throughWindow(StoredImage image, const ValueWindow& w, const std::string& name) {
  if (image.real.empty() && image.sixteen.empty()) return image;
  const LevelScale scale = scaleOf(image, w, name);
  StoredImage out{image.width, image.height, image.channels, 255, {}, {}, {}, {}};
  if (!image.real.empty()) {
    out.eight.resize(image.real.size());
    for (std::size_t i = 0; i < out.eight.size(); ++i)
      out.eight[i] = toLevel(scale.at(static_cast<double>(image.real[i])));
    return out;
  }
  std::vector<std::uint8_t> levels(65536);
  for (std::size_t v = 0; v < levels.size(); ++v) levels[v] = toLevel(scale.at(static_cast<double>(v)));
  out.eight.resize(image.sixteen.size());
  for (std::size_t i = 0; i < out.eight.size(); ++i) {
    const bool opacity = image.channels == 4 && i % 4 == 3;
    out.eight[i] = opacity ? static_cast<std::uint8_t>(
                                 (std::min<int>(image.sixteen[i], image.white) * 255 + image.white / 2) / image.white)
                           : levels[image.sixteen[i]];
  }
  return out;
}

}  // namespace sightline
