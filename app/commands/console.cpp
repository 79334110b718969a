// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <iomanip>
#include <iostream>
#include <sstream>

#include "app/commands/command.h"

namespace sightline {

namespace {

/// Names of files may hold what terminals obey (ESC and other control characters): shown as \x1b.
std::string forTerminal(const std::string& text) {
  std::ostringstream out;
  for (const char c : text) {
    const auto code = static_cast<unsigned char>(c);
    if ((code < 0x20 && c != '\n' && c != '\t') || code == 0x7f)
      out << "\\x" << std::hex << std::setw(2) << std::setfill('0') << static_cast<int>(code) << std::dec;
    else
      out << c;
  }
  return out.str();
}

}  // namespace

void Console::result(const Json& document, const std::string& text) const {
  if (json_)
    // File names need not be UTF-8; a result must not be lost over one.
    std::cout << document.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
  else
    std::cout << forTerminal(text) << (text.empty() || text.back() == '\n' ? "" : "\n");
  std::cout.flush();
}

void Console::message(const std::string& line) const { std::cerr << forTerminal(line) << std::endl; }

std::string shown(double value, int digits) {
  if (std::isnan(value)) return "undefined";
  std::ostringstream out;
  out.imbue(std::locale::classic());
  out << std::fixed << std::setprecision(digits) << value;
  return out.str();
}

std::string shown(const std::optional<double>& value, int digits) {
  return value ? shown(*value, digits) : "undefined";
}

}  // namespace sightline
