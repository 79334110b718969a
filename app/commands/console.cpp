// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <iomanip>
#include <iostream>
#include <sstream>

#include "app/commands/command.h"

namespace sightline {

void Console::result(const Json& document, const std::string& text) const {
  if (json_)
    // File names need not be UTF-8; a result must not be lost over one.
    std::cout << document.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
  else
    std::cout << text << (text.empty() || text.back() == '\n' ? "" : "\n");
  std::cout.flush();
}

void Console::message(const std::string& line) const { std::cerr << line << std::endl; }

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
