// SPDX-License-Identifier: GPL-3.0-or-later
// What people type, on the command line and in the window: rules, lists of classes, cut-offs.
#include "core/alignment/binarisation.h"
#include "core/models/cut_offs.h"
#include "core/study/class_map.h"
#include "tests/fuzz/targets.h"

namespace sightline::fuzz {
namespace {

/// A reader of text with the writer of what it reads: written and read again it stays what it is.
template <class Parse, class Write>
Target roundTrip(const std::string& name, std::vector<std::string> seeds, Parse parse, Write write) {
  return {name, std::move(seeds), [parse, write](const std::string& text) {
            const auto read = parse(text);
            require(parse(write(read)) == read, "a text means something else when it is written and read again");
          }};
}

}  // namespace

std::vector<Target> textTargets(const std::filesystem::path&) {
  static const std::vector<std::string> kLabels{"cat", "dog", "Egyptian cat", "3"};
  return {
      roundTrip(
          "class-map", {"# accepted\ncat = 281-285, 287\n\nant = 310\n", "Egyptian cat=5\r\ndog = 1,2,3-9\r\n"},
          [](const std::string& text) { return parseClassMap(text, "fuzz"); }, classMapText),
      roundTrip(
          "class-list", {"281-285, 287", "0", "1,2,3,999998-999999"},
          [](const std::string& text) { return parseClassList(text, "fuzz"); }, classListText),
      roundTrip("rule",
                {"mean+1sd", "percentile:0.9", "fixed:0.5", "max:0.15,largest", "otsu", "area:0.2", "match,largest"},
                parseBinarisationRule, [](const BinarisationRule& rule) { return toString(rule); }),
      roundTrip("agreement", {"agree:5/10", "fixed:0.5"}, parseAgreementRule,
                [](const AgreementRule& rule) { return toString(rule); }),
      roundTrip(
          "cut-offs", {"0.4, 3=0.3, dog=0.25", "Egyptian cat = 1e-3", "0.5"},
          [](const std::string& text) { return parseCutOffs(text, kLabels, 4, "fuzz"); }, cutOffsText)};
}

}  // namespace sightline::fuzz
