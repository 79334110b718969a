// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/number_text.h"

#include <charconv>
#include <cmath>

namespace sightline {

std::string fixedText(double value, int decimals) {
  if (std::isnan(value)) return "undefined";
  if (std::isinf(value)) return value > 0 ? "infinity" : "-infinity";
  char buffer[400];
  const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, decimals);
  std::string text = error == std::errc() ? std::string(buffer, end) : std::to_string(value);
  if (text.starts_with('-') && text.find_first_not_of("-0.") == std::string::npos) text.erase(0, 1);
  return text;
}

std::string pCell(double p) {
  if (std::isnan(p)) return "undefined";
  if (p < 0.001) return "< .001";
  const std::string text = fixedText(p, 3);
  // A p-value that rounds to 1 is not 1.
  return text == "1.000" ? "> .999" : text.substr(1);
}

std::string threeDecimals(double value) { return fixedText(value, 3); }

std::string withInterval(double value, double low, double high, int decimals) {
  if (!std::isfinite(value)) return "undefined";
  if (!std::isfinite(low)) return fixedText(value, decimals);
  return fixedText(value, decimals) + " [" + fixedText(low, decimals) + ", " + fixedText(high, decimals) + "]";
}

std::string pText(double p) {
  const std::string cell = pCell(p);
  if (std::isnan(p)) return "p undefined";
  return cell.starts_with('.') ? "p = " + cell : "p " + cell;
}

}  // namespace sightline
