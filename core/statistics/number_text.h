// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace sightline {

/// A number with fixed decimals and a full stop in every locale; "undefined" for NaN, "infinity" for infinity,
/// never "-0.00".
std::string fixedText(double value, int decimals);
/// A score: fixedText() with three decimals.
std::string threeDecimals(double value);

/// A value with the ends of its interval: "0.31 [0.20, 0.42]"; alone where the interval is not defined, "undefined"
/// where the value is none.
std::string withInterval(double value, double low, double high, int decimals);

/// A p-value as it is printed: "p < .001", "p = .023", "p > .999", "p undefined".
std::string pText(double p);
/// The same for a table's column: "< .001", ".023", "> .999", "undefined".
std::string pCell(double p);

}  // namespace sightline
