// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/faithfulness/hiding.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <numeric>
#include <random>

#include "core/base/error.h"
#include "core/faithfulness/pixel_order.h"
#include "core/statistics/number_text.h"

namespace sightline {
namespace {

using HidingJson = nlohmann::ordered_json;

struct Place {
  int right = 0, down = 0;  ///< by which the shape is moved
};

/// Never where the shape was. The generator's numbers are the C++ standard's, so that they are the same everywhere.
std::vector<Place> placesOf(const InputRegion& region, const HidingOptions& options) {
  std::mt19937_64 random(options.seed);
  const auto area = static_cast<std::uint64_t>(region.size());
  std::vector<Place> places;
  while (static_cast<int>(places.size()) < options.places) {
    const auto at = static_cast<int>(1 + random() % (area - 1));
    places.push_back({at % region.width(), at / region.width()});
  }
  return places;
}

InputRegion moved(const InputRegion& region, Place by) {
  const int w = region.width(), h = region.height();
  InputRegion out(w, h);
  for (int y = 0; y < h; ++y)
    for (int x = 0; x < w; ++x) out.at((x + by.right) % w, (y + by.down) % h) = region.at(x, y);
  return out;
}

InputRegion opposite(const InputRegion& region) {
  InputRegion out = region;
  for (std::uint8_t& v : out.values()) v = v == 0 ? 1 : 0;
  return out;
}

/// The pixels of `region` from `to`, the others as they are.
void replace(std::span<float> values, const InputRegion& region, const std::vector<float>& to) {
  const std::size_t area = region.size();
  for (std::size_t i = 0; i < area; ++i)
    if (region.data()[i] != 0)
      for (std::size_t c = 0; c < values.size() / area; ++c) values[c * area + i] = to[c * area + i];
}

/// Of a network's input: an 8-bit picture.
Image pictureOf(const std::vector<float>& values, int width, int height, const Preprocessing& preprocessing) {
  Image out{width, height, std::vector<std::uint8_t>(values.size())};
  const std::size_t area = values.size() / 3;
  for (std::size_t c = 0; c < 3; ++c)
    for (std::size_t i = 0; i < area; ++i) {
      const float grey = values[c * area + i] * preprocessing.std[c] + preprocessing.mean[c];
      out.rgb[3 * i + c] = static_cast<std::uint8_t>(std::lround(255 * std::clamp(grey, 0.0f, 1.0f)));
    }
  return out;
}

Message whyNotHidden(const InputRegion& region, const std::vector<float>& values, const std::vector<float>& to) {
  const auto marked =
      std::count_if(region.values().begin(), region.values().end(), [](std::uint8_t v) { return v != 0; });
  if (marked == 0) return "The map marks nothing of what the network sees.";
  if (static_cast<std::size_t>(marked) == region.size())
    return "The map marks all that the network sees, so there is nothing to compare it with.";
  if (values == to) return "The image is the same as what its pixels are replaced by.";
  return {};
}

std::string probabilityText(double p) { return fixedText(p, 2); }

}  // namespace

double HidingEffect::meanElsewhere() const {
  return std::accumulate(elsewhere.begin(), elsewhere.end(), 0.0) / static_cast<double>(elsewhere.size());
}
double HidingEffect::lowestElsewhere() const { return *std::min_element(elsewhere.begin(), elsewhere.end()); }
double HidingEffect::highestElsewhere() const { return *std::max_element(elsewhere.begin(), elsewhere.end()); }

Measured<HidingEffect> hidingEffect(ExplainedNetwork& network, const Preprocessing& preprocessing,
                                    const InputRegion& region, const HidingOptions& options,
                                    const ExplainSinks& sinks) {
  const ModelInput& input = network.input();
  const int w = input.pixels.width, h = input.pixels.height;
  if (region.width() != w || region.height() != h)
    throw Error(ErrorCode::Internal, "A region", "is not of the network's input");
  if (options.places < 2) throw Error(ErrorCode::Internal, "The places", "are fewer than two");
  const std::vector<float> to = replacedBy(options.substrate, input.values, w, h, preprocessing);
  if (const Message why = whyNotHidden(region, input.values, to); !why.empty())
    return Measured<HidingEffect>::none(why);
  std::vector<InputRegion> hidden{InputRegion(w, h), region, opposite(region)};
  for (const Place place : placesOf(region, options)) hidden.push_back(moved(region, place));
  const auto scores = network.scores(
      static_cast<int>(hidden.size()),
      [&](int index, std::span<float> values) { replace(values, hidden[static_cast<std::size_t>(index)], to); }, sinks);
  if (std::any_of(scores.begin(), scores.end(), [](const auto& s) { return !std::isfinite(s.probability); }))
    return Measured<HidingEffect>::none("The network gave values that are not numbers.");
  HidingEffect effect;
  effect.share = static_cast<double>(std::count_if(region.values().begin(), region.values().end(),
                                                   [](std::uint8_t v) { return v != 0; })) /
                 static_cast<double>(region.size());
  effect.whole = scores[0].probability;
  effect.hidden = scores[1].probability;
  effect.kept = scores[2].probability;
  for (std::size_t i = 3; i < scores.size(); ++i) effect.elsewhere.push_back(scores[i].probability);
  return effect;
}

HidingPictures hidingPictures(const ModelInput& input, const Preprocessing& preprocessing, const InputRegion& region,
                              const HidingOptions& options) {
  const int w = input.pixels.width, h = input.pixels.height;
  const std::vector<float> to = replacedBy(options.substrate, input.values, w, h, preprocessing);
  const auto without = [&](const InputRegion& hidden) {
    std::vector<float> values = input.values;
    replace(values, hidden, to);
    return pictureOf(values, w, h, preprocessing);
  };
  return {input.pixels, without(region), without(moved(region, placesOf(region, options).front())),
          without(opposite(region))};
}

std::vector<Image> deletionPictures(const ModelInput& input, const Preprocessing& preprocessing,
                                    const Plane<float>& map, Substrate substrate, const std::vector<double>& shares) {
  const int w = input.pixels.width, h = input.pixels.height;
  const std::vector<float> to = replacedBy(substrate, input.values, w, h, preprocessing);
  const auto order = fallingOrder(map);
  std::vector<Image> pictures;
  for (const double share : shares) {
    InputRegion region(w, h);
    const auto count = static_cast<std::size_t>(std::lround(share * static_cast<double>(order.size())));
    for (std::size_t i = 0; i < std::min(count, order.size()); ++i) region.data()[order[i]] = 1;
    std::vector<float> values = input.values;
    replace(values, region, to);
    pictures.push_back(pictureOf(values, w, h, preprocessing));
  }
  return pictures;
}

Message describe(const HidingEffect& effect, const Message& technique, const std::string& label) {
  const std::string percent = fixedText(100 * effect.share, effect.share < 0.1 ? 1 : 0);
  const std::string whole = probabilityText(effect.whole), hidden = probabilityText(effect.hidden);
  const Message compared = message("hiding the same shape elsewhere leaves {1} ({2} to {3} at {4} places)",
                                   probabilityText(effect.meanElsewhere()), probabilityText(effect.lowestElsewhere()),
                                   probabilityText(effect.highestElsewhere()), effect.elsewhere.size());
  Message said =
      whole == hidden
          ? message(
                "Hiding what {1} marks ({2} % of what the network sees) leaves the probability of “{3}” at {4}; {5}.",
                technique, percent, label, whole, compared)
      : effect.hidden < effect.whole
          ? message(
                "Hiding what {1} marks ({2} % of what the network sees) lowers the probability of “{3}” from {4} to "
                "{5}; {6}.",
                technique, percent, label, whole, hidden, compared)
          : message(
                "Hiding what {1} marks ({2} % of what the network sees) raises the probability of “{3}” from {4} to "
                "{5}; {6}.",
                technique, percent, label, whole, hidden, compared);
  const auto asFar =
      std::count_if(effect.elsewhere.begin(), effect.elsewhere.end(), [&](double p) { return p <= effect.hidden; });
  constexpr double kHardlyThere = 0.1;
  Message follows;
  if (effect.whole < kHardlyThere)
    follows = "The network gives this class so little from the start that no change of it says much.";
  else if (asFar == 0 && effect.hidden < effect.whole)
    follows = message("At none of the {1} other places does it fall as far.", effect.elsewhere.size());
  else if (2 * static_cast<std::size_t>(asFar) < effect.elsewhere.size())
    follows = message("At {1} of {2} other places it falls as far or further.", asFar, effect.elsewhere.size());
  else
    follows = message(
        "At {1} of {2} other places it falls as far or further: here the map does not single out what the "
        "network depends on.",
        asFar, effect.elsewhere.size());
  return message("{1} {2}", said, follows);
}

std::string describe(const HidingOptions& options) {
  return "hidden with " + std::string(substrateId(options.substrate)) + "; " + std::to_string(options.places) +
         " other places, seed " + std::to_string(options.seed);
}

std::string toJson(const Measured<HidingEffect>& effect) {
  HidingJson out = HidingJson::object();
  if (effect.value) {
    out["share"] = effect.value->share;
    out["whole"] = effect.value->whole;
    out["hidden"] = effect.value->hidden;
    out["kept"] = effect.value->kept;
    out["elsewhere"] = effect.value->elsewhere;
  } else {
    out["undefined"] = effect.undefined.text();
  }
  return out.dump();
}

Measured<HidingEffect> hidingFromJson(const std::string& text) try {
  const auto json = HidingJson::parse(text);
  if (json.contains("undefined"))
    return Measured<HidingEffect>::none(Message::restored(json.at("undefined").get<std::string>()));
  HidingEffect effect;
  json.at("share").get_to(effect.share);
  json.at("whole").get_to(effect.whole);
  json.at("hidden").get_to(effect.hidden);
  json.at("kept").get_to(effect.kept);
  json.at("elsewhere").get_to(effect.elsewhere);
  if (effect.elsewhere.empty())
    throw Error(ErrorCode::BadFormat, "kept probabilities", "are none", "Compute them again.");
  return effect;
} catch (const nlohmann::json::exception&) {
  throw Error(ErrorCode::BadFormat, "kept probabilities", "are not as this version writes them", "Compute them again.");
}

}  // namespace sightline
