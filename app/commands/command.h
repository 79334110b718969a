// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <CLI/CLI.hpp>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/message.h"

namespace sightline {

using Json = nlohmann::ordered_json;

/// Exit codes of sightline-cli.
enum class ExitCode : int {
  Done = 0,
  SomeFailed = 1,    ///< the work or some of its items failed
  WrongUse = 2,      ///< unknown option, impossible value
  Interrupted = 130  ///< SIGINT or SIGTERM; what was computed is kept
};

/// What a command prints for people, a line each.
using Lines = std::vector<Message>;

/// Where a command speaks: one JSON document or text on stdout, everything else on stderr. Text is in the user's
/// language, JSON is not.
class Console {
 public:
  Console(bool json, std::stop_token stop) : json_(json), stop_(std::move(stop)) {}

  [[nodiscard]] bool json() const { return json_; }
  [[nodiscard]] const std::stop_token& stop() const { return stop_; }

  /// The result: `document` with --json, else `text`. Call once.
  void result(const Json& document, const Lines& text) const;
  void result(const Json& document, const Message& text) const { result(document, Lines{text}); }
  /// A line for people on stderr.
  void message(const Message& line) const;
  /// The same behind "Warning: ", "Note: " and "Found: ".
  void warning(const Message& line) const;
  void note(const Message& line) const;
  void found(const Message& line) const;

 private:
  bool json_;
  std::stop_token stop_;
};

/// What the chosen command does once everything is parsed.
using CommandAction = std::function<ExitCode(const Console&)>;

/// Each adds one command with its options to `app`; when it is the one that was chosen, its action is put into
/// `chosen`. Options live in the action, so nothing is shared between commands.
void addDemoCommand(CLI::App& app, CommandAction& chosen);
void addModelsCommand(CLI::App& app, CommandAction& chosen);
void addLayersCommand(CLI::App& app, CommandAction& chosen);
void addPredictCommand(CLI::App& app, CommandAction& chosen);
void addSaliencyCommand(CLI::App& app, CommandAction& chosen);
void addXraiCommand(CLI::App& app, CommandAction& chosen);
void addScoreCommand(CLI::App& app, CommandAction& chosen);
void addClickMeCommand(CLI::App& app, CommandAction& chosen);
void addRunCommand(CLI::App& app, CommandAction& chosen);
void addReportCommand(CLI::App& app, CommandAction& chosen);
void addStatsCommand(CLI::App& app, CommandAction& chosen);
void addRobustnessCommand(CLI::App& app, CommandAction& chosen);
void addThresholdCommand(CLI::App& app, CommandAction& chosen);
void addCalibrateCommand(CLI::App& app, CommandAction& chosen);
void addWhyCommand(CLI::App& app, CommandAction& chosen);
void addAlignmentCommand(CLI::App& app, CommandAction& chosen);
void addFaithfulnessCommand(CLI::App& app, CommandAction& chosen);
void addRandomiseCommand(CLI::App& app, CommandAction& chosen);
void addStabilityCommand(CLI::App& app, CommandAction& chosen);
void addProbeCommand(CLI::App& app, CommandAction& chosen);
void addImportCommand(CLI::App& app, CommandAction& chosen);
void addFetchCommand(CLI::App& app, CommandAction& chosen);
void addExportCommand(CLI::App& app, CommandAction& chosen);
void addShareCommand(CLI::App& app, CommandAction& chosen);
/// Puts examples at the end of each command's help. Once all commands are there.
void addExamples(CLI::App& app);

/// A value for JSON: null where it is undefined.
template <class T>
Json orNull(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

/// A number for people: `digits` decimals, "undefined" where there is none.
Message shown(const std::optional<double>& value, int digits = 3);
Message shown(double value, int digits = 3);

}  // namespace sightline
