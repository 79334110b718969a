// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/regions/json_file.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>

#include "core/base/error.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

/// A file's bytes with the room behind them that simdjson reads over.
struct PaddedFile {
  std::string bytes;
  std::size_t begin = 0, size = 0;

  explicit PaddedFile(const fs::path& file) {
    std::error_code ec;
    if (!fs::is_regular_file(file, ec)) throw Error(ErrorCode::Io, file.string(), "is not a file");
    size = fs::file_size(file, ec);
    std::ifstream in(file, std::ios::binary);
    bytes.resize(size + simdjson::SIMDJSON_PADDING);
    if (ec || !in.read(bytes.data(), static_cast<std::streamsize>(size)))
      throw Error(ErrorCode::Io, file.string(), "cannot be read", "Check that the disk is there and readable.");
    if (bytes.starts_with("\xef\xbb\xbf")) {  // Windows' mark of UTF-8
      begin = 3;
      size -= 3;
    }
  }
};

[[noreturn]] void notAsExpected(const fs::path& file, const PaddedFile& text, simdjson::ondemand::document& document,
                                const char* why) {
  const char* at = nullptr;
  const char* begin = text.bytes.data() + text.begin;
  if (document.current_location().get(at) || at < begin || at > begin + text.size)
    throw Error(ErrorCode::BadFormat, file.string(), message("is not valid JSON ({1})", Message::verbatim(why)),
                "Check that the file is complete, or take it out of the folder.");
  throw Error(
      ErrorCode::BadFormat, file.string(),
      message("cannot be understood near line {1} ({2})", std::count(begin, at, '\n') + 1, Message::verbatim(why)),
      "Correct that place, or take the file out of the folder.");
}

}  // namespace

void readJsonFile(const fs::path& file, const std::function<void(JsonObject)>& read) {
  const PaddedFile text(file);
  simdjson::ondemand::parser parser;
  simdjson::ondemand::document document;
  const simdjson::padded_string_view view(text.bytes.data() + text.begin, text.size, text.bytes.size() - text.begin);
  if (const auto error = parser.iterate(view).get(document))
    throw Error(ErrorCode::BadFormat, file.string(),
                message("is not valid JSON ({1})", Message::verbatim(simdjson::error_message(error))),
                "Check that the file is complete, or take it out of the folder.");
  try {
    const JsonType type = document.type();
    if (type != JsonType::array) return read(JsonObject(document.get_object()));
    for (auto element : document.get_array()) read(JsonObject(element.get_object()));
  } catch (const simdjson::simdjson_error& e) {
    notAsExpected(file, text, document, e.what());
  }
}

std::string textOf(JsonValue value) {
  switch (typeOf(value)) {
    case JsonType::string: return std::string(std::string_view(value.get_string()));
    case JsonType::number: {
      std::string_view token = value.raw_json_token();
      while (!token.empty() &&
             (token.back() == ' ' || token.back() == '\n' || token.back() == '\r' || token.back() == '\t'))
        token.remove_suffix(1);
      return std::string(token);
    }
    default: return {};
  }
}

std::optional<double> numberOf(JsonValue value) {
  if (typeOf(value) != JsonType::number) return std::nullopt;
  return double(value.get_double());
}

bool numbersOf(JsonValue value, std::vector<double>& out, int deepest) {
  switch (typeOf(value)) {
    case JsonType::number: out.push_back(double(value.get_double())); return true;
    case JsonType::array: {
      bool all = deepest > 0;
      if (all)
        for (auto element : value.get_array()) all = numbersOf(JsonValue(element.value()), out, deepest - 1) && all;
      return all;
    }
    default: return false;
  }
}

int sizeOf(JsonValue value) {
  const auto number = numberOf(value);
  return number && *number >= 1 && *number <= 1e9 && *number == std::floor(*number) ? static_cast<int>(*number) : 0;
}

bool isTrue(JsonValue value) {
  if (typeOf(value) == JsonType::boolean) return bool(value.get_bool());
  return numberOf(value) == 1.0;
}

bool namesPerson(std::string_view key) {
  constexpr std::array<std::string_view, 10> kNames{"annotator", "annotator_id", "annotator_name", "rater",
                                                    "rater_id",  "reader",       "reader_id",      "user",
                                                    "username",  "radiologist"};
  return std::find(kNames.begin(), kNames.end(), key) != kNames.end();
}

}  // namespace sightline
