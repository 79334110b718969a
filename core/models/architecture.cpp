// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/architecture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/nearest_word.h"
#include "core/base/whole_number.h"
#include "core/models/family.h"

namespace sightline {
namespace {

using Json = nlohmann::ordered_json;

constexpr Range<int> kClassCounts{1, 1'000'000};
constexpr std::size_t kLongestList = 64;
constexpr int kLargestImage = 4096;

std::string numberText(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%g", value);
  return text.data();
}
std::string numberText(int value) { return std::to_string(value); }

template <class Number>
Message rangeText(Range<Number> range) {
  return message("from {1} to {2}", numberText(range.least), numberText(range.most));
}

std::string shown(const Json& value) {
  constexpr std::size_t kLongest = 60;
  const std::string text = value.dump();
  return text.size() <= kLongest ? text : text.substr(0, kLongest - 3) + "...";
}

/// Reads the fields of one JSON object and says which one is wrong.
class FieldReader : public ConfigFields {
 public:
  FieldReader(const Json& json, const std::string& name) : json_(json), name_(name) {}

  void number(const char* key, int& value, Range<int> range, Presence presence) override {
    const Json* found = find(key, presence);
    if (found && !wholeNumber(*found, range, value))
      refuse(key, *found, message("a whole number {1} is needed", rangeText(range)));
  }

  void number(const char* key, double& value, Range<double> range, Presence presence) override {
    const Json* found = find(key, presence);
    if (!found) return;
    const double read = found->is_number() ? found->get<double>() : std::nan("");
    if (!(read >= range.least && read <= range.most))
      refuse(key, *found, message("a number {1} is needed", rangeText(range)));
    value = read;
  }

  void numbers(const char* key, std::vector<int>& values, Range<int> range, std::size_t count,
               Presence presence) override {
    const Json* found = find(key, presence);
    if (!found) return;
    const Message needed = count ? message("{1} whole numbers {2}", count, rangeText(range))
                                 : message("1 to {1} whole numbers {2}", kLongestList, rangeText(range));
    const bool counted =
        found->is_array() && (count ? found->size() == count : !found->empty() && found->size() <= kLongestList);
    if (!counted) refuse(key, *found, message("it needs {1}", needed));
    std::vector<int> read(found->size());
    for (std::size_t i = 0; i < read.size(); ++i)
      if (!wholeNumber((*found)[i], range, read[i]))
        refuse(key, *found, message("its entry {1} is {2}, it needs {3}", i + 1, shown((*found)[i]), needed));
    values = std::move(read);
  }

  void markedNumbers(const char* key, std::vector<int>& values, Range<int> range, const char* mark) override {
    const Json* found = find(key, Presence::Required);
    const Message needed =
        message("1 to {1} whole numbers {2} or \"{3}\"", kLongestList, rangeText(range), std::string(mark));
    if (!found->is_array() || found->empty() || found->size() > kLongestList)
      refuse(key, *found, message("it needs {1}", needed));
    std::vector<int> read(found->size(), 0);
    for (std::size_t i = 0; i < read.size(); ++i)
      if ((*found)[i] != mark && !wholeNumber((*found)[i], range, read[i]))
        refuse(key, *found, message("its entry {1} is {2}, it needs {3}", i + 1, shown((*found)[i]), needed));
    values = std::move(read);
  }

  void flag(const char* key, bool& value, Presence presence) override {
    const Json* found = find(key, presence);
    if (!found) return;
    if (!found->is_boolean()) refuse(key, *found, "true or false is needed");
    value = found->get<bool>();
  }

  void flag(const char* key, std::optional<bool>& value) override {
    const Json* found = find(key, Presence::Optional);
    if (!found) return;
    if (!found->is_boolean() && !found->is_null()) refuse(key, *found, "true or false is needed");
    value = found->is_null() ? std::nullopt : std::optional(found->get<bool>());
  }

  void number(const char* key, std::optional<double>& value, Range<double> range) override {
    const Json* found = find(key, Presence::Optional);
    if (!found) return;
    if (found->is_null()) {
      value.reset();
      return;
    }
    const double read = found->is_number() ? found->get<double>() : std::nan("");
    if (!(read >= range.least && read <= range.most))
      refuse(key, *found, message("null or a number {1} is needed", rangeText(range)));
    value = read;
  }

  void wordLists(const char* key, std::vector<std::vector<std::string>>& lists,
                 const std::function<Message(const std::string&)>& problem) override {
    const Json* found = find(key, Presence::Required);
    const Message needed = message("it needs 1 to {1} lists of words", kLongestList);
    const auto isList = [](const Json& json) {
      return json.is_array() && !json.empty() && json.size() <= kLongestList;
    };
    if (!isList(*found)) refuse(key, *found, needed);
    std::vector<std::vector<std::string>> read;
    for (const Json& list : *found) {
      if (!isList(list)) refuse(key, *found, needed);
      read.emplace_back();
      for (const Json& word : list) {
        if (!word.is_string()) refuse(key, *found, needed);
        read.back().push_back(word.get<std::string>());
        if (const Message wrong = problem(read.back().back()); !wrong.empty()) refuse(key, word, wrong);
      }
    }
    lists = std::move(read);
  }

  void absent(const char* key) override {
    if (const Json* found = find(key, Presence::Optional); found && !found->is_null() && *found != false)
      refuse(key, *found, "null or false is needed, nothing else is built in");
  }

  void check(const std::function<Message()>& problem) override {
    if (const Message text = problem(); !text.empty()) throw Error(ErrorCode::BadFormat, name_, text);
  }

 protected:
  void word(const char* key, std::size_t& chosen, const std::vector<std::string>& known, Presence presence) override {
    const Json* found = find(key, presence);
    if (!found) return;
    const std::string read = found->is_string() ? found->get<std::string>() : std::string();
    const auto at = std::find(known.begin(), known.end(), read);
    if (!found->is_string() || at == known.end())
      refuse(key, *found, "it does not stand for anything", knownWords(read, known));
    chosen = static_cast<std::size_t>(at - known.begin());
  }

 private:
  const Json* find(const char* key, Presence presence) const {
    if (const auto it = json_.find(key); it != json_.end()) return &*it;
    if (presence == Presence::Required)
      throw Error(ErrorCode::BadFormat, name_, message("lacks the key \"{1}\"", std::string(key)),
                  "See the model files of the demo for an example.");
    return nullptr;
  }

  [[noreturn]] void refuse(const char* key, const Json& value, const Message& why, Message remedy = {}) const {
    throw Error(ErrorCode::BadFormat, name_, message("has {1} for \"{2}\"; {3}", shown(value), std::string(key), why),
                std::move(remedy));
  }

  /// 3 and 3.0, not 3.5.
  static bool wholeNumber(const Json& json, Range<int> range, int& value) {
    try {
      const int read = sightline::wholeNumber(json);
      if (read < range.least || read > range.most) return false;
      value = read;
      return true;
    } catch (const Json::type_error&) {
      return false;
    }
  }

  const Json& json_;
  const std::string& name_;
};

class FieldWriter : public ConfigFields {
 public:
  explicit FieldWriter(Json& json) : json_(json) {}
  void number(const char* key, int& value, Range<int>, Presence presence) override { put(key, value, presence); }
  void number(const char* key, double& value, Range<double>, Presence presence) override { put(key, value, presence); }
  void numbers(const char* key, std::vector<int>& values, Range<int>, std::size_t, Presence presence) override {
    put(key, values, presence);
  }
  void markedNumbers(const char* key, std::vector<int>& values, Range<int>, const char* mark) override {
    Json list = Json::array();
    for (const int value : values) list.push_back(value == 0 ? Json(mark) : Json(value));
    json_[key] = std::move(list);
  }
  void flag(const char* key, bool& value, Presence presence) override { put(key, value, presence); }
  void flag(const char* key, std::optional<bool>& value) override { json_[key] = value ? Json(*value) : Json(nullptr); }
  void number(const char* key, std::optional<double>& value, Range<double>) override {
    json_[key] = value ? Json(*value) : Json(nullptr);
  }
  void wordLists(const char* key, std::vector<std::vector<std::string>>& lists,
                 const std::function<Message(const std::string&)>&) override {
    json_[key] = lists;
  }
  void absent(const char*) override {}
  void check(const std::function<Message()>&) override {}

 protected:
  void word(const char* key, std::size_t& chosen, const std::vector<std::string>& known, Presence presence) override {
    put(key, known[chosen], presence);
  }

 private:
  template <class Value>
  void put(const char* key, const Value& value, Presence presence) {
    json_[key] = value;
    if (presence == Presence::Rare) rare.emplace_back(key);
  }

  Json& json_;

 public:
  std::vector<std::string> rare;  ///< keys that are left out while their value is the initial one
};

class KeyLister : public ConfigFields {
 public:
  void number(const char* key, int&, Range<int>, Presence) override { keys.emplace_back(key); }
  void number(const char* key, double&, Range<double>, Presence) override { keys.emplace_back(key); }
  void numbers(const char* key, std::vector<int>&, Range<int>, std::size_t, Presence) override {
    keys.emplace_back(key);
  }
  void markedNumbers(const char* key, std::vector<int>&, Range<int>, const char*) override { keys.emplace_back(key); }
  void flag(const char* key, bool&, Presence) override { keys.emplace_back(key); }
  void flag(const char* key, std::optional<bool>&) override { keys.emplace_back(key); }
  void number(const char* key, std::optional<double>&, Range<double>) override { keys.emplace_back(key); }
  void wordLists(const char* key, std::vector<std::vector<std::string>>&,
                 const std::function<Message(const std::string&)>&) override {
    keys.emplace_back(key);
  }
  void absent(const char* key) override { keys.emplace_back(key); }
  void check(const std::function<Message()>&) override {}
  std::vector<std::string> keys;

 protected:
  void word(const char* key, std::size_t&, const std::vector<std::string>&, Presence) override {
    keys.emplace_back(key);
  }
};

/// "resnet, efficientnet and swin"
Message familyList() {
  std::vector<Message> ids;
  for (const FamilyInfo& row : families()) ids.push_back(Message::verbatim(row.id));
  const Message last = ids.back();
  ids.pop_back();
  return message("{1} and {2}", joined(ids, "{1}, {2}"), last);
}

const FamilyInfo& familyNamed(const std::string& id, const std::string& nameForErrors) {
  if (const FamilyInfo* family = findFamily(id)) return *family;
  for (const FamilyInfo& f : families())
    if (std::find(f.aliases.begin(), f.aliases.end(), id) != f.aliases.end()) return f;
  std::vector<std::string> ids;
  for (const FamilyInfo& f : families()) ids.push_back(f.id);
  const std::string near = nearestWord(id, ids);
  throw Error(ErrorCode::BadFormat, nameForErrors, message("names the architecture \"{1}\"", id),
              near.empty() ? message("The known ones are {1}.", familyList())
                           : message("Did you mean {1}? The known ones are {2}.", near, familyList()));
}

void visitOutputs(OutputReading& outputs, ConfigFields& fields) {
  fields.choice("outputs", outputs,
                {{"auto", OutputReading::Automatic},
                 {"softmax", OutputReading::Softmax},
                 {"sigmoid", OutputReading::Sigmoid},
                 {"none", OutputReading::AsTheyAre}});
}

/// A key that nobody reads is a note; one that is nearly a key was meant to be it.
void refuseSlips(const Json& json, const std::vector<std::string>& known, const std::string& name) {
  for (const auto& [key, value] : json.items()) {
    if (std::find(known.begin(), known.end(), key) != known.end()) continue;
    if (const std::string near = nearestWord(key, known); !near.empty())
      throw Error(ErrorCode::BadFormat, name, message("has the unknown key \"{1}\"", key),
                  message("Did you mean \"{1}\"?", near));
  }
}

}  // namespace

Architecture asBuilt(const Architecture& architecture, int size) {
  Architecture built = architecture;
  const FamilyInfo* family = familyOf(architecture);
  return family && family->resize && family->resize(built.config, size).empty() ? built : architecture;
}

Architecture sizedFor(const Architecture& architecture, InputSize wanted, const std::string& name) {
  const FamilyInfo* family = familyOf(architecture);
  if (!family || !family->resize) return architecture;
  if (!wanted.isSquare())
    throw Error(ErrorCode::ModelMismatch, name,
                message("cannot look at images of {1} x {2}: this kind of network is built for square ones",
                        wanted.width, wanted.height),
                message("Give the input size {1}.", std::min(wanted.width, wanted.height)));
  const int size = wanted.width;
  const auto problemWith = [&](int side) {
    FamilyConfig config = architecture.config;
    return side >= 1 && side <= kLargestImage ? family->resize(config, side) : Message("it is out of range");
  };
  const Message problem = problemWith(size);
  if (problem.empty()) return asBuilt(architecture, size);
  Message near;
  for (const int step : {-1, 1})
    for (int side = size + step; side >= 1 && side <= kLargestImage; side += step)
      if (problemWith(side).empty()) {
        const Message found = message("{1}", side);
        near = near.empty() ? found : message("{1} or {2}", near, found);
        break;
      }
  throw Error(ErrorCode::ModelMismatch, name, message("cannot look at images of {1} x {2}: {3}", size, size, problem),
              near.empty() ? Message("Give the input size that it was trained with.")
                           : message("Give the input size {1}.", near));
}

int classesOf(const Architecture& a) { return a.classCount == 1 ? 2 : a.classCount; }

std::string familyId(const Architecture& a) { return std::string(a.config.family()); }

std::vector<std::string> configKeys(const FamilyInfo& family) {
  KeyLister lister;
  FamilyConfig config = family.initial;
  family.fields(config, lister);
  return lister.keys;
}

Architecture parseArchitecture(const std::string& text, const std::string& name,
                               const std::vector<std::string>& alsoKnown) {
  Json json;
  try {
    json = Json::parse(text);
  } catch (const Json::exception&) {
    throw Error(ErrorCode::BadFormat, name, "is not JSON");
  }
  if (!json.is_object()) throw Error(ErrorCode::BadFormat, name, "is not a JSON object");
  std::vector<std::string> known{"arch", "num_classes", "outputs"};
  known.insert(known.end(), alsoKnown.begin(), alsoKnown.end());
  const auto arch = json.find("arch");
  if (arch == json.end()) {
    refuseSlips(json, known, name);
    throw Error(ErrorCode::BadFormat, name, "lacks the key \"arch\"",
                "See the model files of the demo for an example.");
  }
  if (!arch->is_string())
    throw Error(ErrorCode::BadFormat, name, message("has {1} for \"arch\"", shown(*arch)),
                message("The known ones are {1}.", familyList()));
  const std::string id = arch->get<std::string>();
  const FamilyInfo& family = familyNamed(id, name);
  const auto keys = configKeys(family);
  known.insert(known.end(), keys.begin(), keys.end());
  refuseSlips(json, known, name);

  FieldReader reader(json, name);
  Architecture a;
  auto classes = kClassCounts;
  if (family.ownProgram) a.classCount = classes.least = 0;
  reader.number("num_classes", a.classCount, classes, Presence::Optional);
  a.config = family.initial;
  family.fields(a.config, reader);
  visitOutputs(a.outputs, reader);
  return a;
}

std::string toJson(const Architecture& a) {
  Json json;
  json["arch"] = familyId(a);
  json["num_classes"] = a.classCount;
  if (const FamilyInfo* family = familyOf(a)) {
    FieldWriter writer(json);
    FamilyConfig config = a.config, initial = family->initial;
    family->fields(config, writer);
    Json ofInitial;
    FieldWriter initialWriter(ofInitial);
    family->fields(initial, initialWriter);
    for (const std::string& key : writer.rare)
      if (json[key] == ofInitial[key]) json.erase(key);
    if (family->ownProgram || a.outputs != OutputReading::Automatic) {
      OutputReading outputs = a.outputs;
      visitOutputs(outputs, writer);
    }
  }
  return json.dump(1);
}

}  // namespace sightline
