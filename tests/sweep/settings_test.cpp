// SPDX-License-Identifier: GPL-3.0-or-later
// Settings: every option of every technique at its default, at the ends of its range, outside of it and as a wrong
// word. What is allowed is what the option's row says.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <charconv>
#include <ostream>

#include "core/base/error.h"
#include "core/study/settings_json.h"
#include "core/techniques/registry.h"
#include "tests/support/message_texts.h"
#include "tests/sweep/written_files.h"

namespace sightline::sweep {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

std::string decimal(double v) {
  char digits[64];
  return {digits, std::to_chars(digits, digits + sizeof digits, v).ptr};
}

/// One value of one option, as it stands in a file of settings.
struct Case {
  std::string technique, key, name;
  std::string json;
  bool allowed = true;
  std::string names{};  ///< what the refusal must name; empty: the option
  double value = 0;     ///< where it is allowed: a choice's place, a flag's 0 or 1
  friend std::ostream& operator<<(std::ostream& out, const Case& c) {
    return out << c.technique << " " << c.key << " " << c.name;
  }
};

std::vector<Case> casesOf(const std::string& technique, const OptionSpec& o) {
  std::vector<Case> out;
  const auto add = [&](const std::string& name, const std::string& json, bool allowed, double value = 0) {
    out.push_back({technique, o.key, name, json, allowed, {}, value});
  };
  const auto quoted = [](const std::string& text) { return '"' + text + '"'; };
  switch (o.kind) {
    case OptionSpec::Kind::Integer:
    case OptionSpec::Kind::Real: {
      const double step = o.kind == OptionSpec::Kind::Integer ? 1 : 1e-6;
      add("default", decimal(o.fallback), true, o.fallback);
      add("minimum", decimal(o.minimum), true, o.minimum);
      add("maximum", decimal(o.maximum), true, o.maximum);
      add("minimum as text", quoted(decimal(o.minimum)), true, o.minimum);
      add("below", decimal(o.minimum - step), false);
      add("above", decimal(o.maximum + step), false);
      add("far below", "-1e300", false);
      add("far above", "1e300", false);
      add("above as text", quoted(decimal(o.maximum + step)), false);
      add("not a number as text", quoted("nan"), false);
      add("infinite as text", quoted("inf"), false);
      add("a wrong word", quoted("many"), false);
      add("empty text", quoted(""), false);
      add("a number with letters behind", quoted(decimal(o.minimum) + "x"), false);
      if (o.kind == OptionSpec::Kind::Integer) add("between two", decimal(o.minimum + 0.5), false);
      break;
    }
    case OptionSpec::Kind::Choice:
      for (std::size_t i = 0; i < o.choices.size(); ++i)
        add("choice " + o.choices[i], quoted(o.choices[i]), true, static_cast<double>(i));
      add("a wrong word", quoted("neither"), false);
      add("empty text", quoted(""), false);
      add("below", "-1", false);
      add("above", decimal(static_cast<double>(o.choices.size())), false);
      break;
    case OptionSpec::Kind::Flag:
      for (const bool on : {false, true}) {
        add(on ? "true" : "false", on ? "true" : "false", true, on);
        add(on ? "yes" : "no", quoted(on ? "yes" : "no"), true, on);
      }
      add("a wrong word", quoted("maybe"), false);
      add("below", "-1", false);
      add("above", "2", false);
      break;
  }
  for (const auto& [name, json] : {std::pair{"null", "null"}, {"a list", "[1]"}, {"an object", "{}"}})
    out.push_back({technique, o.key, name, json, false, o.key});
  return out;
}

std::vector<Case> cases() {
  std::vector<Case> out;
  for (const TechniqueInfo& technique : techniqueRegistry()) {
    for (const OptionSpec& option : technique.options)
      for (Case& c : casesOf(technique.id, option)) out.push_back(std::move(c));
    out.push_back({technique.id, "no_such_option", "an unknown option", "1", false});
  }
  return out;
}

class SettingsSweep : public ::testing::TestWithParam<Case> {};

TEST_P(SettingsSweep, TakesWhatTheOptionAllows) {
  const Case& c = GetParam();
  const std::string& technique = c.technique;
  const std::string json = R"({"options":{")" + technique + R"(":{")" + c.key + R"(":)" + c.json + "}}}";
  if (c.allowed) {
    const ReadSettings read = settingsFromJson(json, {}, {}, "study.sightline");
    const Technique of = techniqueFromId(technique);
    EXPECT_DOUBLE_EQ(read.settings.optionsFor(of).number(c.key), c.value);
    EXPECT_THAT(english(read.notes), ::testing::IsEmpty());
    // And it is the only one that changed.
    OptionValues others = read.settings.optionsFor(of), defaults(of);
    others.set(c.key, defaults.number(c.key));
    EXPECT_TRUE(others.isDefault());
    return;
  }
  try {
    (void)settingsFromJson(json, {}, {}, "study.sightline");
    FAIL() << "accepted: " << json;
  } catch (const Error& e) {
    EXPECT_EQ(e.subject(), "study.sightline");
    EXPECT_THAT(e.problem(), HasSubstr(c.names.empty() ? c.key : c.names)) << "does not name the option";
    EXPECT_FALSE(e.remedy().empty());
  }
}

INSTANTIATE_TEST_SUITE_P(Options, SettingsSweep, ::testing::ValuesIn(cases()),
                         [](const auto& row) { return caseName(::testing::PrintToString(row.param)); });

/// Fields of the settings beside the options: values that mean nothing are refused, and the field is named.
struct Field {
  std::string name, json, names;
  friend std::ostream& operator<<(std::ostream& out, const Field& f) { return out << f.json; }
};

class FieldSweep : public ::testing::TestWithParam<Field> {};

TEST_P(FieldSweep, IsRefusedAndNamed) {
  try {
    (void)settingsFromJson(GetParam().json, {}, {}, "study.sightline");
    FAIL() << "accepted";
  } catch (const Error& e) {
    EXPECT_EQ(e.subject(), "study.sightline");
    EXPECT_THAT(e.problem(), HasSubstr(GetParam().names));
    EXPECT_FALSE(e.remedy().empty());
  }
}

INSTANTIATE_TEST_SUITE_P(
    Fields, FieldSweep,
    ::testing::Values(Field{"no_JSON", "{", "is not a session"}, Field{"a_list", "[]", "is not an object"},
                      Field{"text", "\"a\"", "is not an object"},
                      Field{"unknown_technique", R"({"options":{"gradcan":{}}})", "gradcan"},
                      Field{"options_a_list", R"({"options":[]})", "options"},
                      Field{"options_of_a_technique_a_number", R"({"options":{"xrai":3}})", "options"},
                      Field{"techniques_empty", R"({"techniques":[]})", "techniques"},
                      Field{"techniques_unknown", R"({"techniques":["magic"]})", "magic"},
                      Field{"techniques_numbers", R"({"techniques":[1]})", "techniques"},
                      Field{"techniques_a_word", R"({"techniques":"xrai"})", "techniques"},
                      Field{"rule_unknown", R"({"rule":"best"})", "rule"},
                      Field{"rule_a_number", R"({"rule":0.5})", "rule"},
                      Field{"agreement_unknown", R"({"agreement":"most"})", "agreement"},
                      Field{"agreement_more_than_all", R"({"agreement":"agree:11/10"})", "agreement"},
                      Field{"agreement_of_nobody", R"({"agreement":"agree:0/10"})", "agreement"},
                      Field{"target_unknown", R"({"target":"best"})", "target"},
                      Field{"target_below_0", R"({"target":-1})", "target"},
                      Field{"target_between", R"({"target":1.5})", "target"},
                      Field{"cases_outside", R"({"cases":{"iou":[0.2,1.5]}})", "cases"},
                      Field{"cases_of_one", R"({"cases":{"iou":[0.2]}})", "cases"},
                      Field{"cases_turned_round", R"({"cases":{"iou":[0.8,0.2]}})", "cases"},
                      Field{"layers_a_list", R"({"layers":[]})", "layers"},
                      Field{"maps_folder_a_number", R"({"maps_folder":1})", "maps_folder"},
                      Field{"painted_masks_a_word", R"({"painted_masks":"yes"})", "painted_masks"}),
    [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace sightline::sweep
