// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/faithfulness/stability.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <numbers>
#include <random>

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/base/shortest_number.h"
#include "core/image/resize.h"
#include "core/statistics/paired_tests.h"

namespace sightline {
namespace {

/// The same numbers on every machine, which std::normal_distribution does not promise (Box and Muller).
class NoiseSource {
 public:
  explicit NoiseSource(std::uint64_t seed) : random_(seed) {}
  double next() {
    if (hasSpare_) {
      hasSpare_ = false;
      return spare_;
    }
    const double radius = std::sqrt(-2 * std::log(uniform())), angle = 2 * std::numbers::pi * uniform();
    spare_ = radius * std::sin(angle);
    hasSpare_ = true;
    return radius * std::cos(angle);
  }

 private:
  double uniform() { return (static_cast<double>(random_() >> 11) + 0.5) * 0x1p-53; }  // never 0
  std::mt19937_64 random_;
  double spare_ = 0;
  bool hasSpare_ = false;
};

ChangedInput changedTo(ChangedInput::Kind kind, Image pixels, const ModelInput& from,
                       const Preprocessing& preprocessing) {
  ChangedInput changed;
  changed.kind = kind;
  changed.input.values = normalised(pixels, preprocessing);
  changed.input.pixels = std::move(pixels);
  changed.input.covers = from.covers;
  changed.width = from.pixels.width;
  changed.height = from.pixels.height;
  return changed;
}

Image withNoise(Image image, double sd, NoiseSource& noise) {
  for (auto& level : image.rgb)
    level = static_cast<std::uint8_t>(std::clamp(std::lround(level + sd * noise.next()), 0L, 255L));
  return image;
}

Image mirrored(const Image& image) {
  Image out = image;
  for (int y = 0; y < image.height; ++y)
    for (int x = 0; x < image.width; ++x) std::copy_n(image.pixel(image.width - 1 - x, y), 3, out.pixel(x, y));
  return out;
}

Image partOf(const Image& image, int left, int top, int width, int height) {
  Image part{width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width) * height * 3)};
  for (int y = 0; y < height; ++y)
    std::copy_n(image.pixel(left, top + y), static_cast<std::size_t>(width) * 3, part.pixel(0, y));
  return part;
}

Plane<float> partOf(const Plane<float>& map, const ChangedInput& c) {
  if (c.width == map.width() && c.height == map.height()) return map;
  Plane<float> part(c.width, c.height);
  for (int y = 0; y < c.height; ++y)
    for (int x = 0; x < c.width; ++x) part.at(x, y) = map.at(c.left + x, c.top + y);
  return part;
}

bool isConstantMap(const Plane<float>& map) {
  const auto [low, high] = std::minmax_element(map.values().begin(), map.values().end());
  return map.empty() || !(*high > *low);
}

std::vector<double> scaledToOne(const Plane<float>& map) {
  const auto [low, high] = std::minmax_element(map.values().begin(), map.values().end());
  std::vector<double> scaled;
  scaled.reserve(map.size());
  const double range = static_cast<double>(*high) - static_cast<double>(*low);
  for (const float v : map.values())
    scaled.push_back(range > 0 ? (static_cast<double>(v) - static_cast<double>(*low)) / range : 0.0);
  return scaled;
}

double sensitivity(const Plane<float>& map, const Plane<float>& changed) {
  const auto a = scaledToOne(map), b = scaledToOne(changed);
  double difference = 0, norm = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    difference += (b[i] - a[i]) * (b[i] - a[i]);
    norm += a[i] * a[i];
  }
  return std::sqrt(difference / norm);
}

std::optional<double> ranksAgree(const Plane<float>& a, const Plane<float>& b) {
  const double rho = spearman(std::vector<double>(a.values().begin(), a.values().end()),
                              std::vector<double>(b.values().begin(), b.values().end()))
                         .rho;
  return std::isnan(rho) ? std::nullopt : std::optional(rho);
}

/// What came of one kind of change.
struct Kept {
  int images = 0;
  double sum = 0;
  int correlations = 0;
  [[nodiscard]] Measured<double> mean(const Message& changed) const {
    if (images == 0) return Measured<double>::none(changed);
    if (correlations == 0) return Measured<double>::none("Every map of a changed image is constant.");
    return sum / correlations;
  }
};

}  // namespace

std::string describe(const StabilityOptions& o) {
  return "noise of " + shortest(o.noise) + " levels in " + std::to_string(o.copies) +
         " copies, mirror image, crops of " + shortest(100 * o.crop) + " % at four corners, seed " +
         std::to_string(o.seed);
}

void checkStability(const StabilityOptions& o) {
  if (o.copies < 1 || o.copies > 1000)
    throw Error(ErrorCode::InvalidOption, std::string("--copies"), message("is {1}", o.copies),
                "Give a number from 1 to 1000.");
  if (!(o.noise > 0 && o.noise <= 255))
    throw Error(ErrorCode::InvalidOption, std::string("--noise"), message("is {1}", shortest(o.noise)),
                "Give levels above 0, at most 255.");
  if (!(o.crop > 0 && o.crop <= 0.5))
    throw Error(ErrorCode::InvalidOption, std::string("--crop"), message("is {1}", shortest(o.crop)),
                "Give a share of the side above 0, at most 0.5.");
}

Plane<float> ChangedInput::back(const Plane<float>& map) const {
  if (kind == Kind::Crop) return resizeLinear(map, width, height);
  if (kind == Kind::Noise) return map;
  Plane<float> out(map.width(), map.height());
  for (int y = 0; y < map.height(); ++y)
    for (int x = 0; x < map.width(); ++x) out.at(x, y) = map.at(map.width() - 1 - x, y);
  return out;
}

std::vector<ChangedInput> changedInputs(const ModelInput& input, const Preprocessing& preprocessing,
                                        const StabilityOptions& options) {
  const int w = input.pixels.width, h = input.pixels.height;
  std::vector<ChangedInput> all;
  NoiseSource noise(options.seed);
  for (int copy = 0; copy < options.copies; ++copy)
    all.push_back(
        changedTo(ChangedInput::Kind::Noise, withNoise(input.pixels, options.noise, noise), input, preprocessing));
  all.push_back(changedTo(ChangedInput::Kind::Flip, mirrored(input.pixels), input, preprocessing));
  const int right = std::max(1, static_cast<int>(std::lround(options.crop * w))),
            below = std::max(1, static_cast<int>(std::lround(options.crop * h)));
  for (const auto& [left, top] : std::array<std::pair<int, int>, 4>{{{0, 0}, {right, 0}, {0, below}, {right, below}}}) {
    ChangedInput crop =
        changedTo(ChangedInput::Kind::Crop, resizeLinear(partOf(input.pixels, left, top, w - right, h - below), w, h),
                  input, preprocessing);
    crop.left = left;
    crop.top = top;
    crop.width = w - right;
    crop.height = h - below;
    all.push_back(std::move(crop));
  }
  return all;
}

MapStability undefinedStability(const Message& why) {
  const auto none = Measured<double>::none(why);
  return {none, none, none, none};
}

MapStability stabilityOf(const ModelInput& input, const Preprocessing& preprocessing, const Plane<float>& map,
                         const ChangedMap& changedMap, const StabilityOptions& options, const std::stop_token& stop) {
  if (isConstantMap(map)) return undefinedStability("The map is constant.");
  std::array<Kept, 3> kept{};
  std::optional<double> largest;
  for (const ChangedInput& changed : changedInputs(input, preprocessing, options)) {
    throwIfStopped(stop);
    const auto found = changedMap(changed.input);
    if (!found) continue;
    Kept& kind = kept[static_cast<std::size_t>(changed.kind)];
    ++kind.images;
    const Plane<float> back = changed.back(*found);
    if (changed.kind == ChangedInput::Kind::Noise) largest = std::max(largest.value_or(0), sensitivity(map, back));
    if (const auto rho = ranksAgree(partOf(map, changed), back)) {
      kind.sum += *rho;
      ++kind.correlations;
    }
  }
  MapStability stability;
  stability.keptNoise = kept[0].images;
  stability.keptFlip = kept[1].images;
  stability.keptCrops = kept[2].images;
  const Message noise = "The class changed in every copy with noise.";
  stability.maxSensitivity = largest ? Measured<double>(*largest) : Measured<double>::none(noise);
  stability.noise = kept[0].mean(noise);
  stability.flip = kept[1].mean("The class changed in the mirror image.");
  stability.crop = kept[2].mean("The class changed in every crop.");
  return stability;
}

namespace {

nlohmann::json measuredJson(const Measured<double>& m) {
  return m.value ? nlohmann::json(*m.value) : nlohmann::json(m.undefined.text());
}

Measured<double> measuredFrom(const nlohmann::json& json) {
  if (json.is_number()) return json.get<double>();
  return Measured<double>::none(Message::verbatim(json.get<std::string>()));
}

}  // namespace

std::string toJson(const MapStability& s) {
  return nlohmann::json{{"max_sensitivity", measuredJson(s.maxSensitivity)},
                        {"noise", measuredJson(s.noise)},
                        {"flip", measuredJson(s.flip)},
                        {"crop", measuredJson(s.crop)},
                        {"kept", {s.keptNoise, s.keptFlip, s.keptCrops}}}
      .dump();
}

MapStability stabilityFromJson(const std::string& text) {
  try {
    const auto json = nlohmann::json::parse(text);
    MapStability s{measuredFrom(json.at("max_sensitivity")), measuredFrom(json.at("noise")),
                   measuredFrom(json.at("flip")), measuredFrom(json.at("crop"))};
    json.at("kept").at(0).get_to(s.keptNoise);
    json.at("kept").at(1).get_to(s.keptFlip);
    json.at("kept").at(2).get_to(s.keptCrops);
    return s;
  } catch (const nlohmann::json::exception&) {
    throw Error(ErrorCode::BadFormat, "a kept result", "cannot be read", "Measure the map again.");
  }
}

}  // namespace sightline
