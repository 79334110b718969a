// SPDX-License-Identifier: GPL-3.0-or-later
#include <poll.h>
#include <unistd.h>

#include <filesystem>
#include <iostream>
#include <memory>

#include "app/commands/command.h"
#include "app/commands/progress_line.h"
#include "app/commands/words.h"
#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/fetch/fetch_set.h"
#include "core/fetch/originals.h"
#include "core/fetch/part_file.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;

struct FetchArguments {
  std::string what, out, originals;
  std::vector<std::string> names;
  FetchOptions options;
  bool yes = false;
};

Message sizeInWords(const FetchSet& set, const fs::path& folder) {
  const auto size = roughSize(set);
  const std::size_t files = set.files.size();
  return size ? plural(files, "{1} file, about {2}, into {3}", "{1} files, about {2}, into {3}", files,
                       shownBytes(*size), folder)
              : plural(files, "{1} file whose size only the server knows, into {2}",
                       "{1} files whose size only the server knows, into {2}", files, folder);
}

/// Shows what it is about and waits for a word. @throws Error InvalidOption where nobody can be asked.
bool agreed(const FetchSet& set, const fs::path& folder, const FetchArguments& a, const Console& console) {
  std::string text = said(set.title) + "\n" + said(set.description) + "\n\n" + said(sizeInWords(set, folder)) + "\n";
  if (!a.options.baseUrl.empty()) text += said(message("From {1}", a.options.baseUrl)) + "\n";
  text += "\n" + said(message("Licence: {1}", set.licence)) + "\n";
  for (const auto& link : set.links) text += "  " + link + "\n";
  console.message(Message::verbatim(text));
  if (a.yes) return true;
  if (::isatty(STDIN_FILENO) != 1 || ::isatty(STDERR_FILENO) != 1)
    throw Error(ErrorCode::InvalidOption, message("fetch {1}", set.id), "needs your agreement, and nobody can be asked",
                "Read the licence above; add --yes to agree.");
  std::cerr << said(Message("Get it under these terms? [y/N]")) << ' ' << std::flush;
  pollfd keyboard{STDIN_FILENO, POLLIN, 0};
  while (::poll(&keyboard, 1, 100) == 0) throwIfStopped(console.stop());
  std::string answer;
  std::getline(std::cin, answer);
  // In English always, so that scripts work everywhere; and in the user's language.
  return answer == "y" || answer == "Y" || answer == "yes" || answer == said(Message("y")) ||
         answer == said(Message("yes"));
}

Message stateWord(FetchState state) {
  switch (state) {
    case FetchState::Present: return Message("present");
    case FetchState::Fetched: return Message("fetched");
    case FetchState::NotOnServer: return Message("not on the server");
    case FetchState::Failed: return Message("failed");
    case FetchState::Waiting:
    case FetchState::Working: break;
  }
  return Message("not tried");
}

void showProgress(ProgressLine& line, const FetchSet& set, const FetchProgress& p) {
  const std::string& name = set.files[p.index].name;
  if (p.result.state == FetchState::Failed && p.result.error) {
    line.message(message("Failed: {1}: {2}", name, p.result.error->message()));
    return;
  }
  std::vector<Message> parts{message("{1}/{2}", p.index + 1, set.files.size()), Message::verbatim(name)};
  if (p.result.state == FetchState::Working && p.file.bytes > 0)
    parts.push_back(p.file.total ? message("{1} of {2}", shownBytes(p.file.bytes), shownBytes(*p.file.total))
                                 : Message::verbatim(shownBytes(p.file.bytes)));
  if (!p.file.note.empty())
    parts.push_back(p.file.note);
  else if (p.secondsLeft)
    parts.push_back(timeLeft(*p.secondsLeft));
  line.show(p.fraction, joined(parts, "{1}  {2}"));
}

Json asJson(const FetchSet& set, const fs::path& folder, const FetchReport& report) {
  Json files = Json::array();
  for (std::size_t i = 0; i < report.results.size(); ++i) {
    const auto& r = report.results[i];
    const bool there = r.state == FetchState::Fetched || r.state == FetchState::Present;
    Json file{
        {"name", set.files[i].name}, {"file", (folder / set.files[i].target).string()}, {"state", stateWord(r.state)}};
    if (there) {
      file["bytes"] = r.size;
      file["sha256"] = r.sha256;
      file["checksum"] = r.checksumKnown ? "as published" : "computed here";
    }
    if (!r.url.empty()) file["url"] = r.url;
    if (r.error)
      file["error"] = {{"subject", r.error->subject()}, {"problem", r.error->problem()}, {"remedy", r.error->remedy()}};
    files.push_back(std::move(file));
  }
  return {{"what", set.id},
          {"folder", folder.string()},
          {"fetched", report.count(FetchState::Fetched)},
          {"present", report.count(FetchState::Present)},
          {"not_on_server", report.count(FetchState::NotOnServer)},
          {"failed", report.count(FetchState::Failed) + report.count(FetchState::Waiting)},
          {"files", std::move(files)}};
}

/// What is missing and is not an extra.
bool complete(const FetchSet& set, const FetchReport& report) {
  for (std::size_t i = 0; i < report.results.size(); ++i) {
    const FetchState s = report.results[i].state;
    if (!set.files[i].extra && s != FetchState::Fetched && s != FetchState::Present) return false;
  }
  return true;
}

/// Photographs of one's own take the place of those that the server does not have.
void useOriginals(const fs::path& folder, const FetchArguments& a, ProgressLine& line, const Console& console,
                  Json& document) {
  if (missingOriginals(folder).empty()) return;
  const auto placed = placeOriginals(
      folder, a.originals, [&](const Progress& p) { line.show(p.fraction, p.stage); }, console.stop());
  line.finish();
  for (const auto& note : placed.notes) console.note(note);
  console.message(message("{1} of the missing images were found in {2}.", placed.placed.size(), a.originals));
  document["originals"] = {{"placed", placed.placed}, {"missing", placed.missing}, {"notes", placed.notes}};
}

ExitCode fetch(const FetchArguments& a, const Console& console) {
  if (!a.originals.empty() && a.what != "benchmark")
    throw Error(ErrorCode::InvalidOption, "--originals", "is about the benchmark's images",
                "Leave it out, or fetch the benchmark.");
  const FetchSet set = onlyNamed(fetchSet(a.what), a.names);
  const fs::path folder = fs::absolute(a.out.empty() ? defaultFetchFolder(set) : fs::path(a.out)).lexically_normal();
  ProgressLine line(console);
  Json ownPictures;
  // First what is on this machine: it may be all that was missing.
  const bool hadMasks = !a.originals.empty() && !missingOriginals(folder).empty();
  if (hadMasks) useOriginals(folder, a, line, console, ownPictures);
  if (hadMasks && missingOriginals(folder).empty() && a.names.empty()) {
    console.result({{"what", set.id}, {"folder", folder.string()}, {"originals", ownPictures["originals"]}},
                   message("All images are in place. Open {1} in Sightline.", folder));
    return ExitCode::Done;
  }
  if (!agreed(set, folder, a, console)) {
    console.message("Nothing was fetched.");
    return ExitCode::SomeFailed;
  }
  FetchReport report;
  try {
    report = fetchFiles(
        set, folder, a.options, [&](const FetchProgress& p) { showProgress(line, set, p); }, console.stop());
  } catch (const Cancelled&) {
    line.finish();
    console.message("What has arrived is kept; the same command continues from there.");
    throw;
  }
  line.finish();
  if (!a.originals.empty()) useOriginals(folder, a, line, console, ownPictures);

  Lines text;
  for (std::size_t i = 0; i < report.results.size(); ++i) {
    const auto& r = report.results[i];
    if (set.files.size() <= 10 && !r.sha256.empty())
      text.push_back(r.checksumKnown ? message("{1}: {2}, {3}, SHA-256 {4} (as published)", set.files[i].name,
                                               stateWord(r.state), shownBytes(r.size), r.sha256)
                                     : message("{1}: {2}, {3}, SHA-256 {4} (computed here; none is published)",
                                               set.files[i].name, stateWord(r.state), shownBytes(r.size), r.sha256));
  }
  text.push_back(message("{1} fetched, {2} there before, {3} not on the server, {4} failed; in {5}.",
                         report.count(FetchState::Fetched), report.count(FetchState::Present),
                         report.count(FetchState::NotOnServer),
                         report.count(FetchState::Failed) + report.count(FetchState::Waiting), folder));
  const auto missing = a.what == "benchmark" ? missingOriginals(folder) : std::vector<std::string>();
  if (!missing.empty())
    console.message(
        message("{1} masks have no image, because the server has none. If you have the photographs "
                "(ImageNet, an older copy of the benchmark), run again with --originals FOLDER.",
                missing.size()));
  Json document = asJson(set, folder, report);
  document["missing_pictures"] = missing;
  if (ownPictures.contains("originals")) document["originals"] = ownPictures["originals"];
  console.result(document, text);
  const bool picturesInPlace = !a.originals.empty() && missing.empty() &&
                               report.count(FetchState::Failed) + report.count(FetchState::Waiting) == 0;
  return complete(set, report) || picturesInPlace ? ExitCode::Done : ExitCode::SomeFailed;
}

}  // namespace

void addFetchCommand(CLI::App& app, CommandAction& chosen) {
  auto* command = app.add_subcommand(
      "fetch",
      "Get the study's images and masks (benchmark), its networks (weights) or two small ones (small), with resume and "
      "checksums");
  auto a = std::make_shared<FetchArguments>();
  command->add_option("WHAT", a->what, "benchmark, weights or small")->required();
  command->add_option("NAME", a->names,
                      "Get only these: classes or images (cat, dog3) of the benchmark, names of networks");
  command->add_option("--base-url", a->options.baseUrl,
                      "Mirror to get the files from; default: where they are published");
  command->add_option("--out", a->out, "Folder to put them into; default: where Sightline looks for them");
  command->add_option("--originals", a->originals,
                      "Folder with the benchmark's photographs, for those that the server does not have");
  command->add_option("--proxy", a->options.download.proxy,
                      "http://proxy:port; default: https_proxy and http_proxy of the environment");
  command->add_flag("--yes", a->yes, "Agree to the licence without being asked");
  command->callback([&chosen, a] { chosen = [a](const Console& console) { return fetch(*a, console); }; });
}

}  // namespace sightline
