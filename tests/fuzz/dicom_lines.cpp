// SPDX-License-Identifier: GPL-3.0-or-later
// PS3.5 7.1 (explicit lengths, little-endian, explicit value representations) and PS3.10 7.1.
#include "tests/fuzz/dicom_lines.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <sstream>
#include <vector>

namespace sightline::fuzz {
namespace {

struct Line {
  std::size_t depth = 0;
  bool item = false;
  std::uint32_t tag = 0;
  std::string vr, value;
};

std::string little(std::uint64_t value, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> 8 * i);
  return out;
}

std::vector<Line> linesIn(const std::string& text) {
  std::vector<Line> out;
  std::istringstream in(text);
  for (std::string row; std::getline(in, row);) {
    Line line;
    const std::size_t blanks = std::min(row.find_first_not_of(' '), row.size());
    line.depth = blanks / 2;
    row.erase(0, blanks);
    line.item = row == "item";
    if (!line.item) {
      if (row.size() < 11) continue;
      line.tag = static_cast<std::uint32_t>(std::strtoul(row.substr(0, 8).c_str(), nullptr, 16));
      line.vr = row.substr(9, 2);
      line.value = row.size() > 12 ? row.substr(12) : "";
    }
    out.push_back(std::move(line));
  }
  return out;
}

template <class Number>
std::string bytesOfNumbers(const std::string& value) {
  std::string out;
  std::istringstream in(value);
  for (std::string one; std::getline(in, one, '\\');) {
    Number number{};
    if constexpr (std::is_floating_point_v<Number>)
      number = static_cast<Number>(std::strtod(one.c_str(), nullptr));
    else
      number = static_cast<Number>(std::strtoll(one.c_str(), nullptr, 10));
    char bytes[sizeof(Number)];
    std::memcpy(bytes, &number, sizeof(Number));
    out.append(bytes, sizeof(Number));
  }
  return out;
}

std::string bytesOfDigits(const std::string& value) {
  std::string out;
  for (std::size_t i = 0; i + 1 < value.size(); i += 2)
    out += static_cast<char>(std::strtoul(value.substr(i, 2).c_str(), nullptr, 16));
  return out;
}

std::string valueOf(const Line& line) {
  const std::string& vr = line.vr;
  std::string out = vr == "US" || vr == "SS"                 ? bytesOfNumbers<std::int16_t>(line.value)
                    : vr == "UL" || vr == "SL" || vr == "AT" ? bytesOfNumbers<std::int32_t>(line.value)
                    : vr == "FL"                             ? bytesOfNumbers<float>(line.value)
                    : vr == "FD"                             ? bytesOfNumbers<double>(line.value)
                    : vr == "OB" || vr == "OW" || vr == "UN" ? bytesOfDigits(line.value)
                                                             : line.value;
  if (out.size() % 2 != 0) out += vr == "UI" || vr == "OB" ? '\0' : ' ';
  return out;
}

std::string elements(const std::vector<Line>& lines, std::size_t& at, std::size_t depth);

std::string items(const std::vector<Line>& lines, std::size_t& at, std::size_t depth) {
  std::string out;
  while (at < lines.size() && lines[at].item && lines[at].depth >= depth) {
    ++at;
    const std::string inside = elements(lines, at, depth + 1);
    out += little(0xFFFE, 2) + little(0xE000, 2) + little(inside.size(), 4) + inside;
  }
  return out;
}

std::string elements(const std::vector<Line>& lines, std::size_t& at, std::size_t depth) {
  std::string out;
  while (at < lines.size() && lines[at].depth >= depth && !(lines[at].item && lines[at].depth <= depth)) {
    const Line& line = lines[at++];
    const bool longOne = line.vr == "SQ" || line.vr[0] == 'O' || line.vr == "UN" || line.vr == "UT";
    const std::string value = line.vr == "SQ" ? items(lines, at, line.depth + 1) : valueOf(line);
    out += little(line.tag >> 16, 2) + little(line.tag & 0xFFFF, 2) + line.vr + (longOne ? little(0, 2) : "") +
           little(value.size(), longOne ? 4 : 2) + value;
  }
  return out;
}

}  // namespace

std::string dicomOfLines(const std::string& text) {
  const auto lines = linesIn(text);
  std::string out = std::string(128, '\0') + "DICM";
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t before = at;
    out += elements(lines, at, 0);
    if (at == before) ++at;  // an item of nothing
  }
  return out;
}

}  // namespace sightline::fuzz
