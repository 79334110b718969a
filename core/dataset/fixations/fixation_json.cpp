// SPDX-License-Identifier: GPL-3.0-or-later
// Fixations in JSON: SALICON's annotations, COCO-Search18 and COCO-FreeView, and lists with an object for each
// fixation. Objects are taken in and forgotten one by one, so that files of hundreds of megabytes need little memory.
#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/unicode.h"
#include "core/base/whole_number.h"
#include "core/dataset/fixations/fixation_files.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

using JsonValue = nlohmann::json;

Error badFixationJson(const fs::path& file, const std::string& what) {
  return Error(ErrorCode::BadFormat, file.string(), message("cannot be understood: {1}", what),
               "Download or export the file again.");
}

/// Calls `take` for every object at a depth and forgets it. @throws Error naming the file
template <class Take>
void eachObject(const fs::path& file, int depth, Take take) {
  try {
    [[maybe_unused]] const JsonValue forgotten =
        JsonValue::parse(readTextFile(file), [&](int at, JsonValue::parse_event_t event, JsonValue& value) {
          if (event != JsonValue::parse_event_t::object_end || at != depth) return true;
          take(value);
          return false;
        });
  } catch (const JsonValue::exception& e) {
    throw badFixationJson(file, e.what());
  }
}

bool startsList(std::string_view start) { return !start.empty() && start.front() == '['; }
bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }
bool isCertain(std::string_view) { return false; }

/// A number or a name as text: ids are either.
std::string jsonName(const JsonValue& v) { return v.is_string() ? v.get<std::string>() : v.dump(); }

// --- SALICON ---------------------------------------------------------------------------------------

std::string recogniseSalicon(std::string_view start, const fs::path& path) {
  if (start.empty() || start.front() != '{') return {};
  if (!holds(start, "\"images\"") && !holds(start, "\"annotations\"")) return {};
  const bool named = holds(caseFolded(path.filename().string()), "fixation");
  return holds(start, "\"fixations\"") || holds(start, "alicon") || named ? "SALICON" : "";
}

struct SaliconAnnotation {
  long long image = 0;
  std::uint32_t person = 0;
  std::vector<std::pair<float, float>> places;
};
struct SaliconImage {
  std::string name;
  double width = 0, height = 0;
};

/// The edition of 2014 writes [x, y] from 0, that of 2015 [row, column] from 1, and no field says which: whichever
/// number leaves the height of some image is x.
bool rowsComeFirst(const std::vector<SaliconAnnotation>& all, const std::map<long long, SaliconImage>& images,
                   const fs::path& file) {
  std::size_t firstTooLarge = 0, secondTooLarge = 0;
  for (const auto& annotation : all) {
    const auto at = images.find(annotation.image);
    if (at == images.end()) continue;
    const SaliconImage& image = at->second;
    for (const auto& [a, b] : annotation.places) {
      if (image.width <= image.height) continue;  // says nothing
      firstTooLarge += static_cast<double>(a) > image.height && static_cast<double>(a) <= image.width;
      secondTooLarge += static_cast<double>(b) > image.height && static_cast<double>(b) <= image.width;
    }
  }
  if (firstTooLarge == secondTooLarge)
    throw Error(ErrorCode::BadFormat, file.string(),
                "does not say whether x or y comes first: SALICON's editions differ, and no place in this file tells",
                "Use a file of more images, or write a table with the columns image, person, x and y.");
  return secondTooLarge > firstTooLarge;
}

void readSalicon(const FixationFile& file, const std::string&, FixationTableBuilder& into) {
  std::map<long long, SaliconImage> images;
  std::vector<SaliconAnnotation> all;
  eachObject(file.path, 2, [&](const JsonValue& v) {
    if (v.contains("fixations")) {
      SaliconAnnotation a;
      a.image = longNumber(v.at("image_id"));
      a.person =
          into.person(v.contains("worker_id") ? jsonName(v.at("worker_id")) : "annotation " + jsonName(v.at("id")));
      for (const auto& place : v.at("fixations"))
        a.places.emplace_back(place.at(0).get<float>(), place.at(1).get<float>());
      all.push_back(std::move(a));
    } else if (v.contains("file_name")) {
      images[longNumber(v.at("id"))] = {v.at("file_name").get<std::string>(), v.value("width", 0.0),
                                        v.value("height", 0.0)};
    }
  });
  if (all.empty()) throw badFixationJson(file.path, "there are no annotations with fixations in it");
  const bool rows = rowsComeFirst(all, images, file.path);
  for (const auto& annotation : all) {
    const auto at = images.find(annotation.image);
    const SaliconImage image = at == images.end() ? SaliconImage{std::to_string(annotation.image), 0, 0} : at->second;
    const std::size_t entry = into.image(image.name, image.width, image.height);
    for (const auto& [a, b] : annotation.places) {
      Fixation f;
      f.x = rows ? b - 1 : a;
      f.y = rows ? a - 1 : b;
      f.person = annotation.person;
      into.add(entry, f);
    }
  }
  into.note("SALICON recorded the mouse over a blurred image, not gaze.");
}

// --- COCO-Search18, COCO-FreeView -------------------------------------------------------------------

constexpr std::array<double, 2> kCocoScreen{1680, 1050};  // images were shown as large as they fit there, in the middle
constexpr double kCocoSmallWidth = 512, kCocoSmallHeight = 320;

std::string recogniseCocoSearch(std::string_view start, const fs::path&) {
  return startsList(start) && holds(start, "\"X\"") && holds(start, "\"Y\"") && holds(start, "\"name\"")
             ? "COCO-Search18 or COCO-FreeView"
             : "";
}

struct CocoTrial {
  std::string image, person;
  std::vector<float> x, y, t;
};

void readCocoSearch(const FixationFile& file, const std::string& columns, FixationTableBuilder& into) {
  std::vector<CocoTrial> trials;
  float right = 0, low = 0;
  eachObject(file.path, 1, [&](const JsonValue& v) {
    CocoTrial t{jsonName(v.at("name")), v.contains("subject") ? jsonName(v.at("subject")) : file.person,
                v.at("X").get<std::vector<float>>(), v.at("Y").get<std::vector<float>>(),
                v.contains("T") ? v.at("T").get<std::vector<float>>() : std::vector<float>()};
    if (t.x.size() != t.y.size() || (!t.t.empty() && t.t.size() != t.x.size()))
      throw badFixationJson(file.path, t.image + " has " + std::to_string(t.x.size()) + " X, " +
                                           std::to_string(t.y.size()) + " Y and " + std::to_string(t.t.size()) + " T");
    for (const float x : t.x) right = std::max(right, x);
    for (const float y : t.y) low = std::max(low, y);
    trials.push_back(std::move(t));
  });
  if (trials.empty()) throw badFixationJson(file.path, "there are no trials in it");
  const bool small = static_cast<double>(right) <= kCocoSmallWidth && static_cast<double>(low) <= kCocoSmallHeight;
  const auto screen = mappingFor(nullptr, columns).screen;
  const double scale = small && !screen ? kCocoScreen[0] / kCocoSmallWidth : 1;
  const auto [screenWidth, screenHeight] = screen.value_or(kCocoScreen);
  into.listsInOrder();
  for (const CocoTrial& t : trials) {
    const std::size_t image = into.image(t.image, screenWidth, screenHeight, true);
    for (std::size_t i = 0; i < t.x.size(); ++i) {
      Fixation f;
      f.x = static_cast<float>(static_cast<double>(t.x[i]) * scale);
      f.y = static_cast<float>(static_cast<double>(t.y[i]) * scale);
      if (!t.t.empty()) f.duration = std::max(0.0F, t.t[i]);
      f.person = into.person(t.person);
      into.add(image, f);
    }
  }
  if (!screen)
    into.note(message("Places count pixels of a screen of {1}; images were shown as large as they fit, in the middle.",
                      std::string(small ? "512 x 320" : "1680 x 1050")));
  into.note(
      "The first fixation of each trial is the one at the centre, before the image was seen; --fixation-map first=skip "
      "leaves it out.");
}

// --- a list of fixations ----------------------------------------------------------------------------

/// The keys of the first object of a list, when it is one of plain values.
std::vector<std::string> keysOfFirst(std::string_view start) {
  std::vector<std::string> keys;
  const auto end = start.find('}');
  if (!startsList(start) || end == std::string_view::npos) return keys;
  const JsonValue list = JsonValue::parse(std::string(start.substr(0, end + 1)) + "]", nullptr, false);
  if (!list.is_array() || list.empty() || !list.front().is_object()) return keys;
  for (const auto& [key, value] : list.front().items())
    if (!value.is_structured()) keys.push_back(key);
  return keys;
}

std::string recogniseFlat(std::string_view start, const fs::path&) {
  const FixationPreset* preset = presetOf(keysOfFirst(start));
  return preset ? std::string(preset->name) : std::string();
}
bool flatIsVague(std::string_view start) {
  const FixationPreset* preset = presetOf(keysOfFirst(start));
  return preset && preset->vague;
}

void readFlat(const FixationFile& file, const std::string& columns, FixationTableBuilder& into) {
  std::vector<std::string> keys;
  std::optional<FixationRows> rows;
  std::size_t number = 0;
  eachObject(file.path, 1, [&](const JsonValue& v) {
    ++number;
    if (!rows) {
      for (const auto& [key, value] : v.items()) keys.push_back(key);
      const FixationPreset* preset = presetOf(keys);
      if (preset && !preset->remark.empty()) into.note(preset->remark);
      rows.emplace(mappingFor(preset, columns), keys, file.path.string(), std::string(), file.person);
    }
    std::vector<std::string> cells;
    for (const std::string& key : keys)
      cells.push_back(!v.contains(key) || v.at(key).is_null() ? std::string() : jsonName(v.at(key)));
    rows->take(cells, number, false, into);
  });
}

}  // namespace

const FixationFormat kSaliconFormat{recogniseSalicon, isCertain, readSalicon};
const FixationFormat kCocoSearchFormat{recogniseCocoSearch, isCertain, readCocoSearch};
const FixationFormat kFlatJsonFormat{recogniseFlat, flatIsVague, readFlat, true};

}  // namespace sightline
