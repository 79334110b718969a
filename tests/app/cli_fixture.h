// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/places.h"
#include "tests/support/process.h"
#include "tests/support/temp_folder.h"

namespace sightline::testing {

inline const std::filesystem::path kGolden = sightline::testing::goldenFolder();

/// Runs sightline-cli with a folder of its own for results, so that tests never meet the user's.
class CliTest : public ::testing::Test {
 protected:
  ProcessResult cli(std::vector<std::string> arguments, std::function<bool()> interruptWhen = {}) {
    arguments.insert(arguments.begin(), SIGHTLINE_CLI);
    ProcessOptions options;
    options.environment = {{"SIGHTLINE_CACHE", (folder_ / "cache").string()},
                           {"SIGHTLINE_DATA", (folder_ / "data").string()},
                           {"SIGHTLINE_LANGUAGE", ""},
                           {"LC_ALL", "C"}};  // in English wherever the tests run
    for (const auto& [name, value] : language_) options.environment[name] = value;
    options.interruptWhen = std::move(interruptWhen);
    options.killAfterSeconds = 280;
    return runProcess(arguments, options);
  }

  /// The document that a command prints with --json; fails the test unless it ends with `exitCode`.
  nlohmann::json json(std::vector<std::string> arguments, int exitCode = 0) {
    arguments.push_back("--json");
    const ProcessResult r = cli(std::move(arguments));
    EXPECT_EQ(r.exitCode, exitCode) << r.err;
    auto document = nlohmann::json::parse(r.out, nullptr, false);
    EXPECT_FALSE(document.is_discarded()) << "stdout is not one JSON document: " << r.out;
    return document;
  }

  [[nodiscard]] std::string file(const std::string& name) const { return (folder_ / name).string(); }

  TempFolder folder_;
  std::map<std::string, std::string> language_;  ///< variables that say which; English
};

}  // namespace sightline::testing
