// SPDX-License-Identifier: GPL-3.0-or-later
// Clicks of the game ClickMe (Linsley et al. 2019; Fel et al. 2022): a row for each round of a player, all clicks in
// one cell: "{(112,87),(113,90)}", in pixels of the 256 x 256 picture that was shown.
#include <charconv>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/fixations/fixation_files.h"
#include "core/types/csv_table.h"

namespace sightline {
namespace {

constexpr double kShownSide = 256;
const ColumnNames kClickPaths{"image_path"}, kClicks{"clicks"},
    kPlayers{"user_id", "user", "player", "worker_id", "subject"};

std::string recogniseClicks(std::string_view start, const std::filesystem::path&) {
  const auto columns = headingOf(start);
  return columnIndex(columns, kClickPaths) && columnIndex(columns, kClicks) ? "ClickMe clicks" : "";
}
bool clicksAreVague(std::string_view) { return false; }

/// Pairs of numbers in round brackets; other signs stand between them.
std::vector<std::pair<double, double>> clicksIn(const std::string& cell, const Message& where) {
  std::vector<std::pair<double, double>> out;
  const char* at = cell.data();
  const char* const end = cell.data() + cell.size();
  const auto skip = [&](std::string_view signs) {
    while (at != end && signs.find(*at) != std::string_view::npos) ++at;
  };
  const auto number = [&] {
    double value = 0;
    const auto [stop, problem] = std::from_chars(at, end, value);
    if (problem != std::errc())
      throw Error(ErrorCode::BadFormat, where, "does not hold pairs of numbers such as {(112,87),(113,90)}",
                  "Export the clicks again.");
    at = stop;
    return value;
  };
  skip("{}[]() ,\"'");
  while (at != end) {
    const double x = number();
    skip(" ,");
    out.emplace_back(x, number());
    skip("{}[]() ,\"'");
  }
  return out;
}

void readClicks(const FixationFile& file, const std::string&, FixationTableBuilder& into) {
  const std::string name = file.path.string();
  std::optional<std::size_t> path, clicks, player;
  std::size_t empty = 0;
  visitCsv(readTextFile(file.path), name,
           {[&](const std::vector<std::string>& columns, bool) {
              path = columnIndex(columns, kClickPaths);
              clicks = columnIndex(columns, kClicks);
              player = columnIndex(columns, kPlayers);
            },
            [&](std::vector<std::string>& cells, std::size_t line) {
              const auto found = clicksIn(cells[*clicks], message("{1}, line {2}", name, line));
              if (found.empty()) {
                ++empty;
                return;
              }
              Fixation click;
              click.person = into.person(player ? cells[*player] : "round " + std::to_string(line));
              const std::size_t image = into.image(cells[*path], kShownSide, kShownSide);
              for (const auto& [x, y] : found) {
                click.x = static_cast<float>(x);
                click.y = static_cast<float>(y);
                into.add(image, click);
              }
            }});
  into.note("ClickMe's data are clicks of the mouse, not gaze.");
  if (!player) into.note("The table does not name the players, so each row counts as a person.");
  if (empty > 0)
    into.note(plural(empty, "{1} round of ClickMe without a click was left out.",
                     "{1} rounds of ClickMe without a click were left out.", empty));
}

}  // namespace

const FixationFormat kClickMeFormat{recogniseClicks, clicksAreVague, readClicks};

}  // namespace sightline
