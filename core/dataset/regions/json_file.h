// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <simdjson.h>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace sightline {

/// JSON that is read as it goes by, without a tree of it: simdjson's On-Demand interface, its errors as ours. A file of
/// 4 GB is the limit. Every function throws simdjson's error where the file is not JSON; readJsonFile() names file and
/// line.
using JsonValue = simdjson::ondemand::value;
using JsonObject = simdjson::ondemand::object;

/// Calls `read` with the object that the file is, or with each object of the list that it is.
/// @throws Error BadFormat when the file is no such JSON or `read` finds it otherwise than expected
void readJsonFile(const std::filesystem::path& file, const std::function<void(JsonObject)>& read);

using JsonType = simdjson::ondemand::json_type;
inline JsonType typeOf(JsonValue value) { return value.type(); }

/// Calls `each(key, value)` for the members of an object; what it does not read is passed over. Another value: nothing.
template <class Each>
void eachMember(JsonValue value, Each&& each) {
  simdjson::ondemand::object object;
  if (typeOf(value) != JsonType::object || value.get_object().get(object)) return;
  for (auto member : object) {
    const std::string_view key = member.unescaped_key();
    each(key, JsonValue(member.value()));
  }
}
template <class Each>
void eachMember(JsonObject object, Each&& each) {
  for (auto member : object) {
    const std::string_view key = member.unescaped_key();
    each(key, JsonValue(member.value()));
  }
}
/// The same for the elements of an array.
template <class Each>
void eachElement(JsonValue value, Each&& each) {
  if (typeOf(value) != JsonType::array) return;
  for (auto element : value.get_array()) each(JsonValue(element.value()));
}

/// A text, or a number as it stands there; empty for anything else.
std::string textOf(JsonValue value);
/// Nothing for what is no number.
std::optional<double> numberOf(JsonValue value);
/// The numbers of an array, of arrays in it too, one after the other; false when something else is among them.
bool numbersOf(JsonValue value, std::vector<double>& out, int deepest = 8);
/// A whole number in the range of an image's size, else 0.
int sizeOf(JsonValue value);
/// True or 1.
bool isTrue(JsonValue value);
/// Whether a member's name is one by which files name the person: "annotator", "rater", "reader", ...
bool namesPerson(std::string_view key);

}  // namespace sightline
