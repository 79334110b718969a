// SPDX-License-Identifier: GPL-3.0-or-later
// sightline-cli: everything the window computes, for scripts, tests and clusters.
#include <cstdlib>
#include <iostream>
#include <new>
#include <span>

#include "app/commands/command.h"
#include "app/commands/words.h"
#include "app/commands/wrong_use.h"
#include "app/interrupt.h"
#include "app/openmp_policy.h"
#include "app/version_text.h"
#include "core/base/error.h"
#include "core/base/language.h"
#include "core/base/progress.h"
#include "core/base/quiet_libraries.h"

using namespace sightline;

namespace {

int asInt(ExitCode code) { return static_cast<int>(code); }

int fail(const Console& console, const Error& error) {
  console.message(message("Error: {1}", error.message()));
  if (console.json())
    console.result(
        {{"error", {{"subject", error.subject()}, {"problem", error.problem()}, {"remedy", error.remedy()}}}}, Lines{});
  return asInt(error.code() == ErrorCode::InvalidOption ? ExitCode::WrongUse : ExitCode::SomeFailed);
}

/// A catalogue that cannot be read costs the translation, not the program.
void speakUsersLanguage() {
  try {
    speakIn(catalogueFor(wantedLanguages([](const char* name) { return std::getenv(name); }), localeDirectory()));
  } catch (const Error& e) {
    std::cerr << e.what() << '\n';
  }
}

}  // namespace

// NOLINTNEXTLINE(bugprone-exception-escape): what building the list of options could throw ends the program either way
int main(int argc, char** argv) {
  sightline::app::waitPassively(argv);
  keepLibrariesQuiet();
  speakUsersLanguage();
  InterruptWatcher interrupts;
  CLI::App app("Where image classifiers look, where people look, and how far the two agree.", "sightline-cli");
  bool json = false;
  app.add_flag("--json", json, "Print one JSON document on stdout; messages go to stderr");
  app.set_version_flag("--version", app::versionText());
  app.require_subcommand(1);
  app.fallthrough();  // --json may stand before or behind the command

  CommandAction chosen;
  for (const auto add :
       {addDemoCommand,   addModelsCommand,       addLayersCommand,    addPredictCommand,   addSaliencyCommand,
        addXraiCommand,   addScoreCommand,        addClickMeCommand,   addRunCommand,       addReportCommand,
        addStatsCommand,  addRobustnessCommand,   addThresholdCommand, addCalibrateCommand, addWhyCommand,
        addProbeCommand,  addFaithfulnessCommand, addAlignmentCommand, addStabilityCommand, addRandomiseCommand,
        addImportCommand, addExportCommand,       addShareCommand,     addFetchCommand})
    add(app, chosen);
  addExamples(app);
  translateHelp(app);
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& e) {  // --help, --version
    return app.exit(e);
  } catch (const CLI::ParseError& e) {
    std::cerr << wrongUseText(app, e, std::span(argv, static_cast<std::size_t>(argc)).subspan(1)) << '\n';
    return asInt(ExitCode::WrongUse);
  }

  const Console console(json, interrupts.token());
  try {
    return asInt(chosen(console));
  } catch (const Error& e) {
    return fail(console, e);
  } catch (const Cancelled&) {
    console.message("Interrupted.");
    return asInt(ExitCode::Interrupted);
  } catch (const std::bad_alloc&) {
    return fail(console, Error(ErrorCode::OutOfMemory, "sightline-cli", "ran out of memory",
                               "Close other programs or use smaller images."));
  } catch (const std::exception& e) {
    return fail(console, Error(ErrorCode::Internal, std::string("sightline-cli"), Message::verbatim(e.what()),
                               "Please report this as a bug."));
  }
}
