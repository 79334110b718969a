// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <iomanip>
#include <iostream>
#include <sstream>

#include "app/commands/command.h"
#include "app/commands/words.h"

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

void Console::result(const Json& document, const Lines& text) const {
  if (json_) {
    // File names need not be UTF-8; a result must not be lost over one.
    std::cout << document.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
  } else {
    for (const Message& line : text) {
      const std::string words = forTerminal(said(line));
      std::cout << words << (words.empty() || words.back() == '\n' ? "" : "\n");
    }
  }
  std::cout.flush();
}

void Console::message(const Message& line) const { std::cerr << forTerminal(said(line)) << std::endl; }

void Console::warning(const Message& line) const { message(sightline::message("Warning: {1}", line)); }

void Console::note(const Message& line) const { message(sightline::message("Note: {1}", line)); }

void Console::found(const Message& line) const { message(sightline::message("Found: {1}", line)); }

Message shown(double value, int digits) {
  if (std::isnan(value)) return Message("undefined");
  std::ostringstream out;
  out.imbue(std::locale::classic());
  out << std::fixed << std::setprecision(digits) << value;
  return Message::verbatim(out.str());
}

Message shown(const std::optional<double>& value, int digits) {
  return value ? shown(*value, digits) : Message("undefined");
}

}  // namespace sightline
