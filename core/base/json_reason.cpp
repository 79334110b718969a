// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_reason.h"

#include <cstdlib>
#include <string>
#include <string_view>

namespace sightline {

Message jsonReason(const std::exception& e) {
  std::string text = e.what();
  if (const auto code = text.find("] "); text.starts_with("[json.exception.") && code != std::string::npos)
    text.erase(0, code + 2);
  constexpr std::string_view kLine = "at line ", kColumn = ", column ";
  const auto line = text.find(kLine), column = text.find(kColumn);
  if (text.starts_with("parse error ") && line != std::string::npos && column != std::string::npos)
    return message("no JSON from line {1}, column {2} on", std::atoll(text.c_str() + line + kLine.size()),
                   std::atoll(text.c_str() + column + kColumn.size()));
  return Message::verbatim(std::move(text));
}

}  // namespace sightline
