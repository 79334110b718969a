// SPDX-License-Identifier: GPL-3.0-or-later
// CUB-GHA (Rong et al. 2021): a line of whole numbers for each image. "Fixation.txt" pools five runs: number of the
// image, its size, the size and the place at which it was shown, then x, y, duration in pixels of the screen. The files
// of single runs have x, y, duration in pixels of the image right behind its size.
#include <algorithm>
#include <charconv>
#include <map>
#include <sstream>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/fixations/fixation_files.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

/// The whole numbers of a line; nothing where it holds anything else.
std::vector<double> wholeNumbers(std::string_view line) {
  std::vector<double> out;
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
  for (std::size_t begin = 0; begin < line.size();) {
    const std::size_t end = std::min(line.find(',', begin), line.size());
    long long value = 0;
    const auto [stop, problem] = std::from_chars(line.data() + begin, line.data() + end, value);
    if (problem != std::errc() || stop != line.data() + end) return {};
    out.push_back(static_cast<double>(value));
    begin = end + 1;
  }
  return out;
}

std::size_t numbersBefore(std::size_t count) { return count % 3 == 1 ? 7 : 3; }
bool isCubLine(const std::vector<double>& n) {
  return n.size() >= 6 && n.size() % 3 != 2 && n.size() >= numbersBefore(n.size()) && n[1] > 0 && n[2] > 0;
}

std::string recogniseCub(std::string_view start, const fs::path&) {
  return isCubLine(wholeNumbers(start.substr(0, start.find('\n')))) ? "CUB-GHA" : "";
}

bool cubIsVague(std::string_view) { return true; }

/// Number of an image and its file's name, from CUB-200-2011's images.txt beside the table or above it.
std::map<std::string, std::string> cubImages(const fs::path& table) {
  std::map<std::string, std::string> names;
  std::error_code ec;
  const fs::path here = table.parent_path(), above = here.parent_path();
  for (const fs::path& folder : {here, above, here / "CUB_200_2011", above / "CUB_200_2011"}) {
    if (!fs::is_regular_file(folder / "images.txt", ec)) continue;
    std::istringstream lines(readTextFile(folder / "images.txt"));
    for (std::string number, file; lines >> number >> file;) names[number] = file;
    break;
  }
  return names;
}

void readCub(const FixationFile& file, const std::string&, FixationTableBuilder& into) {
  const std::string name = file.path.string();
  const auto names = cubImages(file.path);
  if (names.empty())
    into.note("CUB-GHA names images by their number in CUB-200-2011: put its images.txt beside the table.");
  const std::uint32_t person = into.person(file.person);
  std::istringstream lines(readTextFile(file.path));
  std::size_t row = 0;
  for (std::string line; std::getline(lines, line);) {
    ++row;
    if (line.empty() || line == "\r") continue;
    const auto n = wholeNumbers(line);
    if (!isCubLine(n))
      throw Error(ErrorCode::BadFormat, message("{1}, line {2}", name, row),
                  "is not what CUB-GHA writes: the image's number and size, then x, y and duration of each fixation",
                  "Download the file again.");
    const std::string number = std::to_string(static_cast<long long>(n[0]));
    const auto at = names.find(number);
    const std::size_t before = numbersBefore(n.size());
    const bool onScreen = before == 7;
    if (onScreen && (!(n[3] > 0) || !(n[4] > 0)))
      throw Error(ErrorCode::BadFormat, message("{1}, line {2}", name, row), "shows an image without a size",
                  "Download the file again.");
    const std::size_t image =
        into.image(at == names.end() ? number : at->second, onScreen ? 1 : n[1], onScreen ? 1 : n[2]);
    for (std::size_t i = before; i + 2 < n.size(); i += 3) {
      Fixation f;
      f.x = static_cast<float>(onScreen ? (n[i] - n[5]) / n[3] : n[i]);
      f.y = static_cast<float>(onScreen ? (n[i + 1] - n[6]) / n[4] : n[i + 1]);
      f.duration = static_cast<float>(n[i + 2]);
      f.person = person;
      into.add(image, f);
    }
  }
}

}  // namespace

const FixationFormat kCubGhaFormat{recogniseCub, cubIsVague, readCub};

}  // namespace sightline
