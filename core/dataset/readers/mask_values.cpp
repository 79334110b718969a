// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/readers/mask_values.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <map>
#include <optional>

#include "core/base/error.h"

namespace sightline {
namespace {

constexpr std::size_t kFewValues = 64;    // a mask of classes; soft edges and photographs have more
constexpr std::size_t kFewColours = 256;  // as many as a palette has
/// Numbers of classes up to here are less than one of ten people: no average of people holds them.
constexpr int kLargestClass = 24;

std::string listed(const std::vector<int>& values) {
  constexpr std::size_t kShown = 6;
  std::string text;
  for (std::size_t i = 0; i < std::min(values.size(), kShown); ++i)
    text += (i == 0 ? "" : ", ") + std::to_string(values[i]);
  return values.size() > kShown ? text + ", ..." : text;
}

/// Whether k of n people give this value, to the rounding of a file without loss.
bool isShare(int value, int white, int people) {
  const double k = std::round(static_cast<double>(value) * people / white);
  return k >= 1 && std::abs(value - k * white / people) * 255 / white <= 1.0;
}

struct Rgb8 {
  std::uint8_t r = 0, g = 0, b = 0;
  auto operator<=>(const Rgb8&) const = default;  // NOLINT(modernize-use-nullptr): there is no pointer
  [[nodiscard]] int most() const { return std::max({r, g, b}); }
  [[nodiscard]] int spread() const { return most() - std::min({r, g, b}); }
};
constexpr Rgb8 kBlack{0, 0, 0}, kWhite{255, 255, 255}, kVocBorder{224, 224, 192};

/// VOC's palette spreads a number's bits over the channels from their top, so that 20 classes need these values only.
bool isVocColour(const Rgb8& c) { return c == kVocBorder || (c.r % 64 == 0 && c.g % 64 == 0 && c.b % 64 == 0); }

Message text(const Rgb8& c) { return message("({1}, {2}, {3})", c.r, c.g, c.b); }

/// An image's samples one by one, whatever their type.
class SampleView {
 public:
  explicit SampleView(const StoredImage& image) : image_(image) {}
  [[nodiscard]] std::size_t pixels() const {
    return static_cast<std::size_t>(image_.width) * static_cast<std::size_t>(image_.height);
  }
  [[nodiscard]] int at(std::size_t pixel, int channel) const {
    const std::size_t i = pixel * static_cast<std::size_t>(image_.channels) + static_cast<std::size_t>(channel);
    return image_.eight.empty() ? image_.sixteen[i] : image_.eight[i];
  }
  [[nodiscard]] std::uint8_t eightBit(std::size_t pixel, int channel) const {
    const int white = image_.white;
    const int v = std::min(at(pixel, channel), white);
    return static_cast<std::uint8_t>(white == 255 ? v : (v * 255 + white / 2) / white);
  }
  [[nodiscard]] Rgb8 colour(std::size_t pixel) const {
    if (image_.channels == 1) return {eightBit(pixel, 0), eightBit(pixel, 0), eightBit(pixel, 0)};
    return {eightBit(pixel, 0), eightBit(pixel, 1), eightBit(pixel, 2)};
  }

 private:
  const StoredImage& image_;
};

/// Where every visible pixel has one colour, the opacity is what was drawn.
std::optional<MaskReading> maskOfOpacity(const SampleView& view, const StoredImage& image, int people) {
  std::optional<Rgb8> visible;
  bool varies = false;
  const int first = view.at(0, 3);
  for (std::size_t i = 0; i < view.pixels(); ++i) {
    varies = varies || view.at(i, 3) != first;
    if (view.at(i, 3) == 0) continue;
    const Rgb8 c = view.colour(i);
    if (visible && c != *visible) return std::nullopt;
    visible = c;
  }
  if (!varies || !visible) return std::nullopt;
  MaskLevels levels{image.width, image.height, 255, true, {}};  // brushes are soft: opacities are no numbers of classes
  levels.values.resize(view.pixels());
  for (std::size_t i = 0; i < view.pixels(); ++i) levels.values[i] = view.eightBit(i, 3);
  MaskReading out = maskOfLevels(levels, people);
  if (out.note.empty()) out.note = "what is not transparent counts as marked";
  return out;
}

/// The colours of an image over black and how many pixels have each; empty when there are more than a palette's.
std::map<Rgb8, std::size_t> coloursOf(const std::vector<Rgb8>& pixels) {
  std::map<Rgb8, std::size_t> all;
  for (const Rgb8& c : pixels) {
    ++all[c];
    if (all.size() > kFewColours) return {};
  }
  return all;
}

/// One colour on black with soft edges: every pixel is a shade of the brightest. The brightest, or nothing.
std::optional<Rgb8> onlyHue(const std::vector<Rgb8>& pixels) {
  Rgb8 full;
  for (const Rgb8& c : pixels)
    if (c.most() > full.most()) full = c;
  for (const Rgb8& c : pixels) {
    const auto off = [&](int value, int of) { return std::abs(value * full.most() - of * c.most()); };
    const int tolerance = 2 * full.most();  // two grey levels
    if (off(c.r, full.r) > tolerance || off(c.g, full.g) > tolerance || off(c.b, full.b) > tolerance)
      return std::nullopt;
  }
  return full;
}

/// Numbers of classes in the channels of a nearly black image, as cameras of game engines write them: (3, 0, 0).
bool numbersInChannels(const std::vector<Rgb8>& pixels) {
  bool coloured = false;
  for (const Rgb8& c : pixels) {
    if (c.most() > kLargestClass) return false;
    coloured = coloured || c.spread() > 0;
  }
  return coloured;
}

MaskReading maskOfColours(const StoredImage& image, const std::vector<Rgb8>& pixels, bool lossy,
                          const std::string& name) {
  const auto unknown = [&](const Message& problem) {
    return Error(ErrorCode::BadFormat, name, problem,
                 "Save the mask with black where nobody marked anything and white where everybody did, as PNG.");
  };
  if (lossy) throw unknown("is a coloured image that does not keep its colours exactly: what is marked cannot be told");
  MaskReading out{Plane<std::uint8_t>(image.width, image.height)};
  const auto colours = coloursOf(pixels);
  const bool voc = !colours.empty() && std::all_of(colours.begin(), colours.end(),
                                                   [](const auto& entry) { return isVocColour(entry.first); });
  if (!voc)
    if (const auto hue = onlyHue(pixels)) {
      for (std::size_t i = 0; i < pixels.size(); ++i)
        out.grey[i] = static_cast<std::uint8_t>((pixels[i].most() * 255 + hue->most() / 2) / hue->most());
      out.note = message("its colour {1} counts as marked", text(*hue));
      return out;
    }
  if (colours.empty()) throw unknown(message("has more than {1} colours: it is not a mask", kFewColours));
  // Of a photograph that shows one class alone nothing but the border is left beside the class.
  const bool oneClass = voc && colours.size() - colours.count(kVocBorder) == 1;
  if (!colours.contains(kBlack) && !colours.contains(kWhite) && !oneClass)
    throw unknown(
        message("is coloured without black or white: which of its {1} colours mean \"not marked\" cannot be told",
                colours.size()));
  const Rgb8 ground = colours.contains(kBlack) ? kBlack : colours.contains(kWhite) ? kWhite : kVocBorder;
  const bool open = voc && colours.contains(kVocBorder) && (colours.size() > 2 || ground == kVocBorder);
  std::size_t marked = 0;
  Message first;
  for (const auto& [colour, count] : colours) {
    if (colour == ground || (open && colour == kVocBorder)) continue;
    if (marked++ < 4) first = first.empty() ? text(colour) : message("{1}, {2}", first, text(colour));
  }
  for (std::size_t i = 0; i < pixels.size(); ++i)
    out.grey[i] = pixels[i] == ground || (open && pixels[i] == kVocBorder) ? 0 : 255;
  out.note = marked == 1  ? message("its colour {1} counts as marked", first)
             : marked > 4 ? message("its colours {1}, ... count as marked", first)
                          : message("its colours {1} count as marked", first);
  if (open) out.note = message("{1}, its border {2} does not", out.note, text(kVocBorder));
  if (ground == kWhite) out.note = message("{1}, white does not", out.note);
  return out;
}

}  // namespace

MaskReading maskOfLevels(const MaskLevels& levels, int people) {
  std::vector<std::size_t> count(static_cast<std::size_t>(levels.white) + 1);
  const auto valueAt = [&](std::size_t i) { return std::min<int>(levels.values[i], levels.white); };
  for (std::size_t i = 0; i < levels.values.size(); ++i) ++count[static_cast<std::size_t>(valueAt(i))];
  std::vector<int> values;  // beside 0, ascending
  for (int v = 1; v <= levels.white; ++v)
    if (count[static_cast<std::size_t>(v)] > 0) values.push_back(v);
  MaskReading out{Plane<std::uint8_t>(levels.width, levels.height)};
  if (values.empty()) {
    out.note = "marks nothing: all its values are 0";
    return out;
  }

  int white = levels.white;
  const int largest = values.back();
  std::vector<std::uint8_t> share(count.size());
  const auto shares = [&] {
    for (const int v : values)
      share[static_cast<std::size_t>(v)] = static_cast<std::uint8_t>((std::min(v, white) * 255 + white / 2) / white);
  };
  if (!levels.lossy && white > 255 && largest > 1 && largest <= 255) {
    white = 255;
    out.note = message("its 16-bit values end at {1} and were taken as 8-bit ones", largest);
  }
  shares();
  if (!levels.lossy) {
    const auto marked = [&](int v) { share[static_cast<std::size_t>(v)] = 255; };
    const bool averages = std::all_of(values.begin(), values.end(), [&](int v) { return isShare(v, white, people); });
    std::vector<int> numbers = values;
    if (white == 255 && largest == 255) numbers.pop_back();
    std::size_t numbered = 0;
    for (const int v : numbers) numbered += count[static_cast<std::size_t>(v)];
    const bool classes = white == 255 && !numbers.empty() && numbers.size() <= kFewValues &&
                         numbers.back() <= kLargestClass && (numbers.size() == values.size() || count[255] < numbered);
    if (largest == 1 && white > 1) {
      marked(1);
      out.note = "its values are 0 and 1; 1 counts as marked";
    } else if (averages) {
      const int k = static_cast<int>(std::lround(static_cast<double>(largest) * people / white));
      if (values.size() == 1 && 2 * k < people)
        out.note = message(
            "its only value besides 0 is {1}, which counts as {2} of {3}; if that is the number of a class, save it as "
            "white",
            largest, k, people);
    } else if (classes) {
      for (const int v : numbers) marked(v);
      out.note = numbers.size() == 1
                     ? message("its value {1} is the number of a class and counts as marked", listed(numbers))
                     : message("its values {1} are numbers of classes and count as marked", listed(numbers));
      if (numbers.size() < values.size()) {
        share[255] = 0;
        out.note = message("{1}, the border of 255 does not", out.note);
      }
    } else if (values.size() == 1) {
      marked(largest);
      out.note = message("its values are 0 and {1}; {1} counts as marked", largest);
    } else if (values.size() <= kFewValues && largest < white * 0.97) {
      out.note =
          people == 1
              ? message("its values {1} are neither black nor white; the nearer of the two was taken", listed(values))
              : message("its values {1} are not shares of {2}; the nearest were taken", listed(values), people);
    }
  }
  int most = 0;
  for (const int v : values) most = std::max<int>(most, share[static_cast<std::size_t>(v)]);
  if (2 * most * people + 255 < 510)  // as humanMaskFromGrey() rounds
    out.note = message("marks nothing at any agreement: its largest value is {1} of {2}", largest, white);
  for (std::size_t i = 0; i < levels.values.size(); ++i) out.grey[i] = share[static_cast<std::size_t>(valueAt(i))];
  return out;
}

namespace {

bool isAllZero(const Plane<std::uint8_t>& grey) {
  return std::all_of(grey.values().begin(), grey.values().end(), [](std::uint8_t v) { return v == 0; });
}

}  // namespace

MaskReading maskOfNumbers(const Plane<float>& values, const std::string& name, int people) {
  float largest = 0;
  bool whole = true;
  for (const float v : values.values()) {
    if (!(v >= 0 && v <= 255))
      throw Error(ErrorCode::BadFormat, name, message("holds the value {1}", std::to_string(v)),
                  "A mask holds shares of people from 0 to 1, or grey levels from 0 to 255.");
    largest = std::max(largest, v);
    whole = whole && v == std::floor(v);
  }
  const bool shares = largest <= 1;
  MaskLevels levels{values.width(), values.height(), 255, shares || !whole, {}};  // only whole numbers number classes
  levels.values.resize(values.size());
  for (std::size_t i = 0; i < values.size(); ++i)
    levels.values[i] = static_cast<std::uint16_t>(std::lround(values[i] * (shares ? 255.0f : 1.0f)));
  MaskReading out = maskOfLevels(levels, people);
  if (largest > 0 && isAllZero(out.grey))
    out.note = message("marks nothing at any agreement: its largest value is {1} of {2}", std::to_string(largest),
                       shares ? 1 : 255);
  return out;
}

MaskReading maskOfSamples(const StoredImage& image, bool lossy, const std::string& name, int people) {
  const SampleView view(image);
  if (image.channels == 4)
    if (auto opacity = maskOfOpacity(view, image, people)) return *std::move(opacity);
  if (image.channels > 1) {
    std::vector<Rgb8> pixels(view.pixels());
    std::size_t coloured = 0;
    constexpr int kTint = 8, kTintOfJpeg = 40;  // which averages the colour of neighbours
    for (std::size_t i = 0; i < pixels.size(); ++i) {
      Rgb8 c = view.colour(i);
      if (image.channels == 4) {
        const int opacity = view.eightBit(i, 3);
        const auto over = [&](std::uint8_t v) { return static_cast<std::uint8_t>((v * opacity + 127) / 255); };
        c = {over(c.r), over(c.g), over(c.b)};
      }
      coloured += c.spread() > (lossy ? kTintOfJpeg : kTint);
      pixels[i] = c;
    }
    if (!lossy && numbersInChannels(pixels)) {
      MaskLevels numbers{image.width, image.height, 255, false, {}};
      for (const Rgb8& c : pixels) numbers.values.push_back(static_cast<std::uint16_t>(c.most()));
      return maskOfLevels(numbers, people);
    }
    if (coloured > (lossy ? pixels.size() / 100 : 0)) return maskOfColours(image, pixels, lossy, name);
  }
  MaskLevels levels{image.width, image.height, image.white, lossy, {}};
  levels.values.resize(view.pixels());
  if (image.channels == 1) {
    for (std::size_t i = 0; i < levels.values.size(); ++i) levels.values[i] = static_cast<std::uint16_t>(view.at(i, 0));
  } else if (image.channels == 3 && image.white > 255) {
    for (std::size_t i = 0; i < levels.values.size(); ++i) levels.values[i] = static_cast<std::uint16_t>(view.at(i, 1));
  } else {
    levels.white = 255;
    const Plane<std::uint8_t> grey = greyOf(image);
    std::copy(grey.values().begin(), grey.values().end(), levels.values.begin());
  }
  return maskOfLevels(levels, people);
}

}  // namespace sightline
