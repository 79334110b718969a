// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

/// Whole numbers of JSON files: 224 and 224.0, nothing else. The library's own get<int>() makes 224 of 4294967520 and
/// of 224.9, 1 of true, and nobody hears of it.
namespace sightline {

/// @throws the JSON library's type_error for what is not whole, or more than an int holds
template <class Json>
int wholeNumber(const Json& json) {
  const double read = json.is_number() ? json.template get<double>() : std::nan("");
  if (!(read >= std::numeric_limits<int>::min() && read <= std::numeric_limits<int>::max()) || read != std::floor(read))
    throw Json::type_error::create(302, "type must be whole number, but is " + json.dump(), &json);
  return static_cast<int>(read);
}

/// @throws as above, and for what is no list
template <class Json>
std::vector<int> wholeNumbers(const Json& json) {
  std::vector<int> numbers;
  for (const Json& one : json.template get_ref<const typename Json::array_t&>()) numbers.push_back(wholeNumber(one));
  return numbers;
}

/// One of 64 bits, such as an index or a size of a tensor. @throws as above
template <class Json>
std::int64_t longNumber(const Json& json) {
  constexpr auto kMost = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  constexpr double kExact = 9007199254740992;  // up to here every whole number is a double
  if (json.is_number_unsigned() && json.template get<std::uint64_t>() <= kMost)
    return json.template get<std::int64_t>();
  if (json.is_number_integer() && !json.is_number_unsigned()) return json.template get<std::int64_t>();
  const double read = json.is_number_float() ? json.template get<double>() : std::nan("");
  if (!(std::abs(read) <= kExact) || read != std::floor(read))
    throw Json::type_error::create(302, "type must be whole number, but is " + json.dump(), &json);
  return static_cast<std::int64_t>(read);
}

/// Of an object's key; `usual` where there is no such key.
template <class Json>
int wholeNumber(const Json& object, const char* key, int usual) {
  return object.contains(key) ? wholeNumber(object.at(key)) : usual;
}
template <class Json>
std::vector<int> wholeNumbers(const Json& object, const char* key, std::vector<int> usual) {
  return object.contains(key) ? wholeNumbers(object.at(key)) : std::move(usual);
}

}  // namespace sightline
